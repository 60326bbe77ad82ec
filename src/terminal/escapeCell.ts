import { hideControls } from '../findings/printSentence.ts';

/** Escapes what would be Markdown in a cell or a list. */
export function escapeCell(text: string): string {
  return hideControls(text).replace(/[\\`*_{}[\]<>#+!|~]/g, '\\$&');
}
