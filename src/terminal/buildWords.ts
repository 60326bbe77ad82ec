import type { Lang } from '../findings/printSentence.ts';

/** What can become of a file; `kept`: somebody edited its report. */
export type BuildState = 'built' | 'unchanged' | 'kept' | 'failed';

interface BuildWords {
  readonly total: (files: number) => string;
  readonly states: Readonly<Record<BuildState, string>>;
  readonly left: string;
  readonly colon: string;
  readonly more: (files: number) => string;
  readonly moreErrors: (errors: number) => string;
  readonly others: (warnings: number, notes: number, unfilled: number) => string;
}

/** What the closing table of a build of several files says. */
export const buildWords: Readonly<Record<Lang, BuildWords>> = {
  zh: {
    total: (files) => `共 ${files} 个文件：`,
    states: { built: '生成', unchanged: '没有变化', kept: '有人改过，没有覆盖', failed: '没有生成' },
    left: '停下时还没有做',
    colon: '：',
    more: (files) => `还有 ${files} 个，见上`,
    moreErrors: (errors) => `（另有 ${errors} 个错误）`,
    others: (warnings, notes, unfilled) =>
      `另有 ${[
        ...(warnings > 0 ? [`${warnings} 个警告`] : []),
        ...(notes > 0 ? [`${notes} 个提示`] : []),
        ...(unfilled > 0 ? [`${unfilled} 处未填`] : []),
      ].join('、')}，用 selfeval check 查看。`,
  },
  en: {
    total: (files) => `${plural(files, 'file')}:`,
    states: { built: 'built', unchanged: 'unchanged', kept: 'edited, not replaced', failed: 'not built' },
    left: 'not reached before the stop',
    colon: ':',
    more: (files) => `${files} more, told above`,
    moreErrors: (errors) => ` (and ${plural(errors, 'more error', 'more errors')})`,
    others: (warnings, notes, unfilled) =>
      `There are also ${[
        ...(warnings > 0 ? [plural(warnings, 'warning')] : []),
        ...(notes > 0 ? [plural(notes, 'note')] : []),
        ...(unfilled > 0 ? [plural(unfilled, 'place to fill in', 'places to fill in')] : []),
      ].join(', ')}: see selfeval check.`,
  },
};

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
