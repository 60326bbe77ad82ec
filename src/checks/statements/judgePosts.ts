import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { quantity } from '../../quantity/quantity.ts';
import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { clauseBefore } from '../prose/clauses.ts';
import {
  deniedThoughThere,
  directionContradicted,
  figureContradicted,
  staffAbovePosts,
} from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { vacanciesOf } from './judgePeople.ts';
import { namesPart } from './namesPart.ts';

/** That there are more people than posts is denied; in 不超编 the words may be a demand. */
const NONE_OVER = /(?:没有|无|不存在|未)(?:出现|发生)?(?:任何)?(?:超编|超配)/g;
const NONE_FREE = /(?:没有|无|不存在)(?:空编|缺编|空缺编制|空余编制)|编制(?:已经?)?(?:用完|用满|满额)/g;
const OVER = /(?<!不|没有|未|是否|有无|否)(?:存在|处于|已经?|仍然?)超编(?![0-9一二两三四五六七八九十])/g;
const FREE = /(?<!不)(?:存在|尚有|仍有|还有)(?:空编|缺编)(?![0-9一二两三四五六七八九十])/g;
const FULL = /(?<!不|未)满编(?!率)/g;
const ALIKE = /与编制(?:数|人数)?(?:基本)?持平/g;

/** SE409, SE421, SE423, SE425: whether posts are free, in words: 没有超编, 已超编, 满编, 编制已用完; people said with the number of posts. */
export const judgePosts: Check = (context) => [
  ...context.prose.sentences
    .filter(({ text }) => text.includes('编'))
    .flatMap((sentence) => judgeWords(sentence, context)),
  ...context.prose.sentences
    .filter(({ text }) => PRESENT_WORDS.some((word) => text.includes(word)))
    .flatMap((sentence) => judgePresent(sentence, context)),
  ...checkAbovePosts(context),
];

function judgeWords(sentence: Sentence, context: CheckContext): Finding[] {
  const vacancies = known(context, 'vacancies');
  const rate = context.figures.find('staff.staffControlRate')?.outcome;
  if (vacancies === undefined) return [];
  const isFarOff = rate?.state === 'value' && rate.quantity.value.minus(1).abs().gt('0.05');
  const derived = vacanciesOf(vacancies);
  const tell = (
    pattern: RegExp,
    define: typeof deniedThoughThere | typeof directionContradicted,
    isOfOthers = countsOtherPeople,
  ) =>
    findAll(sentence.text, pattern).flatMap(({ 0: typed, index }): Finding[] => {
      // 中心满编，本级空编2名: of one of the units.
      if (namesPart(sentence, index, context.year) || /本级|下属|所属/.test(sentence.text)) return [];
      if (isOfOthers(sentence.text, index, context.year) || /[上去]年/.test(sentence.text.slice(0, index))) return [];
      // 引才的9人不占编制，占编人员266人，未超编制: those who hold posts are told, and they are no more than there are.
      if (define === deniedThoughThere && tellsHolders(sentence, index, context)) return [];
      return [define({ figure: { what: 'people' }, typed, derived }, placeIn(sentence, index, index + typed.length))];
    });
  return [
    ...judgeWithinPosts(sentence, context),
    ...(vacancies.lte(0) ? tell(FREE, directionContradicted) : tell(NONE_FREE, deniedThoughThere)),
    ...(vacancies.gte(0) ? tell(OVER, directionContradicted) : tell(NONE_OVER, deniedThoughThere)),
    ...(vacancies.isZero() ? [] : tell(FULL, deniedThoughThere, namesOthers)),
    ...(vacancies.isZero() || !isFarOff ? [] : tell(ALIKE, deniedThoughThere, namesOthers)),
  ];
}

function tellsHolders({ text, amounts }: Sentence, index: number, context: CheckContext): boolean {
  const posts = known(context, 'authorizedPosts');
  const holders = amounts.findLast(({ start }) => start < index);
  return (
    posts !== undefined &&
    holders !== undefined &&
    /(?<!不)占编(?:制的?)?(?:人员|人数|职工)?(?:为|共)?$/.test(text.slice(0, holders.start)) &&
    holders.value.lte(posts)
  );
}

/** `合计46人，均在编制限额以内`, with 34 posts. */
function judgeWithinPosts(sentence: Sentence, context: CheckContext): Finding[] {
  const posts = known(context, 'authorizedPosts');
  const match = WITHIN.exec(sentence.text);
  if (posts === undefined || match === null) return [];
  const amount = sentence.amounts.findLast(({ end }) => end <= match.index);
  if (amount === undefined || !/^[人名]$/.test(amount.unit) || amount.value.lte(posts)) return [];
  if (match.index - amount.end > 1 || namesOthers(sentence.text, amount.start, context.year)) return [];
  const end = match.index + match[0].length;
  const args = {
    figure: { what: 'posts' } as const,
    typed: sentence.text.slice(amount.start, end),
    derived: `${printNumber(posts)}名`,
  };
  return [figureContradicted(args, placeIn(sentence, amount.start, end))];
}

