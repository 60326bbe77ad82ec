import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { wholeFile } from '../findings/place.ts';
import type { Result } from '../findings/types.ts';
import { olderFile } from '../wordfile/findings/findings.ts';
import type { OlderKind } from '../wordfile/recognizeFile.ts';
import { oldWorkbook } from '../workbooks/findings/findings.ts';
import type { OlderTable } from '../workbooks/readTable.ts';
import { lookAt } from './lookAt.ts';

/** In milliseconds. A cold start takes some seconds, a report less than one. */
const TIME_LIMIT = 60_000;

/**
 * What LibreOffice must not do with a file from strangers: run macros or other active content, follow links to other files,
 * ask the network. The settings are those of a profile that is made for this one run.
 */
const SETTINGS = [
  ['Common/Security/Scripting', 'MacroSecurityLevel', '3'],
  ['Common/Security/Scripting', 'DisableMacrosExecution', 'true'],
  ['Common/Security/Scripting', 'DisableActiveContent', 'true'],
  ['Common/Security/Scripting', 'BlockUntrustedRefererLinks', 'true'],
  ['Common/Misc', 'FirstRun', 'false'],
  ['Writer/Content/Update', 'Link', '0'],
  // 2: never.
  ['Calc/Content/Update', 'Link', '2'],
  // Whatever asks the network all the same finds a proxy that is not there: port 9 discards what it gets.
  ['Inet/Settings', 'ooInetProxyType', '1'],
  ['Inet/Settings', 'ooInetNoProxy', ''],
  ...['HTTP', 'HTTPS', 'FTP'].flatMap(
    (protocol) =>
      [
        ['Inet/Settings', `ooInet${protocol}ProxyName`, '127.0.0.1'],
        ['Inet/Settings', `ooInet${protocol}ProxyPort`, '9'],
      ] as const,
  ),
] as const;

/**
 * Converts an older Word file to .docx, or an older workbook to .xlsx, by LibreOffice, which works on a copy in a folder of its own.
 *
 * @param file as findings name it
 * @param searchPath the folders in which LibreOffice is looked for
 * @returns the bytes of the new file; a finding where there is no LibreOffice, or nothing comes of it
 */
export async function convertWithOffice(
  file: string,
  bytes: Uint8Array,
  kind: OlderKind | OlderTable,
  searchPath: string,
  timeLimit = TIME_LIMIT,
): Promise<Result<Uint8Array>> {
  const refuse = (why: 'noOffice' | 'failed' | 'tooLong') => ({
    value: undefined,
    findings: [isTable(kind) ? oldWorkbook({ kind, why }, wholeFile(file)) : olderFile({ kind, why }, wholeFile(file))],
  });
  const program = findProgram(searchPath);
  if (program === undefined) return refuse('noOffice');
  const folder = mkdtempSync(path.join(tmpdir(), 'selfeval-office-'));
  try {
    // WPS Spreadsheets writes what Excel wrote before .xlsx, under another ending.
    const input = path.join(folder, `report.${kind === 'et' ? 'xls' : kind}`);
    const profile = path.join(folder, 'profile');
    mkdirSync(path.join(profile, 'user'), { recursive: true });
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), printSettings());
    writeFileSync(input, bytes);
    const out = path.join(folder, 'out');
    const ended = await run(
      program,
      listArguments(profile, out, input, isTable(kind) ? TO_XLSX : TO_DOCX),
      folder,
      timeLimit,
    );
    if (ended === 'tooLong') return refuse('tooLong');
    const converted = readConverted(path.join(out, `report.${isTable(kind) ? 'xlsx' : 'docx'}`));
    return converted === undefined ? refuse('failed') : { value: converted, findings: [] };
  } catch (error) {
    // The temporary folder is full or forbidden, or the program cannot be started; all else is a bug.
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse('failed');
  } finally {
    // On Windows a program that was just ended may still hold its files.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

const TO_DOCX = 'docx:MS Word 2007 XML';
const TO_XLSX = 'xlsx:Calc MS Excel 2007 XML';

function isTable(kind: OlderKind | OlderTable): kind is OlderTable {
  return kind === 'xls' || kind === 'et' || kind === 'ods';
}

function listArguments(profile: string, out: string, input: string, filter: string): string[] {
  const switches = ['--headless', '--norestore', '--nologo', '--nodefault', '--nofirststartwizard', '--nolockcheck'];
  return [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    ...switches,
    '--convert-to',
    filter,
    '--outdir',
    out,
    input,
  ];
}

function findProgram(searchPath: string): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  return searchPath
    .split(path.delimiter)
    .filter((folder) => path.isAbsolute(folder))
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((program) => lookAt(program)?.isFile() === true);
}

/**
 * What a shell does beside LibreOffice, in a process group with it: it waits for the end of a pipe that this program holds, which
 * comes however this program ends, by Ctrl-C or worse, and then ends the group and removes its folder.
 */
const WATCH = `
folder=$1
shift
exec 3<&0
"$@" </dev/null 3<&- &
work=$!
(
  PATH=/usr/bin:/bin
  trap '' TERM
  read -r line <&3
  kill -TERM -$$
  sleep 1
  rm -rf "$folder"
  kill -KILL -$$
) &
watch=$!
exec 3<&-
wait $work
kill -KILL $watch
`;

/** Runs a program to its end, or ends it with all that it has started; so does the end of this program. */
function run(
  program: string,
  args: readonly string[],
  folder: string,
  timeLimit: number,
): Promise<'ended' | 'tooLong'> {
  return new Promise((resolve, reject) => {
    // A group of its own, so that it can be ended as a whole: `soffice` is a script, whose child does the work. Windows has none.
    const isWindows = process.platform === 'win32';
    const child = isWindows
      ? spawn(program, args, { cwd: folder, stdio: 'ignore' })
      : spawn('/bin/sh', ['-c', WATCH, 'sh', folder, program, ...args], {
          cwd: folder,
          stdio: ['pipe', 'ignore', 'ignore'],
          detached: true,
        });
    // The pipe may be gone before the end is told.
    child.stdin?.on('error', () => undefined);
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      if (child.pid !== undefined) end(child.pid);
    }, timeLimit);
    child.on('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    child.on('exit', () => {
      clearTimeout(timer);
      resolve(isLate ? 'tooLong' : 'ended');
    });
  });
}

function end(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself in between.
  }
}

function readConverted(file: string): Uint8Array | undefined {
  const size = lookAt(file)?.size ?? 0n;
  return size === 0n ? undefined : readFileSync(file);
}

function printSettings(): string {
  const items = SETTINGS.map(
    ([where, name, value]) =>
      `<item oor:path="/org.openoffice.${where.startsWith('Inet') ? where : `Office.${where}`}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">${items.join('')}</oor:items>\n`;
}
