import { idOf } from '../../figures/addSpending.ts';
import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { ResultItem } from '../../model/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printMoney, printNumber } from '../../quantity/print.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { measureOf, powerBetween } from '../../reading/measures.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { unitMistaken } from './contradictions/findings.ts';
import { lastBefore } from './lastBefore.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/**
 * SE422 unit-mistaken: the digits of a figure with another order of magnitude (`1.26亿亩` for 12600 亩, `35800万元` for 3.58
 * 万元), where a sentence speaks of that figure.
 */
export const checkScales: Check = (context) =>
  context.prose.sentences.flatMap((sentence) => [
    ...(sentence.mentions.some(({ subject }) => subject.kind === 'result') ? checkResults(sentence, context) : []),
    ...(OWN_PROSE.test(sentence.passage.path) ? checkOwnAmounts(sentence, context) : []),
  ]);

const OWN_PROSE = /^(basic\.items|projects|governmentFund|stateCapital|socialInsurance)\[(\d+)\]\./;
/** Right after its name, number and unit are held against a result by `checkTargets`. */
const RIGHT_AFTER = /^(?:咨询|约|近|共|达到?|为|的|了|共计|合计|超过)*$/;

function checkResults(sentence: Sentence, { year }: CheckContext): Finding[] {
  const { text } = sentence;
  return sentence.amounts.flatMap((amount): Finding[] => {
    const mention = lastBefore(sentence.mentions, amount.start);
    const result = year.results.find(({ name }) => `results.${name}` === mention?.subject.prefix);
    if (mention === undefined || result === undefined) return [];
    const gap = text.slice(mention.end, amount.start);
    if (gap.length > 14 || /[。；（(、\ufffc]|每|平均|其中|人均|户均/.test(gap)) return [];
    if (RIGHT_AFTER.test(gap) && amount.value.eq(result.value)) return [];
    const known = meantOf(result, gap);
    const own = measureOf(result.measure);
    const typed = measureOf(amount.unit);
    if (known === undefined || typed.base !== own.base) return [];
    const value = known.times(own.factor);
    const told = amount.value.times(typed.factor);
    const all = [result.value, result.target, result.lastYear];
    if (all.some((other) => other?.times(own.factor).eq(told) === true) || powerBetween(told, value) === undefined)
      return [];
    const derived = `${printNumber(known)}${result.measure}`;
    return [mistaken(sentence, amount, derived)];
  });
}

/** The number that the words between name and amount speak of. */
function meantOf({ value, target, lastYear }: ResultItem, gap: string): Decimal | undefined {
  if (/目标|计划|任务/.test(gap)) return target;
  if (/上年|去年/.test(gap)) return lastYear;
  return value;
}

/** The reason and the description of an item speak of its own amounts. */
function checkOwnAmounts(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const [, path = '', index = ''] = OWN_PROSE.exec(sentence.passage.path) ?? [];
  const table = path.replace('.items', '');
  const item = spendingTables(year).find((one) => one.table === table)?.items[Number(index)];
  if (item === undefined) return [];
  const known = COLUMNS.flatMap((column) => {
    const figure =
      figures.find(`${idOf(table, 'items', item.name)}.${column}`) ??
      figures.find(`${idOf(table, item.name)}.${column}`);
    const value = figure === undefined ? undefined : quantityOf(figure.outcome)?.value;
    return value === undefined || value.isZero() ? [] : [value.abs()];
  });
  return sentence.amounts.flatMap((amount): Finding[] => {
    const factor = yuanIn(amount.unit);
    if (factor === undefined || amount.isVague) return [];
    if (
      /每|单价|人均|户均/.test(clauseBefore(sentence.text, amount.start).text) ||
      /^[/／]/.test(sentence.text.slice(amount.end))
    )
      return [];
    const typed = amount.value.times(factor);
    const meant = known.find((value) => Math.abs(powerBetween(typed, value) ?? 0) > 2);
    if (meant === undefined || known.some((value) => value.eq(typed))) return [];
    return [mistaken(sentence, amount, `${printMoney({ measure: 'yuan', value: meant })}万元`)];
  });
}

const COLUMNS = [
  'actual',
  'originalBudget',
  'revisedBudget',
  'variance',
  'varianceToRevised',
  'carryover.opening',
  'carryover.closing',
];

function mistaken(sentence: Sentence, { start, end }: TypedAmount, derived: string): Finding {
  return unitMistaken({ typed: sentence.text.slice(start, end), derived }, placeIn(sentence, start, end));
}
