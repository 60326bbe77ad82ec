import type { Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { ReportDocument } from '../document/types.ts';
import { buildRoot } from './markdown/buildRoot.ts';

// The serialiser looks at a text together with its neighbours; at the ends of a cell these are pipes.
const CELL_START = '^\\|';
const CELL_END = '\\|$';

/**
 * Text without any character that could mean something, or with the point and sign of an amount. Most texts of a report
 * are such, and the serialiser would try seventy patterns on each.
 */
const HARMLESS = /^(?:-(?=\d))?(?:[^\s!#&()*+\-.:<=>@[\\\]_`|~]|(?<=\d)\.(?=\d))*$/;

/**
 * The serialiser knows which characters would mean something where they stand, and escapes those only: text of the data
 * prints literally and the source stays readable.
 */
const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  handlers: {
    text: (node: Text, _: unknown, state: State, info: Info) =>
      HARMLESS.test(node.value) ? node.value : state.safe(node.value, info),
  },
  // Columns are not padded to equal width: one long cell would stretch each row, and each change would touch all rows.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    // The serialiser lets `<&@a>` pass, an autolink; and some forges know more tags than the standard does.
    { character: '<', inConstruct: 'phrasing' },
    // A cell is trimmed when it is read: spaces at its ends are kept as character references.
    { character: ' ', before: CELL_START, inConstruct: 'tableCell' },
    { character: ' ', after: CELL_END, inConstruct: 'tableCell' },
    { character: '\t', before: CELL_START, inConstruct: 'tableCell' },
    { character: '\t', after: CELL_END, inConstruct: 'tableCell' },
  ],
};

/**
 * The report as GitHub-flavoured Markdown; ends with one newline.
 *
 * @param name of its file without the ending: its charts are files that begin with it.
 */
export function writeMarkdown(document: ReportDocument, name = 'report'): string {
  return toMarkdown(buildRoot(document, name), OPTIONS);
}
