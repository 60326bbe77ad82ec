import { expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

it('several --format of build add up, each once', async () => {
  await inFolder(async () => {
    write('report.yaml', readBase('valid'));
    const { out, exit } = await runCli('build report.yaml --format md --format json,html --format md'.split(' '));
    expect([exit, out]).toEqual([0, 'report.md\nreport.json\nreport.html\n']);
  });
});

it.each([
  [{ SELFEVAL_LANG: 'en' }, 'fr'],
  [{ SELFEVAL_LANG: 'en_US.UTF-8' }, 'x'],
])('what is no language is refused in that of the environment: %j', async (env, lang) => {
  const { err, exit } = await runCli(['check', '--lang', lang], env);
  expect(exit).toBe(2);
  expect(err).toContain(`“${lang}”`);
  expect(err).not.toMatch(/[\u4e00-\u9fff]/);
});
