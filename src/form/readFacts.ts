import { isDate } from '../calendar/dates.ts';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { Decimal, isPlainDecimal, parseDecimal } from '../quantity/decimal.ts';
import { printNumber } from '../quantity/print.ts';
import type { MoneyUnit, Quantity } from '../quantity/quantity.ts';
import { missingKey, unknownKey, unknownReference } from '../source/keys/findings.ts';
import { suggestNumber, suggestScaled } from '../source/plainNumber.ts';
import { childOf, listOf, mapOf, textOf } from '../source/query.ts';
import { suggestName } from '../source/suggestName.ts';
import type { SourceNode } from '../source/types.ts';
import {
  notAChoice,
  notADate,
  notAPlainNumber,
  outOfRange,
  tooManyDigits,
  wrongKind,
} from '../source/values/findings.ts';
import type { FoundKind } from '../source/values/kindWords.ts';
import { readAmount } from '../source/values/readAmount.ts';
import { unknownFact } from './names/findings.ts';
import type { AmountColumn, FactSource, FactSpec, NumberLimits, TitledName } from './types.ts';

/** A fact that a form asks for. Its value is `undefined` if it is unknown, which is not the same as false. */
export type Fact =
  | { readonly type: 'flag'; readonly value: boolean | undefined }
  | { readonly type: 'date'; readonly value: string | undefined }
  /** `none` if the file states that there is no such thing. */
  | {
      readonly type: 'number';
      readonly value: Decimal | 'none' | undefined;
      readonly ofUnits?: readonly FactOfUnit[];
    }
  /** One amount in yuan for each column. */
  | { readonly type: 'amounts'; readonly amounts: ReadonlyMap<AmountColumn, FactAmount> }
  | { readonly type: 'checklist'; readonly elements: readonly ChecklistElement[] }
  /** The option that the file names, of those that the form offers. */
  | { readonly type: 'choice'; readonly chosen: TitledName | undefined }
  | { readonly type: 'population'; readonly units: readonly PopulationUnit[] | undefined };

/** An amount in one of three states, as in the report file: a value, stated to be none, or absent. */
export type FactAmount = (
  | { readonly state: 'value'; readonly quantity: Quantity<'yuan'>; readonly place: Place | undefined }
  | { readonly state: 'none' | 'absent'; readonly place: Place | undefined }
) & { readonly ofUnits?: readonly FactOfUnit[] };

/** What the report of one unit of a department tells; the fact is the sum. */
export interface FactOfUnit {
  readonly unit: string;
  readonly entry:
    | { readonly state: 'value'; readonly quantity: Quantity; readonly place: Place }
    | { readonly state: 'none' | 'absent'; readonly place: Place };
}

export interface ChecklistElement extends TitledName {
  readonly there: boolean | undefined;
}

export interface PopulationUnit {
  readonly name: string;
  /** `undefined` (unknown) only if the file has no list `done`: such a list names all units that did their part. */
  readonly done: boolean | undefined;
}

/** A fact with the form's title and the place of its answer. */
type FactRecord = Fact & {
  readonly title: string;
  readonly place: Place | undefined;
  /** Where its amounts are that were not typed as a fact. */
  readonly from?: FactSource | undefined;
};

export type Facts = ReadonlyMap<string, FactRecord>;

/**
 * Reads a file's facts by the form's list; the result has every fact of the list, known or not. SE205 wrong-kind, SE207
 * not-a-date and others; a fact at fault is unknown.
 *
 * @param origin the facts for which the file's own form asks, where the report is made under another one: they are read as
 * well, and what only that form knows of a fact of both is passed over
 */
