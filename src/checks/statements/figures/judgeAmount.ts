import type { Decimal } from '../../../quantity/decimal.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../../reading/findAmounts.ts';
import type { ChangeSaid, Statement } from '../../../reading/types.ts';
import { figureContradicted, unitMistaken } from '../../prose/contradictions/findings.ts';
import { rateWithoutBase } from '../../prose/wording/findings.ts';
import { printDerived } from '../printDerived.ts';
import { standsFor, yuanOf } from '../slack.ts';
import { type Fact, fitsVaguely, type Judged, nameOf, valuesOf } from './facts.ts';

export function judgeAmount(statement: Exclude<Statement, ChangeSaid>, facts: readonly Fact[]): Judged {
  const { amount } = statement;
  const values = valuesOf(facts);
  const fitting = facts.find(({ known }) => known.state === 'value' && standsFor(amount, known.value));
  if (fitting !== undefined) return fitting;
  const [first] = facts;
  if (first === undefined) return undefined;
  const figure = nameOf(first);
  const isRate = isPercentage(amount);
  if (values.length === 0) {
    if (isRate && facts.every(({ known }) => known.state === 'undefined'))
      return (typed) => (place) => rateWithoutBase({ figure, typed }, place);
    // What is stated not to exist is not 12万元.
    const isDenied = !isRate && facts.every(({ known }) => known.state === 'none') && !amount.value.isZero();
    return isDenied
      ? (typed) => (place) => figureContradicted({ figure, typed, derived: undefined }, place)
      : undefined;
  }
  if (
    facts.some(({ known }) => known.state === 'unknown' || known.state === 'noFigure') &&
    values.length < facts.length
  )
    return undefined;
  const vague = amount.isVague ? fitsVaguely(amount, facts) : undefined;
  if (vague !== undefined) return vague;
  const value = values[0]?.value;
  if (value === undefined) return undefined;
  const derived = printDerived(value, amount);
  const isMistaken = yuanIn(amount.unit) !== undefined && values.some((one) => hasDigitsOf(one.value, amount));
  if (isMistaken) return (typed) => (place) => unitMistaken({ typed, derived }, place);
  return (typed) => (place) => figureContradicted({ figure, typed, derived }, place);
}

/** The same digits, ten thousand times more or less. */
function hasDigitsOf(value: Decimal, amount: TypedAmount): boolean {
  if (value.isZero()) return false;
  return [4, -4, 8, -8].some((power) => {
    const scaled = yuanOf(amount).times(`1e${power}`);
    return scaled.minus(value).abs().lte(value.abs().times('0.00005'));
  });
}
