import { isPercentage } from '../../../reading/amountWords.ts';
import { yuanIn } from '../../../reading/findAmounts.ts';
import { type Outcome, readOutcomes } from '../../../reading/readOutcomes.ts';
import type { ResultNames } from '../../../reading/resultNames.ts';
import type { Mention } from '../../prose/subjects.ts';
import type { Sentence } from '../../prose/types.ts';
import { judgeBase, judgeSide, takePending } from './judgeBase.ts';
import { judgeCompletion, judgeReferred } from './judgeCompletion.ts';
import { judgeDifference } from './judgeDifference.ts';
import { judgeGrowth } from './judgeGrowth.ts';
import { closeSpoken, Judging, type Known, NEAREST, type OutcomesJudged, setSpoken, startSpoken } from './judging.ts';
import { isOfUnit } from './measured.ts';
import { isRestricted } from './readRestriction.ts';
import { takeValue } from './takeValue.ts';

/**
 * SE421, SE422, SE423 for results: a value, a target, a value of the year before, and what is said of the way between them.
 * Told only where neither the file's numbers nor those beside it explain what is typed.
 */
export function judgeOutcomes(sentence: Sentence, names: ResultNames, year: Known, isHeld: boolean): OutcomesJudged {
  if (sentence.amounts.length === 0 && sentence.passage.references.length === 0) return NOTHING;
  return judgeAll(new Judging(sentence, names, year), isHeld);
}

/** Most sentences have no number. */
const NOTHING: OutcomesJudged = { findings: [], fitting: [], spoken: [] };

function judgeAll(judging: Judging, isHeld: boolean): OutcomesJudged {
  const references = judging.sentence.allMentions.filter(
    ({ start, end, subject }) => subject.kind === 'result' && end - start === 1,
  );
  let next = 0;
  for (const outcome of readOutcomes(judging.sentence, isHeld)) {
    for (; (references[next]?.start ?? Infinity) < outcome.amount.start; next++)
      takeReference(judging, references[next]);
    takeOutcome(judging, outcome);
  }
  for (; next < references.length; next++) takeReference(judging, references[next]);
  closeSpoken(judging);
  return { findings: judging.findings, fitting: judging.fitting, spoken: judging.spoken };
}

/** `{{培训场次}}`: the file's own number. */
function takeReference(judging: Judging, mention: Mention | undefined): void {
  const result = judging.results.find(({ name }) => `results.${name}` === mention?.subject.prefix);
  if (mention === undefined || result === undefined) return;
  closeSpoken(judging);
  judging.isReferred = true;
  judging.current = { ...startSpoken(judging, mention.start, false), result, surely: 'whole' };
  takePending(judging, result.measure);
}

function takeOutcome(judging: Judging, outcome: Outcome): void {
  const { amount } = outcome;
  switch (outcome.role) {
    case 'value': {
      const current = judging.current;
      const isCompletion = /(?:目标|任务|计划)?(?:完成|达成|实现)率(?:为|达到?|是)?$/.test(outcome.words);
      if (
        isCompletion &&
        isPercentage(amount) &&
        current !== undefined &&
        current.now === undefined &&
        judging.isReferred
      )
        return judgeReferred(judging, amount, current);
      takeValue(judging, outcome);
      return;
    }
    case 'lastYear':
      startFrom(judging, outcome);
      setSpoken(judging, { lastYear: amount });
      judgeBase(judging, outcome, 'lastYear');
      judgeSide(judging, outcome, outcome.than);
      return;
    case 'target': {
      startFrom(judging, outcome);
      const isFree = judging.current === undefined || !isOfUnit(amount, judging.current.now ?? amount);
      if (isFree && GOAL_OF_NEXT.test(outcome.words)) judging.pending = outcome;
      setSpoken(judging, { target: amount });
      judgeBase(judging, outcome, 'target');
      judgeSide(judging, outcome, outcome.than);
      return;
    }
    case 'compared':
      // 平均每辆2.19万元，车辆运行维护费比预算9.20万元少0.46万元: what is named there is none of what stands before.
      if (yuanIn(amount.unit) !== undefined) startFrom(judging, outcome);
      setSpoken(judging, { other: amount });
      return;
    case 'from':
      startFrom(judging, outcome);
      setSpoken(judging, { other: amount });
      return;
    case 'difference':
      judgeDifference(judging, outcome);
      return;
    case 'growth':
      judgeGrowth(judging, outcome);
      return;
    case 'completion':
      judgeCompletion(judging, outcome);
      return;
    case 'other':
      return;
  }
}

/** `到场时间由上年的21分钟…`: what is spoken of is named before its own number. */
function startFrom(judging: Judging, outcome: Outcome & { readonly name: string }): void {
  const { name, amount, clause } = outcome;
  if (name.length < 2) return;
  closeSpoken(judging);
  const bound = judging.names.bind(name.slice(-NEAREST), amount.unit);
  judging.current = {
    ...startSpoken(judging, clause, isRestricted(outcome, bound?.result)),
    result: bound?.result,
    surely: bound?.surely,
  };
}

/** 年初计划举办培训45场, but not 设有目标值的8项指标. */
const GOAL_OF_NEXT = /(?:目标|任务|计划)(?:(?!值?的)[^的])*$/;
