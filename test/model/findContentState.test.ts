import { describe, expect, it } from 'vitest';
import { findAmountsState, findContentState } from '../../src/model/findContentState.ts';
import { readReport } from '../../src/pipeline.ts';

function yearOf(more: string) {
  const head = 'selfeval: 1\nform: yueyang-2023\nyear: 2023\nmoney: 元\ndate: 2024-06-11\nunit: { name: 某中心 }\n';
  const { year } = readReport('report.yaml', Buffer.from(head + more));
  if (year === undefined) throw new Error('not read');
  return year;
}

/** The states as content of a section, and as amounts of a table. */
function statesOf(more: string) {
  const year = yearOf(more);
  return [findContentState(year, 'socialInsurance'), findAmountsState(year, 'socialInsurance')];
}

/* Found by the second opinion (reports 3712, 3941, 4622, 5872 of seed 1): a reader sees what stands in a section of this year. */
describe('what a list of spending tells', () => {
  it.each([
    ['absent', 'absent', ''],
    ['none', 'none', 'socialInsurance: none'],
    ['absent', 'absent', 'socialInsurance: [{ name: 甲 }]'],
    ['told', 'told', 'socialInsurance: [{ name: 甲, actual: none }]'],
    ['told', 'told', 'socialInsurance: [{ name: 甲, executionRate: 88.5 }]'],
    ['told', 'absent', 'socialInsurance: [{ name: 甲, description: 用于日常业务 }]'],
    ['told', 'absent', 'socialInsurance: [{ name: 甲, conclusion: 执行较好 }]'],
    ['absent', 'absent', 'socialInsurance: [{ name: 甲, description: 待填 }]'],
    ['absent', 'absent', 'socialInsurance: [{ name: 甲, lastYearActual: 21 }]'],
    // Report 12191: a row of funding without an amount is nothing, and one with an amount is something.
    ['absent', 'absent', 'socialInsurance: [{ name: 甲, funding: { otherFunds: {} } }]'],
    ['told', 'told', 'socialInsurance: [{ name: 甲, funding: { otherFunds: { actual: 3 } } }]'],
    ['told', 'told', 'socialInsurance: [{ name: 甲, funding: { carriedOver: { originalBudget: none } } }]'],
    ['told', 'told', 'totals: { socialInsurance: { actual: 21 } }'],
    ['told', 'told', 'totals: { socialInsurance: { executionRate: 88.5 } }'],
    ['absent', 'absent', 'totals: { socialInsurance: { lastYearActual: 21 } }'],
    // A list that tells nothing is not filled in by the total beside it.
    ['absent', 'absent', 'socialInsurance: [{ name: 甲 }]\ntotals: { socialInsurance: { actual: 21 } }'],
    ['none', 'none', 'socialInsurance: none\ntotals: { socialInsurance: { actual: none } }'],
  ])('%s, %s: %s', (section, table, text) => {
    expect(statesOf(text)).toEqual([section, table]);
  });
});

describe('what is told of posts and people', () => {
  it.each([
    ['absent', ''],
    ['absent', 'staff: { asOf: 2023-12-31 }'],
    ['absent', 'staff: { authorizedPosts: {} }'],
    ['absent', 'staff: { lastYear: { staffInPost: 3 } }'],
    ['absent', 'staff: { programmeHires: [{ programme: 特岗 }] }'],
    ['told', 'staff: { staffInPost: 3 }'],
    ['told', 'staff: { staffInPost: none }'],
    ['told', 'staff: { authorizedPosts: { total: 3 } }'],
    ['told', 'staff: { retirees: { closing: 3 } }'],
    ['told', 'staff: { otherStaff: { dispatched: 3 } }'],
    ['told', 'staff: { programmeHires: [{ programme: 特岗, count: 3 }] }'],
    ['told', 'staff: { byUnit: { 某中心: { retirees: 3 } } }'],
  ])('%s: %s', (state, text) => {
    expect(findContentState(yearOf(text), 'staff')).toBe(state);
  });
});

describe('content of any kind', () => {
  it.each([
    ['unit.divisions', '', 'absent'],
    ['staff', 'staff: { authorizedPosts: { institutional: 18 }, staffInPost: 16 }', 'told'],
    ['staff', 'staff: { authorizedPosts: { total: 18 }, staffInPost: 16 }', 'told'],
    ['staff', 'staff: { byUnit: { 某中心: { authorizedPosts: 18, staffInPost: 16 } } }', 'told'],
    ['basic', 'basic: { items: [{ name: a, actual: 1 }] }', 'told'],
    ['threePublic', 'threePublic: { officialReception: { actual: none } }', 'told'],
    // Report 10587: the year before alone is no content of this one.
    ['threePublic', 'threePublic: { vehicleOperation: { lastYearBudget: 8, lastYearActual: 7 } }', 'absent'],
    ['threePublic', 'threePublic: { vehicleOperation: { budget: 0 } }', 'told'],
    ['threePublic', 'threePublic: { total: { lastYearBudget: 8 } }', 'absent'],
    ['threePublic', 'threePublic: { total: { actual: 8 } }', 'told'],
    ['threePublic', 'threePublic: { vehicles: { kept: 2 } }', 'told'],
    ['threePublic', 'threePublic: { receptions: { people: none } }', 'told'],
    ['projects', 'projects: none', 'none'],
    ['governmentFund', '', 'absent'],
    ['problems', 'problems: [{ heading: budget, text: x }]', 'told'],
    ['measures', '', 'absent'],
    ['disclosures', 'disclosures: [{ what: budget, where: 网站, status: done }]', 'told'],
    ['otherMatters', 'otherMatters: none', 'none'],
    ['narrative.duties', 'narrative: { duties: 职责 }', 'told'],
    ['narrative.duties', 'narrative: { management: 管理 }', 'absent'],
  ] as const)('%s of %j → %s', (key, words, state) => {
    expect(findContentState(yearOf(words), key)).toBe(state);
  });
});
