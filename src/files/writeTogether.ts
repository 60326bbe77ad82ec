import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { isFolder, namesFolder, reasonOf } from './files.ts';
import { unwritable } from './findings.ts';
import { closeWritingFolder, dropPlan, openWritingFolder, writePlan } from './writingFolder.ts';

export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array | string;
}

/** A file too large for one text: its pieces are written one after another. */
export interface OutputInPieces {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/**
 * Writes files that belong together: all of them go into a hidden folder beside their targets first, and are then
 * renamed. When anything fails, no target is half-written, targets already replaced are put back, and folders made for
 * the outputs are removed. A target that is a link is replaced, never followed. When the program is killed, whoever writes
 * the same next finishes or clears away what it left.
 */
export function writeTogether(outputs: readonly (OutputFile | OutputInPieces)[]): Finding[] {
  const hidden = new Map<string, string>();
  /** Folders made for the outputs, the innermost first. */
  let made: readonly string[] = [];
  const replaced: { readonly target: string; readonly before: string | undefined }[] = [];
  let current = '';
  try {
    /** How many were got ready in each hidden folder. */
    const counts = new Map<string, number>();
    const staged = outputs.map((output) => {
      const { path: target } = output;
      current = target;
      const mode = modeOfReplaceable(target);
      const folder = path.dirname(target);
      const missing = listMissing(folder);
      made = [...missing, ...made];
      const beside = hidden.get(folder) ?? makeHiddenFolder(missing, target);
      hidden.set(folder, beside);
      const index = counts.get(beside) ?? 0;
      counts.set(beside, index + 1);
      const temporary = path.join(beside, `new${index}`);
      writeNew(temporary, output);
      if (mode !== undefined) chmodSync(temporary, mode);
      return { target, temporary, beside, backup: path.join(beside, `old${index}`) };
    });
    for (const beside of counts.keys()) {
      writePlan(
        beside,
        staged.filter((each) => each.beside === beside).map(({ target }) => target),
      );
    }
    for (const { target, temporary, backup } of staged) {
      current = target;
      replaced.push({ target, before: keepBefore(target, backup) });
      renameSync(temporary, target);
    }
    made = [];
    return [];
  } catch (error) {
    for (const folder of hidden.values()) quietly(() => dropPlan(folder));
    for (const { target, before } of replaced.reverse()) quietly(() => putBack(target, before));
    return [unwritable({ path: current, reason: reasonOf(error) }, wholeFile(current))];
  } finally {
    for (const folder of hidden.values()) closeWritingFolder(folder);
    // A folder that holds something else by now stays.
    for (const folder of made) quietly(() => rmdirSync(folder));
  }
}

function writeNew(file: string, output: OutputFile | OutputInPieces): void {
  if ('bytes' in output) {
    writeFileSync(file, output.bytes, { flag: 'wx' });
    return;
  }
  const opened = openSync(file, 'wx');
  try {
    // Unlike `writeSync`, it goes on where the system took a part.
    for (const piece of output.pieces) writeFileSync(opened, piece);
  } finally {
    closeSync(opened);
  }
}

/** Lists a folder and those above it that do not exist, the innermost first. */
function listMissing(folder: string): string[] {
  const above = path.dirname(folder);
  return above === folder || existsSync(folder) ? [] : [folder, ...listMissing(above)];
}

/** @param missing the folder of the target and those above it that do not exist, the innermost first */
function makeHiddenFolder(missing: readonly string[], target: string): string {
  // Node's `recursive` tries for ever where the system says that the folder above does not exist, as /proc does.
  for (const each of [...missing].reverse()) {
    try {
      mkdirSync(each);
    } catch (error) {
      if (reasonOf(error) !== 'EEXIST') throw error;
      // Somebody else made it meanwhile, or it is a link that leads nowhere.
      if (!isFolder(each)) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    }
  }
  return openWritingFolder(target);
}

/**
 * Returns the permissions of the file that a target replaces, or `undefined` where there is no file or only a link,
 * which may go.
 *
 * @throws Error with the system's code where the target must not be replaced
 */
function modeOfReplaceable(target: string): number | undefined {
  if (isFolder(target)) throw Object.assign(new Error(), { code: 'EISDIR' });
  if (namesFolder(target)) throw Object.assign(new Error(), { code: NO_NAME });
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (stat === undefined || stat.isSymbolicLink()) return undefined;
  if (!stat.isFile()) throw Object.assign(new Error(), { code: 'EPERM' });
  // Renaming would replace a file that its owner has protected.
  accessSync(target, constants.W_OK);
  return stat.mode;
}

/**
 * Keeps what a target is now under a second name, by a hard link where the file system has them, so that the target
 * exists at all times.
 */
function keepBefore(target: string, backup: string): string | undefined {
  if (lstatSync(target, { throwIfNoEntry: false }) === undefined) return undefined;
  try {
    linkSync(target, backup);
  } catch {
    renameSync(target, backup);
  }
  return backup;
}

/** Ignores errors of cleaning up, which would only hide the error before. */
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

/** The reason, in words like the system's own, why a path that ends with a slash cannot be written. */
const NO_NAME = 'NO_NAME';
