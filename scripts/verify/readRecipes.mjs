// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** The two pages hold the same recipes. */
export const PAGES = ['docs/ci.md', 'docs/ci.en.md'];

/**
 * The code blocks of a page that are files, by the name that stands after the language.
 * @param {string} root
 * @param {string} page
 * @returns {Map<string, string>}
 */
export function readBlocks(root, page) {
  const text = readFileSync(path.join(root, page), 'utf8');
  return new Map(
    Array.from(text.matchAll(/^```\w+ (\S+)\n([\s\S]*?\n)```$/gm), ([, name = '', code = '']) => [name, code]),
  );
}

/**
 * One way of running the checks, as the machinery would run it: a script, and the shell that it is handed to.
 * @typedef {{ name: string, shell: string[], script: string, env: Record<string, string> }} Recipe
 */

/**
 * @param {Map<string, string>} blocks
 * @returns {Recipe[]}
 */
export function listRecipes(blocks) {
  const { jobs } = parse(blockOf(blocks, '.github/workflows/selfeval.yml'));
  const gitlab = parse(blockOf(blocks, '.gitlab-ci.yml'));
  const { repos } = parse(blockOf(blocks, '.pre-commit-config.yaml'));
  return [
    {
      name: 'GitHub Actions',
      shell: ['bash', '-c'],
      script: githubScript(jobs.check.steps),
      env: { GITHUB_ACTIONS: 'true', GITHUB_STEP_SUMMARY: 'summary.md' },
    },
    // A runner joins the lines and stops at the first that fails.
    { name: 'GitLab CI', shell: ['sh', '-c'], script: ['set -e', ...gitlab.selfeval.script].join('\n'), env: {} },
    { name: 'pre-commit', shell: ['sh', '-c'], script: repos[0].hooks[0].entry, env: {} },
    { name: 'git hook', shell: ['sh', '-c'], script: blockOf(blocks, '.git/hooks/pre-commit'), env: {} },
    { name: 'check.sh', shell: ['sh', '-c'], script: blockOf(blocks, 'check.sh'), env: {} },
    { name: 'check.mjs', shell: ['sh', '-c'], script: 'node check.mjs', env: {} },
  ];
}

/** Which changed files make the pre-commit hook run. @param {Map<string, string>} blocks */
export function hookPattern(blocks) {
  return new RegExp(parse(blockOf(blocks, '.pre-commit-config.yaml')).repos[0].hooks[0].files);
}

/**
 * Every call of the program in the recipes, as its arguments.
 * @param {Map<string, string>} blocks
 */
export function listCommands(blocks) {
  const lines = [...listRecipes(blocks).map(({ script }) => script), blockOf(blocks, 'rebuild.sh')]
    .join('\n')
    .split('\n');
  const calls = lines.flatMap((line) => /(?:^|\s)selfeval (.*)$/.exec(line)?.[1] ?? []);
  return [...new Set(calls)].map((call) => call.split(' '));
}

/**
 * @param {Map<string, string>} blocks
 * @param {string} name
 */
export function blockOf(blocks, name) {
  const block = blocks.get(name);
  if (block === undefined) throw new Error(`docs/ci.md has no ${name}`);
  return block;
}

/**
 * Steps one after the other, each in a shell of its own; after one has failed only those that ask to be run.
 * @param {{ run?: string, if?: string }[]} steps
 */
function githubScript(steps) {
  const runs = steps.flatMap(({ run, if: condition }) => {
    if (run === undefined) return [];
    const step = `bash -e -c ${quote(run)} || failed=1`;
    return condition === undefined ? [`if [ $failed = 0 ]; then ${step}; fi`] : [step];
  });
  return ['failed=0', ...runs, 'exit $failed'].join('\n');
}

/** @param {string} text */
function quote(text) {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
