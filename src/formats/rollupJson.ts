import { printCell } from '../document/printFigure.ts';
import type { Figure } from '../figures/types.ts';
import { printNumber } from '../quantity/print.ts';
import { listResultsOfUnits, type NumberOfRow } from '../rollup/listResultsOfUnits.ts';
import { listUnitRows, UNIT_FIGURES, type UnitState } from '../rollup/listUnitRows.ts';
import type { Evaluation } from '../scores/evaluation.ts';

/** What `rollup --format json` prints: money in yuan, and every number a decimal text. */
interface RollupJson {
  readonly version: 1;
  readonly unit: string;
  readonly year: string;
  readonly units: readonly UnitJson[];
  readonly total: Readonly<Record<string, NumberJson>>;
  /** Of the results and indicators that come from the units. */
  readonly results: readonly ResultJson[];
}

interface ResultJson {
  readonly name: string;
  readonly measure: string | null;
  /** In the order of `units`; `null` of a unit that is not asked. */
  readonly units: readonly (Omit<NumberJson, 'printed'> | null)[];
  readonly total: Omit<NumberJson, 'printed'>;
}

interface UnitJson {
  readonly unit: string;
  readonly report: string | null;
  readonly state: UnitState;
  readonly mark: string | null;
  readonly figures: Readonly<Record<string, NumberJson>>;
}

interface NumberJson {
  readonly state: string;
  readonly value: string | null;
  readonly printed: string;
}

/** The units that a department adds up, as JSON: a unit's figures by the ids that the department's have. */
export function rollupJson(evaluation: Evaluation): RollupJson {
  const rows = listUnitRows(evaluation);
  const toJson = (figures: readonly (Figure | undefined)[]) =>
    Object.fromEntries(
      UNIT_FIGURES.flatMap((id, at) => {
        const figure = figures[at];
        return figure === undefined ? [] : [[id, numberToJson(figure)] as const];
      }),
    );
  const numberToJson = (figure: Figure): NumberJson => ({
    state: figure.outcome.state,
    value: figure.outcome.state === 'value' ? printNumber(figure.outcome.quantity.value) : null,
    printed: printCell(figure, evaluation.form),
  });
  return {
    version: 1,
    unit: evaluation.year.unit.name,
    year: evaluation.year.year,
    units: rows.flatMap(({ unit, report, state, mark, figures }) =>
      unit === undefined || state === undefined
        ? []
        : [{ unit, report: report ?? null, state, mark: mark ?? null, figures: toJson(figures) }],
    ),
    total: toJson(rows.at(-1)?.figures ?? []),
    results: listResultsOfUnits(evaluation.year).map(({ name, measure = null, ofUnits, whole }) => ({
      name,
      measure,
      units: ofUnits.map((one) => (one === undefined ? null : plainNumber(one))),
      total: plainNumber(whole),
    })),
  };
}

function plainNumber({ state, quantity }: NumberOfRow): Omit<NumberJson, 'printed'> {
  return { state, value: state === 'value' ? printNumber(quantity.value) : null };
}
