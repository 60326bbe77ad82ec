import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/findings/place.ts';
import { listReferences } from '../../src/narrative/listReferences.ts';
import { parseProse } from '../../src/narrative/parseProse.ts';
import type { ProseBlock, ProseInline } from '../../src/narrative/types.ts';
import { plainProse } from './plainProse.ts';
import { inlineScalar, literalScalar } from './scalars.ts';

const marks = ['*', '**', '_', '__', '`', '```', '~~~', '#', '# ', '> ', '- ', '+ ', '1. ', '2) ', '|', '---', '==='];
const brackets = [
  '[',
  '](',
  ')',
  '![',
  '<',
  '<省>',
  '<!--',
  '{',
  '{{',
  '{{{',
  '}',
  '}}',
  '{{a}}',
  '{{ 一般公共 }}',
  '{{#if}}',
];
const blanks = ['\n', '\n\n', '\n　　', '\n    ', '  \n', '\t', ' ', '　', '\u00A0', '\u2028', '\uFEFF'];
const words = [
  '1、',
  '\n2、',
  '\n3、',
  '\n（1）',
  '\n（2）',
  '“',
  '”',
  '，',
  '甲',
  '乙',
  'a',
  '1',
  '𠮷',
  '&amp;',
  '\\',
  '\\{{',
  '\u0000',
];
const nastyText = fc
  .array(fc.constantFrom(...marks, ...brackets, ...blanks, ...words), { maxLength: 40 })
  .map((parts) => parts.join(''));

function placesOf(block: ProseBlock): Place[] {
  if (block.type !== 'list') return [block.place, ...block.content.flatMap(placesOfInline)];
  return [block.place, ...block.items.flatMap((item) => [item.place, ...item.blocks.flatMap(placesOf)])];
}

function placesOfInline(inline: ProseInline): Place[] {
  if (inline.type === 'strong' || inline.type === 'emphasis') return inline.content.flatMap(placesOfInline);
  return inline.type === 'break' ? [] : [inline.place];
}

describe('any text', () => {
  test('parses, and every place lies inside the scalar', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        const { fileText, scalar } = literalScalar(text);
        const { value, findings } = parseProse(scalar);
        const places = [...(value?.blocks ?? []).flatMap(placesOf), ...findings.flatMap((finding) => finding.places)];
        for (const place of places) {
          expect(place.start).toBeGreaterThan(scalar.place.start);
          expect(place.end).toBeGreaterThan(place.start);
          expect(place.end).toBeLessThanOrEqual(fileText.length);
        }
        const starts = places.slice(0, -findings.length || undefined).map((place) => place.start);
        expect(starts).toEqual([...starts].sort((one, other) => one - other));
      }),
      { numRuns: 1000 },
    );
  });

  test('loses no letter, digit or Chinese character', () => {
    const letters = (text: string) => text.replace(/\{\{([^\n{}]*)\}\}/g, '$1').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(nastyText, (text) => {
        // The numbers of list items are the writer's to print.
        const typed = text.replaceAll('1. ', '').replaceAll('2) ', '');
        const blocks = parseProse(literalScalar(typed).scalar).value?.blocks ?? [];
        const words = blocks.map((block) => plainProse(block, (reference) => reference.name)).join('');
        fc.pre(!/\d[.)]/.test(typed));
        expect(letters(words)).toBe(letters(typed));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('references', () => {
  const name = fc
    .array(fc.constantFrom('a', '一般公共', '.', '[2]', '（', ' ', '1', '_', '*', '`', '\\'), {
      minLength: 1,
      maxLength: 6,
    })
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '' && !text.startsWith('*'));
  const between = fc.constantFrom(
    '甲',
    '\n\n',
    '\n- ',
    '**',
    '*',
    ' ',
    '\\\\',
    '，\n',
    '# ',
    '&',
    '<',
    '\\{{',
    '__',
    '1. ',
  );

  test('found are those planted, in order, each at its very words', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name, before: between }), { maxLength: 12 }), (planted) => {
        const text = planted.map(({ name, before }) => `${before}{{ ${name} }}`).join('');
        const { fileText, scalar } = literalScalar(text);
        const { value } = parseProse(scalar);
        const found = value === undefined ? [] : listReferences(value);
        expect(found.map((reference) => reference.name)).toEqual(planted.map(({ name }) => name));
        const words = found.map(({ place }) => fileText.slice(place.start, place.end));
        expect(words).toEqual(planted.map(({ name }) => `{{ ${name} }}`));
      }),
    );
  });
});

describe('a paragraph without markup', () => {
  const parts = '甲|，|“|”|（|a| |12.5|%|<|>|&lt;|[1]|~|`|$|!|_x'.split('|');
  const sentence = fc
    .array(fc.constantFrom(...parts, '|'), { minLength: 1, maxLength: 30 })
    .map((words) => `全${words.join('')}。`);

  test('is one text that equals what was typed, at its very words', () => {
    fc.assert(
      fc.property(sentence, fc.boolean(), (text, quoted) => {
        const { fileText, scalar } = inlineScalar(quoted ? 'quoted' : 'plain', quoted ? `'${text}'` : text, text);
        const { value, findings } = parseProse(scalar);
        const start = fileText.indexOf(text);
        const place = { file: 'a.yaml', path: 'overview', start, end: start + text.length };
        expect(findings).toEqual([]);
        const marks = [{ inValue: 0, inFile: start }];
        expect(value?.blocks).toEqual([
          { type: 'paragraph', content: [{ type: 'text', value: text, place, marks }], place },
        ]);
      }),
    );
  });
});
