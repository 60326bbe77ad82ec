import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { splitNames } from '../../reading/splitNames.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { type Member, rostersOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';

const ROW =
  /(?:从|由|按)?(?:(高到低|大到小|多到少|快到慢)|(低到高|小到大|少到多|慢到快))(?:的)?(?:顺序)?(?:依次|排列|排序|排名|分别)*(?:为|是|：)/;
const MEASURES: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /执行率|支出进度|执行进度/, columns: ['executionRate', 'controlRate'] },
  { words: /完成率/, columns: ['completionRate', 'executionRate'] },
  { words: /增幅|增长率|增速/, columns: ['changeRate'] },
  { words: /增加额|增量/, columns: ['change'] },
  { words: /年初预算/, columns: ['originalBudget', 'budget'] },
  { words: /预算/, columns: ['revisedBudget', 'originalBudget', 'budget'] },
  { words: /结转|结余/, columns: ['carryover.closing'] },
  { words: /支出|决算|执行数|花费|金额|规模|占比/, columns: ['actual'] },
];
/** Rates that print alike are alike. */
const CLOSE = new Decimal('0.01');

/** SE421 figure-contradicted for a row that is told in order: `执行率从高到低依次为甲100%、乙、丙97.43%`, where one is not at its place. */
export function judgeRankRows({ sentence }: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text } = sentence;
  const match = /到[低小少慢高大多快]/.test(text) ? ROW.exec(text) : null;
  if (match === null || /上年|去年|倒数/.test(text.slice(0, match.index))) return [];
  const from = match.index + match[0].length;
  const lead = text.slice(0, match.index);
  const measure = MEASURES.find(({ words }) => words.test(lead.slice(Math.max(0, lead.length - NEAR))));
  if (measure === undefined) return [];
  const end = /[。；\n]/.exec(text.slice(from))?.index ?? text.length - from;
  const names = splitNames(text, from, from + end).map((one) => ({
    ...one,
    text: one.text.replace(/[（(].*$/, '').replace(/\d[\d.,]*(?:%|万?元|亿元)?.*$/, ''),
  }));
  for (const roster of rostersOf(context.year)) {
    const row = names.map((one) => ({ ...one, member: memberOf(one.text, roster) }));
    if (row.length < 3 || row.some(({ member }) => member === undefined)) continue;
    const finding = judgeRow(
      sentence,
      row,
      measure.columns,
      match[1] !== undefined,
      `${lead.slice(-NEAR).replace(/^.*[，。；]/, '')}${match[0].replace(/(?:为|是|：)$/, '')}`,
      context,
    );
    return finding === undefined ? [] : [finding];
  }
  return [];
}

const NEAR = 10;

interface Ranked {
  readonly text: string;
  readonly start: number;
  readonly member: Member | undefined;
}

function judgeRow(
  sentence: SentenceRead['sentence'],
  row: readonly Ranked[],
  columns: readonly string[],
  isFalling: boolean,
  figure: string,
  { figures, year }: CheckContext,
): Finding | undefined {
  let wrong: { readonly at: number; readonly name: string } | undefined;
  for (const column of columns) {
    const values = row.map(({ member }) => {
      const known = knownOf({ prefix: member?.prefix ?? '', column }, figures, year);
      return known.state === 'value' ? known.value : undefined;
    });
    if (values.includes(undefined)) continue;
    const sorted = row
      .map((one, at) => ({ one, value: values[at] ?? new Decimal(0) }))
      .sort((a, b) => b.value.cmp(a.value) * (isFalling ? 1 : -1));
    const at = row.findIndex((_, index) => {
      const [own, due] = [values[index], sorted[index]?.value];
      return own !== undefined && due !== undefined && own.minus(due).abs().gt(CLOSE);
    });
    if (at < 0) return undefined;
    wrong ??= { at, name: sorted[at]?.one.member?.name ?? '' };
  }
  const odd = wrong && row[wrong.at];
  if (wrong === undefined || odd === undefined) return undefined;
  const args = { figure, typed: odd.text, derived: wrong.name };
  return figureContradicted(args, placeIn(sentence, odd.start, odd.start + odd.text.length));
}
