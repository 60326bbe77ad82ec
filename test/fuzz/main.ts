import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Evaluate, fuzz } from './fuzz.ts';

/** Tries inputs for so long and keeps what makes the program fail; how many there are. */
export function main(
  root: string,
  evaluate: Evaluate,
  asked: { readonly minutes: number; readonly seed: number },
): number {
  const { tried, crashers, memory } = fuzz(root, evaluate, {
    seed: asked.seed,
    count: Number.MAX_SAFE_INTEGER,
    until: Date.now() + asked.minutes * 60_000,
  });
  for (const { index, fault, input } of crashers) {
    console.log(`seed ${asked.seed}, input ${index}: ${fault}`);
    const folder = path.join(root, 'out/fuzz', `${asked.seed}-${index}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'report.yaml'), input.report);
    if (input.accepted) writeFileSync(path.join(folder, 'report.accepted.yaml'), input.accepted);
    for (const [part, bytes] of input.form ?? []) {
      mkdirSync(path.dirname(path.join(folder, 'form', part)), { recursive: true });
      writeFileSync(path.join(folder, 'form', part), bytes);
    }
  }
  console.log(`${tried} inputs, ${crashers.length} made it fail, ${memory} MB`);
  return memory > 512 ? crashers.length + 1 : crashers.length;
}
