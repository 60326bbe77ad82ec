import { executionPointsDiffer } from '../../../src/checks/executionPoints/findings.ts';
import type { Finding } from '../../../src/findings/types.ts';
import { quantity } from '../../../src/quantity/quantity.ts';
import { at, points } from '../../findings/caseArgs.ts';

/** One finding for each way in which a sentence can turn out. */
export const cases: readonly Finding[] = [
  ...[
    { rate: '0.9815', derived: '9.82', awarded: '10' },
    { rate: '-0.02', derived: '0', awarded: '8' },
  ].map(({ rate, derived, awarded }) =>
    executionPointsDiffer(
      {
        table: '免疫规划项目',
        rate: quantity('ratio', rate),
        points: points('10'),
        derived: points(derived),
        awarded: points(awarded),
      },
      at,
    ),
  ),
];
