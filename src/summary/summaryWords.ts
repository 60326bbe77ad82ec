import type { Lang } from '../findings/printSentence.ts';
import type { Column, Continuity, RowFigure, RowValue } from './types.ts';

/** What a summary says, on every surface. */
export interface SummaryWords {
  readonly title: string;
  readonly columns: Readonly<Record<Column, string>>;
  readonly figures: Readonly<Record<RowFigure, string>>;
  readonly states: Readonly<Record<Exclude<RowValue['state'], 'value'>, string>>;
  readonly continuity: Readonly<Record<Exclude<Continuity['state'], 'compared'>, string>> & {
    readonly compared: (differences: number) => string;
  };
  readonly repeatedOf: (same: number, numbers: number, sentences: number) => string;
  readonly and: string;
  /** Says how many reports, units and years there are. */
  readonly counts: (reports: number, units: number, years: readonly string[], unread: number) => string;
  /** What the columns hold. */
  readonly legend: string;
  readonly part: string;
  readonly outliers: string;
  readonly outlier: (
    who: string,
    figure: string,
    value: string,
    fences: readonly [low: string, high: string],
    of: number,
    rank: string | undefined,
  ) => string;
  readonly repeated: string;
  readonly repeatedIn: (who: string, same: number, numbers: number, sentences: number) => string;
  readonly shared: string;
  readonly sharedBy: (who: readonly string[], sentences: number) => string;
  readonly common: (sentences: number) => string;
  readonly example: (text: string) => string;
  readonly nothing: string;
  readonly more: (count: number) => string;
  readonly leftOut: (columns: readonly string[]) => string;
}

