import { quantityOf } from '../../figures/outcomes.ts';
import type { Figure } from '../../figures/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { listUnits, OF_UNIT } from '../../reading/nameThings.ts';
import { between } from '../prose/inOrder.ts';
import { sentencesBefore } from '../prose/sentenceBefore.ts';
import type { Passage, Sentence } from '../prose/types.ts';
import { WITH_FUNDS } from '../statements/candidates.ts';
import type { CheckContext } from '../types.ts';
import type { KnownNumber } from './knownNumber.ts';
import { listCarried, listFactRates, listUnitSums, listWithFunds } from './unitSums.ts';

const ITEMS = '.items.';
const HUNDRED = 100;
const ZERO = new Decimal(0);
/** How many sentences back a name holds on. */
const FARTHEST = 3;
/** Where a sentence speaks of what is left, without saying of what. */
const OF_CARRIED = /结转|结余/;
const OF_THREE = /三公|公务|[用公]车|接待|出国/;
const OF_STAFF = /人员|职工|编制|在职/;

/** All numbers of a file, by what sentences name. Found when they are first asked for: a file has thousands, a text names few. */
export class KnownNumbers {
  readonly #context: CheckContext;
  #figures: ReadonlyMap<string, readonly Figure[]> | undefined;
  #extra: readonly KnownNumber[] | undefined;
  #carried: readonly KnownNumber[] | undefined;
  #whole: readonly KnownNumber[] | undefined;
  #units: readonly { readonly words: string; readonly prefixes: readonly string[] }[] | undefined;
  readonly #numbers = new Map<string, readonly KnownNumber[]>();
  readonly #byPrefix = new Map<string, readonly KnownNumber[]>();
  readonly #byUnit = new Map<string, readonly KnownNumber[]>();
  readonly #byPassage = new WeakMap<Passage, readonly KnownNumber[]>();
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
    const units = this.unitsIn(sentence.text);
    const all = [
      ...new Set([...prefixes, ...(topic === undefined ? [] : [topic]), ...units, ...this.#referredIn(sentence)]),
    ];
    const tables = all.flatMap((prefix) => (prefix.endsWith('.total') ? [prefix.slice(0, -'.total'.length)] : []));
    const named = [...new Set([...all, ...tables])].flatMap((prefix) => this.under(prefix));
    const carried = OF_CARRIED.test(sentence.text) ? this.#carriedOver() : [];
    const sums = units.flatMap((unit) => this.#sumsOf(unit));
    const own = [...named, ...sums, ...carried];
    this.#bySentence.set(sentence, own);
    return own;
  }

  /** The numbers of what its paragraph has named before, of the whole, and of what a form asks for, which sentences call by many names. */
  namedBefore({ passage, start, text }: Sentence): readonly KnownNumber[] {
    const before = sentencesBefore(passage, start, FARTHEST);
    return [
      ...before.flatMap((one) => this.namedIn(one)),
      ...this.under('facts'),
      ...(OF_STAFF.test(text) ? this.under('staff') : []),
      ...(OF_THREE.test(text) ? this.under('threePublic') : []),
      ...this.ofWhole(),
    ];
  }

  /** All but the items, which have names; those too where a passage names none. */
  anyOf(passage: Passage): readonly KnownNumber[] {
    const known = this.#byPassage.get(passage);
    if (known !== undefined) return known;
    const own = this.#findAny(passage);
    this.#byPassage.set(passage, own);
    return own;
  }

  #findAny({ sentences }: Passage): readonly KnownNumber[] {
    const isOfItem = sentences.some(({ mentions }) => mentions.some(({ subject }) => subject.prefix.includes(ITEMS)));
    const prefixes = [...this.#byFigures().keys()];
    const named = isOfItem ? prefixes.filter((prefix) => !`${prefix}.`.includes(ITEMS)) : prefixes;
    return [...named.flatMap((prefix) => this.#numbersOf(prefix)), ...this.#others()];
  }

  /** Of all that the unit spent, with and without the funds. */
  ofWhole(): readonly KnownNumber[] {
    this.#whole ??= [
      ...this.#numbersOf('whole'),
      ...this.#others().filter(({ prefix }) => prefix === `whole${WITH_FUNDS}`),
    ];
    return this.#whole;
  }

  under(prefix: string): readonly KnownNumber[] {
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    const isUnder = (one: string) => one === prefix || one.startsWith(`${prefix}.`);
    const own = [
      ...[...this.#byFigures().keys()].filter(isUnder).flatMap((one) => this.#numbersOf(one)),
      ...this.#others().filter((one) => isUnder(one.prefix)),
    ];
    this.#byPrefix.set(prefix, own);
    return own;
  }

  #byFigures(): ReadonlyMap<string, readonly Figure[]> {
    if (this.#figures !== undefined) return this.#figures;
    const byPrefix = new Map<string, Figure[]>();
    for (const figure of this.#context.figures.all) {
      const prefix = figure.id.slice(0, figure.id.lastIndexOf('.'));
      const own = byPrefix.get(prefix);
      if (own === undefined) byPrefix.set(prefix, [figure]);
      else own.push(figure);
    }
    this.#figures = byPrefix;
    return byPrefix;
  }

  #numbersOf(prefix: string): readonly KnownNumber[] {
    const known = this.#numbers.get(prefix);
    if (known !== undefined) return known;
    const own = this.#byFigures().get(prefix)?.flatMap(numberOf) ?? [];
    this.#numbers.set(prefix, own);
    return own;
  }

  /** What is reckoned of figures, and is none. */
  #others(): readonly KnownNumber[] {
    const { figures, year } = this.#context;
    this.#extra ??= [...listFactRates(this.#byFigures().keys(), figures), ...listWithFunds(figures, year)];
    return this.#extra;
  }

  /** What a budget unit spent of totals of which no figure by unit is made. */
  #sumsOf(prefix: string): readonly KnownNumber[] {
    const known = this.#byUnit.get(prefix);
    if (known !== undefined) return known;
    const { figures, year } = this.#context;
    const own = listUnitSums([prefix.slice(prefix.indexOf(OF_UNIT) + OF_UNIT.length)], figures, year);
    this.#byUnit.set(prefix, own);
    return own;
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
    return between(passage.references, start, start + text.length, ({ at }) => at).flatMap(({ name }) => {
      const figure = this.#context.figures.find(name);
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
  const value = quantity === undefined ? ZERO : isRate ? quantity.value.times(HUNDRED) : quantity.value;
  const size = value.isNegative() ? value.abs() : value;
  const dot = figure.id.lastIndexOf('.');
  const [prefix, column] = [figure.id.slice(0, dot), figure.id.slice(dot + 1)];
  return [{ figure, prefix, column, value, size, isRate, isMoney: figure.measure === 'yuan' }];
}
