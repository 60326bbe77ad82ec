import { hideControls } from '../../findings/printSentence.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import { printJson } from '../../formats/printJson.ts';
import { type ScoredReport, scoredReport, scoreJson } from '../../formats/scoreJson.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { refersTo } from '../../scores/refersTo.ts';
import { scoreCoach } from '../../terminal/scoreCoach.ts';
import { words } from '../../terminal/words.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { listFiles } from '../manyFiles/listFiles.ts';
import type { Shard } from '../manyFiles/shard.ts';
import { type Loaders, loadToShow, makeLoaders } from '../reports/loadToShow.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface ScoreOptions {
  readonly format: ScreenFormat;
  readonly form: string | undefined;
  /** The id of one of the form's rubrics; `undefined`: all of them. */
  readonly rubric: string | undefined;
  readonly shard: Shard | undefined;
}

/**
 * `selfeval score FILE…`: the points of the form's rubrics, line by line, with the sum in words. No point depends on how
 * something is worded: that is for `check`. Of several files, and of folders, each under its name; one that cannot be scored
 * does not keep back the others.
 */
export async function score(paths: readonly string[], options: ScoreOptions, host: Host): Promise<ExitCode> {
  const { files, findings, isOne } = listFiles(paths, { takes: 'reportsOrWord', shard: options.shard });
  const [only] = files;
  if (isOne && only !== undefined) return scoreOne(only, options, host);
  tellFindings(findings, new Map(), [], undefined, host);
  const loaders = makeLoaders();
  const reports: ScoredReport[] = [];
  let exitCode = exitCodeOf(findings);
  for (const file of files) {
    const { evaluation, unfilled, exit, texts } = await evaluate(file, options, host, loaders);
    exitCode = worse(exitCode, exit);
    if (evaluation !== undefined && options.format === 'json') {
      const { scorecards, figures } = evaluation;
      reports.push(scoredReport(file, scorecards, unfilled, host.lang, { figures, texts }));
    } else if (evaluation !== undefined) {
      host.out(`${hideControls(file)}\n\n${await printPretty(evaluation, unfilled, texts, host)}\n`);
    }
    // Nothing more is shown of it.
    loaders.texts.settle([]);
  }
  if (options.format === 'json') host.out(printJson({ version: 1, reports }));
  return exitCode;
}

function worse(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other;
}

async function scoreOne(file: string, options: ScoreOptions, host: Host): Promise<ExitCode> {
  const { evaluation, unfilled, exit, texts } = await evaluate(file, options, host);
  if (evaluation !== undefined) host.out(await PRINTERS[options.format](evaluation, unfilled, texts, host));
  return exit;
}

interface Evaluated {
  /** With the scorecards that were asked for; `undefined` where there are none, which has been told. */
  readonly evaluation: Evaluation | undefined;
  readonly unfilled: number;
  readonly exit: ExitCode;
  readonly texts: SourceTexts;
}

async function evaluate(
  file: string,
  { form, rubric }: ScoreOptions,
  host: Host,
  loaders?: Loaders,
): Promise<Evaluated> {
  const { evaluation, unfilled, findings, texts } = await loadToShow('score', file, form, host, loaders);
  const result = { unfilled: unfilled.length, exit: exitCodeOf(findings), texts };
  if (evaluation === undefined) return { ...result, evaluation };
  const scorecards = evaluation.scorecards.filter((card) => rubric === undefined || card.rubric.id === rubric);
  if (rubric !== undefined && scorecards.length === 0) {
    const known = evaluation.form.rubrics.map(({ id }) => id);
    const said = words[host.lang].noRubric(rubric, known);
    sayLines(host, loaders === undefined ? said : `${file}: ${said}`);
    return { ...result, evaluation: undefined, exit: 2 };
  }
  return { ...result, evaluation: { ...evaluation, scorecards } };
}

type Printer = (evaluation: Evaluation, unfilled: number, texts: SourceTexts, host: Host) => string | Promise<string>;

const PRINTERS: Readonly<Record<ScreenFormat, Printer>> = {
  json: ({ scorecards, figures }, unfilled, texts, { lang }) =>
    scoreJson(scorecards, unfilled, lang, { figures, texts }),
  pretty: printPretty,
};

async function printPretty(
  { scorecards, figures, form, year }: Evaluation,
  unfilled: number,
  texts: SourceTexts,
  { lang, outColor, width }: Host,
): Promise<string> {
  const { scoreTable } = await import('../../terminal/scoreTable.ts');
  const view = { lang, color: outColor, width };
  const totals = year.declared.filter(({ criterion }) => criterion === undefined);
  const ground = { figures, form, texts };
  const shown = scorecards.map((scorecard) => {
    const own = totals.filter((declared) => refersTo(declared, scorecard.rubric));
    return [scoreTable(scorecard, view), scoreCoach(scorecard, own, view, ground)]
      .filter((part) => part !== '')
      .join('\n');
  });
  return `${shown.join('\n')}${unfilled === 0 ? '' : `\n${words[lang].unfilled(unfilled)}\n`}`;
}
