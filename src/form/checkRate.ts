import type { Place } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { Cap, Criterion, Excess, RateEnd, RateRange } from './rubricTypes.ts';

/**
 * A rate needs a rule that gives points for each value, and only one: SE202 missing-key, SE213 out-of-range, SE609
 * bands-do-not-fit, SE610 two-rules.
 */
export function checkRate({ rate, rule, typedRules, points, place }: Criterion & { kind: 'rate' }): Finding[] {
  if (typedRules.length > 1) return [finding('SE610', { rules: typedRules }, place)];
  const found: Finding[] = 'figure' in rate && rate.figure === '' ? [missing('rate', place)] : [];
  switch (rule.type) {
    case 'deduct': {
      const { most, least, per, each } = rule;
      if (most === undefined && least === undefined) found.push(missing('above', place));
      if (most !== undefined && least !== undefined && most.lt(least)) found.push(outOfRange(most, { least }, place));
      return [...found, ...[per, each].flatMap((number) => requirePositive(number, place))];
    }
    case 'ratio':
      return [...found, ...requirePositive(rule.target, place), ...checkExcess(rule.excess, points, place)];
    case 'bands': {
      const awards = [...rule.bands.map((band) => band.points), ...(rule.otherwise ? [rule.otherwise] : [])];
      for (const { value } of awards) {
        if (value.lt(0) || value.gt(points.value)) {
          found.push(outOfRange(value, { least: new Decimal(0), most: points.value }, place));
        }
      }
      if (rule.bands.length === 0) return [...found, missing('rateBands', place)];
      return [...found, ...checkBands(rule.bands, rule.otherwise !== undefined, place)];
    }
  }
}

/** It begins above the target; what it takes off, if anything, is something, and no more than there is. */
function checkExcess(excess: Excess | undefined, points: Quantity<'point'>, place: Place): Finding[] {
  if (excess === undefined) return [];
  const { from, off } = excess;
  return [
    ...(from.lte(HUNDRED) ? [outOfRange(from, { least: HUNDRED }, place)] : []),
    ...(off === undefined ? [] : requirePositive(off, place)),
    ...(off?.gt(points.value) ? [outOfRange(off, { most: points.value }, place)] : []),
  ];
}

const HUNDRED = new Decimal(100);

/** The most that the whole may have lies within the whole; where no band says so, there is no limit. */
export function checkCap({ bands, place }: Cap, points: Quantity<'point'>): Finding[] {
  const limits = { least: new Decimal(0), most: points.value };
  return [
    ...checkBands(bands, true, place),
    ...bands.flatMap(({ most: { value } }) =>
      value.lt(0) || value.gt(points.value) ? [outOfRange(value, limits, place)] : [],
    ),
  ];
}

/** From the lowest to the highest; each must hold something, and start where the one before it ends. */
function checkBands(bands: readonly RateRange[], mayLeaveGaps: boolean, place: Place): Finding[] {
  const tell = (why: 'empty' | 'overlap' | 'gap', first: string, second?: string) =>
    finding('SE609', { why, first, second }, place);
  const empty = bands.filter(isEmpty);
  if (empty.length > 0) return empty.map(({ range }) => tell('empty', range));
  const sorted = [...bands].sort((one, other) => compareStarts(one.from, other.from));
  const findings = sorted.slice(1).flatMap((band, index): Finding[] => {
    const before = sorted[index];
    if (before === undefined) return [];
    const meeting = meet(before.to, band.from);
    if (meeting === 'overlap') return [tell('overlap', before.range, band.range)];
    return meeting === 'gap' && !mayLeaveGaps ? [tell('gap', before.range, band.range)] : [];
  });
  if (mayLeaveGaps || findings.length > 0) return findings;
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return [
    ...(lowest?.from === undefined ? [] : [tell('gap', lowest.range)]),
    ...(highest?.to === undefined ? [] : [tell('gap', highest.range)]),
  ];
}

function isEmpty({ from, to }: RateRange): boolean {
  if (from === undefined || to === undefined) return false;
  return from.at.gt(to.at) || (from.at.eq(to.at) && !(from.isIncluded && to.isIncluded));
}

function compareStarts(one: RateEnd | undefined, other: RateEnd | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  return one.at.cmp(other.at) || Number(other.isIncluded) - Number(one.isIncluded);
}

/** How the end of a band and the start of the next meet. */
function meet(end: RateEnd | undefined, start: RateEnd | undefined): 'overlap' | 'gap' | 'touch' {
  if (end === undefined || start === undefined || start.at.lt(end.at)) return 'overlap';
  if (start.at.gt(end.at) || (!start.isIncluded && !end.isIncluded)) return 'gap';
  return start.isIncluded && end.isIncluded ? 'overlap' : 'touch';
}

function missing(key: string, place: Place): Finding {
  return finding('SE202', { key, title: undefined }, place);
}

function requirePositive(number: Decimal, place: Place): Finding[] {
  if (number.gt(0)) return [];
  return [finding('SE213', { text: printNumber(number), least: undefined, most: undefined, above: '0' }, place)];
}

function outOfRange(number: Decimal, limits: { least?: Decimal; most?: Decimal }, place: Place): Finding {
  const print = (limit: Decimal | undefined) => (limit === undefined ? undefined : printNumber(limit));
  return finding('SE213', { text: printNumber(number), least: print(limits.least), most: print(limits.most) }, place);
}
