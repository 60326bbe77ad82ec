import { resolveSchema, type Schema } from './schema.ts';
import { suggestName } from './suggestName.ts';

/** Nobody reads more places than these. */
const MOST = 3;

/**
 * Lists where in a file a key belongs that was typed somewhere else, be it misspelt: `narrative.duties` for `dutys`,
 * `bands[].step`. The shortest way comes first; none for a name that so many places have that it says nothing.
 */
export function findKeyElsewhere(root: Schema, key: string): readonly string[] {
  const ways = listKeys(root);
  const name = ways.has(key) ? key : suggestName(key, [...ways.keys()]);
  const found = name === undefined ? undefined : ways.get(name);
  return found === undefined || found.size > MOST ? [] : [...found];
}

/** Maps the name of every key to the ways that lead to it. */
function listKeys(root: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const keys = new Map<string, Set<string>>();
  const queue: { readonly schema: Schema; readonly path: string; readonly refs: readonly string[] }[] = [
    { schema: root, path: '', refs: [] },
  ];
  for (const { schema: typed, path, refs } of queue) {
    const { $ref } = typed;
    // A definition that holds itself ends nowhere.
    if ($ref !== undefined && refs.includes($ref)) continue;
    const inside = $ref === undefined ? refs : [...refs, $ref];
    const { properties = {}, items, anyOf = [] } = resolveSchema(root, typed) ?? {};
    for (const [name, schema] of Object.entries(properties)) {
      const way = path === '' ? name : `${path}.${name}`;
      keys.set(name, (keys.get(name) ?? new Set()).add(way));
      queue.push({ schema, path: way, refs: inside });
    }
    if (items !== undefined) queue.push({ schema: items, path: `${path}[]`, refs: inside });
    for (const schema of anyOf) queue.push({ schema, path, refs: inside });
  }
  return keys;
}
