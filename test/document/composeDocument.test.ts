import { describe, expect, it } from 'vitest';
import { composeDocument } from '../../src/document/composeDocument.ts';
import type { Block } from '../../src/document/types.ts';
import { compose, composeReport, EXAMPLES, evaluate, exampleText, LEAST, textsUnder } from './reports.ts';
import { readShippedForm, shippedForm } from './shippedForms.ts';

describe('templates compiled now and when the package was made', () => {
  it.each(EXAMPLES)('make the same of %s', (name) => {
    const { evaluation } = evaluate(exampleText(name));
    expect(composeDocument(evaluation, { draft: false }).value).toEqual(compose(exampleText(name)));
  });
});

describe('the document', () => {
  const typesOf = (blocks: readonly Block[]) => blocks.map(({ type }) => type);

  it('opens with the cover, then the title, and ends with the annex', () => {
    const { blocks } = composeReport({});
    expect(typesOf(blocks.slice(0, 4))).toEqual(['coverLine', 'coverLine', 'title', 'heading']);
    expect(typesOf(blocks.slice(-3))).toEqual(['annexStart', 'title', 'table']);
  });

  it('takes the title that the file gives', () => {
    const { blocks, meta } = composeReport({ title: ['关于某中心的', '自评报告'] });
    expect(blocks.find(({ type }) => type === 'title')).toEqual({
      type: 'title',
      lines: [[{ type: 'text', value: '关于某中心的' }], [{ type: 'text', value: '自评报告' }]],
    });
    expect(meta.title).toBe('关于某中心的自评报告');
  });

  it('is marked where it is a draft', () => {
    const { evaluation } = evaluate(JSON.stringify(LEAST));
    const draft = composeDocument(evaluation, { draft: true }).value;
    expect(draft?.blocks[0]).toEqual({ type: 'draftMark', text: '草稿' });
    expect(draft?.meta.draft).toBe(true);
    expect(typesOf(composeReport({}).blocks)).not.toContain('draftMark');
  });

  it('has the date of the data and none of the day', () => {
    expect(composeReport({ date: '2024-01-02' }).meta).toEqual({
      title: '2023年度某市科技事务中心整体支出绩效自评报告',
      author: '某市科技事务中心',
      year: '2023',
      date: '2024-01-02',
      draft: false,
    });
  });

  it('numbers its sections in one go', () => {
    const { sections } = shippedForm('yueyang-2023');
    const headings = composeReport({}).blocks.filter((block) => block.type === 'heading' && block.level === 1);
    expect(headings.map((block) => block.type === 'heading' && block.number)).toEqual([
      '一、',
      '二、',
      '三、',
      '四、',
      '五、',
      '六、',
      '七、',
      '八、',
      '九、',
      '十、',
    ]);
    expect(headings.length).toBe(sections.length);
  });
});

describe('names of figures and results in prose', () => {
  const told = (duties: string) =>
    textsUnder(
      composeReport({
        basic: { items: [{ name: '工资', originalBudget: 10, actual: 12.5 }] },
        staff: {
          authorizedPosts: { administrative: 'none', institutional: 'none', service: 'none', other: 18 },
          staffInPost: 16,
        },
        results: { 合同: { value: 2715, measure: '项' }, 资料: { value: 800, measure: '份', qualifier: '近' } },
        narrative: { duties },
      }),
      '主要工作职责',
    );

  it.each([
    ['登记{{合同}}，发{{ 资料 }}。', '登记2715项，发近800份。'],
    ['基本支出{{基本支出.合计.决算数}}，{{基本支出.合计.差异}}。', '基本支出12.50万元，超支2.50万元。'],
    ['差异率{{basic.total.varianceRate}}，在职{{人员.在职人数}}人。', '差异率超支25%，在职16人。'],
    ['工资{{基本支出.工资.年初预算数}}，执行率{{基本支出.合计.预算执行率}}。', '工资10.00万元，执行率未填。'],
    ['原样的 \\{{合同}}。', '原样的 {{合同}}。'],
  ])('%s', (typed, printed) => {
    expect(told(typed)).toEqual([printed]);
  });

  it('that nothing has are shown as typed, in a draft', () => {
    expect(told('登记{{合铜}}。')).toEqual(['登记{{合铜}}。']);
  });

  it('never reach the data of the template, nor themselves', () => {
    const tokens = Array.from({ length: 400 }, (_, index) => `{{token ${index}}}`);
    expect(told(tokens.join('，'))).toEqual([tokens.join('，')]);
    expect(told(`**${tokens.join('，')}**`)).toEqual([tokens.join('，')]);
  });
});

describe('faults of a form', () => {
  it('come back as findings at their places, all of them, and no document', () => {
    const { value: form } = readShippedForm('yueyang-2023', (part, text) =>
      part === 'report.hbs'
        ? text.replace('{{unit.kind}}', '{{unit.knid}}')
        : text.replace('titleLines:', 'titleLines:\n  - "{{unit.nam}}{{narrative.duties}}"'),
    );
    const { value, findings } = composeDocument(evaluate(JSON.stringify(LEAST), form).evaluation, { draft: false });
    expect(value).toBeUndefined();
    expect(findings.map(({ code, places: [{ file, path }] }) => [code, file, path])).toEqual([
      ['SE701', 'report.hbs', ''],
      ['SE701', 'form.yaml', 'titleLines[0]'],
      ['SE704', 'form.yaml', 'titleLines[0]'],
    ]);
  });
});
