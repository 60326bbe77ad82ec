import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { quantity } from '../../quantity/quantity.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import type { Check, CheckContext } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { figureContradicted, staffAbovePosts } from './contradictions/findings.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

export const COUNT = '([0-9０-９]+|[零一二三四五六七八九十百两]+)';
export const FILL = '(?:人数|人员|职工|总数|总额|数|共计|共有|共|总计|合计|有|为|是|达|：|:)*';

/** Words for people, posts and vehicles, and the figure that each speaks of. Longer ones first: 事业编制 is not all posts. */
const WORDS: readonly {
  readonly pattern: RegExp;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
}[] = [
  {
    pattern: new RegExp(`(?:行政编制)${FILL}${COUNT}[名人个]`, 'g'),
    id: 'staff.administrative',
    name: '行政编制',
    unit: '名',
  },
  {
    pattern: new RegExp(`(?:事业编制)${FILL}${COUNT}[名人个]`, 'g'),
    id: 'staff.institutional',
    name: '事业编制',
    unit: '名',
  },
  {
    pattern: new RegExp(`(?:工勤编制)${FILL}${COUNT}[名人个]`, 'g'),
    id: 'staff.service',
    name: '工勤编制',
    unit: '名',
  },
  {
    pattern: new RegExp(`(?<!事业|行政|工勤|其他|超出|多于|低于|占用?)编制${FILL}${COUNT}[名人个]`, 'g'),
    id: 'staff.authorizedPosts',
    name: '编制数',
    unit: '名',
  },
  { pattern: new RegExp(`空编${FILL}${COUNT}[名人个]`, 'g'), id: 'staff.vacancies', name: '空编数', unit: '名' },
  {
    pattern: new RegExp(`(?<!超出|不)(?:在编(?:在职)?|编制内(?:在职)?)${FILL}${COUNT}[名人]`, 'g'),
    id: 'staff.staffInPost',
    name: '在职人数',
    unit: '人',
  },
  {
    pattern: new RegExp(`在职(?!人员控制)${FILL}${COUNT}[名人]`, 'g'),
    id: 'staff.staffInPost',
    name: '在职人数',
    unit: '人',
  },
  {
    pattern: new RegExp(`(?<!年初|上年)离退休${FILL}${COUNT}[名人]`, 'g'),
    id: 'staff.retirees',
    name: '离退休人数',
    unit: '人',
  },
  {
    pattern: new RegExp(
      `(?:(?:本年|当年|年内|年中)?新(?:增|办理?)(?:离)?退休|(?:本年|当年|年内|年中)(?:新|办理|到龄|正式)*退休)(?:手续)?${FILL}${COUNT}[名人]`,
      'g',
    ),
    id: 'staff.newRetirees',
    name: '新增离退休人数',
    unit: '人',
  },
  {
    pattern: new RegExp(`年末保有(?:公务用车|车辆)${FILL}${COUNT}辆`, 'g'),
    id: 'threePublic.vehiclesKept',
    name: '公务用车保有量',
    unit: '辆',
  },
  {
    pattern: new RegExp(`购置(?:公务用车|公务车)${FILL}${COUNT}辆`, 'g'),
    id: 'threePublic.vehiclesBought',
    name: '公务用车购置数',
    unit: '辆',
  },
];

/** SE421 figure-contradicted for people, posts and vehicles: 编制 is not 实有, 离退休 are no posts. */
export const checkStaffWords: Check = (context) => [
  ...context.prose.sentences
    .filter(({ text }) => /编|在职|退休|公务用车|车辆/.test(text))
    .flatMap((sentence) => WORDS.flatMap((word) => checkWord(sentence, word, context))),
  ...context.prose.sentences
    .filter(({ text }) => hasAny(text, ['实有', '现有', '在岗', '在册', '职工']))
    .flatMap((sentence) => checkTakenForStaff(sentence, context)),
  ...checkAbovePosts(context),
];

