import formSchema from '../../schemas/form.schema.json' with { type: 'json' };
import rubricSchema from '../../schemas/rubric.schema.json' with { type: 'json' };
import type { Finding } from '../findings/types.ts';
import validateFormJson from './generated/form.js';
import validateRubricJson from './generated/rubric.js';
import type { Schema } from './schema.ts';
import type { Source } from './types.ts';
import { type Validator, validateSource } from './validateSource.ts';

const FORM: Validator = { validate: validateFormJson, schema: formSchema as Schema };
const RUBRIC: Validator = { validate: validateRubricJson, schema: rubricSchema as Schema };

/** The keys that a form or a rubric must have. The first says which kind of file it is, and which version: `form: 1`. */
export const REQUIRED_KEYS = { form: formSchema.required, rubric: rubricSchema.required } as const;

/** Validates a `form.yaml` under its schema. */
export function validateForm({ root }: Source): readonly Finding[] {
  return validateSource(root, FORM).findings;
}

/** Validates a rubric's file under its schema. */
export function validateRubric({ root }: Source): readonly Finding[] {
  return validateSource(root, RUBRIC).findings;
}
