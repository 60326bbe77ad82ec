import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const pointsDoNotAddUp = define('SE604', {
  name: 'points-do-not-add-up',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    rubric,
    stated,
    sum,
  }: {
    readonly rubric: string;
    readonly stated: Quantity<'point'>;
    readonly sum: Quantity<'point'>;
  }) => ({
    message: `“${rubric}”写的是${printNumber(stated.value)}分，各部分加起来是${printNumber(sum.value)}分`,
    hint: '请对照印发的评分表，改正分值。',
  }),
  en: ({ rubric, stated, sum }) => ({
    message: `“${rubric}” states ${printNumber(stated.value)} points, its parts add up to ${printNumber(sum.value)}`,
    hint: 'Correct the points after the issued rubric.',
  }),
});

export const tableNotByUnit = define('SE608', {
  name: 'table-not-by-unit',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ table, key }: { readonly table: string; readonly key: 'eachUnit' | 'unitRows' }) => ({
    message: `表格“${table}”的数不是按预算单位填的，不能用 ${key}`,
    hint: `请删去 ${key}；只有基本支出、项目支出和各项基金的表可以按预算单位分列、分行。`,
  }),
  en: ({ table, key }) => ({
    message: `what the table “${table}” shows is not told by budget unit, so it cannot have ${key}`,
    hint: `Delete ${key}; only tables of basic spending, projects and funds have columns or rows of budget units.`,
  }),
});

export const bandsDoNotFit = define('SE609', {
  name: 'bands-do-not-fit',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    why,
    first,
    second,
  }: {
    readonly why: 'empty' | 'overlap' | 'gap';
    readonly first: string;
    /** `undefined`: the gap is below the lowest or above the highest band. */
    readonly second: string | undefined;
  }) => ({
    message: {
      empty: `档次“${first}”里没有数，谁也评不到`,
      overlap: `档次“${first}”和“${second ?? ''}”重叠，重叠处不知道得几分`,
      gap:
        second === undefined
          ? `档次“${first}”以外的数没有说得几分`
          : `档次“${first}”和“${second}”之间有空当，空当里不知道得几分`,
    }[why],
    hint:
      why === 'gap'
        ? '请把档次接上，一端用方括号、一端用圆括号；有意留的空当，用 otherwise 写明得几分。'
        : '请改正范围：方括号含端点，圆括号不含，例如 "(0,10]"、"(10,20]"。',
  }),
  en: ({ why, first, second }) => ({
    message: {
      empty: `the band “${first}” holds no number; nobody can be in it`,
      overlap: `the bands “${first}” and “${second ?? ''}” overlap, so that the points there are not clear`,
      gap:
        second === undefined
          ? `nobody says how many points there are outside the band “${first}”`
          : `between the bands “${first}” and “${second}” there is a gap without points`,
    }[why],
    hint:
      why === 'gap'
        ? 'Let the bands meet, with a square bracket on one side and a round one on the other; give the points of a gap that is meant under otherwise.'
        : 'Correct the ranges: a square bracket includes the end, a round one does not, as in "(0,10]" and "(10,20]".',
  }),
});

export const twoRules = define('SE610', {
  name: 'two-rules',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ rules }: { readonly rules: readonly string[] }) => ({
    message: `一个评分项同时写了 ${rules.join('、')}，不知道按哪一个评分`,
    hint: '请只留一个；otherwise 只和 rateBands 一起用。',
  }),
  en: ({ rules }) => ({
    message: `one criterion has ${rules.join(' and ')}; which of them gives the points is not clear`,
    hint: 'Keep one of them; otherwise goes with rateBands alone.',
  }),
});

export const circularRate = define('SE611', {
  name: 'circular-rate',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ rates }: { readonly rates: readonly string[] }) => ({
    message: `比率绕了一圈，谁也算不出：${rates.join(' → ')}`,
    hint: '请把其中一个的分子、分母改成数或事实。',
  }),
  en: ({ rates }) => ({
    message: `rates go in a circle, so that none can be worked out: ${rates.map(markEn).join(' → ')}`,
    hint: 'Make one of them of figures or facts.',
  }),
});

export const rateMixesMoney = define('SE612', {
  name: 'rate-mixes-money',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ rate }: { readonly rate: string }) => ({
    message: `比率“${rate}”里有的是金额，有的不是，比值没有意义`,
    hint: '金额用 amounts 类的事实或各表的数，不要用 number 类的事实。',
  }),
  en: ({ rate }) => ({
    message: `some terms of the rate “${rate}” are money and others are not; what they give has no meaning`,
    hint: 'For money use facts of the type amounts or figures of a table, not facts of the type number.',
  }),
});

export const noTableForEach = define('SE620', {
  name: 'no-table-for-each',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ table, each }: { readonly table: string; readonly each: string }) => ({
    message: `表格“${table}”的行不是每个项目各有一套，不能用 each: ${each}`,
    hint: '请删去 each；只有 rows 是 indicators 或 funding 的表可以每个项目一张。',
  }),
  en: ({ table, each }) => ({
    message: `the rows of the table “${table}” are not there for each project, so it cannot have each: ${each}`,
    hint: 'Delete each; only a table whose rows are indicators or funding can stand once for each project.',
  }),
});
