import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { example, findIn, without } from './findIn.ts';

/** What is typed over a scalar, by what stands there: a number, or a text. */
const INSTEAD_OF_NUMBER = ['218,71', '若干', 'true', '*别处', '[1]', '{ a: 1 }'];
const INSTEAD_OF_TEXT = ['3', 'false', '*别处', '[1]', '{ a: 1 }'];
const INSTEAD_OF_KEY = [(key: string) => `${key}x`, () => 'qqqqqq'];

/** A report that has what the examples have not: 绩效自评表 of the unit and of projects. */
const TABLES = new URL('attainment.yaml', import.meta.url);

interface Spoiled {
  readonly what: string;
  /** The key that was mistyped. */
  readonly key: string | undefined;
  readonly text: string;
}

describe('one mistake anywhere in the examples', () => {
  it('is told once, and nothing that follows from it', () => {
    const alike = new Set<string>();
    const told = ['kejishiwu', 'xugou', 'attainment'].flatMap((name) => {
      const text = name === 'attainment' ? readFileSync(TABLES, 'utf8') : example(name);
      const own = findIn(text);
      return spoilEach(text, alike).map(({ what, key, text: spoiled }) => {
        const found = findIn(spoiled).map((one) => (key === undefined ? one : one.replace(`${key}x`, key)));
        return { what: `${name} ${what}`, found: without(found, own) };
      });
    });
    expect(told.length).toBeGreaterThan(200);
    expect(told.filter(({ found }) => found.length > 1)).toEqual([]);
  });
});

/**
 * The text with one mistake each: over every entry, in turn another kind of mistake; of entries that are alike, in this
 * text or one before, over the first. A result under another name is no mistake of its entry.
 */
function spoilEach(text: string, alike: Set<string>): Spoiled[] {
  const spoiled: Spoiled[] = [];
  let turn = 0;
  visit(parseDocument(text).contents, '');
  return spoiled;

  function visit(node: Node | null, path: string): void {
    if (isMap<{ value: string; range: [number, number] } & Node, Node>(node)) {
      for (const { key, value } of node.items) {
        if (key.value !== 'selfeval' && path !== '.results') {
          typeOver(key, choose(INSTEAD_OF_KEY)(key.value), `${path}.${key.value}:`, key.value);
        }
        visit(value, `${path}.${key.value}`);
      }
    } else if (isSeq<Node>(node)) {
      node.items.forEach((item, index) => visit(item, `${path}[${index}]`));
    } else if (isScalar(node) && path !== '.selfeval' && !node.type?.startsWith('BLOCK')) {
      // In a list of names a comma makes two names.
      const numbers = path.endsWith(']') ? INSTEAD_OF_NUMBER.slice(1) : INSTEAD_OF_NUMBER;
      typeOver(node, choose(typeof node.value === 'number' ? numbers : INSTEAD_OF_TEXT), path);
    }
  }

  function typeOver({ range }: Node, words: string, path: string, key?: string): void {
    const kind = path.replace(/\[\d+\]/g, '[]').replace(/(?<=\.(?:results|byUnit|narrative)\.)[^.:]+/, '');
    if (alike.has(kind)) return;
    alike.add(kind);
    const [start, end] = range ?? [0, 0];
    spoiled.push({ what: `${path} ${words}`, key, text: text.slice(0, start) + words + text.slice(end) });
  }

  function choose<T>(choices: readonly T[]): T {
    return choices[turn++ % choices.length] as T;
  }
}
