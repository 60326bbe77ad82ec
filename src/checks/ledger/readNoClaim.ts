import type { Numeral } from './listNumerals.ts';
import type { NoClaim } from './types.ts';

const ANY = /^/;
/** What stands right before and behind a bare number that claims nothing, and why it does not; the first that fits. */
const SHAPES: readonly (readonly [why: NoClaim, before: RegExp, after: RegExp])[] = [
  ['telephone', /(?:电话|传真|手机|热线|邮编|联系方式|监督举报)[^，。；\d]{0,8}[：:]?(?:\d+[-－—]?)*$/, ANY],
  ['telephone', ANY, /^[-－]\d{7,8}(?!\d)/],
  ['telephone', /\d{3,4}[-－]$/, /^(?!\d)/],
  ['clock', ANY, /^[:：]\d{2}(?!\d)/],
  ['clock', /\d[:：]$/, /^(?!\d)/],
  ['date', ANY, /^(?:年|[-—–～~至]\d{4}年)/],
  ['date', ANY, /^月(?!均|人)/],
  ['date', /月$|日?[至到—–～~-]$/, /^[日号]/],
  ['date', /月$|\d{4}[-./]$/, ANY],
  ['name', ANY, /^(?:[A-Za-z]|排CT|路)/],
  ['standard', ANY, /^[日天]内/],
];
/** The same, of whatever was read as an amount too. */
const OF_ALL: readonly (readonly [why: NoClaim, before: RegExp, after: RegExp])[] = [
  ['document', /(?:[〔［[]|发|字|函|文)$/, /^[〕］\]]?\s*(?:第?\s*\d*\s*)?号/],
  ['document', /[〔［[]$/, /^[〕］\]]/],
  ['document', /[〕］\]]\s*第?\s*$/, /^\s*号/],
  ['law', /第$/, /^(?:条|款|章|节|编)/],
  ['ordinal', /第$/, ANY],
  ['ordinal', /^[\s　]*[（(]?$/, /^[)）、.．](?!\d)/],
  ['name', /(?:[A-Za-z]|(?<!\d)-)$/, ANY],
  ['name', ANY, /^号(?:[线楼机院，。；]|$)/],
  ['name', /“$/, /^(?:[+＋]?\d*)”/],
  ['name', ANY, /^”?热线/],
  ['formula', /[×*]$/, /^%?(?:[＝=≈，。）)]|$)/],
  ['formula', /[∶：:]$/, /^(?:[，。；、）)]|$)/],
];
/** Numerals that are words, and count nothing. */
const SET_PHRASES: readonly (readonly [before: RegExp, words: RegExp])[] = [
  [/[进下]$/, /^一步/],
  [ANY, /^一(?:次(?:性|验收|合格|讲)|个概念|项就|方面|体化?|定|般|起|道|并|些|样|直|旦|致|贯|线|流)/],
  [/公益$/, /^[一二]类/],
  // 一升一降, 两增一减
  [ANY, /^[一两二三][升增减降平][一两二三][升增减降平]/],
  [/[一两二三][升增减降平]$/, /^[一两二三][升增减降平]/],
];

/** Bounds and rates that somebody has set: they are no claim of what was. */
const STANDARD_BEFORE =
  /(?:不低于|不少于|不高于|不超过|不大于|不小于|不得[高低多少]于|不得超过|最高|最多|最低|至少|[≥≤])(?:[\u4e00-\u9fff]{0,4})$/;
const STANDARD_AFTER = /^(?:以上|以下|以内|及以上|及以下|以外)/;
const OF_RULE = /标准|规定|办法|制度|审批|要求|包干|定额|限额|采购|招标|评审|单笔|单价|金额/;
/** Full marks of a rubric, and what it deducts: `满分100分`, `每少1个百分点扣0.5分`. */
const OF_RUBRIC_BEFORE = /(?:满分|总分|标准分|权重|分值|每[少多低高超降升]?[\u4e00-\u9fff]{0,6})(?:为|是|各|共|：)?$/;
/** 每人每天100元: set by somebody; an average is of one thing. */
const PER_HEAD = /每一?[人生户亩台辆]每一?[年月天日学期]{1,2}(?:为|补助|按)?$/;
const REGISTERS = /单价$/;

/** Nobody writes a longer sentence, and one that goes on for a megabyte is not read anew for each of its numbers. */
const FARTHEST = 1000;

/** Why a number claims nothing; `undefined` where it may claim something. */
export function readNoClaim(numeral: Numeral): NoClaim | undefined {
  const { sentence, amount } = numeral;
  const from = Math.max(0, numeral.start - FARTHEST);
  const text = sentence.text.slice(from, numeral.end + FARTHEST);
  const [start, end] = [numeral.start - from, numeral.end - from];
  const before = text.slice(Math.max(0, start - 24), start);
  // The unit belongs to what stands behind the bare number.
  const numberEnd = amount === undefined ? end : amount.unitStart - from;
  const after = text.slice(numberEnd, numberEnd + 16);
  // 三分之二: a fraction, which claims something.
  if (text.startsWith('之', end)) return undefined;
  if (isInTitle(text, start)) return 'name';
  if (isQuoted(text, start)) return 'quoted';
  if (/^20[0-3]\d$/.test(text.slice(start, numberEnd)) && /^[-./]\d{1,2}[-./]\d/.test(after)) return 'date';
  for (const [lead, words] of SET_PHRASES) if (lead.test(before) && words.test(text.slice(start))) return 'name';
  for (const [why, lead, follow] of amount === undefined ? [...OF_ALL, ...SHAPES] : OF_ALL)
    if (lead.test(before) && follow.test(after)) return why;
  const behind = text.slice(end, end + 12);
  if (OF_RUBRIC_BEFORE.test(before) && /^(?:分|个?百分点|%)/.test(after)) return 'standard';
  const clause = clauseAt(text, start);
  if (PER_HEAD.test(before) || (/规定/.test(before) && /^的?(?:上限|标准|限额|红线|底线|额度)/.test(behind)))
    return 'standard';
  // 目标≥300000剂次, 标准7000元: set by somebody, whatever else the clause says.
  if (/[≥≤]$/.test(before) || /(?:补助|收费|开支|支出|执行|定额)?标准(?:为|是|：)?$/.test(before)) return 'standard';
  const isBound = STANDARD_BEFORE.test(before) || STANDARD_AFTER.test(behind);
  return isBound && (OF_RULE.test(clause) || REGISTERS.test(before)) ? 'standard' : undefined;
}

/** In the title of a notice, or of a plan. */
function isInTitle(text: string, at: number): boolean {
  const open = text.lastIndexOf('《', at);
  return open > text.lastIndexOf('》', at) && text.indexOf('》', at) > at;
}

/** What a notice says, and not what the unit did. */
function isQuoted(text: string, at: number): boolean {
  const open = text.lastIndexOf('“', at);
  return open > text.lastIndexOf('”', at) && /(?:要求|规定|明确|指出|提出|强调)[：:，]?$/.test(text.slice(0, open));
}

/** Up to the full stops around a number. */
function clauseAt(text: string, at: number): string {
  const from = Math.max(...['。', '；', '\n'].map((stop) => text.lastIndexOf(stop, at - 1))) + 1;
  const ends = ['。', '；', '\n'].map((stop) => text.indexOf(stop, at)).filter((one) => one >= 0);
  return text.slice(from, Math.min(text.length, ...ends));
}
