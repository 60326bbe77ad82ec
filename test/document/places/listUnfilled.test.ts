import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findMissingParts } from '../../../src/document/places/findGaps.ts';
import { isBelow } from '../../../src/document/places/keyPatterns.ts';
import { listUnfilled } from '../../../src/document/places/listUnfilled.ts';
import { shippedPrints } from '../../../src/document/places/shippedPrints.ts';
import { titleOfKey } from '../../../src/document/places/titleOfKey.ts';
import installedForms from '../../../src/form/generated/installedForms.js';
import type { Form } from '../../../src/form/types.ts';
import { evaluateYear, examineReport, readReport } from '../../../src/pipeline.ts';
import type { Evaluation } from '../../../src/scores/evaluation.ts';
import { loadExample } from '../../support/loadExample.ts';
import { shippedForm } from '../shippedForms.ts';
import { listEntries, writeFull } from './everything.ts';

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

function evaluate(text: string, form: string): Evaluation {
  const { year } = readReport('report.yaml', Buffer.from(text));
  if (year === undefined) throw new Error('not read');
  return evaluateYear(year, shippedForm(form)).evaluation;
}

function keysOf(text: string, form: string): readonly string[] {
  const prints = shippedPrints(form);
  return prints === undefined ? [] : listUnfilled(evaluate(text, form), prints).map(({ key }) => key);
}

function missingIn(text: string, form: string): readonly string[] {
  return findMissingParts(evaluate(text, form), []).map(({ args }) => (args as { readonly title: string }).title);
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
      ['projects[0].executionPoints.points', 'table'],
      ['projects[0].executionPoints.awarded', 'table'],
      ['projects[0].funding', 'table'],
      ['projects[0].indicators[0].actual', 'table'],
      ['projects[0].goals.reached', 'words'],
    ]);
  });
});

describe('the money of an 绩效自评表', () => {
  const whole = (more: string) => `whole:
  goals: { expected: 好, reached: 好 }
  indicators: [{ level1: 产出, level2: 数量, name: 间数, type: numeric, direction: atLeast, target: 3, measure: 间, actual: 3, points: 90, awarded: 90 }]
${more}`;
  const ofWhole = (more: string) => unfilledOf(whole(more), 'unit-general').filter(([key]) => key.startsWith('whole'));

  it('is unfilled as a block where none of it is told', () => {
    expect(ofWhole('  executionPoints: { points: 10, awarded: 9 }\n')).toEqual([['whole.funding', 'table']]);
  });

  it('is unfilled with the points of the execution rate where the table is not even printed', () => {
    expect(ofWhole('').sort()).toEqual([
      ['whole.executionPoints.awarded', 'table'],
      ['whole.executionPoints.points', 'table'],
      ['whole.funding', 'table'],
    ]);
  });

  it('is told with the table that prints its points where its own is not there', () => {
    const found = codesOf(whole(''), 'unit-general').filter(({ code }) => code === 'SE707');
    expect(found.map(({ args }) => args)).toContainEqual({
      table: '部门整体支出绩效自评表',
      keys: ['basic.items', 'projects', 'whole.executionPoints.points'],
      count: 5,
    });
  });

  it('is unfilled by its cells where some are told', () => {
    const money = `  executionPoints: { points: 10, awarded: 9 }
  funding:
    currentAppropriation: { originalBudget: 1, revisedBudget: , actual: 1 }
    carriedOver: { originalBudget: none, revisedBudget: none, actual: none }
    otherFunds: { originalBudget: none, revisedBudget: none, actual: none }
`;
    expect(ofWhole(money)).toEqual([['whole.funding.currentAppropriation.revisedBudget', 'table']]);
  });
});

describe('an 绩效自评表 of each project that a form prints as an annex', () => {
  const ofAnnex = (more: string) => {
    const shipped = shippedForm('national-project-2020');
    const annexes = [{ label: '附件', title: '指标', tables: ['indicators'], note: undefined }];
    const form = { ...shipped, body: { ...shipped.body, text: '' }, annexes } as unknown as Form;
    const { year } = readReport('report.yaml', Buffer.from(HEAD('national-project-2020') + more));
    if (year === undefined) throw new Error('not read');
    const { evaluation } = evaluateYear(year, form);
    return listUnfilled(evaluation, { parts: [], printed: new Set() }).map(({ key }) => key);
  };

  it('is wanted of projects, and of nothing else', () => {
    const more = `basic: { items: [{ name: 工资, originalBudget: 1, actual: 1 }] }
governmentFund: [{ name: 补贴, originalBudget: 1, actual: 1 }]
projects: [{ name: 修缮, originalBudget: 1, actual: 1 }]
`;
    const keys = ofAnnex(more);
    expect(keys).toContain('projects[0].indicators');
    expect(keys.filter((key) => /^(?:basic|governmentFund)/.test(key))).toEqual([]);
  });
});

