import type { Lang } from '../findings/printSentence.ts';
import type { Severity } from '../findings/types.ts';
import type { Status } from '../form/rubricTypes.ts';
import { type FormatWords, formatWords } from '../formats/formatWords.ts';
import type { LineStatus, Scorecard } from '../scores/types.ts';
import type { Outcome } from '../verdict/checkRun.ts';
import type { Counts } from '../verdict/countFindings.ts';

/** The words of terminal output, besides the sentences of findings and reasons. */
export interface Words extends FormatWords {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly seeAlso: string;
  /** Says how many findings of a file are not shown. */
  readonly hidden: (file: string, findings: number) => string;
  /** Says how many files there are, how many of them could not be read, and what was found. */
  readonly count: (files: number, counts: Counts, unread?: number) => string;
  /** Says whether a run passed, as a sentence of its own after the counts. */
  readonly verdict: (outcome: Outcome, counts: Counts, failOn: Severity) => string;
  /** Says how many places are still to be filled in, as a sentence. */
  readonly unfilled: (places: number) => string;
  /** Continues the sentence of the counts. */
  readonly accepted: (accepted: number) => string;
  readonly written: (files: readonly string[]) => string;
  /** Says why a command did nothing; `draft` where a draft could have been made. */
  readonly nothingMade: Readonly<
    Record<'unread' | 'report' | 'draft' | 'score' | 'import' | 'table' | 'figures' | 'comparison', string>
  >;
  readonly noRubric: (id: string, known: readonly string[]) => string;
  readonly stages: Readonly<Record<string, string>>;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly total: string;
  readonly noTotal: string;
  readonly lineStatus: Readonly<Record<LineStatus, string>>;
  readonly rubricStatus: Readonly<Record<Status, string>>;
  readonly scoredBy: string;
  readonly source: string;
  readonly estimate: (rubric: Scorecard['rubric']) => string;
  readonly sums: (sums: Readonly<Record<'derived' | 'declared' | 'open', string>>) => string;
  /** Says how many of the open points are claimed, and what the total is with them, if nothing else is open. */
  readonly claims: (claimed: string, total: string | undefined) => string;
  /** Says that criteria do not apply, and that the rest was rescaled. */
  readonly rescaled: (applicable: string, full: string) => string;
  /** Says what limits the total, or that the limit is not yet known. */
  readonly cap: (title: string, percent: string, range: string, most: string) => string;
  readonly capOpen: (title: string, lowest: string) => string;
  /** Names one grade, or the grades at both ends. */
  readonly grade: (least: string, most: string) => string;
  readonly points: (points: string) => string;
}

