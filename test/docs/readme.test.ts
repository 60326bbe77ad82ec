import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORD_REPORT } from '../drafting/wordReport.ts';
import { ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* The commands of both READMEs, run one after the other in an empty folder, as a reader would. */

const README = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

function commandsOf(text: string): readonly string[] {
  return [...text.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, block = '']) =>
    block.split('\n').flatMap((line) => /^selfeval (.*?)(?:\s+#.*)?$/.exec(line)?.[1] ?? []),
  );
}

const FILLED = readFileSync(new URL('../../examples/xuling/2025/report.yaml', import.meta.url), 'utf8');

const TABLE = '基本支出决算表,,\n,,单位：元\n科目编码,科目名称,决算数\n301,工资福利支出,"3,064,000.00"\n';

describe.each(['README.md', 'README.zh-CN.md'])('%s', (name) => {
  const text = README(name);

  it('has commands that do what it says', async () => {
    const commands = commandsOf(text);
    expect(commands.length).toBeGreaterThanOrEqual(10);
    await inFolder(async () => {
      write('决算表.csv', TABLE);
      for (const lastYear of ['last-year.docx', '上年报告.docx']) write(lastYear, WORD_REPORT);
      for (const command of commands) {
        // What serves until it is stopped has a test of its own.
        if (command.startsWith('preview')) continue;
        // By now a reader has filled it in.
        if (command === 'build report.yaml') write('report.yaml', FILLED);
        if (command.startsWith('diff')) write('old.yaml', readFileSync('report.yaml', 'utf8'));
        // Where the package lies is the shell's to say; here it is this folder.
        const args = command.replace(/"\$\(npm root --global\)\/selfeval\/(.*?)"/, `${ROOT}/$1`).split(/\s+/);
        const { exit, err } = await runCli(args);
        expect({ command, exit, err: exit === 0 ? '' : err }).toEqual({ command, exit: 0, err: '' });
      }
    });
  });

  it('says the same as the other: as many headings, pictures, blocks and commands', () => {
    const count = (page: string) =>
      [/^## /gm, /!\[/g, /```/g, /^selfeval /gm, /\]\((?:docs|examples|templates|src)\//g].map(
        (pattern) => page.match(pattern)?.length,
      );
    expect(count(text)).toEqual(count(README('README.md')));
  });
});
