import type { Form } from '../form/types.ts';

/** A heading of a form, and what stands under it up to the next heading. */
export interface FormNode {
  readonly title: string;
  readonly level: number;
  /** The id of the form's section, of a heading of the first level. */
  readonly section: string | undefined;
  /** Places for texts, in their order. */
  readonly slots: readonly Slot[];
  /** What the sentences and tables here are of: `staff`, `basic`, `problems`. */
  readonly topics: ReadonlySet<string>;
  readonly tables: readonly string[];
  readonly nodes: readonly FormNode[];
  readonly parent: FormNode | undefined;
}

export interface Slot {
  /** The key under `narrative`. */
  readonly id: string;
  readonly title: string;
  /** The words before it in its paragraph: 预算管理方面。 `undefined` where it is a block of its own. */
  readonly lead: string | undefined;
}

interface GrowingNode extends FormNode {
  readonly slots: Slot[];
  readonly topics: Set<string>;
  readonly tables: string[];
  readonly nodes: GrowingNode[];
}

/** Names of a template that say what stands there. */
const TOPICS =
  /\{\{[^}]*?\b(unit\.divisions|staff|basic|threePublic|projects|governmentFund|stateCapital|socialInsurance|problems|measures|disclosures|otherMatters|whole|declared|goals)\b/g;

/** Outlines a form's template: its headings, and which keys of a report file are printed under each. */
export function outlineForm(form: Form): readonly FormNode[] {
  const titles = new Map(form.sections.map(({ id, title }) => [id, title]));
  const slotTitles = new Map(form.narrative.map(({ id, title }) => [id, title]));
  const tops: GrowingNode[] = [];
  // What stands before the first heading: an introduction.
  const front = nodeOf('', 0, undefined, undefined);
  const open: GrowingNode[] = [];
  const read = (text: string) => {
    for (const line of joinTrimmed(text).split('\n')) {
      const heading = /^(#{1,6}) (.*)$/.exec(line);
      if (heading !== null) {
        const [, marks = '', typed = ''] = heading;
        const section = /\{\{sections\.(\w+)\}\}/.exec(typed)?.[1];
        const title = section === undefined ? typed.replace(/\{\{[^}]*\}\}/g, '') : (titles.get(section) ?? '');
        while ((open.at(-1)?.level ?? 0) >= marks.length) open.pop();
        const parent = open.at(-1);
        const node = nodeOf(title, marks.length, section, parent);
        (parent?.nodes ?? tops).push(node);
        open.push(node);
        continue;
      }
      const node = open.at(-1) ?? front;
      for (const [, topic = ''] of line.matchAll(TOPICS)) node.topics.add(topic);
      for (const [, table = ''] of line.matchAll(/\{\{[./]*tables\.(\w+)\}\}/g)) node.tables.push(table);
      for (const { 1: id = '', index } of line.matchAll(/\{\{narrative\.([^}\s]+)\}\}/g)) {
        node.slots.push({ id, title: slotTitles.get(id) ?? id, lead: leadOf(line, index) });
      }
    }
  };
  read(form.body.text);
  for (const { label, title, tables, note } of form.annexes) {
    read(`\n# ${label}${title}\n\n${tables.map((table) => `{{tables.${table}}}`).join('\n\n')}\n\n${note?.text ?? ''}`);
  }
  return front.slots.length === 0 ? tops : [{ ...front, topics: new Set(), tables: [] }, ...tops];
}

function nodeOf(
  title: string,
  level: number,
  section: string | undefined,
  parent: GrowingNode | undefined,
): GrowingNode {
  return { title, level, section, slots: [], topics: new Set(), tables: [], nodes: [], parent };
}

/** Takes out the line breaks that `~` takes out of what is printed. */
function joinTrimmed(text: string): string {
  return text.replace(/\s*\{\{~/g, '{{').replace(/~\}\}\s*/g, '}}');
}

/** The words with which the paragraph of a slot starts; `undefined` where nothing else stands in it. */
function leadOf(line: string, index: number): string | undefined {
  const before = line.slice(0, index).replace(/^\s*(?:\d+\.|-) /, '');
  const around = (before + line.slice(index)).replace(/\{\{[^}]*\}\}/g, '').trim();
  if (around === '') return undefined;
  return /^[^{]*/.exec(before)?.[0].trim() ?? '';
}

/** Lists a node and all below it. */
export function* eachNode(nodes: readonly FormNode[]): Generator<FormNode> {
  for (const node of nodes) {
    yield node;
    yield* eachNode(node.nodes);
  }
}
