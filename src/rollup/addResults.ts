import { nameIndicators } from '../figures/addIndicators.ts';
import { divideOutcomes } from '../figures/outcomes.ts';
import type { Outcome } from '../figures/types.ts';
import type {
  Attainment,
  Cell,
  Entry,
  FromUnits,
  Indicator,
  ResultItem,
  ResultWithoutNumber,
  UnitYear,
} from '../model/types.ts';
import { countDecimals, Decimal } from '../quantity/decimal.ts';
import { printFixed, printNumber } from '../quantity/print.ts';
import { quantity } from '../quantity/quantity.ts';
import { roundingSlack } from '../quantity/slack.ts';
import { scaleOfRate, splitMeasure } from './countedMeasure.ts';
import { differsFromUnits } from './findings/findings.ts';
import { type Asked, NumbersOfUnits, type SumOfUnits } from './numbersOfUnits.ts';
import { keyOfNumber, listWantedNames, RESULTS } from './takeResults.ts';
import type { Units } from './units.ts';

/**
 * Works out the results and indicators of a department that come from its units (`from: units`). What counts something adds up; a
 * rate is the quotient of two sums, never an average. What the department types beside it is compared: SE479 differs-from-units.
 */
export function addResults(year: UnitYear, units: Units): UnitYear {
  if (listWantedNames(year).size === 0) return year;
  const adder = new ResultAdder(units);
  // A rate may divide what is added, so it comes second.
  for (const isRate of [false, true]) adder.workOut(year, isRate);
  const { results, resultsWithoutNumber } = adder.putResults(year);
  const put = <T extends { readonly name: string; readonly attainment: Attainment }>(table: string, item: T): T => ({
    ...item,
    attainment: adder.putIndicators([table, 'items', item.name], item.attainment),
  });
  const { projects } = year;
  const value = {
    ...year,
    results,
    resultsWithoutNumber,
    whole: adder.putIndicators(['whole'], year.whole),
    projects:
      projects.state === 'listed'
        ? { ...projects, items: projects.items.map((item) => put('projects', item)) }
        : projects,
  };
  units.findings.push(...adder.tellMissing());
  return value;
}

/** What came of a number: its sum or quotient, or what is known without the units. */
interface Worked {
  readonly entry: Entry<'count'>;
  readonly isWithoutBase: boolean;
  readonly measure: string | undefined;
  readonly qualifier: ResultItem['qualifier'];
}

/** As many decimals as a rate is printed with. */
const DECIMALS_OF_RATES = 2;

class ResultAdder {
  readonly #units: Units;
  readonly #numbers: NumbersOfUnits;
  readonly #worked = new Map<string, Worked>();

  constructor(units: Units) {
    this.#units = units;
    this.#numbers = new NumbersOfUnits(units);
  }

