import type { Finding } from '../../findings/types.ts';
import { type PointsSaid, readPoints } from '../../reading/readPoints.ts';
import type { CheckContext } from '../types.ts';
import { judgeGrade } from './judgeGrade.ts';
import { judgeOwnPoints } from './judgeOwnPoints.ts';
import { judgePoints } from './judgePoints.ts';
import { judgeReckoned } from './judgeReckoned.ts';
import { type KnownScores, knownScores } from './knownPoints.ts';
import { listOwnPoints } from './ownPoints.ts';
import { PlaceIndex } from './placeIndex.ts';

/** Nobody writes a longer sentence. */
const LONGEST = 1000;

/** Reads the points of every sentence that tells any, and judges them and the grade beside them. */
export function judgeScores(context: CheckContext): readonly Finding[] {
  let known: KnownScores | undefined;
  const unit = context.year.unit.name.replace(/[（(][^）)]*[）)]/g, '');
  const tables = listOwnPoints(context.year);
  return context.prose.passages.flatMap((passage) => {
    const { text, sentences } = passage;
    if (!text.includes('分')) return [];
    let before: readonly PointsSaid[] = [];
    const told = sentences.flatMap((sentence): readonly Finding[] => {
      if (sentence.text.length > LONGEST) return [];
      const said = readPoints(sentence, unit);
      known ??= knownScores(context);
      const findings = [
        ...judgePoints(said, sentence, known),
        ...judgeGrade(sentence, said, before, known),
        ...judgeReckoned(sentence),
      ];
      if (said.length > 0) before = said;
      return findings;
    });
    const places = new PlaceIndex(told.map(({ places: [place] }) => place));
    const own = tables.length > 1 ? judgeOwnPoints(passage, tables) : [];
    return [...told, ...own.filter(({ places: [place] }) => !places.overlaps(place))];
  });
}
