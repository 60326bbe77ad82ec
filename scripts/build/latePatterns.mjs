// @ts-check
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/**
 * V8 parses a pattern when its literal is evaluated, and of all patterns at the top of modules a report meets a third. So
 * constants that hold patterns are made when they are first asked for: 2 % of a check of one file.
 * @type {import('esbuild').Plugin}
 */
export const latePatterns = {
  name: 'late-patterns',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: makeLate(await readFile(path, 'utf8')),
      loader: 'ts',
    }));
  },
};

/**
 * Makes the constants of a module that hold patterns when they are first asked for. Those that it exports stay as they are,
 * and those whose name means something else in a function.
 * @param {string} code TypeScript
 */
export function makeLate(code) {
  const module = ts.createSourceFile('module.ts', code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
  const constants = new Map(module.statements.flatMap(constantIn).map((constant) => [constant.name.text, constant]));
  if (constants.size === 0) return code;
  /** @type {Map<string, ts.Identifier[]>} */
  const uses = new Map();
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isIdentifier(node) && constants.has(node.text) && !isNameOfProperty(node)) {
      const constant = constants.get(node.text);
      if (isBinding(node)) constants.delete(node.text);
      else if (constant && constant.name !== node) uses.set(node.text, [...(uses.get(node.text) ?? []), node]);
    }
    if (!ts.isTypeNode(node)) ts.forEachChild(node, visit);
  };
  for (const { name } of constants.values()) uses.set(name.text, []);
  visit(module);
  /** @type {{ at: number, end: number, text: string }[]} */
  const edits = [];
  for (const [name, { statement, made }] of constants) {
    edits.push({
      at: statement.getStart(module),
      end: made.getStart(module),
      text: `let ${name};const ${name}$=()=>(`,
    });
    edits.push({ at: made.end, end: statement.end, text: ');' });
    for (const use of uses.get(name) ?? []) {
      const key = ts.isShorthandPropertyAssignment(use.parent) ? `${name}:` : '';
      edits.push({ at: use.getStart(module), end: use.end, text: `${key}(${name}??=${name}$())` });
    }
  }
  edits.sort((one, other) => one.at - other.at);
  let text = '';
  let done = 0;
  for (const { at, end, text: given } of edits) {
    text += code.slice(done, at) + given;
    done = end;
  }
  return text + code.slice(done);
}

/**
 * The constant with patterns that a statement of a module makes, if it does.
 * @param {ts.Statement} statement
 * @returns {{ statement: ts.Statement, name: ts.Identifier, made: ts.Expression }[]}
 */
function constantIn(statement) {
  if (!ts.isVariableStatement(statement) || statement.modifiers !== undefined) return [];
  const { declarations, flags } = statement.declarationList;
  const [declaration] = declarations;
  if (!declaration || declarations.length > 1 || (flags & ts.NodeFlags.Const) === 0) return [];
  const { name, initializer } = declaration;
  if (!ts.isIdentifier(name) || !initializer || !holdsPattern(initializer)) return [];
  return [{ statement, name, made: initializer }];
}

/**
 * @param {ts.Node} node
 * @returns {boolean}
 */
function holdsPattern(node) {
  if (ts.isFunctionLike(node)) return false;
  if (ts.isRegularExpressionLiteral(node)) return true;
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'RegExp') return true;
  return ts.forEachChild(node, holdsPattern) === true;
}

/** @param {ts.Identifier} node */
function isNameOfProperty(node) {
  const { parent } = node;
  return (
    (ts.isPropertyAccessExpression(parent) || ts.isPropertyAssignment(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === node
  );
}

/**
 * Whether an identifier gives a meaning to a name within a function, or exports it.
 * @param {ts.Identifier} node
 */
function isBinding(node) {
  const { parent } = node;
  if (ts.isExportSpecifier(parent)) return true;
  if (ts.isVariableDeclaration(parent)) return parent.name === node && !ts.isSourceFile(parent.parent.parent.parent);
  return (ts.isParameter(parent) || ts.isBindingElement(parent)) && parent.name === node;
}
