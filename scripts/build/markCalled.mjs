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
 * beginning; a method becomes a function that its class is given first of all. Constructors, accessors, private methods, those
 * that ask for `super`, and declarations within functions stay as they are.
 * @param {string} code
 * @param {Set<string>} called
 */
export function markIn(code, called) {
  const module = ts.createSourceFile('module.mjs', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  /** @type {Edit[]} */
  const edits = [];
  /** @type {{ name: ts.Node, start: number, end: number }[]} */
  const declared = [];
  // Of what begins with its name or `async`, V8 tells the one or the other.
  const isCalled = (/** @type {ts.Node} */ node) => called.has(`${node.getStart(module)}:${node.end}`);
  const removed = (/** @type {ts.Node} */ node) => ({ at: node.getStart(module), end: node.end, text: () => '' });
  /** @param {ts.Node} node */
  const visit = (node) => {
    const isBracketed = isFunction(node) && !ts.isParenthesizedExpression(node.parent) && isCalled(node);
    if (isBracketed) {
      edits.push({ at: node.getStart(module), text: () => '(' });
    } else if (ts.isFunctionDeclaration(node) && node.parent === module && node.name && isCalled(node)) {
      declared.push({ name: node.name, start: node.getStart(module), end: node.end });
      edits.push(removed(node));
    } else if (ts.isClassLike(node)) {
      const methods = node.members.filter(isPlainMethod).filter(isCalled);
      const given = () => methods.map((method) => giveMethod(method, textOf(method.name.end, method.end))).join('');
      if (methods.length > 0) edits.push({ at: node.members.pos, text: () => `static{${given()}}` });
      edits.push(...methods.map(removed));
    } else if (ts.isObjectLiteralExpression(node)) {
      for (const method of node.properties.filter(isPlainMethod).filter(isCalled)) {
        edits.push({
          at: method.getStart(module),
          end: method.name.end,
          text: () => `${keyOf(method)}:(${headOf(method)}`,
        });
        edits.push({ at: method.end, text: () => ')' });
      }
    }
    ts.forEachChild(node, visit);
    if (isBracketed) edits.push({ at: node.end, text: () => ')' });
  };
  visit(module);
  // Of two at one place the inner closes first, as they were found; the sort is stable.
  edits.sort((one, other) => one.at - other.at);
  const imports = module.statements.filter(ts.isImportDeclaration);
  const top = imports.reduce((end, node) => Math.max(end, node.end), 0);
  const variables = declared.map(({ name, start, end }) => {
    const head = code.slice(start, name.getStart(module));
    return `var ${name.getText(module)}=(${head}${textOf(name.end, end)});\n`;
  });
  return `${code.slice(0, top)}\n${variables.join('')}${textOf(top, code.length)}${textOfEnd()}`;

  /**
   * A piece of the code with its edits, but for those at its end.
   * @param {number} start
   * @param {number} end
   */
  function textOf(start, end) {
    let text = '';
    let done = start;
    for (const edit of edits) {
      if (edit.at < done || edit.at >= end) continue;
      text += code.slice(done, edit.at) + edit.text();
      done = edit.end ?? edit.at;
    }
    return text + code.slice(done, end);
  }

  function textOfEnd() {
    return edits.flatMap(({ at, text }) => (at === code.length ? [text()] : [])).join('');
  }
}

/**
 * In place of the text between `at` and `end`, or before `at` if there is no `end`.
 * @typedef {{ at: number, end?: number, text: () => string }} Edit
 */

/**
 * @param {ts.Node} node
 * @returns {node is ts.ArrowFunction | ts.FunctionExpression}
 */
function isFunction(node) {
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node);
}

/**
 * Whether a function may stand in place of a method: nothing in it asks for `super`, and its name is known.
 * @param {ts.Node} node
 * @returns {node is ts.MethodDeclaration & { name: ts.Identifier | ts.StringLiteral }}
 */
function isPlainMethod(node) {
  return (
    ts.isMethodDeclaration(node) &&
    (ts.isIdentifier(node.name) || ts.isStringLiteral(node.name)) &&
    node.name.text !== '__proto__' &&
    !asksForSuper(node)
  );
}

/**
 * @param {ts.Node} node
 * @returns {boolean}
 */
function asksForSuper(node) {
  return node.kind === ts.SyntaxKind.SuperKeyword || ts.forEachChild(node, asksForSuper) === true;
}

/**
 * What a class does with a method, done by hand: it does not appear among the keys.
 * @param {ts.MethodDeclaration & { name: ts.Identifier | ts.StringLiteral }} method
 * @param {string} rest parameters and body
 */
function giveMethod(method, rest) {
  const isStatic = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;
  const described = `{value:(${headOf(method)}${rest}),writable:!0,configurable:!0}`;
  return `Object.defineProperty(this${isStatic ? '' : '.prototype'},${JSON.stringify(method.name.text)},${described});`;
}

/** @param {ts.MethodDeclaration} method */
function headOf(method) {
  const isAsync = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) === true;
  return `${isAsync ? 'async ' : ''}function${method.asteriskToken ? '*' : ''}`;
}

/** @param {ts.MethodDeclaration & { name: ts.Identifier | ts.StringLiteral }} method */
function keyOf({ name }) {
  return ts.isIdentifier(name) ? name.text : JSON.stringify(name.text);
}
