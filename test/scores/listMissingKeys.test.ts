import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import type { CriterionKind } from '../../src/form/rubricTypes.ts';
import { listMissingKeys, listUnknownFacts } from '../../src/scores/listMissingKeys.ts';
import type { LineStatus, Reason } from '../../src/scores/types.ts';
import { yearOf } from '../figures/builders.ts';
import { criterion, factsOf } from './builders.ts';

/* What a line still asks of the file: the keys that are not answered, and no other. */

const flag = (fact: string) => criterion('5', { kind: 'flag', fact });
const declaredBy = (requires?: string) =>
  criterion(
    '5',
    { kind: 'declared', bands: [], discretion: undefined, step: undefined } as unknown as CriterionKind,
    requires,
  );
const open: Reason = { type: 'unknownFacts', facts: [] };
const toDeclare = (isRefused: boolean): Reason => ({ type: 'notDeclared', allowed: [], isRefused });

function missing(
  of: ReturnType<typeof flag>,
  facts: Parameters<typeof factsOf>[0],
  reason = open,
  status: LineStatus = 'open',
) {
  const read = factsOf(facts);
  const figures = computeFigures(yearOf({}), { capitalIsOperating: true }, read);
  return listMissingKeys(of, { status, reason }, read, figures);
}

describe('keys that a line lacks', () => {
  it('are those of facts that are not answered', () => {
    expect(missing(flag('a'), { a: undefined })).toEqual(['facts.a']);
    expect(missing(flag('a'), { a: true })).toEqual([]);
    expect(missing(flag('a'), { a: false })).toEqual([]);
  });

  it('are none of a line that is settled', () => {
    expect(missing(flag('a'), { a: undefined }, open, 'derived')).toEqual([]);
    expect(missing(flag('a'), { a: undefined }, open, 'declared')).toEqual([]);
    expect(missing(flag('a'), { a: undefined }, open, 'notApplicable')).toEqual([]);
    expect(missing(flag('a'), { a: undefined }, open, 'claimed')).toEqual(['facts.a']);
  });

  it('are the points that a person gives, unless some were given that are not allowed', () => {
    expect(missing(declaredBy(), {}, toDeclare(false))).toEqual(['declared']);
    expect(missing(declaredBy(), {}, toDeclare(true))).toEqual([]);
    expect(missing(declaredBy(), {}, open)).toEqual([]);
    expect(missing(declaredBy('a'), { a: undefined }, toDeclare(false))).toEqual(['facts.a', 'declared']);
  });
});

describe('what is not answered of a fact', () => {
  it.each([
    ['a day', { a: '' }, ['facts.a']],
    ['a day that is there', { a: '2024-05-01' }, []],
    ['a number', { a: { number: undefined } }, ['facts.a']],
    ['a number that is there', { a: { number: '0' } }, []],
    ['a number that is none', { a: { number: 'none' } }, []],
    ['a choice', { a: { chosen: undefined } }, ['facts.a']],
    ['a choice that is made', { a: { chosen: 'x' } }, []],
    ['all of a list', { a: { elements: [undefined, undefined] } }, ['facts.a']],
    ['some of a list', { a: { elements: [true, undefined, undefined] } }, ['facts.a.e2', 'facts.a.e3']],
    ['none of a list', { a: { elements: [true, false] } }, []],
    ['all units', { a: { units: undefined } }, ['facts.a']],
    ['what some units did', { a: { units: [true, undefined] } }, ['facts.a.done']],
    ['nothing of what units did', { a: { units: [true, false] } }, []],
    ['a fact that the form does not know', {}, []],
  ] as const)('%s', (_, facts, keys) => {
    expect(listUnknownFacts(flag('a'), factsOf(facts as Parameters<typeof factsOf>[0]))).toEqual(keys);
  });
});
