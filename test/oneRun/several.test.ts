import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { example, findIn, without } from './findIn.ts';

interface Row {
  readonly what: string;
  readonly changes: Readonly<Record<string, string>>;
  readonly finds: readonly string[];
  readonly hides?: readonly string[];
}

const rows = parse(readFileSync(new URL('several.yaml', import.meta.url), 'utf8')) as readonly Row[];

describe('several mistakes in one file', () => {
  const text = example('kejishiwu');
  const own = findIn(text);

  it.each(rows)('$what', ({ changes, finds, hides = [] }) => {
    const found = findIn(change(text, changes));
    expect(without(found, own)).toEqual(finds);
    expect(without(own, found)).toEqual(hides);
  });
});

function change(text: string, changes: Row['changes']): string {
  return Object.entries(changes).reduce((changed, [from, to]) => {
    const parts = changed.split(from);
    if (parts.length !== 2) throw new Error(`${JSON.stringify(from)} is ${parts.length - 1} times in the example`);
    return parts.join(to);
  }, text);
}
