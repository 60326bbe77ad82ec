import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LONGEST_PASSAGE, MOST_PASSAGES, MOST_PROSE } from '../../src/checks/prose/listPassages.ts';
import { OUTPUT_LIMITS } from '../../src/document/outputLimits.ts';
import { SIZE_LIMIT } from '../../src/source/decodeText.ts';
import { DEPTH_LIMIT } from '../../src/source/explainSyntaxError.ts';
import { MOST_CHARACTERS, MOST_PARAGRAPHS, TEXT_LIMIT } from '../../src/wordfile/limits.ts';
import { WORD_LIMIT } from '../../src/wordfile/tooLarge.ts';
import { MOST_COLUMNS, MOST_ROWS } from '../../src/workbooks/limits.ts';
import { TABLE_LIMIT } from '../../src/workbooks/tooLarge.ts';

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

  it('states the limits that the program has', () => {
    const [limits = ''] = text.split('\n').filter((line) => line.startsWith('**Limits**'));
    const count = (value: number) => value.toLocaleString('en');
    const [megabytes, schema] = [1_000_000, readFileSync(path.join(ROOT, 'schemas/report.schema.json'), 'utf8')];
    expect(limits).toContain(`accepted findings: ${SIZE_LIMIT / megabytes} MB, ${DEPTH_LIMIT} levels`);
    expect(limits).toContain(
      `${count(OUTPUT_LIMITS.report.pieces)} pieces, ${count(OUTPUT_LIMITS.report.characters)} characters`,
    );
    expect(limits).toContain(
      `${count(MOST_PROSE)} characters of text in ${count(MOST_PASSAGES)} paragraphs and items are checked, of a paragraph ${count(LONGEST_PASSAGE)} together`,
    );
    expect(limits).toContain(
      `A Word file: ${WORD_LIMIT / megabytes} MB, ${TEXT_LIMIT / megabytes} MB of text unpacked, ${count(MOST_PARAGRAPHS)} paragraphs, ${count(MOST_CHARACTERS)} characters outside tables`,
    );
    expect(limits).toContain(
      `A table: ${TABLE_LIMIT / megabytes} MB, 200,000 cells, ${count(MOST_ROWS)} rows, ${count(MOST_COLUMNS)} columns`,
    );
    for (const most of ['"maxItems": 1000', '"maxItems": 500', '"maxLength": 200']) expect(schema).toContain(most);
  });
});
