import type { Lang } from './findings/printSentence.ts';
import type { Code } from './registry.ts';

/** What a code is about, for someone who asks: the sentence of a finding speaks of one case, this of all. */
export interface Explanation {
  /** What the finding says is there, in one sentence. */
  readonly what: string;
  /** Why it matters, with the rule behind it where there is one. */
  readonly why: string;
  /** What to do, also where what stands there is right. */
  readonly remedy: string;
}

/** A language: an explanation for every code, from the `explain.zh.md` or `explain.en.md` beside its definition. */
export type Explanations = { readonly [C in Code]: Explanation };

/** A case in which a code is found, as the program itself found it when the package was made. */
export interface Example {
  /** The stretch of the report that it is about; `undefined` where the fault is not in a file's words. */
  readonly source: string | undefined;
  /** The command line, without the program's name. */
  readonly run: string;
  /** What it printed about the code. */
  readonly output: Readonly<Record<Lang, string>>;
}

export type Examples = { readonly [C in Code]?: Example };

/** Loaded only when they are asked for: checking needs none. */
export async function loadExplanations(lang: Lang): Promise<Explanations> {
  return (await LOADERS[lang]()).explanations;
}

const LOADERS: Readonly<Record<Lang, () => Promise<{ readonly explanations: Explanations }>>> = {
  zh: () => import('./generated/explanationsZh.js'),
  en: () => import('./generated/explanationsEn.js'),
};

export async function loadExamples(): Promise<Examples> {
  return (await import('./generated/examples.js')).examples;
}
