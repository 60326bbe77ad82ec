import type { Statement, ValueSaid } from './types.ts';

/** Columns that tables print by these words; 支出 alone may be a part of what is spent. */
const FIRM = new Set(['originalBudget', 'revisedBudget', 'budget', 'actual', 'opening', 'closing']);

/**
 * Whether a statement may be held against the year's figures: told, of this unit, of all of the thing, and of this year, or
 * of the last where the file has that. One place, so that no judge has an opinion of its own.
 */
export function mayJudge(statement: Statement, year: number): boolean {
  const { thing, how, circumstances, year: said } = statement;
  // 业务工作专项45.18万元，占项目支出的10.53%: the whole is known, and the part is typed.
  const isPart =
    statement.kind === 'share' &&
    statement.part !== undefined &&
    (statement.whole?.prefixes.length === 1 ||
      (statement.wholeColumn === 'actual' && /^(?:全部|全年|总)/.test(statement.of)));
  if (thing === undefined || (thing.prefixes.length === 0 && !isPart) || circumstances.size > 0) return false;
  if (said !== undefined && said !== year && !(said === year - 1 && statement.kind === 'value')) return false;
  if (statement.clause.depth > 0 && how !== 'named') return false;
  if (how === 'named') return thing.kind !== 'loose';
  // 本年支出57.36万元，年末结转6.64万元: of what that was of.
  if (thing.kind === 'loose' && how === 'carried') return false;
  if (statement.kind === 'value')
    return (statement.column !== undefined && FIRM.has(statement.column)) || isBareYear(statement, year);
  // 预算执行率98.31% where an item is described.
  if (statement.kind === 'rate' && how === 'topic') return thing.prefixes.every((prefix) => prefix.includes('.items.'));
  return how === 'carried';
}

/** `公务用车购置费本年无支出，而上年为17.86万元`, `上年为911.30万元，本年为952.77万元`: nothing but a year stands with the number. */
function isBareYear({ year: said, how, thing, carried, clause }: ValueSaid, year: number): boolean {
  if ((said !== year - 1 && said !== year) || how !== 'carried' || clause.opener !== '，' || clause.isAmong)
    return false;
  if (thing?.unit !== undefined || (thing?.kind !== 'spending' && thing?.kind !== 'threePublic')) return false;
  if (carried !== undefined && carried !== 'actual' && carried !== 'spent') return false;
  const words = clause.tokens.filter(({ amount, year: own }) => amount === undefined && own === undefined);
  return (
    clause.tokens.some(({ year: own }) => own !== undefined) &&
    words.every(({ text }) => /^(?:[而但其则的为是系有]|决算|支出|决算数)*$/.test(text))
  );
}
