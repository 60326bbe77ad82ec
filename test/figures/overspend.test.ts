import { describe, expect, it } from 'vitest';
import { figuresOf, type ItemOptions, item, showAll, type Typed } from './builders.ts';

type Reason = ItemOptions['reason'];
const FULL: Reason = {};
const PART: Reason = { covers: 'part' };
const amount = (typed: string): Reason => ({ amount: typed });

/** Items as original budget, actual and reason → the figures of `PARTS`. */
const rows: readonly [why: string, items: readonly (readonly [Typed, Typed, Reason?])[], ...split: string[]][] = [
  [
    'nothing over',
    [
      ['10', '8'],
      ['5', '5'],
    ],
    '0',
    '-2',
    '0',
    '0',
    '0',
  ],
  [
    'no reason',
    [
      ['10', '13'],
      ['5', '4'],
    ],
    '3',
    '-1',
    '0',
    '0',
    '3',
  ],
  [
    'a full reason',
    [
      ['10', '13', FULL],
      ['5', '4'],
    ],
    '3',
    '-1',
    '3',
    '0',
    '0',
  ],
  ['a reason for part of it', [['10', '13', PART]], '3', '0', '0', '3', '0'],
  ['a reason with its amount', [['10', '13', amount('2')]], '3', '0', '2', '0', '1'],
  ['an amount of all of it', [['10', '13', amount('3')]], '3', '0', '3', '0', '0'],
  ['an amount above it', [['10', '13', amount('4')]], '3', '0', '3', '0', '0'],
  ['an amount of zero', [['10', '13', amount('0')]], '3', '0', '0', '0', '3'],
  ['part of it, with the amount', [['10', '13', { amount: '2', covers: 'part' }]], '3', '0', '2', '0', '1'],
  [
    'a reason without an overspend',
    [
      ['10', '8', FULL],
      ['5', '6'],
    ],
    '1',
    '-2',
    '0',
    '0',
    '1',
  ],
  ['an amount without an overspend', [['10', '8', amount('1')]], '0', '-2', '0', '0', '0'],
  [
    'no budget line',
    [
      ['none', '4'],
      ['5', '5'],
    ],
    '4',
    '0',
    '0',
    '0',
    '4',
  ],
  ['no budget line, with a reason', [['none', '4', FULL]], '4', '0', '4', '0', '0'],
  ['none at all', [['none', 'none']], '0', '0', '0', '0', '0'],
  [
    'one of each',
    [
      ['10', '13', FULL],
      ['10', '15', PART],
      ['10', '17', amount('3')],
      ['10', '12'],
      ['10', '1'],
    ],
    '17',
    '-9',
    '6',
    '5',
    '6',
  ],
  [
    'an unknown budget',
    [
      [undefined, '13', FULL],
      ['10', '12'],
    ],
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ],
  [
    'an unknown actual',
    [
      ['10', undefined],
      ['10', '12', FULL],
    ],
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ],
];

const PARTS = ['grossOverspend', 'grossSaving', 'explained', 'partlyExplained', 'unexplained'];

describe.each(['basic', 'projects'] as const)('how the overspend of %s is accounted for', (table) => {
  it.each(rows)('%s', (_, items, ...split) => {
    const list = items.map(([original, actual, reason], index) =>
      item(`${index}`, [[original, undefined, actual]], { reason }),
    );
    expect(
      showAll(
        figuresOf({ [table]: list }),
        PARTS.map((part) => `${table}.${part}`),
      ),
    ).toEqual(split);
  });
});

describe('shares of the gross overspend', () => {
  const SHARES = ['explainedShare', 'partlyExplainedShare', 'unexplainedShare'].map((share) => `basic.${share}`);

  it('are of the gross, so that no share is above 1', () => {
    // The net is 1, the gross 10: 9 of the 10 are explained, not 900 %.
    const basic = [
      item('甲', [['10', undefined, '19']], { reason: FULL }),
      item('乙', [['10', undefined, '11']]),
      item('丙', [['10', undefined, '1']]),
    ];
    expect(showAll(figuresOf({ basic }), SHARES)).toEqual(['0.9', '0', '0.1']);
  });

  it('have no base without an overspend', () => {
    expect(showAll(figuresOf({ basic: [item('甲', [['10', undefined, '9']])] }), SHARES)).toEqual([
      'zeroBase',
      'zeroBase',
      'zeroBase',
    ]);
  });

  it('are unknown where the overspend is', () => {
    expect(showAll(figuresOf({ basic: [item('甲', [['10', undefined, undefined]])] }), SHARES)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
  });
});

describe('over several budget units', () => {
  it('judges the item, not the unit: one may make up for the other', () => {
    const basic = [
      item('甲', [
        ['10', undefined, '14'],
        ['10', undefined, '5'],
      ]),
    ];
    expect(showAll(figuresOf({ units: 2, basic }), ['basic.grossOverspend', 'basic.grossSaving'])).toEqual(['0', '-1']);
  });
});
