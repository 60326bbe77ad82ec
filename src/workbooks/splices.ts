import { entryOf } from '../source/query.ts';
import type { Source, SourceEntry, SourceList, SourceMap, SourceNode } from '../source/types.ts';

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Edits a YAML text at exact places, so that comments, order, quotes and blanks elsewhere stay. An addition is written
 * like its neighbours: on a line of its own, or between braces.
 */
export class Splices {
  readonly #text: string;
  readonly #lineEnd: string;
  readonly #splices: Splice[] = [];

  constructor({ text }: Source) {
    this.#text = text;
    this.#lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  }

  /** Returns the text with all changes; two changes at one place come in the order in which they were asked for. */
  apply(): string {
    const sorted = [...this.#splices].sort((one, other) => one.start - other.start);
    let result = '';
    let at = 0;
    for (const { start, end, text } of sorted) {
      result += this.#text.slice(at, start) + text.replaceAll('\n', this.#lineEnd);
      at = end;
    }
    return result + this.#text.slice(at);
  }

  /** Replaces the value of an existing key, or adds one where it has none. */
  fill(entry: SourceEntry, text: string): void {
    const { start, end } = entry.value.place;
    if (hasText(entry)) {
      // A literal block ends where the next line begins.
      const old = this.#text.slice(start, end);
      this.#put(start, end, text + old.slice(old.trimEnd().length));
      this.#removeStandIn(end);
    } else {
      const after = this.#afterColon(entry);
      const blank = /[ \t]/.test(this.#text.charAt(after.at));
      const [before = ''] = /^[ \t]*(?=,)/.exec(this.#text.slice(after.at, after.at + 20)) ?? [];
      if (before !== '') this.#put(after.at, after.at + before.length, `${after.missing} ${text}`);
      else this.#put(after.at, after.at, `${after.missing} ${text}${blank || this.#isLineEnd(after.at) ? '' : ' '}`);
      this.#removePlaceholder(after.at);
    }
  }

  /**
   * Removes the mark 待填 from the comment beside a value that was filled in, since nothing is missing any more: `#
   * 待填：决算数` becomes `# 决算数`.
   */
  #removePlaceholder(at: number): void {
    const rest = /^[^\n]*/.exec(this.#text.slice(at))?.[0] ?? '';
    const [all = '', mark = ''] =
      /^[ \t]*# (待填[：:][ \t]*)(?=\S)/.exec(rest) ?? /^([ \t]*# 待填[ \t]*)$/.exec(rest.trimEnd()) ?? [];
    const end = at + all.length;
    this.#put(end - mark.length, end, '');
  }

  /** Empties the value of a key, which stays to be filled in. */
  clear(entry: SourceEntry): void {
    if (hasText(entry)) this.#put(this.#afterColon(entry).at, this.#lastEndOf(entry.value), '');
  }

  /** Puts something in the place of all that stands under a key. */
  replace(entry: SourceEntry, text: string): void {
    const { at } = this.#afterColon(entry);
    const end = this.#endOf(entry);
    const isBlock = text.startsWith('\n');
    this.#put(at, this.#bodyEnd(at, end), isBlock ? text : ` ${text}`);
  }

  /** Puts another key in the place of one without a value, and of the comment that says what belonged there. */
  replaceKey(map: SourceMap, entry: SourceEntry, text: string): void {
    const isFlow = this.#text.charAt(map.place.start) === '{';
    let end = this.#endOf(entry);
    while (!isFlow && !this.#isLineEnd(end)) end += 1;
    this.#put(entry.keyPlace.start, end, text);
  }

  /** Removes a key with its value; one that is the only key of its map is emptied. */
  removeKey(map: SourceMap, entry: SourceEntry): void {
    const index = map.entries.indexOf(entry);
    const [before, next] = [map.entries[index - 1], map.entries[index + 1]];
    const end = this.#endOf(entry);
    if (before === undefined && next === undefined) this.clear(entry);
    else if (before === undefined) this.#put(entry.keyPlace.start, next?.keyPlace.start ?? end, '');
    else if (this.#text.charAt(map.place.start) === '{') this.#put(this.#endOf(before), end, '');
    else this.#removeLines(entry.keyPlace.start, end);
  }

  /** Removes an item from a list that keeps others. */
  removeItem(list: SourceList, index: number): void {
    const item = list.items[index];
    if (item === undefined) return;
    const end = this.#lastEndOf(item);
    if (this.#text.charAt(list.place.start) === '[') {
      const next = list.items[index + 1];
      const before = list.items[index - 1];
      if (next !== undefined) this.#put(item.place.start, next.place.start, '');
      else this.#put(before === undefined ? item.place.start : this.#lastEndOf(before), end, '');
    } else this.#removeLines(this.#text.lastIndexOf('-', item.place.start - 1), end);
  }

  /** Removes the lines from the one in which something starts to the one in which it ends. */
  #removeLines(start: number, end: number): void {
    const from = this.#text.lastIndexOf('\n', start - 1) + 1;
    if (end > 0 && this.#text.charAt(end - 1) === '\n') this.#put(from, end, '');
    else {
      const feed = this.#text.indexOf('\n', end);
      this.#put(from, feed === -1 ? this.#text.length : feed + 1, '');
    }
  }

  /** Where the text of something ends, without the line breaks of a literal block. */
  #bodyEnd(start: number, end: number): number {
    return start + this.#text.slice(start, end).trimEnd().length;
  }

  /** Removes the comment beside a value that only kept the place of the one that was filled in. */
  #removeStandIn(at: number): void {
    const [comment = ''] = /^[ \t]*# 待填[^\n]*占个位置(?=\r?\n|$)/.exec(this.#text.slice(at, at + 200)) ?? [];
    if (comment !== '') this.#put(at, at + comment.length, '');
  }

  /** Adds a key to a map, after the nearest of the keys that precede it in `order`. */
  addKey(map: SourceMap, key: string, value: string, order: readonly string[]): void {
    const before = order
      .slice(0, Math.max(order.indexOf(key), 0))
      .reverse()
      .map((each) => entryOf(map, each))
      .find((entry) => entry !== undefined);
    const [first] = map.entries;
    const isFlow = this.#text.charAt(map.place.start) === '{';
    const comesFirst = order.some((each) => entryOf(map, each) !== undefined) && before === undefined;
    const sibling = comesFirst ? undefined : (before ?? map.entries.at(-1));
    const added = `${key}: ${value}`;
    if (first === undefined) this.#put(map.place.start + 1, map.place.start + 1, ` ${added} `);
    else if (isFlow) {
      if (sibling === undefined) this.#put(first.keyPlace.start, first.keyPlace.start, `${added}, `);
      else {
        const end = this.#endOf(sibling);
        this.#put(end, end, `, ${added}`);
      }
    } else {
      const indent = this.#indentOf(first.keyPlace.start);
      if (sibling === undefined) this.#put(first.keyPlace.start, first.keyPlace.start, `${added}\n${indent}`);
      else this.#addLines(this.#endOf(sibling), [`${indent}${added}`]);
    }
  }

  /** Adds maps at the end of a list that is not empty, written like its last item. */
  addItems(list: SourceList, items: readonly (readonly (readonly [string, string])[])[]): void {
    const last = list.items.at(-1);
    if (last === undefined) return;
    const flow = (item: readonly (readonly [string, string])[]) =>
      `{ ${item.map(([key, value]) => `${key}: ${value}`).join(', ')} }`;
    const end = this.#lastEndOf(last);
    if (this.#text.charAt(list.place.start) === '[') {
      this.#put(end, end, items.map((item) => `, ${flow(item)}`).join(''));
      return;
    }
    const dash = this.#text.lastIndexOf('-', last.place.start - 1);
    const indent = this.#indentOf(dash);
    const gap = ' '.repeat(Math.max(last.place.start - dash - 1, 1));
    const isFlow = this.#text.charAt(last.place.start) === '{';
    const lines = items.flatMap((item) =>
      isFlow
        ? [`${indent}-${gap}${flow(item)}`]
        : item.map(([key, value], index) => `${indent}${index === 0 ? '-' : ' '}${gap}${key}: ${value}`),
    );
    this.#addLines(end, lines);
  }

  /** Adds lines below a key that has no value, or below a new one at the end of the file. */
  addBlock(entry: SourceEntry | undefined, key: string, lines: readonly string[]): void {
    if (entry === undefined) {
      const body = this.#text.trimEnd();
      this.#put(body.length, body.length, `\n\n${key}:\n${lines.join('\n')}`);
    } else {
      const { at, missing } = this.#afterColon(entry);
      if (missing !== '') this.#put(at, at, missing);
      // The value is a typed `null` or `~`.
      if (hasText(entry)) this.#put(at, entry.value.place.end, '');
      this.#addLines(entry.value.place.end > at && hasText(entry) ? entry.value.place.end : at, lines);
    }
  }

  /** Adds a key with a value of one line at the end of the file. */
  addLine(key: string, value: string): void {
    const body = this.#text.trimEnd();
    this.#put(body.length, body.length, `\n\n${key}: ${value}`);
  }

  /** Returns where the text of an entry ends. */
  #endOf(entry: SourceEntry): number {
    return hasText(entry) ? this.#lastEndOf(entry.value) : this.#afterColon(entry).at;
  }

  /** Returns the offset after a key's colon, and the colon as `missing` where the key has none (`{ actual }`). */
  #afterColon({ keyPlace }: SourceEntry): { readonly at: number; readonly missing: string } {
    const colon = /^[ \t]*:/.exec(this.#text.slice(keyPlace.end, keyPlace.end + 100));
    return colon === null ? { at: keyPlace.end, missing: ':' } : { at: keyPlace.end + colon[0].length, missing: '' };
  }

  /** Adds lines after the line in which something ends, and so after the comment on that line. */
  #addLines(end: number, lines: readonly string[]): void {
    // A literal block ends where the next line begins.
    const isNextLine = end > 0 && this.#text.charAt(end - 1) === '\n';
    if (isNextLine) {
      const body = this.#text.slice(0, end).trimEnd().length;
      this.#put(body, body, `\n${lines.join('\n')}`);
      return;
    }
    let at = end;
    while (at < this.#text.length && !this.#isLineEnd(at)) at += 1;
    this.#put(at, at, `\n${lines.join('\n')}`);
  }

  #isLineEnd(at: number): boolean {
    return at >= this.#text.length || /^\r?\n/.test(this.#text.slice(at, at + 2));
  }

  /** Returns as many blanks as stand before a key; `- ` counts as two. */
  #indentOf(at: number): string {
    return ' '.repeat(at - (this.#text.lastIndexOf('\n', at - 1) + 1));
  }

  #put(start: number, end: number, text: string): void {
    this.#splices.push({ start, end, text });
  }

  /** Returns where the last text below a node ends, since the parser's end of a node may lie after comments. */
  #lastEndOf(node: SourceNode): number {
    if (node.kind === 'scalar' || /[[{]/.test(this.#text.charAt(node.place.start))) return node.place.end;
    if (node.kind === 'list') {
      const last = node.items.at(-1);
      return last === undefined ? node.place.end : this.#lastEndOf(last);
    }
    const last = node.entries.at(-1);
    return last === undefined ? node.place.end : this.#endOf(last);
  }
}

/** Whether an entry has a typed value; the place of a missing value is that of its key. */
function hasText({ keyPlace, value }: SourceEntry): boolean {
  return value.place.end > value.place.start && value.place.start !== keyPlace.start;
}
