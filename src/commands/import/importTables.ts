import { Texts } from '../../batch/texts.ts';
import { followLinks, liesItself, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import { isFinding } from '../../findings/define.ts';
import { wholeFile } from '../../findings/place.ts';
import { type Finding, hasErrors, type Result } from '../../findings/types.ts';
import { type ReadReport, readReport } from '../../pipeline.ts';
import { sentenceOf } from '../../registry.ts';
import { filesDiffer } from '../../sheets/findings/findings.ts';
import { REPORT_SCHEMA } from '../../source/reportSchema.ts';
import type { ImportOutcome, PlannedImport } from '../../terminal/importPage.ts';
import { importWouldBreak, noTableUnderstood } from '../../workbooks/findings/findings.ts';
import type { OlderTable } from '../../workbooks/readTable.ts';
import { TABLE_LIMIT, tellTooLarge } from '../../workbooks/tooLarge.ts';
import type { Import, ImportOptions } from '../../workbooks/types.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { encodeLike } from '../reports/encodeLike.ts';
import { readNamed } from '../reports/readNamed.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface ImportCommand extends ImportOptions {
  /** The report file. */
  readonly to: string;
  readonly write: boolean;
  readonly format: ScreenFormat;
}

type Readable = ReadReport & { readonly source: object; readonly year: object };

/**
 * `selfeval import TABLE…`: what tables would change in a report file, line by line; written only where that is asked for. What is
 * not understood is listed, and is no error; a table that cannot be relied on is refused whole, and all others with it.
 */
export async function importTables(files: readonly string[], command: ImportCommand, host: Host): Promise<ExitCode> {
  const { to, write, format } = command;
  const texts = new Texts();
  const tell = (findings: readonly Finding[], nothing: 'import' | 'table' | undefined) =>
    tellFindings(findings, texts.all, [], nothing, host);

  const report = readBytes(to);
  const read = report.value === undefined ? undefined : readNamed(to, report.value);
  if (read?.text !== undefined) texts.add(to, read.text);
  if (report.value === undefined || read === undefined || !isReadable(read)) {
    const findings = read?.findings ?? report.findings;
    tell(findings, 'import');
    return exitCodeOf(findings);
  }

  const planned = await planAll(files, read, report.value, command, host);
  if (planned.value === undefined) {
    tell(planned.findings, 'table');
    return exitCodeOf(planned.findings);
  }
  const { plans, bytes, text, tables } = planned.value;
  const emptiness = plans.flatMap(findEmptiness);
  const refused = [...emptiness, ...findDamage(to, read, bytes, plans)];
  const changes = plans.reduce((sum, { plan }) => sum + plan.changes.length, 0);
  const mayWrite = write && refused.length === 0 && changes > 0;
  const failed = mayWrite ? writeTogether([{ path: followLinks(to), bytes }]) : [];
  const outcome: ImportOutcome = {
    report: to,
    before: read.source.text,
    after: text,
    asked: write || refused.length > 0,
    isEmpty: refused.some((found) => isFinding(found, noTableUnderstood)),
    written: mayWrite && failed.length === 0,
  };
  // Of what is no table and lies behind a link, nothing is quoted: others may have laid that there.
  const shown = plans.map((each) => {
    const table = tables.get(each.file);
    const isEmpty = each.kind === 'tables' && findEmptiness(each).length > 0;
    const isStrange = isEmpty && !(table && liesItself(each.file, table));
    return isStrange ? { ...each, plan: { ...each.plan, unread: [] } } : each;
  });
  const findings = [...planned.findings, ...refused, ...failed];
  const { importJson, importPage } = await import('../../terminal/importPage.ts');
  const printers: Readonly<Record<ScreenFormat, () => string>> = {
    json: () => importJson(shown, outcome),
    pretty: () => {
      const page = importPage(shown, outcome, { lang: host.lang, color: host.outColor, width: host.width });
      return page === '' || findings.length === 0 ? page : `${page}\n`;
    },
  };
  host.out(printers[format]());
  if (findings.length > 0) tell(findings, refused.length > 0 ? 'table' : undefined);
  return exitCodeOf(findings);
}

interface PlannedAll {
  readonly plans: readonly PlannedImport[];
  readonly text: string;
  readonly bytes: Uint8Array;
  /** What was read of each file. */
  readonly tables: ReadonlyMap<string, Uint8Array>;
}

