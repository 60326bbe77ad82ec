import type { Form } from '../../form/types.ts';
import type { Step } from '../outlineTemplate.ts';
import { listFormKeys } from './listFormKeys.ts';
import { listParts } from './listParts.ts';
import { pruneParts } from './pruneParts.ts';
import type { FormPrints } from './types.ts';

/** Makes what a form prints from the steps of all of its templates. */
export function makePrints(form: Form, templates: readonly (readonly Step[])[]): FormPrints {
  const parts = templates.flatMap(listParts);
  return { parts: pruneParts(parts), ...listFormKeys(form, parts) };
}
