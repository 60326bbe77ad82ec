import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const HEAD = `selfeval: 1
form: yueyang-2023
year: 2023
date: 2024-05-10
prior: none
`;

function unit(name: string, more = '', money = '万元'): string {
  return `${HEAD}money: ${money}\nunit: { name: ${name} }\n${more}`;
}

function department(entries: readonly string[], more = ''): string {
  return unit('某市水利局', `units:\n${entries.map((entry) => `  - ${entry}\n`).join('')}${more}`);
}

const of = (file: string) => `{ report: ${file} }`;

async function check(file = 'report.yaml'): Promise<{ codes: string[]; exit: number; text: string }> {
  const { exit, out, err } = await runCli(['check', file]);
  const text = `${out}${err}`;
  const codes = Array.from(text.matchAll(/ (SE\d{3}) [a-z]/g), ([, code = '']) => code);
  // What every short report is told of itself.
  return { codes: codes.filter((code) => code !== 'SE494' && code !== 'SE405'), exit, text };
}

describe('a roll-up that names', () => {
  it.each([
    ['a missing file', [of('there.yaml'), of('gone.yaml')], ['SE901'], 2],
    ['a folder', [of('folder')], ['SE902'], 2],
    ['itself', [of('report.yaml')], ['SE477'], 1],
    ['itself by another spelling', [of('folder/../report.yaml')], ['SE477'], 1],
    ['itself behind a link', [of('self.yaml')], ['SE477'], 1],
    ['one file twice', [of('there.yaml'), of('./there.yaml')], ['SE476'], 1],
    ['one file twice, once by a link', [of('there.yaml'), of('link.yaml')], ['SE476'], 1],
    ['one file twice, once by a hard link', [of('there.yaml'), of('hard.yaml')], ['SE476'], 1],
    ['two files of one unit', [of('there.yaml'), of('copy.yaml')], ['SE476'], 1],
    ['a roll-up that names it', [of('circle.yaml')], ['SE474'], 1],
    ['a report of another year', [of('old.yaml')], ['SE475'], 1],
    ['a report with an error', [of('broken.yaml')], ['SE474'], 1],
    ['a file that is no report', [of('secret.txt')], ['SE474'], 1],
    ['a link that leads nowhere', [of('nowhere.yaml')], ['SE901'], 2],
    ['a unit without a report', [of('there.yaml'), '{ name: 某市丙站, report: none }'], ['SE478'], 0],
  ])('%s', async (_what, entries, codes, exit) => {
    await inFolder(async () => {
      mkdirSync('folder');
      write('there.yaml', unit('某市水利局本级', 'staff: { staffInPost: 9 }'));
      write('copy.yaml', unit('某市水利局本级', 'staff: { staffInPost: 9 }'));
      write('old.yaml', unit('某市防汛站').replace('year: 2023', 'year: 2022'));
      write('broken.yaml', unit('某市防汛站', 'staff: { staffInPost: 9人 }'));
      write('circle.yaml', unit('某市二级局', 'units: [{ report: report.yaml }]'));
      write('secret.txt', 'root:x:0:0\npassword: abc\n');
      symlinkSync('report.yaml', 'self.yaml');
      symlinkSync('there.yaml', 'link.yaml');
      symlinkSync('gone.yaml', 'nowhere.yaml');
      linkSync('there.yaml', 'hard.yaml');
      write('report.yaml', department(entries));
      const checked = await check();
      expect(checked.codes).toEqual(codes);
      expect(checked.exit).toBe(exit);
      expect(checked.text).toMatch(/^report.yaml:(?:9|10):/m);
      // Whoever wrote the report may not be the one who may read the file.
      expect(checked.text).not.toContain('abc');
    });
  });

  it('a pipe, which is not waited for', async () => {
    await inFolder(async () => {
      execFileSync('mkfifo', ['pipe.yaml']);
      write('report.yaml', department([of('pipe.yaml')]));
      expect((await check()).codes).toEqual(['SE902']);
      write('report.yaml', department([of('/dev/zero')]));
      expect((await check()).codes).toEqual(['SE902']);
    });
  });

  it('roll-ups below one another, down to the fifth', async () => {
    await inFolder(async () => {
      const level = (at: number) => (at === 7 ? 'staff: { staffInPost: 9 }' : `units: [{ report: ${at + 1}.yaml }]`);
      for (let at = 2; at <= 7; at++) write(`${at}.yaml`, unit(`第${at}级`, level(at)));
      write('report.yaml', department([of('2.yaml')]));
      const { codes, text } = await check();
      expect(codes).toEqual(['SE474']);
      expect(text).toContain('2.yaml');
      write('report.yaml', department([of('3.yaml')]));
      expect((await check()).codes).toEqual([]);
      expect((await runCli(['figures', 'report.yaml', 'staff.staffInPost'])).out).toContain('9');
    });
  });

  it('one unit below two departments, which would be added twice', async () => {
    await inFolder(async () => {
      write('unit.yaml', unit('某市防汛站', 'staff: { staffInPost: 9 }'));
      for (const name of ['a', 'b']) write(`${name}.yaml`, unit(`部门${name}`, 'units: [{ report: unit.yaml }]'));
      write('report.yaml', department([of('a.yaml'), of('b.yaml')]));
      expect((await check()).codes).toEqual(['SE474']);
    });
  });
});

