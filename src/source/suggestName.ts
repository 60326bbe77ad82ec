import leven from 'leven';

/**
 * How much comparing of names may still be done for one file. Each mistyped name is compared with every known one, and a file
 * may have ten thousand of both: of so many mistakes nobody needs to be told what each was meant to be.
 */
export class Effort {
  left: number;

  /** @param most pairs of letters that are compared, as many as a tenth of a second is long */
  constructor(most = 10_000_000) {
    this.left = most;
  }
}

/**
 * The known name that a mistyped one most likely meant: within a third of its length, at least one edit; none where the
 * effort is spent.
 */
export function suggestName(typed: string, known: readonly string[], effort = new Effort()): string | undefined {
  const word = typed.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const name of known) {
    effort.left -= 1;
    // Two names are at least as far apart as their lengths: what cannot be near is not compared.
    if (Math.abs(word.length - name.length) >= least) continue;
    effort.left -= word.length * name.length;
    if (effort.left < 0) return undefined;
    const distance = areSwapped(word, name.toLowerCase()) ? 1 : leven(word, name.toLowerCase());
    // Of nothing in common nothing follows: `x` is not 约.
    if (distance < least && distance < Math.max(word.length, name.length)) {
      best = name;
      least = distance;
    }
  }
  return best;
}

/** As many known names as a finding may hold: more are never shown, and each of ten thousand findings would repeat them. */
export function firstNames(known: readonly string[]): readonly string[] {
  return known.length > MOST_NAMES ? known.slice(0, MOST_NAMES) : known;
}

const MOST_NAMES = 100;

/** Whether two names differ by two neighbouring letters that changed places: `yaer`, `year`. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const first = [...one].findIndex((letter, index) => letter !== other[index]);
  if (first === -1) return false;
  const swapped = `${one.slice(0, first)}${one[first + 1] ?? ''}${one[first] ?? ''}${one.slice(first + 2)}`;
  return swapped === other;
}
