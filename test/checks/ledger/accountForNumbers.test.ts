import { describe, expect, it } from 'vitest';
import type { Accounted, Ledger } from '../../../src/checks/ledger/types.ts';
import { examineReport, readReport } from '../../../src/pipeline.ts';
import { loadShippedForm } from '../../support/loadExample.ts';

/** A small unit whose figures every row below can be reckoned from by hand. */
function reportWith(prose: string): string {
  return `selfeval: 1
form: unit-general
year: 2023
date: 2024-03-15
money: 万元
prior: none
unit: { name: 青岩县水利站, selfReference: 我站 }
staff:
  asOf: 2023-12-31
  authorizedPosts: { institutional: 12, administrative: none, service: none, other: none }
  staffInPost: 11
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 120.50, actual: 118.20, lastYearActual: 110.00 }
    - { name: 商品和服务支出, part: operating, originalBudget: 20.00, actual: 19.00, lastYearActual: 21.00 }
projects:
  - { name: 渠道清淤, originalBudget: 60.00, actual: 54.00 }
  - { name: 水质监测, originalBudget: 30.00, actual: 27.50 }
results:
  清淤里程: { value: 18.6, measure: 公里, target: 18 }
narrative:
  effectiveness: |
    ${prose}
`;
}

type Named = readonly (readonly [typed: string, standing: string])[];

async function account(prose: string): Promise<Named> {
  return nameAll((await ledgerOf(prose)).numbers);
}

async function accountWays(prose: string): Promise<Named> {
  return nameAll((await ledgerOf(prose)).ways);
}

function nameAll(all: readonly Accounted[]): Named {
  return all.map(({ typed, standing }) => [typed, nameStanding(standing)]);
}

async function ledgerOf(prose: string): Promise<Ledger> {
  const read = readReport('report.yaml', new TextEncoder().encode(reportWith(prose)));
  if (read.year === undefined) throw new Error(JSON.stringify(read.findings));
  const form = { value: await loadShippedForm('unit-general'), findings: [] };
  const { ledger } = examineReport('report.yaml', read, { value: [], findings: [] }, form, undefined);
  if (ledger === undefined) throw new Error('no prose was checked');
  return ledger();
}

function nameStanding(standing: Accounted['standing']): string {
  switch (standing.kind) {
    case 'bound':
      return `bound ${standing.name}`;
    case 'agrees':
      return `agrees ${typeof standing.with === 'string' ? standing.with : JSON.stringify(standing.with)}${standing.isByValue ? ' by value' : ''}`;
    case 'follows':
      return `follows ${standing.how}${standing.isByValue ? ' by value' : ''}`;
    case 'contradicted':
      return `contradicted ${standing.code}`;
    case 'noClaim':
      return `no claim: ${standing.why}`;
    case 'notTied':
      return 'not tied';
  }
}

