import type { Lang } from '../../findings/printSentence.ts';

/** What help and the command say of a report over several units. */
export interface RollupWords {
  readonly describe: string;
  readonly example: string;
  readonly take: string;
  readonly noUnits: string;
  readonly taken: (changed: number) => string;
  readonly notTaken: string;
}

export const rollupWords: Readonly<Record<Lang, RollupWords>> = {
  zh: {
    describe: '列出部门报告汇总的各单位：每个单位一行，和合计；哪些单位的数在上次核对后变了',
    example: '例如：selfeval rollup report.yaml --take',
    take: '核对过了：把各单位现在的数记成标记，写进报告的 units（taken）；此后哪个单位的数变了，check 会提醒',
    noUnits: '这份报告没有写 units，没有可以汇总的单位。请在报告里写明各单位的报告文件。',
    taken: (changed) => (changed === 0 ? '标记都是新的，文件没有改动。' : `已经记下 ${changed} 个单位的标记。`),
    notTaken: '没有记：有单位的数加不进来。请先改正以上错误。',
  },
  en: {
    describe:
      'list the units that a department’s report adds up, a row each and the total, and whose numbers changed since they were checked',
    example: 'For example: selfeval rollup report.yaml --take',
    take: 'they were checked: note marks of the numbers as they are now under units (taken); check will tell of units whose numbers change',
    noUnits: 'This report has no units, so there is nothing to add up. Name the reports of the units under units.',
    taken: (changed) =>
      changed === 0
        ? 'All marks are up to date; the file was not changed.'
        : `${changed === 1 ? 'The mark of 1 unit was' : `The marks of ${changed} units were`} noted.`,
    notTaken: 'Nothing was noted: the numbers of some units cannot be added. Correct the errors above first.',
  },
};
