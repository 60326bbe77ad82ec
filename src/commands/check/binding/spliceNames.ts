import type { Place } from '../../../findings/place.ts';
import type { Source, SourceNode, SourceScalar } from '../../../source/types.ts';

interface Binding {
  readonly place: Place;
  readonly name: string;
}

/**
 * Writes `{{name}}` over stretches of a YAML text; everything else stays as it is. Braces would begin a map at the start of a
 * text without quotes, and end one within braces, so such a text gets quotes.
 */
export function spliceNames({ text, root }: Source, bindings: readonly Binding[]): string {
  const scalars = new Map<SourceScalar, { readonly isInBraces: boolean; readonly own: Binding[] }>();
  for (const binding of bindings) {
    const found = findScalar(root, binding.place.start, text);
    if (found === undefined) continue;
    const known = scalars.get(found.scalar);
    if (known === undefined) scalars.set(found.scalar, { isInBraces: found.isInBraces, own: [binding] });
    else known.own.push(binding);
  }
  let result = '';
  let at = 0;
  const sorted = [...scalars].sort(([one], [other]) => one.place.start - other.place.start);
  for (const [{ style, place }, { isInBraces, own }] of sorted) {
    const written = replaceAll(text, place, own);
    const needsQuotes = style === 'plain' && (isInBraces || written.startsWith('{'));
    result += text.slice(at, place.start) + (needsQuotes ? `'${written.replaceAll("'", "''")}'` : written);
    at = place.end;
  }
  return result + text.slice(at);
}

function replaceAll(text: string, { start, end }: Place, bindings: readonly Binding[]): string {
  let written = '';
  let at = start;
  for (const { place, name } of [...bindings].sort((one, other) => one.place.start - other.place.start)) {
    if (place.start < at) continue;
    written += `${text.slice(at, place.start)}{{${name}}}`;
    at = place.end;
  }
  return written + text.slice(at, end);
}

/** The text that holds an offset, and whether it stands within braces or brackets. */
function findScalar(
  node: SourceNode,
  at: number,
  text: string,
  isInBraces = false,
): { readonly scalar: SourceScalar; readonly isInBraces: boolean } | undefined {
  if (node.kind === 'scalar')
    return at >= node.place.start && at < node.place.end ? { scalar: node, isInBraces } : undefined;
  const isOfBraces = isInBraces || /[[{]/.test(text.charAt(node.place.start));
  const children = node.kind === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found = findScalar(child, at, text, isOfBraces);
    if (found !== undefined) return found;
  }
  return undefined;
}
