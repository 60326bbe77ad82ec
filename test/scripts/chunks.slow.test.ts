import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundleModules } from '../../scripts/build/bundle.mjs';
import { listChunks } from '../../scripts/build/listChunks.mjs';
import { supportedNodes } from '../../scripts/build/supportedNodes.mjs';
import { ROOT } from '../house/sources.ts';
import { inFolder } from '../support/folder.ts';

/* What a command runs is all that it loads. */

const CLI = path.join(ROOT, 'dist/cli.js');
const REPORT = path.join(ROOT, 'examples/kejishiwu/2023/report.yaml');

let metafile: Metafile;

beforeAll(async () => {
  ({ metafile } = await bundleModules(ROOT, { outdir: 'dist', minify: true }));
});

/** The source files, and the packages, that lie in some files of `dist`. */
function contentsOf(names: readonly string[]) {
  const inputs = names.flatMap((name) => {
    const output = metafile.outputs[`dist/${name}`];
    if (output === undefined) throw new Error(`dist/${name} is of another build: npm run build`);
    return Object.entries(output.inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? input : []));
  });
  const packages = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  return { inputs: new Set(inputs), packages: new Set(packages) };
}

/** What a run of the built program really loads of `dist`: V8 tells it. */
async function load(...args: readonly string[]) {
  return inFolder(async (folder) => {
    const env = { ...process.env, NODE_V8_COVERAGE: path.join(folder, 'coverage') };
    const { status, stderr } = spawnSync(process.execPath, [CLI, ...args], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    const urls = readdirSync('coverage').flatMap((file) => {
      const { result } = JSON.parse(readFileSync(path.join('coverage', file), 'utf8')) as { result: { url: string }[] };
      return result.flatMap(({ url }) => (url.startsWith('file:') ? fileURLToPath(url) : []));
    });
    const names = urls.filter((file) => path.dirname(file) === path.dirname(CLI)).map((file) => path.basename(file));
    expect(names).toContain('cli.js');
    const modules = names.filter((name) => name !== 'cli.js');
    return { ...contentsOf(modules), modules };
  });
}

/** Packages that only some commands need. */
const RARE = ['yaml', 'chalk', 'cli-table3', 'docx', 'handlebars', 'mdast-util-to-markdown', 'saxes'];

describe('what is loaded', () => {
  it.each<[command: string, rare: readonly string[]]>([
    ['--help', []],
    ['explain SE203', ['chalk']],
    ['check REPORT', ['yaml', 'chalk']],
    ['check REPORT --format json', ['yaml', 'chalk']],
    ['score REPORT --format json', ['yaml', 'chalk']],
    ['score REPORT', ['yaml', 'chalk', 'cli-table3']],
    ['figures REPORT', ['yaml', 'chalk']],
    ['diff REPORT REPORT', ['yaml', 'chalk']],
    ['build REPORT --format json -o out', ['yaml', 'chalk', 'handlebars']],
    ['build REPORT --format md -o out', ['yaml', 'chalk', 'handlebars', 'mdast-util-to-markdown']],
    ['build REPORT --format docx -o out', ['yaml', 'chalk', 'handlebars']],
    ['build REPORT --format docx --charts -o out', ['yaml', 'chalk', 'docx', 'handlebars']],
    ['build REPORT --format html -o out', ['yaml', 'chalk', 'handlebars']],
  ])('%s: %j', async (command, rare) => {
    const { packages, inputs } = await load(...command.replaceAll('REPORT', REPORT).split(' '));
    expect(RARE.filter((name) => packages.has(name))).toEqual(rare);
    // Shipped templates need no compiler; sentences of the other language, and of other codes, are for `explain`.
    expect([...inputs].filter((input) => input.includes('handlebars/compiler/'))).toEqual([]);
    expect([...inputs].filter((input) => input.includes('/explanations') && input !== 'src/explanations.ts')).toEqual(
      command.startsWith('explain') ? ['src/generated/explanationsZh.js'] : [],
    );
  });

  it('--version: nothing but the entry', async () => {
    const { modules } = await load('--version');
    expect(modules).toEqual([]);
  });

  it('check: few files, since each costs time', async () => {
    const { modules } = await load('check', REPORT);
    expect(modules.length).toBeLessThanOrEqual(12);
  });

  it('writers and the readers of office files lie apart from the commands that may need them', () => {
    const own = (source: string) =>
      contentsOf(listChunks(metafile, source).map((name) => path.basename(name))).packages;
    expect(own('src/commands/build/build.ts')).not.toContain('docx');
    expect(own('src/commands/import/importTables.ts')).not.toContain('saxes');
    expect(own('src/workbooks/readTable.ts')).toContain('saxes');
    expect(own('src/commands/import/importWord.ts')).toContain('saxes');
    expect(own('src/document/composeDocument.ts')).toContain('handlebars');
  });
});

it('the library and the command line share their code', () => {
  const library = listChunks(metafile, 'src/library.ts').map((name) => path.basename(name));
  const check = listChunks(metafile, 'src/commands/check/check.ts');
  expect(library.some((name) => name.startsWith('chunk-') && check.includes(`dist/${name}`))).toBe(true);
  // A source file lies in one chunk, so nothing is there twice.
  const homes = Object.values(metafile.outputs).flatMap(({ inputs }) =>
    Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? input : [])),
  );
  expect(homes.length).toBe(new Set(homes).size);
  for (const name of library) expect(existsSync(path.join(ROOT, 'dist', name))).toBe(true);
});

describe('supportedNodes', () => {
  it('reads the oldest of each line', () => {
    expect(supportedNodes('^20.19.0 || >=22.12.0')).toEqual([
      [20, 19],
      [22, 12],
    ]);
    expect(supportedNodes('>=24.0.0')).toEqual([[24, 0]]);
  });

  it.each(['20', '^20.19.0', '>=20.19.0 || >=22.12.0', '^20.19.1 || >=22.12.0', '*'])('refuses %s', (range) => {
    expect(() => supportedNodes(range)).toThrow(range);
  });
});
