import { listOf, textOf } from '../source/query.ts';
import type { SourceNode } from '../source/types.ts';
import type { Cell } from '../workbooks/types.ts';
import { NONE } from './notes.ts';
import { nodeAt } from './paths.ts';
import { keyOf as keyOfValue, typedOf } from './typed.ts';
import type { Adds, Path, Spot, Typed } from './types.ts';
import { itemOf, listUnder, mapUnder, newMap, type WantList, type WantMap, type WantValue } from './want.ts';

/** A row that is new in a workbook. */
interface NewRow {
  readonly owner: string | undefined;
  readonly unit: string | undefined;
  readonly key: string | undefined;
  readonly cells: readonly (Cell | undefined)[];
  readonly values: readonly { readonly path: Path; readonly value: WantValue }[];
  readonly spot: Spot;
}

/** Gathers what the cells of a workbook say in the shape of the report file. */
export class FilledTree {
  readonly root: WantMap = newMap();
  readonly #report: SourceNode;
  /** The items that are new in the workbook, by list and name. */
  readonly #added = new Map<string, WantMap>();
  /** Those of them that have a row of their own. */
  readonly #ofRows = new Set<WantMap>();
  /** The items of the report that rows of the workbook stand for, by their paths. */
  readonly #claimed = new Set<string>();

  constructor(report: SourceNode) {
    this.#report = report;
  }

  /** Says that a row stands for an item of the report, which no new row is then. */
  claim(path: Path): void {
    this.#claimed.add(JSON.stringify(path));
  }

  put(path: Path, value: WantValue): void {
    const above = this.#mapAt(path.slice(0, -1));
    above.entries.set(String(path.at(-1)), value);
  }

  /** Takes an item out of its list. */
  remove(path: Path, told: { readonly spot: Spot; readonly title: string }): void {
    const index = path.at(-1);
    if (typeof index === 'number') this.#listAt(path.slice(0, -1)).removed.set(index, told);
  }

  /** Puts a new row in its place; answers with the column that does not say where that is. */
  addRow(adds: Adds, row: NewRow): 'placed' | 'owner' | 'unit' | 'key' {
    switch (adds.as) {
      case 'entry': {
        if (row.key === undefined || row.key === '') return 'key';
        this.#fill(this.#mapAt([...adds.list, row.key]), row);
        return 'placed';
      }
      case 'unit': {
        if (row.owner === undefined || row.owner === '') return 'owner';
        if (row.unit === undefined || row.unit === '') return 'unit';
        const item = this.#itemNamed(adds.list, row.owner, row.spot);
        const inside = (adds.inside ?? []).reduce((map, step) => mapUnder(map, String(step)), item);
        this.#fill(mapUnder(inside, row.unit), row);
        return 'placed';
      }
      case 'item': {
        if (adds.inside === undefined) return this.#addItem(this.#listAt(adds.list), adds.list, adds, row);
        if (row.owner === undefined || row.owner === '') return 'owner';
        const item = this.#itemNamed(adds.list, row.owner, row.spot);
        const inside = adds.inside.slice(0, -1).reduce<WantMap>((map, step) => mapUnder(map, String(step)), item);
        const index = this.#indexNamed(adds.list, row.owner);
        const path = index < 0 ? undefined : [...adds.list, index, ...adds.inside];
        return this.#addItem(listUnder(inside, String(adds.inside.at(-1))), path, adds, row);
      }
    }
  }

  /** @param at where the list is in the report; `undefined` where it cannot be there yet */
  #addItem(
    list: WantList,
    at: Path | undefined,
    { mayBeNone, inside, list: path }: Adds,
    row: NewRow,
  ): 'placed' | 'key' {
    const [only, ...more] = row.cells.filter((cell) => cell !== undefined && cell.text.trim() !== '');
    if (mayBeNone && inside === undefined && only?.text.trim() === NONE) {
      // What there is none of has no amounts.
      if (more.length > 0) return 'key';
      list.none = { spot: row.spot, title: row.spot.sheet };
      return 'placed';
    }
    const name = row.values.find(({ path: [key] }) => key === 'name')?.value.typed;
    const index = at === undefined ? -1 : this.#findImported(at, name, row);
    if (at !== undefined && index >= 0) {
      this.claim([...at, index]);
      this.#fill(itemOf(list, index), row);
      return 'placed';
    }
    // Two rows of one name are two items, which the report refuses; amounts by unit of a new item may have come before it.
    const known = name?.is === 'text' ? this.#added.get(keyOf(path, name.text)) : undefined;
    const isTwice = known !== undefined && this.#ofRows.has(known);
    const map = known === undefined || isTwice ? newMap() : known;
    this.#ofRows.add(map);
    this.#fill(map, row);
    if (isTwice) list.added.push({ map, spot: row.spot, title: row.spot.sheet });
    if (known === undefined) {
      list.added.push({ map, spot: row.spot, title: row.spot.sheet });
      if (name?.is === 'text') this.#added.set(keyOf(path, name.text), map);
    }
    return 'placed';
  }

  /** The item of the report that a new row became when it was imported before; -1 where there is none. */
  #findImported(at: Path, name: Typed | undefined, { values }: NewRow): number {
    const items = listOf(nodeAt(this.#report, at))?.items ?? [];
    const isFree = (index: number) => !this.#claimed.has(JSON.stringify([...at, index]));
    const same = items.findIndex(
      (item, index) =>
        isFree(index) &&
        values.every(({ path, value }) => keyOfValue(typedOf(nodeAt(item, path))) === keyOfValue(value.typed)),
    );
    if (same >= 0 || name?.is !== 'text') return same;
    return items.findIndex((item, index) => isFree(index) && textOf(nodeAt(item, ['name']))?.trim() === name.text);
  }

  #indexNamed(list: Path, name: string): number {
    const items = listOf(nodeAt(this.#report, list))?.items ?? [];
    return items.findIndex((item) => textOf(nodeAt(item, ['name']))?.trim() === name);
  }

  #fill(map: WantMap, { values }: NewRow): void {
    for (const { path, value } of values) {
      const above = path.slice(0, -1).reduce<WantMap>((each, step) => mapUnder(each, String(step)), map);
      above.entries.set(String(path.at(-1)), value);
    }
  }

  /** The item of a name: in the report, new in the workbook, or made now. */
  #itemNamed(list: Path, name: string, spot: Spot): WantMap {
    const index = this.#indexNamed(list, name);
    if (index >= 0) return itemOf(this.#listAt(list), index);
    const known = this.#added.get(keyOf(list, name));
    if (known !== undefined) return known;
    const map = newMap();
    const typed = { is: 'text', text: name } as const;
    map.entries.set('name', { is: 'value', typed, was: undefined, spot, title: `${name} 名称`, field: NAME });
    this.#listAt(list).added.push({ map, spot, title: spot.sheet });
    this.#added.set(keyOf(list, name), map);
    return map;
  }

  #mapAt(path: Path): WantMap {
    let map = this.root;
    for (let at = 0; at < path.length; at++) {
      const [step, next] = [path[at], path[at + 1]];
      if (typeof next === 'number') {
        map = itemOf(listUnder(map, String(step)), next);
        at += 1;
      } else map = mapUnder(map, String(step));
    }
    return map;
  }

  #listAt(path: Path): WantList {
    return listUnder(this.#mapAt(path.slice(0, -1)), String(path.at(-1)));
  }
}

const NAME = { kind: 'text', choices: [] } as const;

function keyOf(list: Path, name: string): string {
  return JSON.stringify([list, name]);
}
