import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../support/runCli.ts';
import { type Door, fuzzFiles, judgeFile, listDoors, runCrasher } from './fuzzFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A busy machine is no fault; how long an input takes is measured by `npm run fuzz`. */
const PATIENT = 20_000;

describe('files with something wrong', () => {
  let doors: readonly Door[] = [];
  beforeAll(async () => {
    doors = await listDoors(root, runCli);
  }, 300_000);

  it('of every kind end in findings, within the memory', async () => {
    const { tried, crashers, memory } = await fuzzFiles(doors, runCli, {
      seed: 20_261_130,
      count: 250,
      until: Date.now() + 600_000,
      limit: PATIENT,
    });
    expect(crashers.map(({ index, door, args, fault }) => `${index} ${door.name} ${args.join(' ')}: ${fault}`)).toEqual(
      [],
    );
    expect([...tried.keys()].sort()).toEqual(['.csv', '.docx', '.hbs', '.xlsx', '.yaml']);
    expect(memory).toBeLessThan(1024);
  });

  it('that once made it fail do no more', async () => {
    const folder = fileURLToPath(new URL('crashers/', import.meta.url));
    for (const entry of readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory()))
      expect([entry.name, await runCrasher(`${folder}${entry.name}`, runCli)]).toEqual([entry.name, undefined]);
  });

  it('and a fault of the program are told apart', async () => {
    const [door] = doors;
    if (door === undefined) throw new Error('no door');
    const judge = (out: string, limit?: number) =>
      judgeFile(door, door.bytes, ['check'], () => Promise.resolve({ exit: 0, out, err: '' }), limit);
    expect(await judge('合计 NaN')).toMatch(/^it says .*NaN/);
    expect(await judge('程序内部出错')).toMatch(/^it ends in 0/);
    expect(await judge('合计', -1)).toMatch(/^it takes/);
    expect(await judge('合计')).toBeUndefined();
    expect(await judgeFile(door, door.bytes, [], () => Promise.reject(new TypeError('x')))).toMatch(
      /^it throws: TypeError/,
    );
  });
});
