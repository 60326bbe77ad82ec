import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { findAll } from '../../reading/findAll.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { PassageRead } from './readProse.ts';

const SIGN = /[+＋\-－—–×*÷/／（）()]/;
const EQUALS = /[=＝≈]/g;
/** A bracket that holds no number is part of a name. */
const NAMING = /[（(][^（）()\d]*[）)]/g;
const PLUS = /^[+＋]$/;
const TIMES = /^[×*]$/;
const OVER = /^[÷/／]$/;
const OPEN = /^[（(]$/;
const CLOSE = /^[）)]$/;

/** A number of a formula, or one of its signs. */
type Piece = TypedAmount | string;

/**
 * SE421 figure-contradicted for a formula that is written out, with the names of its numbers or without: `（63.46－32）÷32＝93.81%`,
 * `在职人员57人÷编制62名＝94.91%`, `预算执行9.51分＋产出47分＝56.68分`, `96.63%×10＝9.66分`.
 */
export function judgeFormulas(passage: PassageRead): Finding[] {
  return passage.flatMap(({ sentence }) => {
    const inBrackets = /[÷×]/.test(sentence.text) ? sentence.amounts.flatMap((one) => judgeBracket(sentence, one)) : [];
    if (!sentence.text.includes('=') && !sentence.text.includes('＝')) return inBrackets;
    return inBrackets.concat(findAll(sentence.text, EQUALS).flatMap(({ index }) => judgeEquals(sentence, index)));
  });
}

/** `户均补助2.54万元（198.40万元÷78户）`: the number before a bracket that holds nothing but how it was reckoned. */
function judgeBracket(sentence: Sentence, result: TypedAmount): Finding[] {
  const { text } = sentence;
  const inner = BRACKET.exec(text.slice(result.end))?.groups?.formula;
  if (inner === undefined || result.isVague || result.unit === '') return [];
  const start = text.indexOf(inner, result.end);
  const pieces = piecesOf(sentence, start, start + inner.length);
  const numbers = (pieces ?? []).filter((piece) => typeof piece !== 'string');
  if (pieces === undefined || numbers.length < 2 || numbers.some(({ isVague }) => isVague)) return [];
  const money = numbers.filter(({ unit }) => yuanIn(unit) !== undefined);
  const isMoney = yuanIn(result.unit) !== undefined;
  // Of money there is one number, and the rest are counts; two of them make a share.
  if (isMoney ? money.length !== 1 : money.length === 1) return [];
  const value = evaluate(pieces, false);
  if (value === undefined || value.isZero()) return [];
  const isShare = /^[%％]$/.test(result.unit);
  const [own, of] = [measureOf(result.unit), measureOf(numbers[0]?.unit ?? '')];
  if (!isMoney && !isShare && own.base !== of.base) return [];
  const factor = isMoney
    ? new Decimal(yuanIn(money[0]?.unit ?? '') ?? 1).div(yuanIn(result.unit) ?? 1)
    : new Decimal(of.factor).div(own.factor);
  const right = value.times(isShare ? 100 : factor);
  const slack = numbers.reduce(
    (sum, one) =>
      sum.plus(
        one.decimals === 0 ? 0 : right.times(roundingSlack(one.decimals).div(one.value.isZero() ? 1 : one.value)),
      ),
    new Decimal(roundingSlack(result.decimals)),
  );
  if (right.minus(result.value).abs().lte(slack)) return agree(sentence, [result, ...numbers], { follows: 'formula' });
  // Cut off, or of another measure than the words say.
  if (
    right.minus(result.value).abs().lte(roundingSlack(result.decimals).times(2)) ||
    right.div(result.value.isZero() ? right : result.value).gt(5)
  )
    return [];
  const derived = `${printFixed(right, Math.max(2, result.decimals)).replace(/\.?0+$/, '')}${result.unit}`;
  const typed = text.slice(result.start, result.end);
  return [
    figureContradicted(
      { figure: inner, typed, derived },
      placeIn(sentence, result.start, result.end),
      ...numbers.map((one) => placeIn(sentence, one.start, one.end)),
    ),
  ];
}

const BRACKET = /^（(?:即|按|=|＝)?(?<formula>[^（）=＝]*[÷×][^（）=＝]*)）/;

