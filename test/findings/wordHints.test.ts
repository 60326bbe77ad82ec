import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/registry.ts';
import { isToldOfWordFile } from '../../src/verdict/isToldOfWordFile.ts';
import { cases } from './allCases.ts';

/* Who checks a Word file has no keys to fill in: what is to be done is said of the document. */

/** These are told of what only a report file has: `prior`, `units`. */
const OF_KEYS = new Set(['SE470', 'SE475', 'SE476', 'SE477', 'SE478', 'SE492', 'SE498', 'SE499']);

const told = cases.filter((found) => /^SE4/.test(found.code) && !OF_KEYS.has(found.code) && isToldOfWordFile(found));

/** Names of programs, of options and of standards. */
const NO_KEYS = /selfeval(?: \w+)*|--\w+|GB\/T|Word|SE\d+|none of/g;

describe('what is to be done about a Word file', () => {
  it('names no key, no placeholder and nothing to be typed into a report file (zh)', () => {
    const wrong = told.flatMap((found) => {
      const { hint } = sentenceOf({ ...found, inWord: true }, 'zh');
      return /[a-z]{3,}|\{\{|录入|文件里没有这个数/.test(hint.replace(NO_KEYS, '')) ? [`${found.code} ${hint}`] : [];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('names no key, no placeholder and nothing to be typed into a report file (en)', () => {
    const wrong = told.flatMap((found) => {
      const { hint } = sentenceOf({ ...found, inWord: true }, 'en');
      return /\{\{|\b[a-z]+[A-Z]\w+|\b\w+\.\w{3,}|\b(?:accepted|prior|reason:|covers:|money:)\b/.test(hint)
        ? [`${found.code} ${hint}`]
        : [];
    });
    expect([...new Set(wrong)]).toEqual([]);
  });
});
