import { readdirSync, readFileSync } from 'node:fs';
import { type Document, isCollection, isScalar, type Node, parse, parseDocument } from 'yaml';

export interface PlantedCase {
  readonly id: string;
  /** Why it is wrong. */
  readonly note: string;
  readonly patch: Readonly<Record<string, unknown>>;
  /** The very words at which the finding must point, and the path of the value that holds them. */
  readonly expect: { readonly words: string; readonly at: string };
  /** The code of the error that was reported before the corpus was written. */
  readonly today?: string;
}

export interface CleanCase {
  readonly id: string;
  /** A narrative slot, or the path of another value that holds prose, e.g. `problems[0].text`. */
  readonly slot?: string;
  readonly text?: string;
  /** What else is changed for this case; alone where the case is not a passage. */
  readonly patch?: Readonly<Record<string, unknown>>;
}

/** A file of cases as it was read: `cases` are plain values, `nodes` keep numbers as they were typed (`19.50`). */
export interface CorpusFile<Case> {
  readonly name: string;
  readonly lines: number;
  readonly cases: readonly Case[];
  readonly nodes: Document;
}

/** `within` is the folder of another corpus, e.g. `heldout/`. */
export function readPlanted(within = ''): readonly CorpusFile<PlantedCase>[] {
  return readFiles<PlantedCase>(`${within}planted`);
}

export function readClean(within = ''): readonly CorpusFile<CleanCase>[] {
  return readFiles<CleanCase>(`${within}clean`);
}

export function readBase(): string {
  return readFileSync(new URL('base.yaml', import.meta.url), 'utf8');
}

let base: Document | undefined;

/** The report file of the case at this index: the base with the case's patch applied. */
export function reportOf(file: CorpusFile<PlantedCase | CleanCase>, index: number): string {
  base ??= parseDocument(readBase());
  const report = base.clone();
  const patch = file.nodes.getIn([index, 'patch'], true);
  for (const key of Object.keys(file.cases[index]?.patch ?? {})) {
    put(report, pathOf(key), isCollection(patch) ? (patch.get(key, true) as Node) : undefined);
  }
  const { slot } = file.cases[index] as CleanCase;
  if (slot !== undefined) put(report, pathOf(pathOfSlot(slot)), file.nodes.getIn([index, 'text'], true) as Node);
  return report.toString({ lineWidth: 0 });
}

/** `duties` → `narrative.duties`; whatever is a path already stays one. */
export function pathOfSlot(slot: string): string {
  return slot === 'otherMatters' || /[.[]/.test(slot) ? slot : `narrative.${slot}`;
}

/** `basic.items[2].actual` → its segments. */
function pathOf(path: string): (string | number)[] {
  return path.split(/\.|(?=\[)/).map((segment) => (segment.startsWith('[') ? Number(segment.slice(1, -1)) : segment));
}

/** The text of the value at a path as the file has it: a string's text, a number as typed. */
export function textAt(report: string, path: string): string | undefined {
  const node = parseDocument(report).getIn(pathOf(path), true);
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : node.source;
}

/** Nothing is made on the way: what a new key is put into must be there; a new list item is the next one. */
function put(report: Document, path: readonly (string | number)[], node: Node | undefined): void {
  const parent = report.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (!isCollection(parent) || (typeof key === 'number' && key > parent.items.length)) {
    throw new Error(`no place for ${path.join('.')}`);
  }
  if (!isScalar(node) || node.value !== null) report.setIn(path, node);
  else if (!report.deleteIn(path)) throw new Error(`nothing to delete at ${path.join('.')}`);
}

function readFiles<Case>(folder: string): CorpusFile<Case>[] {
  const url = new URL(`${folder}/`, import.meta.url);
  return readdirSync(url)
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, url), 'utf8');
      const cases = parse(text) as Case[];
      return { name: `${folder}/${name}`, lines: text.split('\n').length - 1, cases, nodes: parseDocument(text) };
    });
}
