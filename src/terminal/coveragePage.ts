import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import { countNumbers, inOrder } from '../verdict/coverage/countNumbers.ts';
import { sayStanding } from '../verdict/coverage/sayStanding.ts';
import type { FileCoverage } from '../verdict/coverage/types.ts';
import { coverageWords } from './coverageWords.ts';
import { displayWidth } from './displayWidth.ts';
import { excerptOf } from './excerpt.ts';
import { paintOf } from './paint.ts';
import { wrapText } from './wrapText.ts';

export interface CoverageView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
  /** The last line; an empty one is left out. */
  readonly closing: string;
  /** Whether numbers that rest on something, or claim nothing, are listed too. */
  readonly listsAll: boolean;
}

type Ledger = NonNullable<FileCoverage['ledger']>;
type Accounted = Ledger['numbers'][number];

/** Lists file by file what the numbers of the prose rest on: how many of each kind, then what nobody has checked, and why not. */
export function coveragePage(coverage: readonly FileCoverage[], sources: SourceTexts, view: CoverageView): string {
  const words = coverageWords[view.lang];
  const files = coverage.flatMap(({ file, wasRead, ledger }) => {
    // Why a file could not be read is told among the findings.
    if (!wasRead) return [];
    const name = hideControls(file).replace(/^::/, './::');
    if (ledger === undefined) return [wrapText(words.notRead(name), view.width).join('\n')];
    return [linesOfFile(name, ledger, sources, view).join('\n')];
  });
  const closing = view.closing === '' ? [] : [wrapText(view.closing, view.width).join('\n')];
  return [...files, ...closing].map((block) => `${block}\n`).join('\n');
}

function linesOfFile(name: string, ledger: Ledger, sources: SourceTexts, view: CoverageView): readonly string[] {
  const words = coverageWords[view.lang];
  const paint = paintOf(view.color);
  const counts = countNumbers(ledger);
  const numbers = inOrder(ledger.numbers);
  const ways = inOrder(ledger.ways);
  const heads = [...words.counts(counts), ...words.ways(countNumbers({ numbers: ways }))].flatMap((line) =>
    hang('  ', line, view.width),
  );
  const group = (title: string, of: readonly Accounted[]) =>
    of.length === 0
      ? []
      : [
          '',
          ...hang('  ', title, view.width).map((line) => paint.bold(line)),
          ...of.flatMap((one) =>
            linesOfNumber(one, sources, view).map((line, at) => (at === 1 ? paint.dim(line) : line)),
          ),
        ];
  const isOf = (kind: Accounted['standing']['kind']) => numbers.filter(({ standing }) => standing.kind === kind);
  const groups = view.listsAll
    ? [...group(words.every, numbers), ...group(words.everyWay, ways)]
    : [
        ...group(words.contradicted, isOf('contradicted')),
        ...group(words.notTied, isOf('notTied')),
        ...group(
          words.waysNotTied,
          ways.filter(({ standing: { kind } }) => kind === 'notTied'),
        ),
      ];
  const lacking = linesOfLacking(ledger, view);
  return [paint.bold(words.file(name)), ...heads, ...groups, ...lacking];
}

/** The place and the number, what stands around it, and what it rests on or is near to. */
function linesOfNumber({ place, typed, standing }: Accounted, sources: SourceTexts, view: CoverageView) {
  const { lang, width } = view;
  const located = locatePlace(place, sources);
  const word = locateInWord(place, sources);
  const where =
    located !== undefined
      ? `${located.start.line}:${located.start.column}`
      : word === undefined
        ? ''
        : hideControls(nameWordPlace(word.at, lang));
  const line =
    word ??
    (located === undefined
      ? undefined
      : {
          text: sources.get(place.file)?.lineAt(place.start) ?? '',
          start: located.start.column - 1,
          end: located.start.column - 1 + place.end - place.start,
        });
  const around =
    line === undefined
      ? []
      : [`${INSIDE}${excerptOf(line.text.trimEnd(), line.start, line.end, width - INSIDE.length).text.trim()}`];
  const isPlain = standing.kind === 'notTied' && standing.nearest.length === 0;
  // The name that prints a number is its words already.
  const isSaid = standing.kind !== 'bound' && (!isPlain || view.listsAll);
  const said = isSaid ? [sayStanding(standing, lang)] : [];
  const head = `${LEAD}${where}  ${hideControls(typed)}`;
  const [alone] = said;
  const beside = `${head}  ${alone ?? ''}`;
  if (alone !== undefined && (isPlain || standing.kind !== 'notTied') && displayWidth(beside) <= width)
    return [beside, ...around];
  return [head, ...around, ...said.flatMap((sentence) => hang(INSIDE, sentence, width))];
}

/** The keys that are not in the file, first those that most figures need, each with a few of these. */
function linesOfLacking({ notReckoned }: Ledger, { lang, color, width, listsAll }: CoverageView): readonly string[] {
  if (notReckoned.length === 0) return [];
  const words = coverageWords[lang];
  const sorted = [...notReckoned].sort((one, other) => other.figures.length - one.figures.length);
  const shown = listsAll ? sorted : sorted.slice(0, MOST_KEYS);
  const lines = shown.map(({ missing, figures }) => words.lacks(missing, figures.slice(0, SHOWN), figures.length));
  const more = shown.length === sorted.length ? [] : [words.more(sorted.length - shown.length)];
  const bold = paintOf(color).bold;
  return [
    '',
    ...hang('  ', words.lacking, width).map((line) => bold(line)),
    ...[...lines, ...more].flatMap((line) => hang(LEAD, line, width)),
  ];
}

/** So many keys are named where not all are, and so many figures for each. */
const MOST_KEYS = 8;
const SHOWN = 3;

const LEAD = '    ';
const INSIDE = '        ';

/** Wraps a text, and indents all its lines. */
function hang(indent: string, text: string, width: number): readonly string[] {
  return wrapText(text, width - indent.length).map((line) => `${indent}${line}`);
}
