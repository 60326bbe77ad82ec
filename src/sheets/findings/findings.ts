import { define } from '../../findings/define.ts';
import { listEn, markEn } from '../../findings/wordingEn.ts';
import { listZh } from '../../findings/wordingZh.ts';
import type { Unsaid } from '../cells.ts';

interface Layout {
  readonly what: 'mark' | 'header' | 'fixed' | 'money' | 'merged';
  readonly sheet: string;
  readonly cell: string;
  readonly expected: string;
  readonly found: string;
}

export const sheetLayoutChanged = define('SE861', {
  name: 'sheet-layout-changed',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: (args: Layout) => ({
    message: LAYOUT_ZH[args.what](args),
    hint: '请在 selfeval sheet 生成的表里填，不要增删、移动列，不要改表头、合并单元格；改乱了就重新生成一份，把填的数抄过去。',
  }),
  en: (args) => ({
    message: LAYOUT_EN[args.what](args),
    hint: 'Fill in the workbook as selfeval sheet wrote it: add, delete or move no columns, change no headings, merge no cells. If it is out of order, write a new one and copy the amounts.',
  }),
});

const LAYOUT_ZH: Readonly<Record<Layout['what'], (args: Layout) => string>> = {
  mark: ({ sheet, cell }) => `“${sheet}”隐藏的第一列（${cell}）被改动或者删掉了，不知道这是什么数`,
  header: ({ sheet, cell, expected, found }) =>
    `“${sheet}”的 ${cell} 应是表头“${expected}”，现在${found === '' ? '是空的' : `是“${found}”`}`,
  fixed: ({ sheet, cell, expected, found }) =>
    `“${sheet}”的 ${cell} 是定下的名称${expected === '' ? '' : `“${shorten(expected)}”`}，现在${found === '' ? '是空的' : `是“${shorten(found)}”`}`,
  money: ({ sheet, cell, expected, found }) =>
    `“${sheet}”的 ${cell} 应是“${expected}”，现在${found === '' ? '是空的' : `是“${found}”`}`,
  merged: ({ sheet, cell }) => `“${sheet}”的 ${cell} 起合并了单元格`,
};

const LAYOUT_EN: Readonly<Record<Layout['what'], (args: Layout) => string>> = {
  mark: ({ sheet, cell }) =>
    `the hidden first column of “${sheet}” (${cell}) was changed or deleted, so nobody knows what these values are`,
  header: ({ sheet, cell, expected, found }) =>
    `${cell} of “${sheet}” should be the heading “${expected}”, but is ${found === '' ? 'empty' : `“${found}”`}`,
  fixed: ({ sheet, cell, expected, found }) =>
    `${cell} of “${sheet}” holds a name that is fixed${expected === '' ? '' : ` (“${shorten(expected)}”)`}, but is ${found === '' ? 'empty' : `“${shorten(found)}”`}`,
  money: ({ sheet, cell, expected, found }) =>
    `${cell} of “${sheet}” should be “${expected}”, but is ${found === '' ? 'empty' : `“${found}”`}`,
  merged: ({ sheet, cell }) => `cells of “${sheet}” are merged from ${cell} on`,
};

export const sheetCellUnread = define('SE862', {
  name: 'sheet-cell-unread',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    sheet,
    cell,
    text,
    why,
    choices,
  }: {
    readonly sheet: string;
    readonly cell: string;
    readonly text: string;
    readonly why: Unsaid | 'missing' | 'noOwner' | 'noUnit' | 'unknownUnit' | 'noKey';
    readonly choices: readonly string[];
  }) => ({
    message: `“${sheet}”的 ${cell}${text.trim() === '' ? '' : `“${shorten(text)}”`}：${WHYS_ZH[why]}`,
    hint: choices.length === 0 ? HINTS_ZH[why] : `请选一个：${listZh(choices.slice(0, 12))}。`,
  }),
  en: ({ sheet, cell, text, why, choices }) => ({
    message: `${cell} of “${sheet}”${text.trim() === '' ? '' : ` “${shorten(text)}”`}: ${WHYS_EN[why]}`,
    hint: choices.length === 0 ? HINTS_EN[why] : `Choose one: ${listEn(choices.slice(0, 12))}.`,
  }),
});

