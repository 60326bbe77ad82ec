// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { builtinModules } from './builtinModules.mjs';
import { writeIfChanged } from './writeIfChanged.mjs';

const INDEX_TYPES = `import type { PreparedTemplates } from '../renderPrepared.ts';

/** By the id of a shipped form. */
declare const templates: Readonly<Record<string, () => Promise<{ readonly default: PreparedTemplates }>>>;
export default templates;
`;

const PRINTS_TYPES = `/** What \`packPrints\` made of each shipped form, as JSON, by its id. */
declare const prints: Readonly<Record<string, string>>;
export default prints;
`;

const OUTLINES_TYPES = `import type { FormOutline } from '../chooseForm.ts';

/** The shipped forms, with what decides for which reports each is. */
declare const forms: readonly FormOutline[];
export default forms;
`;

const FORMS_TYPES = `/** What \`compileForm\` made of each shipped form, as JSON, by its id. */
declare const forms: Readonly<Record<string, string>>;
export default forms;
`;

/**
 * Reads every shipped form once, now, so that no run has to parse its YAML or compile its templates again.
 * Templates become modules in `src/document/generated/`, which the bundle takes in; the forms themselves become one in
 * `src/form/generated/`, for the library, which opens no files.
 * @param {string} root
 * @returns {Promise<{ id: string, json: string }[]>} the checked trees, for `dist/forms/<id>.json`
 */
export async function compileForms(root) {
  const { compileForm, outlineForm, prepareTemplates, readForm, unpackForm } = await loadCompiler(root);
  const generated = path.join(root, 'src/document/generated');
  await mkdir(generated, { recursive: true });
  const folders = (await readdir(path.join(root, 'templates'), { withFileTypes: true })).filter((entry) =>
    entry.isDirectory(),
  );
  const forms = [];
  const prints = [];
  const outlines = [];
  for (const { name: id } of folders) {
    const { value: json, findings } = compileForm({
      nameOf: (part) => `templates/${id}/${part}`,
      read: (part) => {
        const file = path.join(root, 'templates', id, part);
        return existsSync(file) ? { value: readFileSync(file), findings: [] } : undefined;
      },
      keepText: () => {},
    });
    const form = json === undefined ? undefined : readForm(unpackForm(json)).value;
    const prepared = form && prepareTemplates(form);
    if (json === undefined || form === undefined || prepared === undefined || prepared.findings.length > 0) {
      throw new Error(
        `templates/${id}: ${[...findings, ...(prepared?.findings ?? [])].map(({ code }) => code).join(', ')}`,
      );
    }
    await writeIfChanged(path.join(generated, `${id}.js`), prepared.source);
    forms.push({ id, json });
    prints.push(`  '${id}': ${JSON.stringify(prepared.prints)},\n`);
    outlines.push(outlineForm(form));
  }
  const entries = forms.map(({ id }) => `  '${id}': () => import('./${id}.js'),\n`);
  await writeIfChanged(path.join(generated, 'templates.js'), `export default {\n${entries.join('')}};\n`);
  await writeIfChanged(path.join(generated, 'templates.d.ts'), INDEX_TYPES);
  await writeIfChanged(path.join(generated, 'prints.js'), `export default {\n${prints.join('')}};\n`);
  await writeIfChanged(path.join(generated, 'prints.d.ts'), PRINTS_TYPES);
  const shipped = path.join(root, 'src/form/generated/shippedForms');
  const texts = forms.map(({ id, json }) => `  '${id}': ${JSON.stringify(json)},\n`);
  await writeIfChanged(`${shipped}.js`, `export default {\n${texts.join('')}};\n`);
  await writeIfChanged(`${shipped}.d.ts`, FORMS_TYPES);
  const installed = path.join(root, 'src/form/generated/installedForms');
  await writeIfChanged(`${installed}.js`, `export default ${JSON.stringify(outlines, undefined, 2)};\n`);
  await writeIfChanged(`${installed}.d.ts`, OUTLINES_TYPES);
  return forms;
}

/**
 * The program's own reader, bundled to be run by this script.
 * @param {string} root
 * @returns {Promise<typeof import('../../src/form/compileForm.ts') & typeof import('../../src/form/chooseForm.ts') & typeof import('../../src/form/readForm.ts') & typeof import('../../src/form/packForm.ts') & typeof import('../../src/document/prepareTemplates.ts')>}
 */
async function loadCompiler(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    stdin: {
      contents: `export * from './src/form/chooseForm.ts';
export * from './src/form/compileForm.ts';
export * from './src/form/readForm.ts';
export * from './src/form/packForm.ts';
export * from './src/document/prepareTemplates.ts';`,
      resolveDir: root,
    },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    plugins: [builtinModules],
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}
