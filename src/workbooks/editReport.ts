import { Decimal, isPlainDecimal } from '../quantity/decimal.ts';
import { childOf, entryOf, listOf, mapOf, scalarOf, textOf } from '../source/query.ts';
import type { Source, SourceMap, SourceNode } from '../source/types.ts';
import { COLUMNS } from './columns.ts';
import { isAmount, printFlow, printKey, printTyped } from './printTold.ts';
import { plainText } from './readAmount.ts';
import { Splices } from './splices.ts';
import {
  type Absent,
  type Change,
  type Import,
  type Item,
  type Note,
  THREE_PUBLIC_KEYS,
  type Told,
  type Unread,
} from './types.ts';

/** The order in which the columns of an item are typed. */
const ORDER: Readonly<Record<Item['table'], readonly string[]>> = {
  basic: ['name', 'part', ...COLUMNS],
  projects: ['name', 'kind', ...COLUMNS],
  totals: COLUMNS,
  threePublic: ['lastYearBudget', 'budget', 'lastYearActual', 'actual'],
};

export type Edited = Omit<Import, 'sheets' | 'contradictions'>;

/**
 * Writes the amounts of tables into the text of a report file; everything else in the file stays as it is, down to the
 * last blank.
 */
export function editReport(
  source: Source,
  told: readonly Told[],
  absent: readonly Absent[] = [],
  unit?: string,
): Edited {
  const editor = new Editor(source, unit);
  const items = new Map<string, Told[]>();
  for (const each of told) {
    const key = 'key' in each.item ? each.item.key : `${each.item.table} ${plainText(each.item.name)}`;
    items.set(key, [...(items.get(key) ?? []), each]);
  }
  const all = [...items.values()];
  for (const each of all) {
    const item = each[0]?.item;
    if (item?.table === 'basic') editor.putBasic(item, inOrder(each));
    else if (item?.table === 'projects') editor.putProject(item.name, inOrder(each));
  }
  const byKey = THREE_PUBLIC_KEYS.flatMap((key) => {
    const each = items.get(key);
    return each === undefined ? [] : [[key, inOrder(each)] as const];
  });
  editor.putThreePublic(byKey);
  editor.putFunds(all.flatMap((each) => (each[0]?.item.table === 'totals' ? [[each[0].item.key, each] as const] : [])));
  for (const each of absent) editor.putNone(each);
  return editor.finish();
}

function inOrder(told: readonly Told[]): readonly Told[] {
  const order = ORDER[told[0]?.item.table ?? 'basic'];
  return [...told].sort((one, other) => order.indexOf(one.column) - order.indexOf(other.column));
}

class Editor {
  readonly #source: Source;
  /** The budget unit to which the amounts belong. */
  readonly #unit: string | undefined;
  readonly #splices: Splices;
  readonly #changes: Change[] = [];
  readonly #notes: Note[] = [];
  readonly #unread: Unread[] = [];
  /** The keys and values of items to be added to `basic.items`. */
  readonly #added: (readonly (readonly [string, string])[])[] = [];
  #same = 0;

  constructor(source: Source, unit: string | undefined) {
    this.#source = source;
    this.#unit = unit;
    this.#splices = new Splices(source);
  }

