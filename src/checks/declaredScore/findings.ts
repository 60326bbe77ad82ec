import { define } from '../../findings/define.ts';
import { markEn, moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printNumber, printRate } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const declaredWithoutScorecard = define('SE406', {
  name: 'declared-without-scorecard',
  severity: 'warning',
  acceptable: true,
  restsOn: { absent: ['declared'] },
  hintInWord: {
    zh: '评分表名称写错的，请改正；确实是另一张表的，不必改动。',
    en: 'If the name of the scorecard is wrong, correct it; if it really is another one, leave it.',
  },
  zh: ({
    points,
    by,
    rubric,
    doubt,
  }: {
    readonly points: Quantity<'point'>;
    readonly by: string;
    readonly rubric: string;
    readonly doubt: FullPointsDoubt | undefined;
  }) => ({
    message: `${by}评的${printNumber(points.value)}分用的是“${rubric}”，本格式没有这张评分表，分数无法核对${doubtOfZh(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID_ZH : ''}名称写错的，请改成本格式评分表的编号；确实是另一张表的，不必改动。`,
  }),
  en: ({ points, by, rubric, doubt }) => ({
    message: `the ${printNumber(points.value)} points given by ${markEn(by)} are on “${rubric}”, a scorecard that this form does not have; they cannot be verified${doubtOfEn(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID_EN : ''}If the name is wrong, write the id of the form’s rubric; if it really is another scorecard, leave it.`,
  }),
});

export const declaredOutsideInterval = define('SE412', {
  name: 'declared-outside-interval',
  severity: 'warning',
  acceptable: true,
  restsOn: { absent: ['declared', 'facts', 'evidence'] },
  hintInWord: {
    zh: '请核对各项得分和总分；总分不是各项相加的，请在正文写明。',
    en: 'Look at the points of each line and at their sum; if it is no sum, say so in the text.',
  },
  zh: ({
    points,
    least,
    most,
    doubt,
  }: {
    readonly points: Quantity<'point'>;
    readonly least: Quantity<'point'>;
    readonly most: Quantity<'point'>;
    readonly doubt: FullPointsDoubt | undefined;
  }) => ({
    message: `自报总分${printNumber(points.value)}分，按这张表只能是${least.value.eq(most.value) ? '' : `${printNumber(least.value)}—`}${printNumber(most.value)}分${doubtOfZh(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID_ZH : ''}请核对：用 selfeval score 看每一项的得分和理由。`,
  }),
  en: ({ points, least, most, doubt }) => ({
    message: `a total of ${printNumber(points.value)} points is claimed; on this rubric it can only be ${least.value.eq(most.value) ? '' : `${printNumber(least.value)}–`}${printNumber(most.value)}${doubtOfEn(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID_EN : ''}See the points of each line and their reasons with selfeval score.`,
  }),
});

export const pointsUnexplained = define('SE471', {
  name: 'points-unexplained',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  hintInWord: {
    zh: '请写明为什么扣分，写在评分表的扣分原因一栏。',
    en: 'Say why points were lost, in the column of the scorecard for it.',
  },
  zh: ({
    criterion,
    points,
    full,
  }: {
    readonly criterion: string;
    readonly points: Quantity<'point'>;
    readonly full: Quantity<'point'>;
  }) => ({
    message: `“${criterion}”${printNumber(full.value)}分得了${printNumber(points.value)}分，没有写扣分原因`,
    hint: '请在这一条自报得分里用 reason 写明为什么扣分，它印在评分表的扣分原因一栏。',
  }),
  en: ({ criterion, points, full }) => ({
    message: `“${criterion}” was given ${printNumber(points.value)} of ${printNumber(full.value)} points, and why is not said`,
    hint: 'Say under reason, in this entry, why points were lost; it is printed in the scorecard.',
  }),
});

