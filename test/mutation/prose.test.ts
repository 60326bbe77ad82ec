import { describe, expect, it } from 'vitest';
import type { Accounted } from '../../src/checks/ledger/types.ts';
import type { Finding } from '../../src/findings/types.ts';
import { examineReport, readReport } from '../../src/pipeline.ts';
import { isLoud } from '../precision/measure.ts';
import { loadShippedForm } from '../support/loadExample.ts';
import { type Kind, type Mutant, mutateNumber, mutateWay } from './mutateNumber.ts';
import { listRightPassages, type RightPassage } from './rightPassages.ts';

/** Every how manieth passage is changed; `npm run precision -- --mutate` takes all. Of few, chance moves the share. */
const EVERY = Number(process.env.MUTATE_EVERY ?? '1');

interface Killed {
  readonly kind: Kind;
  /** `tied`: bound by its words; `byValue`: only equal; the rest is open. */
  readonly standing: 'tied' | 'byValue' | 'notTied' | 'contradicted';
  readonly isTold: boolean;
  readonly words: string;
}

async function examine(report: string) {
  const read = readReport('report.yaml', new TextEncoder().encode(report));
  const form = read.year && { value: await loadShippedForm(read.year.form), findings: [] };
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

/** Changes each number of a right passage in turn, and asks whether that is told. */
async function mutatePassage({ id, report, path }: RightPassage): Promise<readonly Killed[]> {
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
      if (mutant !== undefined) killed.push({ ...(await tryMutant(report, mutant, told)), standing });
    }
  }
  return killed;

  async function tryMutant(text: string, mutant: Mutant, before: ReadonlySet<string>) {
    const changed = `${text.slice(0, mutant.start)}${mutant.to}${text.slice(mutant.end)}`;
    const { reading, evaluating } = await examine(changed);
    const isTold = [...reading, ...evaluating].some((found) => isLoud(found) && !before.has(nameOf(found)));
    const lead = text.slice(Math.max(0, mutant.start - 30), mutant.start);
    const words = `${id}: ${lead}【${text.slice(mutant.start, mutant.end)}→${mutant.to}】${text.slice(mutant.end, mutant.end + 16)}`;
    return { kind: mutant.kind, isTold, words: words.replaceAll('\n', ' ') };
  }
}

function rateOf(all: readonly Killed[]): string {
  const told = all.filter(({ isTold }) => isTold).length;
  return all.length === 0 ? '–' : `${told}/${all.length} = ${((100 * told) / all.length).toFixed(1)} %`;
}

describe('a number of a right passage that is changed', () => {
  it('is told where the ledger says that it is tied', async () => {
    const killed: Killed[] = [];
    for (const passage of listRightPassages().filter((_, index) => index % EVERY === 0))
      killed.push(...(await mutatePassage(passage)));
    const kinds: readonly Kind[] = ['money', 'percent', 'count', 'points', 'year', 'way'];
    const tied = killed.filter(({ standing }) => standing === 'tied');
    console.log('kind: tied and told; by value; not tied; all');
    for (const kind of [...kinds, undefined]) {
      const own = killed.filter((one) => kind === undefined || one.kind === kind);
      const of = (standing: Killed['standing']) => rateOf(own.filter((one) => one.standing === standing));
      console.log(`${kind ?? 'all'}: ${of('tied')}; ${of('byValue')}; ${of('notTied')}; ${rateOf(own)}`);
    }
    for (const { words } of tied.filter(({ isTold }) => !isTold).slice(0, SHOWN)) console.log(`not told: ${words}`);
    expect(tied.length).toBeGreaterThan(LEAST);
    expect(tied.filter(({ isTold }) => isTold).length / tied.length).toBeGreaterThanOrEqual(EVERY === 1 ? 0.97 : 0.95);
  });
});

/** Survivors to look at. */
const SHOWN = 60;
/** Fewer would say nothing. */
const LEAST = 20;
