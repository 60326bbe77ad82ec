import { describe, expect, it } from 'vitest';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { type Run, runCli } from '../support/runCli.ts';
import { caseOf, type InputRow, readTable } from './spoil.ts';

interface JsonFinding {
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly places: readonly { readonly line: number | null; readonly column: number | null }[];
}

describe('a file with a mistake in it', () => {
  it.each(readTable<InputRow>('input.yaml'))('$what', async (row) => {
    const { bytes, expected, exit } = caseOf(row);
    await inFolder(async (folder) => {
      write('report.yaml', bytes);
      write('report.md', '# 上次的报告\n');
      write('report.docx', '上次的报告');
      const before = fingerprint(folder);

      const check = await runCli(['check', '--format', 'json', 'report.yaml']);
      const { findings } = JSON.parse(check.out) as { findings: readonly JsonFinding[] };
      expect(findings.map(summaryOf)).toEqual(expected.map(({ code, at }) => `${code} ${at}`.trim()));
      findings.forEach(({ message, hint }, index) => expect(`${message} ${hint}`).toContain(expected[index]?.says));
      expect(check.exit).toBe(exit);
      expect(check.err).toBe('');

      const build = await runCli(['build', '--force', '--lang', 'en', 'report.yaml']);
      expect(build.exit).toBe(exit);
      expectCalm(build);
      for (const { code, at } of expected) expect(build.err).toContain(at === '' ? code : `report.yaml:${at} `);
      expect(build.out).toBe(exit === 0 ? 'report.md\nreport.docx\n' : '');
      if (exit !== 0) expect(fingerprint(folder)).toEqual(before);
      expect(Object.keys(fingerprint(folder))).toEqual(Object.keys(before));
    });
  });
});

function summaryOf({ code, places: [place] }: JsonFinding): string {
  return place?.line == null ? code : `${code} ${place.line}:${place.column}`;
}

/** No stack trace, no word of a bug. */
function expectCalm({ out, err }: Run): void {
  expect(`${out}${err}`).not.toMatch(/^ +at |Error:|程序内部出错|internal error|undefined|\[object/m);
}
