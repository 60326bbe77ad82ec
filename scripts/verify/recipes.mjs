// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { packOnce } from './packed.mjs';
import { blockOf, hookPattern, listRecipes, PAGES, readBlocks } from './readRecipes.mjs';
import { MissingProgram } from './tools.mjs';

const UNIT = 'reports/kejizhongxin';

/**
 * What is done to the repository of three clean years, and what every recipe then has to say of it. `found` are codes and
 * the files that they are found in; the library's recipe sees two of the years and no documents.
 * @type {{ name: string, change: (repository: Repository) => void, exit: number, found: string[], library: number }[]}
 */
const CASES = [
  { name: 'three clean years', change: () => {}, exit: 0, found: [], library: 0 },
  {
    name: 'a published year was edited',
    change: ({ edit }) => edit('2024/report.yaml', 'actual: 1.25', 'actual: 1.52'),
    exit: 1,
    // By the documents of that year, which are two, and by the year after it.
    found: ['SE481 2025/report.yaml', 'SE909 2024/report.yaml', 'SE909 2024/report.yaml'],
    library: 1,
  },
  {
    name: 'a published year was edited and built again',
    change: ({ edit, rebuild }) => {
      edit('2024/report.yaml', 'actual: 1.25', 'actual: 1.52');
      rebuild('2024');
    },
    exit: 1,
    found: ['SE481 2025/report.yaml'],
    library: 1,
  },
  {
    name: 'a document of a published year was edited',
    change: ({ edit }) => edit('2023/report.md', '各项工作按计划完成', '各项工作超额完成'),
    exit: 1,
    found: ['SE909 2023/report.yaml'],
    library: 0,
  },
  {
    name: 'a stale build',
    change: ({ edit }) => edit('2025/report.yaml', '各项工作按计划完成', '各项工作基本完成'),
    exit: 1,
    found: ['SE909 2025/report.yaml', 'SE909 2025/report.yaml'],
    library: 0,
  },
  {
    name: 'a file that cannot be read',
    change: ({ folder }) =>
      writeFileSync(path.join(folder, UNIT, '2025/report.yaml'), Buffer.from('selfeval: 1\nunit: \xb8\xc5', 'latin1')),
    exit: 2,
    found: ['SE104 2025/report.yaml'],
    library: 1,
  },
];

/** @typedef {{ folder: string, edit: (file: string, from: string, to: string) => void, rebuild: (year: string) => void }} Repository */

/**
 * Runs what docs/ci.md tells to write into a repository, with the packed program, on three years of one unit.
 * @param {import('./documents.mjs').Context} context
 */
export async function run(context) {
  const { root, folder } = context;
  const { tarball } = await packOnce(context);
  const blocks = readBlocks(root, /** @type {string} */ (PAGES[0]));
  const recipes = listRecipes(blocks);
  const env = environment(path.join(folder, 'recipes-prefix'));
  const clean = makeRepository(root, path.join(folder, 'recipes'), tarball, blocks, env);
  let runs = 0;
  for (const { name, change, exit, found, library } of CASES) {
    change(clean);
    for (const recipe of recipes) {
      const ended = shell(clean.folder, recipe, env);
      // A step that fails makes a workflow fail, whatever it failed with.
      const wanted =
        recipe.name === 'check.mjs' ? library : recipe.name === 'GitHub Actions' ? Math.min(exit, 1) : exit;
      if (ended.status !== wanted)
        throw new Error(`${name}, ${recipe.name}: exit ${ended.status}, not ${wanted}\n${ended.text}`);
      expectOutputs(clean.folder, recipe.name, found, ended.text, name);
      runs += 1;
    }
    expectHook(clean, hookPattern(blocks), name);
    git(clean.folder, env, 'reset', '--quiet', '--hard');
    git(clean.folder, env, 'clean', '--quiet', '--force', '-d');
  }
  // What was stale is put right, and then all is well again.
  clean.edit('2025/report.yaml', '各项工作按计划完成', '各项工作基本完成');
  const rebuilt = shell(clean.folder, { shell: ['sh', '-c'], script: blockOf(blocks, 'rebuild.sh'), env: {} }, env);
  if (rebuilt.status !== 0) throw new Error(`rebuild.sh: exit ${rebuilt.status}\n${rebuilt.text}`);
  const staged = git(clean.folder, env, 'diff', '--cached', '--name-only').trim().split('\n');
  if (staged.length !== 3) throw new Error(`rebuild.sh should have changed three files: ${staged.join(', ')}`);
  return `${recipes.length} recipes on ${CASES.length} states of a repository with three years: ${runs} runs`;
}

