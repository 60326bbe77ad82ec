import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { findAll } from '../../reading/findAll.ts';
import { directionContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { isOfMeasure, lastWords, type Numbered, sizeOf } from './listNumbers.ts';

/** 1: more than what they are held against; −1: less; 2: at least as much. */
type Way = 1 | -1 | 2;

/** All of several: 均低于上年, 均比上年减少, 三项均有提高, 均超额完成. */
const CLAIM =
  /(?:均|都|全部|全都|皆|双双)(?:已|有所|有|实现|较|比|上年|去年|上期|同期|计划|目标|不同程度|明显|略有|小幅|大幅|的)*(?:(?<more>增加|增长|提高|上升|提升|多于|高于|超过|超额完成|增)|(?<less>减少|下降|降低|压减|少于|低于|减|降)|(?<most>完成|达到目标|达标))/g;
const UP = /(?:增加|增长|提高|上升|提升|净?增|升|多)(?:了)?$/;
const DOWN = /(?:减少|下降|降低|压减|净?减|降|少)(?:了)?$/;
/** The other of two numbers that stand beside each other. */
const BASE = /^，?(?:而)?(?:上年|去年|上期|同期|计划|目标)(?:同期|度|值|数)?(?:为|是|支出)?$/;
/** The head of a row of those to which another row is held. */
const OF_BASE = /上年|去年|目标|计划/;
const OF_NOW = /(?:今年|本年|当年|实际|现|全年)(?:度|则|的)?(?:分别)?(?:完成|为|是|得|达到?|达)*$/;
const EXCEPT = /除|以外|之外|基本|其余|仅|只有|但/;

/**
 * SE423 direction-contradicted for what is said of all of several numbers, and is not so of one: `各项均低于上年：接待费1.16万元，上年1.43万元；
 * 车辆费4.09万元，上年3.87万元`, `商品和服务支出均减少：甲减7.22万元，乙增3.51万元`, `上年94分、98分，今年分别为97分、96分，均有提高`.
 */
export function judgeSameWay(numbers: readonly Numbered[]): readonly Finding[] {
  const firstOf = new Map<Sentence, number>();
  for (const [at, { sentence }] of numbers.entries()) if (!firstOf.has(sentence)) firstOf.set(sentence, at);
  return [...firstOf].flatMap(([sentence, first]): readonly Finding[] => {
    const { text } = sentence;
    if (text.length > LONGEST) return [];
    const near = numbers.slice(Math.max(0, first - MOST), first + sentence.amounts.length + MOST);
    if (!/[均都皆双全]/.test(text)) return [];
    return findAll(text, CLAIM).flatMap((match): readonly Finding[] => {
      const { more, less } = match.groups ?? {};
      const way: Way = more !== undefined ? 1 : less !== undefined ? -1 : 2;
      const end = match.index + match[0].length;
      const odd = oddBehind(near, sentence, end, way) ?? oddBefore(near, sentence, match.index, way);
      if (odd === undefined) return [];
      const args = { figure: '', typed: match[0], derived: odd.map(typedOf).join('、') };
      return [directionContradicted(args, placeIn(sentence, match.index, end), ...odd.map(placeOf))];
    });
  });
}

/** Behind a colon: each with its change, or with what it is held against. */
function oddBehind(numbers: readonly Numbered[], sentence: Sentence, end: number, way: Way) {
  const { text } = sentence;
  const colon = /^[^，。；：\d]{0,6}：/.exec(text.slice(end));
  if (colon === null || way === 2 || EXCEPT.test(text)) return undefined;
  const own = listedBehind(numbers, sentence, end);
  const changes = own.filter(({ before }) => UP.test(lastWords(before)) || DOWN.test(lastWords(before)));
  if (changes.length === own.length && own.length > 1)
    return changes.filter(({ before }) => UP.test(lastWords(before)) !== way > 0).map((one) => [one])[0];
  for (const [at, base] of own.entries()) {
    const now = own[at - 1];
    if (now === undefined || !BASE.test(base.before) || !isOfMeasure(now.amount, base.amount)) continue;
    if (sizeOf(now.amount).cmp(sizeOf(base.amount)) === -way) return [now, base];
  }
  return undefined;
}

/** The numbers behind a colon, over semicolons, up to the end of what it heads. */
function listedBehind(numbers: readonly Numbered[], sentence: Sentence, end: number): readonly Numbered[] {
  const own: Numbered[] = [];
  const from = numbers.findIndex((one) => one.sentence === sentence && one.amount.start >= end);
  let last = sentence;
  for (const one of from < 0 ? [] : numbers.slice(from, from + MOST)) {
    if (one.sentence !== last && !last.text.endsWith('；')) break;
    last = one.sentence;
    own.push(one);
  }
  return own;
}

/** Two rows of as many numbers, one behind the other, right before the claim. */
function oddBefore(numbers: readonly Numbered[], sentence: Sentence, start: number, way: Way) {
  const all = numbers.filter((one) => one.sentence !== sentence || one.amount.end <= start);
  const count = all.at(-1);
  // 三项均有提高: how many is a number of its own.
  const isCounted = count !== undefined && /^[个项家类者]$/.test(count.amount.unit) && count.before === '，';
  const before = isCounted ? all.slice(0, -1) : all;
  const last = before.at(-1);
  if (
    last?.sentence !== sentence ||
    !/^，?(?:[二两三四五六七八]?[项家个类者]?(?:指标|单位|项目)?)?$/.test(sentence.text.slice(last.amount.end, start))
  )
    return undefined;
  let from = before.length - 1;
  while (from > 0 && /^[、和及与]$/.test(before[from]?.before ?? '')) from -= 1;
  const now = before.slice(from);
  const base = before.slice(Math.max(0, from - now.length), from);
  const head = now[0]?.before ?? '';
  if (now.length < 2 || base.length < now.length || !OF_NOW.test(lastWords(head)) || EXCEPT.test(sentence.text))
    return undefined;
  if (!OF_BASE.test(wordsOver(before.slice(Math.max(0, from - now.length - 1), from + 1)))) return undefined;
  const pairs = now.map((one, at) => [one, base[at] ?? one] as const);
  if (
    pairs.some(
      ([one, other]) =>
        !isOfMeasure(one.amount, other.amount) && !(isPercentage(one.amount) && isPercentage(other.amount)),
    )
  )
    return undefined;
  const odd = pairs.find(([one, other]) => {
    const order = sizeOf(one.amount).cmp(sizeOf(other.amount));
    return way === 2 ? order < 0 : order !== way;
  });
  return odd?.slice();
}

function wordsOver(numbers: readonly Numbered[]): string {
  return numbers.map(({ before }) => before).join('');
}

/** In a sentence that nobody wrote nothing is compared. */
const LONGEST = 1000;
/** More are a table. */
const MOST = 16;

function typedOf({ sentence, amount }: Numbered): string {
  return sentence.text.slice(amount.start, amount.end);
}

function placeOf({ sentence, amount }: Numbered): Finding['places'][0] {
  return placeIn(sentence, amount.start, amount.end);
}