describe('every number of the prose is accounted for', () => {
  it.each<[prose: string, numbers: readonly (readonly [string, string])[]]>([
    ['工资福利支出决算118.20万元。', [['118.20万元', 'agrees 工资福利支出决算数']]],
    ['工资福利支出决算119.20万元。', [['119.20万元', 'contradicted SE421']]],
    ['项目支出{{项目支出.合计.决算}}。', [['{{项目支出.合计.决算}}', 'bound 项目支出.合计.决算']]],
    [
      '发放问卷200份，收回196份，回收率98%。',
      [
        ['200份', 'follows rate'],
        ['196份', 'follows rate'],
        ['98%', 'follows rate'],
      ],
    ],
    ['清淤里程18.6公里。', [['18.6公里', 'agrees 清淤里程']]],
    ['全站在职11人。', [['11人', 'agrees 在职人数']]],
    ['第3条规定报县里批准。', [['3', 'no claim: law']]],
    [
      '依据青水发〔2023〕15号文件办理。',
      [
        ['2023', 'no claim: document'],
        ['15', 'no claim: document'],
      ],
    ],
    [
      '咨询电话0730-8881234。',
      [
        ['0730', 'no claim: telephone'],
        ['8881234', 'no claim: telephone'],
      ],
    ],
    [
      '窗口每天8:30开门。',
      [
        ['8', 'no claim: clock'],
        ['30', 'no claim: clock'],
      ],
    ],
    ['落实《水利“十四五”规划2025年目标》。', [['2025', 'no claim: name']]],
    ['巡渠员走访农户730户。', [['730户', 'not tied']]],
    ['受理12345热线的来电。', [['12345', 'no claim: name']]],
    ['来信在30日内答复。', [['30', 'no claim: standard']]],
    ['补助标准7000元，由上级确定。', [['7000元', 'no claim: standard']]],
    ['接种目标≥300000剂次。', [['300000剂次', 'no claim: standard']]],
    ['约三分之二的渠段已经完工。', [['三分', 'not tied']]],
    // 218.70 − 54.00: reckoned of what the sentence names.
    ['剔除渠道清淤后，整体支出为164.70万元。', [['164.70万元', 'follows difference by value']]],
    [
      '渠道清淤54.00万元，水质监测27.50万元；二者相差26.50万元。',
      [
        ['54.00万元', 'agrees 渠道清淤决算数'],
        ['27.50万元', 'agrees 水质监测决算数'],
        ['26.50万元', 'follows difference by value'],
      ],
    ],
    [
      '清淤里程18.6公里；离目标多出0.6公里。',
      [
        ['18.6公里', 'agrees 清淤里程'],
        ['0.6公里', 'agrees {"name":"清淤里程","aspect":"againstTarget"} by value'],
      ],
    ],
    ['在建的两个项目：渠道清淤和水质监测，均已完工。', [['两个', 'agrees {"what":"projects"} by value']]],
    // Another item's number is no ground for what a sentence says of this one.
    ['渠道清淤中清运淤泥27.50万元。', [['27.50万元', 'not tied']]],
    [
      '全年下达任务1.2/1.5万人次。',
      [
        ['1.2', 'not tied'],
        ['1.5万人次', 'not tied'],
      ],
    ],
    [
      '编制12名，空编1名。',
      [
        ['12名', 'agrees 编制数'],
        ['1名', 'agrees 空编数'],
      ],
    ],
    ['全站人员11人。', [['11人', 'agrees 在职人数 by value']]],
  ])('%s', async (prose, numbers) => {
    expect(await account(prose)).toEqual(numbers);
  });
});

describe('what could not be worked out', () => {
  it('names a table once of which the file tells nothing, and else each key', async () => {
    const { notReckoned } = await ledgerOf('全站在职11人。');
    const missing = notReckoned.map((one) => one.missing);
    expect(missing).toContain('三公经费');
    expect(missing.filter((one) => one.startsWith('三公经费.'))).toEqual([]);
    expect(missing).toContain('基本支出.工资福利支出.调整预算数');
  });
});

describe('every word of direction that states something is accounted for', () => {
  it.each<[prose: string, ways: readonly (readonly [string, string])[]]>([
    // 118.20 against 110.00, 19.00 against 21.00.
    ['工资福利支出比上年增加8.20万元。', [['增加', 'agrees {"name":"工资福利支出","aspect":"againstLastYear"}']]],
    ['商品和服务支出比上年有所下降。', [['下降', 'agrees {"name":"商品和服务支出","aspect":"againstLastYear"}']]],
    ['商品和服务支出比上年有所增长。', [['增长', 'contradicted SE423']]],
    ['走访农户由730户增加到812户，增长11.23%。', [['增长', 'follows growth']]],
    ['群众来信比上年减少。', [['减少', 'not tied']]],
    [
      '清淤里程{{清淤里程}}，超过年初的目标。',
      [['超过', 'agrees {"name":"清淤里程","aspect":"againstTarget"} by value']],
    ],
    ['清淤里程{{清淤里程}}，低于年初的目标。', [['低于', 'not tied']]],
    // What is planned, a rule or a bound tells nothing of the year.
    ['明年力争比上年增加。', []],
    ['执行率低于80%的项目要说明原因。', []],
    ['全年支出超过150万元。', []],
    ['人员经费不得高于上年。', []],
  ])('%s', async (prose, ways) => {
    expect(await accountWays(prose)).toEqual(ways);
  });
});
