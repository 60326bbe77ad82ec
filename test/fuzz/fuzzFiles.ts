import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { Random } from '../oracle/random.ts';
import { gaps, leaveOutOwnWords } from './gaps.ts';
import { mutateBytes, mutateText } from './mutate.ts';
import { mutatePackage } from './mutateParts.ts';

/** Runs a command line in the current folder. */
export type RunCommand = (
  args: readonly string[],
) => Promise<{ readonly exit: number; readonly out: string; readonly err: string }>;

/** A file that is changed, and the commands that it is given to; its neighbours lie beside it. */
export interface Door {
  readonly name: string;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly neighbours: ReadonlyMap<string, Uint8Array>;
  readonly commands: readonly (readonly string[])[];
}

const BUILD = ['--draft', '--format', 'md,docx,html,json', '--charts', '-o', 'out'];

/** Everything that comes in as a file of another kind than a report, and each part of each shipped form. */
export async function listDoors(root: string, run: RunCommand): Promise<readonly Door[]> {
  const read = (...steps: string[]) => readFileSync(path.join(root, ...steps));
  const report = read('examples/kejishiwu/2023/report.yaml');
  const beside = new Map([['report.yaml', report]]);
  const words: Door[] = [];
  for (const name of ['kejishiwu/2023', 'xuling/2025', 'xuxi/2018', 'xushu/2025'])
    words.push(await buildWord(run, name, read('examples', name, 'report.yaml'), beside));
  const forms = readdirSync(path.join(root, 'templates')).flatMap((id) =>
    formDoors(path.join(root, 'templates', id), root),
  );
  const sheets = [
    ...(await writeSheets(run, report)),
    ...['unit', 'table'].map((name): Door => {
      const bytes = read('test/fuzz/corpus', `${name}.csv`);
      const commands = [
        ['import', 'x.csv', '--to', 'report.yaml'],
        ['import', 'x.csv', '--to', 'report.yaml', '--write', '--format', 'json'],
      ];
      return { name: `${name}.csv`, file: 'x.csv', bytes, neighbours: beside, commands };
    }),
  ];
  return [...words, ...forms, ...sheets];
}

