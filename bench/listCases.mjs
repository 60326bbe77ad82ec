// @ts-check

/**
 * Every list of the report format, alone in a report and as long as `n`. At eight times `n` a list with a limit is at its limit.
 * @typedef {{ name: string, n: number, make: (n: number) => string, files?: (n: number) => Record<string, string> }} ListCase
 */

/** @param {number} n @param {(index: number) => string} line */
const lines = (n, line) => Array.from({ length: n }, (_, index) => line(index)).join('\n');

const HEAD = `selfeval: 1
form: yueyang-2023
year: 2023
money: 元
date: 2024-06-11
prior: none
`;
const UNIT = `${HEAD}unit: { name: 某市档案馆 }\n`;
const AMOUNTS = 'originalBudget: 100.50, revisedBudget: 110.25, actual: 104.75';

/** @param {string} text */
const inUnit = (text) => `${UNIT}${text}\n`;

/** @param {number} n @param {string} more */
const withUnits = (n, more) =>
  `${HEAD}unit:\n  name: 某市档案馆\n  budgetUnits:\n${lines(n, (i) => `    - 第${i}分馆`)}\n${more}\n`;

/** @param {number} n @param {string} indent */
const indicators = (n, indent) =>
  lines(
    n,
    (i) =>
      `${indent}- { level1: 产出指标, level2: 数量指标, name: 整理第${i}类档案, type: numeric, direction: atLeast, target: 100, measure: 卷, actual: 110, points: 0.09, awarded: 0.09 }`,
  );

/** @param {string} key */
const items = (key) => /** @param {number} n */ (n) =>
  inUnit(`${key}:\n${lines(n, (i) => `  - { name: 第${i}项, ${AMOUNTS}, description: 第${i}项的用途。 }`)}`);

