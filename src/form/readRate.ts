import { type Decimal, parseDecimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { childOf, mapOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import { mapsAt, placesAt, textAt, textsAt } from './fields.ts';
import type {
  CriterionKind,
  Fraction,
  Measured,
  RateBand,
  RateEnd,
  RateRange,
  RateRule,
  RateTerm,
  WhenUndefined,
} from './rubricTypes.ts';

const ZERO = parseDecimal('0');

const RULES = ['deduct', 'ratio', 'rateBands'];

/** Reads a criterion of the kind `rate`, which has passed its schema. */
export function readRate(node: SourceNode): CriterionKind & { kind: 'rate' } {
  const whenUndefined = (textAt(node, 'whenUndefined') || 'open') as WhenUndefined;
  const rule = readRule(node);
  const typed = RULES.filter((key) => childOf(node, key) !== undefined);
  const stray = rule.type !== 'bands' && childOf(node, 'otherwise') !== undefined ? ['otherwise'] : [];
  const by = COMPARED_BY.find((known) => known === textAt(node, 'by'));
  const rate = compareBy(readMeasured(node), by);
  return { kind: 'rate', rate, rule, typedRules: [...typed, ...stray], whenUndefined, by };
}

const COMPARED_BY = ['total', 'budget'] as const;

/**
 * Chooses the figure that compares the 三公经费 of two years. The Ministry's formula says 总额, and its note 预算安排, so that
 * places follow one or the other.
 */
function compareBy(rate: Measured, by: (typeof COMPARED_BY)[number] | undefined): Measured {
  if (by === undefined || !('figure' in rate)) return rate;
  const [, of] = THREE_PUBLIC_CHANGE.exec(rate.figure) ?? [];
  if (of === undefined) return rate;
  return { figure: `threePublic.${of}.${by === 'total' ? 'changeRate' : 'budgetChangeRate'}` };
}

/** The rates that `by` may accompany. */
export const THREE_PUBLIC_CHANGE = /^threePublic\.(\w+)\.(?:changeRate|budgetChangeRate)$/;

/** Reads what is measured, under the key `rate`: the id of a figure, or a fraction. */
export function readMeasured(node: SourceNode): Measured {
  const fraction = mapOf(childOf(node, 'rate'));
  if (fraction === undefined) return { figure: textAt(node, 'rate') };
  return readFraction(fraction);
}

/** Reads a fraction: the sum of the terms under `of`, over the sum of those under `to`. */
export function readFraction(node: SourceNode): Fraction {
  const termsAt = (key: string) => textsAt(node, key).map(readTerm);
  return { title: textAt(node, 'title'), above: termsAt('of'), below: termsAt('to') };
}

/** Reads a term; one with a minus (`-basic.carryover.closing`) is subtracted. */
function readTerm(typed: string): RateTerm {
  return typed.startsWith('-') ? { sign: '-', name: typed.slice(1) } : { sign: '+', name: typed };
}

function readRule(node: SourceNode): RateRule {
  const deduct = mapOf(childOf(node, 'deduct'));
  if (deduct !== undefined) {
    return {
      type: 'deduct',
      most: decimalAt(deduct, 'above'),
      least: decimalAt(deduct, 'below'),
      per: decimalAt(deduct, 'per') ?? parseDecimal('1'),
      each: decimalAt(deduct, 'each') ?? parseDecimal('0'),
      step: textAt(deduct, 'step') === 'linear' ? 'linear' : 'whole',
      places: placesAt(deduct, 'above', 'per', 'each'),
    };
  }
  const ratio = mapOf(childOf(node, 'ratio'));
  if (ratio !== undefined) {
    const direction = textAt(ratio, 'direction') === 'reverse' ? 'reverse' : 'forward';
    const [far, short, off] = [decimalAt(ratio, 'far'), decimalAt(ratio, 'short'), decimalAt(ratio, 'off')];
    // Points taken off for nothing: the excess from 0 on is refused.
    const isLost = off !== undefined && short === undefined;
    const excess = far === undefined && !isLost ? undefined : { from: far ?? ZERO, off };
    const shortage = short && { from: short, off };
    const window = { least: decimalAt(ratio, 'least'), most: decimalAt(ratio, 'most') };
    const target = decimalAt(ratio, 'target') ?? parseDecimal('100');
    const places = placesAt(ratio, 'target', 'far', 'short', 'off', 'least', 'most');
    return { type: 'ratio', target, direction, excess, shortage, window, places };
  }
  const otherwise = decimalAt(node, 'otherwise');
  return {
    type: 'bands',
    bands: mapsAt(node, 'rateBands').map(readRateBand),
    otherwise: otherwise && quantity('point', otherwise),
    places: placesAt(node, 'otherwise'),
  };
}

function readRateBand(node: SourceNode): RateBand {
  const points = quantity('point', decimalAt(node, 'points') ?? ZERO);
  return { ...readRange(node), points, places: placesAt(node, 'range', 'points') };
}

const RANGE = /^([[(])(-?\d+(?:\.\d+)?)?,(-?\d+(?:\.\d+)?)?([\])])$/;

/**
 * Reads the interval under `range`: `(0,10]`, `[90,)`, `(,0]`, or a single number.
 *
 * @throws TypeError for any other text; the schema has refused it, so that is a bug.
 */
export function readRange(node: SourceNode): RateRange {
  const range = textAt(node, 'range');
  const [, opening, from, to, closing] = RANGE.exec(range) ?? [];
  if (opening === undefined) {
    const end = { at: parseDecimal(range), isIncluded: true };
    return { from: end, to: end, range };
  }
  return { from: endOf(from, opening === '['), to: endOf(to, closing === ']'), range };
}

function endOf(at: string | undefined, isIncluded: boolean): RateEnd | undefined {
  return at === undefined ? undefined : { at: parseDecimal(at), isIncluded };
}

function decimalAt(node: SourceNode, key: string): Decimal | undefined {
  const text = textAt(node, key);
  return text === '' ? undefined : parseDecimal(text);
}
