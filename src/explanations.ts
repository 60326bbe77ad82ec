import type { Lang } from './findings/printSentence.ts';
import type { Code } from './registry.ts';

/** The general explanation of a code, for `explain` and the documentation; a finding's sentence is about one case only. */
export interface Explanation {
  /** The fault, in one sentence. */
  readonly what: string;
  /** Why the fault matters, with the rule behind it if there is one. */
  readonly why: string;
  /** What to do, also in case the words of the file are right after all. */
  readonly remedy: string;
}

/** The explanations of all codes in one language, from the `explain.zh.md` or `explain.en.md` beside each definition. */
export type Explanations = { readonly [C in Code]: Explanation };

/** An example of a code, as the program itself reported it when the build ran it. */
export interface Example {
  /** The part of the report that has the fault; `undefined` where the fault is not in a file's words. */
  readonly source: string | undefined;
  /** The command line, without the program's name. */
  readonly run: string;
  /** The program's output about the code. */
  readonly output: Readonly<Record<Lang, string>>;
}

export type Examples = { readonly [C in Code]?: Example };

/** Loads the explanations of one language. They are separate modules, since checking a report needs none of them. */
export async function loadExplanations(lang: Lang): Promise<Explanations> {
  return lang === 'zh'
    ? (await import('./generated/explanationsZh.js')).explanations
    : (await import('./generated/explanationsEn.js')).explanations;
}

/** Loads the examples of all codes, likewise a separate module. */
export async function loadExamples(): Promise<Examples> {
  return (await import('./generated/examples.js')).examples;
}
