import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../support/runCli.ts';
import type { Given } from './judge.ts';
import { readForms } from './readForm.ts';
import { type Door, runOracle } from './runOracle.ts';

/** Builds drafts in this process. */
const build: Door = async (texts) => {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-oracle-'));
  try {
    await mkdir(path.join(folder, 'out'));
    const files = texts.map((_, index) => path.join(folder, `r${index}.yaml`));
    await Promise.all(texts.map((text, index) => writeFile(files[index] ?? '', text)));
    await runCli(['build', '--draft', '--format', 'json,md', '-o', path.join(folder, 'out'), ...files]);
    return await Promise.all(
      texts.map(async (_, index): Promise<Given | undefined> => {
        const file = path.join(folder, 'out', `r${index}.draft`);
        const json = await readFile(`${file}.json`, 'utf8').catch(() => undefined);
        return json === undefined
          ? undefined
          : { ...(JSON.parse(json) as Given), markdown: await readFile(`${file}.md`, 'utf8') };
      }),
    );
  } finally {
    await rm(folder, { recursive: true });
  }
};

test('a second opinion agrees in every figure, score, reason and cell of random reports of every form', async () => {
  const { counts, found } = await runOracle({ forms: readForms(), seed: 20_261_130, from: 0, count: 25, door: build });
  expect(found).toEqual([]);
  expect(counts.unread).toBe(0);
  expect(counts.contradictory).toBeLessThan(8);
  expect(counts.figures).toBeGreaterThan(10_000);
  expect(counts.lines).toBeGreaterThan(100);
  expect(counts.cells).toBeGreaterThan(3000);
});

test('the second opinion has nothing of the program, nor its arithmetic', () => {
  const folder = new URL('.', import.meta.url);
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const imported = files.flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/from '([^']+)'/g)].map(([, name]) => name),
  );
  expect(imported.filter((name) => !name?.startsWith('./') && !name?.startsWith('node:'))).toEqual(['yaml']);
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
