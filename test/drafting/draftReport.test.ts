import { describe, expect, it } from 'vitest';
import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { draftReport } from '../../src/drafting/draftReport.ts';
import { printDraft } from '../../src/drafting/printDraft.ts';
import type { Draft } from '../../src/drafting/types.ts';
import { wholeFile } from '../../src/findings/place.ts';
import installedForms from '../../src/form/generated/installedForms.js';
import { readReport } from '../../src/pipeline.ts';
import { p, r, read, tbl } from '../wordfile/wordFiles.ts';
import { goldenOf } from './goldenOf.ts';
import { REPORT_BODY } from './wordReport.ts';

const forms = await (async () => {
  const loader = new FormLoader(new Texts());
  const loaded = await Promise.all(installedForms.map(({ id }) => loader.load(id, wholeFile(id))));
  return loaded.flatMap(({ value }) => value ?? []);
})();

function draftOf(body: string): Draft {
  const draft = draftReport(read(body), forms, undefined, 'beyondValues');
  if (draft === undefined) throw new Error('no draft');
  return draft;
}

function textOf(draft: Draft): string {
  return printDraft(draft, { formName: draft.chosen.form.id, schema: 'report.schema.json', file: '报告.docx' });
}

function headOf(...more: readonly string[]): string {
  return [p('2023年度虚河市水文站整体支出绩效自评报告'), ...more].join('');
}

