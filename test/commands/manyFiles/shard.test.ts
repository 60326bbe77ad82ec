import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeShard, unitNamed } from '../../../src/commands/manyFiles/shard.ts';
import { inFolder, write } from '../../support/folder.ts';
import { runCli } from '../../support/runCli.ts';

describe('unitNamed', () => {
  it.each([
    ['unit:\n  name: 某市档案馆\n', '某市档案馆'],
    ['selfeval: 1\r\nunit:\r\n  # 全称\r\n\r\n  name: "某市, 档案馆" # 注\r\n', '某市, 档案馆'],
    ['unit: { staff: {}, name: 某市档案馆, level: 1 }\n', '某市档案馆'],
    ["unit:\n  budgetUnits:\n    - name: 下级\n  name: '甲'\n", '甲'],
    ['"unit":\n  "name": 乙 # 注\n', '乙'],
    ['unit:\n  budgetUnits:\n    - name: 下级\nname: 别的\n', undefined],
    ['unit:\n', undefined],
    ['name: 别的\n', undefined],
    ['', undefined],
  ])('%j', (text, name) => {
    expect(unitNamed(text)).toBe(name);
  });

  it('takes no longer than the text is long', () => {
    const start = performance.now();
    unitNamed(`unit:\n${' \n\t\n'.repeat(50_000)}x: 1\n`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('takeShard', () => {
  it('parts any list into lists that share nothing, are together all of it and keep its order', async () => {
    await inFolder(() => {
      for (let unit = 0; unit < 6; unit += 1) {
        for (const year of [2022, 2023]) {
          write(`u${unit}/${year}.yaml`, `selfeval: 1\nyear: ${year}\nunit:\n  name: 第${unit}局\n`);
        }
      }
      const known = [0, 1, 2, 3, 4, 5].flatMap((unit) => [`u${unit}/2022.yaml`, `u${unit}/2023.yaml`]);
      const lists = fc.uniqueArray(fc.constantFrom(...known, 'missing.yaml', 'other.yaml'));
      fc.assert(
        fc.property(lists, fc.integer({ min: 1, max: 9 }), (files, of) => {
          const parts = Array.from({ length: of }, (_, index) => takeShard(files, { part: index + 1, of }));
          expect(parts.flat().sort()).toEqual([...files].sort());
          for (const part of parts) expect(part).toEqual(files.filter((file) => part.includes(file)));
          for (let unit = 0; unit < 6; unit += 1) {
            const holding = parts.filter((part) => part.some((file) => file.startsWith(`u${unit}/`)));
            expect(holding.length).toBeLessThanOrEqual(1);
          }
        }),
        { numRuns: 50 },
      );
    });
  });

  it.each(['0/2', '3/2', '1', '1/0', 'a/b', '1/2/3', '-1/2', ''])('refuses %j', async (given) => {
    const { exit, err, out } = await runCli(['check', '.', `--shard=${given}`]);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('例如 2/8');
  });
});
