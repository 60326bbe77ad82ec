import type { Form } from '../form/types.ts';
import type { WordOutline, WordSection } from '../wordfile/buildSections.ts';
import { eachNode, type FormNode } from './outlineForm.ts';
import { likeness } from './titles.ts';

/** A section of the file, and the heading of the form that it is; `undefined` where it is none of its own. */
export interface Matched {
  readonly section: WordSection;
  readonly node: FormNode | undefined;
  readonly sections: readonly Matched[];
}

const TOP = 0.5;
const BELOW = 0.45;
/** A heading may stand in another section than the form has it in, if it says clearly what it is. */
const ELSEWHERE = 0.8;

/** Matches the headings of a file with those of its form: first those of the sections, then what stands below each. */
export function matchSections(outline: WordOutline, nodes: readonly FormNode[], form: Form): readonly Matched[] {
  const used = new Set<FormNode>();
  const tops = chooseTops(outline.sections, nodes, used);
  return outline.sections.map((section, index) => {
    const node = tops[index];
    return matchBelow(section, node, nodes, used, form);
  });
}

/** Each section of the form is that of the file which is most like it, the best first. */
function chooseTops(
  sections: readonly WordSection[],
  nodes: readonly FormNode[],
  used: Set<FormNode>,
): readonly (FormNode | undefined)[] {
  const all = [...eachNode(nodes)];
  const chosen: (FormNode | undefined)[] = sections.map(() => undefined);
  const pairs = sections.flatMap((section, index) =>
    all.map((node) => {
      const near = likeness(section.title, node.title) - (node.level === 1 ? 0 : 0.05);
      return { index, node, near };
    }),
  );
  for (const { index, node, near } of pairs.sort((a, b) => b.near - a.near)) {
    if (near < (node.level === 1 ? TOP : ELSEWHERE - 0.05) || chosen[index] !== undefined || used.has(node)) continue;
    chosen[index] = node;
    used.add(node);
  }
  return chosen;
}

function matchBelow(
  section: WordSection,
  node: FormNode | undefined,
  nodes: readonly FormNode[],
  used: Set<FormNode>,
  form: Form,
): Matched {
  const near = node === undefined ? [] : [...eachNode(node.nodes)];
  const all = [...eachNode(nodes)];
  const chosen = new Map<WordSection, FormNode>();
  const pairs = section.sections.flatMap((sub) => [
    ...near.map((each) => ({ sub, node: each, near: likeness(sub.title, each.title), least: BELOW })),
    ...all.map((each) => ({ sub, node: each, near: likeness(sub.title, each.title) - 0.05, least: ELSEWHERE })),
  ]);
  for (const pair of pairs.sort((a, b) => b.near - a.near)) {
    if (pair.near < pair.least || chosen.has(pair.sub) || used.has(pair.node) || pair.node.title === '') continue;
    chosen.set(pair.sub, pair.node);
    used.add(pair.node);
  }
  const sections = section.sections.map((sub) => matchBelow(sub, chosen.get(sub), nodes, used, form));
  return { section, node, sections };
}
