import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, forms } from '../../src/library.ts';
import { listFiles, ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const EXAMPLES = listFiles('examples')
  .filter((file) => file.endsWith('report.yaml'))
  .map((file) => [file.split('/')[0] ?? '', readFileSync(path.join(ROOT, 'examples', file), 'utf8')] as const);
const textOf = (name: string) => EXAMPLES.find(([one]) => one === name)?.[1] ?? '';

describe('one file under another form than its own', () => {
  it.each(EXAMPLES)('%s has no error under any form but of the year', (_, text) => {
    const errors = forms.flatMap((form) =>
      evaluate({ file: 'report.yaml', text, form })
        .findings.filter(({ severity, code }) => severity === 'error' && code !== 'SE603')
        .map(({ code, message }) => `${form} ${code} ${message}`),
    );
    expect(errors).toEqual([]);
  });

  it('makes the report of the unit and the tables of the projects from one file, without a second typing', async () => {
    await inFolder(async () => {
      write('report.yaml', textOf('xuling'));
      const other = await runCli(['build', 'report.yaml', '--form', 'national-project-2020', '-o', 'projects']);
      expect(other.exit).toBe(0);
      const { err } = other;
      expect(err).toContain('提示 SE710');
      expect(err).toContain('警告 SE711');
      expect(err).toContain('绩效指标（馆藏文物预防性保护）');
      expect(err).not.toContain('没有写任何文件');
      expect(err).not.toMatch(/SE(?:206|303|406|502|605|706)/);
      const report = readFileSync('projects/report.md', 'utf8');
      // A heading that the form of projects does not have is that of the file's own form.
      expect(report).toContain('（二）预算执行方面');
      expect(report).toContain('（针对预算执行方面的问题。）');
      expect(report).toContain('绩效指标未填。');
      // Text of the form's own may name a figure of the whole.
      expect(report).toContain('519.19万元');
      expect((await runCli(['build', 'report.yaml', '-o', 'unit'])).exit).toBe(0);
      expect(readFileSync('unit/report.md', 'utf8')).toContain('附件1');
    });
  });

  it('makes a report of the unit from a file of projects, with what is not told as 未填', async () => {
    await inFolder(async () => {
      write('report.yaml', textOf('xunan'));
      const { exit, err } = await runCli(['build', 'report.yaml', '--form', 'unit-general']);
      expect(exit).toBe(0);
      expect(err).toContain('警告 SE711');
      expect(err).toContain('没有错误');
      const report = readFileSync('report.md', 'utf8');
      expect(report).toContain('免疫规划项目');
      expect(report).toContain('未填');
    });
  });

  it('is told of a name that neither form knows, and of all that its own form lacks', () => {
    const text = textOf('xuling')
      .replace('  duties: |', '  dutys: |')
      .replace('heading: budgetUse', 'heading: budgetUsing');
    const found = evaluate({ file: 'report.yaml', text, form: 'national-project-2020' }).findings;
    expect(found.filter(({ severity }) => severity === 'error').map(({ code }) => code)).toEqual(['SE303', 'SE206']);
    const own = evaluate({
      file: 'report.yaml',
      text: textOf('xuling').replace('form: unit-general', 'form: national-project-2020'),
    });
    expect(own.findings.map(({ code }) => code)).toContain('SE303');
  });

  it('reads a fact that both forms ask for, in whichever way it is answered', () => {
    const text = textOf('xuxi');
    const codes = (change: string) =>
      evaluate({
        file: 'report.yaml',
        text: text.replace('lastYearActual: 88.00', change),
        form: 'unit-general',
      }).findings.map(({ code }) => code);
    expect(codes('lastYearActual: 88.00')).not.toContain('SE201');
    expect(codes('lastYearsActual: 88.00')).toContain('SE201');
  });

  it('keeps what it accepts of its own form', () => {
    const text = `${textOf('xuling')}\naccepted:\n  - { code: SE303, path: narrative.outputs, reason: 本单位自己加的一节，已经商定 }\n`;
    const codes = (form?: string) =>
      evaluate({ file: 'report.yaml', text, ...(form === undefined ? {} : { form }) }).findings.map(({ code }) => code);
    expect(codes()).toContain('SE441');
    expect(codes('national-project-2020')).not.toContain('SE441');
  });

  it('asks for the money of the whole where the points of a form rest on it', () => {
    const { findings, evaluation } = evaluate({ file: 'report.yaml', text: textOf('xunan'), form: 'anhui-unit' });
    expect(findings.map(({ code }) => code)).not.toContain('SE606');
    const rate = evaluation?.figures.find(({ id }) => id === 'whole.funding.total.executionRate');
    expect(rate).toMatchObject({ state: 'unknown' });
  });

  it('is the same under its own form, named', async () => {
    await inFolder(async () => {
      write('report.yaml', textOf('xuling'));
      const { exit, err } = await runCli(['build', 'report.yaml', '--form', 'unit-general']);
      expect([exit, err.includes('SE710'), existsSync('report.docx')]).toEqual([0, false, true]);
    });
  });
});

describe('amounts that a form takes from a key of the file', () => {
  const rates = (text: string) => {
    const { findings, evaluation } = evaluate({ file: 'report.yaml', text });
    const value = (id: string) => evaluation?.figures.find((figure) => figure.id === id)?.value;
    return [findings.map(({ code }) => code), value('facts.generalSpending.actual'), value('rates.generalSpending')];
  };
  const NEW = textOf('xushu');
  const FRUGALITY = /\n# 过紧日子.*\nfrugality:\n.*\n.*\n/;

  it('need not be typed as facts, and old files that have them there stay valid', () => {
    const old = NEW.replace(
      FRUGALITY,
      '\nfacts:\n  generalSpending: { budget: 58.00, actual: 55.10 }\n  propertyManagement: { budget: 12.00, actual: 11.60 }\n',
    );
    expect(old).not.toBe(NEW);
    expect(rates(NEW)).toEqual([[], '551000', '0.95']);
    expect(rates(old)).toEqual(rates(NEW));
  });

  it('are asked for under that key alone, by init and by the list of what is open', async () => {
    await inFolder(async () => {
      const init = ['init', '--unit', '郫都区水务局', '--year', '2025', '--form', 'pidu-2025', '-o', 'new.yaml'];
      expect((await runCli(init)).exit).toBe(0);
      const text = readFileSync('new.yaml', 'utf8');
      expect(text).toContain('generalExpenses:');
      expect(text).not.toContain('generalSpending');
      write('report.yaml', NEW.replace(FRUGALITY, '\n'));
      const { out } = await runCli(['check', 'report.yaml', '--todo']);
      expect(out).toContain('frugality.generalExpenses.actual');
      expect(out).not.toContain('facts.generalSpending');
    });
  });
});
