import { describe, expect, it } from 'vitest';
import { listParts } from '../../../src/document/places/listParts.ts';
import { listUnfilled } from '../../../src/document/places/listUnfilled.ts';
import { pruneParts } from '../../../src/document/places/pruneParts.ts';
import { compileTemplate } from '../../../src/document/renderTemplate.ts';
import { viewShapeOf } from '../../../src/document/viewShape.ts';
import { evaluateYear, readReport } from '../../../src/pipeline.ts';
import type { Evaluation } from '../../../src/scores/evaluation.ts';
import { loadExample } from '../../support/loadExample.ts';
import { shippedForm } from '../shippedForms.ts';

/** Years that say one thing and nothing else. */
const LITTLE = [
  '',
  'basic: { items: [{ name: 工资, originalBudget: 1, actual: 2 }, { name: 办公, actual: 2, originalBudget: }] }\n',
  'basic: { items: [{ name: 工资, originalBudget: 1, actual: 3, reason: { text: 因, amount: 1 } }] }\n',
  'threePublic: { officialReception: { budget: 1, actual: 1, lastYearActual: } }\n',
  'staff: { staffInPost: 3, programmeHires: [{ programme: 英才, count: 1 }] }\n',
  'projects: [{ name: 修缮, originalBudget: 1, actual: 2 }]\n',
  'projects: none\nproblems: [{ heading: goals, text: 慢 }]\notherMatters: none\n',
  'whole: { goals: { expected: 好 } }\n',
];

function yearsUnder(form: string): readonly Evaluation[] {
  return LITTLE.flatMap((more) => {
    const text = `selfeval: 1\nform: ${form}\nyear: 2023\nmoney: 万元\ndate: 2024-06-11\nunit: { name: 某中心 }\n${more}`;
    const { year } = readReport('report.yaml', Buffer.from(text));
    return year === undefined ? [] : [evaluateYear(year, shippedForm(form)).evaluation];
  });
}

describe('parts at which nothing can be missing', () => {
  it.each(['kejishiwu/2023', 'xugou/2023', 'xuling/2025', 'xunan/2023', 'xuxi/2018'])(
    'are left out without a difference: %s',
    async (name) => {
      const { evaluation } = await loadExample(name);
      const { form } = evaluation;
      const steps = compileTemplate(form.body, viewShapeOf(form)).value?.steps ?? [];
      const parts = listParts(steps);
      const pruned = pruneParts(parts);
      expect(JSON.stringify(pruned).length).toBeLessThan(JSON.stringify(parts).length / 1.5);
      const years = [evaluation, ...yearsUnder(form.id)];
      expect(years).toHaveLength(LITTLE.length + 1);
      const printed = new Set<string>();
      for (const year of years)
        expect(listUnfilled(year, { parts: pruned, printed })).toEqual(listUnfilled(year, { parts, printed }));
    },
  );
});