export const declaredTotalDiffers = define('SE472', {
  name: 'declared-total-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ points, sum }: { readonly points: Quantity<'point'>; readonly sum: Quantity<'point'> }) => ({
    message: `自报总分${printNumber(points.value)}分，各项得分加起来是${printNumber(sum.value)}分`,
    hint: '请核对各项的得分和总分：用 selfeval score 看每一项。',
  }),
  en: ({ points, sum }) => ({
    message: `a total of ${printNumber(points.value)} points is declared, but the lines add up to ${printNumber(sum.value)}`,
    hint: 'Check the points of each line, and the total: see them with selfeval score.',
  }),
});

/** A full score is claimed although the year was overspent and the file does not say what paid for it. */
export interface FullPointsDoubt {
  readonly overspend: Quantity<'yuan'>;
  /** The overspend relative to the original budget; `undefined` where there was none. */
  readonly rate: Quantity<'ratio'> | undefined;
  /** The stated carry-over from the year before, which is less than the overspend; `undefined` where none is stated. */
  readonly carriedOver: Quantity<'yuan'> | undefined;
  /** The most that each point scheme we have seen would leave; empty where the form knows none. */
  readonly most: readonly {
    readonly title: string;
    /** `undefined` where the rise of the budget is unknown. */
    readonly ifRaised: Quantity<'point'> | undefined;
    readonly ifUnbudgeted: Quantity<'point'>;
  }[];
}

/** What would have to be true for a full score to stand. */
function doubtOfZh(doubt: FullPointsDoubt | undefined): string {
  if (doubt === undefined) return '';
  const share = doubt.rate === undefined ? '' : `（${printRate(doubt.rate)}）`;
  const told =
    doubt.carriedOver === undefined
      ? '没有写由什么安排'
      : `其中只有${moneyZh(doubt.carriedOver)}写了由上年结转安排，其余没有写`;
  return (
    `；决算比年初预算多${moneyZh(doubt.overspend)}${share}，${told}：` +
    `是追加的，预算调整一项拿不满分${mostOfZh(doubt, 'ifRaised')}；` +
    `既非追加也非上年结转的，就是无预算支出，资金使用一项拿不满分${mostOfZh(doubt, 'ifUnbudgeted')}；` +
    '全部由上年结转安排，满分才站得住'
  );
}

function mostOfZh({ most }: FullPointsDoubt, which: 'ifRaised' | 'ifUnbudgeted'): string {
  const told = most.flatMap((one) => {
    const points = one[which];
    return points === undefined ? [] : [`照${one.title}最多${printNumber(points.value)}分`];
  });
  return told.length === 0 ? '' : `（${told.join('，')}）`;
}

const SAY_WHAT_PAID_ZH = '请填追加后的预算（revisedBudget）或上年结转（carryover.opening）。';

/** What would have to be true for a full score to stand. */
function doubtOfEn(doubt: FullPointsDoubt | undefined): string {
  if (doubt === undefined) return '';
  const share = doubt.rate === undefined ? '' : ` (${printRate(doubt.rate)})`;
  const told =
    doubt.carriedOver === undefined
      ? 'and what paid for it is not told'
      : `of which only ${moneyEn(doubt.carriedOver)} is told to have been carried over, and the rest is not told`;
  return (
    `; ${moneyEn(doubt.overspend)}${share} more than the original budget was spent, ${told}: if the ` +
    `budget was raised, the adjustment costs points${mostOfEn(doubt, 'ifRaised')}; if it was neither raised nor carried over, ` +
    `spending without a budget does${mostOfEn(doubt, 'ifUnbudgeted')}; ` +
    'only if all of it was carried over can a full score stand'
  );
}

function mostOfEn({ most }: FullPointsDoubt, which: 'ifRaised' | 'ifUnbudgeted'): string {
  const told = most.flatMap((one) => {
    const points = one[which];
    return points === undefined ? [] : [`at most ${printNumber(points.value)} on “${one.title}”`];
  });
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

const SAY_WHAT_PAID_EN = 'Give the revised budget (revisedBudget) or what was carried over (carryover.opening). ';
