import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import type { Place } from '../findings/place.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding, Severity } from '../findings/types.ts';
import { definitionOf, sentenceOf } from '../registry.ts';
import { type Counts, countFindings } from '../verdict/countFindings.ts';
import { displayWidth } from './displayWidth.ts';
import { excerptOf } from './excerpt.ts';
import { limitFindings } from './limitFindings.ts';
import { type Paint, paintOf } from './paint.ts';
import { words } from './words.ts';
import { wrapRanges, wrapText } from './wrapText.ts';

export interface FindingsView {
  readonly lang: Lang;
  readonly color: boolean;
  readonly width: number;
  /** How many files were checked, including files without findings and unreadable ones. */
  readonly files: number;
  /** How many of them could not be read. */
  readonly unread?: number;
  /** The last line instead of the counts; an empty one is left out. */
  readonly closing?: string;
}

/**
 * Prints findings for people: each with the user's own line, up to a limit, then the counts. Ends with a line break
 * unless it is empty.
 */
export function prettyFindings(findings: readonly Finding[], sources: SourceTexts, view: FindingsView): string {
  return [...prettyPieces(findings, sources, view)].join('');
}

/**
 * Prints findings piece by piece, so that no page has to be held in memory: the page of a thousand files takes more
 * memory than its findings.
 */
export function* prettyPieces(
  findings: readonly Finding[],
  sources: SourceTexts,
  view: FindingsView,
): Generator<string, void> {
  const printer = new PrettyPrinter(view);
  const counts = countFindings(findings);
  yield* printer.print(findings, sources);
  yield printer.close(view.closing ?? words[view.lang].count(view.files, counts, view.unread), counts);
}

/** Prints findings as they come, those of one file together, and a last line. */
export class PrettyPrinter {
  readonly #view: Omit<Page, 'sources'>;
  #gap = '';

  constructor({ lang, width, color }: Pick<FindingsView, 'lang' | 'width' | 'color'>) {
    this.#view = { lang, width: Math.max(width, NARROWEST), paint: paintOf(color) };
  }

  *print(findings: readonly Finding[], sources: SourceTexts): Generator<string, void> {
    const page = { ...this.#view, sources };
    for (const { finding, hidden } of limitFindings(findings)) {
      yield this.#block(linesOfFinding(finding, page));
      if (hidden > 0) yield this.#block(linesOfHidden(finding, hidden, page));
    }
  }

  /** The last line, in the colour of the worst finding; an empty one is left out. */
  close(closing: string, counts: Counts): string {
    if (closing === '') return '';
    const { width, paint } = this.#view;
    const worst = counts.error > 0 ? 'error' : counts.warning > 0 ? 'warning' : undefined;
    const lines = wrapText(closing, width);
    if (worst === undefined) return this.#block(lines);
    const brush = severityPaint(worst, paint);
    return this.#block(lines.map((line) => brush(line)));
  }

  #block(lines: readonly string[]): string {
    const text = `${this.#gap}${lines.join('\n')}\n`;
    this.#gap = '\n';
    return text;
  }
}

const NARROWEST = 30;

interface Page {
  readonly lang: Lang;
  readonly width: number;
  readonly paint: Paint;
  readonly sources: SourceTexts;
}

function linesOfFinding(finding: Finding, page: Page): string[] {
  const { lang, width, paint } = page;
  const { message, hint } = sentenceOf(finding, lang);
  const [first, ...others] = finding.places;
  const severity = finding.severity;
  const label = words[lang].help;
  const help = wrapText(hint, width - INDENT.length - displayWidth(label));
  const head = wrapSpans(
    [
      { text: nameOf(first, page), paint: paint.bold },
      { text: ` ${words[lang].severity[severity]} `, paint: severityPaint(severity, paint) },
      { text: `${finding.code} ${definitionOf(finding.code).name}`, paint: paint.dim },
    ],
    width,
  );
  const beside = `${head.at(-1)}  ${message}`;
  return [
    // The message stands beside its code where all of it fits, otherwise on lines of its own.
    ...(displayWidth(beside) <= width
      ? [...head.slice(0, -1), beside]
      : [...head, ...wrapText(message, width - INDENT.length).map(indent)]),
    ...excerptLines(first, severityPaint(severity, paint), page, pathOf(finding, page)),
    ...others.flatMap((place) => [
      ...wrapText(`${words[lang].seeAlso} ${nameOf(place, page)}`, width - INDENT.length).map(indent),
      ...excerptLines(place, paint.dim, page),
    ]),
    ...help.map((line, index) =>
      indent(`${index === 0 ? paint.green(label) : ' '.repeat(displayWidth(label))}${line}`),
    ),
  ];
}

