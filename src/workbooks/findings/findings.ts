import { define } from '../../findings/define.ts';
import { areFew, printMegabytes } from '../../findings/wording.ts';
import { chooseNameEn, listEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, listZh } from '../../findings/wordingZh.ts';

export const notATable = define('SE801', {
  name: 'not-a-table',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ why }: { readonly why: 'damaged' | 'binary' | 'other' }) => ({
    message: TABLE_FAULTS_ZH[why],
    hint: '请用 Excel 或 WPS 打开这张表，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。',
  }),
  en: ({ why }) => ({
    message: TABLE_FAULTS_EN[why],
    hint: 'Open the table in Excel or WPS, save it as an Excel workbook (.xlsx) or as CSV UTF-8, and import that.',
  }),
});

interface OldWorkbook {
  readonly kind: 'xls' | 'et' | 'ods';
  readonly why: 'unread' | 'noOffice' | 'failed' | 'tooLong';
}

const OLD_ZH = {
  xls: '旧格式的工作簿（.xls）',
  et: ' WPS 表格的文件（.et）',
  ods: ' OpenDocument 表格（.ods）',
} as const;

const OLD_EN = {
  xls: 'a workbook in the old format (.xls)',
  et: 'a file of WPS Spreadsheets (.et)',
  ods: 'an OpenDocument spreadsheet (.ods)',
} as const;

const OLD_WHYS_ZH = {
  unread: '不能直接读',
  noOffice: '要用 LibreOffice 转换，这台机器上没有找到它',
  failed: 'LibreOffice 没能转换它（文件可能损坏或者加了密）',
  tooLong: 'LibreOffice 转换了很久还没有完，已经停下',
} as const;

const OLD_WHYS_EN = {
  unread: 'which is not read directly',
  noOffice: 'which LibreOffice would convert, and there is none on this machine',
  failed: 'which LibreOffice could not convert (it may be damaged or encrypted)',
  tooLong: 'on which LibreOffice took so long that it was stopped',
} as const;

export const oldWorkbook = define('SE802', {
  name: 'old-workbook',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ kind, why }: OldWorkbook) => ({
    message: `这是${OLD_ZH[kind]}，${OLD_WHYS_ZH[why]}`,
    hint: `请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再导入。${why === 'noOffice' || why === 'unread' ? '装有 LibreOffice（soffice 在 PATH 里）时，程序自己转换。' : ''}`,
  }),
  en: ({ kind, why }) => ({
    message: `this is ${OLD_EN[kind]}, ${OLD_WHYS_EN[why]}`,
    hint: `Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and import that.${why === 'noOffice' || why === 'unread' ? ' Where LibreOffice is installed (soffice on the PATH), the file is converted.' : ''}`,
  }),
});

export const workbookEncrypted = define('SE803', {
  name: 'workbook-encrypted',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: '工作簿加了密，读不了',
    hint: '请用 Excel 或 WPS 打开，去掉打开密码（文件→信息→保护工作簿），另存一份再导入。',
  }),
  en: () => ({
    message: 'the workbook is encrypted and cannot be read',
    hint: 'Open it in Excel or WPS, take its password away (File, Info, Protect Workbook), save a copy, and import that.',
  }),
});

export const workbookWithMacros = define('SE804', {
  name: 'workbook-with-macros',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: '工作簿带宏，没有读取',
    hint: '请用 Excel 或 WPS 打开，另存为不带宏的“Excel 工作簿（.xlsx）”，再导入。',
  }),
  en: () => ({
    message: 'the workbook has macros and was not read',
    hint: 'Open it in Excel or WPS, save it as a workbook without macros (.xlsx), and import that.',
  }),
});

export const tableTooLarge = define('SE805', {
  name: 'table-too-large',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: (args: Largeness) => ({
    message: tableTooLargeZh(args),
    hint: '公开的决算表只有几百 KB。请确认选对了文件，或者把要用的表复制到新的工作簿，再导入。',
  }),
  en: (args) => ({
    message: tableTooLargeEn(args),
    hint: 'Published accounts have some hundred KB. Check that it is the right file, or copy the tables wanted to a new workbook.',
  }),
});

/** The limit that a table exceeds; for rows and columns, with the cell that is beyond it. */
type Largeness =
  | { readonly what: 'file' | 'unpacked' | 'ratio' | 'cells'; readonly limit: number }
  | { readonly what: 'rows' | 'columns'; readonly limit: number; readonly sheet: string; readonly cell: string };

