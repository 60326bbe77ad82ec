import { findAll } from '../../reading/findAll.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { NameFinder } from '../../reading/nameFinder.ts';
import type { Slip } from './findDoubled.ts';
import { markSigns } from './markSigns.ts';

/** A misspelt form that is one only beside certain others; `bare` is what a text must hold before the pattern is run. */
interface InContext {
  readonly bare: string;
  readonly pattern: RegExp;
}

interface Forms {
  readonly plain: NameFinder<true>;
  /** In the order of the lexicon. */
  readonly inContext: readonly InContext[];
  /** The same by the code of the first sign. */
  readonly bySign: ReadonlyMap<number, readonly InContext[]>;
  /** With which signs any of them begins. */
  readonly first: Uint8Array;
}

/** Made when the first text is read: a run without prose needs none. */
let made: Forms | undefined;

function makeForms(): Forms {
  const forms = Object.values(lexicon.misspelt ?? {}).flat();
  const inContext = forms
    .filter((form) => form.includes('(?'))
    .map((form) => ({ bare: bareOf(form), pattern: new RegExp(form, 'g') }));
  const bySign = new Map<number, InContext[]>();
  for (const one of inContext) {
    const sign = one.bare.charCodeAt(0);
    const own = bySign.get(sign);
    if (own === undefined) bySign.set(sign, [one]);
    else own.push(one);
  }
  const plain = forms.filter((form) => !form.includes('(?'));
  return {
    plain: new NameFinder(new Map(plain.map((form) => [form, true] as const))),
    inContext,
    bySign,
    first: markSigns([...bySign.keys(), ...plain.map((form) => form.charCodeAt(0))]),
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
  const { plain, inContext, bySign, first } = made;
  const found: Slip[] = [];
  const near = new Set<InContext>();
  let end = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    if (first[sign] === 0) continue;
    const named = at < end ? undefined : plain.at(text, at);
    if (named !== undefined) {
      end = named.end;
      found.push({ typed: text.slice(at, end), index: at });
    }
    for (const one of bySign.get(sign) ?? []) if (text.startsWith(one.bare, at)) near.add(one);
  }
  if (near.size === 0) return found;
  for (const one of inContext) {
    if (!near.has(one)) continue;
    for (const { 0: typed, index } of findAll(text, one.pattern)) {
      if (!found.some((other) => other.index < index + typed.length && index < other.index + other.typed.length))
        found.push({ typed, index });
    }
  }
  return found;
}
