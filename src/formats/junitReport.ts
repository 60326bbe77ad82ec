import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import type { Place } from '../findings/place.ts';
import { hideControls } from '../findings/printSentence.ts';
import type { Finding } from '../findings/types.ts';
import { definitionOf, isUnreadable, sentenceOf } from '../registry.ts';
import { type CheckRun, fails } from '../verdict/checkRun.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';
import { formatWords } from './formatWords.ts';
import { numbersToJson } from './numbersJson.ts';

interface TestCase {
  readonly name: string;
  /** How the findings count in the run; `undefined` where nothing was found. */
  readonly element: 'failure' | 'error' | 'system-out' | undefined;
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
  const counted = new Map(run.numbers.map(({ file, counts }) => [file, counts]));
  const suites = groupByFile(run).map(([file, findings]) => suiteOf(file, casesOf(findings, run), counted.get(file)));
  const sum = (counts: 'tests' | 'failures' | 'errors') => suites.reduce((total, suite) => total + suite[counts], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="selfeval" tests="${sum('tests')}" failures="${sum('failures')}" errors="${sum('errors')}" time="0">`,
    ...suites.flatMap(({ lines }) => lines.map((line) => `  ${line}`)),
    '</testsuites>',
    '',
  ].join('\n');
}

/**
 * Groups findings by file: first the files of the run in their order, then what else findings point to, such as a
 * folder, a form's file or an output.
 */
function groupByFile({ files, findings }: CheckRun): [string, Finding[]][] {
  const groups = new Map<string, Finding[]>(files.map((file) => [file, []]));
  for (const finding of findings) {
    const { file } = finding.places[0];
    const group = groups.get(file);
    if (group === undefined) groups.set(file, [finding]);
    else group.push(finding);
  }
  return [...groups];
}

function casesOf(findings: readonly Finding[], run: CheckRun): TestCase[] {
  if (findings.length === 0) {
    return [{ name: formatWords[run.lang].nothingFound, element: undefined, code: '', message: '', text: '' }];
  }
  const codes = new Set(findings.map(({ code }) => code));
  return [...codes].map((code) => {
    const found = findings.filter((finding) => finding.code === code);
    return caseOf(code, found, run);
  });
}

function caseOf(code: string, findings: readonly Finding[], run: CheckRun): TestCase {
  const sentences = findings.map((finding) => ({
    ...sentenceOf(finding, run.lang),
    at: nameOf(finding.places[0], run),
  }));
  const text = sentences
    .map(({ message, hint, at }) => `${at}  ${message}\n    ${formatWords[run.lang].help}${hint}`)
    .join('\n');
  const failing = findings.some((finding) => fails(finding, run.failOn));
  const element = findings.some(isUnreadable) ? 'error' : failing ? 'failure' : 'system-out';
  const more = sentences.length > 1 ? ` (+${sentences.length - 1})` : '';
  return {
    name: `${code} ${definitionOf(code).name}`,
    element,
    code,
    message: `${sentences[0]?.message ?? ''}${more}`,
    text,
  };
}

function nameOf(place: Place, { sources, lang }: CheckRun): string {
  const located = locatePlace(place, sources);
  const file = hideControls(place.file);
  if (located !== undefined) return `${file}:${located.start.line}:${located.start.column}`;
  const word = locateInWord(place, sources);
  return word === undefined ? file : `${file} ${hideControls(nameWordPlace(word.at, lang))}`;
}

interface Suite {
  readonly lines: readonly string[];
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
}

function suiteOf(file: string, cases: readonly TestCase[], numbers: NumberCounts | undefined): Suite {
  const failures = cases.filter(({ element }) => element === 'failure').length;
  const errors = cases.filter(({ element }) => element === 'error').length;
  const counts = `tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="0" time="0"`;
  const lines = [
    `<testsuite name="${attribute(file)}" ${counts}>`,
    ...(numbers === undefined ? [] : propertiesOf(numbers)),
    ...cases.flatMap((one) => linesOfCase(file, one)).map((line) => `  ${line}`),
    '</testsuite>',
  ];
  return { lines, tests: cases.length, failures, errors };
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
