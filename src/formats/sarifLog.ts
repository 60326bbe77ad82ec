import type { Explanations } from '../explanations.ts';
import { locateInWord, locatePlace } from '../findings/locatePlace.ts';
import { nameWordPlace } from '../findings/nameWordPlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { definitionOf, sentenceOf } from '../registry.ts';
import { type CheckRun, outcomeOfTally } from '../verdict/checkRun.ts';
import { sumNumbers } from '../verdict/coverage/countNumbers.ts';
import {
  type ClosedRun,
  type FindingsPrinter,
  ITEMS,
  type KeepPieces,
  keepPlainly,
  type Pieces,
  printAround,
  printItems,
  printRun,
} from './findingsPrinter.ts';
import { formatWords } from './formatWords.ts';
import { numbersToJson } from './numbersJson.ts';

export interface SarifOptions {
  readonly version: string;
  readonly explanations: Explanations;
  /** Converts a file's name to a URI, relative where the name is relative. */
  readonly uriOf: (file: string) => string;
}

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';

/** The folder in which the command was run; the reader of the log knows where that is. */
const ROOT = '%SRCROOT%';

/**
 * Prints a SARIF 2.1.0 log of one run: a rule for each code that was found, and a result for each finding. Ends with a
 * line break.
 */
export function sarifLog(run: CheckRun, options: SarifOptions): string {
  return printRun(new SarifPrinter(run, options, keepPlainly), run);
}

/** Prints a run as a SARIF log; see `sarifLog`. */
export class SarifPrinter implements FindingsPrinter {
  readonly #run: Pick<CheckRun, 'lang' | 'failOn'>;
  readonly #options: SarifOptions;
  readonly #results: Pieces;
  readonly #codes = new Set<string>();
  readonly #fingerprints: Fingerprints;

  constructor(run: Pick<CheckRun, 'lang' | 'failOn'>, options: SarifOptions, keep: KeepPieces) {
    this.#run = run;
    this.#options = options;
    this.#results = keep();
    this.#fingerprints = new Fingerprints(keep);
  }

