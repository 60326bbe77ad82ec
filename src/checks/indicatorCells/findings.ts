import { define } from '../../findings/define.ts';
import { joinSentencesEn } from '../../findings/wordingEn.ts';
import { joinSentencesZh } from '../../findings/wordingZh.ts';

export const wordsForIndicatorNumber = define('SE461', {
  name: 'words-for-indicator-number',
  severity: 'error',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请写数，例如 46；本来就说不出数的，写做成了什么。',
    en: 'Write the number, like 46; where there is none by nature, write what was done.',
  },
  zh: ({ cell, text }: { readonly cell: IndicatorCell; readonly text: string }) => ({
    message: `${INDICATOR_CELLS_ZH[cell]}应当是数，现在写的是“${text}”`,
    hint:
      cell === 'points' || cell === 'awarded'
        ? '请只写分数，例如 10。'
        : '请写数，例如 46；本来就说不出数的，把 type 改成 qualitative。',
  }),
  en: ({ cell, text }) => ({
    message: `the ${INDICATOR_CELLS_EN[cell]} must be a number, and says “${text}”`,
    hint:
      cell === 'points' || cell === 'awarded'
        ? 'Write the points alone, like 10.'
        : 'Write the number, like 46; where there is none by nature, make type qualitative.',
  }),
});

export const unitInIndicatorNumber = define('SE462', {
  name: 'unit-in-indicator-number',
  severity: 'error',
  acceptable: true,
  restsOn: 'row',
  hintInWord: {
    zh: '请在这一格只写一个数和它的单位。',
    en: 'Write one number and its unit in this cell.',
  },
  zh: ({
    cell,
    text,
    suggestion,
  }: {
    readonly cell: IndicatorCell;
    readonly text: string;
    readonly suggestion: string | undefined;
  }) => ({
    message: `${INDICATOR_CELLS_ZH[cell]}“${text}”里不只有数`,
    hint: joinSentencesZh(
      suggestion === undefined ? '请只写数' : `请改成 ${suggestion}`,
      cell === 'points' || cell === 'awarded' ? undefined : '单位和 % 写在 measure，≥、≤ 写成 direction',
    ),
  }),
  en: ({ cell, text, suggestion }) => ({
    message: `the ${INDICATOR_CELLS_EN[cell]} “${text}” holds more than a number`,
    hint: joinSentencesEn(
      suggestion === undefined ? 'Write the number alone' : `Write ${suggestion}`,
      cell === 'points' || cell === 'awarded' ? undefined : 'its unit or % belongs in measure, ≥ and ≤ in direction',
    ),
  }),
});

/** A number of an indicator, by its key in the file. */
export type IndicatorCell = 'target' | 'actual' | 'points' | 'awarded';

const INDICATOR_CELLS_ZH = { target: '指标值', actual: '实际完成值', points: '分值', awarded: '得分' } as const;

const INDICATOR_CELLS_EN = { target: 'target', actual: 'actual value', points: 'weight', awarded: 'score' } as const;
