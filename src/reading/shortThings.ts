import lexicon from './generated/lexicon.js';
import { type NameFinder, pairAt } from './nameFinder.ts';
import type { Thing } from './types.ts';
import { WORDS } from './words.ts';

/** A project or another item that may be called by a part of its name. */
export interface LongNamed {
  readonly name: string;
  readonly prefix: string;
}

/** Words that a text holds of one item's name. */
interface Piece {
  readonly item: LongNamed;
  readonly length: number;
  /** Nothing of the name is left out between its first and its last sign. */
  readonly isWhole: boolean;
  /** The last words of the name, or all but its last: what tells of which kind it is. */
  readonly isOfKind: boolean;
}

/** A pair of signs that more names share tells none of them. */
const MOST = 8;
/** As many signs of a name are no chance. */
const LEAST = 4;
/** Members of one row that are looked at. */
const LONGEST_ROW = 12;

const CALLED = /(?:项目支出|项目经费|项目资金|专项资金|专项经费|项目|专项|工程|经费|资金)/y;
const IS_CALLED_PROJECT = /^(?:项目|专项)/;
/** 清淤项目部 is no project. */
const NO_PROJECT = /[部组区库名单类]/y;
const MONEY =
  /[”"]?(?:的|在)?(?:(?:20\d\d年度?|[本当全上去]年度?|年[初中末底]|调整后?)(?:的)?)*(?:预算|决算|支出|执行|结转|结余|追加|调[增减]|资金|投入|安排|实际(?:支出|执行)|完成(?:支出|预算|年初|全年|调整)|花|用[了款]|金额|财政拨款|未执行|剩余|约?\d[\d,]*(?:\.\d+)?(?:万|亿)?元)/y;
const COMPARED =
  /[”"]?(?:占|最[多少大高低快慢]|[比较与](?:上年|去年|20\d\d|年初|预算|全年|调整)|[高低多少大小]于|(?:预算)?执行率)/y;
/** Most or least of all, or the only one: right before a name, or right behind it. */
const RANKED_BEFORE =
  /(?:最[多大高快少小低慢]的?(?:一个)?(?:项目)?(?:是|为|：)|(?:其次|第[一二三]|居首|垫底)的?(?:是|为)|只有|仅有?|唯有|[高大多低小少]于|超过)$/;
const RANKED =
  /[”"]?(?:项目)?(?:的)?(?:预算)?(?:执行率|执行|支出|资金量?|投入|规模|增幅|降幅|[用花]得)*最[多大高快少小低慢]/y;
const OF_MONEY = /项目|支出|资金|预算|执行率|增幅|降幅/;
/** `三个项目`, `两项`: how many stand in the row. */
const COUNTED = /(?:等)?(?:这)?[两二三四五六七八九十\d]+[个项]/y;
const COUNTED_PROJECTS = /(?:等)?(?:这)?[两二三四五六七八九十\d]+(?:[个项])(?:项目|专项)/y;
const RESPECTIVELY = /的?(?:分别|依次)/y;
const JOIN = /[、和及与]|以及/y;
/** Words before a name that leave it alone; behind all others it is the end of a longer one. */
const BEFORE =
  /(?:^|[^\u4e00-\u9fff]|[对将把为是从和与及在由中有、其即因按使]|支出|用于|安排|追加|预算|分别|其中|包括|实施|完成|项目|只有|仅|[高大多低小少]于|超过)$/;
const LONGEST_BEFORE = 12;
const JOINED_BEFORE = /[、和及与]$/;

const EVERYDAY = new Set(lexicon.shortNames?.everyday ?? []);
const ORDINARY = new Set([...EVERYDAY, ...(lexicon.shortNames?.ordinary ?? [])]);

/**
 * Finds items by a part of their names, as offices shorten them: 清淤项目 and 供水管网改造 for 河道清淤整治 and 农村供水管网改造, 残疾人培训 with the middle left
 * out. Only the one item that holds the words is meant, and only where 项目, money or a row of others tells that they are a name.
 * The names are not cut into all their parts beforehand: six projects would be a thousand, and a text holds few of them.
 */
export class ShortThings {
  readonly #byPair = new Map<number, { readonly item: LongNamed; readonly at: number }[]>();
  readonly #names: NameFinder<Thing>;

  constructor(items: readonly LongNamed[], names: NameFinder<Thing>) {
    this.#names = names;
    for (const item of items)
      for (let at = 0; at + 1 < item.name.length; at++) {
        const pair = pairAt(item.name, at);
        const places = this.#byPair.get(pair);
        if (places === undefined) this.#byPair.set(pair, [{ item, at }]);
        else if (places.length <= MOST) places.push({ item, at });
      }
  }

  /** The item that is named from a place on, and where its name ends, with 项目 or 经费 behind it. */
  at(text: string, start: number): { readonly value: Thing; readonly end: number } | undefined {
    const piece = this.#pieceAt(text, start);
    if (piece === undefined || !BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start))) return undefined;
    const short = start + piece.length;
    const end = endOfCalled(text, short);
    if (!this.#isNamed(text, start, short, end, piece)) return undefined;
    const words = text.slice(start, end);
    return { value: { words, prefixes: [piece.item.prefix], kind: 'spending' }, end };
  }

  #isNamed(text: string, start: number, short: number, end: number, { length, isOfKind }: Piece): boolean {
    const words = text.slice(start, short);
    if (WORDS.has(words) || isMadeOf(words, EVERYDAY)) return false;
    if (IS_CALLED_PROJECT.test(text.slice(short, end))) return !matches(NO_PROJECT, text, end);
    if (length >= LEAST && this.#isRanked(text, start, end)) return true;
    const isInRow = JOINED_BEFORE.test(text.charAt(start - 1));
    if (isInRow && matches(COUNTED_PROJECTS, text, end)) return true;
    const row = this.#rowBehind(text, end);
    if (row === 'projects') return true;
    if (length < LEAST || !isOfKind || isMadeOf(words, ORDINARY)) return false;
    // 项目结转主要是康复救助和就业培训，…: a row up to a stop, where projects are spoken of.
    if (isInRow && /^[，。；、）]/.test(text.slice(end)) && text.includes('项目')) return true;
    if (row === 'names' || (isInRow && (matches(COUNTED, text, end) || matches(RESPECTIVELY, text, end)))) return true;
    // 康复救助比上年增加16人: of the result of that name.
    const isOther = this.#names.at(text, start)?.end === short;
    return matches(MONEY, text, end) || (!isOther && matches(COMPARED, text, end));
  }

  #isRanked(text: string, start: number, end: number): boolean {
    if (!OF_MONEY.test(text)) return false;
    return RANKED_BEFORE.test(text.slice(Math.max(0, start - LONGEST_BEFORE), start)) || matches(RANKED, text, end);
  }

  /** `、供水管网改造、监测预警三个项目`: whether others follow up to words of projects or of money. */
  #rowBehind(text: string, from: number): 'projects' | 'names' | undefined {
    let at = from;
    for (let count = 0; count < LONGEST_ROW; count++) {
      const join = lengthOf(JOIN, text, at);
      if (join === 0) return count === 0 ? undefined : endOfRow(text, at);
      const named = this.#names.at(text, at + join);
      const piece = this.#pieceAt(text, at + join);
      const end = Math.max(
        named?.value.kind === 'spending' ? named.end : 0,
        piece === undefined ? 0 : at + join + piece.length,
      );
      if (end === 0) return undefined;
      const called = endOfCalled(text, end);
      if (IS_CALLED_PROJECT.test(text.slice(end, called)) && !matches(NO_PROJECT, text, called)) return 'projects';
      at = called;
    }
    return undefined;
  }

  /** The longest words of one name; none where two names hold as many. */
  #pieceAt(text: string, start: number): Piece | undefined {
    const places = start + 1 < text.length ? this.#byPair.get(pairAt(text, start)) : undefined;
    if (places === undefined || places.length > MOST) return undefined;
    let best: Piece | undefined;
    let isShared = false;
    for (const { item, at } of places) {
      const piece = takePiece(text, start, item, at);
      if (best !== undefined && piece.item !== best.item && isAs(piece, best)) isShared = true;
      else if (best === undefined || isBetter(piece, best)) {
        best = piece;
        isShared = false;
      }
    }
    return isShared ? undefined : best;
  }
}

