import type { Lang } from '../../findings/printSentence.ts';

/** What help and usage errors say of runs over many files. */
export interface ManyFilesWords {
  readonly shard: string;
  readonly notAShard: (given: string) => string;
  readonly summary: string;
  readonly summaryExample: string;
}

export const manyFilesWords: Readonly<Record<Lang, ManyFilesWords>> = {
  zh: {
    shard: '只做其中一份，例如 2/8 是分成八份的第二份；一个单位各年度的报告总在同一份里',
    notAShard: (given) => `选项 --shard 不能是“${given}”：请写第几份和一共几份，例如 2/8`,
    summary: '把许多报告汇成一张表：金额、得分、问题、和上年是否连得上，以及突出的地方',
    summaryExample:
      '例如：selfeval summary 2024 2025 --format html -o 汇总.html\n　　　selfeval summary 2025 --format csv -o 汇总.csv --format json -o 汇总.json',
  },
  en: {
    shard: 'one part of the files only: 2/8 is the second of eight; all years of a unit are in one part',
    notAShard: (given) => `option --shard cannot be “${given}”: write which part, and of how many, such as 2/8`,
    summary: 'one table of many reports: amounts, points, findings, continuity, and what stands out',
    summaryExample:
      'For example: selfeval summary 2024 2025 --format html -o summary.html\n             selfeval summary 2025 --format csv -o a.csv --format json -o a.json',
  },
};
