import type { Carried } from './clause/carried.ts';
import { ClauseReading } from './clause/clauseReading.ts';
import { readClause } from './clause/readClause.ts';
import { splitClauses } from './splitClauses.ts';
import type { Circumstance, Clause, Statement, Token } from './types.ts';

export interface ReadSentence {
  readonly clauses: readonly Clause[];
  readonly statements: readonly Statement[];
  readonly carried: Carried;
}

/**
 * Reads the clauses of a sentence in order. What a bracket says ends with it.
 *
 * @param self how the unit calls itself without 我 or 本: 街道, 学院
 */
export function readSentence(tokens: readonly Token[], before: Carried, year: number, self = ''): ReadSentence {
  const clauses = splitClauses(tokens);
  const statements: Statement[] = [];
  const outside: Carried[] = [];
  let carried = before;
  let bracketYear: number | undefined;
  for (const clause of clauses) {
    while (outside.length < clause.depth) {
      outside.push(carried);
      // 与2021年（人员经费3999.03万元）相比: what stands in the bracket is of that year.
      carried = { ...carried, year: bracketYear ?? carried.year };
    }
    while (outside.length > clause.depth) carried = outside.pop() ?? carried;
    const read = readClause(new ClauseReading(clause, carried, year, self));
    statements.push(...read.statements);
    carried = read.carried;
    // 预算安排12.60万元，比2024年预算13.00万元减少…: beside this year's own, it is of the year to come.
    if (comparesWithOwn(clause, year)) planFrom(clause.index - 1, statements);
    bracketYear = read.comparedYear;
  }
  return { clauses, statements, carried: outside[0] ?? carried };
}

/** `比2024年预算13.00万元减少`, in the report of 2024. */
function comparesWithOwn({ tokens }: Clause, year: number): boolean {
  const [first, second] = tokens;
  return (
    first?.relation === 'than' &&
    second?.year?.year === year &&
    !tokens.some((one) => one.year !== undefined && one.year.year > year)
  );
}

function planFrom(index: number, statements: Statement[]): void {
  for (let at = statements.length - 1; at >= 0; at--) {
    const one = statements[at];
    if (one === undefined || one.clause.index < index) return;
    const circumstances: ReadonlySet<Circumstance> = new Set([...one.circumstances, 'planned']);
    statements[at] = { ...one, circumstances };
  }
}
