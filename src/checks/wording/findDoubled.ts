import { findAll } from '../../reading/findAll.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { markSigns } from '../../reading/markSigns.ts';

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
/** How long a clause is that nobody says twice. */
const CLAUSE = { least: 6, most: 30 };

const HAN = /^[\u4e00-\u9fff]+$/;
/** 一项一项, 第一第一书记; 点对点对接, 实打实打造; 项目的目的, 是不是不合理. */
const NO_WORD = /^[一第]|^[二三四五六七八九十百千万两零〇]+$|^.[对打碰靠连传盯把到比换带并]$|[的不没]/;
/** `目的的`, `有的的确`. */
const PARTICLES = /(?<![目有标之打])的的(?!确|士|卡)/g;
/** `项目项目采取…`: what a body does follows. */
const DOES = /^(?:采[取用]|已|均|由|于|按|全部|共|未|是|没有|较|比|将|正在|从|通过|严格|顺利|如期|纳入|进展|涉及)/;
/** `馆务会会审议`, but 理事会会议, 委员会会同. */
const MEETINGS =
  /(?<=办公|[馆局院校所站部委社室处]务|党组|党委|座谈|理事|委员|联席|推进|协调|专题|论证|评审|听证|动员)会会(?=[，。、；\d研讨通决批]|同意|审[议定核查]|议定|集体|$)/g;
/** `2023年2023年度`. */
const YEARS = /((?:19|20)\d\d年度?)\1|((?:19|20)\d\d)年\2年/g;
/** What stands between two clauses. */
const STOPS = markSigns(Array.from('，、。；：', (sign) => sign.charCodeAt(0)));
/** `公示五天天`: what a number counts; 一个个 and 一家家 are many. */
const UNITS =
  /(?<![一\d.零〇二两三四五六七八九十百千万第每])(?:\d+(?:\.\d+)?|[二两三四五六七八九十]{1,3})(?:个个|天天(?![气然津])|人人(?![员民均次手力才选大口数工社])|次次|项项(?!目)|家家|条条|件件|场场(?!所|地|次)|户户|名名|元元|万万|年年(?![度初末终中底均来内限])|月月(?![份均底末初]))/g;

/** Words that stand twice where a hand slipped: `可以可以`, `按季分析按季分析`, `我的的`. */
export function findDoubled(text: string): readonly Slip[] {
  const found: Slip[] = [];
  /** Whether a sign stands twice, as far as was looked: the patterns of signs need one. */
  let hasTwin = false;
  let told = 0;
  // Each sign is read once, and handed on as the loop moves: this is asked of every sign of every text.
  let [one, two, three, four, five, six] = [0, 1, 2, 3, 4, 5].map((at) => text.charCodeAt(at));
  for (let at = 0; at + 1 < text.length; at++) {
    const sign = one;
    one = two;
    two = three;
    three = four;
    four = five;
    five = six;
    six = text.charCodeAt(at + LONGEST);
    if (sign === one) hasTwin = true;
    if (at < told || (sign !== two && sign !== three && sign !== four && sign !== five && sign !== six)) continue;
    const length = lengthAt(text, at);
    if (length === 0) continue;
    hasTwin = true;
    told = at + 2 * length;
    found.push({ typed: text.slice(at, told), index: at });
  }
  if (hasTwin) {
    found.push(...findSigns(text), ...findFirstSigns(text), ...findLittle(text));
    for (const pattern of [PARTICLES, MEETINGS, UNITS]) found.push(...findSlips(text, pattern));
  }
  if (text.includes('年')) found.push(...findSlips(text, YEARS));
  found.push(...findClauses(text));
  return found;
}

function findSlips(text: string, pattern: RegExp): readonly Slip[] {
  return findAll(text, pattern).map(({ 0: typed, index }) => ({ typed, index }));
}

/** `按季分析，按季分析`: words of a list may be alike, longer ones are not. */
function findClauses(text: string): readonly Slip[] {
  const found: Slip[] = [];
  let start = 0;
  let before = { start: 0, length: 0 };
  for (let at = 0; at <= text.length; at++) {
    if (at < text.length && STOPS[text.charCodeAt(at)] === 0) continue;
    const length = at - start;
    const isListed = start > 0 && '，、'.includes(text.charAt(start - 1)) && text.charAt(at) !== '：';
    if (isListed && length === before.length && length >= CLAUSE.least && length <= CLAUSE.most) {
      const clause = text.slice(start, at);
      if (text.startsWith(clause, before.start) && HAN.test(clause)) {
        found.push({ typed: text.slice(before.start, at), index: before.start });
        // Of three that are alike the third has none before it.
        before = { start: at, length: 0 };
        start = at + 1;
        continue;
      }
    }
    before = { start, length };
    start = at + 1;
  }
  return found;
}

