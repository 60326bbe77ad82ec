import { quantityOf } from '../../figures/outcomes.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import type { What } from '../prose/contradictions/spoken.ts';
import type { CheckContext } from '../types.ts';
import type { Numeral } from './listNumerals.ts';
import type { Standing } from './types.ts';

/** What is counted: the words that name it right behind the number or before it, and how many the file lists. */
interface Counted {
  readonly what: What;
  readonly words: RegExp;
  readonly counts: ReadonlySet<number>;
}

const PEOPLE = /^[人名]?$/;
const OF_STAFF = /在职|在岗|在编|编制|实有|空编|超编|职工|人员|离退休|退休|行政|事业|工勤/;
const TEN = 10;

/** How many projects, units, divisions, indicators and people there are, for counts that no judge could bind. */
export class CountFinder {
  readonly #counted: readonly Counted[];
  readonly #people: ReadonlySet<string>;

  constructor({ year, figures }: CheckContext) {
    const tables = spendingTables(year).filter(({ table }) => table !== 'basic');
    const projects = tables.find(({ table }) => table === 'projects')?.items.length ?? 0;
    const all = tables.reduce((sum, { items }) => sum + items.length, 0);
    const units = year.unit.budgetUnits.length;
    this.#counted = [
      { what: 'projects', words: /项目/, counts: new Set([projects, all]) },
      { what: 'budgetUnits', words: /(?:预算)?单位/, counts: new Set([units, units - 1]) },
      {
        what: 'divisions',
        words: /科室|股室|处室|内设机构|部门|机构/,
        counts: new Set([year.unit.divisions?.length ?? 0]),
      },
    ];
    this.#people = new Set(
      figures.all.flatMap(({ id, outcome }) => {
        const quantity = id.startsWith('staff.') ? quantityOf(outcome) : undefined;
        return quantity === undefined ? [] : [quantity.value.abs().toFixed()];
      }),
    );
  }

  match({ sentence: { text } }: Numeral, amount: TypedAmount): Standing | undefined {
    if (amount.decimals > 0 || amount.isVague || amount.value.lte(1)) return undefined;
    if (PEOPLE.test(amount.unit)) {
      // A number of one digit is that of many.
      const isFar = amount.value.gte(TEN) && amount.unit !== '';
      const from = isFar ? 0 : Math.max(0, amount.start - NEAR);
      const near = text.slice(from, amount.start) + text.slice(amount.end, amount.end + NEAR);
      return OF_STAFF.test(near) && this.#people.has(amount.value.toFixed())
        ? { kind: 'agrees', with: { what: 'people' }, isByValue: true }
        : undefined;
    }
    if (!/^[个家项]$/.test(amount.unit)) return undefined;
    const behind = text.slice(amount.end, amount.end + NOUN);
    const found = this.#counted.find(({ words, counts }) => words.test(behind) && counts.has(amount.value.toNumber()));
    return found && { kind: 'agrees', with: { what: found.what }, isByValue: true };
  }
}

const NEAR = 8;
/** How far behind a number its noun may stand: 5个一般公共预算项目. */
const NOUN = 8;
