import type { Text } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { type Info, type Options, type State, toMarkdown } from 'mdast-util-to-markdown';
import type { ReportDocument } from '../document/types.ts';
import { buildRoot } from './markdown/buildRoot.ts';

// The serialiser tests a text together with its neighbours, which at the ends of a cell are pipes.
const CELL_START = '^\\|';
const CELL_END = '\\|$';

/**
 * Matches text without special characters, except the point and sign of an amount. Most texts of a report match, and
 * are spared the seventy patterns that the serialiser tries on each text.
 */
const HARMLESS = /^(?:-(?=\d))?(?:[^\s!#&()*+\-.:<=>@[\\\]_`|~]|(?<=\d)\.(?=\d))*$/;

/**
 * The serialiser escapes a character only where it would have a meaning: users' text prints literally, and the source
 * stays readable.
 */
const OPTIONS: Options = {
  bullet: '-',
  rule: '-',
  listItemIndent: 'one',
  handlers: {
    text: (node: Text, _: unknown, state: State, info: Info) =>
      HARMLESS.test(node.value) ? node.value : state.safe(node.value, info),
  },
  // Columns are not padded to equal width: one long cell would stretch every row, and each change would touch all rows.
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  unsafe: [
    // The serialiser does not escape `<&@a>`, which is an autolink; and some forges know more tags than the standard.
    { character: '<', inConstruct: 'phrasing' },
    // Readers trim a cell, so spaces at its ends are kept as character references.
    { character: ' ', before: CELL_START, inConstruct: 'tableCell' },
    { character: ' ', after: CELL_END, inConstruct: 'tableCell' },
    { character: '\t', before: CELL_START, inConstruct: 'tableCell' },
    { character: '\t', after: CELL_END, inConstruct: 'tableCell' },
  ],
};

/**
 * Writes the report as GitHub-flavoured Markdown, which ends with one newline.
 *
 * @param name the name of the report's file without its ending: the files of its charts begin with it
 */
export function writeMarkdown(document: ReportDocument, name = 'report'): string {
  return toMarkdown(buildRoot(document, name), OPTIONS);
}
