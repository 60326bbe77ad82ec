import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import type { Place } from '../findings/place.ts';
import { hideControls } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { definitionOf, isUnreadable, sentenceOf } from '../registry.ts';
import { type CheckRun, fails } from '../verdict/checkRun.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';
import {
  type ClosedRun,
  type FindingsPrinter,
  type KeepPieces,
  keepPlainly,
  type Pieces,
  printRun,
} from './findingsPrinter.ts';
import { formatWords } from './formatWords.ts';
import { numbersToJson } from './numbersJson.ts';

interface TestCase {
  readonly name: string;
  /** How the findings count in the run; `undefined` where nothing was found. */
  readonly element: Element | undefined;
  readonly code: string;
  readonly message: string;
  readonly text: string;
}

/**
 * Prints a run as JUnit XML: one suite a file, and one test case for each code found in it. A file without findings has
 * one test case that passes, so that a clean run has tests too. Only what fails the run is a failure; the rest is told
 * as output.
 */
export function junitReport(run: CheckRun): string {
  return printRun(new JunitPrinter(run, keepPlainly), run);
}

/** What is said of one finding. */
interface Said {
  readonly code: string;
  readonly element: Element;
  readonly message: string;
  readonly text: string;
}

/** How a finding counts in the run, the gravest first. */
const ELEMENTS = ['error', 'failure', 'system-out'] as const;
type Element = (typeof ELEMENTS)[number];

/** Prints a run as JUnit XML; see `junitReport`. */
export class JunitPrinter implements FindingsPrinter {
  readonly #run: Pick<CheckRun, 'lang' | 'failOn'>;
  readonly #keep: KeepPieces;
  /** What was found in a file may come at several times, and stands in one suite. */
  readonly #said = new Map<string, Pieces>();
  /** How the test cases of each file count, by their codes. */
  readonly #elements = new Map<string, Map<string, Element>>();

  constructor(run: Pick<CheckRun, 'lang' | 'failOn'>, keep: KeepPieces) {
    this.#run = run;
    this.#keep = keep;
  }

