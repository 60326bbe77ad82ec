import type { Place } from '../../src/findings/place.ts';
import type { Form } from '../../src/form/types.ts';
import { readSource } from '../../src/source/readSource.ts';
import type { SourceNode } from '../../src/source/types.ts';
import { writeFull } from '../document/places/everything.ts';

/** A value, or a name that the unit gives a key, which takes a text of people: all its places are written alike. */
export interface Spot {
  readonly path: string;
  readonly places: readonly Place[];
}

/** A file in which every key of the format is filled in, and every spot of it, in the order of the file. */
export function listSpots(form: Form): { readonly text: string; readonly spots: readonly Spot[] } {
  // A date in the year that is reported is an error, unless the year is the one that the file is written for.
  const text = writeFull(form).replace(/^date: .*$/m, `date: ${Math.max(2024, Number(form.years.first) + 1)}-06-11`);
  const source = readSource('report.yaml', text).value;
  if (source === undefined) throw new Error('not read');
  const spots = spotsOf(source.root);
  // What is named in several places has the same name in all of them.
  const join = (pattern: RegExp): Spot => ({
    path: String(pattern),
    places: spots.filter(({ path }) => pattern.test(path)).flatMap(({ places }) => places),
  });
  const joined = TOGETHER.map(join);
  if (joined.some(({ places }) => places.length < 2)) throw new Error('named once');
  return { text, spots: [...joined, ...spots.filter(({ path }) => !TOGETHER.some((pattern) => pattern.test(path)))] };
}

/** Who gives amounts of a unit names it as the list of units does, and who answers a problem by its id. */
const TOGETHER = [
  /^unit\.budgetUnits\[0\]$|(?:^|\.)byUnit\.[^.]+ \(key\)$/,
  /^problems\[0\]\.id$|^measures\[0\]\.answers\[0\]$/,
];

/** Keys to which a unit, or a form, gives names. */
const NAMED_KEYS = /^results\.[^.]+$|byUnit\.[^.]+$|^facts\.[^.]+$/;

function spotsOf(node: SourceNode): Spot[] {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'string' ? [{ path: node.place.path, places: [node.place] }] : [];
    case 'list':
      return node.items.flatMap(spotsOf);
    case 'map':
      return node.entries.flatMap(({ keyPlace, value }) => [
        ...(NAMED_KEYS.test(value.place.path) ? [{ path: `${value.place.path} (key)`, places: [keyPlace] }] : []),
        ...spotsOf(value),
      ]);
  }
}

/** A word of the filled text, where it stands there. */
interface Stretch {
  readonly spot: Spot;
  readonly start: number;
  readonly end: number;
}

/** The text with other words at some of its spots, quoted as JSON is, which YAML reads, and where they stand. */
export function fill(text: string, words: readonly (readonly [Spot, string])[]) {
  const changes = words
    .flatMap(([spot, word]) =>
      spot.places.map(({ start, end }) => ({ spot, start, end, quoted: JSON.stringify(word) })),
    )
    .sort((one, other) => one.start - other.start);
  const stretches: Stretch[] = [];
  let filled = '';
  let at = 0;
  for (const { spot, start, end, quoted } of changes) {
    filled += text.slice(at, start);
    stretches.push({ spot, start: filled.length, end: filled.length + quoted.length });
    filled += quoted;
    at = end;
  }
  return { filled: filled + text.slice(at), stretches };
}

const DIGITS = '赑赝赟赧赪赬赭赯赱赲';

/** A word that stands nowhere else, and in no other such word. */
export function markOf(index: number): string {
  return `贔${[...String(index)].map((digit) => DIGITS[Number(digit)]).join('')}贕`;
}
