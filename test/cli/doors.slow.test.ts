import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readBytesInside } from '../../src/files/files.ts';
import { inFolder, write } from '../support/folder.ts';
import { runCli } from '../support/runCli.ts';
import { writeForm } from '../support/threeYears.ts';
import { readBase } from './spoil.ts';

/*
 * Every way in × everything that may lie there in place of a file. Each ends soon and without an exception, shows nothing of
 * what is no report, form or table, writes nothing of it, and leaves what links lead to as it was.
 */

const SECRET = 'hunter2';
/** What no path inside `work/` should lead to. */
const OUTSIDE = '../secret';
/** In bytes: 10 GB, of which the disk holds nothing. */
const HUGE = 10_000_000_000;

function makeHuge(name: string, head: string): void {
  const descriptor = openSync(name, 'w');
  writeSync(descriptor, head);
  ftruncateSync(descriptor, HUGE);
  closeSync(descriptor);
}

const up = (name: string) => path.join(...name.split('/').map(() => '..'), 'secret');

const KINDS: Readonly<Record<string, (name: string) => void>> = {
  'a link to something else': (name) => symlinkSync(up(name), name),
  'an absolute link to something else': (name) => symlinkSync(path.resolve(OUTSIDE), name),
  'a link to a link to something else': (name) => {
    symlinkSync(path.resolve(OUTSIDE), '../between');
    symlinkSync(path.resolve('../between'), name);
  },
  'a pipe': (name) => void execFileSync('mkfifo', [name]),
  'a link to a pipe': (name) => {
    execFileSync('mkfifo', ['../pipe']);
    symlinkSync(path.resolve('../pipe'), name);
  },
  'a device without an end': (name) => symlinkSync('/dev/zero', name),
  'a device of chance': (name) => symlinkSync('/dev/urandom', name),
  'a terminal': (name) => symlinkSync('/dev/tty', name),
  'the input of the program': (name) => symlinkSync('/dev/stdin', name),
  'the memory of the program': (name) => symlinkSync('/proc/self/mem', name),
  'the environment of the program': (name) => symlinkSync('/proc/self/environ', name),
  'messages of the system': (name) => symlinkSync('/proc/kmsg', name),
  'a folder': (name) => void mkdirSync(name),
  'a link to the folder above': (name) => symlinkSync(path.resolve('..'), name),
  '10 GB of nothing': (name) => makeHuge(name, ''),
  '10 GB that begin as a report': (name) => makeHuge(name, 'selfeval: 1\n'),
  '10 GB that begin as an office file': (name) => makeHuge(name, 'PK\u0003\u0004'),
  'a link that leads nowhere': (name) => symlinkSync('nowhere', name),
  'a link to itself': (name) => symlinkSync(path.basename(name), name),
  'a link to below itself': (name) => symlinkSync(`${path.basename(name)}/x`, name),
};

/** A way in: where something lies, the command that meets it, and what must be there before. */
interface Door {
  readonly at: string;
  readonly args: readonly string[];
  readonly report?: string;
  readonly before?: () => void;
}

const report = readBase('valid');
const named = (extra: string) => report.replace(/^prior:.*\n/m, '').replace(/^year:/m, `${extra}\nyear:`);

