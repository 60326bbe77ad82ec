import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { indexProse } from '../../src/checks/prose/listPassages.ts';
import { readProse } from '../../src/checks/statements/readProse.ts';
import { readReport } from '../../src/pipeline.ts';
import { normalize } from '../../src/reading/normalize.ts';
import type { Statement } from '../../src/reading/types.ts';

const GOLDEN = new URL('sentences.md', import.meta.url);
const base = parseDocument(readFileSync(new URL('../corpus/base.yaml', import.meta.url), 'utf8'));

/** The statements of a sentence in the corpus's base report, as one line. */
function readingOf(sentence: string): string {
  const report = base.clone();
  report.setIn(['narrative', 'effectiveness'], `${sentence}\n`);
  const { year } = readReport('report.yaml', new TextEncoder().encode(report.toString({ lineWidth: 0 })));
  if (year === undefined) throw new Error(sentence);
  const passages = readProse(indexProse(year), year).filter((reads) =>
    reads.some(({ sentence: { passage } }) => passage.path === 'narrative.effectiveness'),
  );
  const said = passages
    .flat()
    .flatMap(({ sentence: { text }, statements }) => statements.map((one) => print(one, text)));
  return said.join('; ');
}

function print(said: Statement, text: string): string {
  const of = said.thing === undefined ? '?' : said.thing.prefixes.join('|') || `‹${said.thing.words}›`;
  const how = [said.how === 'named' ? undefined : said.how, said.year, ...said.circumstances].filter(
    (one) => one !== undefined,
  );
  const words = text.slice(said.start, said.end);
  const tail = how.length === 0 ? '' : ` @${how.join(',')}`;
  switch (said.kind) {
    case 'value':
      return `value(${of}.${said.column ?? said.carried ?? ''} = ${words})${tail}`;
    case 'change':
      return `change(${of} ${'+=-'[1 - said.sign]} ${said.basis ?? ''} ${words})${tail}`;
    case 'rate':
      return `rate(${of}.${said.rate} = ${words})${tail}`;
    case 'share':
      return `share(${of} of ${said.whole?.prefixes.join('|') ?? said.of} = ${words})${tail}`;
  }
}

const lines = readFileSync(GOLDEN, 'utf8').split('\n');
if (process.env.UPDATE_GOLDEN !== undefined) {
  const made = lines.map((line) =>
    line.includes(' ⇒') ? `${line.split(' ⇒')[0]} ⇒ ${readingOf(line.split(' ⇒')[0] ?? '')}` : line,
  );
  writeFileSync(GOLDEN, made.join('\n'));
}

describe('a sentence is read as', () => {
  it.each(lines.filter((line) => line.includes(' ⇒')))('%s', (line) => {
    const [sentence = '', reading] = line.split(' ⇒ ');
    expect(readingOf(sentence)).toBe(reading);
  });
});

describe('whatever is typed', () => {
  it.each([
    ['基本支出 499.61 万元', '基本支出499.61万元'],
    ['基本支出\u2009４９９．６１\u3000万元', '基本支出499.61万元'],
    ['共1,234,567.89元,其中:1,200元', '共1234567.89元，其中：1200元'],
    ['为人民币499.61万元', '为499.61万元'],
    ['分别为100,200,300元', '分别为100,200,300元'],
    ['（  ）次', '（  ）次'],
    ['12:30开会', '12:30开会'],
  ])('%s is read as %s', (typed, read) => {
    expect(normalize(typed).text).toBe(read);
  });

  it('leads back to its place', () => {
    const typed = '基本支出 ４９９.６１ 万元';
    const { text, typedAt, readAt } = normalize(typed);
    for (const [at, sign] of Array.from(text).entries()) {
      expect(normalize(typed.charAt(typedAt(at))).text).toBe(sign);
      expect(readAt(typedAt(at))).toBe(at);
    }
    expect(typedAt(text.length)).toBe(typed.length);
  });

  it.each([
    ['a sentence of a million characters', '基本支出499.61万元，其中人员经费437.87万元、'.repeat(40_000)],
    ['ten thousand 其中', `培训46场，${'其中'.repeat(10_000)}室内20场。`],
    ['brackets that nobody closes', `${'（'.repeat(20_000)}基本支出499.61万元`],
    ['ten thousand clauses', `${'公务接待费1.86万元，'.repeat(10_000)}。`],
  ])('%s does not hang', (_, text) => {
    const report = base.clone();
    report.setIn(['narrative', 'effectiveness'], `${text}\n`);
    // A file that is too large is refused, which is an answer too.
    const { year, findings } = readReport('report.yaml', new TextEncoder().encode(report.toString({ lineWidth: 0 })));
    expect(year === undefined ? findings.length : readProse(indexProse(year), year).length).toBeGreaterThan(0);
  });
});
