import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';
import type { Authorship } from '../../opc/digestWordText.ts';

export const sameOutput = define('SE905', {
  name: 'same-output',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ output, first, second }: { readonly output: string; readonly first: string; readonly second: string }) => ({
    message: `${first} 和 ${second} 都要写成 ${output}，两个都没有写`,
    hint: '请给其中一个文件改名，或者生成它们上面的文件夹：结果照原来的子文件夹分开放。',
  }),
  en: ({ output, first, second }) => ({
    message: `${markEn(first)} and ${markEn(second)} would both become ${markEn(output)}; neither was written`,
    hint: 'Rename one of the files, or build the folder above them: the reports then lie in its subfolders, as the files do.',
  }),
});

export const targetEdited = define('SE912', {
  name: 'target-edited',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ output, authorship }: { readonly output: string; readonly authorship: Exclude<Authorship, 'asWritten'> }) => ({
    message:
      authorship === 'edited'
        ? `${output} 生成以后有人改过里面的文字或表格，没有覆盖`
        : `${output} 不是本程序现在这样生成的文件，没有覆盖`,
    hint: '请把它改名留存，或者用 -o 写到另一个文件夹；要改的内容请改在 YAML 里。确实不要它了，请加 --force。',
  }),
  en: ({ output, authorship }) => ({
    message:
      authorship === 'edited'
        ? `somebody edited the text or tables of ${markEn(output)} since it was built; it was not replaced`
        : `${markEn(output)} is no file that this program wrote as it does now; it was not replaced`,
    hint: 'Keep it under another name, or write to another folder with -o; make the edits in the YAML file. If it is not wanted, add --force.',
  }),
});

export const nothingToCheck = define('SE906', {
  name: 'nothing-to-check',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path, takes }: { readonly path: string; readonly takes: 'reports' | 'reportsOrWord' }) => ({
    message: `${path} 下面没有报告文件${takes === 'reports' ? '' : '，也没有 Word 文件'}`,
    hint: '报告文件以 .yaml 或 .yml 结尾，第一行是 selfeval: 1；请写出文件或文件夹。',
  }),
  en: ({ path, takes }) => ({
    message: `there is no report file${takes === 'reports' ? '' : ' and no Word file'} below ${markEn(path)}`,
    hint: 'A report file ends in .yaml or .yml and starts with selfeval: 1; name a file or folder.',
  }),
});

export const outputIsInput = define('SE907', {
  name: 'output-is-input',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path }: { readonly path: string }) => ({
    message: `结果会盖掉原来的文件 ${path}，没有写`,
    hint: '请用 -o 指定另一个文件夹。',
  }),
  en: ({ path }) => ({
    message: `the result would replace the input ${markEn(path)}; it was not written`,
    hint: 'Choose another folder with -o.',
  }),
});

export const notAWordReport = define('SE915', {
  name: 'not-a-word-report',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: () => ({
    message: '这不是完好的 Word 文档（.docx），没有比较',
    hint: '请给 selfeval build 生成、或者由它另存的 .docx；.doc 和 .wps 请先在 Word 或 WPS 里另存为 .docx。',
  }),
  en: () => ({
    message: 'this is not a sound Word document (.docx); nothing was compared',
    hint: 'Give a .docx that selfeval build wrote, or that was saved from it; save a .doc or .wps as .docx first.',
  }),
});

export const notBuilt = define('SE908', {
  name: 'not-built',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ output }: { readonly output: string }) => ({
    message: `还没有生成 ${output}`,
    hint: '请运行 selfeval build，并把生成的文件一起提交。',
  }),
  en: ({ output }) => ({
    message: `${markEn(output)} has not been built`,
    hint: 'Run selfeval build, and commit what it writes.',
  }),
});

export const onlySavedAgain = define('SE913', {
  name: 'only-saved-again',
  severity: 'note',
  acceptable: true,
  needsBuilt: true,
  restsOn: 'anything',
  zh: ({ output }: { readonly output: string }) => ({
    message: `${output} 的文字和表格没有变，只是被别的程序存过，或者排版变了`,
    hint: '不必改动；想要与现在生成的完全一样，请加 --force 重新生成。',
  }),
  en: ({ output }) => ({
    message: `the text and tables of ${markEn(output)} are unchanged; it was only saved again, or its layout differs`,
    hint: 'Nothing has to be done. To have it exactly as it is built now, build it again with --force.',
  }),
});

export const builtDiffers = define('SE909', {
  name: 'built-differs',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    output,
    difference,
    more,
  }: {
    readonly output: string;
    readonly difference: BuiltDifference;
    readonly more: number;
  }) => ({
    message: `${output} 不是现在的文件生成的：${differenceWordsZh(difference)}${more === 0 ? '' : `；不同的还有 ${more} 处`}`,
    hint: '请重新运行 selfeval build，并提交新生成的文件；源文件不该改动的，请改回去。',
  }),
  en: ({ output, difference, more }) => ({
    message: `${markEn(output)} is not what the file builds now: ${differenceWordsEn(difference)}${more === 0 ? '' : `; ${more} more`}`,
    hint: 'Run selfeval build again and commit what it writes; if the source should not have changed, change it back.',
  }),
});

