import { OF_UNIT } from '../../reading/nameThings.ts';
import type { KnownNumber } from './knownNumber.ts';

/** What words right before an amount say of it, and the columns that may be meant then; the first that fits. */
const SAID: readonly (readonly [words: RegExp, columns: RegExp])[] = [
  [/(?:上年|去年)(?:[年初调整后的度]*)预算(?:数|安排)?[为是达]?$/, /^lastYearBudget$|^budgetChange/],
  [/(?:调整后?|调整后的|全年|追加后)(?:的)?预算(?:数|安排)?[为是达共]?$/, /^revisedBudget$/],
  [/(?:年初|本年初)(?:部门)?(?:的)?预算(?:数|安排)?[为是达共]?$/, /^(?:original)?[bB]udget$/],
  [/预算(?:数|安排|总额|资金|指标|合计)?[为是达共]?$/, /[bB]udget$/],
  [/(?:上年|去年)(?:的|度)?(?:决算|支出)(?:数)?[为是达共]?$/, /^lastYearActual$/],
  [/(?:决算(?:数)?|实际支出|实支|实际完成|实际使用|执行数)[为是达共]?$/, /^(?:lastYearA|a)ctual$/],
];
/** Money that came in is not what was spent. */
const OF_INCOME = /收入(?:决算|合计|总[计额])?(?:数)?[为是达共]?$/;
const INCOME = /^(?:income|whole\.funding|funding)/;

/** Whether the words before an amount leave it open that a number of the file is meant, by its column and kind. */
export function mayBeSaid(lead: string, { prefix, column }: Pick<KnownNumber, 'prefix' | 'column'>): boolean {
  if (OF_INCOME.test(lead)) return INCOME.test(prefix);
  const said = SAID.find(([words]) => words.test(lead));
  return said === undefined || said[1].test(column);
}

/** Of several that are equal the one that people mean: what the words say, all of a thing before a unit's part, what was spent. */
export function likeliest(fits: readonly KnownNumber[], lead: string): KnownNumber | undefined {
  const isOfLast = /上年|去年/.test(lead);
  const rank = ({ prefix, column }: KnownNumber) =>
    (prefix.includes(OF_UNIT) ? 4 : 0) +
    (column === (isOfLast ? 'lastYearActual' : 'actual') ? 0 : 1) +
    (/^unit|^carryover/.test(column) ? 1 : 0);
  let best: KnownNumber | undefined;
  for (const one of fits) if (best === undefined || rank(one) < rank(best)) best = one;
  return best;
}
