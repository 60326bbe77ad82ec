import type { Texts } from '../../batch/texts.ts';
import { exists, isLinked, readBytes } from '../../files/files.ts';
import type { OutputFile } from '../../files/writeTogether.ts';
import { wholeFile } from '../../findings/place.ts';
import type { Lang } from '../../findings/printSentence.ts';
import type { Finding } from '../../findings/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { targetEdited } from '../findings/findings.ts';
import { outputPath } from '../outputFormats/outputPath.ts';
import type { OutputFormat } from '../outputFormats/types.ts';
import { composeReport } from '../reports/composeReport.ts';
import type { FormLoader } from '../reports/loadForm.ts';
import type { LoadedReport } from '../reports/loadReport.ts';

/** How a report is made of what was read. */
export interface MakeOptions {
  readonly formats: readonly OutputFormat[];
  readonly draft: boolean;
  readonly charts: boolean;
  readonly lang: Lang;
}

/** In bytes. A report of 2 MB, which is as much as a file may have, makes a tenth of this. */
const LARGEST_REPORT = 50_000_000;

/**
 * Reports that lie where others would be written, and that somebody edited since, or that this program did not write. A link
 * is replaced and not followed: what it leads to stays.
 */
export async function findEdited(outputs: readonly OutputFile[], formats: readonly OutputFormat[]): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { path: output } of outputs) {
    const format = formats.find(({ name }) => output.endsWith(`.${name}`));
    if (format?.tellAuthorship === undefined || !exists(output) || isLinked(output)) continue;
    const { value: written } = readBytes(output, LARGEST_REPORT);
    // What cannot be read at all cannot be written either, and is told then.
    if (written === undefined) continue;
    const authorship = await format.tellAuthorship(written);
    if (authorship !== 'asWritten') findings.push(targetEdited({ output, authorship }, wholeFile(output)));
  }
  return findings;
}

/** Makes what is written of a report, in every format that was asked for. */
export async function makeOutputs(
  evaluation: Evaluation,
  { file, findings: reported, unfilled, ledger }: LoadedReport,
  forms: FormLoader,
  options: MakeOptions,
  folder: string | undefined,
  texts: Texts,
): Promise<{ outputs: OutputFile[]; findings: readonly Finding[] }> {
  const { value: document, findings } = await composeReport(evaluation, forms, {
    draft: options.draft,
    charts: options.charts,
  });
  if (document === undefined) return { outputs: [], findings };
  const outputs: OutputFile[] = [];
  const report = { document, evaluation, findings: reported, unfilled, ledger, texts: texts.all, lang: options.lang };
  for (const format of options.formats) {
    const target = outputPath(file, format.name, folder, options.draft);
    outputs.push({ path: target, bytes: await format.write(report, target) });
    outputs.push(...((await format.writeCompanions?.(report, target)) ?? []));
  }
  return { outputs, findings };
}
