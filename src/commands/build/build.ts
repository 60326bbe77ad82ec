import { FindingList } from '../../batch/findingList.ts';
import { Texts } from '../../batch/texts.ts';
import { findMissingParts } from '../../document/places/findGaps.ts';
import {
  eachOnce,
  exists,
  isLinked,
  type OutputFile,
  readBytes,
  realTarget,
  writeTogether,
} from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { words } from '../../terminal/words.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { outputIsInput, sameOutput, targetEdited } from '../findings/findings.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import type { OutputFormat } from '../outputFormats/types.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { composeReport } from '../reports/composeReport.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { type LoadedReport, loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface BuildOptions {
  /** Folder for the outputs; `undefined`: beside each source. */
  readonly output: string | undefined;
  readonly formats: readonly OutputFormat[];
  readonly draft: boolean;
  readonly charts: boolean;
  readonly form: string | undefined;
  /** Whether reports that somebody edited are replaced. */
  readonly force: boolean;
}

/** In bytes. A report of 2 MB, which is as much as a file may have, makes a tenth of this. */
const LARGEST_REPORT = 50_000_000;

/**
 * `selfeval build FILE…`: everything is read, evaluated and written into memory first; files are touched only when all of
 * it is without errors, and then all of them or none, so that a batch never leaves some reports of today beside others of
 * yesterday.
 */
export async function build(paths: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const files = eachOnce(paths);
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const priorYears = new PriorYears(texts);
  const list = new FindingList(findClashes(files, options));
  const findings = list.all;
  const outputs: OutputFile[] = [];
  let complete = true;
  /** Why nothing is made of a file: not even a draft can be, or a draft could. */
  let unmade: 'report' | 'draft' | undefined;
  let unfilled = 0;
  if (findings.length === 0) {
    for (const file of files) {
      const report = await loadReport(file, forms, texts, options.form, 'everything', priorYears);
      unfilled += report.unfilled.length;
      const missing =
        report.evaluation === undefined || options.draft ? [] : findMissingParts(report.evaluation, report.unfilled);
      list.add([...report.findings, ...missing]);
      if (report.evaluation === undefined || (hasErrors(report.findings) && !options.draft)) {
        complete = false;
        unmade = report.evaluation === undefined ? 'report' : (unmade ?? 'draft');
        continue;
      }
      if (hasErrors(missing)) unmade ??= 'draft';
      // The form's templates are told of all the same.
      const made = await makeOutputs(report.evaluation, report, forms, options, texts, host);
      list.addComposed(made.findings);
      complete &&= made.outputs.length > 0;
      outputs.push(...made.outputs);
    }
  }
  complete &&= options.draft || !hasErrors(findings);
  if (complete && !options.force) {
    const edited = await findEdited(outputs, options.formats);
    findings.push(...edited);
    complete = edited.length === 0;
  }
  const failed = complete ? writeTogether(outputs) : [];
  findings.push(...failed);
  tellFindings(findings, texts.all, files, unmade, host);
  if (unfilled > 0) sayLines(host, words[host.lang].unfilled(unfilled));
  if (complete && failed.length === 0) host.out(outputs.map((output) => `${hideControls(output.path)}\n`).join(''));
  return exitCodeOf(findings);
}

/** Two inputs that would write one output, or an output that is an input: refused before anything is written. */
function findClashes(files: readonly string[], options: BuildOptions): Finding[] {
  const findings: Finding[] = [];
  const owners = new Map<string, string>();
  const inputs = new Set(files.map(realTarget));
  for (const file of files) {
    for (const { name } of options.formats) {
      const output = outputPath(file, name, options.output, options.draft);
      const resolved = realTarget(output);
      const first = owners.get(resolved);
      if (inputs.has(resolved)) findings.push(outputIsInput({ path: output }, wholeFile(file)));
      else if (first !== undefined) findings.push(sameOutput({ output, first, second: file }, wholeFile(file)));
      owners.set(resolved, file);
      if (findings.length > 0) break;
    }
  }
  return findings;
}

/**
 * Reports that lie where others would be written, and that somebody edited since, or that this program did not write. A link
 * is replaced and not followed: what it leads to stays.
 */
async function findEdited(outputs: readonly OutputFile[], formats: readonly OutputFormat[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path: output } of outputs) {
    const format = formats.find(({ name }) => output.endsWith(`.${name}`));
    if (format?.tellAuthorship === undefined || !exists(output) || isLinked(output)) continue;
    const { value: written } = readBytes(output, LARGEST_REPORT);
    // What cannot be read at all cannot be written either, and is told then.
    if (written === undefined) continue;
    const authorship = await format.tellAuthorship(written);
    if (authorship !== 'asWritten') findings.push(targetEdited({ output, authorship }, wholeFile(output)));
  }
  return findings;
}

async function makeOutputs(
  evaluation: Evaluation,
  { file, findings: reported, unfilled, ledger }: LoadedReport,
  forms: FormLoader,
  options: BuildOptions,
  texts: Texts,
  { lang }: Host,
): Promise<{ outputs: OutputFile[]; findings: readonly Finding[] }> {
  const { value: document, findings } = await composeReport(evaluation, forms, {
    draft: options.draft,
    charts: options.charts,
  });
  if (document === undefined) return { outputs: [], findings };
  const outputs: OutputFile[] = [];
  const report = { document, evaluation, findings: reported, unfilled, ledger, texts: texts.all, lang };
  for (const format of options.formats) {
    const target = outputPath(file, format.name, options.output, options.draft);
    outputs.push({ path: target, bytes: await format.write(report, target) });
    outputs.push(...((await format.writeCompanions?.(report, target)) ?? []));
  }
  return { outputs, findings };
}
