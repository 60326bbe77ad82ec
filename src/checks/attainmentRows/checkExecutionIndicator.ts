import { idOf } from '../../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../../figures/listAttainments.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { findExecutionRates } from '../../form/findExecutionRates.ts';
import type { Form } from '../../form/types.ts';
import { FUNDS, type Indicator, type UnitYear } from '../../model/types.ts';
import { countDecimals, type Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { FigureCheck } from '../types.ts';
import { executionIndicatorDiffers } from './findings.ts';

/**
 * SE457 execution-indicator-differs: an indicator is the execution rate of the budget, and its value is none of the rates that
 * follow from the amounts: by the revised budget, by the original one, or by all budgets as the form has it.
 */
export const checkExecutionIndicator: FigureCheck = ({ year, form, figures }) =>
  listAttainments(year).flatMap((owned) =>
    owned.attainment.indicators.flatMap((indicator): Finding[] => {
      const { name, actual } = indicator;
      if (!isExecutionRate(indicator) || actual.state !== 'value') return [];
      const outcomes = listRates(owned, year, form).flatMap((id) => {
        const figure = figures.find(id);
        return figure?.id === id ? [figure.outcome] : [];
      });
      const rates = outcomes.flatMap((outcome) => quantityOf(outcome) ?? []);
      const [first] = rates;
      // A rate that is not known yet may be the one.
      if (first === undefined || outcomes.some(({ state }) => state === 'unknown')) return [];
      const typed = actual.quantity.value;
      const slack = roundingSlack(countDecimals(actual.text));
      if (rates.some(({ value }) => fits(typed, value.times(100), slack))) return [];
      const args = { indicator: name, typed: actual.text, rate: quantity('ratio', first.value), owner: owned.title };
      return [executionIndicatorDiffers(args, actual.place)];
    }),
  );

/** Some cut a rate off where others round it, but nobody rounds it up; one above 100 % is often given as 100 %. */
function fits(typed: Decimal, percent: Decimal, slack: Decimal): boolean {
  const off = percent.minus(typed);
  return (off.gte(slack.neg()) && off.lt(slack.times(2))) || (typed.eq(100) && percent.gt(100));
}

/** The names that an indicator has if it is the rate of all the money of its table, and not of a part of it. */
const NAMES =
  /^(?:(?:部门|单位)?(?:整体)?(?:支出)?|本?项目|全年|年度|本年度?)(?:财政)?(?:资金|预算资金|预算|预算支出)执行率$/;

function isExecutionRate({ name, measure, type }: Indicator): boolean {
  return (
    type === 'numeric' && NAMES.test(name.replaceAll(/[\s（(]*%[）)]*/g, '')) && /^[%％]$/.test(measure?.trim() ?? '')
  );
}

/** Lists the rates that may be meant, the one that the table prints first. */
function listRates({ owner, attainment }: OwnedAttainment, { whole, funds }: UnitYear, form: Form): readonly string[] {
  if (attainment !== whole) return ['executionRate', 'completionRate'].map((rate) => idOf(...owner, rate));
  if (whole.funding !== undefined) return ['whole.funding.total.executionRate'];
  const own = findExecutionRates(form);
  // With money of other budgets the rate of the whole is that of a part.
  const ofPart = FUNDS.some((fund) => funds[fund].state === 'listed') && own.length === 0;
  return ofPart ? [] : ['whole.executionRate', 'whole.completionRate', ...own];
}
