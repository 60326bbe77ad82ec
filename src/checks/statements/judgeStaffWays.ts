import type { Finding } from '../../findings/types.ts';
import type { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import { directionContradicted, figureContradicted } from '../prose/contradictions/findings.ts';
import type { Derived } from '../prose/contradictions/spoken.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { vacanciesOf } from './judgePeople.ts';
import { knownOf } from './knownOf.ts';

const STAFF =
  '(?:^|[，。；：、]|[我本全](?:局|委|办|厅|院|校|站|所|馆|会|中心|单位|部门|街道))(?:截至|\\d{4}年|年末|年底|本年末?|末|底|，)*(?:实有|现有)?在职(?:在编)?(?:(?:人员|职工|人数|干部职工)(?:总?数)?|(?=[0-9]+人))';
const LEVEL = new RegExp(
  `${STAFF}(?:[0-9]+人，)?(?<said>(?:与|同)(?:上年|去年)(?:末|度|底)?(?:人数)?(?:持平|一致|相同))(?=[，。；]|$)`,
);
const MOVED = new RegExp(`${STAFF}由(?:上年末?的?|年初的?)?$`);
const RETIRED = /(?:离退休|退休)(?:人员|人数|职工)?由(?:上年末?的?|年初的?)?$/;
const ABOVE = new RegExp(
  `${STAFF}(?:[0-9]+人，)?(?<said>(?<above>超出|超过|多于|大于)|(?<below>少于|低于|小于)|(?<within>未超过?|没有超过?|不超过?))(?:核定|总)?编制(?:数|总数)?(?=[，。；]|$)`,
);
const GAP = new RegExp(`${STAFF}(?:[0-9]+人，)?[比较](?:核定|总)?编制(?:数|总数)?(?<way>少|多)(?:了)?$`);

/**
 * SE421 figure-contradicted, SE423 direction-contradicted for people in post held against those of the year before or against the posts, where no reading of
 * numbers tells: `在职人员与上年持平`, `在职人员由50人减少到49人`, `在职人员比编制少5人`, `在职人员超出编制`.
 */
export const judgeStaffWays: Check = ({ prose, figures, year }) => {
  const sentences = prose.sentences.filter(({ text }) => /在职|退休/.test(text) && /编制|持平|一致|相同|由/.test(text));
  if (sentences.length === 0) return [];
  const at = (prefix: string) => {
    const known = knownOf({ prefix, column: '' }, figures, year);
    return known.state === 'value' ? known.value : undefined;
  };
  const numbers: Numbers = {
    staff: at('staff.staffInPost'),
    last: at('staff.lastYear.staffInPost'),
    posts: at('staff.authorizedPosts'),
    opening: at('staff.openingRetirees'),
  };
  return numbers.staff === undefined ? [] : sentences.flatMap((sentence) => judgeOne(sentence, numbers));
};

interface Numbers {
  readonly staff: Decimal | undefined;
  readonly last: Decimal | undefined;
  readonly posts: Decimal | undefined;
  /** Who had retired at the start of the year. */
  readonly opening: Decimal | undefined;
}

function judgeOne(sentence: Sentence, { staff, last, posts, opening }: Numbers): readonly Finding[] {
  const { text, amounts, scopes, year } = sentence;
  if (staff === undefined || scopes.some((scope) => scope.year !== year && scope.year !== year - 1)) return [];
  if (/其中|县级|全[省市县区]|所属|下属|编外|聘用/.test(text)) return [];
  const turn = (said: string, from: number, derived: Derived): Finding => {
    const start = text.indexOf(said, from);
    return directionContradicted(
      { figure: { what: 'staff' }, typed: said, derived },
      placeIn(sentence, start, start + said.length),
    );
  };
  const level = LEVEL.exec(text);
  if (level?.groups?.said !== undefined && last !== undefined && !staff.eq(last))
    return [
      turn(level.groups.said, level.index, {
        way: staff.gt(last) ? 'up' : 'down',
        by: printNumber(staff.minus(last).abs()),
      }),
    ];
  const above = ABOVE.exec(text);
  if (above?.groups !== undefined && posts !== undefined) {
    const order = staff.cmp(posts);
    const { said = '', above: up, below } = above.groups;
    const holds = up !== undefined ? order > 0 : below !== undefined ? order < 0 : order <= 0;
    return holds ? [] : [turn(said, above.index, vacanciesOf(posts.minus(staff)))];
  }
  return amounts.flatMap((amount): readonly Finding[] => {
    if (amount.isVague || !/^[人名]$/.test(amount.unit)) return [];
    const before = text.slice(0, amount.start);
    const isTo = /^(?:增加|减少|增|减|变|降|上升|下降)(?:到|至|为)/.test(text.slice(amount.end));
    const isRetired = isTo && RETIRED.test(before);
    const isMove = isTo && (isRetired || MOVED.test(before));
    const gap = GAP.exec(before)?.groups?.way;
    const meant = isRetired
      ? opening
      : isMove
        ? last
        : gap === undefined
          ? undefined
          : posts?.minus(staff).times(gap === '少' ? 1 : -1);
    if (meant === undefined) return [];
    if (meant.eq(amount.value)) return agree(sentence, [amount], { agrees: { what: 'staff' } });
    const typed = text.slice(amount.start, amount.end);
    const derived = `${printNumber(meant.abs())}${amount.unit}`;
    const figure = isMove
      ? ({ name: isRetired ? '离退休人员' : '在职人员', aspect: 'lastYear' } as const)
      : `${printNumber(posts ?? staff)}－${printNumber(staff)}`;
    return [figureContradicted({ figure, typed, derived }, placeIn(sentence, amount.start, amount.end))];
  });
}
