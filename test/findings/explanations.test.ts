import { describe, expect, it } from 'vitest';
import { type Explanation, loadExamples, loadExplanations } from '../../src/explanations.ts';
import type { Lang } from '../../src/findings/printSentence.ts';
import { definitions } from '../../src/registry.ts';

const codes = definitions.map(({ code }) => code);
const examples = await loadExamples();
const langs: readonly Lang[] = ['zh', 'en'];
const all = { zh: await loadExplanations('zh'), en: await loadExplanations('en') };

describe('the explanations', () => {
  it.each(codes)('of %s are whole sentences, in both languages', (code) => {
    for (const lang of langs) {
      for (const text of Object.values<Explanation[keyof Explanation]>({ ...all[lang][code] })) {
        expect(text).toMatch(lang === 'zh' ? /。$/ : /[.?]$/);
        expect(text).not.toMatch(/\s\s|^\s|\s$|\n|undefined/);
        // English quotes Chinese words, but is not in Chinese.
        if (lang === 'zh') expect(text).toMatch(/[\u4e00-\u9fff]{2}/);
        else expect(text.replace(/“[^”]*”|一、（一）|（一）|（1）/g, '')).not.toMatch(/[，。；：（）]/);
      }
    }
  });

  it.each(codes)('of %s begin with one sentence', (code) => {
    expect(all.zh[code].what.match(/[。？]/g)).toHaveLength(1);
    expect(all.en[code].what.replace(/form\.yaml/g, '').match(/[.?](?= |$)/g)).toHaveLength(1);
  });

  it('are there for the codes of the registry, and for no others', () => {
    for (const lang of langs) expect(Object.keys(all[lang])).toEqual(codes);
  });
});

/* An example of each code lies beside its definition: `npm run build` runs them. */
describe('the examples', () => {
  it.each(codes)('of %s are what the program says of it', (code) => {
    const example = examples[code];
    expect(example).toBeDefined();
    for (const lang of langs) expect(example?.output[lang].split('\n', 2).join(' ')).toContain(` ${code} `);
  });

  it('are short', () => {
    const long = codes.filter((code) => (examples[code]?.source?.split('\n').length ?? 0) > 24);
    expect(long).toEqual([]);
  });
});
