import { describe, expect, it } from 'vitest';
import { type Measured, measureClean, measurePlanted } from './measure.ts';

/** `npm run precision` prints the tables; as a test it only holds the bounds. */
const isAsked = process.env.MODE === 'precision';

/**
 * The first corpus holds the bound of every class, the held-out sets that the checks have since seen that of all of their
 * cases. What the third has planted holds none: it tells what the checks find in what they were not made for.
 */
describe.each([
  { set: 'the corpus', within: '', leastOfClass: 0.9, leastOfAll: 0.9 },
  { set: 'the first held-out set', within: 'heldout/', leastOfClass: 0, leastOfAll: 0.9 },
  { set: 'the second held-out set', within: 'heldout2/', leastOfClass: 0, leastOfAll: 0.9 },
  { set: 'the third held-out set', within: 'heldout3/', leastOfClass: 0, leastOfAll: 0 },
])('the checks on $set', ({ set, within, leastOfClass, leastOfAll }) => {
  it('catch what was planted', async () => {
    const planted = await measurePlanted(within);
    print(`${set}: planted, caught`, planted, ({ hit }) => !hit);
    const weak = byFile(planted).filter(({ own }) => hitsOf(own) < own.length * leastOfClass);
    expect(weak.map(({ file }) => file)).toEqual([]);
    expect(hitsOf(planted)).toBeGreaterThanOrEqual(planted.length * leastOfAll);
  }, 120_000);

  it('stay silent on clean passages: no error, at most one warning in a hundred', async () => {
    const clean = await measureClean(within);
    print(`${set}: clean, flagged`, clean, ({ hit }) => hit);
    expect(hitsOf(clean)).toBeLessThanOrEqual(clean.length / 100);
    expect(clean.filter(({ hasError }) => hasError)).toEqual([]);
  }, 120_000);
});

function hitsOf(measured: readonly Measured[]): number {
  return measured.filter(({ hit }) => hit).length;
}

function byFile(measured: readonly Measured[]): { file: string; own: readonly Measured[] }[] {
  return [...new Set(measured.map(({ file }) => file))].map((file) => ({
    file,
    own: measured.filter((one) => one.file === file),
  }));
}

/** Cases and hits of each file, their sums, and the cases worth a look. */
function print(title: string, measured: readonly Measured[], isOdd: (one: Measured) => boolean): void {
  if (!isAsked) return;
  const row = (file: string, own: readonly Measured[]) =>
    `${file.padEnd(42)} ${String(own.length).padStart(5)} ${String(hitsOf(own)).padStart(5)}`;
  const odd = measured.filter(isOdd).map(({ id, findings }) => `  ${id}: ${findings.join('; ')}`);
  console.log(
    [title, ...byFile(measured).map(({ file, own }) => row(file, own)), row('all', measured), ...odd].join('\n'),
  );
}
