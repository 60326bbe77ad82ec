import { mkdirSync, rmSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import { SHIPPED_FORMS, shippedForm } from '../document/shippedForms.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { HOSTILE } from './hostileTexts.ts';
import { type Opened, openFolder } from './readOutputs.ts';
import { fill, listSpots, markOf, type Spot } from './spots.ts';

/*
 * Hostile texts in every field of the format: each is refused with its place, or comes out as it is in whatever is written, shown
 * or opened, and makes nothing but words there. What a document is made of is compared with that of harmless words.
 */

const TEXTS = Object.values(HOSTILE);

/** `HOSTILE=40` for as many as bring each text into each field. */
const ROUNDS = Number(process.env.HOSTILE ?? 1);

/** What is written and shown of a report: all of it, into one folder. */
async function writeAll(text: string): Promise<ReadonlyMap<string, Opened>> {
  rmSync('out', { recursive: true, force: true });
  mkdirSync('out');
  write('r.yaml', text);
  const made = await runCli(['build', 'r.yaml', '--draft', '--format', 'md,docx,html,json', '--charts', '-o', 'out']);
  expect(`${made.out}${made.err}`).not.toContain('内部出错');
  const checks = ['json', 'sarif', 'junit', 'github'].flatMap((format) => [
    '--format',
    format,
    '-o',
    `out/check.${format}`,
  ]);
  await runCli(['check', 'r.yaml', ...checks]);
  const sums = ['csv', 'md', 'html', 'json'].flatMap((format) => ['--format', format, '-o', `out/summary.${format}`]);
  await runCli(['summary', 'r.yaml', ...sums]);
  await runCli(['sheet', 'r.yaml', '-o', 'out/sheet.xlsx']);
  const screens = {
    check: ['check', 'r.yaml'],
    todo: ['check', 'r.yaml', '--todo'],
    coverage: ['check', 'r.yaml', '--coverage', '--all'],
    score: ['score', 'r.yaml'],
    figures: ['figures', 'r.yaml'],
    diff: ['diff', 'before.yaml', 'r.yaml'],
    summary: ['summary', 'r.yaml'],
    build: ['build', 'r.yaml', '--draft', '-o', 'again'],
  };
  for (const [name, args] of Object.entries(screens)) {
    const { out, err } = await runCli(args);
    expect(`${out}${err}`, name).not.toContain('内部出错');
    write(`out/screen-${name}.txt`, `${out}${err}`);
  }
  for (const format of ['md', 'json'])
    write(`out/diff.${format}`, (await runCli(['diff', 'before.yaml', 'r.yaml', '--format', format])).out);
  return openFolder('out');
}

/** A text at the begin and at the end of a field, where it is most likely to mean something. */
const wordOf = (index: number, text: string) =>
  `${text}${text.length > 60 ? '' : markOf(index)}${text.length > 60 ? markOf(index) : text}`;

const harmlessOf = ({ index }: { readonly index: number }) => `甲${markOf(index)}乙`;

function fillWith(text: string, filled: readonly Filled[], wordOf: (one: Filled) => string): string {
  return fill(
    text,
    filled.map((one) => [one.spot, wordOf(one)]),
  ).filled;
}

/**
 * The spots at which hostile words are read, and what refuses the others. Every refusal has the place of such a word.
 */
function fillReadable(text: string, spots: readonly Spot[], wordAt: (index: number) => string) {
  let left = spots.map((spot, index) => ({ spot, index, word: wordAt(index) }));
  const refused: string[] = [];
  for (;;) {
    const { filled, stretches } = fill(
      text,
      left.map(({ spot, word }) => [spot, word]),
    );
    const { isWhole, findings } = readReport('r.yaml', Buffer.from(filled));
    const faults = findings.filter(({ severity }) => severity === 'error');
    if (isWhole && faults.length === 0) return { filled, left, refused };
    // A place is in the word, or is the entry that it stands in.
    const at = faults.map(({ places: [place] }) => {
      const near = stretches.find(({ start, end }) => start <= place.end && place.start <= end);
      return left.find(({ spot }) => spot === near?.spot);
    });
    expect(faults.filter((_, index) => at[index] === undefined)).toEqual([]);
    refused.push(...faults.map(({ code }) => code));
    left = left.filter((each) => !at.includes(each));
  }
}

/**
 * Texts without blanks, which are broken and aligned, and the signs by which prose is emphasized; names have no point in an id, and
 * what a page's filter looks in has no capitals.
 */
const bare = (text: string) =>
  text
    .replace(/[\s\u00a0*_~`\\]+/g, '')
    .replaceAll('．', '.')
    .toLowerCase();

/**
 * Of prose, lists and emphasis are what the unit means; what a page has of findings, and its own way to them, depends on the words,
 * and so do the marks of a table without a caption, which stand in one.
 */
function sortMade(name: string, made: readonly string[]): readonly string[] {
  if (name.endsWith('.html'))
    return [...new Set(made)].filter((each) => !/^\/?(?:caption|em|label|input|mark)\b|^a href id$/.test(each)).sort();
  return made.filter((each) => !/^(?:root|paragraph|list|listItem|emphasis|strong|delete)$/.test(each));
}

/** What shows all words, as often as the harmless ones; a sheet, and JSON, show some once and tell of findings besides. */
const WHOLE = /^(?:r\..*(?:md|docx)$|summary\.)/;
const ONCE = /^(?:r\..*json|sheet)/;

/** Fields that take paragraphs: what begins a list or a heading there is one. */
const PROSE = /(?:conclusion|description|text|cause|reason|discretion|expected|reached)$|^narrative|^otherMatters/;

interface Filled {
  readonly spot: Spot;
  readonly index: number;
  readonly word: string;
}

function listDifferences(found: readonly string[], wanted: readonly string[]): string[] {
  const count = (all: readonly string[], one: string) => all.filter((each) => each === one).length;
  return [...new Set([...found, ...wanted])]
    .filter((each) => count(found, each) !== count(wanted, each))
    .map((each) => `${each}, ${count(found, each)} times and not ${count(wanted, each)}`);
}

/** How what a program opens differs from the same with harmless words. */
function compare(name: string, found: Opened, wanted: Opened | undefined, filled: readonly Filled[]): string[] {
  const [made, madeOfHarmless] = [sortMade(name, found.made), sortMade(name, wanted?.made ?? [])];
  const faults = listDifferences(made, madeOfHarmless).map((each) => `${name}: ${each}`);
  const [shown, harm] = [bare(found.words), bare(wanted?.words ?? '')];
  if (!WHOLE.test(name) && !ONCE.test(name)) return faults;
  const count = (of: string, part: string) => of.split(part).length - 1;
  for (const { index, word: whole, spot } of filled) {
    const word = PROSE.test(spot.path) ? whole.replace(/^(?:[#>-]|1\.) /, '') : whole;
    // A result of which no sentence speaks is only told of.
    if (ONCE.test(name) && spot.path.startsWith('results')) continue;
    const [is, was] = [count(shown, bare(word)), count(harm, bare(harmlessOf({ index })))];
    if (was > 0 && is < (ONCE.test(name) ? 1 : was)) faults.push(`${name}: ${spot.path} ${word} ${is} of ${was} times`);
  }
  return faults;
}

/** Each form has other texts in its fields first. */
const FORMS = SHIPPED_FORMS.map((id, number) => ({ id, number }));

describe.each(FORMS)('hostile texts under $id', ({ id, number }) => {
  const { text, spots: all } = listSpots(shippedForm(id));
  // A form is not words, but is looked for.
  const spots = all.filter(({ path }) => path !== 'form');
  const { length } = TEXTS;

  it('come out as they are, and make nothing but words', async () => {
    await inFolder(async () => {
      const faults: string[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const textAt = (index: number) => {
          const one = TEXTS[(index * 7 + (round + number) * 3) % length] ?? '';
          // In paragraphs it is a heading, as the unit means it.
          return PROSE.test(spots[index]?.path ?? '') ? one.replace(/^# /, '') : one;
        };
        const { filled, left } = fillReadable(text, spots, (index) => wordOf(index, textAt(index)));
        // Two reports of units with two names are not compared.
        const named = left.filter(({ spot }) => spot.path === 'unit.name');
        write('before.yaml', fillWith(text, named, harmlessOf));
        const wanted = await writeAll(fillWith(text, left, harmlessOf));
        write(
          'before.yaml',
          fillWith(text, named, ({ word }) => word),
        );
        const found = await writeAll(filled);
        expect([...found.keys()]).toEqual([...wanted.keys()]);
        for (const [name, opened] of found) faults.push(...compare(name, opened, wanted.get(name), left));
      }
      expect(faults).toEqual([]);
    });
  });
});
