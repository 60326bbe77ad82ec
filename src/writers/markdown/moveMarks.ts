import type { Run, TextRun } from '../listRuns.ts';

const STARTS_WITH_LETTER = /^[^\s\p{P}\p{S}]/u;
const ENDS_WITH_LETTER = /[^\s\p{P}\p{S}]$/u;
const PUNCTUATION_AT_START = /^[\p{P}\p{S}]+/u;
const PUNCTUATION_AT_END = /[\p{P}\p{S}]+$/u;
/** An opening sign and its closing one: both stay on the same side of the mark. */
const PAIR =
  /^(?:“[^”]*”|‘[^’]*’|（[^）]*）|《[^》]*》|「[^」]*」|『[^』]*』|【[^】]*】|〈[^〉]*〉|\([^)]*\)|"[^"]*")$/u;

/**
 * Moves punctuation at the ends of bold and emphasized runs out of them, where a letter follows or precedes. `**一是。**以` is
 * no bold to CommonMark, which wants a space after such a mark, and Chinese has none; the serialiser would write the letter as
 * `&#x4EE5;`, which nobody can read in the file. `**一是**。以` is bold, and reads the same.
 */
export function moveMarks(runs: readonly Run[]): readonly Run[] {
  const moved: Run[] = [];
  runs.forEach((run, index) => {
    if (run.type === 'break' || !isMarked(run)) moved.push(run);
    else moved.push(...splitRun(run, runs[index - 1], runs[index + 1]));
  });
  return joinPlain(moved);
}

function isMarked({ strong, emphasis }: TextRun): boolean {
  return strong || emphasis;
}

function splitRun(run: TextRun, before: Run | undefined, after: Run | undefined): readonly TextRun[] {
  const { value } = run;
  const isAfterLetter = before?.type === 'text' && ENDS_WITH_LETTER.test(before.value);
  const isBeforeLetter = after?.type === 'text' && STARTS_WITH_LETTER.test(after.value);
  const atStart = PUNCTUATION_AT_START.exec(value)?.[0] ?? '';
  const atEnd = PUNCTUATION_AT_END.exec(value)?.[0] ?? '';
  const moves = (isAfterLetter && atStart !== '') || (isBeforeLetter && atEnd !== '');
  // Nothing but punctuation has no letter on which a mark could stand.
  if (!moves || atStart === value) return [run];
  const isPair = PAIR.test(value);
  const from = isAfterLetter || isPair ? atStart.length : 0;
  const to = value.length - (isBeforeLetter || isPair ? atEnd.length : 0);
  const plain = (part: string): readonly TextRun[] =>
    part === '' ? [] : [{ type: 'text', value: part, strong: false, emphasis: false }];
  return [...plain(value.slice(0, from)), { ...run, value: value.slice(from, to) }, ...plain(value.slice(to))];
}

/** Joins neighbouring plain runs: signs that are harmless apart may be a list item together. */
function joinPlain(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'text' && last?.type === 'text' && !isMarked(run) && !isMarked(last)) {
      joined[joined.length - 1] = { ...last, value: last.value + run.value };
    } else joined.push(run);
  }
  return joined;
}
