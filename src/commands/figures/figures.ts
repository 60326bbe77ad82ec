import type { Figure } from '../../figures/types.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import { figuresToJson } from '../../formats/evaluationJson.ts';
import { printJson } from '../../formats/printJson.ts';
import type { ResultItem, ResultWithoutNumber } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { suggestName } from '../../source/suggestName.ts';
import { figureList } from '../../terminal/figureList.ts';
import { figureTree } from '../../terminal/figureTree.ts';
import { resultTree } from '../../terminal/resultTree.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { loadToShow } from '../reports/loadToShow.ts';

export interface FiguresOptions {
  /** The figure whose derivation is shown, by its Chinese name or its id; `undefined`: all names. */
  readonly name: string | undefined;
  readonly format: ScreenFormat;
  readonly form: string | undefined;
}

/** `selfeval figures FILE [NAME]`: the names that prose may use, or where one of them comes from. */
export async function figures(file: string, { name, format, form }: FiguresOptions, host: Host): Promise<ExitCode> {
  const { evaluation, findings, texts } = await loadToShow('figures', file, form, host);
  if (evaluation === undefined) return exitCodeOf(findings);
  const { year, figures: book } = evaluation;
  const asked = name === undefined ? undefined : book.find(name);
  const results = [...year.results, ...year.resultsWithoutNumber];
  const result = name === undefined ? undefined : results.find((one) => one.name === name);
  if (name !== undefined && asked === undefined && result === undefined) {
    const known = [...results.map((one) => one.name), ...book.all.flatMap((one) => [one.name, one.id])];
    sayLines(host, helpWords[host.lang].noFigure(name, suggestName(name, known)));
    return 2;
  }
  host.out(PRINTERS[format]({ evaluation, asked, result, texts }, host));
  return exitCodeOf(findings);
}

/** What is shown: one figure, one result that the file tells by a name of its own, or all names. */
interface Shown {
  readonly evaluation: Evaluation;
  readonly asked: Figure | undefined;
  readonly result: ResultItem | ResultWithoutNumber | undefined;
  readonly texts: SourceTexts;
}

const PRINTERS: Readonly<Record<ScreenFormat, (shown: Shown, host: Host) => string>> = {
  json: ({ evaluation, asked, texts }) => {
    const all = figuresToJson(evaluation, texts);
    return printJson({ version: 1, figures: asked === undefined ? all : all.filter(({ id }) => id === asked.id) });
  },
  pretty: ({ evaluation, asked, result, texts }, host) => {
    if (asked !== undefined) return figureTree(asked, evaluation, texts, host);
    if (result === undefined) return figureList(evaluation, host.width);
    const { form, year } = evaluation;
    return resultTree(result, { phrases: form.phrases, file: year.file }, texts, host);
  },
};
