import { idOf } from '../figures/addSpending.ts';
import { listAttainments, type OwnedAttainment } from '../figures/listAttainments.ts';
import type { TableSpec } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';

/** An 绩效自评表, with the prefix of its figures' ids. */
export interface TableOwner extends OwnedAttainment {
  readonly prefix: string;
}

/**
 * Lists the owners of a form's table: the unit, or each project of any budget. Only owners with something told count.
 */
export function listOwners(spec: TableSpec, year: UnitYear): readonly TableOwner[] {
  return listPossibleOwners(spec, year).filter(({ attainment: { indicators, funding, executionPoints } }) =>
    spec.rows.source === 'indicators'
      ? indicators.length > 0
      : funding !== undefined || Object.values(executionPoints).some(({ state }) => state !== 'absent'),
  );
}

/** Lists those that would have the table, whether or not anything is told of it. */
export function listPossibleOwners({ each }: Pick<TableSpec, 'each'>, year: UnitYear): readonly TableOwner[] {
  return listAttainments(year)
    .filter(({ owner: [first] }) => (each === undefined) === (first === 'whole'))
    .map((owned) => ({ ...owned, prefix: idOf(...owned.owner) }));
}
