import { type Node, type Tree, Typed, tree } from './report.ts';

const kept = new Set(['selfeval', 'form', 'year', 'money', 'date', 'unit', 'name', 'type']);

export type Path = readonly (string | number)[];

/** Every place in the report that can be left out, the largest first. */
export function listPlaces(node: Node, path: Path = []): Path[] {
  if (node === null || typeof node !== 'object' || node instanceof Typed) return [];
  const entries: [string | number, Node][] = Array.isArray(node)
    ? [...(node as readonly Node[]).entries()]
    : Object.entries(node);
  const here = entries.filter(([key]) => !kept.has(String(key))).map(([key]): Path => [...path, key]);
  return [...here, ...entries.flatMap(([key, child]) => listPlaces(child, [...path, key]))];
}

/** The same without what is at a place; or the same, where nothing is. */
export const leaveOut = (report: Tree, place: Path): Tree => tree(without(report, place));

function without(node: Node, [key, ...rest]: Path): Node {
  if (Array.isArray(node)) {
    const all = node as readonly Node[];
    return rest.length === 0
      ? all.filter((_, index) => index !== key)
      : all.map((one, index) => (index === key ? without(one, rest) : one));
  }
  const entries = Object.entries(tree(node));
  if (rest.length === 0) return Object.fromEntries(entries.filter(([name]) => name !== key));
  return Object.fromEntries(entries.map(([name, one]) => [name, name === key ? without(one, rest) : one]));
}
