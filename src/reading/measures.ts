import { Decimal } from '../quantity/decimal.ts';

/** What a unit counts, and how much of it one is: 万亩 is 10000 of 亩, 吨 is 1000 of 公斤. */
export interface MeasureOf {
  readonly base: string;
  readonly factor: Decimal;
}

const LARGE: readonly (readonly [sign: string, factor: number])[] = [
  ['百万', 1_000_000],
  ['千万', 10_000_000],
  ['万', 10_000],
  ['亿', 100_000_000],
  ['千', 1000],
  ['百', 100],
];

/** A map: a measure is whatever somebody types, be it `toString`. */
const CONVERTED: ReadonlyMap<string, readonly [base: string, factor: string]> = new Map(
  Object.entries({
    吨: ['公斤', '1000'],
    千克: ['公斤', '1'],
    斤: ['公斤', '0.5'],
    克: ['公斤', '0.001'],
    公顷: ['亩', '15'],
    平方公里: ['亩', '1500'],
    公里: ['米', '1000'],
    千米: ['米', '1000'],
    厘米: ['米', '0.01'],
    千瓦时: ['千瓦时', '1'],
    '％': ['%', '1'],
  } as const),
);

/** Things that one may count by different words: what is held, who takes part, how large, how heavy. */
const CLASSES: readonly (readonly string[])[] = [
  ['场', '次', '期', '班', '批', '批次', '场次'],
  ['人', '人次', '名', '位'],
  ['亩', '平方米'],
  ['公斤'],
  ['元'],
  ['%'],
  ['户', '家'],
];

/** Asked for every number of a text; there are few units. */
const KNOWN = new Map<string, MeasureOf>();
/** More than that are words that people typed as measures of results. */
const MOST_KNOWN = 1000;

export function measureOf(unit: string): MeasureOf {
  const known = KNOWN.get(unit);
  if (known !== undefined) return known;
  const measure = readMeasure(unit);
  if (KNOWN.size < MOST_KNOWN) KNOWN.set(unit, measure);
  return measure;
}

function readMeasure(unit: string): MeasureOf {
  const [sign, large] = LARGE.find(([prefix]) => unit.startsWith(prefix) && unit.length > prefix.length) ?? ['', 1];
  const rest = CONVERTED.has(unit) ? unit : unit.slice(sign.length);
  const [base, factor] = CONVERTED.get(rest) ?? [rest, '1'];
  return { base, factor: new Decimal(factor).times(rest === unit ? 1 : large) };
}

/** Whether two units count things so different that the same number of both is a slip. */
export function areDifferentKinds(one: string, other: string): boolean {
  const [a, b] = [one, other].map((unit) => CLASSES.findIndex((words) => words.includes(measureOf(unit).base)));
  return a !== undefined && b !== undefined && a >= 0 && b >= 0 && a !== b;
}

/** The power of ten by which a typed number departs from a known one of the same digits; `undefined` where it does not so. */
export function powerBetween(typed: Decimal, known: Decimal): number | undefined {
  if (known.isZero() || typed.isZero() || digitsOf(known) < 3) return undefined;
  const power = typed.div(known.abs()).log(10).toNearest(1).toNumber();
  return power !== 0 && typed.eq(known.abs().times(new Decimal(10).pow(power))) ? power : undefined;
}

/** How many digits a number has without the zeros at its ends. */
function digitsOf(value: Decimal): number {
  return value
    .abs()
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}
