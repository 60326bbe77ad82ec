import { cpSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const DEPARTMENT = fileURLToPath(new URL('../../examples/xuhe/rollup', import.meta.url));
const UNITS = ['benji', 'fangxun', 'hehu', 'guanqu'];

/** A department and its units of 2023, to go on. */
function withDepartment<T>(action: () => Promise<T>): Promise<T> {
  return inFolder(() => {
    cpSync(DEPARTMENT, '2023', { recursive: true });
    return action();
  });
}

const goOn = (output: string, ...args: readonly string[]) =>
  runCli(['init', '--from', '2023/department.yaml', '--units', '-o', output, '--lang', 'en', ...args]);

describe('selfeval init --units', () => {
  it('writes the files of a department and of all its units, each beside the year before', async () => {
    await withDepartment(async () => {
      const { exit, out } = await goOn('2024/department.yaml', '--form', 'unit-general');
      const files = UNITS.map((unit) => `units/${unit}.yaml`);
      expect({ exit, out }).toEqual({
        exit: 0,
        out: ['2024/department.yaml', ...files.map((file) => `2024/${file}`), ''].join('\n'),
      });
      const department = readFileSync('2024/department.yaml', 'utf8');
      expect(department).toContain(
        `\nunits:   # 各单位本年的报告\n${files.map((file) => `  - { report: ${file} }\n`).join('')}`,
      );
      for (const file of files) {
        const text = readFileSync(`2024/${file}`, 'utf8');
        expect(text).toContain(`\nyear: 2024\n`);
        expect(text).toContain(`\nprior: ../../2023/${file} `);
      }
      // They are found, and none has said anything yet.
      const { findings } = JSON.parse((await runCli(['check', '2024/department.yaml', '--format', 'json'])).out);
      const codes = findings.map(({ code }: { code: string }) => code);
      for (const code of ['SE002', 'SE471', 'SE472', 'SE473', 'SE475', 'SE476', 'SE477'])
        expect(codes).not.toContain(code);
    });
  });

  it('takes results from the units again, and only where it names them', async () => {
    await withDepartment(async () => {
      const last = readFileSync('2023/department.yaml', 'utf8');
      const told = [
        'results:',
        '  巡河: { from: units, measure: 次 }',
        '  合格率: { from: units, of: 合格, to: 检查, measure: "%" }',
        '  会议: { value: none, measure: 次 }',
        'whole:',
        '  indicators:',
        '    - { name: 清淤, type: numeric, target: 9, measure: 公里, from: units, points: 10, awarded: 9 }',
      ];
      write('2023/department.yaml', `${last}${told.join('\n')}\n`);
      expect((await goOn('2024/department.yaml', '--form', 'unit-general')).exit).toBe(0);
      const text = readFileSync('2024/department.yaml', 'utf8');
      expect(text).toContain('#   巡河: { from: units, measure: 次 }\n');
      expect(text).toContain('#   合格率: { from: units, of: 合格, to: 检查, measure: "%" }\n');
      expect(text).toContain('#   会议: { value: 待填, measure: 次 }\n');
      expect(text).toMatch(/- \{ name: 清淤, .*from: units, .*awarded: \}\n/);
      expect(text).not.toMatch(/清淤.*actual/);

      const alone = ['--year', '2024', '--form', 'unit-general', '-o', 'alone.yaml'];
      expect((await runCli(['init', '--from', '2023/department.yaml', ...alone])).exit).toBe(0);
      const without = readFileSync('alone.yaml', 'utf8');
      expect(without).not.toContain('from: units');
      expect(without).toMatch(/清淤.*actual: ,/);
      expect((await runCli(['check', 'alone.yaml'])).out).not.toContain('SE224');
    });
  });

  it('writes nothing where one file is there, or one of last year cannot be read', async () => {
    await withDepartment(async () => {
      write('2024/units/hehu.yaml', 'selfeval: 1\n');
      const there = await goOn('2024/department.yaml');
      expect(there).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('2024/units/hehu.yaml') });
      expect(existsSync('2024/department.yaml')).toBe(false);
      expect(existsSync('2024/units/benji.yaml')).toBe(false);
      rmSync('2023/units/guanqu.yaml');
      const missing = await goOn('2025/department.yaml');
      expect(missing).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('2023/units/guanqu.yaml') });
      expect(existsSync('2025')).toBe(false);
    });
  });

  it('says what it needs: a report that adds up units which lie beside it', async () => {
    await withDepartment(async () => {
      const alone = await runCli(['init', '--units', '--unit', '某市水利局', '--year', '2024', '--lang', 'en']);
      expect(alone).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--from') });
      const unit = await runCli(['init', '--units', '--from', '2023/units/benji.yaml', '--lang', 'en', '-o', 'a.yaml']);
      expect(unit).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('has no units') });
      const text = readFileSync('2023/department.yaml', 'utf8');
      cpSync('2023/units/hehu.yaml', 'elsewhere.yaml');
      write('2023/department.yaml', text.replace('report: units/hehu.yaml', 'report: ../elsewhere.yaml'));
      const elsewhere = await goOn('2024/department.yaml');
      expect(elsewhere).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('../elsewhere.yaml') });
      expect(existsSync('2024')).toBe(false);
    });
  });

  it('ends where units add up each other, and keeps a unit without a report', async () => {
    await withDepartment(async () => {
      const benji = readFileSync('2023/units/benji.yaml', 'utf8');
      write('2023/units/benji.yaml', `${benji}\nunits:\n  - { report: ../department.yaml }\n`);
      expect(await goOn('2024/department.yaml')).toMatchObject({
        exit: 2,
        err: expect.stringContaining('../department'),
      });
      write('2023/units/benji.yaml', `${benji}\nunits:\n  - { report: benji.yaml }\n`);
      const text = readFileSync('2023/department.yaml', 'utf8');
      write('2023/department.yaml', text.replace('report: units/hehu.yaml', '{ name: 河湖管理站, report: none }'));
      const { exit, out } = await goOn('2024/department.yaml');
      expect(exit).toBe(0);
      expect(out.trim().split('\n')).toHaveLength(4);
      expect(readFileSync('2024/department.yaml', 'utf8')).toContain('- { name: 河湖管理站, report: none }');
    });
  });
});
