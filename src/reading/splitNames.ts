/** A name of a row, and where it stands. */
export interface ListedName {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const OPENING = '“‘《（(「';
const CLOSING = '”’》）)」';
const STOPS = '，。；：！？\n';

/** The stretches between stops, which stand in no bracket or quotation: a row of names is in one of them. */
export function splitAtStops(text: string): readonly ListedName[] {
  return split(text, 0, text.length, STOPS);
}

/** The names of a row, between 、; those that 和 joins at its end stay together. */
export function splitNames(text: string, from: number, to: number): readonly ListedName[] {
  return split(text, from, to, '、');
}

function split(text: string, from: number, to: number, signs: string): readonly ListedName[] {
  const names: ListedName[] = [];
  let start = from;
  let depth = 0;
  const close = (end: number) => {
    if (end > start) names.push({ text: text.slice(start, end), start, end });
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const sign = text.charAt(at);
    if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth = Math.max(0, depth - 1);
    else if (depth === 0 && signs.includes(sign)) close(at);
  }
  close(to);
  return names;
}
