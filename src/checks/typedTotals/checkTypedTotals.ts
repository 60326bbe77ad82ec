import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { addendOf } from '../../figures/outcomes.ts';
import type { Figures } from '../../figures/types.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { listThreePublicRows } from '../../model/threePublicRows.ts';
import {
  type Entry,
  INCOME_SOURCES,
  SPENDING_COLUMNS,
  THREE_PUBLIC_COLUMNS,
  TOTALS,
  type TotalId,
  type UnitYear,
} from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { type Measure, type MoneyUnit, type Quantity, toYuan } from '../../quantity/quantity.ts';
import { roundingSlack } from '../../quantity/slack.ts';
import type { FigureCheck } from '../types.ts';
import { type Parts, partsAboveTotal, typedTotalDiffers } from './findings.ts';

/** A total that was typed, and the figures of which it is the sum. */
interface TypedTotal {
  readonly name: string;
  readonly typed: Entry;
  readonly parts: Parts;
  readonly ids: readonly string[];
  /** How far rounding may have moved the sum, in the unit of the figures. */
  readonly slack?: Decimal;
}

/**
 * SE445 typed-total-differs: a total that was typed beside its parts is not their sum. SE446 parts-above-typed-total: some
 * parts are unknown, and the others are more than the total. People, posts and names are counted, so nothing is rounded.
 */
export const checkTypedTotals: FigureCheck = ({ year, figures }) => [
  ...checkNames(year),
  ...listTypedTotals(year).flatMap((total) => compare(total, figures)),
];

function checkNames({ unit }: UnitYear): Finding[] {
  const counted: [string, Entry<'count'>, number | undefined][] = [
    ['内设机构数', unit.divisionCount, unit.divisions?.length],
    ['预算单位数', unit.budgetUnitCount, unit.budgetUnitsStated ? unit.budgetUnits.length : undefined],
  ];
  return counted.flatMap(([name, entry, listed]): Finding[] => {
    const typed = quantityOf(entry, 'count');
    if (typed === undefined || listed === undefined || typed.value.eq(listed)) return [];
    const sum: Quantity = { measure: 'count', value: new Decimal(listed) };
    return [typedTotalDiffers({ name, typed, parts: 'names', sum }, entry.place)];
  });
}

function listTypedTotals(year: UnitYear): readonly TypedTotal[] {
  return [...listTotalsOfStaff(year), ...listTotalsOfThreePublic(year), ...listTotalsOfMoney(year)];
}

/** The total of all items, and that of the two about vehicles, in each column. */
function listTotalsOfThreePublic({ threePublic, money }: UnitYear): readonly TypedTotal[] {
  const rows = listThreePublicRows(threePublic);
  return THREE_PUBLIC_COLUMNS.flatMap((column): TypedTotal[] => {
    const total = (of: string, typed: Entry<'yuan'>, ids: readonly string[]): TypedTotal => ({
      name: `${titleOf(of)}${titleOf(column)}`,
      typed,
      parts: 'lines',
      ids: ids.map((id) => `threePublic.${id}.${column}`),
      slack: slackOf(typed, ids.length, money),
    });
    return [
      total('threePublic', threePublic.total[column], rows),
      total('vehicles', threePublic.vehicles[column], ['vehiclePurchase', 'vehicleOperation']),
    ];
  });
}

/** Totals of spending, the whole of it, what was carried over, and income. */
function listTotalsOfMoney(year: UnitYear): readonly TypedTotal[] {
  const { totals, income, wholeCarryover, money } = year;
  const total = (name: string, typed: Entry<'yuan'>, ids: readonly string[]): TypedTotal => ({
    name,
    typed,
    parts: 'lines',
    ids,
    slack: slackOf(typed, ids.length, money),
  });
  const items = spendingTables(year);
  const lines = (id: TotalId, column: string): readonly string[] => {
    if (id === 'whole') return ['basic', 'projects'].map((table) => `${table}.total.${column}`);
    const [part, table] = id === 'personnel' || id === 'operating' ? [id, 'basic'] : [undefined, id];
    const own = items.find((one) => one.table === table)?.items ?? [];
    if (part === undefined) return own.map(({ name }) => idOf(table, 'items', name, column));
    // Whether 资本性支出 counts among 公用经费 is the form's choice.
    const isClear = own.every((item) => item.part !== undefined && item.part !== 'capital');
    return isClear
      ? own.filter((item) => item.part === part).map(({ name }) => idOf(table, 'items', name, column))
      : [];
  };
  return [
    ...TOTALS.flatMap((id) =>
      SPENDING_COLUMNS.map((column) =>
        total(`${titleOf(id)}${titleOf(column)}`, totals[id].amounts[column], lines(id, column)),
      ),
    ),
    ...listTotalsOfUnits(year),
    ...(['opening', 'closing'] as const).map((end) =>
      total(`${titleOf('whole')}${titleOf(end)}`, wholeCarryover[end], [
        `basic.carryover.${end}`,
        `projects.carryover.${end}`,
      ]),
    ),
    total(
      '收入合计',
      income.total,
      INCOME_SOURCES.map((source) => `income.${source}`),
    ),
  ];
}

