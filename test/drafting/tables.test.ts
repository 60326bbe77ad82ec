import { describe, expect, it } from 'vitest';
import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { draftReport } from '../../src/drafting/draftReport.ts';
import { printDraft } from '../../src/drafting/printDraft.ts';
import { wholeFile } from '../../src/findings/place.ts';
import { DOWN, ON, p, read, span, tbl } from '../wordfile/wordFiles.ts';

/* Tables as offices draw them: codes and kinds before the names, parts of a sum, several tables in one frame. */

const form = await (async () => {
  const { value } = await new FormLoader(new Texts()).load('unit-general', wholeFile('unit-general'));
  if (value === undefined) throw new Error('no form');
  return value;
})();

function draftOf(...body: readonly string[]) {
  const draft = draftReport(
    read([p('2023年度虚河市水文站整体支出绩效自评报告'), ...body].join('')),
    [form],
    form,
    'beyondValues',
  );
  if (draft === undefined) throw new Error('no draft');
  const text = printDraft(draft, { formName: draft.chosen.form.id, schema: 's', file: '报告.docx' });
  return { text, left: draft.left.map((each) => `${each.text} ${each.why}`) };
}

const BASIC = p('（一）基本支出情况');

describe('a table with serial numbers', () => {
  it('has its sum beside the serial numbers, and its unit of money below it', () => {
    const { text, left } = draftOf(
      p('（二）项目支出情况'),
      tbl(
        ['序号', '项目名称', '年初预算数', '支出数', '执行率'],
        ['1', '断面测验', '20.00', '19.86', '99.3%'],
        ['2', '测船维修', '8.00', '8.00', '100%'],
        ['合计', '', '28.00', '27.86', '99.5%'],
      ),
    );
    expect(text).toContain('figure: projects.total.actual, value: 27.86');
    expect(left).toEqual([]);
  });
});

describe('a table that begins with its title', () => {
  it('has its heads below it, and its unit of money in it', () => {
    const { text, left } = draftOf(
      p('（二）项目支出情况'),
      tbl(
        [[span(3), p('2023年项目支出明细表（元）')]],
        ['项目', '年初预算', '支出数'],
        ['断面测验', '200000', '198600.50'],
        ['合计', '200000', '198600.50'],
      ),
    );
    expect(text).toContain('name: 断面测验');
    expect(text).toContain('originalBudget: 20.00, actual: 19.86005');
    expect(left).toEqual([]);
  });
});

describe('a table of basic spending', () => {
  it('knows classes by the other ways of writing them', () => {
    const { text } = draftOf(
      BASIC,
      tbl(
        ['支出项目', '年初预算数'],
        ['301 工资福利支出', '30.00'],
        ['对个人和家庭补助支出', '5.00'],
        ['合计', '35.00'],
      ),
    );
    expect(text).toContain('{ name: 工资福利支出, part: personnel, originalBudget: 30.00 }');
    expect(text).toContain('{ name: 对个人和家庭的补助, part: personnel, originalBudget: 5.00 }');
  });

  it('has its names behind codes, and classes as sums of what follows them', () => {
    const { text, left } = draftOf(
      BASIC,
      tbl(
        ['科目编码', '科目名称', '年初预算数', '决算数'],
        ['', '工资福利支出', '30.00', '29.00'],
        ['30101', '基本工资', '10.00', '9.00'],
        ['30102', '津贴补贴', '20.00', '20.00'],
        ['30201', '办公费', '5.00', '4.00'],
        ['', '合计', '35.00', '33.00'],
      ),
    );
    expect(text).toContain('{ name: 基本工资, part: personnel, originalBudget: 10.00, actual: 9.00 }');
    expect(text).toContain('{ name: 办公费, part: operating, originalBudget: 5.00, actual: 4.00 }');
    expect(text).not.toContain('name: 工资福利支出');
    expect(left).toEqual([]);
  });

  it('keeps classes as its items where it has nothing below them', () => {
    const { text } = draftOf(
      BASIC,
      tbl(['支出项目', '年初预算数'], ['工资福利支出', '30.00'], ['商品和服务支出', '5.00'], ['合计', '35.00']),
    );
    expect(text).toContain('{ name: 工资福利支出, part: personnel, originalBudget: 30.00 }');
  });

  it('has 小计 of kinds that stand beside several rows', () => {
    const { text, left } = draftOf(
      BASIC,
      tbl(
        ['类别', '支出项目', '年初预算数', '决算数'],
        [[DOWN, p('人员经费')], '基本工资', '10.00', '9.00'],
        [[ON, p('')], '津贴补贴', '20.00', '20.00'],
        [[ON, p('')], '小计', '30.00', '29.00'],
        ['公用经费', '办公费', '5.00', '4.00'],
        ['合计', '', '35.00', '33.00'],
      ),
    );
    expect(text).toContain('{ name: 津贴补贴, part: personnel, originalBudget: 20.00, actual: 20.00 }');
    expect(text).toContain('{ name: 办公费, part: operating,');
    expect(text).toContain('figure: basic.total.actual');
    expect(left).toEqual([]);
  });
});