describe('what the units tell', () => {
  it('adds up across money units, and names the unit that leaves something out', async () => {
    await inFolder(async () => {
      const amounts = (actual: string) => `basic: { items: [{ name: 工资福利支出, part: personnel, ${actual} }] }`;
      write('a.yaml', unit('甲站', amounts('originalBudget: 100.5, revisedBudget: 100.5, actual: 100.000001')));
      write('b.yaml', unit('乙站', amounts('originalBudget: 5000, revisedBudget: 5000, actual: 0.99'), '元'));
      write('c.yaml', unit('丙站', amounts('originalBudget: 1, revisedBudget: 1')));
      write('report.yaml', department([of('a.yaml'), of('b.yaml')]));
      expect((await check()).codes).toEqual([]);
      const { out } = await runCli(['figures', 'report.yaml', 'basic.total.actual']);
      expect(out).toContain('100.0001万元');
      expect(out).toContain('a.yaml 第8行');
      write('report.yaml', department([of('a.yaml'), of('b.yaml'), of('c.yaml')]));
      const { codes, text, exit } = await check();
      expect([codes, exit]).toEqual([['SE478'], 0]);
      expect(text).toContain('c.yaml:8:');
      expect(text).toContain('“丙站”没有填 basic.items[0].actual');
      expect((await runCli(['figures', 'report.yaml', 'basic.total.actual'])).out).toContain('未填');
      expect((await runCli(['figures', 'report.yaml', 'basic.total.originalBudget'])).out).toContain('102.00万元');
    });
  });

  it('is compared with what the department types', async () => {
    await inFolder(async () => {
      write('a.yaml', unit('甲站', 'staff: { staffInPost: 9 }\nprojects: none'));
      write('b.yaml', unit('乙站', 'staff: { staffInPost: 8 }\nprojects: none'));
      const both = [of('a.yaml'), of('b.yaml')];
      write('report.yaml', department(both, 'staff: { staffInPost: 17 }'));
      expect((await check()).codes).toEqual([]);
      write('report.yaml', department(both, 'staff: { staffInPost: 18 }'));
      const { codes, exit, text } = await check();
      expect([codes, exit]).toEqual([['SE479'], 1]);
      expect(text).toContain('填的是18，各单位的报告相加是17');
      expect((await runCli(['figures', 'report.yaml', 'staff.staffInPost'])).out).toMatch(/^人员.在职人数 17/);
      // Without one of the units the sum is unknown, and what is typed stands.
      write('report.yaml', department([of('a.yaml'), '{ name: 乙站, report: none }'], 'staff: { staffInPost: 18 }'));
      expect((await check()).codes).toEqual(['SE478']);
      expect((await runCli(['figures', 'report.yaml', 'staff.staffInPost'])).out).toMatch(/^人员.在职人数 18/);
    });
  });
});
