import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import type { Schema } from './schema.ts';

/** The schema of report files, for what makes something of its keys and their descriptions. */
export const REPORT_SCHEMA = reportSchema as Schema;
