import { wholeFile } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import { hasErrors } from '../findings/types.ts';
import { checkCharacters } from '../source/checkCharacters.ts';
import { decodeText } from '../source/decodeText.ts';
import { readSource } from '../source/readSource.ts';
import type { Source } from '../source/types.ts';
import { validateForm, validateRubric } from '../source/validateForm.ts';
import { checkKind } from './checkKind.ts';
import { formFileMissing } from './names/findings.ts';
import { type FormFiles, listRubricIds } from './readForm.ts';

/** How a form's folder is read: the parts it must have, by their names in it. */
export interface FormFolder {
  /** The name by which findings show a part. */
  readonly nameOf: (part: string) => string;
  /** `undefined` where there is no such part; no value where it is there and could not be read. */
  readonly read: (part: string) => Result<Uint8Array> | undefined;
  /** Told of every text that findings may point into. */
  readonly keepText: (file: string, text: string) => void;
}

/** The parts of a form's folder, parsed and passed by their schemas: `form.yaml`, `report.hbs`, `rubrics/<id>.yaml`. */
export function parseForm(folder: FormFolder): Result<FormFiles> {
  const findings: Finding[] = [];
  const form = readYaml('form.yaml');
  const body = readTemplate('report.hbs');
  if (form === undefined || body === undefined) return { value: undefined, findings };
  const otherForm = checkKind('form', form);
  findings.push(...(otherForm === undefined ? validateForm(form) : [otherForm]));
  // Its list of rubrics names files to read: only a list that the schema has passed.
  if (hasErrors(findings)) return { value: undefined, findings };

  const rubrics: Source[] = [];
  for (const id of listRubricIds(form)) {
    const rubric = readYaml(`rubrics/${id}.yaml`);
    if (rubric === undefined) continue;
    const otherRubric = checkKind('rubric', rubric);
    findings.push(...(otherRubric === undefined ? validateRubric(rubric) : [otherRubric]));
    rubrics.push(rubric);
  }
  const value = { form, body: { text: body, place: wholeFile(folder.nameOf('report.hbs')) }, rubrics };
  return { value: hasErrors(findings) ? undefined : value, findings };

  function readYaml(part: string): Source | undefined {
    const text = readText(part);
    if (text === undefined) return undefined;
    const source = readSource(folder.nameOf(part), text);
    findings.push(...source.findings);
    return source.findings.length > 0 ? undefined : source.value;
  }

  /** What YAML may not hold would reach the report from here. */
  function readTemplate(part: string): string | undefined {
    const text = readText(part);
    const forbidden = text === undefined ? [] : checkCharacters(folder.nameOf(part), text);
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
    if (text.value !== undefined) folder.keepText(file, text.value);
    return text.value;
  }
}
