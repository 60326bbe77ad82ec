import { define } from '../../findings/define.ts';
import { listEn } from '../../findings/wordingEn.ts';
import { listZh } from '../../findings/wordingZh.ts';

export const statedDiffers = define('SE408', {
  name: 'stated-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请核对这个数和它的各部分，改正错的一个。',
    en: 'Look at this number and at its parts, and correct the wrong one.',
  },
  zh: ({
    figure,
    stated,
    derived,
  }: {
    readonly figure: string;
    readonly stated: string;
    readonly derived: string;
  }) => ({
    message: `“${figure}”原文印的是 ${stated}，按文件里的数算出来是 ${derived}`,
    hint: '请核对原文和录入的数；原文确实印错的，不必改动。',
  }),
  en: ({ figure, stated, derived }) => ({
    message: `“${figure}” is printed as ${stated}, but the file’s numbers give ${derived}`,
    hint: 'Compare the publication with what was typed; if the publication is wrong, leave it.',
  }),
});

export const statedNotComparable = define('SE473', {
  name: 'stated-not-comparable',
  severity: 'note',
  acceptable: true,
  restsOn: 'anything',
  onlyOfReportFile: true,
  zh: ({
    figure,
    why,
    missing,
  }: {
    readonly figure: string;
    readonly why: 'missing' | 'noBase' | 'notApplicable' | 'noTotal';
    /** The keys to be filled in, where something is missing. */
    readonly missing: readonly string[];
  }) => ({
    message: `“${figure}”原文印的数没有核对：${WHY_ZH[why]}`,
    hint:
      missing.length === 0
        ? '请用别的办法核对；不需要核对的，删去这一条。'
        : `要核对，请填写 ${listZh(missing.slice(0, MOST_KEYS))}${missing.length > MOST_KEYS ? ` 等${missing.length}处` : ''}。`,
  }),
  en: ({ figure, why, missing }) => ({
    message: `what is printed for “${figure}” was not compared: ${WHY_EN[why]}`,
    hint:
      missing.length === 0
        ? 'Verify it in another way, or delete the entry.'
        : `To have it compared, fill in ${listEn(missing.slice(0, MOST_KEYS))}${missing.length > MOST_KEYS ? ` and ${missing.length - MOST_KEYS} more` : ''}.`,
  }),
});

const WHY_ZH = {
  missing: '文件里的数没有填全',
  noBase: '没有基数，算不出来',
  notApplicable: '这一项不适用，没有得分',
  noTotal: '评分表不完整，没有总分',
} as const;

const WHY_EN = {
  missing: 'the file’s numbers are incomplete',
  noBase: 'there is no base to divide by',
  notApplicable: 'the criterion does not apply, and has no points',
  noTotal: 'the rubric is incomplete, and has no total',
} as const;

/** As many keys as are told. */
const MOST_KEYS = 8;
