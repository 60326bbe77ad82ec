import { idOf } from '../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../figures/listAttainments.ts';
import type { TableSpec } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';

/** An 绩效自评表 with what the ids of its figures begin with. */
export interface TableOwner extends OwnedAttainment {
  readonly prefix: string;
}

/** Whose tables a form's table becomes: the unit's, or each project's of whatever budget; only where something is told. */
export function listOwners({ rows, each }: TableSpec, year: UnitYear): readonly TableOwner[] {
  return listAttainments(year)
    .filter(({ owner: [first] }) => (each === undefined) === (first === 'whole'))
    .filter(({ attainment: { indicators, funding, executionPoints } }) =>
      rows.source === 'indicators'
        ? indicators.length > 0
        : funding !== undefined || Object.values(executionPoints).some(({ state }) => state !== 'absent'),
    )
    .map((owned) => ({ ...owned, prefix: idOf(...owned.owner) }));
}
