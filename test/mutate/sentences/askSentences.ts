import { readFileSync } from 'node:fs';
import { Random } from '../../oracle/random.ts';
import type { Planted } from '../plantMutants.ts';
import { type Ended, runWorker } from '../runWorker.ts';
import type { Sentence, SentenceOrder, SentencesSeen } from './types.ts';

/** The sentences, and which of them could notice which mutant. */
export interface Sentences {
  readonly worker: string;
  readonly file: string;
  readonly texts: readonly string[];
  readonly seen: SentencesSeen;
}

/** Judges all sentences once, with all mutants switched off. */
export async function lookAtSentences(worker: string): Promise<Sentences> {
  const file = `${worker}.sentences.json`;
  const order: SentenceOrder = { mutant: undefined, sentences: [], most: 0, file };
  const { exit } = await runWorker(worker, order, 3000);
  if (exit !== 0) throw new Error(`sentences could not be judged: ${exit}`);
  const seen = JSON.parse(readFileSync(`${file}.seen`, 'utf8')) as SentencesSeen;
  const texts = (JSON.parse(readFileSync(file, 'utf8')) as readonly Sentence[]).map(({ text }) => text);
  return { worker, file, texts, seen };
}

/** Tries the sentences that could notice a mutant, the likeliest first; none when there is none. */
export async function trySentences(
  { worker, file, texts, seen }: Sentences,
  mutant: Planted,
  removed: readonly string[],
  most: number,
): Promise<Ended | undefined> {
  const shuffle = (some: readonly number[] = []) => new Random(mutant.id, 1).shuffle(some);
  const [only, also] = [shuffle(seen.only[mutant.id]), shuffle(seen.also[mutant.id])];
  // What is made while the program loads is come by in every sentence.
  const rest = seen.loading.includes(mutant.id) ? shuffle(texts.map((_, index) => index)) : [];
  const inOrder = [...new Set([...only, ...also, ...rest])];
  const holds = (index: number) => removed.some((word) => texts[index]?.includes(word));
  const sentences = [...inOrder.filter(holds), ...inOrder.filter((index) => !holds(index))];
  if (sentences.length === 0) return undefined;
  const order: SentenceOrder = { mutant: mutant.id, sentences, most: most * 1000, file };
  return runWorker(worker, order, most * 3);
}

/** The Chinese words that a mutant takes away: whoever notices it most likely has one of them. */
export function listRemovedWords(text: string, { start, end, replacement }: Planted): readonly string[] {
  const left = new Set(wordsOf(replacement));
  return wordsOf(text.slice(start, end)).filter((word) => !left.has(word));
}

function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].map(([word]) => word);
}
