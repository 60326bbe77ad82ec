import { findAmounts, type TypedAmount } from './findAmounts.ts';
import type { ThingNames } from './nameThings.ts';
import type { Meanings, Token } from './types.ts';
import { WORD_FINDER } from './words.ts';
import { findScopes, type YearScope } from './yearScope.ts';

const STOPS = '。；！？\n，、：（）';
const QUOTES = '“”"\'‘’';
/** `工资福利支出（301）`, `行政运行（项）`: the code or level of what is named. */
const LEVEL = /（(?:\d{3}|\d{5}|\d{7}|类|款|项)）/y;

/**
 * Takes a sentence apart, from left to right, the longest at each place: names of this year, words of the lexicon, amounts
 * and years.
 */
export function tokenize(text: string, names: ThingNames, year: number, amounts = findAmounts(text)): readonly Token[] {
  const amountAt = new Map(amounts.map((amount) => [amount.start, amount]));
  const scopeAt = new Map(findScopes(text, year).map((scope) => [scope.start, scope]));
  const tokens: Token[] = [];
  let unread = 0;
  const flush = (until: number) => {
    if (until > unread) tokens.push({ start: unread, end: until, text: text.slice(unread, until), other: true });
  };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, names, amountAt.get(at), scopeAt.get(at));
    if (token === undefined) {
      at += 1;
      continue;
    }
    flush(at);
    if (token.text !== '') tokens.push(token);
    at = token.end;
    unread = at;
  }
  flush(text.length);
  return tokens;
}

function tokenAt(
  text: string,
  at: number,
  names: ThingNames,
  amount: TypedAmount | undefined,
  year: YearScope | undefined,
): Token | undefined {
  const sign = text.charAt(at);
  if (STOPS.includes(sign)) {
    LEVEL.lastIndex = at;
    const level = sign === '（' ? LEVEL.exec(text)?.[0] : undefined;
    if (level !== undefined) return { start: at, end: at + level.length, text: level, filler: 'filler' };
    return { start: at, end: at + 1, text: sign, stop: sign };
  }
  if (QUOTES.includes(sign) && WORD_FINDER.at(text, at) === undefined && names.whole.at(text, at) === undefined) {
    return { start: at, end: at + 1, text: '', filler: 'filler' };
  }
  const whole = names.whole.at(text, at);
  const short = names.short?.at(text, at);
  // A result may be called by the words of a project: 康复救助支出 is of the project.
  const isShort =
    short !== undefined && (whole?.value.kind === 'result' ? short.end >= whole.end : short.end > (whole?.end ?? 0));
  const name = isShort ? short : whole;
  const word = WORD_FINDER.at(text, at);
  // At most places nothing begins.
  if (name === undefined && word === undefined && amount === undefined && year === undefined) return undefined;
  const end = Math.max(name?.end ?? 0, word?.end ?? 0, amount?.end ?? 0, year?.end ?? 0);
  if (amount !== undefined && amount.end === end) return { start: at, end, text: text.slice(at, end), amount };
  if (name?.end === end)
    return { start: at, end, text: text.slice(at, end), ...(word?.end === end ? word.value : {}), thing: name.value };
  // 上年 is a year; 上年结转 is a column, and longer.
  if (year?.end === end) return { start: at, end, text: text.slice(at, end), year };
  const meanings: Meanings | undefined = word?.value;
  const isLed = /^(?!了|手续)[\u4e00-\u9fff]/.test(text.slice(end, end + 2));
  return meanings && { start: at, end, text: text.slice(at, end), ...meanings, ...(isLed ? { isLed } : {}) };
}
