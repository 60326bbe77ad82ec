import type { ResultItem } from '../../../model/types.ts';
import { printNumber } from '../../../quantity/print.ts';
import { mayStandFor } from '../../../reading/amountWords.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import lexicon from '../../../reading/generated/lexicon.js';
import type { Outcome } from '../../../reading/readOutcomes.ts';
import { type Surely, withoutParts } from '../../../reading/resultNames.ts';
import { findScopes } from '../../../reading/yearScope.ts';
import { directionContradicted, unitMistaken } from '../../prose/contradictions/findings.ts';
import type { Ground } from '../../prose/ground.ts';
import { placeIn } from '../../prose/listPassages.ts';
import { takePending, tellValue } from './judgeBase.ts';
import {
  closeSpoken,
  type Judging,
  markFitting,
  NEAREST,
  placeAmount,
  setSpoken,
  startSpoken,
  wordsOf,
} from './judging.ts';
import { isMisspelt, isNumberOf, isOfUnit, isValueOf, scaled } from './measured.ts';
import { isRestricted, NOT_ALL } from './readRestriction.ts';

export function takeValue(judging: Judging, outcome: Outcome & { role: 'value' }): void {
  const { amount, name, clause } = outcome;
  const isMoved = outcome.moved !== undefined;
  const before = judging.current;
  judging.values.push(amount);
  // 由上年的21分钟缩短到18分钟: the same thing goes on.
  const goesOn = isMoved && before !== undefined && before.now === undefined;
  // 年初计划测土样品450份，实际完成420份: named where its goal was.
  const words = `${judging.pending?.words ?? ''}${name}`;
  const own =
    goesOn && before.result !== undefined ? undefined : judging.names.bind(words.slice(-NEAREST), amount.unit);
  // 完成年初预算的97.20%: of money, though a result has that very number.
  const anchored = OF_MONEY.test(outcome.words) ? undefined : judging.names.anchor(amount);
  const result = own?.result ?? (goesOn ? before.result : undefined) ?? anchored;
  const surely = own?.surely ?? (goesOn ? before.surely : undefined) ?? (anchored === undefined ? undefined : 'number');
  closeSpoken(judging);
  judging.current = {
    ...startSpoken(judging, clause, isRestricted(outcome, result)),
    result,
    surely: result !== undefined && result === anchored && surely === 'word' ? 'parts' : surely,
    now: amount,
    lastYear: goesOn ? before.lastYear : undefined,
    target: goesOn ? before.target : undefined,
    other: goesOn ? before.other : undefined,
  };
  takePending(judging, amount.unit);
  if (judgeUnit(judging, outcome)) return;
  if (result === undefined || surely === undefined) return;
  if (isValueOf(amount, result)) {
    // 全县规模水厂9座: the file's own, whosever it is.
    if (surely === 'whole' && clause === 0 && /^全[县市区镇]/.test(outcome.words))
      setSpoken(judging, { isRestricted: judging.isOfOthers });
    const isSure = isSureOfAll(judging, outcome, result, surely);
    const ground: Ground = { agrees: result.name, ...(isSure ? {} : { isByValue: true }) };
    if (!judging.current.isRestricted) markFitting(judging, amount, amount.start, ground);
    judgeMove(judging, outcome, result);
    return;
  }
  if (judging.current.isRestricted || surely === 'number') return;
  // 2022年、2023年分别举办培训41场、46场.
  const isLast = result.lastYear !== undefined && isNumberOf(amount, result.lastYear, result);
  if (isLast && isOfLastYear(judging)) return;
  const isSaid = isSureOfAll(judging, outcome, result, surely);
  // 总体目标“铺设管道42公里”已全部实现: the number of the goal.
  const isGoal = result.target !== undefined && isNumberOf(amount, result.target, result);
  if (isGoal && GOAL_WORDS.test(judging.sentence.text)) return;
  if (isSaid && !(amount.isVague && mayStandFor(amount, result.value))) tellValue(judging, amount, result);
  else if (isMisspelt(amount, result, surely === 'word' && !judging.sentence.text.includes(result.name) ? 3 : 2))
    tellValue(judging, amount, result);
}

/** The year before is named, or was named last since the full stop: `回看2023年：…；授权专利38项`. */
function isOfLastYear(judging: Judging): boolean {
  const { text, year, passage, start } = judging.sentence;
  if (/上年|去年/.test(text.replace(`${year - 1}年`, '上年'))) return true;
  const before = passage.text.slice(passage.text.lastIndexOf('。', start) + 1, start);
  const last = findScopes(before, year).findLast(({ isComparison }) => !isComparison);
  return last?.year === year - 1 && !before.includes(`${year}年`);
}

