import { idOf } from '../figures/addSpending.ts';
import type { Figure, Figures } from '../figures/types.ts';
import type { UnitYear } from '../model/types.ts';

/** What is said of a unit's numbers since they were noted: nothing was noted, the same, others, no report, or not added. */
export type UnitState = 'unnoted' | 'same' | 'changed' | 'none' | 'failed';

/** The figures that tell most of a unit; of the whole department they are the same without its name. */
export const UNIT_FIGURES = [
  'whole.originalBudget',
  'whole.revisedBudget',
  'whole.actual',
  'whole.executionRate',
  'threePublic.actual',
  'staff.authorizedPosts',
  'staff.staffInPost',
] as const;

export interface UnitRow {
  /** `undefined`: the sum. */
  readonly unit: string | undefined;
  readonly report: string | undefined;
  readonly mark: string | undefined;
  readonly state: UnitState | undefined;
  readonly figures: readonly (Figure | undefined)[];
}

/** Lists a row for each unit of a department, and the sum. */
export function listUnitRows({
  year,
  figures,
}: {
  readonly year: UnitYear;
  readonly figures: Figures;
}): readonly UnitRow[] {
  const rows = year.unitReports.map((entry, at): UnitRow => {
    const { name = '' } = year.unit.budgetUnits[at] ?? {};
    return {
      unit: name,
      report: entry.report === 'none' ? undefined : entry.report.name,
      mark: entry.mark,
      state: stateOf(entry),
      figures: UNIT_FIGURES.map((id) => {
        const [owner = '', column = ''] = id.split('.');
        return figures.find(idOf(owner, 'units', name, column));
      }),
    };
  });
  const sum = UNIT_FIGURES.map((id) => figures.find(id === 'threePublic.actual' ? 'threePublic.total.actual' : id));
  return [...rows, { unit: undefined, report: undefined, mark: undefined, state: undefined, figures: sum }];
}

function stateOf({ report, taken, mark }: UnitYear['unitReports'][number]): UnitState {
  if (report === 'none') return 'none';
  if (mark === undefined) return 'failed';
  if (taken === undefined) return 'unnoted';
  return taken.name.trim() === mark ? 'same' : 'changed';
}
