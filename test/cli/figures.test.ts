import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { figureList } from '../../src/terminal/figureList.ts';
import { figureTree } from '../../src/terminal/figureTree.ts';
import { EXAMPLES, evaluate, exampleText } from '../document/reports.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

const HERE = fileURLToPath(new URL('figures/', import.meta.url));
const SEED = fileURLToPath(new URL('../../examples/kejishiwu/2023/report.yaml', import.meta.url));

function expectGolden(file: string, found: string): void {
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(`${HERE}${file}`, found);
  expect(found).toBe(readFileSync(`${HERE}${file}`, 'utf8'));
}

describe('selfeval figures', () => {
  it.each(['zh', 'en'])('shows how a figure is worked out, down to the lines, in %s', async (lang) => {
    const { out, err, exit } = await runCli(['figures', SEED, '基本支出.合计.差异', '--lang', lang]);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expectGolden(`variance.${lang}.txt`, out);
  });

  it('takes an id for a name', async () => {
    const byName = await runCli(['figures', SEED, '人员.在职人员控制率']);
    expect(await runCli(['figures', SEED, 'staff.staffControlRate'])).toEqual(byName);
    expect(byName.out).toContain('└─ ÷ 人员.编制数 18');
  });

  it('lists every name that prose may use, results first, with its value', async () => {
    const { out, exit } = await runCli(['figures', SEED]);
    expect(exit).toBe(0);
    const { evaluation } = evaluate(exampleText('kejishiwu/2023'));
    for (const { name } of [...evaluation.year.results, ...evaluation.figures.all]) expect(out).toContain(name);
    expect(out).toMatch(/^基本支出\.合计\.差异 +超支26\.02万元$/m);
    expect(out.indexOf('技术合同')).toBeLessThan(out.indexOf('人员.'));
  });

  it('shows a result by its name', async () => {
    expect((await runCli(['figures', SEED, '技术合同'])).out).toBe('技术合同  2715项\n');
  });

  it.each(EXAMPLES)('cuts no text at any width: %s', (name) => {
    const { evaluation } = evaluate(exampleText(name));
    for (const width of [40, 80, 120]) {
      const list = figureList(evaluation, width);
      expect(list.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
      for (const figure of evaluation.figures.all.slice(0, 40)) {
        const tree = figureTree(figure, evaluation, new Map(), { lang: 'zh', width });
        expect(tree.split('\n').filter((line) => displayWidth(line) > width)).toEqual([]);
      }
    }
  });

  it('gives the figures to machines, all or the one that is asked for', async () => {
    const all = JSON.parse((await runCli(['figures', SEED, '--format', 'json'])).out);
    const one = JSON.parse((await runCli(['figures', SEED, 'basic.total.variance', '--format', 'json'])).out);
    expect(one.figures).toEqual(all.figures.filter(({ id }: { id: string }) => id === 'basic.total.variance'));
    expect(one.figures[0]).toMatchObject({
      value: '260200',
      formula: 'basic.total.actual - basic.total.originalBudget',
    });
  });

  it('suggests the name that was meant', async () => {
    const { err, exit } = await runCli(['figures', SEED, '基本支出.合计.差']);
    expect({ err, exit }).toEqual({
      err: '没有叫“基本支出.合计.差”的数，可能应为 基本支出.合计.差异；不写名称，就列出全部\n',
      exit: 2,
    });
  });

  it.each([
    ['basic.total.varianc', 'there is no figure “basic.total.varianc”; did you mean basic.total.variance? '],
    ['nothing', 'there is no figure “nothing”. '],
  ])('says so in English, each sentence with its stop: %s', async (name, words) => {
    const { err } = await runCli(['figures', SEED, name, '--lang', 'en']);
    expect(err.replaceAll('\n', ' ')).toBe(`${words}Without a name all are listed. `);
  });

  it('says why there are none', async () => {
    await inFolder(async () => {
      write('report.yaml', readBase('valid').replace('basic:', 'basci:'));
      const { out, err, exit } = await runCli(['figures', 'report.yaml']);
      expect({ out, exit }).toEqual({ out: '', exit: 1 });
      expect(err).toContain('没有算出数');
      expect((await runCli(['figures', 'nowhere.yaml'])).exit).toBe(2);
    });
  });
});
