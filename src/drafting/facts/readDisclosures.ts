import { type Disclosed, readDisclosed } from '../../reading/readDisclosed.ts';
import type { Drafting } from '../drafting.ts';
import { plain, words } from '../draftTree.ts';
import type { DraftNode, Sentence } from '../types.ts';

/** What was made public, and where. */
export function readDisclosures(sentence: Sentence, { tree }: Drafting): void {
  for (const each of readDisclosed(sentence.text)) placeDisclosed(each, sentence, tree);
}

function placeDisclosed(
  { kinds, where, scope, day, isPlanned, stretches }: Disclosed,
  sentence: Sentence,
  tree: Drafting['tree'],
): void {
  const list = tree.get(['disclosures']);
  for (const what of kinds) {
    const isKnown =
      list?.kind === 'list' &&
      list.items.some((item) => item.kind === 'map' && textOf(item.entries.get('what')) === what);
    if (isKnown) continue;
    const entries = new Map<string, DraftNode>([
      ['what', words(what, sentence.origin)],
      ['where', words(where)],
      ...(scope === undefined ? [] : [['scope', words(scope)] as const]),
      ['status', plain(isPlanned ? 'planned' : 'done', undefined)],
      ...(day === undefined ? [] : [['date', plain(day, undefined)] as const]),
    ]);
    tree.push(['disclosures'], entries);
  }
  sentence.understood.push(...stretches);
}

function textOf(node: DraftNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}
