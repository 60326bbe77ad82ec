import type { Finding } from '../../../src/findings/types.ts';
import {
  aliasUsed,
  controlCharacter,
  duplicateKey,
  emptyFile,
  fileTooLarge,
  fullWidthColon,
  listFolded,
  nestedTooDeep,
  notUtf8,
  notYaml,
  severalDocuments,
  tagUsed,
  textAfterHash,
  unquotedReference,
} from '../../../src/source/syntax/findings.ts';
import { at } from '../../findings/caseArgs.ts';

/** The parser's codes; `sentences.test.ts` compares them with the parser's own list. */
export const SYNTAX_CODES = [
  'ALIAS_PROPS',
  'BAD_ALIAS',
  'BAD_COLLECTION_TYPE',
  'BAD_DIRECTIVE',
  'BAD_DQ_ESCAPE',
  'BAD_INDENT',
  'BAD_PROP_ORDER',
  'BAD_SCALAR_START',
  'BLOCK_AS_IMPLICIT_KEY',
  'BLOCK_IN_FLOW',
  'DUPLICATE_KEY',
  'IMPOSSIBLE',
  'KEY_OVER_1024_CHARS',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
  'MULTIPLE_ANCHORS',
  'MULTIPLE_DOCS',
  'MULTIPLE_TAGS',
  'NON_STRING_KEY',
  'RESOURCE_EXHAUSTION',
  'TAB_AS_INDENT',
  'TAG_RESOLVE_FAILED',
  'UNEXPECTED_TOKEN',
];

/** Ours, for what the parser lets pass. */
export const OWN_SYNTAX_CODES = [
  'ANCHOR',
  'COLON_WITHOUT_SPACE',
  'COMMENT_IN_BRACKETS',
  'FULL_WIDTH_COMMA',
  'FULL_WIDTH_SPACE',
];

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...[...SYNTAX_CODES, ...OWN_SYNTAX_CODES].map((detail) => notYaml({ detail }, at)),
  notYaml({ detail: 'A_CODE_OF_THE_FUTURE' }, at),
  duplicateKey({ key: '工资福利支出' }, at),
  fullWidthColon({ text: 'unit：' }, at),
  fullWidthColon({ text: 'name ： 岳阳市科技创新中心' }, at),
  notUtf8({ encoding: 'gb18030' }, at),
  notUtf8({ encoding: 'utf-16' }, at),
  notUtf8({ encoding: 'binary' }, at),
  notUtf8({ encoding: 'unknown' }, at),
  fileTooLarge({ bytes: 3_145_728, limit: 2_000_000 }, at),
  fileTooLarge({ bytes: 2_000_001, limit: 2_000_000 }, at),
  nestedTooDeep({ limit: 60 }, at),
  aliasUsed({ name: '重点项目' }, at),
  tagUsed({ tag: '!注意' }, at),
  ...['U+0007', 'U+000D', 'U+E0B8', 'U+202E', 'U+200B', 'U+FFFD', 'U+D83D'].map((character) =>
    controlCharacter({ character }, at),
  ),
  textAfterHash({ words: '3 和表2' }, at),
  listFolded({ line: '- 采购和合同管理办法，采购事项由馆务会议集体研究', isBlock: true }, at),
  listFolded({ line: '2、建制度。', isBlock: false }, at),
  unquotedReference({ text: '{{合同}}', value: '完成{{合同}}项' }, at),
  unquotedReference({ text: '{{整体支出.合计.决算数}}' }, at),
  unquotedReference({ text: '{{合同}}', rest: '项合同' }, at),
  unquotedReference({ text: '{{total' }, at),
  unquotedReference({ text: '{{total}' }, at),
  emptyFile({}, at),
  severalDocuments({ detail: 'MULTIPLE_DOCS' }, at),
];
