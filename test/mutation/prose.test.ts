import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Killed, mutatePassage } from './mutatePassage.ts';
import { listRightPassages } from './rightPassages.ts';
import { tabulate } from './tabulate.ts';

/** Every how manieth passage is changed; `npm run precision -- --mutate` takes all. Of few, chance moves the share. */
const EVERY = Number(process.env.MUTATE_EVERY ?? '1');
/** `3/8`: the third of eight parts, whose result is kept; `sum/8`: what all eight come to. */
const [PART = '', PARTS = '1'] = (process.env.MUTATE_PART ?? '').split('/');
const KEPT = new URL('../../out/mutation/', import.meta.url);

function fileOf(part: number): URL {
  return new URL(`${part}-of-${PARTS}-every-${EVERY}.json`, KEPT);
}

async function mutateAll(): Promise<readonly Killed[]> {
  const own = listRightPassages().filter((_, index) => index % EVERY === 0);
  const parts = Number(PARTS);
  const killed: Killed[] = [];
  for (const [index, passage] of own.entries())
    if (PART === '' || index % parts === Number(PART) - 1) killed.push(...(await mutatePassage(passage)));
  return killed;
}

function readParts(): readonly Killed[] {
  const files = Array.from({ length: Number(PARTS) }, (_, index) => fileOf(index + 1));
  const missing = files.flatMap((file, index) => (existsSync(file) ? [] : [index + 1]));
  if (missing.length > 0) throw new Error(`parts ${missing.join(', ')} of ${PARTS} have not been run`);
  return files.flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Killed[]);
}

describe('a number of a right passage that is changed', () => {
  it('is told where the ledger says that it is tied', async () => {
    const killed = PART === 'sum' ? readParts() : await mutateAll();
    const tied = killed.filter(({ standing }) => standing === 'tied');
    console.log(tabulate(killed));
    for (const { words } of tied.filter(({ isTold }) => !isTold).slice(0, SHOWN)) console.log(`not told: ${words}`);
    if (PART !== '' && PART !== 'sum') {
      mkdirSync(KEPT, { recursive: true });
      writeFileSync(fileOf(Number(PART)), JSON.stringify(killed));
      return;
    }
    expect(tied.length).toBeGreaterThan(LEAST);
    expect(tied.filter(({ isTold }) => isTold).length / tied.length).toBeGreaterThanOrEqual(EVERY === 1 ? 0.97 : 0.95);
  });
});

/** Survivors to look at. */
const SHOWN = 300;
/** Fewer would say nothing. */
const LEAST = 20;
