import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { diffPage } from '../../src/terminal/diffPage.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { compareReports } from '../../src/terminal/yearDiff.ts';
import { EXAMPLES, evaluate, exampleText } from '../document/reports.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

const HERE = fileURLToPath(new URL('diff/', import.meta.url));

const BEFORE = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
prior: none
unit: { name: 某中心 }
staff: { authorizedPosts: { administrative: none, institutional: 18, service: none, other: none }, staffInPost: 16 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 100.00, actual: 100.00 }
    - { name: 商品和服务支出, part: operating, originalBudget: 20.00, actual: 0 }
projects:
  - { name: 科普活动, originalBudget: 10.00, actual: 9.00 }
  - { name: 设备购置, originalBudget: 5.00, actual: 5.00 }
facts: { workingGroup: true }
`;
// 100 → 104.5 is +4.50, 4.5 %; 0 → 18 has no rate; 16 → 17 people are +1, 6.25 %; an amount that is not known has no change.
const AFTER = BEFORE.replace(
  'originalBudget: 100.00, actual: 100.00',
  'originalBudget: 100.00, actual: 104.50, reason: { text: 调资 }',
)
  .replace('actual: 0 }', 'actual: 18.00 }')
  .replace('staffInPost: 16', 'staffInPost: 17')
  .replace('name: 科普活动, originalBudget: 10.00, actual: 9.00', 'name: 科普活动, originalBudget: 10.00')
  .replace('name: 设备购置', 'name: 设备购置费')
  .replace('workingGroup: true', 'workingGroup: false')
  .replace('facts:', 'governmentFund:\n  - { name: 建设, originalBudget: 1.00, actual: 1.00 }\nfacts:');

function expectGolden(file: string, found: string): void {
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(`${HERE}${file}`, found);
  expect(found).toBe(readFileSync(`${HERE}${file}`, 'utf8'));
}

async function diff(...options: readonly string[]) {
  return inFolder(async () => {
    write('before.yaml', BEFORE);
    write('after.yaml', AFTER);
    return runCli(['diff', 'before.yaml', 'after.yaml', ...options]);
  });
}

describe('selfeval diff', () => {
  it.each([
    ['pretty.txt', []],
    ['pretty.en.txt', ['--lang', 'en']],
    ['diff.md', ['--format', 'md']],
    ['diff.json', ['--format', 'json']],
  ])('tells two versions apart: %s', async (file, options) => {
    const { out, err, exit } = await diff(...options);
    expect({ err, exit }).toEqual({ err: '', exit: 0 });
    expectGolden(file, out);
  });

  it('follows its published schema', async () => {
    const schema = JSON.parse(readFileSync(new URL('../../schemas/diff.schema.json', import.meta.url), 'utf8'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true }).compile(schema);
    for (const options of [[], ['--all'], ['--lang', 'en']]) {
      const { out } = await diff('--format', 'json', ...options);
      validate(JSON.parse(out));
      expect(validate.errors).toBe(null);
    }
  });

  it('tells what is typed first, then what follows from it', async () => {
    const { out } = await diff();
    const [, typed = '', derived = ''] = out.split(/^(?:填写的|由此算出的)：$/m);
    expect(typed).toContain('编制和人员.在职人员：16 → 17');
    expect(derived).toContain('人员.空编数：2 → 1');
    expect(derived).not.toContain('在职人数');
  });

  it.each([
    ['100.00', '100', '没有不同。\n'],
    // Half a fen, which no report prints.
    ['actual: 9.00', 'actual: 9.000001', '项目支出.科普活动.决算数：9.00万元 → 9.000001万元'],
    ['prior: none\n', '', '上年报告：none → （没填）'],
    ['某中心', '某某中心', '单位.单位名称：某中心 → 某某中心'],
    ['actual: 9.00', 'actual: none', '项目支出.科普活动.决算数：9.00万元 → none'],
    [
      'facts:',
      'narrative:\n  duties: |\n    一。\n\n    二。\nfacts:',
      '正文.主要工作职责：\n      + 一。\n      + 二。\n',
    ],
    ['facts:', 'measures:\n  - { text: 加强培训 }\nfacts:', '改进措施：新增第1条（措施 加强培训）'],
    ['staff:', 'title: [某中心, 自评报告]\nstaff:', '报告标题：新增“某中心”'],
  ])('tells %j from %j', async (from, to, told) => {
    await inFolder(async () => {
      write('a.yaml', BEFORE);
      write('b.yaml', BEFORE.replaceAll(from, to));
      const { out, exit } = await runCli(['diff', 'a.yaml', 'b.yaml']);
      expect(exit).toBe(0);
      expect(out).toContain(told);
    });
  });

  it('speaks one language, and names what is of a form as that form does', async () => {
    await inFolder(async () => {
      const [one, other] = ['kejishiwu/2023', 'xuling/2025'].map((name) => exampleText(name));
      write('a.yaml', one ?? '');
      write('b.yaml', other ?? '');
      const { out } = await runCli(['diff', 'a.yaml', 'b.yaml']);
      for (const told of [
        '正文.预算、财务和资产的管理制度：',
        '正文.目标设定和预算配置：',
        '所属方面 绩效目标和预算配置',
        '新增“部门预算 · 虚岭县人民政府网站”',
        '新增“部门整体支出绩效自评 · 产出指标”',
        '政府采购.本年预算数：（没填） → 18.00万元',
        '项目支出：none → （逐项列出）',
      ]) {
        expect(out.replace(/\n {4}/g, '')).toContain(told);
      }
      // Names of a report's own (ids of problems, of forms), and the word none, are what is left.
      const words = new Set(out.match(/[A-Za-z]{3,}/g));
      expect([...words].sort()).toEqual([
        'budgeting',
        'general',
        'late',
        'none',
        'reach',
        'unit',
        'weather',
        'yueyang',
      ]);
      const english = await runCli(['diff', 'a.yaml', 'b.yaml', '--lang', 'en']);
      expect(english.out).toContain('basic.items.工资福利支出.originalBudget: 218.71 wan yuan → (empty)');
      const said = english.out.replace(/\n {4}/g, ' ');
      expect(said).toContain('whole.actual: 322.37 wan yuan → 519.19 wan yuan (+196.82 wan yuan, +61.05%)');
      expect(english.out).not.toMatch(/[\d.]万元|超支[\d.]|未填|无法计算|个百分点/);
    });
  });

  it('compares amounts, and not their digits, where the unit of money has changed', async () => {
    await inFolder(async () => {
      // 12.5 is 125000, 3.2 is 32000; a project for 5.00 and for 50000.01 differs by a fen.
      const text = (money: string, spent: string, reason: string, project: string, gone: string) =>
        `${BEFORE.split('staff:')[0]?.replace('万元', money)}basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 0, actual: ${spent}, reason: { text: 调资, amount: ${reason} } }
