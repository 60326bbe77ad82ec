import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { hasErrors } from '../findings/types.ts';
import { checkCharacters } from '../source/checkCharacters.ts';
import { decodeText } from '../source/decodeText.ts';
import { readSource } from '../source/readSource.ts';
import type { Source } from '../source/types.ts';
import { validateForm, validateRubric } from '../source/validateForm.ts';
import { checkKind, checkStart } from './checkKind.ts';
import { formFileMissing } from './names/findings.ts';
import { type FormFiles, listRubricIds } from './readForm.ts';

/** Access to a form's folder; a part is named by its path in the folder (`rubrics/work.yaml`). */
export interface FormFolder {
  /** Gives the name by which findings show a part. */
  readonly nameOf: (part: string) => string;
  /** Reads a part: `undefined` if there is no such part, a result without a value if it exists but could not be read. */
  readonly read: (part: string) => Result<Uint8Array> | undefined;
  /** Receives every text into which findings may point, and that may be shown. */
  readonly keepText: (file: string, text: string) => void;
}

/**
 * Parses the parts of a form's folder and validates them: `form.yaml`, `report.hbs`, `rubrics/<id>.yaml`. If a file is of
 * another kind, findings tell its name and nothing of its content: someone else may have chosen the folder's path.
 */
export function parseForm(folder: FormFolder): Result<FormFiles> {
  const findings: Finding[] = [];
  let isForm = false;
  const form = readYaml('form', 'form.yaml');
  if (form === 'another kind') return { value: undefined, findings };
  const body = readTemplate('report.hbs');
  if (form === undefined || body === undefined) return { value: undefined, findings };
  findings.push(...validateForm(form));
  // The list of rubrics names files to read, so only a list that has passed the schema is used.
  if (hasErrors(findings)) return { value: undefined, findings };

  const rubrics: Source[] = [];
  for (const id of listRubricIds(form)) {
    const rubric = readYaml('rubric', `rubrics/${id}.yaml`);
    if (rubric === undefined || rubric === 'another kind') continue;
    findings.push(...validateRubric(rubric));
    rubrics.push(rubric);
  }
  const value = { form, body: { text: body, place: wholeFile(folder.nameOf('report.hbs')) }, rubrics };
  return { value: hasErrors(findings) ? undefined : value, findings };

  function readYaml(what: 'form' | 'rubric', part: string): Source | 'another kind' | undefined {
    const file = folder.nameOf(part);
    const text = readText(part);
    if (text === undefined) return undefined;
    const source = readSource(file, text);
    const other = source.value === undefined ? checkStart(what, file, text) : checkKind(what, source.value);
    if (other !== undefined) {
      findings.push(other);
      return 'another kind';
    }
    isForm = true;
    folder.keepText(file, text);
    findings.push(...source.findings);
    return source.findings.length > 0 ? undefined : source.value;
  }

  /** Reads a template. Characters that are forbidden in YAML are forbidden here too: they would reach the report. */
  function readTemplate(part: string): string | undefined {
    const text = readText(part);
    if (text === undefined) return undefined;
    if (isForm) folder.keepText(folder.nameOf(part), text);
    const forbidden = checkCharacters(folder.nameOf(part), text);
    findings.push(...forbidden);
    return forbidden.length > 0 ? undefined : text;
  }

  function readText(part: string): string | undefined {
    const file = folder.nameOf(part);
    const bytes = folder.read(part);
    if (bytes?.value === undefined) {
      findings.push(...(bytes?.findings ?? [formFileMissing({ path: file }, wholeFile(file))]));
      return undefined;
    }
    const text = decodeText(file, bytes.value);
    findings.push(...text.findings);
    return text.value;
  }
}
