import lexicon from '../../reading/generated/lexicon.js';
import { NameFinder } from '../../reading/nameFinder.ts';
import type { Slip } from './findDoubled.ts';

/** A misspelt form that is one only beside certain others; `bare` is what a text must hold before the pattern is run. */
interface InContext {
  readonly bare: string;
  readonly pattern: RegExp;
}

interface Forms {
  readonly plain: NameFinder<true>;
  readonly inContext: readonly InContext[];
}

/** Made when the first text is read: a run without prose needs none. */
let made: Forms | undefined;

function makeForms(): Forms {
  const forms = Object.values(lexicon.misspelt ?? {}).flat();
  return {
    plain: new NameFinder(new Map(forms.filter((form) => !form.includes('(?')).map((form) => [form, true] as const))),
    inContext: forms
      .filter((form) => form.includes('(?'))
      .map((form) => ({ bare: bareOf(form), pattern: new RegExp(form, 'g') })),
  };
}

/** The signs of a form without those beside it. */
function bareOf(form: string): string {
  let depth = 0;
  let bare = '';
  for (const sign of form) {
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (depth === 0) bare += sign;
  }
  return bare;
}

/** Misspelt words: `覆行审批程序`, `年未结转和结余`. */
export function findMisspelt(text: string): readonly Slip[] {
  made ??= makeForms();
  const { plain, inContext } = made;
  const found: Slip[] = plain.find(text).map(({ start, end }) => ({ typed: text.slice(start, end), index: start }));
  for (const { bare, pattern } of inContext) {
    if (!text.includes(bare)) continue;
    for (const { 0: typed, index } of text.matchAll(pattern)) {
      if (!found.some((one) => one.index < index + typed.length && index < one.index + one.typed.length))
        found.push({ typed, index });
    }
  }
  return found;
}
