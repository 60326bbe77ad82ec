import { Texts } from '../../batch/texts.ts';
import { readBytes } from '../../files/files.ts';
import { type Place, wholeFile } from '../../findings/place.ts';
import type { SourceTexts } from '../../findings/sourceText.ts';
import { hasErrors } from '../../findings/types.ts';
import { printJson } from '../../formats/printJson.ts';
import { WORD_BODY } from '../../opc/digestWordText.ts';
import { type WordEdit, wordDiffMarkdown, wordDiffPage } from '../../terminal/wordDiffPage.ts';
import { unzipFiles } from '../../zip/unzipFiles.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { notAWordReport } from '../findings/findings.ts';
import { docx } from '../outputFormats/docx.ts';
import { composeReport } from '../reports/composeReport.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { loadReport } from '../reports/loadReport.ts';
import { tellFindings } from '../reports/tellFindings.ts';
import { type Edit, listDifferences } from '../writtenReports/listDifferences.ts';
import { readDocxUnits } from '../writtenReports/readDocxUnits.ts';
import type { DiffOptions } from './diff.ts';
import type { DiffFormat } from './diffFormats.ts';

/** In bytes. */
const LARGEST_WORD_FILE = 50_000_000;

/** `selfeval diff REPORT.yaml REPORT.docx`: what an office changed in the Word file, and where that stands in the report file. */
export async function diffWord(
  file: string,
  word: string,
  { format, form }: DiffOptions,
  host: Host,
): Promise<ExitCode> {
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const report = await loadReport(file, forms, texts, form, 'points');
  const written = readBytes(word, LARGEST_WORD_FILE, () => notAWordReport({}, wholeFile(word)));
  const parts = written.value && unzipFiles(written.value);
  const body = parts?.get(WORD_BODY);
  const findings = [...(hasErrors(report.findings) ? report.findings : []), ...written.findings];
  if (written.value !== undefined && body === undefined) findings.push(notAWordReport({}, wholeFile(word)));
  const { evaluation } = report;
  // It may have been built with charts.
  const charts = [...(parts?.keys() ?? [])].some((name) => name.startsWith('word/charts/'));
  const composed = evaluation && body && (await composeReport(evaluation, forms, { draft: false, charts }));
  findings.push(...(composed?.findings ?? []));
  const document = composed?.value;
  tellFindings(findings, texts.all, [file], document === undefined ? 'comparison' : undefined, host);
  if (evaluation === undefined || body === undefined || document === undefined) return exitCodeOf(findings);

  const built = unzipFiles(await docx.write({ document }))?.get(WORD_BODY);
  const { edits, more } = listDifferences(
    readDocxUnits(body.toString('utf8')),
    readDocxUnits(built?.toString('utf8') ?? ''),
    document,
    evaluation.figures,
  );
  const told = edits.map((edit) => tellEdit(edit, texts.all));
  host.out(PRINTERS[format]({ file, word, edits: told, more }, host));
  return exitCodeOf(findings);
}

interface WordDiff {
  readonly file: string;
  readonly word: string;
  readonly edits: readonly WordEdit[];
  readonly more: number;
}

function tellEdit({ difference, found, built, figures, places }: Edit, texts: SourceTexts): WordEdit {
  const where =
    difference.kind === 'cell'
      ? { near: difference.near, row: difference.row, column: difference.column }
      : { near: difference.kind === 'paragraph' ? difference.near : '' };
  return { ...where, found, built, figures, places: places.map((place) => showPlace(place, texts)) };
}

function showPlace({ file, path, start }: Place, texts: SourceTexts): WordEdit['places'][0] {
  return { file, path, ...(texts.get(file)?.positionOf(start) ?? { line: 1, column: 1 }) };
}

const PRINTERS: Readonly<Record<DiffFormat, (found: WordDiff, host: Host) => string>> = {
  pretty: ({ file, word, edits, more }, { lang, width }) => wordDiffPage({ file, word, edits, more }, lang, width),
  json: ({ edits, ...found }) =>
    printJson({
      version: 1,
      ...found,
      edits: edits.map((edit) => ({
        row: null,
        column: null,
        ...edit,
        found: edit.found ?? null,
        built: edit.built ?? null,
      })),
    }),
  md: (found, { lang }) => wordDiffMarkdown(found, lang),
};
