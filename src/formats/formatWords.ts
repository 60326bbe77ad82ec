import type { Lang } from '../findings/printSentence.ts';
import { allOf, groundedOf } from '../verdict/coverage/countNumbers.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';

/** The words of the machine formats, besides the sentences of findings. */
export interface FormatWords {
  readonly help: string;
  readonly nothingFound: string;
  readonly startFolder: string;
  readonly explanation: Readonly<Record<'what' | 'why' | 'example' | 'remedy', string>>;
  /** The full stop between two sentences. */
  readonly stop: string;
  /** Says how many numbers the prose has, and how many of them rest on something, as a sentence. */
  readonly numbers: (counts: NumberCounts) => string;
}

export const formatWords: Readonly<Record<Lang, FormatWords>> = {
  zh: {
    help: '改法：',
    nothingFound: '没有发现问题',
    startFolder: '运行 selfeval 的文件夹',
    explanation: { what: '是什么', why: '为什么', example: '例子', remedy: '怎么改' },
    stop: '。',
    numbers: (counts) => {
      const { notTied, noClaim, contradicted } = counts;
      const doubtful = contradicted === 0 ? '' : `，${contradicted} 个与依据不符`;
      return `正文 ${allOf(counts)} 个数：${groundedOf(counts)} 个有依据，${notTied} 个未核对，${noClaim} 个不是数据${doubtful}。`;
    },
  },
  en: {
    help: 'help: ',
    nothingFound: 'nothing found',
    startFolder: 'the folder in which selfeval was run',
    explanation: { what: 'What it is', why: 'Why it matters', example: 'Example', remedy: 'Remedy' },
    stop: '. ',
    numbers: (counts) => {
      const all = allOf(counts);
      const { notTied, noClaim, contradicted } = counts;
      const doubtful = contradicted === 0 ? '' : `, ${contradicted} contradicted`;
      const verb = noClaim === 1 ? 'is no figure' : 'are no figures';
      return `${all} ${all === 1 ? 'number' : 'numbers'} in the text: ${groundedOf(counts)} grounded, ${notTied} not checked, ${noClaim} ${verb}${doubtful}.`;
    },
  },
};
