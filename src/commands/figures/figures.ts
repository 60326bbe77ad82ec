import { Texts } from '../../batch/texts.ts';
import { hideControls } from '../../findings/printSentence.ts';
import { hasErrors } from '../../findings/types.ts';
import { figuresToJson } from '../../formats/evaluationJson.ts';
import { printJson } from '../../formats/printJson.ts';
import { suggestName } from '../../source/suggestName.ts';
import { figureList } from '../../terminal/figureList.ts';
import { figureTree } from '../../terminal/figureTree.ts';
import { nothingMade } from '../../terminal/nothingMade.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { listUnread } from '../../verdict/checkRun.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';

export interface FiguresOptions {
  /** The figure whose derivation is shown, by its Chinese name or its id; `undefined`: all names. */
  readonly name: string | undefined;
  readonly format: 'pretty' | 'json';
  readonly form: string | undefined;
}

/** `selfeval figures FILE [NAME]`: the names that prose may use, or where one of them comes from. */
export async function figures(file: string, { name, format, form }: FiguresOptions, host: Host): Promise<ExitCode> {
  const texts = new Texts();
  const { evaluation, findings } = await loadReport(file, new FormLoader(texts), texts, form, 'points');
  if (hasErrors(findings)) {
    const unread = listUnread({ files: [file], findings }).length;
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: 1, unread };
    host.err(prettyFindings(findings, texts.all, view));
  }
  if (evaluation === undefined) {
    host.err(nothingMade('figures', findings, host.lang));
    return exitCodeOf(findings);
  }
  const { year, figures: book } = evaluation;
  const asked = name === undefined ? undefined : book.find(name);
  const result = name === undefined ? undefined : year.results.find((one) => one.name === name);
  if (name !== undefined && asked === undefined && result === undefined) {
    const known = [...year.results.map((one) => one.name), ...book.all.flatMap((one) => [one.name, one.id])];
    host.err(`${hideControls(helpWords[host.lang].noFigure(name, suggestName(name, known)))}\n`);
    return 2;
  }
  if (format === 'json') {
    const all = figuresToJson(evaluation, texts.all);
    host.out(printJson({ version: 1, figures: asked === undefined ? all : all.filter(({ id }) => id === asked.id) }));
  } else if (asked !== undefined) {
    host.out(figureTree(asked, evaluation, texts.all, host));
  } else {
    const shown =
      result === undefined
        ? evaluation
        : { ...evaluation, year: { ...year, results: [result] }, figures: { ...book, all: [] } };
    host.out(figureList(shown, host.width));
  }
  return exitCodeOf(findings);
}
