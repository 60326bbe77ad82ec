import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { inFolder } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';

/*
 * A form from outside the package that uses every source of rows, every type of fact, every kind of rule and every key of
 * a form and a rubric. What it becomes lies beside it: worked out by hand where it is a number (see `score.txt`).
 */
const HERE = fileURLToPath(new URL('everyKind/', import.meta.url));
const FORM = readFileSync(`${HERE}form/form.yaml`, 'utf8');
const RUBRIC = readFileSync(`${HERE}form/rubrics/every-kind.yaml`, 'utf8');

/** Every property of a schema, and every choice of an enumeration, at any depth. */
function wordsOf(schema: unknown): { readonly keys: string[]; readonly choices: string[] } {
  const keys = new Set<string>();
  const choices = new Set<string>();
  visit(schema);
  return { keys: [...keys], choices: [...choices] };

  function visit(node: unknown): void {
    if (Array.isArray(node)) node.forEach(visit);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === 'properties') for (const name of Object.keys(value)) keys.add(name);
      if (key === 'enum') for (const choice of value) choices.add(String(choice));
      visit(value);
    }
  }
}

const schemaOf = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

describe('the form of every kind', () => {
  it.each([
    [
      'form',
      FORM,
      [
        'place',
        'general',
        'eachUnit',
        'onlyIfSeveral',
        'nameWidth',
        'ifRevised',
        'frugality.generalExpenses',
        'frugality.propertyManagement',
        'align',
        'problemHeadings',
        '万元',
        'verified',
        'partial',
        'left',
        'right',
        'center',
      ],
    ],
    ['rubric', RUBRIC, ['work', 'verified', 'partial']],
  ] as const)('leaves out nothing that decides a row or a point, of a %s', (name, text, shownElsewhere) => {
    const { keys, choices } = wordsOf(schemaOf(name));
    const used = new Set(text.match(/[\w\u4e00-\u9fff]+/g));
    const elsewhere: readonly string[] = shownElsewhere;
    expect([...keys, ...choices].filter((word) => !used.has(word) && !elsewhere.includes(word))).toEqual([]);
  });

  it('is checked, scored and built with --form', async () => {
    await inFolder(async () => {
      cpSync(HERE, '.', { recursive: true, filter: (file) => !/\.(?:txt|md)$/.test(file) });
      const form = ['--form', 'form'];
      expect(await runCli(['check', 'report.yaml', ...form, '--quiet'])).toEqual({ exit: 0, out: '', err: '' });
      const score = await runCli(['score', 'report.yaml', ...form]);
      expect(score).toMatchObject({ exit: 0, err: '' });
      const build = await runCli(['build', 'report.yaml', ...form]);
      expect({ exit: build.exit, docx: existsSync('report.docx') }).toEqual({ exit: 0, docx: true });
      expectGolden('score.txt', score.out);
      expectGolden('report.md', readFileSync('report.md', 'utf8'));
    });
  });
});

function expectGolden(file: string, found: string): void {
  if (process.env.UPDATE_GOLDEN !== undefined) writeFileSync(`${HERE}${file}`, found);
  expect(found).toBe(readFileSync(`${HERE}${file}`, 'utf8'));
}
