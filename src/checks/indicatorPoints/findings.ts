import { define } from '../../findings/define.ts';
import { POINTS_DOUBTS_EN } from '../../findings/wordingEn.ts';
import { POINTS_DOUBTS_ZH } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const awardedAbovePoints = define('SE463', {
  name: 'awarded-above-points',
  severity: 'error',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对分值和得分；超额完成也不能多得分。',
    en: 'Check the full points and those awarded; doing more than planned earns no more.',
  },
  zh: ({
    indicator,
    awarded,
    points,
  }: {
    /** `undefined`: the points of the execution rate. */
    readonly indicator: string | undefined;
    readonly awarded: Quantity<'point'>;
    readonly points: Quantity<'point'>;
  }) => ({
    message: `${indicator === undefined ? '预算执行率' : `指标“${indicator}”`}得${printNumber(awarded.value)}分，高于分值${printNumber(points.value)}分`,
    hint: '请核对 points 和 awarded；超额完成也不能多得分。',
  }),
  en: ({ indicator, awarded, points }) => ({
    message: `${indicator === undefined ? 'the execution rate' : `the indicator “${indicator}”`} is awarded ${printNumber(awarded.value)} points of ${printNumber(points.value)}`,
    hint: 'Check points and awarded; going beyond a target earns no more than all points.',
  }),
});

export const indicatorPointsUnexplained = define('SE464', {
  name: 'indicator-points-unexplained',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对得分；得分没有错的，在这一行的偏差原因一栏写明原因和改进措施。',
    en: 'Check the points; if they are right, give the reason and what will be done in the column for it.',
  },
  zh: ({
    indicator,
    why,
  }: {
    readonly indicator: string;
    /** `cut`: points were lost, not in proportion to a target that was missed. */
    readonly why: 'metButCut' | 'missedButFull' | 'beatenByFar' | 'missedByFar' | 'cut';
  }) => ({
    message: `指标“${indicator}”${why === 'cut' ? '扣了分' : POINTS_DOUBTS_ZH[why]}，没有说明原因`,
    hint:
      why === 'beatenByFar' || why === 'missedByFar'
        ? '评分表要求说明；请核对目标值和实际完成值，没有错的，在 reason 里写明原因。'
        : '请核对得分；得分没有错的，在 reason 里写明原因和改进措施。',
  }),
  en: ({ indicator, why }) => ({
    message: `of the indicator “${indicator}”, ${why === 'cut' ? 'points were lost' : POINTS_DOUBTS_EN[why]}, and no reason is given`,
    hint:
      why === 'beatenByFar' || why === 'missedByFar'
        ? 'The rubric asks for one; check target and actual, and where they are right, give it under reason.'
        : 'Check the points; where they are right, give the reason and the remedy under reason.',
  }),
});

export const indicatorPointsNotHundred = define('SE465', {
  name: 'indicator-points-not-hundred',
  severity: 'warning',
  acceptable: true,
  restsOn: 'table',
  hintInWord: {
    zh: '请核对各指标和预算执行率的分值，合计应当是100分。',
    en: 'Check the points of the indicators and of the rate of execution: together they are 100.',
  },
  zh: ({
    table,
    sum,
    isPartial,
  }: {
    readonly table: string;
    readonly sum: Quantity<'point'>;
    /** Some points are not told, and the others come to more than the whole already. */
    readonly isPartial: boolean;
  }) => ({
    message: isPartial
      ? `${table}的分值还没有填全，已经有${printNumber(sum.value)}分，超过100分`
      : `${table}的分值合计${printNumber(sum.value)}分，不是100分`,
    hint: '请核对各指标的 points 和 executionPoints；执行率不计分的，executionPoints 的两项写 none。',
  }),
  en: ({ table, sum, isPartial }) => ({
    message: isPartial
      ? `some points of “${table}” are not filled in, and the others come to ${printNumber(sum.value)} already, which is more than 100`
      : `the points of “${table}” add up to ${printNumber(sum.value)}, not to 100`,
    hint: 'Check points of the indicators, and executionPoints; where the rate has no points, write none for both.',
  }),
});
