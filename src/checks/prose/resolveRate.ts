import { isDifference } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { type Claim, type ColumnWords, type Meaning, scopeOf } from './claims.ts';
import { type Clause, clauseBefore, ENDS, isFiller } from './clauses.ts';
import { basisOf, DIRECTION, DIRECTIONS, firstDirection } from './directions.ts';
import { subjectOf } from './subjectOf.ts';
import type { Sentence } from './types.ts';

const RATE_COLUMNS: readonly ColumnWords[] = [
  { pattern: new RegExp(`(?:预算)?执行率${ENDS}`), columns: { spending: ['executionRate'] } },
  { pattern: new RegExp(`预算完成率${ENDS}`), columns: { spending: ['completionRate'] } },
  { pattern: new RegExp(`控制率${ENDS}`), columns: { threePublic: ['controlRate'] } },
  { pattern: new RegExp(`(?:预算)?变动率${ENDS}`), columns: { threePublic: ['budgetChangeRate'] } },
  {
    pattern: new RegExp(`占(?:全部|全年)?基本支出(?:决算)?(?:的)?(?:比重|比例)?${ENDS}`),
    columns: { spending: ['share'] },
  },
  {
    pattern: /(?:决算数?|支出)(?:为|是|占|达到?|相当于)年初预算的$/,
    columns: { spending: ['completionRate', 'varianceRate'] },
  },
  { pattern: /(?:为|占)(?:本年)?预算的$/, columns: { threePublic: ['controlRate'] } },
  { pattern: new RegExp(`(?:目标)?完成率${ENDS}`), columns: { result: ['ofTarget'] } },
  { pattern: /(?:为|是|完成)(?:了)?年初(?:计划|目标)[^，。；]{0,12}的$/, columns: { result: ['ofTarget'] } },
];

/** What a rate claims, likewise. */
export function resolveRate(sentence: Sentence, amount: TypedAmount): Claim | undefined {
  const meaning = meaningOfRate(sentence, amount);
  return meaning && { ...meaning, scope: scopeOf(sentence, amount, meaning) };
}

function meaningOfRate(sentence: Sentence, amount: TypedAmount): Meaning | undefined {
  const { text, allMentions: mentions } = sentence;
  const clause = clauseBefore(text, amount.start);
  // `占基本支出的76.44%` speaks of the item before, not of 基本支出.
  const share = /占(?:全部|全年)?基本支出(?:决算)?(?:的)?(?:比重|比例)?(?:为)?$/.exec(clause.text);
  const usable = share === null ? mentions : mentions.filter(({ start }) => start < clause.start + share.index);
  const { subject, head, isTopic } = subjectOf(sentence, clause, amount, usable, share === null);
  if (subject === undefined || isShareOfDifference(sentence, clause)) return undefined;
  const first = firstDirection(clause, subject, amount, 'Rate');
  if (first !== undefined) return first;
  const direction = DIRECTION.exec(clause.text);
  if (direction !== null) {
    const word = direction[1] ?? '';
    const columns = basisOf(text.slice(0, amount.start), clause.text, subject, word, 'rate');
    const start = amount.start - direction[0].length;
    return columns === undefined
      ? undefined
      : { subject, columns, direction: { word, sign: DIRECTIONS[word] ?? 1, start }, isTopic };
  }
  for (const { pattern, columns } of RATE_COLUMNS) {
    const match = pattern.exec(head);
    if (match === null) continue;
    const found = columns[subject.kind];
    const before = head.slice(0, match.index);
    return found !== undefined && (isFiller(before) || subject.kind === 'result')
      ? { subject, columns: found, direction: undefined, isTopic }
      : undefined;
  }
  return undefined;
}

/** `节约0.64万元，占预算的25.6%`: of what was saved, and not of what was spent. */
function isShareOfDifference(sentence: Sentence, { start, text }: Clause): boolean {
  if (!/^(?:[约仅只]|其)?(?:占|为|相当于)/.test(text)) return false;
  const last = sentence.amounts.filter(({ end }) => end < start).at(-1);
  return last !== undefined && start - last.end <= 1 && isDifference(last);
}
