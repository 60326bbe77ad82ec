import type { Finding } from '../../../findings/types.ts';
import type { Decimal } from '../../../quantity/decimal.ts';
import { printNumber } from '../../../quantity/print.ts';
import { directionContradicted, figureContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { agreeAll } from '../../prose/ties.ts';
import type { Sentence } from '../../prose/types.ts';
import { isOfMeasure, lastWords, type Numbered, numbersIn } from '../listNumbers.ts';

const BOOK = /账面|账存|台账|账上|登记/;
const COUNTED = /盘点|实盘|实物|实有|实存|清查/;
const MORE = /盘盈/;
const LESS = /盘亏|短少/;

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for what a stock-taking found against the books: what was counted is the books' number, more what is over and
 * less what is missing: `盘点1846件，账面1848件，盘盈3件、盘亏4件`, `账面46张，实际盘点43张，盘盈3张`.
 */
export function judgeInventory(sentence: Sentence): readonly Finding[] {
  const { text } = sentence;
  if (!/盘[盈亏]/.test(text) || /上年|去年|其中/.test(text)) return [];
  const numbers = numbersIn([sentence]).filter(({ amount }) => !amount.isVague);
  const only = (words: RegExp) => {
    const found = numbers.filter(({ before }) => words.test(lastWords(before)));
    return found.length === 1 ? found[0] : undefined;
  };
  // 盘点数 and 账面数 are named by the last word before each.
  const book = only(BOOK);
  const counted = only(COUNTED);
  const [more, less] = [only(MORE), only(LESS)];
  const last = less ?? more;
  if (book === undefined || counted === undefined || book === counted || last === undefined) return [];
  const all = [book, counted, more, less].filter((one) => one !== undefined);
  if (all.some(({ amount }) => !isOfMeasure(amount, last.amount) || amount.unit !== last.amount.unit)) return [];
  const gap = counted.amount.value.minus(book.amount.value);
  const net = (more?.amount.value ?? gap.times(0)).minus(less?.amount.value ?? 0);
  if (net.eq(gap)) return agreeAll(all, { follows: 'balance' });
  if (more === undefined || less === undefined) {
    if (net.eq(gap.neg())) return [tellWay(sentence, last, [counted, book], gap)];
    // 盘盈3件已入账: one side may be told alone where the other was settled before.
    if (!net.isZero() && gap.isZero()) return [];
  }
  const right = more !== undefined && less !== undefined ? more.amount.value.minus(gap) : gap.abs();
  if (right.lt(0)) return [];
  const typed = text.slice(last.amount.start, last.amount.end);
  const figure = `${printNumber(counted.amount.value)}－${printNumber(book.amount.value)}`;
  const derived = `${printNumber(right)}${last.amount.unit}`;
  const place = ({ amount }: Numbered) => placeIn(sentence, amount.start, amount.end);
  return [figureContradicted({ figure, typed, derived }, place(last), place(counted), place(book))];
}

function tellWay(sentence: Sentence, last: Numbered, sides: readonly Numbered[], gap: Decimal): Finding {
  const words = /盘[盈亏]$|盘[盈亏][^，。；、]*$/.exec(lastWords(last.before))?.[0] ?? '';
  const start = last.amount.start - words.length;
  const typed = sentence.text.slice(start, last.amount.end);
  const by = `${printNumber(gap.abs())}${last.amount.unit}`;
  const [counted, book] = sides.map(({ amount }) => sentence.text.slice(amount.start, amount.end));
  const figure = `${book}→${counted}`;
  const derived = { way: gap.gt(0) ? ('up' as const) : ('down' as const), by };
  const places = sides.map(({ amount }) => placeIn(sentence, amount.start, amount.end));
  return directionContradicted({ figure, typed, derived }, placeIn(sentence, start, last.amount.end), ...places);
}