function isAs(one: Piece, other: Piece): boolean {
  return one.length === other.length && one.isWhole === other.isWhole;
}

function isBetter(one: Piece, other: Piece): boolean {
  return one.length > other.length || (one.length === other.length && one.isWhole && !other.isWhole);
}

/** From two signs of a name on as far as the text goes with it, and from two later ones once more. */
function takePiece(text: string, start: number, item: LongNamed, at: number): Piece {
  const { name } = item;
  const first = runOf(text, start, name, at);
  const pair = text.slice(start + first, start + first + 2);
  // 国家助学金 for 国家奖助学金 is a part of it, and no short name: whole words are left out, of two signs at least.
  const next = pair.length === 2 ? name.indexOf(pair, at + first + 2) : -1;
  const second = next < 0 ? 0 : runOf(text, start + first, name, next);
  const end = second === 0 ? at + first : next + second;
  const left = name.slice(end);
  const length = first + second;
  // 水土保持监测 of 水土保持监测和宣传 is one half of what it does.
  const isMost = at === 0 && second === 0 && length * 2 > name.length && !/^[和与及、]/.test(left);
  const isOfKind = left === '' || TAIL.test(left) || isMost;
  return { item, length, isWhole: second === 0, isOfKind };
}

/** What every second project is called at its end. */
const TAIL = /^(?:建设|改造|工程|项目|专项|经费|资金|补助|补贴|运行维护|运行|维护|工作|工作经费)+$/;

function runOf(text: string, start: number, name: string, at: number): number {
  let length = 0;
  while (at + length < name.length && text.charAt(start + length) === name.charAt(at + length)) length += 1;
  return length;
}

function endOfCalled(text: string, from: number): number {
  return from + lengthOf(CALLED, text, from);
}

function endOfRow(text: string, at: number): 'projects' | 'names' | undefined {
  if (matches(COUNTED_PROJECTS, text, at)) return 'projects';
  if (/^[，。；）]/.test(text.slice(at)) && text.includes('项目')) return 'names';
  return [COUNTED, RESPECTIVELY, MONEY].some((one) => matches(one, text, at)) ? 'names' : undefined;
}

function lengthOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

function matches(pattern: RegExp, text: string, at: number): boolean {
  return lengthOf(pattern, text, at) > 0;
}

/** Of nothing but such words, two signs each. */
function isMadeOf(words: string, of: ReadonlySet<string>): boolean {
  if (words.length % 2 > 0) return false;
  for (let at = 0; at < words.length; at += 2) if (!of.has(words.slice(at, at + 2))) return false;
  return true;
}
