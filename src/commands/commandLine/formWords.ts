import type { Lang } from '../../findings/printSentence.ts';
import type { Choice, FormOutline } from '../../form/chooseForm.ts';
import type { Form } from '../../form/types.ts';

/** Why a report is begun under a form: it was asked for, the report that goes on has it, or it was chosen among those that are installed. */
export type FormReason = 'requested' | 'former' | 'another' | Choice;

type Words = Readonly<
  Record<'requested' | 'former' | 'another' | Choice['why'], (place: string, year: string, others: string) => string>
>;

/** Prints why a form was chosen, as the second half of a sentence. Reports of projects alone are not told as an alternative. */
export function printFormReason({ place }: Pick<Form, 'place'>, reason: FormReason, year: string, lang: Lang): string {
  const words = WORDS[lang];
  if (typeof reason === 'string') return words[reason](place, year, '');
  const others = reason.others.filter(({ isOfUnit }) => isOfUnit).map((other) => listed(other, lang));
  return words[reason.why](place, year, others.join(lang === 'zh' ? '、' : ', '));
}

function listed({ id, place }: FormOutline, lang: Lang): string {
  if (place === '') return id;
  return lang === 'zh' ? `${id}（${place}）` : `${id} (${place})`;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    requested: () => '指定的',
    former: () => '上年的报告用的',
    another: () => '那份报告用的',
    place: (place, year) => `它是${place}${year}年度的`,
    only: (place, year) =>
      `现有的格式里只有它用于${year}年度${place === '' ? '' : `，它是${place}的`}；别的格式用 --form 指定`,
    general: (_place, year, others) =>
      `现有的格式里没有这个单位所在地${year}年度的，用通用的${others === '' ? '' : `；${year}年度还有 ${others}，要用的用 --form 指定`}`,
    none: (_place, year) => `现有的格式都不用于${year}年度，用通用的`,
  },
  en: {
    requested: () => 'as asked for',
    former: () => 'which last year’s report has',
    another: () => 'which that report has',
    place: (place, year) => `that of ${place} for ${year}`,
    only: (place, year) =>
      `the only one here for ${year}${place === '' ? '' : ` (it is that of ${place})`}; name another with --form`,
    general: (_place, year, others) =>
      `the general one: none here is that of the unit’s place for ${year}${others === '' ? '' : `; for ${year} there is also ${others}, to be named with --form`}`,
    none: (_place, year) => `the general one: none here is for ${year}`,
  },
};
