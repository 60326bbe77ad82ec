import { execFileSync } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
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

  it.each([
    ['a missing file', of('gone.yaml'), 'SE901', 2],
    ['itself', of('department.yaml'), 'SE477', 1],
    ['a unit twice', of('u/a.yaml'), 'SE476', 1],
    ['a roll-up that names it', of('circle.yaml'), 'SE474', 1],
    ['another year', of('old.yaml'), 'SE475', 1],
    ['money in 亿元', of('yi.yaml'), 'SE474', 1],
    ['no unit of money', of('unsaid.yaml'), 'SE474', 1],
  ])(
    '%s, and the other reports of the folder are checked, built and summed up all the same',
    async (_, entry, code, exit) => {
      await inFolder(async () => {
        const amounts =
          'basic: { items: [{ name: 工资福利支出, part: personnel, originalBudget: 9, revisedBudget: 9, actual: 9 }] }';
        write('u/a.yaml', unit('甲站', amounts));
        write('u/b.yaml', unit('乙站', amounts.replaceAll('9', '90000'), '元'));
        write('x/old.yaml', unit('丙站').replace('year: 2023', 'year: 2022'));
        write('x/yi.yaml', unit('丁站', amounts, '亿元'));
        write('x/unsaid.yaml', unit('戊站', amounts).replace('money: 万元\n', ''));
        write('x/circle.yaml', unit('己局', 'units: [{ report: ../department.yaml }]'));
        const named = entry.replace(/(?<=report: )(?=old|yi|unsaid|circle)/, 'x/');
        write('department.yaml', department([of('u/a.yaml'), of('u/b.yaml'), named]));
        const checked = await runCli(['check', 'department.yaml', 'u']);
        expect(checked.exit).toBe(exit);
        expect(checked.out.match(/错误 (SE\d{3})/g)).toEqual([`错误 ${code}`]);
        expect(checked.out).toContain('检查了 3 个文件');
        // In a folder it is one line of the closing table: what the sums lack besides is not told of it.
        const built = await runCli(['build', 'department.yaml', 'u', '--draft', '--format', 'md']);
        expect([built.exit, built.out.split('\n').filter((line) => line.startsWith('u/'))]).toEqual([
          exit,
          ['u/a.draft.md', 'u/b.draft.md'],
        ]);
        expect(built.err.match(/SE709/)).toBeNull();
        const summed = await runCli(['summary', 'department.yaml', 'u', '--format', 'csv']);
        expect([summed.exit, summed.out.split('\n').filter((line) => /站/.test(line)).length]).toEqual([exit, 2]);
      });
    },
  );

  it('a missing file: a build tells that, and not that parts are missing which the unit may tell', async () => {
    await inFolder(async () => {
      cpSync(path.join(import.meta.dirname, '../../examples/xuhe/rollup'), '.', { recursive: true });
      const whole = readFileSync('department.yaml', 'utf8');
      write('department.yaml', whole.replace('units/hehu.yaml', 'units/gone.yaml'));
      const { exit, err } = await runCli(['build', 'department.yaml', '--format', 'md']);
      expect([exit, err.match(/错误 (SE\d{3})/g)]).toEqual([2, ['错误 SE901']]);
      // What no unit has to do with is.
      const bare = whole.replace('units/hehu.yaml', 'units/gone.yaml').replace(/\nnarrative:.*?\n(?=\w)/s, '\n');
      write('department.yaml', bare);
      const more = (await runCli(['build', 'department.yaml', '--format', 'md'])).err;
      expect(more.match(/SE709/g)?.length).toBeGreaterThan(0);
      expect(more).not.toMatch(/请填 (?:governmentFund|basic|projects)/);
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

  it('adds the facts of its form, and names the unit that leaves one out', async () => {
    await inFolder(async () => {
      const facts = (text: string) => (name: string) =>
        unit(name, `facts: { ${text} }`).replace('yueyang-2023', 'hunan-2018').replace('year: 2023', 'year: 2018');
      write('a.yaml', facts('asked: 100, satisfied: 90, purchases: { budget: 12, actual: 11.5 }')('甲站'));
      write('b.yaml', facts('asked: 60, purchases: { budget: 8, actual: 7.5 }')('乙站'));
      write(
        'report.yaml',
        department([of('a.yaml'), of('b.yaml')])
          .replace('yueyang-2023', 'hunan-2018')
          .replace('year: 2023', 'year: 2018'),
      );
      const { codes, text } = await check();
      expect(codes.filter((code) => code !== 'SE707')).toEqual(['SE478']);
      expect(text.replace(/\n\s*/g, '')).toContain('“乙站”没有填 facts.satisfied');
      const { out } = await runCli(['figures', 'report.yaml', '政府采购执行率']);
      expect(out).toMatch(/^政府采购执行率 95%/);
      expect(out).toContain('b.yaml 第8行');
      expect((await runCli(['figures', 'report.yaml', '满意的人数'])).out).toMatch(/^满意的人数 未填/);
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

describe('selfeval rollup', () => {
  it('lists the units and the sum, notes marks, and then tells whose numbers changed', async () => {
    await inFolder(async () => {
      write('a.yaml', unit('甲站', 'staff: { staffInPost: 9 }\nprojects: none'));
      write('b.yaml', unit('乙站', 'staff: { staffInPost: 8 }\nprojects: none'));
      const before = department(['report: a.yaml   # 甲', of('b.yaml')], 'staff: { asOf: 2023-12-31 }');
      write('report.yaml', before);
      const listed = await runCli(['rollup', 'report.yaml']);
      expect(listed.exit).toBe(0);
      expect(listed.out).toMatch(/甲站[\s\S]* 9 {2}未记\n[\s\S]*乙站[\s\S]* 8 {2}未记\n[\s\S]*合计[\s\S]* 17\n/);
      expect(readFileSync('report.yaml', 'utf8')).toBe(before);

      const taken = await runCli(['rollup', 'report.yaml', '--take']);
      expect([taken.exit, taken.err]).toEqual([0, '已经记下 2 个单位的标记。\n']);
      const after = readFileSync('report.yaml', 'utf8');
      const marks = Array.from(after.matchAll(/taken: ([a-z]{4}-[a-z]{4}-[a-z]{4})/g), ([, mark]) => mark);
      expect(new Set(marks).size).toBe(2);
      // Comments and all else stay.
      expect(after.replace(/\n {4}taken: [a-z-]+/, '').replace(/, taken: [a-z-]+/, '')).toBe(before);
      expect((await check()).codes).toEqual([]);
      expect((await runCli(['rollup', 'report.yaml', '--take'])).err).toContain('没有改动');
      expect(readFileSync('report.yaml', 'utf8')).toBe(after);

      // Words are not numbers.
      write('b.yaml', unit('乙站', 'staff: { staffInPost: 8 }   # 核对过\nprojects: none\notherMatters: 无'));
      expect((await check()).codes).toEqual([]);
      write('b.yaml', unit('乙站', 'staff: { staffInPost: 7 }\nprojects: none'));
      const stale = await check();
      expect([stale.codes, stale.exit]).toEqual([['SE480'], 0]);
      expect(stale.text).toMatch(/“乙站”的报告 b\.yaml 里的数/);
      expect((await runCli(['rollup', 'report.yaml'])).out).toContain('变了');
      expect((await runCli(['rollup', 'report.yaml', '--take'])).err).toContain('已经记下 1 个单位的标记');
      expect((await check()).codes).toEqual([]);
      const { units, total } = JSON.parse((await runCli(['rollup', 'report.yaml', '--format', 'json'])).out);
      expect(units.map(({ unit: name, state }: { unit: string; state: string }) => [name, state])).toEqual([
        ['甲站', 'same'],
        ['乙站', 'same'],
      ]);
      expect(total['staff.staffInPost'].value).toBe('16');
    });
  });

  it('shows what units tell of results and indicators that come from them, in as many tables as fit', async () => {
    await inFolder(async () => {
      const told = (done: string) =>
        `results:\n  培训: { value: ${done}, measure: 人次 }\n  办结: { value: 90, measure: 件 }\n  受理: { value: 100, measure: 件 }\n`;
      write('a.yaml', unit('甲站', told('120')));
      write('b.yaml', unit('乙站', told('none')));
      write('c.yaml', unit('丙站'));
      const length = '{ name: 清淤长度, type: numeric, direction: atLeast, target: 3, measure: 公里, from: units }';
      const results = `results:
  培训: { from: units, measure: 人次 }
  办结率: { from: units, of: 办结, to: 受理, measure: "%" }
  办结: { from: units, measure: 件 }
whole: { indicators: [${length}] }
`;
      write('report.yaml', department([of('a.yaml'), of('b.yaml')], results));
      const { out } = await runCli(['rollup', 'report.yaml']);
      expect(out.split('\n\n').at(-1)).toBe(`      培训（人次）  办结率（%）  办结（件）  清淤长度（公里）
甲站           120                       90
乙站             —                       90
合计           120           90         180              未填
`);
      write('report.yaml', department([of('a.yaml'), of('c.yaml')], results));
      const { results: listed } = JSON.parse((await runCli(['rollup', 'report.yaml', '--format', 'json'])).out);
      expect(listed[0]).toEqual({
        name: '培训',
        measure: '人次',
        units: [
          { state: 'value', value: '120' },
          { state: 'unknown', value: null },
        ],
        total: { state: 'unknown', value: null },
      });
      const many = Array.from({ length: 9 }, (_, at) => `  成果名称很长的第${at}项: { from: units, measure: 人次 }\n`);
      write('report.yaml', department([of('a.yaml')], `results:\n${many.join('')}`));
      const tables = (await runCli(['rollup', 'report.yaml'])).out.split('\n\n').slice(2);
      expect(tables.map((table) => table.match(/第\d项/g)?.length)).toEqual([2, 2, 2, 2, 1]);
    });
  });

  it('notes nothing while a unit cannot be added, and says so of a report without units', async () => {
    await inFolder(async () => {
      write('a.yaml', unit('甲站', 'staff: { staffInPost: 9 }'));
      const text = department([of('a.yaml'), of('gone.yaml')]);
      write('report.yaml', text);
      const run = await runCli(['rollup', 'report.yaml', '--take']);
      expect(run.exit).toBe(1);
      expect(run.err).toContain('SE901');
      expect(readFileSync('report.yaml', 'utf8')).toBe(text);
      const alone = await runCli(['rollup', 'a.yaml', '--lang', 'en']);
      expect([alone.exit, alone.out]).toEqual([2, '']);
      expect(alone.err).toContain('has no units');
    });
  });
});

it('a unit that has not evaluated itself costs its point', async () => {
  await inFolder(async () => {
    write('a.yaml', unit('甲站'));
    const facts = 'facts: { transferProjectUnits: none, countyDepartments: none }';
    const pointsOf = async (entries: readonly string[], more = facts) => {
      write('report.yaml', department(entries, more));
      const { scorecards } = JSON.parse((await runCli(['score', 'report.yaml', '--format', 'json'])).out);
      const lines: readonly { criterion: string; least: string; most: string }[] = scorecards[0].lines;
      const line = lines.find(({ criterion }) => criterion === 'selfChecks');
      return [line?.least, line?.most];
    };
    expect(await pointsOf([of('a.yaml')])).toEqual(['10', '10']);
    const two = [of('a.yaml'), '{ name: 乙站, report: none }', '{ name: 丙站, report: none }'];
    expect(await pointsOf(two)).toEqual(['8', '8']);
    // What the department answers itself stays, and is told.
    const answered = facts.replace('facts: {', 'facts: { selfCheckUnits: { must: [甲站, 乙站], done: [甲站, 乙站] },');
    expect(await pointsOf(two, answered)).toEqual(['10', '10']);
    expect((await check()).codes).toContain('SE470');
  });
});

it('a department is compared with its year before, units and all', async () => {
  await inFolder(async () => {
    const before = (text: string) => text.replace('year: 2023', 'year: 2022').replace('2024-05-10', '2023-05-10');
    const staff = (closing: number) => `staff: { retirees: { closing: ${closing}, new: none, left: none } }`;
    write('2022/a.yaml', before(unit('甲站', staff(9))));
    write('2022/report.yaml', before(department([of('a.yaml')])));
    write('2023/a.yaml', unit('甲站', staff(9)));
    const now = department([of('a.yaml')]).replace('prior: none', 'prior: ../2022/report.yaml');
    write('2023/report.yaml', now);
    expect((await check('2023/report.yaml')).codes).toEqual([]);
    write('2022/a.yaml', before(unit('甲站', staff(8))));
    expect((await check('2023/report.yaml')).codes).toEqual(['SE485']);
    write('2022/a.yaml', before(unit('甲站', 'staff: { staffInPost: 9人 }')));
    expect((await check('2023/report.yaml')).codes).toEqual(['SE493']);
  });
});
