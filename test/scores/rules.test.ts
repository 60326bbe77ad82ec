import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { listCriteria } from '../../src/form/checkForm.ts';
import { readRubric } from '../../src/form/readRubric.ts';
import type { Criterion } from '../../src/form/rubricTypes.ts';
import { yearOf } from '../figures/builders.ts';
import { treeOf } from '../source/scalars.ts';
import { declared, factsOf, score } from './builders.ts';

interface Rule {
  readonly rule: string;
  readonly criterion: Readonly<Record<string, unknown>>;
  readonly cases: Readonly<Record<string, string | number>>;
}

const RULES = parse(readFileSync(new URL('rules.yaml', import.meta.url), 'utf8')) as readonly Rule[];

/** The criterion as a rubric's reader makes it. */
function criterionOf(fields: Rule['criterion']): Criterion {
  const rate = fields.kind === 'rate' ? { rate: { title: '比率', of: ['done'], to: ['base'] } } : {};
  const criteria = [{ id: 'criterion', standard: '规则', ...rate, ...fields }];
  const [only] = listCriteria(readRubric(treeOf(stringify({ groups: [{ items: [{ criteria }] }] }))));
  if (only === undefined) throw new Error('no criterion');
  return only;
}

/** What a case gives: points, an interval, 不适用, or the code of what is refused. */
function give(only: Criterion, typed: string): string {
  const { facts, points } = read(only, typed);
  const year = points === undefined ? yearOf({}) : { ...yearOf({}), declared: [declared(points)] };
  const { shown, codes } = score(only, facts, { year });
  const [status, least, most] = shown;
  if (codes.length > 0) return codes.join(' ');
  if (status === 'notApplicable') return '不适用';
  return status === 'open' ? `${least}–${most}` : least;
}

function read(only: Criterion, typed: string) {
  if (only.kind === 'declared') return { facts: factsOf({}), points: typed };
  if (only.kind === 'missing') {
    const elements = Array.from(typed, (mark) => (mark === '?' ? undefined : mark === '+'));
    return { facts: factsOf({ list: { elements } }), points: undefined };
  }
  const [done, base] = typed.split('/').map((number) => (number === '?' ? undefined : number));
  return { facts: factsOf({ done: { number: done }, base: { number: base } }), points: undefined };
}

describe.each(RULES)('$rule', ({ criterion, cases }) => {
  const only = criterionOf(criterion);

  it.each(Object.entries(cases))('%s: %s', (typed, gives) => {
    expect(give(only, typed)).toBe(String(gives));
  });
});
