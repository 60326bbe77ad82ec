import type { ListedFormat } from '../commandLine/listFormats.ts';

/** In what `summary` can be shown, in the order in which help lists it; `renderSummary` knows how each is written. */
export const SUMMARY_FORMATS = [
  { name: 'pretty', note: { zh: '给人看，不写时就是它', en: 'for people; the default' } },
  { name: 'csv', note: { zh: 'Excel 可以直接打开', en: 'opens in Excel' } },
  { name: 'json', note: undefined },
  { name: 'md', note: undefined },
  { name: 'html', note: { zh: '一个网页，可以排序、筛选', en: 'a page to sort and filter' } },
] as const satisfies readonly ListedFormat[];

export type SummaryFormat = (typeof SUMMARY_FORMATS)[number]['name'];
