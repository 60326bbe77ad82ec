import { findAll } from './findAll.ts';
import type { TypedAmount } from './findAmounts.ts';
import lexicon from './generated/lexicon.js';

/** `超额完成年初60家的目标任务`, `没有达到目标`, `高于目标值`: what is said of a goal, and when it is so. */
export interface Reached {
  readonly start: number;
  readonly end: number;
  /** What the value must be to the goal: at least so much, more, less. */
  readonly must: 'reach' | 'pass' | 'miss';
  /** The goal, where it is typed within. */
  readonly typed: TypedAmount | undefined;
  /** 均, 都: of all that were named in a row. */
  readonly isOfAll: boolean;
}

const GOAL = `(?:${[...(lexicon.goals?.goals ?? [])].join('|')})(?:任务|目标|要求)?(?:值|数|量)?`;
const NOT = '没有|没能|未能|尚未|仍未|还未|并未|未|没|不能';
const PASS = '超额完成|超过|超出|突破|高于|优于|大于';
const REACH = '完成|达到|达成|实现|兑现';
const WELL = [...(lexicon.goals?.well ?? [])].sort((one, other) => other.length - one.length).join('|');
/** The verb, then up to 24 signs without a stop that end with the goal. */
const CLAIM = new RegExp(
  `((?:${WELL})*)(${NOT})?((?:${WELL})*)(${PASS}|${REACH})(?:了|或超过)?([^，。；：、（）]{0,24}?)(${GOAL})(?!的?\\s*[\\d一二三四五六七八九百近约大]|的(?!任务|目标|计划|要求)|[书任额内外中完期])`,
  'g',
);
/** Between the verb and the goal stand a number, whose goal it is, and little else. */
const WHOSE =
  '(?:了|年初|年度|全年|本年度?|当年|今年|既定|预定|预期|绩效|制定|确定|设定|核定|下达|签订|安排|计划|的|我[局处站馆院中心]+|任务|数量|工作|以上)*';
const BETWEEN = new RegExp(`^${WHOSE}(?:[\\u4e00-\\u9fff]{2})?${WHOSE}$`);

/** The claims of a sentence, in order. `amounts` are those of the sentence. */
export function readReached(text: string, amounts: readonly TypedAmount[]): readonly Reached[] {
  if (!CLAIM_WORDS.test(text)) return [];
  return findAll(text, CLAIM).flatMap(
    ({ 0: whole, 1: first = '', 2: not, 3: second = '', 4: verb = '', 5: between = '', index }): Reached[] => {
      const well = first + second;
      const end = index + whole.length;
      const verbEnd = end - whole.length + (not ?? '').length + well.length + verb.length;
      const typed = amounts.filter((amount) => amount.start >= verbEnd && amount.end <= end);
      if (typed.length > 1) return [];
      const [amount] = typed;
      const words = amount === undefined ? between : between.replace(text.slice(amount.start, amount.end), '');
      if (!BETWEEN.test(words) || /基本/.test(well)) return [];
      const before = text.slice(Math.max(0, index - 6), index);
      // 比…超额完成, 要完成, 能否完成: no claim of its own.
      if (/[要须应拟将望否争保]$|确保$|计划$|为了?$|[没未不]\S{0,2}$/.test(before)) return [];
      const isPass = new RegExp(`^(?:${PASS})$`).test(verb) || whole.includes('或超过');
      const must = not !== undefined ? 'miss' : isPass && !whole.includes('或超过') ? 'pass' : 'reach';
      // 未超过目标: of a limit.
      if (not !== undefined && isPass) return [];
      const isOfAll = /[均都]|全部|皆/.test(well + before.slice(-2));
      return [{ start: index, end, must, typed: amount, isOfAll }];
    },
  );
}

const CLAIM_WORDS = new RegExp((lexicon.goals?.goals ?? []).join('|'));
