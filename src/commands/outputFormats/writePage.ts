import type { ReportDocument } from '../../document/types.ts';
import type { Lang } from '../../findings/printSentence.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import type { Finding } from '../../findings/types.ts';
import { composePage } from '../../page/composePage.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { type HtmlOptions, writeHtml } from '../../writers/writeHtml.ts';

/** A report as a page to look at; see `writeHtml`. */
export function writePage(
  document: ReportDocument,
  evaluation: Evaluation,
  findings: readonly Finding[],
  texts: SourceTexts,
  lang: Lang,
  options: HtmlOptions = {},
): string {
  return writeHtml(composePage(document, evaluation, findings, texts, lang), options);
}
