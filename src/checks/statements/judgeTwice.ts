import type { Finding } from '../../findings/types.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import type { ValueSaid } from '../../reading/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { PassageRead } from './readProse.ts';
import { overlap, rangeOf } from './slack.ts';

const COLUMNS: Readonly<Record<string, string>> = {
  actual: 'actual',
  spent: 'actual',
  originalBudget: 'originalBudget',
  revisedBudget: 'revisedBudget',
};
/** A shorter name is that of many things. */
const LEAST = 3;

/** SE421 figure-contradicted for one fact with two values in one passage: what was spent on a thing that the file does not know. */
export function judgeTwice(passage: PassageRead): Finding[] {
  const first = new Map<string, { readonly said: ValueSaid; readonly sentence: Sentence }>();
  return passage.flatMap(({ sentence, statements }) =>
    statements.flatMap((said): Finding[] => {
      if (said.kind !== 'value' || !isFirm(said)) return [];
      const key = `${said.thing?.words} ${COLUMNS[said.column ?? '']} ${said.year ?? ''}`;
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, { said, sentence });
        return [];
      }
      if (before.sentence === sentence || overlap(rangeOf(before.said.amount), rangeOf(said.amount))) return [];
      const { amount } = before.said;
      const args = {
        figure: said.thing?.words ?? '',
        typed: sentence.text.slice(said.start, said.end),
        derived: before.sentence.text.slice(amount.start, amount.end),
      };
      return [figureContradicted(args, placeIn(sentence, said.start, said.end))];
    }),
  );
}

function isFirm({ thing, how, amount, column, circumstances, clause, isFrom, to }: ValueSaid): boolean {
  if (thing?.kind !== 'unknown' || how !== 'named' || thing.words.length < LEAST || column === undefined) return false;
  if (COLUMNS[column] === undefined || yuanIn(amount.unit) === undefined || amount.isVague) return false;
  return circumstances.size === 0 && clause.depth === 0 && !clause.isAmong && !isFrom && to === undefined;
}
