import { idOf } from '../../figures/addSpending.ts';
import type { Figures } from '../../figures/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { FUNDS, TOTALS, type UnitYear } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { WITH_FUNDS } from '../statements/candidates.ts';
import { figureOf } from '../statements/figureOf.ts';
import { knownOf } from '../statements/knownOf.ts';
import type { KnownNumber } from './knownNumber.ts';

const MONEY = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual', 'change', 'variance'];
const RATES = ['executionRate', 'completionRate', 'changeRate', 'varianceRate'];
/** What the file holds by budget unit beside its items. */
const BASES = ['whole', 'basic.total', 'basic.personnel', 'basic.operating', 'projects.total'];
/** A department of more units has a table, and its prose names few of them. */
const MOST = 60;

/** What each budget unit spent of each total and item, with its rates, as far as the file tells them by unit. */
export function listUnitSums(figures: Figures, year: UnitYear): readonly KnownNumber[] {
  const units = year.unit.budgetUnits;
  if (units.length < 2 || units.length > MOST) return [];
  const items = spendingTables(year).flatMap(({ table, items: own }) =>
    own.filter(({ byUnit }) => byUnit.length > 0).map(({ name }) => idOf(table, 'items', name)),
  );
  if (items.length === 0 && TOTALS.every((id) => year.totals[id].byUnit.length === 0)) return [];
  return [...BASES, ...items].flatMap((base) =>
    units.flatMap(({ name }) => {
      const prefix = `${base}${OF_UNIT}${idOf(name)}`;
      return [...MONEY, ...RATES].flatMap((column): KnownNumber[] => {
        const known = knownOf({ prefix, column }, figures, year);
        if (known.state !== 'value') return [];
        const isRate = column.endsWith('Rate');
        return [{ figure: undefined, prefix, column, value: known.value, isRate, isMoney: !isRate }];
      });
    }),
  );
}

/** How much of its budget each amount was that a form asks for as a fact, and how it changed. */
export function listFactRates(figures: Figures): readonly KnownNumber[] {
  return figures.all.flatMap(({ id }): KnownNumber[] => {
    const prefix = id.startsWith('facts.') ? /^(facts\.[^.]+)\.actual$/.exec(id)?.[1] : undefined;
    if (prefix === undefined) return [];
    const known = (column: string) => {
      const of = figureOf(figures, `${prefix}.${column}`);
      return of.state === 'value' ? of.value : undefined;
    };
    const [actual, budget, lastYear] = ['actual', 'budget', 'lastYearActual'].map(known);
    const rows: readonly (readonly [column: string, value: Decimal | undefined, isRate: boolean])[] = [
      ['controlRate', actual && budget?.gt(0) ? actual.div(budget).times(100) : undefined, true],
      ['overBudget', actual && budget?.minus(actual).abs(), false],
      ['change', actual && lastYear?.minus(actual).abs(), false],
      ['changeRate', actual && lastYear?.gt(0) ? actual.div(lastYear).minus(1).times(100).abs() : undefined, true],
    ];
    return rows.flatMap(([column, value, isRate]) =>
      value === undefined ? [] : [{ figure: undefined, prefix, column, value, isRate, isMoney: !isRate }],
    );
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
        const isRate = end === 'changeRate';
        return [{ figure: undefined, prefix: base, column, value: known.value, isRate, isMoney: !isRate }];
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
    const isRate = column.endsWith('Rate');
    return [{ figure: undefined, prefix: `whole${WITH_FUNDS}`, column, value: known.value, isRate, isMoney: !isRate }];
  });
}
