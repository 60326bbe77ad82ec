import { unpackValue } from '../../batch/packValue.ts';
import { Texts } from '../../batch/texts.ts';
import { exists, makeRealTarget } from '../../files/files.ts';
import { keepWritingFolders, sweepWriting } from '../../files/writingFolder.ts';
import { wholeFile } from '../../findings/place.ts';
import { hideControls } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import { PROGRAM, THREAD } from '../../packageFolders.ts';
import { buildSummary } from '../../terminal/buildSummary.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { outputIsInput, sameOutput } from '../findings/findings.ts';
import { chooseJobs } from '../manyFiles/jobs.ts';
import type { ListedFiles } from '../manyFiles/listFiles.ts';
import { Progress } from '../manyFiles/progress.ts';
import { runInThreads } from '../manyFiles/threadPool.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { folderOfReport, makeBuilder, type ThreadOptions } from './buildInThread.ts';
import { BuildMemo } from './buildMemo.ts';
import type { BuildOptions } from './buildOptions.ts';
import type { BuiltFile, Outcome } from './outcome.ts';

declare const SELFEVAL_VERSION: string;

/** From how many files on they are built in a thread, which holds the memory. */
const MANY_FILES = 48;

/** From how many files on a second thread pays, measured on two cores: a tenth of the time at 300, nothing at 40. */
const PAYS = 300;

/**
 * `selfeval build` of a folder or of several files: each is read, built and written for itself, so that what is wrong with one
 * keeps back no other; what has not changed since is left alone, and so is what somebody edited. Ctrl-C ends it after the
 * reports that are being written.
 */
export async function buildMany(listed: ListedFiles, options: BuildOptions, host: Host): Promise<ExitCode> {
  const { files, below } = listed;
  const { output, draft, formats } = options;
  const task: ThreadOptions = {
    formats: formats.map(({ name }) => name),
    draft,
    charts: options.charts,
    form: options.form,
    rebuilds: options.rebuilds,
    lang: host.lang,
    output,
    below,
  };
  const outputsOf = (file: string) =>
    formats.map(({ name }) => outputPath(file, name, folderOfReport(file, task), draft));
  const memo = new BuildMemo(host.cacheFolder, SELFEVAL_VERSION, PROGRAM, { ...options, lang: host.lang });
  const outcomes = new Map<string, Outcome>();
  const texts = new Texts();
  const progress = new Progress(host, files.length);
  let isStopped = false;
  host.onStop(() => {
    isStopped = true;
  });

  const clashes = findClashes(files, outputsOf);
  const changed: string[] = [];
  const keys = new Map<string, string>();
  for (const file of files) {
    if (isStopped) break;
    const clash = clashes.get(file);
    const outputs = outputsOf(file);
    // All formats of a report are written in one place.
    if (clash === undefined) for (const output of outputs.slice(0, 1)) sweepWriting(output);
    const key = memo.keyOf(file, outputs);
    const known = clash === undefined && !options.rebuilds ? memo.find(key, outputs) : undefined;
    if (clash !== undefined) outcomes.set(file, { state: 'failed', errors: [clash] });
    else if (known !== undefined) outcomes.set(file, known);
    else {
      changed.push(file);
      keys.set(file, key);
    }
    if (outcomes.size % GLANCE === GLANCE - 1) await glance();
    progress.show(outcomes.size);
  }

  const take = (part: readonly string[], built: readonly BuiltFile[]) => {
    for (const [index, file] of part.entries()) {
      const each = built[index];
      if (each === undefined) continue;
      // Nobody watches these files: only what errors point into is kept.
      texts.put({ ...each.texts, names: [] });
      outcomes.set(file, each.outcome);
      memo.add(keys.get(file) ?? '', each);
    }
    progress.show(outcomes.size);
  };
  await buildAll(changed, task, options.jobs, take, () => isStopped);
  memo.save();
  progress.end();
  return tell(listed, outcomes, texts, host);
}

/** So many files are looked at between two looks at whether somebody wants it to stop. */
const GLANCE = 64;

function glance(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

async function buildAll(
  files: readonly string[],
  task: ThreadOptions,
  asked: number | undefined,
  take: (part: readonly string[], built: readonly BuiltFile[]) => void,
  isStopped: () => boolean,
): Promise<void> {
  const jobs = chooseJobs(asked, files.length, PAYS);
  const buildHere = (part: readonly string[]) =>
    keepWritingFolders(async () => {
      const builder = makeBuilder(task);
      const built: BuiltFile[] = [];
      for (const file of part) built.push(await builder.build(file));
      return built;
    });
  if ((files.length >= MANY_FILES || jobs > 1) && exists(THREAD)) {
    await runInThreads<ThreadOptions, readonly string[] | readonly BuiltFile[]>(files, {
      module: THREAD,
      data: { task: 'build', options: task },
      jobs,
      oldGeneration: 512,
      take: (part, built) =>
        take(
          part,
          built.map((each) => (typeof each === 'string' ? (unpackValue(each) as BuiltFile) : each)),
        ),
      here: buildHere,
      isStopped,
    });
    return;
  }
  const builder = makeBuilder(task);
  await keepWritingFolders(async () => {
    for (const file of files) {
      if (isStopped()) return;
      take([file], [await builder.build(file)]);
      await glance();
    }
  });
}

/** Files whose reports would replace a file of the list, or those of another one: none of them is built. */
function findClashes(
  files: readonly string[],
  outputsOf: (file: string) => readonly string[],
): ReadonlyMap<string, Finding> {
  const clashes = new Map<string, Finding>();
  const owners = new Map<string, string>();
  const realTarget = makeRealTarget();
  const inputs = new Set(files.map(realTarget));
  for (const file of files) {
    for (const output of outputsOf(file)) {
      const resolved = realTarget(output);
      const first = owners.get(resolved);
      if (inputs.has(resolved)) clashes.set(file, outputIsInput({ path: output }, wholeFile(file)));
      else if (first !== undefined) {
        for (const each of [first, file]) {
          if (!clashes.has(each)) clashes.set(each, sameOutput({ output, first, second: file }, wholeFile(each)));
        }
      }
      owners.set(resolved, first ?? file);
    }
  }
  return clashes;
}

/** Tells what is wrong, file by file, and closes with how many were built, left alone, and not built, and why. */
function tell(
  { files, findings }: ListedFiles,
  outcomes: ReadonlyMap<string, Outcome>,
  texts: Texts,
  host: Host,
): ExitCode {
  const results = files.flatMap((file) => {
    const outcome = outcomes.get(file);
    return outcome === undefined ? [] : [{ file, outcome }];
  });
  const errors = [...findings, ...results.flatMap(({ outcome }) => outcome.errors)];
  tellFindings(eachOnce(errors), texts.all, [], undefined, host);
  const written = results.flatMap(({ outcome }) => (outcome.state === 'built' ? outcome.outputs : []));
  if (written.length > 0) host.out(written.map((output) => `${hideControls(output)}\n`).join(''));
  const left = files.length - results.length;
  // What is told above ends without a blank line.
  if (errors.length > 0) host.err('\n');
  host.err(buildSummary(results, left, texts.all, { lang: host.lang, width: host.width }));
  return left > 0 ? 2 : exitCodeOf(errors);
}

/** A fault of a form is told once, however many reports use the form. */
function eachOnce(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter((found) => {
    const { code, places, args } = found;
    const key = JSON.stringify([code, places, args]);
    const before = told.size;
    return told.add(key).size > before;
  });
}
