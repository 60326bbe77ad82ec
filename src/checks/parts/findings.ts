import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const partsAboveWhole = define('SE467', {
  name: 'parts-above-whole',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    whole,
    parts,
    sum,
    amount,
  }: {
    readonly whole: string;
    readonly parts: readonly string[];
    readonly sum: Quantity<'yuan'>;
    readonly amount: Quantity<'yuan'>;
  }) => ({
    message: `${parts.map((part) => `“${part}”`).join('、')}${parts.length > 1 ? '合计' : '是'}${moneyZh(sum)}，比“${whole}”的${moneyZh(amount)}还多`,
    hint: '“其中”各项是它的一部分，不能比它多；请核对各数，以及金额的单位。',
  }),
  en: ({ whole, parts, sum, amount }) => ({
    message: `${parts.map((part) => `“${part}”`).join(', ')} ${parts.length > 1 ? 'add up to' : 'is'} ${moneyEn(sum)}, which is more than the ${moneyEn(amount)} of “${whole}”`,
    hint: 'They are parts of it and cannot be more; check the numbers, and the unit of the amounts.',
  }),
});
