// @ts-check
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** @typedef {import('./bundle.mjs').BundledFile} BundledFile */

const EXAMPLE = 'examples/kejishiwu/2023/report.yaml';
const COMMANDS = [['check'], ['build', '--force', '--format', 'md,docx', '-o', 'out']];

/**
 * V8 compiles a function when it is first called, but one in brackets with the module that it stands in; and what Node keeps
 * of a module from one run to the next is what was compiled with it. So what a check and a build of one report call stands
 * in brackets, and is compiled once for all runs.
 * @param {string} root
 * @param {BundledFile[]} files all of `dist`
 * @returns {Promise<BundledFile[]>} the same, its modules with brackets
 */
export async function markCalled(root, files) {
  const folder = await mkdtemp(path.join(tmpdir(), 'selfeval-called-'));
  try {
    const called = await listCalled(root, folder, files);
    return files.map(({ file, contents }) => {
      const ranges = called.get(path.basename(file));
      return ranges && typeof contents === 'string' ? { file, contents: markIn(contents, ranges) } : { file, contents };
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/**
 * Which functions are called, by file: `start:end`.
 * @param {string} root
 * @param {string} folder
 * @param {BundledFile[]} files
 */
async function listCalled(root, folder, files) {
  const dist = files.reduce((above, { file }) => (file.endsWith('cli.js') ? path.dirname(file) : above), '');
  for (const { file, contents } of files) {
    const target = path.join(folder, 'dist', path.relative(dist, file));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, contents);
  }
  for (const name of ['templates', 'schemas'])
    await symlink(path.join(root, name), path.join(folder, name), 'junction');
  await cp(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  await cp(path.join(root, EXAMPLE), path.join(folder, 'report.yaml'));
  const kept = path.join(folder, 'coverage');
  for (const args of COMMANDS) {
    const { status, stderr } = spawnSync(process.execPath, ['dist/cli.js', ...args, 'report.yaml'], {
      cwd: folder,
      env: { NODE_V8_COVERAGE: kept, NODE_DISABLE_COMPILE_CACHE: '1', HOME: folder },
      encoding: 'utf8',
    });
    // 1: it ran, and found something.
    if (status !== 0 && status !== 1) throw new Error(`selfeval ${args.join(' ')} ended with ${status}: ${stderr}`);
  }
  /** @type {Map<string, Set<string>>} */
  const called = new Map();
  for (const name of await readdir(kept)) {
    const { result } = JSON.parse(await readFile(path.join(kept, name), 'utf8'));
    for (const { url, functions } of result) {
      if (!url.startsWith('file:') || !url.endsWith('.mjs')) continue;
      const file = path.basename(fileURLToPath(url));
      const ranges = called.get(file) ?? new Set();
      called.set(file, ranges);
      for (const {
        ranges: [whole],
      } of functions) {
        if (whole.count > 0) ranges.add(`${whole.startOffset}:${whole.endOffset}`);
      }
    }
  }
  return called;
}

/**
 * Puts functions of a module in brackets. A declaration becomes a variable before all others, since it is there from the
 * beginning; methods, and declarations within functions, stay as they are.
 * @param {string} code
 * @param {Set<string>} called
 */
export function markIn(code, called) {
  const module = ts.createSourceFile('module.mjs', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {{ at: number, text: string }[]} */
  const brackets = [];
  /** @type {{ start: number, end: number, name: ts.Identifier }[]} */
  const declared = [];
  const isCalled = (/** @type {ts.Node} */ node) => called.has(`${node.getStart(module)}:${node.end}`);
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) {
      if (isCalled(node) && !ts.isParenthesizedExpression(node.parent)) {
        brackets.push({ at: node.getStart(module), text: '(' });
      }
    } else if (ts.isFunctionDeclaration(node) && node.parent === module && node.name && isCalled(node)) {
      declared.push({ start: node.getStart(module), end: node.end, name: node.name });
    }
    ts.forEachChild(node, visit);
    if ((ts.isArrowFunction(node) || ts.isFunctionExpression(node)) && isCalled(node)) {
      if (!ts.isParenthesizedExpression(node.parent)) brackets.push({ at: node.end, text: ')' });
    }
  };
  visit(module);
  // Of two at one place the inner closes first, as they were found; the sort is stable.
  brackets.sort((one, other) => one.at - other.at);
  const imports = module.statements.filter(ts.isImportDeclaration);
  const top = imports.reduce((end, node) => Math.max(end, node.end), 0);
  const moved = declared.map(({ start, end, name }) => {
    const head = code.slice(start, name.getStart(module));
    return `var ${name.text}=(${head}${withBrackets(name.end, end)});\n`;
  });
  let rest = '';
  let from = top;
  for (const { start, end } of declared) {
    rest += withBrackets(from, start);
    from = end;
  }
  rest += withBrackets(from, code.length);
  return `${code.slice(0, top)}\n${moved.join('')}${rest}`;

  /**
   * @param {number} start
   * @param {number} end
   */
  function withBrackets(start, end) {
    let text = '';
    let done = start;
    for (const { at, text: bracket } of brackets) {
      if (at < start || at > end) continue;
      text += code.slice(done, at) + bracket;
      done = at;
    }
    return text + code.slice(done, end);
  }
}
