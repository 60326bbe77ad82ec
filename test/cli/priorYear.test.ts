import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { yearText } from '../support/threeYears.ts';

/** What `check` finds beside the year before, `build` finds too: no report is made of what the check would stop. */
it.each([
  ['a report that is not there', '2021.yaml', ['SE901'], 2],
  ['a folder', '.', ['SE902'], 2],
  ['itself', '2023.yaml', ['SE492'], 1],
  ['a report with errors', 'broken.yaml', ['SE493'], 1],
  ['other figures than were printed then', 'other.yaml', ['SE483'], 1],
])('prior names %s', async (_what, prior, codes, exit) => {
  await inFolder(async () => {
    write('2022.yaml', yearText(2022, { extra: 'prior: none' }));
    write(
      'other.yaml',
      yearText(2022, { extra: 'prior: none' }).replace('opening: 1.10, closing: 1.20', 'opening: 1.10, closing: 9.90'),
    );
    write('broken.yaml', yearText(2022, { extra: 'titel: 2' }));
    write('2023.yaml', yearText(2023, { extra: `prior: ${prior}` }));
    const checked = await runCli(['check', '2023.yaml']);
    const built = await runCli(['build', '2023.yaml']);
    for (const { exit: code, out, err } of [checked, built]) {
      expect(`${out}${err}`.match(/SE[49]\d\d/g)).toEqual(codes);
      expect(`${out}${err}`).not.toContain('读不了');
      expect(code).toBe(exit);
    }
    expect(existsSync('2023.md')).toBe(false);
    expect((await runCli(['build', '2023.yaml', '--draft'])).exit).toBe(exit);
  });
});
