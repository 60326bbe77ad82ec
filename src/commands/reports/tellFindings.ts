import type { SourceTexts } from '../../findings/sourceText.ts';
import type { Finding } from '../../findings/types.ts';
import { type NothingMade, nothingMade } from '../../terminal/nothingMade.ts';
import { prettyFindings } from '../../terminal/prettyFindings.ts';
import { listUnread } from '../../verdict/checkRun.ts';
import type { Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';

/**
 * Tells the findings of a command that makes something else of files, and, where nothing came of it, that and why. All of it
 * goes to standard error: what is made goes to standard output alone, where a program may read it.
 *
 * @param files the files that were to be read; none where they are not counted, since what was read is no report
 * @param nothing what was not made; `undefined` where something was
 */
export function tellFindings(
  findings: readonly Finding[],
  texts: SourceTexts,
  files: readonly string[],
  nothing: NothingMade | undefined,
  host: Host,
): void {
  if (findings.length > 0) {
    const unread = listUnread({ files, findings }).length;
    const view = { lang: host.lang, color: host.errColor, width: host.width, files: files.length, unread };
    host.err(prettyFindings(findings, texts, files.length === 0 ? { ...view, closing: '' } : view));
  }
  if (nothing !== undefined) sayLines(host, nothingMade(nothing, findings, host.lang));
}
