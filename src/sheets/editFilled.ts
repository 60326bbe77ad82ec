import { entryOf, scalarOf } from '../source/query.ts';
import type { Source, SourceEntry, SourceList, SourceMap, SourceNode } from '../source/types.ts';
import { Splices } from '../workbooks/splices.ts';
import { storedOf } from './cells.ts';
import { printPath } from './paths.ts';
import { entriesOf, printBlock, printFlow, printLines, printTyped } from './printWant.ts';
import { keyOf, stampOf, typedOf } from './typed.ts';
import type { Path, Spot, Typed } from './types.ts';
import type { Want, WantList, WantMap, WantValue } from './want.ts';

/** A change of a report file, in the words of the workbook; `undefined` where there is nothing. */
export interface FilledChange extends Spot {
  readonly path: string;
  readonly title: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface EditedReport {
  readonly text: string;
  readonly changes: readonly FilledChange[];
  /** How many values the file has already. */
  readonly same: number;
  /** Values that somebody changed in the file since the workbook was made, and nobody in the workbook: they stay. */
  readonly kept: readonly FilledChange[];
}

/** Writes what a workbook says into the text of a report file; everything else in it stays as it is. */
export function editFilled(source: Source, want: WantMap): EditedReport {
  const editor = new Editor(source);
  editor.mergeRoot(want);
  return editor.finish();
}

class Editor {
  readonly #source: Source;
  readonly #splices: Splices;
  readonly #changes: FilledChange[] = [];
  readonly #kept: FilledChange[] = [];
  #same = 0;

  constructor(source: Source) {
    this.#source = source;
    this.#splices = new Splices(source);
  }

  finish(): EditedReport {
    return { text: this.#splices.apply(), changes: this.#changes, same: this.#same, kept: this.#kept };
  }

  mergeRoot(want: WantMap): void {
    const { root } = this.#source;
    if (root.kind === 'map') this.#mergeMap(root, want, []);
  }

  #mergeMap(map: SourceMap, want: WantMap, path: Path): void {
    const order = [...want.entries.keys()];
    for (const [key, each] of want.entries) {
      const entry = entryOf(map, key);
      const inner = [...path, key];
      const known = entry?.value;
      if (each.is === 'value') this.#mergeValue(map, entry, key, each, inner, order);
      else if (each.is === 'map' && known?.kind === 'map') this.#mergeMap(known, each, inner);
      else if (each.is === 'list' && known?.kind === 'list' && entry !== undefined)
        this.#mergeList(map, entry, known, each, inner);
      else this.#putWhole(map, entry, key, each, inner, order);
    }
  }

  #mergeValue(
    map: SourceMap,
    entry: SourceEntry | undefined,
    key: string,
    want: WantValue,
    path: Path,
    order: readonly string[],
  ): void {
    const known = typedOf(entry?.value);
    const asked = this.#decide(known, want, path);
    if (asked === 'stays') return;
    if (asked === 'goes') {
      if (entry !== undefined) this.#clear(map, entry, want);
      return;
    }
    const isFlow = this.#isFlow(map);
    if (entry === undefined) {
      const block = isFlow ? undefined : printBlock(asked, this.#indentOf(map) + 2);
      this.#splices.addKey(map, key, block ?? printTyped(asked), order);
      return;
    }
    const block = isFlow || !this.#endsLine(entry) ? undefined : printBlock(asked, this.#indentOf(map) + 2);
    this.#splices.fill(entry, block ?? printTyped(asked));
  }

  /** What becomes of a value, told as a change. */
  #decide(known: Typed | undefined, want: WantValue, path: Path): 'stays' | 'goes' | Typed {
    const { typed, was, spot, title, field } = want;
    const show = (each: Typed | undefined) => (each === undefined ? undefined : storedOf(each, field).text);
    // A text 无 and a `none` look the same in a cell.
    const looksAlike =
      known !== undefined && typed !== undefined && show(known) === show(typed) && known.is !== 'number';
    if (keyOf(known) === keyOf(typed) || looksAlike) {
      if (typed !== undefined) this.#same += 1;
      return 'stays';
    }
    const change = { path: printPath(path), title, before: show(known), after: show(typed), ...spot };
    const isUntouched = was !== undefined && stampOf(typed) === was;
    if (isUntouched && known !== undefined) {
      // Nobody changed it in the workbook, somebody did in the file.
      if (was !== '') this.#kept.push(change);
      return 'stays';
    }
    if (typed === undefined) {
      if (was === undefined || known === undefined) return 'stays';
      if (stampOf(known) !== was) {
        this.#kept.push(change);
        return 'stays';
      }
      this.#changes.push(change);
      return 'goes';
    }
    this.#changes.push(change);
    return typed;
  }

