import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { listGains, listLosses, type Need } from '../../src/scores/listGains.ts';
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

describe('points that are lost', () => {
  it('are those below the most of a line, the most first; what is open is not lost', () => {
    const { card } = scorecardOf({ facts: { noticeIssued: false, workingGroup: false } });
    const lost = listLosses(card).map(({ line, points }) => `${line.criterion.id} ${printNumber(points.value)}`);
    expect(lost).toEqual(['bodyComplete 8', 'noticeElements 6', 'notice 2', 'workingGroup 2']);
  });
});
