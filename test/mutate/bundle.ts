import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { type Planted, plantMutants } from './plantMutants.ts';

/** Bundles each test file with the program, in which all the mutants are; gives the bundle of each test file. */
export async function bundleTests(
  root: string,
  tests: readonly string[],
  mutants: readonly Planted[],
  outdir: string,
): Promise<ReadonlyMap<string, string>> {
  const version = (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string }).version;
  const setup = path.join(root, 'test/support/setup.ts');
  const plant: Plugin = {
    name: 'mutants',
    setup({ onLoad, onResolve }) {
      onResolve({ filter: /^vitest$/ }, () => ({ path: path.join(root, 'test/mutate/vitest.ts') }));
      onLoad({ filter: /\/(?:src|test)\/.*\.ts$/ }, ({ path: file }) => {
        const name = path.relative(root, file).replaceAll(path.sep, '/');
        const text = plantMutants(
          readFileSync(file, 'utf8'),
          mutants.filter((mutant) => mutant.file === name),
        );
        // A bundle lies elsewhere; what is read beside a source is still read there.
        const placed = importNamed(root, text)
          .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
          .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)));
        const first = name.endsWith('.test.ts') ? `import ${JSON.stringify(setup)};` : '';
        return { contents: first + placed, loader: 'ts', resolveDir: path.dirname(file) };
      });
    },
  };
  await build({
    entryPoints: [...tests, 'test/mutate/worker.ts', 'test/mutate/sentences/worker.ts'].map((file) =>
      path.join(root, file),
    ),
    outdir,
    outbase: root,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@vitest/*', 'esbuild', 'typescript'],
    // Packages of the older kind ask for `require`.
    banner: {
      js: "import { createRequire as require_ } from 'node:module'; const require = require_(import.meta.url);",
    },
    define: { SELFEVAL_VERSION: JSON.stringify(version) },
    plugins: [plant],
    logLevel: 'error',
  });
  return new Map(tests.map((file) => [file, path.join(outdir, file.replace(/\.ts$/, '.mjs'))]));
}

/** Sentences of findings are imported by their names, which a bundle must be told of (`test/findings/allCases.ts`). */
function importNamed(root: string, text: string): string {
  if (!text.includes(NAMED)) return text;
  const names = readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('sentences.ts'));
  const known = names.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(`../${name}`)})`);
  return `const named_ = { ${known.join(', ')} };\n${text.replace(NAMED, "named_[name.replaceAll('\\\\', '/')]()")}`;
}

const NAMED = 'import(new URL(name, root).href)';
