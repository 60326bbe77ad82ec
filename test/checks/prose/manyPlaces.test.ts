import { expect, it } from 'vitest';
import { checkCounts } from '../../../src/checks/prose/checkCounts.ts';
import { checkNumbering } from '../../../src/checks/prose/checkNumbering.ts';
import type { Passage } from '../../../src/checks/prose/types.ts';
import { contextOf } from '../../../src/checks/runChecks.ts';
import { evaluate, LEAST } from '../../document/reports.ts';

it('asks each paragraph for its path a few times, however many texts a file has', () => {
  const problems = Array.from({ length: 500 }, (_, index) => ({ heading: 'budget', text: `第${index}项没有做细` }));
  const { evaluation } = evaluate(JSON.stringify({ ...LEAST, problems }));
  const context = contextOf(evaluation);
  expect(context.prose.byPath.size).toBeGreaterThanOrEqual(500);
  let asked = 0;
  const counted = (passage: Passage): Passage => {
    const { path } = passage;
    return Object.defineProperty({ ...passage }, 'path', {
      get() {
        asked += 1;
        return path;
      },
    });
  };
  const passages = context.prose.passages.map(counted);
  const byPath = new Map(Array.from(context.prose.byPath, ([path, group]) => [path, group.map(counted)]));
  for (const check of [checkCounts, checkNumbering])
    check({ ...context, prose: { ...context.prose, passages, byPath } });
  expect(asked).toBeLessThan(20 * passages.length);
});
