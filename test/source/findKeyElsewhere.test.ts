import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findKeyElsewhere } from '../../src/source/findKeyElsewhere.ts';

const schemaOf = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../schemas/${name}.schema.json`, import.meta.url), 'utf8'));

describe('a key that stands where it does not belong', () => {
  it.each([
    ['report', 'duties', ['narrative.duties']],
    ['report', 'dutys', ['narrative.duties']],
    ['report', 'staffInPost', ['staff.staffInPost']],
    // Half of all tables have it, or nothing has.
    ['report', 'actual', []],
    ['report', 'name', []],
    ['report', 'level1', []],
    ['report', 'qqqqqq', []],
  ])('in a %s: %s', (schema, key, places) => {
    expect([...findKeyElsewhere(schemaOf(schema), key)].sort()).toEqual([...places].sort());
  });

  it('may be the step of a band or of a rate', () => {
    expect(findKeyElsewhere(schemaOf('rubric'), 'step').length).toBeGreaterThan(0);
  });
});
