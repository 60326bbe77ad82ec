import { define } from '../../../findings/define.ts';
import { POINTS_DOUBTS_EN } from '../../../findings/wordingEn.ts';
import { POINTS_DOUBTS_ZH } from '../../../findings/wordingZh.ts';
import type { Derived, SpokenOf } from './spoken.ts';
import { derivedEn, spokenEn } from './spokenEn.ts';
import { derivedZh, spokenZh } from './spokenZh.ts';

/** What is spoken of, the words, and what is so instead. */
interface Contradicted {
  readonly figure: SpokenOf;
  readonly typed: string;
  readonly derived: Derived;
}

export const staffAbovePosts = define('SE409', {
  name: 'staff-above-posts',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ staff, posts }: { readonly staff: string; readonly posts: string }) => ({
    message: `在职${staff}人，多于编制${posts}名，文中没有说明`,
    hint: '请核对两个数；确实超编的，请在正文中说明超出多少、为什么、怎样消化。',
  }),
  en: ({ staff, posts }) => ({
    message: `${staff} people in post are more than the ${posts} authorized posts, and the text says nothing of it`,
    hint: 'Verify both numbers; if it is so, say in the text by how many, why, and how it will be settled.',
  }),
});

export const indicatorPointsDoubtful = define('SE413', {
  name: 'indicator-points-doubtful',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ typed, why }: { readonly typed: string; readonly why: 'above' | 'metButCut' | 'missedButFull' }) => ({
    message: `“${typed}”与这一句里的分值、目标和实际值对不上：${POINTS_DOUBTS_ZH[why]}`,
    hint: '请核对得分；扣了分或没有达到目标的，请在同一句里写明原因。',
  }),
  en: ({ typed, why }) => ({
    message: `“${typed}” does not agree with the weight, target and value in its sentence: ${POINTS_DOUBTS_EN[why]}`,
    hint: 'Verify the points; where points were lost or the target missed, give the reason in the same sentence.',
  }),
});

export const figureContradicted = define('SE421', {
  name: 'figure-contradicted',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请核对正文和表格，改正错的一个；别处写着同一个数的，一起改。',
    en: 'Compare the text with the table and correct the wrong one, wherever the number stands.',
  },
  zh: ({
    figure,
    typed,
    derived,
  }: {
    readonly figure: SpokenOf;
    readonly typed: string;
    /** `undefined`: the file says that there is none. */
    readonly derived: Derived | undefined;
  }) => ({
    message: `“${typed}”与数据不符：${spokenZh(figure)}${derived === undefined ? '没有' : `是${derivedZh(derived)}`}`,
    hint: '请核对哪一个对。数字写在数据里，正文用 {{名称}} 引用，就不会不一致。',
  }),
  en: ({ figure, typed, derived }) => ({
    message: `“${typed}” contradicts the data: ${spokenEn(figure)} ${isEn(derived)}`,
    hint: 'Verify which is right. A number that stands in the data and is named by {{…}} in the text cannot differ.',
  }),
});

export const unitMistaken = define('SE422', {
  name: 'unit-mistaken',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ typed, derived }: { readonly typed: string; readonly derived: string }) => ({
    message: `“${typed}”的单位可能写错了，按数据是${derived}`,
    hint: '请核对元、万元、亿元和计量单位。',
  }),
  en: ({ typed, derived }) => ({
    message: `the unit of “${typed}” may be wrong; by the data it is ${derivedEn(derived)}`,
    hint: 'Verify “元”, “万元”, “亿元” and the measure.',
  }),
});

export const directionContradicted = define('SE423', {
  name: 'direction-contradicted',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请改正增减、超支、结余这样的词，或者改正数。',
    en: 'Correct the word of direction, or the number.',
  },
  zh: ({ figure, typed, derived }: Contradicted) => ({
    message: `“${typed}”的方向与数据相反：${spokenZh(figure)}${derivedZh(derived)}`,
    hint: '请改正增减、超支、结余这样的词，或者用 {{名称}} 引用，方向由程序写。',
  }),
  en: ({ figure, typed, derived }) => ({
    message: `“${typed}” points the wrong way: ${spokenEn(figure)} ${isEn(derived)}`,
    hint: 'Correct the word of direction, or name the figure by {{…}}: then the program writes it.',
  }),
});

