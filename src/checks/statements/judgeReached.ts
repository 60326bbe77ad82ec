import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { measureOf } from '../../reading/measures.ts';
import { type Reached, readReached } from '../../reading/readReached.ts';
import { targetClaimContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { listTogether } from '../prose/listTogether.ts';
import type { Sentence } from '../prose/types.ts';
import type { KnownResult } from './knownResults.ts';
import type { Spoken } from './outcomes/judging.ts';
import { isValueOf } from './outcomes/measured.ts';

/** Of these, less is better: what reaching a goal means is not said by more. */
const LESS_IS_BETTER =
  /成本|单价|能耗|耗|投诉|事故|差错|时长|时限|时间|工作日|控制|压[减降]|下降|降低|减少|费用|经费|支出|率低|案发|死亡|病死|缺口|空置|受害|阳性|发生|上限|处罚|不合格/;
const OF_TIME = /^(?:分钟|小时|天|工作日|个工作日|秒|元|‰)$/;
const ALL_MET =
  /(?:各项|全部|所有)(?:绩效)?(?:指标|目标)均?(?:已)?(?:全部)?(?:完成|达到|实现)|(?:绩效|年度|年初)[^，。；]{0,4}(?:指标|目标)(?:都|均|全部)(?:已)?(?:完成|达到|实现)/g;

/** SE426 target-claim-contradicted: `培育示范户58家，超额完成年初60家的目标任务`, `…均达到目标`, `各项指标全部完成`. */
export function judgeReached(
  sentence: Sentence,
  spoken: readonly Spoken[],
  results: readonly KnownResult[],
): readonly Finding[] {
  const { text, amounts } = sentence;
  const claims = readReached(text, amounts);
  const told = claims.flatMap((claim): Finding[] => {
    const before = spoken.filter((one) => (one.now?.start ?? one.clause) < claim.start);
    const last = before.at(-1);
    const row = namedBefore(sentence, claim, results);
    // Named behind the last number; a {{…}} is named itself.
    const isNearer = last?.now === undefined || (row.at(-1)?.clause ?? -1) >= last.now.end;
    const named = isNearer ? row : [];
    if (named.length === 0 && (last === undefined || isFar(text, last, claim))) return [];
    // 会议费2.1万元、培训费3.2万元，超过5万元的限额: of both together.
    if (named.length === 0 && claim.typed !== undefined && !claim.isOfAll && isSum(rowOf(text, before))) return [];
    const told = named.length > 0 ? named : claim.isOfAll || last === undefined ? rowOf(text, before) : [last];
    const wrong = told.find((one) => !holds(one, claim, told.length > 1));
    return wrong === undefined ? [] : [tell(sentence, wrong, claim)];
  });
  return [...told, ...judgeCounted(sentence, spoken), ...judgeAll(sentence, spoken, results)];
}

/** `播种面积31.62万亩，总产量7.84万吨，两项指标均未完成`: of as many as stand right before. */
function judgeCounted(sentence: Sentence, spoken: readonly Spoken[]): readonly Finding[] {
  const { text, amounts } = sentence;
  if (!/[项个]/.test(text) || !/[均都]|全部/.test(text)) return [];
  return findAll(text, COUNTED).flatMap((match): Finding[] => {
    const start = match.index + (match[1]?.length ?? 0);
    const count = amounts.find((one) => one.start === match.index);
    const before = spoken.filter(({ now }) => now !== undefined && now.end <= match.index);
    if (count === undefined || count.isVague || !count.value.eq(before.length)) return [];
    const must = match[2] === undefined ? ('reach' as const) : ('miss' as const);
    const claim = { start, end: match.index + match[0].length, must, typed: undefined, isOfAll: true };
    const wrong = before.find((one) => !holds(one, claim, true));
    return wrong === undefined ? [] : [tell(sentence, wrong, claim)];
  });
}

const COUNTED =
  /([一二两三四五六七八九\d]+[项个](?:[\u4e00-\u9fff]{0,4}(?:指标|目标|任务))?)(?:均|都|全部)(?:已)?(未能?|没有)?(?:如期|按期|圆满)?(?:完成|达标|达到|实现)(?:年度)?(?:目标|任务)?/g;

/** Results that are named and not numbered: `培训场次和培训人次均超额完成年初目标`. */
function namedBefore(sentence: Sentence, claim: Reached, results: readonly KnownResult[]): readonly Spoken[] {
  const together = listTogether(sentence, claim.start);
  const last = sentence.allMentions.findLast(({ end }) => end <= claim.start);
  // 培训农民的人次没有达到年初目标: a word or two between, and no more than one comma.
  const isNear = last !== undefined && sentence.text.slice(last.end, claim.start).split('，').length <= 2;
  const row = together.length > 0 ? together : isNear ? [last] : [];
  return (claim.isOfAll ? row : row.slice(-1)).flatMap(({ subject, start }): Spoken[] => {
    const result = results.find(({ name }) => `results.${name}` === subject.prefix);
    if (result === undefined) return [];
    return [
      {
        sentence,
        result,
        surely: 'whole',
        isRestricted: false,
        now: undefined,
        lastYear: undefined,
        target: undefined,
        other: undefined,
        clause: start,
        isTold: false,
      },
    ];
  });
}

function isSum(row: readonly Spoken[]): boolean {
  return row.length > 1 && new Set(row.map(({ now }) => now?.unit)).size === 1;
}

/** Another sentence's clause, or a reason, stands between what was reached and the claim. */
function isFar(text: string, { now, clause }: Spoken, { start }: Reached): boolean {
  const between = text.slice(now?.end ?? clause, start);
  return between.length > 40 || /；|但[^，]{0,20}(?:项目|工作|指标)|其他|其余|除/.test(between);
}

/** Things named one after the other, with nothing but 、 and 和 between: `讲座52场、展览14个，均完成目标`. */
function rowOf(text: string, before: readonly Spoken[]): readonly Spoken[] {
  const row: Spoken[] = [];
  for (const one of [...before].reverse()) {
    const next = row[0];
    if (next !== undefined) {
      const between = text.slice(one.now?.end ?? one.clause, next.clause);
      if (!/^(?:、|和|及|以及|，)$/.test(between) || one.lastYear !== undefined || one.target !== undefined) break;
    }
    row.unshift(one);
  }
  return row;
}

function holds(one: Spoken, { must, typed }: Reached, isInRow: boolean): boolean {
  const { now, result, surely, isRestricted, target } = one;
  const words = one.sentence.text.slice(one.clause, now?.start ?? one.clause);
  if (LESS_IS_BETTER.test(words + (result?.name ?? '')) || OF_TIME.test(now?.unit ?? result?.measure ?? ''))
    return true;
  const goal = typed ?? target;
  const isOfFile =
    result !== undefined &&
    (surely === 'whole' || surely === 'parts') &&
    !isRestricted &&
    (now === undefined || isValueOf(now, result));
  const orders: number[] = [];
  if (now !== undefined && goal !== undefined && isAlike(now, goal)) orders.push(numberOf(now).cmp(numberOf(goal)));
  else if (typed === undefined && isOfFile && result.target !== undefined) orders.push(result.value.cmp(result.target));
  if (orders.length === 0 || (isInRow && !isOfFile)) return true;
  return orders.some((order) => (must === 'miss' ? order < 0 : must === 'pass' ? order > 0 : order >= 0));
}

function tell(sentence: Sentence, { now, result, target, clause }: Spoken, { start, end, typed }: Reached): Finding {
  const goal = typed ?? target;
  const { text } = sentence;
  const words = text.slice(clause, now?.start ?? clause);
  const args = {
    result: result?.name ?? words,
    typed: text.slice(start, end),
    achieved: now === undefined ? printOf(result, result?.value) : text.slice(now.start, now.end),
    target: goal === undefined ? printOf(result, result?.target) : text.slice(goal.start, goal.end),
  };
  const operands = now === undefined ? [] : [placeIn(sentence, now.start, now.end)];
  return targetClaimContradicted(args, placeIn(sentence, start, end), ...operands);
}

function judgeAll(sentence: Sentence, spoken: readonly Spoken[], results: readonly KnownResult[]): readonly Finding[] {
  const { text } = sentence;
  const found = findAll(text, ALL_MET);
  if (found.length === 0 || /除|其余|以外|基本/.test(text)) return [];
  // 48个护学岗、146场宣传，年初的目标都完成了: those that stand beside it.
  const named = spoken.filter(({ surely }) => surely !== undefined).flatMap(({ result }) => result ?? []);
  const missed = (spoken.length > 0 ? named : results).find(
    ({ name, measure, value, target }) =>
      target !== undefined && value.lt(target) && !LESS_IS_BETTER.test(name) && !OF_TIME.test(measure),
  );
  return found.flatMap(({ 0: typed, index }) =>
    missed === undefined
      ? []
      : [
          targetClaimContradicted(
            {
              result: missed.name,
              typed,
              achieved: printOf(missed, missed.value),
              target: printOf(missed, missed.target),
            },
            placeIn(sentence, index, index + typed.length),
          ),
        ],
  );
}

function printOf(result: KnownResult | undefined, value: Decimal | undefined): string {
  return result === undefined || value === undefined ? '' : `${printNumber(value)}${result.measure}`;
}

/** 超过40万册次的目标: the verb, and no rough number. */
function isAlike(one: TypedAmount, goal: TypedAmount): boolean {
  if (one.isVague || (goal.isVague && goal.vagueness !== 'above') || one.unit === '') return false;
  return measureOf(one.unit).base === measureOf(goal.unit).base;
}

function numberOf({ value, unit }: TypedAmount): Decimal {
  return value.times(measureOf(unit).factor);
}
