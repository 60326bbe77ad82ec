import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Given } from './judge.ts';
import { readForms } from './readForm.ts';
import { type Counts, type Door, runOracle } from './runOracle.ts';

const run = (file: string, args: readonly string[]) =>
  new Promise<void>((resolve) => {
    execFile(file, args, { maxBuffer: 1 << 28 }, () => resolve());
  });

/** The built program, started once for many reports: drafts, since a generated report may lack a part that it must have. */
function openProgram(root: string, folder: string): Door {
  let turn = 0;
  return async (texts) => {
    turn += 1;
    const here = path.join(folder, String(turn));
    await mkdir(path.join(here, 'out'), { recursive: true });
    const files = texts.map((_, index) => path.join(here, `r${index}.yaml`));
    await Promise.all(texts.map((text, index) => writeFile(files[index] ?? '', text)));
    await run(process.execPath, [
      path.join(root, 'dist/cli.js'),
      'build',
      '--draft',
      '--format',
      'json,md',
      '-o',
      path.join(here, 'out'),
      ...files,
    ]);
    const given = await Promise.all(
      texts.map(async (_, index): Promise<Given | undefined> => {
        const file = path.join(here, 'out', `r${index}.draft`);
        const json = await readFile(`${file}.json`, 'utf8').catch(() => undefined);
        if (json === undefined) return undefined;
        return { ...(JSON.parse(json) as Given), markdown: await readFile(`${file}.md`, 'utf8') };
      }),
    );
    await rm(here, { recursive: true });
    return given;
  };
}

const write = ({ known, ...counts }: Counts) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** Runs the second opinion and says what it found; how many disagreements there are. */
export async function main(
  root: string,
  asked: { readonly n: number; readonly seed: number; readonly from: number; readonly reduces: boolean },
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-oracle-'));
  const forms = readForms(path.join(root, 'templates'));
  let told = Date.now();
  const tell = (counts: Counts) => {
    if (Date.now() - told < 30_000) return;
    told = Date.now();
    console.log(write(counts));
  };
  try {
    const { counts, found } = await runOracle({
      forms,
      seed: asked.seed,
      from: asked.from,
      count: asked.n,
      door: openProgram(root, folder),
      reduces: asked.reduces,
      tell,
    });
    for (const { seed, index, faults, text } of found) {
      console.log(`\nseed ${seed}, report ${index} (--seed ${seed} --from ${index} --n 1):`);
      for (const fault of faults.slice(0, 12)) console.log(`  ${fault}`);
      console.log(text.replace(/^/gm, '  | '));
    }
    console.log(write(counts));
    for (const [name, times] of counts.known) console.log(`known, and to be mended: ${name} (${times})`);
    return counts.disagreements;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
