import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const src = path.join(ROOT, 'src');

export interface SourceFile {
  /** From `src/`, with slashes: `figures/types.ts`. */
  readonly name: string;
  /** The folder, or the file itself where it lies at the top. */
  readonly room: string;
  readonly text: string;
  /** What it imports, with or without `type`, now or later: names of our files, or of packages. */
  readonly files: readonly string[];
  readonly packages: readonly string[];
}

/** Every hand-written file of `src/`. */
export const SOURCES: readonly SourceFile[] = listFiles('src')
  .filter((name) => name.endsWith('.ts') && !/(?:^|\/)generated\//.test(name))
  .map((name) => {
    const text = readFileSync(path.join(src, name), 'utf8');
    const imported = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
    const folder = path.posix.dirname(name);
    return {
      name,
      room: roomOf(name),
      text,
      files: imported.filter((target) => target.startsWith('.')).map((target) => path.posix.join(folder, target)),
      packages: imported.filter((target) => !target.startsWith('.')),
    };
  });

export function roomOf(name: string): string {
  return name.split('/')[0] ?? name;
}

/** Files below a folder of the repository, as paths from there. */
export function listFiles(folder: string): string[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(path.join(ROOT, folder), path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
    )
    .sort();
}
