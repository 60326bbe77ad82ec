import { define } from '../../findings/define.ts';
import { printRate } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const typedRateDiffers = define('SE448', {
  name: 'typed-rate-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请核对比率和两个金额，改正错的一个。',
    en: 'Check the rate and the two amounts, and correct the wrong one.',
  },
  zh: ({
    item,
    typed,
    rate,
  }: {
    readonly item: string;
    readonly typed: Quantity<'ratio'>;
    readonly rate: Quantity<'ratio'>;
  }) => ({
    message: `“${item}”的预算执行率填的是${printRate(typed)}，按决算数和调整预算数算出的是${printRate(rate)}`,
    hint: '请核对比率和两个金额；金额都写了的，executionRate 可以不写，由程序算。',
  }),
  en: ({ item, typed, rate }) => ({
    message: `the execution rate of “${item}” is given as ${printRate(typed)}, but its actual and revised budget give ${printRate(rate)}`,
    hint: 'Check the rate and the two amounts; where both amounts are told, executionRate need not be written: it is worked out.',
  }),
});
