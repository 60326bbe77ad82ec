// @ts-check
// Makes what is not written by hand: the compiled schemas in src/source/generated/ and the bundle in dist/.
//   node scripts/build.mjs [--generate]     --generate: the compiled schemas only

import { fileURLToPath } from 'node:url';
import { bundle } from './build/bundle.mjs';
import { compileForms } from './build/compileForms.mjs';
import { generateValidators } from './build/generateValidators.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const start = performance.now();

const schemas = await generateValidators(root);
if (!process.argv.includes('--generate')) {
  const { files, bytes, packages } = await bundle(root, { outdir: 'dist' });
  const forms = await compileForms(root, 'dist');
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  // On stderr: `npm pack --json` runs this too.
  console.error(
    `build: ${schemas.length} schemas, ${forms} forms, ${files} files, ${Math.round(bytes / 1024)} KB, ` +
      `${packages} licences, ${seconds} s → dist/`,
  );
}
