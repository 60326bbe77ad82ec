import type { Finding } from '../../findings/types.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import type { Statement, Thing } from '../../reading/types.ts';
import { placeIn } from '../prose/listPassages.ts';
import { staleYear } from '../prose/wording/findings.ts';
import type { CheckContext } from '../types.ts';
import { candidatesOf } from './candidates.ts';
import { knownOf } from './knownOf.ts';
import type { SentenceRead } from './readProse.ts';
import { standsFor } from './slack.ts';

/** `2024年12月末`: a year at the head of a clause, and no more than words of its end. */
const YEAR =
  /^(?:截[至止])?(20\d\d)年(?:度|底|末|全年|12月(?:[末底]|31日)?)?(?:我[\u4e00-\u9fff]{1,3}|全[局院校站所年]|的)*$/;
const WHOLE: Thing = { words: '整体支出', prefixes: ['whole'], kind: 'spending' };

/**
 * SE430 stale-year for a rate that is this year's, to both of its decimals, under the number of the year before, of which the file has none:
 * `2024年12月末全年支出进度为96.27%` in a report of 2025.
 */
export function judgeStaleRates({ sentence, statements }: SentenceRead, context: CheckContext): readonly Finding[] {
  const { text, year } = sentence;
  return statements.flatMap((said): readonly Finding[] => {
    if (said.kind !== 'rate' || !isPercentage(said.amount) || said.amount.decimals < 2 || said.amount.isVague)
      return [];
    const { tokens, start: from } = said.clause;
    const thing = tokens.find((one) => one.thing !== undefined && one.end <= said.start);
    const rate = tokens.find((one) => one.rate !== undefined && one.end <= said.start);
    const head = text.slice(from, (thing ?? rate)?.start ?? from);
    const typed = YEAR.exec(head)?.[1];
    if (typed !== String(year - 1) || said.circumstances.size > 0) return [];
    const of: Statement = { ...said, year: undefined, how: 'named', thing: thing?.thing ?? WHOLE };
    const isThisYears = candidatesOf(of, year).some((one) => {
      const known = knownOf(one, context.figures, context.year);
      return known.state === 'value' && !known.value.eq(100) && standsFor(said.amount, known.value);
    });
    if (!isThisYears) return [];
    const at = from + head.indexOf(typed);
    return [staleYear({ typed: `${typed}年`, year: String(year) }, placeIn(sentence, at, at + typed.length + 1))];
  });
}
