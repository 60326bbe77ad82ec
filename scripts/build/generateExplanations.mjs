// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { listBeside } from './listBeside.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

/** The headings of an explanation, in their order. */
const HEADINGS = /** @type {const} */ ({
  zh: { what: '是什么', why: '为什么', remedy: '怎么改' },
  en: { what: 'What it is', why: 'Why it matters', remedy: 'Remedy' },
});

const TYPES = `import type { Explanations } from '../explanations.ts';

export declare const explanations: Explanations;
`;

/**
 * Gathers the explanations of all codes from the `explain.zh.md` and `explain.en.md` beside their definitions, a module for
 * each language, in the order of the codes.
 * @param {string} root
 */
export async function generateExplanations(root) {
  for (const lang of /** @type {const} */ (['zh', 'en'])) {
    /** @type {[code: string, explanation: Record<string, string>][]} */
    const all = [];
    for (const file of await listBeside(root, `explain.${lang}.md`)) {
      all.push(...readExplanations(await readFile(file, 'utf8'), lang, path.relative(root, file)));
    }
    all.sort(([one], [other]) => (one < other ? -1 : 1));
    const name = `explanations${lang === 'zh' ? 'Zh' : 'En'}`;
    const text = `export const explanations = ${JSON.stringify(Object.fromEntries(all), null, 2)};\n`;
    await writeIfChanged(path.join(root, `src/generated/${name}.js`), text);
    await writeIfChanged(path.join(root, `src/generated/${name}.d.ts`), TYPES);
  }
}

/**
 * One file: `# SE401 overspend-unexplained`, then a paragraph under each of the three headings; and so on.
 * @param {string} text
 * @param {'zh' | 'en'} lang
 * @param {string} file
 * @returns {[code: string, explanation: Record<string, string>][]}
 */
function readExplanations(text, lang, file) {
  return text
    .split(/^# /m)
    .slice(1)
    .map((section) => {
      const [title = '', ...parts] = section.split(/^## /m);
      const code = /^SE\d{3}(?= [a-z0-9-]+\s*$)/.exec(title)?.[0];
      const paragraphs = Object.fromEntries(parts.map((part) => splitAt(part, part.indexOf('\n'), lang)));
      const entries = Object.entries(HEADINGS[lang]).map(([key, heading]) => [key, paragraphs[heading]]);
      const isWhole = parts.length === entries.length && entries.every(([, paragraph]) => paragraph);
      if (code === undefined || !isWhole) {
        throw new Error(
          `${file}: wanted “# SE000 name” with ${Object.values(HEADINGS[lang]).join(', ')}: ${title.trim()}`,
        );
      }
      return [code, Object.fromEntries(entries)];
    });
}

/**
 * @param {string} text
 * @param {number} index
 * @param {'zh' | 'en'} lang
 */
function splitAt(text, index, lang) {
  return [
    text.slice(0, index).trim(),
    text
      .slice(index)
      .trim()
      // Between Chinese words there are no blanks: a new line in the file is none.
      .replace(/(?<=[^\x21-\x7e])\s*\n\s*|\s*\n\s*(?=[^\x20-\x7e])/g, lang === 'zh' ? '' : ' ')
      .replace(/\s*\n\s*/g, ' '),
  ];
}
