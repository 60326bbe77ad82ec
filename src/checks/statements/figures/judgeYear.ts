import type { Statement } from '../../../reading/types.ts';
import { placeIn } from '../../prose/listPassages.ts';
import type { Sentence } from '../../prose/types.ts';
import { staleYear } from '../../prose/wording/findings.ts';
import type { CheckContext } from '../../types.ts';
import { knownOf } from '../knownOf.ts';
import { standsFor } from '../slack.ts';
import type { Verdict } from '../verdict.ts';

/** `2022年末实有在职人员28人`, which is this year's number: the year is what is wrong. */
export function judgeYear(statement: Statement, sentence: Sentence, { figures, year }: CheckContext): Verdict {
  const { kind, thing, how, year: said, start } = statement;
  if (kind !== 'value' || thing?.kind !== 'people' || how !== 'named' || said !== sentence.year - 1) return undefined;
  const scope = sentence.scopes.findLast((one) => one.year === said && one.end <= start && one.isTyped);
  const isOnly =
    sentence.scopes.every((one) => one.year === said) &&
    sentence.amounts.every(({ unit }) => /^[人名个辆]$/.test(unit));
  if (scope === undefined || !isOnly || thing.prefixes[0] !== 'staff.staffInPost') return undefined;
  const known = knownOf({ prefix: 'staff.staffInPost', column: '' }, figures, year);
  if (known.state !== 'value' || !standsFor(statement.amount, known.value)) return undefined;
  const typed = sentence.text.slice(scope.start, scope.end);
  return {
    fits: false,
    finding: staleYear({ typed, year: String(sentence.year) }, placeIn(sentence, scope.start, scope.end)),
  };
}
