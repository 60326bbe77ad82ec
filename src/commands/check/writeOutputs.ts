import { realTarget } from '../../files/files.ts';
import { type OutputFile, writeTogether } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { prettyPieces } from '../../terminal/prettyFindings.ts';
import { words } from '../../terminal/words.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import type { CheckRun } from '../../verdict/checkRun.ts';
import { tallyOf } from '../../verdict/tally.ts';
import type { Host } from '../commandLine/host.ts';
import { outputIsInput } from '../findings/findings.ts';
import type { CheckOutput } from './checkFormats.ts';
import { renderRun, viewOf } from './renderRun.ts';
import { WrittenTogether } from './writtenTogether.ts';

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
    const page = new WrittenTogether(host.out);
    for (const piece of prettyPieces(whole.findings, whole.sources, view)) page.add(piece);
    page.end();
  } else if (format !== undefined) {
    host.out(await renderRun(format, whole, { quiet, color: host.outColor, width: host.width }));
  } else if (!quiet) {
    const { written } = words[run.lang];
    const files = outputs.flatMap(({ file }) => (file === undefined ? [] : hideControls(file)));
    const said = [closingLine(whole, tallyOf(whole.findings)), ...(failed.length === 0 ? [written(files)] : [])];
    host.out(`${said.flatMap((sentence) => wrapText(sentence, host.width)).join('\n')}\n`);
  }
  if (failed.length > 0 && format !== 'pretty') {
    host.err(
      await renderRun('pretty', { ...run, findings: failed }, { quiet: true, color: host.errColor, width: host.width }),
    );
  }
  return whole.findings;
}

async function writeFiles(run: CheckRun, outputs: readonly CheckOutput[], quiet: boolean): Promise<readonly Finding[]> {
  const files: OutputFile[] = [];
  for (const { format, file } of outputs) {
    if (file === undefined) continue;
    files.push({ path: file, bytes: await renderRun(format, run, { quiet, color: false, width: FILE_WIDTH }) });
  }
  return writeBeside(files, run.files);
}

/** Writes files together, but none in the place of what was read. */
export function writeBeside(files: readonly OutputFile[], read: readonly string[]): readonly Finding[] {
  if (files.length === 0) return [];
  const inputs = new Set(read.map(realTarget));
  const clashes = files.filter(({ path: target }) => inputs.has(realTarget(target)) || isWrittenByPeople(target));
  if (clashes.length > 0) return clashes.map(({ path: target }) => outputIsInput({ path: target }, wholeFile(target)));
  return writeTogether(files);
}

/** Accepted findings, the year before, parts of a form: read with the reports, and no format of findings is called so. */
function isWrittenByPeople(target: string): boolean {
  return /\.(?:ya?ml|hbs)$/i.test(target);
}
