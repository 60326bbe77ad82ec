import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { parseForm } from '../../src/form/parseForm.ts';
import { readForm } from '../../src/form/readForm.ts';
import { SHIPPED_FORMS, shippedForm } from '../document/shippedForms.ts';
import { goldenFile } from '../support/goldenFile.ts';
import { listShapes } from '../support/listShapes.ts';

/*
 * Each key of a form as it is read, with the first values that shipped forms and one of every kind of criterion have there.
 * After a change that is meant: `UPDATE_GOLDEN=1 npx vitest run test/form`, then read the diff.
 */

const everyKind = new URL('../cli/everyKind/form/', import.meta.url);

it('each key of a form is read as it was', () => {
  const parsed = parseForm({
    nameOf: (part) => part,
    read: (part) => ({ value: readFileSync(new URL(part, everyKind)), findings: [] }),
    keepText: () => {},
  });
  if (parsed.value === undefined) throw new Error(JSON.stringify(parsed.findings));
  const { value, findings } = readForm(parsed.value);
  expect(findings).toEqual([]);
  const shown = listShapes([value, ...SHIPPED_FORMS.map(shippedForm)]);
  expect(shown).toBe(goldenFile(fileURLToPath(new URL('everyKey.golden.txt', import.meta.url)), shown));
});
