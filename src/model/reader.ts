import { isDate } from '../calendar/dates.ts';
import type { Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { parseProse } from '../narrative/parseProse.ts';
import type { Prose } from '../narrative/types.ts';
import { Decimal, parseDecimal } from '../quantity/decimal.ts';
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

/** A name that stands in more places is put right by replacing it. */
const MOST_PLACES = 4;

/**
 * Reads values out of a file that the schema has already passed, and gathers what the schema cannot see. It is handed to
 * the functions that each read one part of the year.
 */
export class Reader {
  readonly findings: Finding[] = [];
  readonly money: MoneyUnit;

  constructor(money: MoneyUnit) {
    this.money = money;
  }

  readonly #strangers = new Map<string, { readonly makeFinding: FindingAt; readonly places: Place[] }>();

  /** A name that is not among those that there are: told once, with the places where else it stands. */
  tellOnce(what: string, name: string, place: Place, makeFinding: FindingAt): void {
    const key = `${what} ${name}`;
    const known = this.#strangers.get(key);
    if (known === undefined) this.#strangers.set(key, { makeFinding, places: [place] });
    else if (known.places.length < MOST_PLACES) known.places.push(place);
  }

  readonly #effort = new Effort();

  /** The known name that a strange one most likely meant. */
  suggest(name: string, known: readonly string[]): string | undefined {
    return suggestName(name, known, this.#effort);
  }

  /** What was gathered. */
  listFindings(): Finding[] {
    const strangers = [...this.#strangers.values()].flatMap(({ makeFinding, places: [first, ...others] }) =>
      first === undefined ? [] : [makeFinding(first, ...others)],
    );
    return [...this.findings, ...strangers];
  }

  /** An amount of money, in yuan. */
  amount(parent: SourceNode, key: string): Entry<'yuan'> {
    return this.#entry(parent, key, (scalar) => readAmount(scalar, this.money, this.findings));
  }

  /** An amount that explains something: there is no explaining by none, by nothing, or by less. */
  positiveAmount(parent: SourceNode, key: string): Entry<'yuan'> {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined || /^[^-]*[1-9]/.test(scalar.text)) return this.amount(parent, key);
    this.findings.push(outOfRange({ text: scalar.text, least: undefined, most: undefined, above: '0' }, scalar.place));
    return { state: 'absent', place: scalar.place };
  }

  /** A number of any kind, with as many digits as an amount may have; `undefined` where it has more, or is not given. */
  number(parent: SourceNode, key: string): Decimal | undefined {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined) return undefined;
    if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(scalar.text)) {
      this.findings.push(tooManyDigits({ text: scalar.text, integerDigits: 15, decimals: 6 }, scalar.place));
      return undefined;
    }
    return parseDecimal(scalar.text);
  }

  /** A whole number of people, posts or things, not negative. */
  count<M extends Measure>(parent: SourceNode, key: string, measure: M): Entry<M> {
    return this.#entry(parent, key, (scalar) => {
      if (scalar.text.startsWith('-')) {
        this.findings.push(outOfRange({ text: scalar.text, least: '0', most: undefined }, scalar.place));
        return undefined;
      }
      return quantity(measure, parseDecimal(scalar.text));
    });
  }

  /** Whether a number is there that is not below zero, or none is; else it is told. */
  requireNotNegative(parent: SourceNode, key: string): boolean {
    const scalar = scalarOf(childOf(parent, key));
    if (scalar === undefined || !scalar.text.startsWith('-')) return true;
    this.findings.push(outOfRange({ text: scalar.text, least: '0', most: undefined }, scalar.place));
    return false;
  }

  /** A date that is not after another one, where both are; else it is told. */
  dateUpTo(parent: SourceNode, key: string, most: string | undefined): string | undefined {
    const text = this.date(parent, key);
    const node = childOf(parent, key);
    if (node !== undefined && text !== undefined && most !== undefined && isDate(text) && isDate(most) && text > most) {
      this.findings.push(outOfRange({ text, least: EARLIEST, most }, node.place));
    }
    return text;
  }

  /** The same number of some of what another counts; where it is more, it is told and absent. */
  part<M extends Measure>(part: Entry<M>, whole: Entry<M>): Entry<M> {
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
      : { state: 'value', quantity: value, place: scalar.place };
  }

  text(parent: SourceNode | undefined, key: string): string | undefined {
    return textOf(childOf(parent, key));
  }

  /** A text that the schema requires. */
  requiredText(parent: SourceNode, key: string): string {
    return this.text(parent, key) ?? '';
  }

  named(parent: SourceNode, key: string): Named | undefined {
    const node = childOf(parent, key);
    const name = textOf(node);
    return node === undefined || name === undefined ? undefined : { name, place: node.place };
  }

  requiredNamed(parent: SourceNode, key: string): Named {
    return this.named(parent, key) ?? { name: '', place: parent.place };
  }

  names(parent: SourceNode | undefined, key: string): Named[] | undefined {
    return listOf(childOf(parent, key))?.items.map((item) => ({ name: textOf(item) ?? '', place: item.place }));
  }

  flag(parent: SourceNode, key: string): boolean | undefined {
    const scalar = scalarOf(childOf(parent, key));
    return scalar?.type === 'boolean' ? scalar.text === 'true' : undefined;
  }

  /** A date; the schema has seen its shape, here it must be in the calendar. */
  date(parent: SourceNode | undefined, key: string): string | undefined {
    const node = childOf(parent, key);
    const text = textOf(node);
    if (node !== undefined && text !== undefined && !isDate(text)) {
      this.findings.push(notADate({ text }, node.place));
    }
    return text;
  }

  /** An item of a list of days; `undefined` where it is none. */
  day(node: SourceNode): string | undefined {
    const text = textOf(node);
    if (text === undefined) return undefined;
    if (isDate(text)) return text;
    this.findings.push(notADate({ text }, node.place));
    return undefined;
  }

  prose(parent: SourceNode, key: string): Prose | undefined {
    const scalar = scalarOf(childOf(parent, key));
    return scalar === undefined ? undefined : this.take(parseProse(scalar));
  }

  /** Prose that the schema requires. */
  requiredProse(parent: SourceNode, key: string): Prose {
    return this.prose(parent, key) ?? { blocks: [], place: parent.place };
  }

  maps(parent: SourceNode | undefined, key: string): readonly SourceMap[] {
    return (listOf(childOf(parent, key))?.items ?? []).filter((item): item is SourceMap => item.kind === 'map');
  }

  listing<T>(parent: SourceNode, key: string, read: (item: SourceMap) => T): Listing<T> {
    const node = childOf(parent, key);
    if (node === undefined) return { state: 'absent', place: placeOfKey(parent, key) };
    if (node.kind !== 'list') return { state: 'none', place: node.place };
    return { state: 'listed', items: this.maps(parent, key).map(read), place: node.place };
  }

  /** Names that must differ: a second one of the same name is told, beside the first. */
  requireDistinct(what: string, named: readonly Named[]): void {
    const first = new Map<string, Place>();
    for (const { name, place } of named) {
      // As figures are named: there a dot parts names, and a typed one becomes full-width.
      const written = name.replaceAll('.', '．');
      const earlier = first.get(written);
      if (earlier === undefined) first.set(written, place);
      else this.findings.push(duplicateName({ what, name }, place, earlier));
    }
  }

  take<T>(result: Result<T>): T | undefined {
    for (const found of result.findings) this.findings.push(found);
    return result.value;
  }
}

const EARLIEST = '1990-01-01';