  /**
   * Whether the report has several budget units. It then gives each amount by unit, and a table of the whole cannot say
   * which unit an amount belongs to.
   */
  get #hasSeveralUnits(): boolean {
    return (listOf(childOf(childOf(this.#source.root, 'unit'), 'budgetUnits'))?.items.length ?? 0) > 1;
  }

  finish(): Edited {
    this.#addItems();
    return {
      text: this.#splices.apply(),
      changes: this.#changes,
      same: this.#same,
      notes: this.#notes,
      unread: this.#unread,
    };
  }

  putBasic(item: Extract<Item, { table: 'basic' }>, told: readonly Told[]): void {
    const basic = childOf(this.#source.root, 'basic');
    const list = childOf(basic, 'items');
    const isTaken = (basic !== undefined && basic.kind !== 'map') || (list !== undefined && list.kind !== 'list');
    if (isTaken) return this.#leave(told, 'conflict');
    const items = listOf(list)?.items ?? [];
    const index = items.findIndex((each) => plainText(textOf(childOf(each, 'name')) ?? '') === plainText(item.name));
    const found = mapOf(items[index]);
    if (found !== undefined) {
      if (this.#unit !== undefined) return this.#putUnit(found, `basic.items[${index}]`, item.name, told, this.#unit);
      if (childOf(found, 'byUnit') !== undefined || this.#hasSeveralUnits) return this.#leave(told, 'byUnit');
      return this.#putAll(found, `basic.items[${index}]`, item.name, told);
    }
    // Published tables print every class, with 0 for those that the unit does not have.
    if (told.every(isNothing)) {
      this.#notes.push(
        ...told.map(({ sheet, cell }) => ({ kind: 'nothingToAdd' as const, text: item.name, sheet, cell })),
      );
      return;
    }
    if (this.#hasSeveralUnits && this.#unit === undefined) return this.#leave(told, 'byUnit');
    const path = `basic.items[${items.length + this.#added.length}]`;
    this.#added.push([
      ['name', item.name],
      ['part', item.part],
      ...(this.#unit === undefined
        ? told.map((each) => [each.column, printTyped(each)] as const)
        : [['byUnit', `{ ${printKey(this.#unit)}: ${printFlow(told)} }`] as const]),
    ]);
    const inner = this.#unit === undefined ? path : `${path}.byUnit.${this.#unit}`;
    for (const each of told) this.#tell(each, inner, item.name, undefined);
  }

  /** Amounts of a project as a report prints them: only of one that the report has. */
  putProject(name: string, told: readonly Told[]): void {
    const items = listOf(childOf(this.#source.root, 'projects'))?.items ?? [];
    const index = items.findIndex((each) => plainText(textOf(childOf(each, 'name')) ?? '') === plainText(name));
    const found = mapOf(items[index]);
    if (found === undefined) return this.#leave(told, 'unknownRow');
    if (this.#unit !== undefined) return this.#putUnit(found, `projects[${index}]`, name, told, this.#unit);
    if (childOf(found, 'byUnit') !== undefined || this.#hasSeveralUnits) return this.#leave(told, 'byUnit');
    this.#putAll(found, `projects[${index}]`, name, told);
  }

  /** Puts amounts of one budget unit below an item. */
  #putUnit(item: SourceMap, path: string, name: string, told: readonly Told[], unit: string): void {
    const byUnit = childOf(item, 'byUnit');
    const map = mapOf(byUnit);
    const own = mapOf(childOf(map, unit));
    const inner = `${path}.byUnit.${unit}`;
    if (own !== undefined) return this.#putAll(own, inner, name, told);
    const empty = item.entries.filter(({ key, value }) => isAmount(key) && scalarOf(value)?.type === 'null');
    const hasOwn = item.entries.some(({ key, value }) => isAmount(key) && scalarOf(value)?.type !== 'null');
    if ((byUnit !== undefined && map === undefined) || hasOwn) return this.#leave(told, 'conflict');
    const flow = printFlow(told);
    if (map !== undefined) {
      const entry = entryOf(map, unit);
      if (entry === undefined) this.#splices.addKey(map, printKey(unit), flow, []);
      else this.#splices.fill(entry, flow);
    } else {
      const [first, ...more] = empty;
      const typed = `{ ${printKey(unit)}: ${flow} }`;
      // Amounts that stand there empty are those of the whole, which an item by units does not have.
      if (first !== undefined) this.#splices.replaceKey(item, first, `byUnit: ${typed}`);
      else this.#splices.addKey(item, 'byUnit', typed, [...ORDER.basic, 'byUnit']);
      for (const each of more) this.#splices.removeKey(item, each);
    }
    for (const each of told) this.#tell(each, inner, name, undefined);
  }

  putThreePublic(told: readonly (readonly [string, readonly Told[]])[]): void {
    if (this.#unit !== undefined) {
      // A report has 三公经费 of all its units together.
      this.#leave(
        told.flatMap(([, each]) => each),
        'byUnit',
      );
      return;
    }
    const entry = entryOf(this.#source.root, 'threePublic');
    const table = mapOf(entry?.value);
    if (table === undefined && childOf(this.#source.root, 'threePublic') !== undefined) {
      this.#leave(
        told.flatMap(([, each]) => each),
        'conflict',
      );
      return;
    }
    const missing = told.filter(([key, each]) => {
      const item = mapOf(childOf(table, key));
      if (item !== undefined) this.#putAll(item, `threePublic.${key}`, key, each);
      else if (childOf(table, key) !== undefined) this.#leave(each, 'conflict');
      return childOf(table, key) === undefined;
    });
    if (missing.length === 0) return;
    const texts = missing.map(([key, each]) => {
      for (const one of each) this.#tell(one, `threePublic.${key}`, key, undefined);
      return [key, `{ ${each.map((one) => `${one.column}: ${printTyped(one)}`).join(', ')} }`] as const;
    });
    if (table !== undefined) {
      for (const [key, text] of texts) {
        const empty = entryOf(table, key);
        if (empty === undefined) this.#splices.addKey(table, key, text, [...THREE_PUBLIC_KEYS]);
        else this.#splices.fill(empty, text);
      }
    } else {
      const lines = texts.map(([key, text]) => `  ${key}: ${text}`);
      this.#splices.addBlock(entry, 'threePublic', lines);
    }
  }

  /** What funds spent in all goes under `totals`; a report that lists a fund's items keeps them, and is compared with it. */
  putFunds(funds: readonly (readonly [Absent['key'], readonly Told[]])[]): void {
    const lines: string[] = [];
    const totals = entryOf(this.#source.root, 'totals');
    const map = mapOf(totals?.value);
    for (const [key, told] of funds) {
      const known = childOf(this.#source.root, key);
      const own = childOf(map, key);
      const isEmpty = known === undefined || scalarOf(known)?.type === 'null';
      const isTaken = (totals !== undefined && map === undefined) || (own !== undefined && mapOf(own) === undefined);
      if (this.#unit !== undefined) this.#leave(told, 'byUnit');
      else if (listOf(known) !== undefined) this.#compareItems(known, told);
      else if (!isEmpty || (isTaken && scalarOf(totals?.value)?.type !== 'null')) this.#leave(told, 'conflict');
      else {
        const item = mapOf(own);
        if (item !== undefined) this.#putAll(item, `totals.${key}`, key, told);
        else {
          if (map === undefined) lines.push(`  ${key}: ${printFlow(told)}`);
          else this.#splices.addKey(map, key, printFlow(told), []);
          for (const each of told) this.#tell(each, `totals.${key}`, key, undefined);
        }
      }
    }
    if (lines.length > 0) this.#splices.addBlock(totals, 'totals', lines);
  }

  /** The items of a fund, whose amounts come to what its table says, or which somebody has to look at. */
  #compareItems(list: SourceNode | undefined, told: readonly Told[]): void {
    for (const each of told) {
      const typed = (listOf(list)?.items ?? []).map((item) => scalarOf(childOf(item, each.column))?.text ?? '');
      const sum = typed.every((text) => text === 'none' || isPlainDecimal(text))
        ? typed.reduce((all, text) => all.plus(text === 'none' ? 0 : text), new Decimal(0))
        : undefined;
      const expected = each.amount.kind === 'amount' ? each.amount.text : '0';
      if (sum?.eq(expected)) this.#same += 1;
      else this.#leave([each], 'fundByHand');
    }
  }

  /** Says that there is nothing of a fund whose table is empty. */
  putNone({ key, sheet, cell }: Absent): void {
    const entry = entryOf(this.#source.root, key);
    const known = scalarOf(entry?.value);
    if (known?.type === 'string' && known.text === 'none') {
      this.#same += 1;
      return;
    }
    if (entry !== undefined && known?.type !== 'null') {
      this.#unread.push({ text: '', sheet, cell, why: 'conflict' });
      return;
    }
    if (entry === undefined) this.#splices.addLine(key, 'none');
    else this.#splices.fill(entry, 'none');
    this.#changes.push({ path: key, name: key, column: undefined, before: undefined, after: 'none', sheet, cell });
  }

  #putAll(map: SourceMap, path: string, name: string, told: readonly Told[]): void {
    for (const each of told) {
      const entry = entryOf(map, each.column);
      const before = scalarOf(entry?.value);
      if (entry !== undefined && before === undefined) {
        // A list or a map stands where an amount belongs; `check` reports it.
        this.#leave([each], 'conflict');
        continue;
      }
      if (before !== undefined && saysTheSame(before, each)) {
        this.#same += 1;
        continue;
      }
      if (entry === undefined) this.#splices.addKey(map, each.column, printTyped(each), ORDER[each.item.table]);
      else this.#splices.fill(entry, printTyped(each));
      this.#tell(each, path, name, before?.type === 'null' ? undefined : before?.text);
    }
  }

  #leave(told: readonly Told[], why: Unread['why']): void {
    this.#unread.push(...told.map(({ text, sheet, cell }) => ({ text, sheet, cell, why })));
  }

  #addItems(): void {
    if (this.#added.length === 0) return;
    const basic = entryOf(this.#source.root, 'basic');
    const list = listOf(childOf(basic?.value, 'items'));
    if (list !== undefined && list.items.length > 0) {
      this.#splices.addItems(list, this.#added);
      return;
    }
    const lines = this.#added.flatMap((item) =>
      item.map(([key, value], index) => `    ${index === 0 ? '- ' : '  '}${key}: ${value}`),
    );
    const map = mapOf(basic?.value);
    const items = entryOf(map, 'items');
    if (map === undefined) this.#splices.addBlock(basic, 'basic', ['  items:', ...lines]);
    else if (items === undefined) this.#splices.addKey(map, 'items', `\n${lines.join('\n')}`, ['items']);
    else this.#splices.addBlock(items, 'items', lines);
  }

  #tell({ column, amount, sheet, cell }: Told, path: string, name: string, before: string | undefined): void {
    const after = amount.kind === 'none' ? 'none' : amount.text;
    this.#changes.push({ path: `${path}.${column}`, name, column, before, after, sheet, cell });
  }
}

function isNothing({ amount }: Told): boolean {
  return amount.kind === 'none' || amount.yuan.value.isZero();
}

/**
 * Whether the file already says the same. A typed `none` equals 0, but a table's 0 does not claim that anything was
 * budgeted.
 */
function saysTheSame(before: SourceNode & { readonly kind: 'scalar' }, told: Told): boolean {
  if (before.type === 'string' && before.text === 'none') return isNothing(told);
  if (before.type !== 'number' || !isPlainDecimal(before.text)) return false;
  return told.amount.kind === 'none'
    ? new Decimal(before.text).isZero()
    : new Decimal(before.text).eq(new Decimal(told.amount.text));
}
