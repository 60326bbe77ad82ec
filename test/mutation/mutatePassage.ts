import type { Accounted } from '../../src/checks/ledger/types.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Form } from '../../src/form/types.ts';
import { examineReport, readReport } from '../../src/pipeline.ts';
import { isLoud } from '../precision/measure.ts';
import { loadShippedForm } from '../support/loadExample.ts';
import { type Kind, type Mutant, mutateNumber, mutateWay } from './mutateNumber.ts';
import type { RightPassage } from './rightPassages.ts';

/** What a mutant changed, on what it had rested, and whether that is told. */
export interface Killed {
  readonly kind: Kind;
  /** `tied`: bound by its words; `byValue`: only equal; the rest is open. */
  readonly standing: 'tied' | 'byValue' | 'notTied' | 'contradicted';
  readonly isTold: boolean;
  readonly words: string;
}

/** Changes each number of a right passage in turn, and asks whether that is told. */
export async function mutatePassage({ id, report, path }: RightPassage): Promise<readonly Killed[]> {
  const right = await examine(report);
  const told = new Set([...right.reading, ...right.evaluating].filter(isLoud).map(nameOf));
  const numbers = (right.ledger?.().numbers ?? []).filter(({ place }) => place.path.startsWith(path));
  const [from, to] = [numbers[0]?.place.start ?? 0, (numbers.at(-1)?.place.end ?? 0) + 1];
  const around = report.slice(from, to);
  const killed: Killed[] = [];
  for (const [index, number] of numbers.entries()) {
    const standing = standingOf(number);
    if (standing === undefined) continue;
    const { start, end } = number.place;
    const typed = report.slice(start, end);
    const isUp = (index + id.length) % 2 === 0;
    const mutants = [mutateNumber(typed, start, around, report.slice(end, end + 4), isUp), mutateWay(report, start)];
    for (const mutant of mutants) {
      if (mutant !== undefined) killed.push({ ...(await tryMutant(mutant)), standing });
    }
  }
  return killed;

  async function tryMutant(mutant: Mutant) {
    const changed = `${report.slice(0, mutant.start)}${mutant.to}${report.slice(mutant.end)}`;
    const { reading, evaluating } = await examine(changed);
    const isTold = [...reading, ...evaluating].some((found) => isLoud(found) && !told.has(nameOf(found)));
    const lead = report.slice(Math.max(0, mutant.start - 30), mutant.start);
    const words = `${id}: ${lead}【${report.slice(mutant.start, mutant.end)}→${mutant.to}】${report.slice(mutant.end, mutant.end + 16)}`;
    return { kind: mutant.kind, isTold, words: words.replaceAll('\n', ' ') };
  }
}

/** A form is read once: there are thousands of mutants. */
const FORMS = new Map<string, Promise<Form>>();

function formOf(id: string): Promise<Form> {
  const known = FORMS.get(id) ?? loadShippedForm(id);
  FORMS.set(id, known);
  return known;
}

async function examine(report: string) {
  const read = readReport('report.yaml', new TextEncoder().encode(report));
  const form = read.year && { value: await formOf(read.year.form), findings: [] };
  return examineReport('report.yaml', read, { value: [], findings: [] }, form, undefined);
}

function nameOf({ code, args }: Finding): string {
  return `${code} ${JSON.stringify(args)}`;
}

function standingOf({ standing }: Accounted): Killed['standing'] | undefined {
  switch (standing.kind) {
    case 'bound':
    case 'noClaim':
      return undefined;
    case 'agrees':
    case 'follows':
      return standing.isByValue ? 'byValue' : 'tied';
    case 'contradicted':
    case 'notTied':
      return standing.kind;
  }
}