/**
 * What a runner has: a home of its own, into which `npm install --global` may write.
 * @param {string} prefix
 * @returns {NodeJS.ProcessEnv}
 */
function environment(prefix) {
  const { NODE_PATH: _, GITHUB_ACTIONS: __, SELFEVAL_LANG: ___, ...env } = process.env;
  mkdirSync(prefix, { recursive: true });
  const identity = Object.fromEntries(
    ['AUTHOR', 'COMMITTER'].flatMap((who) => [
      [`GIT_${who}_NAME`, 'Recipes'],
      [`GIT_${who}_EMAIL`, 'recipes@example.invalid'],
    ]),
  );
  return {
    ...env,
    ...identity,
    GIT_CONFIG_GLOBAL: path.join(prefix, 'gitconfig'),
    NPM_CONFIG_PREFIX: prefix,
    NPM_CONFIG_OFFLINE: 'true',
    PATH: `${path.join(prefix, 'bin')}${path.delimiter}${env.PATH}`,
  };
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {string} tarball
 * @param {Map<string, string>} blocks
 * @param {NodeJS.ProcessEnv} env
 * @returns {Repository}
 */
function makeRepository(root, folder, tarball, blocks, env) {
  cpSync(path.join(root, 'test/recipes/reports'), path.join(folder, 'reports'), { recursive: true });
  cpSync(tarball, path.join(folder, 'tools', path.basename(tarball)));
  for (const [name, code] of blocks) {
    if (name.startsWith('.git/')) continue;
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), code);
  }
  writeFileSync(path.join(folder, '.gitignore'), 'node_modules/\n');
  git(folder, env, 'init', '--quiet', '--initial-branch=main');
  const install = ['npm install --global ./tools/*.tgz', 'npm install --no-save --no-package-lock ./tools/*.tgz'];
  const build = `selfeval build ${UNIT}/*/report.yaml`;
  const { status, text } = shell(
    folder,
    { shell: ['sh', '-c'], script: ['set -e', ...install, build].join('\n'), env: {} },
    env,
  );
  if (status !== 0) throw new Error(text);
  git(folder, env, 'add', '--all');
  git(folder, env, 'commit', '--quiet', '--message', 'Three years');
  return {
    folder,
    edit: (file, from, to) => replaceIn(path.join(folder, UNIT, file), from, to),
    rebuild: (year) => {
      const rebuilt = shell(
        folder,
        { shell: ['sh', '-c'], script: `selfeval build ${UNIT}/${year}/report.yaml`, env: {} },
        env,
      );
      if (rebuilt.status !== 0) throw new Error(rebuilt.text);
    },
  };
}

/**
 * @param {string} file
 * @param {string} from
 * @param {string} to
 */
function replaceIn(file, from, to) {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
  writeFileSync(file, text.replace(from, to));
}

/**
 * @param {string} folder
 * @param {Pick<import('./readRecipes.mjs').Recipe, 'shell' | 'script' | 'env'>} recipe
 * @param {NodeJS.ProcessEnv} env
 */
function shell(folder, { shell: [command = '', ...args], script, env: own }, env) {
  const { status, stdout, stderr } = spawnSync(command, [...args, script], {
    cwd: folder,
    env: { ...env, ...own },
    encoding: 'utf8',
  });
  return { status, text: `${stdout}${stderr}` };
}

