import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { withoutGenerators } from '../../scripts/build/plainYaml.mjs';

type Parse = (source: string, tellLine: (offset: number) => void) => Iterable<unknown>;

const PACKAGE = path.join(path.dirname(createRequire(import.meta.url).resolve('yaml/package.json')), 'browser');
const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-yaml-'));
afterAll(() => rmSync(folder, { recursive: true }));

const original = await parserIn(PACKAGE);
const plain = await parserIn(copyPlain());

/** A copy of the package with the lexer and the parser as they are bundled. */
function copyPlain(): string {
  cpSync(PACKAGE, folder, { recursive: true });
  for (const part of ['lexer', 'parser'] as const) {
    const file = path.join(folder, 'dist/parse', `${part}.js`);
    writeFileSync(file, withoutGenerators(part, readFileSync(file, 'utf8')));
  }
  return folder;
}

async function parserIn(home: string): Promise<Parse> {
  const { Parser } = await import(pathToFileURL(path.join(home, 'dist/parse/parser.js')).href);
  return (source, tellLine) => new Parser(tellLine).parse(source);
}

function readWith(parse: Parse, source: string) {
  const lines: number[] = [];
  return { tokens: [...parse(source, (offset) => lines.push(offset))], lines };
}

const TEXTS = [
  '',
  '\uFEFF# 说明\n',
  '%YAML 1.2 # 版本\n---\na: 1\n...\n%TAG ! tag:x,2000:\n---\nb: 2\n',
  'a: |+2\n    b\n   c\n\nd: >-\n e\n f\n\ng: "h\n  i"\nj: \'k\'\n',
  '- - - a\n    - b\n  -\n- ? c\n  : d\n- {e: f, "g":h, [i, j]: k, ? l : m}\n',
  '&a !t *b\n',
  'a: [1, 2\nb: }\n- c\n\td: e\r\nf: g\r\n',
  '{a: [b, {c: d}\n---\nx\n',
  'a: - b\n  : c\n-d: e\n',
];

test.each(TEXTS)('the tokens of %j are the same without generators', (text) => {
  expect(readWith(plain, text)).toEqual(readWith(original, text));
});

test('the tokens of an example, and of what is left when signs are taken out of it or put in, are the same', () => {
  const example = readFileSync('examples/kejishiwu/2023/report.yaml', 'utf8');
  const sign = fc.constantFrom(...'\n\r\t -?:,[]{}#&*!|>\'"%@`\uFEFFa。', '---\n', '...\n', '- ', ': ', '\n  ');
  const edit = fc.record({ at: fc.nat(4000), gone: fc.nat(12), put: fc.array(sign, { maxLength: 4 }) });
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 8 }), fc.nat(example.length), (edits, from) => {
      let text = example.slice(from, from + 4000);
      for (const { at, gone, put } of edits) text = text.slice(0, at) + put.join('') + text.slice(at + gone);
      expect(readWith(plain, text)).toEqual(readWith(original, text));
    }),
    { numRuns: 60 },
  );
});

test('a package that hands lexemes over in another way is refused', () => {
  expect(() => withoutGenerators('lexer', 'class Lexer {}')).toThrow(/no longer does what plainYaml\.mjs replaces/);
});
