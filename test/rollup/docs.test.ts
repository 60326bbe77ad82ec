import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What the page about roll-ups shows is what the commands print. */
const shown = ['docs/rollup.md', 'docs/rollup.en.md'].flatMap((page) =>
  Array.from(
    readFileSync(path.join(ROOT, page), 'utf8').matchAll(/```console\n\$ selfeval (.+)\n([\s\S]*?)```/g),
    ([, command = '', output = '']) => [page, command, output] as const,
  ),
);

it('shows three commands', () => {
  expect(shown).toHaveLength(3);
});

it.each(shown)('%s: %s', async (_page, command, output) => {
  const args = command.split(' ').map((word) => (word.startsWith('examples/') ? path.join(ROOT, word) : word));
  expect((await runCli(args)).out).toBe(output);
});

const HEAD = 'selfeval: 1\nform: unit-general\nyear: 2023\nmoney: 万元\ndate: 2024-05-10\nprior: none\n';

/** What a department with lines for its units comes to. */
async function sumsOf(text: string): Promise<readonly string[]> {
  return inFolder(async () => {
    write('report.yaml', text);
    const { out } = await runCli(['check', 'report.yaml']);
    expect(out).not.toMatch(/ (?:错误|警告) SE(?!707)/);
    const names = ['人员.编制数', '人员.在职人数', '基本支出.合计.决算数', '基本支出.合计.预算执行率'];
    return Promise.all(
      names.map(async (name) => (await runCli(['figures', 'report.yaml', name])).out.split('\n')[0] ?? ''),
    );
  });
}

it.each(['docs/rollup.md', 'docs/rollup.en.md'])('%s: a line a unit adds up', async (page) => {
  const [, block = ''] = /```yaml\n(unit:\n[\s\S]*?)```/.exec(readFileSync(path.join(ROOT, page), 'utf8')) ?? [];
  // 34 + 17, 32 + 15, 664.18 + 232.55 = 896.73, and 896.73 ÷ (667.85 + 232.15 = 900.00) = 99.636…%.
  expect(await sumsOf(`${HEAD}${block.replace('unit:\n', 'unit:\n  name: 某局\n')}`)).toEqual([
    '人员.编制数 51',
    '人员.在职人数 47',
    '基本支出.合计.决算数 896.73万元',
    '基本支出.合计.预算执行率 99.64%',
  ]);
});

it('adds up the lines of forty units', async () => {
  const units = Array.from({ length: 40 }, (_, at) => ({ name: `第${at + 1}站`, at }));
  const posts = units.map(
    ({ name, at }) => `    ${name}: { authorizedPosts: ${20 + at}, staffInPost: ${18 + at}, retirees: 1 }`,
  );
  const amounts = units.map(
    ({ name, at }) =>
      `      ${name}: { originalBudget: ${100 + at}, revisedBudget: ${100 + at}.25, actual: ${100 + at}.2 }`,
  );
  const names = units.map(({ name }) => name).join(', ');
  // 40 × 20 + 780, 40 × 18 + 780, 40 × 100.2 + 780 = 4788, and 4788 ÷ (4788 + 40 × 0.05) = 99.958…%.
  expect(
    await sumsOf(
      `${HEAD}unit: { name: 某局, budgetUnits: [${names}] }\nstaff:\n  byUnit:\n${posts.join('\n')}\ntotals:\n  basic:\n    byUnit:\n${amounts.join('\n')}\n`,
    ),
  ).toEqual([
    '人员.编制数 1580',
    '人员.在职人数 1500',
    '基本支出.合计.决算数 4788.00万元',
    '基本支出.合计.预算执行率 99.96%',
  ]);
});

it.each(['docs/rollup.md', 'docs/rollup.en.md'])('%s: results from units', async (page) => {
  const [, block = ''] = /```yaml\n(results:\n[\s\S]*?)```/.exec(readFileSync(path.join(ROOT, page), 'utf8')) ?? [];
  const told = (trained: string, done: number, all: number, length: number) => `results:
  培训: { value: ${trained} }
  办结: { value: ${done}, measure: 件 }
  受理: { value: ${all}, measure: 件 }
  清淤长度: { value: ${length}, measure: 公里 }
`;
  await inFolder(async () => {
    write('a.yaml', `${HEAD}unit: { name: 甲站 }\n${told('1200, measure: 人次', 9, 10, 11.25)}`);
    write('b.yaml', `${HEAD}unit: { name: 乙站 }\n${told('0.2, measure: 万人次', 88, 90, 5)}`);
    write('report.yaml', `${HEAD}unit: { name: 某局 }\nunits: [{ report: a.yaml }, { report: b.yaml }]\n${block}`);
    const of = async (name: string) => (await runCli(['figures', 'report.yaml', name])).out.split('\n')[0];
    // 97 of 100, where the mean of 90% and 97.78% would be 93.89%.
    expect([await of('培训'), await of('办结率')]).toEqual(['培训  3200人次', '办结率  97%']);
    expect(await of('整体支出.绩效指标.清淤长度.完成率')).toBe('整体支出.绩效指标.清淤长度.完成率 101.56%');
    expect((await runCli(['figures', 'report.yaml', '培训'])).out).toBe(`培训  3200人次
├─ 甲站 1200人次
│     a.yaml 第9行：培训: { value: 1200, measure: 人次 }
└─ ＋ 乙站 2000人次
      b.yaml 第9行：培训: { value: 0.2, measure: 万人次 }
`);
  });
});
