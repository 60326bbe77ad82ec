import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { SPENDING_COLUMNS } from '../../model/types.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { NameFinder } from '../../reading/nameFinder.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { yuanOf } from './slack.ts';

/** A name of the file, and where in it one of its halves stands. */
interface Half {
  readonly name: string;
  readonly prefix: string;
  readonly offset: number;
}

/** A shorter name has neighbours of one sign that are other words. */
const LEAST = 6;
/** A half that more names share tells nothing. */
const MOST_ALIKE = 4;

/**
 * SE421 figure-contradicted for a name that departs by one sign from that of a project whose own amount stands beside it:
 * `第八届环湖马拉松支出37.62万元`, which is what the sixth cost. Without the amount it may be another thing.
 */
export const judgeMisnamed: Check = (context) => {
  const halves = collectHalves(context);
  if (halves === undefined) return [];
  return context.prose.sentences
    .filter(({ amounts }) => amounts.some(({ unit }) => yuanIn(unit) !== undefined))
    .flatMap((sentence) => judgeSentence(sentence, halves, context));
};

function collectHalves({ year }: CheckContext): NameFinder<readonly Half[]> | undefined {
  const halves = new Map<string, Half[]>();
  const items = spendingTables(year).flatMap(({ table, items: own }) =>
    table === 'basic' ? [] : own.map(({ name }) => ({ name, prefix: idOf(table, 'items', name) })),
  );
  for (const { name, prefix } of items) {
    if (name.length < LEAST) continue;
    const middle = name.length >> 1;
    for (const [text, offset] of [
      [name.slice(0, middle), 0],
      [name.slice(middle), middle],
    ] as const)
      halves.set(text, [...(halves.get(text) ?? []).slice(0, MOST_ALIKE), { name, prefix, offset }]);
  }
  return halves.size === 0 ? undefined : new NameFinder(halves);
}

function judgeSentence(sentence: Sentence, halves: NameFinder<readonly Half[]>, context: CheckContext): Finding[] {
  const { text } = sentence;
  return halves.find(text).flatMap(({ value, start: at }): Finding[] => {
    if (value.length > MOST_ALIKE) return [];
    return value.flatMap(({ name, prefix, offset }): Finding[] => {
      const start = at - offset;
      const typed = text.slice(Math.max(0, start), start + name.length);
      if (typed.length !== name.length || departuresOf(typed, name) !== 1) return [];
      if (text.includes(name) || !hasAmount(sentence, prefix, context)) return [];
      const args = { figure: { what: 'name' } as const, typed, derived: name };
      return [figureContradicted(args, placeIn(sentence, start, start + name.length))];
    });
  });
}

function departuresOf(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length && count < 2; at++) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}

/** One of the sentence's amounts, of three digits at least, is the project's. */
function hasAmount({ amounts }: Sentence, prefix: string, { figures, year }: CheckContext): boolean {
  return amounts.some((amount) => {
    const digits = amount.value
      .toFixed()
      .replace('.', '')
      .replace(/^0+|0+$/g, '').length;
    if (yuanIn(amount.unit) === undefined || digits < 3) return false;
    return SPENDING_COLUMNS.some((column) => {
      const known = knownOf({ prefix, column }, figures, year);
      return known.state === 'value' && known.value.eq(yuanOf(amount));
    });
  });
}
