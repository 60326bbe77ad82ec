import type { Form } from '../form/types.ts';
import type { Schema } from '../source/schema.ts';
import type { SourceNode } from '../source/types.ts';
import type { OutlineField } from './outline.ts';
import { nodeAt, patternOf } from './paths.ts';
import { typedOf } from './typed.ts';
import type { Field, FillRow, Path, Typed } from './types.ts';

/** What decides which tables a workbook has. */
export interface Layout {
  readonly schema: Schema;
  readonly form: Form;
  /** The root of the report file. */
  readonly root: SourceNode;
  /** Whether the form prints a key, or gives points by it. */
  readonly asks: (pattern: string) => boolean;
  /** Its budget units where they are several: amounts are then asked for by unit. */
  readonly units: readonly string[];
  /** The one unit whose amounts are asked for, and nothing else. */
  readonly unit: string | undefined;
}

/** Whether a value is asked for: by the form, by what it goes with, or since the file has it. */
export function isAsked({ asks }: Layout, list: Path, field: OutlineField, known: SourceNode | undefined): boolean {
  const path = [...list, ...field.path];
  if (known !== undefined && typedOf(known) !== undefined) return true;
  return asks(patternOf(path)) || (field.goesWith !== undefined && asks(patternOf([...list, ...field.goesWith])));
}

/** A row that asks for one value. */
export function questionOf(root: SourceNode, field: Field, group: string): FillRow {
  const { path } = field;
  const title = field.title.startsWith(`${group}：`) ? field.title.slice(group.length + 1) : field.title;
  return {
    at: path,
    values: [say(group), say(title), typedOf(nodeAt(root, path)), say(field.note)],
    locked: [0, 1, 3],
    question: { ...field, title: group === title ? title : `${group} ${title}` },
  };
}

/** Words of a cell; none for an empty text. */
export function say(text: string): Typed | undefined {
  return text === '' ? undefined : { is: 'text', text };
}
