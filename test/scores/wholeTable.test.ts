import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Finding } from '../../src/findings/types.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { sentenceOf } from '../../src/registry.ts';
import type { Scorecard } from '../../src/scores/types.ts';
import { compose, evaluate, exampleText } from '../document/reports.ts';

/*
 * Whole tables of points as a unit fills them in, with their rules on. Every line agrees with what its rule gives, or is a
 * claim that no fact proves, or is told with both numbers: none of them in any other way, and none is passed over.
 */

interface Given {
  readonly criterion: string;
  readonly points: number;
  readonly reason?: string;
}

const BY = '本中心';

function declare(rubric: string, given: readonly Given[], total?: number): string {
  const lines = given.map((each) => JSON.stringify({ rubric, ...each, by: BY }));
  if (total !== undefined) lines.push(JSON.stringify({ rubric, points: total, by: BY }));
  return `declared:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
}

/** The lines by what became of what was given for them. */
function sortLines({ lines }: Scorecard): Readonly<Record<'agrees' | 'claimed' | 'persons' | 'open', string[]>> {
  const sorted = { agrees: [] as string[], claimed: [] as string[], persons: [] as string[], open: [] as string[] };
  const kinds = { derived: 'agrees', declared: 'persons', claimed: 'claimed', open: 'open' } as const;
  for (const { criterion, status } of lines) {
    if (status === 'notApplicable') throw new Error(criterion.id);
    sorted[kinds[status]].push(criterion.id);
  }
  return sorted;
}

/** Findings about the points. */
function tell(findings: readonly Finding[]): string[] {
  return findings
    .filter(({ places: [place] }) => place.path.startsWith('declared'))
    .map((found) => `${found.code} ${sentenceOf(found, 'zh').message}`);
}

function totals({ least, most, claimed, claimedTotal }: Scorecard): string[] {
  return [least, most, claimed, claimedTotal].map((points) => (points === undefined ? '' : printNumber(points.value)));
}

function scoreText(text: string): { card: Scorecard; told: string[]; text: string } {
  const { evaluation, findings } = evaluate(text);
  const [card] = evaluation.scorecards;
  if (card === undefined) throw new Error('no scorecard');
  return { card, told: tell(findings), text };
}

/** The numbers of a centre that gives itself full marks, under the provincial table 13 + 60 + 27. */
const CENTRE = `selfeval: 1
form: hunan-2018
year: 2018
money: 万元
date: 2019-06-11
prior: none
unit: { name: 某市科技事务中心, selfReference: 本中心 }
staff: { authorizedPosts: { administrative: none, institutional: 18, service: none, other: none }, staffInPost: 16 }
basic:
  items:
    - { name: 工资福利支出, part: personnel, originalBudget: 218.71, actual: 217.49 }
    - { name: 商品和服务支出, part: operating, originalBudget: 19.50, actual: 19.33 }
    - { name: 对个人和家庭的补助, part: personnel, originalBudget: 58.14, actual: 85.31 }
    - { name: 资本性支出, part: capital, originalBudget: none, actual: 0.24 }
projects: none
threePublic:
  officialReception: { lastYearActual: 0.08, actual: 0 }
  vehicleOperation: { lastYearActual: 0, actual: 0 }
  overseasTravel: { lastYearActual: 0, actual: 0 }
  vehiclePurchase: { lastYearActual: 0, actual: 0 }
`;

const HUNDRED: readonly Given[] = [
  { criterion: 'staffControl', points: 5 },
  { criterion: 'threePublicChange', points: 8 },
  { criterion: 'budgetCompletion', points: 5 },
  { criterion: 'budgetControl', points: 5 },
  { criterion: 'buildingArea', points: 5 },
  { criterion: 'buildingCost', points: 5 },
  { criterion: 'operatingControl', points: 8 },
  { criterion: 'threePublicControl', points: 7 },
  { criterion: 'procurement', points: 6 },
  { criterion: 'rules', points: 8 },
  { criterion: 'compliance', points: 6 },
  { criterion: 'disclosure', points: 5 },
  { criterion: 'keyWork', points: 8 },
  { criterion: 'benefits', points: 7 },
  { criterion: 'efficiency', points: 6 },
  { criterion: 'satisfaction', points: 6 },
];

describe('the provincial table with full marks', () => {
  const full = CENTRE + declare('hunan-13-60-27', HUNDRED, 100);

  it('agrees in two lines, leaves two to a person, and claims the rest', () => {
    const { card, told } = scoreText(full);
    // 16 of 18 posts are 88.89 %; 19.33 of 19.50 are 99.13 %.
    expect(sortLines(card)).toEqual({
      agrees: ['staffControl', 'operatingControl'],
      persons: ['benefits', 'efficiency'],
      claimed: HUNDRED.map(({ criterion }) => criterion).filter(
        (id) => !['staffControl', 'operatingControl', 'benefits', 'efficiency'].includes(id),
      ),
      open: [],
    });
    // 5 + 8 of facts and 7 + 6 of a person are sure; 74 are claimed.
    expect(totals(card)).toEqual(['26', '100', '74', '100']);
    expect(told).toEqual([]);
  });

  it('prints what is claimed, marked, and how much of the total it is', () => {
    const table = compose(full).blocks.find(
      (block) =>
        block.type === 'table' &&
        block.grid.rows.some((row) =>
          row.some((cell) => cell.type === 'cell' && plainText(cell.content) === '自评得分'),
        ),
    );
    if (table?.type !== 'table') throw new Error('no table');
    const printed = table.grid.rows.map((row) =>
      row.map((cell) => (cell.type === 'cell' ? plainText(cell.content) : '')),
    );
    const lineOf = (title: string) => printed.find((row) => row.includes(title));
    expect(lineOf('预算完成率')).toContain('5分 （自评）');
    expect(lineOf('预算完成率')?.at(-1)).toBe('本中心自评，没有事实可以核对');
    expect(lineOf('在职人员控制率')).toContain('5分');
    expect(lineOf('合计')).toContain('100分 （含自评74分）');
  });

  it('is told where the facts say otherwise, with both numbers and the sum', () => {
    // The overspending was added to the budget: 26.02 of 296.35 is 8.78 %, which has 4 of 5 points.
    const raised = full
      .replace('actual: 217.49', 'revisedBudget: 218.71, actual: 217.49')
      .replace('actual: 19.33', 'revisedBudget: 19.50, actual: 19.33')
      .replace('actual: 85.31', 'revisedBudget: 83.92, actual: 85.31')
      .replace('originalBudget: none, actual: 0.24', 'originalBudget: none, revisedBudget: 0.24, actual: 0.24')
      .replace('projects: none', '  carryover: { opening: none, closing: none }\nprojects: none');
    const { card, told } = scoreText(raised);
    expect(told).toEqual([
      'SE505 “预算控制率”自报5分，按文件里的事实是4分（预算控制率8.78%，在0%（不含）至10%（含）一档）',
      expect.stringMatching(/^SE412 自报总分100分，按这张表只能是35—99分/),
    ]);
    expect(totals(card)).toEqual(['35', '99', '64', '99']);
  });

  it('is told where points are lost without a reason, and where the lines do not make the total', () => {
    const cut = HUNDRED.map((each) => (each.criterion === 'rules' ? { ...each, points: 6 } : each));
    expect(scoreText(CENTRE + declare('hunan-13-60-27', cut, 100)).told).toEqual([
      'SE471 “管理制度健全性”8分得了6分，没有写扣分原因',
      'SE472 自报总分100分，各项得分加起来是98分',
    ]);
    const reasoned = cut.map((each) => (each.criterion === 'rules' ? { ...each, reason: '资产制度还在修订' } : each));
    expect(scoreText(CENTRE + declare('hunan-13-60-27', reasoned, 98)).told).toEqual([]);
  });

  it('names the keys that would prove a claim', () => {
    const { card } = scoreText(full);
    const missing = Object.fromEntries(card.lines.map(({ criterion, missing: keys }) => [criterion.id, keys]));
    expect(missing).toMatchObject({
      staffControl: [],
      threePublicChange: [
        'threePublic.officialReception.budget',
        'threePublic.vehicleOperation.budget',
        'threePublic.overseasTravel.budget',
        'threePublic.vehiclePurchase.budget',
        'threePublic.officialReception.lastYearBudget',
        'threePublic.vehicleOperation.lastYearBudget',
        'threePublic.overseasTravel.lastYearBudget',
        'threePublic.vehiclePurchase.lastYearBudget',
      ],
      budgetCompletion: [
        'basic.items[0].revisedBudget',
        'basic.items[1].revisedBudget',
        'basic.items[2].revisedBudget',
        'basic.items[3].revisedBudget',
        'basic.carryover.closing',
      ],
      buildingArea: ['facts.builtArea', 'facts.approvedArea'],
      procurement: ['facts.purchases.actual', 'facts.purchases.budget'],
      rules: ['facts.regulations'],
      keyWork: ['facts.keyWorkDone', 'facts.keyWorkPlanned'],
      benefits: [],
    });
  });
});

/** The bureau’s table of the work of self-evaluation, 10 + 20 + 70, as the centre would fill it in. */
const WORK: readonly Given[] = [
  { criterion: 'notice', points: 2 },
  { criterion: 'noticeElements', points: 6 },
  { criterion: 'workingGroup', points: 2 },
  { criterion: 'selfChecks', points: 10 },
  { criterion: 'submission', points: 10 },
  { criterion: 'bodyComplete', points: 8 },
  { criterion: 'annexComplete', points: 5 },
  { criterion: 'weights', points: 4.5 },
  { criterion: 'thirdLevel', points: 5 },
  { criterion: 'measurable', points: 4 },
  { criterion: 'concise', points: 3 },
  { criterion: 'relevant', points: 2 },
  { criterion: 'problems', points: 14 },
  { criterion: 'suggestions', points: 9 },
];

describe('the bureau’s table of the work of self-evaluation', () => {
  const seed = exampleText('kejishiwu/2023').replace(/^declared:\n.*\n/m, '');
  const whole = (facts: string, given = WORK, total = 84.5) =>
    scoreText(`${seed}\n${declare('yueyang-work', given, total)}${facts}`);

  it('agrees in the line that the report itself proves, and claims what nobody told', () => {
    const { card, told } = whole('');
    expect(sortLines(card)).toEqual({
      agrees: ['bodyComplete'],
      persons: ['problems', 'suggestions'],
      claimed: WORK.map(({ criterion }) => criterion).filter(
        (id) => !['bodyComplete', 'problems', 'suggestions'].includes(id),
      ),
      open: [],
    });
    // 8 + 14 + 9; the claims are 10 + 20 + 5 + 18.5, and where 5 are claimed 7 are possible.
    expect(totals(card)).toEqual(['31', '86.5', '53.5', '84.5']);
    expect(told).toEqual([]);
  });

  it('agrees in every line, or tells both numbers, once the facts are there', () => {
    const facts = `facts:
  noticeIssued: true
  noticeElements: { scope: true, basis: true, content: true, procedure: true, requirements: true, attachments: true }
  workingGroup: false
  selfCheckUnits: { must: [本级, 甲站], done: [本级] }
  transferProjectUnits: none
  countyDepartments: none
  deadline: 2024-06-07
  submitted: 2024-06-11
  attachments: { overallTable: true, projectTables: true, scoringTable: true, evidence: false }
  indicatorTable: true
`;
    const { card, told } = whole(facts);
    expect(sortLines(card).claimed).toEqual([]);
    expect(sortLines(card).open).toEqual([]);
    expect(told).toEqual([
      'SE505 “工作小组”自报2分，按文件里的事实是0分（是否成立绩效自评工作小组：否）',
      'SE505 “单位自查”自报10分，按文件里的事实是9分（10 − 1 × 1 = 9：没有做的单位：甲站）',
      // A weekend and a holiday lie between: one working day.
      'SE505 “报送时间”自报10分，按文件里的事实是9分（10 − 1 × 1 = 9：截止2024年6月7日，2024年6月11日报送，迟1个工作日）',
      expect.stringMatching(/^SE412 自报总分84.5分，按这张表只能是80.5分/),
    ]);
  });
});

describe('the table of a whole unit, whose points are those of its indicators', () => {
  const museum = exampleText('xuling/2025');

  it('agrees in every line', () => {
    const { card, told } = scoreText(museum);
    expect(sortLines(card)).toEqual({
      agrees: ['wholeExecutionRate', 'wholeOutputs', 'wholeBenefits', 'wholeSatisfaction'],
      persons: [],
      claimed: [],
      open: [],
    });
    expect([totals(card)[0], told]).toEqual(['97.94', []]);
  });

  it('is told where a sum is carried over wrongly', () => {
    expect(scoreText(museum.replace('wholeOutputs, points: 49.6', 'wholeOutputs, points: 49.4')).told).toEqual([
      'SE505 “产出指标”自报49.4分，按文件里的事实是49.6分（8 + 8 + 7.6 + 8 + 6 + 6 + 6 = 49.6：整体支出的指标得分相加）',
    ]);
  });

  it('claims a sum of which a part is not told, and names that part', () => {
    const { card, told } = scoreText(museum.replace('awarded: 7.6', 'awarded:'));
    const line = card.lines[1];
    expect([line?.status, line?.missing, told]).toEqual(['claimed', ['whole.indicators[2].awarded'], []]);
  });
});