export const formulaWithoutValue = define('SE806', {
  name: 'formula-without-value',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ sheet, cell }: { readonly sheet: string; readonly cell: string }) => ({
    message: `“${sheet}”的 ${cell} 是公式，文件里没有存它的结果`,
    hint: '请用 Excel 或 WPS 打开这个文件，等公式算完后保存，再导入。',
  }),
  en: ({ sheet, cell }) => ({
    message: `${cell} of “${sheet}” is a formula, and the file does not hold its value`,
    hint: 'Open the file in Excel or WPS, let it calculate, save it, and import it again.',
  }),
});

export const workbookLinkedElsewhere = define('SE807', {
  name: 'workbook-linked-elsewhere',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: '工作簿里有指向别的工作簿的链接，没有读取',
    hint: '请在 Excel 或 WPS 的“数据→编辑链接”里断开链接（公式变成数），保存后再导入。',
  }),
  en: () => ({
    message: 'the workbook has links to other workbooks and was not read',
    hint: 'Break the links in Excel or WPS (Data, Edit Links), so that formulas become numbers, save it, and import it again.',
  }),
});

export const noTableUnderstood = define('SE810', {
  name: 'no-table-understood',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ sheets }: { readonly sheets: readonly string[] }) => ({
    message:
      sheets.length === 0
        ? '表里没有内容'
        : `没有能导入的数：${areFew(sheets) ? listZh(sheets) : `${listZh(sheets.slice(0, 8))}等`}`,
    hint: '能导入的是收入支出决算总表（公开01表）、基本支出决算表（公开06表）、“三公”经费支出决算表（公开09表），预算表也可以：请保留表名、表头和“单位：万元”一行。',
  }),
  en: ({ sheets }) => ({
    message:
      sheets.length === 0
        ? 'the table is empty'
        : `there is no amount to import: ${areFew(sheets) ? listEn(sheets) : `${listEn(sheets.slice(0, 8))} and more`}`,
    hint: 'What can be imported: “收入支出决算总表” (“公开01表”), “基本支出决算表” (“公开06表”) and “三公经费支出决算表” (“公开09表”), or the budgets alike: keep the title, the header and the line “单位：万元”.',
  }),
});

export const columnUnclear = define('SE811', {
  name: 'column-unclear',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    sheet,
    year,
  }: {
    readonly sheet: string;
    /** The sheet's year, where the year is what does not fit. */
    readonly year: string | undefined;
  }) => ({
    message: year === undefined ? `看不出“${sheet}”是预算还是决算` : `“${sheet}”是 ${year} 年度的，与报告的年度对不上`,
    hint: '请用 --column 说明是哪一栏：actual（决算数）、originalBudget（年初预算数）、revisedBudget（调整预算数）、lastYearActual（上年决算数）。',
  }),
  en: ({ sheet, year }) => ({
    message:
      year === undefined
        ? `cannot tell whether “${sheet}” is a budget or final accounts`
        : `“${sheet}” is of ${year}, which does not fit the report’s year`,
    hint: 'Say which column it is with --column: actual, originalBudget, revisedBudget or lastYearActual.',
  }),
});

export const unknownSheet = define('SE812', {
  name: 'unknown-sheet',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    name,
    suggestion,
    known,
  }: {
    readonly name: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `没有名为“${name}”的工作表`,
    hint: chooseNameZh(suggestion, known, '这个文件里有'),
  }),
  en: ({ name, suggestion, known }) => ({
    message: `there is no sheet “${name}”`,
    hint: chooseNameEn(suggestion, known, 'The file has'),
  }),
});

export const moneyUnitUnclear = define('SE813', {
  name: 'money-unit-unclear',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    sheet,
    unit,
  }: {
    readonly sheet: string;
    /** The unit that the sheet names, where a report does not know it. */
    readonly unit: string | undefined;
  }) => ({
    message: unit === undefined ? `“${sheet}”没有写明金额单位` : `“${sheet}”的金额单位是${unit}，只认元和万元`,
    hint:
      unit === undefined
        ? '请在表头上方写“单位：万元”或“单位：元”，或者加 --money 万元 或 --money 元。'
        : '请在表里换算成元或万元，改写“单位：”一行，再导入。',
  }),
  en: ({ sheet, unit }) => ({
    message:
      unit === undefined
        ? `“${sheet}” does not state its unit of money`
        : `“${sheet}” is in “${unit}”; only “元” and “万元” are known`,
    hint:
      unit === undefined
        ? 'Write “单位：万元” or “单位：元” above the header, or add “--money 万元” or “--money 元”.'
        : 'Convert the table to “元” or “万元”, change its line “单位：”, and import it again.',
  }),
});

