import { agreeAsTyped } from '../typedNumbers.ts';
import type { Comparison } from '../types.ts';
import { lastYearResultDiffers } from './findings.ts';

/**
 * SE482 last-year-result-differs: last year's value of a result is not the value in last year's report. A value that
 * was rounded in words (余、多、近、约) or is given in another measure is not compared.
 */
export const compareResults: Comparison = (previous, current) => {
  const before = new Map(previous.results.map((result) => [result.name, result]));
  return [...current.results, ...current.resultsWithoutNumber].flatMap(
    ({ name, lastYear, lastYearText, measure, place }) => {
      const earlier = before.get(name);
      if (earlier === undefined || lastYear === undefined || lastYearText === undefined) return [];
      if (earlier.measure !== measure || earlier.qualifier !== undefined) return [];
      if (agreeAsTyped(lastYearText, earlier.text)) return [];
      const args = { name, year: previous.year, value: lastYearText, before: earlier.text };
      return [lastYearResultDiffers(args, place, earlier.place)];
    },
  );
};
