import {
  builtDiffers,
  editedByHand,
  notAWordReport,
  notBuilt,
  nothingToCheck,
  onlySavedAgain,
  outputIsInput,
  sameOutput,
  targetEdited,
} from '../../../src/commands/findings/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { at } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  sameOutput({ output: 'out/2023.md', first: 'a/2023.yaml', second: 'b/2023.yaml' }, at),
  nothingToCheck({ path: '.', takes: 'reportsOrWord' }, at),
  nothingToCheck({ path: '2023', takes: 'reports' }, at),
  outputIsInput({ path: '报告/2023.md' }, at),
  notAWordReport({}, at),
  notBuilt({ output: '2023/report.md' }, at),
  targetEdited({ output: '2023/report.docx', authorship: 'edited' }, at),
  targetEdited({ output: '2023/report.docx', authorship: 'foreign' }, at),
  onlySavedAgain({ output: '2023/report.docx' }, at),
  ...(
    [
      { kind: 'paragraph', near: '（二）人员情况', found: '…编制18名', built: '…编制20名' },
      { kind: 'paragraph', near: '', found: '某局', built: undefined },
      { kind: 'paragraph', near: '（二）人员情况', found: undefined, built: '年末离退休人员20人。' },
      { kind: 'cell', near: '表1　基本支出（单位：万元）', row: 2, column: 3, found: '218.71', built: '218.17' },
      { kind: 'cell', near: '表1　基本支出（单位：万元）', row: 9, column: 1, found: '其他', built: undefined },
      { kind: 'unreadable' },
    ] as const
  ).map((difference, index) =>
    editedByHand(
      {
        output: '2023/report.docx',
        difference,
        figures: index % 2 === 1 ? [{ name: '基本支出.合计.决算数', value: '218.17' }] : [],
        more: index % 3,
      },
      at,
    ),
  ),
  ...(
    [
      { kind: 'paragraph', near: '（二）人员情况', found: '…编制18名', built: '…编制20名' },
      { kind: 'paragraph', near: '', found: '某局', built: undefined },
      { kind: 'paragraph', near: '（二）人员情况', found: undefined, built: '年末离退休人员20人。' },
      { kind: 'cell', near: '表1　基本支出（单位：万元）', row: 2, column: 3, found: '218.71', built: '218.17' },
      { kind: 'marks' },
      { kind: 'chart' },
      { kind: 'unreadable' },
    ] as const
  ).map((difference, index) => builtDiffers({ output: '2023/report.docx', difference, more: index % 2 }, at)),
];
