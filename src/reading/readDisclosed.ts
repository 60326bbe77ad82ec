import { findAll } from './findAll.ts';
/** What a unit makes public. */
export type DisclosedKind = 'budget' | 'threePublic' | 'finalAccounts' | 'selfEvaluation';

/** That something was or will be made public, as a sentence tells it. */
export interface Disclosed {
  readonly kinds: readonly DisclosedKind[];
  readonly where: string;
  readonly scope: string | undefined;
  /** `2023-02-20` */
  readonly day: string | undefined;
  readonly isPlanned: boolean;
  /** The stretches that say so. */
  readonly stretches: readonly { readonly start: number; readonly end: number }[];
}

/** Names the kinds of what words speak of; 三公经费预算 is no budget of all. */
export function listDisclosedKinds(words: string): readonly DisclosedKind[] {
  const rest = words.replace(/[“"]?三公[”"]?经费(?:预算)?/g, '');
  return [
    ...(/部门预算|年初预算|年度预算|预决算|预算[、和及]决算/.test(rest) ? (['budget'] as const) : []),
    ...(rest === words ? [] : (['threePublic'] as const)),
    ...(/决算/.test(rest) ? (['finalAccounts'] as const) : []),
    ...(/自评(?:结果|报告|情况)|评价结果|评价报告/.test(rest) ? (['selfEvaluation'] as const) : []),
  ];
}

const WHERE =
  /(?:在|于)([^，。；在于]{2,40}?(?:网站?|门户|平台|公示栏))(?:网站)?上?(?:进行了?|予以)?(?:公开|公示|披露|公布)(?:披露)?/g;
const SCOPE = /公[开示](?:的)?(?:范围|内容)(?:为|是|包括)([^，。；）)]+)/;
const DAY = /于(\d{4})年(\d{1,2})月(\d{1,2})日/;
const PLANNED = /拟|将|计划/;

/** Reads what a sentence says was made public, and where, in order; nothing where it does not say where. */
export function readDisclosed(text: string): readonly Disclosed[] {
  const disclosed: Disclosed[] = [];
  let from = 0;
  for (const match of findAll(text, WHERE)) {
    const end = match.index + match[0].length;
    const kinds = listDisclosedKinds(text.slice(from, match.index));
    const own = text.slice(from, disclosed.length === 0 ? undefined : end);
    const [scope, day] = [SCOPE.exec(own), DAY.exec(text.slice(from, end))];
    const [, year = '', month = '', date = ''] = day ?? [];
    const stretchOf = ({ index, 0: whole }: RegExpExecArray) => ({
      start: from + index,
      end: from + index + whole.length,
    });
    if (kinds.length > 0)
      disclosed.push({
        kinds,
        where: (match[1] ?? '').replace(/(?<!官)网$/, '网站'),
        scope: scope?.[1],
        day: day === null ? undefined : [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-'),
        isPlanned: PLANNED.test(text.slice(from, match.index + 2)),
        stretches: [{ start: from, end }, ...[day, scope].flatMap((each) => (each === null ? [] : [stretchOf(each)]))],
      });
    from = end;
  }
  return disclosed;
}
