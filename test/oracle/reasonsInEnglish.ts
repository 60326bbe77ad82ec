import type { GivenLine } from './compareScores.ts';
import { hundred, multiply, printShort, readDecimal, subtract } from './fraction.ts';
import { isWithin, rateState } from './rateLines.ts';
import type { Criterion } from './readForm.ts';
import { isPrintOf } from './reasons.ts';
import { checkSaidSum, checkSaidWeights, NUMBER } from './saidSum.ts';
import type { Year } from './year.ts';

/** Names stand in quotation marks; numbers in them are no sums. */
const strip = (reason: string) => reason.replace(/“[^“”]*”/g, '“”');

/** What the sum before the colon comes to, with the limit that its words tell, is what the line has. */
function checkSum(line: GivenLine, words: string, criterion: Criterion, year: Year): string[] {
  const parts = new RegExp(`^(at most )?([^:=]*?)(, not below zero,)? = (${NUMBER}): `).exec(words);
  if (parts === null) return words.includes(' = ') ? ['a sum that cannot be read'] : [];
  const [, atMost, text = '', isFloored, result = ''] = parts;
  const limit = new RegExp(`; (${NUMBER}) at most`).exec(words)?.[1];
  return checkSaidSum(
    { text, result, limit, isAtMost: atMost !== undefined, isFloored: isFloored !== undefined },
    line,
    criterion,
    year,
  );
}

/** The rate in the words is the one that was worked out, and so is how far it is from a bound. */
function checkRate(words: string, criterion: Criterion, year: Year): string[] {
  const state = rateState(criterion, year);
  const said = new RegExp(`“” is (${NUMBER})%`).exec(words)?.[1];
  if (state.is !== 'value') return said === undefined ? [] : [`a rate of ${said}% where there is none`];
  const exact = multiply(state.value, hundred);
  if (said === undefined) return ['the rate is not told'];
  const faults = isPrintOf(said, exact) ? [] : [`${said}% is said of ${printShort(exact, 8)}%`];
  const [, points, way, bound = ''] = new RegExp(`, (${NUMBER}) points (above|below) (${NUMBER})%`).exec(words) ?? [];
  if (points !== undefined) {
    const distance = way === 'above' ? subtract(exact, readDecimal(bound)) : subtract(readDecimal(bound), exact);
    if (!isPrintOf(points, distance)) faults.push(`${points} points are said of ${printShort(distance, 8)}`);
  }
  const band = criterion.rateBands?.find(({ range }) => isWithin(exact, range));
  if (criterion.rateBands && (band === undefined) !== words.endsWith(', in none of the bands'))
    faults.push('the wrong band');
  if (band && !words.endsWith(`, in the band of ${nameBand(band.range)}`))
    faults.push(`the band of ${band.range} is not told`);
  return faults;
}

function nameBand(range: string): string {
  const parts = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(range);
  if (!parts) return `${range}%`;
  const [, opening, from, to, closing] = parts;
  if (from === '') return `${closing === ']' ? 'at most' : 'below'} ${to}%`;
  if (to === '') return `${opening === '[' ? 'at least' : 'above'} ${from}%`;
  return `${opening === '[' ? '' : 'above '}${from}% to ${closing === ']' ? '' : 'below '}${to}%`;
}

/** Points weighted by money: what is written is what is worked out. */
function checkWeights(line: GivenLine, words: string, year: Year): string[] {
  if (!words.startsWith('weighted by money: ')) return [];
  const terms = [...words.matchAll(new RegExp(`“” (${NUMBER}) × (${NUMBER}) 万元`, 'g'))];
  const said = new RegExp(`, which gives (${NUMBER})$`).exec(words)?.[1];
  return said === undefined ? ['weights that cannot be read'] : checkSaidWeights(terms, said, line, year);
}

/** The English reason of a line, worked out again from its words. */
export function checkEnglishReason(line: GivenLine, criterion: Criterion, year: Year): string[] {
  const words = strip(line.reason);
  const faults = [...checkSum(line, words, criterion, year), ...checkWeights(line, words, year)];
  const isByRate = criterion.kind === 'rate' && line.status === 'derived' && !words.includes('has no base');
  if (isByRate) faults.push(...checkRate(words, criterion, year));
  if (/NaN|undefined|null|Infinity|\[object|[×÷+−] ?(?:万元|=|$)/.test(words)) faults.push('a gap in its words');
  return faults.map((fault) => `${year.rubric.id}.${line.criterion} English reason: ${fault}: ${line.reason}`);
}
