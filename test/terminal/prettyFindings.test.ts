import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overspendUnexplained } from '../../src/checks/overspend/findings.ts';
import { threePublicBudgetUnknown } from '../../src/checks/threePublicBudget/findings.ts';
import { fileMissing } from '../../src/files/findings.ts';
import { type Place, wholeFile } from '../../src/findings/place.ts';
import { type SourceTexts, wholeText } from '../../src/findings/sourceText.ts';
import type { Finding } from '../../src/findings/types.ts';
import { unsupportedMarkup } from '../../src/narrative/findings/findings.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { duplicateName } from '../../src/source/keys/findings.ts';
import { fullWidthColon } from '../../src/source/syntax/findings.ts';
import { negativeActual, notADate, notAPlainNumber } from '../../src/source/values/findings.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { prettyFindings, prettyPieces } from '../../src/terminal/prettyFindings.ts';
import { typedFigure } from '../../src/verdict/binding/findings.ts';
import { cases } from '../findings/allCases.ts';
import { line } from './arbitraries.ts';

const text = `selfeval: 1
basic:
  items:
    - name: 工资福利支出
      actual: １２
    - name: 工资福利支出
      reason: 本年补发以前年度绩效工资并按规定调整公积金缴存基数，另有两名同志退休，按政策一次性发放补贴：见附件
`;
const file = '报告.yaml';
const sources: SourceTexts = new Map([[file, wholeText(text)]]);

function placeOf(words: string, path = 'x', from = 0): Place {
  const start = text.indexOf(words, from);
  return { file, path, start, end: start + words.length };
}

function show(findings: readonly Finding[], width = 80, files = 1): string {
  return prettyFindings(findings, sources, { lang: 'zh', color: false, width, files });
}

const secondName = placeOf('工资福利支出', 'basic.items[1].name', text.indexOf('工资') + 1);