const LONGEST = 30;

function shorten(text: string): string {
  const characters = [...text.trim().replace(/\s+/g, ' ')];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : characters.join('');
}

type Why = Unsaid | 'missing' | 'noOwner' | 'noUnit' | 'unknownUnit' | 'noKey';

const WHYS_ZH: Readonly<Record<Why, string>> = {
  error: '公式出错，没有数',
  uncomputed: '是公式，文件里没有存它的结果',
  notNumber: '不是数',
  notWhole: '应是不小于零的整数',
  tooPrecise: '小数太多：折成元以后最多两位小数',
  notAsShown: '显示的和存的不是同一个数（按百分数、日期或千、万缩小显示）',
  notFlag: '应是“是”或“否”',
  notChoice: '不在可选的几项里',
  notDate: '不是日期',
  percentage: '是百分数，这里要写数',
  dayForWords: '存的是一个日期，看不出原来写的是什么字',
  missing: '这一行填了别的格子，这一格却是空的',
  noOwner: '新写的一行没有写明是哪一项的',
  noUnit: '新写的一行没有写预算单位',
  unknownUnit: '不是这份表要填的预算单位',
  noKey: '新写的一行没有名称',
};

const HINTS_ZH: Readonly<Record<Why, string>> = {
  error: '请改好公式，或者改成数，存盘后再导入。',
  uncomputed: '请用 Excel 或 WPS 打开，等公式算完后保存，再导入。',
  notNumber: '只写数，不写单位和“约”“左右”；没有的写“无”，不知道的空着。',
  notWhole: '请写整数；没有的写“无”，不知道的空着。',
  tooPrecise: '请四舍五入到元以下两位，再导入。',
  notAsShown: '请把这一格改成普通的数字格式，核对以后再导入。',
  notFlag: '请写“是”或“否”；不知道的空着。',
  notChoice: '请从列表里选一个；不知道的空着。',
  notDate: '请写成 2024-06-11，核对有没有这一天；不知道的空着。',
  percentage: '请把这一格改成普通的数字格式，再写数；有计量单位一栏的，单位写成 %，百分数也能读。',
  dayForWords: '请先把这一格设成文本格式，再把要写的字重写一遍。',
  missing: '请把这一格填上；不要这一行的，把整行清空。',
  noOwner: '请在这一格写明项目的名称，或者把这一行清空。',
  noUnit: '请在这一格写明预算单位，或者把这一行清空。',
  unknownUnit: '请核对预算单位的名称；报告里改过名的，用 selfeval sheet 重新生成填报表。',
  noKey: '请在这一格写一个名称，或者把这一行清空。',
};

const WHYS_EN: Readonly<Record<Why, string>> = {
  error: 'a formula with an error, no number',
  uncomputed: 'a formula, and the file does not hold its value',
  notNumber: 'not a number',
  notWhole: 'not a whole number from zero on',
  tooPrecise: 'too many decimals: in yuan there may be two at most',
  notAsShown: 'shown as something else than is stored (a percentage, a date, in thousands)',
  notFlag: 'neither “是” nor “否”',
  notChoice: 'none of what may be chosen',
  notDate: 'not a date',
  percentage: 'a percentage where a number belongs',
  dayForWords: 'holds a date, and nobody can see which words were typed',
  missing: 'blank, while other cells of its row are filled in',
  noOwner: 'a new row does not say of which item it is',
  noUnit: 'a new row does not say its budget unit',
  unknownUnit: 'no budget unit that this workbook asks for',
  noKey: 'a new row has no name',
};

