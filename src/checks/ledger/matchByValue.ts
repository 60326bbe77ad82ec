import type { Decimal } from '../../quantity/decimal.ts';
import { type TypedAmount, yuanIn } from '../../reading/findAmounts.ts';
import { nameOf, spokenPrefix } from '../prose/nameOf.ts';
import { sentenceBefore } from '../prose/sentenceBefore.ts';
import type { Sentence } from '../prose/types.ts';
import { yuanOf } from '../statements/slack.ts';
import type { CheckContext } from '../types.ts';
import { countDigits } from './countDigits.ts';
import { fitting } from './fitting.ts';
import type { KnownNumber } from './knownNumber.ts';
import { KnownNumbers } from './knownNumbers.ts';
import type { Numeral } from './listNumerals.ts';
import { matchBefore, matchBeside } from './matchBeside.ts';
import { CountFinder } from './matchCount.ts';
import { matchNamed } from './matchNamed.ts';
import { matchReckoned } from './matchReckoned.ts';
import { ResultFinder } from './matchResult.ts';
import { likeliest, mayBeSaid } from './saidColumn.ts';
import type { Standing } from './types.ts';

/** Fewer digits agree by chance with one of what the sentence names. */
const LEAST_DIGITS = 3;
/** So many agree with nothing in a file by chance, whatever the sentence names. */
const SURE_DIGITS = 5;
/** So many, with one of what the paragraph names. */
const TELLING_DIGITS = 4;
/** How many names are shown of what a number might be. */
const SHOWN = 3;

/** Looks for what a number is equal to, of all that its sentence names, where no judge could bind it by words. */
export class ValueFinder {
  readonly #context: CheckContext;
  readonly #results: ResultFinder;
  readonly #counts: CountFinder;
  readonly #known: KnownNumbers;

  constructor(context: CheckContext) {
    this.#context = context;
    this.#results = new ResultFinder(context.year);
    this.#counts = new CountFinder(context);
    this.#known = new KnownNumbers(context);
  }

  /** What the number equals: a figure or a result that the sentence names, or what numbers beside it make. */
  match(numeral: Numeral): Standing | undefined {
    const { amount, sentence } = numeral;
    if (amount === undefined) return undefined;
    return (
      this.#results.match(numeral, amount) ??
      this.#matchFigure(sentence, amount) ??
      this.#counts.match(numeral, amount) ??
      matchBeside(amount, sentence.amounts, sentence.text) ??
      this.#matchReckoned(sentence, amount) ??
      matchNamed(sentence, amount, this.#known) ??
      this.#matchBefore(sentence, amount)
    );
  }

  /** The names of what the sentence names and the number might be, nearest in size first. */
  nearest({ sentence, amount }: Numeral): readonly string[] {
    if (amount === undefined || amount.value.isZero()) return [];
    const size = yuanOf(amount);
    // How many times the one is the other. It sorts as a logarithm would, which is a hundred times the work.
    const distance = (value: Decimal) => (value.gt(size) ? value.div(size) : size.div(value));
    const names = this.#known
      .namedIn(sentence)
      .flatMap(({ figure, value, ...one }) =>
        figure !== undefined && value.gt(0) && isAlike(amount, one)
          ? [{ name: figure.name, distance: distance(value) }]
          : [],
      )
      .sort((one, other) => one.distance.cmp(other.distance))
      .map(({ name }) => name);
    return [...new Set(names)].slice(0, SHOWN);
  }

  #matchFigure(sentence: Sentence, amount: TypedAmount): Standing | undefined {
    const digits = countDigits(amount);
    const isZero = amount.value.isZero() && yuanIn(amount.unit) !== undefined;
    if (digits < LEAST_DIGITS && !isZero) return undefined;
    const lead = sentence.text.slice(Math.max(0, amount.start - LEAD), amount.start);
    const fits = fitting(amount);
    const best = (numbers: readonly KnownNumber[]) =>
      likeliest(
        numbers.filter((one) => fits(one) && mayBeSaid(lead, one)),
        lead,
      );
    const found =
      best(this.#known.namedIn(sentence)) ??
      (digits >= TELLING_DIGITS ? best(this.#known.namedBefore(sentence)) : undefined) ??
      (digits >= SURE_DIGITS ? best(this.#known.anyOf(sentence.passage)) : undefined);
    if (found === undefined) return undefined;
    const { figure } = found;
    return {
      kind: 'agrees',
      with: nameOf({ prefix: spokenPrefix(found.prefix, this.#context.figures) }, found.column),
      ...(figure === undefined ? {} : { name: figure.name }),
      isByValue: true,
    };
  }

  /** Of what the sentence names; where it says that it has reckoned, of what a form asks for or the sentence before has named, too. */
  #matchReckoned(sentence: Sentence, amount: TypedAmount): Standing | undefined {
    const { text, amounts, passage, start } = sentence;
    const own = matchReckoned(amount, this.#known.namedIn(sentence), amounts, text);
    if (own !== undefined || countDigits(amount) < LEAST_DIGITS) return own;
    const before = sentenceBefore(passage, start);
    const isOfBefore =
      before !== undefined && OF_BEFORE.test(text.slice(Math.max(0, amount.start - LEAD), amount.start));
    return (
      matchReckoned(amount, this.#known.under('facts'), amounts, text) ??
      (isOfBefore ? matchReckoned(amount, this.#known.namedIn(before), amounts, text) : undefined)
    );
  }

  /** What the sentence before has told is not said again: `2024年为768.94万元；2025年按712.80万元执行，减少56.14万元`. */
  #matchBefore(sentence: Sentence, amount: TypedAmount): Standing | undefined {
    const { passage, start } = sentence;
    const before = sentenceBefore(passage, start);
    if (before === undefined) return undefined;
    return matchBefore(amount, before.amounts, sentence.amounts, sentence.text);
  }
}

const LEAD = 12;
const OF_BEFORE = /[二两三]者|[两三]项|合计|共/;

function isAlike({ unit }: TypedAmount, { isRate, isMoney }: Pick<KnownNumber, 'isRate' | 'isMoney'>): boolean {
  return isRate ? /[%％点]$/.test(unit) : isMoney && yuanIn(unit) !== undefined;
}
