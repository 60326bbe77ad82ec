import { yamlText } from '../../newReport/yaml.ts';
import { childOf, mapOf } from '../../source/query.ts';
import type { Source, SourceNode } from '../../source/types.ts';

export interface Rewritten {
  readonly id: string;
  /** The years that the copy is for; `undefined`: those of the form that is copied. */
  readonly years: { readonly first: string; readonly last: string } | undefined;
}

/**
 * Rewrites the text of a form's `form.yaml` for a copy of it: with an id of its own, for the years asked for, and no longer
 * for any place, since a copy is somebody's own. All else stays letter by letter.
 */
export function rewriteForm(source: Source, { id, years }: Rewritten): string {
  const { root, text } = source;
  const general = mapOf(root)?.entries.find(({ key }) => key === 'general');
  const span = childOf(root, 'years');
  const splices = [
    ...replace(childOf(root, 'id'), yamlText(id)),
    ...replace(childOf(span, 'first'), years?.first),
    ...replace(childOf(span, 'last'), years?.last),
    ...(general === undefined ? [] : [{ ...lineOf(text, general.keyPlace.start), by: '' }]),
  ];
  return splices
    .sort((one, other) => other.start - one.start)
    .reduce((result, { start, end, by }) => result.slice(0, start) + by + result.slice(end), text);
}

/** Makes the first line name a schema for editors, in place of the one that it named. */
export function nameSchema(text: string, schema: string): string {
  const line = `# yaml-language-server: $schema=${schema}`;
  const former = /^# yaml-language-server: \$schema=[^\r\n]*/m;
  return former.test(text) ? text.replace(former, () => line) : `${line}\n${text}`;
}

interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

function replace(node: SourceNode | undefined, by: string | undefined): readonly Splice[] {
  return node === undefined || by === undefined ? [] : [{ start: node.place.start, end: node.place.end, by }];
}

/** The whole line around an offset, with its end. */
function lineOf(text: string, offset: number): { readonly start: number; readonly end: number } {
  const end = text.indexOf('\n', offset);
  return { start: text.lastIndexOf('\n', offset) + 1, end: end < 0 ? text.length : end + 1 };
}
