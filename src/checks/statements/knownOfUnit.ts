import { idOf } from '../../figures/addSpending.ts';
import type { Figures } from '../../figures/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { SpendingItem, UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { type Candidate, WITH_FUNDS } from './candidates.ts';
import { DERIVED, figureOf, type Known } from './figureOf.ts';

/** Which items make what is asked of a unit: all that it spends, its basic spending, its projects, one item. */
interface Asked {
  readonly table: string;
  readonly item: SpendingItem;
}

/** What the file has of one budget unit: of an item, or the sum of its items, of which no figure is made. */
export function knownOfUnit({ prefix, column }: Candidate, figures: Figures, year: UnitYear): Known {
  const isWithFunds = prefix.endsWith(WITH_FUNDS);
  const [base = '', unit = ''] = prefix.replace(WITH_FUNDS, '').split(OF_UNIT);
  const asked = listAsked(base, isWithFunds, year);
  if (asked.length === 0 || column.startsWith('carryover')) return { state: 'noFigure' };
  const sum = (one: string) => sumOf(asked, unit, one, figures);
  const derived = DERIVED[column] ?? DERIVED[column.replace(/Rate$/, '')];
  if (derived === undefined) return sum(column);
  const [own, of] = [sum(derived[0]), sum(derived[1])];
  if (own.state !== 'value' || of.state !== 'value') return { state: 'unknown' };
  if (DERIVED[column] !== undefined && !column.endsWith('Rate'))
    return { state: 'value', value: own.value.minus(of.value) };
  if (of.value.isZero()) return { state: 'undefined' };
  const rate = own.value.div(of.value).times(100);
  return { state: 'value', value: DERIVED[column] === undefined ? rate.minus(100) : rate };
}

function listAsked(base: string, isWithFunds: boolean, year: UnitYear): readonly Asked[] {
  return spendingTables(year).flatMap(({ table, items }) => {
    const isFund = table !== 'basic' && table !== 'projects';
    const isWhole = base === 'whole' && (!isFund || isWithFunds);
    const isOfTable = base === `${table}.total` || (base === 'projects.total' && isFund && isWithFunds);
    return items
      .filter(({ name, part }) => {
        const isOfPart = table === 'basic' && (base === `basic.${part}` || isOperating(base, part));
        return isWhole || isOfTable || isOfPart || base === idOf(table, 'items', name);
      })
      .map((item) => ({ table, item }));
  });
}

/** 公用经费 with and without what was bought. */
function isOperating(base: string, part: SpendingItem['part']): boolean {
  if (base === 'basic.operatingExcludingCapital') return part === 'operating';
  return base === 'basic.operatingIncludingCapital' && (part === 'operating' || part === 'capital');
}

/** Unknown where one part is; `none` adds nothing. */
function sumOf(asked: readonly Asked[], unit: string, column: string, figures: Figures): Known {
  let sum = new Decimal(0);
  for (const { table, item } of asked) {
    const known = figureOf(figures, `${idOf(table, 'items', item.name)}${OF_UNIT}${unit}.${column}`);
    if (known.state === 'value') sum = sum.plus(known.value);
    else if (known.state !== 'none') return { state: 'unknown' };
  }
  return { state: 'value', value: sum };
}
