import { describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { readRubric } from '../../src/form/readRubric.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { measureCap } from '../../src/scores/measureCap.ts';
import { yearOf } from '../figures/builders.ts';
import { treeOf } from '../source/scalars.ts';
import { factsOf } from './builders.ts';

/** The bands of one city's handbook, by a rate of two facts. */
const CAP = `cap:
  rate: { title: 预算执行率, of: [paid], to: [budget] }
  bands:
    - { range: "[70,80)", most: 89 }
    - { range: "[60,70)", most: 79 }
    - { range: "[50,60)", most: 69 }
    - { range: "(,50)", most: 59 }
`;

function capOf(paid: string | undefined, budget: string | undefined, text = CAP): string {
  const { cap } = readRubric(treeOf(text));
  const facts = factsOf({ paid: { number: paid }, budget: { number: budget } });
  const { outcome, findings } = measureCap(cap, computeFigures(yearOf({}), { capitalIsOperating: true }, facts));
  const codes = findings.map(({ code }) => code);
  if (outcome === undefined) return ['none', ...codes].join(' ');
  const shown =
    outcome.state === 'open' ? `open ${printNumber(outcome.lowest.value)}` : printNumber(outcome.most.value);
  return [shown, ...codes].join(' ');
}

describe('a cap by execution', () => {
  it.each([
    ['95', '100', 'none'],
    ['80', '100', 'none'],
    ['79.99', '100', '89'],
    ['70', '100', '89'],
    ['69.999', '100', '79'],
    ['60', '100', '79'],
    ['50', '100', '69'],
    ['49.99', '100', '59'],
    ['0', '100', '59'],
    [undefined, '100', 'open 59'],
    ['80', '0', 'open 59'],
    ['80', 'none', 'open 59'],
  ])('%s of %s: %s', (paid, budget, expected) => {
    expect(capOf(paid, budget)).toBe(expected);
  });

  it('is open and told where it names what there is not', () => {
    expect(capOf('80', '100', CAP.replace('[paid]', '[payed]'))).toBe('open 59 SE606');
  });

  it('is none where the rubric has none', () => {
    expect(capOf('1', '100', 'points: 100')).toBe('none');
  });
});
