import { hasErrors } from '../findings/catalogue.ts';
import type { Result } from '../findings/types.ts';
import type { Source } from '../source/types.ts';
import { type FormFolder, parseForm } from './parseForm.ts';
import { type FormFiles, readForm } from './readForm.ts';

/**
 * A shipped form as it lies in the package beside its YAML: parsed and checked when the package was made, so that no run
 * has to. Plain JSON; texts are left out, since nothing will be found in it any more.
 */
export function compileForm(folder: FormFolder): Result<FormFiles> {
  const parsed = parseForm(folder);
  if (parsed.value === undefined) return parsed;
  const { findings } = readForm(parsed.value);
  if (hasErrors(findings)) return { value: undefined, findings };
  const { form, body, rubrics } = parsed.value;
  return { value: { form: withoutText(form), body, rubrics: rubrics.map(withoutText) }, findings };
}

function withoutText({ file, root }: Source): Source {
  return { file, text: '', lineStarts: [0], root };
}
