import { type Fraction, readDecimal } from './fraction.ts';

/** A number as it is typed; it is never one of the machine's. */
export class Typed {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
  get value(): Fraction {
    return readDecimal(this.text);
  }
}

/** What may be typed where a number is asked for; an absent key and an empty one are the same: not known. */
export type Cell = Typed | 'none' | null | undefined;
export type Node = Typed | string | boolean | null | undefined | readonly Node[] | Tree;
export interface Tree {
  readonly [key: string]: Node;
}

export function tree(node: Node): Tree {
  return node !== null && typeof node === 'object' && !(node instanceof Typed) && !Array.isArray(node)
    ? (node as Tree)
    : {};
}

export const list = (node: Node): readonly Node[] => (Array.isArray(node) ? (node as readonly Node[]) : []);

/** The node at a path of keys; `undefined` where there is none. */
export const at = (node: Node, ...keys: readonly string[]): Node =>
  keys.reduce<Node>((found, key) => tree(found)[key], node);

export function cell(node: Node): Cell {
  if (node instanceof Typed || node === null || node === undefined || node === 'none') return node;
  throw new Error(`no number: ${JSON.stringify(node)}`);
}

const word = (key: string) => (/^[A-Za-z][A-Za-z0-9]*$/.test(key) ? key : JSON.stringify(key));

/** The report as YAML. Keys without a value are left out; an empty one stays, and says the same. */
export function writeYaml(node: Tree): string {
  return write(node, '').trimStart();
}

function write(node: Node, indent: string): string {
  if (node instanceof Typed) return ` ${node.text}\n`;
  if (node === null || node === undefined) return '\n';
  if (typeof node === 'boolean') return ` ${String(node)}\n`;
  if (typeof node === 'string') return node === 'none' ? ' none\n' : ` ${JSON.stringify(node)}\n`;
  if (Array.isArray(node)) {
    if (node.length === 0) return ' []\n';
    const items = (node as readonly Node[]).map((one) => `${indent}-${writeItem(one, `${indent}  `)}`);
    return `\n${items.join('')}`;
  }
  const entries = Object.entries(node as Tree).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return ' {}\n';
  return `\n${entries.map(([key, value]) => `${indent}${word(key)}:${write(value, `${indent}  `)}`).join('')}`;
}

/** An entry of a list begins on the line of its dash. */
function writeItem(node: Node, indent: string): string {
  const text = write(node, indent);
  return text.startsWith('\n') && text !== '\n' ? ` ${text.slice(1).trimStart()}` : text;
}
