import { describe, expect, it } from 'vitest';
import type { Entry, Listing, UnitYear } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { printMoney, printNumber } from '../../src/quantity/print.ts';

const HEAD = `selfeval: 1
form: yueyang-2023
year: 2023
money: 万元
date: 2024-06-11
unit: { name: 某中心 }
`;

function yearOf(words: string, head = HEAD): UnitYear {
  const { year, findings } = readReport('report.yaml', Buffer.from(head + words));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return year;
}

function codesOf(words: string, head = HEAD): readonly string[] {
  return readReport('report.yaml', Buffer.from(head + words)).findings.map(({ code }) => code);
}

/** A typed number in short: `19.50 yuan`, `none`, `absent`. */
function show(entry: Entry): string {
  return entry.state === 'value' ? `${printNumber(entry.quantity.value)} ${entry.quantity.measure}` : entry.state;
}

function itemsOf<T>(listing: Listing<T>): readonly T[] {
  return listing.state === 'listed' ? listing.items : [];
}

describe('a typed number has three states', () => {
  it.each([
    ['actual: 19.50', '195000 yuan'],
    ['actual: 0', '0 yuan'],
    ['actual: -0', '0 yuan'],
    ['actual: -0.5', '-5000 yuan'],
    ['actual: 0.000001', '0.01 yuan'],
    ['actual: 123456789012345.123456', '1234567890123451234.56 yuan'],
    ['actual: none', 'none'],
    ['actual:', 'absent'],
    ['actual: ~', 'absent'],
    ['part: personnel', 'absent'],
  ])('%s → %s', (typed, expected) => {
    const [item] = itemsOf(yearOf(`basic: { items: [{ name: a, ${typed} }] }`).basic.items);
    const [only] = item?.byUnit ?? [];
    expect(only && show(only.amounts.actual)).toBe(expected);
    expect(only && show(only.amounts.revisedBudget)).toBe('absent');
  });

  it('of people and posts too', () => {
    const { staff } = yearOf(
      'staff: { authorizedPosts: { institutional: 18, service: none, other: }, staffInPost: 16 }',
    );
    expect(staff.authorizedPosts.map(({ kind, count }) => `${kind}: ${show(count)}`)).toEqual([
      'administrative: absent',
      'institutional: 18 post',
      'service: none',
      'other: absent',
    ]);
    expect(show(staff.staffInPost)).toBe('16 person');
    expect(show(staff.retirees.closing)).toBe('absent');
  });

  it.each([
    ['all told', '{ administrative: 1, institutional: none, service: 0, other: none }', []],
    ['one left empty', '{ administrative: 1, institutional: none, service: 0, other: }', []],
    ['one left out', '{ administrative: 1, institutional: none, service: 0 }', ['other']],
    ['one told to be none', '{ service: none }', ['administrative', 'institutional', 'other']],
    ['none told yet', '{ service: }', []],
  ])('and of a kind of posts that is left out beside others: %s', (_, posts, missing) => {
    const { findings } = readReport('report.yaml', Buffer.from(`${HEAD}staff: { authorizedPosts: ${posts} }`));
    const told = findings.filter(({ code }) => code === 'SE222');
    expect(told.map(({ args }) => args)).toEqual(missing.length === 0 ? [] : [{ missing }]);
    expect(told.every(({ places: [{ path }] }) => path === 'staff.authorizedPosts')).toBe(true);
  });

  it('and whether a post is held is known, or not', () => {
    const hires =
      'staff: { programmeHires: [{ programme: a, count: 1, holdsPost: false }, { programme: b, count: none }] }';
    expect(yearOf(hires).staff.programmeHires.map(({ count, holdsPost }) => [show(count), holdsPost])).toEqual([
      ['1 person', false],
      ['none', undefined],
    ]);
  });

  it('points to the number, or to where it would stand', () => {
    const { basic } = yearOf('basic: { items: [{ name: a, actual: 19.50, originalBudget: }] }');
    const amounts = itemsOf(basic.items)[0]?.byUnit[0]?.amounts;
    expect(amounts?.actual.place).toMatchObject({
      path: 'basic.items[0].actual',
      start: HEAD.length + 36,
      end: HEAD.length + 41,
    });
    expect(amounts?.originalBudget.place.path).toBe('basic.items[0].originalBudget');
    expect(amounts?.revisedBudget.place.path).toBe('basic.items[0].revisedBudget');
  });
});

