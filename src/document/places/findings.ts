import { define } from '../../findings/define.ts';
import { listEn, markEn } from '../../findings/wordingEn.ts';
import { listZh } from '../../findings/wordingZh.ts';

interface NotPrinted {
  readonly keys: readonly string[];
  readonly form: string;
  /** The installed forms that print all of them. */
  readonly forms: readonly string[];
}

export const typedNotPrinted = define('SE706', {
  name: 'typed-not-printed',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ keys, form, forms }: NotPrinted) => ({
    message: areResults(keys)
      ? `${listZh(keys)} 填了，但没有一句话引用，报告里看不到`
      : `${listZh(keys)} 填了，但这种格式（${form}）没有印它的地方，报告里看不到`,
    hint: areResults(keys)
      ? `要让人看到的，在正文里写 {{${nameOfResult(keys)}}} 这样的引用；不用的，删去。`
      : forms.length === 0
        ? '要让人看到的，把内容写进 narrative 的一段；不用的，删去。'
        : `会印的格式：${listZh(forms)}。用得着的，把 form 换成它；不用的，删去。`,
  }),
  en: ({ keys, form, forms }) => ({
    message: areResults(keys)
      ? `${listEn(keys)} ${keys.length === 1 ? 'is' : 'are'} filled in, but no sentence names ${keys.length === 1 ? 'it' : 'them'}: the report will not show ${keys.length === 1 ? 'it' : 'them'}`
      : `${listEn(keys)} ${keys.length === 1 ? 'is' : 'are'} filled in, but this form (${markEn(form)}) has no place that prints ${keys.length === 1 ? 'it' : 'them'}: the report will not show ${keys.length === 1 ? 'it' : 'them'}`,
    hint: areResults(keys)
      ? `If readers are to see it, name it in a sentence, as ${markEn(`{{${nameOfResult(keys)}}}`)}; otherwise remove it.`
      : forms.length === 0
        ? 'If readers are to see it, write it into a section of narrative; otherwise remove it.'
        : `Forms that print it: ${listEn(forms)}. Name one under form if you need it; otherwise remove what you typed.`,
  }),
});

/** Results are printed where a sentence names them, under any form. */
function areResults(keys: readonly string[]): boolean {
  return keys.every((key) => key.startsWith(RESULTS));
}

function nameOfResult([first = '']: readonly string[]): string {
  return first.slice(RESULTS.length);
}

const RESULTS = 'results.';

interface LeftToOwnForm {
  readonly keys: readonly string[];
  /** The form under which the report is made, and the file's own. */
  readonly form: string;
  readonly own: string;
}

/** A longer list would hide what it is about. */
const MOST_KEYS = 4;

export const printedByOwnForm = define('SE710', {
  name: 'printed-by-own-form',
  severity: 'note',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ keys, form, own }: LeftToOwnForm) => ({
    message: `这一份按格式“${form}”做，${listZh(keys.slice(0, MOST_KEYS))}${keys.length > MOST_KEYS ? `等 ${keys.length} 项，` : ' '}在这一份里不印`,
    hint: `不用改：文件自己的格式“${own}”会用到。`,
  }),
  en: ({ keys, form, own }) => ({
    message: `made under the form ${markEn(form)}, this report does not print ${keys.length > MOST_KEYS ? `${keys.length} entries such as ` : ''}${listEn(keys.slice(0, MOST_KEYS))}`,
    hint: `Nothing to change: the file’s own form, ${markEn(own)}, uses ${keys.length === 1 ? 'it' : 'them'}.`,
  }),
});

interface TableGaps {
  readonly table: string;
  /** The first of the keys to be filled in. */
  readonly keys: readonly string[];
  /** How many there are. */
  readonly count: number;
}

