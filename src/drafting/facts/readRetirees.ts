import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../types.ts';
import { find, mark, N, putCount } from './sentence.ts';

/** Retired people, and how many joined and left them. */
export function readRetirees(sentence: Sentence, drafting: Drafting): void {
  if (!/离退休|退休人员/.test(sentence.text)) return;
  const closing = find(
    sentence,
    new RegExp(`(?:离退休|退休)(?:人员|人数|干部|职工)?(?:共计?|为|有|合计)*\\s*${N}\\s*[人名]`),
  );
  if (closing === undefined) return;
  putCount(sentence, closing, closing[1], ['staff', 'retirees', 'closing'], drafting);
  for (const [key, verb] of [
    ['new', '新增'],
    ['left', '减少'],
  ] as const) {
    const match = find(sentence, new RegExp(`${verb}(?:离?退休人员)?\\s*${N}\\s*[人名]`));
    const none = find(sentence, new RegExp(`(?:没有|无)${verb}`));
    if (match !== undefined) putCount(sentence, match, match[1], ['staff', 'retirees', key], drafting);
    else if (none !== undefined && drafting.tree.putPlain(['staff', 'retirees', key], 'none', sentence.origin))
      mark(sentence, none);
  }
}
