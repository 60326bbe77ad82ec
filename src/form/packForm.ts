import { type Place, wholeFile } from '../findings/place.ts';
import type { Source, SourceNode } from '../source/types.ts';
import type { FormFiles } from './readForm.ts';

/** A tree's node without its places, which are four fifths of the JSON that each run would have to read. */
type Packed<T> = T extends readonly (infer Item)[]
  ? readonly Packed<Item>[]
  : T extends object
    ? { readonly [Key in Exclude<keyof T, 'place' | 'keyPlace' | 'lines'>]: Packed<T[Key]> }
    : T;

type PackedFiles = {
  readonly [Part in 'form' | 'body']: Packed<FormFiles[Part]> & { readonly file: string };
} & { readonly rubrics: readonly Packed<Source>[] };

/** Packs a checked form as JSON. No finding will point into it any more, so it needs neither its text nor its places. */
export function packForm({ form, body, rubrics }: FormFiles): string {
  const files = {
    form: withoutText(form),
    body: { file: body.place.file, text: body.text },
    rubrics: rubrics.map(withoutText),
  };
  return JSON.stringify(files, (key, value) => (DROPPED.has(key) ? undefined : value));
}

const DROPPED = new Set(['place', 'keyPlace', 'lines']);

/** Unpacks a form; each place in it is the place of the whole file. */
export function unpackForm(json: string): FormFiles {
  const { form, body, rubrics } = JSON.parse(json) as PackedFiles;
  return {
    form: unpackSource(form),
    body: { text: body.text, place: wholeFile(body.file) },
    rubrics: rubrics.map(unpackSource),
  };
}

function withoutText({ file, root }: Source): Source {
  return { file, text: '', root };
}

function unpackSource({ file, text, root }: Packed<Source>): Source {
  return { file, text, root: unpackNode(root, wholeFile(file)) };
}

function unpackNode(node: Packed<SourceNode>, place: Place): SourceNode {
  switch (node.kind) {
    case 'map': {
      const entries = node.entries.map(({ key, value }) => ({ key, keyPlace: place, value: unpackNode(value, place) }));
      return { kind: 'map', entries, place };
    }
    case 'list':
      return { kind: 'list', items: node.items.map((item) => unpackNode(item, place)), place };
    case 'scalar':
      return { ...node, place };
  }
}
