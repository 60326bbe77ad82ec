import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/runCli.ts';
import type { Given } from './judge.ts';
import { readForms } from './readForm.ts';
import { type RollupDoor, runRollups } from './rollup/runRollups.ts';
import { type Door, runOracle } from './runOracle.ts';

/** Builds drafts of files in this process; whole folders, each with a report to be built. */
async function buildIn(
  folders: readonly Readonly<Record<string, string>>[],
  nameOf: (index: number) => string,
): Promise<readonly (Given | undefined)[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-oracle-'));
  const out = path.join(folder, 'out');
  try {
    await mkdir(out);
    for (const [index, files] of folders.entries())
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(folder, String(index), name);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, text);
      }
    const built = folders.map((_, index) => path.join(folder, String(index), nameOf(index)));
    await runCli(['build', '--draft', '--format', 'json,md', '-o', out, ...built]);
    return await Promise.all(
      built.map(async (file): Promise<Given | undefined> => {
        const draft = path.join(out, path.basename(file, '.yaml'));
        const json = await readFile(`${draft}.draft.json`, 'utf8').catch(() => undefined);
        if (json === undefined) return undefined;
        return { ...(JSON.parse(json) as Given), markdown: await readFile(`${draft}.draft.md`, 'utf8') };
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
}

const nameOf = (index: number) => `r${index}.yaml`;
const build: Door = (texts) =>
  buildIn(
    texts.map((text, index) => ({ [nameOf(index)]: text })),
    nameOf,
  );
const buildDepartments: RollupDoor = (departments) =>
  buildIn(
    departments.map(({ 'department.yaml': own = '', ...units }, index) => ({ ...units, [nameOf(index)]: own })),
    nameOf,
  );

test('a second opinion agrees in every figure, score, reason and cell of random reports of every form', async () => {
  const { counts, found } = await runOracle({ forms: readForms(), seed: 20_261_130, from: 0, count: 25, door: build });
  expect(found).toEqual([]);
  expect(counts.unread).toBe(0);
  expect(counts.contradictory).toBeLessThan(8);
  expect(counts.figures).toBeGreaterThan(10_000);
  expect(counts.lines).toBeGreaterThan(100);
  expect(counts.cells).toBeGreaterThan(3000);
});

test('a second opinion agrees in every figure, score and cell of random departments, and notices one that is wrong', async () => {
  const asked = { forms: readForms(), seed: 20_261_201, from: 0, count: 3 };
  let built: readonly (Given | undefined)[] = [];
  const door: RollupDoor = async (departments) => {
    built = await buildDepartments(departments);
    return built;
  };
  const { counts, found } = await runRollups({ ...asked, door });
  expect(found.map(({ index, faults }) => [index, ...faults])).toEqual([]);
  expect(counts.unread).toBe(0);
  expect(counts.figures).toBeGreaterThan(3000);
  expect(counts.cells).toBeGreaterThan(300);
  // One digit more in what a unit tells, and in the sum.
  const spoil = (given: Given | undefined) =>
    JSON.parse(JSON.stringify(given).replaceAll(/("id":"(?:whole|threePublic)\..*?"value":")(\d)/g, '$17$2')) as Given;
  const spoilt = await runRollups({ ...asked, door: () => Promise.resolve(built.map(spoil)) });
  expect(spoilt.found.flatMap(({ faults }) => faults).join('\n')).toMatch(/^(?:whole|threePublic)\S*units\S+: 7/m);
});

test('the second opinion has nothing of the program, nor its arithmetic', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const imported = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name),
  );
  expect(imported.filter((name) => !/^(?:\.|node:)/.test(name ?? ''))).toEqual(['yaml']);
  expect(imported.filter((name) => /^\.\.\/(?:\.\.|.*\/)/.test(name ?? ''))).toEqual([]);
});

test('the second opinion notices a figure, a line, a reason and a cell that are wrong', async () => {
  const spoil: Door = async (texts) =>
    (await build(texts)).map((given) => {
      if (given === undefined) return undefined;
      const spoilt = JSON.stringify(given)
        .replaceAll(/("id":"basic\.total\.actual".*?"value":")(\d)/g, '$17$2')
        .replaceAll('"least":"0"', '"least":"1"')
        .replaceAll(/ = (\d+)：/g, ' = $11：')
        .replaceAll('| 未填 |', '| 0.00 |');
      return JSON.parse(spoilt) as Given;
    });
  const { counts, found } = await runOracle({
    forms: readForms(),
    seed: 7,
    from: 0,
    count: 10,
    door: spoil,
    reduces: false,
  });
  const faults = found.flatMap((one) => one.faults).join('\n');
  expect(counts.disagreements).toBeGreaterThan(10);
  expect(faults).toMatch(/^basic\.total\.actual: 7/m);
  expect(faults).toMatch(/ reason: .* is said/);
  expect(faults).toMatch(/^table \S+ .*: 0\.00, and must be 未填$/m);
  expect(faults).toMatch(/open 1–\d+, and must be \S+ open 0–/);
});