describe('prettyFindings', () => {
  it('shows the line, a caret under the place, and what to do', () => {
    const one = notAPlainNumber({ text: '１２', suggestion: '12', allowsNone: true }, placeOf('１２'));
    expect(show([one])).toBe(`报告.yaml:5:15 错误 SE203 not-a-plain-number  “１２”不是程序能认的数
   5 |       actual: １２
     |               ^~~~  x
    改法：请改成 12；不带逗号、单位、引号，也不用科学记数法；确实没有就写 none，
          不知道就空着。

检查了 1 个文件：1 个错误，没有警告
`);
  });

  it('comes in pieces, none longer than what is said of one finding', () => {
    const one = notAPlainNumber({ text: '１２', suggestion: '12', allowsNone: true }, placeOf('１２'));
    const pieces = [...prettyPieces([one, one], sources, { lang: 'zh', color: false, width: 80, files: 1 })];
    expect(pieces).toHaveLength(3);
    expect(pieces.join('')).toBe(show([one, one]));
  });

  it('shows further places', () => {
    const one = duplicateName({ what: 'item', name: '工资福利支出' }, secondName, placeOf('工资福利支出'));
    expect(show([one])).toBe(`报告.yaml:6:13 错误 SE210 duplicate-name  支出项目“工资福利支出”写了两次
   6 |     - name: 工资福利支出
     |             ^~~~~~~~~~~~  basic.items[1].name
    另见 报告.yaml:4:13
   4 |     - name: 工资福利支出
     |             ^~~~~~~~~~~~
    改法：请合并成一处，或者给其中一个换个名称。

检查了 1 个文件：1 个错误，没有警告
`);
  });

  it('cuts a long line around the place', () => {
    const one = fullWidthColon({ text: '补贴：见附件' }, placeOf('：见'));
    expect(show([one], 60)).toBe(`报告.yaml:7:60 错误 SE103 full-width-colon
    “补贴：见附件”用了全角冒号“：”，程序认不出来
   7 | …基数，另有两名同志退休，按政策一次性发放补贴：见附件
     |                                              ^~~~
    改法：请改成半角冒号，后面空一格：补贴: 见附件

检查了 1 个文件：1 个错误，没有警告
`);
  });

  it('has no excerpt for a whole file, nor for a file whose text is not at hand', () => {
    const findings = [
      fileMissing({ path: '甲.yaml' }, wholeFile('甲.yaml')),
      negativeActual({ amount: '-1', money: '元' }, { file: '乙.yaml', path: 'x', start: 5, end: 7 }),
    ];
    expect(show(findings, 80, 3)).toBe(`甲.yaml 错误 SE901 file-missing  找不到文件 甲.yaml
    改法：请检查文件名和所在的文件夹。

乙.yaml 警告 SE407 negative-actual  金额是负数：-1元
    改法：收回或冲销以前的支出时可以是负数；不是的，请去掉负号。

检查了 3 个文件：1 个错误，1 个警告
`);
  });

  it('shows so many of a file as can be read, the worst of them, and counts all', () => {
    const errors = Array.from({ length: 150 }, () => notADate({ text: '１２' }, placeOf('１２')));
    const notes = Array.from({ length: 100 }, () => typedFigure({ typed: '3', name: 'x' }, placeOf('basic')));
    const elsewhere = fileMissing({ path: '甲.yaml' }, wholeFile('甲.yaml'));
    const shown = show([...notes, ...errors, elsewhere], 100, 2);
    expect(shown.match(/SE207/g)).toHaveLength(150);
    expect(shown.match(/SE429/g)).toHaveLength(50);
    expect(shown).toContain(
      '\n\n报告.yaml 还有 50 处没有列出：请先改正以上各处再检查；selfeval check --format json 会列出全部。\n\n甲.yaml 错误',
    );
    expect(shown).toMatch(/检查了 2 个文件：151 个错误，没有警告，100 个提示\n$/);
    expect(show(errors.slice(0, 200), 100)).not.toContain('没有列出');
    const view = { lang: 'en', color: false, width: 120, files: 1 } as const;
    expect(prettyFindings([...errors, ...errors], sources, view)).toContain(
      '\n\n100 more in 报告.yaml are not listed: correct these first, or see all with selfeval check --format json\n\n',
    );
  });

  it('says that nothing was found', () => {
    expect(show([], 80, 12)).toBe('检查了 12 个文件：没有错误，没有警告\n');
    const view = { lang: 'en', color: false, width: 80 } as const;
    expect(prettyFindings([], sources, { ...view, files: 1 })).toBe('1 file checked: no errors, no warnings\n');
    expect(
      prettyFindings([threePublicBudgetUnknown({ unknown: ['budget', 'lastYearBudget'] }, placeOf('basic'))], sources, {
        ...view,
        files: 2,
      }),
    ).toMatch(/^2 files checked: no errors, 1 warning$/m);
  });

  it('shows the path of the first place under the line where it does not fit beside the marks, and tames it', () => {
    const path = 'basic.items[1].byUnit.某市科技事务中心.reason.text';
    const one = notADate({ text: '' }, placeOf('见附件', path));
    expect(show([one], 60).split('\n').slice(2, 5)).toEqual([
      expect.stringMatching(/^ +\| +\^~~~~~$/),
      `     | ${path}`,
      expect.stringContaining('改法'),
    ]);
    const odd = notADate({ text: '' }, placeOf('１２', 'results.\u001b[31m'));
    expect(show([odd])).toContain('^~~~  results.�[31m\n');
    expect(show([notADate({ text: '' }, placeOf('１２', ''))])).toMatch(/\^~~~\n/);
  });

  it('says in English what it says in Chinese', () => {
    const overspend = quantity('yuan', '271700');
    const one = overspendUnexplained({ item: '工资福利支出', overspend }, secondName);
    expect(
      prettyFindings([one], sources, { lang: 'en', color: false, width: 80, files: 1 }),
    ).toBe(`报告.yaml:6:13 warning SE401 overspend-unexplained
    “工资福利支出” is overspent by 27.17 wan yuan without a reason
   6 |     - name: 工资福利支出
     |             ^~~~~~~~~~~~  basic.items[1].name
    help: Add reason with its text under the item; if it covers only a part, add
          amount or covers: part.

1 file checked: no errors, 1 warning
`);
  });

  it('has the same words in colour', () => {
    const view = { lang: 'zh', width: 50, files: 1 } as const;
    const coloured = prettyFindings(cases, sources, { ...view, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(prettyFindings(cases, sources, { ...view, color: false }));
    expect(coloured).toContain('\u001b[31m');
  });

  it('points to the same place in lines that end with CR LF', () => {
    const windows = text.replaceAll('\n', '\r\n');
    const start = windows.indexOf('１２');
    const source = new Map([[file, wholeText(windows)]]);
    const one = notADate({ text: '１２' }, { file, path: 'x', start, end: start + 2 });
    expect(prettyFindings([one], source, { lang: 'zh', color: false, width: 80, files: 1 })).toContain(
      '   5 |       actual: １２\n     |               ^~~~  x\n',
    );
  });

  it('keeps within the width and lets no control character through', () => {
    const width = fc.integer({ min: 30, max: 120 });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        fc.nat(),
        fc.nat(20),
        width,
        (lines, at, length, columns) => {
          const whole = lines.join('\n');
          const start = at % (whole.length + 1);
          const place = { file, path: 'x', start, end: Math.min(start + length, whole.length) };
          const source = new Map([[file, wholeText(whole)]]);
          const one = unsupportedMarkup({ construct: whole.slice(place.start, place.end) }, place, place);
          const shown = prettyFindings([one], source, { lang: 'zh', color: false, width: columns, files: 1 });
          // biome-ignore lint/suspicious/noControlCharactersInRegex: the absence of them is the purpose
          expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
          for (const one of shown.split('\n')) expect(displayWidth(one)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});
