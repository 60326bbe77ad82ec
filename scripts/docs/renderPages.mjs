// @ts-check
import { build } from 'esbuild';
import { renderChecks } from './renderChecks.mjs';

/** Where the pages lie. */
export const PAGES = /** @type {const} */ ({ zh: 'docs/checks.md', en: 'docs/checks.en.md' });

/**
 * The pages from what the program itself holds.
 * @param {string} root
 * @returns {Promise<{ zh: string, en: string }>}
 */
export async function renderPages(root) {
  const { catalogue, explanationsZh, explanationsEn, examples, words } = await loadSource(root);
  return {
    zh: renderChecks('zh', { catalogue, explanations: explanationsZh, examples, words: words.zh }),
    en: renderChecks('en', { catalogue, explanations: explanationsEn, examples, words: words.en }),
  };
}

/**
 * @param {string} root
 * @returns {Promise<
 *   typeof import('../../src/findings/catalogue.ts') &
 *   typeof import('../../src/findings/explanationsZh.ts') &
 *   typeof import('../../src/findings/explanationsEn.ts') &
 *   typeof import('../../src/terminal/words.ts') &
 *   { examples: import('../../src/findings/example.ts').Examples }
 * >}
 */
async function loadSource(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/findings/catalogue.ts';
export * from './src/findings/explanationsZh.ts';
export * from './src/findings/explanationsEn.ts';
export * from './src/terminal/words.ts';
export * from './src/findings/generated/examples.js';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
