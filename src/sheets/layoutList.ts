import { entryOf, listOf, mapOf, textOf } from '../source/query.ts';
import { resolveSchema, type Schema } from '../source/schema.ts';
import type { SourceNode } from '../source/types.ts';
import { isAsked, type Layout, say } from './layout.ts';
import { nameByForm } from './nameByForm.ts';
import { type OutlineField, type OutlineGrid, type OutlineList, outlineMap } from './outline.ts';
import { nodeAt, patternOf } from './paths.ts';
import { typedOf } from './typed.ts';
import type { Column, Field, FillRow, FillTable, Path } from './types.ts';

/** Of a list inside the items of another list, where those items are and what they are called. */
export interface Owner {
  /** The list of the items; empty for what lies at the top. */
  readonly list: Path;
  /** From an item to the list inside. */
  readonly inside: Path;
  readonly title: string;
  readonly names: readonly string[] | undefined;
}

/** Lays out a list as a table with a row for each item, and the lists inside its items as tables of their own. */
export function layoutList(layout: Layout, list: OutlineList, owner: Owner): readonly FillTable[] {
  const { root, form, units } = layout;
  const path = [...owner.list, ...list.path];
  const lists = placesOf(root, owner, list.path);
  const pattern = owner.names === undefined ? [...path, 0] : [...owner.list, 0, ...list.path, 0];
  const items = lists.flatMap(({ at, node, name }) =>
    (listOf(node)?.items ?? []).flatMap((item, index) =>
      item.kind === 'map' ? [{ at: [...at, index], item, name }] : [],
    ),
  );
  const isByUnit = list.item.byUnit !== undefined && units.length > 1;
  const unitKeys = new Set(list.item.byUnit?.fields.map((field) => patternOf(field.path)));
  const fields = list.item.fields
    .filter((field) => !(isByUnit && unitKeys.has(patternOf(field.path))))
    .filter(
      (field) =>
        isRequired(list, field) ||
        items.some(({ item }) => typedOf(nodeAt(item, field.path)) !== undefined) ||
        isAsked(layout, pattern, field, undefined),
    )
    .map((field) => nameByForm(form, path, field));
  const title = titleOfList(layout, list, owner);
  const isListed = layout.asks(patternOf(pattern.slice(0, -1))) || items.length > 0;
  if (!isListed) return [];
  const lead: readonly Column[] =
    owner.names === undefined ? [] : [{ role: 'owner', title: `所属${owner.title}`, note: '写明是哪一项的' }];
  const table: FillTable = {
    sheet: owner.names === undefined ? title : `${owner.title}·${title}`,
    adds: {
      list: owner.names === undefined ? path : owner.list,
      inside: owner.names === undefined ? undefined : list.path,
      as: 'item',
      mayBeNone: list.mayBeNone,
    },
    columns: [...lead, ...fields.map((field) => columnOf(field, list.item.required))],
    rows: [
      ...items.map(({ at, item, name }) => ({
        at,
        values: [...(lead.length > 0 ? [say(name)] : []), ...fields.map((field) => typedOf(nodeAt(item, field.path)))],
        locked: lead.length > 0 ? [0] : [],
      })),
      ...(textOf(lists[0]?.node) === 'none' && owner.names === undefined
        ? [{ at: path, values: [{ is: 'none' as const }, ...fields.slice(1).map(() => undefined)], locked: [] }]
        : []),
    ],
  };
  if (owner.names !== undefined) return fields.length === 0 ? [] : [table];
  const names = items.map(({ item }) => textOf(entryOf(item, 'name')?.value) ?? '');
  const inner: Owner = { list: path, inside: [], title, names };
  return [
    ...(fields.length === 0 ? [] : [table]),
    ...(isByUnit ? layoutByUnit(layout, list, path, title) : []),
    ...list.item.grids.flatMap((grid) => layoutGrid(layout, grid, inner)),
    ...list.item.lists.flatMap((each) => layoutList(layout, each, inner)),
  ];
}

function isRequired({ item }: OutlineList, { path }: OutlineField): boolean {
  return path.length === 1 && item.required.includes(String(path[0]));
}

function titleOfList({ schema }: Layout, { path, title }: OutlineList, owner: Owner): string {
  if (owner.names !== undefined || path.length === 1) return title;
  const above = resolveSchema(schema, schema.properties?.[String(path[0])])?.title ?? title;
  return path.at(-1) === 'items' ? above : title;
}

interface PlaceOfList {
  readonly at: Path;
  readonly node: SourceNode | undefined;
  readonly name: string;
}

