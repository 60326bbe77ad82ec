import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { PAGES, renderPages } from '../../scripts/docs/renderPages.mjs';
import { ROOT } from '../house/sources.ts';

describe('docs/checks', () => {
  it('is what the program says now (else: npm run docs, then read the diff)', async () => {
    const pages = await renderPages(ROOT);
    for (const lang of ['zh', 'en'] as const) {
      expect(readFileSync(new URL(`../../${PAGES[lang]}`, import.meta.url), 'utf8')).toBe(pages[lang]);
    }
  });
});
