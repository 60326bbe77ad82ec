import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/findings/catalogue.ts';
import type { Explanation } from '../../src/findings/explanations.ts';
import { examples } from '../../src/findings/generated/examples.js';
import { loadExplanations } from '../../src/findings/loadExplanations.ts';
import type { Lang } from '../../src/findings/printFinding.ts';
import type { Code } from '../../src/findings/types.ts';

const codes = Object.keys(catalogue) as Code[];
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

  it('stand in the order of the catalogue, and only for its codes', () => {
    for (const lang of langs) expect(Object.keys(all[lang])).toEqual(codes);
  });
});

/* A case of each code is a folder of test/checks or test/years, or a line of examples.yaml; `npm run build` runs them. */
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
