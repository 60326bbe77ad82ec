import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { write } from '../support/folder.ts';
import { applyChange, type Block } from './blocks.ts';
import { check, form, format, kind, PAGE, page } from './page.ts';

/*
 * The walks of CONTRIBUTING.md, followed block by block in a copy of the repository, which is built and tested as the page
 * says. After a change of what is printed: `UPDATE_GOLDEN=1 npm run walks`, then read the diff.
 */
const COPIED =
  'src bench scripts schemas templates examples test docs CONTRIBUTING.md package.json tsconfig.json vitest.config.ts'.split(
    ' ',
  );

const copy = mkdtempSync(path.join(tmpdir(), 'selfeval-walks-'));
const isCommand = (block: Block) => block.type === 'command';

beforeAll(() => {
  for (const name of COPIED) cpSync(path.join(ROOT, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
  for (const block of [...check, ...kind, ...format]) if (!isCommand(block)) follow(block);
  expect(runNode(['scripts/build.mjs'])).toMatchObject({ status: 0 });
  // As the page says, for what the examples print and what sentences read as.
  expect(runTests(['test/checks/fixtures.test.ts', 'test/findings'], { UPDATE_GOLDEN: '1' })).toMatchObject({
    status: 0,
  });
}, 120_000);

afterAll(() => rmSync(copy, { recursive: true, force: true }));

/** Writes a file, changes one, or runs a command and answers with what it prints. */
function follow(block: Block): string {
  if (block.type === 'command') return runNode(['dist/cli.js', ...block.command.split(' ')]).output;
  if (block.type === 'file') write(path.join(copy, block.file), block.text);
  else change(block.file, (text) => applyChange(text, block.text));
  return '';
}

function change(file: string, edit: (text: string) => string): void {
  const target = path.join(copy, file);
  writeFileSync(target, edit(readFileSync(target, 'utf8')));
}

function runNode(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  // Nothing of the runner that runs this one.
  const { PATH = '', HOME = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: copy,
    encoding: 'utf8',
    env: { PATH, HOME, NODE_DISABLE_COMPILE_CACHE: '1', ...env },
  });
  return { status, output: stripVTControlCharacters(stdout + stderr) };
}

function runTests(files: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runNode(['node_modules/vitest/vitest.mjs', 'run', ...files], env);
}

describe('the walks', { shuffle: false }, () => {
  it('prints what the page says', () => {
    const printed = [...check.filter(isCommand), ...form, ...format.filter(isCommand)]
      .map(follow)
      .filter((text) => text !== '');
    expect(printed).toHaveLength(4);
    const expected = page.replace(
      /(```console\n\$ selfeval .*\n)[\s\S]*?```/g,
      (_, head: string) => `${head}${printed.shift() ?? ''}\`\`\``,
    );
    if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(PAGE, expected);
    expect(page).toBe(expected);
  });

  it('scores by the kind of criterion, and refuses one that is none', () => {
    for (const block of form) if (block.type === 'file') follow(block);
    const rubric = 'our-city/rubrics/our-city.yaml';
    const scoreAs = (criterion: string) => {
      change(rubric, (text) =>
        text.replace(/kind: flag\w*, facts?: .*?, standard: 归档/, `${criterion}, standard: 归档`),
      );
      return runNode(['dist/cli.js', 'score', 'report.yaml', '--form', './our-city', '--lang', 'en']).output;
    };
    expect(scoreAs('kind: flags, facts: [published]')).toMatch(/filed +│ +4│ +4│ derived +│ “是否公开”: yes/);
    expect(scoreAs('kind: flags, facts: [published, filed]')).toMatch(/filed +│ +4│ +0│ derived +│ “是否归档”: no/);
    expect(scoreAs('kind: flags, facts: [published, sealed]')).toContain('SE606');
    expect(scoreAs('kind: flagged, facts: [published]')).toContain('SE206');
  });

  it('builds the format, which help lists', () => {
    const report = 'src/checks/vehicles/examples/SE418-vehicles-contradict/good.yaml';
    const run = (...args: string[]) => runNode(['dist/cli.js', ...args, '--lang', 'en']);
    expect(run('build', report, '--format', 'txt', '-o', 'out', '--draft')).toEqual({
      status: 0,
      output: 'out/good.draft.txt\n18 places still to fill in.\n',
    });
    const lines = readFileSync(path.join(copy, 'out/good.draft.txt'), 'utf8').split('\n');
    expect(lines).toContain('一、单位基本情况');
    expect(lines.filter((line) => line.startsWith('公务用车购置费\t'))).toContain('公务用车购置费\t0\t15.98');
    expect(run('build', '--help').output.replace(/\s+/g, ' ')).toContain('txt (plain text, with tabs between');
  });

  it('tests without fault', () => {
    expect(runTests(['test/house', 'test/checks/fixtures.test.ts', 'test/findings'])).toMatchObject({ status: 0 });
  });

  /** What a test says where the lines that name the check are left out of a list. */
  function testWithout(name: string, list: string, test: string): string {
    const whole = readFileSync(path.join(copy, list), 'utf8');
    change(list, (text) => text.replaceAll(new RegExp(`^.*\\b${name}\\b.*\\n`, 'gm'), ''));
    const { output } = runTests([test]);
    change(list, () => whole);
    return output;
  }

  it('misses the line in the list of codes', () => {
    const output = testWithout('runningCostMissing', 'src/registry.ts', 'test/house/sources.test.ts');
    expect(output).toMatch(/FAIL .* lists all that are defined/);
  });

  it('misses the line in the list of checks', () => {
    const output = testWithout('checkRunningCost', 'src/checks/runChecks.ts', 'test/checks/fixtures.test.ts');
    expect(output).toMatch(/FAIL .* SE420-running-cost-missing > has its fault, and no other/);
  });
});