describe('a draft', () => {
  const draft = draftOf(REPORT_BODY);
  const text = textOf(draft);

  it('is a report file without errors of its form', () => {
    const { findings, isWhole } = readReport('report.yaml', new TextEncoder().encode(text));
    expect(findings).toEqual([]);
    expect(isWhole).toBe(true);
  });

  it('chooses the form by the titles of the sections', () => {
    const { chosen, year, money } = draft;
    expect([chosen.form.id, chosen.why, chosen.found, year, money]).toEqual([
      'yueyang-2023',
      'titles',
      10,
      '2023',
      '万元',
    ]);
  });

  it('says what the file says, with the sentences beside it', () => {
    expect(text).toBe(goldenOf('draft.golden.yaml', text));
  });

  it('lists what it did not place', () => {
    expect(draft.left.map(({ text: left, why }) => [left, why])).toEqual([['压减会议', 'unknownColumn']]);
    expect([draft.paragraphs, draft.cells]).toEqual([
      { placed: 47, of: 47 },
      { placed: 31, of: 32 },
    ]);
  });

  it('tells an amount that the file says twice, and differently', () => {
    const table = (amount: string) => tbl(['支出项目', '决算数'], ['工资福利支出', amount], ['商品和服务支出', '3.00']);
    const { left } = draftOf(headOf(p('一、基本支出情况'), table('12.00'), p('二、基本支出执行'), table('12.50')));
    expect(left.map(({ text: amount, why }) => [amount, why])).toEqual([['12.50', 'conflict']]);
  });

  it('takes amounts in 元 as they are', () => {
    const body = headOf(
      p('一、基本支出情况'),
      p('单位：元'),
      tbl(['支出项目', '决算数'], ['工资福利支出', '1,234,567.80'], ['商品和服务支出', '3000']),
    );
    expect(textOf(draftOf(body))).toContain('money: 元');
    expect(textOf(draftOf(body))).toContain('actual: 1234567.80');
  });

  it('keeps words that Markdown would read as something else', () => {
    const body = headOf(
      p('一、单位基本情况'),
      p('*重点*工作见{{附件}}，共[3]项_全部_完成。'),
      p('#不是标题'),
      p('1.5米以下不测。'),
    );
    const drafted = textOf(draftOf(body));
    expect(drafted).toContain('\\*重点\\*工作见\\{\\{附件}}，共\\[3\\]项\\_全部\\_完成。');
    expect(drafted).toContain('\\#不是标题');
    expect(readReport('report.yaml', new TextEncoder().encode(drafted)).findings).toEqual([]);
  });

  it('takes no more items than a report file may have, and tells the others', () => {
    const rows = Array.from({ length: 1001 }, (_, index) => [`项目${index + 1}`, '1.00']);
    const { left } = draftOf(headOf(p('一、项目支出情况'), tbl(['项目名称', '决算数'], ...rows)));
    expect(left.map(({ text: cell }) => cell)).toEqual(['项目1001', '1.00']);
  });

  it('parts a heading of the form that runs into its text', () => {
    const parts = [
      ['（一）机构设置情况', '（一）机构设置情况。内设机构3个，分别是：办公室、测验股、情报股。'],
      [
        '（二）人员情况',
        '（二）人员情况：人员编制总数12名，均为事业编制，截至2023年12月31日，实际在职人员11人，队伍结构较合理。',
      ],
      ['（三）主要工作职责', '（三）主要工作职责。负责全市水文测验、水情预报和资料整编。'],
    ] as const;
    const behind = ['内设机构3个，分别是', '人员编制总数12名', '负责全市水文测验'];
    const lines = REPORT_BODY.split('<w:p>').filter((line) => !behind.some((words) => line.includes(words)));
    const runIn = parts.reduce((body, [title, whole]) => body.replace(`>${title}<`, `>${whole}<`), lines.join('<w:p>'));
    const other = draftOf(runIn);
    expect(textOf(other)).toBe(text);
    expect(other.paragraphs).toEqual({ placed: 44, of: 44 });
  });

  it('takes an item of a list for no heading', () => {
    const body = REPORT_BODY.replace('完成流量测验146次。', '1.支出管理。大额支出集体研究。');
    expect(textOf(draftOf(body))).toContain('1. 支出管理。大额支出集体研究。');
  });

  it('keeps a sentence that begins with the title of an annex, and leaves out what was not written', () => {
    const claim = '部门整体支出绩效自评工作考核评分表“归纳问题”，本站评19分。';
    const body = REPORT_BODY.replace('完成流量测验146次。', claim).replace(
      '负责全市水文测验、水情预报和资料整编。',
      '主要工作职责未填。',
    );
    const printed = textOf(draftOf(body));
    expect(printed).toContain('criterion: problems, points: 19, by: 本站');
    expect(printed).not.toContain('未填');
  });

  it('reads the year and the day in digits of full width', () => {
    const wide = (text: string) => text.replace(/\d/g, (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0));
    const front = ['2023年度虚河市水文站部门整体支出绩效自评报告', '2024年5月21日'].map(wide).map((text) => p(text));
    const wideDraft = draftOf(front.join('') + p('一、单位基本情况') + p('本站管理水文站点。'));
    expect(wideDraft.year).toBe('2023');
    expect(textOf(wideDraft)).toContain('date: 2024-05-21');
  });

  it('takes no form of projects for a report of all that a unit spends', () => {
    const sections = ['一、存在的问题及原因分析', '二、下一步改进措施', '三、绩效自评结果拟应用和公开情况'];
    const body = headOf(...sections.flatMap((title) => [p(title), p('各项工作已经完成。')]));
    expect(draftOf(body).chosen.form.title).not.toContain('项目支出');
  });

  it('takes the unit from the line over the title, where a sentence names it again', () => {
    const front = [p('虚河市航道站'), p('2023年度部门整体支出绩效自评报告'), p('一、单位基本情况')].join('');
    expect(textOf(draftOf(front + p('虚河市航道站隶属于虚河市交通运输局。')))).toContain('name: 虚河市航道站');
    expect(textOf(draftOf(front + p('本站管理航道。')))).not.toContain('name: 虚河市航道站');
  });

  it('keeps the numbers of a list that runs on in one paragraph', () => {
    const body = REPORT_BODY.replace('完成流量测验146次。', '①完成流量测验146次；②校核断面12处。');
    expect(textOf(draftOf(body))).toContain('①完成流量测验146次；②校核断面12处。');
  });

  it('knows 存在的主要问题, and that there is nothing else to say', () => {
    const title = p('十一、其他需要说明的情况');
    const body = REPORT_BODY.replace('八、存在的问题及原因分析', '八、存在的主要问题').replace(
      title + p('无。'),
      title + p('我站无其他需要说明的情况。'),
    );
    const other = textOf(draftOf(body));
    expect(other).toContain('text: 预算编制不够细，追加较多。');
    expect(other).toContain('otherMatters: none');
  });

  it('takes totals from sentences where no table has them by their lines', () => {
    const fund = '政府性基金预算支出年初预算60.00万元，决算57.60万元，没有分项。';
    const title = p('四、政府性基金预算支出情况');
    const body = REPORT_BODY.replace(title + p('无。'), title + p(fund)).replace(
      '全年水情预报及时',
      '“三公”经费预算3.00万元。其中：公务接待费预算0.40万元。基本支出决算144.45万元，全年水情预报及时',
    );
    const other = textOf(draftOf(body));
    expect(other).toContain('totals:\n  # 原文：政府性基金');
    expect(other).toContain('governmentFund: { originalBudget: 60.00, actual: 57.60 }');
    expect(other).toContain('  total: { budget: 3.00 }');
    expect(other).toContain('officialReception: { budget: 0.40, lastYearActual: 0.60, actual: 0.35 }');
    // Basic spending has its actual by items: the report makes the sum.
    expect(other).not.toContain('basic: { actual');
  });

  it('takes no count for the name of a budget unit', () => {
    const body = headOf(p('一、单位基本情况'), p('纳入决算编报的预算单位1个，即虚河市水文站本级。'));
    expect(textOf(draftOf(body))).toContain('budgetUnits: [虚河市水文站本级]');
  });

  it('keeps words in bold, without the stop behind them', () => {
    const plain = p('全年水情预报及时，各断面测验正常。');
    const marked = `<w:p>${r('一是水情预报及时。', '<w:b/>')}${r('各断面*测验*正常，')}${r('缺测率0.2%', '<w:b/>')}${r('。')}</w:p>`;
    const text = textOf(draftOf(REPORT_BODY.replace(plain, marked)));
    expect(text).toContain('**一是水情预报及时**。各断面\\*测验\\*正常，**缺测率0.2%**。');
  });
});
