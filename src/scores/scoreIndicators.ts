import { nameIndicators } from '../figures/addIndicators.ts';
import { idOf } from '../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../figures/listAttainments.ts';
import { keyOf, listUnknownInputs } from '../figures/listUnknownInputs.ts';
import { quantityOf } from '../figures/outcomes.ts';
import type { Figures } from '../figures/types.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Cell, Indicator, UnitYear } from '../model/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { quantity } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';
import { roundPoints } from './totals.ts';
import type { IndicatorSum } from './types.ts';

type IndicatorsCriterion = Criterion & { readonly kind: 'indicators' };

/** A table of indicators with those of its rows that a criterion counts. */
interface CountedTable {
  readonly title: string;
  readonly sum: IndicatorSum;
  readonly points: Decimal;
  /** The keys that may be wrong where the points are not those of the criterion. */
  readonly doubtful: readonly string[];
  /** The figures that are unknown, and their keys. */
  readonly unknown: readonly { readonly name: string; readonly key: string }[];
}

/**
 * Adds up the points that the 绩效自评表 awards to the indicators of some levels. Several projects count by their money, the
 * revised budget. The line stays open where points are unknown, or where a table gives the levels another weight.
 */
export function scoreIndicators(criterion: IndicatorsCriterion, { year, figures, roundTo }: ScoreContext): Assessment {
  const full = criterion.points;
  const none = quantity('point', 0);
  const owners = listOwners(criterion, year);
  const tables = owners.map((owner) => countTable(owner, criterion, figures, owners.length > 1));
  const unknown =
    tables.length === 0 ? [{ name: '项目支出', key: 'projects' }] : tables.flatMap((table) => table.unknown);
  if (unknown.length > 0) {
    const assessment = open(none, full, { type: 'unknownFacts', facts: unknown.map(({ name }) => name) });
    return { ...assessment, missing: unknown.map(({ key }) => key) };
  }
  const other = tables.find(({ points }) => !points.eq(full.value));
  if (other !== undefined) {
    const { title, points, doubtful: keys } = other;
    const { levels } = criterion;
    return open(none, full, {
      type: 'otherWeight',
      table: title,
      levels,
      points: quantity('point', points),
      full,
      keys,
    });
  }
  const sums = tables.map(({ sum }) => sum);
  if (isWithoutWeights(sums)) {
    const keys = owners.map(({ owner }) => figures.get(idOf(...owner, 'revisedBudget'))).map(keyOf);
    return open(none, full, { type: 'noWeights', tables: sums.map(({ title }) => title), keys });
  }
  const awarded = roundPoints(quantity('point', weigh(sums)), roundTo, full);
  return derived(awarded, { type: 'indicators', tables: sums, awarded });
}

/** Lists the ids of the figures that a criterion adds up. */
export function listIndicatorFigures(criterion: IndicatorsCriterion, year: UnitYear): readonly string[] {
  return listOwners(criterion, year).flatMap((owned) => listRows(owned, criterion).map(({ id }) => `${id}.awarded`));
}

function listOwners({ table }: IndicatorsCriterion, year: UnitYear): readonly OwnedAttainment[] {
  return listAttainments(year).filter(({ owner: [first] }) => first === table);
}

/** Lists the rows of the levels that a criterion counts, with the prefix of the ids of their figures. */
function listRows({ owner, attainment: { indicators } }: OwnedAttainment, { levels }: IndicatorsCriterion) {
  const names = nameIndicators(indicators);
  return indicators
    .map((indicator, index) => ({ indicator, id: idOf(...owner, 'indicators', 'items', names[index] ?? '') }))
    .filter(({ indicator: { level1 } }) => level1 !== undefined && levels.includes(level1.replace(/\s/g, '')));
}

