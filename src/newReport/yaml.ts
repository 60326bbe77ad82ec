import type { SourceNode } from '../source/types.ts';

/*
 * Prints YAML as a person would write it: block maps, short maps on one line, and comments beside what is to be filled
 * in.
 */

/** Prints a text as a scalar: plain where YAML cannot read it as anything else, otherwise quoted. */
export function yamlText(text: string): string {
  const isPlain =
    /^(?:(?:\.{0,2}\/)+[\p{Script=Han}\w]|[\p{Script=Han}A-Za-z“‘（《])[\p{Script=Han}\w“”‘’（）《》、，。；：！？·—…./% +-]*$/u.test(
      text,
    ) &&
    !/[:：]\s|\s#|\s$|^(?:none|null|true|false|yes|no|on|off|nan)$/i.test(text) &&
    !text.includes('：');
  return isPlain ? text : JSON.stringify(text);
}

/** Prints a node on one line as it was typed, without comments; an empty text for null. */
export function yamlOf(node: SourceNode | undefined): string {
  if (node === undefined) return '';
  switch (node.kind) {
    case 'scalar':
      if (node.type === 'null') return '';
      // `none` is a keyword of the format, so it is never quoted: validation refuses it as a text.
      return node.type === 'string' && node.text !== 'none' ? yamlText(node.text) : node.text;
    case 'list':
      return `[${node.items.map(yamlOf).join(', ')}]`;
    case 'map':
      return `{ ${node.entries.map(({ key, value }) => `${yamlText(key)}: ${yamlOf(value)}`).join(', ')} }`;
  }
}

/** Prints `key: value   # note`; a key without a value gets a note that it is to be filled in. */
export function line(depth: number, key: string, value: string, note = ''): string {
  const told = value === '' ? `待填${note === '' ? '' : `：${note}`}` : note;
  const entry = `${'  '.repeat(depth)}${key}:${value === '' ? '' : ` ${value}`}`;
  return told === '' ? entry : `${entry}   # ${oneLine(told)}`;
}

/** Prints commented lines, which mean nothing until somebody removes their marks. */
export function commented(depth: number, text: string): string {
  return text
    .split(/\r?\n/)
    .map((part) => `${'  '.repeat(depth)}# ${part}`.trimEnd())
    .join('\n');
}

/** Joins a text to one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
