import { define } from '../../findings/define.ts';
import { joinSentencesEn } from '../../findings/wordingEn.ts';
import { joinSentencesZh } from '../../findings/wordingZh.ts';
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
      lacking.length === 0 ? undefined : `文件里没有、因此没有查的：${lacking.map(lackZh).join('；')}`,
    ).slice(0, -1),
    hint: '格式不对的，请用 --form 指定；缺的数写在别处的，用 selfeval import 起草报告文件，补上后再检查。',
  }),
  en: ({ form, sections, paragraphs, cells, tables, lacking }) => ({
    message: joinSentencesEn(
      `checked by the form ${form} (${sections.placed} of its ${sections.of} sections are there); ${paragraphs.placed} of ${paragraphs.of} paragraphs and ${cells.placed} of ${cells.of} cells were understood`,
      tables.length === 0 ? undefined : `not understood, and not checked: table ${tables.join(', ')}`,
      lacking.length === 0 ? undefined : `not told in the file, and so not checked: ${lacking.map(lackEn).join('; ')}`,
    ).slice(0, -1),
    hint: 'If it is another form, name it with --form; if the numbers stand elsewhere, draft a report file with selfeval import, add them, and check that.',
  }),
});

/** More names of one part are only counted. */
const MOST_NAMES = 3;

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