export function readFacts(
  asked: readonly FactSpec[],
  node: SourceNode | undefined,
  money: MoneyUnit,
  origin: readonly FactSpec[] = [],
): { facts: Facts; findings: Finding[] } {
  const findings: Finding[] = [];
  const specs = [...asked, ...origin.filter(({ id }) => !asked.some((one) => one.id === id))];
  const known = specs.map(({ id }) => id);
  for (const { key, keyPlace } of mapOf(node)?.entries ?? []) {
    if (known.includes(key)) continue;
    const byTitle = specs.find(({ title }) => title === key)?.id;
    findings.push(unknownFact({ name: key, suggestion: byTitle ?? suggestName(key, known) }, keyPlace));
  }
  const facts = new Map(
    specs.map((spec): [string, FactRecord] => {
      const value = childOf(node, spec.id);
      // No object spread: V8 allocates it in the old generation; see `#readScalar` in `readSource.ts`.
      return [
        spec.id,
        Object.assign(readOf(spec, value), {
          title: spec.title,
          place: value?.place,
          ...(spec.type === 'amounts' && spec.from !== undefined ? { from: spec.from } : {}),
        }),
      ];
    }),
  );
  checkAgainstOthers(specs, facts, findings);
  return { facts, findings };

  /** An answer to the question of the other form is no answer to this one's, and no mistake. */
  function readOf(spec: FactSpec, value: SourceNode | undefined): Fact {
    const other = origin.find(({ id }) => id === spec.id);
    if (other === undefined || other === spec) return readFact(spec, value, money, findings);
    const own: Finding[] = [];
    const fact = readFact(spec, value, money, own);
    const others: Finding[] = [];
    readFact(other, value, money, others);
    if (others.length > 0) findings.push(...own);
    return fact;
  }
}

/** Reports numbers above the other fact that limits them: SE213 out-of-range. Which of the two is wrong, nobody knows. */
function checkAgainstOthers(specs: readonly FactSpec[], facts: Map<string, FactRecord>, findings: Finding[]): void {
  for (const spec of specs) {
    if (spec.type !== 'number' || typeof spec.limits.most !== 'string') continue;
    const [fact, other] = [facts.get(spec.id), facts.get(spec.limits.most)];
    if (fact?.type !== 'number' || other?.type !== 'number' || fact.place === undefined) continue;
    const [value, most] = [fact.value, other.value === 'none' ? new Decimal(0) : other.value];
    if (value === undefined || value === 'none' || most === undefined || value.lte(most)) continue;
    const args = { text: printNumber(value), least: undefined, most: printNumber(most), of: other.title };
    findings.push(outOfRange(args, fact.place, ...(other.place === undefined ? [] : [other.place])));
    facts.set(spec.id, { ...fact, value: undefined });
  }
}

function readFact(spec: FactSpec, node: SourceNode | undefined, money: MoneyUnit, findings: Finding[]): Fact {
  switch (spec.type) {
    case 'flag':
      return { type: 'flag', value: readFlag(node, findings) };
    case 'date':
      return { type: 'date', value: readDate(node, findings) };
    case 'number':
      return { type: 'number', value: readLimited(spec.limits, node, findings) };
    case 'amounts':
      return { type: 'amounts', amounts: readAmounts(spec.columns, node, money, findings) };
    case 'checklist':
      return { type: 'checklist', elements: readChecklist(spec.elements, node, findings) };
    case 'population':
      return { type: 'population', units: readPopulation(node, findings) };
    case 'choice':
      return { type: 'choice', chosen: readChoice(spec.options, node, findings) };
  }
}

function readFlag(node: SourceNode | undefined, findings: Finding[]): boolean | undefined {
  if (node === undefined) return undefined;
  if (node.kind === 'scalar' && node.type === 'boolean') return node.text === 'true';
  findings.push(wrongKind({ expected: 'flag', found: kindOf(node) }, node.place));
  return undefined;
}

function readDate(node: SourceNode | undefined, findings: Finding[]): string | undefined {
  if (node === undefined) return undefined;
  const text = textOf(node);
  if (text !== undefined && isDate(text)) return text;
  const typed = node.kind === 'scalar' ? node.text : '';
  findings.push(notADate({ text: typed }, node.place));
  return undefined;
}

