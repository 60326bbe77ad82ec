import type { WordParagraph } from '../wordfile/types.ts';
import { eachNode, type FormNode, type Slot } from './outlineForm.ts';

/** The place of texts at a heading; else the nearest before it, or around it. */
export function slotOf(node: FormNode | undefined): Slot | undefined {
  for (let each = node; each !== undefined; each = each.parent) {
    const slot = each.slots.find(({ lead }) => lead === undefined);
    if (slot !== undefined) return slot;
  }
  const root = rootOf(node);
  const all = root === undefined ? [] : [...eachNode([root])].flatMap(({ slots }) => slots);
  return all.find(({ lead }) => lead === undefined) ?? all[0];
}

/** The place whose words the paragraph starts with, as 预算管理方面 does; else that of its section. */
export function chooseSlot(
  paragraph: WordParagraph,
  kept: readonly string[],
  node: FormNode | undefined,
): { slot: Slot | undefined; sentences: readonly string[] } {
  const [first = '', ...rest] = kept;
  const root = node === undefined ? [] : [...eachNode([node])];
  for (const slot of root.flatMap(({ slots }) => slots)) {
    const names = [
      slot.title,
      ...(slot.lead === undefined ? [] : [slot.lead.replace(/方面.*$|情况.*$|[。：:]$/gu, '')]),
    ];
    for (const name of names) {
      if (name.length < 3 || !first.startsWith(name)) continue;
      const after = first.slice(name.length).replace(/^(?:方面|情况)?[。：:，,]?\s*/u, '');
      const isLead = first.length - after.length > name.length || paragraph.number !== undefined;
      if (isLead) return { slot, sentences: after === '' ? rest : [after, ...rest] };
    }
  }
  return { slot: slotOf(node), sentences: kept };
}

/** A section that the form does not have, and what stands before all sections, may tell any fact. */
const ANYWHERE: ReadonlySet<string> = new Set(['staff', 'unit.divisions', 'threePublic']);

/** What the sentences at a heading may be of: the topics of the heading, and of the section that it belongs to. */
export function topicsOf(node: FormNode | undefined): ReadonlySet<string> {
  const root = rootOf(node);
  if (root === undefined || root.level === 0) return ANYWHERE;
  return new Set([...eachNode([root])].flatMap(({ topics }) => [...topics]));
}

/** The section of the form that a heading belongs to. */
export function rootOf(node: FormNode | undefined): FormNode | undefined {
  let root = node;
  while (root?.parent !== undefined) root = root.parent;
  return root;
}