  /** Works out the numbers that are added, or those that are divided. What does not come from units is known as it is. */
  workOut(year: UnitYear, isRate: boolean): void {
    for (const result of [...year.results, ...year.resultsWithoutNumber]) {
      this.#workOutOne(
        { ...result, owner: RESULTS, key: `results.${result.name}.value` },
        entryOfResult(result),
        result.from,
        isRate,
      );
    }
    for (const [owner, { indicators }] of listOwners(year)) {
      const names = nameIndicators(indicators);
      for (const [at, { name, place, measure, actual, from, type }] of indicators.entries()) {
        if (type !== 'numeric' || names[at] !== name.replaceAll('.', '．')) continue;
        this.#workOutOne({ owner, name, measure, place, key: actual.place.path }, entryOfCell(actual), from, isRate);
      }
    }
  }

  #workOutOne(asked: Asked, own: Entry<'count'>, from: FromUnits | undefined, isRate: boolean): void {
    const key = keyOfNumber(asked.owner, asked.name);
    const asTyped = { entry: own, isWithoutBase: false, measure: asked.measure, qualifier: undefined };
    if (from === undefined) {
      if (!isRate) this.#worked.set(key, asTyped);
      return;
    }
    if ((from.rate !== undefined) !== isRate) return;
    const isTyped = own.state !== 'absent';
    const found: Worked =
      from.rate === undefined
        ? { ...this.#numbers.sum({ ...asked, measure: asked.measure ?? '' }, isTyped), isWithoutBase: false }
        : this.#divide(asked, from.rate, isTyped);
    this.#compare(asked.name, own, found);
    const isKnown = found.entry.state !== 'absent' || found.isWithoutBase;
    // Where nothing was added, what is typed is nobody's sum: that of no units would be none.
    const { ofUnits } = found.entry;
    const beside = { ...asTyped, entry: { ...own, ...(ofUnits === undefined ? {} : { ofUnits }) } };
    this.#worked.set(key, isKnown || !isTyped ? found : beside);
  }

  #divide({ owner, measure, place, key }: Asked, { of, to }: NonNullable<FromUnits['rate']>, isTyped: boolean): Worked {
    const [above, below] = [of, to].map((named) =>
      this.#termOf({ owner, name: named.name, measure: undefined, place: named.place, key }, isTyped),
    ) as [Worked, Worked];
    const rate = divideOutcomes(outcomeOf(above), outcomeOf(below), false);
    const isAbout = above.qualifier !== undefined || below.qualifier !== undefined;
    const nothing = {
      isWithoutBase: rate.state === 'undefined',
      measure,
      qualifier: isAbout ? ('约' as const) : undefined,
    };
    if (rate.state !== 'value') return { ...nothing, entry: { state: 'absent', place } };
    const value = rate.quantity.value
      .times(scaleOfRate(measure))
      .toDecimalPlaces(DECIMALS_OF_RATES, Decimal.ROUND_HALF_UP);
    const entry = {
      state: 'value',
      quantity: quantity('count', value),
      decimals: value.decimalPlaces(),
      place,
    } as const;
    return { ...nothing, entry };
  }

  /** A number that a rate divides: as the department has it, or added over the units. */
  #termOf(asked: Asked, isTyped: boolean): Worked {
    const { owner, name } = asked;
    const others = owner === RESULTS ? [['whole']] : owner.length === 1 ? [RESULTS] : [];
    for (const one of [owner, ...others]) {
      const known = this.#worked.get(keyOfNumber(one, name));
      if (known !== undefined) return known;
    }
    return { ...this.#numbers.sum(asked, isTyped), isWithoutBase: false };
  }

  /** SE479 differs-from-units, beyond what rounding may have taken; what is only about right is not compared. */
  #compare(figure: string, own: Entry<'count'>, { entry, qualifier }: Worked): void {
    if (own.state === 'absent' || entry.state === 'absent' || qualifier !== undefined) return;
    const [typed, sum] = [own, entry].map((one) => (one.state === 'value' ? one.quantity.value : new Decimal(0))) as [
      Decimal,
      Decimal,
    ];
    const slack = own.state === 'value' && own.decimals < sum.decimalPlaces() ? roundingSlack(own.decimals) : 0;
    if (typed.minus(sum).abs().lte(slack)) return;
    const others = (entry.ofUnits ?? []).filter((one) => one.entry.state === 'value').slice(0, MOST_PLACES);
    const said = [own, entry].map((one) => (one.state === 'value' ? one.quantity : 'none')) as [
      Parameters<typeof differsFromUnits>[0]['typed'],
      Parameters<typeof differsFromUnits>[0]['sum'],
    ];
    const places = others.map((one) => one.entry.place);
    this.#units.findings.push(differsFromUnits({ figure, typed: said[0], sum: said[1] }, own.place, ...places));
  }

  /** The results of the year with their numbers, in the order of the file. */
  putResults(year: UnitYear): Pick<UnitYear, 'results' | 'resultsWithoutNumber'> {
    const results: ResultItem[] = [];
    const resultsWithoutNumber: ResultWithoutNumber[] = [];
    const all = [...year.results, ...year.resultsWithoutNumber];
    for (const one of all.sort((first, second) => first.place.start - second.place.start)) {
      const worked = one.from && this.#worked.get(keyOfNumber(RESULTS, one.name));
      if (worked === undefined) {
        if ('value' in one) results.push(one);
        else resultsWithoutNumber.push(one);
        continue;
      }
      const { entry, isWithoutBase } = worked;
      const { state: _, value: __, text: ___, ...told } = { state: '', value: '', text: '', ...one };
      const ofUnits = entry.ofUnits === undefined ? {} : { ofUnits: entry.ofUnits };
      const qualifier = one.qualifier ?? worked.qualifier;
      if (entry.state === 'value')
        results.push({ ...told, ...ofUnits, qualifier, value: entry.quantity.value, text: textOf(entry) });
      else {
        const state = entry.state === 'none' ? 'none' : isWithoutBase ? 'undefined' : 'unknown';
        resultsWithoutNumber.push({ ...told, ...ofUnits, qualifier, state });
      }
    }
    return { results, resultsWithoutNumber };
  }

  putIndicators(owner: readonly string[], attainment: Attainment): Attainment {
    if (!attainment.indicators.some(({ from }) => from !== undefined)) return attainment;
    const indicators = attainment.indicators.map((one): Indicator => {
      const worked = one.from && this.#worked.get(keyOfNumber(owner, one.name));
      return worked === undefined ? one : { ...one, actual: cellOf(worked, one.actual) };
    });
    return { ...attainment, indicators };
  }

  tellMissing() {
    return this.#numbers.tellMissing();
  }
}

