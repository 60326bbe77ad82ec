import { quantityOf } from '../../figures/outcomes.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { isPercentage } from '../../reading/amountWords.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { nameOf, spokenPrefix } from '../prose/nameOf.ts';
import { type KnownResult, listKnownResults } from '../statements/knownResults.ts';
import { exactly, percentOf, rangeOf, standsFor, yuanOf } from '../statements/slack.ts';
import type { CheckContext } from '../types.ts';
import { countDigits } from './countDigits.ts';
import type { KnownNumber } from './knownNumber.ts';
import type { Numeral } from './listNumerals.ts';
import { matchBeside, rateOf } from './matchBeside.ts';
import { CountFinder } from './matchCount.ts';
import { matchResult } from './matchResult.ts';
import type { Standing } from './types.ts';
import { listFactRates, listUnitSums } from './unitSums.ts';

const HUNDRED = 100;
/** Fewer digits agree by chance with one of what the sentence names. */
const LEAST_DIGITS = 3;
/** So many agree with nothing in a file by chance, whatever the sentence names. */
const SURE_DIGITS = 5;
/** So many, with one of what the paragraph names. */
const TELLING_DIGITS = 4;
/** How many sentences back a name holds on. */
const FARTHEST = 3;
/** How many names are shown of what a number might be. */
const SHOWN = 3;

/** Looks for what a number is equal to, of all that its sentence names, where no judge could bind it by words. */
export class ValueFinder {
  readonly #context: CheckContext;
  readonly #results: readonly KnownResult[];
  readonly #counts: CountFinder;
  #numbers: readonly KnownNumber[] | undefined;
  readonly #byPrefix = new Map<string, readonly KnownNumber[]>();

  constructor(context: CheckContext) {
    this.#context = context;
    this.#results = listKnownResults(context.year);
    this.#counts = new CountFinder(context);
  }

  /** What the number equals: a figure or a result that the sentence names, or what numbers beside it make. */
  match(numeral: Numeral): Standing | undefined {
    const { amount, sentence } = numeral;
    if (amount === undefined) return undefined;
    return (
      this.#matchResult(numeral, amount) ??
      this.#matchFigure(numeral, amount) ??
      this.#counts.match(numeral, amount) ??
      matchBeside(amount, sentence.amounts) ??
      this.#matchShare(numeral, amount)
    );
  }

  /** The names of what the sentence names and the number might be, nearest in size first. */
  nearest({ sentence, amount }: Numeral): readonly string[] {
    if (amount === undefined || amount.value.isZero()) return [];
    const size = yuanOf(amount);
    // How many times the one is the other. It sorts as a logarithm would, which is a hundred times the work.
    const distance = (value: Decimal) => (value.gt(size) ? value.div(size) : size.div(value));
    return this.#namedIn(sentence)
      .flatMap(({ figure, value, ...one }) =>
        figure !== undefined && value.gt(0) && isAlike(amount, one)
          ? [{ name: figure.name, distance: distance(value) }]
          : [],
      )
      .sort((one, other) => one.distance.cmp(other.distance))
      .slice(0, SHOWN)
      .map(({ name }) => name);
  }

