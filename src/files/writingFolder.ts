import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';

/*
 * Where the formats of a report are got ready: a hidden folder beside them, which exists only while they are written. Its name
 * follows from theirs, so that two builds of one report find each other, and the next one finds what was left by one that was
 * killed.
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

/** Makes the folder for the writing of some targets that lie in one folder; waits while another build has it. */
export function openWritingFolder(target: string): string {
  const hidden = hiddenFolder(target);
  const start = performance.now();
  for (;;) {
    sweepWriting(target);
    if (makeFolder(hidden)) return hidden;
    if (performance.now() - start > PATIENCE) {
      // Whoever was killed before it had said its name.
      if (existsSync(path.join(hidden, OWNER))) throw Object.assign(new Error(), { code: 'EBUSY' });
      finish(hidden);
    }
    pause();
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
    rmSync(hidden, { recursive: true, force: true });
    throw error;
  }
  return true;
}

/** Says what is about to be put in place, so that who finds it half done can finish it: `new0` goes where the first target is. */
export function writePlan(hidden: string, targets: readonly string[]): void {
  const plan: Plan = { targets: targets.map((target) => ({ name: path.basename(target), before: stamp(target) })) };
  const file = path.join(hidden, PLAN);
  writeFileSync(`${file}.part`, JSON.stringify(plan), { flag: 'wx' });
  renameSync(`${file}.part`, file);
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
  if (!isThere(hidden) || !isLeft(hidden)) return;
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
    if (!isThere(ready) || stamp(target) !== before) continue;
    try {
      renameSync(ready, target);
    } catch {
      // Somebody else is finishing it, or may not: the next build of this report makes it anew.
    }
  }
  try {
    rmSync(hidden, { recursive: true, force: true });
  } catch {
    // Of no use to anybody, and in nobody's way.
  }
}

function readPlan(hidden: string): Plan | undefined {
  try {
    return JSON.parse(readFileSync(path.join(hidden, PLAN), 'utf8')) as Plan;
  } catch {
    // It was killed before it had begun to put anything in place.
    return undefined;
  }
}

/** Whether nobody is writing in a hidden folder any more: a program of this machine that has ended, or nobody for long. */
function isLeft(hidden: string): boolean {
  let owner: string;
  try {
    owner = readFileSync(path.join(hidden, OWNER), 'utf8');
  } catch {
    return false;
  }
  const [pid = '', ...host] = owner.split(' ');
  if (host.join(' ') === hostname() && !isRunning(Number(pid))) return true;
  return ageOf(hidden) > STALE;
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

function isThere(target: string): boolean {
  return lstatSync(target, { throwIfNoEntry: false }) !== undefined;
}

function stamp(target: string): string {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  return stat === undefined ? '-' : `${stat.mtimeMs}:${stat.size}:${stat.ino}`;
}

function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}
