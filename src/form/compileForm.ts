import type { Result } from '../findings/types.ts';
import { packForm } from './packForm.ts';
import { type FormFolder, parseForm } from './parseForm.ts';
import { readForm } from './readForm.ts';

/**
 * A shipped form as it lies in the package beside its YAML: parsed and checked when the package was made, so that no run
 * has to.
 */
export function compileForm(folder: FormFolder): Result<string> {
  const parsed = parseForm(folder);
  if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
  const { findings } = readForm(parsed.value);
  // What is only doubtful would be told of by no run: it is read there without being checked.
  if (findings.length > 0) return { value: undefined, findings };
  return { value: packForm(parsed.value), findings: [] };
}
