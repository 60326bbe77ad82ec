import { describe, expect, it } from 'vitest';
import { listCriteria } from '../../src/form/checkForm.ts';
import type { Form } from '../../src/form/types.ts';
import { sentenceOf } from '../../src/registry.ts';
import { readShippedForm, SHIPPED_FORMS, shippedForm } from '../document/shippedForms.ts';

describe.each(SHIPPED_FORMS)('%s', (id) => {
  const form = shippedForm(id);

  it('is called as its folder is', () => {
    expect(form.id).toBe(id);
  });

  it('is for years, by a notice, of a stated status', () => {
    expect(Number(form.years.first)).toBeLessThanOrEqual(Number(form.years.last));
    expect(form.notice).not.toBe('');
    expect(['verified', 'reconstructed', 'partial']).toContain(form.status);
  });

  it('has distinct names', () => {
    const criteria = form.rubrics.flatMap((rubric) =>
      listCriteria(rubric).map((criterion) => `${rubric.id}.${criterion.id}`),
    );
    for (const ids of [
      form.sections.map((one) => one.id),
      form.tables.map((one) => one.id),
      form.rubrics.map((one) => one.id),
      criteria,
    ]) {
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

describe('the form of 2023', () => {
  const form = shippedForm('yueyang-2023');

  it('has ten sections, of which five may be none', () => {
    expect(form.sections.map(({ title }) => title)).toEqual([
      '单位基本情况',
      '一般公共预算支出情况',
      '政府性基金预算支出情况',
      '国有资本经营预算支出情况',
      '社会保险基金预算支出情况',
      '部门整体支出绩效情况',
      '存在的问题及原因分析',
      '下一步改进措施',
      '部门整体支出绩效自评结果拟应用和公开情况',
      '其他需要说明的情况',
    ]);
    expect(form.sections.flatMap(({ mayBeNone }) => mayBeNone)).toEqual([
      'projects',
      'governmentFund',
      'stateCapital',
      'socialInsurance',
      'otherMatters',
    ]);
  });

  it('has a rubric of 10 + 20 + 70 points that assesses the work', () => {
    const [rubric] = form.rubrics;
    expect(rubric?.assesses).toBe('work');
    expect(rubric?.groups.map(({ points }) => points.value.toNumber())).toEqual([10, 20, 70]);
    expect(rubric?.points.value.toNumber()).toBe(100);
  });

  it('has these bands where people give the points', () => {
    const bands = (id: string) => {
      const criterion = form.rubrics.flatMap(listCriteria).find((candidate) => candidate.id === id);
      if (criterion?.kind !== 'declared') throw new Error(id);
      return criterion.bands.map(({ least, most, step }) => `${least}–${most}/${step ?? 'any'}`);
    };
    expect(bands('problems')).toEqual(['20–20/1', '16–18/1', '13–15/1', '10–12/1', '0–0/1']);
    expect(bands('suggestions')).toEqual(['15–15/1', '12–14/1', '9–11/1', '6–8/1', '0–0/1']);
    expect(bands('weights')).toEqual(['0–5/any']);
    expect(bands('thirdLevel')).toEqual(['0–5/1']);
  });
});

/** Faults of the shipped form after one text of one of its files was changed: code, arguments, file and path. */
function faultsAfter(file: string, from: string, to: string) {
  const { value, findings } = readShippedForm('yueyang-2023', (part, text) => {
    if (part !== file) return text;
    if (!text.includes(from)) throw new Error(`no ${from} in ${file}`);
    return text.replace(from, () => to);
  });
  return {
    value,
    faults: findings.map(({ code, args, places: [place] }) => ({ code, args, at: `${place.file} ${place.path}` })),
  };
}

const FORM = 'form.yaml';
const RUBRIC = 'rubrics/yueyang-work.yaml';

describe('a name in a form that points nowhere', () => {
  const cases: readonly [
    name: string,
    file: string,
    from: string,
    to: string,
    id: string,
    suggestion: string | undefined,
    at: string,
  ][] = [
    [
      'content of a section',
      FORM,
      'content: [basic, threePublic, projects,',
      'content: [basics, threePublic, projects,',
      'basics',
      'basic',
      'sections[1]',
    ],
    [
      'a slot as content',
      FORM,
      'narrative.management]',
      'narrative.managment]',
      'narrative.managment',
      'narrative.management',
      'sections[0]',
    ],
    [
      'what may be none but is not asked for',
      FORM,
      'mayBeNone: [otherMatters]',
      'mayBeNone: [projects]',
      'projects',
      undefined,
      'sections[9]',
    ],
    ['the table of an annex', FORM, 'table: workScore', 'table: workscore', 'workscore', 'workScore', 'annexes[0]'],
    [
      'the rubric of a table',
      FORM,
      'rows: { rubric: yueyang-work }',
      'rows: { rubric: yueyang-wrok }',
      'yueyang-wrok',
      'yueyang-work',
      'tables.workScore',
    ],
    [
      'the fact of a flag',
      RUBRIC,
      'kind: flag, fact: workingGroup',
      'kind: flag, fact: workinGroup',
      'workinGroup',
      'workingGroup',
      'groups[0].items[1].criteria[0]',
    ],
    [
      'the fact of a checklist',
      RUBRIC,
      'fact: attachments',
      'fact: attachment',
      'attachment',
      'attachments',
      'groups[2].items[0].criteria[1]',
    ],
    [
      'one of several populations',
      RUBRIC,
      'transferProjectUnits, ',
      'transferProjectUnit, ',
      'transferProjectUnit',
      'transferProjectUnits',
      'groups[1].items[0].criteria[0]',
    ],
    [
      'a deadline',
      RUBRIC,
      'deadline: deadline',
      'deadline: dedline',
      'dedline',
      'deadline',
      'groups[1].items[1].criteria[0]',
    ],
    [
      'a date of submission',
      RUBRIC,
      'submitted: submitted',
      'submitted: submited',
      'submited',
      'submitted',
      'groups[1].items[1].criteria[0]',
    ],
    [
      'what a criterion requires',
      RUBRIC,
      'requires: noticeIssued',
      'requires: noticeIsued',
      'noticeIsued',
      'noticeIssued',
      'groups[0].items[0].criteria[1]',
    ],
    [
      'a fact of another type',
      RUBRIC,
      'kind: flag, fact: workingGroup',
      'kind: flag, fact: deadline',
      'deadline',
      undefined,
      'groups[0].items[1].criteria[0]',
    ],
    [
      'a required fact of another type',
      RUBRIC,
      'requires: noticeIssued',
      'requires: noticeElements',
      'noticeElements',
      undefined,
      'groups[0].items[0].criteria[1]',
    ],
  ];

  it.each(cases)('%s', (_, file, from, to, id, suggestion, path) => {
    const { faults } = faultsAfter(file, from, to);
    expect(faults).toMatchObject([{ code: 'SE606', args: { id, suggestion }, at: `${file} ${path}` }]);
  });
});

describe('points that do not add up', () => {
  const cases: readonly [name: string, from: string, to: string, title: string, stated: string, sum: string][] = [
    [
      'of a criterion',
      'id: notice, title: 通知印发, points: 2',
      'id: notice, title: 通知印发, points: 3',
      '自评通知',
      '8',
      '9',
    ],
    [
      'of a criterion with a fraction',
      'id: noticeElements, title: 通知内容, points: 6',
      'id: noticeElements, title: 通知内容, points: 5.5',
      '自评通知',
      '8',
      '7.5',
    ],
  ];

  it.each(cases)('%s', (_, from, to, rubric, stated, sum) => {
    const { faults } = faultsAfter(RUBRIC, from, to);
    expect(faults).toHaveLength(1);
    const [fault] = faults;
    expect(fault?.code).toBe('SE604');
    expect(JSON.parse(JSON.stringify(fault?.args))).toEqual({
      rubric,
      stated: { measure: 'point', value: stated },
      sum: { measure: 'point', value: sum },
    });
  });

  it('of an item, of a group and of the whole are told one by one', () => {
    const item = faultsAfter(
      RUBRIC,
      '    title: 工作小组\n        points: 2'.trim(),
      'title: 工作小组\n        points: 3',
    ).faults;
    expect(item.map(({ code, args }) => [code, 'rubric' in args && args.rubric])).toEqual([
      ['SE604', '布置工作'],
      ['SE604', '工作小组'],
    ]);
    const whole = faultsAfter(RUBRIC, 'points: 100', 'points: 99').faults;
    expect(whole.map(({ code, args }) => [code, 'rubric' in args && args.rubric])).toEqual([
      ['SE604', '部门整体支出绩效自评工作考核评分表'],
    ]);
  });
});

describe('what is wrong in a rubric', () => {
  const NOTICE = 'kind: flag, fact: noticeIssued';
  const rate = (rule: string) => `kind: rate, rate: staff.staffControlRate, ${rule}`;
  const inNotice = 'groups[0].items[0].criteria[0]';
  const cases: readonly [name: string, from: string, to: string, path: string, typed: string][] = [
    ['a rounding', 'points: 100', 'points: 100\nroundTo: 0', 'roundTo', '0'],
    ['the sum of the whole', 'points: 100', 'points: 99', 'points', '99'],
    [
      'the points of an item',
      'title: 自评通知\n        points: 8',
      'title: 自评通知\n        points: 8.5',
      'groups[0].items[0].points',
      '8.5',
    ],
    ['a target', NOTICE, rate('ratio: { target: 0 }'), `${inNotice}.ratio.target`, '0'],
    ['an excess', NOTICE, rate('ratio: { target: 90, far: 90, off: 1 }'), `${inNotice}.ratio.far`, '90'],
    ['what is off', NOTICE, rate('ratio: { target: 90, far: 130, off: 6 }'), `${inNotice}.ratio.off`, '6'],
    ['a step', NOTICE, rate('deduct: { above: 1, each: 1, per: 0, step: whole }'), `${inNotice}.deduct.per`, '0'],
    [
      'a standard',
      NOTICE,
      rate('deduct: { above: 1, below: 2, each: 1, step: whole }'),
      `${inNotice}.deduct.above`,
      '1',
    ],
    [
      'a band',
      NOTICE,
      rate('rateBands: [{ range: "(,2]", points: 1 }, { range: "[2,)", points: 2 }]'),
      `${inNotice}.rateBands[1].range`,
      '"[2,)"',
    ],
    [
      'the points of a band',
      NOTICE,
      rate('rateBands: [{ range: "(,)", points: 9 }]'),
      `${inNotice}.rateBands[0].points`,
      '9',
    ],
    [
      'other points',
      NOTICE,
      rate('rateBands: [{ range: "(,1)", points: 1 }], otherwise: 9'),
      `${inNotice}.otherwise`,
      '9',
    ],
    [
      'a cap',
      'points: 100',
      'points: 100\ncap: { rate: whole.executionRate, bands: [{ range: "(,9)", most: 101 }] }',
      'cap.bands[0].most',
      '101',
    ],
    ['points off', 'each: 1', 'each: 0', 'groups[0].items[0].criteria[1].each', '0'],
    ['the points of a criterion', 'points: 2,', 'points: -2,', `${inNotice}.points`, '-2'],
    [
      'declared points',
      'least: 20, most: 20',
      'least: 20, most: 21',
      'groups[2].items[2].criteria[0].bands[0].most',
      '21',
    ],
  ];

  it.each(cases)('is told where it stands: %s', (_, from, to, path, typed) => {
    let text = '';
    const { findings } = readShippedForm('yueyang-2023', (part, before) => {
      if (part !== RUBRIC) return before;
      text = before.replace(from, () => to);
      return text;
    });
    const places = findings.map(({ places: [place] }) => `${place.path} ${text.slice(place.start, place.end)}`);
    expect(places).toContain(`${path} ${typed}`);
  });
});

describe('a form’s file', () => {
  it('is held against its schema', () => {
    const { value, faults } = faultsAfter(FORM, 'caption: 基本支出本年预算指标', 'captoin: 基本支出本年预算指标');
    expect(value).toBeUndefined();
    expect(faults.map(({ code, at }) => [code, at])).toEqual([['SE201', 'form.yaml tables.basicBudget.captoin']]);
  });

  it('of a rubric too', () => {
    const { value, faults } = faultsAfter(RUBRIC, 'kind: late', 'kind: lat');
    expect(value).toBeUndefined();
    expect(faults.map(({ code, args, at }) => [code, 'suggestion' in args && args.suggestion, at])).toEqual([
      ['SE206', 'late', `${RUBRIC} groups[1].items[1].criteria[0].kind`],
    ]);
  });

  it('must be there', () => {
    const { value, faults } = faultsAfter(FORM, 'rubrics: [yueyang-work]', 'rubrics: [yueyang-work, another]');
    expect(value).toBeUndefined();
    expect(faults).toEqual([{ code: 'SE602', args: { path: 'rubrics/another.yaml' }, at: 'rubrics/another.yaml ' }]);
  });

  it('is read even where names in it point nowhere, so that all of them are told', () => {
    const { value, findings } = readShippedForm('yueyang-2023', (part, text) =>
      part === FORM
        ? text.replace('table: workScore', 'table: x').replace('content: [problems,', 'content: [problem,')
        : text.replace('points: 100', 'points: 99'),
    );
    expect((value as Form).id).toBe('yueyang-2023');
    expect(findings.map(({ code }) => code)).toEqual(['SE606', 'SE606', 'SE604']);
  });
});

describe('criteria among which a unit chooses', () => {
  const FACT = '{ type: choice, title: 哪种算法, options: { one: 甲, other: 乙 } }';
  const ONE = '{ choice: one, kind: flag, fact: noticeIssued }';
  const OTHER = '{ choice: other, kind: occurrences, fact: times, each: 1 }';

  /** What is told of the first criterion of the rubric, made one of several. */
  function told(options: string, fact = FACT) {
    const { findings } = readShippedForm('yueyang-2023', (part, text) => {
      if (part === FORM) {
        const facts = `\nfacts:\n  rule: ${fact}\n  times: { type: number, title: 次数 }\n`;
        return text.replace('\nfacts:\n', facts);
      }
      return text.replace('kind: flag, fact: noticeIssued', `kind: either, fact: rule, options: [${options}]`);
    });
    return findings.map(({ code, places: [place] }) => `${code} ${place.path}`);
  }

  const AT = 'groups[0].items[0].criteria[0]';
  it.each([
    [`${ONE}, ${OTHER}`, []],
    [`${ONE}, { choice: another, kind: sections, each: 1 }`, [`SE606 ${AT}.options[1].choice`, `SE202 ${AT}`]],
    [`${ONE}, ${ONE}, ${OTHER}`, [`SE210 ${AT}.options[1].choice`]],
    [`${ONE}, { choice: other, kind: occurrences, fact: times, each: 0 }`, [`SE213 ${AT}.options[1].each`]],
    [`${ONE}, { choice: other, kind: occurrences, fact: times, each: 1, most: 3 }`, [`SE213 ${AT}.options[1].most`]],
    [`${ONE}, { choice: other, kind: occurrences, fact: times, each: 1, most: 0 }`, [`SE213 ${AT}.options[1].most`]],
    [`${ONE}, { choice: other, kind: occurrences, fact: noticeIssued, each: 1 }`, [`SE606 ${AT}`]],
    [`${ONE}, { choice: other, kind: rate, rate: x, ratio: { target: 0 } }`, [`SE213 ${AT}.options[1].ratio.target`]],
    // What does not apply asks for a rubric that rescales, in whichever rule it stands.
    [
      `${ONE}, { choice: other, kind: rate, rate: x, ratio: { target: 1 }, whenUndefined: notApplicable }`,
      [`SE202 ${AT}.options[1]`],
    ],
    // The schema tells these: one rule is no choice, and a choice in a choice is none.
    [ONE, [`SE216 ${AT}.options`]],
    [`${ONE}, { choice: other, kind: either, fact: rule }`, [`SE206 ${AT}.options[1].kind`]],
  ])('%s', (options, faults) => {
    expect(told(options)).toEqual(faults);
  });

  it('are those of a fact that offers a choice', () => {
    expect(told(`${ONE}, ${OTHER}`, '{ type: flag, title: 哪种 }')).toEqual([`SE606 ${AT}`]);
    expect(told(`${ONE}, ${OTHER}`, '{ type: choice, title: 哪种 }')).toContain('SE202 facts.rule');
  });
});

describe('numbers and names of a form that cannot be', () => {
  const RUBRIC_FILE = 'rubrics/yueyang-work.yaml';
  const findingsOf = (file: string, from: string | RegExp, to: string) =>
    readShippedForm('yueyang-2023', (part, text) => (part === file ? text.replace(from, to) : text)).findings;

  it.each([
    ['a column without width', 'form.yaml', 'width: 30', 'width: 0', 'SE213'],
    ['a column of less than no width', 'form.yaml', 'width: 30', 'width: -3', 'SE213'],
    ['a column that rubrics do not have', 'form.yaml', 'cell: standard', 'cell: standart', 'SE606'],
    ['a column of money in a rubric', 'form.yaml', 'cell: standard', 'cell: actual', 'SE606'],
    [
      'rows left out by a column that is not there',
      'form.yaml',
      'omitWithout: originalBudget',
      'omitWithout: actual',
      'SE606',
    ],
    [
      'a column for each unit of the 三公',
      'form.yaml',
      'cell: lastYearActual,',
      'eachUnit: true, cell: lastYearActual,',
      'SE608',
    ],
    ['a column for each unit in a rubric', 'form.yaml', 'cell: standard,', 'eachUnit: true, cell: standard,', 'SE608'],
    [
      'rows of units in a rubric',
      'form.yaml',
      'caption: ""',
      'caption: ""\n    unitRows: { above: 1, title: 单位, width: 9, sum: 计 }',
      'SE608',
    ],
    ['rows of budget units that are always there', 'form.yaml', '{ above: 1,', '{ above: 0,', 'SE213'],
    ['a column of budget units without width', 'form.yaml', 'width: 24', 'width: 0', 'SE213'],
    ['a column of names without width', 'form.yaml', 'nameWidth: 23', 'nameWidth: -1', 'SE213'],
    ['a deduction that adds', RUBRIC_FILE, 'each: 1', 'each: -1', 'SE213'],
    ['a deduction of nothing', RUBRIC_FILE, 'each: 1', 'each: 0', 'SE213'],
    ['a band without steps', RUBRIC_FILE, 'most: 5, step: any', 'most: 5, step: 0', 'SE213'],
    ['a band upside down', RUBRIC_FILE, 'least: 16, most: 18', 'least: 18, most: 16', 'SE213'],
    ['a band above the points', RUBRIC_FILE, 'least: 20, most: 20', 'least: 20, most: 21', 'SE213'],
    ['points of thirty digits', RUBRIC_FILE, 'points: 2,', 'points: 123456789012345678901234567890,', 'SE204'],
    ['points of a third', RUBRIC_FILE, 'points: 2,', 'points: 0.333333333333333333333333333333,', 'SE204'],
    ['points below nothing', RUBRIC_FILE, 'points: 2,', 'points: -2,', 'SE213'],
    ['points rounded to nothing', RUBRIC_FILE, 'points: 100', 'points: 100\nroundTo: 0', 'SE213'],
    ['an annex of nothing', 'form.yaml', ', table: workScore }', ' }', 'SE202'],
    ['an annex of a table that is not there', 'form.yaml', 'table: workScore', 'tables: [workScore, data]', 'SE606'],
    ['amounts of no column', 'form.yaml', 'type: flag, title: 是否印发', 'type: amounts, title: 是否印发', 'SE202'],
    ['a line of no figure', 'form.yaml', 'rows: threePublic', 'rows: { lines: [{ title: 三公 }] }', 'SE202'],
    [
      'a cell of a line in no column',
      'form.yaml',
      'rows: threePublic',
      'rows: { lines: [{ title: 三公, cells: { actuall: threePublic.total.actual } }] }',
      'SE606',
    ],
    ['two criteria of one name', RUBRIC_FILE, 'id: workingGroup', 'id: notice', 'SE210'],
    ['the same rubric twice', 'form.yaml', 'rubrics: [yueyang-work]', 'rubrics: [yueyang-work, yueyang-work]', 'SE216'],
    ['a rubric outside the folder', 'form.yaml', 'rubrics: [yueyang-work]', 'rubrics: [../secret]', 'SE216'],
  ])('%s', (_, file, from, to, code) => {
    expect(findingsOf(file, from, to).map((found) => found.code)).toContain(code);
  });

  it.each([
    [
      'a fact of another type',
      RUBRIC_FILE,
      'fact: noticeElements',
      'fact: noticeIssued',
      '“noticeIssued”在 facts 里是 type: flag，这里只能用 type: checklist',
    ],
    [
      'a rubric by its path',
      'form.yaml',
      'rubrics: [yueyang-work]',
      'rubrics: [rubrics/yueyang-work]',
      '只写文件的名称',
    ],
    ['a day off of no date', 'form.yaml', 'form: 1', 'form: 1\ncalendar: { holidays: [6月1日] }', '四位年'],
    [
      'a range in words',
      RUBRIC_FILE,
      /^( +)- \{ id: notice,.*$/m,
      '$1- { id: notice, title: 通知印发, points: 2, kind: rate, of: basic.variance, to: basic.originalBudget, deduct: { perPoint: 1 }, over: 0, rateBands: [{ range: 十, points: 1 }] }',
      '圆括号不包括',
    ],
  ])('says of %s what would do', (_, file, from, to, words) => {
    const said = findingsOf(file, from, to).map((found) => sentenceOf(found, 'zh'));
    expect(said.map(({ message, hint }) => `${message} ${hint}`).join('\n')).toContain(words);
  });

  it.each([
    ['workingGroup', 0],
    ['workingGrup', 1000],
  ])('has a thousand criteria of the fact %s with %i findings', (fact, count) => {
    const line = (index: number) =>
      `          - { id: c${index}, points: 0.002, kind: flag, fact: ${fact}, standard: 有 }`;
    const many = Array.from({ length: 1000 }, (_, index) => line(index)).join('\n');
    const { value, findings } = readShippedForm('yueyang-2023', (part, text) =>
      part === RUBRIC_FILE ? text.replace(/^ +- \{ id: workingGroup, .*$/m, many) : text,
    );
    expect(findings.map(({ code }) => code)).toEqual(Array(count).fill('SE606'));
    expect(value?.rubrics.flatMap(listCriteria).length).toBeGreaterThan(1000);
  });

  it('does not even read a rubric outside the folder', () => {
    const read: string[] = [];
    readShippedForm('yueyang-2023', (part, text) => {
      read.push(part);
      return text.replace('rubrics: [yueyang-work]', 'rubrics: [../yueyang-2023/rubrics/yueyang-work]');
    });
    expect(read).toEqual(['form.yaml', 'report.hbs']);
  });
});
