import { Decimal, isPlainDecimal } from '../quantity/decimal.ts';
import { childOf, entryOf, textOf } from '../source/query.ts';
import type { Source, SourceEntry, SourceList, SourceMap, SourceNode } from '../source/types.ts';
import { Splices } from '../workbooks/splices.ts';
import { printEntry } from './printDraft.ts';
import type { Draft, DraftList, DraftMap, DraftNode, DraftScalar } from './types.ts';

export interface Merged {
  readonly text: string;
  /** The keys that were added: `narrative.duties`. */
  readonly added: readonly string[];
  /** The amounts that are others now. */
  readonly changed: readonly ChangedAmount[];
  /** The keys that the file has already, with something else; they stay as they are. */
  readonly kept: readonly string[];
}

interface ChangedAmount {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/**
 * Brings a report file up to a Word file, as the import of a table does: amounts are taken over, and what the file does not say
 * yet is added. Words that somebody typed stay.
 */
export function mergeDraft(source: Source, draft: Draft): Merged {
  const merging = new Merging(source);
  for (const [key, node] of draft.root.entries) merging.addKey(key, node);
  return merging.finish();
}

class Merging {
  readonly #source: Source;
  readonly #splices: Splices;
  readonly #added: string[] = [];
  readonly #changed: ChangedAmount[] = [];
  readonly #kept: string[] = [];
  /** The texts of keys that are new at the top. */
  readonly #blocks: string[] = [];

  constructor(source: Source) {
    this.#source = source;
    this.#splices = new Splices(source);
  }

  finish(): Merged {
    const text = this.#splices.apply();
    const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
    const blocks = this.#blocks.map((block) => `\n\n${block}`.replaceAll('\n', lineEnd)).join('');
    const whole = blocks === '' ? text : `${text.trimEnd()}${blocks}${lineEnd}`;
    return { text: whole, added: this.#added, changed: this.#changed, kept: this.#kept };
  }

  addKey(key: string, node: DraftNode): void {
    const { root } = this.#source;
    const entry = entryOf(root, key);
    if (entry === undefined) {
      this.#blocks.push(printEntry(key, node, true).join('\n'));
      this.#added.push(key);
    } else this.#compare(entry, node, key, 0);
  }

  #compare(entry: SourceEntry, node: DraftNode, path: string, indent: number): void {
    const known = entry.value;
    if (isEmpty(known)) this.#fill(entry, node, path, indent);
    else if (known.kind === 'map' && node.kind === 'map') this.#compareMaps(known, node, path);
    else if (known.kind === 'list' && node.kind === 'list') this.#compareLists(known, node, path);
    else if (known.kind === 'scalar' && node.kind === 'scalar') this.#compareScalars(entry, known, node, path);
    else this.#kept.push(path);
  }

  #compareMaps(map: SourceMap, node: DraftMap, path: string): void {
    const isFlow = this.#isFlow(map);
    const indent = this.#indentOf(map);
    for (const [key, value] of node.entries) {
      const entry = entryOf(map, key);
      const inner = `${path}.${key}`;
      if (entry !== undefined) {
        this.#compare(entry, value, inner, indent);
        continue;
      }
      const typed = printTyped(key, value, indent);
      if (isFlow && typed.includes('\n')) this.#kept.push(inner);
      else {
        this.#splices.addKey(map, key, typed, [...node.entries.keys()]);
        this.#added.push(inner);
      }
    }
  }

  /** Items are the same by their names; other lists are taken over as a whole or not at all. */
  #compareLists(list: SourceList, node: DraftList, path: string): void {
    const names = node.items.map(nameOf);
    if (names.some((name) => name === undefined)) {
      const same = node.items.map((item) => (item.kind === 'scalar' ? item.text : undefined)).join('\n');
      if (same !== list.items.map((item) => textOf(item)).join('\n')) this.#kept.push(path);
      return;
    }
    for (const [index, item] of node.items.entries()) {
      const at = list.items.findIndex((each) => textOf(childOf(each, 'name')) === names[index]);
      const known = list.items[at];
      if (known?.kind === 'map' && item.kind === 'map') this.#compareMaps(known, item, `${path}[${at}]`);
      else if (item.kind === 'map') this.#addItem(list, item, `${path}.${names[index]}`);
    }
  }

  #addItem(list: SourceList, item: DraftMap, path: string): void {
    const pairs = [...item.entries].map(([key, value]) => [key, printTyped(key, value, 0)] as const);
    if (list.items.length === 0 || pairs.some(([, value]) => value.includes('\n'))) this.#kept.push(path);
    else {
      this.#splices.addItems(list, [pairs]);
      this.#added.push(path);
    }
  }

  #compareScalars(entry: SourceEntry, known: SourceNode & { kind: 'scalar' }, node: DraftScalar, path: string): void {
    if (known.text === node.text) return;
    const [before, after] = [amountOf(known.text), amountOf(node.text)];
    if (before === undefined || after === undefined || !AMOUNTS.test(path)) {
      this.#kept.push(path);
      return;
    }
    if (before.eq(after)) return;
    this.#splices.fill(entry, node.text);
    this.#changed.push({ path, before: known.text, after: node.text });
  }

  #fill(entry: SourceEntry, node: DraftNode, path: string, indent: number): void {
    const typed = printTyped(entry.key, node, indent);
    if (typed.startsWith('\n')) this.#splices.addBlock(entry, entry.key, typed.slice(1).split('\n'));
    else this.#splices.fill(entry, typed);
    this.#added.push(path);
  }

  #isFlow(map: SourceMap): boolean {
    return this.#source.text.charAt(map.place.start) === '{';
  }

  #indentOf({ place: { start } }: SourceMap): number {
    return start - (this.#source.text.lastIndexOf('\n', start - 1) + 1);
  }
}

/** Amounts of spending are those that the import of a table changes, too. */
const AMOUNTS =
  /^(?:basic|threePublic|projects|governmentFund|stateCapital|socialInsurance)\b.*(?:[bB]udget|[aA]ctual)$/;

function amountOf(text: string): Decimal | undefined {
  if (text === 'none') return new Decimal(0);
  return isPlainDecimal(text) ? new Decimal(text) : undefined;
}

/** Prints what stands behind a key and its colon, in a map that is indented so far. */
function printTyped(key: string, node: DraftNode, indent: number): string {
  const [first = '', ...rest] = printEntry(key, node, false);
  const head = first.slice(first.indexOf(':') + 1).replace(/^ /, '');
  return [head, ...rest.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))].join('\n');
}

function isEmpty(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

function nameOf(node: DraftNode): string | undefined {
  const name = node.kind === 'map' ? node.entries.get('name') : undefined;
  return name?.kind === 'scalar' ? name.text : undefined;
}
