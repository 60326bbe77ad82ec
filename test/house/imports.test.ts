import { describe, expect, it } from 'vitest';
import { EVERYTHING, MAY_IMPORT, ROOM_OF_PACKAGE } from './rooms.ts';
import { roomOf, SOURCES } from './sources.ts';

/** Types alone, of the tree that both the parser and the serialiser of Markdown know. */
const TYPES_ANYWHERE = ['mdast'];

describe('the rooms', () => {
  it('are those of the table', () => {
    const rooms = new Set(SOURCES.map(({ room }) => room));
    expect([...rooms].sort()).toEqual([...Object.keys(MAY_IMPORT), ...EVERYTHING].sort());
  });

  it.each(Object.entries(MAY_IMPORT))('%s imports only what it may', (room, allowed) => {
    const strangers = SOURCES.filter((file) => file.room === room).flatMap(({ name, files }) =>
      files
        .filter((target) => ![room, ...allowed].some((entry) => target === entry || roomOf(target) === entry))
        .map((target) => `${name} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('import each other without a circle', () => {
    expect(findCircle()).toEqual([]);
  });

  it('keep each third-party package in one room', () => {
    const strangers = SOURCES.flatMap(({ name, room, packages }) =>
      packages
        .filter((target) => !target.startsWith('node:') && !TYPES_ANYWHERE.includes(target))
        .filter((target) => ROOM_OF_PACKAGE[nameOfPackage(target)] !== room)
        .map((target) => `${name} → ${target}`),
    );
    expect(strangers).toEqual([]);
  });

  it('use every package of the table', () => {
    const used = new Set(SOURCES.flatMap(({ packages }) => packages.map(nameOfPackage)));
    expect(Object.keys(ROOM_OF_PACKAGE).filter((name) => !used.has(name))).toEqual([]);
  });
});

/** `chinese-days/dist/x.json` → `chinese-days`, `@a/b/c` → `@a/b`. */
function nameOfPackage(target: string): string {
  return target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The files of the first circle of imports, types included; empty where there is none. */
function findCircle(): string[] {
  const files = new Map(SOURCES.map((file) => [file.name, file.files]));
  const done = new Set<string>();
  const visit = (name: string, trail: readonly string[]): string[] => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return [];
    for (const target of files.get(name) ?? []) {
      const circle = visit(target, [...trail, name]);
      if (circle.length > 0) return circle;
    }
    done.add(name);
    return [];
  };
  for (const name of files.keys()) {
    const circle = visit(name, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
