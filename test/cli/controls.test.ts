import { mkdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editedByHand } from '../../src/commands/findings/findings.ts';
import { describeDifference } from '../../src/commands/writtenReports/firstDifference.ts';
import { wholeFile } from '../../src/findings/place.ts';
import { sentenceOf } from '../../src/registry.ts';

import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, yearText } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

/** Colours, a bell, an 8-bit sequence, ends of lines, a mark that turns the direction of writing. */
const EVIL = 'x\u001b[31my\u0007\u009b2Jz\r\nw\u202ev';

/** All but the ends of our own lines. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/;

/** A command line, and the lines that are to be of it. */
const lines: readonly (readonly string[])[] = [
  [EVIL],
  ['check', EVIL],
  ['check', `--${EVIL}`],
  ['check', `-${EVIL}`],
  ['check', '--form', EVIL, 'report.yaml'],
  ['check', '--form', `./${EVIL}`, 'report.yaml'],
  ['check', '--format', EVIL],
  ['check', '--fail-on', EVIL],
  ['check', '--lang', EVIL],
  ['check', '-o', EVIL],
  ['check', 'report.yaml', '--format', 'json', '-o', EVIL],
  ['check', 'report.yaml', '--format', 'json', '-o', EVIL, '--format', 'sarif', '-o', EVIL],
  ['check', 'report.yaml', '--built-in', EVIL],
  ['build', EVIL],
  ['build', 'report.yaml', '-o', EVIL],
  ['build', 'report.yaml', '--format', EVIL],
  ['build', 'report.yaml', `${EVIL}/report.yaml`, '-o', 'out'],
  ['score', EVIL],
  ['score', 'report.yaml', '--format', EVIL],
  ['explain', EVIL],
  ['help', EVIL],
  ['help', 'check', EVIL],
];

describe.each(['zh', 'en'])('no word of the user steers the terminal, in %s', (lang) => {
  it.each(lines.map((words) => ({ words, line: words.join(' ').replaceAll(EVIL, '…') })))(
    '$line',
    async ({ words }) => {
      await inFolder(async () => {
        write('report.yaml', readBase('valid'));
        const { out, err } = await runCli(words, { SELFEVAL_LANG: lang });
        expect(`${out}${err}`).not.toMatch(STEERING);
        expect(`${out}${err}`).not.toBe('');
      });
    },
  );

  it('nor a name of a file, of a folder or of a form, in any format', async () => {
    await inFolder(async () => {
      writeForm();
      mkdirSync(`${EVIL}/empty`, { recursive: true });
      write(`${EVIL}/${EVIL}.yaml`, readBase('valid').replace('form: yueyang-2023', 'form: yueyang2023'));
      write(`${EVIL}/2023.yaml`, yearText(2023, { extra: 'prior: 2022.yaml' }));
      write(`${EVIL}/2022.yaml`, yearText(2022, { extra: 'titel: 2' }));
      for (const format of ['pretty', 'json', 'sarif', 'github', 'junit']) {
        for (const paths of [[EVIL], [`${EVIL}/empty`], [`${EVIL}/2023.yaml`, '--form', 'form', '--built']]) {
          const run = await runCli(['check', ...paths, '--format', format], { SELFEVAL_LANG: lang });
          expect({ format, paths, steers: STEERING.test(`${run.out}${run.err}`) }).toMatchObject({ steers: false });
          expect(run.exit).toBeGreaterThan(0);
        }
      }
      write(`${EVIL}/2023.yaml`, yearText(2023, { extra: 'prior: none' }));
      const built = await runCli(['build', `${EVIL}/2023.yaml`, '--form', 'form', '--draft'], { SELFEVAL_LANG: lang });
      expect(built.exit).toBe(0);
      expect(built.out).not.toMatch(STEERING);
      expect(built.out.split('\n')).toHaveLength(3);
    });
  });
});

it('no words inside a Word document do', () => {
  const difference = describeDifference(
    { kind: 'paragraph', text: EVIL, isHeading: false, start: 0, end: 0 },
    undefined,
    EVIL,
  );
  const found = editedByHand({ output: 'report.docx', difference, figures: [], more: 0 }, wholeFile('report.yaml'));
  expect(sentenceOf(found, 'zh').message).not.toMatch(STEERING);
});

describe('what machines read', () => {
  it('has names of files as they are', async () => {
    await inFolder(async () => {
      write(`${EVIL}.yaml`, readBase('valid').replace('form: yueyang-2023', 'form: yueyang2023'));
      const json = JSON.parse((await runCli(['check', '--format', 'json'])).out) as { files: string[] };
      expect(json.files).toEqual([`${EVIL}.yaml`]);
      // GitHub turns `%0D%0A` back.
      expect((await runCli(['check', '--format', 'github'])).out).toMatch(/^::error file=x�\[31m[^,]*z%0D%0Aw/);
    });
  });
});
