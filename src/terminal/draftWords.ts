import type { ChosenForm, LeftWhy, Share } from '../drafting/types.ts';
import type { Lang } from '../findings/printSentence.ts';

/** The words of the page of a draft. */
export interface DraftWords {
  readonly form: (chosen: ChosenForm) => string;
  readonly front: (year: string, unit: string, money: string) => string;
  readonly keysHead: readonly string[];
  readonly tablesHead: readonly string[];
  readonly titles: Readonly<Record<string, string>>;
  readonly kinds: Readonly<Record<string, string>>;
  readonly unknown: string;
  readonly values: (count: number) => string;
  readonly tableNumber: (number: number) => string;
  readonly left: string;
  readonly changed: string;
  readonly kept: string;
  /** `more`: how many other cells of the table were left for the same reason. */
  readonly leftOne: (place: string, text: string, why: string, more: number) => string;
  readonly more: (count: number) => string;
  readonly whys: Readonly<Record<LeftWhy, string>>;
  readonly share: (paragraphs: Share, cells: Share, compared: number) => string;
  readonly written: (report: string) => string;
  readonly notWritten: string;
  readonly dry: string;
  readonly nothing: string;
}

const percent = ({ placed, of }: Share) => (of === 0 ? '100%' : `${Math.floor((placed / of) * 100)}%`);

export const draftWords: Readonly<Record<Lang, DraftWords>> = {
  zh: {
    form: ({ form: { id, title }, why, found, of }) => {
      const whys = {
        requested: '指定的',
        titles: '各节标题和它最接近',
        unit: '没有标题能说明是哪种格式，按单位和年度选的，请核对',
      } as const;
      return `格式 ${id}（${title}）：${whys[why]}，${of} 节里有 ${found} 节；要用别的格式请写 --form。`;
    },
    front: (year, unit, money) => `${unit === '' ? '没有找到单位名称' : unit}，${year}年度，金额单位：${money}。`,
    keysHead: ['键', '', '项'],
    tablesHead: ['表', '读作', '单位', '格', '在哪里'],
    titles: {
      title: '标题',
      unit: '单位',
      staff: '人员',
      basic: '基本支出',
      totals: '未分项的合计',
      threePublic: '三公经费',
      projects: '项目支出',
      governmentFund: '政府性基金',
      stateCapital: '国有资本经营',
      socialInsurance: '社会保险基金',
      whole: '绩效自评表',
      narrative: '文字',
      problems: '问题',
      measures: '措施',
      disclosures: '公开',
      otherMatters: '其他情况',
      facts: '事实',
      declared: '评分',
      stated: '印出的合计和比率，供核对',
    },
    kinds: {
      basic: '基本支出',
      threePublic: '三公经费',
      projects: '项目支出',
      governmentFund: '政府性基金',
      stateCapital: '国有资本经营',
      socialInsurance: '社会保险基金',
      staff: '人员',
      text: '文字里的表',
      points: '评分表',
      funding: '资金',
      indicators: '绩效指标',
      lines: '格式自己的表',
    },
    unknown: '不认识',
    values: (count) => `${count}`,
    tableNumber: (number) => `第${number}个`,
    left: '没有放进去，请自己看一看：',
    changed: '和报告文件里的数不同，改成 Word 文件里的：',
    kept: '报告文件里已经有别的内容，没有改：',
    leftOne: (place, text, why, more) =>
      `${place}${text === '' ? '' : `“${text}”`}${more === 0 ? '' : `等 ${more + 1} 格`}：${why}`,
    more: (count) => `还有 ${count} 处（--format json 列出全部）`,
    whys: {
      noPlace: '这种格式没有放这段文字的地方',
      unknownTable: '不认识这张表',
      unknownRow: '不认识这一行是什么',
      unknownColumn: '不认识这一栏是什么',
      notNumber: '不是数',
      conflict: '和文件里别处的数不一样',
      byPoints: '程序自己写得分理由，没有另填',
      differs: '格式自己也印这句话，由数据算出的不一样，请核对',
      beyond: '格式自己印这句话的其余部分，这一截的数没有填',
      note: '是脚注或尾注',
    },
    share: (paragraphs, cells, compared) =>
      `放进去的：段落 ${paragraphs.placed}/${paragraphs.of}（${percent(paragraphs)}），表格 ${cells.placed}/${cells.of} 格（${percent(cells)}）。${compared === 0 ? '' : `有 ${compared} 句和格式自己印的一样，没有另写。`}`,
    written: (report) => `已写入 ${report}。“原文”后面是一个值所出的那句话，请核对，再运行：`,
    notWritten: '没有写入。',
    dry: '还没有写入；要写入请加 --write。',
    nothing: '没有要写的。',
  },
  en: {
    form: ({ form: { id }, why, found, of }) => {
      const whys = {
        requested: 'as asked for',
        titles: 'its section titles are the nearest',
        unit: 'no title tells the form; chosen by unit and year, please check',
      } as const;
      return `Form ${id}: ${whys[why]}, ${found} of its ${of} sections are there; name another with --form.`;
    },
    front: (year, unit, money) =>
      `${unit === '' ? 'No name of a unit was found' : unit}, ${year}, amounts in ${money}.`,
    keysHead: ['key', '', 'entries'],
    tablesHead: ['table', 'read as', 'unit', 'cells', 'where'],
    titles: {},
    kinds: {
      basic: 'basic',
      threePublic: 'threePublic',
      projects: 'projects',
      governmentFund: 'governmentFund',
      stateCapital: 'stateCapital',
      socialInsurance: 'socialInsurance',
      staff: 'staff',
      text: 'table in a text',
      points: 'points',
      funding: 'funding',
      indicators: 'indicators',
      lines: 'the form’s own',
    },
    unknown: 'not known',
    values: (count) => `${count}`,
    tableNumber: (number) => `${number}`,
    left: 'Not placed, please look at it yourself:',
    changed: 'Other than in the report file, taken from the Word file:',
    kept: 'The report file says something else, not changed:',
    leftOne: (place, text, why, more) =>
      `${place}${text === '' ? '' : ` “${text}”`}${more === 0 ? '' : ` and ${more} more`}: ${why}`,
    more: (count) => `${count} more (--format json lists all)`,
    whys: {
      noPlace: 'the form has no place for this text',
      unknownTable: 'nobody knows what this table is',
      unknownRow: 'nobody knows what this row is',
      unknownColumn: 'nobody knows what this column is',
      notNumber: 'not a number',
      conflict: 'the file says another number elsewhere',
      byPoints: 'the report makes its own reasons of points',
      differs: 'the form prints this sentence, and the figures give other numbers: please compare',
      beyond: 'the form prints the rest of this sentence; the numbers of this part are not filled in',
      note: 'a footnote or an endnote',
    },
    share: (paragraphs, cells, compared) =>
      `Placed: paragraphs ${paragraphs.placed}/${paragraphs.of} (${percent(paragraphs)}), cells ${cells.placed}/${cells.of} (${percent(cells)}).${compared === 0 ? '' : ` ${compared === 1 ? '1 sentence is' : `${compared} sentences are`} the same as the form prints, and not kept.`}`,
    written: (report) =>
      `Written to ${report}. Behind 原文 stands the sentence from which a value was read; please check, then run:`,
    notWritten: 'Nothing was written.',
    dry: 'Nothing was written; add --write to write it.',
    nothing: 'There is nothing to write.',
  },
};
