import type { Finding } from '../../../src/findings/types.ts';
import {
  anotherLanguage,
  changesAccepted,
  fieldWithoutResult,
  linkedElsewhere,
  notAWordFile,
  olderFile,
  partsNotRead,
  symbolUnknown,
  tablesNested,
  withoutText,
  wordFileEncrypted,
  wordFileTooLarge,
  wordFileWithMacros,
} from '../../../src/wordfile/findings/findings.ts';
import { at } from '../../findings/caseArgs.ts';

const COUNTED = ['comments', 'pictures', 'charts', 'diagrams', 'objects', 'chunks'] as const;
const SIGN = { font: 'MT Extra', before: '次均接待费' };
const SUM = { code: '=SUM(ABOVE)', before: '合计' };

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...(['empty', 'damaged', 'other'] as const).map((why) => notAWordFile({ why }, at)),
  notAWordFile({ why: 'missing', part: 'word/document.xml' }, at),
  ...(['doc', 'wps', 'rtf', 'odt', 'html', 'xml', 'pdf'] as const).map((kind) =>
    olderFile({ kind, why: 'unread' }, at),
  ),
  ...(['noOffice', 'failed', 'tooLong'] as const).map((why) => olderFile({ kind: 'doc', why }, at)),
  wordFileEncrypted({}, at),
  wordFileWithMacros({}, at),
  wordFileTooLarge({ what: 'file', limit: 50_000_000 }, at),
  wordFileTooLarge({ what: 'unpacked', limit: 30_000_000 }, at),
  wordFileTooLarge({ what: 'paragraphs', limit: 10_000 }, at),
  wordFileTooLarge({ what: 'characters', limit: 300_000 }, at),
  wordFileTooLarge({ what: 'positions', limit: 100_000 }, at),
  wordFileTooLarge({ what: 'columns', limit: 500 }, at),
  wordFileTooLarge({ what: 'nested', limit: 20 }, at),
  withoutText({ pictures: 0 }, at),
  withoutText({ pictures: 12 }, at),
  anotherLanguage({}, at),
  changesAccepted({ insertions: 3, deletions: 1 }, at),
  partsNotRead({ parts: COUNTED.map((what) => ({ what, count: 2 })) }, at),
  partsNotRead(
    {
      parts: [
        { what: 'hidden', count: 1, text: '待科室核实' },
        { what: 'margins', count: 2, text: '某市档案馆 内部资料' },
      ],
    },
    at,
  ),
  symbolUnknown({ signs: [SIGN], count: 1 }, at),
  symbolUnknown({ signs: [{ ...SIGN, before: '' }, SIGN, { font: '符号', before: '≤' }], count: 5 }, at),
  fieldWithoutResult({ fields: [SUM], count: 1 }, at),
  fieldWithoutResult({ fields: [{ ...SUM, before: '' }, SUM, { code: 'REF 表1', before: '见' }], count: 4 }, at),
  linkedElsewhere({ kinds: ['template', 'pictures', 'files'] }, at),
  tablesNested({ count: 1 }, at),
  tablesNested({ count: 3 }, at),
];
