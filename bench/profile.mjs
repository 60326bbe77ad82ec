// @ts-check
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../scripts/build/bundle.mjs';
import { compileForms } from '../scripts/build/compileForms.mjs';
import { EXAMPLE } from './reports.mjs';

/**
 * The parts of Chrome's .cpuprofile format that are read here.
 * @typedef {{ functionName: string, url: string, lineNumber: number }} CallFrame
 * @typedef {{ nodes: { id: number, callFrame: CallFrame, children?: number[] }[], samples: number[], timeDeltas: number[] }} CpuProfile
 */

const COMMANDS = ['--version', 'check report.yaml', 'score report.yaml', 'build report.yaml --format md,docx'];

/**
 * Prints, for each command, the milliseconds that each room of the house and each package spent in its own code.
 * @param {string} root
 * @param {string} folder an empty one outside the checkout
 * @param {string} node
 */
export async function profile(root, folder, node) {
  // Not minified, a module says in comments which file each part comes from.
  const home = path.join(folder, 'profiled');
  mkdirSync(home);
  for (const name of ['package.json', 'templates', 'schemas'])
    symlinkSync(path.join(root, name), path.join(home, name));
  await bundle(root, { outdir: path.join(home, 'dist'), forms: await compileForms(root), minify: false });
  cpSync(path.join(root, EXAMPLE), path.join(home, 'report.yaml'));

  for (const [index, command] of COMMANDS.entries()) {
    const env = { ...process.env, XDG_CACHE_HOME: path.join(folder, `cache${index}`) };
    const outdir = path.join(folder, `profile${index}`);
    const flags = ['--cpu-prof', '--cpu-prof-interval=100', `--cpu-prof-dir=${outdir}`];
    // The first run leaves compiled code behind.
    for (const each of [[], flags]) {
      const args = [...each, path.join(home, 'dist/cli.js'), ...command.split(' ')];
      const { status, stderr } = spawnSync(node, args, { cwd: home, env });
      if (status !== 0) throw new Error(`${command}: exit ${status}\n${stderr}`);
    }
    const [file = ''] = readdirSync(outdir);
    print(command, summarise(JSON.parse(readFileSync(path.join(outdir, file), 'utf8'))));
  }
}

/**
 * @param {CpuProfile} cpuProfile
 * @returns {Map<string, { loading: number, running: number }>} milliseconds by owner
 */
function summarise({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  /**
   * Whether a module is being loaded, or its top level runs: esbuild names that by the file.
   * @param {number | undefined} id
   * @param {boolean} [inOurCode]
   * @returns {boolean}
   */
  const isLoading = (id, inOurCode = false) => {
    const frame = frames.get(id ?? 0);
    if (id === undefined || frame === undefined) return false;
    const { functionName, url } = frame;
    if (/^(?:src|node_modules)\//.test(functionName) || functionName === 'Script') return true;
    if (url.startsWith('node:internal/modules/')) return !inOurCode;
    return isLoading(parents.get(id), inOurCode || isOurs(url));
  };
  /** @type {Map<string, { loading: number, running: number }>} */
  const owners = new Map();
  for (const [index, id] of samples.entries()) {
    const frame = frames.get(id);
    if (frame === undefined) continue;
    const owner = ownerOf(frame);
    const entry = owners.get(owner) ?? { loading: 0, running: 0 };
    entry[isLoading(id) ? 'loading' : 'running'] += (timeDeltas[index] ?? 0) / 1000;
    owners.set(owner, entry);
  }
  return owners;
}

/** @param {string} url a URL, or a path for what runs as a script */
function isOurs(url) {
  return url.startsWith('file:') || path.isAbsolute(url);
}

/** @type {Map<string, string[]>} */
const ownersByLine = new Map();

/** @param {CallFrame} frame */
function ownerOf({ functionName, url, lineNumber }) {
  if (url.startsWith('node:')) return 'Node itself';
  // V8's own entries, such as (garbage collector), have no file, and neither have functions written in C++.
  if (!isOurs(url)) return functionName.startsWith('(') ? functionName : 'Node itself';
  let owners = ownersByLine.get(url);
  if (owners === undefined) {
    let owner = 'bundle';
    owners = readFileSync(url.startsWith('file:') ? fileURLToPath(url) : url, 'utf8')
      .split('\n')
      .map((line) => (owner = ownerOfComment(line) ?? owner));
    ownersByLine.set(url, owners);
  }
  return owners[lineNumber] ?? 'bundle';
}

/**
 * esbuild writes `// node_modules/yaml/…` and `// src/figures/…` before each part.
 * @param {string} line
 */
function ownerOfComment(line) {
  const file = /^\/\/ (\S*(?:node_modules|src|schemas)\/\S+)$/.exec(line.trim())?.[1];
  if (file === undefined) return undefined;
  return /node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules\/)/.exec(file)?.[1] ?? file.replace(/\/[^/]*$/, '/');
}

/**
 * @param {string} title
 * @param {Map<string, { loading: number, running: number }>} owners
 */
function print(title, owners) {
  const rows = [...owners].sort(([, a], [, b]) => b.loading + b.running - a.loading - a.running);
  console.log(`\n${title.padEnd(32)}${'importing ms'.padStart(14)}${'running ms'.padStart(14)}`);
  for (const [owner, { loading, running }] of rows) {
    if (loading + running < 0.3) continue;
    console.log(`  ${owner.padEnd(30)}${loading.toFixed(1).padStart(14)}${running.toFixed(1).padStart(14)}`);
  }
}
