import { describe, expect, it } from 'vitest';
import { suggestFigure } from '../../src/checks/names/suggestFigure.ts';
import { Effort } from '../../src/source/suggestName.ts';

const KNOWN = [
  '基本支出.合计.年初预算数',
  'basic.total.originalBudget',
  '基本支出.合计.调整预算数',
  'basic.total.revisedBudget',
  '基本支出.合计.决算数',
  'basic.total.actual',
  '基本支出.合计.差异',
  'basic.total.variance',
  '基本支出.合计.差异率',
  'basic.total.varianceRate',
  '基本支出.合计.预算执行率',
  '基本支出.人员经费.决算数',
  '项目支出.甲项目.决算数',
  '项目支出.对个人和家庭的补助.决算数',
  '三公经费.合计.变动率',
  '人员.编制数',
  '人员.在职人数',
  '技术合同',
];

describe('a suggestion for a figure', () => {
  it.each([
    // A slip of the hand.
    ['basic.total.acutal', 'basic.total.actual'],
    ['basic.totl.actual', 'basic.total.actual'],
    ['基本支出.合计.决算', '基本支出.合计.决算数'],
    ['基本支出.合计.执行率', '基本支出.合计.预算执行率'],
    ['人员.编制', '人员.编制数'],
    ['项目支出.对个人家庭的补助.决算数', '项目支出.对个人和家庭的补助.决算数'],
    // The total is left out, or the dots are.
    ['基本支出.决算数', '基本支出.合计.决算数'],
    ['基本支出合计决算数', '基本支出.合计.决算数'],
    ['人员.在职 人数', '人员.在职人数'],
    ['技木合同', '技术合同'],
    // Another quantity, or another row.
    ['基本支出.合计.予算数', undefined],
    ['基本支出.合计.预算数', undefined],
    ['基本支出.合计.变动率', undefined],
    ['三公经费.合计.决算变动率', undefined],
    ['三公经费.合计.上年变动率', undefined],
    ['人员.在职人员控制数', undefined],
    ['人员.年初预算数', undefined],
    ['项目支出.乙项目.决算数', undefined],
    ['基本支出.公用经费.决算数', undefined],
    ['三公经费.合计.控制率', undefined],
    ['basic.total.share', undefined],
    ['人员.数', undefined],
  ])('%s: %s', (typed, suggestion) => {
    expect(suggestFigure(typed, KNOWN, new Effort())).toBe(suggestion);
  });

  it('is given up where the effort is spent', () => {
    expect(suggestFigure('基本支出.合计.决算', KNOWN, new Effort(20))).toBeUndefined();
  });
});
