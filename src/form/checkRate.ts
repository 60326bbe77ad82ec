import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import { missingKey } from '../source/keys/findings.ts';
import { outOfRange } from '../source/values/findings.ts';
import { unknownFormName } from './names/findings.ts';
import { THREE_PUBLIC_CHANGE } from './readRate.ts';
import type { Cap, Criterion, Places, RateEnd, RateRange, RateRule } from './rubricTypes.ts';
import { bandsDoNotFit, twoRules } from './rules/findings.ts';

/**
 * Requires exactly one rule for a rate, and one that gives points for every value. SE202 missing-key, SE213 out-of-range,
 * SE609 bands-do-not-fit, SE610 two-rules.
 */
export function checkRate({ rate, rule, typedRules, points, place, by }: Criterion & { kind: 'rate' }): Finding[] {
  if (typedRules.length > 1) return [twoRules({ rules: typedRules }, place)];
  const found: Finding[] = 'figure' in rate && rate.figure === '' ? [missing('rate', place)] : [];
  if (by !== undefined && !('figure' in rate && THREE_PUBLIC_CHANGE.test(rate.figure))) {
    const id = 'figure' in rate ? rate.figure : rate.title;
    found.push(unknownFormName({ id, suggestion: 'threePublic.total.changeRate' }, place));
  }
  switch (rule.type) {
    case 'deduct': {
      const { most, least, per, each, places } = rule;
      if (most === undefined && least === undefined) found.push(missing('above', place));
      if (most !== undefined && least !== undefined && most.lt(least))
        found.push(tellOutOfRange(most, { least }, places.above));
      return [...found, ...requirePositive(per, places.per), ...requirePositive(each, places.each)];
    }
    case 'ratio':
      return [
        ...found,
        ...requirePositive(rule.target, rule.places.target),
        ...checkDeviations(rule, points),
        ...checkWindow(rule),
      ];
    case 'bands': {
      for (const band of rule.bands) found.push(...requireWithin(band.points, points, band.places.points));
      if (rule.otherwise !== undefined) found.push(...requireWithin(rule.otherwise, points, rule.places.otherwise));
      if (rule.bands.length === 0) return [...found, missing('rateBands', place)];
      return [...found, ...checkBands(rule.bands, rule.otherwise !== undefined)];
    }
  }
}

type RatioRule = RateRule & { type: 'ratio' };

/**
 * Checks deviations: an excess begins above the target and a shortage within it, and the points that they take off are more
 * than 0 and at most all.
 */
function checkDeviations({ excess, shortage, places }: RatioRule, points: Quantity<'point'>): Finding[] {
  const off = excess?.off ?? shortage?.off;
  return [
    ...(excess?.from.lte(HUNDRED) ? [tellOutOfRange(excess.from, { least: HUNDRED }, places.far)] : []),
    ...(shortage === undefined ? [] : requireShare(shortage.from, places.short)),
    ...(off === undefined ? [] : requirePositive(off, places.off)),
    ...(off?.gt(points.value) ? [tellOutOfRange(off, { most: points.value }, places.off)] : []),
  ];
}

/** Checks a window: the target lies in it. */
function checkWindow({ window: { least, most }, places }: RatioRule): Finding[] {
  return [
    ...(least === undefined ? [] : requireShare(least, places.least)),
    ...(most?.lt(HUNDRED) ? [tellOutOfRange(most, { least: HUNDRED }, places.most)] : []),
  ];
}

/** Requires a percentage of the target below it: more than 0, and at most all. */
function requireShare(share: Decimal, place: Place): Finding[] {
  const found = requirePositive(share, place);
  return share.gt(HUNDRED) ? [tellOutOfRange(share, { most: HUNDRED }, place)] : found;
}

const HUNDRED = new Decimal(100);

/** Checks a cap: each band's limit lies within the rubric's points. Bands may leave gaps, in which there is no limit. */
export function checkCap({ bands }: Cap, points: Quantity<'point'>): Finding[] {
  return [...checkBands(bands, true), ...bands.flatMap(({ most, places }) => requireWithin(most, points, places.most))];
}

function requireWithin({ value }: Quantity<'point'>, whole: Quantity<'point'>, place: Place): Finding[] {
  if (value.gte(0) && value.lte(whole.value)) return [];
  return [tellOutOfRange(value, { least: new Decimal(0), most: whole.value }, place)];
}

type PlacedRange = RateRange & { readonly places: Places<'range'> };

/** Requires that no band is empty, and that each, from the lowest on, starts where the one before it ends. */
function checkBands(bands: readonly PlacedRange[], mayLeaveGaps: boolean): Finding[] {
  const tell = (why: 'empty' | 'overlap' | 'gap', first: PlacedRange, second?: PlacedRange) =>
    bandsDoNotFit({ why, first: first.range, second: second?.range }, (second ?? first).places.range);
  const empty = bands.filter(isEmpty);
  if (empty.length > 0) return empty.map((band) => tell('empty', band));
  const sorted = [...bands].sort((one, other) => compareStarts(one.from, other.from));
  const findings = sorted.slice(1).flatMap((band, index): Finding[] => {
    const before = sorted[index];
    if (before === undefined) return [];
    const meeting = meet(before.to, band.from);
    if (meeting === 'overlap') return [tell('overlap', before, band)];
    return meeting === 'gap' && !mayLeaveGaps ? [tell('gap', before, band)] : [];
  });
  if (mayLeaveGaps || findings.length > 0) return findings;
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  return [
    ...(lowest?.from === undefined ? [] : [tell('gap', lowest)]),
    ...(highest?.to === undefined ? [] : [tell('gap', highest)]),
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

/** Says how the end of a band and the start of the next meet. */
function meet(end: RateEnd | undefined, start: RateEnd | undefined): 'overlap' | 'gap' | 'touch' {
  if (end === undefined || start === undefined || start.at.lt(end.at)) return 'overlap';
  if (start.at.gt(end.at) || (!start.isIncluded && !end.isIncluded)) return 'gap';
  return start.isIncluded && end.isIncluded ? 'overlap' : 'touch';
}

function missing(key: string, place: Place): Finding {
  return missingKey({ key, title: undefined }, place);
}

function requirePositive(number: Decimal, place: Place): Finding[] {
  if (number.gt(0)) return [];
  return [outOfRange({ text: printNumber(number), least: undefined, most: undefined, above: '0' }, place)];
}

function tellOutOfRange(number: Decimal, limits: { least?: Decimal; most?: Decimal }, place: Place): Finding {
  const print = (limit: Decimal | undefined) => (limit === undefined ? undefined : printNumber(limit));
  return outOfRange({ text: printNumber(number), least: print(limits.least), most: print(limits.most) }, place);
}
