import { existsSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase } from './spoil.ts';

const SCHEMA = JSON.parse(readFileSync(new URL('../../schemas/todo.schema.json', import.meta.url), 'utf8'));
const EXAMPLE = readFileSync(new URL('../../examples/kejishiwu/2023/report.yaml', import.meta.url), 'utf8');
const DONE = readFileSync(new URL('../../examples/xuling/2025/report.yaml', import.meta.url), 'utf8');

describe('check --todo', () => {
  it('lists keys with their lines, the most important first', async () => {
    await inFolder(async () => {
      write('report.yaml', EXAMPLE);
      const { exit, out, err } = await runCli(['check', 'report.yaml', '--todo']);
      expect({ exit, err }).toEqual({ exit: 0, err: '' });
      expect(out).toBe(`report.yaml：6 处未填（行、键、填什么）
  文字
    49  basic.items[3].reason  基本支出：资本性支出：原因
  只在句子里印的
    26  staff.programmeHires[0].holdsPost
          人员：引才计划聘用：四海揽才：是否占编
    56  threePublic.officialReception.budget  三公经费：公务接待费：本年预算数
    57  threePublic.vehicleOperation.budget
          三公经费：公务用车运行维护费：本年预算数
    59  threePublic.overseasTravel.budget
          三公经费：因公出国（境）费：本年预算数
    60  threePublic.vehiclePurchase.budget  三公经费：公务用车购置费：本年预算数

检查了 1 个文件：没有错误，5 个警告，1 个提示。还有 6 处未填。
正文 40 个数：22 个有依据，9 个未核对，9 个不是数据。
`);
    });
  });

  it('says of a file that is not there what every command says of it, and no more', async () => {
    await inFolder(async () => {
      const plain = await runCli(['check', 'missing.yaml']);
      const todo = await runCli(['check', 'missing.yaml', '--todo']);
      expect(todo.exit).toBe(plain.exit);
      expect(todo.err).toContain('SE901');
      expect(todo.out).not.toContain('先改正错误');
    });
  });

  it('never passes a report whose points, money or words are left open', async () => {
    await inFolder(async () => {
      const xuxi = readFileSync(new URL('../../examples/xuxi/2018/report.yaml', import.meta.url), 'utf8');
      write('facts.yaml', xuxi.replace(/^facts:[\s\S]*?(?=^declared:)/m, ''));
      write('money.yaml', DONE.replace(/^ {2}funding:\n(?: {4}.*\n)+/m, ''));
      write('words.yaml', DONE.replace(/divisions: \[.*\]/, 'divisions: [待填]'));
      for (const file of ['facts.yaml', 'money.yaml', 'words.yaml']) {
        for (const command of ['check', 'build', 'score']) {
          const { out, err } = await runCli([command, file]);
          expect(`${command} ${out}${err}`).toMatch(/还有 \d+ 处未填/);
          expect(`${command} ${out}${err}`).not.toMatch(/[，。]通过/);
        }
      }
    });
  });

  it('says so to programs by its schema, of what is not read too', async () => {
    await inFolder(async () => {
      write('report.yaml', EXAMPLE);
      write('bad.yaml', 'selfeval: 1\nyear: [');
      write('done.yaml', DONE);
      const run = await runCli(['check', 'report.yaml', 'bad.yaml', 'done.yaml', '--todo', '--format', 'json']);
      expect(run.exit).toBe(1);
      expect(run.err).toContain('SE101');
      const todo = JSON.parse(run.out);
      const validate = new Ajv({ strict: false }).compile(SCHEMA);
      expect(validate(todo), JSON.stringify(validate.errors)).toBe(true);
      expect(todo).toMatchObject({
        version: 1,
        unfilled: 6,
        files: [
          { file: 'report.yaml', evaluated: true },
          { file: 'bad.yaml', evaluated: false, places: [] },
          { file: 'done.yaml', evaluated: true, places: [] },
        ],
      });
      expect(todo.files[0].places[0]).toEqual({
        key: 'basic.items[3].reason',
        title: '基本支出：资本性支出：原因',
        importance: 'words',
        table: null,
        line: 49,
        column: 7,
      });
    });
  });

  it('has formats of its own, and the exit code of any check', async () => {
    await inFolder(async () => {
      write('report.yaml', EXAMPLE);
      expect((await runCli(['check', 'report.yaml', '--todo', '--format', 'sarif'])).exit).toBe(2);
      expect((await runCli(['check', 'report.yaml', '--todo', '--fail-on', 'warning'])).exit).toBe(1);
      expect(await runCli(['check', 'report.yaml', '--todo', '--format', 'json', '-o', 'todo.json'])).toEqual({
        exit: 0,
        out: '',
        err: '',
      });
      expect(JSON.parse(readFileSync('todo.json', 'utf8')).unfilled).toBe(6);
    });
  });
});

describe('what is not finished', () => {
  it('has not passed, whatever says so', async () => {
    await inFolder(async () => {
      write('report.yaml', EXAMPLE);
      for (const command of ['check', 'build', 'score']) {
        const { exit, out, err } = await runCli([command, 'report.yaml']);
        expect({ command, exit }).toEqual({ command, exit: 0 });
        expect(out + err).toContain('还有 6 处未填。');
        expect(out + err).not.toContain('通过。');
        const english = await runCli([command, 'report.yaml', '--lang', 'en']);
        expect(english.out + english.err).toContain('6 places still to fill in.');
        expect(english.out + english.err).not.toContain('Passed');
      }
      write('report.yaml', DONE);
      expect((await runCli(['check', 'report.yaml'])).out).toMatch(
        /^检查了 1 个文件：没有错误，没有警告。通过。\n正文 \d+ 个数：/,
      );
      expect((await runCli(['build', 'report.yaml'])).err).toBe('');
      expect((await runCli(['score', 'report.yaml'])).out).not.toContain('未填');
    });
  });

  it('is not built without what its form requires, and says which part', async () => {
    await inFolder(async () => {
      const text = readBase('valid').replace(/^measures:\n.*\n.*\n/m, '');
      write('report.yaml', text);
      const { exit, out, err } = await runCli(['build', 'report.yaml']);
      expect({ exit, out }).toEqual({ exit: 1, out: '' });
      expect(err).toContain('SE709 required-part-missing');
      expect(err).toContain('这种格式必须有的一节“下一步改进措施”还没有填');
      expect(err).toContain('请填 measures');
      expect(err.match(/SE709/g)).toHaveLength(1);
      expect(existsSync('report.md')).toBe(false);
      expect((await runCli(['build', 'report.yaml', '--draft'])).exit).toBe(0);
      expect((await runCli(['check', 'report.yaml'])).exit).toBe(0);
    });
  });

  it('is not built with the date of a new report, or with a table without a number', async () => {
    await inFolder(async () => {
      write(
        'report.yaml',
        readBase('valid')
          .replace('date: 2024-06-11', 'date: 2024-01-01')
          .replace(/\d+\.\d\d$/gm, ''),
      );
      const { exit, err } = await runCli(['build', 'report.yaml']);
      expect(exit).toBe(1);
      expect(err).toContain('这种格式必须有的报告日期还没有填');
      expect(err).toContain('这种格式必须有的表“本年基本支出预算执行情况”还没有填');
    });
  });
});