export const tableUnfilled = define('SE707', {
  name: 'table-unfilled',
  severity: 'warning',
  acceptable: true,
  restsOn: 'table',
  zh: ({ table, keys, count }: TableGaps) => ({
    message: `${table === '' ? '有一张表' : `表“${table}”`}没有填全：还有 ${count} 处，${listZh(keys)}${count > keys.length ? '等' : ''}`,
    hint: '请填上；没有的写 none。selfeval check --todo 列出全部。',
  }),
  en: ({ table, keys, count }) => ({
    message: `${table === '' ? 'a table' : `the table ${markEn(table)}`} is not complete: ${count} ${count === 1 ? 'place' : 'places'} still to be filled in, ${listEn(keys)}${count > keys.length ? ' and others' : ''}`,
    hint: 'Fill them in; write none where there is none. selfeval check --todo lists all.',
  }),
});

export const placeholderDateLeft = define('SE708', {
  name: 'placeholder-date',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ date }: { readonly date: string }) => ({
    message: `报告日期还是新建时的占位日期 ${date}`,
    hint: '请在 date 里写报告的实际日期。',
  }),
  en: ({ date }) => ({
    message: `the report’s date is still ${date}, with which a new report begins`,
    hint: 'Write the date of the report under date.',
  }),
});

interface Missing {
  readonly part: 'section' | 'table' | 'date';
  /** Of a section or table, as the form calls it. */
  readonly title: string;
  readonly keys: readonly string[];
}

export const requiredPartMissing = define('SE709', {
  name: 'required-part-missing',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ part, title, keys }: Missing) => ({
    message: `这种格式必须有的${PARTS_ZH[part]}${title === '' ? '' : `“${title}”`}还没有填`,
    hint: `${keys.length === 1 ? '请填 ' : '至少填一样：'}${listZh(keys)}${part === 'date' ? '，写报告的实际日期' : noneOfZh(keys)}；只要先看样子，加 --draft 生成草稿。`,
  }),
  en: ({ part, title, keys }) => ({
    message: `${title === '' ? '' : `${markEn(title)}: `}${PARTS_EN[part]} that this form requires is not filled in yet`,
    hint: `Fill in ${keys.length === 1 ? '' : 'at least one of '}${listEn(keys)}${part === 'date' ? ' with the date of the report' : noneOfEn(keys)}; to see how it will look, make a draft with --draft.`,
  }),
});

export const requiredPartOpen = define('SE711', {
  name: 'required-part-open',
  severity: 'warning',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ part, title, keys }: Missing) => ({
    message: `这种格式必须有的${PARTS_ZH[part]}${title === '' ? '' : `“${title}”`}，文件里没有填，印成“未填”`,
    hint: `交之前${keys.length === 1 ? '请填 ' : '至少填一样：'}${listZh(keys)}${part === 'date' ? '，写报告的实际日期' : noneOfZh(keys)}；填了也不影响文件自己的格式。`,
  }),
  en: ({ part, title, keys }) => ({
    message: `${title === '' ? '' : `${markEn(title)}: `}${PARTS_EN[part]} that this form requires is not in the file and is printed as not filled in`,
    hint: `Before you hand it in, fill in ${keys.length === 1 ? '' : 'at least one of '}${listEn(keys)}${part === 'date' ? ' with the date of the report' : noneOfEn(keys)}; the file’s own form is not changed by it.`,
  }),
});

/** Names the keys that may be stated to be none; what is told in words may not (SE205). */
function noneOfZh(keys: readonly string[]): string {
  const own = keys.filter((key) => NONE.has(key));
  if (own.length === 0) return '';
  return own.length === keys.length ? '，没有的写 none' : `；没有的，写 ${listZh(own.map((key) => `${key}: none`))}`;
}

function noneOfEn(keys: readonly string[]): string {
  const own = keys.filter((key) => NONE.has(key));
  if (own.length === 0) return '';
  if (own.length === keys.length) return ', with none where there is none';
  return `; where there is none, write ${listEn(own.map((key) => `${key}: none`))}`;
}

const NONE: ReadonlySet<string> = new Set([
  'projects',
  'governmentFund',
  'stateCapital',
  'socialInsurance',
  'otherMatters',
]);

const PARTS_ZH = { section: '一节', table: '表', date: '报告日期' } as const;
const PARTS_EN = { section: 'a section', table: 'a table', date: 'the date' } as const;
