import { suggestName } from '../source/suggestName.ts';
import type { Shape } from './viewShape.ts';

/**
 * Suggests the path that a template's author most likely meant, as it has to be written there: with each misspelt name
 * mended in place; otherwise the same last name elsewhere in the view, nearest to the place; otherwise a similar last
 * name.
 *
 * @param shapes the shapes of the view there, the innermost first
 * @param depth how many `../` the path begins with
 */
export function suggestPath(shapes: readonly Shape[], depth: number, parts: readonly string[]): string | undefined {
  const mended = mendNames(shapes[depth], parts);
  if (mended !== undefined) return printPath(depth, mended);
  const last = parts.at(-1);
  if (last === undefined) return undefined;
  const paths = shapes.flatMap((shape, level) => listPaths(shape).map((path) => ({ level, path })));
  const endingIn = (name: string | undefined) => {
    const found = paths.filter(({ path }) => path.at(-1) === name);
    const fewest = Math.min(...found.map(({ path }) => path.length));
    const shortest = found.filter(({ path }) => path.length === fewest);
    const [only] = shortest;
    return shortest.length === 1 && only !== undefined ? printPath(only.level, only.path) : undefined;
  };
  const names = [...new Set(paths.flatMap(({ path }) => path.at(-1) ?? []))];
  return names.includes(last) ? endingIn(last) : endingIn(suggestName(last, names));
}

function mendNames(shape: Shape | undefined, [name, ...others]: readonly string[]): readonly string[] | undefined {
  if (name === undefined) return shape === undefined ? undefined : [];
  const known = fieldsOf(shape);
  const meant = Object.hasOwn(known, name) ? name : suggestName(name, Object.keys(known));
  const rest = meant === undefined ? undefined : mendNames(known[meant], others);
  return meant === undefined || rest === undefined ? undefined : [meant, ...rest];
}

/** Lists every path in a shape, except those inside lists, which a path cannot enter. */
function listPaths(shape: Shape): readonly (readonly string[])[] {
  return Object.entries(fieldsOf(shape)).flatMap(([name, inner]) => [
    [name],
    ...listPaths(inner).map((path) => [name, ...path]),
  ]);
}

function fieldsOf(shape: Shape | undefined): Readonly<Record<string, Shape>> {
  return typeof shape === 'object' && 'fields' in shape ? shape.fields : {};
}

function printPath(level: number, path: readonly string[]): string | undefined {
  return path.length === 0 ? undefined : `${'../'.repeat(level)}${path.join('.')}`;
}
