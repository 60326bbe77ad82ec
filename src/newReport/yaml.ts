import type { SourceNode } from '../source/types.ts';

/* YAML as a person would write it: block maps, short ones in a line, comments beside what is to be filled in. */

/** A text as a scalar: plain where nothing in it could mean anything else. */
export function yamlText(text: string): string {
  const isPlain =
    /^[\p{Script=Han}A-Za-z“‘（《][\p{Script=Han}\w“”‘’（）《》、，。；：！？·—…./% +-]*$/u.test(text) &&
    !/[:：]\s|\s#|\s$|^(?:none|null|true|false|yes|no|on|off|nan)$/i.test(text) &&
    !text.includes('：');
  return isPlain ? text : JSON.stringify(text);
}

/** A node as it was typed, on one line; comments are not part of it. */
export function yamlOf(node: SourceNode | undefined): string {
  if (node === undefined) return '';
  switch (node.kind) {
    case 'scalar':
      if (node.type === 'null') return '';
      // `none` is a word of the format; a text of that word would have been refused.
      return node.type === 'string' && node.text !== 'none' ? yamlText(node.text) : node.text;
    case 'list':
      return `[${node.items.map(yamlOf).join(', ')}]`;
    case 'map':
      return `{ ${node.entries.map(({ key, value }) => `${yamlText(key)}: ${yamlOf(value)}`).join(', ')} }`;
  }
}

/** `key: value   # note`; what has no value is to be filled in, and says so. */
export function line(depth: number, key: string, value: string, note = ''): string {
  const told = value === '' ? `待填${note === '' ? '' : `：${note}`}` : note;
  const entry = `${'  '.repeat(depth)}${key}:${value === '' ? '' : ` ${value}`}`;
  return told === '' ? entry : `${entry}   # ${oneLine(told)}`;
}

/** A line that counts for nothing until somebody takes its mark away. */
export function commented(depth: number, text: string): string {
  return text
    .split(/\r?\n/)
    .map((part) => `${'  '.repeat(depth)}# ${part}`.trimEnd())
    .join('\n');
}

export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
