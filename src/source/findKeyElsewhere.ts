import { resolveSchema, type Schema } from './schema.ts';
import { suggestName } from './suggestName.ts';

/** Nobody reads more places than these. */
const MOST = 3;

/**
 * Lists where in a file a key belongs that was typed somewhere else, be it misspelt: `narrative.duties` for `dutys`,
 * `bands[].step`. The shortest way comes first; none for a name that so many places have that it says nothing.
 */
export function findKeyElsewhere(root: Schema, key: string): readonly string[] {
  const keys = listKeys(root);
  const name = keys.has(key) ? key : suggestName(key, [...keys.keys()]);
  const found = name === undefined ? undefined : keys.get(name);
  const ways = shortestOf([...(found ?? [])]);
  return ways.length > MOST ? [] : ways;
}

/** What holds criteria inside a criterion has all their keys once more, one step farther in: the shorter way counts. */
function shortestOf(ways: readonly string[]): readonly string[] {
  const all = new Set(ways);
  return ways.filter((way) => {
    const steps = way.split('.');
    return !steps.some((_, index) => all.has(steps.filter((_, at) => at !== index).join('.')));
  });
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
