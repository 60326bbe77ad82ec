import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { SIZE_LIMIT, tooLarge } from '../source/decodeText.ts';
import { findLostReport, listTopKeys } from '../source/reportKeys.ts';
import { fileMissing, linkLeavesFolder, notAFile, unreadable } from './findings.ts';
import { lookAt, lookAtItself, realPath } from './lookAt.ts';

/* The only code that reads and writes files. What the system refuses comes back as a finding. */

/**
 * Reads a file.
 *
 * @param limit the most bytes that are read
 * @param refuse makes the finding for a larger file
 */
export function readBytes(file: string, limit = SIZE_LIMIT, refuse = tooLarge): Result<Uint8Array> {
  try {
    return readAtRest(file, file, limit, refuse);
  } catch (error) {
    return failed(tellUnread(file, error));
  }
}

/**
 * Reads a file of a folder that may come from others. The file must lie in the folder after all links are resolved; the
 * folder itself may be a link.
 *
 * @param links whether the file itself may be a link in the folder: to nothing, or to a file of the same ending that is
 *   not hidden. The folder may be a whole checkout, and a `report.hbs` that leads to its `.git/config` would print that.
 */
export function readBytesInside(folder: string, name: string, links: 'none' | 'alike'): Result<Uint8Array> {
  const file = path.join(folder, name);
  try {
    const real = realpathSync(file);
    const inside = path.relative(realpathSync(folder), real);
    const steps = inside.split(path.sep);
    const isOutside = steps[0] === '..' || path.isAbsolute(inside);
    const isAlike = path.extname(inside) === path.extname(name) && steps.every((step) => !step.startsWith('.'));
    if (isOutside || (inside !== path.normalize(name) && (links === 'none' || !isAlike))) {
      const leads = isOutside ? 'outside' : 'elsewhere';
      return failed(linkLeavesFolder({ path: file, folder, leads }, wholeFile(file)));
    }
    return readAtRest(real, file, SIZE_LIMIT, tooLarge, 'noLinks');
  } catch (error) {
    return failed(tellUnread(file, error));
  }
}

/**
 * Whether these very bytes, which were read by a name, lie there and not behind a link: the file itself is none, and the folders
 * below the working folder are none. It is read again, since asking whether there is a link would be answered by what somebody
 * put there since.
 */
export function liesItself(file: string, bytes: Uint8Array): boolean {
  const folder = realPath(path.isAbsolute(file) ? path.dirname(file) : '.');
  if (folder === undefined) return false;
  const real = path.isAbsolute(file) ? path.join(folder, path.basename(file)) : path.resolve(folder, file);
  try {
    const { value } = readAtRest(real, file, bytes.length, tooLarge, 'noLinks');
    return value !== undefined && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).equals(value);
  } catch {
    return false;
  }
}

/** In milliseconds: a program that saves a file is done by then. */
const REST = 50;
const ATTEMPTS = 5;

/** `noLinks`: none on the whole path. */
type Links = 'followed' | 'noLinks';

/** Reads a file that nobody writes in the meantime: half of an old text and half of a new one would be neither. */
function readAtRest(
  file: string,
  shown: string,
  limit: number,
  refuse: typeof tooLarge,
  links: Links = 'followed',
): Result<Uint8Array> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const read = readRegular(file, shown, limit, refuse, links);
    if (read !== 'changed') return read;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, REST);
  }
  return failed(unreadable({ path: shown, reason: 'CHANGING' }, wholeFile(shown)));
}

/** @param shown the name by which findings show the file */
function readRegular(
  file: string,
  shown: string,
  limit: number,
  refuse: typeof tooLarge,
  links: Links,
): Result<Uint8Array> | 'changed' {
  // O_NOFOLLOW refuses a link that was put there since the path was resolved.
  const descriptor = openRegular(file, links === 'noLinks' ? constants.O_NOFOLLOW : 0);
  if (descriptor === undefined) return failed(notAFile({ path: shown, isFolder: isFolder(file) }, wholeFile(shown)));
  try {
    if (links === 'noLinks' && !isOpenAt(descriptor, file)) return 'changed';
    const { size, mtimeMs } = fstatSync(descriptor);
    const bytes = size > limit ? undefined : readUpTo(descriptor, size, limit);
    if (bytes === undefined) return failed(refuse(shown, Math.max(size, limit + 1)));
    const after = fstatSync(descriptor);
    // Virtual files have no size, and the time of their reading.
    const isAtRest = size === 0 || (after.mtimeMs === mtimeMs && after.size === size && bytes.length === size);
    return isAtRest ? { value: bytes, findings: [] } : 'changed';
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Opens a regular file and nothing else: opening a pipe may wait for ever, and opening a device may have an effect. It
 * is checked before and after opening, since somebody may have replaced it in between; O_NONBLOCK keeps the open itself
 * from waiting.
 */
function openRegular(file: string, flags = 0): number | undefined {
  if (!statSync(file).isFile()) return undefined;
  // Windows has no such flags.
  const descriptor = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0) | flags);
  if (fstatSync(descriptor).isFile()) return descriptor;
  closeSync(descriptor);
  return undefined;
}

