import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { readRubric } from '../../src/form/readRubric.ts';
import type { Criterion } from '../../src/form/rubricTypes.ts';
import type { Form } from '../../src/form/types.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { scoreUnit } from '../../src/scores/scoreUnit.ts';
import { yearOf } from '../figures/builders.ts';
import { treeOf } from '../source/scalars.ts';
import { criterion, factsOf, formOf } from './builders.ts';

const FLAG = criterion('100', { kind: 'flag', fact: 'a' });

/** A form of one criterion whose rubric has more to it. */
function formWith(only: Criterion, rubricText: string): Form {
  const form = formOf(only, []);
  const { cap } = readRubric(treeOf(rubricText));
  return { ...form, rubrics: form.rubrics.map((rubric) => ({ ...rubric, cap })) };
}

function scored(form: Form, values: Parameters<typeof factsOf>[0]) {
  const facts = factsOf(values);
  const year = yearOf({});
  const { scorecards, findings } = scoreUnit(
    year,
    form,
    facts,
    computeFigures(year, { capitalIsOperating: true }, facts),
  );
  const [card] = scorecards;
  return {
    ends: card && [card.least, card.most].map(({ value }) => printNumber(value)),
    cap: card?.cap?.state,
    codes: findings.map(({ code }) => code),
  };
}

describe('a rubric with a cap', () => {
  const CAP = 'cap: { rate: { title: 执行率, of: [paid], to: [budget] }, bands: [{ range: "(,80)", most: 89 }] }';

  it('gives no more than the cap, where the rate lies in a band', () => {
    const values = { a: true, budget: { number: '100' } };
    expect(scored(formWith(FLAG, CAP), { ...values, paid: { number: '79' } })).toEqual({
      ends: ['89', '89'],
      cap: 'value',
      codes: [],
    });
    expect(scored(formWith(FLAG, CAP), { ...values, paid: { number: '80' } })).toEqual({
      ends: ['100', '100'],
      cap: undefined,
      codes: [],
    });
  });

  it('is told where its rate names what there is not, and may be as low as the lowest', () => {
    const values = { a: true, budget: { number: '100' } };
    expect(scored(formWith(FLAG, CAP), values)).toEqual({ ends: ['89', '100'], cap: 'open', codes: ['SE606'] });
  });
});
