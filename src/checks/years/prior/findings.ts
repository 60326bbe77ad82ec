import { define } from '../../../findings/define.ts';
import { listEn, markEn } from '../../../findings/wordingEn.ts';

export const priorOfAnotherYear = define('SE492', {
  name: 'prior-of-another-year',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  zh: ({ year, wanted, found }: { readonly year: string; readonly wanted: string; readonly found: string }) => ({
    message: `本报告是 ${year} 年度的，prior 指的应是 ${wanted} 年度，那份报告是 ${found} 年度`,
    hint: `请把 prior 改成 ${wanted} 年度的报告；没有的写 none。`,
  }),
  en: ({ year, wanted, found }) => ({
    message: `this report is for ${year}, so prior must be for ${wanted}, but it is for ${found}`,
    hint: `Let prior name the report for ${wanted}, or write none if there is none.`,
  }),
});

export const priorHasErrors = define('SE493', {
  name: 'prior-has-errors',
  severity: 'error',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  zh: ({ path, errors }: { readonly path: string; readonly errors: number }) => ({
    message: `上年报告 ${path} 里有 ${errors} 个错误，没有与它核对`,
    hint: '请先检查并改正上年报告，再检查这一份。',
  }),
  en: ({ path, errors }) => ({
    message: `last year’s report ${markEn(path)} has ${errors === 1 ? '1 error' : `${errors} errors`}; the years were not compared`,
    hint: 'Check and correct that report first, then check this one.',
  }),
});

export const noPriorYear = define('SE494', {
  name: 'no-prior-year',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  onlyOfReportFile: true,
  needsPriorYear: true,
  zh: ({ year }: { readonly year: string }) => ({
    message: `没有 ${year} 年度的报告可以核对`,
    hint: '有上年报告的，请用 prior 写明它的位置，或者和它一起检查；没有的写 prior: none。',
  }),
  en: ({ year }) => ({
    message: `there is no report of ${year} to compare with`,
    hint: 'If there is one, name it under prior or check both together; if not, write prior: none',
  }),
});

export const severalPriorYears = define('SE495', {
  name: 'several-prior-years',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  onlyOfReportFile: true,
  needsPriorYear: true,
  zh: ({
    year,
    files,
    count,
  }: {
    readonly year: string;
    /** The first few of them. */
    readonly files: readonly string[];
    readonly count: number;
  }) => ({
    message: `${year} 年度的报告有 ${count} 份，没有核对：${files.join('、')}${count > files.length ? '等' : ''}`,
    hint: '请用 prior 写明是哪一份。',
  }),
  en: ({ year, files, count }) => ({
    message: `${count} reports of ${year}; none was compared: ${listEn(files)}${count > files.length ? ' and others' : ''}`,
    hint: 'Name the right one under prior.',
  }),
});