describe('money', () => {
  it('is yuan inside, whatever the file is in', () => {
    const yuan = HEAD.replace('万元', '元');
    const words = 'basic: { items: [{ name: a, actual: 193300.05 }] }';
    const [item] = itemsOf(yearOf(words, yuan).basic.items);
    const actual = item?.byUnit[0]?.amounts.actual;
    expect(actual && show(actual)).toBe('193300.05 yuan');
    if (actual?.state === 'value') expect(printMoney(actual.quantity, '万元')).toBe('19.330005');
  });

  it.each([
    ['basic: { items: [{ name: a, actual: 1.005 }] }', ['SE204']],
    ['basic: { items: [{ name: a, actual: 1.05 }] }', []],
    ['basic: { items: [{ name: a, actual: -1 }] }', ['SE407']],
    ['basic: { items: [{ name: a, originalBudget: -0.00 }] }', []],
    ['threePublic: { officialReception: { actual: 1.005 } }', ['SE204']],
    ['basic: { items: [{ name: a }], carryover: { opening: 1.005 } }', ['SE204']],
  ])('in yuan: %s → %j', (words, codes) => {
    expect(codesOf(words, HEAD.replace('万元', '元'))).toEqual(codes);
  });
});

describe('a list may be given, stated to be none, or not be there', () => {
  it.each([
    ['projects: [{ name: a }]', 'listed'],
    ['projects: none', 'none'],
    ['projects:', 'absent'],
    ['', 'absent'],
  ])('%s → %s', (words, state) => {
    expect(yearOf(words).projects.state).toBe(state);
  });

  it.each(['governmentFund', 'stateCapital', 'socialInsurance'] as const)('%s', (fund) => {
    const { funds } = yearOf(`${fund}: none`);
    expect(Object.entries(funds).map(([id, { state }]) => [id, state])).toEqual(
      ['governmentFund', 'stateCapital', 'socialInsurance'].map((id) => [id, id === fund ? 'none' : 'absent']),
    );
  });
});

describe('budget units', () => {
  const two = HEAD.replace('{ name: 某中心 }', '{ name: 某局, budgetUnits: [本级, 中心] }');
  const amountsOf = (year: UnitYear) =>
    itemsOf(year.basic.items).map(({ byUnit }) =>
      byUnit.map(({ unit, amounts }) => `${unit}: ${show(amounts.actual)}`),
    );

  it('are the unit itself where none are named', () => {
    const year = yearOf('basic: { items: [{ name: a, actual: 1 }] }');
    expect(year.unit).toMatchObject({ budgetUnits: [{ name: '某中心' }], budgetUnitsStated: false });
    expect(amountsOf(year)).toEqual([['某中心: 10000 yuan']]);
  });

  it('stand in the order of their list; one that an item does not name is unknown', () => {
    const year = yearOf(
      'basic: { items: [{ name: a, byUnit: { 中心: { actual: 1 }, 本级: { actual: none } } }, { name: b, byUnit: { 中心: { actual: 2 } } }, { name: c }] }',
      two,
    );
    expect(amountsOf(year)).toEqual([
      ['本级: none', '中心: 10000 yuan'],
      ['本级: absent', '中心: 20000 yuan'],
      ['本级: absent', '中心: absent'],
    ]);
  });

  it.each([
    ['basic: { items: [{ name: a, actual: 1 }] }', ['SE214']],
    ['basic: { items: [{ name: a, actual: 1, byUnit: { 本级: { actual: 1 } } }] }', ['SE214']],
    ['basic: { items: [{ name: a, byUnit: { 本机: { actual: 1 } } }] }', ['SE211']],
    ['projects: [{ name: a, byUnit: { constructor: { actual: 1 } } }]', ['SE211']],
    ['basic: { items: [{ name: a }, { name: a }] }', ['SE210']],
    ['basic: { items: [{ name: a }] }\nprojects: [{ name: a }]', []],
    ['projects: [{ name: a }, { name: b }, { name: a }, { name: a }]', ['SE210', 'SE210']],
  ])('%s → %j', (words, codes) => {
    expect(codesOf(words, two)).toEqual(codes);
  });
});

