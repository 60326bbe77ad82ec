import lexicon from '../../reading/generated/lexicon.js';

/** A stretch of a text that is told. */
export interface Slip {
  readonly typed: string;
  readonly index: number;
}

const rowOf = (id: string): ReadonlySet<string> => new Set(lexicon.doubled?.[id]);
const ALWAYS = rowOf('words');
const BODIES = rowOf('bodies');
const REDUPLICATED = rowOf('reduplicated');
const BEHIND = [...rowOf('behind')];
const AHEAD = [...rowOf('ahead')];
const LONGEST = 6;

const HAN = /^[\u4e00-\u9fff]+$/;
/** 一项一项, 第一第一书记; 点对点对接, 实打实打造; 项目的目的, 是不是不合理. */
const NO_WORD = /^[一第]|^[二三四五六七八九十百千万两零〇]+$|^.[对打碰靠连传盯把到比换带并]$|[的不没]/;
/** `目的的`, `有的的确`, `为了了解`. */
const PARTICLES = /(?<![目有标之打])的的(?!确|士|卡)|(?<=[完成到起好出])了了(?!解|却|结|断|望|不|如)/g;
/** `2023年2023年度`. */
const YEARS = /((?:19|20)\d\d年度?)\1|((?:19|20)\d\d)年\2年/g;
/** `按季分析，按季分析`: words of a list may be alike, longer ones are not. */
const CLAUSES = /(?<=^|[，、。；：])([\u4e00-\u9fff]{6,30})[，、]\1(?=[，、。；]|$)/g;

/** Words that stand twice where a hand slipped: `可以可以`, `按季分析按季分析`, `我的的`. */
export function findDoubled(text: string): readonly Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + 3 < text.length; at++) {
    const length = lengthAt(text, at);
    if (length === 0) continue;
    found.push({ typed: text.slice(at, at + 2 * length), index: at });
    at += 2 * length - 1;
  }
  for (const pattern of [PARTICLES, YEARS, CLAUSES]) {
    for (const { 0: typed, index } of text.matchAll(pattern)) found.push({ typed, index });
  }
  return found;
}

/** How long the word is that stands twice from here on; 0: none. */
function lengthAt(text: string, at: number): number {
  for (let length = LONGEST; length >= 2; length--) {
    // One comparison of signs leaves out nearly all.
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    const word = text.slice(at, at + length);
    if (text.startsWith(word, at + length) && isSlip(word, text.slice(at + 2 * length, at + 2 * length + 2)))
      return length;
  }
  return 0;
}

function isSlip(word: string, next: string): boolean {
  if (!HAN.test(word) || NO_WORD.test(word) || REDUPLICATED.has(word)) return false;
  // 很长很长很长, 等等等等: no word, but one said again and again; 天天天天.
  if (word.charAt(0) === word.charAt(1)) return false;
  if (ALWAYS.has(word) || word.length > 2) return true;
  if (BODIES.has(word) || word === '单位' || word === '机关') return !/^[\u4e00-\u9fff]/.test(next);
  return AHEAD.some((other) => next.startsWith(other.slice(0, 2))) || !BEHIND.some((tail) => next.startsWith(tail));
}
