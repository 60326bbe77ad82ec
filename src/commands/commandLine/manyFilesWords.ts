import type { Lang } from '../../findings/printSentence.ts';

/** What help and usage errors say of runs over many files. */
export interface ManyFilesWords {
  readonly shard: string;
  readonly notAShard: (given: string) => string;
  readonly summary: string;
  readonly summaryExample: string;
  readonly jobs: string;
  readonly notJobs: (given: string) => string;
  readonly rebuild: string;
  readonly forceOne: string;
}

export const manyFilesWords: Readonly<Record<Lang, ManyFilesWords>> = {
  zh: {
    shard: '只做其中一份，例如 2/8 是分成八份的第二份；一个单位各年度的报告总在同一份里',
    notAShard: (given) => `选项 --shard 不能是“${given}”：请写第几份和一共几份，例如 2/8`,
    summary: '把许多报告汇成一张表：金额、得分、问题、和上年是否连得上，以及突出的地方',
    summaryExample:
      '例如：selfeval summary 2024 2025 --format html -o 汇总.html\n　　　selfeval summary 2025 --format csv -o 汇总.csv --format json -o 汇总.json',
    jobs: '用几个线程一起做；不写时，只在量过合算时用几个',
    notJobs: (given) => `选项 --jobs 不能是“${given}”：请写 1 到 99 的整数`,
    rebuild: '文件多时，没有变化的也重新生成（有人改过的 Word 文件除外）',
    forceOne: '--force 一次只用于一个报告文件：成批生成不覆盖有人改过的 Word 文件',
  },
  en: {
    shard: 'one part of the files only: 2/8 is the second of eight; all years of a unit are in one part',
    notAShard: (given) => `option --shard cannot be “${given}”: write which part, and of how many, such as 2/8`,
    summary: 'one table of many reports: amounts, points, findings, continuity, and what stands out',
    summaryExample:
      'For example: selfeval summary 2024 2025 --format html -o summary.html\n             selfeval summary 2025 --format csv -o a.csv --format json -o a.json',
    jobs: 'how many threads share the files; if left out, several only where they were measured to pay',
    notJobs: (given) => `option --jobs cannot be “${given}”: write a whole number from 1 to 99`,
    rebuild: 'with many files: also build what has not changed (never Word files that somebody edited)',
    forceOne: '--force is for one report file: a build of several never replaces Word files that somebody edited',
  },
};
