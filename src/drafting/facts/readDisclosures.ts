import type { Drafting } from '../drafting.ts';
import { plain, words } from '../draftTree.ts';
import type { DraftNode, Sentence } from '../types.ts';
import { find, mark } from './sentence.ts';

const DISCLOSED: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['budget', /部门预算|预决算|预算、决算/],
  ['finalAccounts', /部门决算|预决算|预算、决算/],
  ['threePublic', /三公[”"]?经费/],
  ['selfEvaluation', /自评(?:结果|报告|情况)/],
];

/** What was made public, and where. */
export function readDisclosures(sentence: Sentence, { tree }: Drafting): void {
  const { text, origin } = sentence;
  const match = find(
    sentence,
    /(?:在|于)([^，。；在于]{2,40}?(?:网站?|门户|平台|公示栏))(?:网站)?上?(?:进行了?|予以)?(?:公开|公示|披露|公布)(?:披露)?/,
  );
  if (match === undefined) return;
  const whats = DISCLOSED.filter(([, pattern]) => pattern.test(text.slice(0, match.index)));
  if (whats.length === 0) return;
  const isPlanned = /拟|将|计划/.test(text.slice(0, match.index + 2));
  const day = find(sentence, /于(\d{4})年(\d{1,2})月(\d{1,2})日/);
  const scope = find(sentence, /公[开示](?:的)?(?:范围|内容)(?:为|是|包括)([^，。；）)]+)/);
  const list = tree.get(['disclosures']);
  for (const [what] of whats) {
    const isKnown =
      list?.kind === 'list' &&
      list.items.some((item) => item.kind === 'map' && textOf(item.entries.get('what')) === what);
    if (isKnown) continue;
    const entries = new Map<string, DraftNode>([
      ['what', words(what, origin)],
      ['where', words((match[1] ?? '').replace(/(?<!官)网$/, '网站'))],
      ...(scope === undefined ? [] : [['scope', words(scope[1] ?? '')] as const]),
      ['status', plain(isPlanned ? 'planned' : 'done', undefined)],
      ...(day === undefined
        ? []
        : [
            [
              'date',
              plain(`${day[1]}-${(day[2] ?? '').padStart(2, '0')}-${(day[3] ?? '').padStart(2, '0')}`, undefined),
            ] as const,
          ]),
    ]);
    tree.push(['disclosures'], entries);
  }
  sentence.understood.push({ start: 0, end: match.index + match[0].length });
  for (const each of [day, scope]) if (each !== undefined) mark(sentence, each);
}

function textOf(node: DraftNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
