import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import type { Quantity } from '../../quantity/quantity.ts';

interface TwoAmounts {
  /** What the amount is of: the form's title of the fact, and its column. */
  readonly name: string;
  readonly fact: Quantity<'yuan'>;
  readonly other: Quantity<'yuan'>;
}

export const factDiffers = define('SE450', {
  name: 'fact-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ name, fact, other }: TwoAmounts) => ({
    message: `“${name}”填了两处：作为事实填的是${moneyZh(fact)}，另一处是${moneyZh(other)}`,
    hint: '表和得分用作为事实填的数，正文用另一处的数；请核对，只留一处。',
  }),
  en: ({ name, fact, other }) => ({
    message: `“${name}” is given twice: ${moneyEn(fact)} as a fact, and ${moneyEn(other)} elsewhere`,
    hint: 'Tables and points use the fact, sentences use the other: check both, and keep one.',
  }),
});
