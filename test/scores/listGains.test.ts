import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { listGains, listLosses, type Need } from '../../src/scores/listGains.ts';
import type { Reason, Scorecard, ScoreLine } from '../../src/scores/types.ts';
import { evaluate, LEAST } from '../document/reports.ts';

function scorecardOf(parts: Record<string, unknown>) {
  const { evaluation } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  const [card] = evaluation.scorecards;
  if (card === undefined) throw new Error('no scorecard');
  return { card };
}

function gainsOf(parts: Record<string, unknown>): Record<string, [points: string, need: Need]> {
  const { card } = scorecardOf(parts);
  return Object.fromEntries(
    listGains(card).map(({ line, points, need }) => [line.criterion.id, [printNumber(points.value), need]]),
  );
}

describe('what would still win points', () => {
  it('stands from the most to the least', () => {
    const { card } = scorecardOf({});
    const points = listGains(card).map((gain) => Number(printNumber(gain.points.value)));
    expect(points).toEqual([...points].sort((a, b) => b - a));
    // All is open but the sections, which the file itself shows.
    expect(points.reduce((sum, each) => sum + each, 0)).toBe(92);
  });

  it('says which facts to fill in, and asks for no fact that is there', () => {
    expect(gainsOf({}).noticeElements).toEqual([
      '6',
      { type: 'facts', ids: ['noticeIssued', 'noticeElements'], thenPoints: false },
    ]);
    expect(gainsOf({ facts: { noticeIssued: true } }).noticeElements?.[1]).toEqual({
      type: 'facts',
      ids: ['noticeElements'],
      thenPoints: false,
    });
    expect(gainsOf({}).submission?.[1]).toEqual({ type: 'facts', ids: ['deadline', 'submitted'], thenPoints: false });
  });

  it('says where a person gives the points, at once or after a fact', () => {
    expect(gainsOf({}).suggestions?.[1]).toEqual({ type: 'points', allowed: ['15', '12–14', '9–11', '6–8', '0'] });
    expect(gainsOf({}).weights?.[1]).toEqual({ type: 'facts', ids: ['indicatorTable'], thenPoints: true });
    expect(gainsOf({ facts: { indicatorTable: true } }).weights?.[1]).toMatchObject({ type: 'points' });
  });

  it('asks for the calendar of a year that is not listed', () => {
    expect(gainsOf({ facts: { deadline: '2033-04-29', submitted: '2033-05-12' } }).submission?.[1]).toEqual({
      type: 'calendar',
      year: '2033',
    });
  });
});

describe('what a line needs', () => {
  const lineOf = (reason: Reason, missing: readonly string[], kind = 'rate', span = ['0', '5']) =>
    ({
      criterion: { id: 'line', kind, points: quantity('point', '5') },
      status: 'open',
      least: quantity('point', span[0] ?? '0'),
      most: quantity('point', span[1] ?? '0'),
      reason,
      missing,
    }) as unknown as ScoreLine;
  const needOf = (line: ScoreLine) => listGains({ lines: [line] } as unknown as Scorecard)[0]?.need;
  const unknown: Reason = { type: 'unknownFacts', facts: [] };
  const five = quantity('point', '5');

  it.each<readonly [Reason, readonly string[], Need]>([
    [unknown, ['facts.done', 'facts.base'], { type: 'facts', ids: ['done', 'base'], thenPoints: false }],
    // One key besides facts is enough.
    [unknown, ['facts.done', 'staff.kept'], { type: 'keys', keys: ['facts.done', 'staff.kept'] }],
    [unknown, ['whole.indicators'], { type: 'keys', keys: ['whole.indicators'] }],
    [{ type: 'flagFalse', fact: '一' }, ['facts.done'], { type: 'facts', ids: ['done'], thenPoints: false }],
    [{ type: 'indicators', tables: [], awarded: five }, ['a.b'], { type: 'keys', keys: ['a.b'] }],
    [{ type: 'rateWithoutBase', title: '一', whenUndefined: 'open' }, [], { type: 'decision' }],
    [{ type: 'noWeights', tables: [], keys: ['a.b'] }, ['facts.c'], { type: 'doubt', keys: ['a.b'] }],
    [
      { type: 'otherWeight', table: '一', levels: [], points: five, full: five, keys: ['c.d'] },
      [],
      { type: 'doubt', keys: ['c.d'] },
    ],
    [{ type: 'yearNotListed', year: '2033' }, ['facts.c'], { type: 'calendar', year: '2033' }],
    [{ type: 'notDeclared', allowed: ['0–5'], isRefused: false }, [], { type: 'points', allowed: ['0–5'] }],
  ])('%j', (reason, missing, need) => {
    expect(needOf(lineOf(reason, missing))).toEqual(need);
  });

  it('asks for points too where the facts alone give none', () => {
    expect(needOf(lineOf(unknown, ['facts.done'], 'declared'))).toMatchObject({ thenPoints: true });
  });

  it('is told of what is open or claimed, with the points between its ends', () => {
    const one = lineOf(unknown, [], 'rate', ['2', '5']);
    const lines = [one, { ...one, status: 'claimed' }, { ...one, status: 'derived' }, { ...one, status: 'declared' }];
    const gains = listGains({ lines } as unknown as Scorecard);
    expect(gains.map(({ line, points }) => `${line.status} ${printNumber(points.value)}`)).toEqual([
      'open 3',
      'claimed 3',
    ]);
  });
});

describe('points that are lost', () => {
  it('are those below the most of a line, the most first; what is open is not lost', () => {
    const { card } = scorecardOf({ facts: { noticeIssued: false, workingGroup: false } });
    const lost = listLosses(card).map(({ line, points }) => `${line.criterion.id} ${printNumber(points.value)}`);
    expect(lost).toEqual(['bodyComplete 8', 'noticeElements 6', 'notice 2', 'workingGroup 2']);
  });
});
