import { idOf } from '../../figures/addSpending.ts';
import type { Finding } from '../../findings/types.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureOf } from './figureOf.ts';
import { memberOf } from './shortNames.ts';

/** What the file holds of the people of each unit, by the word that a sentence has for it. */
const COLUMNS: readonly { readonly word: RegExp; readonly column: string; readonly unit: RegExp }[] = [
  { word: /在职/, column: 'staffInPost', unit: /^[人名]$/ },
  { word: /编制/, column: 'authorizedPosts', unit: /^[人名个]$/ },
  { word: /退休/, column: 'retirees', unit: /^[人名]$/ },
];
const SAID =
  /(?:核定|现有|实有|年末|共有|共|有|的)*(?:在职(?:在编)?|编制|离退休|退休)?(?:人员|职工|干部职工|人数|数)?(?:为|共|有|是|：)*$/;
const OTHERS = /上年|去年|比|较|增加|减少|新增|其中女|编外|聘用|党员|空编|超编|参加|培训/;
const KIND_OF_POSTS = /^(?:行政|事业|工勤|参公|机关|后勤|管理|专业技术|全额|差额)$/;
/** More units are a table. */
const MOST = 60;

/**
 * SE421 figure-contradicted for how many people or posts a budget unit has, by its short name: `局本级在职22人、水库管理所18人`. A sentence speaks of one column alone.
 */
export const judgeUnitStaff: Check = (context) => {
  const units = context.year.unit.budgetUnits.map(({ name }) => ({ name, prefix: `staff.units.${idOf(name)}` }));
  if (units.length < 2 || units.length > MOST) return [];
  return context.prose.sentences.flatMap((sentence) => judgeOne(sentence, units, context));
};

function judgeOne(
  sentence: Sentence,
  units: readonly { readonly name: string; readonly prefix: string }[],
  { figures }: CheckContext,
): readonly Finding[] {
  const { text, amounts, scopes, year } = sentence;
  const [meant, ...more] = COLUMNS.filter(({ word }) => word.test(text));
  if (meant === undefined || more.length > 0 || OTHERS.test(text)) return [];
  if (scopes.some((scope) => scope.year !== year)) return [];
  const named = amounts.flatMap((amount) => {
    if (amount.isVague || !meant.unit.test(amount.unit)) return [];
    const words = /[^，。；：、）\d]*$/.exec(text.slice(0, amount.start))?.[0] ?? '';
    const own = words.replace(SAID, '').replace(/^其中/, '');
    // 行政编制38名: of a kind of posts, and of no unit whose name begins alike.
    const member = KIND_OF_POSTS.test(own) ? undefined : memberOf(own, units);
    return member === undefined ? [] : [{ amount, member, isSaid: meant.word.test(words) }];
  });
  // 养护中心12人 alone may be of anything.
  const isRow = named.length > 1;
  return named.flatMap(({ amount, member, isSaid }): readonly Finding[] => {
    const known = figureOf(figures, `${member.prefix}.${meant.column}`);
    if (known.state !== 'value' || (!isRow && !isSaid)) return [];
    if (known.value.eq(amount.value)) return agree(sentence, [amount], { agrees: member.name });
    const typed = text.slice(amount.start, amount.end);
    const derived = `${known.value.toFixed()}${amount.unit}`;
    return [figureContradicted({ figure: member.name, typed, derived }, placeIn(sentence, amount.start, amount.end))];
  });
}
