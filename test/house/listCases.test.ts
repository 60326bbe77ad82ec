import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listCases } from '../../bench/listCases.mjs';
import { readReport } from '../../src/pipeline.ts';

/* What is measured is what a person could write: a list that is refused would cost nothing. */

type Schema = { readonly [key: string]: unknown };
const SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8')) as Schema;

const followed = (node: Schema): Schema => {
  if (typeof node.$ref !== 'string' || !node.$ref.startsWith('#/')) return node;
  const path = node.$ref.slice(2).split('/');
  return followed(path.reduce((at, key) => at[key] as Schema, SCHEMA));
};

/** The keys that hold a list, or one entry for each of many names. */
function listKeys(node: Schema, path: string): string[] {
  const { type, items, properties, additionalProperties, oneOf, anyOf } = followed(node);
  const own = type === 'array' || (typeof additionalProperties === 'object' && path !== '') ? [path] : [];
  const entries = Object.entries((properties ?? {}) as Record<string, Schema>);
  return [
    ...own,
    ...entries.flatMap(([key, value]) => listKeys(value, path === '' ? key : `${path}.${key}`)),
    ...[...((oneOf ?? []) as Schema[]), ...((anyOf ?? []) as Schema[])].flatMap((one) => listKeys(one, path)),
    ...(typeof items === 'object' ? listKeys(items as Schema, `${path}[]`) : []),
  ];
}

/** Lists that are measured as another of their kind. */
const ALIKE = [
  [/^(?:basic\.items|projects|governmentFund|stateCapital|socialInsurance)\[\]\.byUnit$/, 'basic.items[].byUnit'],
  [/^totals\..*\.byUnit$/, 'totals.*.byUnit'],
  [/^(?:projects|governmentFund|stateCapital|socialInsurance)\[\]\.indicators$/, 'projects[].indicators'],
  [/^narrative$/, 'narrative, sentences'],
  [/^(?:problems|measures)$/, 'problems, measures'],
  [/^facts$/, 'facts, units of a population'],
  [/^units$/, 'units (roll-up)'],
  [/^calendar\.workdays$/, 'calendar.holidays'],
] as const;
/** At most four lines. */
const SHORT = new Set(['title']);

it('every list of the format is measured', () => {
  const keys = [...new Set(listKeys(SCHEMA, ''))].filter((key) => !SHORT.has(key));
  const measured = new Set(listCases.map(({ name }) => name));
  const caseOf = (key: string) => ALIKE.find(([pattern]) => pattern.test(key))?.[1] ?? key;
  expect(keys.length).toBeGreaterThan(35);
  expect(keys.filter((key) => !measured.has(caseOf(key)))).toEqual([]);
});

it.each(listCases)('$name is read', ({ make }) => {
  const { isWhole, findings } = readReport('report.yaml', Buffer.from(make(12)));
  const faults = findings.filter(({ severity }) => severity === 'error');
  expect([isWhole, faults.map(({ code, places: [place] }) => `${code} ${place.path}`)]).toEqual([true, []]);
});
