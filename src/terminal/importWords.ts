import type { Lang } from '../findings/printSentence.ts';
import type { FilledNote } from '../sheets/filledReading.ts';
import type { Change, Contradiction, Import, Note, Total, Unread } from '../workbooks/types.ts';

/** A contradiction in words; `others` names the cells that it was compared with. */
export interface ToldContradiction {
  readonly spot: string;
  readonly of: string;
  readonly text: string;
  readonly expected: string;
  readonly others: string;
}

/** The words of the page of an import. */
export interface ImportWords {
  readonly changes: string;
  readonly unread: string;
  readonly notes: string;
  readonly items: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<NonNullable<Change['column']>, string>>;
  readonly totals: Readonly<Record<Total['of'], string>>;
  /** The heading of what the tables contradict. */
  readonly contradictions: string;
  readonly contradiction: (rule: Contradiction['rule'], told: ToldContradiction) => string;
  readonly hiddenRow: (spot: string, text: string) => string;
  readonly notAsked: (spot: string, text: string) => string;
  readonly unit: (unit: string) => string;
  readonly whys: Readonly<Record<Unread['why'], string>>;
  /** Names a cell, or a whole sheet where `cell` is empty. */
  readonly spot: (sheet: string, cell: string) => string;
  readonly sheet: (sheet: Import['sheets'][number]) => string;
  readonly change: (
    item: string,
    column: string,
    before: string | undefined,
    after: string | undefined,
    spot: string,
  ) => string;
  /** A value that was changed in the file alone since the workbook was made. */
  readonly kept: (title: string, before: string | undefined, after: string | undefined, spot: string) => string;
  readonly filledNotes: Readonly<Record<FilledNote['kind'], (spot: string, text: string) => string>>;
  readonly left: (spot: string, text: string, why: string) => string;
  readonly guessed: (sheet: string, column: string, by: Extract<Note, { kind: 'column' }>['by']) => string;
  readonly rounded: (spot: string, text: string, amount: string) => string;
  readonly none: (spot: string, text: string) => string;
  readonly derived: (spot: string, text: string) => string;
  readonly details: (spot: string, count: number) => string;
  readonly asText: (spot: string, count: number, text: string) => string;
  readonly nothingToAdd: (spot: string, item: string) => string;
  readonly agrees: (spot: string, of: string, column: string, table: string) => string;
  readonly differs: (spot: string, of: string, column: string, table: string, report: string) => string;
  readonly notCompared: (spot: string, of: string, column: string, table: string) => string;
  readonly counts: (changed: number, added: number, same: number, unread: number) => string;
  /** These follow the counts. */
  readonly nothing: string;
  readonly dry: string;
  readonly notWritten: string;
  readonly written: (report: string) => string;
}

const shapesZh = {
  appropriations: '财政拨款收入支出决算总表（只核对）',
  totals: '收入支出总表',
  basic: '基本支出表',
  threePublic: '“三公”经费表',
  projects: '项目支出表',
  income: '收入决算表（只核对）',
  spending: '支出决算表（只核对）',
  appropriation: '财政拨款支出决算表（只核对）',
  governmentFund: '政府性基金表',
  stateCapital: '国有资本经营预算表',
} as const;
const shapesEn = {
  appropriations: 'income and spending of appropriations (compared only)',
  totals: 'income and spending',
  basic: 'basic spending',
  threePublic: '三公经费',
  projects: 'projects',
  income: 'income by function (compared only)',
  spending: 'spending by function (compared only)',
  appropriation: 'spending of appropriations by function (compared only)',
  governmentFund: 'government fund',
  stateCapital: 'state capital',
} as const;

const rulesZh: Readonly<Record<Contradiction['rule'], (expected: string, others: string) => string>> = {
  parts: (expected, others) => `下面各项相加是 ${expected}（${others}）`,
  columns: (expected, others) => `右边各栏相加是 ${expected}（${others}）`,
  sameTotal: (expected, others) => `另一张表是 ${expected}（${others}）`,
  sameLine: (expected, others) => `另一张表同一科目是 ${expected}（${others}）`,
  atMost: (expected, others) => `比它所在的合计 ${expected} 还多（${others}）`,
  balance: (expected, others) => `本年合计和结转相加是 ${expected}（${others}）`,
  carryover: (expected, others) => `年初结转加收入减支出是 ${expected}（${others}）`,
  vehicles: (expected, others) => `购置和运行维护相加是 ${expected}（${others}）`,
};

