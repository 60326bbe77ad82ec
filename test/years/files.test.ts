import { rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/commands/check/checkFiles.ts';
import type { Finding } from '../../src/findings/types.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm, writeThreeYears, yearText } from '../support/threeYears.ts';

/** Code, file and path of each finding. */
async function check(...paths: string[]): Promise<string[]> {
  const { findings } = await checkFiles(paths, { form: writeForm() });
  return findings.map(print);
}

function print({ code, places: [{ file, path }] }: Finding): string {
  return [code, file, path].filter((part) => part !== '').join(' ');
}

const first = { extra: 'prior: none' };

describe('three years of one unit', () => {
  it('are clean when they are checked together, whether or not they name each other', async () => {
    await inFolder(async () => {
      writeThreeYears((year) => (year === 2021 ? first : {}));
      expect(await check('2023', '2021', '2022')).toEqual([]);
      writeThreeYears((year) => (year === 2021 ? first : { extra: `prior: ../${year - 1}/report.yaml` }));
      expect(await check('.')).toEqual([]);
      expect(await check('2023/report.yaml')).toEqual([]);
    });
  });

  it('show an edit of the year before, in both files', async () => {
    await inFolder(async () => {
      writeThreeYears((year) => (year === 2021 ? first : {}));
      write('2022/report.yaml', yearText(2022, { change: (text) => text.replace(', actual: 1.25', ', actual: 1.28') }));
      const { findings, texts } = await checkFiles(['.'], { form: writeForm() });
      expect(findings.map(({ code, places }) => [code, ...places.map(({ file, path }) => `${file} ${path}`)])).toEqual([
        [
          'SE481',
          '2023/report.yaml threePublic.officialReception.lastYearActual',
          '2022/report.yaml threePublic.officialReception.actual',
        ],
      ]);
      expect([...texts.all.keys()].sort()).toEqual(['2022/report.yaml', '2023/report.yaml']);
      const { exit, out } = await runCli(['check', '2023', '2022', '2021', '--form', 'form']);
      expect(exit).toBe(1);
      expect(out).toContain('另见 2022/report.yaml:');
    });
  });

  it('keep the text of the year before, also when it is checked later and clean', async () => {
    await inFolder(async () => {
      writeThreeYears((year) => (year === 2021 ? first : { extra: `prior: ../${year - 1}/report.yaml` }));
      write(
        '2022/report.yaml',
        yearText(2022, {
          extra: 'prior: ../2021/report.yaml',
          change: (text) => text.replace('value: 2501', 'value: 2510'),
        }),
      );
      const { findings, texts } = await checkFiles(['2023', '2022'], { form: writeForm() });
      expect(findings.map(print)).toEqual(['SE482 2023/report.yaml results.技术合同']);
      expect(texts.all.has('2022/report.yaml')).toBe(true);
    });
  });
});

describe('the year before', () => {
  it('that there is none is a note, once for each file, unless the file says so', async () => {
    await inFolder(async () => {
      writeThreeYears();
      rmSync('2022', { recursive: true });
      expect(await check('.')).toEqual(['SE494 2021/report.yaml', 'SE494 2023/report.yaml']);
      const { exit, out } = await runCli(['check', '2023/report.yaml', '--form', 'form']);
      expect(exit).toBe(0);
      expect(out).toContain('没有 2022 年度的报告可以核对');
    });
  });

  it('is not missed where the file has errors to be corrected first', async () => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, { extra: 'titel: x' }));
      expect(await check('.')).toEqual(['SE201 report.yaml titel']);
      write('report.yaml', yearText(2023, { change: (text) => text.replace('技术合同}}', '技合同}}') }));
      expect(await check('.')).toEqual(['SE301 report.yaml narrative.duties']);
    });
  });

  it('is not that of another unit, nor chosen among several', async () => {
    await inFolder(async () => {
      write('a.yaml', yearText(2022, { name: '另一中心', ...first }));
      write('b.yaml', yearText(2023));
      expect(await check('.')).toEqual(['SE494 b.yaml']);
      write('c.yaml', yearText(2022, first));
      write('d.yaml', yearText(2022, first));
      expect(await check('.')).toEqual(['SE495 b.yaml']);
    });
  });

  it('may have another name if it is named', async () => {
    await inFolder(async () => {
      write('2022.yaml', yearText(2022, { name: '某市生产力促进中心', ...first }));
      write('2023.yaml', yearText(2023, { extra: 'prior: 2022.yaml' }));
      expect(await check('.')).toEqual(['SE491 2023.yaml unit.name']);
    });
  });

  it.each([
    ['missing', 'SE901', 2, () => {}],
    ['a folder', 'SE902', 2, () => write('prior.yaml/x', '')],
    ['not UTF-8', 'SE493', 1, () => write('prior.yaml', Buffer.from('selfeval: 1\nx: 报告', 'utf16le'))],
    ['not YAML', 'SE493', 1, () => write('prior.yaml', 'selfeval: 1\nform: "x\n')],
    ['beyond the schema', 'SE493', 1, () => write('prior.yaml', yearText(2022, { extra: 'titel: x\nmoeny: y' }))],
    [
      'with an item twice',
      'SE493',
      1,
      () => write('prior.yaml', yearText(2022, { change: (text) => text.replace('商品和服务支出', '工资福利支出') })),
    ],
    ['of another year', 'SE492', 1, () => write('prior.yaml', yearText(2021))],
  ] as const)('that is %s is told where it is named: %s', async (_, code, exit, writePrior) => {
    await inFolder(async () => {
      write('report.yaml', yearText(2023, { extra: 'prior: prior.yaml' }));
      writePrior();
      expect(await check('report.yaml')).toEqual([`${code} report.yaml prior`]);
      expect((await runCli(['check', 'report.yaml', '--form', 'form'])).exit).toBe(exit);
    });
  });

  it('may have faults in its prose: its figures are the same', async () => {
    await inFolder(async () => {
      write('prior.yaml', yearText(2022, { change: (text) => text.replace('技术合同}}', '技术合同') }));
      write('report.yaml', yearText(2023, { extra: 'prior: prior.yaml' }));
      expect(await check('report.yaml')).toEqual([]);
    });
  });

  it('that names this one is told there; the chain is followed no further', async () => {
    await inFolder(async () => {
      write('2022.yaml', yearText(2022, { extra: 'prior: 2023.yaml' }));
      write('2023.yaml', yearText(2023, { extra: 'prior: 2022.yaml' }));
      expect(await check('.')).toEqual(['SE492 2022.yaml prior']);
      expect(await check('2023.yaml')).toEqual([]);
      write('2023.yaml', yearText(2023, { extra: 'prior: 2023.yaml' }));
      expect(await check('2023.yaml')).toEqual(['SE492 2023.yaml prior']);
    });
  });
});
