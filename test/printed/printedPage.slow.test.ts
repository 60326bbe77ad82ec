import { execFile, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import mammoth from 'mammoth';
import { beforeAll, describe, expect, it } from 'vitest';
import { Texts } from '../../src/batch/texts.ts';
import { FormLoader } from '../../src/commands/reports/loadForm.ts';
import { loadReport } from '../../src/commands/reports/loadReport.ts';
import { composeDocument } from '../../src/document/composeDocument.ts';
import { generate } from '../oracle/generate.ts';
import { Random } from '../oracle/random.ts';
import { readForms } from '../oracle/readForm.ts';
import { writeYaml } from '../oracle/report.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { type Line, linesOf, numbersOf, textOfHtml, textOfMarkdown, textOfWord } from './readPages.ts';

/*
 * The printed page is the truth: every number in Markdown, Word and HTML is a printed figure, a typed input, a point, or comes from
 * the form's text or from numbering, and every number of the document is in each of them, in its order, whoever reads the file.
 */

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** Of each form; more by the variable. */
const EACH = Number(process.env.PRINTED ?? '3');
/** In CI it has to be there; elsewhere its part is left out. */
const hasOffice = process.env.CI !== undefined || spawnSync('soffice', ['--version']).error === undefined;

interface Printed {
  readonly name: string;
  readonly yaml: string;
  readonly form: string;
  readonly lines: readonly Line[];
  readonly repeated: readonly Line[];
  readonly figures: ReadonlyMap<string, string>;
  readonly points: ReadonlySet<string>;
  readonly markdown: string;
  readonly html: string;
  readonly word: string;
  readonly mammoth: string;
  readonly office: string;
}

interface Json {
  readonly form: string;
  readonly figures: readonly { readonly id: string; readonly printed: string }[];
  readonly scorecards: unknown;
}

/** As many reports of each form, by chance. */
function makeReports(): readonly { readonly form: string; readonly yaml: string }[] {
  const forms = readForms(`${ROOT}templates`);
  return forms.flatMap((form, at) =>
    Array.from({ length: EACH }, (_, index) => {
      const { report } = generate(new Random(31 + at, index), [form]);
      return { form: String(report.form), yaml: writeYaml(report) };
    }),
  );
}

async function convertAll(): Promise<ReadonlyMap<string, string>> {
  mkdirSync('office');
  const files = readdirSync('out').filter((name) => name.endsWith('.docx'));
  const profile = `-env:UserInstallation=${pathToFileURL(`${process.cwd()}/profile`).href}`;
  const args = [profile, '--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', 'office'];
  await promisify(execFile)('soffice', [...args, ...files.map((name) => `out/${name}`)], { maxBuffer: 1 << 26 });
  return new Map(
    readdirSync('office').map((name) => [name.replace(/\.txt$/, ''), readFileSync(`office/${name}`, 'utf8')]),
  );
}

const printed: Printed[] = [];

beforeAll(async () => {
  await inFolder(async () => {
    const reports = makeReports();
    for (const [index, { yaml }] of reports.entries()) write(`r${index}.yaml`, yaml);
    const names = reports.map((_, index) => `r${index}`);
    const { exit, err } = await runCli([
      ...['build', '--draft', '--format', 'md,docx,html,json', '-o', 'out'],
      ...names.map((name) => `${name}.yaml`),
    ]);
    expect(exit, err).toBeLessThan(2);
    const office = hasOffice ? await convertAll() : new Map<string, string>();
    for (const [index, { form, yaml }] of reports.entries()) {
      const name = `r${index}`;
      const file = `out/${name}.draft`;
      const texts = new Texts();
      const { evaluation, findings } = await loadReport(`${name}.yaml`, new FormLoader(texts), texts, undefined);
      if (evaluation === undefined) throw new Error(JSON.stringify(findings));
      const { value: document } = composeDocument(evaluation, { draft: true });
      if (document === undefined) throw new Error(name);
      const json = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Json;
      const docx = readFileSync(`${file}.docx`);
      printed.push({
        name,
        yaml,
        form,
        lines: linesOf(document, false),
        repeated: linesOf(document, true),
        figures: new Map(json.figures.map(({ id, printed: text }) => [id, text])),
        points: new Set(numbersOf(JSON.stringify(json.scorecards))),
        markdown: textOfMarkdown(readFileSync(`${file}.md`, 'utf8')),
        html: textOfHtml(readFileSync(`${file}.html`, 'utf8')),
        word: textOfWord(docx),
        mammoth: (await mammoth.extractRawText({ buffer: docx })).value,
        office: office.get(`${name}.draft`) ?? '',
      });
    }
  });
});

const numbersOfLines = (lines: readonly Line[]) =>
  lines.flatMap((line) => numbersOf(line.map(({ text }) => text).join('')));

/** The first number of one that the other has not in its turn, with those about it: a whole page says less. */
function missing(numbers: readonly string[], among: readonly string[]): string | undefined {
  let at = 0;
  for (const [index, number] of numbers.entries()) {
    const found = among.indexOf(number, at);
    if (found === -1)
      return `${numbers.slice(Math.max(0, index - 6), index + 3).join(' ')}, of which ${number} is not in its turn`;
    at = found + 1;
  }
  return undefined;
}

describe('every number of the document, and none besides, in its order', () => {
  // A merged cell may say its text again: in each of its places in Markdown, and on the next page in Word.
  it.each(['markdown', 'html', 'word', 'mammoth', ...(hasOffice ? (['office'] as const) : [])] as const)(
    'as read from %s',
    (reader) => {
      const wrong = printed.flatMap((page) => {
        const found = numbersOf(page[reader]);
        const left = missing(numbersOfLines(page.lines), found);
        const added = missing(found, numbersOfLines(page.repeated));
        return [
          ...(left === undefined ? [] : [`${page.name} ${page.form} lacks: ${left}`]),
          ...(added === undefined ? [] : [`${page.name} ${page.form} adds: ${added}`]),
        ];
      });
      expect(wrong).toEqual([]);
    },
  );
});

/** Numbers by their value: 7.40 was typed as 7.4, and 0 stands for none. */
const plainNumber = (text: string) =>
  text
    .replace(/^0+(?=\d)/, '')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');

function numbersOfForm(form: string): ReadonlySet<string> {
  const folder = `${ROOT}templates/${form}`;
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(?:hbs|yaml)$/.test(file),
  );
  return new Set(files.flatMap((file) => numbersOf(readFileSync(`${folder}/${file}`, 'utf8')).map(plainNumber)));
}

