import { copyFileSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { printReference, printResult } from '../../src/document/printFigure.ts';
import { EXAMPLES, evaluate, exampleText } from '../document/reports.ts';
import { inFolder } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/* What an author has bound is typed as it prints, and bound anew: only the author's own names may come of it. */

const NAME = /\{\{([^}]*)\}\}/g;
const namesIn = (text: string) => Array.from(text.matchAll(NAME), ([, name = '']) => name);
const WITH_NAMES = EXAMPLES.filter((name) => namesIn(exampleText(name)).length > 1);

/** The file with the words that its names print in their place. */
function typeOut(text: string): string {
  const { figures, year, form } = evaluate(text).evaluation;
  return text.replaceAll(NAME, (whole, name: string) => {
    const figure = figures.find(name);
    const result = year.results.find((one) => one.name === name);
    return figure !== undefined ? printReference(figure, form) : result !== undefined ? printResult(result) : whole;
  });
}

/** Of 20, 26, 11 and 2: the others are equal to several names, or nothing in their sentence tells whose they are. */
const BOUND: Readonly<Record<string, number>> = {
  'kejishiwu/2023': 14,
  'xugou/2023': 24,
  'xuling/2025': 9,
  'xuxi/2018': 2,
};

it.each(WITH_NAMES)('%s', async (name) => {
  const own = exampleText(name);
  const typed = typeOut(own);
  await inFolder(async () => {
    cpSync(path.join(import.meta.dirname, '../../examples', name), '.', { recursive: true });
    const build = async () => {
      await runCli(['build', 'report.yaml', '--draft', '--format', 'md', '--force']);
      return readFileSync('report.draft.md', 'utf8');
    };
    const before = await build();
    writeFileSync('report.yaml', typed);
    expect(await build()).toBe(before);
    copyFileSync('report.yaml', 'typed.txt');
    const { exit } = await runCli(['check', 'report.yaml', '--bind', '--write']);
    const bound = readFileSync('report.yaml', 'utf8');
    expect(exit).toBe(0);
    expect(await build()).toBe(before);
    // Line by line the names are the author's, and all else stays.
    const lines = own.split('\n');
    const told = bound
      .split('\n')
      .map((line, at) => namesIn(line).filter((one) => !namesIn(lines[at] ?? '').includes(one)));
    expect(told.flat()).toEqual([]);
    expect(typeOut(bound)).toBe(typed);
    expect(namesIn(bound).length).toBe(BOUND[name]);
  });
});
