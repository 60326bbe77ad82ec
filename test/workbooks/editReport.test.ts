import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { readSource } from '../../src/source/readSource.ts';
import { editReport } from '../../src/workbooks/editReport.ts';
import { type Item, THREE_PUBLIC_KEYS, type Told } from '../../src/workbooks/types.ts';
import { REPORT } from './sheets.ts';

function sourceOf(text: string) {
  const { value } = readSource('report.yaml', text);
  if (value === undefined) throw new Error(text);
  return value;
}

function tell(item: Item, column: Told['column'], text: string): Told {
  const amount =
    text === 'none'
      ? ({ kind: 'none' } as const)
      : ({ kind: 'amount', text, yuan: quantity('yuan', text), rounded: undefined } as const);
  return { item, column, amount, text, sheet: '表', cell: 'A1' };
}

const basic = (name: string): Item => ({ table: 'basic', name, part: 'personnel' });
const wages = basic('工资福利支出');
const reception: Item = { table: 'threePublic', key: 'officialReception' };

function edit(text: string, ...told: Told[]): string {
  return editReport(sourceOf(text), told).text;
}

describe('an edited report', () => {
  it.each([
    [
      'a value',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 1   # 快报\n',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 7   # 快报\n',
    ],
    [
      'none in quotes',
      'basic:\n  items:\n    - { actual: "none", name: 工资福利支出 }\n',
      'basic:\n  items:\n    - { actual: 7, name: 工资福利支出 }\n',
    ],
    [
      'an empty value',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual:  # 待填\n',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 7\n',
    ],
    [
      'an empty value that a note tells of',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual:   # 待填：决算数\n',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 7   # 决算数\n',
    ],
    [
      'null',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: ~\n',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 7\n',
    ],
    [
      'an empty value between braces',
      'basic:\n  items: [{ name: 工资福利支出, actual: , part: personnel }]',
      'basic:\n  items: [{ name: 工资福利支出, actual: 7 , part: personnel }]',
    ],
    [
      'a key without a colon',
      'basic:\n  items: [{ name: 工资福利支出, actual }]',
      'basic:\n  items: [{ name: 工资福利支出, actual: 7 }]',
    ],
    [
      'a missing key',
      'basic:\n  items:\n    - name: 工资福利支出  # 人员\n      reason: { text: x }\n',
      'basic:\n  items:\n    - name: 工资福利支出  # 人员\n      actual: 7\n      reason: { text: x }\n',
    ],
    [
      'a missing key between braces',
      'basic:\n  items:\n    - { name: 工资福利支出, reason: { text: x } }\n',
      'basic:\n  items:\n    - { name: 工资福利支出, actual: 7, reason: { text: x } }\n',
    ],
    [
      'a missing key at the end of the file',
      'basic:\n  items:\n    - name: 工资福利支出',
      'basic:\n  items:\n    - name: 工资福利支出\n      actual: 7',
    ],
    [
      'a name written wider, and quoted keys',
      '"basic":\n  "items":\n  - "name": 工资 福利支出\n    \'actual\': 1\n',
      '"basic":\n  "items":\n  - "name": 工资 福利支出\n    \'actual\': 7\n',
    ],
    [
      'a missing item',
      'basic:\n  items:\n    - name: 甲\n      reason:\n        text: |\n          因为。\n\n# 下一节\nyear: 2023\n',
      'basic:\n  items:\n    - name: 甲\n      reason:\n        text: |\n          因为。\n    - name: 工资福利支出\n      part: personnel\n      actual: 7\n\n# 下一节\nyear: 2023\n',
    ],
    [
      'a missing item after a comment',
      'basic:\n  items:\n  -   name: 甲\n      actual: 1 # 甲的\n  # 以上\n',
      'basic:\n  items:\n  -   name: 甲\n      actual: 1 # 甲的\n  -   name: 工资福利支出\n      part: personnel\n      actual: 7\n  # 以上\n',
    ],
    [
      'a missing item between braces',
      'basic:\n  items:\n    - { name: 甲 } # 甲\nyear: 2023',
      'basic:\n  items:\n    - { name: 甲 } # 甲\n    - { name: 工资福利支出, part: personnel, actual: 7 }\nyear: 2023',
    ],
    [
      'a missing item between brackets',
      'basic: { items: [{ name: 甲 }] }',
      'basic: { items: [{ name: 甲 }, { name: 工资福利支出, part: personnel, actual: 7 }] }',
    ],
    [
      'missing items',
      'basic:\n  carryover: none\n',
      'basic:\n  carryover: none\n  items: \n    - name: 工资福利支出\n      part: personnel\n      actual: 7\n',
    ],
    [
      'empty items',
      'basic:\n  items: # 待填\nyear: 2023\n',
      'basic:\n  items: # 待填\n    - name: 工资福利支出\n      part: personnel\n      actual: 7\nyear: 2023\n',
    ],
    [
      'an empty table',
      'basic: ~\nyear: 2023\n',
      'basic:\n  items:\n    - name: 工资福利支出\n      part: personnel\n      actual: 7\nyear: 2023\n',
    ],
    [
      'a missing table',
      'year: 2023\n',
      'year: 2023\n\nbasic:\n  items:\n    - name: 工资福利支出\n      part: personnel\n      actual: 7\n',
    ],
    [
      'Windows line ends',
      'basic:\r\n  items:\r\n    - name: 甲\r\nyear: 2023\r\n',
      'basic:\r\n  items:\r\n    - name: 甲\r\n    - name: 工资福利支出\r\n      part: personnel\r\n      actual: 7\r\nyear: 2023\r\n',
    ],
  ])('has %s', (_, before, after) => {
    expect(edit(before, tell(wages, 'actual', '7'))).toBe(after);
  });

  it.each([
    [
      'a value between braces',
      'threePublic:\n  officialReception: { actual: 1 }\n',
      'threePublic:\n  officialReception: { actual: 7 }\n',
    ],
    [
      'a key before those that come after it',
      'threePublic:\n  officialReception: { x: 1 }\n',
      'threePublic:\n  officialReception: { x: 1, actual: 7 }\n',
    ],
    [
      'an item before those that come after it',
      'threePublic:\n  overseasTravel: { actual: none }\n',
      'threePublic:\n  officialReception: { actual: 7 }\n  overseasTravel: { actual: none }\n',
    ],
    [
      'an empty item',
      'threePublic:\n  officialReception:\n  vehicles: { bought: 1 }\n',
      'threePublic:\n  officialReception: { actual: 7 }\n  vehicles: { bought: 1 }\n',
    ],
    [
      'an item in lines',
      'threePublic:\n  officialReception:\n    budget: 1\n',
      'threePublic:\n  officialReception:\n    budget: 1\n    actual: 7\n',
    ],
    [
      'a braced table',
      'threePublic: { vehicles: { bought: 1 } }',
      'threePublic: { vehicles: { bought: 1 }, officialReception: { actual: 7 } }',
    ],
    ['an empty braced table', 'threePublic: {}\n', 'threePublic: { officialReception: { actual: 7 } }\n'],
    ['a missing table', 'year: 2023', 'year: 2023\n\nthreePublic:\n  officialReception: { actual: 7 }'],
    ['an empty table', 'threePublic:\nyear: 2023\n', 'threePublic:\n  officialReception: { actual: 7 }\nyear: 2023\n'],
  ])('has of 三公经费 %s', (_, before, after) => {
    expect(edit(before, tell(reception, 'actual', '7'))).toBe(after);
  });

  it('has several amounts of one item in their order, whatever order they came in', () => {
    const told = (['actual', 'revisedBudget', 'originalBudget'] as const).map((column, at) =>
      tell(wages, column, String(at + 1)),
    );
    expect(edit('basic:\n  items:\n    - name: 工资福利支出\n', ...told)).toBe(
      'basic:\n  items:\n    - name: 工资福利支出\n      originalBudget: 3\n      revisedBudget: 2\n      actual: 1\n',
    );
  });

  it.each([
    'basic: [甲]\n',
    'basic: 12\n',
    'basic:\n  items: 无\n',
    'basic:\n  items:\n    - name: 工资福利支出\n      actual: { x: 1 }\n',
  ])('stays as it is where something else stands there: %j', (before) => {
    const { text, unread, changes } = editReport(sourceOf(before), [tell(wages, 'actual', '7')]);
    expect([text, changes, unread.map(({ why }) => why)]).toEqual([before, [], ['conflict']]);
  });
});