  #matchResult({ sentence, start }: Numeral, amount: TypedAmount): Standing | undefined {
    const { text } = sentence;
    const around = text.slice(Math.max(0, start - NEAR), amount.end + NEAR);
    const isTelling = countDigits(amount) >= LEAST_DIGITS;
    for (const result of this.#results) {
      const { name } = result;
      const isNamed = around.includes(name) || (isTelling && (text.includes(name) || sharesWord(name, around)));
      if (!isNamed) continue;
      const of = matchResult(amount, result);
      if (of !== undefined) return { kind: 'agrees', with: of, isByValue: true };
    }
    return undefined;
  }

  #matchFigure({ sentence }: Numeral, amount: TypedAmount): Standing | undefined {
    const digits = countDigits(amount);
    const isZero = amount.value.isZero() && yuanIn(amount.unit) !== undefined;
    if (digits < LEAST_DIGITS && !isZero) return undefined;
    const fits = (one: KnownNumber) => isAlike(amount, one) && standsFor(amount, one.value.abs());
    const namedBy = (numbers: readonly KnownNumber[]) => {
      const all = numbers.filter(fits);
      return all.find(({ column }) => column === 'actual') ?? all[0];
    };
    const named =
      namedBy(this.#namedIn(sentence)) ?? (digits >= TELLING_DIGITS ? namedBy(this.#namedBefore(sentence)) : undefined);
    const found = named ?? (digits >= SURE_DIGITS ? this.#all().find(fits) : undefined);
    if (found === undefined) return undefined;
    const { figure } = found;
    return {
      kind: 'agrees',
      with: nameOf({ prefix: spokenPrefix(found.prefix, this.#context.figures) }, found.column),
      ...(figure === undefined ? {} : { name: figure.name }),
      isByValue: true,
    };
  }

  /** `占整体支出的24.46%`: of two things that the sentence names, or of a number beside it and one that it names. */
  #matchShare({ sentence }: Numeral, amount: TypedAmount): Standing | undefined {
    if (!isPercentage(amount) || amount.decimals === 0) return undefined;
    const size = rangeOf(amount);
    const known = this.#namedIn(sentence).filter(({ isMoney, value }) => isMoney && value.gt(0));
    if (known.length > MOST) return undefined;
    const typed = sentence.amounts.filter(({ unit, value }) => yuanIn(unit) !== undefined && value.gt(0));
    for (const base of known) {
      const of = exactly(base.value);
      const part = typed.find((one) => rateOf(percentOf(rangeOf(one, 1), of), size) === 'rate');
      const other = known.find(
        (one) => one.column === base.column && rateOf(percentOf(exactly(one.value), of), size) === 'rate',
      );
      if (part !== undefined || other !== undefined) return { kind: 'follows', how: 'share', isByValue: true };
    }
    return undefined;
  }

  /** The numbers of what its paragraph has named before, and of what a form asks for, which sentences call by many names. */
  #namedBefore({ passage, start }: Numeral['sentence']): readonly KnownNumber[] {
    const before = passage.sentences.filter((one) => one.start < start).slice(-FARTHEST);
    return [...before.flatMap((one) => this.#namedIn(one)), ...this.#under('facts'), ...this.#under('staff')];
  }

  /** The numbers under the names of a sentence, and of what it is about. The name of a total opens its table. */
  #namedIn(sentence: Numeral['sentence']): readonly KnownNumber[] {
    const topic = sentence.topic?.prefix;
    const prefixes = sentence.mentions.map(({ subject }) => subject.prefix);
    const all = [...new Set([...prefixes, ...(topic === undefined ? [] : [topic])])];
    const tables = all.flatMap((prefix) => (prefix.endsWith('.total') ? [prefix.slice(0, -'.total'.length)] : []));
    return [...new Set([...all, ...tables])].flatMap((prefix) => this.#under(prefix));
  }

  #under(prefix: string): readonly KnownNumber[] {
    const known = this.#byPrefix.get(prefix);
    if (known !== undefined) return known;
    const own = this.#all().filter((one) => one.prefix === prefix || one.prefix.startsWith(`${prefix}.`));
    this.#byPrefix.set(prefix, own);
    return own;
  }

  #all(): readonly KnownNumber[] {
    const { figures, year } = this.#context;
    this.#numbers ??= [
      ...figures.all.flatMap((figure): KnownNumber[] => {
        const quantity = quantityOf(figure.outcome);
        const isNone = figure.outcome.state === 'none' && figure.measure === 'yuan';
        if (quantity === undefined && !isNone) return [];
        const isRate = quantity?.measure === 'ratio';
        const value = quantity === undefined ? new Decimal(0) : quantity.value.times(isRate ? HUNDRED : 1);
        const dot = figure.id.lastIndexOf('.');
        const [prefix, column] = [figure.id.slice(0, dot), figure.id.slice(dot + 1)];
        return [{ figure, prefix, column, value, isRate, isMoney: figure.measure === 'yuan' }];
      }),
      ...listUnitSums(figures, year),
      ...listFactRates(figures),
    ];
    return this.#numbers;
  }
}

/** How many signs around a number may hold the name of its result. */
const NEAR = 30;
/** Of more numbers two make a share by chance. */
const MOST = 60;

function isAlike({ unit }: TypedAmount, { isRate, isMoney }: Pick<KnownNumber, 'isRate' | 'isMoney'>): boolean {
  return isRate ? /[%％点]$/.test(unit) : isMoney && yuanIn(unit) !== undefined;
}

/** Whether words hold two signs of a name beside each other, twice or all of a short one: 培训场次 in 举办培训46场次. */
function sharesWord(name: string, words: string): boolean {
  let shared = 0;
  for (let at = 0; at + 1 < name.length; at++) if (words.includes(name.slice(at, at + 2))) shared += 1;
  return shared >= Math.min(2, name.length - 1);
}
