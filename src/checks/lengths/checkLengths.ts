import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { Prose } from '../../narrative/types.ts';
import { wordsOf } from '../../narrative/wordsOf.ts';
import type { FigureCheck } from '../types.ts';
import { textTooLong } from './findings.ts';

/**
 * SE469 text-too-long: a reason, or all problems together, has more characters than the form's cell for it takes. Numbers that
 * are worked out are not counted, so that no text is told that may fit.
 */
export const checkLengths: FigureCheck = ({ year, form: { lengths } }): Finding[] => {
  const found: Finding[] = [];
  const tell = (what: 'reason' | 'problems', name: string, texts: readonly Prose[], place: Place) => {
    const most = lengths[what];
    const length = texts.reduce((sum, text) => sum + countCharacters(text), 0);
    if (most !== undefined && length > most) found.push(textTooLong({ what, name, length, most }, place));
  };
  for (const { items } of spendingTables(year))
    for (const { name, reason } of items) if (reason !== undefined) tell('reason', name, [reason.prose], reason.place);
  const [first] = year.problems;
  if (first !== undefined) {
    const texts = year.problems.flatMap(({ prose, cause }) => (cause === undefined ? [prose] : [prose, cause]));
    tell('problems', '', texts, first.place);
  }
  return found;
};

/** Counts characters as people do: a Chinese character, a letter and a stop are one each, and blanks none. */
function countCharacters(prose: Prose): number {
  return Array.from(wordsOf(prose, '').replaceAll(/\s/g, '')).length;
}
