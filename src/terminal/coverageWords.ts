import type { Lang } from '../findings/printSentence.ts';
import { markEn } from '../findings/wordingEn.ts';
import { allOf, groundedOf } from '../verdict/coverage/countNumbers.ts';
import type { NumberCounts } from '../verdict/coverage/types.ts';

/** The words of the page that says what numbers rest on. */
export interface CoverageWords {
  readonly file: (file: string) => string;
  readonly notRead: (file: string) => string;
  /** One line for each kind of which there is a number. */
  readonly counts: (counts: NumberCounts) => readonly string[];
  /** The same of the words of direction; none where there are none. */
  readonly ways: (counts: NumberCounts) => readonly string[];
  readonly waysNotTied: string;
  readonly everyWay: string;
  readonly contradicted: string;
  readonly notTied: string;
  readonly every: string;
  readonly lacking: string;
  /** How many keys are not named. */
  readonly more: (keys: number) => string;
  /** A key that is not there, some of the figures that need it, and how many need it in all. */
  readonly lacks: (missing: string, figures: readonly string[], all: number) => string;
}

export const coverageWords: Readonly<Record<Lang, CoverageWords>> = {
  zh: {
    file: (file) => `${file}：正文里的数`,
    notRead: (file) => `${file}：有读不懂的地方，核对不了正文里的数；请先改正错误。`,
    counts(counts) {
      const { bound, agrees, follows, byValue, contradicted, notTied, noClaim } = counts;
      if (allOf(counts) === 0) return ['正文里没有数'];
      const parts = listParts([
        [bound, `${bound} 个由 {{名称}} 印出`],
        [agrees, `${agrees} 个与数据一致`],
        [follows, `${follows} 个与旁边的数对得上`],
        [byValue, `${byValue} 个数值相符、语句未能核对`],
      ]);
      return [
        `共 ${allOf(counts)} 个`,
        `有依据 ${groundedOf(counts)} 个${parts.length === 0 ? '' : `：${parts.join('，')}`}`,
        ...listParts([
          [contradicted, `与依据不符 ${contradicted} 个`],
          [notTied, `未核对 ${notTied} 个：写错了也不会提示，请人工核对`],
          [noClaim, `不是数据 ${noClaim} 个：日期、文号、序号、标准等`],
        ]),
      ];
    },
    ways(counts) {
      const { contradicted, notTied } = counts;
      if (allOf(counts) === 0) return [];
      const parts = listParts([
        [groundedOf(counts), `${groundedOf(counts)} 处有依据`],
        [contradicted, `${contradicted} 处与依据不符`],
        [notTied, `${notTied} 处未核对`],
      ]);
      return [`增加、下降、持平等说法 ${allOf(counts)} 处：${parts.join('，')}`];
    },
    waysNotTied: '未核对的增减说法（位置、词、所在的句子）',
    everyWay: '增减的说法（位置、词、依据）',
    contradicted: '与依据不符（怎么改，看 selfeval check）',
    notTied: '未核对（位置、数、所在的句子、相近的名称）',
    every: '全部的数（位置、数、依据）',
    lacking: '没有算出来的（文件里没有的数，和要用它的数）',
    more: (keys) => `另有 ${keys} 个：加 --all 全部列出`,
    lacks: (missing, figures, all) =>
      `没有 ${missing}：${figures.join('、')}${all > figures.length ? ` 等 ${all} 个` : ''}`,
  },
  en: {
    file: (file) => `${file}: the numbers of its text`,
    notRead: (file) => `${file}: something cannot be read, so no number was checked; correct the errors first.`,
    counts(counts) {
      const { bound, agrees, follows, byValue, contradicted, notTied, noClaim } = counts;
      if (allOf(counts) === 0) return ['There is no number in the text'];
      const parts = listParts([
        [bound, `${bound} printed by {{name}}`],
        [agrees, `${agrees} ${agrees === 1 ? 'agrees' : 'agree'} with the data`],
        [follows, `${follows} ${follows === 1 ? 'follows' : 'follow'} from numbers beside`],
        [byValue, `${byValue} equal in value, the sentence not checked`],
      ]);
      return [
        `${allOf(counts)} in all`,
        `${groundedOf(counts)} grounded${parts.length === 0 ? '' : `: ${parts.join(', ')}`}`,
        ...listParts([
          [contradicted, `${contradicted} contradicted`],
          [notTied, `${notTied} not checked: a mistake there is not told, so verify by hand`],
          [noClaim, `${noClaim} no figures: dates, numbers of documents, ordinals, rules and the like`],
        ]),
      ];
    },
    ways(counts) {
      const { contradicted, notTied } = counts;
      if (allOf(counts) === 0) return [];
      const parts = listParts([
        [groundedOf(counts), `${groundedOf(counts)} grounded`],
        [contradicted, `${contradicted} contradicted`],
        [notTied, `${notTied} not checked`],
      ]);
      return [`${allOf(counts)} words of direction (rose, fell, level): ${parts.join(', ')}`];
    },
    waysNotTied: 'Words of direction not checked (place, word, its sentence)',
    everyWay: 'Words of direction (place, word, what they rest on)',
    contradicted: 'Contradicted (what to do, selfeval check says)',
    notTied: 'Not checked (place, number, its sentence, names near it)',
    every: 'All numbers (place, number, what it rests on)',
    lacking: 'Not worked out (what is not in the file, and what needs it)',
    more: (keys) => `and ${keys} more: --all lists them`,
    lacks: (missing, figures, all) =>
      `without ${markEn(missing)}: ${figures.map(markEn).join(', ')}${all > figures.length ? ` and ${all - figures.length} more` : ''}`,
  },
};

/** What there is any of. */
function listParts(parts: readonly (readonly [count: number, words: string])[]): readonly string[] {
  return parts.flatMap(([count, words]) => (count === 0 ? [] : [words]));
}