projects:
  - { name: 设备购置, originalBudget: none, actual: ${project} }
  - { name: ${gone}, actual: ${reason} }
stated:
  - { figure: 基本支出.合计.决算数, value: ${spent} }
`;
      write('a.yaml', text('万元', '12.5', '3.2', '5.00', '旧项目'));
      write('b.yaml', text('元', '125000', '32000', '50000.01', '新活动'));
      const { out } = await runCli(['diff', 'a.yaml', 'b.yaml']);
      const [, typed = ''] = out.split(/^填写的：$/m);
      expect(typed.split('\n\n')[0]).toBe(
        '\n  · 金额单位：万元 → 元\n  · 项目支出.设备购置.决算数：5.00万元 → 5.000001万元（+0.000001万元）\n' +
          '  · 项目支出：不再有“旧项目”（决算数 3.2万元）\n  · 项目支出：新增“新活动”（决算数 32000元）',
      );
      // All that is worked out from it differs by as much, and by nothing in percent.
      expect(out).toContain('整体支出.决算数：20.70万元 → 20.700001万元（+0.000001万元）\n');
      expect(out).not.toContain('+0.00%');
    });
  });

  it('shows of a long text what was changed, and some words around it', async () => {
    await inFolder(async () => {
      const text = (word: string) =>
        `${BEFORE}narrative:\n  duties: 本单位负责全市和各县区科普活动的组织和管理，全年举办${word}二十场，覆盖全市所有的县区和街道社区，并按季公布活动安排。\n`;
      write('a.yaml', text('讲座'));
      write('b.yaml', text('展览'));
      const { out } = await runCli(['diff', 'a.yaml', 'b.yaml']);
      expect(out).toBe(
        '2023年度的两份\n\n填写的：\n  · 正文.主要工作职责：\n' +
          '      - …动的组织和管理，全年举办讲座二十场，覆盖全市所有的县…\n' +
          '      + …动的组织和管理，全年举办展览二十场，覆盖全市所有的县…\n',
      );
    });
  });

  it('has the sums that were worked out by hand', async () => {
    const { out } = await diff('--format', 'json');
    const { figures, items, points } = JSON.parse(out);
    const of = (id: string) => figures.find((row: { id: string }) => row.id === id);
    expect(of('basic.items.工资福利支出.actual')).toMatchObject({ change: '+4.50万元', rate: '+4.50%' });
    expect(of('basic.items.商品和服务支出.actual')).toMatchObject({ before: '0万元', change: '+18.00万元', rate: '' });
    expect(of('staff.staffInPost')).toMatchObject({ change: '+1', rate: '+6.25%' });
    expect(of('projects.items.科普活动.actual')).toMatchObject({
      before: '9.00万元',
      after: '未填',
      change: '',
      rate: '',
    });
    expect(of('projects.items.设备购置费.actual')).toBeUndefined();
    expect(items).toEqual([{ table: '项目支出', what: 'renamed', name: '设备购置费', before: '设备购置' }]);
    expect(points.find((row: { id: string }) => row.id === 'yueyang-work.workingGroup')).toMatchObject({
      before: '2',
      after: '0',
    });
  });

  it('says that there is no difference, or lists everything', async () => {
    await inFolder(async () => {
      write('a.yaml', BEFORE);
      expect(await runCli(['diff', 'a.yaml', 'a.yaml'])).toEqual({ exit: 0, out: '没有不同。\n', err: '' });
      const { out } = await runCli(['diff', 'a.yaml', 'a.yaml', '--all', '--format', 'json']);
      expect(JSON.parse(out).figures.length).toBeGreaterThan(50);
    });
  });

  it.each(EXAMPLES)('of %s and itself is none, and fits the terminal', (name) => {
    const { evaluation } = evaluate(exampleText(name));
    expect(compareReports(evaluation, evaluation, 'zh', false)).toMatchObject({
      typed: [],
      figures: [],
      items: [],
      points: [],
    });
    const all = compareReports(evaluation, evaluation, 'zh', true);
    for (const width of [40, 80, 120]) {
      expect(
        diffPage(all, 'zh', width)
          .split('\n')
          .filter((line) => displayWidth(line) > width),
      ).toEqual([]);
    }
  });

  it('says what cannot be read', async () => {
    await inFolder(async () => {
      write('a.yaml', BEFORE);
      write('b.yaml', 'selfeval: [');
      const bad = await runCli(['diff', 'a.yaml', 'b.yaml']);
      expect({ out: bad.out, exit: bad.exit }).toEqual({ out: '', exit: 1 });
      expect((await runCli(['diff', 'a.yaml', 'nowhere.yaml'])).exit).toBe(2);
      expect((await runCli(['diff', 'a.yaml'])).exit).toBe(2);
    });
  });
});
