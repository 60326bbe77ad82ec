import type { Clause, Token } from './types.ts';

/** The clauses of a sentence, in order: what stands between two stops, and how many brackets are open there. */
export function splitClauses(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  let own: Token[] = [];
  let opener = '';
  let depth = 0;
  let start = 0;
  const close = (end: number) => {
    if (own.length > 0) {
      const isAmong = own[0]?.relation === 'among';
      clauses.push({ index: clauses.length, start, end, depth, opener, tokens: own, isAmong });
    }
    own = [];
  };
  for (const token of tokens) {
    if (token.stop === undefined) {
      if (own.length === 0) start = token.start;
      own.push(token);
      continue;
    }
    close(token.start);
    opener = token.stop;
    if (token.stop === '（') depth += 1;
    // A bracket that nobody opened closes nothing.
    if (token.stop === '）') depth = Math.max(0, depth - 1);
  }
  close(tokens.at(-1)?.end ?? 0);
  return clauses;
}