/** By the sign: those before it that make a word, and those behind it with which it begins one. */
const SIGNS: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map(
  (lexicon.doubledSigns?.rows ?? []).map((row) => {
    const [before = '', behind = ''] = row.slice(1).split('|');
    return [row.charAt(0), [before, behind]];
  }),
);

/** `审批批权限`: the last sign of a word stands twice, and begins no other word. */
function findSigns(text: string): readonly Slip[] {
  const found: Slip[] = [];
  for (let at = 1; at + 1 < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + 1)) continue;
    const signs = SIGNS.get(text.charAt(at));
    if (signs === undefined || !signs[0].includes(text.charAt(at - 1)) || text.charAt(at + 2) === text.charAt(at))
      continue;
    const next = text.charAt(at + 2);
    if (next !== '' && signs[1].includes(next)) continue;
    if (VERBS.includes(text.charAt(at)) && isDoneWith(text, at)) continue;
    found.push({ typed: text.slice(at - 1, at + 2), index: at - 1 });
  }
  return found;
}

/** Signs that are verbs of their own. */
const VERBS = '算办定评查改建管报';
const DONE_WITH = /[按拿用以照凭依就比][^，。；：]{1,16}$/;

/** `拿年初预算算完成率`, `按调整后预算算，`: by what, and what is done. */
function isDoneWith(text: string, at: number): boolean {
  return (
    /^(?:[，。；、）的出得下]|完成率|执行率|比例|$)/.test(text.slice(at + 2)) &&
    DONE_WITH.test(text.slice(Math.max(0, at - 20), at))
  );
}

/** By the sign: those behind it that make a word, and those before it with which it ends one. */
const FIRST: ReadonlyMap<string, readonly [behind: string, before: string]> = new Map(
  (lexicon.doubledFirst?.rows ?? []).map((row) => {
    const [behind = '', before = ''] = row.slice(1).split('|');
    return [row.charAt(0), [behind, before]];
  }),
);

/** `过程管管理`, `坚持每每月对账`: the first sign of a word stands twice, and ends no other word. */
function findFirstSigns(text: string): readonly Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + 2 < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + 1)) continue;
    const signs = FIRST.get(text.charAt(at));
    if (
      signs === undefined ||
      !signs[0].includes(text.charAt(at + 2)) ||
      (at > 0 && signs[1].includes(text.charAt(at - 1)))
    )
      continue;
    if (text.charAt(at - 1) !== text.charAt(at)) found.push({ typed: text.slice(at, at + 3), index: at });
  }
  return found;
}

/** By the sign: those before it with which it ends a word, and those behind it with which it begins one. */
const LITTLE: ReadonlyMap<string, readonly [before: string, behind: string]> = new Map(
  (lexicon.doubledLittle?.rows ?? []).map((row) => {
    const [sign = '', before = '', behind = ''] = row.split('|');
    return [sign, [before, behind]];
  }),
);

/** `按按程序`, `建立了了制度`, `已已完成`, but 主要要求 and 平均均: a word of one sign stands twice. */
function findLittle(text: string): readonly Slip[] {
  const found: Slip[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if (text.charCodeAt(at) !== text.charCodeAt(at + 1)) continue;
    const signs = LITTLE.get(text.charAt(at));
    if (signs === undefined || text.charAt(at + 2) === text.charAt(at) || text.charAt(at - 1) === text.charAt(at))
      continue;
    if (
      (at > 0 && signs[0].includes(text.charAt(at - 1))) ||
      (at + 2 < text.length && signs[1].includes(text.charAt(at + 2)))
    )
      continue;
    found.push({ typed: text.slice(at, at + 2), index: at });
  }
  return found;
}

/** How long the word is that stands twice from here on; 0: none. */
function lengthAt(text: string, at: number): number {
  for (let length = LONGEST; length >= 2; length--) {
    // Two comparisons of signs leave out nearly all.
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) continue;
    if (text.charCodeAt(at + 1) !== text.charCodeAt(at + length + 1)) continue;
    const word = text.slice(at, at + length);
    if (text.startsWith(word, at + length) && isSlip(word, text.slice(at + 2 * length, at + 2 * length + 2)))
      return length;
  }
  return 0;
}

function isSlip(word: string, next: string): boolean {
  if (!HAN.test(word) || (NO_WORD.test(word) && !ALWAYS.has(word)) || REDUPLICATED.has(word)) return false;
  // 很长很长很长, 等等等等: no word, but one said again and again; 天天天天.
  if (word.charAt(0) === word.charAt(1)) return false;
  if (ALWAYS.has(word) || word.length > 2) return true;
  if (BODIES.has(word) || word === '单位' || word === '机关') return !/^[\u4e00-\u9fff]/.test(next) || DOES.test(next);
  return AHEAD.some((other) => next.startsWith(other.slice(0, 2))) || !BEHIND.some((tail) => next.startsWith(tail));
}
