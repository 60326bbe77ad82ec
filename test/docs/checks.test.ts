import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FORMAT_PAGE, renderFormat } from '../../scripts/docs/renderFormat.mjs';
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

describe('docs/format', () => {
  it('is what the schema says now (else: npm run docs), and tells of every key', async () => {
    const page = await renderFormat(ROOT);
    expect(readFileSync(new URL(`../../${FORMAT_PAGE}`, import.meta.url), 'utf8')).toBe(page);
    const schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
    for (const key of Object.keys(schema.properties)) expect(page).toContain(`\n## ${key}　`);
    for (const key of [
      'projects[].indicators[].target',
      'basic.items[].byUnit.*.actual',
      'results.*.qualifier',
      'staff.retirees.left',
    ]) {
      expect(page).toContain(`| \`${key}\` |`);
    }
  });
});
