import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const DIST = path.join(ROOT, 'dist');
const SHUT = pathToFileURL(path.join(ROOT, 'test/package/shutNetwork.mjs')).href;
const EXAMPLE = readFileSync(path.join(ROOT, 'examples/kejishiwu/2023/report.yaml'), 'utf8');

/** Modules of Node through which a program may speak with others. */
const DOORS =
  /(?:from\s*|import\s*\(?\s*|require\s*\(\s*|getBuiltinModule\s*\(\s*)["'](?:node:)?(http|https|http2|net|tls|dgram|dns|dns\/promises|inspector|cluster)["']/g;

function run(args: readonly string[], program = path.join(DIST, 'cli.js')) {
  const { status, stderr } = spawnSync(process.execPath, ['--import', SHUT, program, ...args], { encoding: 'utf8' });
  return { status, stderr };
}

describe('the network', () => {
  it.each([
    ['check', 'report.yaml', '--format', 'sarif'],
    ['check', '.', '--coverage'],
    ['build', 'report.yaml', '--draft', '--format', 'md,docx,html,json', '--charts'],
    ['score', 'report.yaml'],
    ['summary', '.', '--format', 'html'],
    ['figures', 'report.yaml'],
    ['diff', 'report.yaml', 'report.yaml'],
    ['import', 'made.docx', '-o', 'drafted.yaml'],
    ['sheet', 'report.yaml'],
    ['init', '--unit', '某市科技局', '--year', '2023', '--form', 'yueyang-2023', '-o', 'new.yaml'],
    ['explain', 'SE401'],
    ['form', 'list'],
    ['schema'],
  ])('is not opened by selfeval %s', async (...args) => {
    await inFolder(() => {
      write('report.yaml', EXAMPLE);
      if (args[0] === 'import') {
        expect(run(['build', 'report.yaml', '--draft', '--format', 'docx', '-o', 'out']).status).toBe(0);
        args[1] = 'out/report.draft.docx';
      }
      const { status, stderr } = run(args);
      expect(stderr).not.toContain('OPENED');
      expect([0, 1]).toContain(status);
    });
  });

  it('is opened by what opens it, else the doors are not shut', async () => {
    await inFolder(() => {
      for (const code of [
        "await fetch('http://127.0.0.1:9/')",
        "const { get } = await import('node:http'); get('http://127.0.0.1:9/')",
        "const { connect } = await import('node:tls'); connect(9, '127.0.0.1')",
        "const { lookup } = await import('node:dns'); lookup('a.invalid', () => {})",
        "const { createServer } = await import('node:net'); createServer().listen(0)",
      ]) {
        write('open.mjs', code);
        expect(run([], 'open.mjs')).toMatchObject({ status: 99, stderr: expect.stringContaining('OPENED') });
      }
      write('report.yaml', EXAMPLE);
      expect(run(['preview', 'report.yaml', '--no-open'].slice(0, 2)).stderr).toContain('OPENED a server');
    });
  });

  it('has one door in the whole package: the page of a preview, which listens on this machine alone', () => {
    const found = readdirSync(DIST)
      .filter((name) => /\.m?js$/.test(name))
      .flatMap((name) =>
        [...readFileSync(path.join(DIST, name), 'utf8').matchAll(DOORS)].map(
          ([, door]) => `${name.replace(/-\w{8}\./, '.')} ${door}`,
        ),
      );
    expect(found).toEqual(['preview.mjs http']);
    const source = readFileSync(path.join(ROOT, 'src/commands/preview/servePage.ts'), 'utf8');
    expect([...source.matchAll(/\.listen\(([^)]*)\)/g)].map(([, given]) => given?.includes("'127.0.0.1'"))).toEqual([
      true,
    ]);
  });
});
