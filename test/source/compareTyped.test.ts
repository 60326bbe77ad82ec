import { describe, expect, it } from 'vitest';
import { compareTyped, type TypedChange } from '../../src/source/compareTyped.ts';
import { readSource } from '../../src/source/readSource.ts';
import type { SourceNode } from '../../src/source/types.ts';
import { EXAMPLES, exampleText } from '../document/reports.ts';

function rootOf(text: string): SourceNode {
  return readSource('report.yaml', text).value?.root ?? expect.fail('it can be read');
}

function tell({ what, path, before, after }: TypedChange): readonly unknown[] {
  return [what, path, before, after];
}

const BEFORE = `selfeval: 1
unit: { name: 某中心, supervisor: 某局, divisions: [办公室, 财务科] }
projects:
  - { name: 科普活动, actual: 9.00 }
  - { name: 2022年培训, actual: 5.00, description: 一 }
  - { name: 设备购置, actual: 5.00 }
results:
  培训人次: { value: 120, measure: 人次 }
  讲座: { value: 3, measure: 场 }
narrative:
  duties: |
    第一段。
problems:
  - { id: a, heading: goals, text: 目标偏低 }
measures:
  - { text: 提高目标 }
  - { text: 加强培训 }
declared:
  - { rubric: r, criterion: one, points: 3, by: 我 }
  - { rubric: r, criterion: two, points: 3, by: 我 }
otherMatters: none
`;

describe('what is typed in two files', () => {
  it.each<[string, (text: string) => string, readonly unknown[][]]>([
    ['a text', (text) => text.replace('某局', '某厅'), [['value', 'unit.supervisor', '某局', '某厅']]],
    ['a key more', (text) => text.replace('某局', '某局, rank: 科级'), [['value', 'unit.rank', undefined, '科级']]],
    [
      'a key left empty',
      (text) => text.replace(', actual: 9.00', ', actual:'),
      [['value', 'projects[0].actual', '9.00', undefined]],
    ],
    ['digits', (text) => text.replace('9.00', '9.0'), [['value', 'projects[0].actual', '9.00', '9.0']]],
    ['none and zero', (text) => text.replace('9.00', 'none'), [['value', 'projects[0].actual', '9.00', 'none']]],
    [
      'prose',
      (text) => text.replace('第一段。', '第一段。\n\n    第二段。'),
      [['value', 'narrative.duties', '第一段。\n', '第一段。\n\n第二段。\n']],
    ],
    [
      'an item more, in front',
      (text) => text.replace('projects:\n', 'projects:\n  - { name: 新项目, actual: 1 }\n'),
      [['new', 'projects[0]', undefined, undefined]],
    ],
    [
      'an item less',
      (text) => text.replace('  - { name: 科普活动, actual: 9.00 }\n', ''),
      [['gone', 'projects[0]', undefined, undefined]],
    ],
    [
      'another name',
      (text) => text.replace('设备购置', '设备购置费'),
      [['renamed', 'projects', '设备购置', '设备购置费']],
    ],
    [
      'another year in a name',
      (text) => text.replace('2022年培训', '2023年培训').replace('一 }', '二 }'),
      [
        ['renamed', 'projects', '2022年培训', '2023年培训'],
        ['value', 'projects[1].description', '一', '二'],
      ],
    ],
    [
      'another order',
      (text) =>
        text
          .replace('  - { name: 科普活动, actual: 9.00 }\n', '')
          .replace('results:', '  - { name: 科普活动, actual: 9.00 }\nresults:'),
      [['order', 'projects', undefined, undefined]],
    ],
    [
      'a list of texts',
      (text) => text.replace('[办公室, ', '['),
      [['gone', 'unit.divisions[0]', undefined, undefined]],
    ],
    [
      'a result',
      (text) => text.replace('讲座', '讲座数').replace('value: 120', 'value: 121'),
      [
        ['value', 'results.培训人次.value', '120', '121'],
        ['renamed', 'results', '讲座', '讲座数'],
      ],
    ],
    [
      'a text that nothing names',
      (text) => text.replace('提高目标', '把目标提高'),
      [['value', 'measures[0].text', '提高目标', '把目标提高']],
    ],
    [
      'what an entry is about',
      (text) => text.replace('criterion: two', 'criterion: three'),
      [
        ['gone', 'declared[1]', undefined, undefined],
        ['new', 'declared[1]', undefined, undefined],
      ],
    ],
    [
      'a list where there was a word',
      (text) => text.replace('otherMatters: none', 'governmentFund:\n  - { name: 建设, actual: 1 }').replace('x', 'x'),
      [
        ['new', 'governmentFund[0]', undefined, undefined],
        ['value', 'otherMatters', 'none', undefined],
      ],
    ],
  ])('%s', (_, edit, expected) => {
    expect(compareTyped(rootOf(BEFORE), rootOf(edit(BEFORE))).map(tell)).toEqual(expected);
  });

  it('are led to by titles and names, and an entry brings all that it says', () => {
    const after = BEFORE.replace('actual: 9.00', 'actual: 8.00').replace(
      'results:',
      '  - { name: 新, actual: 1, indicators: [{ name: 场次, target: 5 }] }\nresults:',
    );
    const [changed, fresh] = compareTyped(rootOf(BEFORE), rootOf(after));
    expect(changed?.steps.map(({ title }) => title)).toEqual(['项目支出', '科普活动', '决算数']);
    expect(changed?.steps.map(({ key }) => key)).toEqual(['projects', '科普活动', 'actual']);
    expect(fresh?.content.map(({ steps, text }) => [steps.map(({ title }) => title).join('.'), text])).toEqual([
      ['决算数', '1'],
      ['绩效指标.场次.指标值', '5'],
    ]);
  });

  it('name the place in both files', () => {
    const after = BEFORE.replace('  - { name: 科普活动, actual: 9.00 }\n', '').replace('5.00, desc', '6.00, desc');
    expect(compareTyped(rootOf(BEFORE), rootOf(after))[0]).toMatchObject({
      path: 'projects[0].actual',
      beforePath: 'projects[1].actual',
    });
  });

  /* No value that anybody can type goes missing: each is changed by itself, and told. */
  it.each(EXAMPLES)(
    'of %s: every single value',
    (name) => {
      const root = rootOf(exampleText(name));
      const silent = listScalars(root).filter((path) => compareTyped(root, spoil(root, path)).length === 0);
      expect(silent).toEqual([]);
    },
    60_000,
  );
});

function listScalars(node: SourceNode): string[] {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'null' ? [] : [node.place.path];
    case 'list':
      return node.items.flatMap(listScalars);
    case 'map':
      return node.entries.flatMap(({ value }) => listScalars(value));
  }
}

/** The tree with another text at one path. */
function spoil(node: SourceNode, path: string): SourceNode {
  switch (node.kind) {
    case 'scalar':
      return node.place.path === path ? { ...node, text: `${node.text}7` } : node;
    case 'list':
      return { ...node, items: node.items.map((item) => spoil(item, path)) };
    case 'map':
      return { ...node, entries: node.entries.map((entry) => ({ ...entry, value: spoil(entry.value, path) })) };
  }
}
