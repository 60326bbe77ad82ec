import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { diffPage } from '../../src/terminal/diffPage.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { compareEvaluations } from '../../src/terminal/yearDiff.ts';
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
    expect(compareEvaluations(evaluation, evaluation, 'zh', false)).toMatchObject({
      figures: [],
      items: [],
      points: [],
    });
    const all = compareEvaluations(evaluation, evaluation, 'zh', true);
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
