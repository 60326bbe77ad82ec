import { define } from '../../findings/define.ts';
import { printNumber, printRate } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const executionIndicatorDiffers = define('SE457', {
  name: 'execution-indicator-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    indicator,
    typed,
    rate,
    owner,
  }: {
    readonly indicator: string;
    readonly typed: string;
    readonly rate: Quantity<'ratio'>;
    readonly owner: string;
  }) => ({
    message: `指标“${indicator}”完成值写的是${typed}%，按“${owner}”的预算数和决算数计算是${printRate(rate)}`,
    hint: '请核对实际完成值和金额；同一张表里的执行率只能有一个。',
  }),
  en: ({ indicator, typed, rate, owner }) => ({
    message: `the indicator “${indicator}” says ${typed}%, but by the budget and the actual of “${owner}” it is ${printRate(rate)}`,
    hint: 'Check the actual value and the amounts; one table can have only one execution rate.',
  }),
});

export const copiedNotReached = define('SE458', {
  name: 'copied-not-reached',
  severity: 'warning',
  acceptable: true,
  restsOn: 'row',
  zh: ({ of, name }: { readonly of: 'goal' | 'indicator'; readonly name: string }) => ({
    message:
      of === 'goal'
        ? `“${name}”的预期目标和实际完成情况都只写了项目名称`
        : `指标“${name}”的指标值和实际完成值都只写了指标名称`,
    hint: '请写要达到什么、实际达到了什么。',
  }),
  en: ({ of, name }) => ({
    message: `${of === 'goal' ? 'the goal of' : 'the target of the indicator'} “${name}” and what was reached are both its name alone`,
    hint: 'Say what was to be reached, and what was.',
  }),
});

export const moneyRowPointsDiffer = define('SE459', {
  name: 'money-row-points-differ',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  hintInWord: {
    zh: '请核对预算执行率的分值；当地的分值不同的，不必改动。',
    en: 'Check the points for the rate of execution; if your place has other points, leave it.',
  },
  zh: ({
    table,
    points,
    rubric,
    wanted,
  }: {
    readonly table: string;
    readonly points: Quantity<'point'>;
    readonly rubric: string;
    readonly wanted: Quantity<'point'>;
  }) => ({
    message: `“${table}”自评表里预算执行率的分值是${printNumber(points.value)}分，评分表“${rubric}”里是${printNumber(wanted.value)}分`,
    hint: '请核对 executionPoints.points；当地的分值不同的，用当地的评分表（selfeval form copy），或者在 accepted 里写明。',
  }),
  en: ({ table, points, rubric, wanted }) => ({
    message: `the execution rate has ${printNumber(points.value)} points in the table of “${table}”, and ${printNumber(wanted.value)} in the rubric “${rubric}”`,
    hint: 'Check executionPoints.points; if your place has other points, use its rubric (selfeval form copy), or say so in accepted.',
  }),
});
