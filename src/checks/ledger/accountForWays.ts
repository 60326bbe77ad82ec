import { findAll } from '../../reading/findAll.ts';
import type { How, Tie } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import { Stretches } from '../prose/stretches.ts';
import type { Sentence } from '../prose/types.ts';
import { listKnownResults } from '../statements/knownResults.ts';
import type { CheckContext } from '../types.ts';
import { byWordsFirst, standingBy } from './standingBy.ts';
import type { ToldNumbers } from './toldNumbers.ts';
import type { Accounted, Standing } from './types.ts';

/** Words that say where something went, or that it did not move. */
const WAYS =
  /增加|增长|上升|提高|增幅|减少|下降|降低|压减|压缩|减幅|降幅|持平|超支|超出|节约|节余|高于|低于|多于|少于|超过/g;
/** What may stand between the word and its number. */
const BETWEEN = /^(?:幅度)?(?:了|约|为|是|达|近|仅)?$/;
/** With something else, and not of what is to be done: 比上年有所下降, 与预算持平. */
const COMPARED = /比|较|同比|环比|[与和同跟](?:上年|去年|预算|计划|目标|年初)/;
/** 超过年初目标, 低于上年: what it is held against stands behind. */
const AGAINST = /^(?:了|于)?(?:上年|去年|\d{4}年|年初|预算|目标|计划|调整|省定|市定)/;
const MOST_BETWEEN = 4;
/** 超过250万元 is a rough number, 不低于90% a bound: the number says all. */
const OF_BOUND = /^(?:超过|多于|少于)$/;
/** 低于80%的项目, 低于100%为优: which ones are meant, and not what was. */
const OF_RULE = /^(?:的(?:项目|单位|支出|部门|事项|资金)|[为即]|时|者)/;
/** What is to come, or a rule, is no statement of the year. */
const PLANNED = /力争|争取|计划(?!的)|拟|预计|将(?!要?求)|确保|要求|规定|不得?$/;

/**
 * Says of every word of direction that states something what it rests on: a judge has held it against the file or against
 * numbers beside it, or the number right behind it is such a change.
 */
export function accountForWays(
  { prose: { passages }, year }: CheckContext,
  numbers: readonly Accounted[],
  told: ToldNumbers,
): readonly Accounted[] {
  const results = new Map(listKnownResults(year).map((one) => [`results.${one.name}`, one]));
  const byPlace = new Map(numbers.map((one) => [`${one.place.path} ${one.place.start}`, one.standing]));
  return passages.flatMap(({ sentences, ties: all }) => {
    const ties = new Stretches(all);
    return sentences.flatMap((sentence) => waysIn(sentence, ties));
  });

  function waysIn(sentence: Sentence, ties: Stretches<Tie>): readonly Accounted[] {
    return findAll(sentence.text, WAYS).flatMap(({ 0: typed, index: start }) => {
      const end = start + typed.length;
      const amount = sentence.amounts.find((one) => one.start >= end && one.start - end <= MOST_BETWEEN);
      const behind = amount !== undefined && BETWEEN.test(sentence.text.slice(end, amount.start)) ? amount : undefined;
      const before = clauseBefore(sentence.text, start);
      if (PLANNED.test(before)) return [];
      if (behind !== undefined && OF_RULE.test(sentence.text.slice(behind.end))) return [];
      if (behind === undefined ? !isStated(before, typed, sentence.text.slice(end)) : OF_BOUND.test(typed)) return [];
      const place = placeIn(sentence, start, end);
      const code = told.codeAt(place);
      if (code !== undefined) return [{ place, typed, standing: { kind: 'contradicted', code } }];
      const from = sentence.start + start;
      const to = from + typed.length;
      const over = ties.over({ start: from, end: to });
      const tied = byWordsFirst(over.filter((tie) => tie.start <= from && tie.end >= to));
      if (tied !== undefined) return [{ place, typed, standing: standingBy(tied, false) }];
      const { path, start: at } = behind === undefined ? place : placeIn(sentence, behind.start, behind.end);
      const standing = behind === undefined ? undefined : byPlace.get(`${path} ${at}`);
      if (standing !== undefined && isChange(standing)) return [{ place, typed, standing }];
      return [{ place, typed, standing: byGoal(sentence, typed, start, end) ?? NOT_TIED }];
    });
  }

  /** `参观人次超过年初的目标`: the last result that the sentence has named lies on that side of its goal. */
  function byGoal(sentence: Sentence, typed: string, start: number, end: number): Standing | undefined {
    const sign = /^[超高多]/.test(typed) ? 1 : /^[低少]/.test(typed) ? -1 : 0;
    if (sign === 0 || !GOAL.test(sentence.text.slice(end))) return undefined;
    const last = sentence.allMentions.filter((one) => one.end <= start).at(-1)?.subject.prefix ?? '';
    const before = clauseBefore(sentence.text, start);
    const result = results.get(last) ?? [...results.values()].find(({ name }) => before.includes(name));
    if (result?.target === undefined || result.value.cmp(result.target) !== sign) return undefined;
    return { kind: 'agrees', with: { name: result.name, aspect: 'againstTarget' }, isByValue: true };
  }
}

/** What a word holds a result against: the goal that was set for it. */
const GOAL = /^(?:了|于)?(?:年初|本年|全年|省定|市定|计划|预期)?(?:的|确定的)?(?:目标|指标值?|计划数?)/;

const NOT_TIED: Standing = { kind: 'notTied', nearest: [] };

/** The word compares, or is held against what stands behind it, and no number tells by how much. */
function isStated(before: string, typed: string, behind: string): boolean {
  return COMPARED.test(before) || (/^[超高低多少]/.test(typed) && AGAINST.test(behind));
}

const STOPS = '，。；：、（）';
/** Nobody writes a longer clause. */
const FARTHEST = 1000;

function clauseBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && start - from < FARTHEST && !STOPS.includes(text[from - 1] ?? '')) from -= 1;
  return text.slice(from, start);
}

const CHANGES: ReadonlySet<How> = new Set(['difference', 'growth', 'balance', 'sum', 'order']);

/** By how much something moved, so that the number says the way too. */
function isChange(standing: Standing): boolean {
  if (standing.kind === 'follows') return CHANGES.has(standing.how);
  if (standing.kind === 'bound') return /增减|差异|变动/.test(standing.name);
  if (standing.kind !== 'agrees') return false;
  const { with: of } = standing;
  if (typeof of === 'string') return /新增|减少|增减|空编/.test(of);
  return 'to' in of || ('aspect' in of && /^(?:against|budgetAgainst|over|target)/.test(of.aspect));
}
