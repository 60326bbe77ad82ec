import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { ValueSaid } from '../../reading/types.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import { type At, isChange, isValue, type Stretch } from './joinSentences.ts';
import { exactly, factorOf, isAlike, minus, overlap, plus, type Range, rangeOf, toleranceOf, yuanOf } from './slack.ts';

type Value = At<ValueSaid>;

/**
 * SE428 parts-differ for the steps from the budget at the start of the year to that of all of it: `年初安排260万元，上年结转6万元，
 * 年中追加18万元，全年预算278万元`. It is told only where no choice of the steps leads there.
 */
export function judgeSteps({ statements }: Stretch, findings: Finding[]): void {
  const values = statements.filter(isValue).filter(({ statement }) => isTold(statement));
  const ends = values.filter(({ statement }) => statement.column === 'revisedBudget');
  for (const [index, end] of ends.entries()) {
    const from = ends[index - 1];
    const before = values.slice(from === undefined ? 0 : values.indexOf(from) + 1, values.indexOf(end));
    const told = isFromAnother(end) ? undefined : judgeOne(before, end, statements);
    if (told !== undefined) findings.push(told);
    const left = judgeLeft(values.slice(values.indexOf(end)));
    if (left !== undefined) findings.push(left);
  }
}

/** `食检所预算由138.00万元调整为163.60万元`: an account of its own. */
function isFromAnother({ sentence, statement: { clause, amount } }: Value): boolean {
  return /[由从]\s*[\d.,]+(?:万元|元|亿元)/.test(sentence.text.slice(clause.start, amount.start));
}

/** `调整后预算210.00万元，支出198.60万元，结转21.40万元`: more than what is left of the budget. */
function judgeLeft([budget, spent, left]: readonly Value[]): Finding | undefined {
  if (budget === undefined || spent === undefined || left === undefined) return undefined;
  const isSpent = spent.statement.column === 'spent' || spent.statement.column === 'actual';
  if (!isSpent || left.statement.column !== 'closing' || left.sentence !== budget.sentence) return undefined;
  const words = [budget, spent, left].map(({ statement }) => statement.thing?.words);
  if (new Set(words).size > 1 || left.statement.clause.index > budget.statement.clause.index + 2) return undefined;
  const rest = yuanOf(budget.statement.amount).minus(yuanOf(spent.statement.amount));
  const { sentence, statement } = left;
  const amounts = [budget, spent, left].map((one) => one.statement.amount);
  if (yuanOf(statement.amount).minus(rest).lte(toleranceOf(amounts, 2))) return undefined;
  const typed = sentence.text.slice(statement.start, statement.end);
  const args = { typed, sum: `${printNumber(rest.div(factorOf(statement.amount)))}${statement.amount.unit}` };
  return partsDiffer(args, placeOf(left), placeOf(budget), placeOf(spent));
}

function isTold({ amount, circumstances, isBase, isFrom, clause }: ValueSaid): boolean {
  if (amount.isVague || yuanIn(amount.unit) === undefined || isBase || isFrom || clause.depth > 0) return false;
  return !circumstances.has('other') && !circumstances.has('each') && !circumstances.has('supposed');
}

/** Of `追加` and the like; a number of another column may be of anything. */
const STEPS: Readonly<Record<string, 1 | -1>> = { added: 1, opening: 1, cut: -1 };

function judgeOne(before: readonly Value[], end: Value, all: readonly At[]): Finding | undefined {
  const starts = before.filter(
    ({ statement }) => statement.column === 'originalBudget' || statement.column === 'budget',
  );
  const [start] = starts.slice(-1);
  if (start === undefined || starts.length > 1) return undefined;
  const rest = before.filter((one) => one !== start);
  const steps = rest.filter(({ statement }) => (statement.column ?? '') in STEPS);
  // What stands between and is no step may be part of one.
  if (steps.length === 0 || steps.length < rest.length || steps.length > MOST) return undefined;
  if (before.some(({ statement }) => statement.clause.isAmong) || hasChange(all, start, end)) return undefined;
  if (before.some(({ statement }) => !isAlike(statement.amount, end.statement.amount))) return undefined;
  const decimals = Math.max(...[...before, end].map(({ statement }) => statement.amount.decimals));
  const range = ({ statement }: Value) => rangeOf(statement.amount, decimals);
  let reached: readonly Range[] = [range(start)];
  for (const step of steps) {
    const sign = STEPS[step.statement.column ?? ''];
    // 上年结转 may be told and not be in the budget.
    const moved = reached.map((one) => (sign === 1 ? plus(one, range(step)) : minus(one, range(step))));
    reached = step.statement.column === 'opening' ? [...reached, ...moved] : moved;
  }
  if (reached.some((one) => overlap(one, range(end)))) {
    for (const one of [start, ...steps, end]) agree(one.sentence, [one.statement.amount], { follows: 'balance' });
    return undefined;
  }
  const { sentence, statement } = end;
  const sum = steps.reduce((total, step) => {
    const value = yuanOf(step.statement.amount);
    return STEPS[step.statement.column ?? ''] === 1 ? total.plus(value) : total.minus(value);
  }, yuanOf(start.statement.amount));
  if (overlap(exactly(sum), range(end))) return undefined;
  const typed = sentence.text.slice(statement.start, statement.end);
  const args = { typed, sum: `${printNumber(sum.div(factorOf(statement.amount)))}${statement.amount.unit}` };
  return partsDiffer(args, placeOf(end), ...[start, ...steps].map(placeOf));
}

/** More steps are a table, and nobody's sentence. */
const MOST = 4;

function placeOf({ sentence, statement }: { sentence: Sentence; statement: ValueSaid }): Finding['places'][0] {
  return placeIn(sentence, statement.start, statement.end);
}

/** `比上年增加`, or a change in words between: a step that was not read as one. */
function hasChange(all: readonly At[], start: Value, end: Value): boolean {
  return all.slice(all.indexOf(start), all.indexOf(end)).some(isChange);
}
