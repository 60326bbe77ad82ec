import { hideControls } from '../findings/printSentence.ts';

/**
 * Escapes what would be Markdown, or what GitHub makes of it, in a cell or a list: links and emphasis, references to characters,
 * mathematics, addresses that become links by themselves, and what begins another list.
 */
export function escapeCell(text: string): string {
  return hideControls(text)
    .replace(/[\\`*_{}[\]<>#+!|~$@]/g, '\\$&')
    .replace(/&(?=#?\w+;?)/g, '\\&')
    .replace(/(?<=[ps]):(?=\/)|(?<=w)\.(?=[-.\w])/gi, '\\$&')
    .replace(/^-(?=[\s-]|$)/, '\\-')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2');
}
