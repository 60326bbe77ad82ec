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
  zh: ({ figure, stated, derived, rounding }: StatedDiffers) => {
    if (rounding === undefined || rounding.others.length === 0)
      return {
        message: `“${figure}”原文印的是 ${stated}，按文件里的数算出来是 ${derived}`,
        hint: '请核对原文和录入的数；原文确实印错的，不必改动。',
      };
    const rows = [{ figure, stated, derived }, ...rounding.others];
    const told = rows.slice(0, MOST_ROWS).map((row) => `“${row.figure}”印的是 ${row.stated}，算出来是 ${row.derived}`);
    return {
      message: `“${rounding.table}”里有${rows.length}个数，原文印的和按文件里的数算出来的只差在末位：${told.join('；')}${rows.length > MOST_ROWS ? '；等等' : ''}`,
      hint: '多半是截去了尾数，或者用没有进位的数算的；请核对录入的数，原文这样印的，不必改动。',
    };
  },
  en: ({ figure, stated, derived, rounding }) => {
    if (rounding === undefined || rounding.others.length === 0)
      return {
        message: `“${figure}” is printed as ${stated}, but the file’s numbers give ${derived}`,
        hint: 'Compare the publication with what was typed; if the publication is wrong, leave it.',
      };
    const rows = [{ figure, stated, derived }, ...rounding.others];
    const told = rows
      .slice(0, MOST_ROWS)
      .map((row) => `“${row.figure}” is printed as ${row.stated}, not ${row.derived}`);
    return {
      message: `${rows.length} numbers of “${rounding.table}” are apart from what the file’s numbers give in their last digit alone: ${told.join('; ')}${rows.length > MOST_ROWS ? '; and others' : ''}`,
      hint: 'They were probably cut off, or worked out from numbers that were not rounded: check what was typed; if they are printed so, leave them.',
    };
  },
});

/** A number as it is printed, and as the file gives it. */
export interface StatedRow {
  readonly figure: string;
  readonly stated: string;
  readonly derived: string;
}

/** `rounding` is set where the two are apart by no more than one in the last digit that is printed. */
export interface StatedDiffers extends StatedRow {
  readonly rounding?: {
    /** The table of the file that holds the figure. */
    readonly table: string;
    /** Other numbers of the table of which the same is told at once. */
    readonly others: readonly StatedRow[];
  };
}

/** As many numbers of a table as one sentence tells. */
const MOST_ROWS = 6;

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
