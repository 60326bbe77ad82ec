import type { Lang } from '../findings/printSentence.ts';

/** The words of the machine formats, besides the sentences of findings. */
export interface FormatWords {
  readonly help: string;
  readonly nothingFound: string;
  readonly startFolder: string;
  readonly explanation: Readonly<Record<'what' | 'why' | 'example' | 'remedy', string>>;
  /** The full stop between two sentences. */
  readonly stop: string;
}

export const formatWords: Readonly<Record<Lang, FormatWords>> = {
  zh: {
    help: '改法：',
    nothingFound: '没有发现问题',
    startFolder: '运行 selfeval 的文件夹',
    explanation: { what: '是什么', why: '为什么', example: '例子', remedy: '怎么改' },
    stop: '。',
  },
  en: {
    help: 'help: ',
    nothingFound: 'nothing found',
    startFolder: 'the folder in which selfeval was run',
    explanation: { what: 'What it is', why: 'Why it matters', example: 'Example', remedy: 'Remedy' },
    stop: '. ',
  },
};
