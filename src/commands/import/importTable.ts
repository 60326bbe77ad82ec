import { Texts } from '../../batch/texts.ts';
import { followLinks, isLinked, readBytes, writeTogether } from '../../files/files.ts';
import { isFinding } from '../../findings/define.ts';
import { wholeFile } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { type ReadReport, readReport } from '../../pipeline.ts';
import type { ImportOutcome } from '../../terminal/importPage.ts';
import { importWouldBreak, noTableUnderstood } from '../../workbooks/findings/findings.ts';
import { TABLE_LIMIT, tellTooLarge } from '../../workbooks/tooLarge.ts';
import type { Import, ImportOptions } from '../../workbooks/types.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { readNamed } from '../reports/readNamed.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface ImportCommand extends ImportOptions {
  /** The report file. */
  readonly to: string;
  readonly write: boolean;
  readonly format: ScreenFormat;
}

/**
 * `selfeval import TABLE`: what a table would change in a report file, line by line; written only where that is asked for.
 * What is not understood is listed, and is no error; a table that cannot be relied on is refused whole.
 */
export async function importTable(file: string, command: ImportCommand, host: Host): Promise<ExitCode> {
  const { to, write, format } = command;
  const texts = new Texts();
  const tell = (findings: readonly Finding[], nothing: 'import' | 'table' | undefined) =>
    tellFindings(findings, texts.all, [], nothing, host);

  const report = readBytes(to);
  const read = report.value === undefined ? undefined : readNamed(to, report.value);
  if (read?.text !== undefined) texts.add(to, read.text);
  if (report.value === undefined || read?.source === undefined || read.year === undefined) {
    const findings = read?.findings ?? report.findings;
    tell(findings, 'import');
    return exitCodeOf(findings);
  }

  const { planImport } = await import('../../workbooks/planImport.ts');
  const table = readBytes(file, TABLE_LIMIT, () => tellTooLarge(file, TABLE_LIMIT));
  const { year, source } = read;
  const plan =
    table.value === undefined
      ? { value: undefined, findings: table.findings }
      : planImport(file, table.value, { source, year: year.year, money: year.money }, command);
  if (plan.value === undefined) {
    tell(plan.findings, 'table');
    return exitCodeOf(plan.findings);
  }

  // Of what is no table and lies behind a link, nothing is quoted: others may have laid that there.
  const isStrange = findEmptiness(file, plan.value).length > 0 && isLinked(file);
  const value = isStrange ? { ...plan.value, unread: [] } : plan.value;
  const bytes = encodeLike(report.value, value.text);
  const refused = [...findEmptiness(file, plan.value), ...findDamage(to, read, bytes)];
  const mayWrite = write && refused.length === 0 && value.changes.length > 0;
  const failed = mayWrite ? writeTogether([{ path: followLinks(to), bytes }]) : [];
  const outcome: ImportOutcome = {
    table: file,
    report: to,
    before: source.text,
    asked: write,
    isEmpty: refused.some((found) => isFinding(found, noTableUnderstood)),
    written: mayWrite && failed.length === 0,
  };
  const findings = [...refused, ...failed];
  const { importJson, importPage } = await import('../../terminal/importPage.ts');
  const printers: Readonly<Record<ScreenFormat, () => string>> = {
    json: () => importJson(value, outcome),
    pretty: () => {
      const page = importPage(value, outcome, { lang: host.lang, color: host.outColor, width: host.width });
      return page === '' || findings.length === 0 ? page : `${page}\n`;
    },
  };
  host.out(printers[format]());
  if (findings.length > 0) tell(findings, refused.length > 0 ? 'table' : undefined);
  return exitCodeOf(findings);
}

/** A byte-order mark stays. */
function encodeLike(before: Uint8Array, text: string): Uint8Array {
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  return new TextEncoder().encode(`${hasMark ? '\ufeff' : ''}${text}`);
}

function findEmptiness(file: string, { changes, same, notes, sheets, unread }: Import): Finding[] {
  if (changes.length > 0 || same > 0 || notes.some(({ kind }) => kind === 'compared')) return [];
  const names = new Set([...sheets.map(({ name }) => name), ...unread.map(({ sheet }) => sheet)]);
  return [noTableUnderstood({ sheets: [...names] }, wholeFile(file))];
}

/** Errors that the report file would have with the amounts of the table, and does not have without. */
function findDamage(to: string, before: ReadReport, bytes: Uint8Array): Finding[] {
  const known = countErrors(before.findings);
  for (const [key, { found, count }] of countErrors(readReport(to, bytes).findings)) {
    const [{ path }] = found.places;
    if (count > (known.get(key)?.count ?? 0)) return [importWouldBreak({ error: found.code, path }, wholeFile(to))];
  }
  return [];
}

function countErrors(findings: readonly Finding[]): Map<string, { readonly found: Finding; readonly count: number }> {
  const counts = new Map<string, { readonly found: Finding; readonly count: number }>();
  for (const found of findings) {
    if (found.severity !== 'error') continue;
    const key = `${found.code} ${found.places[0].path}`;
    counts.set(key, { found, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return counts;
}
