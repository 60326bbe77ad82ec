import { WAYS_ZH } from '../../../findings/wordingZh.ts';
import type { AspectKind, Derived, SpokenOf, What } from './spoken.ts';

const ASPECTS: Readonly<Record<AspectKind, string>> = {
  againstLastYear: '比上年',
  budgetAgainstLastYear: '预算比上年',
  againstBudget: '与年初预算相比',
  againstRevised: '与调整预算相比',
  againstTarget: '比目标',
  againstOpening: '年末结转结余比年初',
  originalBudget: '年初预算数',
  source: '的资金来源',
  others: '的还有其他，例如',
  overBudget: '与预算相比',
  budget: '预算',
  lastYear: '的上年数',
  target: '的目标',
  completion: '完成率',
  ofTarget: '的目标完成率',
  grade: '的等级',
  points: '的得分',
  lostPoints: '的扣分',
  hires: '聘用人数',
  hired: '聘用的人员',
  disclosure: '的公开日期',
};

const WHATS: Readonly<Record<What, string>> = {
  earlierDay: '较早的日期',
  name: '名称',
  people: '人员',
  posts: '编制数',
  staff: '在职人数',
  divisions: '内设机构',
  changes: '增减',
  unitKind: '单位性质',
  funding: '经费来源',
  rank: '机构规格',
  supervisor: '主管部门',
  ownTotal: '自报总分',
  sumOfLines: '各项得分之和',
  projects: '项目数',
  budgetUnits: '预算单位数',
  year: '自评年度',
  sumOfLost: '各项扣分之和',
  indicators: '自评表的指标',
  handedIn: '自评报告的报送日期',
  groupDay: '成立自评工作小组的文件日期',
  noticeDay: '印发通知的日期',
  reportDay: '报告的日期',
};

const BASES = { lastYear: '上年', target: '目标' } as const;

export function spokenZh(spoken: SpokenOf): string {
  if (typeof spoken === 'string') return spoken;
  if ('what' in spoken) return WHATS[spoken.what];
  if ('aspect' in spoken) return spoken.name + ASPECTS[spoken.aspect];
  return `${spoken.name}与${spoken.as === undefined ? '' : BASES[spoken.as]}${spoken.to}之差`;
}

export function derivedZh(derived: Derived): string {
  if (typeof derived === 'string') return derived;
  if ('way' in derived) return WAYS_ZH[derived.way] + derived.by;
  if ('is' in derived) return `是${derived.is}`;
  if ('vacancies' in derived) {
    const { vacancies, count } = derived;
    return vacancies === 'full' ? '既不空编，也不超编' : `${vacancies === 'free' ? '空编' : '超编'}${count}名`;
  }
  if ('from' in derived) return `由${derived.from}调整为${derived.to}`;
  if ('answered' in derived) return `填的是“${derived.answered ? '是' : '否'}”`;
  if ('holdsPost' in derived) return derived.holdsPost ? '占用编制' : '不占编制的';
  const day = derived.day === undefined ? '' : `于${derived.day}`;
  return derived.disclosed ? `已${day}公开` : `还没有公开，拟${day}公开`;
}