const WITHIN = /(?:均|都|全部)?(?:控制)?在(?:核定)?(?:的)?编制(?:限额|总数|数|总额)?(?:以内|之内|范围(?:以|之)?内)/;

/** Whether another body is named in the clause. */
function namesOthers(text: string, index: number, { unit }: CheckContext['year']): boolean {
  return /[县区乡镇村]|下属|所属|各|局机关|兄弟|其余|其他|其它|[两二三四五六七八九十\d]个?(?:单位|部门|中心|站|所|馆)/.test(
    clauseBefore(text, index).text.replace(unit.name, ''),
  );
}

function known({ figures }: CheckContext, id: string): Decimal | undefined {
  const outcome = figures.find(`staff.${id}`)?.outcome;
  return outcome === undefined ? undefined : quantityOf(outcome)?.value;
}

const PRESENT_WORDS = ['实有', '现有', '年末有', '在岗', '在册'];
const PRESENT =
  /(?:实有|现有|年末有|在岗|在册)(?:各类)?(?:在编|在岗|在册|干部|正式|工作)*(?:人员|人数|职工|员工)?(?:共计|共有|共|总计|合计|有|为|是|达|：)*([0-9０-９]+|[零一二三四五六七八九十百两]+)[名人]/g;

/** People who are there, said with the number of posts: who counts among them is open, but posts are no people. */
function judgePresent(sentence: Sentence, context: CheckContext): Finding[] {
  const [posts, staff, holders, sure] = ['authorizedPosts', 'staffInPost', 'postHolders', 'sureHolders'].map((id) =>
    known(context, id),
  );
  const hires = context.year.staff.programmeHires.map(({ count }) =>
    count.state === 'value' ? count.quantity.value : undefined,
  );
  if (posts === undefined || staff === undefined || posts.eq(staff) || holders?.eq(posts) === true) return [];
  // Where it is not known who of them holds a post, as many may hold one as there are.
  if (sure?.lte(posts) === true && posts.lte(staff)) return [];
  // With those hired beside them there may be as many as posts.
  if (hires.some((count) => count === undefined || staff.plus(count).eq(posts))) return [];
  return findAll(sentence.text, PRESENT).flatMap(({ 0: typed, 1: count = '', index }): Finding[] => {
    if (readNumeral(count)?.eq(posts) !== true || countsOtherPeople(sentence.text, index, context.year)) return [];
    if (/[编定]制?(?:数|人员)?$|上年|去年/.test(sentence.text.slice(Math.max(0, index - 6), index))) return [];
    if (/^[，（(]?(?:其中|包括|含)/.test(sentence.text.slice(index + typed.length))) return [];
    const args = { figure: { what: 'staff' } as const, typed, derived: `${printNumber(staff)}人` };
    return [figureContradicted(args, placeIn(sentence, index, index + typed.length))];
  });
}

/** Whether the clause speaks of other people than the unit's own: anything stands before the words but time and self. */
function countsOtherPeople(text: string, index: number, { unit }: CheckContext['year']): boolean {
  const before = clauseBefore(text, index)
    .text.replace(unit.name, '')
    .replace(unit.selfReference ?? '我单位', '');
  const rest = before.replace(
    /经机构编制部门|机构编制部门|核定|截?[至止]|[0-9０-９〇○一二三四五六七八九十]+[年月日]|年末|年底|现有|实有|共有|目前|实际|本年|当年|全年|其中|总计|共|有|的|[我本][\u4e00-\u9fff]{1,2}/g,
    '',
  );
  return rest.length > 1;
}

/** SE409 staff-above-posts: more people than posts, and no word of it anywhere. */
function checkAbovePosts({ year, figures, prose }: CheckContext): Finding[] {
  const vacancies = quantityOf(figures.get('staff.vacancies').outcome);
  const { staffInPost } = year.staff;
  if (vacancies === undefined || !vacancies.value.lt(0) || staffInPost.state !== 'value') return [];
  // That it is denied is no word of it.
  const isTold = prose.passages.some(({ text }) =>
    /超编|超出编制|超过编制|多于编制|超配/.test(text.replace(NONE_OVER, '')),
  );
  const outcome = figures.get('staff.authorizedPosts').outcome;
  const posts = outcome.state === 'none' ? quantity('post', '0') : quantityOf(outcome);
  if (isTold || posts === undefined) return [];
  const args = { staff: printNumber(staffInPost.quantity.value), posts: printNumber(posts.value) };
  return [staffAbovePosts(args, staffInPost.place)];
}
