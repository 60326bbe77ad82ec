import { define } from '../../findings/define.ts';
import { joinSentencesEn, markEn } from '../../findings/wordingEn.ts';
import { joinSentencesZh } from '../../findings/wordingZh.ts';
import type { MoneyUnit } from '../../quantity/quantity.ts';
import type { Share } from '../types.ts';

/** What is wrong with the number before a heading or a listed paragraph. */
export type WrongNumber = 'repeated' | 'skipped' | 'backwards' | 'otherStyle';

interface PrintedNumbering {
  readonly typed: string;
  readonly why: WrongNumber;
  /** The number that is due there. */
  readonly expected: string;
}

export const printedNumbering = define('SE851', {
  name: 'printed-numbering',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ typed, why, expected }: PrintedNumbering) => ({
    message: `${WRONG_ZH[why](typed)}，这里应当是“${expected}”`,
    hint: '请改正序号，后面的序号也一起核对；用 Word 的自动编号就不会错。',
  }),
  en: ({ typed, why, expected }) => ({
    message: `${WRONG_EN[why](typed)}; here “${expected}” is due`,
    hint: 'Correct the number and look at those behind it; numbers that Word makes itself do not go wrong.',
  }),
});

const WRONG_ZH: Readonly<Record<WrongNumber, (typed: string) => string>> = {
  repeated: (typed) => `序号“${typed}”重复了`,
  skipped: (typed) => `序号“${typed}”前面跳了号`,
  backwards: (typed) => `序号“${typed}”倒回去了`,
  otherStyle: (typed) => `序号“${typed}”和同级的写法不一样`,
};

const WRONG_EN: Readonly<Record<WrongNumber, (typed: string) => string>> = {
  repeated: (typed) => `the number “${typed}” stands twice`,
  skipped: (typed) => `a number is left out before “${typed}”`,
  backwards: (typed) => `the number “${typed}” goes back`,
  otherStyle: (typed) => `“${typed}” is written otherwise than the numbers beside it`,
};

interface TablesWithoutUnit {
  /** The tables, as they are counted through the file. */
  readonly tables: readonly number[];
}

export const tablesWithoutUnit = define('SE852', {
  name: 'printed-table-without-unit',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ tables }: TablesWithoutUnit) => ({
    message: `第${tables.join('、')}个表没有写金额单位`,
    hint: '请在表的右上方写明“单位：万元”，或者写在表头里。',
  }),
  en: ({ tables }) => ({
    message: `${tables.length === 1 ? `table ${tables[0]} does` : `tables ${tables.join(', ')} do`} not say in what money is counted`,
    hint: 'Write “单位：万元” (the unit, here ten thousand yuan) above the table or in its head.',
  }),
});

interface PrintedTwice {
  readonly here: string;
  readonly there: string;
}

export const printedTwice = define('SE853', {
  name: 'printed-twice-differently',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ here, there }: PrintedTwice) => ({
    message: `这里是“${here}”，同一个数在另一处是“${there}”`,
    hint: '请核对哪一处对，改正另一处。',
  }),
  en: ({ here, there }) => ({
    message: `here it is “${here}”, and elsewhere the same number is “${there}”`,
    hint: 'Find out which is right, and correct the other.',
  }),
});

interface PrintedSum {
  /** What the file calls the sum; '' where it has no name. */
  readonly name: string;
  readonly printed: string;
  readonly made: string;
}

export const printedSum = define('SE855', {
  name: 'printed-sum-differs',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ name, printed, made }: PrintedSum) => ({
    message: `${name === '' ? '这里' : `“${name}”`}印的是“${printed}”，各部分加起来是${made}`,
    hint: '请核对合计和各部分，改正错的一个；同一行的比率、差额和正文里的数也要一起核对。',
  }),
  en: ({ name, printed, made }) => ({
    message: `${name === '' ? 'here' : `for ${markEn(name)}`} ${markEn(printed)} is printed, and the parts add up to ${markEn(made)}`,
    hint: 'Look at the sum and at its parts and correct the wrong one, then the rates of the row and the number in the text.',
  }),
});

interface PrintedQuotient {
  readonly printed: string;
  readonly made: string;
  readonly one: string;
  readonly other: string;
  readonly how: 'quotient' | 'growth' | 'difference';
}

export const printedQuotient = define('SE856', {
  name: 'printed-quotient-differs',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ printed, made, one, other, how }: PrintedQuotient) => ({
    message: `这里印的是“${printed}”，按本行的数${HOW_ZH[how](one, other)}是${made}`,
    hint: '这一列别的行都是这样算的：请核对这三个数，改正错的一个。',
  }),
  en: ({ printed, made, one, other, how }) => ({
    message: `here ${markEn(printed)} is printed, and by the numbers of the row ${HOW_EN[how](one, other)} is ${made}`,
    hint: 'The other rows of this column are worked out so: look at the three numbers and correct the wrong one.',
  }),
});

const HOW_ZH: Readonly<Record<PrintedQuotient['how'], (one: string, other: string) => string>> = {
  quotient: (one, other) => `${one}÷${other}`,
  growth: (one, other) => `（${one}－${other}）÷${other}`,
  difference: (one, other) => `${one}－${other}`,
};

const HOW_EN: Readonly<Record<PrintedQuotient['how'], (one: string, other: string) => string>> = {
  quotient: (one, other) => `${one} ÷ ${other}`,
  growth: (one, other) => `(${one} − ${other}) ÷ ${other}`,
  difference: (one, other) => `${one} − ${other}`,
};

