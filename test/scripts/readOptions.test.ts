import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';

function run(tool: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(ROOT, tool), ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe.each(['bench/run.mjs', 'scripts/docs.mjs', 'scripts/verify.mjs'])('%s', (tool) => {
  it('says what it does when it is asked', () => {
    const { status, stdout, stderr } = run(tool, '--help');
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/--\w/);
    expect(stdout).not.toContain('import');
  });

  it('says which option there is not, without a stack', () => {
    const { status, stdout, stderr } = run(tool, '--hlep');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^Unknown option '--hlep'/);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});