  /** A number that goes leaves its key, to be filled in; words go with their key. */
  #clear(map: SourceMap, entry: SourceEntry, { field }: WantValue): void {
    const isAsked =
      field.kind === 'amount' || field.kind === 'count' || field.kind === 'flag' || field.kind === 'mixed';
    if (isAsked || map.entries.length === 1) this.#splices.clear(entry);
    else this.#splices.removeKey(map, entry);
  }

  /** Puts what is not there yet, or stands there as nothing or `none`. */
  #putWhole(
    map: SourceMap,
    entry: SourceEntry | undefined,
    key: string,
    want: WantMap | WantList,
    path: Path,
    order: readonly string[],
  ): void {
    const known = scalarOf(entry?.value);
    if (entry !== undefined && known === undefined) return;
    const isNone = known !== undefined && known.type === 'string' && known.text === 'none';
    if (want.is === 'list' && want.none !== undefined && want.added.length === 0) {
      this.#putNone(map, entry, key, want.none, path, order, isNone);
      return;
    }
    const before = this.#changes.length;
    this.#tellInside(want, isNone ? { is: 'none' } : undefined, path);
    if (this.#changes.length === before || printFlow(want) === '') return;
    const isFlow = this.#isFlow(map);
    if (isFlow) {
      // Amounts that stand there empty are those of the whole, which an item by units does not have.
      for (const each of key === 'byUnit' ? emptyAmounts(map) : []) this.#splices.removeKey(map, each);
      if (entry === undefined) this.#splices.addKey(map, key, printFlow(want), order);
      else this.#splices.fill(entry, printFlow(want));
      return;
    }
    const indent = path.length === 1 ? 2 : this.#indentOf(map) + 2;
    const flow = printFlow(want);
    const lines = printLines(want, indent);
    const isShort = want.is === 'map' && path.length > 1 && indent + key.length + flow.length <= 90;
    const [empty, ...more] = key === 'byUnit' && entry === undefined ? emptyAmounts(map) : [];
    if (empty !== undefined) {
      this.#splices.replaceKey(map, empty, [`${key}:`, ...lines].join('\n'));
      for (const each of more) this.#splices.removeKey(map, each);
    } else if (entry !== undefined) this.#splices.addBlock(entry, key, lines);
    else if (path.length === 1) this.#splices.addBlock(undefined, key, lines);
    else this.#splices.addKey(map, key, isShort ? flow : `\n${lines.join('\n')}`, order);
  }

  #putNone(
    map: SourceMap,
    entry: SourceEntry | undefined,
    key: string,
    { spot, title }: { readonly spot: Spot; readonly title: string },
    path: Path,
    order: readonly string[],
    isNone: boolean,
  ): void {
    if (isNone) {
      this.#same += 1;
      return;
    }
    this.#changes.push({ path: printPath(path), title, before: undefined, after: '无', ...spot });
    if (entry === undefined) this.#splices.addKey(map, key, 'none', order);
    else this.#splices.fill(entry, 'none');
  }

  /** Tells the values of what is put as a whole; `known`: what the file says for all of them. */
  #tellInside(want: Want, known: Typed | undefined, path: Path): void {
    switch (want.is) {
      case 'value':
        this.#decide(known, want, path);
        return;
      case 'map':
        for (const [key, each] of want.entries) this.#tellInside(each, known, [...path, key]);
        return;
      case 'list':
        for (const [index, { map }] of want.added.entries()) this.#tellInside(map, undefined, [...path, index]);
    }
  }

  #mergeList(map: SourceMap, entry: SourceEntry, list: SourceList, want: WantList, path: Path): void {
    for (const [index, each] of want.items) {
      const item = list.items[index];
      if (item?.kind === 'map' && !want.removed.has(index)) this.#mergeMap(item, each, [...path, index]);
    }
    const { removed, added } = want;
    for (const [index, { spot, title }] of removed) {
      const before = nameOf(list.items[index]);
      this.#changes.push({ path: printPath([...path, index]), title, before, after: undefined, ...spot });
    }
    for (const [offset, each] of added.entries())
      this.#tellInside(each.map, undefined, [...path, list.items.length + offset]);
    if (removed.size === list.items.length && removed.size > 0) this.#replaceList(map, entry, want, path);
    else {
      for (const index of removed.keys()) this.#splices.removeItem(list, index);
      // An item that is added behind one that goes would go with it.
      if (added.length > 0)
        this.#splices.addItems(
          list,
          added.map(({ map: item }) => entriesOf(item)),
        );
    }
  }

  /** Every item goes: what is new takes their place, or the key goes with them. */
  #replaceList(map: SourceMap, entry: SourceEntry, want: WantList, path: Path): void {
    if (want.added.length > 0) {
      const lines = printLines(want, path.length === 1 ? 2 : this.#indentOf(map) + 2);
      this.#splices.replace(entry, this.#isFlow(map) ? printFlow(want) : `\n${lines.join('\n')}`);
    } else if (want.none !== undefined) this.#splices.replace(entry, 'none');
    else this.#splices.removeKey(map, entry);
  }

  #isFlow(map: SourceMap): boolean {
    return this.#source.text.charAt(map.place.start) === '{';
  }

  #indentOf({ place: { start } }: SourceMap): number {
    return start - (this.#source.text.lastIndexOf('\n', start - 1) + 1);
  }

  /** Whether nothing follows a value on its line, so that a block may take its place. */
  #endsLine({ keyPlace, value }: SourceEntry): boolean {
    const { start, end } = value.place;
    const isEmpty = end === start || start === keyPlace.start;
    const after = isEmpty ? keyPlace.end + 1 : end;
    if (!isEmpty && this.#source.text.slice(start, end).endsWith('\n')) return true;
    return /^[ \t]*(?:\r?\n|$)/.test(this.#source.text.slice(after, after + 500));
  }
}

/** The amounts of an item that nobody filled in. */
function emptyAmounts({ entries }: SourceMap): readonly SourceEntry[] {
  return entries.filter(({ key, value }) => AMOUNTS.has(key) && scalarOf(value)?.type === 'null');
}

const AMOUNTS: ReadonlySet<string> = new Set(['originalBudget', 'revisedBudget', 'actual', 'lastYearActual']);

function nameOf(node: SourceNode | undefined): string | undefined {
  const [first] = node?.kind === 'map' ? node.entries : [];
  return scalarOf(first?.value)?.text;
}
