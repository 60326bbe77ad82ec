import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import type { Block } from '../../src/document/types.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { composePage, composeProblems } from '../../src/page/composePage.ts';
import { readReport } from '../../src/pipeline.ts';
import { compose, evaluate, exampleText } from '../document/reports.ts';

function pageOf(text: string, lang: 'zh' | 'en' = 'zh') {
  const { evaluation, findings } = evaluate(text);
  return composePage(compose(text), evaluation, findings, new Map([['report.yaml', wholeText(text)]]), lang);
}

function textOf(block: Block): string {
  if ('content' in block) return plainText(block.content);
  return block.type === 'table' ? block.caption : block.type;
}

const SEED = exampleText('kejishiwu/2023');

describe('the page of a report', () => {
  it('has each finding beside what it is about, once', () => {
    const page = pageOf(SEED);
    const beside = page.document.blocks.flatMap((block, index) =>
      (page.notes[index] ?? []).map(({ code }) => [code, textOf(block).slice(0, 12)]),
    );
    expect(beside).toEqual([
      ['SE404', '基本支出本年预算指标'],
      ['SE403', '对个人和家庭的补助超支2'],
      ['SE402', '资本性支出年初没有安排预'],
      ['SE405', '“三公经费”支出情况'],
    ]);
    expect(page.others.map(({ code }) => code)).toEqual(['SE406']);
  });

  it('names the cell that a finding in a table is about', () => {
    const page = pageOf(SEED);
    const [found] = page.notes.flat().filter(({ code }) => code === 'SE405');
    // Row 1 is the first item, column 1 the first number.
    expect(found?.cell).toEqual({ row: 1, column: 1 });
    expect(page.notes.flat().find(({ code }) => code === 'SE403')?.cell).toBeUndefined();
  });

  it('knows which printed figures nobody has filled in, and no others', () => {
    expect([...pageOf(SEED).gaps]).toEqual([]);
    const { gaps } = pageOf(SEED.replace('actual: 19.33', 'actual:'));
    expect(gaps).toContain('basic.items.商品和服务支出.actual');
    expect(gaps).toContain('basic.total.actual');
    expect(gaps).not.toContain('basic.items.工资福利支出.actual');
  });

  it('leads each key that nobody has filled in to where the report prints that', () => {
    const text = SEED.replace('actual: 19.33', 'actual:');
    const { evaluation } = evaluate(text);
    const place = { file: 'report.yaml', path: 'basic.items[1].actual', start: 0, end: 1 };
    const gap = { key: place.path, title: '决算数', place, importance: 'table', table: undefined } as const;
    const elsewhere = { ...gap, key: 'unit.rank', place: { ...place, path: 'unit.rank' } };
    const document = compose(text);
    const { unfilled } = composePage(document, evaluation, [], new Map(), 'zh', [gap, elsewhere]);
    const block = document.blocks[unfilled[0]?.block ?? -1];
    expect(block && textOf(block)).toBe('本年基本支出预算执行情况');
    expect(unfilled.map(({ key, cell }) => [key, cell])).toEqual([
      ['basic.items[1].actual', { row: 2, column: 1 }],
      ['unit.rank', undefined],
    ]);
  });

  it('marks the date that a new report has until its own is known', () => {
    const marked = (text: string) => JSON.stringify(compose(text).blocks).match(/"value":"[^"]*","isGap":true/g);
    expect(marked(SEED)).toBe(null);
    expect(marked(SEED.replace('date: 2024-06-11', 'date: 2024-01-01'))?.[0]).toContain('2024年1月1日');
  });

  it('marks a clause of the form that says so while anything is unfilled, and no phrase within one', () => {
    const text = SEED.replace(/^ {2}duties: \|\n(?: {4}.*\n|\n)+/m, '');
    const { evaluation } = evaluate(text);
    const place = { file: 'report.yaml', path: 'narrative.duties', start: 0, end: 1 };
    const gap = { key: place.path, title: '主要职责', place, importance: 'words', table: undefined } as const;
    const marked = (unfilled: readonly (typeof gap)[]) => {
      const page = composePage(compose(text), evaluation, [], new Map(), 'zh', unfilled);
      return [...JSON.stringify(page.document).matchAll(/"value":"([^"]*)","isGap":true/g)].map(([, words]) => words);
    };
    expect(marked([gap])).toContain('主要工作职责未填');
    expect(marked([gap]).filter((words) => words?.endsWith('聘用人员'))).toEqual([]);
    expect(marked([])).toEqual([]);
  });

  it('tells the first error at the top, and keeps a finding’s key when lines are added above', () => {
    const wrong = SEED.replace('staffInPost: 16', 'staffInPost: 16\n  staffInPosts: 3');
    const { evaluation } = evaluate(SEED);
    const page = composeProblems(
      compose(SEED),
      'report.yaml',
      readReport('report.yaml', Buffer.from(wrong)).findings,
      new Map(),
      'zh',
    );
    expect(page.alert).toMatch(/^现在读不懂这个文件：.*staffInPosts/);
    expect(composePage(compose(SEED), evaluation, [], new Map(), 'zh').alert).toBe('');
    const keys = (text: string) => [...pageOf(text).notes.flat(), ...pageOf(text).others].map(({ key }) => key);
    expect(keys(SEED.replace('unit:', '# 一行\n\nunit:'))).toEqual(keys(SEED));
  });

  it('puts a finding about a sentence beside that sentence', () => {
    const text = SEED.replace('narrative:\n', 'narrative:\n  basicSpending: |\n    本年决算382.37万元。\n').replace(
      /\n {2}basicSpending: \|\n(?! {4}本年决算)(?: {4}.*\n|\n)+/,
      '\n',
    );
    const page = pageOf(text);
    const index = page.notes.findIndex((notes) => notes.some(({ code }) => code === 'SE421'));
    expect(page.document.blocks[index] && textOf(page.document.blocks[index])).toContain('382.37');
  });

  it('leads each number down to the lines that were typed', () => {
    const { figures } = pageOf(SEED);
    const variance = figures.get('basic.total.variance');
    expect(variance).toMatchObject({ name: '基本支出.合计.差异', value: '超支26.02万元', lines: [] });
    expect(variance?.formula).toBe('基本支出.合计.决算数 − 基本支出.合计.年初预算数');
    const walked = new Set<string>();
    const walk = (id: string): void => {
      walked.add(id);
      for (const input of figures.get(id)?.inputs ?? []) walk(input.id);
    };
    walk('basic.total.variance');
    const lines = [...walked].flatMap((id) => figures.get(id)?.lines ?? []);
    expect(lines).toHaveLength(8);
    expect(lines.some(({ text }) => text.includes('85.31'))).toBe(true);
    for (const id of walked) expect(figures.get(id)).toBeDefined();
  });

  it('draws what the variance is made of: −1.22, −0.17, +27.17 and +0.24 are 26.02', () => {
    const chart = pageOf(SEED).charts.find(({ id }) => id === 'variance');
    expect(chart?.rows.map(({ label, values: [value] }) => [label, value?.printed])).toEqual([
      ['工资福利支出', '-1.22'],
      ['商品和服务支出', '-0.17'],
      ['对个人和家庭的补助', '27.17'],
      ['资本性支出', '0.24'],
      ['基本支出合计', '26.02'],
    ]);
  });

  it('has the points of each scorecard, and no chart of what nobody knows', () => {
    const page = pageOf(
      'selfeval: 1\nform: yueyang-2023\nyear: 2023\nmoney: 万元\ndate: 2024-06-11\nunit: { name: 某中心 }\n',
    );
    expect(page.charts.map(({ id }) => id)).toEqual(['points-yueyang-work']);
    expect(page.scorecards.map(({ grid }) => grid.rows.length)).toEqual([16]);
  });

  it('speaks the language that is asked for, and the report its own', () => {
    const page = pageOf(SEED, 'en');
    expect([page.lang, page.words.report, page.others[0]?.message]).toEqual([
      'en',
      'Report',
      expect.stringContaining('cannot be verified'),
    ]);
    expect(page.document).toEqual(pageOf(SEED).document);
  });
});