type Kind = 'figure' | 'typed' | 'points' | 'form' | 'numbering';

/** What a page's numbers are, and those that are nothing. */
function classify({ yaml, form, lines, figures, points }: Printed) {
  const counts: Record<Kind, number> = { figure: 0, typed: 0, points: 0, form: 0, numbering: 0 };
  const nothing: string[] = [];
  const typed = new Set(numbersOf(yaml).map(plainNumber));
  // The heads of columns name the year before, which nobody typed.
  const ofForm = new Set([...numbersOfForm(form), String(Number(/^year: (\d+)/m.exec(yaml)?.[1]) - 1)]);
  for (const line of lines)
    for (const { kind, text, id = '' } of line)
      for (const number of numbersOf(text)) {
        if (kind === 'numbering') counts.numbering += 1;
        else if (kind === 'figure') {
          const is = figures.get(id) ?? '';
          // A dash cannot be read aloud: what is none is 0 in a sentence. A column has as many decimals as its longest number.
          const values = is === '—' ? ['0'] : numbersOf(is).map(plainNumber);
          if (values.includes(plainNumber(number))) counts.figure += 1;
          else nothing.push(`${id}: ${text}, and is ${figures.get(id)}`);
        } else if (typed.has(plainNumber(number))) counts.typed += 1;
        else if (points.has(number)) counts.points += 1;
        else if (ofForm.has(plainNumber(number))) counts.form += 1;
        else nothing.push(`${number} in ${line.map((piece) => piece.text).join('')}`);
      }
  return { counts, nothing };
}

describe('what the numbers of a page are', () => {
  it('figures, typed, points, of the form, or numbering', () => {
    const sums = new Map<string, number>();
    const wrong = printed.flatMap((page) => {
      const { counts, nothing } = classify(page);
      for (const [kind, count] of Object.entries(counts)) sums.set(kind, (sums.get(kind) ?? 0) + count);
      return nothing.map((told) => `${page.name} ${page.form}: ${told}`);
    });
    // By kind, so that none is empty for want of reports that have it.
    expect([...sums.values()].every((count) => count > 10)).toBe(true);
    if (process.env.PRINTED !== undefined) console.log([...sums].map(([kind, count]) => `${count} ${kind}`).join(', '));
    expect(wrong).toEqual([]);
  });
});
