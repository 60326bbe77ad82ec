import path from 'node:path';
import { Texts } from '../../batch/texts.ts';
import { plainText } from '../../document/text.ts';
import type { Block } from '../../document/types.ts';
import { leaveOutPrinted, withoutTexts } from '../../drafting/compareWithForm.ts';
import { mergeDraft } from '../../drafting/mergeDraft.ts';
import { type DraftNames, printDraft } from '../../drafting/printDraft.ts';
import type { Draft } from '../../drafting/types.ts';
import { exists, followLinks, isFolder, nameFrom, namesFolder, readBytes } from '../../files/files.ts';
import { writeTogether } from '../../files/writeTogether.ts';
import type { Finding } from '../../findings/types.ts';
import installedForms from '../../form/generated/installedForms.js';
import { evaluateYear, readReport } from '../../pipeline.ts';
import { type DraftOutcome, draftJson, draftPage } from '../../terminal/draftPage.ts';
import type { ScreenFormat } from '../commandLine/commandOptions.ts';
import { exitCodeOf } from '../commandLine/exitCode.ts';
import { helpWords } from '../commandLine/helpWords.ts';
import type { ExitCode, Host } from '../commandLine/host.ts';
import { sayLines } from '../commandLine/sayLines.ts';
import { addressOfSchema } from '../reports/addressOfSchema.ts';
import { composeReport } from '../reports/composeReport.ts';
import { draftWord } from '../reports/draftWord.ts';
import { FormLoader } from '../reports/loadForm.ts';
import { readNamed } from '../reports/readNamed.ts';
import { readWord } from '../reports/readWord.ts';
import { tellFindings } from '../reports/tellFindings.ts';

export interface ImportWordCommand {
  /** The report file. */
  readonly to: string;
  /** The form that is asked for: its id, or the path to its folder. */
  readonly form: string | undefined;
  readonly write: boolean;
  readonly format: ScreenFormat;
}

/**
 * `selfeval import REPORT.docx`: drafts a report file. A new file is written; one that is there already only gets what it does
 * not say yet, is shown first, and is written where that is asked for.
 */
export async function importWord(file: string, command: ImportWordCommand, host: Host): Promise<ExitCode> {
  const { to, form: asked, write, format } = command;
  const words = helpWords[host.lang];
  const texts = new Texts();
  const forms = new FormLoader(texts);
  const tell = (findings: readonly Finding[], nothing?: 'import' | 'table') =>
    tellFindings(findings, texts.all, [], nothing, host);
  if (isFolder(to) || namesFolder(to)) {
    sayLines(host, words.notAFileName(to));
    return 2;
  }
  const word = await readWord(file, host.searchPath);
  if (word.value === undefined) {
    tell(word.findings, 'table');
    return exitCodeOf(word.findings);
  }
  if (asked !== undefined && forms.find(asked) === undefined) {
    sayLines(host, words.noForm(asked, installedForms.map(({ id }) => id).sort()));
    return 2;
  }
  const { value: found, findings: refused } = await draftWord(file, word.value, forms, asked, 'beyondValues');
  if (found === undefined) {
    const findings = [...word.findings, ...refused];
    tell(findings, 'table');
    return exitCodeOf(findings);
  }
  const folder = asked === undefined ? undefined : forms.find(asked);
  const names: DraftNames = {
    formName: folder?.is === 'folder' ? nameFrom(to, folder.folder) : found.chosen.form.id,
    schema: addressOfSchema(to),
    file: path.basename(file),
  };
  const draft = await compare(found, names, to, forms);

  if (exists(to)) {
    const bytes = readBytes(to);
    const read = bytes.value === undefined ? undefined : readNamed(to, bytes.value);
    if (read?.text !== undefined) texts.add(to, read.text);
    if (read?.source === undefined || read.year === undefined) {
      const findings = [...word.findings, ...bytes.findings, ...(read?.findings ?? [])];
      tell(findings, 'import');
      return exitCodeOf(findings);
    }
    const merged = mergeDraft(read.source, draft);
    const changed = merged.text !== read.source.text;
    const failed = write && changed ? writeTogether([{ path: followLinks(to), bytes: merged.text }]) : [];
    const outcome: DraftOutcome = {
      word: file,
      report: to,
      before: read.source.text,
      after: merged.text,
      merged,
      written: write && changed && failed.length === 0,
    };
    return finish(draft, outcome, failed);
  }
  const text = printDraft(draft, names);
  const failed = writeTogether([{ path: to, bytes: text }]);
  return finish(
    draft,
    { word: file, report: to, before: '', after: text, merged: undefined, written: failed.length === 0 },
    failed,
  );

  function finish(made: Draft, outcome: DraftOutcome, failed: readonly Finding[]): ExitCode {
    const view = { lang: host.lang, color: host.outColor, width: host.width };
    host.out(format === 'json' ? draftJson(made, outcome) : draftPage(made, outcome, view));
    const findings = [...(word.value === undefined ? [] : word.findings), ...failed];
    if (findings.length > 0) tell(findings);
    return exitCodeOf(failed);
  }
}

/** Leaves out what the form prints by itself: what it makes of the figures and facts of the draft. */
async function compare(draft: Draft, names: DraftNames, to: string, forms: FormLoader): Promise<Draft> {
  const text = printDraft(withoutTexts(draft), names);
  const { year, isWhole } = readReport(to, new TextEncoder().encode(text));
  if (year === undefined || !isWhole) return draft;
  const { evaluation } = evaluateYear(year, draft.chosen.form);
  const { value } = await composeReport(evaluation, forms, { draft: true });
  return value === undefined ? draft : leaveOutPrinted(draft, value.blocks.flatMap(textOf));
}

function textOf(block: Block): readonly string[] {
  return block.type === 'paragraph' || block.type === 'bullet' ? [plainText(block.content)] : [];
}
