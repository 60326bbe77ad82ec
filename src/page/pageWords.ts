import type { PageWords } from '../document/page.ts';
import type { SummaryPageWords } from '../document/summaryPage.ts';
import type { Lang } from '../findings/printSentence.ts';

type OwnWords = Omit<PageWords, 'counts' | 'severity' | 'remedy'> & {
  readonly unreadableBecause: (message: string) => string;
};

/** The words of the page that neither the report nor the terminal has. */
export const pageWords: Readonly<Record<Lang, OwnWords>> = {
  zh: {
    report: '报告',
    findings: '问题',
    noFindings: '没有发现问题',
    points: '评分（预估）',
    charts: '图',
    otherFindings: '其他问题',
    unreadable: '现在读不懂这个文件',
    unreadableBecause: (message) => `现在读不懂这个文件：${message}`,
    outdated: '现在读不懂这个文件；下面是上一次能读时的报告',
    close: '关闭',
    madeOf: '由以下各数算出：',
    typedAt: '写在：',
    asTable: '这张图的数',
    skip: '跳到报告正文',
    previous: '上一个问题',
    next: '下一个问题',
    nextGap: '下一处没填的',
    gaps: '还没有填的',
    gap: '还没有填',
    unchecked: '未核对',
    onlyUnchecked: (numbers, ways) =>
      `只看未核对的（${[...(numbers === 0 ? [] : [`${numbers}个数`]), ...(ways === 0 ? [] : [`${ways}处增减`])].join('、')}）`,
    steps: { place: '位置', previous: '上一个', next: '下一个', list: '列表' },
    finding: (number) => `问题${number}`,
  },
  en: {
    report: 'Report',
    findings: 'Findings',
    noFindings: 'Nothing was found',
    points: 'Points (estimate)',
    charts: 'Charts',
    otherFindings: 'Other findings',
    unreadable: 'This file cannot be read now',
    unreadableBecause: (message) => `This file cannot be read now: ${message}`,
    outdated: 'This file cannot be read now; below is the report as it last could be',
    close: 'Close',
    madeOf: 'Made of:',
    typedAt: 'Typed at:',
    asTable: 'The numbers of this chart',
    skip: 'Skip to the report',
    previous: 'Previous finding',
    next: 'Next finding',
    nextGap: 'Next gap',
    gaps: 'Still to fill in',
    gap: 'Not filled in yet',
    unchecked: 'Not checked',
    onlyUnchecked: (numbers, ways) =>
      `Only what was not checked (${[
        ...(numbers === 0 ? [] : [`${numbers} ${numbers === 1 ? 'number' : 'numbers'}`]),
        ...(ways === 0 ? [] : [`${ways} ${ways === 1 ? 'word' : 'words'} of direction`]),
      ].join(', ')})`,
    steps: { place: 'Place', previous: 'Previous', next: 'Next', list: 'List' },
    finding: (number) => `Finding ${number}`,
  },
};

/** What the page of a summary says beside the summary itself. */
/** What unfolds the rest of a list. */
export const summaryFolded: Readonly<Record<Lang, (count: number) => string>> = {
  zh: (count) => `还有${count}条`,
  en: (count) => `${count} more`,
};

export const summaryPageWords: Readonly<Record<Lang, SummaryPageWords>> = {
  zh: {
    filter: '找单位或文件',
    year: '年度',
    allYears: '全部',
    onlyErrors: '只看有错误的',
    onlyStandingOut: '只看突出的',
    shown: '份',
    nothing: '没有。',
  },
  en: {
    filter: 'Find a unit or file',
    year: 'Year',
    allYears: 'all',
    onlyErrors: 'with errors only',
    onlyStandingOut: 'what stands out only',
    shown: 'shown',
    nothing: 'None.',
  },
};