  add(findings: readonly Finding[], sources: SourceTexts): void {
    const groups = new Map<string, Said[]>();
    for (const finding of findings) {
      const { file } = finding.places[0];
      const said = sayFinding(finding, { ...this.#run, sources });
      const group = groups.get(file) ?? [];
      group.push(said);
      groups.set(file, group);
      const elements = this.#elements.get(file) ?? new Map<string, Element>();
      this.#elements.set(file, elements.set(said.code, graver(said.element, elements.get(said.code))));
    }
    for (const [file, group] of groups) {
      const kept = this.#said.get(file) ?? this.#keep();
      this.#said.set(file, kept);
      kept.add(`${JSON.stringify(group)}\n`);
    }
  }

  /** First the files of the run in their order, then what else findings point to: a folder, a form's file, an output. */
  *end({ files, numbers }: ClosedRun): Generator<string, void> {
    const counted = new Map(numbers.map(({ file, counts }) => [file, counts]));
    const all = new Set([...files, ...this.#said.keys()]);
    const sums = countElements([...all].map((file) => this.#elements.get(file)));
    yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="selfeval" ${attributesOf(sums)} time="0">\n`;
    for (const file of all) {
      const cases = this.#casesOf(file);
      const counts = countElements([this.#elements.get(file)]);
      for (const line of linesOfSuite(file, cases, counts, counted.get(file))) yield `  ${line}\n`;
    }
    yield '</testsuites>\n';
  }

  #casesOf(file: string): TestCase[] {
    const kept = this.#said.get(file);
    if (kept === undefined)
      return [{ name: formatWords[this.#run.lang].nothingFound, element: undefined, code: '', message: '', text: '' }];
    const lines = [...kept.take()].join('').trimEnd().split('\n');
    this.#said.delete(file);
    const said = lines.flatMap((line) => JSON.parse(line) as Said[]);
    const ofCodes = new Map<string, Said[]>();
    for (const one of said) {
      const group = ofCodes.get(one.code);
      if (group === undefined) ofCodes.set(one.code, [one]);
      else group.push(one);
    }
    return [...ofCodes].map(([code, group]) => caseOf(code, group, this.#elements.get(file)?.get(code)));
  }
}

function graver(one: Element, other: Element | undefined): Element {
  return ELEMENTS.find((element) => element === one || element === other) ?? one;
}

interface Sums {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

/** Counts the test cases of some files; a file without findings has one. */
function countElements(ofFiles: readonly (ReadonlyMap<string, Element> | undefined)[]): Sums {
  const all = ofFiles.flatMap((elements) => (elements === undefined ? ['passed'] : [...elements.values()]));
  const count = (element: Element) => all.filter((one) => one === element).length;
  return { tests: all.length, failures: count('failure'), errors: count('error') };
}

function attributesOf({ tests, failures, errors }: Sums): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function sayFinding(finding: Finding, run: Pick<CheckRun, 'lang' | 'failOn' | 'sources'>): Said {
  const { message, hint } = sentenceOf(finding, run.lang);
  const text = `${nameOf(finding.places[0], run)}  ${message}\n    ${formatWords[run.lang].help}${hint}`;
  const element = isUnreadable(finding) ? 'error' : fails(finding, run.failOn) ? 'failure' : 'system-out';
  return { code: finding.code, element, message, text };
}

function caseOf(code: string, said: readonly Said[], element: Element | undefined): TestCase {
  const more = said.length > 1 ? ` (+${said.length - 1})` : '';
  return {
    name: `${code} ${definitionOf(code).name}`,
    element,
    code,
    message: `${said[0]?.message ?? ''}${more}`,
    text: said.map(({ text }) => text).join('\n'),
  };
}

function nameOf(place: Place, { sources, lang }: Pick<CheckRun, 'sources' | 'lang'>): string {
  const located = locatePlace(place, sources);
  const file = hideControls(place.file);
  if (located !== undefined) return `${file}:${located.start.line}:${located.start.column}`;
  const word = locateInWord(place, sources);
  return word === undefined ? file : `${file} ${hideControls(nameWordPlace(word.at, lang))}`;
}

function linesOfSuite(
  file: string,
  cases: readonly TestCase[],
  counts: Sums,
  numbers: NumberCounts | undefined,
): readonly string[] {
  return [
    `<testsuite name="${attribute(file)}" ${attributesOf(counts)} skipped="0" time="0">`,
    ...(numbers === undefined ? [] : propertiesOf(numbers)),
    ...cases.flatMap((one) => linesOfCase(file, one)).map((line) => `  ${line}`),
    '</testsuite>',
  ];
}

/** Of the file's numbers, how many rest on what. */
function propertiesOf(counts: NumberCounts): readonly string[] {
  const lines = Object.entries(numbersToJson(counts)).map(
    ([name, value]) => `    <property name="numbers.${name}" value="${value}"/>`,
  );
  return ['  <properties>', ...lines, '  </properties>'];
}

function linesOfCase(file: string, { name, element, code, message, text }: TestCase): string[] {
  const head = `<testcase name="${attribute(name)}" classname="${attribute(file)}" time="0"`;
  if (element === undefined) return [`${head}/>`];
  const start = element === 'system-out' ? element : `${element} type="${code}" message="${attribute(message)}"`;
  return [`${head}>`, `  <${start}>${content(text)}</${element}>`, '</testcase>'];
}

/** XML 1.0 can hold these characters in no form; lone surrogates are among them. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/**
 * XML would take some of these characters for its own; the others it may hold, but they would steer the reader's
 * terminal.
 */
const ESCAPED = /[&<>\r\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function content(text: string): string {
  return text.replace(FORBIDDEN, '').replace(ESCAPED, escapeCharacter);
}

function attribute(text: string): string {
  return text
    .replace(FORBIDDEN, '')
    .replace(ESCAPED, escapeCharacter)
    .replace(/["\t\n]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return NAMED[character] ?? `&#${character.charCodeAt(0)};`;
}

const NAMED: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
