import { findAmounts, type TypedAmount } from './findAmounts.ts';
import { markSigns } from './markSigns.ts';
import type { ThingNames } from './nameThings.ts';
import type { Token } from './types.ts';
import { WORD_FINDER } from './words.ts';
import { findScopes, type YearScope } from './yearScope.ts';

const STOPS = markSigns(codesOf('。；！？\n，、：（）'));
const QUOTES = markSigns(codesOf('“”"\'‘’'));
/** `工资福利支出（301）`, `行政运行（项）`: the code or level of what is named. */
const LEVEL = /（(?:\d{3}|\d{5}|\d{7}|类|款|项)）/y;
const OPENING = '（'.charCodeAt(0);
const IS_LED = /(?!了|手续)[\u4e00-\u9fff]/y;

function codesOf(signs: string): readonly number[] {
  return Array.from(signs, (sign) => sign.charCodeAt(0));
}

/**
 * Takes a sentence apart, from left to right, the longest at each place: names of this year, words of the lexicon, amounts
 * and years.
 */
export function tokenize(text: string, names: ThingNames, year: number, amounts = findAmounts(text)): readonly Token[] {
  const amountAt = byStart(amounts);
  const scopeAt = byStart(findScopes(text, year));
  const tokens: Token[] = [];
  let unread = 0;
  const flush = (until: number) => {
    if (until > unread) tokens.push(toToken(text, unread, until, { other: true }));
  };
  for (let at = 0; at < text.length; ) {
    const token = tokenAt(text, at, names, amountAt?.get(at), scopeAt?.get(at));
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

function byStart<T extends { readonly start: number }>(found: readonly T[]): ReadonlyMap<number, T> | undefined {
  return found.length === 0 ? undefined : new Map(found.map((one) => [one.start, one]));
}

/** All tokens have the same fields in the same order: code that reads objects of one shape is several times as fast. */
function toToken(text: string, start: number, end: number, token: Partial<Token>): Token {
  return {
    start,
    end,
    text: token.text ?? text.slice(start, end),
    thing: token.thing,
    column: token.column,
    rate: token.rate,
    change: token.change,
    relation: token.relation,
    circumstance: token.circumstance,
    filler: token.filler,
    amount: token.amount,
    year: token.year,
    stop: token.stop,
    other: token.other,
    isLed: token.isLed,
  };
}

function tokenAt(
  text: string,
  at: number,
  names: ThingNames,
  amount: TypedAmount | undefined,
  year: YearScope | undefined,
): Token | undefined {
  const code = text.charCodeAt(at);
  if (STOPS[code] === 1) {
    LEVEL.lastIndex = at;
    const level = code === OPENING ? LEVEL.exec(text)?.[0] : undefined;
    if (level !== undefined) return toToken(text, at, at + level.length, { filler: 'filler' });
    return toToken(text, at, at + 1, { stop: text.charAt(at) });
  }
  const whole = names.whole.at(text, at);
  const word = WORD_FINDER.at(text, at);
  if (QUOTES[code] === 1 && word === undefined && whole === undefined) {
    return toToken(text, at, at + 1, { text: '', filler: 'filler' });
  }
  const short = names.short?.at(text, at);
  // A result may be called by the words of a project: 康复救助支出 is of the project.
  const isShort =
    short !== undefined && (whole?.value.kind === 'result' ? short.end >= whole.end : short.end > (whole?.end ?? 0));
  const name = isShort ? short : whole;
  // At most places nothing begins.
  if (name === undefined && word === undefined && amount === undefined && year === undefined) return undefined;
  const end = Math.max(name?.end ?? 0, word?.end ?? 0, amount?.end ?? 0, year?.end ?? 0);
  if (amount !== undefined && amount.end === end) return toToken(text, at, end, { amount });
  if (name?.end === end) return toToken(text, at, end, { ...(word?.end === end ? word.value : {}), thing: name.value });
  // 上年 is a year; 上年结转 is a column, and longer.
  if (year?.end === end) return toToken(text, at, end, { year });
  if (word === undefined) return undefined;
  IS_LED.lastIndex = end;
  return toToken(text, at, end, IS_LED.test(text) ? { ...word.value, isLed: true } : word.value);
}
