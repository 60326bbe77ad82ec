import type { Decimal } from '../../../quantity/decimal.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import type { ChangeSaid } from '../../../reading/types.ts';
import { claimWithoutFigure, directionContradicted, figureContradicted } from '../../prose/contradictions/findings.ts';
import type { Way } from '../../prose/contradictions/spoken.ts';
import { rateWithoutBase } from '../../prose/wording/findings.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { printDerived, printMoneyOf } from '../printDerived.ts';
import { standsFor } from '../slack.ts';
import { type Fact, fitsVaguely, isOfFund, type Judged, nameOf, valuesOf } from './facts.ts';

export function judgeChange(
  { amount, sign, word, basis, isVariance, isOrLevel }: ChangeSaid,
  facts: readonly Fact[],
  context: CheckContext,
): Judged {
  const [first] = facts;
  const values = valuesOf(facts);
  if (first === undefined) return undefined;
  const figure = nameOf(first);
  const hasSign = (value: Decimal) =>
    (isOrLevel && value.isZero()) ||
    (sign === 0 ? value.isZero() : value.isZero() ? amount?.value.isZero() === true : value.gt(0) === sign > 0);
  if (values.length === 0) {
    const isRate = amount !== undefined && isPercentage(amount);
    if (isRate && facts.every(({ known }) => known.state === 'undefined'))
      return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
    const isGroundless =
      facts.every(({ known }) => known.state === 'unknown' || known.state === 'noFigure') &&
      (first.prefix.startsWith('threePublic') || (amount === undefined && isOfFund(first)));
    return isGroundless && basis === 'lastYear' && sign !== 0
      ? (typed) => (place) => claimWithoutFigure({ figure, typed }, place)
      : undefined;
  }
  const fitting = facts.find(
    ({ known }) =>
      known.state === 'value' && hasSign(known.value) && (amount === undefined || standsFor(amount, known.value.abs())),
  );
  if (fitting !== undefined) return fitting;
  const areWithoutBase = facts.every(({ known }) => known.state === 'undefined' || known.state === 'value');
  if (first.known.state === 'undefined' && areWithoutBase && amount !== undefined && isPercentage(amount))
    return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
  if (values.length < facts.length) return undefined;
  const value = values[0]?.value;
  if (value === undefined || (word.startsWith('基本') && !isFarFromLevel(values, first, basis, context)))
    return undefined;
  const way = wayOf(value, isVariance || basis !== 'lastYear');
  if (!values.some((one) => hasSign(one.value))) {
    const shown = amount === undefined ? printMoneyOf(value.abs()) : printDerived(value.abs(), amount);
    const derived = { way, by: value.isZero() ? '' : shown };
    return (typed) => (place) => directionContradicted({ figure, typed, derived }, place);
  }
  if (amount === undefined) return undefined;
  const vague = amount.isVague ? fitsVaguely(amount, facts) : undefined;
  if (vague !== undefined) return vague;
  const by = printDerived(value.abs(), amount);
  // One budget against the other: by how much it rose.
  const derived = first.column.startsWith('adjustment') ? { way, by } : by;
  return (typed) => (place) => figureContradicted({ figure, typed, derived }, place);
}

/** 基本持平 of what changed by a tenth or more of what it was. */
function isFarFromLevel(
  values: readonly { readonly value: Decimal }[],
  { prefix }: Fact,
  basis: ChangeSaid['basis'],
  { figures, year }: CheckContext,
): boolean {
  if (basis !== 'lastYear') return false;
  const last = knownOf({ prefix, column: 'lastYearActual' }, figures, year);
  if (last.state !== 'value' || last.value.isZero()) return false;
  return values.every(({ value }) => value.abs().gte(last.value.times('0.1')));
}

function wayOf(value: Decimal, isVariance: boolean): Way['way'] {
  if (value.isZero()) return 'same';
  if (isVariance) return value.gt(0) ? 'over' : 'under';
  return value.gt(0) ? 'up' : 'down';
}