interface OtherYear {
  readonly number: string;
  /** The row of the table, as it is called there. */
  readonly row: string;
  readonly itsYear: string;
  readonly year: string;
  /** What the table has for this year. */
  readonly instead: string;
}

export const numberOfOtherYear = define('SE857', {
  name: 'printed-number-of-other-year',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ number, row, itsYear, year, instead }: OtherYear) => ({
    message: `“${number}”在表里是${itsYear}年的“${row}”，${year}年的是${instead}`,
    hint: '请核对这句话说的是哪一年，改正数字或者年份。',
  }),
  en: ({ number, row, itsYear, year, instead }) => ({
    message: `${markEn(number)} is what the table has for ${itsYear} of ${markEn(row)}; for ${year} it has ${instead}`,
    hint: 'See which year the sentence is about, and correct the number or the year.',
  }),
});

interface StaleTitle {
  readonly typed: string;
  readonly year: string;
  readonly where: 'margin' | 'title';
}

export const staleTitle = define('SE858', {
  name: 'printed-title-of-other-year',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ typed, year, where }: StaleTitle) => ({
    message: `${where === 'margin' ? '页眉或页脚' : '表题'}写的是“${typed}”，报告是${year}年度的`,
    hint: '多半是从上年的文件里带来的：请改正年份，各页的页眉也一起核对。',
  }),
  en: ({ typed, year, where }) => ({
    message: `the ${where === 'margin' ? 'head or foot of the pages' : 'title of a table'} says ${markEn(typed)}, and the report is of ${year}`,
    hint: 'It may come from the file of the year before: correct the year, and look at the heads of all pages.',
  }),
});

interface UnitDoubtful {
  readonly table: number;
  readonly typed: MoneyUnit;
  readonly meant: MoneyUnit;
}

export const unitDoubtful = define('SE859', {
  name: 'printed-unit-doubtful',
  severity: 'warning',
  acceptable: false,
  restsOn: 'words',
  zh: ({ table, typed, meant }: UnitDoubtful) => ({
    message: `第${table}个表写的单位是${typed}，正文里同样的数却说明它是${meant}`,
    hint: `请核对单位，改成“单位：${meant}”或者改正数；检查时按${meant}读这张表。`,
  }),
  en: ({ table, typed, meant }) => ({
    message: `table ${table} says that it is in ${markEn(typed)}, and the same amounts in the text show that it is in ${markEn(meant)}`,
    hint: `Look at the unit and correct it, or the numbers; the check reads the table in ${markEn(meant)}.`,
  }),
});

/** What a file does not tell of one part of a report. */
export interface Lacking {
  readonly part: string;
  /** None where the whole part is not told. */
  readonly names: readonly string[];
}

interface CheckedSoFar {
  readonly form: string;
  readonly sections: Share;
  readonly paragraphs: Share;
  readonly cells: Share;
  /** Tables that were not understood, as they are counted through the file. */
  readonly tables: readonly number[];
  readonly lacking: readonly Lacking[];
}

export const checkedSoFar = define('SE854', {
  name: 'checked-so-far',
  severity: 'note',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ form, sections, paragraphs, cells, tables, lacking }: CheckedSoFar) => ({
    message: joinSentencesZh(
      `按格式 ${form} 检查（${sections.of} 节里有 ${sections.placed} 节），读懂段落 ${paragraphs.placed}/${paragraphs.of}、表格 ${cells.placed}/${cells.of} 格`,
      tables.length === 0 ? undefined : `第${tables.join('、')}个表看不懂，没有查`,
      lacking.length === 0
        ? undefined
        : `文件里没有、因此没有查的：${limit(lacking.map(lackZh), '；', (more) => `另有 ${more} 处`)}`,
    ).slice(0, -1),
    hint: '格式不对的，请用 --form 指定；缺的数写在别处的，用 selfeval import 起草报告文件，补上后再检查。',
  }),
  en: ({ form, sections, paragraphs, cells, tables, lacking }) => ({
    message: joinSentencesEn(
      `checked by the form ${form} (${sections.placed} of its ${sections.of} sections are there); ${paragraphs.placed} of ${paragraphs.of} paragraphs and ${cells.placed} of ${cells.of} cells were understood`,
      tables.length === 0 ? undefined : `not understood, and not checked: table ${tables.join(', ')}`,
      lacking.length === 0
        ? undefined
        : `not told in the file, and so not checked: ${limit(lacking.map(lackEn), '; ', (more) => `${more} other parts`)}`,
    ).slice(0, -1),
    hint: 'If it is another form, name it with --form; if the numbers stand elsewhere, draft a report file with selfeval import, add them, and check that.',
  }),
});

/** More parts, and more names of one part, are only counted: a list over half a screen is not read. */
const MOST_PARTS = 6;
const MOST_NAMES = 3;

function limit(parts: readonly string[], joint: string, sayMore: (more: number) => string): string {
  const more = parts.length - MOST_PARTS;
  return (more < 2 ? parts : [...parts.slice(0, MOST_PARTS), sayMore(more)]).join(joint);
}

function lackZh({ part, names }: Lacking): string {
  if (names.length === 0) return `“${part}”`;
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  return `${part}的${shown.join('、')}${names.length > MOST_NAMES ? `等 ${names.length} 项` : ''}`;
}

function lackEn({ part, names }: Lacking): string {
  if (names.length === 0) return `“${part}”`;
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name}”`);
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : '';
  return `of “${part}” ${shown.join(', ')}${more}`;
}
