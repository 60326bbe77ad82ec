import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { startTests, type Task, type Test, type VitestRunner } from '@vitest/runner';
import { type Asked, ENDS, type Order, type Seen } from './order.ts';
import { installSwitches, takeSites } from './switches.ts';

/*
 * Runs tests in this process: one file with all mutants switched off, to learn which switches each of its tests comes by, or
 * many files with one mutant switched on, until a test fails.
 */

const order = JSON.parse(readFileSync(0, 'utf8')) as Order;
installSwitches(order.mutant);

const nameOf = (task: Task): string =>
  task.suite === undefined || task.suite === task.file ? task.name : `${nameOf(task.suite)} > ${task.name}`;

function listTests(tasks: readonly Task[]): Test[] {
  return tasks.flatMap((task) => (task.type === 'test' ? [task] : listTests(task.tasks)));
}

async function runFile({ bundle, tests }: Asked, isOver: (test: Test) => void, begin: () => void): Promise<Test[]> {
  const wanted = tests && new Set(tests);
  const runner: VitestRunner = {
    config: {
      root: process.cwd(),
      setupFiles: [],
      name: undefined,
      passWithNoTests: true,
      testNamePattern: undefined,
      allowOnly: false,
      sequence: { seed: 1, hooks: 'stack', setupFiles: 'list' },
      chaiConfig: undefined,
      maxConcurrency: 1,
      testTimeout: 600_000,
      hookTimeout: 600_000,
      retry: 0,
      includeTaskLocation: false,
      tags: [],
      tagsFilter: undefined,
      strictTags: false,
    },
    importFile: (file) => import(pathToFileURL(file).href),
    onCollected(files) {
      for (const test of listTests(files)) if (wanted && !wanted.has(nameOf(test))) test.mode = 'skip';
    },
    onBeforeRunTask: begin,
    onAfterRunTask: isOver,
  };
  const files = await startTests([{ filepath: bundle }], runner);
  for (const file of files)
    if (file.result?.state === 'fail' && file.tasks.length === 0) isOver(file as unknown as Test);
  return listTests(files);
}

async function look(asked: Asked): Promise<Seen> {
  const seen: { name: string; ms: number; sites: readonly number[] }[] = [];
  const failing: string[] = [];
  let loading: readonly number[] | undefined;
  const begin = () => {
    const taken = takeSites();
    loading ??= taken;
  };
  await runFile(
    asked,
    (test) => {
      if (test.result?.state === 'fail') failing.push(nameOf(test));
      else if (test.result?.state === 'pass')
        seen.push({ name: nameOf(test), ms: test.result.duration ?? 0, sites: takeSites() });
    },
    begin,
  );
  return { loading: loading ?? takeSites(), tests: seen, failing };
}

async function kill(): Promise<never> {
  for (const file of order.files) {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > order.most) process.exit(ENDS.capped);
    await runFile(
      file,
      (test) => {
        if (test.result?.state !== 'fail') return;
        process.stdout.write(test.name);
        process.exit(ENDS.killed);
      },
      () => undefined,
    );
  }
  process.exit(ENDS.survived);
}

const [first] = order.files;
if (order.mutant !== undefined) await kill();
else if (first !== undefined) process.stdout.write(`\u0000${JSON.stringify(await look(first))}`, () => process.exit(0));