const rulesEn: Readonly<Record<Contradiction['rule'], (expected: string, others: string) => string>> = {
  parts: (expected, others) => `but its parts add up to ${expected} (${others})`,
  columns: (expected, others) => `but its columns add up to ${expected} (${others})`,
  sameTotal: (expected, others) => `but another table has ${expected} (${others})`,
  sameLine: (expected, others) => `but another table has ${expected} for the same line (${others})`,
  atMost: (expected, others) => `more than the ${expected} that it is part of (${others})`,
  balance: (expected, others) => `but the year’s sum and the carryovers add up to ${expected} (${others})`,
  carryover: (expected, others) => `but opening and income less spending are ${expected} (${others})`,
  vehicles: (expected, others) => `but purchase and operation add up to ${expected} (${others})`,
};

export const importWords: Readonly<Record<Lang, ImportWords>> = {
  zh: {
    changes: '改动：',
    unread: '没有导入，请自己看一看：',
    notes: '说明：',
    items: {
      officialReception: '公务接待费',
      vehicleOperation: '公务用车运行维护费',
      overseasTravel: '因公出国（境）费',
      vehiclePurchase: '公务用车购置费',
      governmentFund: '政府性基金预算支出',
      stateCapital: '国有资本经营预算支出',
    },
    columns: {
      originalBudget: '年初预算数',
      revisedBudget: '调整预算数',
      actual: '决算数',
      lastYearActual: '上年决算数',
      lastYearBudget: '上年预算数',
      budget: '本年预算数',
    },
    totals: {
      basic: '基本支出合计',
      projects: '项目支出合计',
      opening: '年初结转和结余',
      closing: '年末结转和结余',
    },
    contradictions: '表里前后不一致，请核对：',
    contradiction: (rule, { spot, of, text, expected, others }) =>
      `${spot}：${of}是 ${text}，${rulesZh[rule](expected, others)}`,
    hiddenRow: (spot, text) => `${spot}“${text}”：在隐藏的行或列里，照样读了`,
    notAsked: (spot, text) => `${spot}“${text}”起的一栏：用 --column 要了别的栏，没有导入`,
    unit: (unit) => `表是“${unit}”的，数填到这个预算单位`,
    whys: {
      error: '公式出错，没有数',
      torn: '这一行比上面的多出一格，像是千分位的逗号没有加引号，一个数成了两格',
      notNumber: '不是数',
      tooPrecise: '小数太多：折成元以后最多两位小数',
      notAsShown: '显示的和存的不是同一个数（按百分数、日期或千、万缩小显示），请改成普通的数字格式',
      unknownRow: '不认识这一行是什么',
      fundByHand: '有政府性基金或者国有资本经营预算的支出，没有取过来：请照表核对报告里的各项',
      unknownSheet: '不是能导入的表（基本支出、“三公”经费、收入支出总表）',
      hidden: '工作表是隐藏的；要导入请用 --sheet 写明',
      conflict: '表里别处或报告里另有说法，不能确定用哪一个',
      byUnit: '报告里这一项按预算单位填写，请逐个单位填',
      otherYear: '是别的年度的数，或者报告里没有这一栏',
      severalRows: '有几行数，没有合计，不知道用哪一行',
    },
    spot: (sheet, cell) => (cell === '' ? sheet : `${sheet} ${cell}`),
    sheet: ({ name, shape, money }) => `${name}：按${shapesZh[shape]}读，单位：${money}`,
    change: (item, column, before, after, spot) =>
      `${[item, column].filter((part) => part !== '').join(' ')}：${before ?? '（空）'} → ${after ?? '（空）'}（${spot}）`,
    kept: (title, before, after, spot) =>
      `${title}：报告后来改成了 ${before ?? '（空）'}，填报表里没有动过（${spot}：${after ?? '空'}），照报告的`,
    filledNotes: {
      asText: (spot, text) => `${spot}“${text}”：是文本格式的数，按数读了`,
      rounded: (spot, text) => `${spot}：存的是 ${text}，按 15 位有效数字取整`,
      percent: (spot, text) => `${spot}：存的是 ${text}，显示的是百分数，按百分数读了`,
      outside: (spot, text) => `${spot}“${text}”：在表的外面，没有导入`,
      total: (spot, text) => `${spot}“${text}”：合计由程序算，这一行没有导入`,
      moved: (spot) => `${spot}起，行的次序和填报表做好时不一样：按名称对上了，报告里的次序没有动`,
      rowsGone: (spot, text) => `${spot}：有 ${text} 行不在了，报告里的没有动；要去掉一项，把那一行浅黄色的格子清空`,
      sheetsGone: (_, text) => `没有工作表${text}：报告里的没有动`,
      extraSheet: (spot, text) => `${spot}“${text}”：这张工作表不是填报表里的，没有读`,
    },
    left: (spot, text, why) => `${spot}${text === '' ? '' : `“${text}”`}：${why}`,
    guessed: (sheet, column, by) =>
      `${sheet}：${by === 'year' ? '表是上一年度的' : '按表名判断'}，数填到“${column}”；不对就用 --column 说明`,
    rounded: (spot, text, amount) => `${spot}：存的是 ${text}，按显示的位数取 ${amount}`,
    none: (spot, text) => `${spot}“${text}”：当作没有（none）`,
    derived: (spot, text) => `${spot}“${text}”：合计由程序算，没有导入`,
    details: (spot, count) => `${spot}起有 ${count} 行款级明细，报告只用类级，没有导入`,
    asText: (spot, count, text) =>
      `${spot}“${text}”${count === 1 ? '' : `等 ${count} 个`}：是文本格式的数，按数读了；Excel 的合计不算这样的数，请核对`,
    nothingToAdd: (spot, item) => `${spot}“${item}”：没有金额，报告里也没有这一项，没有添加`,
    agrees: (spot, of, column, table) =>
      `${spot}：${of}的${column} ${table}，与报告算出的相同（合计由程序算，没有导入）`,
    differs: (spot, of, column, table, report) =>
      `${spot}：${of}的${column} ${table}，报告算出的是 ${report}，请核对（合计由程序算，没有导入）`,
    notCompared: (spot, of, column, table) =>
      `${spot}：${of}的${column} ${table}，报告里还缺数，没有核对（合计由程序算，没有导入）`,
    counts: (changed, added, same, unread) =>
      `改 ${changed} 个数，补 ${added} 个数，${same} 个数已经一致${unread === 0 ? '' : `，${unread} 处没有导入`}。`,
    nothing: '没有要写的。',
    dry: '还没有写入；要写入请加 --write。',
    notWritten: '没有写入。',
    written: (report) => `已写入 ${report}。`,
  },
  en: {
    changes: 'Changes:',
    unread: 'Not taken over, please look at it yourself:',
    notes: 'Notes:',
    items: {},
    columns: {
      originalBudget: 'originalBudget',
      revisedBudget: 'revisedBudget',
      actual: 'actual',
      lastYearActual: 'lastYearActual',
      lastYearBudget: 'lastYearBudget',
      budget: 'budget',
    },
    totals: {
      basic: 'total of basic spending',
      projects: 'total of projects',
      opening: 'carryover at the beginning',
      closing: 'carryover at the end',
    },
    contradictions: 'The tables contradict themselves, please compare:',
    contradiction: (rule, { spot, of, text, expected, others }) =>
      `${spot}: “${of}” is ${text}, ${rulesEn[rule](expected, others)}`,
    hiddenRow: (spot, text) => `${spot} “${text}”: in a hidden row or column, read all the same`,
    notAsked: (spot, text) =>
      `${spot} “${text}” and what is below it: not taken over, another column was asked for with --column`,
    unit: (unit) => `the tables are of “${unit}”; the amounts go to this budget unit`,
    whys: {
      error: 'a formula with an error, no number',
      torn: 'this row has a cell more than those above: a comma for thousands without quotes seems to have made two cells of a number',
      notNumber: 'not a number',
      tooPrecise: 'too many decimals: in 元 there may be two at most',
      notAsShown:
        'shown as something else than is stored (a percentage, a date, in thousands): give it a plain number format',
      unknownRow: 'nobody knows what this row is',
      fundByHand:
        'spending of the government fund or state capital, not taken over: check the items of the report against the table',
      unknownSheet: 'not a table that can be imported (basic spending, 三公经费, income and spending)',
      hidden: 'the sheet is hidden; to import it, name it with --sheet',
      conflict: 'another cell, or the report, says something else; it is not certain which is right',
      byUnit: 'the report has this item by budget units; fill in each',
      otherYear: 'of another year, or of a column that a report does not have',
      severalRows: 'several rows of amounts and no total; it is not certain which to take',
    },
    spot: (sheet, cell) => (cell === '' ? sheet : `${sheet} ${cell}`),
    sheet: ({ name, shape, money }) => `${name}: read as ${shapesEn[shape]}, in ${money}`,
    change: (item, column, before, after, spot) =>
      `${[item, column].filter((part) => part !== '').join(' ')}: ${before ?? '(empty)'} → ${after ?? '(empty)'} (${spot})`,
    kept: (title, before, after, spot) =>
      `${title}: changed to ${before ?? '(empty)'} in the report since, and not in the workbook (${spot}: ${after ?? 'empty'}); the report’s stays`,
    filledNotes: {
      asText: (spot, text) => `${spot} “${text}”: a number stored as text, read as a number`,
      rounded: (spot, text) => `${spot}: ${text} is stored, taken with 15 significant digits`,
      percent: (spot, text) => `${spot}: ${text} is stored and a percentage shown, read as that`,
      outside: (spot, text) => `${spot} “${text}”: outside the table, not taken over`,
      total: (spot, text) => `${spot} “${text}”: sums are derived, this row was not taken over`,
      moved: (spot) =>
        `from ${spot} on rows stand in another order than when the workbook was made: matched by name, the report keeps its order`,
      rowsGone: (spot, text) =>
        `${spot}: ${text} rows are gone, the report keeps theirs; to take an item out, clear the light yellow cells of its row`,
      sheetsGone: (_, text) => `no sheet ${text}: the report keeps what it says there`,
      extraSheet: (spot, text) => `${spot} “${text}”: no sheet of this workbook, not read`,
    },
    left: (spot, text, why) => `${spot}${text === '' ? '' : ` “${text}”`}: ${why}`,
    guessed: (sheet, column, by) =>
      `${sheet}: ${by === 'year' ? 'of the year before' : 'by its title'}, taken as ${column}; if that is wrong, say so with --column`,
    rounded: (spot, text, amount) => `${spot}: ${text} is stored, taken as ${amount}, as it is shown`,
    none: (spot, text) => `${spot} “${text}”: taken as none`,
    derived: (spot, text) => `${spot} “${text}”: not taken, totals are derived`,
    details: (spot, count) =>
      `${spot}: ${count === 1 ? '1 row' : `${count} rows`} of details from here on, not taken: a report has classes only`,
    asText: (spot, count, text) =>
      `${spot} “${text}”${count === 1 ? '' : ` and ${count - 1} more`}: stored as text, read as numbers; Excel leaves such numbers out of its sums, please check them`,
    nothingToAdd: (spot, item) => `${spot} “${item}”: no amount, and no such item in the report; not added`,
    agrees: (spot, of, column, table) =>
      `${spot}: ${of}, ${column} ${table}, the same as the report derives (not taken, totals are derived)`,
    differs: (spot, of, column, table, report) =>
      `${spot}: ${of}, ${column} ${table}, but the report derives ${report}: please compare (not taken, totals are derived)`,
    notCompared: (spot, of, column, table) =>
      `${spot}: ${of}, ${column} ${table}; not compared, the report lacks amounts (not taken, totals are derived)`,
    counts: (changed, added, same, unread) =>
      `${changed} changed, ${added} added, ${same} the same already${unread === 0 ? '' : `, ${unread} not taken over`}. `,
    nothing: 'There is nothing to write.',
    dry: 'Nothing was written; add --write to write it.',
    notWritten: 'Nothing was written.',
    written: (report) => `Written to ${report}.`,
  },
};
