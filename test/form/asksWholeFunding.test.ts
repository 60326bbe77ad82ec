import { describe, expect, it } from 'vitest';
import { asksWholeFunding } from '../../src/form/asksWholeFunding.ts';
import { readRubric } from '../../src/form/readRubric.ts';
import type { Form } from '../../src/form/types.ts';
import { treeOf } from '../source/scalars.ts';

/* Whether a form asks where the whole unit's money is from: by a cap, a criterion, one of several, or a rate of its own. */

const asks = (rubric: string, rates: readonly string[] = []) =>
  asksWholeFunding({
    rubrics: [readRubric(treeOf(rubric))],
    rates: rates.map((name) => ({ above: [{ sign: '+', name }], below: [{ sign: '+', name: 'staff.staffInPost' }] })),
  } as unknown as Pick<Form, 'rubrics' | 'rates'>);
const criterion = (rate: string) =>
  `groups: [{ items: [{ criteria: [{ id: a, points: 5, kind: rate, rate: ${rate}, ratio: { target: 100 } }] }] }]`;

describe('where the money of the whole is from', () => {
  it.each([
    [criterion('whole.funding.total.executionRate'), true],
    [criterion('whole.executionRate'), false],
    [criterion('{ title: 一, of: [basic.total.actual], to: [whole.funding.total.actual] }'), true],
    [criterion('{ title: 一, of: [whole.funding.total.actual], to: [basic.total.actual] }'), true],
    ['cap: { rate: whole.funding.total.executionRate, bands: [{ range: "(,9)", most: 10 }] }', true],
    ['cap: { rate: whole.executionRate, bands: [{ range: "(,9)", most: 10 }] }', false],
    ['points: 100', false],
  ])('%s: %s', (rubric, is) => {
    expect(asks(rubric)).toBe(is);
  });

  it('is asked for by a rate of the form', () => {
    expect(asks('points: 100', ['whole.funding.total.actual'])).toBe(true);
    expect(asks('points: 100', ['whole.actual'])).toBe(false);
  });
});