describe('a table of projects', () => {
  it('has its names behind numbers, and takes no source of money for a budget unit', () => {
    const { text, left } = draftOf(
      p('（三）项目支出情况'),
      tbl(
        ['序号', '项目名称', '年初预算数', '其中：县级', '决算数'],
        ['1', '断面整治', '10.00', '4.00', '9.00'],
        ['2', '雨量站建设', '20.00', '5.00', '18.00'],
        ['', '合计', '30.00', '9.00', '27.00'],
      ),
    );
    expect(text).toContain('{ name: 断面整治, originalBudget: 10.00, actual: 9.00 }');
    expect(text).not.toContain('budgetUnits');
    expect(left).toEqual(['4.00 unknownColumn', '5.00 unknownColumn', '9.00 unknownColumn']);
  });
});

describe('a table of indicators', () => {
  const HEAD = ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'];

  it('ends with its sum and a remark, which are no indicators', () => {
    const { text } = draftOf(
      p('整体支出绩效自评表'),
      tbl(
        HEAD,
        ['产出指标', '数量指标', '流量测验', '≥150次', '146次', '50', '48'],
        ['效益指标', '社会效益', '洪水预报', '≥9期', '9期', '40', '40'],
        ['总分（含预算执行10分）', '', '', '', '', '100', '98'],
        ['未完成原因', [span(6), p('流量测验未达到150次，因断面改建停测。')]],
      ),
    );
    expect(text).not.toContain('name: 总分');
    expect(text).not.toContain('name: "流量测验未达到');
    expect(text).toContain('流量测验未达到150次，因断面改建停测。');
    expect(text).toMatch(/name: 流量测验[\s\S]*?reason: /);
  });
});

describe('a table of staff', () => {
  it('has 合计 under a heading over two columns, and other tables below it in one frame', () => {
    const { text } = draftOf(
      p('（二）人员情况'),
      tbl(
        [[DOWN, p('人员')], [span(2), p('编制数')], [span(2), p('在职人数')], '离退休'],
        [[ON, p('')], '合计', '28', '合计', '25', '9'],
        ['学生', '一年级', '二年级', '三年级', '合计', ''],
        ['', '110', '104', '97', '311', ''],
        ['车辆', '校车', '2', '公务用车', '1', ''],
        ['内设机构', [span(5), p('办公室、测验股、情报股（共3个）')]],
      ),
    );
    expect(text).toMatch(/authorizedPosts: \{ total: 28 \}/);
    expect(text).toMatch(/staffInPost: 25/);
    expect(text).toMatch(/retirees: \{ closing: 9 \}/);
    expect(text).toContain('divisions: [办公室, 测验股, 情报股]');
    expect(text).toMatch(/kept: 1/);
  });
});

describe('a paragraph that begins with its heading', () => {
  it('is parted beside others, whatever the form calls it', () => {
    const { text } = draftOf(
      p('一、单位基本情况'),
      p('（一）主要职责。负责水文测验。'),
      p('（二）机构人员。内设办公室、测验股共2个科室，核定事业编制12名，年末在职人员11人；编外用工3人；退休人员4人。'),
      p('二、一般公共预算支出情况'),
    );
    expect(text).toContain('divisions: [办公室, 测验股]');
    expect(text).toMatch(/staffInPost: 11/);
    expect(text).toMatch(/temporary: 3/);
    expect(text).toMatch(/closing: 4/);
  });
});

describe('the reason of a change', () => {
  it('may stand before its table, in a clause that names the item', () => {
    const { text } = draftOf(
      BASIC,
      p('办公费调增，主要是搬迁添置桌椅；差旅费未调整。'),
      tbl(
        ['支出项目', '年初预算数', '决算数'],
        ['办公费', '5.00', '7.00'],
        ['差旅费', '3.00', '2.00'],
        ['合计', '8.00', '9.00'],
      ),
    );
    expect(text).toMatch(/name: 办公费[\s\S]*搬迁添置桌椅/);
  });
});

describe('a table that no key is for', () => {
  it('stays in the text where it stands, below the lines that name it', () => {
    const { text, left } = draftOf(
      p('（六）履职效益'),
      p('全年测报情况良好。'),
      p('表4 各断面测报情况'),
      tbl(['断面', '测次', '合格率|说明'], ['北桥', '46', '98%'], ['南渡', '52', '无'], ['合计', '98', '']),
      p('各断面均达到规范要求。'),
    );
    expect(text).toContain(
      [
        '    全年测报情况良好。',
        '',
        '    表4 各断面测报情况',
        '',
        '    | 断面 | 测次 | 合格率\\|说明 |',
        '    | --- | --- | --- |',
        '    | 北桥 | 46 | 98% |',
        '    | 南渡 | 52 | 无 |',
        '    | 合计 | 98 | |',
        '',
        '    各断面均达到规范要求。',
      ].join('\n'),
    );
    expect(left).toEqual([]);
  });

  it('repeats what merged cells say, and has its title above it', () => {
    const { text, left } = draftOf(
      p('（六）履职效益'),
      tbl(
        [[span(3), p('各站巡检（单位：次）')]],
        ['站别', [span(2), p('巡检')]],
        [[DOWN, p('上游站')], '春季', '12'],
        [[ON, p('')], '秋季', '9'],
      ),
    );
    expect(text).toContain('各站巡检（单位：次）\n\n    | 站别 | 巡检 | 巡检 |');
    expect(text).toContain('| 上游站 | 春季 | 12 |\n    | 上游站 | 秋季 | 9 |');
    expect(left).toEqual([]);
  });

  it('is left where it only frames paragraphs', () => {
    const { left } = draftOf(p('（六）履职效益'), tbl(['甲', '乙'], ['测'.repeat(201), '报']));
    expect(left.map((each) => each.slice(-12))).toContain('unknownTable');
  });
});
