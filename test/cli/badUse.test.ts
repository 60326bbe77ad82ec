import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { SHIPPED_FORMS } from '../../src/packageFolders.ts';
import { fingerprint, inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { readBase, readTable } from './spoil.ts';

/** A row of `bad/use.yaml`; the head of that file says what each key means. */
interface UseRow {
  readonly what: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly form?: Readonly<Record<string, string | null>>;
  readonly folders?: readonly string[];
  readonly links?: Readonly<Record<string, string>>;
  readonly run: string;
  readonly says: readonly string[];
  readonly exit?: number;
}

const FORM = 'our-city';

describe('a command line that cannot be carried out', () => {
  it.each(readTable<UseRow>('use.yaml'))('$what', async (row) => {
    await inFolder(async (folder) => {
      layOut(row);
      const before = fingerprint(folder);
      const { exit, out, err } = await runCli(wordsOf(row.run));
      const said = `${out}${err}`;
      expect(said.match(/SE\d{3}/g) ?? []).toEqual(row.says.filter((words) => /^SE\d{3}$/.test(words)));
      for (const words of row.says) expect(said).toContain(words);
      expect(said).not.toMatch(/^ +at |Error:|程序内部出错|internal error/m);
      expect(exit).toBe(row.exit ?? 2);
      expect(fingerprint(folder)).toEqual(before);
    });
  });
});

/** The words of a command line; `""` is an empty one. */
function wordsOf(run: string): string[] {
  const words = run.split(' ').filter((word) => word !== '');
  return words.map((word) => (word === '""' ? '' : word));
}

function layOut({ files = { 'report.yaml': 'valid' }, form, folders = [], links = {} }: UseRow): void {
  const valid = readBase('valid');
  for (const [name, words] of Object.entries(files)) write(name, words === 'valid' ? valid : words);
  for (const name of folders) mkdirSync(name);
  for (const [name, target] of Object.entries(links)) symlinkSync(target, name);
  if (form === undefined) return;
  cpSync(path.join(SHIPPED_FORMS, 'yueyang-2023'), FORM, { recursive: true });
  const main = path.join(FORM, 'form.yaml');
  write(main, readFileSync(main, 'utf8').replace('id: yueyang-2023', `id: ${FORM}`));
  for (const [name, words] of Object.entries(form)) {
    const target = path.join(FORM, name);
    if (words === null) rmSync(target);
    else write(target, words);
  }
}
