import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { entryOf, scalarOf } from '../source/query.ts';
import { startsWithKey } from '../source/startsWithKey.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { REQUIRED_KEYS } from '../source/validateForm.ts';
import { notAForm } from './names/findings.ts';

/**
 * Reports a file in a form's folder that is something else altogether: it lacks the key that names its kind, and most of
 * the required keys. One finding says so, since a list of all missing keys would help nobody.
 */
export function checkKind(what: keyof typeof REQUIRED_KEYS, { file, text, root }: Source): Finding | undefined {
  if (root.kind !== 'map') return checkStart(what, file, text);
  if (/^\d/.test(scalarOf(entryOf(root, what)?.value)?.text ?? '')) return undefined;
  const required = REQUIRED_KEYS[what];
  const meant = new Set(
    root.entries.map(({ key }) => {
      const [typed = ''] = key.split('：');
      return required.includes(typed) ? typed : suggestName(typed, required);
    }),
  );
  const present = required.filter((key) => meant.has(key));
  return present.length * 2 < required.length ? anotherKind(what, file) : undefined;
}

/** Does the same for a file that YAML cannot read as a map, by its first key alone; an empty file is not reported here. */
export function checkStart(what: keyof typeof REQUIRED_KEYS, file: string, text: string): Finding | undefined {
  return startsWithKey(text, what) || text.trim() === '' ? undefined : anotherKind(what, file);
}

function anotherKind(what: keyof typeof REQUIRED_KEYS, file: string): Finding {
  return notAForm({ what }, wholeFile(file));
}
