import type { Result } from '../findings/types.ts';
import { packForm } from './packForm.ts';
import { type FormFolder, parseForm } from './parseForm.ts';
import { readForm } from './readForm.ts';

/**
 * Compiles a shipped form to the JSON that the package holds beside its YAML. The build parses and checks the form, so that
 * no run has to.
 */
export function compileForm(folder: FormFolder): Result<string> {
  const parsed = parseForm(folder);
  if (parsed.value === undefined) return { value: undefined, findings: parsed.findings };
  const { findings } = readForm(parsed.value);
  // Even a warning stops the build: runs load the form without checking it, so none of them would report it.
  if (findings.length > 0) return { value: undefined, findings };
  return { value: packForm(parsed.value), findings: [] };
}