const examples = ['kejishiwu/2023', 'xugou/2023', 'xunan/2023'].map((name) =>
  readFileSync(new URL(`../../examples/${name}/report.yaml`, import.meta.url), 'utf8'),
);

describe('whatever is told', () => {
  const amount = fc.oneof(
    fc.constant('none'),
    fc.integer({ min: 0, max: 99_999 }).map((number) => (number / 100).toFixed(2)),
  );
  const columns = ['originalBudget', 'revisedBudget', 'actual', 'lastYearActual'] as const;
  const publicColumns = ['lastYearBudget', 'budget', 'lastYearActual', 'actual'] as const;
  const told = fc.oneof(
    fc
      .tuple(
        fc.constantFrom('工资福利支出', '商品和服务支出', '资本性支出', '对企业补助'),
        fc.constantFrom(...columns),
        amount,
      )
      .map(([name, column, text]) => tell(basic(name), column, text)),
    fc
      .tuple(fc.constantFrom(...THREE_PUBLIC_KEYS), fc.constantFrom(...publicColumns), amount)
      .map(([key, column, text]) => tell({ table: 'threePublic', key }, column, text)),
  );
  const list = fc.uniqueArray(told, {
    selector: ({ item, column }) => `${'key' in item ? item.key : item.name} ${column}`,
    minLength: 1,
    maxLength: 10,
  });

  it('is in the file afterwards, no line of anybody else has gone, and nothing is left to change', () => {
    fc.assert(
      fc.property(fc.constantFrom(REPORT, ...examples), fc.boolean(), list, (lf, isCrlf, all) => {
        const before = isCrlf ? lf.replaceAll('\n', '\r\n') : lf;
        const { text, changes, unread } = editReport(sourceOf(before), all);
        const touched = new Set(changes.map(({ before: old }) => old));
        const read = (one: string) => readReport('report.yaml', new TextEncoder().encode(one)).findings.length;
        expect(read(text)).toBe(read(before));
        expect(editReport(sourceOf(text), all)).toMatchObject({ changes: [], text });
        const lines = new Set(text.split('\n'));
        const gone = before.split('\n').filter((line) => !lines.has(line));
        // A line that is gone held a value that was changed, or the map that a key was added to.
        expect(gone.length).toBeLessThanOrEqual(changes.length);
        for (const line of gone) expect(line).toMatch(/\{|:/);
        expect(touched.size > 0 || text === before || unread.length > 0).toBe(true);
        expect(text.includes('\r\n')).toBe(isCrlf);
      }),
      { numRuns: 100 },
    );
  });
});