/** Reads a map of columns, or `none` for all of them. */
function readAmounts(
  columns: readonly AmountColumn[],
  node: SourceNode | undefined,
  money: MoneyUnit,
  findings: Finding[],
): ReadonlyMap<AmountColumn, FactAmount> {
  const place = node?.place;
  if (node !== undefined && textOf(node) === 'none')
    return new Map(columns.map((column) => [column, { state: 'none', place }]));
  if (node !== undefined && node.kind !== 'map') {
    findings.push(wrongKind({ expected: 'map', found: kindOf(node) }, node.place));
  }
  for (const { key, keyPlace } of mapOf(node)?.entries ?? []) {
    if (columns.some((column) => column === key)) continue;
    findings.push(unknownKey({ key, suggestion: suggestName(key, columns), known: columns }, keyPlace));
  }
  return new Map(
    columns.map((column): [AmountColumn, FactAmount] => {
      const typed = childOf(node, column);
      const at = typed?.place ?? place;
      const value = readNumber(typed, findings);
      if (value === 'none') return [column, { state: 'none', place: at }];
      const quantity = value && typed?.kind === 'scalar' ? readAmount(typed, money, findings) : undefined;
      return [
        column,
        quantity === undefined ? { state: 'absent', place: at } : { state: 'value', quantity, place: at },
      ];
    }),
  );
}

/** Reads a number fact within the form's limits. SE204 too-many-digits, SE213 out-of-range. */
function readLimited(
  { measure, least, most, decimals }: NumberLimits,
  node: SourceNode | undefined,
  findings: Finding[],
): Decimal | 'none' | undefined {
  const value = readNumber(node, findings, measure);
  if (value === undefined || value === 'none' || node?.kind !== 'scalar') return value;
  const highest = typeof most === 'string' ? undefined : most;
  if ((least !== undefined && value.lt(least)) || (highest !== undefined && value.gt(highest))) {
    const range = { least: least && printNumber(least), most: highest && printNumber(highest) };
    findings.push(outOfRange({ text: node.text, ...range }, node.place));
    return undefined;
  }
  if (decimals !== undefined && value.decimalPlaces() > decimals) {
    findings.push(tooManyDigits({ text: node.text, integerDigits: 15, decimals }, node.place));
    return undefined;
  }
  return value;
}

/** @param measure the unit in which the number is to be, which may stand behind it by mistake */
function readNumber(node: SourceNode | undefined, findings: Finding[], measure?: string): Decimal | 'none' | undefined {
  if (node === undefined || node.kind !== 'scalar') {
    if (node !== undefined) findings.push(wrongKind({ expected: 'number', found: kindOf(node) }, node.place));
    return undefined;
  }
  if (node.type === 'string' && node.text === 'none') return 'none';
  if (node.type !== 'number' || !isPlainDecimal(node.text)) {
    // YAML reads a number in quotes as a string; it is suggested without them.
    const isQuoted = node.type === 'string' && isPlainDecimal(node.text);
    const suggestion = isQuoted ? node.text : suggestInUnit(node.text, measure);
    findings.push(notAPlainNumber({ text: node.text, suggestion, allowsNone: true, unit: measure }, node.place));
    return undefined;
  }
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(node.text)) {
    findings.push(tooManyDigits({ text: node.text, integerDigits: 15, decimals: 6 }, node.place));
    return undefined;
  }
  return parseDecimal(node.text);
}

/** Suggests the plain number for a text, unless that has another unit: 1.8亩 is not 1.8 of anything else. */
function suggestInUnit(text: string, measure: string | undefined): string | undefined {
  const [, scale = '', unit = ''] = /([万亿]?)(\p{Script=Han}+|%)?$/u.exec(text.normalize('NFKC').trim()) ?? [];
  if (measure !== undefined && unit !== '' && unit !== measure.normalize('NFKC')) return undefined;
  return scale === '' ? suggestNumber(text) : suggestScaled(text, undefined);
}

