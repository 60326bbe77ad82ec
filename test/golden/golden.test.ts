import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { definitionOf } from '../../src/registry.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { writeMarkdown } from '../../src/writers/writeMarkdown.ts';
import { compose, EXAMPLES, evaluate, exampleText } from '../document/reports.ts';
import { listFiles } from '../house/sources.ts';

/*
 * What each example becomes, file by file. After a change that is meant: `UPDATE_GOLDEN=1 npx vitest run test/golden`, then
 * read the diff: it is what people will see change in their reports.
 */
const update = process.env.UPDATE_GOLDEN !== undefined;
const here = fileURLToPath(new URL('./', import.meta.url));

describe.each(EXAMPLES)('%s', (name) => {
  const folder = path.join(here, name);
  const text = exampleText(name);
  const files = new Map<string, string>();

  beforeAll(async () => {
    const document = compose(text);
    files.set('report.md', writeMarkdown(document));
    files.set('findings.txt', listFindings(text));
    for (const [part, data] of Object.entries(unzipSync(await writeDocx(document)))) {
      files.set(`report.docx/${part}`, printXml(strFromU8(data)));
    }
    if (!update) return;
    rmSync(folder, { recursive: true, force: true });
    for (const [file, content] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), content);
    }
  });

  it.each(['report.md', 'findings.txt', 'report.docx/word/document.xml', 'report.docx/word/styles.xml'])(
    'makes %s',
    (file) => {
      expect(files.get(file)).toBe(readFileSync(path.join(folder, file), 'utf8'));
    },
  );

  it('makes all other parts of the DOCX', () => {
    const golden = existsSync(folder) ? listFiles(`test/golden/${name}`) : [];
    expect(golden).toEqual([...files.keys()].sort());
    for (const file of golden)
      expect(`${file}\n${files.get(file)}`).toBe(`${file}\n${readFileSync(path.join(folder, file), 'utf8')}`);
  });

  it('is without errors', () => {
    expect(evaluate(text).findings.filter((finding) => finding.severity === 'error')).toEqual([]);
  });
});

/** One line for each finding: its code and name, and the path of each of its places. */
function listFindings(text: string): string {
  return evaluate(text)
    .findings.map(
      ({ code, places }) => `${code} ${definitionOf(code).name} ${places.map((place) => place.path).join(' ')}\n`,
    )
    .join('');
}

/** One element a line, indented, so that a diff shows what changed. */
function printXml(xml: string): string {
  let depth = 0;
  const lines = xml.split(/(?<=>)\s*(?=<)/).map((line) => {
    if (line.startsWith('</')) depth -= 1;
    const printed = `${'  '.repeat(depth)}${line}`;
    const isOpening = /^<[^?!/]/.test(line) && !line.includes('/>') && !line.includes('</');
    if (isOpening) depth += 1;
    return printed;
  });
  return `${lines.join('\n')}\n`;
}

describe('the example of a real unit', () => {
  const text = exampleText('kejishiwu/2023');
  const derived = ['296.35', '322.37', '26.02', '27.17', '8.78', '88.89', '超支', '持平', '降低'];

  it('holds no number and no word that the program works out', () => {
    expect(derived.filter((words) => text.includes(words))).toEqual([]);
  });

  it('gets those that its facts deserve from the templates', () => {
    const markdown = writeMarkdown(compose(text));
    expect(
      ['296.35', '322.37', '26.02', '27.17', '8.78', '88.89', '超支'].filter((words) => !markdown.includes(words)),
    ).toEqual([]);
  });
});

describe('the invented example', () => {
  it('says that it is invented', () => {
    for (const name of EXAMPLES.filter((example) => !example.startsWith('kejishiwu/')))
      expect(exampleText(name)).toMatch(/虚构/);
  });
});
