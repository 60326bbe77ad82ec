import type { Criterion, Rubric } from '../../src/form/rubricTypes.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import type { Reason, Scorecard, ScoreLine } from '../../src/scores/types.ts';

const points = (amount: string) => quantity('point', amount);
const place = { file: 'rubric.yaml', path: '', start: 0, end: 0 };
const places = { points: place, roundTo: place, each: place };

function flag(id: string, amount: string, standard: string): Criterion {
  const base = { id, title: undefined, points: points(amount), standard, requires: undefined, place, places };
  return { ...base, kind: 'flag', fact: id };
}

const rubric: Rubric = {
  id: 'work',
  title: '自评工作考核评分表',
  assesses: 'work',
  scoredBy: '市财政局',
  status: 'reconstructed',
  source: '一份公开的报告所附的表；评分标准为摘要。',
  points: points('20'),
  roundTo: new Decimal('0.01'),
  rescales: false,
  grades: [],
  cap: undefined,
  places,
  groups: [
    {
      title: '布置工作',
      points: points('10'),
      places,
      items: [
        {
          title: '自评通知',
          points: points('8'),
          evidence: '',
          places,
          criteria: [
            flag('notice', '2', '发了通知得2分；没有发不得分。'),
            flag(
              'noticeElements',
              '6',
              '通知写明范围、依据、内容、程序步骤、要求并附规定附件得6分；每缺一项扣1分，扣完为止。',
            ),
          ],
        },
        {
          title: '工作小组',
          points: points('2'),
          evidence: '',
          places,
          criteria: [flag('workingGroup', '2', '成立小组得2分。')],
        },
      ],
    },
    {
      title: '提交报告',
      points: points('10'),
      places,
      items: [
        {
          title: '提交报告',
          points: points('10'),
          evidence: '',
          places,
          criteria: [flag('submission', '10', '按时报送得10分；每晚一个工作日扣1分。')],
        },
      ],
    },
  ],
};

interface Told {
  readonly status: ScoreLine['status'];
  readonly least: string;
  readonly most: string;
  readonly reason: Reason;
  readonly claim?: ScoreLine['claim'];
}

const told: Readonly<Record<string, Told>> = {
  notice: { status: 'open', least: '0', most: '2', reason: { type: 'unknownFacts', facts: ['是否印发绩效自评通知'] } },
  noticeElements: {
    status: 'open',
    least: '0',
    most: '5',
    reason: {
      type: 'missing',
      what: 'elements',
      deduction: { full: points('6'), each: points('1'), count: 1, awarded: points('5') },
      total: 6,
      missing: ['自评程序和步骤'],
      unknown: ['自评范围', '自评主要依据'],
    },
  },
  workingGroup: {
    status: 'declared',
    least: '1.5',
    most: '1.5',
    reason: { type: 'declared', by: '本单位', band: '', discretion: '小组成立得晚' },
  },
  submission: {
    status: 'derived',
    least: '4',
    most: '4',
    reason: {
      type: 'late',
      deadline: '2024-05-31',
      submitted: '2024-06-11',
      days: 6,
      deduction: { full: points('10'), each: points('1'), count: 6, awarded: points('4') },
    },
  },
};

const documents = [
  { document: '自评通知', date: '2024-03-11' },
  { document: '补充通知', date: undefined },
];

const lines: readonly ScoreLine[] = rubric.groups.flatMap((group) =>
  group.items.flatMap((item) =>
    item.criteria.map((criterion): ScoreLine => {
      const line = told[criterion.id];
      if (line === undefined) throw new Error(criterion.id);
      const { status, least, most, reason, claim } = line;
      const ends = { least: points(least), most: points(most) };
      const evidence = criterion.id === 'notice' ? documents : [];
      return {
        criterion,
        group: group.title,
        item: item.title,
        status,
        ...ends,
        reason,
        chosen: undefined,
        claim,
        explanation: undefined,
        missing: [],
        evidence,
        sources: [],
      };
    }),
  ),
);

function sum(amounts: readonly Decimal[]): Scorecard['least'] {
  return quantity(
    'point',
    amounts.reduce((total, amount) => total.plus(amount), new Decimal(0)),
  );
}

/** A small rubric with merged groups and items, and a line of each status. */
export const scorecard: Scorecard = {
  rubric,
  lines,
  least: sum(lines.map(({ least }) => least.value)),
  most: sum(lines.map(({ most }) => most.value)),
  applicable: points('20'),
  cap: undefined,
  grades: undefined,
  derived: points('4'),
  declared: points('1.5'),
  claimed: points('0'),
  claimedTotal: undefined,
  open: points('7'),
};
