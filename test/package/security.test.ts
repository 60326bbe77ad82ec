import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('SECURITY.md', () => {
  const text = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| [A-Z]/.test(line));

  it('names for each promise tests that there are', () => {
    expect(rows.length).toBeGreaterThanOrEqual(9);
    for (const row of rows) {
      const named = [...row.matchAll(/`(test\/[^`]+)`/g)].map(([, name = '']) => name);
      expect([row, named.length > 0]).toEqual([row, true]);
      expect(named.filter((name) => !existsSync(path.join(ROOT, name)))).toEqual([]);
    }
    const scripts = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')).scripts;
    for (const [, name = ''] of text.matchAll(/`npm run (\w+)`/g)) expect(Object.keys(scripts)).toContain(name);
  });
});
