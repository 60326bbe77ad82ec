import { describe, expect, it } from 'vitest';
import { nameFigure } from '../../src/figures/figureNames.ts';
import { figuresOf, item } from './builders.ts';

const names: readonly [segments: readonly string[], id: string, name: string][] = [
  [['basic', 'total', 'variance'], 'basic.total.variance', '基本支出.合计.差异'],
  [['whole', 'actual'], 'whole.actual', '整体支出.决算数'],
  [['threePublic', 'total', 'budgetChangeRate'], 'threePublic.total.budgetChangeRate', '三公经费.合计.变动率'],
  [['staff', 'staffControlRate'], 'staff.staffControlRate', '人员.在职人员控制率'],
  [['basic', 'items', '资本性支出', 'actual'], 'basic.items.资本性支出.actual', '基本支出.资本性支出.决算数'],
  [
    ['basic', 'items', '工资', 'units', '本级', 'actual'],
    'basic.items.工资.units.本级.actual',
    '基本支出.工资.本级.决算数',
  ],
  [['basic', 'units', '本级', 'actual'], 'basic.units.本级.actual', '基本支出.本级.决算数'],
  // A dot would split a name in two.
  [['projects', 'items', 'A.B 专项', 'actual'], 'projects.items.A．B 专项.actual', '项目支出.A．B 专项.决算数'],
  // What a person called `items` or `units` is still a name.
  [['projects', 'items', 'items', 'actual'], 'projects.items.items.actual', '项目支出.items.决算数'],
  [
    ['projects', 'items', 'units', 'units', 'items', 'actual'],
    'projects.items.units.units.items.actual',
    '项目支出.units.items.决算数',
  ],
];

describe('names of figures', () => {
  it.each(names)('%j', (segments, id, name) => {
    expect(nameFigure(segments)).toEqual({ id, name });
  });

  it('find the same figure by id and by Chinese name', () => {
    const figures = figuresOf({
      units: 2,
      basic: [
        item('工资.补贴', [
          ['1', '1', '1'],
          ['2', '2', '2'],
        ]),
      ],
    });
    for (const figure of figures.all)
      expect([figures.find(figure.id), figures.find(figure.name)]).toEqual([figure, figure]);
  });

  it('are the program’s own where an item is called as a total or a part', () => {
    const figures = figuresOf({
      basic: [item('合计', [['1', '1', '1']], { part: 'personnel' }), item('人员经费', [['2', '2', '2']])],
    });
    expect(figures.find('基本支出.合计.决算数')?.id).toBe('basic.total.actual');
    expect(figures.find('基本支出.人员经费.决算数')?.id).toBe('basic.personnel.actual');
    expect(figures.find('basic.items.合计.actual')?.name).toBe('基本支出.合计.决算数');
  });

  it('have Chinese for every segment that is not typed', () => {
    const figures = figuresOf({
      units: 2,
      basic: [
        item(
          '工资',
          [
            ['1', '1', '1'],
            ['2', '2', '2'],
          ],
          { part: 'personnel' },
        ),
      ],
    });
    expect(figures.all.map(({ name }) => name).filter((name) => /[A-Za-z]/.test(name))).toEqual([]);
  });
});
