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
  const { source } = spec.rows;
  return listPossibleOwners(spec, year).filter(({ attainment: { goals, indicators, funding, executionPoints } }) => {
    const hasIndicators = indicators.length > 0;
    const hasMoney = funding !== undefined || Object.values(executionPoints).some(({ state }) => state !== 'absent');
    if (source === 'indicators') return hasIndicators;
    if (source !== 'card') return hasMoney;
    return hasIndicators || hasMoney || goals.expected !== undefined || goals.reached !== undefined;
  });
}

/**
 * Lists those that would have the table, whether or not anything is told of it. Cards stand in annexes, where items of
 * funds have no text beside them that prints the rest, so these have none.
 */
export function listPossibleOwners({ each, rows }: TableSpec, year: UnitYear): readonly TableOwner[] {
  return listAttainments(year)
    .filter(({ owner: [first] }) => (each === undefined) === (first === 'whole'))
    .filter(({ owner: [first] }) => rows.source !== 'card' || first === 'whole' || first === 'projects')
    .map((owned) => ({ ...owned, prefix: idOf(...owned.owner) }));
}
