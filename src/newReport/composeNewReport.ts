import type { Form } from '../form/types.ts';
import { placeholderDate } from '../model/placeholderDate.ts';
import { FUNDS } from '../model/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import { childOf, listOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Asks } from './asks.ts';
import { composeFacts, composeScored } from './composeAnswersPart.ts';
import { composeWhole } from './composeAttainment.ts';
import { composeFrugality, composeIncome } from './composeIncomePart.ts';
import { composeBasic, composeSpendingList, composeThreePublic } from './composeSpendingPart.ts';
import { composeStaff, composeUnit } from './composeUnitPart.ts';
import { composeDisclosures, composeNarrative, composeProblems, composeResults } from './composeWordsPart.ts';
import { leaveOutAmounts, leaveOutFromUnits } from './leaveOutAmounts.ts';
import { commented, line, oneLine, yamlOf, yamlText } from './yaml.ts';

export interface NewReportOptions {
  readonly unit: string;
  readonly year: string;
  readonly money: MoneyUnit;
  /** The form as the new file names it: its id, or the path to its folder. */
  readonly formName: string;
  /** The schema's address as the new file names it. */
  readonly schema: string;
  /** The path of the report of the year before, as the new file names it; `none` where there is none. */
  readonly prior: string;
  /** The tree of a report from which values are taken over; `undefined` for an empty new file. */
  readonly from: SourceNode | undefined;
  /** The year of that report where it is not the one before: its amounts are not last year's, and `prior` is not known. */
  readonly otherYear?: string | undefined;
  /** Whether this year's reports of the units that a department adds up lie where last year's lay beside that of last year. */
  readonly unitsGoOn?: boolean | undefined;
  readonly asks: Asks;
}

/**
 * Composes a report file to be filled in under a form: every key with a note about what belongs there, and nothing
 * invented. Unknown values are left empty, which means unknown and never zero; what needs words is a comment until
 * somebody writes it.
 *
 * @returns the text of the YAML file, with a line break at its end
 */
export function composeNewReport(form: Form, options: NewReportOptions): string {
  const { unit, year, money, formName, schema, prior, asks, otherYear } = options;
  const before = otherYear === undefined ? options.from : options.from && leaveOutAmounts(options.from);
  const from = options.unitsGoOn === true ? before : before && leaveOutFromUnits(before);
  const isAsked = (key: string, compose: () => string[]) => (asks(key) ? compose() : []);
  const lines = [
    `# yaml-language-server: $schema=${schema}`,
    commented(0, oneLine(`${form.title}。写着“待填”的地方请填写；数和列表确实没有的写 none，不知道的空着，不要写 0。`)),
    commented(0, '合计、差异、比率、得分都不写，由程序算出。改好后运行 selfeval check。'),
    ...(otherYear === undefined
      ? []
      : [commented(0, `接续的是${otherYear}年度的报告：下面说“上年”写过的文字是那一年的；上年的数没有接过来。`)]),
    line(0, 'selfeval', '1'),
    line(0, 'form', yamlText(formName), formNote(form, year)),
    line(0, 'year', year),
    line(0, 'money', money, '全文金额的单位：万元 或 元'),
    line(0, 'date', placeholderDate(year), '待填：报告日期，现在的日期只是占个位置'),
    ...composePrior(otherYear === undefined ? prior : undefined),
    ...composeTitle(from),
    ...composeUnits(from, options.unitsGoOn === true),
    '',
    ...composeUnit(from, unit, asks),
    ...isAsked('staff', () => unlessLeftOut(from, 'staff', () => composeStaff(from, year, asks))),
    ...isAsked('basic.items', () => unlessLeftOut(from, 'basic', () => composeBasic(form, from, asks))),
    ...isAsked('threePublic', () => unlessLeftOut(from, 'threePublic', () => composeThreePublic(from, asks))),
    ...(['projects', ...FUNDS] as const).flatMap((list) =>
      isAsked(list, () => ['', ...composeSpendingList(form, from, list, asks)]),
    ),
    ...composeWhole(form, from, asks),
    ...composeIncome(from, asks),
    ...composeFrugality(from, asks),
    '',
    ...composeResults(from),
    '',
    ...composeNarrative(form, from, asks),
    '',
    ...composeProblems(form, from, asks),
    '',
    ...composeDisclosures(from, asks),
    ...composeFacts(form, from),
    ...composeScored(form, from),
  ];
  return `${lines.join('\n')}\n`;
}

/** Composes the path of the report of the year before; `undefined` where nobody knows yet whether there is one. */
function composePrior(prior: string | undefined): string[] {
  switch (prior) {
    case undefined:
      return [commented(0, 'prior: 待填   # 上年的报告文件，没有写 none')];
    case 'none':
      return [line(0, 'prior', 'none', '上年的报告文件，没有写 none')];
  }
  return [line(0, 'prior', yamlText(prior), '上年的报告，检查时对照')];
}

/** Composes a title of the unit's own as a comment: it names the year. */
function composeTitle(from: SourceNode | undefined): string[] {
  const title = yamlOf(childOf(from, 'title'));
  return title === '' ? [] : [commented(0, `title: ${title}   # 待填：上年自己定的标题`)];
}

/** Composes the reports that a department adds up; as a comment where they are last year's. */
function composeUnits(from: SourceNode | undefined, goOn: boolean): string[] {
  const before = (listOf(childOf(from, 'units'))?.items ?? []).map((entry) => {
    const [name, report] = ['name', 'report'].map((key) => yamlOf(childOf(entry, key)));
    return `{ ${name === '' ? '' : `name: ${name}, `}report: ${report} }`;
  });
  if (before.length === 0) return [];
  if (goOn) return ['units:   # 各单位本年的报告', ...before.map((entry) => `  - ${entry}`)];
  return [
    commented(0, 'units:   # 待填：上年汇总的各单位报告，请改成本年的'),
    ...before.map((entry) => commented(0, `  - ${entry}`)),
  ];
}

/** A section that last year's report leaves out is left out this year too. */
function unlessLeftOut(from: SourceNode | undefined, key: string, compose: () => string[]): string[] {
  return from !== undefined && childOf(from, key) === undefined ? [] : ['', ...compose()];
}

function formNote(form: Form, typedYear: string): string {
  const { first, last } = form.years;
  const year = Number(typedYear);
  const years = first === last ? first : `${first}—${last}`;
  return year < Number(first) || year > Number(last) ? `待填：这个格式只管${years}年度，请换成这一年的` : '';
}