/** A total beside those of the budget units, and that of each unit beside the unit's lines. */
function listTotalsOfUnits(year: UnitYear): readonly TypedTotal[] {
  const { totals, money } = year;
  const tables = spendingTables(year);
  return TOTALS.flatMap((id) => {
    const { amounts, byUnit } = totals[id];
    const prefix = id === 'personnel' || id === 'operating' ? ['basic', id] : [id];
    const items = tables.find(({ table }) => table === id)?.items ?? [];
    return SPENDING_COLUMNS.flatMap((column): TypedTotal[] => {
      const total = (of: string, typed: Entry<'yuan'>, parts: Parts, ids: readonly string[]): TypedTotal => ({
        name: `${of}${titleOf(id)}${titleOf(column)}`,
        typed,
        parts,
        ids,
        slack: slackOf(typed, ids.length, money),
      });
      const linesOf = (unit: string) =>
        id === 'whole'
          ? ['basic', 'projects'].map((table) => idOf(table, 'units', unit, column))
          : items.map(({ name }) => idOf(id, 'items', name, 'units', unit, column));
      const units = byUnit.map(({ unit }) => idOf(...prefix, 'units', unit, column));
      return [
        total('', amounts[column], 'units', units),
        ...byUnit.map((one) => total(one.unit, one.amounts[column], 'lines', linesOf(one.unit))),
      ];
    });
  });
}

/** What rounding may leave between a printed total and its lines, in yuan. */
function slackOf(typed: Entry<'yuan'>, lines: number, money: MoneyUnit): Decimal {
  if (typed.state !== 'value') return new Decimal(0);
  // 3.5 may be 3.50: amounts in 万元 are rounded to two decimals, those in 元 to none.
  const decimals = Math.max(typed.decimals, money === '万元' ? 2 : 0);
  return toYuan(roundingSlack(decimals, lines), money).value;
}

function listTotalsOfStaff({ staff }: UnitYear): readonly TypedTotal[] {
  const ofUnits = (column: string) => staff.byUnit.map(({ unit }) => idOf('staff', 'units', unit, column));
  const kinds = staff.authorizedPosts.map(({ kind }) => `staff.${kind}`);
  return [
    { name: '编制总数', typed: staff.postsTotal, parts: 'kinds', ids: kinds },
    { name: '编制总数', typed: staff.postsTotal, parts: 'units', ids: ofUnits('authorizedPosts') },
    { name: '在职人数', typed: staff.staffInPost, parts: 'units', ids: ofUnits('staffInPost') },
    { name: '离退休人数', typed: staff.retirees.closing, parts: 'units', ids: ofUnits('retirees') },
  ];
}

function compare({ name, typed: entry, parts, ids, slack = new Decimal(0) }: TypedTotal, figures: Figures): Finding[] {
  const measure = figures.find(ids[0] ?? '')?.measure ?? 'count';
  const typed = quantityOf(entry, measure);
  if (entry.state === 'absent') return [];
  // A year without a column of last year has no figures of it.
  const addends = ids.map((id) => addendOf(figures.find(id)?.outcome ?? { state: 'unknown' }));
  const known = addends.filter((addend) => addend !== undefined);
  if (typed === undefined || known.length === 0) return [];
  const value = known.reduce((total, addend) => total.plus(addend), new Decimal(0));
  const sum: Quantity = { measure, value };
  const off = value.minus(typed.value);
  if (known.length === addends.length) {
    return off.abs().lte(slack) ? [] : [typedTotalDiffers({ name, typed, parts, sum }, entry.place)];
  }
  // An amount may be negative: a refund of an earlier year's money.
  if (off.lte(slack) || known.some((addend) => addend.isNegative())) return [];
  return [partsAboveTotal({ name, typed, sum }, entry.place)];
}

/** What is stated to be none is zero beside its parts. */
function quantityOf(entry: Entry, measure: Measure): Quantity | undefined {
  switch (entry.state) {
    case 'value':
      return entry.quantity;
    case 'none':
      return { measure, value: new Decimal(0) };
    case 'absent':
      return undefined;
  }
}
