import { locateInWord, locatePlace, type PlaceInWord } from '../findings/locatePlace.ts';
import type { Place } from '../findings/place.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import { Decimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
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
import { numbersToJson } from './numbersJson.ts';
import type { Finding as FindingJson, PlaceInWord as PlaceInWordJson, Place as PlaceJson } from './types.ts';

/**
 * Prints a run of checks as JSON by `schemas/findings.schema.json`: the keys and their order are part of the format.
 * Ends with a line break.
 */
export function jsonFindings(run: CheckRun): string {
  return printRun(new JsonPrinter(run, keepPlainly), run);
}

/** Prints a run as JSON; see `jsonFindings`. */
export class JsonPrinter implements FindingsPrinter {
  readonly #options: Pick<CheckRun, 'lang' | 'failOn'>;
  readonly #items: Pieces;

  constructor(options: Pick<CheckRun, 'lang' | 'failOn'>, keep: KeepPieces) {
    this.#options = options;
    this.#items = keep();
  }

  add(findings: readonly Finding[], sources: SourceTexts): void {
    const items = findings.map((finding) => findingToJson(finding, sources, this.#options.lang));
    if (items.length > 0) this.#items.add(printItems(items, 1));
  }

  end({ files, accepted, unfilled, numbers, tally }: ClosedRun): Iterable<string> {
    const { error, warning, note } = tally.counts;
    const { failOn } = this.#options;
    const report = {
      version: 1,
      summary: {
        outcome: outcomeOfTally(tally, failOn),
        failOn,
        files: files.length,
        unread: files.filter((file) => tally.unread.has(file)).length,
        errors: error,
        warnings: warning,
        notes: note,
        accepted,
        unfilled,
        numbers: numbersToJson(sumNumbers(numbers.map(({ counts }) => counts))),
      },
      files,
      findings: ITEMS,
    };
    return printAround(report, 1, this.#items.take());
  }
}

/** Converts a finding, with its sentences in one language. */
export function findingToJson(finding: Finding, sources: SourceTexts, lang: Lang): FindingJson {
  const [first, ...others] = finding.places;
  return {
    code: finding.code,
    name: definitionOf(finding.code).name,
    severity: finding.severity,
    ...sentenceOf(finding, lang),
    args: toJson(finding.args) as FindingJson['args'],
    places: [placeToJson(first, sources), ...others.map((place) => placeToJson(place, sources))],
  };
}

/**
 * Converts a place: lines and columns count from 1, columns in UTF-16 code units; all are `null` where the whole file
 * is meant, and in a Word file, which has none.
 */
export function placeToJson(place: Place, sources: SourceTexts): PlaceJson {
  const located = locatePlace(place, sources);
  const word = locateInWord(place, sources);
  return {
    file: place.file,
    path: place.path,
    line: located?.start.line ?? null,
    column: located?.start.column ?? null,
    endLine: located?.end.line ?? null,
    endColumn: located?.end.column ?? null,
    ...(word === undefined ? {} : { word: wordToJson(word) }),
  };
}

function wordToJson({ at, text, start, end }: PlaceInWord): PlaceInWordJson {
  const { section } = at;
  return at.in === 'table'
    ? { section, paragraph: null, table: at.table, row: at.row, column: at.column, text, start, end }
    : { section, paragraph: at.paragraph, table: null, row: null, column: null, text, start, end };
}

/** Converts arguments: keys in alphabetical order, decimals as their digits, `undefined` as `null`. */
function toJson(value: unknown): unknown {
  if (value === undefined) return null;
  if (value instanceof Decimal) return printNumber(value);
  if (Array.isArray(value)) return value.map(toJson);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, entry]) => [key, toJson(entry)]));
}
