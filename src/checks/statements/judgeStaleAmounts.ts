import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import { staleYear } from '../prose/wording/findings.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { standsFor } from './slack.ts';

/** Fewer digits may be those of any year. */
const LEAST_DIGITS = 5;
const OTHERS = /\.(?:originalBudget|revisedBudget|budget|lastYear\w+|opening|closing)$/;
const WHOLES = ['whole', 'whole+funds', 'projects.total+funds'];
/** Behind a year: of what happened in it, or what it is held against. */
const EVENT = /结转|结余|立项|启动|开工|印发|下达|批复|以来|起|末/;

/**
 * SE430 stale-year for the year of a sentence whose amounts are this year's: `2023年度一般公共预算财政拨款支出决算2039.17万元` in the
 * report of 2024, that spent so much.
 */
export const judgeStaleAmounts: Check = (context) => {
  const stale = context.prose.sentences.filter(({ text, year }) => text.includes(`${year - 1}年`));
  if (stale.length === 0) return [];
  const known = listKnown(context);
  return stale.flatMap((sentence) => judgeSentence(sentence, known));
};

interface Known {
  readonly actual: readonly Decimal[];
  /** Budgets, and what was before: a number may be this as well. */
  readonly others: readonly Decimal[];
}

function listKnown({ figures, year }: CheckContext): Known {
  const actual: Decimal[] = [];
  const others: Decimal[] = [];
  for (const { id, outcome } of figures.all) {
    if (outcome.state !== 'value' || outcome.quantity.measure !== 'yuan') continue;
    if (id.endsWith('.actual')) actual.push(outcome.quantity.value);
    else if (OTHERS.test(id)) others.push(outcome.quantity.value);
  }
  for (const prefix of WHOLES) {
    for (const column of ['actual', 'originalBudget', 'revisedBudget', 'lastYearActual']) {
      const one = knownOf({ prefix, column }, figures, year);
      if (one.state === 'value') (column === 'actual' ? actual : others).push(one.value);
    }
  }
  return { actual, others };
}

function judgeSentence(sentence: Sentence, { actual, others }: Known): Finding[] {
  const { text, amounts, scopes, year } = sentence;
  const typed = scopes.filter(({ isTyped }) => isTyped);
  const [scope] = typed;
  if (scope === undefined || typed.some((one) => one.year !== year - 1 || one.isComparison)) return [];
  if (/[比较与同]|[上去本当今]年/.test(text.slice(0, scope.start)) || EVENT.test(text.slice(scope.end, scope.end + 8)))
    return [];
  const told = amounts.filter(
    (one) =>
      one.start > scope.end &&
      yuanIn(one.unit) !== undefined &&
      !one.isVague &&
      digitsOf(one.value.toFixed(one.decimals)) >= LEAST_DIGITS,
  );
  const [first] = told;
  if (first === undefined || /[上去]年|[比较与同]/.test(text.slice(scope.end, first.start))) return [];
  const isOneOf = (known: readonly Decimal[]) => known.some((one) => standsFor(first, one));
  if (!isOneOf(actual) || isOneOf(others)) return [];
  return [
    staleYear(
      { typed: text.slice(scope.start, scope.end), year: String(year) },
      placeIn(sentence, scope.start, scope.end),
      placeIn(sentence, first.start, first.end),
    ),
  ];
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, '').length;
}
