import { readRosters } from '../../reading/readRosters.ts';
import { type Drafting, stateSaid } from '../drafting.ts';
import type { Path, Sentence } from '../types.ts';
import { putCount } from './readPeople.ts';

const KEYS = { divisions: ['unit', 'divisions'], budgetUnits: ['unit', 'budgetUnits'] } as const;

/** The divisions of a unit, and the units whose budgets are part of its own. */
export function readDivisions(sentence: Sentence, drafting: Drafting): void {
  const { tree } = drafting;
  for (const { of, count, names, start, end } of readRosters(sentence.text)) {
    const path: Path = KEYS[of];
    if (tree.get(path) !== undefined) continue;
    for (const [index, name] of names.entries()) {
      tree.pushText(path, name, index === 0 ? sentence.origin : undefined);
    }
    if (names.length > 0) sentence.understood.push({ start, end });
    if (of !== 'divisions' || count === undefined) continue;
    if (names.length === 0) putCount(sentence, { value: count, start, end }, ['unit', 'divisionCount'], drafting);
    else if (count.toNumber() !== names.length) stateSaid(drafting, 'unit.divisions', count.toFixed(), sentence.origin);
  }
}
