import { describe, expect, it } from 'vitest';
import { checkKind, checkStart } from '../../src/form/checkKind.ts';
import { readSource } from '../../src/source/readSource.ts';
import { REQUIRED_KEYS } from '../../src/source/validateForm.ts';

/* A file in a form's folder that is something else altogether is told once, and what is nearly right is left to the schema. */

function kindOf(text: string, what: 'form' | 'rubric'): string | undefined {
  const source = readSource('form.yaml', text).value;
  if (source === undefined) throw new Error(text);
  return checkKind(what, source)?.code;
}

const keys = (what: 'form' | 'rubric', count: number, change = (key: string) => key) =>
  REQUIRED_KEYS[what]
    .filter((key) => key !== what)
    .slice(0, count)
    .map((key) => `${change(key)}: x\n`)
    .join('');

describe.each(['form', 'rubric'] as const)('a file that should be a %s', (what) => {
  const half = Math.ceil(REQUIRED_KEYS[what].length / 2);

  it('is one where its first key says so', () => {
    expect(kindOf(`${what}: 1\n`, what)).toBeUndefined();
    expect(kindOf(`x: 1\n${what}: 2\n`, what)).toBeUndefined();
  });

  it('is one where half of its keys are there, also with a slip of the hand or a wide colon', () => {
    expect(kindOf(keys(what, half), what)).toBeUndefined();
    expect(kindOf(keys(what, half - 1) || 'x: 1\n', what)).toBe('SE607');
    expect(kindOf(`${keys(what, half - 1)}${what}: 甲\n`, what)).toBeUndefined();
    expect(
      kindOf(
        keys(what, half, (key) => `"${key}：甲"`),
        what,
      ),
    ).toBeUndefined();
    expect(
      kindOf(
        keys(what, half, (key) => `${key}s`),
        what,
      ),
    ).toBeUndefined();
  });

  it('is none where it is a list or a text, but by its first key', () => {
    expect(kindOf('- x\n', what)).toBe('SE607');
    expect(kindOf('x\n', what)).toBe('SE607');
    expect(checkStart(what, 'form.yaml', `${what}：1\n`)).toBeUndefined();
    expect(checkStart(what, 'form.yaml', '  \n')).toBeUndefined();
    expect(checkStart(what, 'form.yaml', 'selfeval: 1\n')?.code).toBe('SE607');
  });
});
