import type { Finding } from '../../findings/types.ts';
import { printMoney, printNumber } from '../../quantity/print.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { Statement } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { CheckContext } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { rostersOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';
import { standsFor } from './slack.ts';

/** Words of a column that the reader keeps with a name that it does not know. */
const COLUMN_WORDS = /(?:本年|全年|投入|资金|支出|经费|项目|年初|预算|决算|数|额|总|实际|共)+$/;
/** As many digits are no chance. */
const DIGITS = 3;

/**
 * SE421 figure-contradicted for what is told of a member by a short name: `管网延伸工程比上年多投入127.15万元，增长17.63%`. That the name is of it is
 * known where another number of the sentence, of three digits at least, is the file's own of it or of its kind.
 */
export function judgeShortNamed(read: SentenceRead, context: CheckContext): readonly Finding[] {
  const { sentence, statements } = read;
  if (statements.length < 2 || !statements.some(({ thing }) => thing?.kind === 'unknown')) return [];
  const rosters = rostersOf(context.year);
  const told = statements.map((statement) => {
    const { thing } = statement;
    if (thing?.kind !== 'unknown') {
      const [prefix = '', ...more] = thing?.prefixes ?? [];
      const roster = rosters.find((all) => all.some((one) => one.prefix === prefix));
      return { statement, roster: more.length === 0 ? roster : undefined, isShort: false, prefix };
    }
    const words = thing.words.replace(COLUMN_WORDS, '');
    const named = rosters.flatMap((roster) => {
      const member = memberOf(words, roster);
      return member === undefined ? [] : [{ roster, prefix: member.prefix }];
    });
    const [only, ...more] = named;
    return more.length > 0 || only === undefined
      ? { statement, roster: undefined, isShort: false, prefix: '' }
      : { statement, ...only, isShort: true };
  });
  const wrong = told.flatMap(({ statement, roster, isShort, prefix }): Finding[] => {
    if (!isShort || roster === undefined || statement.kind === 'share' || statement.circumstances.size > 0) return [];
    const { amount } = statement;
    if (amount === undefined || amount.isVague) return [];
    if (!isPercentage(amount) && yuanIn(amount.unit) === undefined) return [];
    if (!isPlain(statement, sentence.year)) return [];
    const values = valuesOf(statement, prefix, context);
    if (values.length === 0 || values.some((value) => standsFor(amount, value.abs()))) return [];
    const anchors = told.filter(
      (one) => one.roster === roster && one.statement !== statement && isAnchor(one.statement, one.prefix, context),
    );
    if (anchors.length === 0) return [];
    const [value] = values;
    if (value === undefined) return [];
    const typed = sentence.text.slice(amount.start, amount.end);
    const derived = isPercentage(amount)
      ? `${printNumber(value.abs().toDecimalPlaces(2))}%`
      : `${printMoney({ measure: 'yuan', value: value.abs() })}万元`;
    const figure = roster.find((one) => one.prefix === prefix)?.name ?? '';
    return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
  });
  // Two that are wrong tell that the name is of another thing.
  return wrong.length === 1 ? wrong : [];
}

/** Of this year, in a column that is said, and no step between two budgets. */
function isPlain(statement: Statement, year: number): boolean {
  if (statement.year !== undefined && statement.year !== year) return false;
  if (statement.kind !== 'value') return true;
  const { column, isFrom, isBase, to } = statement;
  return column !== undefined && !isFrom && !isBase && to === undefined && !/opening|closing|added|cut/.test(column);
}

function isAnchor(statement: Statement, prefix: string, context: CheckContext): boolean {
  const { amount } = statement;
  if (amount === undefined || amount.isVague || statement.kind === 'share') return false;
  const digits = amount.value.toFixed(amount.decimals).replace('.', '').replace(/^0+/, '');
  if (digits.length < DIGITS) return false;
  return valuesOf(statement, prefix, context).some((value) => standsFor(amount, value.abs()));
}

/** What the file has for whatever the statement may mean of the member; none where it lacks any of it. */
function valuesOf(statement: Statement, prefix: string, { figures, year }: CheckContext) {
  const kind = prefix.startsWith('threePublic') ? ('threePublic' as const) : ('spending' as const);
  const meant = { ...statement, thing: { words: '', prefixes: [prefix], kind } } as Statement;
  const known = candidatesOf(meant, Number(year.year)).map((one) => knownOf(one, figures, year));
  return known.every(({ state }) => state === 'value')
    ? known.flatMap((one) => (one.state === 'value' ? [one.value] : []))
    : [];
}
