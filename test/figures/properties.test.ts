import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Figures } from '../../src/figures/types.ts';
import { BUDGET_COLUMNS, type BudgetColumn } from '../../src/model/types.ts';
import {
  type Amounts,
  figuresOf,
  type ItemOptions,
  item,
  show,
  showAll,
  showOutcome,
  type Typed,
  unitName,
} from './builders.ts';

// The same cases in every run; other ones are tried by changing the seed.
fc.configureGlobal({ seed: 20231231 });

/** Amounts of full length in yuan: 19 digits and 2 decimals, either sign. */
const cents = fc.oneof(
  fc.bigInt({ min: -(10n ** 21n) + 1n, max: 10n ** 21n - 1n }),
  fc.bigInt({ min: -300n, max: 300n }),
  fc.constant(0n),
);
const number = cents.map(printCents);
const typed: fc.Arbitrary<Typed> = fc.oneof(
  { weight: 4, arbitrary: number },
  { weight: 1, arbitrary: fc.constant('none') },
);
const amounts: fc.Arbitrary<Amounts> = fc.tuple(typed, typed, typed);
const reason: fc.Arbitrary<ItemOptions['reason']> = fc.constantFrom(undefined, {}, { covers: 'part' as const });

function printCents(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function toCents(text: string | undefined): bigint {
  return text === undefined || text === 'none' ? 0n : BigInt(text.replace('.', ''));
}

/** The outcome of a sum or difference in cents, `none` as 0. */
function centsOf(figures: Figures, id: string): bigint {
  const { outcome } = figures.get(id);
  if (outcome.state === 'none') return 0n;
  if (outcome.state !== 'value') throw new Error(`${id} is ${outcome.state}`);
  return toCents(outcome.quantity.value.toFixed(2));
}

function snapshot(figures: Figures): Map<string, string> {
  return new Map(figures.all.map(({ id, outcome }) => [id, showOutcome(outcome)]));
}

describe('laws of the figures', () => {
  it('a total is the sum of its items, in any order', () => {
    const list = fc.array(amounts, { minLength: 1, maxLength: 8 });
    const shuffled = list.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(
          rows.map((_, index) => index),
          { minLength: rows.length },
        ),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, order]) => {
        const items = rows.map((row, index) => item(`${index}`, [row]));
        const figures = figuresOf({ basic: items });
        const other = figuresOf({ basic: order.flatMap((index) => items[index] ?? []) });
        BUDGET_COLUMNS.forEach((column, index) => {
          expect(centsOf(figures, `basic.total.${column}`)).toBe(
            rows.reduce((sum, row) => sum + toCents(row[index]), 0n),
          );
        });
        const totals = figures.all.map(({ id }) => id).filter((id) => !id.includes('.items.'));
        expect(showAll(other, totals)).toEqual(showAll(figures, totals));
      }),
    );
  });

  it('units and items add up to the same total', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts, amounts), { minLength: 1, maxLength: 4 }), (rows) => {
        const figures = figuresOf({
          units: 3,
          basic: rows.map((row, index) => item(`${index}`, row)),
          projects: 'none',
        });
        for (const column of [...BUDGET_COLUMNS, 'variance', 'varianceToRevised']) {
          const units = [0, 1, 2].reduce(
            (sum, unit) => sum + centsOf(figures, `basic.units.${unitName(unit)}.${column}`),
            0n,
          );
          const items = rows.reduce((sum, _, index) => sum + centsOf(figures, `basic.items.${index}.${column}`), 0n);
          expect([units, items]).toEqual([centsOf(figures, `basic.total.${column}`), units]);
          expect(show(figures, `whole.${column}`)).toBe(show(figures, `basic.total.${column}`));
        }
      }),
    );
  });

  it('variance is actual − original budget, for every owner', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 4 }), (rows) => {
        const figures = figuresOf({ units: 2, basic: rows.map((row, index) => item(`${index}`, row)) });
        const owners = figures.all.flatMap(
          ({ id }) => /^(basic\.(?:items|units|total).*)\.variance$/.exec(id)?.[1] ?? [],
        );
        expect(owners).toHaveLength(rows.length * 3 + 3);
        for (const owner of owners) {
          const [original, revised, actual, variance, toRevised] = [
            ...BUDGET_COLUMNS,
            'variance',
            'varianceToRevised',
          ].map((column) => centsOf(figures, `${owner}.${column}`));
          expect([variance, toRevised]).toEqual([(actual ?? 0n) - (original ?? 0n), (actual ?? 0n) - (revised ?? 0n)]);
        }
      }),
    );
  });

  it('the parts of the gross overspend add up to it, and with the saving to the net', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, reason, fc.option(cents)), { minLength: 1, maxLength: 6 }), (rows) => {
        const basic = rows.map(([row, why, amount], index) => {
          // An amount that a reason states is not negative.
          const stated =
            why === undefined || amount === null || amount < 0n ? why : { ...why, amount: printCents(amount) };
          return item(`${index}`, [row], { reason: stated });
        });
        const figures = figuresOf({ basic });
        const sum = (...parts: string[]) =>
          parts.reduce((total, part) => total + centsOf(figures, `basic.${part}`), 0n);
        expect(sum('explained', 'partlyExplained', 'unexplained')).toBe(sum('grossOverspend'));
        expect(sum('grossOverspend', 'grossSaving')).toBe(sum('total.variance'));
      }),
    );
  });

  it('none is 0 in sums, and no base for a rate', () => {
    const withZeros = fc.array(fc.tuple(fc.tuple(amounts, amounts), reason), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(withZeros, (rows) => {
        const build = (change: (amount: Typed) => Typed) =>
          figuresOf({
            units: 2,
            basic: rows.map(([row, why], index) =>
              item(
                `${index}`,
                row.map((unit) => unit.map(change) as unknown as Amounts),
                { reason: why },
              ),
            ),
            projects: 'none',
          });
        const zeros = snapshot(build((amount) => (amount === 'none' ? '0' : amount)));
        const nones = snapshot(build((amount) => amount));
        const asZero = (shown: string) => (shown === 'none' ? '0' : shown === 'noBudget' ? 'zeroBase' : shown);
        expect([...nones].map(([id, shown]) => [id, asZero(shown)])).toEqual(
          [...zeros].map(([id, shown]) => [id, asZero(shown)]),
        );
      }),
    );
  });
});