export const claimWithoutFigure = define('SE424', {
  name: 'claim-without-figure',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  hintInWord: {
    zh: '请在表里补上这个数；没有数的，请删去这句话。',
    en: 'Add the number to the table; if there is none, take the sentence out.',
  },
  zh: ({ figure, typed }: { readonly figure: SpokenOf; readonly typed: string }) => ({
    message: `“${typed}”说到${spokenZh(figure)}，但文件里没有这个数`,
    hint: '请把数补进文件；没有数的，请删去这句话。',
  }),
  en: ({ figure, typed }) => ({
    message: `“${typed}” speaks of ${spokenEn(figure).replace(/,$/, '')}, which the file does not have`,
    hint: 'Add the number to the file, or remove the claim.',
  }),
});

export const deniedThoughThere = define('SE425', {
  name: 'denied-though-there',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ figure, typed, derived }: Contradicted) => ({
    message: `“${typed}”与数据不符：${spokenZh(figure)}${derivedZh(derived)}`,
    hint: '请核对数据，或者改正这句话。',
  }),
  en: ({ figure, typed, derived }) => ({
    message: `“${typed}” contradicts the data: ${spokenEn(figure)} ${derivedEn(derived)}`,
    hint: 'Verify the data, or correct the sentence.',
  }),
});

export const targetClaimContradicted = define('SE426', {
  name: 'target-claim-contradicted',
  severity: 'warning',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    result,
    typed,
    achieved,
    target,
  }: {
    readonly result: string;
    readonly typed: string;
    readonly achieved: string;
    readonly target: string;
  }) => ({
    message: `“${typed}”与数据不符：${result}完成${achieved}，目标${target}`,
    hint: '请按完成情况改写；没有达到的，请写明原因。',
  }),
  en: ({ result, typed, achieved, target }) => ({
    message: `“${typed}” contradicts the data: ${spokenEn(result)} reached ${derivedEn(achieved)}, its target is ${derivedEn(target)}`,
    hint: 'Say what was reached; where it was not, say why.',
  }),
});

export const countDiffers = define('SE427', {
  name: 'count-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, listed }: { readonly typed: string; readonly listed: number }) => ({
    message: `这里说“${typed}”，后面列了${listed}个`,
    hint: '请数一数，改正个数，或者补全、删去所列的内容。',
  }),
  en: ({ typed, listed }) => ({
    message: `“${typed}” is announced, ${listed} follow`,
    hint: 'Count again; correct the number or what is listed.',
  }),
});

export const partsDiffer = define('SE428', {
  name: 'parts-differ',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, sum }: { readonly typed: string; readonly sum: string }) => ({
    message: `“${typed}”与所列各部分之和${sum}对不上`,
    hint: '请核对合计和各部分。',
  }),
  en: ({ typed, sum }) => ({
    message: `“${typed}” does not agree with the sum of its parts, ${derivedEn(sum)}`,
    hint: 'Verify the total and the parts.',
  }),
});

export const toldOtherwise = define('SE460', {
  name: 'told-otherwise',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ typed, before }: { readonly typed: string; readonly before: string }) => ({
    message: `“${typed}”与前面的“${before}”矛盾`,
    hint: '请核对哪一处对，改正另一处；说的不是同一件事或者同一时间的，请写明。',
  }),
  en: ({ typed, before }) => ({
    message: `“${typed}” contradicts “${before}” before it`,
    hint: 'Verify which is right and correct the other; if they are of different things or times, say so.',
  }),
});

/** With `is` before what is no verb yet. */
function isEn(derived: Derived | undefined): string {
  if (derived === undefined) return 'is none';
  return typeof derived === 'string' ? `is ${derivedEn(derived)}` : derivedEn(derived);
}
