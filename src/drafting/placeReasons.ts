import type { WordParagraph } from '../wordfile/types.ts';
import type { Drafting } from './drafting.ts';
import { splitSentences } from './pieces.ts';
import type { Path } from './types.ts';

/**
 * Takes the reason that a paragraph gives for what an item spent: it belongs to the item named last before it.
 *
 * @returns the sentences that say nothing else
 */
export function placeReason(
  { words: text, place }: WordParagraph,
  topics: ReadonlySet<string>,
  own: Path | undefined,
  { tree }: Drafting,
): readonly string[] {
  const taken: string[] = [];
  const lists = (['basic', 'projects', 'governmentFund', 'stateCapital', 'socialInsurance'] as const).filter((list) =>
    topics.has(list),
  );
  const sentences = splitSentences(text);
  for (const [index, sentence] of sentences.entries()) {
    const match = /(?:的|部分)?(?:主要)?原因(?:是|为|[:：])+[：:]?(.+)$/su.exec(sentence);
    if (match === null) continue;
    const before = sentences.slice(0, index).join('') + sentence.slice(0, match.index);
    const found = lists
      .flatMap((list) => {
        const path = list === 'basic' ? ['basic', 'items'] : [list];
        return tree.namesIn(path).map((name) => ({ path, name, at: before.lastIndexOf(name) }));
      })
      .filter(({ at }) => at !== -1)
      .sort((a, b) => b.at - a.at || b.name.length - a.name.length)[0];
    const item = found === undefined ? own : tree.itemNamed(found.path, found.name);
    if (item === undefined) continue;
    if (tree.get([...item, 'reason']) !== undefined) continue;
    const reason = (match[1] ?? '').replace(/[。；]\s*$/, '');
    const words = reason.replace(/^(?:一)?部分[为是]/, '');
    tree.put([...item, 'reason', 'text'], {
      kind: 'prose',
      pieces: [{ type: 'paragraph', shape: undefined, isBullet: false, sentences: [words], bold: [], place }],
    });
    if (match.index === 0) taken.push(sentence);
    const amount = /其中([\d.]+)万元的$/.exec(sentence.slice(0, match.index + 1))?.[1];
    if (amount !== undefined) tree.putPlain([...item, 'reason', 'amount'], amount, undefined);
    else if (/^(?:一)?部分[为是]/.test(reason) || /部分原因/.test(sentence))
      tree.putPlain([...item, 'reason', 'covers'], 'part', { place, text: sentence.trim() });
  }
  return taken;
}

/** A change of an item, and why: 专用材料费调增，主要是药品用量增加. */
const CHANGE =
  /^(.*?)(?:年中)?(?:调增|追加|增加|超支|超预算|未安排预算)(?:[\d.,]+(?:万?元|%))?，(?:主要(?:是|为|系|由于)?|系|为|(?:年中)?因为?|由于)(?!此)(.+)$/su;

/**
 * Takes the reasons of changes that clauses give, each of the item that it names. The tables are read by then, wherever they
 * stand: a paragraph often stands before its table.
 */
export function placeChanges(
  { words: text, place }: WordParagraph,
  topics: ReadonlySet<string>,
  { tree }: Drafting,
): void {
  const lists = (['basic', 'projects'] as const).filter((list) => topics.has(list));
  for (const clause of splitSentences(text).flatMap((sentence) => sentence.split('；'))) {
    const [, before = '', reason = ''] = CHANGE.exec(clause) ?? [];
    const [found] = lists
      .flatMap((list) => {
        const path = list === 'basic' ? ['basic', 'items'] : [list];
        return tree.namesIn(path).map((name) => ({ path, name, at: before.lastIndexOf(name) }));
      })
      .filter(({ at }) => at !== -1)
      .sort((a, b) => b.at - a.at || b.name.length - a.name.length);
    if (found === undefined || reason === '') continue;
    const item = tree.itemNamed(found.path, found.name);
    if (tree.get([...item, 'reason']) !== undefined) continue;
    const sentences = [reason.replace(/[。；]\s*$/, '')];
    const piece = { type: 'paragraph' as const, shape: undefined, isBullet: false, sentences, bold: [], place };
    tree.put([...item, 'reason', 'text'], { kind: 'prose', pieces: [piece] });
  }
}
