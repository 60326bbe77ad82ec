import type { ValueSaid } from '../../../reading/types.ts';
import { directionContradicted } from '../../prose/contradictions/findings.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { printMoneyOf } from '../printDerived.ts';
import { standsFor } from '../slack.ts';
import type { Verdict } from '../verdict.ts';

/** `预算调增3.80万元`, where the budget was lowered by as much. Of several steps up and down only the net is known. */
export function judgeAdjustment(
  { thing, how, column, amount, start, end }: ValueSaid,
  sentence: Sentence,
  { figures, year }: CheckContext,
): Verdict {
  if ((column !== 'added' && column !== 'cut') || thing?.kind !== 'spending' || how !== 'named') return undefined;
  const [prefix = ''] = thing.prefixes;
  const [original, revised] = ['originalBudget', 'revisedBudget'].map((one) =>
    knownOf({ prefix, column: one }, figures, year),
  );
  if (thing.prefixes.length !== 1 || original?.state !== 'value' || revised?.state !== 'value') return undefined;
  const net = revised.value.minus(original.value);
  if (net.isZero() || !standsFor(amount, net.abs())) return undefined;
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
