import { describe, expect, it } from 'vitest';
import { checkNames } from '../../src/checks/names/checkNames.ts';
import { contextOf } from '../../src/checks/runChecks.ts';
import { evaluate, LEAST, type Report } from '../document/reports.ts';

/** Names that nothing has, each with its places. */
function strangersIn(parts: Report): unknown[] {
  const { evaluation } = evaluate(JSON.stringify({ ...LEAST, ...parts }));
  return checkNames(contextOf(evaluation)).map(({ code, args, places }) => [
    code,
    'name' in args && args.name,
    ...places.map(({ path }) => path),
  ]);
}

describe('a name in prose', () => {
  it('is looked up wherever a person may write', () => {
    const item = { name: '甲', reason: { text: '{{a}}' } };
    const parts = {
      basic: { items: [item] },
      projects: [{ ...item, description: '{{b}}' }],
      governmentFund: [item],
      stateCapital: [item],
      socialInsurance: [item],
      narrative: { duties: '- {{c}}\n- **{{d}}**\n\n# {{e}}' },
      problems: [{ heading: 'budget', text: '{{f}}', cause: '{{g}}' }],
      measures: [{ text: '{{h}}' }],
      otherMatters: '{{i}}',
    };
    expect(strangersIn(parts)).toEqual([
      [
        'SE301',
        'a',
        ...['basic.items', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance'].map(
          (items) => `${items}[0].reason.text`,
        ),
      ],
      ['SE301', 'b', 'projects[0].description'],
      ['SE301', 'c', 'narrative.duties'],
      ['SE301', 'd', 'narrative.duties'],
      ['SE301', 'e', 'narrative.duties'],
      ['SE301', 'f', 'problems[0].text'],
      ['SE301', 'g', 'problems[0].cause'],
      ['SE301', 'h', 'measures[0].text'],
      ['SE301', 'i', 'otherMatters'],
    ]);
  });

  it('is told once, with as many of its places as help to find it', () => {
    const uses = (count: number) => strangersIn({ otherMatters: '{{甲}}'.repeat(count) });
    expect(uses(5)).toEqual([['SE301', '甲', ...Array.from({ length: 5 }, () => 'otherMatters')]]);
    expect(uses(50)).toEqual([['SE301', '甲', ...Array.from({ length: 20 }, () => 'otherMatters')]]);
  });

  it('is told where two figures have it and differ, once', () => {
    const text = '{{基本支出.人员经费.决算数}}{{基本支出.人员经费.决算数}}{{basic.items.人员经费.actual}}';
    const named = (items: readonly unknown[]) => strangersIn({ basic: { items }, narrative: { duties: text } });
    const item = { name: '人员经费', part: 'personnel', actual: 10 };
    expect(named([item, { name: '绩效奖金', part: 'personnel', actual: 2 }])).toEqual([
      ['SE308', '基本支出.人员经费.决算数', 'narrative.duties'],
    ]);
    // The only item of its part: whichever is printed, the number is the same.
    expect(named([item])).toEqual([]);
  });

  it('is told where one of two indicators of one name is printed', () => {
    const indicator = {
      name: '场次',
      type: 'numeric',
      direction: 'atLeast',
      target: 5,
      actual: 6,
      points: 10,
      awarded: 10,
    };
    const named = (other: object) =>
      strangersIn({
        whole: { indicators: [indicator, { ...indicator, ...other }] },
        narrative: { duties: '{{整体支出.绩效指标.场次.得分}}' },
      });
    expect(named({ awarded: 9 })).toEqual([['SE308', '整体支出.绩效指标.场次.得分', 'narrative.duties']]);
    expect(named({})).toEqual([]);
    expect(named({ name: '人次', awarded: 9 })).toEqual([]);
  });

  it('is told where it is stated, and where a result has the name of a rate', () => {
    const items = [
      { name: '人员经费', part: 'personnel', actual: 10 },
      { name: '绩效奖金', part: 'personnel', actual: 2 },
    ];
    expect(
      strangersIn({ basic: { items }, stated: [{ figure: '基本支出.人员经费.决算数', value: 10 }] }),
    ).toMatchObject([['SE308', '基本支出.人员经费.决算数', 'stated[0].figure']]);
  });

  it('may be a result, a figure by its Chinese name, or by its id', () => {
    expect(
      strangersIn({
        results: { 合同: { value: 1, measure: '项' } },
        narrative: { duties: '{{合同}}{{人员.在职人数}}{{staff.staffInPost}}' },
      }),
    ).toEqual([]);
  });
});

describe('a result', () => {
  it('may not take the name of a figure; the schema allows no dot in it, and every figure has one', () => {
    const { evaluation } = evaluate(JSON.stringify({ ...LEAST, results: { 合同: { value: 1, measure: '项' } } }));
    expect(evaluation.figures.all.filter(({ id, name }) => !id.includes('.') || !name.includes('.'))).toEqual([]);
  });
});
