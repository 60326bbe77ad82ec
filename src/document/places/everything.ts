import type { Form } from '../../form/types.ts';
import { buildUnitYear } from '../../model/buildUnitYear.ts';
import type { UnitYear } from '../../model/types.ts';
import { readSource } from '../../source/readSource.ts';

/** What disclosures are of. */
const DISCLOSED = ['budget', 'finalAccounts', 'threePublic', 'selfEvaluation'] as const;

/**
 * Makes a year in which every key of the format is filled in, so that a form prints from it all that it prints from any. Items
 * are over their budget, without one and below it; one project types its amounts as
 * well as its sources of money, the other only these.
 */
export function everythingUnder(form: Named): UnitYear {
  const source = readSource('everything.yaml', writeEverything(form)).value;
  const year = source && buildUnitYear(source).value;
  if (year === undefined) throw new Error('the year that has everything cannot be read');
  return year;
}

type Named = Pick<Form, 'problemHeadings' | 'narrative'>;

/** Writes that year as a file, without the facts for which a form asks. */
export function writeEverything({ problemHeadings, narrative }: Named): string {
  const slots = narrative.map(({ id }) => `  ${id}: 一段话`).join('\n');
  return `${EVERYTHING}
problems:
  - { id: one, heading: ${problemHeadings[0]?.id ?? '其他'}, text: 问题, cause: 原因 }
narrative:
${slots === '' ? '  {}' : slots}
`;
}

const OVER =
  'name: 甲, originalBudget: 1, revisedBudget: 2, actual: 3, lastYearActual: 1, reason: { text: 因, covers: part }';
const NEW =
  '{ name: 乙, part: operating, originalBudget: none, revisedBudget: 1, actual: 1, lastYearActual: 1, reason: { text: 因, amount: 1 } }';
const UNDER =
  '{ name: 丙, part: capital, originalBudget: 3, revisedBudget: 3, actual: 1, lastYearActual: 1, reason: { text: 因 } }';
const ATTAINED = `goals: { expected: 目标, reached: 完成 }, executionPoints: { points: 10, awarded: 9 },
      indicators: [{ level1: 一, level2: 二, name: 三, type: numeric, direction: atLeast, target: 1, revisedTarget: 2, measure: 个, actual: 1, points: 90, awarded: 90, reason: 因 }]`;
const FUNDED = `funding: { currentAppropriation: { originalBudget: 1, revisedBudget: 1, actual: 1 },
      carriedOver: { originalBudget: 1, revisedBudget: 1, actual: 1 }, otherFunds: { originalBudget: 1, revisedBudget: 1, actual: 1 } }`;
const CARRIED = 'conclusion: 结论, description: 说明, carryover: { opening: 1, closing: 1 }';
const AMOUNTS = 'originalBudget: 1, revisedBudget: 2, actual: 3, lastYearActual: 1';
const FUND = `
  - { ${OVER} }
  - { name: 丁, ${AMOUNTS}, ${CARRIED}, ${ATTAINED}, reason: { text: 因, amount: 2 } }
  - { name: 戊, lastYearActual: 1, ${CARRIED}, ${FUNDED}, ${ATTAINED} }`;
const EXPENSE = '{ lastYearBudget: 1, budget: 1, lastYearActual: 1, actual: 1 }';

const EVERYTHING = `selfeval: 1
form: any
year: 2023
money: 万元
date: 2024-06-11
unit:
  { name: 甲, selfReference: 我, supervisor: 乙, kind: 丙, rank: 丁, funding: 戊, accounting: 己, divisions: [庚], budgetUnits: [甲],
    budgetCode: 107001, contact: 辛, phone: 0730-8880000, divisionCount: 1, budgetUnitCount: 1 }
staff:
  asOf: 2023-12-31
  authorizedPosts: { total: 8, administrative: 2, institutional: 2, service: 2, other: 2 }
  staffInPost: 9
  programmeHires: [{ programme: 英才, count: 1, holdsPost: false }]
  retirees: { closing: 3, new: 1, left: 1 }
  otherStaff: { temporary: 1, dispatched: 1, other: 1 }
  lastYear: { authorizedPosts: 7, staffInPost: 8 }
  byUnit: { 甲: { authorizedPosts: 8, staffInPost: 9, retirees: 3 } }
basic:
  carryover: { opening: 1, closing: 1 }
  items:
    - { part: personnel, ${OVER} }
    - ${NEW}
    - ${UNDER}
threePublic:
  officialReception: ${EXPENSE}
  vehicleOperation: ${EXPENSE}
  overseasTravel: ${EXPENSE}
  vehiclePurchase: ${EXPENSE}
  vehiclePurchaseAndOperation: ${EXPENSE}
  total: ${EXPENSE}
  receptions: { groups: 1, people: 1 }
  vehicles: { bought: 1, kept: 1 }
projects:
  - { name: 甲, kind: business, ${AMOUNTS}, ${CARRIED}, ${FUNDED}, ${ATTAINED}, reason: { text: 因, amount: 2 } }
  - { name: 乙, kind: operation, department: 庚, implementer: 辛, lastYearActual: 1, ${CARRIED}, ${FUNDED}, ${ATTAINED} }
governmentFund:${FUND}
stateCapital:${FUND}
socialInsurance:${FUND}
frugality: { generalExpenses: ${EXPENSE}, propertyManagement: ${EXPENSE} }
income: { generalBudget: 1, governmentFund: 1, stateCapital: 1, nonTax: 1, business: 1, other: 1, total: 6, lastYear: 5 }
whole: { ${ATTAINED}, ${FUNDED}, carryover: { opening: 2, closing: 2 } }
measures: [{ answers: [one], text: 措施 }]
disclosures:
${DISCLOSED.map((what) => `  - { what: ${what}, where: 网站, scope: 全部, status: done, date: 2024-01-02 }`).join('\n')}
otherMatters: 其他
declared:
  - { rubric: 表, points: 90, by: 我, reason: 因 }
  - { rubric: 表, criterion: 项, points: 9, by: 我, reason: 因 }
  - { rubric: 表, criterion: 别项, points: 9, by: 我, discretion: 因 }
`;
