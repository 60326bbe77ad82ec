import { define } from '../../findings/define.ts';
import { printNumber, printRate } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const executionPointsDiffer = define('SE417', {
  name: 'execution-points-differ',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '得分是执行率（超过100%的按100%）乘以分值，保留两位小数；请核对得分和预算数、决算数。',
    en: 'The points awarded are the rate (at most 100%) times the full points, with two decimals; check them, the budget and the actual.',
  },
  zh: ({
    table,
    rate,
    points,
    derived,
    awarded,
  }: {
    readonly table: string;
    readonly rate: Quantity<'ratio'>;
    readonly points: Quantity<'point'>;
    readonly derived: Quantity<'point'>;
    readonly awarded: Quantity<'point'>;
  }) => ({
    message: `“${table}”的预算执行率是${printRate(rate)}，${printNumber(points.value)}分的分值应得${printNumber(derived.value)}分，填的却是${printNumber(awarded.value)}分`,
    hint: '得分是执行率（超过100%的按100%，负的按0）乘以分值，保留两位小数；请核对 awarded 和预算数、决算数。',
  }),
  en: ({ table, rate, points, derived, awarded }) => ({
    message: `the execution rate of “${table}” is ${printRate(rate)}, which of ${printNumber(points.value)} points earns ${printNumber(derived.value)}, not ${printNumber(awarded.value)}`,
    hint: 'The points are the rate (100% at most, 0 at least) times the weight, to two places; check awarded, and the budget and the actual.',
  }),
});
