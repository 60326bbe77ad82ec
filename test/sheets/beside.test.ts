import { describe, expect, it } from 'vitest';
import { bytesOf, errorsOf, fill, fillIn, open, tablesOf } from './fillable.ts';

/* What no form prints: days off, evidence, and what a published report printed. */

const REPORT = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某市科技事务中心 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, actual: 210 }
`;

const STATED = `${REPORT}evidence:
  - { criterion: notice, document: 某科函〔2024〕3号, date: 2024-03-11 }
calendar: { holidays: [2024-05-06] }
stated:
  - { figure: 基本支出.决算数, value: 210, where: 第二部分 }
`;

const sheet = async (report: string, name: string) => (await tablesOf(report)).find(({ sheet: each }) => each === name);

describe('evidence', () => {
  it('is asked for by the items of the rubric that want some, which nobody has named yet', async () => {
    const asked = await sheet(REPORT, '佐证材料');
    expect(asked?.columns.map(({ title }) => title)).toEqual(['评分项', '文件', '日期']);
    expect(asked?.rows.length).toBe(3);
    const known = await sheet(STATED, '佐证材料');
    expect(known?.rows.length).toBe(asked?.rows.length);
    expect(known?.rows[0]?.values).toEqual([
      { is: 'text', text: 'notice' },
      { is: 'text', text: '某科函〔2024〕3号' },
      { is: 'text', text: '2024-03-11' },
    ]);
    expect(await sheet(REPORT.replace('yueyang-2023', 'unit-general'), '佐证材料')).toBeUndefined();
  });

  it('is read back, and a criterion without a document is not one', async () => {
    const book = open(await bytesOf(REPORT));
    book.write('佐证材料', 'C5', '某科函〔2024〕3号');
    book.write('佐证材料', 'D5', '2024年3月11日', 'text');
    const plan = fill(REPORT, book);
    expect(plan.text).toBe(
      `${REPORT}\nevidence:\n  - criterion: notice\n    document: "某科函〔2024〕3号"\n    date: 2024-03-11\n`,
    );
    expect(errorsOf(plan.text)).toEqual([]);
    expect(fill(plan.text, book).changes).toEqual([]);
  });
});

describe('days off and days of work', () => {
  it('are asked for where a rubric counts working days', async () => {
    const titles = async (form: string) =>
      (await sheet(REPORT.replace('yueyang-2023', form), '基本情况'))?.rows.map(({ question }) => question?.title) ??
      [];
    expect(await titles('yueyang-2023')).toEqual(expect.arrayContaining(['放假和上班 放假', '放假和上班 上班']));
    expect(await titles('unit-general')).not.toContain('放假和上班 放假');
  });

  it('are read back, several in one cell', async () => {
    const book = open(await bytesOf(STATED));
    book.write('基本情况', '放假', '2024-05-06、2024/10/8');
    book.write('基本情况', '上班', '45577', 'number');
    const plan = fill(STATED, book);
    // 45577 is 2024-10-12 by Excel: 45573 is the 8th.
    expect(plan.text).toContain('calendar: { holidays: [2024-05-06, 2024-10-08], workdays: [2024-10-12] }');
    expect(errorsOf(plan.text)).toEqual([]);
    book.write('基本情况', '放假', '国庆节');
    expect(fillIn(STATED, book).findings).toMatchObject([{ code: 'SE862', args: { why: 'notDate' } }]);
  });
});

describe('what a published report printed', () => {
  it('has a sheet where the file has it, and only there', async () => {
    expect(await sheet(REPORT, '印出的数字')).toBeUndefined();
    expect((await sheet(STATED, '印出的数字'))?.rows.length).toBe(1);
    const book = open(await bytesOf(STATED));
    book.write('印出的数字', 'C5', '210.5');
    book.write('印出的数字', 'B6', '执行率');
    book.write('印出的数字', 'C6', '98.7');
    const plan = fill(STATED, book);
    expect(plan.text).toContain('value: 210.5, where: 第二部分');
    expect(plan.text).toContain('  - { figure: 执行率, value: 98.7 }\n');
  });
});
