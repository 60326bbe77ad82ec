import { wholeFile } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { entryOf, scalarOf } from '../source/query.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Source } from '../source/types.ts';
import { REQUIRED_KEYS } from '../source/validateForm.ts';
import { notAForm } from './names/findings.ts';

/**
 * What there is to say of a file in a form's folder that is something else altogether: it does not say that it is one, and
 * lacks most of what one must have. To list all of that would lead nowhere.
 */
export function checkKind(what: keyof typeof REQUIRED_KEYS, { file, root }: Source): Finding | undefined {
  if (root.kind !== 'map' || /^\d/.test(scalarOf(entryOf(root, what)?.value)?.text ?? '')) return undefined;
  const required = REQUIRED_KEYS[what];
  const meant = new Set(
    root.entries.map(({ key }) => {
      const [typed = ''] = key.split('：');
      return required.includes(typed) ? typed : suggestName(typed, required);
    }),
  );
  const present = required.filter((key) => meant.has(key));
  return present.length * 2 < required.length ? notAForm({ what }, wholeFile(file)) : undefined;
}
