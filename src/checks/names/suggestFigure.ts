import { type Effort, suggestName } from '../../source/suggestName.ts';

/**
 * Suggests the figure that a mistyped name most likely meant, and never one of another quantity or another row: between 决算数
 * and 预算数 there is one letter, and no slip of the hand. `undefined` where no name is near enough, or two quantities are.
 */
export function suggestFigure(typed: string, known: readonly string[], effort: Effort): string | undefined {
  // Every name is looked at several times, and taken apart.
  effort.left -= known.length * 16;
  if (effort.left < 0) return undefined;
  const joined = typed.replace(/[.\s]/g, '');
  const whole = known.find((name) => name.replaceAll('.', '') === joined);
  if (whole !== undefined) return whole;
  // A name without a dot is a result, which the unit has named itself.
  if (!typed.includes('.'))
    return suggestName(
      typed,
      known.filter((name) => !name.includes('.')),
      effort,
    );
  const parts = typed.split('.');
  const words = new Set(known.flatMap((name) => name.split('.')));
  const near = known.filter((name) => isSameQuantity(parts, name.split('.'), words));
  const lasts = new Set(near.map((name) => name.slice(name.lastIndexOf('.') + 1)));
  return lasts.size === 1 ? (suggestName(typed, near, effort) ?? nearest(near)) : undefined;
}

/** A name whose parts are all right but that lacks letters may be further from the typed one than a slip of the hand. */
function nearest([first, ...others]: readonly string[]): string | undefined {
  return others.length === 0 ? first : undefined;
}

/** Whether every part of a name may be what was typed there; a part that is left out may only be the total. */
function isSameQuantity(typed: readonly string[], name: readonly string[], words: ReadonlySet<string>): boolean {
  const parts = typed.length === name.length - 1 ? name.filter((part) => !TOTALS.has(part)) : name;
  if (typed.length !== parts.length) return false;
  return typed.every((part, index) => isSlipOf(part, parts[index] ?? '', words));
}

const TOTALS: ReadonlySet<string> = new Set(['total', '合计']);

/** Whether a part may be a slip of the hand for a word; a part that is a word itself is none. */
function isSlipOf(typed: string, word: string, words: ReadonlySet<string>): boolean {
  if (typed.toLowerCase() === word.toLowerCase()) return true;
  if (words.has(typed)) return false;
  if (/^[\x20-\x7e]+$/.test(typed) && /^[\x20-\x7e]+$/.test(word)) return suggestName(typed, [word]) !== undefined;
  // Another Chinese character makes another word; one too many or too few does not, unless it makes a rate of an amount.
  if (typed.endsWith('率') !== word.endsWith('率')) return false;
  if (QUALIFIERS.some((qualifier) => typed.includes(qualifier) && !word.includes(qualifier))) return false;
  return isWithin(typed, word) || isWithin(word, typed);
}

/** What makes another quantity of a word: 决算变动率 is not the 变动率 of the budgets. */
const QUALIFIERS = ['决算', '预算', '上年', '本年', '年初', '年末', '调整', '编制', '控制', '在职', '退休', '目标'];

/** Whether the letters of a text stand in another one, in their order. */
function isWithin(part: string, whole: string): boolean {
  let from = 0;
  for (const letter of part) {
    from = whole.indexOf(letter, from) + 1;
    if (from === 0) return false;
  }
  return part !== '';
}
