import { titleOf } from '../../figures/figureNames.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { isOfPosts, meantPeople, type PeopleSaid } from '../../reading/meantPeople.ts';
import type { Statement } from '../../reading/types.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import type { Derived } from '../prose/contradictions/spoken.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { CheckContext } from '../types.ts';
import { knownOf } from './knownOf.ts';
import { standsFor } from './slack.ts';
import type { Verdict } from './verdict.ts';

/** People, posts, retirees and vehicles: what there is, what there was at the start of the year, who came and who left. */
export function judgePeople(
  said: Statement,
  sentence: Sentence,
  context: CheckContext,
  all: readonly Statement[],
): Verdict {
  if (said.kind !== 'value' && said.kind !== 'change') return undefined;
  const { amount } = said;
  if (said.kind === 'value' && IN_POST_AND_RETIRED.test(sentence.text.slice(0, said.start)))
    return judgeBoth(said, sentence, context);
  const meant = meantPeople(said, sentence, all.slice(0, all.indexOf(said)));
  if (amount === undefined || meant === undefined) return undefined;
  const id = said.thing?.prefixes[0] ?? '';
  if (isOfPosts(id)) return judgeVacancies(said, sentence, context, id);
  const [first] = meant.ids;
  if (first === undefined) return undefined;
  const start = startOf(said);
  const typed = sentence.text.slice(start, said.end);
  const place = placeIn(sentence, start, said.end);
  const figure = titleOf(first === 'people.net' ? 'retirees' : (first.split('.').at(-1) ?? ''));
  const known = meant.ids.map((one) => numberOf(one, context));
  if (known.some((one) => one === undefined)) return undefined;
  const values = known.filter((one) => one !== undefined);
  if (values.every((one) => one === 'none')) {
    if (amount.value.isZero()) return { fits: true, ground: { agrees: figure } };
    return { fits: false, finding: figureContradicted({ figure, typed, derived: undefined }, place) };
  }
  const numbers = values.filter((one) => one !== 'none');
  const { sign } = meant;
  const fits = numbers.some((one) =>
    meant.isPart ? amount.value.lte(one) : standsFor(amount, sign === undefined ? one : one.times(sign)),
  );
  if (fits) return { fits: true, ground: { agrees: figure } };
  const [value] = numbers;
  if (value === undefined || amount.isVague) return undefined;
  const by = `${printNumber(value.abs())}${amount.unit === '' ? '人' : amount.unit}`;
  if (sign !== undefined && (value.isZero() || value.gt(0) !== sign > 0)) {
    const way = value.isZero() ? ('same' as const) : value.gt(0) ? ('up' as const) : ('down' as const);
    const args = { figure: titleOf('retirees'), typed, derived: { way, by: value.isZero() ? '' : by } };
    return { fits: false, finding: directionContradicted(args, place) };
  }
  return { fits: false, finding: figureContradicted({ figure, typed, derived: by }, place) };
}

/** Right before a number: of those in post and the retired together. */
const IN_POST_AND_RETIRED =
  /(?:在职|在岗)(?:在编)?(?:人员|职工|干部)?(?:\d+[人名])?[与和及、]离?退休(?:人员|职工|干部)?(?:\d+[人名])?(?:合计|共计|总计|一共|共)(?:有|为)?$/;

/** `在职92人与离退休48人合计140人`. */
function judgeBoth(
  { amount, start, end }: Statement & { kind: 'value' },
  sentence: Sentence,
  context: CheckContext,
): Verdict {
  const [inPost, retired] = ['staff.staffInPost', 'staff.retirees'].map((id) => numberOf(id, context));
  if (inPost === undefined || inPost === 'none' || retired === undefined || amount.isVague) return undefined;
  const sum = retired === 'none' ? inPost : inPost.plus(retired);
  const figure = `${titleOf('staffInPost')}＋${titleOf('retirees')}`;
  // 合计46人，均在编制限额以内: right, and not what is said of them.
  if (/编制/.test(sentence.text.slice(end))) return undefined;
  if (standsFor(amount, sum)) return { fits: true, ground: { agrees: figure } };
  const args = { figure, typed: sentence.text.slice(start, end), derived: `${printNumber(sum)}${amount.unit}` };
  return { fits: false, finding: figureContradicted(args, placeIn(sentence, start, end)) };
}

/** Zero is what a count is that is stated not to be. */
function numberOf(id: string, context: CheckContext): Decimal | 'none' | undefined {
  if (id === 'people.net' || id === 'people.lost') {
    const [closing, opening] = ['staff.retirees', 'staff.openingRetirees'].map((one) => numberOf(one, context));
    if (closing === undefined || opening === undefined || closing === 'none' || opening === 'none') return undefined;
    return id === 'people.net' ? closing.minus(opening) : opening.minus(closing);
  }
  const known = knownOf({ prefix: id, column: '' }, context.figures, context.year);
  if (known.state === 'none') return 'none';
  return known.state === 'value' ? known.value : undefined;
}

/** 空编 where there are too many people, 超编 where posts are free. */
function judgeVacancies(said: PeopleSaid, sentence: Sentence, context: CheckContext, id: string): Verdict {
  const vacancies = numberOf('staff.vacancies', context);
  const { amount, thingStart, start, end } = said;
  if (vacancies === undefined || vacancies === 'none' || amount === undefined) return undefined;
  const meant = id === 'staff.vacancies' ? vacancies : vacancies.neg();
  if (standsFor(amount, meant) || (amount.value.isZero() && meant.lte(0)))
    return { fits: true, ground: { agrees: titleOf('vacancies'), name: 'staff.vacancies' } };
  if (amount.isVague) return undefined;
  const from = thingStart ?? start;
  const typed = sentence.text.slice(from, end);
  const args = { figure: { what: 'people' as const }, typed, derived: vacanciesOf(vacancies) };
  const place = placeIn(sentence, from, end);
  return { fits: false, finding: meant.gt(0) ? figureContradicted(args, place) : directionContradicted(args, place) };
}

export function vacanciesOf(vacancies: Decimal): Derived {
  const count = vacancies.abs().toFixed();
  return { vacancies: vacancies.isZero() ? 'full' : vacancies.gt(0) ? 'free' : 'over', count };
}

function startOf(said: PeopleSaid): number {
  return said.kind === 'change' ? said.wordStart : said.how === 'named' ? (said.thingStart ?? said.start) : said.start;
}
