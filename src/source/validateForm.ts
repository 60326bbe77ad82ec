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

/** Keys that such a file must have. The first says that it is one, and of which version: `form: 1`. */
export const REQUIRED_KEYS = { form: formSchema.required, rubric: rubricSchema.required } as const;

export function validateForm({ root }: Source): readonly Finding[] {
  return validateSource(root, FORM).findings;
}

export function validateRubric({ root }: Source): readonly Finding[] {
  return validateSource(root, RUBRIC).findings;
}
