import { idOf } from '../../figures/addSpending.ts';
import type { Figures } from '../../figures/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { FUNDS, TOTALS, type UnitYear } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { WITH_FUNDS } from '../statements/candidates.ts';
import { figureOf } from '../statements/figureOf.ts';
import { knownOf } from '../statements/knownOf.ts';
import { type KnownNumber, reckoned } from './knownNumber.ts';

const MONEY = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual', 'change', 'variance'];
const RATES = ['executionRate', 'completionRate', 'changeRate', 'varianceRate'];
/** What the file holds by budget unit beside its items. */
const BASES = ['whole', 'basic.total', 'basic.personnel', 'basic.operating', 'projects.total'];
/** A department of more units has a table, and its prose names few of them. */
const MOST = 60;

/**
 * What budget units spent of each total and item, with their rates, as far as the file tells them by unit; of an item
 * figures are made.
 *
 * @param units the ids of those that a text names
 */
export function listUnitSums(units: readonly string[], figures: Figures, year: UnitYear): readonly KnownNumber[] {
  const { length } = year.unit.budgetUnits;
  if (units.length === 0 || length < 2 || length > MOST) return [];
  const items = spendingTables(year).flatMap(({ table, items: own }) =>
    own.filter(({ byUnit }) => byUnit.length > 0).map(({ name }) => idOf(table, 'items', name)),
  );
  if (items.length === 0 && TOTALS.every((id) => year.totals[id].byUnit.length === 0)) return [];
  const without = [...BASES, ...items].flatMap((base) => units.map((unit) => `${base}${OF_UNIT}${unit}`));
  return without
    .filter((prefix) => figures.find(`${prefix}.actual`) === undefined)
    .flatMap((prefix) =>
      [...MONEY, ...RATES].flatMap((column): KnownNumber[] => {
        const known = knownOf({ prefix, column }, figures, year);
        return known.state === 'value' ? [reckoned(prefix, column, known.value)] : [];
      }),
    );
}

/** How much of its budget each amount was that a form asks for as a fact, and how it changed. */
export function listFactRates(prefixes: Iterable<string>, figures: Figures): readonly KnownNumber[] {
  return [...prefixes].flatMap((prefix): readonly KnownNumber[] => {
    if (!prefix.startsWith('facts.')) return [];
    const known = (column: string) => {
      const of = figureOf(figures, `${prefix}.${column}`);
      return of.state === 'value' ? of.value : undefined;
    };
    const [actual, budget, lastYear] = ['actual', 'budget', 'lastYearActual'].map(known);
    const rows: readonly (readonly [column: string, value: Decimal | undefined])[] = [
      ['controlRate', actual && budget?.gt(0) ? actual.div(budget).times(100) : undefined],
      ['overBudget', actual && budget?.minus(actual).abs()],
      ['change', actual && lastYear?.minus(actual).abs()],
      ['changeRate', actual && lastYear?.gt(0) ? actual.div(lastYear).minus(1).times(100).abs() : undefined],
    ];
    return rows.flatMap(([column, value]) => (value === undefined ? [] : [reckoned(prefix, column, value)]));
  });
}

/** What was left of all, of the projects and of basic spending, at the start and the end of the year, with and without the funds. */
export function listCarried(figures: Figures, year: UnitYear): readonly KnownNumber[] {
  return ['whole', 'projects.total', 'basic.total'].flatMap((base) =>
    [base, `${base}${WITH_FUNDS}`].flatMap((of) =>
      ['opening', 'closing', 'change', 'changeRate'].flatMap((end): KnownNumber[] => {
        const column = `carryover.${end}`;
        const known = knownOf({ prefix: of, column }, figures, year);
        if (known.state !== 'value') return [];
        return [reckoned(base, column, known.value)];
      }),
    ),
  );
}

/** All that was spent together with the three funds, where a file has any: `合并为92.38%`. */
export function listWithFunds(figures: Figures, year: UnitYear): readonly KnownNumber[] {
  if (FUNDS.every((fund) => year.funds[fund].state !== 'listed')) return [];
  return [...MONEY, ...RATES].flatMap((column): KnownNumber[] => {
    const known = knownOf({ prefix: `whole${WITH_FUNDS}`, column }, figures, year);
    if (known.state !== 'value') return [];
    return [reckoned(`whole${WITH_FUNDS}`, column, known.value)];
  });
}
