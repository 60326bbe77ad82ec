import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/pipeline.ts';
import type { SourceNode } from '../../src/source/types.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { goldenOf } from './goldenOf.ts';
import { FORMS, reportOf } from './randomReports.ts';

/* Built as a Word file, imported and built again: what import says that it placed is there, and as it was. */

/** All values of a file by their paths; a list keeps its order. */
function valuesOf(file: string): ReadonlyMap<string, string> {
  const { source } = readReport(file, readFileSync(file));
  const values = new Map<string, string>();
  const visit = (node: SourceNode) => {
    if (node.kind === 'map') for (const { value } of node.entries) visit(value);
    else if (node.kind === 'list') for (const item of node.items) visit(item);
    else values.set(node.place.path, plain(node.text));
  };
  if (source !== undefined) visit(source.root);
  return values;
}

/** A number by its value, a text without its layout; a number that is none is printed as 0. */
function plain(text: string): string {
  if (text === 'none') return '0';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? String(Number(text)) : text.replace(/[\s。]|\d\. /g, '');
}

/** What import adds of its own: how it read a text, and what is printed as well. */
const ADDED = /^(?:stated|declared|title)|\.heading$|\.id$|^money$/;

interface Left {
  readonly text: string;
  readonly why: string;
}

async function buildTwice(first: string): Promise<{ left: readonly Left[]; before: string; after: string }> {
  expect((await runCli(['build', first, '--draft', '-o', 'out'])).exit).toBe(0);
  const { out } = await runCli(['import', 'out/first.draft.docx', '-o', 'second.yaml', '--format', 'json']);
  await runCli(['build', 'second.yaml', '--draft', '--format', 'md', '-o', 'out']);
  const read = (file: string) => readFileSync(`out/${file}.draft.md`, 'utf8');
  return { left: (JSON.parse(out) as { left: Left[] }).left, before: read('first'), after: read('second') };
}

type Values = ReturnType<typeof valuesOf>;

/** Texts that a form prints one after the other below one heading: where one ends and the next begins no paper says. */
const IN_A_ROW: Readonly<Record<string, readonly string[]>> = { 'anhui-unit': ['funds', 'goals', 'indicators'] };

function joinRow(values: Values, form: string): Values {
  const row = IN_A_ROW[form] ?? [];
  if (row.length === 0) return values;
  const joined = new Map(values);
  const keys = row.map((key) => `narrative.${key}`);
  const text = keys.map((key) => values.get(key) ?? '').join('');
  for (const key of keys) joined.delete(key);
  return joined.set('narrative', text);
}

describe.each(Object.keys(FORMS))('random reports of %s', (form) => {
  it('come back as they were typed, with nothing left, and as the same text', async () => {
    await fc.assert(
      fc.asyncProperty(reportOf(form), async (text) => {
        await inFolder(async () => {
          write('first.yaml', text);
          const { left, before, after } = await buildTwice('first.yaml');
          // The reasons of points are the program’s own.
          expect(left.flatMap(({ text: words, why }) => (why === 'byPoints' ? [] : [`${why}: ${words}`]))).toEqual([]);
          const [typed, drafted] = ['first.yaml', 'second.yaml'].map((file) => joinRow(valuesOf(file), form)) as [
            Values,
            Values,
          ];
          const wrong = [...drafted].flatMap(([path, value]) =>
            ADDED.test(path) || typed.get(path) === value ? [] : [`${path}: ${value}, typed ${typed.get(path)}`],
          );
          expect(wrong).toEqual([]);
          expect(after).toBe(before);
        });
      }),
      { numRuns: 15 },
    );
  });
});

const EXAMPLES = [
  ...['kejishiwu/2023', 'xugou/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018'],
  ...['xuchuan/2025', 'xushu/2025', 'xuwan/2023'],
];

/** Sentences and rows of tables of a Markdown report. */
function unitsOf(markdown: string): readonly string[] {
  const lines = markdown.split('\n');
  return lines
    .flatMap((line) => (line.startsWith('|') ? [line] : line.split(/(?<=。)/)))
    .filter((unit) => unit.trim() !== '');
}

/** What one has and the other has not, as often. */
function beyond(one: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other];
  return one.filter((unit) => {
    const at = rest.indexOf(unit);
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}

describe.each(EXAMPLES)('the example %s', (name) => {
  it('is the same report again, but for what its form does not print', async () => {
    const report = fileURLToPath(new URL(`../../examples/${name}/report.yaml`, import.meta.url));
    const text = readFileSync(report, 'utf8');
    let [lost, added, told]: (readonly string[])[] = [[], [], []];
    await inFolder(async () => {
      write('first.yaml', text.replace(/\$schema=\S+/, '$schema=report.schema.json'));
      const { left, before, after } = await buildTwice('first.yaml');
      [lost, added] = [beyond(unitsOf(before), unitsOf(after)), beyond(unitsOf(after), unitsOf(before))];
      told = left.map(({ text: words, why }) => `${why}: ${words}`);
    });
    const mark = (sign: string, units: readonly string[] = []) => units.map((unit) => `${sign} ${unit}\n`).join('');
    const golden = `${mark('left', told)}${mark('-', lost)}${mark('+', added)}`;
    expect(golden).toBe(goldenOf(`examples/${name.replace('/', '-')}.txt`, golden));
  });
});