function judgeEquals(sentence: Sentence, at: number): Finding[] {
  const { text, amounts } = sentence;
  const result = amounts.find(({ start }) => start > at);
  if (
    result === undefined ||
    result.isVague ||
    !/^[^\d=＝，。；：（）()]{0,12}$/.test(text.slice(at + 1, result.start))
  )
    return [];
  // ＝甲5分＋乙3分: not yet what it comes to.
  if (/^[\u4e00-\u9fff]{0,6}(?:[+＋×*÷－-]|[／/](?![\u4e00-\u9fff]))/.test(text.slice(result.end))) return [];
  const left = text.slice(0, at);
  const start = Math.max(...[...'，。；：=＝≈\n'].map((sign) => left.lastIndexOf(sign))) + 1;
  const pieces = piecesOf(sentence, start, at);
  if (pieces === undefined) return [];
  const meant = [false, true].flatMap((isShare) => {
    const value = evaluate(pieces, isShare);
    return value === undefined ? [] : isShare ? [value] : [value, value.times(100)];
  });
  const [plain] = meant;
  if (plain === undefined) return [];
  const half = roundingSlack(result.decimals);
  // ＝－3.41%: the sign stands before the number.
  if (meant.some((one) => one.abs().minus(result.value).abs().lte(half))) {
    const numbers = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece]));
    return agree(sentence, [...numbers, result], { follows: 'formula' });
  }
  const isPercent = result.unit === '%' || result.unit === '％';
  const hasPercent = pieces.some((piece) => typeof piece !== 'string' && /^[%％]$/.test(piece.unit));
  const right = (isPercent ? meant[1] : hasPercent ? meant[2] : plain) ?? plain;
  const derived = `${printFixed(right, Math.max(2, result.decimals)).replace(/\.?0+$/, '')}${result.unit}`;
  const typed = text.slice(result.start, result.end);
  return [
    figureContradicted({ figure: text.slice(start, at), typed, derived }, placeIn(sentence, result.start, result.end)),
  ];
}

/** Numbers and signs in turn; `undefined` where it is no formula, or one of words that stand for numbers. */
function piecesOf({ text, amounts }: Sentence, start: number, end: number): readonly Piece[] | undefined {
  const plain = text
    .slice(start, end)
    .replace(NAMING, (name) => '名'.repeat(name.length))
    .replace(/[×*]100[%％]$/, '');
  const pieces: Piece[] = [];
  let isNamed = false;
  for (let at = start; at < start + plain.length; ) {
    const amount = amounts.find((one) => one.start === at);
    if (amount !== undefined) {
      pieces.push(amount);
      isNamed = false;
      at = Math.max(amount.end, at + 1);
      continue;
    }
    const sign = plain.charAt(at - start);
    if (SIGN.test(sign)) {
      // 得分率×10: the name stands for a number.
      if (isNamed && !OPEN.test(sign) && typeof pieces.at(-1) !== 'object') return undefined;
      pieces.push(sign);
      isNamed = false;
    } else if (/\d/.test(sign)) {
      // 4662.78-81.02: what looks like a span elsewhere.
      const bare = bareNumber(text, at);
      if (bare === undefined || typeof pieces.at(-1) === 'object') return undefined;
      pieces.push(bare);
      isNamed = false;
      at = bare.end;
      continue;
    } else isNamed = true;
    at += 1;
  }
  if (typeof pieces.at(-1) === 'string' && !CLOSE.test(String(pieces.at(-1)))) return undefined;
  return pieces.length >= 3 ? pieces : undefined;
}

function bareNumber(text: string, start: number): TypedAmount | undefined {
  const typed = /^\d+(?:\.\d+)?/.exec(text.slice(start, start + LONGEST))?.[0];
  if (typed === undefined) return undefined;
  const end = start + typed.length;
  const decimals = typed.split('.')[1]?.length ?? 0;
  const value = new Decimal(typed);
  return { start, end, unitStart: end, value, decimals, unit: '', isVague: false, vagueness: undefined, lead: '' };
}

const LONGEST = 20;

/** What a formula comes to; percentages as they are typed, or as shares of one. */
function evaluate(pieces: readonly Piece[], isShare: boolean): Decimal | undefined {
  const units = new Set(pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.unit])));
  const isMoney = units.size > 1 && [...units].every((unit) => yuanIn(unit) !== undefined);
  let at = 0;
  const peek = () => pieces[at] ?? '';
  const isNext = (pattern: RegExp) => {
    const next = peek();
    return typeof next === 'string' && pattern.test(next);
  };
  const factor = (): Decimal | undefined => {
    const piece = pieces[at++];
    if (piece === undefined) return undefined;
    if (typeof piece === 'string') {
      if (!OPEN.test(piece)) return undefined;
      const inner = sum();
      if (!isNext(CLOSE)) return undefined;
      at += 1;
      return inner;
    }
    if (isShare && /^[%％]$/.test(piece.unit)) return piece.value.div(100);
    return isMoney ? piece.value.times(yuanIn(piece.unit) ?? 1) : piece.value;
  };
  const product = (): Decimal | undefined => {
    let left = factor();
    while (left !== undefined && (isNext(TIMES) || isNext(OVER))) {
      const isTimes = isNext(TIMES);
      at += 1;
      const right = factor();
      if (right === undefined || (!isTimes && right.isZero())) return undefined;
      left = isTimes ? left.times(right) : left.div(right);
    }
    return left;
  };
  const sum = (): Decimal | undefined => {
    let left = product();
    while (left !== undefined && isNext(/^[+＋\-－—–]$/)) {
      const isPlus = isNext(PLUS);
      at += 1;
      const right = product();
      if (right === undefined) return undefined;
      left = isPlus ? left.plus(right) : left.minus(right);
    }
    return left;
  };
  const value = sum();
  return at === pieces.length ? value : undefined;
}
