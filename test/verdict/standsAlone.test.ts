import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import type { Finding } from '../../src/findings/types.ts';
import { leaveOutFollowUps } from '../../src/verdict/leaveOutFollowUps.ts';
import { cases } from '../findings/allCases.ts';
import { goldenFile } from '../support/goldenFile.ts';

/*
 * Of each code: beside which unreadable places its finding, about one row of a table, is still told. So what a code rests on
 * cannot be changed unseen; a code that rests on more than it must vanishes where nobody looks.
 */

const ROW = 'projects[1].actual';
const GAPS = ['projects[1].originalBudget', 'projects[0].actual', 'projects[0].name', 'basic.items[0].name', 'year'];

const at = (found: Finding, path: string): Finding => ({
  ...found,
  places: [{ file: 'report.yaml', path, start: 0, end: 0 }],
});

it('each code stands alone beside the same gaps as before', () => {
  const byCode = new Map(cases.map((found) => [found.code, found]));
  const [any] = cases;
  if (any === undefined) throw new Error('no cases');
  const lines = [...byCode.values()]
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map((found) => {
      const told = GAPS.filter((gap) => leaveOutFollowUps([at(found, ROW)], [at(any, gap)]).length > 0);
      return `${found.code}: ${told.join(', ')}\n`;
    });
  const shown = lines.join('');
  expect(shown).toBe(goldenFile(fileURLToPath(new URL('standsAlone.golden.txt', import.meta.url)), shown));
});