const READ: readonly Door[] = [
  ...['check', 'build', 'score', 'figures', 'rollup', 'summary'].map((name) => ({
    at: 'x.yaml',
    args: [name, 'x.yaml'],
  })),
  { at: 'x.yaml', args: ['diff', 'x.yaml', 'report.yaml'] },
  { at: 'x.yaml', args: ['diff', 'report.yaml', 'x.yaml'] },
  { at: 'x.docx', args: ['diff', 'report.yaml', 'x.docx'] },
  { at: 'x.yaml', args: ['init', '--from', 'x.yaml', '-o', 'new.yaml'] },
  { at: 'x.yaml', args: ['sheet', 'x.yaml', '-o', 'new.xlsx'] },
  { at: 'x.csv', args: ['import', 'x.csv', '--to', 'report.yaml'] },
  { at: 'x.xlsx', args: ['import', 'x.xlsx', '--to', 'report.yaml'] },
  { at: 'x.yaml', args: ['import', 'table.csv', '--to', 'x.yaml', '--write'] },
  { at: 'x.docx', args: ['import', 'x.docx', '-o', 'new.yaml'] },
  { at: 'x.docx', args: ['check', 'x.docx'] },
  { at: 'x.docx', args: ['score', 'x.docx'] },
  { at: 'report.accepted.yaml', args: ['check', 'report.yaml'] },
  { at: 'x.yaml', args: ['check', 'report.yaml'], report: named('prior: x.yaml') },
  { at: 'x.yaml', args: ['build', 'report.yaml', '--draft'], report: named('prior: ./x.yaml') },
  { at: 'x.yaml', args: ['check', 'report.yaml'], report: named('units: [{ report: x.yaml }]') },
  { at: 'x.yaml', args: ['rollup', 'report.yaml', '--take'], report: named('units: [{ report: x.yaml }]') },
  { at: 'form/form.yaml', args: ['check', 'report.yaml', '--form', './form'], before: writeForm },
  { at: 'form/report.hbs', args: ['build', 'report.yaml', '--form', './form'], before: writeForm },
  { at: 'form/rubrics/yueyang-work.yaml', args: ['score', 'report.yaml', '--form', './form'], before: writeForm },
  { at: 'form/rubrics', args: ['build', 'report.yaml', '--form', './form', '--draft'], before: writeForm },
  { at: 'form/form.yaml', args: ['form', 'copy', './form', 'copied'], before: writeForm },
];

async function meet({ at, args, report: text = report, before }: Door, kind: string) {
  return inFolder(async () => {
    write('secret', `root:x:${SECRET}\n${SECRET}: 1\n${SECRET},${SECRET}\n`);
    const secret = readFileSync('secret', 'utf8');
    write('work/report.yaml', text);
    process.chdir('work');
    write('table.csv', '项目,决算数\n工资福利支出,1\n');
    before?.();
    rmSync(at, { recursive: true, force: true });
    KINDS[kind]?.(at);
    const start = process.cpuUsage();
    const run = await runCli(args, { PATH: '' });
    const { user, system } = process.cpuUsage(start);
    const said = `${run.out}${run.err}`;
    expect(said).not.toContain(SECRET);
    expect(said).not.toMatch(/PATH=|\n {4}at /);
    expect(filesWith('.')).toEqual([]);
    process.chdir('..');
    expect(readFileSync('secret', 'utf8')).toBe(secret);
    return { ...run, said, took: (user + system) / 1000 };
  });
}

/** Files, no links, that hold the secret. */
function filesWith(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size < 1e7 && readFileSync(file, 'latin1').includes(SECRET));
}

const nameOf = ({ at, args, report: text }: Door) =>
  `${args.slice(0, 2).join(' ')}, ${at}${text === undefined ? '' : ` by ${/^(?:prior|units)/m.exec(text)?.[0]}`}`;

describe('what lies where a file is read', () => {
  it.each(READ.map((door) => [nameOf(door), door] as const))('%s', async (_, door) => {
    // Other tests have run in this process: what counts is what these doors add.
    const before = process.memoryUsage().rss;
    for (const kind of Object.keys(KINDS)) {
      const { exit, said, took } = await meet(door, kind);
      // Who names a folder means what is in it.
      const isFolder =
        kind === 'a link to the folder above' && ['check x.docx', 'score x.docx'].includes(door.args.join(' '));
      if (!isFolder) expect(exit, `${kind}: ${said}`).toBeGreaterThan(0);
      expect(exit, `${kind}: ${said}`).toBeLessThanOrEqual(2);
      if (!isFolder) expect(said, kind).toMatch(/SE\d{3}/);
      expect(took, kind).toBeLessThan(2000);
    }
    expect((process.memoryUsage().rss - before) / 1_048_576).toBeLessThan(256);
  });
});

