import { Texts } from '../../batch/texts.ts';
import { exists, isFolder, namesFolder, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { layoutTables } from '../../sheets/layoutTables.ts';
import { writeWorkbook } from '../../sheets/writeWorkbook.ts';
import { REPORT_SCHEMA } from '../../source/reportSchema.ts';
import { suggestName } from '../../source/suggestName.ts';
import { printArgument } from '../../terminal/printArgument.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayCommand, sayLines } from '../commandLine/sayLines.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { readNamed } from '../reports/readNamed.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface SheetOptions {
  readonly output: string | undefined;
  /** The budget unit whose amounts are asked for. */
  readonly unit: string | undefined;
  readonly form: string | undefined;
}

/** `selfeval sheet`: a workbook to be filled in, with what the report file says already. Nothing is ever overwritten. */
export async function writeSheet(file: string, options: SheetOptions, host: Host): Promise<ExitCode> {
  const words = helpWords[host.lang];
  const { unit } = options;
  const output = options.output ?? `${file.replace(/\.ya?ml$/i, '')}${unit === undefined ? '' : `-${unit}`}.xlsx`;
  const refuse = (message: string): ExitCode => {
    sayLines(host, message);
    return 2;
  };
  if (isFolder(output) || namesFolder(output)) return refuse(words.notASheetName(output));
  if (!/\.xlsx$/i.test(output)) return refuse(words.notXlsx(output));
  if (exists(output)) return refuse(words.fileExists(output));

  const texts = new Texts();
  const forms = new FormLoader(texts);
  const fail = (findings: readonly Finding[]): ExitCode => {
    tellFindings(findings, texts.all, [], undefined, host);
    return 2;
  };
  const bytes = readBytes(file);
  const read = bytes.value === undefined ? undefined : readNamed(file, bytes.value);
  if (read?.text !== undefined) texts.add(file, read.text);
  if (read?.year === undefined || read.source === undefined) return fail(read?.findings ?? bytes.findings);
  const { year, source } = read;
  const loaded = await (options.form === undefined
    ? forms.load(year.form, year.formPlace, file)
    : forms.load(options.form, wholeFile(options.form)));
  if (loaded.value === undefined) return fail(loaded.findings);
  const units = year.unit.budgetUnits.map(({ name }) => name);
  if (unit !== undefined && (units.length < 2 || !units.includes(unit))) {
    return refuse(words.noBudgetUnit(unit, units.length < 2 ? [] : units, suggestName(unit, units)));
  }
  const prints = await forms.loadPrints(loaded.value);
  const tables = layoutTables({
    schema: REPORT_SCHEMA,
    form: loaded.value,
    root: source.root,
    asks: prints === undefined ? () => true : (key) => prints.printed.has(key) || prints.scored.has(key),
    units,
    unit,
  });
  const head = { form: loaded.value.id, year: year.year, money: year.money, unit: year.unit.name, budgetUnit: unit };
  const failed = writeTogether([{ path: output, bytes: writeWorkbook(tables, head) }]);
  if (failed.length > 0) return fail(failed);
  host.out(`${hideControls(output)}\n`);
  sayLines(host, words.sheetDone(output, tables.length));
  sayCommand(
    host,
    `selfeval import ${printArgument(output)}${file === 'report.yaml' ? '' : ` --to ${printArgument(file)}`}`,
  );
  return 0;
}
