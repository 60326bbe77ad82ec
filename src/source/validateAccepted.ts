import acceptedSchema from '../../schemas/accepted.schema.json' with { type: 'json' };
import type { Finding } from '../findings/types.ts';
import validateAcceptedJson from './generated/accepted.js';
import type { Schema } from './schema.ts';
import type { Source } from './types.ts';
import { type Validator, validateSource } from './validateSource.ts';

const ACCEPTED: Validator = { validate: validateAcceptedJson, schema: acceptedSchema as Schema };

/** Validates the file of accepted findings that lies beside a report. */
export function validateAccepted({ root }: Source): readonly Finding[] {
  return validateSource(root, ACCEPTED).findings;
}
