import { idOf } from '../figures/addSpending.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import type { TableOwner } from './listOwners.ts';

const AMOUNTS = ['originalBudget', 'revisedBudget', 'actual'] as const;

/** Names who carries out a project: whom it names itself, or the budget units that have money for it, or the unit where that is not told. */
export function nameImplementer({ owner, item }: TableOwner, { year: { unit }, figures }: Evaluation): string {
  if (item?.implementer !== undefined) return item.implementer;
  const names = unit.budgetUnits.map(({ name }) => name);
  const hasPart = (name: string) =>
    AMOUNTS.some((column) => figures.find(idOf(...owner, 'units', name, column))?.outcome.state === 'value');
  const involved = names.length > 1 ? names.filter(hasPart) : [];
  return involved.length === 0 ? unit.name : involved.join('、');
}