describe('what the schema cannot see', () => {
  it.each([
    ['staff: { asOf: 2023-02-29 }', ['SE207']],
    ['staff: { asOf: 2024-02-29 }', []],
    ['staff: { staffInPost: -1 }', ['SE213']],
    ['threePublic: { vehicles: { bought: -1 } }', ['SE213']],
    ['results: { a: { value: 1234567890123456, measure: 项 } }', ['SE204']],
    ['results: { a: { value: 1, measure: 项, target: 1.1234567 } }', ['SE204']],
    ['declared: [{ rubric: a, points: 1000000000000000, by: b }]', ['SE204']],
    ['stated: [{ figure: a, value: 1000000000000000 }]', ['SE204']],
    ['problems: [{ id: a, heading: budget, text: x }, { id: a, heading: budget, text: y }]', ['SE210']],
    ['problems: [{ heading: budget, text: x }, { heading: budget, text: y }]', []],
    ['measures: [{ answers: [a], text: x }]', ['SE215']],
    ['measures: [{ answers: [], text: x }, { text: y }]', []],
    ['disclosures: [{ what: budget, where: 网站, status: done, date: 2024-13-01 }]', ['SE207']],
    ['evidence: [{ criterion: notice, document: a, date: 2024-00-10 }]', ['SE207']],
    ['otherMatters: "{{"', ['SE305']],
  ])('%s → %j', (words, codes) => {
    expect(codesOf(words)).toEqual(codes);
  });

  it.each([
    ['items', 'basic: { items: [', 1001],
    ['projects', 'projects: [', 1001],
  ])('more %s than any unit has are refused, not printed', (_, opening, count) => {
    const items = Array.from({ length: count }, (_, index) => `{ name: a${index} }`).join(', ');
    expect(codesOf(`${opening}${items}]${opening.startsWith('basic') ? ' }' : ''}`)).toEqual(['SE216']);
  });

  it('is told beside the value, which is there all the same', () => {
    expect(yearOf('staff: { asOf: 2023-02-29, staffInPost: 16 }').staff.staffInPost.state).toBe('value');
  });

  it('names the first of two things of one name too', () => {
    const [found] = readReport('report.yaml', Buffer.from(`${HEAD}projects: [{ name: a }, { name: a }]`)).findings;
    expect(found?.places.map(({ path }) => path)).toEqual(['projects[1].name', 'projects[0].name']);
  });
});

describe('otherMatters', () => {
  it.each([
    ['otherMatters: none', 'none'],
    ['otherMatters: |\n  none\n', 'none'],
    ['otherMatters: 没有', 'told'],
    ['', 'absent'],
  ])('%j → %s', (words, state) => {
    expect(yearOf(words).otherMatters.state).toBe(state);
  });
});

it('budget units of one name are told (SE210)', () => {
  const words = HEAD.replace('unit: { name: 某中心 }', 'unit: { name: 某中心, budgetUnits: [甲, 乙, 甲] }');
  expect(words).not.toBe(HEAD);
  const { findings } = readReport('report.yaml', Buffer.from(words));
  expect(findings.map(({ code, places: [place] }) => `${code} ${place.path}`)).toEqual(['SE210 unit.budgetUnits[2]']);
});
