import { FindingList } from '../../batch/findingList.ts';
import { Texts } from '../../batch/texts.ts';
import { findMissingParts } from '../../document/places/findGaps.ts';
import { isFolder, realTarget } from '../../files/files.ts';
import { type OutputFile, writeTogether } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { type Finding, hasErrors } from '../../findings/types.ts';
import { words } from '../../terminal/words.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { outputIsInput } from '../findings/findings.ts';
import { listFiles } from '../manyFiles/listFiles.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import type { BuildOptions } from './buildOptions.ts';
import { findEdited, makeOutputs } from './makeReport.ts';

/** `selfeval build PATH…`: one file, or several, of which a folder is one way to say so. */
export async function build(paths: readonly string[], options: BuildOptions, host: Host): Promise<ExitCode> {
  const listed = listFiles(paths, { takes: 'reports', shard: options.shard });
  const [only, ...others] = listed.files;
  // One file may be named twice.
  const isOne = only !== undefined && others.length === 0 && options.shard === undefined && !paths.some(isFolder);
  if (isOne) return buildOne(only, options, host);
  if (options.force) {
    sayLines(host, helpWords[host.lang].manyFiles.forceOne);
    return 2;
  }
  const { buildMany } = await import('./buildMany.ts');
  return buildMany(listed, options, host);
}

/**
 * `selfeval build FILE`: everything is read, evaluated and written into memory first; files are touched only when all of
 * it is without errors, and then all formats or none.
 */
async function buildOne(file: string, options: BuildOptions, host: Host): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const list = new FindingList(findClashes(file, options));
  const findings = list.all;
  const outputs: OutputFile[] = [];
  /** Why nothing is made of it: not even a draft can be, or a draft could. */
  let unmade: 'report' | 'draft' | undefined;
  let unfilled = 0;
  if (findings.length === 0) {
    const report = await loadReport(file, forms, texts, options.form, 'everything', new PriorYears(texts));
    const { evaluation } = report;
    unfilled = report.unfilled.length;
    const missing = evaluation === undefined || options.draft ? [] : findMissingParts(evaluation, report.unfilled);
    list.add(file, [...report.findings, ...missing]);
    if (evaluation === undefined) unmade = 'report';
    else if (hasErrors(report.findings) && !options.draft) unmade = 'draft';
    else {
      if (hasErrors(missing)) unmade = 'draft';
      // The form's templates are told of all the same.
      const making = { ...options, lang: host.lang };
      const made = await makeOutputs(evaluation, report, forms, making, options.output, texts);
      list.add(file, [], made.findings);
      outputs.push(...made.outputs);
    }
  }
  let complete = outputs.length > 0 && (options.draft || !hasErrors(findings));
  if (complete && !options.force) {
    const edited = await findEdited(outputs, options.formats);
    findings.push(...edited);
    complete = edited.length === 0;
  }
  const failed = complete ? writeTogether(outputs) : [];
  findings.push(...failed);
  tellFindings(findings, texts.all, [file], unmade, host);
  if (unfilled > 0) sayLines(host, words[host.lang].unfilled(unfilled));
  if (complete && failed.length === 0) host.out(outputs.map((output) => `${hideControls(output.path)}\n`).join(''));
  return exitCodeOf(findings);
}

/** An output that is the input is refused before anything is written. */
function findClashes(file: string, { formats, output, draft }: BuildOptions): Finding[] {
  const outputs = formats.map(({ name }) => outputPath(file, name, output, draft));
  const clash = outputs.find((target) => realTarget(target) === realTarget(file));
  return clash === undefined ? [] : [outputIsInput({ path: clash }, wholeFile(file))];
}
