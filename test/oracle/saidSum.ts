import type { GivenLine } from './compareScores.ts';
import {
  add,
  compare,
  divide,
  equal,
  type Fraction,
  hundred,
  least,
  most,
  multiply,
  printShort,
  readDecimal,
  roundTo,
  subtract,
  zero,
} from './fraction.ts';
import type { Criterion } from './readForm.ts';
import { decimal, type Year } from './year.ts';

/** A number as reasons print it. */
export const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

/** A sum in the words of a reason: `8 − 2 × 4 = 0`. */
interface SaidSum {
  readonly text: string;
  readonly result: string;
  /** The most points that the words tell. */
  readonly limit: string | undefined;
  readonly isAtMost: boolean;
  /** The words say that it goes no further than to nothing. */
  readonly isFloored: boolean;
}

/** What a sum comes to, with the limit that its words tell, is what the line has. */
export function checkSaidSum(
  { text, result, limit, isAtMost, isFloored }: SaidSum,
  line: GivenLine,
  criterion: Criterion,
  year: Year,
): string[] {
  const worked = workOut(text);
  if (worked === undefined) return [`a sum that cannot be worked out: ${text}`];
  const capped = limit === undefined ? worked : least(worked, readDecimal(limit));
  const rounded = roundTo(isFloored ? most(zero, capped) : capped, decimal(year.rubric.roundTo ?? 0.01));
  const faults: string[] = [];
  if (isFloored && compare(worked, zero) > 0) faults.push('not below zero, and nothing is used up');
  if (!equal(rounded, readDecimal(result))) faults.push(`${text} is ${printShort(rounded, 6)}, and ${result} is said`);
  if (result !== line.most || (!isAtMost && result !== line.least))
    faults.push(`${result} is said of ${line.least}–${line.most}`);
  if (limit !== undefined && !equal(readDecimal(limit), decimal(criterion.points)))
    faults.push(`a limit of ${limit} of ${criterion.points}`);
  return faults;
}

/** Points weighted by money, as `points × money` each: their average is what the line has. */
export function checkSaidWeights(
  terms: readonly RegExpExecArray[],
  said: string,
  line: GivenLine,
  year: Year,
): string[] {
  const pairs = terms.map(([, points = '', money = '']) => ({
    points: readDecimal(points),
    money: readDecimal(money),
  }));
  const money = pairs.map((pair) => pair.money).reduce(add, zero);
  if (compare(money, zero) === 0) return ['weights that come to nothing'];
  const points = pairs.map((pair) => multiply(pair.points, pair.money)).reduce(add, zero);
  const average = roundTo(divide(points, money), decimal(year.rubric.roundTo ?? 0.01));
  const faults: string[] = [];
  if (!equal(average, readDecimal(said)))
    faults.push(`the weights give ${printShort(average, 6)}, and ${said} is said`);
  if (said !== line.least || said !== line.most) faults.push(`${said} is said of ${line.least}–${line.most}`);
  return faults;
}

/** Works out a sum as it is written: terms of factors; % is a hundredth. */
function workOut(text: string): Fraction | undefined {
  let total: Fraction | undefined;
  for (const [index, term] of text.split(/ ([+−]) /).entries()) {
    if (index % 2 === 1) continue;
    let product: Fraction | undefined;
    const parts = term.split(/ ([×÷]) /);
    for (const [at, part] of parts.entries()) {
      if (at % 2 === 1) continue;
      const number = new RegExp(`^(${NUMBER})(%?)$`).exec(part);
      if (number === null) return undefined;
      const plain = readDecimal(number[1] ?? '');
      const value = number[2] === '%' ? divide(plain, hundred) : plain;
      if (parts[at - 1] === '÷' && value.above === 0n) return undefined;
      product =
        product === undefined ? value : parts[at - 1] === '÷' ? divide(product, value) : multiply(product, value);
    }
    const sign = text.split(/ ([+−]) /)[index - 1];
    if (product === undefined) return undefined;
    total = total === undefined ? product : sign === '−' ? subtract(total, product) : add(total, product);
  }
  return total;
}
