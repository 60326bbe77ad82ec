import type { SourceTexts } from '../findings/sourceText.ts';
import type { Finding } from '../findings/types.ts';
import type { CheckRun } from '../verdict/checkRun.ts';
import { RunningTally, type Tally } from '../verdict/tally.ts';
import { printJson } from './printJson.ts';

/** What is known of a run when all of its findings have been told. */
export type ClosedRun = Pick<CheckRun, 'files' | 'accepted' | 'unfilled' | 'numbers'> & { readonly tally: Tally };

/**
 * Prints a run whose findings come file by file. What stands first counts them all, so what was printed is kept until the end,
 * and then written piece by piece: no run is held in one text, which could be longer than a text may be.
 */
export interface FindingsPrinter {
  /** Adds findings as they come; what they show is in `sources` now, and need not be later. */
  add(findings: readonly Finding[], sources: SourceTexts): void;
  /** The whole, in pieces; to be asked for once. */
  end(run: ClosedRun): Iterable<string>;
}

/** Keeps texts in their order. */
export interface Pieces {
  add(piece: string): void;
  /** Lets each go as it is told. */
  take(): Iterable<string>;
}

/** Where texts are kept until they are written: packed, where there are many. */
export type KeepPieces = () => Pieces;

/** Keeps texts as they are. */
export function keepPlainly(): Pieces {
  const all: string[] = [];
  return { add: (piece) => all.push(piece), take: () => all };
}

/** Prints a run that is all there. */
export function printRun(printer: FindingsPrinter, run: CheckRun): string {
  const tally = new RunningTally();
  tally.add(run.findings);
  printer.add(run.findings, run.sources);
  return [...printer.end({ ...run, tally })].join('');
}

/** Stands for the items of a list that are printed apart from what they stand in; no text holds it without escaping its quotes. */
export const ITEMS = '\u0000';

/**
 * Prints JSON around the items of one list, which stand where `ITEMS` does.
 *
 * @param around what the items stand in
 * @param items as `printItems` printed them, none of it empty
 */
export function* printAround(around: object, depth: number, items: Iterable<string>): Generator<string, void> {
  const [head = '', tail = ''] = printJson(around).split(JSON.stringify(ITEMS));
  let open = `${head}[`;
  let close = ']';
  for (const text of items) {
    // Every item begins with a comma, which the first one does not need.
    yield `${open}${open === '' ? text : text.slice(1)}`;
    open = '';
    close = `\n${indentOf(depth)}]`;
  }
  yield `${open}${close}${tail}`;
}

/**
 * Prints items of a list as they stand in the JSON of a run, with a comma before each.
 *
 * @param depth in how many objects and lists the list stands
 */
export function printItems(items: readonly object[], depth: number): string {
  const indent = indentOf(depth + 1);
  return items.map((item) => `,\n${indent}${printJson(item).trimEnd().replaceAll('\n', `\n${indent}`)}`).join('');
}

function indentOf(depth: number): string {
  return '  '.repeat(depth);
}
