import { findAll } from '../../reading/findAll.ts';
import lexicon from '../../reading/generated/lexicon.js';
import { markSigns, PairMarks } from '../../reading/markSigns.ts';
import { pairAt } from '../../reading/nameFinder.ts';
import type { Slip } from './findDoubled.ts';

/** A misspelt form, and where it is one only beside certain others: `bare` is what a text must hold before that is looked at. */
interface Form {
  readonly bare: string;
  /** In the order of the lexicon. */
  readonly order: number;
  /** With what stands beside it; `undefined`: it is misspelt wherever it stands. */
  readonly inContext: string | undefined;
}

interface Forms {
  /** By their first two signs, or by the one that they are. */
  readonly byHead: ReadonlyMap<number, readonly Form[]>;
  /** With which two signs any of them begins, and which are one sign. */
  readonly begins: PairMarks;
  readonly single: Uint8Array;
}

/** Made when the first text is read: a run without prose needs none. */
let made: Forms | undefined;
/** Of the forms in context, made when a text holds the signs of one. */
const patterns = new Map<Form, RegExp>();

function makeForms(): Forms {
  const byHead = new Map<number, Form[]>();
  const pairs: number[] = [];
  const signs: number[] = [];
  let order = 0;
  for (const row of Object.values(lexicon.misspelt ?? {})) {
    for (const form of row) {
      const inContext = form.includes('(?') ? form : undefined;
      const bare = inContext === undefined ? form : bareOf(form);
      const head = bare.length === 1 ? bare.charCodeAt(0) : pairAt(bare, 0);
      (bare.length === 1 ? signs : pairs).push(head);
      const one = { bare, order, inContext };
      order += 1;
      const own = byHead.get(head);
      if (own === undefined) byHead.set(head, [one]);
      else own.push(one);
    }
  }
  return { byHead, begins: new PairMarks(pairs), single: markSigns(signs) };
}

function patternOf(form: Form & { readonly inContext: string }): RegExp {
  const known = patterns.get(form);
  if (known !== undefined) return known;
  const pattern = new RegExp(form.inContext, 'g');
  patterns.set(form, pattern);
  return pattern;
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
  const { byHead, begins, single } = made;
  const found: Slip[] = [];
  let near: Set<Form> | undefined;
  let end = 0;
  const take = (head: number, at: number) => {
    let longest = '';
    for (const form of byHead.get(head) ?? []) {
      if (!text.startsWith(form.bare, at)) continue;
      if (form.inContext === undefined) {
        if (form.bare.length > longest.length) longest = form.bare;
      } else {
        near ??= new Set();
        near.add(form);
      }
    }
    if (longest === '' || at < end) return;
    end = at + longest.length;
    found.push({ typed: longest, index: at });
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at);
    const isSingle = single[sign] === 1;
    if (!isSingle && !begins.mayHave(sign, text.charCodeAt(at + 1))) continue;
    if (at + 1 < text.length) take(pairAt(text, at), at);
    if (isSingle) take(sign, at);
  }
  if (near === undefined) return found;
  for (const form of [...near].sort((one, other) => one.order - other.order)) {
    if (!isInContext(form)) continue;
    for (const { 0: typed, index } of findAll(text, patternOf(form))) {
      if (!found.some((other) => other.index < index + typed.length && index < other.index + other.typed.length))
        found.push({ typed, index });
    }
  }
  return found;
}

function isInContext(form: Form): form is Form & { readonly inContext: string } {
  return form.inContext !== undefined;
}
