// @ts-check
// Makes what is not written by hand: compiled schemas and templates in src/*/generated/, and the modules in dist/.
//   node scripts/build.mjs [--generate]     --generate: without dist/

import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.mjs';
import { compileForms } from './build/compileForms.mjs';
import { compileLexicon } from './build/compileLexicon.mjs';
import { generateExamples } from './build/generateExamples.mjs';
import { generateExplanations } from './build/generateExplanations.mjs';
import { generateValidators } from './build/generateValidators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const start = performance.now();

const schemas = await generateValidators(root);
await generateExplanations(root);
await compileLexicon(root);
const forms = await compileForms(root);
const examples = await generateExamples(root, forms);
if (!process.argv.includes('--generate')) {
  const { files, bytes, packages } = await bundle(root, { outdir: 'dist', forms });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  // On stderr: `npm pack --json` runs this too.
  console.error(
    `build: ${schemas.length} schemas, ${forms.length} forms, ${examples} examples, ${files} files, ${Math.round(bytes / 1024)} KB, ` +
      `${packages} licences, ${seconds} s → dist/`,
  );
}
