import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Accounted } from '../../src/checks/ledger/types.ts';
import { examineReport, readReport } from '../../src/pipeline.ts';
import { loadShippedForm } from '../support/loadExample.ts';
import { putInto } from './fresh.ts';

const FOLDER = new URL('../corpus/fresh/k/', import.meta.url);

interface Labelled {
  readonly at: number;
  readonly number: string;
  readonly rests: 'data' | 'text' | 'open' | 'noClaim';
}

interface Passage {
  readonly base: string;
  readonly slot: string;
  readonly text: string;
  readonly numbers: readonly Labelled[];
}

/** What the ledger says of a number that people have labelled; `undefined` where it does not have the number. */
interface Compared {
  readonly rests: Labelled['rests'];
  readonly kind: Accounted['standing']['kind'] | undefined;
}

/** Without what YAML may fold or escape. */
const plain = (text: string) => text.replace(/[\s\\"]/g, '');
/** How many signs before a number find it again in the file. */
const LEAD = 14;

async function comparePassage({ base, slot, text, numbers }: Passage): Promise<readonly Compared[]> {
  const report = putInto(readFileSync(new URL(`${base}.yaml`, FOLDER), 'utf8'), slot, text).text;
  const read = readReport('report.yaml', new TextEncoder().encode(report));
  const form = read.year && { value: await loadShippedForm(read.year.form), findings: [] };
  const { ledger } = examineReport('report.yaml', read, { value: [], findings: [] }, form, undefined);
  const told = (ledger?.().numbers ?? []).filter(({ place }) => place.path === `narrative.${slot}`);
  let from = 0;
  return numbers.map(({ at, number, rests }) => {
    const lead = plain(text.slice(Math.max(0, at - LEAD), at));
    const found = told.find(({ place: { start, end } }) => {
      if (start < from) return false;
      const before = plain(report.slice(Math.max(0, start - 4 * LEAD), start));
      return before.endsWith(lead) && plain(report.slice(start, end + 1)).startsWith(number);
    });
    from = found?.place.start ?? from;
    return { rests, kind: found?.standing.kind };
  });
}

const TIED = new Set<Compared['kind']>(['agrees', 'follows', 'bound']);

describe('numbers that two readers have labelled', () => {
  it('are tied where they make a claim that something holds, and no claim only where they make none', async () => {
    const passages = parse(readFileSync(new URL('numbers.yaml', FOLDER), 'utf8')) as readonly Passage[];
    const all: Compared[] = [];
    for (const passage of passages) all.push(...(await comparePassage(passage)));
    const claims = all.filter(({ rests }) => rests !== 'noClaim');
    const held = claims.filter(({ rests }) => rests !== 'open');
    const tied = (of: readonly Compared[]) => of.filter(({ kind }) => TIED.has(kind)).length;
    const saidNone = all.filter(({ kind }) => kind === 'noClaim');
    const rightly = saidNone.filter(({ rests }) => rests === 'noClaim').length;
    const share = (some: number, of: number) => `${some}/${of} = ${((100 * some) / of).toFixed(1)} %`;
    console.log(
      `numbers: of all claims tied ${share(tied(claims), claims.length)}, of those that something holds ` +
        `${share(tied(held), held.length)}; said to claim nothing, rightly ${share(rightly, saidNone.length)}`,
    );
    expect(all.every(({ kind }) => kind !== undefined)).toBe(true);
    expect(tied(claims) / claims.length).toBeGreaterThanOrEqual(0.85);
    expect(rightly / saidNone.length).toBeGreaterThanOrEqual(0.98);
  });
});
