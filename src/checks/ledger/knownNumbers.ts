import { quantityOf } from '../../figures/outcomes.ts';
import type { Figure } from '../../figures/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { listUnits } from '../../reading/nameThings.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import { WITH_FUNDS } from '../statements/candidates.ts';
import type { CheckContext } from '../types.ts';
import type { KnownNumber } from './knownNumber.ts';
import { listCarried, listFactRates, listUnitSums, listWithFunds } from './unitSums.ts';

const ITEMS = '.items.';
const HUNDRED = 100;
/** How many sentences back a name holds on. */
const FARTHEST = 3;
/** Where a sentence speaks of what is left, without saying of what. */
const OF_CARRIED = /结转|结余/;
const OF_THREE = /三公|公务|[用公]车|接待|出国/;
const OF_STAFF = /人员|职工|编制|在职/;

/** All numbers of a file, by what sentences name. Found when they are first asked for. */
export class KnownNumbers {
  readonly #context: CheckContext;
  #all: readonly KnownNumber[] | undefined;
  #carried: readonly KnownNumber[] | undefined;
  #units: readonly { readonly words: string; readonly prefixes: readonly string[] }[] | undefined;
  readonly #byPrefix = new Map<string, readonly KnownNumber[]>();
  readonly #bySentence = new WeakMap<Sentence, readonly KnownNumber[]>();

  constructor(context: CheckContext) {
    this.#context = context;
  }

  /** The numbers under the names of a sentence, and of what it is about. The name of a total opens its table. */
  namedIn(sentence: Sentence): readonly KnownNumber[] {
    const known = this.#bySentence.get(sentence);
    if (known !== undefined) return known;
    const topic = sentence.topic?.prefix;
    const prefixes = sentence.mentions.map(({ subject }) => subject.prefix);
    const all = [
      ...new Set([
        ...prefixes,
        ...(topic === undefined ? [] : [topic]),
        ...this.unitsIn(sentence.text),
        ...this.#referredIn(sentence),
      ]),
    ];
    const tables = all.flatMap((prefix) => (prefix.endsWith('.total') ? [prefix.slice(0, -'.total'.length)] : []));
    const named = [...new Set([...all, ...tables])].flatMap((prefix) => this.under(prefix));
    const carried = OF_CARRIED.test(sentence.text) ? this.#carriedOver() : [];
    const own = carried.length === 0 ? named : [...named, ...carried];
    this.#bySentence.set(sentence, own);
    return own;
  }

  /** The numbers of what its paragraph has named before, of the whole, and of what a form asks for, which sentences call by many names. */
  namedBefore({ passage, start, text }: Sentence): readonly KnownNumber[] {
    const before = passage.sentences.filter((one) => one.start < start).slice(-FARTHEST);
    return [
      ...before.flatMap((one) => this.namedIn(one)),
      ...this.under('facts'),
      ...(OF_STAFF.test(text) ? this.under('staff') : []),
      ...(OF_THREE.test(text) ? this.under('threePublic') : []),
      ...this.ofWhole(),
    ];
  }

  /** All but the items, which have names; those too where a passage names none. */
  anyOf({ sentences }: Passage): readonly KnownNumber[] {
    const isOfItem = sentences.some(({ mentions }) => mentions.some(({ subject }) => subject.prefix.includes(ITEMS)));
    return isOfItem ? this.all().filter(({ prefix }) => !prefix.includes(ITEMS)) : this.all();
  }

  /** Of all that the unit spent, with and without the funds. */
  ofWhole(): readonly KnownNumber[] {
    return this.all().filter(({ prefix }) => prefix === 'whole' || prefix === `whole${WITH_FUNDS}`);
  }

  under(prefix: string): readonly KnownNumber[] {
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    const own = this.all().filter((one) => one.prefix === prefix || one.prefix.startsWith(`${prefix}.`));
    this.#byPrefix.set(prefix, own);
    return own;
  }

  all(): readonly KnownNumber[] {
    const { figures, year } = this.#context;
    this.#all ??= [
      ...figures.all.flatMap(numberOf),
      ...listUnitSums(figures, year),
      ...listFactRates(figures),
      ...listWithFunds(figures, year),
    ];
    return this.#all;
  }

  #carriedOver(): readonly KnownNumber[] {
    this.#carried ??= [
      ...listCarried(this.#context.figures, this.#context.year),
      ...this.ofWhole().filter(({ column }) => column === 'revisedBudget'),
    ];
    return this.#carried;
  }

  /** What `{{…}}` prints is named as well: `收入合计{{income.total}}，比上年增加32.85万元`. */
  #referredIn({ passage, start, text }: Sentence): readonly string[] {
    return passage.references.flatMap(({ at, name }) => {
      const figure = at >= start && at < start + text.length ? this.#context.figures.find(name) : undefined;
      if (figure === undefined) return [];
      const prefix = figure.id.slice(0, figure.id.lastIndexOf('.'));
      return prefix === '' ? [] : [prefix];
    });
  }

  /** All that a budget unit spent, where a sentence names it. */
  unitsIn(text: string): readonly string[] {
    this.#units ??= listUnits(this.#context.year);
    const named = this.#units.flatMap(({ words, prefixes }) => (text.includes(words) ? prefixes : []));
    return named.length < 2 ? named : [...new Set(named)];
  }
}

function numberOf(figure: Figure): readonly KnownNumber[] {
  const quantity = quantityOf(figure.outcome);
  const isNone = figure.outcome.state === 'none' && figure.measure === 'yuan';
  if (quantity === undefined && !isNone) return [];
  const isRate = quantity?.measure === 'ratio';
  const value = quantity === undefined ? new Decimal(0) : quantity.value.times(isRate ? HUNDRED : 1);
  const dot = figure.id.lastIndexOf('.');
  const [prefix, column] = [figure.id.slice(0, dot), figure.id.slice(dot + 1)];
  return [{ figure, prefix, column, value, isRate, isMoney: figure.measure === 'yuan' }];
}
