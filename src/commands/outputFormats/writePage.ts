import { composePage } from '../../page/composePage.ts';
import { type HtmlOptions, writeHtml } from '../../writers/writeHtml.ts';
import type { MadeReport } from './types.ts';

/** A report as a page to look at; see `writeHtml`. */
export function writePage(report: MadeReport, options: HtmlOptions = {}): string {
  const { document, evaluation, findings, unfilled, ledger, texts, lang } = report;
  return writeHtml(composePage(document, evaluation, findings, texts, lang, unfilled, ledger?.()), options);
}
