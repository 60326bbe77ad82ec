import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCharacters } from '../../src/source/checkCharacters.ts';
import { readPlainYaml } from '../../src/source/readPlainYaml.ts';
import { readByParser } from '../../src/source/readSource.ts';

/** Whether the short way takes a text; then it must give what the parser gives, which must find no fault. */
function isTaken(text: string): boolean {
  // `readSource` asks first.
  const root = checkCharacters('report.yaml', text).length > 0 ? undefined : readPlainYaml('report.yaml', text);
  if (root === undefined) return false;
  const { value, findings } = readByParser('report.yaml', text);
  expect(findings).toEqual([]);
  expect(root).toEqual(value?.root);
  return true;
}

const examples = ['kejishiwu', 'xugou'].map((name) => readFileSync(`examples/${name}/2023/report.yaml`, 'utf8'));

const plain = ['a: 1', 'b: 甲', 'c:', 'd: |', '  - x', '  - e: 1', '    f: 2', '  g: 1.50', '    甲乙', '', '', '- y'];
plain.push('# 注', 'x: { p: 1, q: [a, b] }  # 注', 'y: [甲, 乙]', 'z: 2023-01-01', '- k: 1', '  l: |', 'v: a{{b}}c');
plain.push("q: 'y'", 'o: "%"', 'u: true', '  h: { m: "%" }');
const odd = [
  '    - m',
  '  甲',
  'null: x',
  't: 05',
  's: -',
  'r: a-b ',
  'n: a, b',
  'ab: {a: 1}',
  'ac: { a: }',
  'ad: [ a , b ]',
];
odd.push('ae: []', 'af: 甲: 乙', 'ag: a:b', 'ah: { a: b:c }', 'ai: 1e3', 'aj: Null', 'ak: .inf', 'al: 0o7', 'am: |  ');
odd.push(
  'an: | # c',
  '   odd: 1',
  ' - z',
  '  # 注',
  '  ',
  "ao: 'it''s'",
  'ap: "a\\n"',
  'aq: "a" b',
  'ar: 甲　',
  '---',
  'a : 1',
);
const line = fc.constantFrom(...plain, ...plain, ...odd);
const anyText = fc.array(line, { maxLength: 8 }).map((lines) => lines.map((each) => `${each}\n`).join(''));
const signs = [
  ' ',
  '\n',
  '\t',
  '- ',
  ':',
  '#',
  ' #',
  '|',
  '>',
  '{',
  '}',
  '[',
  ']',
  ',',
  '"',
  "'",
  '&a',
  '*',
  '!t',
  '~',
  '，',
];

describe('readPlainYaml', () => {
  it('takes the examples', () => {
    expect(examples.map(isTaken)).toEqual([true, true]);
  });

  it('gives what the parser gives, or nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => void isTaken(text)),
      { numRuns: 3000 },
    );
  });

  it('does so for reports with signs in the wrong place', () => {
    const change = fc.tuple(fc.nat(), fc.nat(3), fc.constantFrom('', ...signs));
    const spoiled = fc
      .tuple(fc.constantFrom(...examples), fc.array(change, { minLength: 1, maxLength: 3 }))
      .map(([text, changes]) => changes.reduce((all, [at, cut, put]) => splice(all, at % all.length, cut, put), text));
    fc.assert(
      fc.property(spoiled, (text) => void isTaken(text)),
      { numRuns: 300 },
    );
  });
});

function splice(text: string, at: number, cut: number, put: string): string {
  return text.slice(0, at) + put + text.slice(at + cut);
}
