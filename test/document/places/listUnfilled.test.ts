import { describe, expect, it } from 'vitest';
import { listUnfilled } from '../../../src/document/places/listUnfilled.ts';
import { shippedPrints } from '../../../src/document/places/shippedPrints.ts';
import { evaluateYear, examineReport, readReport } from '../../../src/pipeline.ts';
import { loadExample } from '../../support/loadExample.ts';
import { shippedForm } from '../shippedForms.ts';

const HEAD = (form: string) => `selfeval: 1
form: ${form}
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某中心 }
`;

function unfilledOf(more: string, form = 'yueyang-2023'): readonly (readonly [string, string])[] {
  const { year } = readReport('report.yaml', Buffer.from(HEAD(form) + more));
  const prints = shippedPrints(form);
  if (year === undefined || prints === undefined) throw new Error('not read');
  const { evaluation } = evaluateYear(year, shippedForm(form));
  return listUnfilled(evaluation, prints).map(({ key, importance }) => [key, importance]);
}

function codesOf(more: string, form: string) {
  const read = readReport('report.yaml', Buffer.from(HEAD(form) + more));
  const named = { value: shippedForm(form), findings: [] };
  const { evaluating } = examineReport('report.yaml', read, { value: [], findings: [] }, named, shippedPrints(form));
  return evaluating.filter(({ code }) => /^SE70[678]$/.test(code));
}

describe('the places that are not filled in', () => {
  it.each([
    [
      'kejishiwu/2023',
      [
        'basic.items[3].reason',
        'staff.programmeHires[0].holdsPost',
        'threePublic.officialReception.budget',
        'threePublic.vehicleOperation.budget',
        'threePublic.overseasTravel.budget',
        'threePublic.vehiclePurchase.budget',
      ],
    ],
    ['xugou/2023', ['basic.items[2].reason', 'basic.items[3].reason']],
    ['xuling/2025', []],
    ['xunan/2023', []],
    ['xuxi/2018', []],
  ])('of %s are those that its report prints as such', async (name, keys) => {
    const { evaluation } = await loadExample(name);
    const prints = shippedPrints(evaluation.form.id);
    expect(prints && listUnfilled(evaluation, prints).map(({ key }) => key)).toEqual(keys);
  });

  it('count each key once, under what matters most, and go with it', () => {
    const table = `basic:
  items:
    - { name: 工资, part: personnel, originalBudget: 1, actual: }
    - { name: 办公, part: operating, originalBudget: 1, actual: 1 }
`;
    expect(unfilledOf(table).filter(([key]) => key.startsWith('basic'))).toEqual([['basic.items[0].actual', 'table']]);
    expect(unfilledOf(table.replace('actual: }', 'actual: none }')).filter(([key]) => key.startsWith('basic'))).toEqual(
      [],
    );
  });

  it('are no words of the form: who may hold no post is told in a sentence of its own', () => {
    const staff = (more: string) => `staff:
  authorizedPosts: { administrative: none, institutional: 9, service: none, other: none }
  staffInPost: 9
  programmeHires: [{ programme: 英才, count: 1${more} }]
  retirees: { closing: none, new: none, left: none }
`;
    const ofStaff = (text: string) => unfilledOf(text).filter(([key]) => key.startsWith('staff'));
    expect(ofStaff(staff(''))).toEqual([['staff.programmeHires[0].holdsPost', 'other']]);
    expect(ofStaff(staff(', holdsPost: false'))).toEqual([]);
  });

  it('are no rates without a base', () => {
    const keys = unfilledOf(`threePublic:
  officialReception: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
  vehicleOperation: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
  overseasTravel: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
  vehiclePurchase: { lastYearBudget: none, budget: none, lastYearActual: none, actual: none }
`);
    expect(keys.filter(([key]) => key.startsWith('threePublic'))).toEqual([]);
  });

  it('are required first where a whole section has nothing', () => {
    const keys = unfilledOf('problems: [{ heading: budget, text: 慢 }]\n');
    expect(keys).toContainEqual(['measures', 'required']);
    expect(keys.map(([, importance]) => importance)).toEqual(
      keys.map(([, importance]) => importance).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b)),
    );
    expect(keys.map(([key]) => key)).not.toContain('problems');
  });

  it('are those of each project and of its words', () => {
    const keys = unfilledOf(
      `projects:
  - name: 修缮
    originalBudget: 5
    revisedBudget: 5
    actual: 5
    goals: { expected: 修好。 }
    indicators: [{ level1: 产出, level2: 数量, name: 间数, type: numeric, direction: atLeast, target: 3, measure: 间, actual: , points: 90, awarded: 90 }]
`,
      'national-project-2020',
    );
    expect(keys.filter(([key]) => key.startsWith('projects'))).toEqual([
      ['projects[0].indicators[0].actual', 'table'],
      ['projects[0].goals.reached', 'words'],
      ['projects[0].executionPoints.awarded', 'other'],
    ]);
  });
});

const ORDER = ['required', 'table', 'words', 'other'];

describe('what is typed and not printed', () => {
  it.each([
    ['national-project-2020', 'staff: { staffInPost: 3 }\n', ['staff'], ['hunan-2018', 'unit-general', 'yueyang-2023']],
    [
      'hunan-2018',
      'governmentFund: [{ name: 补贴, actual: 1 }]\n',
      ['governmentFund'],
      ['unit-general', 'yueyang-2023'],
    ],
    ['hunan-2018', 'otherMatters: 有话说\n', ['otherMatters'], undefined],
    ['yueyang-2023', 'whole: { goals: { expected: 好 } }\n', ['whole'], ['unit-general']],
    ['hunan-2018', 'disclosures: [{ what: budget, where: 网站, status: done }]\n', ['disclosures.budget'], undefined],
    [
      'yueyang-2023',
      'projects: [{ name: 修缮, actual: 1, goals: { expected: 好 }, indicators: [{ level1: 一, level2: 二, name: 三, type: qualitative }] }]\n',
      ['projects[].goals', 'projects[].indicators'],
      ['national-project-2020'],
    ],
  ] as const)('%s: %s', (form, more, keys, forms) => {
    const found = codesOf(more, form).filter(({ code }) => code === 'SE706');
    expect(found.map(({ args }) => (args as { keys: unknown }).keys)).toEqual([keys]);
    if (forms !== undefined) expect(found[0]?.args).toMatchObject({ forms });
  });

  it.each([
    ['national-project-2020', 'staff: { staffInPost: }\n'],
    ['hunan-2018', 'governmentFund: none\nstateCapital: none\notherMatters: none\n'],
    ['yueyang-2023', 'basic: { carryover: { opening: 1, closing: 2 } }\n'],
    ['hunan-2018', 'threePublic: { vehicles: { kept: 2 } }\n'],
    [
      'yueyang-2023',
      'declared: [{ rubric: 别的表, points: 90, by: 我 }]\nresults: { 场次: { value: 3, measure: 场 } }\n',
    ],
  ])('is nothing that is empty, none, or used otherwise: %s %s', (form, more) => {
    expect(codesOf(more, form).filter(({ code }) => code === 'SE706')).toEqual([]);
  });
});
