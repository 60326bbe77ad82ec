import type { Random } from '../oracle/random.ts';

/** What YAML, Handlebars, Markdown and numbers give a meaning to, and what is put into texts to do harm. */
const pieces = [
  '{{',
  '}}',
  '{{#if x}}',
  '{{/if}}',
  '{{{',
  '- ',
  ': ',
  '|\n',
  '>-\n',
  '#',
  '&a ',
  '*a',
  '!!js ',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '\\',
  '\t',
  '\r\n',
  'none',
  'null',
  '~',
  'true',
  '0',
  '-0',
  '1e999',
  '.inf',
  '.nan',
  '0x10',
  '99999999999999999999',
  '0.0000001',
  '1_000',
  '１２３',
  '-5',
  '1,234.5',
  '__proto__',
  'constructor',
  'toString',
  '../../../etc/passwd',
  '/dev/zero',
  '<script>',
  '<!--',
  '$l$',
  '|',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ufeff',
  '𠀀',
  '',
  '{{基本支出.合计.差异}}',
  '{{../x}}',
  'a'.repeat(5000),
  '万元',
  '%',
  '2023-02-30',
  '---\n',
  '...\n',
  '<<: *a',
];

/** A text with some lines or words changed: left out, doubled, moved, indented, or with another one in their place. */
export function mutateText(text: string, random: Random): string {
  const lines = text.split('\n');
  for (let turn = random.whole(1, 4); turn > 0 && lines.length > 0; turn -= 1) {
    const at = random.whole(0, lines.length - 1);
    const line = lines[at] ?? '';
    switch (random.whole(0, 6)) {
      case 0:
        lines.splice(at, random.whole(1, 5));
        break;
      case 1:
        lines.splice(at, 0, ...lines.slice(at, at + random.whole(1, 20)));
        break;
      case 2:
        lines[at] = `${' '.repeat(random.whole(0, 6))}${line.trimStart()}`;
        break;
      case 3:
        lines[at] = line.replace(/: .*$/, `: ${random.pick(pieces)}`);
        break;
      case 4:
        lines[at] = line.replace(/\d+(\.\d+)?/, () => random.pick(pieces));
        break;
      case 5: {
        const other = random.whole(0, lines.length - 1);
        [lines[at], lines[other]] = [lines[other] ?? '', line];
        break;
      }
      default: {
        const place = random.whole(0, line.length);
        lines[at] = line.slice(0, place) + random.pick(pieces) + line.slice(place);
      }
    }
  }
  return lines.join('\n');
}

/** Bytes with some of them changed, left out, doubled, or cut off. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let turn = random.whole(1, 6); turn > 0 && changed.length > 0; turn -= 1) {
    const at = random.whole(0, changed.length - 1);
    switch (random.whole(0, 3)) {
      case 0:
        changed[at] = random.whole(0, 255);
        break;
      case 1:
        changed = changed.slice(0, at);
        break;
      case 2: {
        const end = Math.min(changed.length, at + random.whole(1, 40));
        changed = Uint8Array.from([...changed.slice(0, end), ...changed.slice(at)]);
        break;
      }
      default:
        changed = Uint8Array.from([...changed.slice(0, at), ...changed.slice(at + random.whole(1, 40))]);
    }
  }
  return changed;
}