export const editedByHand = define('SE914', {
  name: 'edited-by-hand',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ output, difference, figures, more }: HandEdit) => ({
    message:
      `${output} 生成以后有人改过：${editWordsZh(difference)}` +
      figures.map(({ name, value }) => `；数据里的“${name}”是 ${value}`).join('') +
      (more === 0 ? '' : `；改过的还有 ${more} 处`),
    hint: '改得对的，请改进 YAML 再生成；改得不对的，请用 selfeval build --force 重新生成。',
  }),
  en: ({ output, difference, figures, more }) => ({
    message:
      `somebody edited ${markEn(output)}: ${editWordsEn(difference)}` +
      figures.map(({ name, value }) => `; “${name}” is ${value} in the data`).join('') +
      (more === 0 ? '' : `; ${more} more`),
    hint: 'What is right, change in the YAML file and build again; what is not, undo with selfeval build --force.',
  }),
});

/** A figure that an edited paragraph or cell no longer prints. */
export interface EditedFigure {
  /** As references name it. */
  readonly name: string;
  readonly value: string;
}

interface HandEdit {
  readonly output: string;
  readonly difference: BuiltDifference;
  readonly figures: readonly EditedFigure[];
  /** How many more there are that are not told. */
  readonly more: number;
}

/** Where a written report first departs from what its file builds, with the words there; `undefined` where there are none. */
export type BuiltDifference =
  | {
      readonly kind: 'paragraph';
      /** The nearest heading above. */
      readonly near: string;
      readonly found: string | undefined;
      readonly built: string | undefined;
    }
  | {
      readonly kind: 'cell';
      /** The table's caption, or the nearest text above it. */
      readonly near: string;
      readonly row: number;
      readonly column: number;
      readonly found: string | undefined;
      readonly built: string | undefined;
    }
  /** The words are the same; blank lines or marks between them are not. */
  | { readonly kind: 'marks' }
  /** A picture beside the Markdown. */
  | { readonly kind: 'chart' }
  | { readonly kind: 'unreadable' };

function differenceWordsZh(difference: BuiltDifference): string {
  switch (difference.kind) {
    case 'paragraph':
      return `${whereZh(difference)}${changeWordsZh(difference, '一段')}`;
    case 'cell':
      return `${whereZh(difference)}${changeWordsZh(difference, '一格')}`;
    case 'chart':
      return '图不同';
    case 'marks':
      return '文字相同，空行或标记不同';
    case 'unreadable':
      return '它不是完好的 Word 文档';
  }
}

function editWordsZh(difference: BuiltDifference): string {
  if (difference.kind !== 'paragraph' && difference.kind !== 'cell') return differenceWordsZh(difference);
  const { found, built } = difference;
  const what = difference.kind === 'cell' ? '一格' : '一段';
  if (built === undefined) return `${whereZh(difference)}加了${what}“${found}”`;
  return `${whereZh(difference)}${found === undefined ? `删了${what}“${built}”` : `“${built}”改成了“${found}”`}`;
}

function whereZh(difference: Extract<BuiltDifference, { readonly kind: 'paragraph' | 'cell' }>): string {
  if (difference.kind === 'cell') return `“${difference.near}”第 ${difference.row} 行第 ${difference.column} 格`;
  return difference.near === '' ? '开头' : `“${difference.near}”下面`;
}

function editWordsEn(difference: BuiltDifference): string {
  if (difference.kind !== 'paragraph' && difference.kind !== 'cell') return differenceWordsEn(difference);
  const { found, built } = difference;
  if (built === undefined) return `${whereEn(difference)} “${found}” was added`;
  return `${whereEn(difference)} “${built}” ${found === undefined ? 'was taken out' : `became “${found}”`}`;
}

function whereEn(difference: Extract<BuiltDifference, { readonly kind: 'paragraph' | 'cell' }>): string {
  if (difference.kind === 'cell') return `in “${difference.near}”, row ${difference.row}, cell ${difference.column},`;
  return difference.near === '' ? 'at the beginning' : `under “${difference.near}”`;
}

function changeWordsZh(
  { found, built }: { readonly found: string | undefined; readonly built: string | undefined },
  what: string,
): string {
  if (built === undefined) return `多了${what}：“${found}”`;
  return found === undefined ? `少了${what}：“${built}”` : `是“${found}”，现在应为“${built}”`;
}

function differenceWordsEn(difference: BuiltDifference): string {
  switch (difference.kind) {
    case 'paragraph':
    case 'cell':
      return `${whereEn(difference)} ${changeWordsEn(difference)}`;
    case 'chart':
      return 'the chart differs';
    case 'marks':
      return 'the words are the same, blank lines or marks differ';
    case 'unreadable':
      return 'it is not a sound Word document';
  }
}

function changeWordsEn({
  found,
  built,
}: {
  readonly found: string | undefined;
  readonly built: string | undefined;
}): string {
  if (built === undefined) return `it has “${found}”, which is no longer there`;
  return found === undefined ? `it lacks “${built}”` : `it has “${found}”, now “${built}”`;
}
