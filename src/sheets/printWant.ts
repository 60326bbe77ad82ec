import { yamlText } from '../newReport/yaml.ts';
import type { Typed } from './types.ts';
import type { Want, WantMap } from './want.ts';

/** Longer maps stand on several lines; in signs. */
const LONGEST_FLOW = 90;

/** Prints a value on one line, as YAML. */
export function printTyped(typed: Typed): string {
  switch (typed.is) {
    case 'none':
      return 'none';
    case 'number':
      return typed.text;
    case 'flag':
      return typed.value ? 'true' : 'false';
    case 'text':
      return printText(typed.text);
    case 'names':
      return `[${typed.names.map(printText).join(', ')}]`;
  }
}

/** A day needs no quotes. */
function printText(text: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : yamlText(text);
}

/** Prints words of several lines as a literal block; `undefined` where YAML would read something else. */
export function printBlock(typed: Typed, indent: number): string | undefined {
  if (typed.is !== 'text' || !typed.text.includes('\n')) return undefined;
  const lines = typed.text.split('\n');
  // A first line with a blank before it would decide how far the block is indented.
  if (/^\s/.test(typed.text) || lines.some((line) => /\s$/.test(line) || line.includes('\t'))) return undefined;
  const blanks = ' '.repeat(indent);
  return `|\n${lines.map((line) => (line === '' ? '' : `${blanks}${line}`)).join('\n')}`;
}

/** Prints what a workbook wants between braces; an empty text where it wants nothing. */
export function printFlow(want: Want): string {
  switch (want.is) {
    case 'value':
      return want.typed === undefined ? '' : printTyped(want.typed);
    case 'map': {
      const inner = entriesOf(want).map(([key, text]) => `${key}: ${text}`);
      return inner.length === 0 ? '' : `{ ${inner.join(', ')} }`;
    }
    case 'list': {
      const items = want.added.map(({ map }) => printFlow(map)).filter((text) => text !== '');
      return items.length === 0 ? '' : `[${items.join(', ')}]`;
    }
  }
}

/** The keys of a map and what stands behind each, on one line. */
export function entriesOf({ entries }: WantMap): (readonly [string, string])[] {
  return [...entries].flatMap(([key, want]) => {
    const text = printFlow(want);
    return text === '' ? [] : [[yamlText(key), text] as const];
  });
}

/** Prints the lines below a key: the entries of a map, or the items of a list. */
export function printLines(want: WantMap | Extract<Want, { is: 'list' }>, indent: number): string[] {
  const blanks = ' '.repeat(indent);
  if (want.is === 'list') {
    return want.added.flatMap(({ map }) =>
      printLines(map, indent + 2).map((line, index) => (index === 0 ? `${blanks}- ${line.trimStart()}` : line)),
    );
  }
  return [...want.entries].flatMap(([key, each]) => {
    const flow = printFlow(each);
    if (flow === '') return [];
    const name = yamlText(key);
    if (each.is === 'value') {
      const block = each.typed === undefined ? undefined : printBlock(each.typed, indent + 2);
      return `${blanks}${name}: ${block ?? flow}`.split('\n');
    }
    if (indent + name.length + flow.length <= LONGEST_FLOW) return [`${blanks}${name}: ${flow}`];
    return [`${blanks}${name}:`, ...printLines(each, indent + 2)];
  });
}
