import type { GivenLine } from './compareScores.ts';
import { type Fraction, hundred, multiply, printShort, readDecimal, subtract } from './fraction.ts';
import { isWithin, rateState } from './rateLines.ts';
import type { Criterion } from './readForm.ts';
import { checkSaidSum, checkSaidWeights, NUMBER } from './saidSum.ts';
import type { Year } from './year.ts';

/** A rate may be printed with two decimals, or with as many as its words need; never with others than its own. */
export function isPrintOf(text: string, exact: Fraction): boolean {
  for (let decimals = 2; decimals <= 60; decimals += 1) {
    const print = printShort(exact, decimals);
    if (print === text) return true;
    if (print.length > text.length + 2) return false;
  }
  return false;
}

/** The sum before the colon: what it comes to, with the limit that its words tell, is what the line has. */
function checkSum(line: GivenLine, criterion: Criterion, year: Year): string[] {
  const parts = new RegExp(`^(最多)? ?([^：=]*?)(，扣完为止)? = (${NUMBER})：`).exec(line.reason);
  if (parts === null) return / = /.test(line.reason) ? ['a sum that cannot be read'] : [];
  const [, atMost, text = '', isFloored, result = ''] = parts;
  const limit = /最多(\d+(?:\.\d+)?)分/.exec(line.reason)?.[1];
  return checkSaidSum(
    { text, result, limit, isAtMost: atMost !== undefined, isFloored: isFloored !== undefined },
    line,
    criterion,
    year,
  );
}

/** Every rate in the words is the one that was worked out; so is how far it is from a bound; and the band is the one it is in. */
function checkRate(line: GivenLine, criterion: Criterion, year: Year): string[] {
  const state = rateState(criterion, year);
  const said = new RegExp(`率(${NUMBER})%|度(${NUMBER})%`).exec(line.reason);
  const percent = said?.[1] ?? said?.[2];
  if (state.is !== 'value') return percent === undefined ? [] : [`a rate of ${percent}% where there is none`];
  const exact = multiply(state.value, hundred);
  if (percent === undefined) return ['the rate is not told'];
  const faults = isPrintOf(percent, exact) ? [] : [`${percent}% is said of ${printShort(exact, 8)}%`];
  const away = new RegExp(`(高于|低于)(${NUMBER})%，(?:超过|不足)(${NUMBER})个百分点`).exec(line.reason);
  if (away) {
    const [, way, bound = '', points = ''] = away;
    const distance = way === '高于' ? subtract(exact, readDecimal(bound)) : subtract(readDecimal(bound), exact);
    if (!isPrintOf(points, distance)) faults.push(`${points} points are said of ${printShort(distance, 8)}`);
  }
  const band = criterion.rateBands?.find(({ range }) => isWithin(exact, range));
  if (criterion.rateBands && (band === undefined) !== line.reason.includes('不在各档之内'))
    faults.push('the wrong band');
  if (band && !line.reason.endsWith(nameBand(band.range))) faults.push(`the band of ${band.range} is not told`);
  return faults;
}

/** A band as the reasons name it. */
function nameBand(range: string): string {
  const parts = /^([[(])(-?[\d.]*),(-?[\d.]*)([\])])$/.exec(range);
  if (!parts) return `为${range}%一档`;
  const [, opening, from, to, closing] = parts;
  if (from === '') return closing === ']' ? `在${to}%及以下一档` : `在小于${to}%一档`;
  if (to === '') return opening === '[' ? `在${from}%及以上一档` : `在大于${from}%一档`;
  return `在${from}%（${opening === '[' ? '含' : '不含'}）至${to}%（${closing === ']' ? '含' : '不含'}）一档`;
}

/** Points weighted by money: what is written is what is worked out. */
function checkWeights(line: GivenLine, year: Year): string[] {
  if (!line.reason.startsWith('按金额加权：')) return [];
  const terms = [...line.reason.matchAll(new RegExp(`(${NUMBER})分×(${NUMBER})(?:万元|元)`, 'g'))];
  const said = new RegExp(`，得(${NUMBER})分`).exec(line.reason)?.[1];
  const count = (line.reason.match(/分×/g) ?? []).length;
  if (said === undefined || terms.length !== count) return ['weights that cannot be read'];
  return checkSaidWeights(terms, said, line, year);
}

/** The reason of a line, worked out again: its sum, its rates, its weights, and nothing in it that is no word. */
export function checkReason(line: GivenLine, criterion: Criterion, year: Year): string[] {
  const faults = [...checkSum(line, criterion, year), ...checkWeights(line, year)];
  const isByRate = criterion.kind === 'rate' && line.status === 'derived' && !line.reason.includes('没有基数');
  if (isByRate) faults.push(...checkRate(line, criterion, year));
  if (/NaN|undefined|null|Infinity|\[object|[×÷+−] ?(万元|元|分|=|$)/.test(line.reason))
    faults.push('a gap in its words');
  return faults.map((fault) => `${year.rubric.id}.${line.criterion} reason: ${fault}: ${line.reason}`);
}
