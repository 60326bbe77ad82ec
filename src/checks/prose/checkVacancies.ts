import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { Check, CheckContext } from '../types.ts';
import { COUNT, countsOtherPeople, FILL, NONE_OVER } from './checkStaffWords.ts';
import { deniedThoughThere, directionContradicted, figureContradicted } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const NOT = '(?<!没有|没|无|不|不存在|未|零|严禁|防止|避免|控制|杜绝|制止|消化|清理|是否|因)';
const OVER = new RegExp(
  `${NOT}(?:超编|超出编制|超过编制|多于编制|超配)${FILL}${COUNT}[名人个]|(?<!不|没有|未|是否|有无|否)(?:存在|处于|已经?|仍然?)超编`,
  'g',
);
const UNDER = new RegExp(
  `${NOT}(?:空编|缺编|编制空缺|空缺编制)${FILL}${COUNT}[名人个]|(?<!不)(?:存在|尚有|仍有|还有)(?:空编|缺编)`,
  'g',
);
const NONE_FREE = /(?:没有|无|不存在)(?:空编|缺编|空缺编制|空余编制)|编制(?:已经?)?(?:用完|用满|满额)/g;

/** SE423 direction-contradicted, SE421, SE425: 超编 where posts are free, 空编 where there are too many people. */
export const checkVacancies: Check = (context) => {
  const outcome = context.figures.find('staff.vacancies')?.outcome;
  const vacancies = outcome === undefined ? undefined : quantityOf(outcome)?.value;
  if (vacancies === undefined) return [];
  return context.prose.sentences
    .filter(({ text }) => hasAny(text, ['编']))
    .flatMap((sentence) => [
      ...checkWords(sentence, OVER, vacancies, vacancies.neg(), context),
      ...checkWords(sentence, UNDER, vacancies, vacancies, context),
      ...(vacancies.gt(0) ? checkDenied(sentence, NONE_FREE, vacancies, context) : []),
      ...(vacancies.lt(0) ? checkDenied(sentence, NONE_OVER, vacancies, context) : []),
    ]);
};

/** @param meant how many the words speak of, if they are right; below zero, or zero, where they are not. */
function checkWords(
  sentence: Sentence,
  pattern: RegExp,
  vacancies: Decimal,
  meant: Decimal,
  { year }: CheckContext,
): Finding[] {
  return Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: typed, 1: count, index }): Finding[] => {
    if (
      countsOtherPeople(sentence.text, index, year) ||
      /上年|去年/.test(sentence.text.slice(Math.max(0, index - 20), index))
    )
      return [];
    const place = placeIn(sentence, index, index + typed.length);
    const derived = printVacancies(vacancies);
    if (meant.lte(0)) return [directionContradicted({ figure: '人员', typed, derived }, place)];
    const value = count === undefined ? undefined : readNumeral(count);
    // 空编 with a number of its own is told among the words for people.
    if (value === undefined || value.eq(meant) || typed.startsWith('空编')) return [];
    return [figureContradicted({ figure: '人员', typed, derived }, place)];
  });
}

function checkDenied(sentence: Sentence, pattern: RegExp, vacancies: Decimal, { year }: CheckContext): Finding[] {
  return Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: typed, index }): Finding[] => {
    if (countsOtherPeople(sentence.text, index, year)) return [];
    const args = { figure: '人员', typed, derived: printVacancies(vacancies) };
    return [deniedThoughThere(args, placeIn(sentence, index, index + typed.length))];
  });
}

function printVacancies(vacancies: Decimal): string {
  if (vacancies.isZero()) return '既不空编，也不超编';
  return `${vacancies.gt(0) ? '空编' : '超编'}${vacancies.abs().toFixed()}名`;
}
