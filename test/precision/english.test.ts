import { describe, expect, it } from 'vitest';
import { sentenceOf } from '../../src/registry.ts';
import { listFindings } from './fresh.ts';

/* Findings of sentences as offices write them, told in English: what is Chinese there is the user's own, and in marks. */

describe('findings of the fresh sets in English', () => {
  it.each(['d', 'e', 'f'])('of set %s hold no Chinese of the program', async (set) => {
    const sentences = (await listFindings(set)).flatMap((found) => {
      const { message, hint } = sentenceOf(found, 'en');
      return [message, hint];
    });
    expect(sentences.length).toBeGreaterThan(200);
    expect(sentences.filter((sentence) => /\p{Script=Han}/u.test(sentence.replace(/“[^”]*”/g, '“”')))).toEqual([]);
  });
});
