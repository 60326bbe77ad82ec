import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { halfPlace, isPercentage, printPercent } from '../../reading/amountWords.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const RATE =
  /(在职人员控制率|占编人员控制率|(?<!离退休)人员控制率|编制控制率|编制使用率|满编率|空编率)(?:约|仅|只有|为|是|达到?|：)*$/;

/** SE421 figure-contradicted for the rates of people and posts: `在职人员控制率91.12%`, `空编率9.68%`. */
export const checkStaffRates: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => /(?:控制|使用|空编|满编)率/.test(text))
    .flatMap((sentence) => sentence.amounts.flatMap((rate) => checkRate(sentence, rate, context)));

function checkRate(sentence: Sentence, rate: TypedAmount, { figures }: CheckContext): Finding[] {
  if (!isPercentage(rate) || rate.isVague) return [];
  const [, name] = RATE.exec(sentence.text.slice(Math.max(0, rate.start - 20), rate.start)) ?? [];
  if (name === undefined || sentence.scopes.some(({ year }) => year !== sentence.year)) return [];
  const shares = ['staffControlRate', 'postHolderControlRate', 'sureHolderControlRate'].flatMap((id): Decimal[] => {
    const figure = figures.find(`staff.${id}`);
    const share = figure && quantityOf(figure.outcome)?.value;
    return share === undefined ? [] : [share.times(100)];
  });
  // Whether hires without a post count is not always said: either may be meant.
  const meant = name === '空编率' ? shares.map((share) => share.neg().plus(100)) : shares;
  const [value] = meant;
  if (value === undefined || meant.some((one) => one.minus(rate.value).abs().lte(halfPlace(rate.decimals)))) return [];
  // Where it is not known who of them holds a post, the rate may be any that lies between.
  const isOpen = figures.find('staff.sureHolders') !== undefined;
  if (isOpen && meant.some((one) => one.lte(rate.value)) && meant.some((one) => one.gte(rate.value))) return [];
  const typed = sentence.text.slice(rate.start, rate.end);
  const args = { figure: name, typed, derived: printPercent(value) };
  return [figureContradicted(args, placeIn(sentence, rate.start, rate.end))];
}
