import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/sources.ts';
import { applyChange, type Block, filesOf } from '../walks/blocks.ts';
import { check, form, format, kind, page, walks } from '../walks/page.ts';

/* What can be seen of CONTRIBUTING.md at once; `npm run walks` follows its walks. */

describe('CONTRIBUTING.md', () => {
  it('has its walks, with all their blocks', () => {
    const count = (walk: readonly Block[]) =>
      ['file', 'change', 'command'].map((type) => walk.filter((block) => block.type === type).length);
    expect([check, form, kind, format].map(count)).toEqual([
      [7, 2, 1],
      [4, 1, 2],
      [1, 5, 0],
      [2, 1, 1],
    ]);
    expect(walks.length).toBe(4);
    // No block is passed over.
    expect(page.match(/^```/gm)?.length).toBe(2 * (walks.flat().length + 1));
  });

  it('adds files that are not there, and changes lines that are', () => {
    const written = new Map<string, string>();
    for (const block of walks.flat()) {
      if (block.type === 'command') continue;
      const onDisk = path.join(ROOT, block.file);
      if (block.type === 'file') {
        expect({ file: block.file, exists: existsSync(onDisk) }).toEqual({ file: block.file, exists: false });
        written.set(block.file, block.text);
      } else {
        const before = written.get(block.file) ?? readFileSync(onDisk, 'utf8');
        expect(() => applyChange(before, block.text)).not.toThrow();
      }
    }
    expect(written.size).toBe(14);
  });

  it('leads only to files and commands that are there', () => {
    const links = Array.from(page.matchAll(/\]\(([^)#:]+)\)/g), ([, target = '']) => target);
    const named = Array.from(
      page.matchAll(/`((?:src|test|docs|templates|examples)\/[\w./-]+)`/g),
      ([, name = '']) => name,
    );
    const own = filesOf(walks.flat());
    expect(links.length).toBeGreaterThan(4);
    expect(named.length).toBeGreaterThan(8);
    const missing = [...links, ...named].filter((name) => !existsSync(path.join(ROOT, name)) && !own.includes(name));
    expect(missing).toEqual([]);
    const { scripts } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { scripts: object };
    const commands = Array.from(page.matchAll(/npm run ([\w:]+)/g), ([, name = '']) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });
});
