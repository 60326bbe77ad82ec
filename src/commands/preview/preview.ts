import { Texts } from '../../batch/texts.ts';
import type { ReportDocument } from '../../document/types.ts';
import { exists, isFolder } from '../../files/files.ts';
import { watchFiles } from '../../files/watchFiles.ts';
import type { Finding } from '../../findings/types.ts';
import { hasErrors } from '../../findings/types.ts';
import { composeProblems } from '../../page/composePage.ts';
import { words as terminalWords } from '../../terminal/words.ts';
import { allOf, countNumbers } from '../../verdict/coverage/countNumbers.ts';
import type { NumberCounts } from '../../verdict/coverage/types.ts';
import { writeHtml } from '../../writers/writeHtml.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { writePage } from '../outputFormats/writePage.ts';
import { PriorYears } from '../reports/compareWithPrior.ts';
import { composeReport } from '../reports/composeReport.ts';
import { acceptedBeside } from '../reports/loadAccepted.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { servePage } from './servePage.ts';

export interface PreviewOptions {
  readonly form: string | undefined;
  /** 0: any that is free. */
  readonly port: number;
}

/**
 * `selfeval preview FILE`: the report as a page on this machine, made anew whenever the file is saved. A file that cannot be
 * read is said to be so on the page, above the report as it last could be.
 */
export async function preview(file: string, { form, port }: PreviewOptions, host: Host): Promise<ExitCode> {
  if (!exists(file) || isFolder(file)) {
    const texts = new Texts();
    const { findings } = await loadReport(file, new FormLoader(texts), texts, form);
    tellFindings(findings, texts.all, [file], undefined, host);
    return 2;
  }
  let page = '';
  let files: readonly string[] = [file];
  let last: ReportDocument | undefined;
  let unfilled = 0;
  let counts: NumberCounts | undefined;
  const script = 'preview.js';

  const make = async () => {
    const texts = new Texts();
    const forms = new FormLoader(texts);
    const {
      evaluation,
      findings,
      unfilled: places,
      ledger,
    } = await loadReport(file, forms, texts, form, 'everything', new PriorYears(texts));
    unfilled = places.length;
    counts = ledger && countNumbers(ledger());
    // What is read now is watched from now on: a form of one's own; and what is accepted, which may be written meanwhile.
    files = [...new Set([file, acceptedBeside(file), ...texts.names])];
    const composed =
      evaluation === undefined
        ? { value: undefined, findings: [] }
        : await composeReport(evaluation, forms, { draft: hasErrors(findings) });
    const told: readonly Finding[] = [...findings, ...composed.findings];
    if (evaluation !== undefined && composed.value !== undefined) {
      last = composed.value;
      page = writePage(
        {
          document: composed.value,
          evaluation,
          findings: told,
          unfilled: places,
          ledger,
          texts: texts.all,
          lang: host.lang,
        },
        { script },
      );
    } else {
      page = writeHtml(composeProblems(last, file, told, texts.all, host.lang), { script });
    }
  };

  await make();
  const words = helpWords[host.lang];
  const served = await servePage(() => page, port).catch((error: NodeJS.ErrnoException) => error.code ?? 'EUNKNOWN');
  if (typeof served === 'string') {
    sayLines(host, words.portTaken(port, served));
    return 2;
  }
  host.out(`${served.url}\n`);
  if (unfilled > 0) sayLines(host, terminalWords[host.lang].unfilled(unfilled));
  if (counts !== undefined && allOf(counts) > 0) sayLines(host, terminalWords[host.lang].numbers(counts));
  sayLines(host, words.previewing);
  const watcher = watchFiles(
    () => files,
    async () => {
      await make();
      served.reload();
    },
  );
  await new Promise<void>((resolve) => host.onStop(resolve));
  watcher.stop();
  await served.close();
  return 0;
}
