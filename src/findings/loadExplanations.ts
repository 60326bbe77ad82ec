import type { Explanations } from './explanations.ts';
import type { Lang } from './printFinding.ts';

/** Loaded only when they are asked for: checking needs none. */
export async function loadExplanations(lang: Lang): Promise<Explanations> {
  return lang === 'zh'
    ? (await import('./explanationsZh.ts')).explanationsZh
    : (await import('./explanationsEn.ts')).explanationsEn;
}
