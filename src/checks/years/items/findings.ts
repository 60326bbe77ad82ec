import { define } from '../../../findings/define.ts';
import { listEn } from '../../../findings/wordingEn.ts';

export const itemsNotContinued = define('SE487', {
  name: 'items-not-continued',
  severity: 'note',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  zh: ({
    table,
    year,
    items,
  }: {
    readonly table: string;
    readonly year: string;
    readonly items: readonly string[];
  }) => ({
    message: `${table}里有 ${items.length} 项 ${year} 年度有、本年没有：${items.join('、')}`,
    hint: '请核对是否漏填；确实不再安排的，不必改动。',
  }),
  en: ({ table, year, items }) => ({
    message: `${items.length} of “${table}” in ${year} not there this year: ${listEn(items)}`,
    hint: 'Check whether something was left out; if they have ended, nothing is to be done.',
  }),
});

export const itemRenamed = define('SE488', {
  name: 'item-renamed',
  severity: 'warning',
  acceptable: true,
  restsOn: 'years',
  needsPriorYear: true,
  hintInWord: {
    zh: '是同一项的，请用同一个名称；不是的，不必改动。',
    en: 'If they are the same, give both one name; if not, leave them.',
  },
  zh: ({ item, before, year }: { readonly item: string; readonly before: string; readonly year: string }) => ({
    message: `“${item}”上年没有，${year} 年度的“${before}”本年没有：是不是同一项`,
    hint: '是同一项的，请用同一个名称；不是的，请在 accepted 里写明。',
  }),
  en: ({ item, before, year }) => ({
    message: `“${item}” is new and “${before}” of ${year} is gone: are they the same`,
    hint: 'If they are, give both the same name; if not, say so in accepted.',
  }),
});
