import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import {
  blockOf,
  hookPattern,
  listCommands,
  listRecipes,
  PAGES,
  readBlocks,
} from '../../scripts/verify/readRecipes.mjs';
import { definitions, isCode } from '../../src/registry.ts';
import { ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What docs/ci.md tells people to write. `npm run verify -- --only=recipes` runs all of it on a git repository. */

const blocks = readBlocks(ROOT, 'docs/ci.md');
const report = readFileSync(path.join(ROOT, 'test/recipes/reports/kejizhongxin/2025/report.yaml'), 'utf8');

describe('the recipes', () => {
  it('are the same in both languages', () => {
    expect([...blocks.keys()]).toEqual([
      '.github/workflows/selfeval.yml',
      '.gitlab-ci.yml',
      '.pre-commit-config.yaml',
      '.git/hooks/pre-commit',
      'check.sh',
      'rebuild.sh',
      'check.mjs',
    ]);
    for (const page of PAGES) expect(readBlocks(ROOT, page)).toEqual(blocks);
  });

  it('say nothing that the command line does not know', async () => {
    const commands = listCommands(blocks);
    expect(commands.map(([command]) => command)).toContain('check');
    for (const [command = '', ...args] of commands) {
      await inFolder(async () => {
        write('reports/unit/2025/report.yaml', report);
        const target = 'reports/unit/2025/report.yaml';
        const real = args.map((arg) => (arg.includes('*') ? target : arg));
        const built = await runCli(['build', target]);
        expect(built.exit).toBe(0);
        const { exit, err } = await runCli([command, ...real]);
        expect({ args, exit, err: err.replace(/^还有 \d+ 处未填。\n$/, '') }).toEqual({ args, exit: 0, err: '' });
      });
    }
  });

  it.each(listRecipes(blocks))('checks the whole repository: $name', ({ script }) => {
    if (!script.includes('check.mjs')) expect(script).toMatch(/selfeval check reports --built\b/);
  });

  it('install the version that they are written for', () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    const installed = [...blocks.values()].flatMap((code) => code.match(/selfeval-[\d.]+\.tgz/g) ?? []);
    expect(new Set(installed)).toEqual(new Set([`selfeval-${version}.tgz`]));
  });

  it('keep what was found when a check has failed', () => {
    const { jobs } = parse(blockOf(blocks, '.github/workflows/selfeval.yml')) as {
      jobs: { check: { steps: { if?: string; run?: string; uses?: string }[] } };
    };
    const { steps } = jobs.check;
    const check = steps.findIndex(({ run }) => run?.includes('selfeval check'));
    expect(steps.slice(check + 1).map((step) => step.if)).toEqual(Array(3).fill('$' + '{{ !cancelled() }}'));
  });

  it('run the hook for reports and for what is built from them', () => {
    const pattern = hookPattern(blocks);
    expect(
      ['report.yaml', 'report.yml', 'report.accepted.yaml', 'report.md', 'report.docx'].every((name) =>
        pattern.test(`reports/a/2025/${name}`),
      ),
    ).toBe(true);
    expect(['README.md', 'tools/a.tgz', 'reports/a/2025/photo.png'].some((name) => pattern.test(name))).toBe(false);
  });
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');

  it('names only codes that there are', () => {
    const codes = text.match(/\bSE\d{3}\b/g) ?? [];
    expect(codes.length).toBeGreaterThan(4);
    expect(codes.filter((code) => !isCode(code))).toEqual([]);
    const ofTwoYears = definitions.filter(({ needsPriorYear }) => needsPriorYear === true);
    expect(text).toContain(`${ofTwoYears[0]?.code}–${ofTwoYears.at(-1)?.code}`);
  });

  it('links to pages that there are', () => {
    const targets = Array.from(text.matchAll(/\]\(([^)#]+)/g), ([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(path.join(ROOT, 'docs', target)))).toEqual([]);
  });

  it('lists the exit codes', () => {
    expect(Array.from(text.matchAll(/^\| (\d) \|/gm), ([, code]) => code)).toEqual(['0', '1', '2']);
  });
});