/** @type {readonly ListCase[]} */
export const listCases = [
  {
    name: 'basic.items',
    n: 125,
    make: (n) =>
      inUnit(`basic:\n  items:\n${lines(n, (i) => `    - { name: 第${i}项, part: operating, ${AMOUNTS} }`)}`),
  },
  ...['projects', 'governmentFund', 'stateCapital', 'socialInsurance'].map((name) => ({
    name,
    n: 125,
    make: items(name),
  })),
  {
    name: 'projects[].indicators',
    n: 125,
    make: (n) =>
      inUnit(
        `projects:\n  - name: 数字化\n    originalBudget: 100\n    actual: 90\n    indicators:\n${indicators(n, '      ')}`,
      ),
  },
  { name: 'whole.indicators', n: 125, make: (n) => inUnit(`whole:\n  indicators:\n${indicators(n, '    ')}`) },
  { name: 'unit.budgetUnits', n: 62, make: (n) => withUnits(n, '') },
  {
    name: 'basic.items[].byUnit',
    n: 62,
    make: (n) =>
      withUnits(
        n,
        `basic:\n  items:\n    - name: 工资\n      part: personnel\n      byUnit:\n${lines(n, (i) => `        第${i}分馆: { ${AMOUNTS} }`)}`,
      ),
  },
  {
    name: 'totals.*.byUnit',
    n: 62,
    make: (n) => withUnits(n, `totals:\n  whole:\n    byUnit:\n${lines(n, (i) => `      第${i}分馆: { ${AMOUNTS} }`)}`),
  },
  {
    name: 'staff.byUnit',
    n: 62,
    make: (n) =>
      withUnits(
        n,
        `staff:\n  byUnit:\n${lines(n, (i) => `    第${i}分馆: { authorizedPosts: 9, staffInPost: 8, retirees: 2 }`)}`,
      ),
  },
  {
    name: 'unit.divisions',
    n: 250,
    make: (n) => `${HEAD}unit:\n  name: 某市档案馆\n  divisions:\n${lines(n, (i) => `    - 第${i}科`)}\n`,
  },
  {
    name: 'staff.programmeHires',
    n: 250,
    make: (n) =>
      inUnit(
        `staff:\n  staffInPost: 9000\n  programmeHires:\n${lines(n, (i) => `    - { programme: 第${i}计划, count: 1, holdsPost: true }`)}`,
      ),
  },
  {
    name: 'results',
    n: 250,
    make: (n) => inUnit(`results:\n${lines(n, (i) => `  整理第${i}类: { value: ${i}, measure: 卷, target: ${i} }`)}`),
  },
  {
    name: 'narrative, sentences',
    n: 250,
    make: (n) =>
      inUnit(
        `narrative:\n  effectiveness: |\n${lines(n, (i) => `    第${i}季度整理档案${i}卷，支出${i}.50万元，比上年增长5%。`)}`,
      ),
  },
  {
    name: 'problems, measures',
    n: 125,
    make: (n) =>
      inUnit(
        `problems:\n${lines(n, (i) => `  - { id: p${i}, heading: budget, text: 第${i}项做得不够细, cause: 没有安排 }`)}\nmeasures:\n${lines(n, (i) => `  - { answers: [p${i}], text: 把第${i}项做细 }`)}`,
      ),
  },
  {
    name: 'measures[].answers',
    n: 125,
    make: (n) =>
      inUnit(
        `problems:\n${lines(n, (i) => `  - { id: p${i}, heading: budget, text: 第${i}项做得不够细, cause: 没有安排 }`)}\nmeasures:\n  - text: 做细\n    answers:\n${lines(n, (i) => `      - p${i}`)}`,
      ),
  },
  {
    name: 'disclosures',
    n: 250,
    make: (n) =>
      inUnit(
        `disclosures:\n${lines(n, (i) => `  - { what: budget, where: 第${i}网站, scope: 全部, status: done, date: 2024-01-02 }`)}`,
      ),
  },
  {
    name: 'declared',
    n: 250,
    make: (n) => inUnit(`declared:\n${lines(n, (i) => `  - { rubric: 第${i}表, points: 90, by: 我馆 }`)}`),
  },
  {
    name: 'evidence',
    n: 250,
    make: (n) =>
      inUnit(`evidence:\n${lines(n, (i) => `  - { criterion: notice, document: 第${i}号文, date: 2024-03-11 }`)}`),
  },
  {
    name: 'stated',
    n: 250,
    make: (n) =>
      inUnit(`stated:\n${lines(n, (i) => `  - { figure: 基本支出.合计.决算数, value: 100, where: 第${i}处 }`)}`),
  },
  {
    name: 'calendar.holidays',
    n: 40,
    make: (n) =>
      inUnit(
        `calendar:\n  holidays:\n${lines(n, (i) => `    - ${new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10)}`)}`,
      ),
  },
  {
    name: 'facts, units of a population',
    n: 250,
    make: (n) =>
      inUnit(
        `facts:\n  transferProjectUnits:\n    must:\n${lines(n, (i) => `      - 第${i}分馆`)}\n    done:\n${lines(n, (i) => `      - 第${i}分馆`)}`,
      ),
  },
  {
    name: 'accepted',
    n: 125,
    make: (n) =>
      inUnit(
        `basic:\n  items:\n${lines(n, (i) => `    - { name: 第${i}项, part: operating, originalBudget: none, actual: 2 }`)}\naccepted:\n${lines(n, (i) => `  - { code: SE402, path: 'basic.items[${i}].name', reason: 已经核对 }`)}`,
      ),
  },
  {
    name: 'units (roll-up)',
    n: 25,
    make: (n) => `${HEAD}unit: { name: 某市文化局 }\nunits:\n${lines(n, (i) => `  - report: u/${i}.yaml`)}\n`,
    files: (n) =>
      Object.fromEntries(
        Array.from({ length: n }, (_, i) => [
          `u/${i}.yaml`,
          `${HEAD}unit: { name: 第${i}馆 }\nbasic:\n  items:\n    - { name: 工资, part: personnel, ${AMOUNTS} }\n`,
        ]),
      ),
  },
];
