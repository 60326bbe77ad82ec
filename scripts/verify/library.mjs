// @ts-check
import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { packOnce } from './packed.mjs';
import { run as runProgram } from './tools.mjs';

/** How TypeScript may look for the package's types. */
const RESOLUTIONS = {
  'nodenext, ES modules': { module: 'nodenext', moduleResolution: 'nodenext', type: 'module' },
  'nodenext, CommonJS': { module: 'nodenext', moduleResolution: 'nodenext', type: 'commonjs' },
  bundler: { module: 'esnext', moduleResolution: 'bundler', type: 'module' },
};

/**
 * The library of the packed package: its types hold with nothing else installed, and it finds in every report of the
 * checks' cases and of the examples what the installed command line prints.
 * @param {import('./documents.mjs').Context} context
 */
export async function run(context) {
  const { root, folder } = context;
  const { tarball, bin } = await packOnce(context);
  const consumer = path.join(folder, 'consumer');
  await cp(path.join(root, 'scripts/verify/consumer'), consumer, { recursive: true });
  await writeFile(path.join(consumer, 'package.json'), '{ "private": true, "type": "module" }\n');
  await runProgram('npm', ['install', '--no-audit', '--no-fund', '--no-save', tarball], { cwd: consumer });
  for (const [name, resolution] of Object.entries(RESOLUTIONS)) await compile(root, consumer, name, resolution);

  const reports = await findReports(root);
  const evaluated = JSON.parse(
    await runProgram(process.execPath, [path.join(consumer, 'evaluate.mjs'), ...reports], { cwd: root }),
  );
  for (const [index, report] of reports.entries()) {
    const args = ['check', report, '--format', 'json'];
    const printed = JSON.parse(
      await runProgram(path.join(bin, 'selfeval'), args, { cwd: root, allowFailure: true }),
    ).findings;
    if (!isDeepStrictEqual(evaluated[index], printed)) {
      throw new Error(
        `${report}: the library finds ${JSON.stringify(evaluated[index])}, not ${JSON.stringify(printed)}`,
      );
    }
  }
  return `types hold under ${Object.keys(RESOLUTIONS).join('; ')}; ${reports.length} reports as on the command line`;
}

/**
 * @param {string} root
 * @param {string} consumer
 * @param {string} name
 * @param {{ module: string, moduleResolution: string, type: string }} resolution
 */
async function compile(root, consumer, name, { module, moduleResolution, type }) {
  const place = path.join(consumer, name.replaceAll(/\W+/g, '-'));
  await mkdir(place);
  await cp(path.join(consumer, 'consumer.ts'), path.join(place, 'consumer.ts'));
  await writeFile(path.join(place, 'package.json'), JSON.stringify({ private: true, type }));
  const compilerOptions = {
    module,
    moduleResolution,
    target: 'es2022',
    // Not even the types of Node or of a browser.
    lib: ['es2022'],
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    skipLibCheck: false,
    noEmit: true,
  };
  const config = path.join(place, 'tsconfig.json');
  await writeFile(config, JSON.stringify({ compilerOptions, files: ['consumer.ts'] }));
  await runProgram(process.execPath, [path.join(root, 'node_modules/typescript/bin/tsc'), '-p', config], {
    cwd: place,
  });
}

/** @param {string} root */
async function findReports(root) {
  const files = ['src/checks', 'examples'].map(async (folder) => {
    const names = await readdir(path.join(root, folder), { recursive: true });
    // A department's report needs those of its units handed over beside it: test/library does that.
    return names
      .filter((name) => name.endsWith('.yaml') && !name.endsWith('.accepted.yaml') && !/\brollup\b/.test(name))
      .map((name) => path.join(folder, name))
      .sort();
  });
  return (await Promise.all(files)).flat();
}
