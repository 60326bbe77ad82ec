import { findAll } from '../../reading/findAll.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { markSigns, PairMarks } from '../../reading/markSigns.ts';
import { NameFinder, pairAt } from '../../reading/nameFinder.ts';
import type { Slip } from './findDoubled.ts';

/** A misspelt form that is one only beside certain others; `bare` is what a text must hold before the pattern is run. */
interface InContext {
  readonly bare: string;
  readonly pattern: RegExp;
}

interface Forms {
  readonly plain: NameFinder<true>;
  /** In the order of the lexicon. */
  readonly inContext: readonly InContext[];
  /** The same by their first two signs, or by the one that they are. */
  readonly byHead: ReadonlyMap<number, readonly InContext[]>;
  /** With which two signs any of them begins, and which are one sign. */
  readonly begins: PairMarks;
  readonly single: Uint8Array;
}

/** Made when the first text is read: a run without prose needs none. */
let made: Forms | undefined;

function makeForms(): Forms {
  const forms = Object.values(lexicon.misspelt ?? {}).flat();
  const inContext = forms
    .filter((form) => form.includes('(?'))
    .map((form) => ({ bare: bareOf(form), pattern: new RegExp(form, 'g') }));
  const byHead = new Map<number, InContext[]>();
  for (const one of inContext) {
    const head = headOf(one.bare);
    const own = byHead.get(head);
    if (own === undefined) byHead.set(head, [one]);
    else own.push(one);
  }
  const plain = forms.filter((form) => !form.includes('(?'));
  const bare = [...inContext.map((one) => one.bare), ...plain];
  return {
    plain: new NameFinder(new Map(plain.map((form) => [form, true] as const))),
    inContext,
    byHead,
    begins: new PairMarks(bare.filter(({ length }) => length > 1).map(headOf)),
    single: markSigns(bare.filter(({ length }) => length === 1).map(headOf)),
  };
}

function headOf(form: string): number {
  return form.length === 1 ? form.charCodeAt(0) : pairAt(form, 0);
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
  const { plain, inContext, byHead, begins, single } = made;
  const found: Slip[] = [];
  let near: Set<InContext> | undefined;
  let end = 0;
  const takeNear = (head: number, at: number) => {
    for (const one of byHead.get(head) ?? []) {
      if (!text.startsWith(one.bare, at)) continue;
      near ??= new Set();
      near.add(one);
    }
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const isSingle = single[sign] === 1;
    if (!isSingle && !begins.mayHave(sign, text.charCodeAt(at + 1))) continue;
    const named = at < end ? undefined : plain.at(text, at);
    if (named !== undefined) {
      end = named.end;
      found.push({ typed: text.slice(at, end), index: at });
    }
    if (isSingle) takeNear(sign, at);
    if (at + 1 < text.length) takeNear(pairAt(text, at), at);
  }
  if (near === undefined) return found;
  for (const one of inContext) {
    if (!near.has(one)) continue;
    for (const { 0: typed, index } of findAll(text, one.pattern)) {
      if (!found.some((other) => other.index < index + typed.length && index < other.index + other.typed.length))
        found.push({ typed, index });
    }
  }
  return found;
}
