import type { ChangeSaid, Clause, ShareSaid, Statement, ValueSaid } from '../../reading/types.ts';
import type { Sentence } from '../prose/types.ts';
import type { PassageRead, SentenceRead } from './readProse.ts';

/** A statement and where it stands. */
export interface At<S extends Statement = Statement> {
  readonly statement: S;
  readonly sentence: Sentence;
  /** Counts the clauses of the whole stretch. */
  readonly clause: number;
}

/** What is told in one go: sentences that end at ；, and one that starts with 其中 with the one before it. */
export interface Stretch {
  readonly clauses: readonly { readonly clause: Clause; readonly sentence: Sentence }[];
  readonly statements: readonly At[];
}

export function joinSentences(passage: PassageRead): readonly Stretch[] {
  const groups: SentenceRead[][] = [];
  let last: SentenceRead | undefined;
  for (const read of passage) {
    const { sentence } = read;
    const isNext = last !== undefined && last.sentence.start + last.sentence.text.length === sentence.start;
    const goesOn = last?.sentence.text.endsWith('；') === true || /^[\s　]*(?:其中|包括)/.test(sentence.text);
    if (isNext && goesOn) groups.at(-1)?.push(read);
    else groups.push([read]);
    last = read;
  }
  return groups.map((group) => {
    const clauses: Stretch['clauses'][number][] = [];
    const statements: At[] = [];
    for (const { sentence, clauses: own, statements: said } of group) {
      const from = clauses.length;
      for (const clause of own) {
        const isAfterSemicolon = clause.index === 0 && from > 0 && clause.opener === '' && !clause.isAmong;
        clauses.push({ clause: isAfterSemicolon ? { ...clause, opener: '；' } : clause, sentence });
      }
      for (const statement of said) statements.push({ statement, sentence, clause: from + statement.clause.index });
    }
    return { clauses, statements };
  });
}

export const isValue = (at: At): at is At<ValueSaid> => at.statement.kind === 'value';
export const isChange = (at: At): at is At<ChangeSaid> => at.statement.kind === 'change';
export const isShare = (at: At): at is At<ShareSaid> => at.statement.kind === 'share';
