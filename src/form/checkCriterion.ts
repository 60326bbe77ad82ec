import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { duplicateName, missingKey } from '../source/keys/findings.ts';
import { outOfRange, tooManyDigits } from '../source/values/findings.ts';
import { checkRate } from './checkRate.ts';
import { requireAtLeast, requireKnown } from './requirements.ts';
import type { Band, Criterion } from './rubricTypes.ts';
import { bandsDoNotFit } from './rules/findings.ts';
import type { FactSpec } from './types.ts';

/** Checks a criterion's numbers: every deduction takes something off, and every band lies within the criterion's points. */
export function checkNumbers(criterion: Criterion): Finding[] {
  const { points, places } = criterion;
  const found = [...requireAtLeast(points.value, '0', places.points), ...requireFewDigits(points, places.points)];
  return [...found, ...checkKindNumbers(criterion)];
}

/** Checks the numbers of a criterion's rule, which an option of several has too. */
function checkKindNumbers(criterion: Criterion): Finding[] {
  const { points, places } = criterion;
  const found: Finding[] = [];
  if ('each' in criterion) found.push(...requireAtLeast(criterion.each, LEAST_STEP, places.each));
  if (criterion.kind === 'rate') found.push(...checkRate(criterion));
  if (criterion.kind === 'occurrences' && criterion.most !== undefined) {
    const { most, mostPlace } = criterion;
    found.push(...requireAtLeast(most.value, LEAST_STEP, mostPlace));
    if (most.value.gt(points.value)) {
      const range = { least: undefined, most: printNumber(points.value) };
      found.push(outOfRange({ text: printNumber(most.value), ...range }, mostPlace));
    }
  }
  if (criterion.kind === 'indicators' && criterion.levels.length === 0) {
    found.push(missingKey({ key: 'levels', title: undefined }, criterion.place));
  }
  if (criterion.kind !== 'declared') return found;
  found.push(...findHiddenBands(criterion.bands));
  for (const { least, most, step, places: at } of criterion.bands) {
    found.push(...requireAtLeast(least, '0', at.least), ...requireAtLeast(most, printNumber(least), at.most));
    if (most.gt(points.value)) {
      const range = { least: undefined, most: printNumber(points.value) };
      found.push(outOfRange({ text: printNumber(most), ...range }, at.most));
    }
    if (step !== undefined) found.push(...requireAtLeast(step, LEAST_STEP, at.step));
  }
  return found;
}

/** Checks the criteria among which a unit chooses: there is exactly one for each option of the fact. */
export function checkOptions(criterion: Criterion, facts: readonly FactSpec[]): Finding[] {
  if (criterion.kind !== 'either') return [];
  const { options, place } = criterion;
  const fact = facts.find(({ id }) => id === criterion.fact);
  const known = fact?.type === 'choice' ? fact.options.map(({ id }) => id) : [];
  const named = options.map(({ choice }) => choice);
  return [
    ...options.flatMap((option, index) => {
      const earlier = options[named.indexOf(option.choice)];
      return earlier !== undefined && named.indexOf(option.choice) < index
        ? [duplicateName({ what: 'criterion', name: option.choice }, option.places.choice, earlier.places.choice)]
        : [];
    }),
    ...(known.length === 0
      ? []
      : options.flatMap((option) => requireKnown(option.choice, known, option.places.choice))),
    ...known.filter((id) => !named.includes(id)).map((key) => missingKey({ key, title: undefined }, place)),
    ...options.flatMap((option) => checkKindNumbers(option.criterion)),
  ];
}

/** Finds bands that lie within an earlier one: points get the label of the first band that holds them, so these are unused. */
function findHiddenBands(bands: readonly Band[]): Finding[] {
  return bands.flatMap((band, index): Finding[] => {
    const before = bands
      .slice(0, index)
      .find((earlier) => band.least.gte(earlier.least) && band.most.lte(earlier.most) && hasSteps(earlier, band));
    if (before === undefined) return [];
    return [bandsDoNotFit({ why: 'overlap', first: before.label, second: band.label }, band.place)];
  });
}

/** Whether all points that the inner band allows are steps of the outer band too. */
function hasSteps({ least, step }: Band, inner: Band): boolean {
  if (step === undefined) return true;
  const isSingle = inner.least.eq(inner.most);
  return inner.least.minus(least).mod(step).isZero() && (isSingle || inner.step?.mod(step).isZero() === true);
}

/** Requires points with few digits: more digits are a slip of the hand, and no table has room for them. */
function requireFewDigits({ value }: Quantity<'point'>, place: Place): Finding[] {
  const digits = { integerDigits: 5, decimals: 4 };
  const isShort = value.abs().lt('1e5') && value.decimalPlaces() <= digits.decimals;
  return isShort ? [] : [tooManyDigits({ text: value.toFixed(), ...digits }, place)];
}

const LEAST_STEP = '0.01';
