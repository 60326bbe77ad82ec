import leven from 'leven';

/**
 * A budget for comparing names in one file. Each mistyped name is compared with every known one, and a file may have ten
 * thousand of both; among so many mistakes nobody needs a suggestion for each.
 */
export class Effort {
  left: number;

  /** @param most how many pairs of letters may be compared; the default takes about a tenth of a second */
  constructor(most = 10_000_000) {
    this.left = most;
  }
}

/**
 * Suggests the known name that a mistyped one most likely meant. It allows as many edits as a third of the typed name's
 * length, and at least one; it returns `undefined` if no name is so near, or once the effort is spent.
 */
export function suggestName(typed: string, known: readonly string[], effort = new Effort()): string | undefined {
  const word = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    effort.left -= 1;
    // The edit distance is at least the difference in length, so names of too different a length are skipped.
    if (Math.abs(word.length - name.length) >= least) continue;
    effort.left -= word.length * name.length;
    if (effort.left < 0) return undefined;
    const meant = name.toLowerCase();
    const distance = areSwapped(word, meant) || isPluralOf(word, meant) ? 1 : leven(word, meant);
    // Two names without a common letter are not similar: `x` does not mean 约.
    if (distance < least && distance < Math.max(word.length, name.length)) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** Limits the known names that a finding carries: more are never shown, and ten thousand findings would each repeat them. */
export function firstNames(known: readonly string[]): readonly string[] {
  return known.length > MOST_NAMES ? known.slice(0, MOST_NAMES) : known;
}

const MOST_NAMES = 100;

/** Whether a plural was formed without its change of letter: `dutys`. */
function isPluralOf(typed: string, name: string): boolean {
  return typed.endsWith('ys') && `${typed.slice(0, -2)}ies` === name;
}

/** Whether two names differ by two neighbouring letters that changed places: `yaer`, `year`. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((letter, index) => letter !== other[index]);
  if (first === -1) return false;
  const swapped = `${one.slice(0, first)}${one[first + 1] ?? ''}${one[first] ?? ''}${one.slice(first + 2)}`;
  return swapped === other;
}
