import installedForms from '../../../form/generated/installedForms.js';
import type { UnitYear } from '../../../model/types.ts';

/**
 * Whether two reports name one form. Reports of two years lie in different folders, so that each names a form of one's own by
 * another path; the same path in both is a folder that goes along with each.
 */
export function isSameForm(one: UnitYear, other: UnitYear): boolean {
  if (one.form === other.form) return true;
  // An id is no path, whatever folder has the same name.
  if ([one, other].some(({ form }) => installedForms.some(({ id }) => id === form))) return false;
  const [first, second] = [resolveForm(one), resolveForm(other)];
  // Of an absolute and a relative path nobody knows here whether they meet: only the name of the folder is compared.
  if (isAbsolute(first) !== isAbsolute(second)) return first.at(-1) === second.at(-1);
  return first.join('/') === second.join('/');
}

/** The parts of the path to a form's folder, from where the file's own path begins. */
function resolveForm({ file, form }: UnitYear): readonly string[] {
  const named = splitPath(form);
  const parts = isAbsolute(named) ? named : [...splitPath(file).slice(0, -1), ...named];
  const resolved: string[] = [];
  for (const part of parts) {
    if (part === '..' && resolved.length > 0 && resolved.at(-1) !== '..') resolved.pop();
    else if (part !== '.' && (part !== '' || resolved.length === 0)) resolved.push(part);
  }
  return resolved;
}

function splitPath(text: string): readonly string[] {
  return text.split(/[\\/]/);
}

function isAbsolute([first = '.']: readonly string[]): boolean {
  return first === '' || /^[a-z]:$/i.test(first);
}
