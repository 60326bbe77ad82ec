import { isDate } from '../calendar/dates.ts';
import type { Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { parseProse } from '../narrative/parseProse.ts';
import type { Prose } from '../narrative/types.ts';
import { countDecimals, Decimal, parseDecimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import { type Measure, type MoneyUnit, quantity } from '../quantity/quantity.ts';
import { duplicateName } from '../source/keys/findings.ts';
import { childOf, listOf, placeOfKey, scalarOf, textOf } from '../source/query.ts';
import { Effort, suggestName } from '../source/suggestName.ts';
import type { SourceMap, SourceNode, SourceScalar } from '../source/types.ts';
import { notADate, outOfRange, tooManyDigits } from '../source/values/findings.ts';
import { readAmount } from '../source/values/readAmount.ts';
import type { Entry, Listing, Named } from './types.ts';

type FindingAt = (first: Place, ...others: Place[]) => Finding;

/** A finding shows at most so many places: a name that stands in more is corrected by search and replace. */
const MOST_PLACES = 4;

/**
 * Reads values from a file that has passed its schema, and collects findings about faults that the schema cannot see. The
 * functions that each read one part of the year share one reader.
 */
export class Reader {
  readonly findings: Finding[] = [];
  readonly money: MoneyUnit;
  /** Whether the file is a department's, which adds up the reports of its units. */
  readonly addsUp: boolean;

  constructor(money: MoneyUnit, addsUp = false) {
    this.money = money;
    this.addsUp = addsUp;
  }

  readonly #strangers = new Map<string, { readonly makeFinding: FindingAt; readonly places: Place[] }>();

  /** Reports an unknown name once, with the other places where it stands. */
  tellOnce(what: string, name: string, place: Place, makeFinding: FindingAt): void {
    const key = `${what} ${name}`;
    const known = this.#strangers.get(key);
    if (known === undefined) this.#strangers.set(key, { makeFinding, places: [place] });
    else if (known.places.length < MOST_PLACES) known.places.push(place);
  }

  readonly #effort = new Effort();

  /** Suggests the known name that an unknown one most likely meant; all suggestions for a file share one budget of effort. */
  suggest(name: string, known: readonly string[]): string | undefined {
    return suggestName(name, known, this.#effort);
  }

  /** Lists the findings that were collected. */
  listFindings(): Finding[] {
    const strangers = [...this.#strangers.values()].flatMap(({ makeFinding, places: [first, ...others] }) =>
      first === undefined ? [] : [makeFinding(first, ...others)],
    );
    return [...this.findings, ...strangers];
  }

  /** Reads an amount of money, in yuan: a value, stated to be `none`, or absent (unknown). */
  amount(parent: SourceNode, key: string): Entry<'yuan'> {
    return this.#entry(parent, key, (scalar) => readAmount(scalar, this.money, this.findings));
  }

  /** Reads an amount that explains an overspend. It must be above 0: neither 0 nor a negative amount explains anything. SE213. */
  positiveAmount(parent: SourceNode, key: string): Entry<'yuan'> {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined || /^[^-]*[1-9]/.test(scalar.text)) return this.amount(parent, key);
    this.findings.push(outOfRange({ text: scalar.text, least: undefined, most: undefined, above: '0' }, scalar.place));
    return { state: 'absent', place: scalar.place };
  }

  /**
   * Reads a number, with as many digits as an amount may have; `undefined` where it has more (SE204) or is not given.
   *
   * @throws TypeError when the text is no plain decimal; the schema has refused it, so that is a bug.
   */
  number(parent: SourceNode, key: string): Decimal | undefined {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined) return undefined;
    if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(scalar.text)) {
      this.findings.push(tooManyDigits({ text: scalar.text, integerDigits: 15, decimals: 6 }, scalar.place));
      return undefined;
    }
    return parseDecimal(scalar.text);
  }

  /** Reads a number of people, posts or things: a value, stated to be `none`, or absent. A negative one is absent: SE213. */
  count<M extends Measure>(parent: SourceNode, key: string, measure: M): Entry<M> {
    return this.#entry(parent, key, (scalar) => {
      if (scalar.text.startsWith('-')) {
        this.findings.push(outOfRange({ text: scalar.text, least: '0', most: undefined }, scalar.place));
        return undefined;
      }
      return quantity(measure, parseDecimal(scalar.text));
    });
  }

  /** Reads a rate that was typed as a percentage; a negative one is absent: SE213. */
  rate(parent: SourceNode, key: string): Entry<'ratio'> {
    return this.#entry(parent, key, (scalar) => {
      if (scalar.text.startsWith('-')) {
        this.findings.push(outOfRange({ text: scalar.text, least: '0', most: undefined }, scalar.place));
        return undefined;
      }
      return quantity('ratio', parseDecimal(scalar.text).div(100));
    });
  }

  /** Reports a negative number (SE213); says whether the number is not negative, or not given. */
  requireNotNegative(parent: SourceNode, key: string): boolean {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined || !scalar.text.startsWith('-')) return true;
    this.findings.push(outOfRange({ text: scalar.text, least: '0', most: undefined }, scalar.place));
    return false;
  }

  /** Reads a date, and reports one that is later than `most` (SE213); the date is returned all the same. */
  dateUpTo(parent: SourceNode, key: string, most: string | undefined): string | undefined {
    const text = this.date(parent, key);
    const node = childOf(parent, key);
    if (node !== undefined && text !== undefined && most !== undefined && isDate(text) && isDate(most) && text > most) {
      this.findings.push(outOfRange({ text, least: EARLIEST, most }, node.place));
    }
    return text;
  }

  /** Returns `part` if it is at most `whole`, of which it counts some; a larger one is reported (SE213) and absent. */
  partWithin<M extends Measure>(part: Entry<M>, whole: Entry<M>): Entry<M> {
    if (part.state !== 'value' || whole.state === 'absent') return part;
    const most = whole.state === 'value' ? whole.quantity.value : new Decimal(0);
    if (part.quantity.value.lte(most)) return part;
    const text = printNumber(part.quantity.value);
    this.findings.push(outOfRange({ text, least: '0', most: printNumber(most) }, part.place));
    return { state: 'absent', place: part.place };
  }

  #entry<M extends Measure>(
    parent: SourceNode,
    key: string,
    read: (scalar: SourceScalar) => ReturnType<typeof quantity<M>> | undefined,
  ): Entry<M> {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined) return { state: 'absent', place: placeOfKey(parent, key) };
    if (scalar.type === 'string') return { state: 'none', place: scalar.place };
    const value = read(scalar);
    return value === undefined
      ? { state: 'absent', place: scalar.place }
      : { state: 'value', quantity: value, decimals: countDecimals(scalar.text), place: scalar.place };
  }

  /** Reads a text; `undefined` where it is not given. */
  text(parent: SourceNode | undefined, key: string): string | undefined {
    return textOf(childOf(parent, key));
  }

  /** Reads a text that may look like a number, as a code or a telephone number does: `0107001` keeps its zero. */
  code(parent: SourceNode | undefined, key: string): string | undefined {
    return scalarOf(childOf(parent, key))?.text.trim();
  }

  /** Reads a text that the schema requires; empty where it could not be read. */
  requiredText(parent: SourceNode, key: string): string {
    return this.text(parent, key) ?? '';
  }

  /** Reads a text with its place. */
  named(parent: SourceNode, key: string): Named | undefined {
    const node = childOf(parent, key);
    const name = textOf(node);
    return node === undefined || name === undefined ? undefined : { name, place: node.place };
  }

  /** Reads a text that the schema requires, with its place; empty where it could not be read. */
  requiredNamed(parent: SourceNode, key: string): Named {
    return this.named(parent, key) ?? { name: '', place: parent.place };
  }

  /** Reads a list of names; `undefined` where there is no list. */
  names(parent: SourceNode | undefined, key: string): Named[] | undefined {
    return listOf(childOf(parent, key))?.items.map((item) => ({ name: textOf(item) ?? '', place: item.place }));
  }

  /** Reads true or false; `undefined` (unknown) where it is not given. */
  flag(parent: SourceNode, key: string): boolean | undefined {
    const scalar = scalarOf(childOf(parent, key));
    return scalar?.type === 'boolean' ? scalar.text === 'true' : undefined;
  }

  /** Reads a date. The schema has checked its shape; a day that the calendar lacks is reported (SE207), and still returned. */
  date(parent: SourceNode | undefined, key: string): string | undefined {
    const node = childOf(parent, key);
    const text = textOf(node);
    if (node !== undefined && text !== undefined && !isDate(text)) {
      this.findings.push(notADate({ text }, node.place));
    }
    return text;
  }

  /** Reads an item of a list of days; `undefined` where it is no day of the calendar (SE207). */
  day(node: SourceNode): string | undefined {
    const text = textOf(node);
    if (text === undefined) return undefined;
    if (isDate(text)) return text;
    this.findings.push(notADate({ text }, node.place));
    return undefined;
  }

  /** Reads prose; `undefined` where it is not given, or blank, or nested too deep to be parsed. */
  prose(parent: SourceNode, key: string): Prose | undefined {
    const scalar = scalarOf(childOf(parent, key));
    return scalar === undefined || scalar.text.trim() === '' ? undefined : this.take(parseProse(scalar));
  }

  /** Reads prose that the schema requires; empty where it could not be read. */
  requiredProse(parent: SourceNode, key: string): Prose {
    return this.prose(parent, key) ?? { blocks: [], place: parent.place };
  }

  /** Reads the maps of a list; an item that is no map is left out, since its schema's finding exists already. */
  maps(parent: SourceNode | undefined, key: string): readonly SourceMap[] {
    return (listOf(childOf(parent, key))?.items ?? []).filter((item): item is SourceMap => item.kind === 'map');
  }

  /** Reads a list that may be stated to be `none`, or be absent (unknown). */
  listing<T>(parent: SourceNode, key: string, read: (item: SourceMap) => T): Listing<T> {
    const node = childOf(parent, key);
    if (node === undefined) return { state: 'absent', place: placeOfKey(parent, key) };
    if (node.kind !== 'list') return { state: 'none', place: node.place };
    return { state: 'listed', items: this.maps(parent, key).map(read), place: node.place };
  }

  /** Requires that names differ; reports a second one of the same name together with the first. SE210 duplicate-name. */
  requireDistinct(what: string, named: readonly Named[]): void {
    const first = new Map<string, Place>();
    for (const { name, place } of named) {
      // Names are compared as ids of figures have them: there a dot separates names, so a typed dot becomes full-width.
      const written = name.replaceAll('.', '．');
      const earlier = first.get(written);
      if (earlier === undefined) first.set(written, place);
      else this.findings.push(duplicateName({ what, name }, place, earlier));
    }
  }

  /** Takes the value out of a result and keeps its findings. */
  take<T>(result: Result<T>): T | undefined {
    for (const found of result.findings) this.findings.push(found);
    return result.value;
  }
}

const EARLIEST = '1990-01-01';
