import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/document/text.ts';
import { compose, evaluate, exampleText, textsUnder } from './reports.ts';

/* One number of the example changes, and with it the tables, the sentences, their words and the findings. */

const heading = '本年基本支出预算执行情况';

function read(actual: string) {
  const text = exampleText('kejishiwu/2023').replace('actual: 85.31', `actual: ${actual}`);
  const document = compose(text);
  const { findings, evaluation } = evaluate(text);
  const table = document.blocks.find((block) => block.type === 'table' && block.number === '表2');
  const rows = table?.type === 'table' ? table.grid.rows : [];
  return {
    cells: rows
      .slice(-3)
      .map((row) => row.flatMap((position) => (position.type === 'cell' ? plainText(position.content) : []))),
    sentences: textsUnder(document, heading),
    whole: textsUnder(document, '部门整体支出绩效情况')[1],
    codes: findings.map(({ code }) => code),
    rate: evaluation.figures.get('basic.total.varianceRate').outcome,
  };
}

describe('对个人和家庭的补助', () => {
  it('85.31 is over the budget', () => {
    expect(read('85.31')).toMatchObject({
      cells: [
        ['对个人和家庭的补助', '85.31'],
        ['资本性支出', '0.24'],
        ['合计', '322.37'],
      ],
      sentences: [
        '由上表可见，基本支出年初预算296.35万元，决算322.37万元，超支26.02万元，占预算的8.78%。其中人员经费预算276.85万元、决算302.80万元，公用经费预算19.50万元、决算19.57万元。',
        '对个人和家庭的补助超支27.17万元（46.73%），部分原因是：年初有1名职工退休，编制预算时没有这笔费用的支付计划，因而未列预算。',
        '资本性支出年初没有安排预算，实际支出0.24万元，原因未填。',
      ],
      whole: '2023年部门整体支出322.37万元，其中基本支出322.37万元，没有项目支出。',
      codes: ['SE404', 'SE403', 'SE402', 'SE405', 'SE406'],
    });
  });

  it('50 is under it: 结余 takes the place of 超支, and the reason is not owed any more', () => {
    expect(read('50')).toMatchObject({
      cells: [
        ['对个人和家庭的补助', '50.00'],
        ['资本性支出', '0.24'],
        ['合计', '287.06'],
      ],
      sentences: [
        '由上表可见，基本支出年初预算296.35万元，决算287.06万元，结余9.29万元，占预算的3.13%。其中人员经费预算276.85万元、决算267.49万元，公用经费预算19.50万元、决算19.57万元。',
        '资本性支出年初没有安排预算，实际支出0.24万元，原因未填。',
      ],
      whole: '2023年部门整体支出287.06万元，其中基本支出287.06万元，没有项目支出。',
      codes: ['SE402', 'SE405', 'SE406'],
    });
  });

  it('59.29 makes both sides equal', () => {
    const { sentences, codes } = read('59.29');
    expect(sentences[0]).toBe(
      '由上表可见，基本支出年初预算296.35万元，决算296.35万元，决算与预算相等。其中人员经费预算276.85万元、决算276.78万元，公用经费预算19.50万元、决算19.57万元。',
    );
    expect(codes).toEqual(['SE403', 'SE402', 'SE405', 'SE406']);
  });

  it('left empty makes unknown whatever rests on it, and never zero', () => {
    expect(read('')).toMatchObject({
      cells: [
        ['对个人和家庭的补助', '未填'],
        ['资本性支出', '0.24'],
        ['合计', '未填'],
      ],
      sentences: [
        '由上表可见，基本支出年初预算296.35万元，决算数没有填全，差异无法计算。',
        '资本性支出年初没有安排预算，实际支出0.24万元，原因未填。',
      ],
      whole: '基本支出或项目支出的决算数没有填全，部门整体支出无法计算。',
      codes: ['SE402', 'SE405', 'SE406'],
      rate: { state: 'unknown' },
    });
  });
});
