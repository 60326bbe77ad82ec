import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { SIZE_LIMIT, tooLarge } from '../source/decodeText.ts';
import { fileMissing, linkLeavesFolder, notAFile, unreadable, unwritable } from './findings.ts';

/* The only file access of the house. Whatever the system refuses comes back as a finding. */

/** @param limit how many bytes are read; more are refused in the words of `refuse`. */
export function readBytes(file: string, limit = SIZE_LIMIT, refuse = tooLarge): Result<Uint8Array> {
  try {
    return readRegular(file, file, limit, refuse);
  } catch (error) {
    return failed(tellUnread(file, error));
  }
}

/**
 * A file of a folder that may come from others: it must lie in it, whatever links lead to it. The folder itself may be a
 * link.
 */
export function readBytesInside(folder: string, name: string): Result<Uint8Array> {
  const file = path.join(folder, name);
  try {
    const real = realpathSync(file);
    const inside = path.relative(realpathSync(folder), real);
    if (inside.split(path.sep)[0] === '..' || path.isAbsolute(inside)) {
      return failed(linkLeavesFolder({ path: file, folder }, wholeFile(file)));
    }
    // What was no link a moment ago is not followed if it is one now.
    return readRegular(real, file, SIZE_LIMIT, tooLarge, constants.O_NOFOLLOW);
  } catch (error) {
    return failed(tellUnread(file, error));
  }
}

/** @param shown the name by which findings show the file */
function readRegular(
  file: string,
  shown: string,
  limit: number,
  refuse: typeof tooLarge,
  flags = 0,
): Result<Uint8Array> {
  const descriptor = openRegular(file, flags);
  if (descriptor === undefined) return failed(notAFile({ path: shown }, wholeFile(shown)));
  try {
    const { size } = fstatSync(descriptor);
    const bytes = size > limit ? undefined : readUpTo(descriptor, size, limit);
    return bytes === undefined ? failed(refuse(shown, Math.max(size, limit + 1))) : { value: bytes, findings: [] };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens what is a file and nothing else: to open a pipe may wait for ever, and a device may do something. It is looked at
 * before, and again once it is open, since another may have been put in its place; so it is opened without waiting.
 */
function openRegular(file: string, flags = 0): number | undefined {
  if (!statSync(file).isFile()) return undefined;
  // Windows has no such flags.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  return undefined;
}

/** All bytes; `undefined` where they are more than the limit: what the system makes up while it is read says 0 of its size. */
function readUpTo(descriptor: number, size: number, limit: number): Uint8Array | undefined {
  let buffer = Buffer.allocUnsafeSlow(size + 1);
  let length = 0;
  for (;;) {
    const read = readSync(descriptor, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > limit) return undefined;
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(length * 2 + 4096, limit + 1));
  }
}

function tellUnread(file: string, error: unknown): Finding {
  const reason = reasonOf(error);
  return reason === 'ENOENT' || reason === 'ENOTDIR'
    ? fileMissing({ path: file }, wholeFile(file))
    : unreadable({ path: file, reason }, wholeFile(file));
}

/** How one file names another: from its folder, with slashes on every system. */
export function pathBetween(from: string, to: string): string {
  return path
    .relative(path.dirname(path.resolve(from)), path.resolve(to))
    .split(path.sep)
    .join('/');
}

/** Changes whenever one of these files does: when it was written, and how long it is; `-` where there is none. */
export function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false });
      return stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
    })
    .join(' ');
}