function readChecklist(
  elements: readonly TitledName[],
  node: SourceNode | undefined,
  findings: Finding[],
): readonly ChecklistElement[] {
  if (node !== undefined && node.kind !== 'map') {
    findings.push(wrongKind({ expected: 'map', found: kindOf(node) }, node.place));
  }
  const known = elements.map(({ id }) => id);
  for (const { key, keyPlace } of mapOf(node)?.entries ?? []) {
    if (known.includes(key)) continue;
    const byTitle = elements.find(({ title }) => title === key)?.id;
    findings.push(unknownFact({ name: key, suggestion: byTitle ?? suggestName(key, known) }, keyPlace));
  }
  return elements.map(({ id, title }) => ({ id, title, there: readFlag(childOf(node, id), findings) }));
}

/** Reads the id of one of a form's options; its title is what people type by mistake. */
function readChoice(
  options: readonly TitledName[],
  node: SourceNode | undefined,
  findings: Finding[],
): TitledName | undefined {
  if (node === undefined) return undefined;
  if (node.kind !== 'scalar' || node.type === 'null') {
    findings.push(wrongKind({ expected: 'text', found: kindOf(node) }, node.place));
    return undefined;
  }
  const chosen = options.find(({ id }) => id === node.text);
  if (chosen !== undefined) return chosen;
  const allowed = options.map(({ id }) => id);
  const suggestion = options.find(({ title }) => title === node.text)?.id ?? suggestName(node.text, allowed);
  findings.push(notAChoice({ text: node.text, allowed, suggestion }, node.place));
  return undefined;
}

/** Reads `none`, or `{must: [names], done: [names]}`. */
function readPopulation(node: SourceNode | undefined, findings: Finding[]): readonly PopulationUnit[] | undefined {
  if (node === undefined) return undefined;
  if (textOf(node) === 'none') return [];
  if (node.kind !== 'map') {
    findings.push(wrongKind({ expected: 'map', found: kindOf(node) }, node.place));
    return undefined;
  }
  const meant: string[] = [];
  const strange = node.entries.filter(({ key }) => key !== 'must' && key !== 'done');
  for (const { key, keyPlace } of strange) {
    const known = ['must', 'done'];
    const suggestion = suggestName(key, known);
    if (suggestion !== undefined) meant.push(suggestion);
    findings.push(unknownKey({ key, suggestion, known }, keyPlace));
  }
  const must = readNames(childOf(node, 'must'), findings);
  const done = readNames(childOf(node, 'done'), findings);
  if (must === undefined) {
    const isTold = childOf(node, 'must') !== undefined || strange.length === 1 || meant.includes('must');
    if (!isTold) findings.push(missingKey({ key: 'must', title: '应做的单位' }, node.place));
    return undefined;
  }
  const known = must.map(({ name }) => name);
  for (const { name, place } of done ?? []) {
    if (known.includes(name)) continue;
    findings.push(unknownReference({ id: name, suggestion: suggestName(name, known), known }, place));
  }
  return known.map((name) => ({ name, done: done?.some((other) => other.name === name) }));
}

function readNames(node: SourceNode | undefined, findings: Finding[]): { name: string; place: Place }[] | undefined {
  if (node === undefined) return undefined;
  const list = listOf(node);
  if (list === undefined) {
    findings.push(wrongKind({ expected: 'list', found: kindOf(node) }, node.place));
    return undefined;
  }
  const names = list.items.flatMap((item) => {
    const name = textOf(item);
    if (name !== undefined) return [{ name, place: item.place }];
    findings.push(wrongKind({ expected: 'text', found: kindOf(item) }, item.place));
    return [];
  });
  // Only a list that could be read whole says who is not on it.
  return names.length === list.items.length ? names : undefined;
}

function kindOf(node: SourceNode): FoundKind {
  if (node.kind !== 'scalar') return node.kind;
  return node.type === 'boolean' ? 'flag' : node.type === 'string' ? 'text' : node.type === 'null' ? 'empty' : 'number';
}
