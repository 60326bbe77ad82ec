import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Result } from '../../src/findings/types.ts';
import { parseForm } from '../../src/form/parseForm.ts';
import { readForm } from '../../src/form/readForm.ts';
import type { Form } from '../../src/form/types.ts';

const templates = new URL('../../templates/', import.meta.url);

/** Ids of the forms in `templates/`. */
export const SHIPPED_FORMS: readonly string[] = readdirSync(templates, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/form.yaml`, templates)))
  .map(({ name }) => name)
  .sort();

/** A form from its folder as it lies there now, each part changed as a test wishes before it is read. */
export function readShippedForm(id: string, change = (_part: string, text: string): string => text): Result<Form> {
  const folder = new URL(`${id}/`, templates);
  const parsed = parseForm({
    nameOf: (part) => part,
    read: (part) => {
      const file = new URL(part, folder);
      if (!existsSync(file)) return undefined;
      return { value: Buffer.from(change(part, readFileSync(file, 'utf8'))), findings: [] };
    },
    keepText: () => {},
  });
  return parsed.value === undefined ? { value: undefined, findings: parsed.findings } : readForm(parsed.value);
}

const forms = new Map<string, Form>();

/** A form that is without fault, read once. */
export function shippedForm(id: string): Form {
  const known = forms.get(id);
  if (known !== undefined) return known;
  const { value, findings } = readShippedForm(id);
  if (value === undefined || findings.length > 0) throw new Error(`${id}: ${JSON.stringify(findings)}`);
  forms.set(id, value);
  return value;
}
