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
  const { definitions, explanations, examples, words } = await loadSource(root);
  return {
    zh: renderChecks('zh', { definitions, explanations: explanations.zh, examples, words: words.zh }),
    en: renderChecks('en', { definitions, explanations: explanations.en, examples, words: words.en }),
  };
}

/**
 * @param {string} root
 * @returns {Promise<
 *   typeof import('../../src/registry.ts') &
 *   typeof import('../../src/terminal/words.ts') & {
 *     explanations: Record<'zh' | 'en', import('../../src/explanations.ts').Explanations>,
 *     examples: import('../../src/explanations.ts').Examples,
 *   }
 * >}
 */
async function loadSource(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/registry.ts';
export * from './src/terminal/words.ts';
export * from './src/generated/examples.js';
import { explanations as zh } from './src/generated/explanationsZh.js';
import { explanations as en } from './src/generated/explanationsEn.js';
export const explanations = { zh, en };`,
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
