import { findAll } from '../../reading/findAll.ts';
import type { Slip } from './findDoubled.ts';

/** Signs that open and close; each way of typing closes any of its kind. */
const KINDS: readonly (readonly [open: string, close: string])[] = [
  ['（(', '）)'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['【', '】'],
  ['〔', '〕'],
  ['「', '」'],
  ['『', '』'],
];
const SIGN = /[（()）《》〈〉“”‘’【】〔〕「」『』]/g;
/** `1）`, `一)`, `a)`: the number of a part, which nobody need open; `people’s`. */
const UNOPENED = /(?<!\d)\d{1,2}[）)]|[一二三四五六七八九十]{1,3}[）)]|(?<![a-zA-Z])[a-zA-Z][）)]|[a-zA-Z]’/y;
/** `[80，90)`, `（60，80]`: half-open. */
const INTERVAL = /[（([［][\d.%分]+[，,、—–-][\d.%分+∞]*[\]］)）]/g;
/** How much of what follows an opening sign is shown. */
const SHOWN = 8;

interface Open {
  readonly kind: number;
  readonly index: number;
}

/**
 * The first bracket or quotation mark of a paragraph that nobody closed or opened, or that closes another kind. One slip may
 * make all that follow look wrong.
 *
 * @param goesOn whether the text is not at its end here: a list follows, or what is quoted has further paragraphs.
 */
export function findBrackets(text: string, goesOn: boolean): readonly Slip[] {
  if (text.search(SIGN) < 0) return [];
  const masked = text.replace(INTERVAL, (typed) => ' '.repeat(typed.length));
  const open: Open[] = [];
  for (const { 0: sign, index } of findAll(masked, SIGN)) {
    const opened = KINDS.findIndex(([signs]) => signs.includes(sign));
    if (opened >= 0) {
      open.push({ kind: opened, index });
      continue;
    }
    const kind = KINDS.findIndex(([, signs]) => signs.includes(sign));
    const last = open.at(-1);
    if (last?.kind === kind) open.pop();
    else if (open.some((one) => one.kind === kind)) return last === undefined ? [] : [opening(text, last)];
    else if (!isUnopened(masked, index)) return [closing(text, index)];
  }
  const [first] = open;
  // The words of a quotation that has further paragraphs are closed at its end alone.
  if (first === undefined || goesOn) return [];
  // “四控两管一协调“: the second was to close it.
  const [, second, ...more] = open;
  const isTwice = second !== undefined && more.length === 0 && text.charAt(second.index) === text.charAt(first.index);
  if (isTwice && !/[，。；：\n]/.test(text.slice(first.index, second.index)) && second.index - first.index <= QUOTED)
    return [{ typed: text.slice(first.index, second.index + 1), index: first.index }];
  return [opening(text, first)];
}

/** A longer quotation is rare. */
const QUOTED = 24;

function isUnopened(text: string, index: number): boolean {
  return [1, 2, 3].some((length) => {
    UNOPENED.lastIndex = Math.max(0, index - length);
    return UNOPENED.exec(text)?.[0].length === index + 1 - Math.max(0, index - length);
  });
}

function opening(text: string, { index }: Open): Slip {
  const rest = /^.[^，。；：、\n《》（）“”]*/.exec(text.slice(index, index + SHOWN))?.[0] ?? text.charAt(index);
  return { typed: rest, index };
}

function closing(text: string, index: number): Slip {
  const before = /[^，。；：、\n]*$/.exec(text.slice(Math.max(0, index + 1 - SHOWN), index))?.[0] ?? '';
  return { typed: before + text.charAt(index), index: index - before.length };
}
