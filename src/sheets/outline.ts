import { resolveSchema, type Schema } from '../source/schema.ts';
import { FROM_UNITS } from './keptOut.ts';
import { noteOf, readChoices } from './notes.ts';
import type { Field, FieldKind, Path } from './types.ts';

/** What a map of the file holds, sorted by how a table shows it. */
export interface Outline {
  /** Single values, also those of maps inside. */
  readonly fields: readonly OutlineField[];
  readonly lists: readonly OutlineList[];
  /** Maps of several values alike: the four items of 三公经费, the sources of money. */
  readonly grids: readonly OutlineGrid[];
  /** The amounts of one budget unit. */
  readonly byUnit: Outline | undefined;
  readonly required: readonly string[];
}

export interface OutlineField extends Field {
  /** Whether it belongs to a map that is asked for as a whole: the reason and how much it covers. */
  readonly goesWith: Path | undefined;
}

export interface OutlineList {
  readonly path: Path;
  readonly title: string;
  readonly item: Outline;
  readonly mayBeNone: boolean;
}

export interface OutlineGrid {
  readonly path: Path;
  readonly title: string;
  readonly rows: readonly { readonly key: string; readonly title: string; readonly note: string }[];
  readonly row: Outline;
}

/** Outlines a map by its schema, so that a key that is new to the format has its cell without more being said. */
export function outlineMap(root: Schema, schema: Schema): Outline {
  const outline = new Outlining(root);
  outline.addMap(schema, [], '', undefined);
  return outline.finish([...(schema.required ?? []), ...(schema.else?.required ?? [])]);
}

class Outlining {
  readonly #root: Schema;
  readonly #fields: OutlineField[] = [];
  readonly #lists: OutlineList[] = [];
  readonly #grids: OutlineGrid[] = [];
  #byUnit: Outline | undefined;

  constructor(root: Schema) {
    this.#root = root;
  }

  finish(required: readonly string[]): Outline {
    return { fields: this.#fields, lists: this.#lists, grids: this.#grids, byUnit: this.#byUnit, required };
  }

  addMap(schema: Schema, path: Path, title: string, goesWith: Path | undefined): void {
    const { properties = {} } = schema;
    const alike = findAlike(this.#root, properties);
    if (alike.length > 0) this.#addGrid(properties, alike, path, title || (schema.title ?? ''));
    for (const [key, raw] of Object.entries(properties)) {
      if (!alike.includes(key) && !FROM_UNITS.has(key)) this.#addKey(key, raw, { schema, path, title, goesWith });
    }
  }

  #addGrid(properties: Readonly<Record<string, Schema>>, keys: readonly string[], path: Path, title: string): void {
    const rows = keys.map((key) => ({
      key,
      title: properties[key]?.title ?? key,
      note: noteOf(properties[key]?.description, properties, this.#root),
    }));
    const [first = ''] = keys;
    const row = outlineMap(this.#root, resolveSchema(this.#root, properties[first]) ?? {});
    this.#grids.push({ path, title, rows, row });
  }

  #addKey(key: string, raw: Schema, above: Above): void {
    const schema = resolveSchema(this.#root, raw);
    if (schema === undefined) return;
    const path = [...above.path, key];
    const { title = key } = schema;
    const items = resolveSchema(this.#root, listIn(this.#root, schema)?.items);
    if (items?.properties !== undefined) {
      const mayBeNone = schema['x-kind'] === 'listOrNone';
      this.#lists.push({ path, title, item: outlineMap(this.#root, items), mayBeNone });
    } else if (key === 'byUnit' && typeof schema.additionalProperties === 'object') {
      this.#byUnit = outlineMap(this.#root, resolveSchema(this.#root, schema.additionalProperties) ?? {});
    } else if (schema.properties !== undefined) {
      const isWhole = (schema.required ?? []).length > 0;
      this.addMap(schema, path, joinTitles(above.title, title), isWhole ? path : above.goesWith);
    } else {
      const kind = items === undefined ? kindOf(schema) : items['x-kind'] === 'date' ? 'dates' : 'names';
      if (kind === undefined) return;
      const isText = key === 'text' && above.title !== '';
      this.#fields.push({
        path,
        title: isText ? above.title : joinTitles(above.title, title),
        note: kind === 'choice' ? CHOOSE : noteOf(schema.description, above.schema.properties ?? {}, this.#root),
        kind,
        mayBeNone: kind === 'amount' || kind === 'count' || kind === 'mixed' || raw.$ref?.endsWith('OrNone') === true,
        choices: kind === 'choice' ? readChoices(schema) : [],
        goesWith: above.goesWith,
      });
    }
  }
}

/** The list itself says what may be chosen. */
const CHOOSE = '从列表里选一个';

interface Above {
  readonly schema: Schema;
  readonly path: Path;
  readonly title: string;
  readonly goesWith: Path | undefined;
}

function joinTitles(above: string, title: string): string {
  return above === '' ? title : `${above}：${title}`;
}

/** Returns the schema of a list, alone or among other things that may stand in its place. */
function listIn(root: Schema, schema: Schema): Schema | undefined {
  if (schema.type === 'array') return schema;
  return (schema.anyOf ?? []).map((each) => resolveSchema(root, each)).find((each) => each?.type === 'array');
}

/** Finds the keys whose values are maps of one definition. */
function findAlike(root: Schema, properties: Readonly<Record<string, Schema>>): readonly string[] {
  const entries = Object.entries(properties);
  return entries.flatMap(([key, { $ref }]) => {
    const isShared = $ref !== undefined && entries.filter(([, other]) => other.$ref === $ref).length > 1;
    return isShared && resolveSchema(root, { $ref })?.properties !== undefined ? [key] : [];
  });
}

/** What a scalar is; `undefined` where it is no scalar. */
function kindOf(schema: Schema): FieldKind | undefined {
  const { type, enum: values } = schema;
  if (schema['x-kind'] === 'amount') return schema['x-decimals'] === 0 ? 'count' : 'amount';
  if (schema['x-kind'] === 'numberOrNone') return 'number';
  if (schema['x-kind'] === 'date') return 'date';
  if (schema['x-kind'] === 'code') return 'code';
  if (values !== undefined) return 'choice';
  const types = typeof type === 'string' ? [type] : (type ?? []);
  if (types.includes('boolean')) return 'flag';
  if (types.includes('number') || types.includes('integer')) return types.includes('string') ? 'mixed' : 'number';
  if (!types.includes('string')) return undefined;
  return 'pattern' in schema ? 'text' : 'prose';
}
