import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { ResultNames } from '../../reading/resultNames.ts';
import { figureContradicted, targetClaimContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { type KnownResult, listKnownResults } from './knownResults.ts';

type Goal = KnownResult & { readonly target: NonNullable<KnownResult['target']> };

/** A shorter name is a word of many things. */
const LEAST = 3;
const GOAL = '(?:目标|指标|计划)(?:值|数)?';
const WHEN = '(?:年度|年初|全年|本年度?|预期|既定|设定的?|绩效|的|了)*';
const FILLED = '(?:指标|数|情况|实际|全年|共|已|均|都|也|明显|略|大幅|圆满|如期|按期|全部|顺利)*';
/** Right behind the name: whether it came to its goal, and no number. */
const CLAIMED = new RegExp(
  `^${FILLED}(?<said>(?:(?<missed>(?:未能?|没有|尚未|没能)(?:达到|完成|实现))|(?<passed>超额完成)|(?<above>高于|超过|超出)|(?<below>低于|少于|不及)|(?<reached>达到|完成|实现)|与(?=${WHEN}${GOAL}(?:持平|一致|相同)))${WHEN}${GOAL}(?:任务)?(?<level>持平|一致|相同)?)(?=[，。；、）]|$)`,
);
/** `送教学生目标45人`, `采血量年度目标为10吨`. */
const TYPED_GOAL = new RegExp(`^(?:指标|数)?(?:的)?${WHEN}${GOAL}(?:为|是|：|≥|≤|不低于|不少于|不超过)*$`);
/** `年初设定采血量10吨的目标`. */
const SET_GOAL = /(?:设定|确定|下达|定下|提出)(?:了|的)?$/;
/** `为年度目标的105.71%`. */
const SHARE = new RegExp(`^${FILLED}(?:为|相当于|达到?|完成)${WHEN}${GOAL}的$`);
/** `高出年度目标2吨`. */
const GAP = new RegExp(
  `^${FILLED}(?:高出|超出|超过|超|高于|多于|低于|少于|比)${WHEN}${GOAL}(?:多|高|少|低)?(?:了|出)?$`,
);
const OTHERS = new RegExp((lexicon.goals?.others ?? []).join('|'));
const ELSEWHERE =
  /上年|去年|前年|累计|每|其中|计划(?!值|数|目标)(?:将|在)|拟|力争|争取|确保|要|应|须|如|若|是否|能否|分局|分馆|各[乡县镇]/;

/**
 * SE426 target-claim-contradicted, SE421 figure-contradicted for what is said of a result or an indicator right behind its whole name: that it came to its goal,
 * what its goal is, how far it is from that: `送教课时超额完成目标`, `采血量年度目标10吨`, `宣传活动高出年度目标7场`.
 */
export const judgeNamedGoals: Check = ({ prose, year }) => {
  const sentences = prose.sentences.filter(({ text }) => /目标|指标|计划/.test(text));
  if (sentences.length === 0) return [];
  const goals = new Map<string, Goal>();
  for (const one of listKnownResults(year))
    if (one.target !== undefined && one.name.length >= LEAST && one.qualifier === undefined)
      goals.set(one.name, { ...one, target: one.target });
  if (goals.size === 0) return [];
  const names = new ResultNames([...goals.values()]);
  return sentences.flatMap((sentence) =>
    longest(names.named(sentence.text).map(({ name }) => name)).flatMap((name) => {
      const goal = goals.get(name);
      return goal === undefined ? [] : judgeOne(sentence, goal);
    }),
  );
};

/** 培训人数 within 参加培训人数 is no name of its own. */
function longest(names: readonly string[]): readonly string[] {
  return names.filter((name) => !names.some((other) => other !== name && other.includes(name)));
}

function judgeOne(sentence: Sentence, goal: Goal): readonly Finding[] {
  const { text, scopes, amounts } = sentence;
  const start = text.indexOf(goal.name);
  const from = start + goal.name.length;
  const clause = /[^，。；：、（]*$/.exec(text.slice(0, start))?.[0] ?? '';
  const behind = /^[^，。；]*/.exec(text.slice(from))?.[0] ?? '';
  if (text.indexOf(goal.name, from) >= 0 || scopes.some(({ year }) => year !== sentence.year)) return [];
  // 2025年计划…；门诊量目标定为88000人次: what was said before a semicolon goes on.
  const { text: all } = sentence.passage;
  const before = all.slice(all.lastIndexOf('。', sentence.start) + 1, sentence.start);
  if (
    AHEAD.test(before) ||
    ELSEWHERE.test(clause) ||
    OTHERS.test(clause + behind.replace(/要求|规定/g, '')) ||
    clause.length > LONGEST
  )
    return [];
  const claim = CLAIMED.exec(text.slice(from));
  if (claim?.groups !== undefined) return judgeClaim(sentence, goal, from, claim.groups);
  const amount = amounts.find((one) => one.start >= from);
  if (amount === undefined || amount.isVague || amount.start - from > LONGEST) return [];
  return judgeNumber(sentence, goal, amount, text.slice(from, amount.start), clause);
}

const LONGEST = 14;
const AHEAD = /20\d\d年|[下明去上]年|计划安排|拟|将/;

function judgeClaim(
  sentence: Sentence,
  goal: Goal,
  from: number,
  { said = '', missed, passed, above, below, reached }: Readonly<Record<string, string | undefined>>,
): readonly Finding[] {
  const order = goal.value.cmp(goal.target);
  const isReached = goal.direction === 'atMost' ? order <= 0 : goal.direction === 'exactly' ? order === 0 : order >= 0;
  const isLessBetter = goal.direction === undefined && LESS_IS_BETTER.test(goal.name);
  if (isLessBetter) return [];
  const holds =
    missed !== undefined
      ? !isReached
      : passed !== undefined
        ? goal.direction === 'atMost' || goal.direction === 'exactly' || order > 0
        : above !== undefined
          ? order > 0
          : below !== undefined
            ? order < 0
            : reached !== undefined
              ? isReached
              : order === 0;
  if (holds) return [];
  const start = sentence.text.indexOf(said, from);
  const print = (value: Goal['value']) => `${printNumber(value)}${goal.measure}`;
  const args = { result: goal.name, typed: said, achieved: print(goal.value), target: print(goal.target) };
  return [targetClaimContradicted(args, placeIn(sentence, start, start + said.length))];
}

const LESS_IS_BETTER =
  /成本|单价|能耗|投诉|事故|差错|时长|时限|时间|压[减降]|下降|降低|减少|费用|经费|支出|缺口|空置|率低/;

function judgeNumber(
  sentence: Sentence,
  goal: Goal,
  amount: TypedAmount,
  words: string,
  clause: string,
): readonly Finding[] {
  const { text } = sentence;
  const { value, target, measure, name } = goal;
  const tell = (figure: Parameters<typeof figureContradicted>[0]['figure'], derived: string) =>
    figureContradicted(
      { figure, typed: text.slice(amount.start, amount.end), derived },
      placeIn(sentence, amount.start, amount.end),
    );
  const after = text.slice(amount.end);
  const isOwnUnit = amount.unit === measure || (isPercentage(amount) && /^[%％]$/.test(measure));
  const isGoal =
    (TYPED_GOAL.test(words) && /^(?:以[上下内])?(?:[，。；（]|$)/.test(after)) ||
    (words === '' && SET_GOAL.test(clause) && /^(?:以[上下内])?的?(?:年度)?(?:目标|任务)/.test(after));
  if (isGoal && isOwnUnit) {
    if (amount.value.eq(target)) return agree(sentence, [amount], { agrees: { name, aspect: 'target' } });
    return [tell({ name, aspect: 'target' }, `${printNumber(target)}${measure}`)];
  }
  if (SHARE.test(words) && isPercentage(amount) && !target.isZero()) {
    const rate = value.div(target).times(100);
    if (rate.minus(amount.value).abs().lte(roundingSlack(amount.decimals))) return [];
    return [tell({ name, aspect: 'ofTarget' }, `${printNumber(rate.toDecimalPlaces(2))}%`)];
  }
  const isGap = /百分点$/.test(amount.unit)
    ? /^[%％]$/.test(measure)
    : amount.unit === measure && !isPercentage(amount);
  if (isGap && GAP.test(words) && /^(?:[，。；（]|$)/.test(after)) {
    const gap = value.minus(target).abs();
    // 超过目标46人: above that, which is the goal itself.
    if (gap.eq(amount.value) || target.eq(amount.value) || value.eq(amount.value)) return [];
    const figure = {
      name: `${printNumber(value)}${measure}`,
      to: `${printNumber(target)}${measure}`,
      as: 'target' as const,
    };
    return [tell(figure, `${printNumber(gap)}${amount.unit}`)];
  }
  return [];
}
