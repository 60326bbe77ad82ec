import { accessSync, constants, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeFile } from './findings/place.ts';
import { type Finding, finding, type Result } from './findings/types.ts';

/* The only file access of the house. Whatever the system refuses comes back as a finding. */

/** Where the package's own forms lie; the same from `src/` and from `dist/`. */
export const SHIPPED_FORMS = fileURLToPath(new URL('../templates/', import.meta.url));

/** The same forms as `compileForm` made them; only in `dist/`. */
export const COMPILED_FORMS = fileURLToPath(new URL('./forms/', import.meta.url));

export function readBytes(file: string): Result<Uint8Array> {
  try {
    if (statSync(file).isDirectory()) return failed(finding('SE902', { path: file }, wholeFile(file)));
    return { value: readFileSync(file), findings: [] };
  } catch (error) {
    const reason = reasonOf(error);
    return failed(
      reason === 'ENOENT' || reason === 'ENOTDIR'
        ? finding('SE901', { path: file }, wholeFile(file))
        : finding('SE903', { path: file, reason }, wholeFile(file)),
    );
  }
}

export function isFolder(target: string): boolean {
  try {
    return statSync(target).isDirectory();
  } catch {
    return false;
  }
}

/** Names of the folders in a folder that hold a file of this name, sorted; none where the folder is not there. */
export function listFoldersWith(folder: string, file: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, file)))
    .sort();
}

/** Report files below a folder, by their first key, sorted. Hidden folders and installed packages are passed over. */
export function findReports(folder: string): Result<readonly string[]> {
  const found: string[] = [];
  const findings: Finding[] = [];
  const visit = (current: string) => {
    let entries: ReturnType<typeof listEntries>;
    try {
      entries = listEntries(current);
    } catch (error) {
      findings.push(finding('SE903', { path: current, reason: reasonOf(error) }, wholeFile(current)));
      return;
    }
    for (const entry of entries) {
      const target = current === '.' ? entry.name : path.join(current, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') visit(target);
      } else if (/\.ya?ml$/i.test(entry.name) && (entry.isFile() || entry.isSymbolicLink()) && looksLikeReport(target)) {
        found.push(target);
      }
    }
  };
  visit(folder);
  return { value: found, findings };
}

function listEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The first key, past comments, is `selfeval`; what cannot be read is not taken for a report here. */
function looksLikeReport(file: string): boolean {
  try {
    if (!statSync(file).isFile()) return false;
    const start = readFileSync(file).subarray(0, 65_536).toString('latin1');
    return /^(?:\u00ef\u00bb\u00bf)?(?:\s|#[^\n]*\n|%[^\n]*\n|---[ \t]*\r?\n)*["']?selfeval["']?\s*:/.test(start);
  } catch {
    return false;
  }
}

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes files that belong together: all under temporary names first, then renamed. Whatever fails, no target is
 * half-written, and those already replaced get back what they held.
 */
export function writeTogether(outputs: readonly OutputFile[]): Finding[] {
  const staged: { target: string; temporary: string; before: Uint8Array | undefined }[] = [];
  const replaced: typeof staged = [];
  let current = '';
  try {
    for (const { path: target, bytes } of outputs) {
      current = target;
      const folder = path.dirname(target);
      mkdirSync(folder, { recursive: true });
      if (isFolder(target)) throw Object.assign(new Error(), { code: 'EISDIR' });
      const before = existsSync(target) ? readFileSync(target) : undefined;
      // Renaming would replace a file that its owner has protected.
      if (before !== undefined) accessSync(target, constants.W_OK);
      const temporary = path.join(folder, `.${path.basename(target)}.${process.pid}.tmp`);
      staged.push({ target, temporary, before });
      writeFileSync(temporary, bytes, { flag: 'wx' });
    }
    for (const file of staged) {
      current = file.target;
      renameSync(file.temporary, file.target);
      replaced.push(file);
    }
    return [];
  } catch (error) {
    for (const { target, before } of replaced) {
      if (before === undefined) rmSync(target, { force: true });
      else writeFileSync(target, before);
    }
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    return [finding('SE904', { path: current, reason: reasonOf(error) }, wholeFile(current))];
  }
}

/** The system's short code for what went wrong, e.g. `EACCES`. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function failed(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