/** Lists where a list stands: once, or once in each item of its owner. */
function placesOf(root: SourceNode, owner: Owner, path: Path): readonly PlaceOfList[] {
  if (owner.names === undefined) return [{ at: path, node: nodeAt(root, path), name: '' }];
  return owner.names.map((name, index) => {
    const at = [...owner.list, index, ...path];
    return { at, node: nodeAt(root, at), name };
  });
}

/** Lays out several values alike: a row for each, a column for each of its values. */
export function layoutGrid(layout: Layout, grid: OutlineGrid, owner: Owner): readonly FillTable[] {
  const { root } = layout;
  const places = placesOf(root, owner, grid.path);
  const pattern = owner.names === undefined ? grid.path : [...owner.list, 0, ...grid.path];
  const rows = places.flatMap(({ at, name }) =>
    grid.rows.map((row) => ({ at: [...at, row.key], row, name, pattern: [...pattern, row.key] })),
  );
  const fields = grid.row.fields.filter((field) =>
    rows.some(({ at, pattern: each }) => isAsked(layout, each, field, nodeAt(root, [...at, ...field.path]))),
  );
  if (fields.length === 0) return [];
  const lead: readonly Column[] =
    owner.names === undefined ? [] : [{ role: 'label', title: `所属${owner.title}`, note: '' }];
  return [
    {
      sheet: owner.names === undefined ? grid.title : `${owner.title}·${grid.title}`,
      adds: undefined,
      columns: [...lead, { role: 'label', title: '项目', note: '' }, ...fields.map((field) => columnOf(field))],
      rows: rows.map(({ at, row, name }) => ({
        at,
        values: [
          ...(lead.length > 0 ? [say(name)] : []),
          say(row.title),
          ...fields.map((field) => typedOf(nodeAt(root, [...at, ...field.path]))),
        ],
        locked: lead.length > 0 ? [0, 1] : [0],
      })),
    },
  ];
}

/** Lays out the amounts of each item by budget unit. */
function layoutByUnit(layout: Layout, list: OutlineList, path: Path, title: string): readonly FillTable[] {
  const { root, units, unit } = layout;
  const asked = unit === undefined ? units : [unit];
  const fields = (list.item.byUnit?.fields ?? []).filter((field) => isAsked(layout, [...path, 0], field, undefined));
  if (fields.length === 0) return [];
  const items = listOf(nodeAt(root, path))?.items ?? [];
  const rows: FillRow[] = items.flatMap((item, index) =>
    asked.map((each) => {
      const at = [...path, index, 'byUnit', each];
      const values = fields.map((field) => typedOf(nodeAt(root, [...at, ...field.path])));
      return { at, values: [say(textOf(entryOf(item, 'name')?.value) ?? ''), say(each), ...values], locked: [0, 1] };
    }),
  );
  return [
    {
      sheet: `${title}（分单位）`,
      adds: { list: path, inside: ['byUnit'], as: 'unit', mayBeNone: list.mayBeNone },
      columns: [
        { role: 'owner', title: '项目名称', note: '别的单位也有的，名称写得一样' },
        { role: 'unit', title: '预算单位', note: '' },
        ...fields.map((field) => columnOf(field)),
      ],
      rows,
    },
  ];
}

/** Lays out a map whose keys people choose, with the key as its first column. */
export function layoutMap(layout: Layout, key: string, title: string, raw: Schema): readonly FillTable[] {
  const { schema, root } = layout;
  const inner = resolveSchema(schema, raw)?.additionalProperties;
  const value = typeof inner === 'object' ? resolveSchema(schema, inner) : undefined;
  if (value?.properties === undefined) return [];
  const { fields, required } = outlineMap(schema, value);
  return [
    {
      sheet: title,
      adds: { list: [key], inside: undefined, as: 'entry', mayBeNone: false },
      columns: [
        { role: 'key', title: '名称', note: '自己取的名字，正文里写 {{名称}} 引用' },
        ...fields.map((field) => columnOf(field, required)),
      ],
      rows: (mapOf(nodeAt(root, [key]))?.entries ?? []).map((entry) => ({
        at: [key, entry.key],
        values: [say(entry.key), ...fields.map((field) => typedOf(nodeAt(entry.value, field.path)))],
        locked: [0],
      })),
    },
  ];
}

/** @param required the keys without which an item is none */
export function columnOf(field: Field, required: readonly string[] = []): Column {
  const { path, title, note, kind, mayBeNone, choices } = field;
  const isRequired = path.length === 1 && required.includes(String(path[0]));
  return { role: 'field', path, title, note, kind, mayBeNone, choices, ...(isRequired ? { isRequired } : {}) };
}
