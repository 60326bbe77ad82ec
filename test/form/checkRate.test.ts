import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { isFinding } from '../../src/findings/define.ts';
import { checkRate } from '../../src/form/checkRate.ts';
import { readRate } from '../../src/form/readRate.ts';
import { bandsDoNotFit } from '../../src/form/rules/findings.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { PLACE } from '../figures/builders.ts';
import { treeOf } from '../source/scalars.ts';

/** What is wrong with a criterion of 5 points that a rate decides. */
function faultsOf(rule: string): string[] {
  const kind = readRate(treeOf(stringify({ rate: 'staff.staffControlRate', ...parse(`{ ${rule} }`) })));
  const criterion = {
    id: 'c',
    title: undefined,
    points: quantity('point', '5'),
    standard: '',
    requires: undefined,
    place: PLACE,
    places: { points: PLACE, each: PLACE },
    ...kind,
  };
  return checkRate(criterion).map((found) => {
    if (!isFinding(found, bandsDoNotFit)) return found.code;
    const { why, first, second } = found.args;
    return [found.code, why, first, second].filter(Boolean).join(' ');
  });
}

const bands = (...ranges: readonly string[]) =>
  `rateBands: [${ranges.map((range) => `{ range: "${range}", points: 1 }`).join(', ')}]`;

describe('a criterion that a rate decides', () => {
  const rows: readonly [rule: string, ...faults: string[]][] = [
    ['deduct: { above: 100, each: 0.5, step: whole }'],
    ['deduct: { below: 90, above: 110, each: 0.5, step: whole }'],
    ['deduct: { each: 0.5, step: whole }', 'SE202'],
    ['deduct: { above: 90, below: 110, each: 0.5, step: whole }', 'SE213'],
    ['deduct: { above: 100, each: 0, step: whole }', 'SE213'],
    ['deduct: { above: 100, each: 1, per: 0, step: whole }', 'SE213'],
    ['deduct: { above: 100, each: -1, step: whole }', 'SE213'],
    ['ratio: { target: 90 }, deduct: { above: 100, each: 1, step: whole }', 'SE610'],
    ['ratio: { target: 90 }, rateBands: [{ range: "(,)", points: 1 }]', 'SE610'],
    ['ratio: { target: 90 }, otherwise: 0', 'SE610'],
    ['ratio: { target: 90 }'],
    ['ratio: { target: 90, far: 130, off: 2 }'],
    ['ratio: { target: 90, far: 100, off: 2 }', 'SE213'],
    // Nothing taken off: it must be explained.
    ['ratio: { target: 90, far: 130 }'],
    ['ratio: { target: 90, far: 100 }', 'SE213'],
    ['ratio: { target: 90, far: 130, off: 0 }', 'SE213'],
    ['ratio: { target: 90, off: 2 }', 'SE213'],
    ['ratio: { target: 90, far: 130, off: 6 }', 'SE213'],
    ['ratio: { target: 90, short: 70 }'],
    ['ratio: { target: 90, short: 100 }'],
    ['ratio: { target: 90, short: 101 }', 'SE213'],
    ['ratio: { target: 90, short: 0 }', 'SE213'],
    ['ratio: { target: 90, far: 130, short: 70, off: 2 }'],
    ['ratio: { target: 90, short: 70, off: 6 }', 'SE213'],
    ['ratio: { target: 90, short: 70, off: 0 }', 'SE213'],
    ['ratio: { target: 90, least: 70, most: 130 }'],
    ['ratio: { target: 90, least: 100, most: 100 }'],
    ['ratio: { target: 90, least: 0 }', 'SE213'],
    ['ratio: { target: 90, least: 101 }', 'SE213'],
    ['ratio: { target: 90, most: 99 }', 'SE213'],
    // What gives nothing may have to be explained, too.
    ['ratio: { target: 90, least: 70, most: 130, far: 130, short: 70 }'],
    // By what the 三公经费 are compared is said of them alone.
    ['rate: threePublic.total.changeRate, by: budget, deduct: { above: 0, each: 1, step: whole }'],
    ['rate: threePublic.vehicles.budgetChangeRate, by: total, deduct: { above: 0, each: 1, step: whole }'],
    ['by: budget, deduct: { above: 0, each: 1, step: whole }', 'SE606'],
    ['rate: { title: 率, of: [a], to: [b] }, by: total, ratio: { target: 90 }', 'SE606'],
    ['ratio: { target: 0 }', 'SE213'],
    ['ratio: { target: -5, direction: reverse }', 'SE213'],
    ['rate: ""', 'SE202', 'SE202'],
    ['whenUndefined: full', 'SE202'],

    [bands('(,0]', '(0,10]', '(10,)')],
    // In any order.
    [bands('(10,)', '(,0]', '(0,10]')],
    [bands('(,0)', '0', '(0,)')],
    [`${bands('[90,)', '[80,90)')}, otherwise: 0`],
    [bands('[90,)', '[80,90)'), 'SE609 gap [80,90)'],
    [bands('(,80)', '[80,90)'), 'SE609 gap [80,90)'],
    [bands('(,0]', '(1,)'), 'SE609 gap (,0] (1,)'],
    [bands('(,0)', '(0,)'), 'SE609 gap (,0) (0,)'],
    [`${bands('(,0)', '(0,)')}, otherwise: 3`],
    [bands('(,0]', '[0,)'), 'SE609 overlap (,0] [0,)'],
    [bands('(,10]', '(5,20]', '(20,)'), 'SE609 overlap (,10] (5,20]'],
    [bands('(,)', '(5,)'), 'SE609 overlap (,) (5,)'],
    [`${bands('(,10]', '(5,)')}, otherwise: 0`, 'SE609 overlap (,10] (5,)'],
    [bands('(,10]', '(10,10]', '(10,)'), 'SE609 empty (10,10]'],
    [bands('(,10]', '(20,15]'), 'SE609 empty (20,15]'],
    ['rateBands: [{ range: "(,)", points: 6 }]', 'SE213'],
    ['rateBands: [{ range: "(,)", points: -1 }]', 'SE213'],
    ['rateBands: [{ range: "[90,)", points: 5 }], otherwise: 7', 'SE213'],
  ];

  it.each(rows)('%s', (rule, ...faults) => {
    expect(faultsOf(rule)).toEqual(faults);
  });
});
