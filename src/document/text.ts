import type { Inline } from './types.ts';

/** Returns the characters of inline content without its marks; a break becomes a space. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.type) {
        case 'text':
        case 'figure':
          return inline.value;
        case 'break':
          return ' ';
        case 'strong':
        case 'emphasis':
          return plainText(inline.content);
      }
    })
    .join('');
}
