import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/findings/types.ts';
import { closingLine } from '../../src/terminal/closingLine.ts';
import type { CheckRun } from '../../src/verdict/checkRun.ts';
import { tallyOf } from '../../src/verdict/tally.ts';
import { RUN } from './runs.ts';

const [twice, overspent, , , typed, missing] = RUN.findings;

function say(
  findings: readonly (CheckRun['findings'][number] | undefined)[],
  failOn: Severity,
  more: Partial<CheckRun> = {},
) {
  const run = { ...RUN, findings: findings.flatMap((one) => one ?? []), failOn, ...more };
  const tally = tallyOf(run.findings);
  return [closingLine(run, tally), closingLine({ ...run, lang: 'en' }, tally)];
}

describe('the closing line', () => {
  it.each([
    [[], 'error', ['检查了 3 个文件：没有错误，没有警告。通过。', '3 files checked: no errors, no warnings. Passed.']],
    [
      [overspent],
      'error',
      [
        '检查了 3 个文件：没有错误，1 个警告。通过：有错误才算不通过。',
        '3 files checked: no errors, 1 warning. Passed: only errors would fail.',
      ],
    ],
    [
      [overspent],
      'warning',
      [
        '检查了 3 个文件：没有错误，1 个警告。未通过：有警告。',
        '3 files checked: no errors, 1 warning. Failed: there are warnings.',
      ],
    ],
    [
      [typed],
      'warning',
      [
        '检查了 3 个文件：没有错误，没有警告，1 个提示。通过：有错误或警告才算不通过。',
        '3 files checked: no errors, no warnings, 1 note. Passed: only errors or warnings would fail.',
      ],
    ],
    [
      [typed],
      'note',
      [
        '检查了 3 个文件：没有错误，没有警告，1 个提示。未通过：有提示。',
        '3 files checked: no errors, no warnings, 1 note. Failed: there are notes.',
      ],
    ],
    [
      [twice, overspent],
      'warning',
      [
        '检查了 3 个文件：1 个错误，1 个警告。未通过：有错误。',
        '3 files checked: 1 error, 1 warning. Failed: there are errors.',
      ],
    ],
    [
      [overspent, missing],
      'error',
      [
        '共 3 个文件，检查了 2 个，1 个读不了：1 个错误，1 个警告。没有做完，不能算通过。',
        '2 of 3 files checked, 1 could not be read: 1 error, 1 warning. Not finished, so not passed.',
      ],
    ],
  ] as const)('%#', (findings, failOn, lines) => {
    expect(say(findings, failOn)).toEqual(lines);
  });

  it('counts what was accepted, and says when there was nothing to check', () => {
    expect(say([], 'error', { accepted: 2 })).toEqual([
      '检查了 3 个文件：没有错误，没有警告；另有 2 个已写明理由接受。通过。',
      '3 files checked: no errors, no warnings; 2 more accepted with a reason. Passed.',
    ]);
    expect(say([missing], 'error', { files: [] })).toEqual([
      '没有检查任何文件：1 个错误，没有警告。没有做完，不能算通过。',
      'no files checked: 1 error, no warnings. Not finished, so not passed.',
    ]);
  });
});
