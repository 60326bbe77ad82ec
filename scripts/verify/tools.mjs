// @ts-check
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';

/** A program that the machine lacks: no fault of the project. */
export class MissingProgram extends Error {}

/**
 * Runs a program to its end and returns what it printed on stdout.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, allowFailure?: boolean }} options
 * @returns {Promise<string>}
 */
export function run(command, args, { cwd, env = process.env, allowFailure = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', (error) => {
      const missing = 'code' in error && error.code === 'ENOENT';
      reject(missing ? new MissingProgram(path.basename(command)) : error);
    });
    child.on('close', (status) => {
      if (status === 0 || allowFailure) resolve(stdout);
      else reject(new Error(`${path.basename(command)} ${args.join(' ')}: exit ${status}\n${stdout}${stderr}`));
    });
  });
}

/**
 * Installs an npm package outside the checkout, once a machine, and returns its folder.
 * @param {string} name
 * @param {string} version
 */
export async function installTool(name, version) {
  const caches = process.env.XDG_CACHE_HOME ?? path.join(homedir(), '.cache');
  const prefix = path.join(caches, 'selfeval-verify', `${name.replace('/', '+')}@${version}`);
  const folder = path.join(prefix, 'node_modules', name);
  if (existsSync(path.join(folder, 'package.json'))) return folder;
  await mkdir(prefix, { recursive: true });
  try {
    await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', prefix, `${name}@${version}`], {
      cwd: prefix,
    });
  } catch (error) {
    console.error(String(error));
    throw new MissingProgram(`${name}@${version}`);
  }
  return folder;
}

/**
 * The program of one of the project's own development tools.
 * @param {string} root
 * @param {string} file below node_modules
 * @param {string[]} args
 */
export function runTool(root, file, args) {
  return run(process.execPath, [path.join(root, 'node_modules', file), ...args], { cwd: root });
}
