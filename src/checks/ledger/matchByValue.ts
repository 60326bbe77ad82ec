import { quantityOf } from '../../figures/outcomes.ts';
import type { Figure } from '../../figures/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { nameOf } from '../prose/nameOf.ts';
import { type KnownResult, listKnownResults } from '../statements/knownResults.ts';
import { overlap, percentOf, rangeOf, standsFor, toleranceOf, yuanOf } from '../statements/slack.ts';
import type { CheckContext } from '../types.ts';
import type { Numeral } from './listNumerals.ts';
import type { Standing } from './types.ts';

const HUNDRED = 100;
/** Fewer digits agree by chance. */
const LEAST_DIGITS = 3;
/** How many names are shown of what a number might be. */
const SHOWN = 3;

interface KnownFigure {
  readonly figure: Figure;
  readonly value: Decimal;
  readonly isRate: boolean;
  readonly isMoney: boolean;
}

/** Looks for what a number is equal to, of all that its sentence names, where no judge could bind it by words. */
export class ValueFinder {
  readonly #context: CheckContext;
  readonly #results: readonly KnownResult[];
  #figures: readonly KnownFigure[] | undefined;
  readonly #byPrefix = new Map<string, readonly KnownFigure[]>();

  constructor(context: CheckContext) {
    this.#context = context;
    this.#results = listKnownResults(context.year);
  }

  /** What the number equals: a figure or a result that the sentence names, or what two numbers beside it make. */
  match(numeral: Numeral, beside: readonly TypedAmount[]): Standing | undefined {
    const { amount } = numeral;
    if (amount === undefined) return undefined;
    return this.#matchResult(numeral, amount) ?? this.#matchFigure(numeral, amount) ?? matchBeside(amount, beside);
  }

  /** The names of what the sentence names and the number might be, nearest in size first. */
  nearest({ sentence, amount }: Numeral): readonly string[] {
    if (amount === undefined || amount.value.isZero()) return [];
    const size = yuanOf(amount);
    const distance = (value: Decimal) => (value.isZero() ? new Decimal(HUNDRED) : value.div(size).ln().abs());
    return this.#namedIn(sentence)
      .filter((one) => isAlike(amount, one) && one.value.gt(0))
      .map((one) => ({ name: one.figure.name, distance: distance(one.value) }))
      .sort((one, other) => one.distance.cmp(other.distance))
      .slice(0, SHOWN)
      .map(({ name }) => name);
  }

  #matchResult({ sentence, start }: Numeral, amount: TypedAmount): Standing | undefined {
    if (amount.unit === '') return undefined;
    const lead = sentence.text.slice(Math.max(0, start - NEAR), amount.end + NEAR);
    const own = measureOf(amount.unit);
    const size = amount.value.times(own.factor);
    for (const { name, measure, value, target, lastYear } of this.#results) {
      if (!lead.includes(name)) continue;
      const { base, factor } = measureOf(measure);
      if (base !== own.base) continue;
      const isOf = (known: Decimal | undefined) => known?.times(factor).eq(size) === true;
      if (isOf(value)) return { kind: 'agrees', with: name, isByValue: true };
      if (isOf(target)) return { kind: 'agrees', with: { name, aspect: 'target' }, isByValue: true };
      if (isOf(lastYear)) return { kind: 'agrees', with: { name, aspect: 'lastYear' }, isByValue: true };
    }
    return undefined;
  }

  #matchFigure({ sentence }: Numeral, amount: TypedAmount): Standing | undefined {
    if (digitsOf(amount) < LEAST_DIGITS) return undefined;
    const found = this.#namedIn(sentence).find((one) => isAlike(amount, one) && standsFor(amount, one.value.abs()));
    if (found === undefined) return undefined;
    const { id, name } = found.figure;
    const dot = id.lastIndexOf('.');
    const spoken = nameOf({ prefix: id.slice(0, dot) }, id.slice(dot + 1));
    return { kind: 'agrees', with: spoken, name, isByValue: true };
  }

  /** The figures under the names of a sentence, and of what it is about. */
  #namedIn(sentence: Numeral['sentence']): readonly KnownFigure[] {
    const topic = sentence.topic?.prefix;
    const prefixes = sentence.mentions.map(({ subject }) => subject.prefix);
    return [...new Set([...prefixes, ...(topic === undefined ? [] : [topic])])].flatMap((prefix) =>
      this.#figuresUnder(prefix),
    );
  }

  #figuresUnder(prefix: string): readonly KnownFigure[] {
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    this.#figures ??= this.#context.figures.all.flatMap((figure): KnownFigure[] => {
      const quantity = quantityOf(figure.outcome);
      if (quantity === undefined) return [];
      const isRate = quantity.measure === 'ratio';
      const value = isRate ? quantity.value.times(HUNDRED) : quantity.value;
      return [{ figure, value, isRate, isMoney: quantity.measure === 'yuan' }];
    });
    const own = this.#figures.filter(({ figure: { id } }) => id.startsWith(`${prefix}.`));
    this.#byPrefix.set(prefix, own);
    return own;
  }
}

/** How many signs around a number may hold the name of its result. */
const NEAR = 30;

function isAlike({ unit }: TypedAmount, { isRate, isMoney }: KnownFigure): boolean {
  return isRate ? /[%％点]$/.test(unit) : isMoney && yuanIn(unit) !== undefined;
}

function digitsOf({ value }: TypedAmount): number {
  return value
    .toFixed()
    .replace(/\D|^0+/g, '')
    .replace(/^0+/, '').length;
}

/** A rate of two numbers beside it, or the sum or difference of two. */
function matchBeside(amount: TypedAmount, beside: readonly TypedAmount[]): Standing | undefined {
  if (digitsOf(amount) < LEAST_DIGITS) return undefined;
  const others = beside.filter((one) => one !== amount && one.unit !== '' && !one.isVague && !isPercentage(one));
  if (isPercentage(amount)) return matchRate(amount, others);
  if (yuanIn(amount.unit) === undefined) return undefined;
  const money = others.filter(({ unit }) => yuanIn(unit) !== undefined);
  for (const [at, one] of money.entries()) {
    for (const other of money.slice(at + 1)) {
      const slack = toleranceOf([amount, one, other], 2);
      const isSize = (size: Decimal) => size.minus(yuanOf(amount)).abs().lte(slack);
      if (isSize(yuanOf(one).plus(yuanOf(other)))) return { kind: 'follows', how: 'sum', isByValue: true };
      if (isSize(yuanOf(one).minus(yuanOf(other)).abs()))
        return { kind: 'follows', how: 'difference', isByValue: true };
    }
  }
  return undefined;
}

function matchRate(amount: TypedAmount, others: readonly TypedAmount[]): Standing | undefined {
  const size = rangeOf(amount);
  for (const part of others) {
    for (const base of others) {
      if (part === base || measureOf(part.unit).base !== measureOf(base.unit).base) continue;
      const quotient = percentOf(rangeOf(part, 1), rangeOf(base, 1));
      if (quotient === undefined) continue;
      if (overlap(quotient, size)) return { kind: 'follows', how: 'rate', isByValue: true };
      const growth = { least: quotient.least.minus(HUNDRED), most: quotient.most.minus(HUNDRED) };
      const fall = { least: growth.most.neg(), most: growth.least.neg() };
      if (overlap(growth, size) || overlap(fall, size)) return { kind: 'follows', how: 'growth', isByValue: true };
    }
  }
  return undefined;
}