describe('the points that a table of a rubric prints', () => {
  const xuxi = readFileSync(new URL('../../../examples/xuxi/2018/report.yaml', import.meta.url), 'utf8');
  const of = (text: string) => {
    const { year } = readReport('report.yaml', Buffer.from(text));
    const prints = shippedPrints('hunan-2018');
    if (year === undefined || prints === undefined) throw new Error('not read');
    return listUnfilled(evaluateYear(year, shippedForm('hunan-2018')).evaluation, prints);
  };

  it('lack the facts by which they are given, each of a list of its own', () => {
    const keys = of(xuxi.replace(/^facts:[\s\S]*?(?=^declared:)/m, '')).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['facts.regulations', 'facts.published', 'facts.keyWorkDone']));
    const some = of(xuxi.replace('{ finance: true, thrift: true, lawful: true', '{ finance: true, lawful: true'));
    expect(some.map(({ key, importance, table }) => [key, importance, table])).toEqual([
      ['facts.regulations.thrift', 'table', 'score'],
    ]);
  });

  it('lack what people give, one place for each criterion', () => {
    const none = of(xuxi.replace(/^ {2}- .*criterion: (?:benefits|efficiency).*\n/gm, ''));
    expect(none.map(({ key, title }) => [key, title])).toEqual([
      ['declared', '由人评定的分：经济效益、社会（生态）效益'],
      ['declared', '由人评定的分：行政效能'],
    ]);
  });

  it('lack nothing where they are claimed, or where only an office can give them', () => {
    const claim = '  - { rubric: hunan-13-60-27, criterion: rules, points: 8, by: 我馆 }\n';
    expect(of(xuxi.replace(/^ {2}regulations: .*\n/m, '').replace(/^declared:\n/m, (line) => line + claim))).toEqual(
      [],
    );
    // The rate of 无重点工作 has no base, and the rubric does not say how many points that gives.
    expect(
      of(xuxi.replace('keyWorkDone: 19', 'keyWorkDone: none').replace('keyWorkPlanned: 20', 'keyWorkPlanned: none')),
    ).toEqual([]);
  });
});