/** Plans the import of each file into what those before it leave. */
async function planAll(
  files: readonly string[],
  read: ReadReport,
  report: Uint8Array,
  command: ImportCommand,
  host: Host,
): Promise<Result<PlannedAll>> {
  const { to } = command;
  const plans: PlannedImport[] = [];
  const findings: Finding[] = [];
  const tables = new Map<string, Uint8Array>();
  let [current, bytes] = [read, report];
  for (const file of files) {
    if (!isReadable(current)) break;
    const table = readBytes(file, TABLE_LIMIT, () => tellTooLarge(file, TABLE_LIMIT));
    findings.push(...table.findings);
    if (table.value === undefined) continue;
    tables.set(file, table.value);
    const plan = await planOne(file, table.value, current, command, host);
    findings.push(...plan.findings);
    if (plan.value === undefined) continue;
    plans.push(plan.value);
    if (files.length === 1) {
      bytes = encodeLike(report, plan.value.plan.text);
      break;
    }
    bytes = encodeLike(report, plan.value.plan.text);
    current = readReport(to, bytes);
  }
  if (hasErrors(findings)) return { value: undefined, findings };
  const twice = findTwice(plans);
  if (twice.length > 0) return { value: undefined, findings: twice };
  const text = plans.at(-1)?.plan.text ?? read.source?.text ?? '';
  return { value: { plans, text, bytes, tables }, findings };
}

async function planOne(
  file: string,
  bytes: Uint8Array,
  read: Readable & ReadReport,
  command: ImportCommand,
  host: Host,
): Promise<Result<PlannedImport>> {
  const { readTable, recognizeOlder } = await import('../../workbooks/readTable.ts');
  const older = recognizeOlder(file, bytes);
  const converted = older === undefined ? { value: bytes, findings: [] } : await convert(file, bytes, older, host);
  if (converted.value === undefined) return { value: undefined, findings: converted.findings };
  const cells = readTable(file, converted.value);
  if (cells.value === undefined) return { value: undefined, findings: cells.findings };
  const { year, source } = read;
  if (source === undefined || year === undefined) return { value: undefined, findings: read.findings };
  const { name: unit, budgetUnits } = year.unit;
  const units = budgetUnits.length > 1 ? budgetUnits.map(({ name }) => name) : [];
  const target = { source, year: year.year, money: year.money, unit, budgetUnits: units };
  const { isFilledSheet } = await import('../../sheets/readFilled.ts');
  if (isFilledSheet(cells.value)) {
    const { planFilled } = await import('../../sheets/planFilled.ts');
    const { value, findings } = planFilled(file, cells.value, { ...target, schema: REPORT_SCHEMA }, command.sheet);
    return { value: value && { kind: 'filled', file, plan: value }, findings };
  }
  const { planImport } = await import('../../workbooks/planImport.ts');
  const { value, findings } = planImport(file, cells.value, target, command);
  return { value: value && { kind: 'tables', file, plan: value }, findings };
}

async function convert(file: string, bytes: Uint8Array, kind: OlderTable, host: Host): Promise<Result<Uint8Array>> {
  const { convertWithOffice } = await import('../../files/convertWithOffice.ts');
  return convertWithOffice(file, bytes, kind, host.searchPath);
}

function isReadable(read: ReadReport): read is ReadReport & Required<Pick<ReadReport, 'source' | 'year'>> & Readable {
  return read.source !== undefined && read.year !== undefined;
}

/** Files that say two things of one value. */
function findTwice(plans: readonly PlannedImport[]): Finding[] {
  const first = new Map<string, { readonly file: string; readonly spot: string; readonly after: string | undefined }>();
  return plans.flatMap(({ file, plan }) =>
    plan.changes.flatMap(({ path, after, sheet, cell }) => {
      const before = first.get(path);
      const spot = `${sheet} ${cell}`;
      if (before === undefined) first.set(path, { file, spot, after });
      if (before === undefined || before.file === file || before.after === after) return [];
      const args = {
        path,
        other: before.file,
        otherSpot: before.spot,
        otherText: before.after ?? '',
        spot,
        text: after ?? '',
      };
      return [filesDiffer(args, wholeFile(file))];
    }),
  );
}

function findEmptiness(planned: PlannedImport): Finding[] {
  return planned.kind === 'tables' ? findNothing(planned.file, planned.plan) : [];
}

function findNothing(file: string, { changes, same, notes, sheets, unread }: Import): Finding[] {
  if (changes.length > 0 || same > 0 || notes.some(({ kind }) => kind === 'compared')) return [];
  const names = new Set([...sheets.map(({ name }) => name), ...unread.map(({ sheet }) => sheet)]);
  return [noTableUnderstood({ sheets: [...names] }, wholeFile(file))];
}

/** Errors that the report file would have with the amounts of the table, and does not have without. */
function findDamage(to: string, before: ReadReport, bytes: Uint8Array, plans: readonly PlannedImport[]): Finding[] {
  const known = countErrors(before.findings);
  for (const [key, { found, count }] of countErrors(readReport(to, bytes).findings)) {
    const [{ path }] = found.places;
    if (count <= (known.get(key)?.count ?? 0)) continue;
    const changes = plans.flatMap(({ plan }): readonly { path: string; sheet: string; cell: string }[] => [
      ...plan.changes,
    ]);
    const cause =
      changes.find((change) => change.path === path) ?? changes.find((change) => path.startsWith(`${change.path}.`));
    const spot = cause === undefined ? undefined : { sheet: cause.sheet, cell: cause.cell };
    const told = { zh: sentenceOf(found, 'zh').message, en: sentenceOf(found, 'en').message };
    return [importWouldBreak({ error: found.code, path, told, spot }, wholeFile(to))];
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
