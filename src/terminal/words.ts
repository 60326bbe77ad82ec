import type { Lang } from '../findings/printFinding.ts';
import type { Severity } from '../findings/types.ts';
import type { Status } from '../form/types.ts';
import type { LineStatus, Scorecard } from '../scores/types.ts';
import type { Counts } from './countFindings.ts';

/** What terminal output says besides the sentences of findings and reasons. */
interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly help: string;
  readonly seeAlso: string;
  readonly count: (files: number, counts: Counts) => string;
  readonly columns: readonly [string, string, string, string, string, string, string];
  readonly total: string;
  readonly lineStatus: Readonly<Record<LineStatus, string>>;
  readonly rubricStatus: Readonly<Record<Status, string>>;
  readonly scoredBy: string;
  readonly source: string;
  readonly estimate: (rubric: Scorecard['rubric']) => string;
  readonly sums: (sums: Readonly<Record<LineStatus, string>>) => string;
  readonly points: (points: string) => string;
  /** Ends a sentence before another. */
  readonly stop: string;
}

export const words: Readonly<Record<Lang, Words>> = {
  zh: {
    severity: { error: '错误', warning: '警告', note: '提示' },
    help: '改法：',
    seeAlso: '另见',
    count: (files, { error, warning, note }) => {
      const parts = [
        error === 0 ? '没有错误' : `${error} 个错误`,
        warning === 0 ? '没有警告' : `${warning} 个警告`,
        ...(note === 0 ? [] : [`${note} 个提示`]),
      ];
      return `检查了 ${files} 个文件：${parts.join('，')}`;
    },
    columns: ['一级指标', '二级指标', '评分项', '分值', '得分', '状态', '理由'],
    total: '合计',
    lineStatus: { derived: '算出', declared: '自报', open: '待定' },
    rubricStatus: {
      verified: '分值已与印发的原件或公开的文本核对',
      reconstructed: '分值是根据几份材料拼合的，可能与原件有出入',
      partial: '评分表不完整，合计不是满分',
    },
    scoredBy: '评分人：',
    source: '出处：',
    estimate: ({ assesses, scoredBy }) =>
      assesses === 'work'
        ? `预估：这张表考核的是自评工作，不是支出的绩效；得分由${scoredBy}评定。`
        : `预估：这张表考核的是支出的绩效；得分由${scoredBy}评定。`,
    sums: ({ derived, declared, open }) => `由事实算出${derived}分，自报${declared}分，待定${open}分`,
    points: (points) => `${points}分`,
    stop: '。',
  },
  en: {
    severity: { error: 'error', warning: 'warning', note: 'note' },
    help: 'help: ',
    seeAlso: 'see also',
    count: (files, { error, warning, note }) => {
      const parts = [plural(error, 'error'), plural(warning, 'warning'), ...(note === 0 ? [] : [plural(note, 'note')])];
      return `${plural(files, 'file')} checked: ${parts.join(', ')}`;
    },
    columns: ['Part', 'Item', 'Criterion', 'Full', 'Points', 'Status', 'Reason'],
    total: 'Total',
    lineStatus: { derived: 'derived', declared: 'declared', open: 'open' },
    rubricStatus: {
      verified: 'Points compared with the issued or a published copy',
      reconstructed: 'Points pieced together from several documents; the original may differ',
      partial: 'The rubric is incomplete; the total is not the full score',
    },
    scoredBy: 'Scored by: ',
    source: 'Source: ',
    estimate: ({ assesses, scoredBy }) =>
      assesses === 'work'
        ? `An estimate: this rubric assesses the work of self-evaluation, not the spending’s performance; ${scoredBy} gives the points.`
        : `An estimate: this rubric assesses the spending’s performance; ${scoredBy} gives the points.`,
    sums: ({ derived, declared, open }) => `derived from facts ${derived}, declared ${declared}, open ${open}`,
    points: (points) => `${points} pts`,
    stop: '. ',
  },
};

function plural(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