  add(findings: readonly Finding[], sources: SourceTexts): void {
    if (findings.length === 0) return;
    for (const { code } of findings) this.#codes.add(code);
    const fingerprints = this.#fingerprints.number(findings);
    const at = { sources, lang: this.#run.lang };
    const results = findings.map((finding, index) => resultOf(finding, fingerprints[index] ?? '', at, this.#options));
    this.#results.add(printItems(results, 3));
  }

  end({ files, numbers, tally }: ClosedRun): Iterable<string> {
    const { lang, failOn } = this.#run;
    const codes = [...this.#codes].sort();
    const log = {
      $schema: SCHEMA,
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: {
              name: 'selfeval',
              semanticVersion: this.#options.version,
              rules: codes.map((code) => ruleOf(code, this.#options.explanations, lang)),
            },
          },
          invocations: [{ executionSuccessful: outcomeOfTally(tally, failOn) !== 'incomplete' }],
          language: lang === 'zh' ? 'zh-CN' : 'en',
          columnKind: 'utf16CodeUnits',
          originalUriBaseIds: { [ROOT]: { description: { text: formatWords[lang].startFolder } } },
          artifacts: files.map((file) => ({ location: artifactOf(file, this.#options) })),
          results: ITEMS,
          properties: { numbers: numbersToJson(sumNumbers(numbers.map(({ counts }) => counts))) },
        },
      ],
    };
    return printAround(log, 3, numberRules(this.#results.take(), codes));
  }
}

/** Which rule a result is of is known when all codes are; until then it has the code. */
function* numberRules(results: Iterable<string>, codes: readonly string[]): Generator<string, void> {
  const indexes = new Map(codes.map((code, index) => [code, index]));
  // Within a text the quotes would be escaped.
  for (const text of results)
    yield text.replace(/(?<="ruleIndex": )"(SE\d+)"/g, (_, code: string) => `${indexes.get(code)}`);
}

/**
 * Names findings so that a later run knows them again. A fingerprint does not depend on the lines above; several findings of a
 * code at one path are numbered. Those of a file come together, or nearly so: its numbers are put away between two times.
 */
class Fingerprints {
  readonly #keep: KeepPieces;
  readonly #counts = new Map<string, Pieces>();

  constructor(keep: KeepPieces) {
    this.#keep = keep;
  }

  number(findings: readonly Finding[]): readonly string[] {
    const ofFiles = new Map<string, Map<string, number>>();
    const fingerprints = findings.map(({ code, places: [{ file, path }] }) => {
      const counts = ofFiles.get(file) ?? this.#open(file);
      ofFiles.set(file, counts);
      const key = `${code} ${path}`;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      return `${key}:${count}`;
    });
    for (const [file, counts] of ofFiles) this.#close(file, counts);
    return fingerprints;
  }

  #open(file: string): Map<string, number> {
    const kept = this.#counts.get(file);
    return new Map(kept === undefined ? [] : (JSON.parse([...kept.take()].join('')) as [string, number][]));
  }

  #close(file: string, counts: ReadonlyMap<string, number>): void {
    const kept = this.#keep();
    kept.add(JSON.stringify([...counts]));
    this.#counts.set(file, kept);
  }
}

function ruleOf(found: string, explanations: Explanations, lang: Lang): object {
  const { code, name, severity } = definitionOf(found);
  const { what, why, remedy } = explanations[code];
  const titles = formatWords[lang].explanation;
  const stop = lang === 'zh' ? '' : ' ';
  return {
    id: code,
    name,
    shortDescription: { text: what },
    fullDescription: { text: `${what}${stop}${why}` },
    help: { text: remedy, markdown: `**${titles.why}** ${why}\n\n**${titles.remedy}** ${remedy}` },
    defaultConfiguration: { level: severity },
  };
}

/** What a result shows of its places. */
type Shown = Pick<CheckRun, 'sources' | 'lang'>;

function resultOf(finding: Finding, fingerprint: string, run: Shown, options: SarifOptions): object {
  const [first, ...others] = finding.places;
  return {
    ruleId: finding.code,
    ruleIndex: finding.code,
    level: finding.severity,
    message: { text: textOf(finding, run.lang) },
    locations: [{ physicalLocation: physicalLocationOf(first, run, options), ...logicalLocationsOf(first, run) }],
    ...(others.length === 0
      ? {}
      : {
          relatedLocations: others.map((place, id) => ({
            id,
            physicalLocation: physicalLocationOf(place, run, options),
            ...logicalLocationsOf(place, run),
            message: { text: place.path === '' ? place.file : place.path },
          })),
        }),
    partialFingerprints: { 'codeAndPath/v1': fingerprint },
  };
}

function textOf(finding: Finding, lang: Lang): string {
  const { message, hint } = sentenceOf(finding, lang);
  return `${message}${formatWords[lang].stop}${hint}`;
}

function physicalLocationOf(place: Place, { sources }: Shown, options: SarifOptions): object {
  const located = locatePlace(place, sources);
  const artifactLocation = artifactOf(place.file, options);
  if (located === undefined) return { artifactLocation };
  const { start, end } = located;
  return {
    artifactLocation,
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** A Word file has no lines: its paragraphs and cells have names, and the words that are meant are their message. */
function logicalLocationsOf(place: Place, { sources, lang }: Shown): object {
  const word = locateInWord(place, sources);
  if (word === undefined) return {};
  const text = word.text.slice(word.start, word.end);
  return {
    logicalLocations: [{ fullyQualifiedName: nameWordPlace(word.at, lang), kind: 'element' }],
    ...(text === '' ? {} : { message: { text } }),
  };
}

function artifactOf(file: string, { uriOf }: SarifOptions): object {
  const uri = uriOf(file);
  return /^[a-z]+:/i.test(uri) ? { uri } : { uri, uriBaseId: ROOT };
}
