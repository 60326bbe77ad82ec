import { define } from '../../findings/define.ts';

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
