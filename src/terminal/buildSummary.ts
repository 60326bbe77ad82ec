import { locatePlace } from '../findings/locatePlace.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { sentenceOf } from '../registry.ts';
import { type BuildState, buildWords } from './buildWords.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapText } from './wrapText.ts';

const STATES: readonly BuildState[] = ['built', 'unchanged', 'kept', 'failed'];

/** What became of one file of a build of several. */
export interface BuildResult {
  readonly file: string;
  readonly outcome: {
    readonly state: BuildState;
    readonly errors: readonly Finding[];
    readonly counts?: { readonly warnings: number; readonly notes: number; readonly unfilled: number };
  };
}

/** So many files are named of each state; all of them were told above. */
const MOST = 20;

/**
 * Closes a build of several files: how many were built, unchanged, kept because somebody edited them, and not built, with the
 * reason of each of the last two on a line.
 *
 * @param left how many files were not reached, since somebody stopped the run
 */
export function buildSummary(
  results: readonly BuildResult[],
  left: number,
  texts: SourceTexts,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): string {
  const words = buildWords[lang];
  const rows = STATES.map((state) => {
    const count = results.filter(({ outcome }) => outcome.state === state).length;
    return [words.states[state], String(count)] as const;
  });
  if (left > 0) rows.push([words.left, String(left)]);
  const widest = Math.max(...rows.map(([title]) => displayWidth(title)));
  const digits = Math.max(...rows.map(([, count]) => count.length));
  const table = rows.map(
    ([title, count]) => `  ${title}${' '.repeat(widest - displayWidth(title))}  ${count.padStart(digits)}`,
  );
  const lists = (['kept', 'failed'] as const).flatMap((state) => {
    const of = results.filter(({ outcome }) => outcome.state === state);
    if (of.length === 0) return [];
    const lines = of.slice(0, MOST).flatMap((result) => {
      const [first = '', ...rest] = wrapText(printResult(result, texts, lang), width - 4);
      return [`  ${first}`, ...rest.map((line) => `    ${line}`)];
    });
    return [
      `${words.states[state]}${words.colon}`,
      ...lines,
      ...(of.length > MOST ? [`  ${words.more(of.length - MOST)}`] : []),
    ];
  });
  const total = sumCounts(results);
  const closing = total === undefined ? [] : wrapText(words.others(total.warnings, total.notes, total.unfilled), width);
  return `${[words.total(results.length + left), ...table, ...lists, ...closing].join('\n')}\n`;
}

/** A file, where it is wrong, and the first thing that is. */
function printResult({ file, outcome: { state, errors } }: BuildResult, texts: SourceTexts, lang: Lang): string {
  const [first] = errors;
  if (first === undefined) return hideControls(file);
  const [place] = first.places;
  const start = place.file === file ? locatePlace(place, texts)?.start : undefined;
  const at = start === undefined ? '' : `:${start.line}:${start.column}`;
  const { message } = sentenceOf(first, lang);
  const more = errors.length > 1 && state === 'failed' ? buildWords[lang].moreErrors(errors.length - 1) : '';
  return `${hideControls(`${file}${at}`)} ${message}${more}`;
}

function sumCounts(results: readonly BuildResult[]) {
  const sum = { warnings: 0, notes: 0, unfilled: 0 };
  for (const { outcome } of results) {
    sum.warnings += outcome.counts?.warnings ?? 0;
    sum.notes += outcome.counts?.notes ?? 0;
    sum.unfilled += outcome.counts?.unfilled ?? 0;
  }
  return sum.warnings + sum.notes + sum.unfilled === 0 ? undefined : sum;
}
