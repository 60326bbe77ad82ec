import { idOf } from '../../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../../figures/listAttainments.ts';
import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import type { Indicator, UnitYear } from '../../model/types.ts';
import { countDecimals, Decimal } from '../../quantity/decimal.ts';
import { quantity } from '../../quantity/quantity.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { FigureCheck } from '../types.ts';
import { costAboveSpending } from './findings.ts';
import { knownAmount, spentInAll } from './spentInAll.ts';

/** SE456 cost-above-spending: a cost indicator says that something cost more than its project, or the unit, spent. */
export const checkCostIndicators: FigureCheck = ({ year, figures }) =>
  listAttainments(year).flatMap((owned) => {
    const costs = owned.attainment.indicators.flatMap((indicator) => costOf(indicator) ?? []);
    const spent = costs.length === 0 ? undefined : amountSpent(owned, year, figures);
    if (spent === undefined) return [];
    return costs.flatMap(({ indicator, cost, slack }): Finding[] => {
      if (cost.minus(slack).lte(spent)) return [];
      const args = { indicator: indicator.name, cost: quantity('yuan', cost), spent: quantity('yuan', spent) };
      return [costAboveSpending({ ...args, owner: owned.title }, indicator.actual.place)];
    });
  });

/** What the owner of a table spent. The unit's own table may tell its money, which may come from other budgets, by source. */
function amountSpent({ owner, attainment }: OwnedAttainment, year: UnitYear, figures: Figures): Decimal | undefined {
  if (attainment !== year.whole) return knownAmount(figures, idOf(...owner, 'actual'));
  const inAll = spentInAll(year, figures);
  if (attainment.funding === undefined) return inAll;
  const bySource = knownAmount(figures, 'whole.funding.total.actual');
  return inAll === undefined || bySource === undefined ? undefined : Decimal.max(inAll, bySource);
}

/** The units in which a whole cost is told, in yuan; one per head or per metre is another measure. */
const SCALES: ReadonlyMap<string, string> = new Map([
  ['元', '1'],
  ['万元', '10000'],
  ['亿元', '100000000'],
]);

/** Costs of more than this year, and amounts that are no cost: what was saved or earned. */
const OTHER_AMOUNTS =
  /累计|总投资|概算|合同|历年|[两二三四五]年|\d{4}\s*[-—~至]|节[约省]|降低|减少|压减|收入|收益|产值|税/;

function costOf(indicator: Indicator): { indicator: Indicator; cost: Decimal; slack: Decimal } | undefined {
  const { level1, level2, name, type, direction, measure, actual } = indicator;
  const scale = SCALES.get(measure?.trim() ?? '');
  const isCost = [level1, level2].some((level) => level?.includes('成本') === true);
  if (!isCost || type !== 'numeric' || direction === 'atLeast' || scale === undefined || actual.state !== 'value')
    return undefined;
  if (OTHER_AMOUNTS.test(name)) return undefined;
  const slack = roundingSlack(countDecimals(actual.text)).times(scale);
  return { indicator, cost: actual.quantity.value.times(scale), slack };
}