/**
 * Whether an open file is the one that lies at a path without links. A folder on the way may have been exchanged for a link just
 * before it was opened, and back since: Linux tells what was opened; elsewhere only the path can be asked once more.
 */
function isOpenAt(descriptor: number, file: string): boolean {
  const opened = targetOfLink(`/proc/self/fd/${descriptor}`);
  if (opened?.startsWith('/') === true) return opened === file;
  return realPath(file) === file && lookAt(file)?.ino === fstatSync(descriptor, { bigint: true }).ino;
}

/**
 * Reads all bytes, or `undefined` where they exceed the limit. The size is only a hint: virtual files such as those of
 * /proc report 0.
 */
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
    ? fileMissing({ path: file, ...(isLink(file) ? { isLink: true } : {}) }, wholeFile(file))
    : unreadable({ path: file, reason }, wholeFile(file));
}

function isLink(file: string): boolean {
  return lookAtItself(file)?.isSymbolicLink() === true;
}

/** Returns the path from one file to another, relative to the first one's folder, with slashes on every system. */
function pathBetween(from: string, to: string, system: path.PlatformPath = path): string {
  const folder = system.dirname(system.resolve(from));
  return system.relative(folder, system.resolve(to)).split(system.sep).join('/');
}

/**
 * Returns the address by which the first line of a file names its schema to editors: a path relative to the file, or, where that
 * has a blank or leads to another drive, a URL. Editors read the line up to a blank and decode URLs only.
 */
export function addressBetween(from: string, to: string, system: path.PlatformPath = path): string {
  const between = pathBetween(from, to, system);
  const isPlain = !/[\s#%?]/.test(between) && !system.isAbsolute(between);
  return isPlain ? between : pathToFileURL(system.resolve(to), { windows: system.sep === '\\' }).href;
}

/**
 * Returns the path by which a file names what was named from the working folder, with slashes on every system: an absolute
 * path as it was given, else one from the file's folder. It begins with `./` where it has no other slash, so that nobody
 * takes it for an id.
 *
 * @param system the rules of the system, which tests of another system choose
 */
export function nameFrom(file: string, named: string, system: path.PlatformPath = path): string {
  if (system.isAbsolute(named)) return named.split(system.sep).join('/');
  const between = pathBetween(file, named, system);
  return between.includes('/') || between === '..' ? between : `./${between}`;
}

/**
 * Returns a stamp that changes whenever one of the files does, made of its time, size and inode; `-` where there is
 * none.
 */
export function stampOf(files: readonly string[]): string {
  return files
    .map((file) => {
      const stat = lookAt(file);
      return stat === undefined ? '-' : `${stat.mtimeNs}:${stat.size}:${stat.ino}`;
    })
    .join(' ');
}

/** Whether a path leads to anything; a broken link does not. */
export function exists(target: string): boolean {
  return existsSync(target);
}

/** Whether a path leads to a folder, also through links; what cannot be looked at is none. */
export function isFolder(target: string): boolean {
  return lookAt(target)?.isDirectory() === true;
}

/** Whether a path says that it is of a folder, whatever is there: it ends with a slash. */
export function namesFolder(target: string): boolean {
  return target.endsWith('/') || target.endsWith(path.sep);
}

/** Whether nothing lies in a folder, hidden files included; what cannot be looked at is not empty. */
export function isEmptyFolder(folder: string): boolean {
  try {
    return readdirSync(folder).length === 0;
  } catch {
    return false;
  }
}

/** Lists the folders in a folder that hold a file of this name, sorted; none where the folder does not exist. */
export function listFoldersWith(folder: string, file: string): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(path.join(folder, name, file)))
    .sort();
}

/**
 * Finds the report files below a folder, known by their first key, in sorted order. Hidden folders and installed
 * packages are skipped.
 */
export function findReports(folder: string): Result<readonly string[]> {
  return findFiles(folder, REPORT_NAME, (target, entry) => {
    return !isReadBeside(entry) && !isEditorsLock(entry) && looksLikeReport(target);
  });
}

/** Finds the Word files below a folder as `findReports` does report files; what Word keeps beside one that is open is none. */
export function findWordFiles(folder: string): Result<readonly string[]> {
  return findFiles(folder, WORD_NAME, (_, { name }) => !name.startsWith('~$'));
}

const REPORT_NAME = /\.ya?ml$/i;
const WORD_NAME = /\.(?:docx?|wps)$/i;

