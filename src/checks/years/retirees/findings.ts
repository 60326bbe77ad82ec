import { define } from '../../../findings/define.ts';
import { printNumber } from '../../../quantity/print.ts';
import type { Quantity } from '../../../quantity/quantity.ts';

export const retireesDoNotFollow = define('SE485', {
  name: 'retirees-do-not-follow',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '请核对离退休人员的年末数、新增数、减少数和上年的年末数。',
    en: 'Check the retirees at the end of the year, those new and those gone, and the number a year before.',
  },
  zh: ({
    year,
    before,
    added,
    left,
    closing,
  }: {
    readonly year: string;
    readonly before: Quantity<'person'>;
    readonly added: Quantity<'person'>;
    /** `undefined`: unknown, but no number of people can make it right. */
    readonly left: Quantity<'person'> | undefined;
    readonly closing: Quantity<'person'>;
  }) => ({
    message:
      left === undefined
        ? `离退休人员年末 ${printNumber(closing.value)} 人，多于 ${year} 年末的 ${printNumber(before.value)} 人加本年新增的 ${printNumber(added.value)} 人`
        : `离退休人员对不上：${year} 年末 ${printNumber(before.value)} 人 + 新增 ${printNumber(added.value)} 人 − 减少 ${printNumber(left.value)} 人 = ${printNumber(before.value.plus(added.value).minus(left.value))} 人，年末填的是 ${printNumber(closing.value)} 人`,
    hint: '请核对 retirees 下的 closing、new、left 和上年的年末人数。',
  }),
  en: ({ year, before, added, left, closing }) => ({
    message:
      left === undefined
        ? `${printNumber(closing.value)} retirees at the end of the year are more than the ${printNumber(before.value)} of ${year} and the ${printNumber(added.value)} new ones`
        : `retirees do not add up: ${printNumber(before.value)} in ${year} + ${printNumber(added.value)} new − ${printNumber(left.value)} left = ${printNumber(before.value.plus(added.value).minus(left.value))}, but ${printNumber(closing.value)} are given`,
    hint: 'Check closing, new and left under retirees, and last year’s closing number.',
  }),
});

export const retireesNotCheckable = define('SE486', {
  name: 'retirees-not-checkable',
  severity: 'note',
  acceptable: true,
  restsOn: { absent: ['staff'] },
  onlyOfReportFile: true,
  needsPriorYear: true,
  zh: ({
    year,
    unknown,
    implied,
  }: {
    readonly year: string;
    readonly unknown: readonly ('new' | 'left')[];
    /** The number that the unknown one would have to be. */
    readonly implied: Quantity<'person'> | undefined;
  }) => ({
    message: `离退休人员的${unknown.map((key) => retireeChangesZh[key]).join('和')}没有填，不能与 ${year} 年末人数核对`,
    hint:
      implied === undefined
        ? `请补上 ${unknown.join('、')}；没有的写 none。`
        : `按年末人数算，应为 ${printNumber(implied.value)} 人：核对无误的，请填 ${unknown.join('、')}。`,
  }),
  en: ({ year, unknown, implied }) => ({
    message: `${unknown.join(' and ')} of retirees not given, so that they cannot be compared with the end of ${year}`,
    hint:
      implied === undefined
        ? `Add ${unknown.join(' and ')}; write none if there were none.`
        : `By the closing numbers it would be ${printNumber(implied.value)}: if that is right, add ${unknown.join(' and ')}.`,
  }),
});

const retireeChangesZh = { new: '本年新增人数', left: '本年减少人数' } as const;
