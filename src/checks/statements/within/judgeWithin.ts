import type { Finding } from '../../../findings/types.ts';
import { isPercentage } from '../../../reading/amountWords.ts';
import type { Statement } from '../../../reading/types.ts';
import { agree, tie } from '../../prose/ties.ts';
import { judgeTyped } from '../judgeTyped.ts';
import type { PassageRead } from '../readProse.ts';
import { judgeLimit, judgeMove, judgeOpposite } from './judgeDirection.ts';
import { judgeGrowth } from './judgeGrowth.ts';
import { judgeNamedShare } from './judgeNamedShare.ts';
import { judgeRate } from './judgeRate.ts';
import type { Judged, Said } from './types.ts';
import { BUDGET } from './valuesBefore.ts';

/**
 * Holds the numbers of a passage against each other: no data are needed to see that 85 of 100 is not 95 %. Only numbers
 * that are said of one thing, one after the other, are held together. Gives the statements that fit one another.
 */
export function judgeWithin(
  passage: PassageRead,
  settled: ReadonlySet<Statement>,
  findings: Finding[],
): readonly Statement[] {
  const fitting: Statement[] = [];
  const all = passage.flatMap(({ sentence, statements }) => statements.map((statement) => ({ statement, sentence })));
  const placeOf = new Map(all.map(({ statement }, at) => [statement, at]));
  for (const run of runsOf(passage)) {
    for (const [at, said] of run.entries()) {
      const before = run.slice(Math.max(0, at - FARTHEST), at);
      const whole = placeOf.get(said.statement) ?? 0;
      const around = all.slice(Math.max(0, whole - FARTHEST), whole);
      const isSettled =
        said.statement.kind !== 'value' && settled.has(said.statement) && !namesNoBudget(said.statement);
      const verdict =
        isSettled || isOfKnownBudget(said.statement, before, settled) ? undefined : judgeOne(said, before, around);
      if (verdict === 'fits') fitting.push(said.statement);
      else if (verdict !== undefined && 'of' in verdict) {
        const { start, end, kind } = said.statement;
        const ground = { follows: FOLLOWS[kind] };
        tie(said.sentence, start, end, ground);
        for (const of of [...before, ...around])
          agree(
            of.sentence,
            verdict.of.filter((one) => of.sentence.amounts.includes(one)),
            ground,
          );
        fitting.push(said.statement);
      } else if (verdict !== undefined) findings.push(verdict);
    }
  }
  return fitting;
}

/** `年初预算5万元，决算6万元，决算数小于预算数`: a budget of the file may be above, but that which the text names is not. */
function namesNoBudget(statement: Statement): boolean {
  return statement.kind === 'change' && statement.amount === undefined && statement.basis === 'budget';
}

/** `改造项目预算500万元，执行率98%`: of the budget that the file has, right before it; it is the file that tells. */
function isOfKnownBudget(
  { kind, clause }: Statement,
  before: readonly Said[],
  settled: ReadonlySet<Statement>,
): boolean {
  const budget = before.at(-1)?.statement;
  if (kind !== 'rate' || budget?.kind !== 'value' || !BUDGET.has(budget.column ?? '')) return false;
  return settled.has(budget) && budget.clause.index === clause.index - 1 && clause.opener === '，';
}

/** How a statement follows from what stands before it. */
const FOLLOWS = { rate: 'rate', share: 'share', change: 'growth', value: 'same' } as const;

/** How many statements back a number may stand; more are in no sentence that people read. */
const FARTHEST = 12;

/** Statements of one thing after the other, in one sentence or over several that name it again. */
function runsOf(passage: PassageRead): readonly (readonly Said[])[] {
  const runs: Said[][] = [];
  let words: string | undefined;
  let depth = 0;
  for (const { sentence, statements } of passage) {
    let isFirst = true;
    for (const statement of statements) {
      const own = statement.thing?.words ?? '';
      const isSame =
        own === words && statement.clause.depth === depth && !(isFirst && statement.how !== 'named' && own === '');
      if (!isSame) runs.push([]);
      runs.at(-1)?.push({ statement, sentence });
      words = own;
      depth = statement.clause.depth;
      isFirst = false;
    }
  }
  return runs;
}

function judgeOne(said: Said, before: readonly Said[], around: readonly Said[]): Judged {
  const { statement } = said;
  if (isUncertain(statement)) return undefined;
  if ((statement.kind === 'rate' || statement.kind === 'share') && statement.quotient !== undefined) {
    const typed = judgeTyped(statement, said.sentence);
    if (typed !== undefined) return typed;
  }
  switch (statement.kind) {
    case 'rate':
      return judgeRate(statement, said.sentence, before, around);
    case 'change':
      return statement.amount === undefined
        ? judgeLimit(statement, said.sentence, before)
        : isPercentage(statement.amount)
          ? judgeGrowth(statement, statement.amount, said.sentence, before, around)
          : judgeOpposite(statement, said.sentence, before);
    case 'value':
      return judgeMove(statement, said.sentence, before);
    case 'share':
      return judgeNamedShare(statement, said.sentence, around);
  }
}

/** Plans and the like have numbers that hang together too, but words of none may say how. */
function isUncertain({ circumstances, kind }: Statement): boolean {
  return (
    kind !== 'value' &&
    (circumstances.has('unknownWords') || circumstances.has('each') || circumstances.has('supposed'))
  );
}
