import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type OutputFile, realTarget, writeTogether } from '../../files/files.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { type FindingsView, prettyFindings, prettyPieces } from '../../terminal/prettyFindings.ts';
import { words } from '../../terminal/words.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import type { Host } from '../commandLine/host.ts';
import { outputIsInput } from '../findings/findings.ts';

export type CheckFormat = 'pretty' | 'json' | 'sarif' | 'github' | 'junit';

/** A format asked for, and where it goes: to a file, or to stdout. */
export interface CheckOutput {
  readonly format: CheckFormat;
  readonly file: string | undefined;
}

/** A page in a file is as wide as a terminal that says nothing of its width. */
const FILE_WIDTH = 80;

/**
 * Writes a run of checks in every format asked for: files first and together, then stdout, which so tells of a file that
 * could not be written. Answers with all findings, these among them.
 */
export async function writeOutputs(
  run: CheckRun,
  outputs: readonly CheckOutput[],
  quiet: boolean,
  host: Host,
): Promise<readonly Finding[]> {
  const failed = await writeFiles(run, outputs, quiet);
  const whole = failed.length === 0 ? run : { ...run, findings: [...run.findings, ...failed] };
  const format = outputs.find(({ file }) => file === undefined)?.format;
  if (format === 'pretty') {
    const view = viewOf(whole, { quiet, color: host.outColor, width: host.width });
    writePieces(prettyPieces(whole.findings, whole.sources, view), host);
  } else if (format !== undefined) {
    host.out(await render(format, whole, { quiet, color: host.outColor, width: host.width }));
  } else if (!quiet) {
    const { written } = words[run.lang];
    const files = outputs.flatMap(({ file }) => (file === undefined ? [] : hideControls(file)));
    host.out(`${closingLine(whole)}\n${failed.length === 0 ? `${written(files)}\n` : ''}`);
  }
  if (failed.length > 0 && format !== 'pretty') {
    host.err(
      await render('pretty', { ...run, findings: failed }, { quiet: true, color: host.errColor, width: host.width }),
    );
  }
  return whole.findings;
}

/** Two outputs of one run that would be the same file; `undefined` where there are none. */
export function findSameTarget(outputs: readonly CheckOutput[]): string | undefined {
  const targets = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const target = realTarget(file);
    if (targets.has(target)) return file;
    targets.add(target);
  }
  return undefined;
}

async function writeFiles(run: CheckRun, outputs: readonly CheckOutput[], quiet: boolean): Promise<readonly Finding[]> {
  const files: OutputFile[] = [];
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    files.push({ path: file, bytes: await render(format, run, { quiet, color: false, width: FILE_WIDTH }) });
  }
  if (files.length === 0) return [];
  const inputs = new Set(run.files.map(realTarget));
  const clashes = files.filter(({ path: target }) => inputs.has(realTarget(target)) || isWrittenByPeople(target));
  if (clashes.length > 0) return clashes.map(({ path: target }) => outputIsInput({ path: target }, wholeFile(target)));
  return writeTogether(files);
}

/** Accepted findings, the year before, parts of a form: read with the reports, and no format of findings is called so. */
function isWrittenByPeople(target: string): boolean {
  return /\.(?:ya?ml|hbs)$/i.test(target);
}

interface Page {
  readonly quiet: boolean;
  readonly color: boolean;
  readonly width: number;
}

function viewOf(run: CheckRun, { quiet, color, width }: Page): FindingsView {
  return { lang: run.lang, color, width, files: run.files.length, closing: quiet ? '' : closingLine(run) };
}

/** Not one by one: each writing is a call of the system. */
const WRITTEN_TOGETHER = 65_536;

function writePieces(pieces: Iterable<string>, host: Host): void {
  let together = '';
  for (const piece of pieces) {
    together += piece;
    if (together.length < WRITTEN_TOGETHER) continue;
    host.out(together);
    together = '';
  }
  if (together !== '') host.out(together);
}

/** A format for machines is loaded only where it is asked for. */
async function render(format: CheckFormat, run: CheckRun, page: Page): Promise<string> {
  switch (format) {
    case 'pretty':
      return prettyFindings(run.findings, run.sources, viewOf(run, page));
    case 'json': {
      const { jsonFindings } = await import('../../formats/jsonFindings.ts');
      return jsonFindings(run);
    }
    case 'sarif': {
      const { sarifLog } = await import('../../formats/sarifLog.ts');
      const { loadExplanations } = await import('../../explanations.ts');
      return sarifLog(run, { version: SELFEVAL_VERSION, explanations: await loadExplanations(run.lang), uriOf });
    }
    case 'github': {
      const { githubAnnotations } = await import('../../formats/githubAnnotations.ts');
      return githubAnnotations(run.findings, run.sources, run.lang);
    }
    case 'junit': {
      const { junitReport } = await import('../../formats/junitReport.ts');
      return junitReport(run);
    }
  }
}

declare const SELFEVAL_VERSION: string;

function uriOf(file: string): string {
  if (path.isAbsolute(file)) return pathToFileURL(file).href;
  return path.normalize(file).split(path.sep).map(encodeURIComponent).join('/');
}