function checkWord(
  sentence: Sentence,
  { pattern, id, name, unit }: (typeof WORDS)[number],
  { figures, year }: CheckContext,
): Finding[] {
  const figure = figures.find(id);
  const known = figure === undefined ? undefined : quantityOf(figure.outcome);
  // 超编 has words of its own.
  if (known === undefined || known.value.lt(0)) return [];
  return Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: typed, 1: count = '', index }): Finding[] => {
    const value = readNumeral(count);
    // Another year's number, a part, or an estimate.
    if ((scopeAt(sentence, index + typed.length)?.year ?? sentence.year) !== sentence.year) return [];
    if (value === undefined || value.eq(known.value) || countsOtherPeople(sentence.text, index, year)) return [];
    if (
      /(?:上年|去年|年初|其中|另有|平均|比|较)[^，。；]{0,6}$/.test(sentence.text.slice(0, index)) &&
      !/本年/.test(sentence.text)
    )
      return [];
    return [
      figureContradicted(
        { figure: name, typed, derived: `${printNumber(known.value)}${unit}` },
        placeIn(sentence, index, index + typed.length),
      ),
    ];
  });
}

const PRESENT = new RegExp(
  `(?:实有|现有|年末有|在岗|在册)(?:各类)?(?:在编|在岗|在册|干部|正式|工作)*(?:人员|人数|职工|员工)?${FILL}${COUNT}[名人]`,
  'g',
);

/** People who are there, said with the number of posts: who counts among them is open, but posts are no people. */
function checkTakenForStaff(sentence: Sentence, { figures, year }: CheckContext): Finding[] {
  const [posts, staff, holders, sure] = ['authorizedPosts', 'staffInPost', 'postHolders', 'sureHolders'].map((id) => {
    const outcome = figures.find(`staff.${id}`)?.outcome;
    return outcome === undefined ? undefined : quantityOf(outcome)?.value;
  });
  const hires = year.staff.programmeHires.map(({ count }) =>
    count.state === 'value' ? count.quantity.value : undefined,
  );
  if (posts === undefined || staff === undefined || posts.eq(staff) || holders?.eq(posts) === true) return [];
  // Where it is not known who of them holds a post, as many may hold one as there are.
  if (sure?.lte(posts) === true && posts.lte(staff)) return [];
  // With those hired beside them there may be as many as posts.
  if (hires.some((count) => count === undefined || staff.plus(count).eq(posts))) return [];
  return Array.from(sentence.text.matchAll(PRESENT)).flatMap(({ 0: typed, 1: count = '', index }): Finding[] => {
    if (readNumeral(count)?.eq(posts) !== true || countsOtherPeople(sentence.text, index, year)) return [];
    if (/[编定]制?(?:数|人员)?$|上年|去年/.test(sentence.text.slice(Math.max(0, index - 6), index))) return [];
    if (/^[，（(]?(?:其中|包括|含)/.test(sentence.text.slice(index + typed.length))) return [];
    const args = { figure: '在职人数', typed, derived: `${printNumber(staff)}人` };
    return [figureContradicted(args, placeIn(sentence, index, index + typed.length))];
  });
}

/** Whether the clause speaks of other people than the unit's own: anything stands before the words but time and self. */
export function countsOtherPeople(text: string, index: number, { unit }: CheckContext['year']): boolean {
  const before = clauseBefore(text, index)
    .text.replace(unit.name, '')
    .replace(unit.selfReference ?? '我单位', '');
  const rest = before.replace(
    /经机构编制部门|机构编制部门|核定|截?[至止]|[0-9０-９〇○一二三四五六七八九十]+[年月日]|年末|年底|现有|实有|共有|目前|实际|本年|当年|全年|其中|总计|共|有|的|[我本][\u4e00-\u9fff]{1,2}/g,
    '',
  );
  return rest.length > 1;
}

/** That there are more people than posts is denied; in 不超编 the words may be a demand. */
export const NONE_OVER = /(?:没有|无|不存在|未)(?:出现|发生)?(?:任何)?(?:超编|超配)/g;

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