function countTable(
  owned: OwnedAttainment,
  criterion: IndicatorsCriterion,
  figures: Figures,
  isOneOfSeveral: boolean,
): CountedTable {
  const { owner, title, attainment } = owned;
  const rows = listRows(owned, criterion);
  const cells = rows.flatMap(({ indicator, id }) => [
    { cell: indicator.points, id: `${id}.points` },
    { cell: indicator.awarded, id: `${id}.awarded` },
  ]);
  const unknown = cells
    .filter(({ cell }) => numberIn(cell) === undefined)
    .map(({ cell, id }) => ({ name: figures.get(id).name, key: cell.place.path }));
  if (attainment.indicators.length === 0) {
    unknown.push({ name: `${title}的绩效指标`, key: attainment.indicatorsPlace.path });
  }
  const budget = figures.find(idOf(...owner, 'revisedBudget'));
  const weight = isOneOfSeveral && budget !== undefined ? quantityOf(budget.outcome) : undefined;
  if (isOneOfSeveral && budget?.outcome.state === 'unknown') {
    const inputs = listUnknownInputs([budget.id], figures);
    unknown.push(...inputs.map((input) => ({ name: input.name, key: keyOf(input) })));
  }
  // Points rest on a number that is to come from the units, where not all of them tell it.
  for (const { indicator, id } of rows) {
    if (indicator.from === undefined || indicator.actual.state !== 'absent') continue;
    unknown.push({ name: figures.get(`${id}.actual`).name, key: indicator.actual.place.path });
  }
  const awarded = rows.map(({ indicator }) => quantity('point', numberIn(indicator.awarded) ?? 0));
  const sum = { title, awarded, weight: weight && quantity('yuan', weight.value) };
  const points = rows.reduce((total, { indicator }) => total.plus(numberIn(indicator.points) ?? 0), new Decimal(0));
  return { title, sum, points, unknown, doubtful: listDoubtful(owned, criterion) };
}

/**
 * Lists the levels that are left out, or are nearly one of those that a criterion counts; without any, the points of the rows
 * that it counts. A level that is carried over from the row above is that row's.
 */
function listDoubtful(
  { attainment: { indicators, indicatorsPlace } }: OwnedAttainment,
  { levels }: IndicatorsCriterion,
) {
  const keyIn = (indicator: Indicator, key: string) => indicator.place.path.replace(/name$/, key);
  const isCounted = ({ level1 }: Indicator) => level1 !== undefined && levels.includes(level1.replace(/\s/g, ''));
  const mistyped = indicators.filter(
    (indicator, index) =>
      !isCounted(indicator) &&
      (indicator.level1 === undefined ||
        (indicator.level1 !== indicators[index - 1]?.level1 && suggestName(indicator.level1, levels) !== undefined)),
  );
  if (mistyped.length > 0) return mistyped.map((indicator) => keyIn(indicator, 'level1'));
  const counted = indicators.filter(isCounted);
  return counted.length === 0 ? [indicatorsPlace.path] : counted.map((indicator) => keyIn(indicator, 'points'));
}

/** Whether tables with different sums count by their money, of which there is none. */
function isWithoutWeights(tables: readonly IndicatorSum[]): boolean {
  const [first, ...others] = tables.map(({ awarded }) => totalOf(awarded.map(({ value }) => value)));
  const isAlike = others.every((sum) => first === undefined || sum.eq(first));
  return !isAlike && tables.every(({ weight }) => weight === undefined || weight.value.isZero());
}

function totalOf(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((sum, amount) => sum.plus(amount), new Decimal(0));
}

/** Weighs the sums of several tables by their money; a single table, and tables that are alike, count alone. */
function weigh(tables: readonly IndicatorSum[]): Decimal {
  const money = totalOf(tables.map(({ weight }) => weight?.value ?? new Decimal(0)));
  const weightOf = ({ weight }: IndicatorSum) => (money.isZero() ? new Decimal(1) : (weight?.value ?? new Decimal(0)));
  const sums = tables.map((table) => totalOf(table.awarded.map(({ value }) => value)).times(weightOf(table)));
  return totalOf(sums).div(totalOf(tables.map(weightOf)));
}

function numberIn(cell: Cell<'point'>): Decimal | undefined {
  if (cell.state === 'none') return new Decimal(0);
  return cell.state === 'value' ? cell.quantity.value : undefined;
}
