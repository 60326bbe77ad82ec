import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { goldenFile } from '../support/goldenFile.ts';
import { listShapes } from '../support/listShapes.ts';

/*
 * Each key of a year as it is read, with the first values that examples and reports of the corpora have there. After a change
 * that is meant: `UPDATE_GOLDEN=1 npx vitest run test/model`, then read the diff.
 */

const root = new URL('../../', import.meta.url);

function listReports(): readonly string[] {
  const examples = readdirSync(new URL('examples/', root), { recursive: true, encoding: 'utf8' });
  return [
    'test/corpus/base.yaml',
    ...examples.filter((file) => file.endsWith('report.yaml')).map((file) => `examples/${file.replaceAll('\\', '/')}`),
  ].toSorted();
}

it('each key of a year is read as it was', () => {
  const years = listReports().map((file) => {
    const { year } = readReport('report.yaml', readFileSync(new URL(file, root)));
    if (year === undefined) throw new Error(file);
    // The tree is what was typed.
    const { root: _, facts: __, ...read } = year;
    return read;
  });
  const shown = listShapes(years);
  expect(shown).toBe(goldenFile(fileURLToPath(new URL('everyKey.golden.txt', import.meta.url)), shown));
});
