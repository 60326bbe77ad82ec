import type { Finding } from '../../findings/types.ts';
import type { Tie } from '../prose/ground.ts';
import { placeIn } from '../prose/listPassages.ts';
import { Stretches } from '../prose/stretches.ts';
import type { Passage } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { accountForWays } from './accountForWays.ts';
import { listNumerals, type Numeral } from './listNumerals.ts';
import { ValueFinder } from './matchByValue.ts';
import { listNotReckoned } from './missingKeys.ts';
import { nameFigures } from './nameFigures.ts';
import { readNoClaim } from './readNoClaim.ts';
import { byWordsFirst, standingBy } from './standingBy.ts';
import { ToldNumbers } from './toldNumbers.ts';
import type { Accounted, Ledger, Standing } from './types.ts';

/**
 * Says of every number of the prose what it rests on. Judges of sentences have noted what agrees while they judged; a
 * number that none of them could bind by its words is looked for among what its sentence names. What only a list of
 * coverage shows is found when it is asked for: a batch asks for counts.
 *
 * @param findings all that was told, of which those of the prose say what is contradicted
 */
export function accountForNumbers(context: CheckContext, findings: readonly Finding[]): Ledger {
  const told = new ToldNumbers(findings);
  const finder = new ValueFinder(context);
  const numbers = nameFigures(
    context.prose.passages.flatMap((passage) => accountForPassage(passage, told, finder)),
    context.figures,
  );
  return {
    numbers,
    get ways() {
      return nameFigures(accountForWays(context, numbers, told), context.figures);
    },
    get notReckoned() {
      return listNotReckoned(context.figures);
    },
  };
}

function accountForPassage(passage: Passage, told: ToldNumbers, finder: ValueFinder): readonly Accounted[] {
  const bound = passage.references.map(({ at, name }): Accounted & { readonly at: number } => ({
    at,
    place: passage.placeOf(at, at + 1),
    typed: `{{${name}}}`,
    standing: { kind: 'bound', name },
  }));
  const ties = new Stretches(passage.ties);
  const typed = listNumerals(passage).map((numeral) => {
    const { sentence, start, end } = numeral;
    const place = placeIn(sentence, start, end);
    const at = sentence.start + start;
    const standing = standingOf(numeral, ties, told.codeAt(place), finder);
    return { at, place, typed: sentence.text.slice(start, end), standing };
  });
  return [...bound, ...typed]
    .sort((one, other) => one.at - other.at)
    .map(({ place, typed: words, standing }) => ({ place, typed: words, standing }));
}

function standingOf(numeral: Numeral, ties: Stretches<Tie>, code: string | undefined, finder: ValueFinder): Standing {
  if (code !== undefined) return { kind: 'contradicted', code };
  const { start } = numeral.sentence;
  const tied = byWordsFirst(ties.over({ start: start + numeral.start, end: start + numeral.end }));
  // 约4662万元: many other numbers would agree as well.
  if (tied !== undefined) return standingBy(tied, numeral.amount?.isVague === true);
  const why = readNoClaim(numeral);
  if (why !== undefined) return { kind: 'noClaim', why };
  return (
    finder.match(numeral) ?? {
      kind: 'notTied',
      get nearest() {
        return finder.nearest(numeral);
      },
    }
  );
}