/** Whether the words leave no doubt that the number is of all of the result. */
function isSureOfAll(
  judging: Judging,
  outcome: Outcome & { role: 'value' },
  result: ResultItem,
  surely: Surely | 'number',
): boolean {
  if (outcome.isFirst || outcome.moved !== undefined) return false;
  return surely === 'whole' ? isSaidOf(judging, result, outcome) : surely === 'parts' && isOfAll(result, outcome.name);
}

/** Nothing but what fills stands between the name and the number, and nothing before it that restricts. */
function isSaidOf(judging: Judging, { name }: ResultItem, { amount, words }: Outcome): boolean {
  const at = words.lastIndexOf(name);
  if (at === -1) return false;
  const gap = words.slice(at + name.length);
  if (isOfKind(judging, words.slice(0, at))) return false;
  return (
    SAID.test(gap) && !NOT_ALL.test(words.slice(0, at).replace(`${judging.sentence.year}年`, '')) && amount.start > 0
  );
}

/** `其中演示实验…，分组实验…。分组实验开出率94.6%`, `分学科看，物理实验开出率97.4%`: of one kind, which its first word names. */
function isOfKind({ sentence: { text, passage, start } }: Judging, before: string): boolean {
  if (/(?:^|[。；，])[分按][\u4e00-\u9fff]{1,4}?(?:来?看|统计)/.test(text)) return true;
  const [kind = ''] = /[\u4e00-\u9fff]{2}$/.exec(before) ?? [];
  const told = passage.text.slice(0, start);
  return kind !== '' && told.slice(told.lastIndexOf('其中')).includes(kind) && told.includes('其中');
}

/** `亩均增产38.6吨` for 38.6公斤: the number is the file's, what it counts is not. */
function judgeUnit(judging: Judging, { amount, words }: Outcome): boolean {
  if (amount.unit === '') return false;
  const result = judging.names
    .named(words)
    .find((one) => one.value.eq(amount.value) && isOtherUnit(amount, one.measure) && isSaidBy(one, words));
  if (result === undefined || judging.sentence.text.startsWith(result.measure, amount.unitStart)) return false;
  const derived = `${result.text}${result.measure}`;
  judging.findings.push(unitMistaken({ typed: wordsOf(judging, amount), derived }, placeAmount(judging, amount)));
  judging.current = undefined;
  return true;
}

function isSaidBy({ name }: ResultItem, words: string): boolean {
  return SAID.test(words.slice(words.lastIndexOf(name) + name.length));
}

/** `示范面积减少到12600亩`, where the file's number of the year before says that it grew. */
function judgeMove(
  judging: Judging,
  { moved, movedStart, amount }: Outcome & { role: 'value' },
  { name, value, lastYear, measure }: ResultItem,
): void {
  if (moved === undefined || moved === 0 || lastYear === undefined || value.eq(lastYear)) return;
  if (judging.current?.isRestricted !== false || value.gt(lastYear) === moved > 0 || amount.isVague) return;
  // 由12.6公里减至11.8公里: from the goal, which is typed before it.
  const { other } = judging.current;
  if (other !== undefined && isOfUnit(amount, other) && !isNumberOf(other, lastYear, { measure } as ResultItem)) {
    if (Math.sign(scaled(amount).cmp(scaled(other))) === moved) return;
  }
  const typed = judging.sentence.text.slice(movedStart, amount.end);
  const derived = `${printNumber(lastYear)}→${printNumber(value)}${measure}`;
  const place = placeIn(judging.sentence, movedStart, amount.end);
  judging.findings.push(directionContradicted({ figure: name, typed, derived }, place));
}

const DOING = new RegExp(
  [...(lexicon.outcomes?.doing ?? [])].sort((one, other) => other.length - one.length).join('|'),
  'g',
);

/** Right before a number: of a budget, an account or a whole. */
const OF_MONEY =
  /(?:预算|决算|支出|经费|收入)[^，。；]{0,6}的$|(?:执行率|支出进度)(?:为|是|达到?)?$|占[^，。；]{0,14}(?:支出|经费|预算|资金)的$/;

/** A goal is spoken of. */
const GOAL_WORDS = /目标|计划|任务|指标值|设定|要求/;

/** Words between a name and its own number that change nothing. */
const SAID = /^(?:咨询|约|近|共|达到?|为|的|了|共计|合计|超过|“|”|"|全年|实际|完成|数量|只有|：)*$/;

/** `全年维修信号灯1286处`: nothing but the name, and what says that it is of all of the year. */
function isOfAll({ name }: ResultItem, words: string): boolean {
  const clause = words.slice(words.lastIndexOf('，') + 1);
  const rest = withoutParts(name, clause);
  return rest !== undefined && /全年|本年|今年|共/.test(clause) && rest.replace(DOING, '') === '';
}

function isOtherUnit({ unit }: TypedAmount, measure: string): boolean {
  return unit.replace('％', '%') !== measure.replace('％', '%');
}
