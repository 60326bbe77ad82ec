import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { EVERYTHING, MAY_IMPORT, ROOM_OF_PACKAGE } from './rooms.ts';
import { ROOT, roomOf } from './sources.ts';

/* `src/README.md` says in words what `rooms.ts` says as data, which the imports are held to. */

const map = readFileSync(path.join(ROOT, 'src/README.md'), 'utf8');

const rows = Array.from(
  map.matchAll(/^\| `([\w.]+?)\/?` \| .* \| (.*) \| (.*) \|$/gm),
  ([, room = '', mayImport = '', packages = '']) => ({ room, mayImport, packages }),
);
const rooms = [...Object.keys(MAY_IMPORT), ...EVERYTHING];

describe('the map', () => {
  it('is a map, no book', () => {
    expect(map.trimEnd().split('\n').length).toBeLessThanOrEqual(90);
  });

  it('names each room in its table once, and none that is not there', () => {
    expect(rows.map(({ room }) => room).sort()).toEqual(rooms.toSorted());
  });

  it.each(rows)('says what $room may import', ({ room, mayImport }) => {
    const known = new Set([...rooms, 'schemas', 'everything']);
    const told = (mayImport.match(/\w+(?:\.ts)?/g) ?? []).filter((word) => known.has(word));
    const allowed = MAY_IMPORT[room]?.map((target) => (target === '..' ? 'schemas' : roomOf(target)));
    expect(told.sort()).toEqual((allowed ?? ['everything']).toSorted());
  });

  it.each(rows)('says which packages live in $room alone', ({ room, packages }) => {
    const told = packages.split(', ').flatMap((name) => name.match(/^[\w.-]+/g) ?? []);
    const own = Object.entries(ROOM_OF_PACKAGE).filter(([, owner]) => owner === room);
    expect(told.sort()).toEqual(own.map(([name]) => name).sort());
  });

  it('leads only to files that are there', () => {
    const links = Array.from(map.matchAll(/\]\(([^)#]+)/g), ([, target = '']) => target);
    expect(links.length).toBeGreaterThan(1);
    for (const target of links) expect(readFileSync(path.join(ROOT, 'src', target), 'utf8')).not.toBe('');
    const named = Array.from(map.matchAll(/`((?:\w+\/)+\w+(?:\.test)?\.ts)`/g), ([, name = '']) => name);
    expect(named.length).toBeGreaterThan(5);
    for (const name of named) {
      const from = name.startsWith('test/') ? '' : 'src';
      expect(readFileSync(path.join(ROOT, from, name), 'utf8')).not.toBe('');
    }
  });
});
