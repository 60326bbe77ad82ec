import { describe, expect, it } from 'vitest';
import { printNumber } from '../../src/quantity/print.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { findScore, listScoreNames } from '../../src/scores/findScore.ts';
import type { LineStatus, Scorecard } from '../../src/scores/types.ts';

/* A document prints the score of a line, of a part, or of the whole by its name. */

const points = (value: string) => quantity('point', value);

interface Line {
  readonly id: string;
  readonly title?: string;
  readonly group: string;
  readonly item: string;
  readonly status: LineStatus;
  readonly span: readonly [least: string, most: string];
  readonly claim?: string;
  readonly missing?: readonly string[];
}

function cardOf(lines: readonly Line[], whole: Partial<Scorecard> = {}, id = 'r'): Scorecard {
  const groups = [...new Set(lines.map(({ group }) => group))].map((title) => ({
    title,
    items: [...new Set(lines.filter(({ group }) => group === title).map(({ item }) => item))].map((item) => ({
      title: item,
    })),
  }));
  const scored = lines.map(({ id: name, title, group, item, status, span: [least, most], claim, missing = [] }) => ({
    criterion: { id: name, title },
    group,
    item,
    status,
    least: points(least),
    most: points(most),
    claim: claim === undefined ? undefined : { points: points(claim), by: '本单位' },
    missing,
  }));
  const card = { rubric: { id, title: '评分表', status: 'verified', groups }, lines: scored, ...whole };
  return card as unknown as Scorecard;
}

const LINES: readonly Line[] = [
  { id: 'a', title: '预算执行率', group: '过程', item: '预算', status: 'derived', span: ['4', '4'] },
  { id: 'b', group: '过程', item: '预算', status: 'open', span: ['0', '6'], missing: ['facts.x', 'facts.y'] },
  {
    id: 'c',
    title: '管理.制度',
    group: '过程',
    item: '制度',
    status: 'claimed',
    span: ['0', '5'],
    claim: '3',
    missing: ['facts.x', 'facts.z'],
  },
  { id: 'd', group: '效果', item: '效果', status: 'notApplicable', span: ['0', '0'] },
];
const OPEN = cardOf(LINES, { least: points('4'), most: points('15') });

function shown(name: string, cards: readonly Scorecard[] = [OPEN]) {
  const outcome = findScore(cards, name)?.outcome;
  if (outcome?.state === 'value') return printNumber(outcome.points.value);
  if (outcome?.state !== 'open') return outcome?.state;
  return `${printNumber(outcome.least.value)}–${printNumber(outcome.most.value)} ${outcome.missing.join(' ')}`;
}

describe('names of scores', () => {
  it('are of lines, then of parts, then of the whole, each once; a dot of a title is no dot of a name', () => {
    expect(listScoreNames([OPEN])).toEqual([
      'scores.a',
      '得分.预算执行率',
      'scores.b',
      'scores.c',
      '得分.管理．制度',
      'scores.d',
      '得分.预算',
      '得分.制度',
      '得分.过程',
      '得分.效果',
      'scores.r',
      '得分.评分表',
      'scores.total',
      '得分.合计',
    ]);
  });

  it('hold no total of two rubrics', () => {
    const names = listScoreNames([OPEN, cardOf([], {}, 's')]);
    expect(names).toContain('scores.s');
    expect(names).not.toContain('scores.total');
    expect(names).not.toContain('得分.合计');
  });
});

describe('a score', () => {
  it.each([
    ['scores.a', '4'],
    ['得分.预算执行率', '4'],
    ['scores.b', '0–6 facts.x facts.y'],
    // What is claimed is printed as it was given.
    ['scores.c', '3'],
    ['得分.管理．制度', '3'],
    ['scores.d', 'notApplicable'],
    ['得分.预算', '4–10 facts.x facts.y'],
    ['得分.制度', '3'],
    ['得分.过程', '7–13 facts.x facts.y'],
    ['得分.效果', 'notApplicable'],
    ['scores.r', '4–15 facts.x facts.y facts.z'],
    ['得分.合计', '4–15 facts.x facts.y facts.z'],
    ['scores.e', undefined],
  ])('%s', (name, outcome) => {
    expect(shown(name)).toBe(outcome);
    if (outcome !== undefined) expect(findScore([OPEN], name)?.name).toBe(name);
  });

  it('of the whole is what was claimed, or both ends where they meet, or none of a part of a rubric', () => {
    const ends = { least: points('4'), most: points('15') };
    expect(shown('scores.total', [cardOf(LINES, { ...ends, claimedTotal: points('12') })])).toBe('12');
    expect(shown('scores.total', [cardOf(LINES, { least: points('9'), most: points('9') })])).toBe('9');
    const partial = { ...OPEN.rubric, status: 'partial' as const };
    expect(shown('scores.total', [{ ...OPEN, claimedTotal: points('12'), rubric: partial }])).toBe('noTotal');
  });
});
