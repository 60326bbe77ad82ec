import { Decimal } from '../../src/quantity/decimal.ts';

/** Of each path so many different values are shown. */
const MOST = 3;

/**
 * What values of one type hold, as lines: each path once, with the first different values that stand there. Items of lists
 * are one path, but for what kind they are of, and a place is told by its path in the file. So a golden file shows each key
 * that is read, and what becomes of it.
 */
export function listShapes(values: readonly unknown[]): string {
  const shapes = new Map<string, Set<string>>();
  for (const value of values) note(value, '', shapes);
  return [...shapes]
    .map(([path, shown]) => `${path}: ${[...shown].join(' | ')}\n`)
    .sort()
    .join('');
}

const KINDS = ['state', 'type', 'kind', 'source', 'operation', 'step'] as const;

function note(value: unknown, path: string, shapes: Map<string, Set<string>>): void {
  const say = (shown: string) => {
    const known = shapes.get(path) ?? new Set();
    if (known.size < MOST) known.add(shown.length > 60 ? `${shown.slice(0, 60)}… (${shown.length})` : shown);
    shapes.set(path, known);
  };
  if (value instanceof Decimal) return say(value.toFixed());
  if (typeof value !== 'object' || value === null) return say(JSON.stringify(value) ?? 'undefined');
  if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
    const items = [...value] as unknown[];
    if (items.length === 0) say('empty');
    for (const item of items) note(item, `${path}[]`, shapes);
    return undefined;
  }
  const own = value as Record<string, unknown>;
  if (typeof own.start === 'number' && typeof own.path === 'string') return say(`at ${own.path.replace(/\d+/g, '#')}`);
  const kinds = KINDS.map((kind) => own[kind]).filter((kind) => typeof kind === 'string' && /^[a-zA-Z]+$/.test(kind));
  const tagged = kinds.length === 0 ? path : `${path}{${kinds.join(' ')}}`;
  // Prose has tests of its own.
  for (const [key, part] of Object.entries(own)) if (key !== 'blocks') note(part, `${tagged}.${key}`, shapes);
  return undefined;
}
