import { quantityOf } from '../../figures/outcomes.ts';
import type { Figure, Figures } from '../../figures/types.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { nameOf } from '../prose/nameOf.ts';
import { sentenceBefore } from '../prose/sentenceBefore.ts';
import type { CheckContext } from '../types.ts';
import { type Counted, listCounted } from './listCounted.ts';
import type { Numeral } from './listNumerals.ts';
import type { Standing } from './types.ts';

const PEOPLE = /^[人名]?$/;
const OF_STAFF = /在职|在岗|在编|编制|实有|空编|超编|职工|人员|离退休|退休|行政|事业|工勤/;
const TEN = 10;
/** Which figure of people the words around a number mean; the first that fits. */
const PEOPLE_WORDS: readonly (readonly [words: RegExp, ids: RegExp])[] = [
  [/空编|缺编/, /vacancies/],
  [/超编/, /vacancies/],
  [/新增|增加|新退/, /newRetirees/],
  [/去世|减少|死亡/, /leftRetirees/],
  [/离退休|退休/, /etirees/],
  [/行政/, /administrative/],
  [/事业/, /institutional/],
  [/工勤/, /service/],
  [/编制|核定|定编/, /authorizedPosts|administrative|institutional|service|other/],
  [/聘|编外|临时|派遣|引进/, /[hH]ires|otherStaff|temporary|dispatched/],
  [/占编/, /[hH]olders/],
  [/在职|实有|在岗|在编|现有/, /staffInPost|[hH]olders/],
];

/** How many projects, units, divisions, vehicles and people there are, for counts that no judge could bind. */
export class CountFinder {
  readonly #context: CheckContext;
  #counted: readonly Counted[] | undefined;
  #people: readonly Peopled[] | undefined;

  constructor(context: CheckContext) {
    this.#context = context;
  }

  match({ sentence }: Numeral, amount: TypedAmount): Standing | undefined {
    const { text, passage } = sentence;
    if (amount.decimals > 0 || amount.isVague || amount.value.lt(1)) return undefined;
    if (PEOPLE.test(amount.unit)) return this.#matchPeople(sentence, amount);
    const before =
      /[^，。；：、（）\d]*$/.exec(text.slice(Math.max(0, amount.start - NOUN - 4), amount.start))?.[0] ?? '';
    const behind = text.slice(amount.end, amount.end + NOUN);
    const count = amount.value.toNumber();
    this.#counted ??= listCounted(this.#context.year);
    const found = this.#counted.find(
      ({ units, counts, within, ...one }) =>
        units.test(amount.unit) &&
        counts.has(count) &&
        (one.before?.test(before) ?? (count > 1 && one.behind?.test(behind) === true)) &&
        (within?.test(passage.text) ?? true),
    );
    return found && { kind: 'agrees', with: found.of, isByValue: true };
  }

  #matchPeople({ text, passage, start }: Numeral['sentence'], amount: TypedAmount): Standing | undefined {
    const isOne = amount.value.lte(1);
    // A number of one digit is that of many.
    const isFar = amount.value.gte(TEN) && amount.unit !== '';
    const last = isFar ? sentenceBefore(passage, start)?.text : '';
    const near = text.slice(Math.max(0, amount.start - NEAR), amount.start);
    const around = (isFar ? text.slice(0, amount.start) : near) + text.slice(amount.end, amount.end + NEAR);
    // 本年新增11人 goes on with the retired ones of the sentence before.
    const isOfBefore = /新增|增加|减少|其中/.test(near) && /退休/.test(last ?? '');
    if (!OF_STAFF.test(around) && !isOfBefore) return undefined;
    // One may be of anybody: only retiring and what is vacant is said of one.
    if (isOne && (amount.unit === '' || !/退休|空编|超编/.test(around))) return undefined;
    this.#people ??= listPeople(this.#context.figures);
    const equal = this.#people.filter(({ count }) => count === amount.value.toFixed());
    const figure = meantOf(near, equal) ?? meantOf(around, equal) ?? (isOne ? undefined : equal[0]?.figure);
    if (figure === undefined) return undefined;
    const dot = figure.id.lastIndexOf('.');
    return {
      kind: 'agrees',
      with: nameOf({ prefix: '' }, figure.id.slice(dot + 1)),
      name: figure.name,
      isByValue: true,
    };
  }
}

interface Peopled {
  readonly figure: Figure;
  readonly count: string;
}

function listPeople(figures: Figures): readonly Peopled[] {
  return figures.all.flatMap((figure) => {
    const quantity = figure.id.startsWith('staff.') ? quantityOf(figure.outcome) : undefined;
    return quantity === undefined || quantity.measure === 'ratio'
      ? []
      : [{ figure, count: quantity.value.abs().toFixed() }];
  });
}

/** The figure that the last word before a number means, of several that are equal. */
function meantOf(words: string, equal: readonly Peopled[]): Figure | undefined {
  for (const [word, ids] of PEOPLE_WORDS) {
    const found = word.test(words) ? equal.find(({ figure }) => ids.test(figure.id)) : undefined;
    if (found !== undefined) return found.figure;
  }
  return undefined;
}

const NEAR = 8;
/** How far behind a number its noun may stand: 5个一般公共预算项目. */
const NOUN = 8;
