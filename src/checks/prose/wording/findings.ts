import { define } from '../../../findings/define.ts';
import type { SpokenOf } from '../contradictions/spoken.ts';
import { spokenEn } from '../contradictions/spokenEn.ts';
import { spokenZh } from '../contradictions/spokenZh.ts';

export const staleYear = define('SE430', {
  name: 'stale-year',
  severity: 'warning',
  acceptable: true,
  restsOn: 'time',
  zh: ({ typed, year }: { readonly typed: string; readonly year: string }) => ({
    message: `“${typed}”可能是陈旧的年份，这里应当是${year}年`,
    hint: '请核对是不是从上年的报告里带来的。',
  }),
  en: ({ typed, year }) => ({
    message: `“${typed}” may be a stale year; here it should be ${year}`,
    hint: 'Verify that it was not carried over from last year’s report.',
  }),
});

export const numberingTyped = define('SE431', {
  name: 'numbering-typed',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, expected }: { readonly typed: string; readonly expected: string | undefined }) => ({
    message: expected === undefined ? `“${typed}”是手工编号` : `“${typed}”的编号不连续，这里应当是“${expected}”`,
    hint: '请用 # 小标题或列表（1. …），编号由程序生成。',
  }),
  en: ({ typed, expected }) => ({
    message:
      expected === undefined
        ? `“${typed}” is a number typed by hand`
        : `“${typed}” does not follow; here “${expected}” is due`,
    hint: 'Use # headings or a list (1. …): the program writes the numbers.',
  }),
});

export const stopAfterBracket = define('SE432', {
  name: 'stop-after-bracket',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed }: { readonly typed: string }) => ({
    message: `“${typed}”：带括号的编号后面不加标点`,
    hint: '请删去括号后面的标点（GB/T 9704）。',
  }),
  en: ({ typed }) => ({
    message: `“${typed}”: no punctuation follows a number in brackets`,
    hint: 'Remove the mark behind the bracket (GB/T 9704).',
  }),
});

export const documentNumberBrackets = define('SE433', {
  name: 'document-number-brackets',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, suggestion }: { readonly typed: string; readonly suggestion: string }) => ({
    message: `“${typed}”：文号的年份用六角括号`,
    hint: `请改成 ${suggestion}（GB/T 9704）。`,
  }),
  en: ({ typed, suggestion }) => ({
    message: `“${typed}”: the year of a document number stands in “〔〕”`,
    hint: `Write “${suggestion}” (GB/T 9704).`,
  }),
});

export const leftover = define('SE434', {
  name: 'leftover',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed }: { readonly typed: string }) => ({
    message: `“${typed}”像是没有改完的底稿`,
    hint: '请填写实际内容，或者删去。',
  }),
  en: ({ typed }) => ({
    message: `“${typed}” looks like a draft that was not finished`,
    hint: 'Write what is so, or remove it.',
  }),
});

export const voidReason = define('SE435', {
  name: 'void-reason',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed }: { readonly typed: string }) => ({
    message: `“${typed}”没有说明原因`,
    hint: '请写明实际原因；不知道的就不写这一项。',
  }),
  en: ({ typed }) => ({
    message: `“${typed}” gives no reason`,
    hint: 'Write the actual reason; if it is not known, leave the key out.',
  }),
});

export const wordForNumber = define('SE436', {
  name: 'word-for-number',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed }: { readonly typed: string }) => ({
    message: `“${typed}”：这里应当写数，不是词`,
    hint: '请写实际的数，例如 98.5%。',
  }),
  en: ({ typed }) => ({
    message: `“${typed}”: a number belongs here, not a word`,
    hint: 'Write the number, e.g. 98.5%.',
  }),
});

export const unitMissing = define('SE437', {
  name: 'unit-missing',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, unit }: { readonly typed: string; readonly unit: string }) => ({
    message: `“${typed}”后面缺单位`,
    hint: `请写全，例如 ${typed}${unit}。`,
  }),
  en: ({ typed, unit }) => ({
    message: `“${typed}” lacks its unit`,
    hint: `Write it out, e.g. “${typed}${unit}”.`,
  }),
});

export const notAMeasure = define('SE438', {
  name: 'not-a-measure',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed }: { readonly typed: string }) => ({
    message: `“${typed}”不是计量单位`,
    hint: '请写 项、场、万元、% 这样的单位；完成得怎样写在正文里。',
  }),
  en: ({ typed }) => ({
    message: `“${typed}” is no measure`,
    hint: 'Write a unit such as “项”, “场”, “万元”, “%”; how well it went belongs into the text.',
  }),
});

export const rateWithoutBase = define('SE439', {
  name: 'rate-without-base',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ figure, typed }: { readonly figure: SpokenOf; readonly typed: string }) => ({
    message: `“${typed}”：${spokenZh(figure)}的基数是零，没有比率可算`,
    hint: '请写“上年未发生”或“年初没有预算”，不写百分比。',
  }),
  en: ({ figure, typed }) => ({
    message: `“${typed}”: the base of ${spokenEn(figure)} is zero, so there is no rate`,
    hint: 'Say that there was nothing last year, or no budget, without a percentage.',
  }),
});

export const tableInProse = define('SE440', {
  name: 'table-in-prose',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  onlyOfReportFile: true,
  zh: () => ({
    message: '这个表格没有读成表格，会原样印成竖线',
    hint: '每行单独占一行（正文用“|”，不用“>”），短横行的列数与表头相同。',
  }),
  en: () => ({
    message: 'this table is not read as one, and prints as strokes',
    hint: 'Give each row a line (“|” for the text, not “>”), and the row of dashes as many columns as the headings.',
  }),
});

export const impossibleNumber = define('SE451', {
  name: 'impossible-number',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, why }: { readonly typed: string; readonly why: 'rate' | 'date' }) => ({
    message: why === 'rate' ? `“${typed}”：部分不会超过整体的100%` : `“${typed}”：没有这一天`,
    hint: why === 'rate' ? '请核对分子和分母；超额完成的，写完成率。' : '请核对日期。',
  }),
  en: ({ typed, why }) => ({
    message:
      why === 'rate' ? `“${typed}”: a part is no more than 100% of its whole` : `“${typed}”: there is no such day`,
    hint:
      why === 'rate'
        ? 'Check both numbers of the rate; where more was done than planned, give the completion rate.'
        : 'Check the date.',
  }),
});
