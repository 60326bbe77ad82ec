import { hideControls } from '../../findings/printSentence.ts';
import { wrapText } from '../../terminal/wrapText.ts';
import type { Host } from './host.ts';

/** Says sentences to the person at the terminal, each on a line of its own, or on several where the terminal is narrower. */
export function sayLines(host: Pick<Host, 'err' | 'width'>, ...sentences: readonly string[]): void {
  const lines = sentences.flatMap((sentence) => wrapText(hideControls(sentence), host.width));
  host.err(`${lines.join('\n')}\n`);
}

/** Says a command below the sentence that names it: it is to be typed as it stands, so it is never wrapped. */
export function sayCommand(host: Pick<Host, 'err'>, command: string): void {
  host.err(`  ${hideControls(command)}\n`);
}
