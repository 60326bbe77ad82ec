import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkNumbers } from '../../src/form/checkCriterion.ts';
import { listCriteria } from '../../src/form/checkForm.ts';
import { readRubric } from '../../src/form/readRubric.ts';
import { treeOf } from '../source/scalars.ts';

/* Each bound of a criterion's numbers on both sides: what is just allowed, and what is just not. */

function codesOf(fields: string): readonly string[] {
  const criteria = [{ id: 'criterion', standard: '规则', points: 5, ...parse(`{ ${fields} }`) }];
  const [only] = listCriteria(readRubric(treeOf(stringify({ groups: [{ items: [{ criteria }] }] }))));
  if (only === undefined) throw new Error('no criterion');
  return checkNumbers(only).map(({ code, places: [{ path }] }) => `${code} ${path.replace(/^.*criteria\[0\]\.?/, '')}`);
}

const FLAG = 'kind: flag, fact: a';
const LISTED = 'kind: missing, checklist: a';
const COUNTED = 'kind: occurrences, fact: a, each: 1';
const bands = (...all: string[]) => `kind: declared, bands: [${all.map((band) => `{ ${band} }`).join(', ')}]`;
const ANY = 'label: 一, least: 0, most: 5, step: any';

describe('numbers of a criterion', () => {
  it.each<readonly [fields: string, told: readonly string[]]>([
    [`points: 0, ${FLAG}`, []],
    [`points: -0.01, ${FLAG}`, ['SE213 points']],
    [`points: 99999.9999, ${FLAG}`, []],
    [`points: 100000, ${FLAG}`, ['SE204 points']],
    [`points: 1.00001, ${FLAG}`, ['SE204 points']],
    [`${LISTED}, each: 0.01`, []],
    [`${LISTED}, each: 0.009`, ['SE213 each']],
    [COUNTED, []],
    [`${COUNTED}, most: 0.01`, []],
    [`${COUNTED}, most: 0.009`, ['SE213 most']],
    [`${COUNTED}, most: 5`, []],
    [`${COUNTED}, most: 5.01`, ['SE213 most']],
    ['kind: indicators, of: whole, levels: [产出]', []],
    ['kind: indicators, of: whole, levels: []', ['SE202 ']],
    [bands(ANY), []],
    [bands('label: 一, least: -0.01, most: 5, step: any'), ['SE213 bands[0].least']],
    [bands('label: 一, least: 0, most: 5.01, step: any'), ['SE213 bands[0].most']],
    [bands('label: 一, least: 3, most: 3'), []],
    [bands('label: 一, least: 3, most: 2.99, step: any'), ['SE213 bands[0].most']],
    [bands('label: 一, least: 0, most: 5, step: 0.01'), []],
    [bands('label: 一, least: 0, most: 5, step: 0.009'), ['SE213 bands[0].step']],
    // A band within an earlier one is never taken.
    [bands('label: 一, least: 3, most: 5, step: any', 'label: 二, least: 0, most: 3, step: any'), []],
    [bands(ANY, 'label: 二, least: 0, most: 5, step: any'), ['SE609 bands[1]']],
    [bands(ANY, 'label: 二, least: 3, most: 3'), ['SE609 bands[1]']],
    // It is where the earlier one goes by steps that it has not.
    [bands('label: 一, least: 0, most: 5, step: 1', 'label: 二, least: 2.5, most: 2.5'), []],
    [bands('label: 一, least: 0, most: 5, step: 1', 'label: 二, least: 2, most: 2'), ['SE609 bands[1]']],
    [bands('label: 一, least: 0, most: 5, step: 1', 'label: 二, least: 2, most: 4, step: 0.5'), []],
    [bands('label: 一, least: 0, most: 5, step: 1', 'label: 二, least: 1, most: 5, step: 2'), ['SE609 bands[1]']],
    [bands('label: 一, least: 0, most: 5, step: 1', 'label: 二, least: 1, most: 5, step: any'), []],
  ])('%s', (fields, told) => {
    expect(codesOf(fields)).toEqual(told);
  });
});
