import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, ROOT } from '../house/sources.ts';

/* Who has the package has no clone: its pages lead to what is in it, and name commands that it has. */

const { files } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { files: readonly string[] };
const packed = (file: string) =>
  files.some((entry) => file === entry || file.startsWith(`${entry}/`)) &&
  !files.some((entry) => entry.startsWith('!') && (file === entry.slice(1) || file.startsWith(`${entry.slice(1)}/`)));

const PAGES = [
  'README.md',
  'README.zh-CN.md',
  'CHANGELOG.md',
  ...listFiles('docs').map((name) => `docs/${name}`),
].filter((name) => name.endsWith('.md') && packed(name));

/** The one section that is about a clone, and says so. */
const OF_A_CLONE = /^## (?:Work on it|参与开发)\n[\s\S]*?(?=^## |(?![\s\S]))/m;

it('are there', () => {
  expect(PAGES).toContain('README.md');
  expect(PAGES).toContain('docs/start.md');
  expect(PAGES).not.toContain('docs/decisions.md');
});

describe.each(PAGES)('%s', (page) => {
  const text = readFileSync(path.join(ROOT, page), 'utf8');

  it('links to what is in the package', () => {
    const targets = [...text.replace(/```[\s\S]*?```/g, '').matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/i.test(target))
      .map((target) => path.posix.join(path.posix.dirname(page), target));
    expect(targets.filter((target) => !packed(target) || !existsSync(path.join(ROOT, target)))).toEqual([]);
  });

  it('names no command that only a clone has, but where it speaks of one', () => {
    const rest = text.replace(OF_A_CLONE, '').replace(/<!--[\s\S]*?-->/g, '');
    const commands = page === 'CHANGELOG.md' ? [] : [...rest.matchAll(/npm (?:run|ci|test|pack)\b[^`\n]*/g)];
    expect(commands.map(([command]) => command)).toEqual([]);
  });
});
