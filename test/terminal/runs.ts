import { overspendUnexplained } from '../../src/checks/overspend/findings.ts';
import { fileMissing } from '../../src/files/findings.ts';
import { type Place, wholeFile } from '../../src/findings/place.ts';
import { wholeText } from '../../src/findings/sourceText.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { duplicateName } from '../../src/source/keys/findings.ts';
import { negativeActual } from '../../src/source/values/findings.ts';
import { typedFigure } from '../../src/verdict/binding/findings.ts';
import type { CheckRun } from '../../src/verdict/checkRun.ts';

export const FILE = '部门 2023/报告.yaml';

export const TEXT = `selfeval: 1
basic:
  items:
    - name: 补助😀, actual: -1
    - name: 补助😀
`;

export const SOURCES = new Map([[FILE, wholeText(TEXT)]]);

function placeOf(words: string, path: string, from = 0): Place {
  const start = TEXT.indexOf(words, from);
  return { file: FILE, path, start, end: start + words.length };
}

const second = placeOf('补助😀', 'basic.items[1].name', TEXT.indexOf('😀') + 2);

/** A run with a finding of each severity, one of two places, one over two lines, one file that is fine and one that is not there. */
export const RUN: CheckRun = {
  lang: 'zh',
  files: [FILE, '好.yaml', '没有.yaml'],
  findings: [
    duplicateName({ what: 'item', name: '补助😀' }, second, placeOf('补助😀', 'basic.items[0].name')),
    overspendUnexplained({ item: '补助', overspend: quantity('yuan', '12') }, placeOf('补助', 'basic.items[0].name')),
    negativeActual({ amount: '-1', money: '元' }, placeOf('-1', 'basic.items[0].actual')),
    negativeActual({ amount: '-1', money: '元' }, placeOf('-1\n    -', 'basic.items[0].actual')),
    typedFigure({ typed: '1', name: '基本支出.合计.决算数' }, placeOf('1', 'selfeval')),
    fileMissing({ path: '没有.yaml' }, wholeFile('没有.yaml')),
  ],
  accepted: 0,
  unfilled: 0,
  numbers: [],
  sources: SOURCES,
  failOn: 'error',
};
