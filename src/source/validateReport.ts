import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import validateReportJson from './generated/report.js';
import { notAReport, unsupportedVersion } from './keys/findings.ts';
import { mendTree } from './mendTree.ts';
import { entryOf, scalarOf } from './query.ts';
import { FIRST_KEY, findLostReport } from './reportKeys.ts';
import { REPORT_SCHEMA } from './reportSchema.ts';
import type { Source } from './types.ts';
import { type Validation, type Validator, validateSource } from './validateSource.ts';

/** The version of the report format that this program reads. */
const VERSION = '1';

const REPORT: Validator = { validate: validateReportJson, schema: REPORT_SCHEMA };

/**
 * Validates a report under its schema. A report starts with the key `selfeval`, by which all commands recognize the file
 * and the version of its format; a file without it is not validated any further.
 *
 * @param earlier the findings from reading the file
 */
export function validateReport({ file, text, root }: Source, earlier: readonly Finding[]): Validation {
  const entries = root.kind === 'map' ? root.entries : [];
  const [first] = entries;
  if (first?.key !== FIRST_KEY) {
    const later = entryOf(root, FIRST_KEY)?.keyPlace;
    if (later !== undefined) return refuse(notAReport({ why: 'later' }, later));
    const why = findLostReport(entries.map(({ key }) => key));
    if (first === undefined || why === undefined) return refuse(tellNoReport(file));
    const lost = notAReport({ why, key: first.key }, first.keyPlace);
    if (why === 'missing') return refuse(lost);
    // What was meant is certain, so the rest is validated in the same run.
    const mended = { file, text, root: mendTree(root, [{ what: 'rename', entry: first, key: FIRST_KEY }]) };
    const { findings, ...validation } = validateReport(mended, earlier);
    return { ...validation, findings: [lost, ...findings] };
  }
  const version = scalarOf(first.value);
  if (version?.text !== VERSION || version.type !== 'number') {
    const place = first.value.place.end > first.value.place.start ? first.value.place : first.keyPlace;
    // The key was typed twice, which is already reported; nobody knows which of the two versions is meant.
    if (earlier.some(({ places: [found] }) => found.path === 'selfeval')) return STOPPED;
    return refuse(unsupportedVersion({ version: version?.text ?? '', supported: VERSION }, place));
  }
  return validateSource(root, REPORT, earlier);
}

const STOPPED: Validation = { findings: [], unknown: [], root: undefined };

/** Reports that a file is no report at all. */
export function tellNoReport(file: string): Finding {
  return notAReport({}, wholeFile(file));
}

/** Stops validating a file whose format we do not know: nothing more can be said about it. */
function refuse(found: Finding): Validation {
  return { findings: [found], unknown: [found], root: undefined };
}