function linesOfHidden({ places: [{ file }] }: Finding, hidden: number, { lang, width, paint }: Page): string[] {
  return wrapText(words[lang].hidden(hideControls(file), hidden), width).map((line) => paint.bold(line));
}

const INDENT = '    ';

function indent(line: string): string {
  return `${INDENT}${line}`;
}

/** Prints `file:line:column`, in a Word file its paragraph or cell, or the file alone where no line is meant. */
function nameOf(place: Place, { sources, lang }: Page): string {
  // The line starts with the file's name; a name that starts with `::` would be a command to the runner of GitHub.
  const file = hideControls(place.file).replace(/^::/, './::');
  const located = locatePlace(place, sources);
  if (located !== undefined) return `${file}:${located.start.line}:${located.start.column}`;
  const word = locateInWord(place, sources);
  return word === undefined ? file : `${file} ${hideControls(nameWordPlace(word.at, lang))}`;
}

/** A path says nothing about a file that could not be parsed, nor about one that has no keys. */
function pathOf({ code, places: [place] }: Finding, { sources }: Page): string {
  const isOfKeys = !code.startsWith('SE1') && locateInWord(place, sources) === undefined;
  return isOfKeys ? hideControls(place.path) : '';
}

/**
 * Prints the user's line and the marks below it. `beside` follows the marks, or stands below them where it does not
 * fit: it is the path, which an entry of `accepted` needs and which tells the item.
 */
function excerptLines(place: Place, mark: Brush, { sources, width, paint }: Page, beside = ''): string[] {
  const shown = lineOf(place, sources);
  if (shown === undefined) return [];
  const number = shown.number.padStart(INDENT.length);
  const excerpt = excerptOf(shown.text, shown.start, shown.end, width - number.length - GUTTER.length);
  const margin = paint.dim(`${' '.repeat(number.length)}${GUTTER}`);
  const room = width - number.length - GUTTER.length;
  const fits = excerpt.marks.length + GAP.length + displayWidth(beside) <= room;
  const under = beside === '' || fits ? [] : wrapText(beside, room);
  return [
    `${paint.dim(`${number}${GUTTER}`)}${excerpt.text}`.trimEnd(),
    `${margin}${mark(excerpt.marks)}${fits && beside !== '' ? `${GAP}${paint.dim(beside)}` : ''}`,
    ...under.map((line) => `${margin}${paint.dim(line)}`),
  ];
}

/** The line that is shown of a place, with its number, and the stretch of it that is marked. */
function lineOf(
  place: Place,
  sources: SourceTexts,
): { readonly number: string; readonly text: string; readonly start: number; readonly end: number } | undefined {
  const word = locateInWord(place, sources);
  if (word !== undefined) return { number: '', ...word };
  const located = locatePlace(place, sources);
  const source = sources.get(place.file);
  if (located === undefined || source === undefined) return undefined;
  const { line, column } = located.start;
  return {
    number: String(line),
    text: source.lineAt(place.start),
    start: column - 1,
    end: place.end - place.start + column - 1,
  };
}

/** The gutter is ASCII, since terminals differ in the width of box-drawing characters. */
const GUTTER = ' | ';
const GAP = '  ';

function severityPaint(severity: Severity, paint: Paint): Brush {
  switch (severity) {
    case 'error':
      return paint.red;
    case 'warning':
      return paint.yellow;
    case 'note':
      return paint.cyan;
  }
}

type Brush = (text: string) => string;

interface Span {
  readonly text: string;
  readonly paint: Brush;
}

/** Wraps a text whose parts have their own colours; further lines are indented. */
function wrapSpans(spans: readonly Span[], width: number): string[] {
  const whole = spans.map(({ text }) => text).join('');
  return wrapRanges(whole, width - INDENT.length).map(({ start, end }, index) => {
    let offset = 0;
    const painted = spans.map(({ text, paint }) => {
      const part = text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
      offset += text.length;
      return part === '' ? '' : paint(part);
    });
    return `${index === 0 ? '' : INDENT}${painted.join('')}`;
  });
}
