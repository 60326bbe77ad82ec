import { spawnSync } from 'node:child_process';
import { buildSync } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countLateDays } from '../../src/calendar/countLateDays.ts';
import { addDays } from '../../src/calendar/dates.ts';
import { moveToWorkingDay } from '../../src/calendar/moveToWorkingDay.ts';
import { listedDate } from './arbitraries.ts';
import { lateDayRows } from './lateDayRows.ts';

describe('countLateDays', () => {
  it.each(lateDayRows)('due %s, handed in %s: %i, or %i if the deadline moves (%s)', (due, handedIn, late, moved) => {
    expect(countLateDays(due, handedIn, { moveDeadline: false })).toEqual({ known: true, days: late });
    expect(countLateDays(due, handedIn, { moveDeadline: true })).toEqual({ known: true, days: moved });
  });

  it('is on time between a deadline on a day off and the day it moves to', () => {
    expect(countLateDays('2024-06-08', '2024-06-10', { moveDeadline: true })).toEqual({ known: true, days: 0 });
    expect(countLateDays('2024-06-08', '2024-06-12', { moveDeadline: true })).toEqual({ known: true, days: 1 });
  });

  it.each([true, false])('is on time in a year without a list too: no day is counted (moved: %s)', (moveDeadline) => {
    expect(countLateDays('2030-06-09', '2030-06-09', { moveDeadline })).toEqual({ known: true, days: 0 });
    expect(countLateDays('2030-06-09', '2024-06-09', { moveDeadline })).toEqual({ known: true, days: 0 });
  });

  it.each([true, false])('is unknown past the list (moved: %s)', (moveDeadline) => {
    expect(countLateDays('2026-12-30', '2027-01-04', { moveDeadline })).toEqual({ known: false, year: '2027' });
    expect(countLateDays('2027-05-31', '2027-06-11', { moveDeadline })).toEqual({ known: false, year: '2027' });
  });

  it('needs the year of the deadline only to move it', () => {
    expect(countLateDays('2003-12-31', '2004-01-05', { moveDeadline: false })).toEqual({ known: true, days: 2 });
    expect(countLateDays('2003-12-31', '2004-01-05', { moveDeadline: true })).toEqual({ known: false, year: '2003' });
  });

  it('moves a deadline over extra days off', () => {
    const extra = { holidays: ['2024-06-07'] };
    expect(countLateDays('2024-06-07', '2024-06-12', { moveDeadline: false, extra })).toEqual({ known: true, days: 2 });
    expect(countLateDays('2024-06-07', '2024-06-12', { moveDeadline: true, extra })).toEqual({ known: true, days: 1 });
  });

  it('throws for what is no date, even on time', () => {
    for (const moveDeadline of [true, false]) {
      expect(() => countLateDays('2024-02-30', '2024-01-01', { moveDeadline })).toThrow(RangeError);
      expect(() => countLateDays('2024-01-01', '', { moveDeadline })).toThrow(RangeError);
    }
  });

  it('gives one day less after a move, or none, and the same if the deadline is a working day', () => {
    fc.assert(
      fc.property(listedDate, fc.integer({ min: -5, max: 60 }), (deadline, delay) => {
        const submitted = addDays(deadline, delay);
        fc.pre(submitted <= '2026-12-31');
        const plain = countLateDays(deadline, submitted, { moveDeadline: false });
        const moved = countLateDays(deadline, submitted, { moveDeadline: true });
        const target = moveToWorkingDay(deadline);
        if (!plain.known || !moved.known || !target.known) throw new Error('unknown year');
        const expected = target.date === deadline ? plain.days : Math.max(0, plain.days - 1);
        expect(moved.days).toBe(expected);
      }),
    );
  });
});

describe('countLateDays in other time zones', () => {
  // A child process, for a time zone is fixed when a process first asks for it; bundled as it is shipped.
  const bundle = buildSync({
    stdin: {
      contents: `
        import { countLateDays } from './src/calendar/countLateDays.ts';
        import { lateDayRows } from './test/calendar/lateDayRows.ts';
        const late = (moveDeadline) => lateDayRows.map(([due, handedIn]) => countLateDays(due, handedIn, { moveDeadline }));
        const offset = new Date(2024, 5, 11).getTimezoneOffset();
        console.log(JSON.stringify({ offset, plain: late(false), moved: late(true) }));
      `,
      resolveDir: process.cwd(),
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  }).outputFiles[0]?.text;

  it.each([
    ['America/New_York', 240],
    ['Asia/Shanghai', -480],
    ['Pacific/Kiritimati', -840],
  ])('%s', (zone, offset) => {
    const child = spawnSync(process.execPath, ['--input-type=module'], {
      input: bundle,
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    expect(JSON.parse(child.stdout)).toEqual({
      offset,
      plain: lateDayRows.map(([, , days]) => ({ known: true, days })),
      moved: lateDayRows.map(([, , , days]) => ({ known: true, days })),
    });
  });
});
