import { readdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

/* Paths at which the system shows nothing, for another reason than that nothing is there. A report that came by mail can name them. */

const naming = (line: string) =>
  readBase('valid')
    .replace(/^prior:.*\n/m, '')
    .replace(/^year:/m, `${line}\nyear:`);
/** In UTF-8, names of more than 255 bytes. */
const TOO_LONG = '长'.repeat(190);

describe('what a report names, and cannot be looked at', () => {
  it.each([
    ['units: [{ report: circle.yaml }]', 'SE903'],
    ['units: [{ report: circle.yaml/x.yaml }]', 'SE903'],
    [`units: [{ report: ${TOO_LONG} }]`, 'SE903'],
    ['prior: circle.yaml/x.yaml', 'SE903'],
    [`prior: ${TOO_LONG}.yaml`, 'SE903'],
    ['form: circle.yaml/x', 'SE602'],
    [`form: ./${TOO_LONG}`, 'SE602'],
  ])('%s: %s', async (line, code) => {
    await inFolder(async () => {
      symlinkSync('circle.yaml', 'circle.yaml');
      write('report.yaml', line.startsWith('form') ? naming(line).replace(/^form: yue.*\n/m, '') : naming(line));
      for (const command of ['check', 'build', 'rollup', 'score']) {
        const { exit, out, err } = await runCli([command, 'report.yaml']);
        expect(`${out}${err}`, command).not.toContain('内部出错');
        expect([1, 2]).toContain(command === 'check' ? exit : 1);
        if (command === 'check') expect(out).toContain(code);
      }
    });
  });
});

it('a pattern that leads through a link to itself stands for what it says', async () => {
  await inFolder(async () => {
    symlinkSync('circle', 'circle');
    const { exit, out } = await runCli(['check', 'circle/x/*.yaml']);
    expect(out).toContain('SE903');
    expect(exit).toBe(2);
  });
});

it('a report has no accepted findings where their file would have a name that is too long', async () => {
  await inFolder(async () => {
    const name = '长'.repeat(82);
    write(`${name}.yaml`, readBase('valid'));
    expect((await runCli(['check', '.'])).exit).toBe(0);
    expect((await runCli(['build', '.'])).exit).toBe(0);
    expect(readdirSync('.').sort()).toEqual([`${name}.docx`, `${name}.md`, `${name}.yaml`]);
  });
});