/** A folder that is searched holds files of every kind; what is no report is passed over, as a README is. */
describe('what lies in a folder that is searched', () => {
  it.each([['check'], ['build'], ['score'], ['summary']])('%s', async (command) => {
    for (const kind of Object.keys(KINDS)) {
      const { said, exit, took } = await meet({ at: 'sub.yaml', args: [command, '.'] }, kind);
      expect(exit, `${kind}: ${said}`).toBeLessThanOrEqual(2);
      expect(took, kind).toBeLessThan(2000);
    }
  });
});

describe('what lies where something is written', () => {
  const WRITE: readonly Door[] = [
    { at: 'x.yaml', args: ['init', '--unit', '某局', '--year', '2023', '-o', 'x.yaml'] },
    { at: 'x.json', args: ['schema', '-o', 'x.json'] },
    { at: 'x.xlsx', args: ['sheet', 'report.yaml', '-o', 'x.xlsx'] },
    { at: 'report.md', args: ['build', 'report.yaml'] },
    { at: 'report.docx', args: ['build', 'report.yaml'] },
    { at: 'out', args: ['build', 'report.yaml', '-o', 'out'] },
    { at: 'report.md', args: ['check', 'report.yaml', '--built'] },
    { at: 'report.docx', args: ['check', 'report.yaml', '--built'] },
    { at: 'out', args: ['check', 'report.yaml', '--built-in', 'out'] },
    { at: 'x', args: ['check', 'report.yaml', '--format', 'json', '-o', 'x'] },
    { at: 'x', args: ['summary', 'report.yaml', '--format', 'csv', '-o', 'x'] },
    { at: 'x', args: ['form', 'copy', 'yueyang-2023', 'x'] },
  ];

  it.each(WRITE.map((door) => [nameOf(door), door] as const))('%s', async (_, door) => {
    for (const kind of Object.keys(KINDS)) {
      const { exit, said, took } = await meet(door, kind);
      expect(exit, `${kind}: ${said}`).toBeLessThanOrEqual(2);
      expect(took, kind).toBeLessThan(2000);
    }
  });
});

describe('a file that is exchanged for a link while it is read', () => {
  const SWAP = `const fs = require('fs'); process.stdout.write('x');`;

  /** Runs a program that exchanges something without an end, does something meanwhile, and ends it. */
  async function during(loop: string, action: () => void | Promise<void>): Promise<void> {
    const child = spawn(process.execPath, ['-e', `${SWAP} for (;;) { try { ${loop} } catch {} }`]);
    await once(child.stdout, 'data');
    try {
      await action();
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }

  it('a folder of a form: what lies behind the link is never read', async () => {
    await inFolder(async () => {
      write('form/rubrics/a.yaml', 'fine');
      write('out/a.yaml', SECRET);
      const loop =
        "fs.renameSync('form/rubrics', 'kept'); fs.symlinkSync('../out', 'form/rubrics'); fs.unlinkSync('form/rubrics'); fs.renameSync('kept', 'form/rubrics');";
      const seen = new Map<string, number>();
      await during(loop, () => {
        const until = performance.now() + 5000;
        while (performance.now() < until) {
          const { value } = readBytesInside('form', 'rubrics/a.yaml', 'alike');
          const text = value === undefined ? 'refused' : Buffer.from(value).toString();
          seen.set(text, (seen.get(text) ?? 0) + 1);
        }
      });
      expect([...seen.keys()].sort()).toEqual(['fine', 'refused']);
    });
  });

  it('a report of the command line: what is none is not shown', async () => {
    await inFolder(async () => {
      write('secret', `${SECRET}: "1\n`);
      write('fine', report);
      write('x.yaml', report);
      const loop =
        "fs.symlinkSync('secret', 'a'); fs.renameSync('a', 'x.yaml'); fs.linkSync('fine', 'b'); fs.renameSync('b', 'x.yaml');";
      const codes = new Set<string>();
      await during(loop, async () => {
        const until = performance.now() + 8000;
        while (performance.now() < until) {
          const { out, err } = await runCli(['check', 'x.yaml']);
          expect(`${out}${err}`).not.toContain(SECRET);
          codes.add(/SE\d+/.exec(out)?.[0] ?? 'none');
        }
      });
      expect(codes).toContain('SE212');
      expect(codes).toContain('none');
    });
  });
});