function findFiles(
  folder: string,
  named: RegExp,
  isWanted: (target: string, entry: Dirent) => boolean,
): Result<readonly string[]> {
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
      } else if (named.test(entry.name) && entry.name.includes('\ufffd') && !existsSync(target)) {
        // A name in GBK cannot be opened by the text that Node makes of it; to pass over the file would claim that it is fine.
        findings.push(unreadable({ path: target, reason: 'EILSEQ' }, wholeFile(target)));
      } else if (named.test(entry.name) && isWanted(target, entry)) {
        found.push(target);
      }
    }
  };
  visit(folder);
  return { value: found, findings };
}

/** Whether an entry is called like the accepted findings of a report, whose check reads it, and tells if it cannot. */
function isReadBeside({ name }: Dirent): boolean {
  return /\.accepted\.ya?ml$/i.test(name);
}

/** Whether an entry is the link, leading nowhere, by which Emacs marks a file that it has open: `.#report.yaml`. */
function isEditorsLock(entry: Dirent): boolean {
  return entry.isSymbolicLink() && entry.name.startsWith('.#');
}

function listEntries(folder: string) {
  return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
}

/**
 * Whether the first key after comments is `selfeval`, or a file that lacks it was meant as a report all the same: passing
 * over it silently would claim that it is fine. A full-width colon or UTF-16 still makes it a report, since a
 * finding about the fault helps more than passing over the file.
 */
function looksLikeReport(file: string): boolean {
  try {
    const start = readStart(file)?.toString('latin1').replaceAll('\0', '');
    // A pipe, a device, or a link to one: it is never opened, and the reader says so.
    if (start === undefined) return true;
    const isNamed =
      /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?(?:\s|#[^\n]*\n|%[^\n]*\n|---[ \t]*\r?\n)*["']?selfeval["']?\s*(?::|\u00ef\u00bc\u009a)/.test(
        start,
      );
    return isNamed || findLostReport(listTopKeys(start)) !== undefined;
  } catch {
    // What cannot be read may be a report: a file that is forbidden or broken, a link that leads nowhere or in a circle.
    return true;
  }
}

/** Reads the beginning of a file as it is in bytes; `undefined` where there is none to be read. UTF-16 loses its zeros. */
export function readHead(file: string): string | undefined {
  try {
    return readStart(file)?.toString('latin1').replaceAll('\0', '');
  } catch {
    return undefined;
  }
}

/** One for all: of 10,000 files each with its own, 650 MB would wait for the collector. */
let head: Buffer | undefined;

/** Reads the start of a file; it is there until that of the next is read. */
function readStart(file: string): Buffer | undefined {
  const descriptor = openRegular(file);
  if (descriptor === undefined) return undefined;
  try {
    head ??= Buffer.alloc(65_536);
    return head.subarray(0, readSync(descriptor, head));
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a named file is a link, or is reached through one below the working folder; so is what cannot be looked at. */
export function isLinked(file: string): boolean {
  if (isLink(file)) return true;
  return !path.isAbsolute(file) && realPath(file) !== path.resolve(realpathSync('.'), file);
}

/** Returns the file at the end of all links, so that writing changes that and leaves the links; a path as it is, if there is none. */
export function followLinks(file: string): string {
  return isLinked(file) ? (realPath(file) ?? file) : file;
}

/** Returns where a symbolic link leads, whether or not anything is there; `undefined` for anything else. */
export function targetOfLink(file: string): string | undefined {
  return isLink(file) ? pathFrom(file, readlinkSync(file)) : undefined;
}

/**
 * Returns what identifies a file under all its names, also behind links and hard links; its resolved path where it cannot be
 * looked at.
 */
export function identityOf(file: string): string {
  const stat = lookAt(file);
  return stat === undefined ? path.resolve(file) : `${stat.dev}:${stat.ino}`;
}

/** Resolves a path that a file names: from the folder of that file, unless the path is absolute. */
export function pathFrom(file: string, named: string): string {
  return path.isAbsolute(named) ? named : path.join(path.dirname(file), named);
}

/**
 * Returns where an output would really lie: the same path for two spellings of its folder, whether or not it exists
 * yet.
 */
export function realTarget(target: string): string {
  const folder = path.dirname(target);
  const real = realPath(folder);
  return real === undefined ? path.normalize(target) : path.join(real, path.basename(target));
}

/** Makes a `realTarget` for a whole list: each folder is resolved once. */
export function makeRealTarget(): (target: string) => string {
  const folders = new Map<string, string>();
  return (target) => {
    const folder = path.dirname(target);
    const known = folders.get(folder) ?? path.dirname(realTarget(path.join(folder, 'x')));
    folders.set(folder, known);
    return path.join(known, path.basename(target));
  };
}

/** Returns the paths as given, but each file once, however its folder is spelt: `report.yaml ./report.yaml` is one. */
export function eachOnce(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  const resolve = makeRealTarget();
  return paths.filter((file) => {
    const before = seen.size;
    return seen.add(resolve(file)).size > before;
  });
}

/** Returns the system's short code for an error, e.g. `EACCES`. */
export function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}

function failed(found: Finding): Result<never> {
  return { value: undefined, findings: [found] };
}