export const summaryWords: Readonly<Record<Lang, SummaryWords>> = {
  zh: {
    title: '自评报告汇总',
    columns: {
      unit: '单位',
      year: '年度',
      originalBudget: '年初预算',
      actual: '决算',
      variance: '差异',
      varianceRate: '差异率',
      threePublic: '三公增减',
      score: '得分',
      declared: '自评',
      unfilled: '未填',
      notTied: '未核对',
      findings: '错/警/提',
      continuity: '与上年',
      repeated: '同上年',
      shared: '同别家',
      outliers: '离群',
    },
    figures: {
      originalBudget: '年初预算数',
      actual: '决算数',
      variance: '差异',
      varianceRate: '差异率',
      executionRate: '预算执行率',
      threePublicChangeRate: '三公经费决算增减率',
      threePublicBudgetChangeRate: '三公经费预算变动率',
      staffControlRate: '在职人员控制率',
      operatingPerHead: '人均公用经费',
    },
    states: { none: '无', unknown: '未填', undefined: '无法计算' },
    continuity: {
      compared: (differences) => (differences === 0 ? '一致' : `${differences}处不同`),
      first: '没有上年',
      missing: '缺上年',
      unread: '没有比',
    },
    repeatedOf: (same, numbers, sentences) => `${same}＋${numbers}/${sentences}`,
    and: '、',
    counts: (reports, units, years, unread) =>
      `${reports}份报告，${units}个单位${years.length === 0 ? '' : `，${years.join('、')}年度`}${unread === 0 ? '' : `；${unread}份没有读到数`}。`,
    legend:
      '金额单位：万元。得分是算得出的最低分到最高分；未核对是正文里没有找到依据的数；错/警/提是错误、警告、提示的个数；同上年是“照抄的句数＋只改了数的句数/全部句数”；同别家是和别的单位相同的句数。',
    part: '＊ 不是全部支出，只是基本支出或项目支出：别的没有填全。',
    outliers: '数字离群',
    outlier: (who, figure, value, [low, high], of, rank) =>
      `${who}：${figure}${value}，在同格式、同年度${rank === undefined ? '' : `、同为${rank}的`}${of}份报告的 ${low}～${high} 之外`,
    repeated: '照抄上年',
    repeatedIn: (who, same, numbers, sentences) =>
      `${who}：${sentences}句里有${same}句和上年一样，只改了年份${numbers === 0 ? '' : `；另有${numbers}句只改了数`}`,
    shared: '和别的单位相同',
    sharedBy: (who, sentences) => `${who.join('、')}：${sentences}句相同`,
    common: (sentences) => `另有${sentences}句在超过8个单位的报告里都有，多半是套话，没有列出。`,
    example: (text) => `例如：${text}`,
    nothing: '没有。',
    more: (count) => `还有${count}条没有列出：--format json 有全部。`,
    leftOut: (columns) => `放不下的栏：${columns.join('、')}。加宽窗口，或者用 --format csv、html。`,
  },
  en: {
    title: 'Summary of reports',
    columns: {
      unit: 'unit',
      year: 'year',
      originalBudget: 'budget',
      actual: 'actual',
      variance: 'variance',
      varianceRate: 'rate',
      threePublic: '三公 change',
      score: 'score',
      declared: 'declared',
      unfilled: 'to fill in',
      notTied: 'not tied',
      findings: 'err/warn/note',
      continuity: 'last year',
      repeated: 'repeated',
      shared: 'shared',
      outliers: 'outliers',
    },
    figures: {
      originalBudget: 'original budget',
      actual: 'actual',
      variance: 'variance',
      varianceRate: 'rate of variance',
      executionRate: 'execution rate',
      threePublicChangeRate: 'change of 三公经费',
      threePublicBudgetChangeRate: 'change of the 三公经费 budget',
      staffControlRate: 'staff in post ÷ posts',
      operatingPerHead: 'operating expenses per head',
    },
    states: { none: 'none', unknown: 'unknown', undefined: 'no base' },
    continuity: {
      compared: (differences) => (differences === 0 ? 'agrees' : `${differences} differ`),
      first: 'none before',
      missing: 'missing',
      unread: 'not compared',
    },
    repeatedOf: (same, numbers, sentences) => `${same}+${numbers}/${sentences}`,
    and: ', ',
    counts: (reports, units, years, unread) =>
      `${reports} ${reports === 1 ? 'report' : 'reports'} of ${units} ${units === 1 ? 'unit' : 'units'}${years.length === 0 ? '' : `, ${years.join(', ')}`}${unread === 0 ? '' : `; no figures could be read of ${unread}`}.`,
    legend:
      'Amounts are in 万元. A score goes from the least to the most that can be had; “not tied” counts numbers of the prose that nothing was found for; “repeated” is “last year’s sentences + those with other numbers only / all”; “shared” counts sentences that other units have, too.',
    part: '* Basic spending or projects only: not all of the other spending is known.',
    outliers: 'Figures far from the others',
    outlier: (who, figure, value, [low, high], of, rank) =>
      `${who}: ${figure} ${value}, outside ${low} to ${high} of ${of} reports of the same form and year${rank === undefined ? '' : ` and of rank ${rank}`}`,
    repeated: 'Repeated from last year',
    repeatedIn: (who, same, numbers, sentences) =>
      `${who}: ${same} of ${sentences} sentences are last year’s with nothing but the year changed${numbers === 0 ? '' : `, and ${numbers} more with other numbers only`}`,
    shared: 'Shared with other units',
    sharedBy: (who, sentences) => `${who.join(', ')}: ${sentences} ${sentences === 1 ? 'sentence' : 'sentences'} alike`,
    common: (sentences) =>
      `${sentences} more ${sentences === 1 ? 'sentence stands' : 'sentences stand'} in the reports of more than 8 units, and ${sentences === 1 ? 'is' : 'are'} probably a stock phrase: not listed.`,
    example: (text) => `e.g. ${text}`,
    nothing: 'None.',
    more: (count) => `${count} more are not listed: --format json has all.`,
    leftOut: (columns) =>
      `Columns that do not fit: ${columns.join(', ')}. Widen the window, or use --format csv or html.`,
  },
};
