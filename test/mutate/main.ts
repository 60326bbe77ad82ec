import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { Random } from '../oracle/random.ts';
import { bundleTests } from './bundle.ts';
import { type GroupName, groups, LEFT_OUT } from './groups.ts';
import { wilson } from './interval.ts';
import { listMutants } from './listMutants.ts';
import { type Asked, ENDS, type Seen } from './order.ts';
import type { Planted } from './plantMutants.ts';
import { type Ended, runWorker } from './runWorker.ts';
import { listRemovedWords, lookAtSentences, type Sentences, trySentences } from './sentences/askSentences.ts';

export interface Wanted {
  readonly groups: readonly GroupName[];
  /** Of each group. */
  readonly n: number;
  readonly seed: number;
  /** In seconds of the processor for one mutant; what survives so long is counted as not noticed. */
  readonly most: number;
  /** How many processes at once. */
  readonly jobs: number;
  /** Only mutants whose name holds this text; all of them. */
  readonly only: string | undefined;
  /** Folders of `test/` whose tests are asked; all that run here. With fewer tests fewer are noticed, never more. */
  readonly tests?: readonly string[] | undefined;
  /** After so many no further one is begun. The groups take turns, so that each has its part of the time. */
  readonly minutes?: number | undefined;
  /** Another share than that of the group. */
  readonly least?: number;
}

type Outcome = 'killed' | 'survived' | 'capped' | 'unreached';

/** Samples mutants of each group, runs the tests that come by them, and says how many were noticed; 1 if too few were. */
export async function main(root: string, wanted: Wanted): Promise<number> {
  const sampled = wanted.groups.map((name) => ({ name, mutants: sample(root, name, wanted) }));
  const mutants = sampled.flatMap(({ mutants: some }) => some).map((mutant, id): Planted => ({ ...mutant, id }));
  const outdir = path.join(root, 'out/mutate', wanted.groups.join('-'));
  rmSync(outdir, { recursive: true, force: true });
  const tests = listTestFiles(root, wanted.tests);
  const bundles = await bundleTests(root, tests, mutants, outdir);
  const worker = path.join(outdir, 'test/mutate/worker.mjs');
  const coverage = await lookAtTests(worker, bundles, wanted.jobs);
  writeFileSync(path.join(outdir, 'coverage.json'), JSON.stringify([...coverage]));
  const wantsSentences = wanted.groups.some((name) => OF_SENTENCES.has(name));
  const sentences = wantsSentences
    ? await lookAtSentences(path.join(outdir, 'test/mutate/sentences/worker.mjs'))
    : undefined;
  if (sentences !== undefined)
    console.log(`${sentences.seen.asked} sentences; ${sentences.seen.unlike.length} come out otherwise alone`);
  const equivalents = readEquivalents(root);
  const tallies = new Map(wanted.groups.map((name) => [name, { ...NOTHING_YET }]));
  const end = wanted.minutes === undefined ? Number.POSITIVE_INFINITY : Date.now() + wanted.minutes * 60_000;
  await forEach(takeTurns(sampled, mutants), wanted.jobs, async ({ group, mutant }) => {
    const tally = tallies.get(group);
    if (tally === undefined || Date.now() > end) return;
    const asked = OF_SENTENCES.has(group) ? sentences : undefined;
    const [outcome, by] = await tryMutant(root, worker, coverage, asked, mutant, wanted.most);
    tally[outcome] += 1;
    const isEquivalent = outcome !== 'killed' && equivalents.has(mutant.name);
    if (isEquivalent) tally.equivalent += 1;
    const said =
      outcome === 'killed' ? `killed by ${by}` : `${outcome.toUpperCase()}${isEquivalent ? ', equivalent' : ''}`;
    console.log(`${group} ${mutant.file}:${mutant.line} ${mutant.name.slice(mutant.file.length + 2)} – ${said}`);
  });
  let failed = 0;
  for (const [name, tally] of tallies) {
    const least = wanted.least ?? groups[name].least;
    const { rate, text } = sumUp(tally, least, wanted.most);
    console.log(`${name}: ${text}`);
    if (rate < least) failed = 1;
  }
  return failed;
}

const NOTHING_YET = { killed: 0, survived: 0, capped: 0, unreached: 0, equivalent: 0 };

/** Groups whose changes are held by sentences above all. */
const OF_SENTENCES: ReadonlySet<GroupName> = new Set(['checks', 'reading']);

/** One mutant of each group, then the next of each. */
function takeTurns(sampled: readonly { name: GroupName; mutants: readonly unknown[] }[], mutants: readonly Planted[]) {
  let first = 0;
  const all = sampled.map(({ name, mutants: { length } }) => {
    first += length;
    return mutants.slice(first - length, first).map((mutant, turn) => ({ group: name, mutant, turn }));
  });
  return all.flat().toSorted((a, b) => a.turn - b.turn);
}

function sumUp({ equivalent, ...tally }: typeof NOTHING_YET, least: number, most: number) {
  const { killed, survived, capped, unreached } = tally;
  const tried = killed + survived + capped + unreached - equivalent;
  const { rate, low, high } = wilson(killed, tried);
  const [share, ...interval] = [rate, low, high].map((one) => `${(one * 100).toFixed(1)} %`);
  const text =
    `${killed} of ${tried} noticed = ${share} (${interval.join(' to ')}), at least ${least * 100} %; ` +
    `${equivalent} equivalent, ${survived + capped - equivalent} survived (${capped} after ${most} s), ${unreached} unreached`;
  return { rate, text };
}

