import { idOf } from '../figures/addSpending.ts';
import { listTypedPlaces } from '../figures/listTypedPlaces.ts';
import { listUnknownInputs } from '../figures/listUnknownInputs.ts';
import type { Figure, Figures } from '../figures/types.ts';
import type { Place } from '../findings/place.ts';
import type { Facts } from '../form/readFacts.ts';
import { SPENDING_ROWS, type SpendingRows } from '../form/types.ts';
import { listingOf } from '../model/listingOf.ts';
import {
  BUDGET_COLUMNS,
  type Entry,
  FUNDING_ROWS,
  type Funding,
  type Listing,
  SPENDING_COLUMNS,
  type SpendingItem,
  type UnitYear,
} from '../model/types.ts';
import { inUnit, type Measure, type Quantity } from '../quantity/quantity.ts';
import { locateKey } from '../source/locateKey.ts';
import { ADDED } from './addedFigures.ts';
import { columns } from './columns.ts';
import { markOf } from './markOf.ts';
import { takeFacts } from './takeFacts.ts';
import { listResultNames, takeResults } from './takeResults.ts';
import type { Gap, ItemOfUnit, TableOfUnit, UnitNumbers } from './types.ts';

/**
 * Takes from a unit's year the numbers that a department adds up, as the unit's own report has them: typed or derived.
 *
 * @param facts what the unit tells of the facts that the department's form asks for; none where its form is another one
 * @param wanted the names of the results and indicators that the department adds up
 * @param own makes copies that keep nothing of the text that they were cut from
 */
export function takeNumbers(
  year: UnitYear,
  figures: Figures,
  facts?: Facts,
  wanted: ReadonlySet<string> = NOTHING,
  own: { of<T>(value: T): T } = { of: (value) => value },
): UnitNumbers {
  const entries = new Map<string, Entry>();
  const gaps = new Map<string, Gap>();
  for (const id of ADDED.keys()) {
    const figure = figures.find(id);
    if (figure?.id !== id) continue;
    entries.set(id, own.of(entryOf(figure)));
    if (figure.outcome.state === 'unknown') gaps.set(id, own.of(gapOf(figure)));
  }
  const tables = Object.fromEntries(
    SPENDING_ROWS.map((table) => [table, own.of(takeTable(table, listingOf(year, table)))]),
  ) as Record<SpendingRows, TableOfUnit>;
  const hires = own.of(year.staff.programmeHires);
  const taken = {
    name: own.of(year.unit.name.trim()),
    namePlace: own.of(year.unit.namePlace),
    file: year.file,
    money: year.money,
    entries,
    tables,
    hires,
    facts: facts && own.of(takeFacts(facts, year)),
    results: own.of(takeResults(year, wanted)),
    resultNames: wanted.size === 0 ? [] : own.of(listResultNames(year)),
    gaps,
  };
  return { ...taken, mark: markOf(taken) };

  function entryOf<M extends Measure>(figure: Figure): Entry<M> {
    const place = placeOf(figure);
    const { outcome } = figure;
    if (outcome.state !== 'value') return { state: outcome.state === 'none' ? 'none' : 'absent', place };
    const quantity = outcome.quantity as Quantity<M>;
    const typed =
      quantity.measure === 'yuan' ? inUnit(outcome.quantity as Quantity<'yuan'>, year.money) : quantity.value;
    return { state: 'value', quantity, decimals: typed.decimalPlaces(), place };
  }

  /** Where a number stands; of one that is derived, the key under which all of it stands. */
  function placeOf(figure: Figure): Place {
    if (figure.derivation.operation === 'typed') return figure.derivation.place;
    const places = listTypedPlaces(figure, figures);
    const [first] = places;
    if (first === undefined) return listUnknownInputs([figure.id], figures).map(typedPlace)[0] ?? year.place;
    if (places.some(({ file }) => file !== year.file)) return locateKey(year.root, 'units').place;
    const path = places.map((place) => place.path).reduce(commonPath);
    return path === first.path ? first : locateKey(year.root, path).place;
  }

  function typedPlace({ derivation }: Figure): Place {
    return derivation.operation === 'typed' ? derivation.place : year.place;
  }

  function gapOf(figure: Figure): Gap {
    const keys = listUnknownInputs([figure.id], figures).map(typedPlace);
    return { keys, isPartly: listTypedPlaces(figure, figures).length > 0 };
  }

  function takeTable(table: SpendingRows, listing: Listing<SpendingItem>): TableOfUnit {
    if (listing.state !== 'listed') return { ...listing, items: [] };
    return { ...listing, items: listing.items.map((item) => takeItem(table, item)) };
  }

  function takeItem(table: SpendingRows, { name, place, part, kind, attainment }: SpendingItem): ItemOfUnit {
    const at = (...column: string[]): Entry<'yuan'> => {
      const figure = figures.find(idOf(table, 'items', name, ...column));
      return figure === undefined ? { state: 'absent', place } : entryOf(figure);
    };
    return {
      name,
      place,
      part,
      kind,
      amounts: columns(SPENDING_COLUMNS, (column) => at(column)),
      carryover: columns(['opening', 'closing'] as const, (end) => at('carryover', end)),
      funding:
        attainment.funding &&
        (columns(FUNDING_ROWS, (row) =>
          columns(BUDGET_COLUMNS, (column) => at('funding', row, column)),
        ) satisfies Funding['rows']),
    };
  }
}

const NOTHING: ReadonlySet<string> = new Set();

/** `basic.items[0].actual`, `basic.items[1].actual` → `basic.items`. */
function commonPath(one: string, other: string): string {
  const [steps, others] = [one, other].map((path) => path.split(/(?=[.[])/)) as [string[], string[]];
  const differs = steps.findIndex((step, index) => step !== others[index]);
  return steps.slice(0, differs === -1 ? steps.length : differs).join('');
}
