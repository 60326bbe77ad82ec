import { isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import type { SourceNode } from '../source/types.ts';
import type { Typed } from './types.ts';

/** Reads what a report file says; `undefined` where it says nothing, or what no cell can say. */
export function typedOf(node: SourceNode | undefined): Typed | undefined {
  switch (node?.kind) {
    case undefined:
    case 'map':
      return undefined;
    case 'list': {
      const names = node.items.flatMap((item) => (item.kind === 'scalar' && item.type === 'string' ? [item.text] : []));
      return names.length === node.items.length ? { is: 'names', names } : undefined;
    }
    case 'scalar':
      switch (node.type) {
        case 'null':
          return undefined;
        case 'boolean':
          return { is: 'flag', value: node.text === 'true' };
        case 'number':
          return isPlainDecimal(node.text) ? { is: 'number', text: node.text } : { is: 'text', text: node.text };
        case 'string':
          return node.text.trim() === 'none' ? { is: 'none' } : { is: 'text', text: node.text };
      }
  }
}

/** A text that is the same for two values that say the same: 19.5 and 19.50, words but for the blank lines at their end. */
export function keyOf(typed: Typed | undefined): string {
  switch (typed?.is) {
    case undefined:
      return '';
    case 'none':
      return 'none';
    case 'number':
      return `= ${parseDecimal(typed.text).toFixed()}`;
    case 'flag':
      return typed.value ? 'true' : 'false';
    case 'text':
      return `"${typed.text.replace(/\r\n?/g, '\n').trimEnd()}`;
    case 'names':
      return `[${typed.names.join('\n')}`;
  }
}

/** In signs; a longer key is kept as the number that its signs come to. */
const LONGEST = 60;

/** Shortens a key for the workbook, which only has to tell whether a value was changed. */
export function stampOf(typed: Typed | undefined): string {
  const key = keyOf(typed);
  if (key.length <= LONGEST) return key;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(key)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return `#${key.length}:${hash.toString(16)}`;
}