/** Each part of a form, in turn. */
function formDoors(folder: string, root: string): Door[] {
  const parts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((part) =>
    /\.(?:hbs|yaml)$/.test(part),
  );
  const id = path.basename(folder);
  const example = readdirSync(path.join(root, 'examples'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('report.yaml'))
    .find((name) => readFileSync(path.join(root, 'examples', name), 'utf8').includes(`form: ${id}`));
  const report = readFileSync(path.join(root, 'examples', example ?? 'kejishiwu/2023/report.yaml'));
  const all = new Map(parts.map((part) => [`form/${part}`, readFileSync(path.join(folder, part))]));
  return parts.map((part) => ({
    name: `${id}/${part}`,
    file: `form/${part}`,
    bytes: all.get(`form/${part}`) ?? new Uint8Array(),
    neighbours: new Map([...all, ['report.yaml', report]]),
    commands: [
      ['build', 'report.yaml', '--form', './form', ...BUILD],
      ['check', 'report.yaml', '--form', './form', '--todo'],
      ['score', 'report.yaml', '--form', './form'],
    ],
  }));
}

/** A Word file, as the program writes it. */
async function buildWord(
  run: RunCommand,
  name: string,
  report: Uint8Array,
  neighbours: ReadonlyMap<string, Uint8Array>,
): Promise<Door> {
  return inTemporary(async () => {
    writeFileSync('x.yaml', report);
    await run(['build', 'x.yaml', '--draft', '--format', 'docx']);
    const bytes = readFileSync(readdirSync('.').find((file) => file.endsWith('.docx')) ?? '');
    const commands = [
      ['import', 'x.docx', '-o', 'new.yaml'],
      ['check', 'x.docx'],
      ['diff', 'report.yaml', 'x.docx'],
    ];
    return { name: `${name}.docx`, file: 'x.docx', bytes, neighbours, commands };
  });
}

/** A workbook to be filled in, as the program writes it: what comes back from people. */
async function writeSheets(run: RunCommand, report: Uint8Array): Promise<Door[]> {
  return inTemporary(async () => {
    writeFileSync('report.yaml', report);
    await run(['sheet', 'report.yaml', '-o', 'x.xlsx']);
    const commands = [
      ['import', 'x.xlsx', '--to', 'report.yaml', '--write'],
      ['import', 'x.xlsx', '--to', 'report.yaml', '--format', 'json'],
    ];
    const neighbours = new Map([['report.yaml', report]]);
    return [{ name: 'filled.xlsx', file: 'x.xlsx', bytes: readFileSync('x.xlsx'), neighbours, commands }];
  });
}

async function inTemporary<T>(action: () => Promise<T>): Promise<T> {
  const before = process.cwd();
  const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-fuzz-'));
  process.chdir(folder);
  try {
    return await action();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The file of a door with something wrong in it. */
function changeFile({ file, bytes }: Door, random: Random): Uint8Array {
  if (/\.(?:docx|xlsx)$/.test(file)) return mutatePackage(bytes, random);
  if (random.chance(0.2)) return mutateBytes(bytes, random);
  return new TextEncoder().encode(mutateText(new TextDecoder().decode(bytes), random));
}

/** What is wrong with what comes of a file, if anything is. */
export async function judgeFile(
  door: Door,
  bytes: Uint8Array,
  args: readonly string[],
  run: RunCommand,
  limit = 2000,
): Promise<string | undefined> {
  return inTemporary(async () => {
    for (const [name, content] of [...door.neighbours, [door.file, bytes] as const]) {
      mkdirSync(path.dirname(name), { recursive: true });
      writeFileSync(name, content);
    }
    const start = process.cpuUsage();
    let said: string;
    let exit: number;
    try {
      const ran = await run(args);
      exit = ran.exit;
      said = `${ran.out}\n${ran.err}`;
    } catch (error) {
      return `it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
    }
    const { user, system } = process.cpuUsage(start);
    const took = (user + system) / 1000;
    if (/程序内部出错|internal error|\n {4}at /.test(said) || exit > 2)
      return `it ends in ${exit}: ${said.slice(0, 2000)}`;
    if (took > limit) return `it takes ${Math.round(took)} ms`;
    const written = leaveOutOwnWords(`${said}\n${readWritten()}`);
    const gap = gaps.exec(written);
    if (gap && !holdsGap(door.file, bytes))
      return `it says ${written.slice(Math.max(0, gap.index - 120), gap.index + 60)}`;
    return undefined;
  });
}

function holdsGap(file: string, bytes: Uint8Array): boolean {
  if (!/\.(?:docx|xlsx)$/.test(file)) return gaps.test(new TextDecoder().decode(bytes));
  try {
    return Object.values(unzipSync(bytes)).some((part) => gaps.test(strFromU8(part)));
  } catch {
    return true;
  }
}

/** All words that were written into `out/`. */
function readWritten(): string {
  try {
    return readdirSync('out')
      .map((name) => {
        const bytes = readFileSync(path.join('out', name));
        // Styles and scripts of a page are the program's own.
        if (!name.endsWith('.docx')) return bytes.toString('utf8').replace(/<(style|script)>[\s\S]*?<\/\1>/g, '');
        return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
      })
      .join('\n');
  } catch {
    return '';
  }
}

export interface FileCrasher {
  readonly index: number;
  readonly door: Door;
  readonly args: readonly string[];
  readonly bytes: Uint8Array;
  readonly fault: string;
}

/** Tries files until the time or their number is up. */
export async function fuzzFiles(
  doors: readonly Door[],
  run: RunCommand,
  asked: { readonly seed: number; readonly count: number; readonly until: number; readonly limit?: number },
) {
  // What is compiled only once is not the fault of the first input.
  for (const door of new Map(doors.map((each) => [path.extname(each.file), each])).values())
    for (const args of door.commands) await judgeFile(door, door.bytes, args, run, Number.POSITIVE_INFINITY);
  const crashers: FileCrasher[] = [];
  const tried = new Map<string, number>();
  let memory = 0;
  for (let index = 0; index < asked.count && Date.now() < asked.until; index += 1) {
    const random = new Random(asked.seed, index);
    const kind = random.pick(['.docx', '.hbs', '.yaml', '.xlsx', '.csv']);
    const door = random.pick(doors.filter(({ file }) => file.endsWith(kind)));
    const args = random.pick(door.commands);
    const bytes = changeFile(door, random);
    const fault = await judgeFile(door, bytes, args, run, asked.limit);
    tried.set(kind, (tried.get(kind) ?? 0) + 1);
    if (fault !== undefined && crashers.length < 20) crashers.push({ index, door, args, bytes, fault });
    memory = Math.max(memory, process.memoryUsage().rss / 1_048_576);
  }
  return { tried, crashers, memory: Math.round(memory) };
}

/** Keeps what made the program fail, as a folder in which its command can be run again. */
export function keepCrasher(folder: string, { door, args, bytes }: FileCrasher): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of [...door.neighbours, [door.file, bytes] as const]) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  writeFileSync(path.join(folder, 'command.json'), `${JSON.stringify(args)}\n`);
}

/** Runs the command of a kept crasher again. */
export async function runCrasher(folder: string, run: RunCommand): Promise<string | undefined> {
  const args = JSON.parse(readFileSync(path.join(folder, 'command.json'), 'utf8')) as string[];
  const door: Door = {
    name: folder,
    file: 'command.json',
    bytes: new Uint8Array(),
    neighbours: new Map(),
    commands: [],
  };
  return inTemporary(async () => {
    cpSync(folder, '.', { recursive: true });
    const files = readdirSync('.', { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const neighbours = new Map(
      files.map((entry) => {
        const file = path.join(entry.parentPath, entry.name);
        return [file, readFileSync(file)];
      }),
    );
    return judgeFile({ ...door, neighbours }, readFileSync('command.json'), args, run, 20_000);
  });
}
