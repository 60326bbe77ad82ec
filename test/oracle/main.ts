import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Given } from './judge.ts';
import { readForms } from './readForm.ts';
import { type RollupDoor, runRollups } from './rollup/runRollups.ts';
import { type Counts, type Door, runOracle } from './runOracle.ts';

const run = (file: string, args: readonly string[]) =>
  new Promise<string>((resolve) => {
    execFile(file, args, { maxBuffer: 1 << 28 }, (_, output) => resolve(output));
  });

/** Builds drafts of files, and reads what became of each. */
async function buildAll(root: string, out: string, files: readonly string[]): Promise<readonly (Given | undefined)[]> {
  await mkdir(out);
  const cli = path.join(root, 'dist/cli.js');
  await run(process.execPath, [cli, 'build', '--draft', '--format', 'json,md', '-o', out, ...files]);
  return Promise.all(
    files.map(async (file): Promise<Given | undefined> => {
      const built = path.join(out, path.basename(file, '.yaml'));
      const json = await readFile(`${built}.draft.json`, 'utf8').catch(() => undefined);
      if (json === undefined) return undefined;
      return { ...(JSON.parse(json) as Given), markdown: await readFile(`${built}.draft.md`, 'utf8') };
    }),
  );
}

/** So many reports have their reasons read in English, too. */
const ONE_IN = 10;

async function addEnglish(
  root: string,
  files: readonly string[],
  given: readonly (Given | undefined)[],
): Promise<readonly (Given | undefined)[]> {
  const some = files.filter((_, index) => index % ONE_IN === 0);
  const args = [path.join(root, 'dist/cli.js'), 'score', '--format', 'json', '--lang', 'en', ...some];
  interface OfReport {
    readonly file: string;
    readonly scorecards: Given['scorecards'];
  }
  // Of one file alone the command says it without a list, and nothing of one that cannot be read.
  const output = await run(process.execPath, args);
  if (output === '') return given;
  const told = JSON.parse(output) as OfReport | { readonly reports: readonly OfReport[] };
  const reports = 'reports' in told ? told.reports : [told];
  return given.map((one, index) => {
    const english = reports.find(({ file }) => file === files[index]);
    return one && english ? { ...one, inEnglish: english.scorecards } : one;
  });
}

/** The built program, started once for many reports: drafts, since a generated report may lack a part that it must have. */
function openProgram(root: string, folder: string): Door {
  let turn = 0;
  return async (texts) => {
    turn += 1;
    const here = path.join(folder, String(turn));
    await mkdir(here, { recursive: true });
    const files = texts.map((_, index) => path.join(here, `r${index}.yaml`));
    await Promise.all(texts.map((text, index) => writeFile(files[index] ?? '', text)));
    const given = await buildAll(root, path.join(here, 'out'), files);
    const withEnglish = await addEnglish(root, files, given);
    await rm(here, { recursive: true });
    return withEnglish;
  };
}

/** The same for departments, each with the reports of its units beside it. */
function openRollups(root: string, folder: string): RollupDoor {
  return async (departments) => {
    const here = path.join(folder, 'departments');
    const files = departments.map((_, index) => path.join(here, String(index), `d${index}.yaml`));
    for (const [index, { 'department.yaml': own = '', ...units }] of departments.entries()) {
      await mkdir(path.join(here, String(index), 'units'), { recursive: true });
      await writeFile(files[index] ?? '', own);
      for (const [name, text] of Object.entries(units)) await writeFile(path.join(here, String(index), name), text);
    }
    const given = await buildAll(root, path.join(here, 'out'), files);
    const withEnglish = await addEnglish(root, files, given);
    await rm(here, { recursive: true });
    return withEnglish;
  };
}

const write = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

const numbersOf = ({ known, ...counts }: Counts) => counts;

/** Runs the second opinion and says what it found; how many disagreements there are. */
export async function main(
  root: string,
  asked: {
    readonly n: number;
    readonly seed: number;
    readonly from: number;
    readonly reduces: boolean;
    /** How many departments over reports of their units there are besides. */
    readonly departments: number;
  },
): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-oracle-'));
  const forms = readForms(path.join(root, 'templates'));
  let told = Date.now();
  const tell = (counts: Counts) => {
    if (Date.now() - told < 30_000) return;
    told = Date.now();
    console.log(write(numbersOf(counts)));
  };
  try {
    const { counts: ofRollups, found: differing } = await runRollups({
      forms,
      seed: asked.seed,
      from: asked.from,
      count: asked.departments,
      door: openRollups(root, folder),
    });
    for (const { index, faults } of differing) {
      console.log(
        `\nseed ${asked.seed}, department ${index} (--seed ${asked.seed} --from ${index} --departments 1 --n 0):`,
      );
      for (const fault of faults.slice(0, 12)) console.log(`  ${fault}`);
    }
    if (asked.departments > 0) console.log(write({ ...ofRollups }));
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
    console.log(write(numbersOf(counts)));
    for (const [name, times] of counts.known) console.log(`known, and to be mended: ${name} (${times})`);
    return counts.disagreements + ofRollups.disagreements;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