export const importWouldBreak = define('SE814', {
  name: 'import-would-break',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ error, path, told, spot }: Breaking) => ({
    message: `${spot === undefined ? '' : `“${spot.sheet}”的 ${spot.cell}：`}写进去以后报告文件会多出错误 ${error}${path === '' ? '' : `（${path}）`}“${told.zh}”，没有写`,
    hint: `${spot === undefined ? '请先改正报告文件里这一处' : '请核对这一格，或者先改正报告文件里这一处'}，再导入；selfeval explain ${error} 说明这种错误。`,
  }),
  en: ({ error, path, told, spot }) => ({
    message: `${spot === undefined ? '' : `${spot.cell} of “${spot.sheet}”: `}with these amounts the report file would have one more error, ${error}${path === '' ? '' : ` at ${path}`} (${told.en}); nothing was written`,
    hint: `${spot === undefined ? 'Correct this place of the report file first' : 'Check this cell, or correct this place of the report file first'}, then import again; selfeval explain ${error} says what it is about.`,
  }),
});

interface Breaking {
  readonly error: string;
  readonly path: string;
  /** What the error says of the report file. */
  readonly told: { readonly zh: string; readonly en: string };
  readonly spot: { readonly sheet: string; readonly cell: string } | undefined;
}

export const workbookOfAnotherUnit = define('SE815', {
  name: 'workbook-of-another-unit',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ sheet, unit, report }: { readonly sheet: string; readonly unit: string; readonly report: string }) => ({
    message: `“${sheet}”是“${unit}”的表，报告是“${report}”的`,
    hint: '请核对是不是选错了文件；是其中一个预算单位的表，用 --unit 写明这个单位；只是名称写法不同的，把表上“部门：”一行改得和报告一样。',
  }),
  en: ({ sheet, unit, report }) => ({
    message: `“${sheet}” is a table of “${unit}”, the report is of “${report}”`,
    hint: 'Check whether it is the right file. If it is of one of the budget units, name that with --unit; if only the name is written differently, make the line “部门：” of the table the same as in the report.',
  }),
});

const TABLE_FAULTS_ZH = {
  damaged: '工作簿不完整，读不了',
  binary: '这是二进制工作簿（.xlsb），不能导入',
  other: '这个文件不是 .xlsx 工作簿，也不是 CSV 表格',
} as const;

function tableTooLargeZh(args: Largeness): string {
  const { limit } = args;
  switch (args.what) {
    case 'file':
      return `文件超过了 ${printMegabytes(limit)} MB，没有读取`;
    case 'unpacked':
      return `工作簿解开以后超过 ${printMegabytes(limit)} MB，没有读取`;
    case 'ratio':
      return `工作簿里有压缩了 ${limit} 倍以上的内容，不像正常的表，没有读取`;
    case 'cells':
      return `表里有内容的格子一共超过 ${limit} 个，没有读取`;
    case 'rows':
      return `“${args.sheet}”的 ${args.cell} 有内容，在第 ${limit} 行以下，没有读取`;
    case 'columns':
      return `“${args.sheet}”的 ${args.cell} 有内容，在第 ${limit} 列以后，没有读取`;
  }
}

const TABLE_FAULTS_EN = {
  damaged: 'the workbook is damaged and cannot be read',
  binary: 'this is a binary workbook (.xlsb), which cannot be imported',
  other: 'this file is neither an .xlsx workbook nor a CSV table',
} as const;

function tableTooLargeEn(args: Largeness): string {
  const { limit } = args;
  switch (args.what) {
    case 'file':
      return `the file is larger than ${printMegabytes(limit)} MB and was not read`;
    case 'unpacked':
      return `unpacked, the workbook is larger than ${printMegabytes(limit)} MB; it was not read`;
    case 'ratio':
      return `something in the workbook is packed more than ${limit} times smaller, as no table is; it was not read`;
    case 'cells':
      return `the table has more than ${limit} cells with contents in all; it was not read`;
    case 'rows':
      return `${args.cell} of “${args.sheet}” holds something below row ${limit}; the table was not read`;
    case 'columns':
      return `${args.cell} of “${args.sheet}” holds something beyond column ${limit}; the table was not read`;
  }
}
