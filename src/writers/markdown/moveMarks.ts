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
 * `&#x4EE5;`, which nobody can read in the file. `**一是**。以` is bold, and reads the same. For the same reason white space at
 * the ends is moved out, marks around nothing but signs are left out, and of two marks beside each other, or beside a letter, bold
 * alone stays: a mark is a sign to another one.
 */
export function moveMarks(runs: readonly Run[]): readonly Run[] {
  const spaced = join(runs.flatMap(moveSpace));
  const single = join(spaced.map((run, index) => dropEmphasis(run, spaced[index - 1], spaced[index + 1])));
  return join(single.flatMap((run, index) => splitRun(run, single[index - 1], single[index + 1])));
}

function isMarked({ strong, emphasis }: TextRun): boolean {
  return strong || emphasis;
}

function moveSpace(run: Run): readonly Run[] {
  if (run.type === 'break' || !isMarked(run)) return [run];
  const inner = run.value.trim();
  const from = run.value.indexOf(inner);
  return splitAt(run, from, from + inner.length);
}

function dropEmphasis(run: Run, before: Run | undefined, after: Run | undefined): Run {
  if (run.type === 'break' || !run.emphasis) return run;
  const isBesideMark = [before, after].some((one) => one?.type === 'text' && isMarked(one));
  const isBesideLetter = endsWithLetter(before) || startsWithLetter(after);
  return isBesideMark || (run.strong && isBesideLetter) ? { ...run, emphasis: false } : run;
}

function splitRun(run: Run, before: Run | undefined, after: Run | undefined): readonly Run[] {
  if (run.type === 'break' || !isMarked(run)) return [run];
  const { value } = run;
  const [isAfterLetter, isBeforeLetter] = [endsWithLetter(before), startsWithLetter(after)];
  const atStart = PUNCTUATION_AT_START.exec(value)?.[0] ?? '';
  const atEnd = PUNCTUATION_AT_END.exec(value)?.[0] ?? '';
  const moves = (isAfterLetter && atStart !== '') || (isBeforeLetter && atEnd !== '');
  if (!moves) return [run];
  // Nothing but punctuation has no letter on which a mark could stand.
  if (atStart === value) return splitAt(run, value.length, value.length);
  const isPair = PAIR.test(value);
  const from = isAfterLetter || isPair ? atStart.length : 0;
  const to = value.length - (isBeforeLetter || isPair ? atEnd.length : 0);
  return splitAt(run, from, to);
}

function startsWithLetter(run: Run | undefined): boolean {
  return run?.type === 'text' && STARTS_WITH_LETTER.test(run.value);
}

function endsWithLetter(run: Run | undefined): boolean {
  return run?.type === 'text' && ENDS_WITH_LETTER.test(run.value);
}

/** Splits a run into what stands before its mark, what is marked, and what stands behind. */
function splitAt(run: TextRun, from: number, to: number): readonly TextRun[] {
  const plain = { ...run, strong: false, emphasis: false };
  return [
    { ...plain, value: run.value.slice(0, from) },
    { ...run, value: run.value.slice(from, to) },
    { ...plain, value: run.value.slice(to) },
  ].filter(({ value }) => value !== '');
}

/** Joins neighbouring runs that are marked alike: signs that are harmless apart may be a list item together. */
function join(runs: readonly Run[]): readonly Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isAlike =
      run.type === 'text' && last?.type === 'text' && run.strong === last.strong && run.emphasis === last.emphasis;
    if (isAlike) joined[joined.length - 1] = { ...last, value: last.value + run.value };
    else joined.push(run);
  }
  return joined;
}