export function exists(target: string): boolean {
  return existsSync(target);
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
      findings.push(unreadable({ path: current, reason: reasonOf(error) }, wholeFile(current)));
      return;
    }
    for (const entry of entries) {
      const target = current === '.' ? entry.name : path.join(current, entry.name);
      if (entry.isDirectory()) {
        if (!entry.name.startsWith('.') && entry.name !== 'node_modules') visit(target);
      } else if (
        /\.ya?ml$/i.test(entry.name) &&
        (entry.isFile() || entry.isSymbolicLink()) &&
        looksLikeReport(target)
      ) {
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

/**
 * The first key, past comments, is `selfeval`. With a full-width colon or in UTF-16 it is one too: to be told of the fault
 * helps more than that there is no report.
 */
function looksLikeReport(file: string): boolean {
  try {
    const start = readStart(file)?.toString('latin1').replaceAll('\0', '');
    if (start === undefined) return false;
    return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:\s|#[^\n]*\n|%[^\n]*\n|---[ \t]*\r?\n)*["']?selfeval["']?\s*(?::|\u00ef\u00bc\u009a)/.test(
      start,
    );
  } catch (error) {
    // What is locked may be a report, and to pass over it would be to say that it is fine.
    return reasonOf(error) === 'EACCES';
  }
}

function readStart(file: string): Buffer | undefined {
  const descriptor = openRegular(file);
  if (descriptor === undefined) return undefined;
  try {
    const buffer = Buffer.alloc(65_536);
    return buffer.subarray(0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a file that was named is a link, or is reached through one below the working folder. */
export function isLinked(file: string): boolean {
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) return true;
  return !path.isAbsolute(file) && realpathSync(file) !== path.resolve(realpathSync('.'), file);
}

/** Where a symbolic link leads, whether or not anything is there; `undefined` for what is no link. */
export function targetOfLink(file: string): string | undefined {
  const stat = lstatSync(file, { throwIfNoEntry: false });
  return stat?.isSymbolicLink() ? pathFrom(file, readlinkSync(file)) : undefined;
}

/** Where a path that a file names leads: from the folder of that file, unless it starts at the root. */
export function pathFrom(file: string, named: string): string {
  return path.isAbsolute(named) ? named : path.join(path.dirname(file), named);
}

/** Where an output would really lie: the same for two ways of writing its folder, whether or not it exists already. */
export function realTarget(target: string): string {
  const folder = path.dirname(target);
  try {
    return path.join(realpathSync(folder), path.basename(target));
  } catch {
    return path.normalize(target);
  }
}

/** Paths as given, but each file once, however its folder is called: `report.yaml ./report.yaml` is one. */
export function eachOnce(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((file) => {
    const before = seen.size;
    return seen.add(realTarget(file)).size > before;
  });
}

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/**
 * Writes files that belong together: all into a hidden folder beside their targets first, then renamed. Whatever fails,
 * no target is half-written, those already replaced are put back, and no folder stays that was made for them. A target
 * that is a link is replaced, never followed.
 */
export function writeTogether(outputs: readonly OutputFile[]): Finding[] {
  const hidden = new Map<string, string>();
  /** The innermost first. */
  let made: readonly string[] = [];
  const replaced: { readonly target: string; readonly before: string | undefined }[] = [];
  let current = '';
  try {
    const staged = outputs.map(({ path: target, bytes }, index) => {
      current = target;
      const mode = modeOfReplaceable(target);
      const folder = path.dirname(target);
      made = [...listMissing(folder), ...made];
      const beside = hidden.get(folder) ?? makeHiddenFolder(folder);
      hidden.set(folder, beside);
      const temporary = path.join(beside, `new${index}`);
      writeFileSync(temporary, bytes, { flag: 'wx' });
      if (mode !== undefined) chmodSync(temporary, mode);
      return { target, temporary, backup: path.join(beside, `old${index}`) };
    });
    for (const { target, temporary, backup } of staged) {
      current = target;
      replaced.push({ target, before: keepBefore(target, backup) });
      renameSync(temporary, target);
    }
    made = [];
    return [];
  } catch (error) {
    for (const { target, before } of replaced.reverse()) quietly(() => putBack(target, before));
    return [unwritable({ path: current, reason: reasonOf(error) }, wholeFile(current))];
  } finally {
    for (const folder of hidden.values()) quietly(() => rmSync(folder, { recursive: true, force: true }));
    // Not one that has been given something else to hold meanwhile.
    for (const folder of made) quietly(() => rmdirSync(folder));
  }
}

/** A folder and those above it that are not there, the innermost first. */
function listMissing(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder || existsSync(folder) ? [] : [folder, ...listMissing(above)];
}

function makeHiddenFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    // Node's word for a file where a folder should be.
    if (reasonOf(error) === 'EEXIST') throw Object.assign(new Error(), { code: 'ENOTDIR' });
    throw error;
  }
  return mkdtempSync(path.join(folder, '.selfeval-'));
}

/** The permissions of the file that a target is now; `undefined` where there is none, or a link that may go. */
function modeOfReplaceable(target: string): number | undefined {
  if (isFolder(target)) throw Object.assign(new Error(), { code: 'EISDIR' });
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined || stat.isSymbolicLink()) return undefined;
  if (!stat.isFile()) throw Object.assign(new Error(), { code: 'EPERM' });
  // Renaming would replace a file that its owner has protected.
  accessSync(target, constants.W_OK);
  return stat.mode;
}

/** Keeps what a target is now, as a second name of it where the file system has such, so that the target never lacks. */
function keepBefore(target: string, backup: string): string | undefined {
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    linkSync(target, backup);
  } catch {
    renameSync(target, backup);
  }
  return backup;
}

/** What goes wrong while cleaning up would only hide what went wrong before. */
function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // Nothing better is left to do.
  }
}

function putBack(target: string, before: string | undefined): void {
  if (before === undefined) rmSync(target, { force: true });
  else if (existsSync(before)) renameSync(before, target);
}

/** The system's short code for what went wrong, e.g. `EACCES`. */
function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function failed(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