describe('a text that only stands for one', () => {
  const left = (more: string, form?: string) =>
    unfilledOf(more, form)
      .map(([key]) => key)
      .filter((key) => more.includes(key.split(/[.[]/)[0] ?? ''));

  it.each([
    ['unit.divisions[0]', 'unit: { name: 甲中心, divisions: [待填] }\n'],
    ['unit.divisions[1]', 'unit: { name: 甲中心, divisions: [办公室, （待补充）] }\n'],
    ['unit.name', 'unit: { name: XX中心, divisions: [办公室] }\n'],
    ['unit.kind', 'unit: { name: 甲中心, divisions: [办公室], kind: 待定 }\n'],
    ['narrative.duties', 'narrative: { duties: 待填 }\n'],
    ['narrative.duties', 'narrative: { duties: "　　" }\n'],
    ['narrative.duties', 'narrative:\n  duties: |\n    此处填写主要职责。\n'],
    ['whole.goals.expected', 'whole: { goals: { expected: 待填, reached: 完成 } }\n'],
    [
      'whole.indicators[0].name',
      'whole: { indicators: [{ level1: 产出, level2: 数量, name: 待填, type: qualitative }] }\n',
    ],
    [
      'whole.indicators[0].reason',
      'whole: { indicators: [{ level1: 产出, level2: 数量, name: 间数, type: qualitative, reason: 待填 }] }\n',
    ],
    ['projects[0].reason.text', 'projects: [{ name: 修缮, originalBudget: 1, actual: 2, reason: { text: 待填 } }]\n'],
    ['projects[0].name', 'projects: [{ name: 待填, originalBudget: 1, actual: 1 }]\n'],
    ['problems[0].text', 'problems: [{ heading: goals, text: "  " }]\n'],
    ['measures[0].text', 'measures: [{ text: 待填 }]\n'],
    ['disclosures[0].where', 'disclosures: [{ what: selfEvaluation, where: 待填, status: planned }]\n'],
    ['otherMatters', 'otherMatters: 待填\n'],
    ['title[0]', 'title: [待填, 自评报告]\n'],
    ['results.场次.measure', 'results: { 场次: { value: 3, measure: 待填 } }\n'],
    ['declared[0].by', 'declared: [{ rubric: 表, points: 90, by: 待填 }]\n'],
  ])('is unfilled: %s', (key, more) => {
    const text = more.startsWith('unit') ? HEAD('unit-general').replace(/^unit.*\n/m, '') : HEAD('unit-general');
    expect(keysOf(text + more, 'unit-general')).toContain(key);
  });

  it('is no content of a section that the form requires', () => {
    const told = (duties: string) =>
      missingIn(`${HEAD('hunan-2018')}narrative: { organization: ${duties} }\n`, 'hunan-2018');
    expect(told('由活动部编制计划')).not.toContain('项目组织实施情况');
    expect(told('待填')).toContain('项目组织实施情况');
  });

  it('is nothing that a person would write', () => {
    const more = `narrative:
  duties: 待填的空白表格由办公室保管，待定事项报主管部门
  outputs: 无
problems: [{ heading: goals, text: 有些指标的目标值待定 }]
`;
    expect(left(more, 'unit-general').filter((key) => /duties|outputs|problems\[/.test(key))).toEqual([]);
  });
});

describe('what a form requires', () => {
  it.each(installedForms.map(({ id }) => id))(
    'is listed as required by the keys that keep %s from being built',
    (id) => {
      const texts = [
        HEAD(id),
        HEAD(id).replace('2024-06-11', '2024-01-01'),
        `${HEAD(id)}staff: { staffInPost: 3 }\nprojects: none\n`,
      ];
      for (const text of texts) {
        const evaluation = evaluate(text, id);
        const prints = shippedPrints(id);
        const unfilled = prints === undefined ? [] : listUnfilled(evaluation, prints);
        const named = findMissingParts(evaluation, unfilled).map(
          ({ args }) => (args as { keys: readonly string[] }).keys,
        );
        const required = unfilled.filter(({ importance }) => importance === 'required').map(({ key }) => key);
        expect(named.length).toBeGreaterThan(0);
        for (const key of required) expect(named.flat().some((above) => isBelow(key, above))).toBe(true);
        for (const above of named.flat()) expect(required.some((key) => isBelow(key, above))).toBe(true);
      }
    },
  );
});

describe('the titles of keys', () => {
  it.each([
    ['unit-general', 'whole.indicators[0].actual', '整体支出：绩效指标第1项：实际完成值'],
    ['hunan-2018', 'whole.indicators[0].actual', '整体支出：绩效指标第1项：全年实际值'],
    ['national-project-2020', 'projects[0].actual', '项目支出第1项：全年执行数'],
    ['unit-general', 'whole.funding.otherFunds.revisedBudget', '整体支出：资金来源：其他资金：全年预算数'],
    ['unit-general', 'unit.kind', '单位性质'],
  ])('are the words of %s: %s', (form, key, title) => {
    expect(titleOfKey(key, { year: evaluate(HEAD(form), form).year, form: shippedForm(form) })).toBe(title);
  });

  it('are in Chinese, whatever the key', () => {
    const form = shippedForm('unit-general');
    const evaluation = evaluate(writeFull(form), 'unit-general');
    const paths = listEntries(writeFull(form)).map(({ path }) => path);
    const titles = paths.filter((path) => !NO_WORDS.test(path)).map((path) => titleOfKey(path, evaluation));
    expect(titles.filter((title) => /[a-z]/i.test(title))).toEqual([]);
  });
});

/** Keys that hold no words and are never unfilled. */
const NO_WORDS = /^(?:selfeval|form|year|money|narrative)$|\.(?:covers|what|id)$/;

const ORDER = ['required', 'table', 'words', 'other'];

describe('what is typed and not printed', () => {
  it.each([
    [
      'national-project-2020',
      'staff: { staffInPost: 3 }\n',
      ['staff'],
      ['hunan-2018', 'pidu-2025', 'unit-general', 'yueyang-2023'],
    ],
    [
      'hunan-2018',
      'governmentFund: [{ name: 补贴, actual: 1 }]\n',
      ['governmentFund'],
      ['pidu-2025', 'unit-general', 'yueyang-2023'],
    ],
    ['hunan-2018', 'otherMatters: 有话说\n', ['otherMatters'], undefined],
    ['yueyang-2023', 'whole: { goals: { expected: 好 } }\n', ['whole'], ['anhui-unit', 'pidu-2025', 'unit-general']],
    ['hunan-2018', 'disclosures: [{ what: budget, where: 网站, status: done }]\n', ['disclosures.budget'], undefined],
    [
      'yueyang-2023',
      'projects: [{ name: 修缮, actual: 1, goals: { expected: 好 }, indicators: [{ level1: 一, level2: 二, name: 三, type: qualitative }] }]\n',
      ['projects[].goals', 'projects[].indicators'],
      ['national-project-2020', 'pidu-project-2025', 'unit-general'],
    ],
  ] as const)('%s: %s', (form, more, keys, forms) => {
    const found = codesOf(more, form).filter(({ code }) => code === 'SE706');
    expect(found.map(({ args }) => (args as { keys: unknown }).keys)).toEqual([keys]);
    if (forms !== undefined) expect(found[0]?.args).toMatchObject({ forms });
  });

  it.each([
    [
      'unit-general',
      'projects: [{ name: 修缮, kind: business, actual: 1, lastYearActual: 2 }]\n',
      ['projects[].kind', 'projects[].lastYearActual'],
    ],
    ['national-project-2020', 'threePublic: { officialReception: { actual: 1 } }\n', ['threePublic']],
    ['hunan-2018', 'staff: { staffInPost: 3, retirees: { closing: 2 } }\n', ['staff.retirees']],
    [
      'hunan-2018',
      'totals: { basic: { actual: 1 }, personnel: { actual: 1 }, whole: { actual: 2 }, governmentFund: { actual: 3 } }\n',
      ['totals.governmentFund'],
    ],
    ['national-project-2020', 'totals: { basic: { actual: 1 }, projects: { actual: 1 } }\n', ['totals.basic']],
    [
      'hunan-2018',
      'declared: []\nmeasures: [{ text: 好 }]\nbasic: { items: [{ name: 工资, actual: 1 }] }\n',
      undefined,
    ],
  ] as const)('is told of every key of the format: %s %s', (form, more, keys) => {
    const found = codesOf(more, form).filter(({ code }) => code === 'SE706');
    expect(found.map(({ args }) => (args as { keys: unknown }).keys)).toEqual(keys === undefined ? [] : [keys]);
  });

  it('is nothing beside what a sentence names', () => {
    const more = `basic: { carryover: { opening: 1, closing: 2 } }
otherMatters: 年末结转{{基本支出.结转结余.年末结转结余}}
whole: { goals: { expected: 好 } }
`;
    const found = codesOf(more, 'yueyang-2023').filter(({ code }) => code === 'SE706');
    expect(found.map(({ args }) => (args as { keys: unknown }).keys)).toEqual([['whole']]);
  });

  it('is nothing that a sentence of the report prints by its name', () => {
    const staff = 'staff: { staffInPost: 3 }\n';
    const told = (text: string) => codesOf(`${staff}narrative: { profile: ${text} }\n`, 'national-project-2020');
    expect(told('单位在职3人').map(({ code }) => code)).toContain('SE706');
    expect(told('单位在职{{人员.在职人数}}人').map(({ code }) => code)).not.toContain('SE706');
  });

  it.each([
    ['national-project-2020', 'staff: { staffInPost: }\n'],
    ['hunan-2018', 'governmentFund: none\nstateCapital: none\notherMatters: none\n'],
    ['yueyang-2023', 'basic: { carryover: { opening: 1, closing: 2 } }\n'],
    ['hunan-2018', 'threePublic: { vehicles: { kept: 2 } }\n'],
    ['hunan-2018', 'income: { total: 3, lastYear: 2 }\n'],
    [
      'yueyang-2023',
      'declared: [{ rubric: 别的表, points: 90, by: 我 }]\nresults: { 场次: { value: 3, measure: 场 } }\n',
    ],
  ])('is nothing that is empty, none, or used otherwise: %s %s', (form, more) => {
    expect(codesOf(more, form).filter(({ code }) => code === 'SE706')).toEqual([]);
  });
});
