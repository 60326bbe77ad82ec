import { listAttainments } from '../figures/listAttainments.ts';
import type { Cell, Entry, EntryOfUnit, ResultItem, ResultWithoutNumber, UnitYear } from '../model/types.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';

/** A number as a table shows it. */
export type NumberOfRow =
  | { readonly state: 'value'; readonly quantity: Quantity }
  | { readonly state: 'none' | 'unknown' | 'undefined'; readonly quantity?: undefined };

/** A result or an indicator that comes from the units of a department. */
export interface ResultOfUnits {
  readonly name: string;
  readonly measure: string | undefined;
  /** In the order of the units; `undefined` of a unit that is not asked, and of all where sums are divided. */
  readonly ofUnits: readonly (NumberOfRow | undefined)[];
  readonly whole: NumberOfRow;
}

/** Lists the results and indicators that come from the units, in the order of the file. */
export function listResultsOfUnits(year: UnitYear): readonly ResultOfUnits[] {
  const units = year.unit.budgetUnits.map(({ name }) => name);
  const put = (ofUnits: readonly EntryOfUnit<'count'>[] = []) => {
    const told = new Map(ofUnits.map(({ unit, entry }) => [unit, numberOf(entry)]));
    return units.map((unit) => told.get(unit));
  };
  const results = [...year.results, ...year.resultsWithoutNumber]
    .filter(({ from }) => from !== undefined)
    .sort((one, other) => one.place.start - other.place.start)
    .map((result) => ({ ...result, ofUnits: put(result.ofUnits), whole: numberOfResult(result) }));
  const indicators = listAttainments(year).flatMap(({ attainment }) =>
    attainment.indicators
      .filter(({ from }) => from !== undefined)
      .map(({ name, measure, actual }) => ({ name, measure, ofUnits: put(actual.ofUnits), whole: numberOf(actual) })),
  );
  return [...results, ...indicators];
}

function numberOfResult(result: ResultItem | ResultWithoutNumber): NumberOfRow {
  return 'value' in result ? { state: 'value', quantity: quantity('count', result.value) } : { state: result.state };
}

function numberOf(cell: Cell<'count'> | Entry<'count'>): NumberOfRow {
  if (cell.state === 'value') return { state: 'value', quantity: cell.quantity };
  return { state: cell.state === 'absent' || cell.state === 'words' ? 'unknown' : cell.state };
}
