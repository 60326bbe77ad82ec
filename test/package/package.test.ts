import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (file: string) => readFileSync(path.join(ROOT, file), 'utf8');
const MANIFEST = JSON.parse(read('package.json'));
const LOCK = JSON.parse(read('package-lock.json'));

/** In megabytes as npm counts them. */
const MOST_PACKED = 1_850_000;

/** Every file of the package, by what it may be. */
const ALLOWED = [
  /^(?:package\.json|README\.md|README\.zh-CN\.md|CHANGELOG\.md|LICENSE|SECURITY\.md)$/,
  /^dist\/(?:[\w-]+\.mjs|cli\.js|package\.json|library\.d\.mts|THIRD_PARTY_LICENSES\.txt)$/,
  /^dist\/forms\/[\w.-]+\.(?:json|mjs)$/,
  /^schemas\/\w+\.schema\.json$/,
  /^docs\/[\w.-]+\.md$/,
  /^docs\/images\/[\w.-]+\.(?:png|svg)$/,
  /^templates\/[\w-]+\/(?:form\.yaml|report\.hbs|rubrics\/[\w-]+\.yaml)$/,
  /^examples\/[\w-]+\/\d{4}\/[\w.-]+\.(?:yaml|hbs|md|docx)$/,
  /^examples\/[\w-]+\/rollup\/(?:department|units\/[\w-]+)\.yaml$/,
  /^examples\/[\w-]+\/README\.md$/,
];

/** Licences under which a program may be bundled without more than a notice. */
const FREE =
  /^(?:MIT|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|\(MIT OR GPL-3\.0-or-later\)|\(MIT AND Zlib\))$/;

async function listPacked(): Promise<{ size: number; files: readonly string[] }> {
  const run = promisify(execFile)('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    maxBuffer: 10_000_000,
  });
  const [{ size, files }] = JSON.parse((await run).stdout);
  return { size, files: files.map((file: { path: string }) => file.path) };
}

describe('the package', () => {
  it('has exact versions alone, and a digest of each', () => {
    const { devDependencies, overrides } = MANIFEST;
    const ranges = Object.entries({ ...devDependencies, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+$/.test(String(version)),
    );
    expect(ranges).toEqual([]);
    const locked = Object.entries<{ version: string; integrity?: string }>(LOCK.packages).filter(
      ([name]) => name !== '',
    );
    expect(locked.filter(([, { integrity }]) => integrity === undefined).map(([name]) => name)).toEqual([]);
    for (const [name, version] of Object.entries(devDependencies)) {
      expect([name, LOCK.packages[''].devDependencies[name]]).toEqual([name, version]);
      expect([name, LOCK.packages[`node_modules/${name}`].version]).toEqual([name, version]);
    }
  });

  it('has no run-time dependencies, and runs nothing when it is installed', () => {
    for (const key of ['dependencies', 'optionalDependencies', 'peerDependencies', 'bundleDependencies']) {
      expect(MANIFEST).not.toHaveProperty(key);
    }
    expect(Object.keys(MANIFEST.scripts).filter((name) => /install/.test(name))).toEqual([]);
  });

  it('holds what it should and nothing else, within 2 MB', async () => {
    const { size, files } = await listPacked();
    expect(files.filter((file) => !ALLOWED.some((pattern) => pattern.test(file)))).toEqual([]);
    for (const wanted of [
      'SECURITY.md',
      'LICENSE',
      'dist/cli.js',
      'dist/library.mjs',
      'dist/library.d.mts',
      'dist/THIRD_PARTY_LICENSES.txt',
      'schemas/report.schema.json',
      'schemas/summary.schema.json',
      'templates/unit-general/form.yaml',
    ]) {
      expect(files).toContain(wanted);
    }
    expect(size).toBeGreaterThan(1_000_000);
    expect(size).toBeLessThanOrEqual(MOST_PACKED);
  });

  it('lists what is bundled in it, each with a free licence, its version and its words', () => {
    const sections = read('dist/THIRD_PARTY_LICENSES.txt')
      .split(`\n${'-'.repeat(80)}\n\n`)
      .slice(1);
    const listed = sections.map((section) => {
      const [, name = '', version = '', licence = ''] = /^(\S+) (\S+) \((.*)\)\n/.exec(section) ?? [];
      return { name, version, licence, words: section.slice(section.indexOf('\n')).trim().length };
    });
    expect(listed.length).toBeGreaterThan(20);
    expect(listed.filter(({ licence }) => !FREE.test(licence))).toEqual([]);
    expect(listed.filter(({ words }) => words < 100)).toEqual([]);
    const locked = new Set(
      Object.entries<{ version: string }>(LOCK.packages).map(
        ([folder, { version }]) => `${folder.replace(/^.*node_modules\//, '')} ${version}`,
      ),
    );
    expect(listed.filter(({ name, version }) => !locked.has(`${name} ${version}`))).toEqual([]);
    // What the map of rooms names is bundled, so it is listed.
    for (const name of ['yaml', 'handlebars', 'docx', 'saxes', 'commander', 'decimal.js', 'diff', 'chinese-days']) {
      expect(listed.map((each) => each.name)).toContain(name);
    }
  });
});
