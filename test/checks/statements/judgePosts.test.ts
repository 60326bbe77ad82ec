import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import { shippedForm } from '../../document/shippedForms.ts';

const BASE = readFileSync(new URL('../../corpus/base.yaml', import.meta.url), 'utf8');

/** What is told of people who are there as many as posts, in a unit of 34 posts and 31 people. */
function toldWith(hire: string) {
  const file = BASE.replace(/programme: 归田引才.*\}/, `programme: 归田引才, ${hire} }`).replace(
    '  duties: |\n',
    '  duties: |\n    现有人员34人。\n\n',
  );
  const { year } = readReport('report.yaml', Buffer.from(file));
  if (year === undefined) throw new Error('not read');
  return evaluateYear(year, shippedForm(year.form))
    .findings.filter(({ code, places: [place] }) => code === 'SE421' && place.path === 'narrative.duties')
    .map(({ places: [{ start, end }] }) => file.slice(start, end));
}

it.each([
  // 31 and 2 are not 34, whoever is counted.
  ['count: 2, holdsPost: true', ['现有人员34人']],
  ['count: 4, holdsPost: true', ['现有人员34人']],
  // Those who were hired may be counted beside the 31.
  ['count: 3, holdsPost: true', []],
  ['count: 3, holdsPost: false', []],
  ['holdsPost: true', []],
])('as many people as posts are told unless those hired make them up: %s', (hire, told) => {
  expect(toldWith(hire)).toEqual(told);
});
