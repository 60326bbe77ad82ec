import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Meaning } from './claims.ts';
import type { Clause } from './clauses.ts';
import type { Subject } from './subjects.ts';

export const DIRECTIONS: Readonly<Record<string, 1 | -1>> = {
  增加: 1,
  增长: 1,
  上升: 1,
  提高: 1,
  多: 1,
  超支: 1,
  超出: 1,
  增幅: 1,
  升幅: 1,
  减少: -1,
  下降: -1,
  降低: -1,
  少: -1,
  结余: -1,
  节约: -1,
  节省: -1,
  降幅: -1,
  减幅: -1,
};
export const DIRECTION = new RegExp(`(?<!结转)(${Object.keys(DIRECTIONS).join('|')})(?:了|为|达)?$`);
/** The word before what it compares with: `超出年初预算百分之五`. */
const DIRECTION_FIRST = /(超出|超过|低于)(?:了)?(?:年初|批复的?|本年)?预算(?:的)?$/;
const FIRST_SIGNS: Readonly<Record<string, 1 | -1>> = { 超出: 1, 超过: 1, 低于: -1 };
export function firstDirection(
  clause: Clause,
  subject: Subject,
  { start }: TypedAmount,
  rate = '',
): Meaning | undefined {
  const match = DIRECTION_FIRST.exec(clause.text);
  const word = match?.[1] ?? '';
  if (match === null || subject.kind !== 'spending') return undefined;
  const sign = FIRST_SIGNS[word] ?? 1;
  return { subject, columns: [`variance${rate}`], direction: { word, sign, start: start - match[0].length } };
}

/** Which comparison a direction word speaks of: with last year, or with the budget. */
export function basisOf(
  before: string,
  clause: string,
  { kind }: Subject,
  word: string,
  unit: 'money' | 'rate',
): readonly string[] | undefined {
  const rate = unit === 'rate' ? 'Rate' : '';
  const withBudget = /(?:比|较|超出|超过|与)(?:年初|本年)?预算/.test(clause);
  if (kind === 'spending') {
    const isVariance = ['超支', '超出', '结余', '节约', '节省'].includes(word) || withBudget;
    if (!isVariance || /年末$/.test(clause.slice(0, -word.length))) return undefined;
    // What is left of a budget may be of the adjusted one, where no other is named.
    const isLeft = ['结余', '节约', '节省'].includes(word) && unit === 'money' && !/年初/.test(clause);
    return [`variance${rate}`, ...(isLeft ? ['varianceToRevised'] : [])];
  }
  if (['超支', '结余', '节约', '节省', '超出'].includes(word) || (withBudget && !/上年预算/.test(clause))) {
    return unit === 'money' && kind === 'threePublic' ? ['overBudget'] : undefined;
  }
  // The comparison may stand one clause before: `比上年减少0.28万元，下降13.08%`.
  if (!/(?:上年|去年|同比|[12２二]\S{3}年)/.test(before.slice(-40))) return undefined;
  // 培训人次多31人次，经费却少2.55万元，下降5.81%: of the money.
  if (kind === 'result' && /\d(?:百|千)?(?:万|亿)?元[^\d]*$/.test(before.slice(-24))) return undefined;
  if (kind === 'result') return unit === 'rate' ? ['changeRate'] : undefined;
  const ofBudget =
    /预算[^，。；]*(?:比|较)?[^，。；]*$/.test(before.slice(-30)) && !/决算|实际支出/.test(before.slice(-30));
  return ofBudget
    ? [`budgetChange${rate}`, `change${rate}`]
    : [`change${rate}`, ...(/预算/.test(before) ? [`budgetChange${rate}`] : [])];
}
