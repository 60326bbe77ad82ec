import { idOf } from '../../figures/addSpending.ts';
import type { Figures } from '../../figures/types.ts';
import type { SpendingRows } from '../../form/types.ts';
import { listingOf } from '../../model/listingOf.ts';
import { FUNDS, type SpendingItem, type UnitYear } from '../../model/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { OF_UNIT } from '../../reading/nameThings.ts';
import { type Candidate, WITH_FUNDS } from './candidates.ts';
import { deriveFrom, figureOf, type Known } from './figureOf.ts';

/** What a budget unit spends: all of it, its basic spending, its projects, one item; as the ids of figures, of which each has columns. */
type Asked = readonly string[];

/** What the file has of one budget unit: of an item, the sum of its items, of which no figure is made, or its total without items. */
export function knownOfUnit({ prefix, column }: Candidate, figures: Figures, year: UnitYear): Known {
  const isWithFunds = prefix.endsWith(WITH_FUNDS);
  const [base = '', unit = ''] = prefix.replace(WITH_FUNDS, '').split(OF_UNIT);
  const asked = listAsked(base, unit, isWithFunds, year);
  if (asked.length === 0 || column.startsWith('carryover')) return { state: 'noFigure' };
  const sum = (one: string) => {
    const known = sumOf(asked, one, figures);
    // All that a unit spends may be told as one number.
    return known.state === 'unknown' && base === 'whole' && !isWithFunds
      ? figureOf(figures, `whole${OF_UNIT}${unit}.${one}`)
      : known;
  };
  return deriveFrom(sum, column);
}

function listAsked(base: string, unit: string, isWithFunds: boolean, year: UnitYear): Asked {
  return (['basic', 'projects', ...FUNDS] as const).flatMap((table): Asked => {
    const listing = listingOf(year, table);
    const isFund = table !== 'basic' && table !== 'projects';
    const isWhole = base === 'whole' && (!isFund || isWithFunds);
    const isOfTable = base === `${table}.total` || (base === 'projects.total' && isFund && isWithFunds);
    // A table of which nothing is said adds nothing: a report of projects has no other.
    if (listing.state === 'none' || (listing.state === 'absent' && !isTold(table, year))) return [];
    if (listing.state === 'absent') {
      const isPart = table === 'basic' && /^basic\.(?:personnel|operating)$/.test(base);
      return isWhole || isOfTable ? [`${table}${OF_UNIT}${unit}`] : isPart ? [`${base}${OF_UNIT}${unit}`] : [];
    }
    return listing.items.flatMap(({ name, part }) => {
      const isOfPart = table === 'basic' && (base === `basic.${part}` || isOperating(base, part));
      const isMeant = isWhole || isOfTable || isOfPart || base === idOf(table, 'items', name);
      return isMeant ? [`${idOf(table, 'items', name)}${OF_UNIT}${unit}`] : [];
    });
  });
}

/** Whether the total of a table without lines, or of what it is a part of, is told. */
function isTold(table: SpendingRows, { totals }: UnitYear): boolean {
  const parts = table === 'basic' ? [totals.personnel, totals.operating] : [];
  const whole = table === 'basic' || table === 'projects' ? [totals.whole] : [];
  return [totals[table], ...parts, ...whole].some((total) => total.isTold);
}

/** 公用经费 with and without what was bought. */
function isOperating(base: string, part: SpendingItem['part']): boolean {
  if (base === 'basic.operatingExcludingCapital') return part === 'operating';
  return base === 'basic.operatingIncludingCapital' && (part === 'operating' || part === 'capital');
}

/** Unknown where one part is; `none` adds nothing. */
function sumOf(asked: Asked, column: string, figures: Figures): Known {
  let sum = new Decimal(0);
  for (const id of asked) {
    const known = figureOf(figures, `${id}.${column}`);
    if (known.state === 'value') sum = sum.plus(known.value);
    else if (known.state !== 'none') return { state: 'unknown' };
  }
  return { state: 'value', value: sum };
}