const HINTS_EN: Readonly<Record<Why, string>> = {
  error: 'Mend the formula or type the number, save, and import it again.',
  uncomputed: 'Open the file in Excel or WPS, let it calculate, save it, and import it again.',
  notNumber: 'Type a number alone, without its unit; “无” for none, nothing where it is not known.',
  notWhole: 'Type a whole number; “无” for none, nothing where it is not known.',
  tooPrecise: 'Round it to two decimals in yuan, and import it again.',
  notAsShown: 'Give the cell a plain number format, check the number, and import it again.',
  notFlag: 'Type “是” or “否”; nothing where it is not known.',
  notChoice: 'Choose from the list; nothing where it is not known.',
  notDate: 'Type it like 2024-06-11, and check that there is such a day; nothing where it is not known.',
  percentage:
    'Give the cell a plain number format and type the number; where the row has a unit of measure, make that %, and percentages are read.',
  dayForWords: 'Give the cell the format of text, and type the words anew.',
  missing: 'Fill it in, or clear the whole row.',
  noOwner: 'Name the item in this cell, or clear the row.',
  noUnit: 'Name the budget unit in this cell, or clear the row.',
  unknownUnit:
    'Check the name of the budget unit; if the report has another name for it now, write a new workbook with selfeval sheet.',
  noKey: 'Type a name in this cell, or clear the row.',
};

export const sheetForAnother = define('SE863', {
  name: 'sheet-for-another',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    what,
    sheet,
    report,
  }: {
    readonly what: 'unit' | 'year' | 'money' | 'budgetUnit';
    readonly sheet: string;
    readonly report: string;
  }) => ({
    message: `填报表的${OF_ZH[what]}是“${sheet}”，${report === '' ? '报告没有几个预算单位' : `报告的是“${report}”`}`,
    hint: '请核对是不是选错了文件；报告改过的，用 selfeval sheet 重新生成填报表。',
  }),
  en: ({ what, sheet, report }) => ({
    message: `the ${OF_EN[what]} of the workbook is ${markEn(sheet)}, ${report === '' ? 'the report has none' : `that of the report ${markEn(report)}`}`,
    hint: 'Check whether it is the right file; if the report was changed, write a new workbook with selfeval sheet.',
  }),
});

const OF_ZH = { unit: '单位', year: '年度', money: '金额单位', budgetUnit: '预算单位' } as const;
const OF_EN = { unit: 'unit', year: 'year', money: 'unit of money', budgetUnit: 'budget unit' } as const;

export const sheetRowGone = define('SE864', {
  name: 'sheet-row-gone',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ sheet, cell, name }: { readonly sheet: string; readonly cell: string; readonly name: string }) => ({
    message: `“${sheet}”从 ${cell} 起的一行${name === '' ? '' : `“${shorten(name)}”`}，报告里已经没有这一项`,
    hint: '填报表是按报告原来的样子做的：请用 selfeval sheet 重新生成一份，把填的数抄过去。',
  }),
  en: ({ sheet, cell, name }) => ({
    message: `the report no longer has the item of the row from ${cell} on in “${sheet}”${name === '' ? '' : ` (“${shorten(name)}”)`}`,
    hint: 'The workbook was made from the report as it was then: write a new one with selfeval sheet, and copy the amounts.',
  }),
});

export const filesDiffer = define('SE865', {
  name: 'files-differ',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({
    path,
    other,
    otherSpot,
    otherText,
    spot,
    text,
  }: {
    readonly path: string;
    readonly other: string;
    readonly otherSpot: string;
    readonly otherText: string;
    readonly spot: string;
    readonly text: string;
  }) => ({
    message: `“${spot}”的“${shorten(text)}”与 ${other} 里“${otherSpot}”的“${shorten(otherText)}”说的是同一个数（${path}），两个不一样`,
    hint: '请先弄清哪个是对的，改好表再一起导入；或者只导入对的那一个文件。',
  }),
  en: ({ path, other, otherSpot, otherText, spot, text }) => ({
    message: `“${shorten(text)}” (${markEn(spot)}) and “${shorten(otherText)}” (${markEn(otherSpot)} of ${markEn(other)}) are the same value (${markEn(path)}), and differ`,
    hint: 'Find out which is right, correct the workbook and import both again; or import only the file that is right.',
  }),
});
