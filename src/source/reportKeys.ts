import reportSchema from '../../schemas/report.schema.json' with { type: 'json' };
import { suggestName } from './suggestName.ts';

/** The key that a report starts with. */
export const FIRST_KEY = 'selfeval';

const KNOWN = new Set(Object.keys(reportSchema.properties));

/** A report has five keys that it must have beside the first; any four of its keys are more than chance. */
const ENOUGH = 4;

/**
 * How a file whose first key is not `selfeval` shows that it was meant as a report: its first key is a misspelling of it
 * (`Selfeval`), or the line is missing and the others are those of a report. `undefined`: it is something else.
 *
 * @param keys the file's top-level keys, in their order
 */
export function findLostReport(keys: readonly string[]): 'mistyped' | 'missing' | undefined {
  if (suggestName(keys[0] ?? '', [FIRST_KEY]) !== undefined) return 'mistyped';
  const known = new Set(keys.filter((key) => KNOWN.has(key)));
  const hasAny = (...names: readonly string[]) => names.some((name) => known.has(name));
  // `form`, `title`, `money`, `narrative` and `facts` a form has too, and `year`, `date` and `unit` any file of data.
  const isReport = known.size >= ENOUGH && hasAny('year', 'unit') && hasAny('money', 'basic', 'threePublic');
  return isReport ? 'missing' : undefined;
}

/** Lists what look like top-level keys of a text that nobody has parsed yet: words and a colon at the start of a line.
 *
 * @param text decoded as Latin-1: a byte-order mark may stand before the first key, and a full-width colon is three characters
 */
export function listTopKeys(text: string): readonly string[] {
  return Array.from(
    text.matchAll(/^[\u00ef\u00bb\u00bf\u00ff\u00fe]*["']?([A-Za-z][\w-]*)["']?[ \t]*(?::|\u00ef\u00bc\u009a)/gm),
    ([, key = '']) => key,
  );
}