/** A finding shows at most so many places of units. */
const MOST_PLACES = 3;

function listOwners(year: UnitYear): readonly (readonly [owner: readonly string[], attainment: Attainment])[] {
  const items = year.projects.state === 'listed' ? year.projects.items : [];
  return [
    [['whole'], year.whole],
    ...items.map(({ name, attainment }) => [['projects', 'items', name], attainment] as const),
  ];
}

function entryOfResult(result: ResultItem | ResultWithoutNumber): Entry<'count'> {
  const { place } = result;
  if ('value' in result)
    return { state: 'value', quantity: quantity('count', result.value), decimals: countDecimals(result.text), place };
  return { state: result.state === 'none' ? 'none' : 'absent', place };
}

function entryOfCell(cell: Cell<'count'>): Entry<'count'> {
  const { place } = cell;
  if (cell.state === 'value')
    return { state: 'value', quantity: cell.quantity, decimals: countDecimals(cell.text), place };
  return { state: cell.state === 'none' ? 'none' : 'absent', place };
}

function cellOf({ entry, isWithoutBase }: Worked, own: Cell<'count'>): Cell<'count'> {
  const { place } = own;
  const ofUnits = entry.ofUnits === undefined ? {} : { ofUnits: entry.ofUnits };
  if (entry.state === 'value')
    return { state: 'value', quantity: entry.quantity, text: textOf(entry), place, ...ofUnits };
  if (entry.state === 'none') return { state: 'none', place, ...ofUnits };
  return isWithoutBase ? { state: 'undefined', place } : { state: 'absent', place, ...ofUnits };
}

/** As many decimals as the units typed at most: 1.50 and 2 are 3.50. */
function textOf({ quantity: { value }, decimals }: Extract<Entry<'count'>, { state: 'value' }>): string {
  return decimals === 0 ? printNumber(value) : printFixed(value, decimals);
}

/** What is divided, in the plain measure: 1.2万人 is 12,000. */
function outcomeOf({
  entry,
  measure,
  isWithoutBase,
}: Worked | (SumOfUnits & { readonly isWithoutBase: boolean })): Outcome {
  if (isWithoutBase) return { state: 'undefined', because: 'zeroBase' };
  if (entry.state !== 'value') return { state: entry.state === 'none' ? 'none' : 'unknown' };
  const { factor } = splitMeasure(measure ?? '');
  return { state: 'value', quantity: quantity('count', entry.quantity.value.times(factor)) };
}
