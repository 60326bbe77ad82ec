import { createHash } from 'node:crypto';
import {
  closeSync,
  constants,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { readBytesInside } from './files.ts';
import { lookAtItself } from './lookAt.ts';

/*
 * Where the formats of a report are got ready: a hidden folder beside them, which exists only while they are written, or until
 * the next report there is, where many are. Its name follows from theirs, so that two builds of one report find each other, and the next one finds what was left by one that was
 * killed. The folder of a report may have come by mail: what lies there under such a name, and was not made by this program, is
 * cleared away without being opened.
 */

/** What is written of a report, in the order in which it is put in place. */
interface Plan {
  readonly targets: readonly {
    readonly name: string;
    /** What lay there when the plan was made. */
    readonly before: string;
  }[];
}

const PLAN = 'plan.json';
const OWNER = 'owner';

/** In milliseconds. Writing a report takes less than one hundredth of it. */
const PATIENCE = 3000;
/** So old, by the clock of the file system, is nothing that is still being written. */
const STALE = 600_000;

/** Whether a folder is kept for the next report, and those that are, by the folder in which they lie. */
let isKeeping = false;
const idle = new Map<string, string>();

/**
 * Runs what writes many reports, one after the other: a folder that one was got ready in is given the next one's name, and cleared
 * away at the end. A folder and two files made and deleted for each were a tenth of building three hundred, and more of more:
 * ext4 passes over each inode that was deleted in the last minutes whenever it makes a file.
 */
export async function keepWritingFolders<T>(run: () => Promise<T>): Promise<T> {
  isKeeping = true;
  try {
    return await run();
  } finally {
    isKeeping = false;
    for (const hidden of idle.values()) clear(hidden);
    idle.clear();
  }
}

/** Makes the folder for the writing of some targets that lie in one folder; waits while another build has it. */
export function openWritingFolder(target: string): string {
  const hidden = hiddenFolder(target);
  if (idle.get(path.dirname(hidden)) === hidden) return takeIdle(hidden);
  let start: number | undefined;
  for (;;) {
    sweepWriting(target);
    if (renameIdle(hidden) || makeFolder(hidden)) return hidden;
    start ??= performance.now();
    if (performance.now() - start > PATIENCE) {
      // Whoever was killed before it had said its name.
      if (hasOwner(hidden)) throw Object.assign(new Error(), { code: 'EBUSY' });
      finish(hidden);
    }
    pause();
  }
}

/** Everything in it has been put in place, or taken back. */
export function closeWritingFolder(hidden: string): void {
  if (isKeeping && empty(hidden)) idle.set(path.dirname(hidden), hidden);
  else clear(hidden);
}

function takeIdle(hidden: string): string {
  idle.delete(path.dirname(hidden));
  return hidden;
}

/** Gives the folder of the report before the name of this one; `false` where there is none, or somebody has that name. */
function renameIdle(hidden: string): boolean {
  const own = idle.get(path.dirname(hidden));
  if (own === undefined || isThere(hidden)) return false;
  takeIdle(own);
  try {
    renameSync(own, hidden);
    return true;
  } catch {
    clear(own);
    return false;
  }
}

/** Leaves a folder as it was when it was made; `false` where that is refused. */
function empty(hidden: string): boolean {
  try {
    for (const name of readdirSync(hidden)) if (name !== OWNER && name !== PLAN) rmSync(path.join(hidden, name));
    // To be written anew; deleted, it would be another inode.
    if (isThere(path.join(hidden, PLAN))) putPlan(hidden, '');
    return true;
  } catch {
    return false;
  }
}

function clear(hidden: string): void {
  try {
    rmSync(hidden, { recursive: true, force: true });
  } catch {
    // Of no use to anybody, and in nobody's way.
  }
}

/** Makes the folder as this program's own; `false` where it is there already. */
function makeFolder(hidden: string): boolean {
  try {
    mkdirSync(hidden);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  try {
    writeFileSync(path.join(hidden, OWNER), ownerName(), { flag: 'wx' });
  } catch (error) {
    // Another build has put its own folder in the place of the new one.
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    rmSync(hidden, { recursive: true, force: true });
    throw error;
  }
  return true;
}

/**
 * Says what is about to be put in place, so that who finds it half done can finish it: `new0` goes where the first target is. Half
 * a plan is none, and nothing is put in place before it is whole.
 */
export function writePlan(hidden: string, targets: readonly string[]): void {
  const plan: Plan = { targets: targets.map((target) => ({ name: path.basename(target), before: stamp(target) })) };
  putPlan(hidden, JSON.stringify(plan));
}

/** Writes into the file of the plan, which may be there: never through a link that somebody put in its place. */
function putPlan(hidden: string, text: string): void {
  const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW = 0 } = constants;
  const descriptor = openSync(path.join(hidden, PLAN), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
  try {
    writeFileSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
}

/** Nobody finishes what is being taken back. */
export function dropPlan(hidden: string): void {
  rmSync(path.join(hidden, PLAN), { force: true });
}

/**
 * Finishes what a build that was killed left of writing a target, and clears it away: the formats that it had not put in place
 * yet follow those that it had. What somebody changed since stays as it is. Of a build that still runs nothing is touched.
 */
export function sweepWriting(target: string): void {
  const hidden = hiddenFolder(target);
  const dead = `${hidden}-left`;
  if (isThere(dead)) finish(dead);
  if (!isThere(hidden)) return;
  // A link, a pipe or a file of this name is nothing of ours.
  if (!isOwnFolder(hidden)) finish(hidden);
  if (!isOwnFolder(hidden) || !isLeft(hidden)) return;
  try {
    // Only one of several that find it can take it away.
    renameSync(hidden, dead);
  } catch {
    return;
  }
  finish(dead);
}

function finish(hidden: string): void {
  const folder = path.dirname(hidden);
  for (const [index, { name, before }] of (readPlan(hidden)?.targets ?? []).entries()) {
    const target = path.join(folder, path.basename(name));
    const ready = path.join(hidden, `new${index}`);
    try {
      if (isThere(ready) && stamp(target) === before) renameSync(ready, target);
    } catch {
      // Somebody else is finishing it, or may not, or it has a name that none may have: the next build of this report makes it anew.
    }
  }
  clear(hidden);
}

function readPlan(hidden: string): Plan | undefined {
  // It may have been killed before it had begun to put anything in place.
  const text = isOwnFolder(hidden) ? readOwn(hidden, PLAN) : undefined;
  if (text === undefined) return undefined;
  try {
    const plan: unknown = JSON.parse(text);
    return isPlan(plan) ? plan : undefined;
  } catch {
    return undefined;
  }
}

function isPlan(value: unknown): value is Plan {
  if (typeof value !== 'object' || value === null || !('targets' in value) || !Array.isArray(value.targets))
    return false;
  return value.targets.every(
    (target: unknown) =>
      typeof target === 'object' &&
      target !== null &&
      'name' in target &&
      typeof target.name === 'string' &&
      'before' in target &&
      typeof target.before === 'string',
  );
}

/** Reads a small file that this program wrote; `undefined` where there is none, or something else: a link, a pipe, a large file. */
function readOwn(hidden: string, name: string): string | undefined {
  const { value } = readBytesInside(hidden, name, 'none');
  return value && Buffer.from(value).toString('utf8');
}

/** Whether nobody is writing in a hidden folder any more: a program of this machine that has ended, or nobody for long. */
function isLeft(hidden: string): boolean {
  if (!hasOwner(hidden)) return false;
  if (lookAtItself(path.join(hidden, OWNER))?.isFile() === false) return true;
  const [pid = '', ...host] = (readOwn(hidden, OWNER) ?? '').split(' ');
  if (host.join(' ') === hostname() && !isRunning(Number(pid))) return true;
  // What comes from the future was not made here either.
  return Math.abs(ageOf(hidden)) > STALE;
}

/** A build may be killed after it has made the file for its name, and before the name is in it. */
function hasOwner(hidden: string): boolean {
  const owner = lookAtItself(path.join(hidden, OWNER));
  return owner !== undefined && !(owner.isFile() && owner.size === 0);
}

function isRunning(pid: number): boolean {
  // It would be this program itself, which writes one thing after the other.
  if (pid === process.pid || !Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** The clock of the machine may be wrong, and that of a shared folder another one: a new folder there tells the time. */
function ageOf(hidden: string): number {
  try {
    const now = mkdtempSync(path.join(path.dirname(hidden), '.selfeval-now-'));
    const { mtimeMs } = statSync(now);
    rmdirSync(now);
    return mtimeMs - statSync(hidden).mtimeMs;
  } catch {
    return 0;
  }
}

/** A report and its companions have one name, whatever their endings; a name may be as long as names may be. */
function hiddenFolder(target: string): string {
  const name = path.basename(target, path.extname(target));
  return path.join(path.dirname(target), `.selfeval-${createHash('sha256').update(name).digest('hex').slice(0, 16)}`);
}

function ownerName(): string {
  return `${process.pid} ${hostname()}`;
}

function isOwnFolder(hidden: string): boolean {
  return lookAtItself(hidden)?.isDirectory() === true;
}

function isThere(target: string): boolean {
  return lookAtItself(target) !== undefined;
}

function stamp(target: string): string {
  const stat = lookAtItself(target);
  return stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}
