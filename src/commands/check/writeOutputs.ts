import { realTarget } from '../../files/files.ts';
import { type OutputFile, type OutputInPieces, writeTogether } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding, Severity } from '../../findings/types.ts';
import { closingLine } from '../../terminal/closingLine.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { words } from '../../terminal/words.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import { RunningTally } from '../../verdict/tally.ts';
import { exitCodeOfTally } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { outputIsInput } from '../findings/findings.ts';
import type { CheckedFiles, TellFindings } from './checkFiles.ts';
import type { CheckOutput } from './checkFormats.ts';
import { openPrinter } from './openPrinter.ts';
import { WrittenTogether } from './writtenTogether.ts';

/** A page in a file is as wide as a terminal that says nothing of its width. */
const FILE_WIDTH = 80;

interface Asked {
  readonly outputs: readonly CheckOutput[];
  readonly failOn: Severity;
  readonly quiet: boolean;
}

/**
 * Writes a run of checks in every format asked for: files first and together, then stdout, which so tells of a file that
 * could not be written. Each is printed as the files are gone through, and written piece by piece.
 */
export async function writeOutputs(
  run: (tell: TellFindings) => Promise<CheckedFiles>,
  { outputs, failOn, quiet }: Asked,
  host: Host,
): Promise<ExitCode> {
  const { lang } = host;
  const opened = await Promise.all(
    outputs.map(async ({ format, file }) => {
      const isFile = file !== undefined;
      const page = { quiet, color: !isFile && host.outColor, width: isFile ? FILE_WIDTH : host.width };
      return { format, file, printer: await openPrinter(format, { lang, failOn }, page) };
    }),
  );
  const tally = new RunningTally();
  const tell: TellFindings = (findings, sources) => {
    tally.add(findings);
    for (const { printer } of opened) printer.add(findings, sources);
  };
  const checked = await run(tell);
  const written = opened.flatMap(({ file, printer }) =>
    file === undefined ? [] : [{ path: file, pieces: printer.end({ ...checked, tally }) }],
  );
  const failed = writeBeside(written, checked.files);
  tally.add(failed);
  const onScreen = opened.find(({ file }) => file === undefined);
  if (onScreen !== undefined) {
    onScreen.printer.add(failed, checked.texts.all);
    writePieces(onScreen.printer.end({ ...checked, tally }), host.out);
  } else if (!quiet) {
    const files = written.map((each) => hideControls(each.path));
    const said = [
      closingLine({ ...checked, lang, failOn }, tally),
      ...(failed.length === 0 ? [words[lang].written(files)] : []),
    ];
    host.out(`${said.flatMap((sentence) => wrapText(sentence, host.width)).join('\n')}\n`);
  }
  if (failed.length > 0 && onScreen?.format !== 'pretty') {
    const view = { lang, color: host.errColor, width: host.width, files: checked.files.length, closing: '' };
    host.err(prettyFindings(failed, checked.texts.all, view));
  }
  return exitCodeOfTally(tally, failOn);
}

function writePieces(pieces: Iterable<string>, write: (text: string) => void): void {
  const page = new WrittenTogether(write);
  for (const piece of pieces) page.add(piece);
  page.end();
}

/** Writes files together, but none in the place of what was read. */
export function writeBeside(
  files: readonly (OutputFile | OutputInPieces)[],
  read: readonly string[],
): readonly Finding[] {
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
