import { describe, expect, it } from 'vitest';
import { loadExamples, loadExplanations } from '../../src/explanations.ts';
import { definitionOf, definitions } from '../../src/registry.ts';
import { displayWidth } from '../../src/terminal/displayWidth.ts';
import { listCodes, showExplanation } from '../../src/terminal/explanationPage.ts';

const examples = await loadExamples();
const codes = definitions.map(({ code }) => code);
const view = { lang: 'zh', color: false, width: 80 } as const;

describe('showExplanation', () => {
  it('is exactly this', () => {
    const explanation = {
      what: '一个项目的决算数比年初预算多，却没有写原因。',
      why: '《预算法》第十三条：支出必须以经批准的预算为依据。',
      remedy: '在这一项下面写 reason。',
    };
    const example = {
      source: 'basic:\n  items:\n    - name: 补助',
      run: 'check report.yaml',
      output: { zh: 'report.yaml:3:13 警告 SE401\n    超支', en: '' },
    };
    expect(
      showExplanation(definitionOf('SE401'), explanation, example, { ...view, width: 40 }),
    ).toBe(`SE401 overspend-unexplained  警告

是什么
    一个项目的决算数比年初预算多，却没有
    写原因。

为什么
    《预算法》第十三条：支出必须以经批准
    的预算为依据。

例子
    basic:
      items:
        - name: 补助

    $ selfeval check report.yaml
    report.yaml:3:13 警告 SE401
        超支

怎么改
    在这一项下面写 reason。
`);
  });

  it('keeps within 80 columns what is not a line of a report', async () => {
    for (const lang of ['zh', 'en'] as const) {
      const explanations = await loadExplanations(lang);
      for (const code of codes) {
        const example = examples[code];
        const source = (example?.source ?? '').split('\n').map((line) => `    ${line}`);
        const lines = showExplanation(definitionOf(code), explanations[code], example, { ...view, lang }).split('\n');
        expect(lines.filter((line) => displayWidth(line) > 80 && !source.includes(line))).toEqual([]);
      }
    }
  });

  it('has the same words in colour', async () => {
    const explanation = (await loadExplanations('zh')).SE401;
    const coloured = showExplanation(definitionOf('SE401'), explanation, examples.SE401, { ...view, color: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control sequences
    const plain = coloured.replace(/\u001b\[\d+m/g, '');
    expect(plain).toBe(showExplanation(definitionOf('SE401'), explanation, examples.SE401, view));
    expect(coloured).not.toBe(plain);
  });
});

describe('listCodes', () => {
  it('lists all codes under their stages', () => {
    const list = listCodes(definitions, view);
    expect(list.match(/SE\d{3}/g)).toEqual(codes);
    expect(list).toMatch(/^文件的写法\n {4}SE101 {2}错误 {2}not-yaml\n/);
    expect(
      listCodes(['SE401', 'SE429', 'SE901'].map(definitionOf), { ...view, lang: 'en' }),
    ).toBe(`Figures, words and reasons compared
    SE401  warning  overspend-unexplained
    SE429  note     typed-figure

Reading and writing files
    SE901  error    file-missing
`);
  });
});
