import { expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

it.each([
  ['build', ['nowhere.yaml']],
  ['score', ['nowhere.yaml']],
  ['figures', ['nowhere.yaml']],
  ['diff', ['nowhere.yaml', 'here.yaml']],
])('%s says of a file that is not there that it was not read, not that it was misread', async (command, args) => {
  await inFolder(async () => {
    write('here.yaml', 'selfeval: 1\n');
    const { err, exit } = await runCli([command, ...args]);
    expect(err).toContain('1 个读不了');
    expect(err).toContain('没有继续：有文件没有读到。');
    expect(err).not.toContain('读不懂');
    expect(exit).toBe(2);
  });
});