describe('an absent field', () => {
  const COLUMNS: Readonly<Record<BudgetColumn, readonly string[]>> = {
    originalBudget: ['originalBudget', 'variance', 'varianceRate', 'completionRate'],
    revisedBudget: ['revisedBudget', 'varianceToRevised', 'executionRate'],
    actual: ['actual', 'variance', 'varianceRate', 'varianceToRevised', 'executionRate', 'completionRate'],
  };
  const SPLIT = ['grossOverspend', 'grossSaving', 'explained', 'partlyExplained', 'unexplained'];
  const SHARES = ['explainedShare', 'partlyExplainedShare', 'unexplainedShare'];

  /** What rests on one amount of one item and unit, by the definitions of the figures and not by their derivations. */
  function listDependents(table: string, items: number, index: number, unit: string, column: BudgetColumn): string[] {
    const name = `${table}.items.${index}`;
    const owners = [
      `${name}.units.${unit}`,
      name,
      `${table}.units.${unit}`,
      `${table}.total`,
      `whole.units.${unit}`,
      'whole',
    ];
    return [
      ...owners.flatMap((owner) => COLUMNS[column].map((dependent) => `${owner}.${dependent}`)),
      ...(column === 'revisedBudget' ? [] : [...SPLIT, ...SHARES].map((part) => `${table}.${part}`)),
      ...(column === 'actual' ? Array.from({ length: items }, (_, other) => `${table}.items.${other}.share`) : []),
    ];
  }

  const row = fc.tuple(fc.tuple(amounts, amounts), reason);
  const rows = fc.array(row, { minLength: 1, maxLength: 4 });
  const spot = fc.record({
    table: fc.constantFrom('basic' as const, 'projects' as const),
    item: fc.nat(),
    unit: fc.nat(1),
    column: fc.constantFrom(...BUDGET_COLUMNS),
  });

  it('makes exactly the figures that rest on it unknown, and changes no other', () => {
    fc.assert(
      fc.property(rows, rows, spot, (basic, projects, { table, item: anyItem, unit, column }) => {
        const lists = { basic, projects };
        const index = anyItem % lists[table].length;
        const build = (isAbsent: boolean) => {
          const itemsOf = (name: 'basic' | 'projects') =>
            lists[name].map(([units, why], other) => {
              const byUnit = units.map((unitAmounts, otherUnit) => {
                const isSpot = isAbsent && name === table && other === index && otherUnit === unit;
                return unitAmounts.map((amount, at) =>
                  isSpot && BUDGET_COLUMNS[at] === column ? undefined : amount,
                ) as unknown as Amounts;
              });
              return item(`${other}`, byUnit, { reason: why });
            });
          return snapshot(figuresOf({ units: 2, basic: itemsOf('basic'), projects: itemsOf('projects') }));
        };
        const full = build(false);
        const lacking = build(true);
        const dependents = new Set(listDependents(table, lists[table].length, index, unitName(unit), column));
        expect([...lacking.keys()]).toEqual([...full.keys()]);
        expect([...lacking]).toEqual([...full].map(([id, shown]) => [id, dependents.has(id) ? 'unknown' : shown]));
      }),
    );
  });
});

describe('derivations', () => {
  it('name only figures that stand before them, so that each can be followed back to the file', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amounts, amounts), { minLength: 1, maxLength: 3 }), (rows) => {
        const { all } = figuresOf({
          units: 2,
          basic: rows.map((row, index) => item(`${index}`, row)),
          projects: 'none',
        });
        const before = new Set<string>();
        for (const { id, derivation } of all) {
          const inputs =
            'terms' in derivation
              ? derivation.terms.map((term) => term.id)
              : 'numerator' in derivation
                ? [derivation.numerator, derivation.denominator]
                : [];
          expect(inputs.filter((input) => !before.has(input))).toEqual([]);
          before.add(id);
        }
      }),
    );
  });
});
