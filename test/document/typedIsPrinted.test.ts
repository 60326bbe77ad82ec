import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What was typed and vanished: each with the form under which it is printed now, or told. */

function example(name: string): string {
  return readFileSync(new URL(`../../examples/${name}/report.yaml`, import.meta.url), 'utf8').replace(
    /^ *prior:.*$/m,
    'prior: none',
  );
}

async function print(text: string): Promise<string> {
  return inFolder(async () => {
    write('report.yaml', text);
    expect(await runCli(['build', 'report.yaml', '--draft', '--format', 'md'])).toMatchObject({ exit: 0 });
    return readFileSync('report.draft.md', 'utf8');
  });
}

async function toldOf(text: string): Promise<readonly string[]> {
  return inFolder(async () => {
    write('report.yaml', text);
    const { out } = await runCli(['check', 'report.yaml', '--format', 'json']);
    const { findings } = JSON.parse(out) as { findings: { code: string; message: { zh: string } | string }[] };
    return findings.filter(({ code }) => code === 'SE706').map(({ message }) => JSON.stringify(message));
  });
}

const CLAIM = '  - { rubric: RUBRIC, criterion: CRITERION, points: 9, by: 我单位, reason: 一场推迟 }\n';

describe('what is typed', () => {
  it.each([
    ['xunan/2023', '', '', '全年执行数大于年初预算数5.60万元，原因是：上年结转的疫苗运输费在本年支付。'],
    [
      'xunan/2023',
      '    description: 为适龄',
      '    carryover: { opening: 8.00, closing: 2.40 }\n$&',
      '上年结转8.00万元，年末结转结余2.40万元。',
    ],
    ['xunan/2023', '      amount: 5.60', '      amount: 5.60', '原因是'],
    [
      'xuxi/2018',
      '  staffInPost: 45\n',
      '$&  programmeHires: [{ programme: 引才计划, count: 3, holdsPost: true }]\n',
      '在职人员中有3人是按“引才计划”聘用的，占用编制。',
    ],
    ['xuxi/2018', 'bought: none, kept: 2', 'bought: 1, kept: 9', '本年购置公务用车1辆。年末保有公务用车9辆。'],
    [
      'xuling/2025',
      /^declared:\n/m,
      `declared:\n${CLAIM.replace('RUBRIC', 'unit-general').replace('CRITERION', 'wholeExecutionRate')}`,
      '部门整体支出绩效自评“整体支出预算执行率”，我单位评9分，扣分原因：一场推迟。',
    ],
    [
      'xunan/2023',
      /$/,
      `\ndeclared:\n${CLAIM.replace('RUBRIC', 'national-project').replace('CRITERION', 'budgetExecutionRate')}`,
      '项目支出绩效自评“预算执行率”，我单位评9分，扣分原因：一场推迟。',
    ],
    [
      'kejishiwu/2023',
      'points: 100, by: 本单位 }',
      'points: 100, by: 本单位, reason: 全部完成 }',
      '的评分为100分，原因是：全部完成。',
    ],
    [
      'kejishiwu/2023',
      /^projects: none.*$/m,
      `projects:
  - name: 甲
    funding:
      currentAppropriation: { originalBudget: 80.00, revisedBudget: 80.00, actual: 78.00 }
      carriedOver: { originalBudget: none, revisedBudget: 5.55, actual: 5.55 }
      otherFunds: { originalBudget: none, revisedBudget: none, actual: none }
    carryover: { opening: 5.55, closing: none }`,
      '按资金来源，当年财政拨款年初预算80.00万元，全年预算80.00万元，决算78.00万元；上年结转资金全年预算5.55万元，决算5.55万元。上年结转5.55万元，年末没有结转结余。',
    ],
  ] as const)('is in the report of %s: %s', async (name, from, to, sentence) => {
    expect(await print(example(name).replace(from, to))).toContain(sentence);
  });

  it('is told where no sentence names a result, tells its number or its name', async () => {
    const text = example('xuxi/2018');
    const added = (more: string, said = '') =>
      text
        .replace('results:\n', `results:\n  巡展点: { value: 314159, measure: 个 }\n${more}`)
        .replace('会议集中', `${said}$&`);
    expect(await toldOf(text)).toEqual([]);
    const [told] = await toldOf(added('', ''));
    expect(told).toContain('results.巡展点 填了，但没有一句话引用');
    expect(await toldOf(added('', '办了{{巡展点}}。'))).toEqual([]);
    expect(await toldOf(added('', '办了314159个点。'))).toEqual([]);
    expect(await toldOf(added('', '巡展点不少。'))).toEqual([]);
  });
});
