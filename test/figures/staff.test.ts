import { describe, expect, it } from 'vitest';
import type { ProgrammeHire, Staff } from '../../src/model/types.ts';
import { entry, figuresOf, PLACE, showAll, type Typed } from './builders.ts';

const IDS = [
  'authorizedPosts',
  'vacancies',
  'postlessHires',
  'postHolders',
  'staffControlRate',
  'postHolderControlRate',
].map((name) => `staff.${name}`);

function staff(
  posts: readonly Typed[],
  inPost: Typed,
  hires: readonly (readonly [Typed, boolean?])[] = [],
): Partial<Staff> {
  const kinds = ['administrative', 'institutional', 'service', 'other'] as const;
  return {
    authorizedPosts: posts.map((count, index) => ({ kind: kinds[index] ?? 'other', count: entry('post', count) })),
    staffInPost: entry('person', inPost),
    programmeHires: hires.map(
      ([count, holdsPost], index): ProgrammeHire => ({
        programme: `计划${index}`,
        count: entry('person', count),
        holdsPost,
        place: PLACE,
      }),
    ),
  };
}

/** Who holds a post is not known, how many are there is. */
const OPEN = ['unknown', 'unknown', '0.8', 'unknown'] as const;

/** → 编制、空编、未占编聘用、占编、控制率、占编人员控制率. */
const rows: readonly [why: string, staff: Partial<Staff>, ...figures: string[]][] = [
  ['fewer than posts', staff(['20'], '16'), '20', '4', 'none', '16', '0.8', '0.8'],
  ['as many as posts', staff(['20'], '20'), '20', '0', 'none', '20', '1', '1'],
  ['more than posts', staff(['20'], '25'), '20', '-5', 'none', '25', '1.25', '1.25'],
  ['several kinds of posts', staff(['10', '8', 'none', '2'], '16'), '20', '4', 'none', '16', '0.8', '0.8'],
  ['a kind not filled in', staff(['10', undefined], '16'), 'unknown', 'unknown', 'none', '16', 'unknown', 'unknown'],
  ['no kind named', staff([], '16'), 'unknown', 'unknown', 'none', '16', 'unknown', 'unknown'],
  ['no posts at all', staff(['none'], '3'), 'none', '-3', 'none', '3', 'zeroBase', 'zeroBase'],
  ['zero posts', staff(['0'], '3'), '0', '-3', 'none', '3', 'zeroBase', 'zeroBase'],
  ['nobody there', staff(['5'], 'none'), '5', '5', 'none', 'none', '0', '0'],
  ['number of staff unknown', staff(['5'], undefined), '5', 'unknown', 'none', 'unknown', 'unknown', 'unknown'],
  ['a hire who holds a post', staff(['20'], '16', [['4', true]]), '20', '4', 'none', '16', '0.8', '0.8'],
  ['a hire who holds none', staff(['20'], '16', [['4', false]]), '20', '4', '4', '12', '0.8', '0.6'],
  ['a hire of whom it is not known', staff(['20'], '16', [['4']]), '20', '4', ...OPEN],
  [
    'two programmes',
    staff(['20'], '16', [
      ['4', false],
      ['2', true],
      ['1', false],
    ]),
    '20',
    '4',
    '5',
    '11',
    '0.8',
    '0.55',
  ],
  ['… one of which is not known', staff(['20'], '16', [['4', false], ['2', true], ['1']]), '20', '4', ...OPEN],
  ['nobody of whom it is not known', staff(['20'], '16', [['0'], ['none']]), '20', '4', 'none', '16', '0.8', '0.8'],
  ['it is not known how many', staff(['20'], '16', [[undefined]]), '20', '4', ...OPEN],
  [
    'how many hires is not known',
    staff(['20'], '16', [[undefined, false]]),
    '20',
    '4',
    'unknown',
    'unknown',
    '0.8',
    'unknown',
  ],
  ['… but they hold posts', staff(['20'], '16', [[undefined, true]]), '20', '4', 'none', '16', '0.8', '0.8'],
];

describe('posts and staff', () => {
  it.each(rows)('%s', (_, given, ...figures) => {
    expect(showAll(figuresOf({ staff: given }), IDS)).toEqual(figures);
  });
});

/** → 不确定占编聘用、确定占编、确定占编人员控制率; none of them where it is known of everybody. */
const sure: readonly [why: string, staff: Partial<Staff>, ...figures: string[]][] = [
  ['one is not known', staff(['20'], '16', [['4']]), '4', '12', '0.6'],
  ['of several', staff(['20'], '16', [['4', false], ['2', true], ['1']]), '5', '11', '0.55'],
  ['nobody knows how many', staff(['20'], '16', [['4', false], [undefined]]), 'unknown', 'unknown', 'unknown'],
];

describe('those of whom it is sure that they hold a post', () => {
  const ids = ['unsureHires', 'sureHolders', 'sureHolderControlRate'].map((name) => `staff.${name}`);
  it.each(sure)('%s', (_, given, ...figures) => {
    expect(showAll(figuresOf({ staff: given }), ids)).toEqual(figures);
  });

  it('are all who hold one, where it is known of everybody', () => {
    const figures = figuresOf({ staff: staff(['20'], '16', [['4', false], ['0']]) });
    expect(ids.filter((id) => figures.find(id) !== undefined)).toEqual([]);
  });
});

/** 年末、新增、减少 → 年初. */
const retirees: readonly [closing: Typed, added: Typed, left: Typed, opening: string][] = [
  ['20', '1', 'none', '19'],
  ['20', '1', '0', '19'],
  ['20', '1', '3', '22'],
  ['20', 'none', 'none', '20'],
  ['0', 'none', '2', '2'],
  ['none', 'none', 'none', 'none'],
  ['20', '1', undefined, 'unknown'],
  ['20', undefined, '1', 'unknown'],
  [undefined, '1', '1', 'unknown'],
];

describe('retirees at the start of the year', () => {
  it.each(retirees)('%s at the end, %s new, %s left: %s', (closing, added, left, opening) => {
    const given = {
      retirees: { closing: entry('person', closing), new: entry('person', added), left: entry('person', left) },
    };
    expect(showAll(figuresOf({ staff: given }), ['staff.openingRetirees'])).toEqual([opening]);
  });
});

describe('counts of lists', () => {
  it('counts budget units, and divisions where they are told', () => {
    expect(showAll(figuresOf({ units: 3 }), ['unit.budgetUnits', 'unit.divisions'])).toEqual(['3', 'unknown']);
  });
});
