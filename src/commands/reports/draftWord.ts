import { draftReport } from '../../drafting/draftReport.ts';
import { noReportInWord } from '../../drafting/findings/findings.ts';
import type { Draft, Sentences } from '../../drafting/types.ts';
import { wholeFile } from '../../findings/place.ts';
import { hasErrors, type Result } from '../../findings/types.ts';
import installedForms from '../../form/generated/installedForms.js';
import type { Form } from '../../form/types.ts';
import type { WordDocument } from '../../wordfile/types.ts';
import type { FormLoader } from './loadForm.ts';

/**
 * Drafts a report file from what was read of a Word file, by the form that is asked for, else by the nearest of the package.
 * There is none where the file is no report, or its form cannot be read.
 */
export async function draftWord(
  file: string,
  document: WordDocument,
  forms: FormLoader,
  asked: string | undefined,
  sentences: Sentences,
): Promise<Result<Draft>> {
  const loaded = asked === undefined ? undefined : await forms.load(asked, wholeFile(asked));
  if (loaded !== undefined && (loaded.value === undefined || hasErrors(loaded.findings))) {
    return { value: undefined, findings: loaded.findings };
  }
  const all = loaded?.value === undefined ? await loadInstalled(forms) : [loaded.value];
  const draft = draftReport(document, all, loaded?.value, sentences);
  const refuse = (why: 'sections' | 'year') => ({
    value: undefined,
    findings: [noReportInWord({ why }, wholeFile(file))],
  });
  if (draft === undefined || (draft.chosen.found === 0 && draft.tables.every(({ as }) => as === '' || as === 'text'))) {
    return refuse('sections');
  }
  return draft.year === '' ? refuse('year') : { value: draft, findings: [] };
}

async function loadInstalled(forms: FormLoader): Promise<readonly Form[]> {
  const loaded = await Promise.all(installedForms.map(({ id }) => forms.load(id, wholeFile(id))));
  return loaded.flatMap(({ value }) => value ?? []);
}
