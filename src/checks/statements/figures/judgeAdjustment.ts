import type { Decimal } from '../../../quantity/decimal.ts';
import type { TypedAmount } from '../../../reading/findAmounts.ts';
import type { ValueSaid } from '../../../reading/types.ts';
import { deniedThoughThere, directionContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { printMoneyOf } from '../printDerived.ts';
import { standsFor, yuanOf } from '../slack.ts';
import type { Verdict } from '../verdict.ts';

/**
 * `全年追加预算35.00万元。` where the budget rose by 31.00: nothing is said of a step down, or of what the money was for, and more was never added than all
 * steps come to.
 */
function isNet({ text, passage }: Sentence, end: number, net: Decimal, amount: TypedAmount): boolean {
  // Where nothing was moved, no step of any size is known.
  if (amount.isVague || net.lt(0) || yuanOf(amount).lte(net) || (net.gt(0) && yuanOf(amount).gt(net.times(2))))
    return false;
  return (
    /^[。，]/.test(text.slice(end)) &&
    !STEPS.test(passage.text) &&
    !/，[^，。]{0,6}(?:用于|因|系|主要)/.test(text.slice(end, end + 10))
  );
}

/** Words of several steps, up and down, or of some of them. */
const STEPS = /[调压核]减|收回|统筹|其中|分别|先|再次|[两二三]次|另|调剂|结转/;

/** `预算调增3.80万元`, where the budget was lowered by as much. Of several steps up and down only the net is known. */
export function judgeAdjustment(
  { thing, how, column, amount, start, end }: ValueSaid,
  sentence: Sentence,
  { figures, year }: CheckContext,
  isBehindBudget = false,
): Verdict {
  if ((column !== 'added' && column !== 'cut') || thing?.kind !== 'spending' || (how !== 'named' && !isBehindBudget))
    return undefined;
  const [prefix = ''] = thing.prefixes;
  const [original, revised] = ['originalBudget', 'revisedBudget'].map((one) =>
    knownOf({ prefix, column: one }, figures, year),
  );
  if (thing.prefixes.length !== 1 || original?.state !== 'value' || revised?.state !== 'value') return undefined;
  const net = revised.value.minus(original.value);
  if (!standsFor(amount, net.abs())) {
    if (!isNet(sentence, end, column === 'added' ? net : net.neg(), amount)) return undefined;
    const args = {
      figure: { name: thing.words, aspect: 'budget' } as const,
      typed: sentence.text.slice(start, end),
      derived: { from: printMoneyOf(original.value), to: printMoneyOf(revised.value) },
    };
    return { fits: false, finding: deniedThoughThere(args, placeIn(sentence, start, end)) };
  }
  if (net.gt(0) === (column === 'added'))
    return { fits: true, ground: { agrees: { name: thing.words, aspect: 'budget' } } };
  const wordStart = sentence.text.slice(0, start).search(/[调核追压]\S{0,5}$/);
  const from = wordStart === -1 ? start : wordStart;
  const derived = { from: printMoneyOf(original.value), to: printMoneyOf(revised.value) };
  const args = {
    figure: { name: thing.words, aspect: 'budget' } as const,
    typed: sentence.text.slice(from, end),
    derived,
  };
  return { fits: false, finding: directionContradicted(args, placeIn(sentence, from, end)) };
}