/**
 * @param {string} folder
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} args
 */
function git(folder, env, ...args) {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
  if (error !== undefined) throw new MissingProgram('git');
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/**
 * What a recipe printed and wrote tells of each fault once, in the words of its format.
 * @param {string} folder
 * @param {string} recipe
 * @param {string[]} found
 * @param {string} text
 * @param {string} name
 */
function expectOutputs(folder, recipe, found, text, name) {
  /** @param {string} file */
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  /** @param {string} what @param {string[]} told */
  const expectSame = (what, told) => {
    if (told.toSorted().join('; ') !== found.toSorted().join('; ')) {
      throw new Error(
        `${name}, ${recipe}: ${what} tells of ${told.join('; ') || 'nothing'}, not of ${found.join('; ') || 'nothing'}`,
      );
    }
  };
  /** @param {string} file */
  const short = (file) => file.replace(`${UNIT}/`, '');
  if (recipe === 'GitHub Actions') {
    const annotations = Array.from(
      text.matchAll(/^::error file=([^,]*),.*?title=(SE\d+)/gm),
      ([, file = '', code]) => `${code} ${short(file)}`,
    );
    expectSame('the annotations', annotations);
    const [sarif] = JSON.parse(read('selfeval.sarif')).runs;
    const errors = sarif.results.filter((/** @type {{ level: string }} */ { level }) => level === 'error');
    expectSame('the SARIF log', errors.map(sarifPlace).map(short));
    expectSame('the summary', codesOfPages(read('summary.md')).map(short));
  }
  if (recipe === 'GitLab CI' || recipe === 'pre-commit' || recipe === 'git hook' || recipe === 'check.sh') {
    expectSame('the screen', codesOfPages(text).map(short));
  }
  if (recipe === 'GitLab CI' || recipe === 'GitHub Actions') {
    const xml = read('selfeval.xml');
    if (!xml.startsWith('<?xml') || !xml.trimEnd().endsWith('</testsuites>'))
      throw new Error(`${name}, ${recipe}: not a JUnit report`);
    const failures = xml.match(/<(?:failure|error)\b/g)?.length ?? 0;
    // One for each code in a file.
    const wanted = new Set(found).size;
    if (failures !== wanted) throw new Error(`${name}, ${recipe}: ${failures} failures, not ${wanted}`);
  }
  if (recipe === 'check.sh') {
    const { findings } = JSON.parse(read('selfeval.json'));
    const errors = findings.filter((/** @type {{ severity: string }} */ { severity }) => severity === 'error');
    expectSame(
      'the JSON',
      errors.map((/** @type {any} */ { code, places }) => `${code} ${short(places[0].file)}`),
    );
  }
}

/** @param {any} result of a SARIF log */
function sarifPlace({ ruleId, locations }) {
  return `${ruleId} ${locations[0].physicalLocation.artifactLocation.uri}`;
}

/** Errors as people read them. @param {string} page */
function codesOfPages(page) {
  return Array.from(page.matchAll(/^(\S+?)(?::\d+:\d+)? 错误 (SE\d+) /gm), ([, file, code]) => `${code} ${file}`);
}

/**
 * The hook runs for what was changed, and for nothing else.
 * @param {Repository} repository
 * @param {RegExp} pattern
 * @param {string} name
 */
function expectHook({ folder }, pattern, name) {
  const { stdout } = spawnSync('git', ['diff', '--name-only'], { cwd: folder, encoding: 'utf8' });
  const changed = stdout.split('\n').filter((file) => file !== '');
  const unseen = changed.filter((file) => !pattern.test(file));
  if (unseen.length > 0) throw new Error(`${name}: the pre-commit hook passes over ${unseen.join(', ')}`);
  if (pattern.test('tools/selfeval.tgz') || pattern.test('README.md'))
    throw new Error('The pre-commit hook runs for any file.');
}
