import fc from 'fast-check';
import { addDays } from '../../src/calendar/dates.ts';

/** Far enough from the first and the last date for tests to add days. */
export const anyDate = fc.integer({ min: -600_000, max: 2_500_000 }).map((days) => addDays('1970-01-01', days));

/** Any day of the years that the list covers. */
export const listedDate = fc.integer({ min: 0, max: 8400 }).map((days) => addDays('2004-01-01', days));
