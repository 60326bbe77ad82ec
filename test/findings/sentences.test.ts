import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { wholeFile } from '../../src/findings/place.ts';
import type { Lang } from '../../src/findings/printSentence.ts';
import type { Finding } from '../../src/findings/types.ts';
import { unknownBudgetUnit } from '../../src/model/findings/findings.ts';
import { unsupportedMarkup } from '../../src/narrative/findings/findings.ts';
import { definitions, sentenceOf } from '../../src/registry.ts';
import { notYaml } from '../../src/source/syntax/findings.ts';
import { OWN_SYNTAX_CODES, SYNTAX_CODES } from '../source/syntax/sentences.ts';
import { cases } from './allCases.ts';

/* After a change of wording: `UPDATE_GOLDEN=1 npx vitest run test/findings`, then read the diff. */
const golden = new URL('sentences.golden.md', import.meta.url);
const langs: readonly Lang[] = ['zh', 'en'];
const at = wholeFile('报告.yaml');
const titleOf = (one: Finding) => `${one.code} ${JSON.stringify(one.args).slice(0, 70)}`;

function printGolden(): string {
  const parts = definitions.flatMap(({ code, name, severity }) => {
    const entries = cases
      .filter((one) => one.code === code)
      .map((one) =>
        langs
          .map((lang) => sentenceOf(one, lang))
          .map(({ message, hint }) => `- ${message}\n  → ${hint}`)
          .join('\n'),
      );
    return entries.length === 0 ? [] : [`## ${code} ${name} (${severity})\n\n${entries.join('\n\n')}\n`];
  });
  return `# What every finding says, in both languages\n\n${parts.join('\n')}`;
}

describe('the sentences', () => {
  it('are those of the golden file', () => {
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(golden, printGolden());
    expect(printGolden()).toBe(readFileSync(golden, 'utf8'));
  });

  it('know every code of the YAML parser', () => {
    const declared = readFileSync(new URL('../../node_modules/yaml/dist/errors.d.ts', import.meta.url), 'utf8');
    const union = /type ErrorCode = ([^;]+);/.exec(declared)?.[1] ?? '';
    expect(
      union
        .split(' | ')
        .map((quoted) => quoted.slice(1, -1))
        .sort(),
    ).toEqual(SYNTAX_CODES);
    for (const lang of langs) {
      const unknown = sentenceOf(notYaml({ detail: '?' }, at), lang).message;
      const same = [...SYNTAX_CODES, ...OWN_SYNTAX_CODES].filter(
        (detail) => sentenceOf(notYaml({ detail }, at), lang).message === unknown,
      );
      expect(same).toEqual(['IMPOSSIBLE']);
    }
  });

  it.each(cases.map((one) => [titleOf(one), one] as const))('read as sentences: %s', (_, one) => {
    for (const lang of langs) {
      const { message, hint } = sentenceOf(one, lang);
      for (const text of [message, hint]) {
        expect(text).not.toMatch(/undefined|\[object|NaN|null\b|（）|\(\)|“”|\s\s|^\s|\s$|\n/);
        expect(text).not.toBe('');
      }
      expect(message).not.toMatch(/[\p{L}”]\.$|。$/u);
      if (lang === 'zh') expect(message + hint).toMatch(/[\u4e00-\u9fff]/);
      else expect(hint.replace(/“[^”]*”/g, '')).not.toMatch(/[，。；]/);
    }
  });
});

describe('words of the user in a sentence', () => {
  const say = (construct: string) => sentenceOf(unsupportedMarkup({ construct }, at), 'zh').message;

  it('stay on one line', () => expect(say('a\n\n  b\tc')).toContain('“a b c”'));
  it('cannot steer the terminal', () => expect(say('\u001b[31mred\u202e')).toContain('“�[31mred�”'));
  it('are cut between characters', () => expect(say('𠮷'.repeat(61))).toContain(`“${'𠮷'.repeat(60)}…”`));
  it('are whole in what is to be typed', () => {
    const suggestion = '很长的名称'.repeat(30);
    expect(sentenceOf(unknownBudgetUnit({ name: 'x', suggestion, known: [] }, at), 'zh').hint).toContain(suggestion);
  });
});