export const words: Readonly<Record<Lang, Words>> = {
  zh: {
    ...formatWords.zh,
    severity: { error: '错误', warning: '警告', note: '提示' },
    seeAlso: '另见',
    hidden: (file, findings) =>
      `${file} 还有 ${findings} 处没有列出：请先改正以上各处再检查；selfeval check --format json 会列出全部。`,
    count: (files, { error, warning, note }, unread = 0) => {
      const parts = [
        error === 0 ? '没有错误' : `${error} 个错误`,
        warning === 0 ? '没有警告' : `${warning} 个警告`,
        ...(note === 0 ? [] : [`${note} 个提示`]),
      ];
      const checked =
        files === 0
          ? '没有检查任何文件'
          : unread === 0
            ? `检查了 ${files} 个文件`
            : `共 ${files} 个文件，检查了 ${files - unread} 个，${unread} 个读不了`;
      return `${checked}：${parts.join('，')}`;
    },
    verdict: (outcome, counts, failOn) => {
      switch (outcome) {
        case 'passed':
          return total(counts) === 0 ? '通过。' : `通过：有${FAILING_ZH[failOn]}才算不通过。`;
        case 'failed':
          return `未通过：有${counts.error > 0 ? '错误' : counts.warning > 0 ? '警告' : '提示'}。`;
        case 'incomplete':
          return '没有做完，不能算通过。';
      }
    },
    unfilled: (places) => `还有 ${places} 处未填。`,
    accepted: (accepted) => `；另有 ${accepted} 个已写明理由接受`,
    written: (files) => `写出：${files.join('、')}`,
    nothingMade: {
      unread: '没有继续：有文件没有读到。',
      report: '没有写任何文件：有读不懂的地方，草稿也做不成。请先改正以上错误。',
      draft: '没有写任何文件：有错误。要先看样子，请加 --draft 生成草稿。',
      score: '没有算分：有读不懂的地方。请先改正以上错误。',
      figures: '没有算出数：有读不懂的地方。请先改正以上错误。',
      import: '没有导入：报告文件有读不懂的地方。请先改正以上错误。',
      table: '没有导入。请先按上面的改法处理。',
      comparison: '没有比较：有读不懂的地方。请先改正以上错误。',
    },
    noRubric: (id, known) =>
      known.length === 0 ? '这种格式没有评分表。' : `没有编号为“${id}”的评分表；这种格式有：${known.join('、')}。`,
    stages: {
      1: '文件的写法',
      2: '内容的格式',
      3: '正文的写法',
      4: '数字、文字和说明的核对',
      5: '评分',
      6: '报告格式',
      7: '报告格式的模板，和报告里印什么',
      8: '表格和 Word 文件的导入',
      9: '文件的读写',
    },
    columns: ['一级指标', '二级指标', '评分项', '分值', '得分', '状态', '理由'],
    total: '合计',
    noTotal: '没有总分',
    lineStatus: { derived: '算出', declared: '自报', claimed: '自评', open: '待定', notApplicable: '不适用' },
    rubricStatus: {
      verified: '分值已与印发的原件或公开的文本核对',
      reconstructed: '重构文本：分值是根据几份材料拼合的，可能与原件有出入',
      partial: '评分表不完整，没有总分',
    },
    scoredBy: '评分人：',
    source: '出处：',
    estimate: ({ assesses, scoredBy }) =>
      assesses === 'work'
        ? `预估：这张表考核的是自评工作，不是支出的绩效；得分由${scoredBy}评定。`
        : `预估：这张表考核的是支出的绩效；得分由${scoredBy}评定。`,
    sums: ({ derived, declared, open }) => `由事实算出${derived}分，自报${declared}分，待定${open}分`,
    claims: (claimed, total) =>
      `；其中自评${claimed}分，没有事实可以核对${total === undefined ? '' : `，算上是${total}分`}`,
    rescaled: (applicable, full) => `；适用的共${applicable}分，折算成${full}分`,
    cap: (title, percent, range, most) => `；${title}${percent}，在${range}一档，总分最多${most}分`,
    capOpen: (title, lowest) => `；${title}还不知道，总分上限可能低到${lowest}分`,
    grade: (least, most) => `；等级：${least === most ? least : `${least}至${most}`}`,
    points: (points) => `${points}分`,
  },
  en: {
    ...formatWords.en,
    severity: { error: 'error', warning: 'warning', note: 'note' },
    seeAlso: 'see also',
    hidden: (file, findings) =>
      `${findings} more in ${file} are not listed: correct these first, or see all with selfeval check --format json`,
    count: (files, { error, warning, note }, unread = 0) => {
      const parts = [plural(error, 'error'), plural(warning, 'warning'), ...(note === 0 ? [] : [plural(note, 'note')])];
      const checked =
        unread === 0
          ? `${plural(files, 'file')} checked`
          : `${files - unread} of ${plural(files, 'file')} checked, ${unread} could not be read`;
      return `${checked}: ${parts.join(', ')}`;
    },
    verdict: (outcome, counts, failOn) => {
      switch (outcome) {
        case 'passed':
          return total(counts) === 0 ? 'Passed.' : `Passed: only ${FAILING_EN[failOn]} would fail.`;
        case 'failed':
          return `Failed: there are ${counts.error > 0 ? 'errors' : counts.warning > 0 ? 'warnings' : 'notes'}.`;
        case 'incomplete':
          return 'Not finished, so not passed.';
      }
    },
    unfilled: (places) => `${plural(places, 'place')} still to fill in.`,
    accepted: (accepted) => `; ${accepted} more accepted with a reason`,
    written: (files) => `Written: ${files.join(', ')}`,
    nothingMade: {
      unread: 'Nothing was done: a file could not be read.',
      report:
        'No file was written: something cannot be read, so there is no draft either. Correct the errors above first.',
      draft: 'No file was written: there are errors. To see how it will look, make a draft with --draft.',
      score: 'No points were worked out: something cannot be read. Correct the errors above first.',
      figures: 'No figures were computed: something cannot be read. Correct the errors above first.',
      table: 'Nothing was imported. Do as told above first.',
      comparison: 'Nothing was compared: something cannot be read. Correct the errors above first.',
      import: 'Nothing was imported: something in the report file cannot be read. Correct the errors above first.',
    },
    noRubric: (id, known) =>
      known.length === 0
        ? 'This form has no rubric.'
        : `There is no rubric “${id}”; this form has ${known.join(', ')}.`,
    stages: {
      1: 'How the file is written',
      2: 'What the file holds',
      3: 'How the text is written',
      4: 'Figures, words and reasons compared',
      5: 'Scores',
      6: 'Forms',
      7: 'Templates of forms, and what is printed',
      8: 'Importing tables and Word files',
      9: 'Reading and writing files',
    },
    columns: ['Part', 'Item', 'Criterion', 'Full', 'Points', 'Status', 'Reason'],
    total: 'Total',
    noTotal: 'No total',
    lineStatus: { derived: 'derived', declared: 'declared', claimed: 'claimed', open: 'open', notApplicable: 'n/a' },
    rubricStatus: {
      verified: 'Points compared with the issued or a published copy',
      reconstructed: 'Reconstructed text: points pieced together from several documents; the original may differ',
      partial: 'The rubric is incomplete and has no total',
    },
    scoredBy: 'Scored by: ',
    source: 'Source: ',
    estimate: ({ assesses, scoredBy }) =>
      assesses === 'work'
        ? `An estimate: this rubric assesses the work of self-evaluation, not the spending’s performance; ${scoredBy} gives the points.`
        : `An estimate: this rubric assesses the spending’s performance; ${scoredBy} gives the points.`,
    sums: ({ derived, declared, open }) => `derived from facts ${derived}, declared ${declared}, open ${open}`,
    claims: (claimed, total) =>
      `; of which ${claimed} are claimed, with no facts to verify them${total === undefined ? '' : `: ${total} with them`}`,
    rescaled: (applicable, full) => `; ${applicable} apply, rescaled to ${full}`,
    cap: (title, percent, range, most) => `; “${title}” is ${percent}, in the band of ${range}: ${most} at most`,
    capOpen: (title, lowest) => `; “${title}” is not known: the total may be limited to ${lowest}`,
    grade: (least, most) => `; grade: ${least === most ? least : `${least} to ${most}`}`,
    points: (points) => `${points} pts`,
  },
};

function total({ error, warning, note }: Counts): number {
  return error + warning + note;
}

const FAILING_ZH: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '错误或警告',
  note: '错误、警告或提示',
};
const FAILING_EN: Readonly<Record<Severity, string>> = {
  error: 'errors',
  warning: 'errors or warnings',
  note: 'errors, warnings or notes',
};

function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