function sample(root: string, group: GroupName, { n, seed, only }: Wanted) {
  const files = groups[group].rooms.flatMap((room) =>
    readdirSync(path.join(root, 'src', room), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.includes('generated'))
      .map((file) => `src/${room}/${file.replaceAll(path.sep, '/')}`)
      .toSorted(),
  );
  const all = files.flatMap((file) => listMutants(file, readFileSync(path.join(root, file), 'utf8')));
  if (only !== undefined) return all.filter(({ name }) => name.includes(only));
  return new Random(seed, 0).shuffle(all).slice(0, n);
}

function listTestFiles(root: string, folders: readonly string[] | undefined): string[] {
  return readdirSync(path.join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll(path.sep, '/'))
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.slow.test.ts'))
    .filter((file) => {
      const [folder = ''] = file.split('/');
      return folders?.includes(folder) ?? !LEFT_OUT.has(folder);
    })
    .map((file) => `test/${file}`)
    .toSorted();
}

interface Covered extends Seen {
  readonly bundle: string;
  readonly ms: number;
}

/** Runs each test file once, with all mutants switched off. */
async function lookAtTests(
  worker: string,
  bundles: ReadonlyMap<string, string>,
  jobs: number,
): Promise<ReadonlyMap<string, Covered>> {
  const coverage = new Map<string, Covered>();
  await forEach([...bundles], jobs, async ([file, bundle]) => {
    const { out } = await runWorker(worker, { mutant: undefined, files: [{ bundle, tests: undefined }], most: 0 }, 300);
    const said = out.slice(out.lastIndexOf('\u0000') + 1);
    if (!out.includes('\u0000')) {
      console.log(`not asked: ${file}, which does not run here`);
      return;
    }
    const seen = JSON.parse(said) as Seen;
    if (seen.failing.length > 0) console.log(`not asked: ${seen.failing.length} tests of ${file}, which fail here`);
    coverage.set(file, { ...seen, bundle, ms: seen.tests.reduce((sum, { ms }) => sum + ms, 0) });
  });
  return coverage;
}

/** Some at once. */
async function forEach<T>(all: readonly T[], jobs: number, work: (one: T) => Promise<void>): Promise<void> {
  const left = all.values();
  const take = async () => {
    for (const one of left) await work(one);
  };
  await Promise.all(Array.from({ length: jobs }, take));
}

/** Asks the sentences that could notice a mutant, and then the tests that came by it; the first that fails has noticed it. */
async function tryMutant(
  root: string,
  worker: string,
  coverage: ReadonlyMap<string, Covered>,
  sentences: Sentences | undefined,
  mutant: Planted,
  most: number,
): Promise<readonly [Outcome, string]> {
  const removed = listRemovedWords(readFileSync(path.join(root, mutant.file), 'utf8'), mutant);
  const bySentences = sentences && (await trySentences(sentences, mutant, removed, most));
  const first = outcomeOf(bySentences);
  if (first[0] === 'killed') return first;
  const files = listReached(coverage, mutant);
  if (files.length === 0) return first;
  const [outcome, by] = outcomeOf(await runWorker(worker, { mutant: mutant.id, files, most: most * 1000 }, most * 3));
  return outcome === 'survived' && first[0] === 'capped' ? first : [outcome, by];
}

function outcomeOf(ended: Ended | undefined): readonly [Outcome, string] {
  if (ended === undefined) return ['unreached', ''];
  const { exit, out } = ended;
  if (exit === ENDS.survived) return ['survived', ''];
  if (exit === ENDS.capped) return ['capped', ''];
  return ['killed', exit === ENDS.killed ? out.slice(-80) : `exit ${exit}`];
}

/** The tests that came by a mutant, those first that take least. */
function listReached(coverage: ReadonlyMap<string, Covered>, { id, file }: Planted): readonly Asked[] {
  const reached = [...coverage.values()].flatMap((covered) => {
    const passing = covered.tests.map(({ name }) => name);
    if (covered.loading.includes(id)) return [{ ...covered, names: passing, own: covered.ms }];
    const own = covered.tests.filter(({ sites }) => sites.includes(id));
    return own.length === 0
      ? []
      : [{ ...covered, names: own.map(({ name }) => name), own: own.reduce((sum, { ms }) => sum + ms, 0) }];
  });
  // What is made while a file loads is come by in every test: those of its own room are the likeliest to notice.
  const isElsewhere = ({ bundle }: Covered) => (bundle.includes(`/test/${file.split('/')[1]}/`) ? 0 : 1);
  const byTime = reached.toSorted((a, b) => isElsewhere(a) - isElsewhere(b) || a.own - b.own);
  return byTime.map(({ bundle, names }) => ({ bundle, tests: names }));
}

/** Mutants that change nothing that anybody could see, each with its reason. */
function readEquivalents(root: string): ReadonlySet<string> {
  const file = path.join(root, 'test/mutate/equivalent.yaml');
  if (!existsSync(file)) return new Set();
  const entries = (parse(readFileSync(file, 'utf8')) ?? []) as readonly { readonly mutant: string }[];
  return new Set(entries.map(({ mutant }) => mutant));
}
