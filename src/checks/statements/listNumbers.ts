import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import type { Sentence } from '../prose/types.ts';
import type { Stretch } from './joinSentences.ts';

/** A number, and the words on both sides of it up to the numbers beside it. */
export interface Numbered {
  readonly amount: TypedAmount;
  readonly sentence: Sentence;
  readonly before: string;
  readonly after: string;
}

/** All numbers with a unit of what is told in one go, in order. */
export function listNumbers({ clauses }: Stretch): readonly Numbered[] {
  const sentences = [...new Set(clauses.map(({ sentence }) => sentence))];
  return numbersIn(sentences);
}

/** The same of sentences that stand one after the other: the words before a number lead back to the last. */
export function numbersIn(sentences: readonly Sentence[]): readonly Numbered[] {
  let rest = '';
  return sentences.flatMap((sentence) => {
    const own = numbersOf(sentence);
    const [first, ...others] = own;
    const joined = first === undefined ? [] : [{ ...first, before: rest + first.before }, ...others];
    const last = sentence.amounts.at(-1);
    rest = last === undefined ? rest + sentence.text : sentence.text.slice(last.end);
    return joined;
  });
}

function numbersOf(sentence: Sentence): readonly Numbered[] {
  const { text } = sentence;
  const amounts = sentence.amounts.filter((amount) => !isOrdinal(text, amount));
  return amounts.flatMap((amount, index): readonly Numbered[] => {
    const before = text.slice(amounts[index - 1]?.end ?? 0, amount.start);
    const after = text.slice(amount.end, amounts[index + 1]?.start);
    return amount.unit === '' ? [] : [{ amount, sentence, before, after }];
  });
}

/** 一类队, 二期工程: which one, and not how many. */
export function isOrdinal(text: string, { start, unitStart, end, unit }: TypedAmount): boolean {
  return (
    /^[类期批档]$/.test(unit) &&
    unitStart - start === 1 &&
    /^[一二三四五]$/.test(text.charAt(start)) &&
    /^[\u4e00-\u9fff\d]/.test(text.slice(end))
  );
}

const PEOPLE = new Set(['人', '名', '位']);

/** Two numbers that may be added: money, shares, people, or things counted by one word. */
export function isOfMeasure({ unit }: TypedAmount, other: TypedAmount): boolean {
  if (unit === other.unit || (PEOPLE.has(unit) && PEOPLE.has(other.unit))) return true;
  if ([unit, other.unit].some((one) => one === '' || /[%％分点]$/.test(one))) return false;
  return baseOf(unit) === baseOf(other.unit);
}

const BASES = new Map<string, string>();

/** Asked for every two numbers beside each other; there are few units. */
function baseOf(unit: string): string {
  const known = BASES.get(unit);
  if (known !== undefined) return known;
  const { base } = measureOf(unit);
  BASES.set(unit, base);
  return base;
}

/** How much of the measure's base unit one is: yuan, metres, single things. */
export function factorIn({ unit }: TypedAmount): Decimal {
  return new Decimal(yuanIn(unit) ?? measureOf(unit).factor);
}

export function sizeOf(amount: TypedAmount): Decimal {
  return amount.value.times(factorIn(amount));
}

/** What rounding may have made of a number; single things are counted. */
export function halfOf(amount: TypedAmount): Decimal {
  const { unit, decimals } = amount;
  const factor = factorIn(amount);
  const isCounted = decimals === 0 && (factor.eq(1) || yuanIn(unit) !== undefined) && !isPercentage(amount);
  return isCounted ? new Decimal(0) : new Decimal(10).pow(-decimals).div(2).times(factor);
}

/** Whether a size is what typed numbers come to, within what their rounding may make. */
export function isSize(made: Decimal, typed: TypedAmount, of: readonly TypedAmount[]): boolean {
  const slack = of.reduce((sum, one) => sum.plus(halfOf(one)), halfOf(typed));
  return made.minus(sizeOf(typed)).abs().lte(slack);
}

/** Whether a number is a sum or difference of any few of the others; by itself, one of them again. */
export function isMadeOf(typed: TypedAmount, others: readonly TypedAmount[], least = 1): boolean {
  const near = others.slice(-MOST);
  const sizes = near.map(sizeOf);
  const slack = near.reduce((sum, one) => sum.plus(halfOf(one)), halfOf(typed));
  const meant = sizeOf(typed);
  const walk = (at: number, sum: Decimal, used: number): boolean => {
    const size = sizes[at];
    if (size === undefined) return used >= least && sum.abs().minus(meant).abs().lte(slack);
    return walk(at + 1, sum, used) || walk(at + 1, sum.plus(size), used + 1) || walk(at + 1, sum.minus(size), used + 1);
  };
  return walk(0, new Decimal(0), 0);
}

/** All signs of five numbers are some two hundred sums. */
const MOST = 5;

/** The words since the last comma, semicolon, colon or bracket. */
export function lastWords(words: string): string {
  return words.slice(Math.max(...[...'，。；：、（(\n'].map((sign) => words.lastIndexOf(sign))) + 1);
}

/** The words up to the next stop. */
export function nextWords(words: string): string {
  return /^[^，。；：、）)\n]*/.exec(words)?.[0] ?? '';
}

/** `低于90%的有两个科室`: how many are below or above the number that these words follow. */
export function countsMembers(after: string): boolean {
  return COUNTED.test(after);
}

const COUNTED =
  /^的(?:[\u4e00-\u9fff]{0,8}?)(?:共?有|仅有?|只有?|共|计|占|为|是|达)?[\u4e00-\u9fff]{0,2}?[一二两三四五六七八九十\d]+[个家项所名人户处条]/;
