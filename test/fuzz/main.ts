import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Evaluate, fuzz } from './fuzz.ts';
import { fuzzFiles, keepCrasher, listDoors, type RunCommand } from './fuzzFiles.ts';

interface Asked {
  readonly minutes: number;
  readonly seed: number;
}

/** Tries inputs for so long, half of the time texts for the library and half files for commands; how many made it fail. */
export async function main(root: string, evaluate: Evaluate, run: RunCommand, asked: Asked): Promise<number> {
  const failed = fuzzTexts(root, evaluate, { ...asked, minutes: asked.minutes / 2 });
  return failed + (await fuzzCommands(root, run, { ...asked, minutes: asked.minutes / 2 }));
}

function fuzzTexts(root: string, evaluate: Evaluate, { seed, minutes }: Asked): number {
  const { tried, crashers, memory } = fuzz(root, evaluate, {
    seed,
    count: Number.MAX_SAFE_INTEGER,
    until: Date.now() + minutes * 60_000,
  });
  for (const { index, fault, input } of crashers) {
    console.log(`seed ${seed}, input ${index}: ${fault}`);
    const folder = path.join(root, 'out/fuzz', `${seed}-${index}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'report.yaml'), input.report);
    if (input.accepted) writeFileSync(path.join(folder, 'report.accepted.yaml'), input.accepted);
    for (const [part, bytes] of input.form ?? []) {
      mkdirSync(path.dirname(path.join(folder, 'form', part)), { recursive: true });
      writeFileSync(path.join(folder, 'form', part), bytes);
    }
  }
  console.log(`texts: ${tried} inputs, ${crashers.length} made it fail, ${memory} MB`);
  return memory > LARGEST ? crashers.length + 1 : crashers.length;
}

/** In MB. */
const LARGEST = 512;

async function fuzzCommands(root: string, run: RunCommand, { seed, minutes }: Asked): Promise<number> {
  const doors = await listDoors(root, run);
  const { tried, crashers, memory } = await fuzzFiles(doors, run, {
    seed,
    count: Number.MAX_SAFE_INTEGER,
    until: Date.now() + minutes * 60_000,
  });
  for (const crasher of crashers) {
    console.log(
      `seed ${seed}, file ${crasher.index}, ${crasher.door.name}, ${crasher.args.join(' ')}: ${crasher.fault}`,
    );
    keepCrasher(path.join(root, 'out/fuzz', `${seed}-file-${crasher.index}`), crasher);
  }
  const counts = [...tried].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`files: ${counts}; ${crashers.length} made it fail, ${memory} MB`);
  return memory > LARGEST ? crashers.length + 1 : crashers.length;
}
