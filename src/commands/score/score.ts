import type { SourceTexts } from '../../findings/sourceText.ts';
import { scoreJson } from '../../formats/scoreJson.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { refersTo } from '../../scores/refersTo.ts';
import { scoreCoach } from '../../terminal/scoreCoach.ts';
import { words } from '../../terminal/words.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { loadToShow } from '../reports/loadToShow.ts';

export interface ScoreOptions {
  readonly format: ScreenFormat;
  readonly form: string | undefined;
  /** The id of one of the form's rubrics; `undefined`: all of them. */
  readonly rubric: string | undefined;
}

/**
 * `selfeval score FILE`: the points of the form's rubrics, line by line, with the sum in words. No point depends on how
 * something is worded: that is for `check`.
 */
export async function score(file: string, { format, form, rubric }: ScoreOptions, host: Host): Promise<ExitCode> {
  const { evaluation, unfilled, findings, texts } = await loadToShow('score', file, form, host);
  if (evaluation === undefined) return exitCodeOf(findings);

  const { form: used } = evaluation;
  const scorecards = evaluation.scorecards.filter((card) => rubric === undefined || card.rubric.id === rubric);
  if (rubric !== undefined && scorecards.length === 0) {
    const known = used.rubrics.map(({ id }) => id);
    sayLines(host, words[host.lang].noRubric(rubric, known));
    return 2;
  }
  host.out(await PRINTERS[format]({ ...evaluation, scorecards }, unfilled.length, texts, host));
  if (format === 'pretty' && unfilled.length > 0) host.out(`\n${words[host.lang].unfilled(unfilled.length)}\n`);
  return exitCodeOf(findings);
}

type Printer = (evaluation: Evaluation, unfilled: number, texts: SourceTexts, host: Host) => string | Promise<string>;

const PRINTERS: Readonly<Record<ScreenFormat, Printer>> = {
  json: ({ scorecards, figures }, unfilled, texts, { lang }) =>
    scoreJson(scorecards, unfilled, lang, { figures, texts }),
  pretty: async ({ scorecards, figures, form, year }, _, texts, { lang, outColor, width }) => {
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
    return shown.join('\n');
  },
};
