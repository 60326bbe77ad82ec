import ts from 'typescript';
import { isPure } from './isPure.ts';

/** One small change to the program: what stands at an offset of a file is replaced by something else. */
export interface Mutant {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
  readonly line: number;
  /** How it can be known that a run could notice it; without it, that the run came by. */
  readonly watch: Watch | undefined;
  /** The file, what was there, and what is there instead: the same after lines were added above it. */
  readonly name: string;
}

/**
 * `constant`: a condition is always held, or never; it matters where it was otherwise. `pure`: both can be reckoned side by
 * side, and it matters where they differ. `pattern`: both find something else in a text.
 */
export type Watch = 'constant' | 'pure' | 'pattern';

const OTHER_SIGN: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&'],
]);

/** Decimals are reckoned by methods, not by signs; the rest are methods of lists and texts that have an opposite. */
const OTHER_METHOD: ReadonlyMap<string, string> = new Map([
  ['plus', 'minus'],
  ['minus', 'plus'],
  ['times', 'div'],
  ['div', 'times'],
  ['gt', 'gte'],
  ['gte', 'gt'],
  ['lt', 'lte'],
  ['lte', 'lt'],
  ['some', 'every'],
  ['every', 'some'],
  ['max', 'min'],
  ['min', 'max'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
]);

/** Methods that give back what they are called on when they are left out. */
const LEFT_OUT = new Set(['abs', 'neg', 'negated', 'filter', 'toSorted', 'toReversed', 'slice', 'trim']);

/** All small changes that can be made to a file, in the order of the file. */
export function listMutants(file: string, text: string): readonly Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  const mutants: Mutant[] = [];
  const textOf = (node: ts.Node) => node.getText(source);
  const add = (node: ts.Node, replacement: string) => {
    const [start, end] = [node.getStart(source), node.end];
    const { line } = source.getLineAndCharacterOfPosition(start);
    const was = text.slice(start, end);
    mutants.push({
      file,
      start,
      end,
      replacement,
      line: line + 1,
      watch: watchOf(node, replacement),
      name: `${file}: ${shorten(was)} → ${shorten(replacement)}`,
    });
  };
  const walk = (node: ts.Node) => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    for (const replacement of isWhole(node) ? changesOf(node, textOf) : []) add(node, replacement);
    ts.forEachChild(node, walk);
  };
  walk(source);
  return mutants;
}

/** Whether an expression can be put in brackets: a name, a target or a part of an optional chain cannot. */
function isWhole(node: ts.Node): boolean {
  const { parent } = node;
  if (parent === undefined) return false;
  if (ts.isPropertyAssignment(parent) && parent.name === node) return false;
  if (ts.isPropertyDeclaration(parent) && parent.name === node) return false;
  if (ts.isBindingElement(parent) && parent.propertyName === node) return false;
  if (ts.isTaggedTemplateExpression(parent)) return false;
  return !(ts.isOptionalChain(parent) && 'expression' in parent && parent.expression === node);
}

/** What may stand in place of a node. */
function changesOf(node: ts.Node, textOf: (node: ts.Node) => string): readonly string[] {
  const { parent } = node;
  const isCondition =
    (ts.isIfStatement(parent) && parent.expression === node) ||
    (ts.isConditionalExpression(parent) && parent.condition === node);
  const always = isCondition ? ['true', 'false'] : [];
  if (ts.isBinaryExpression(node)) {
    const other = OTHER_SIGN.get(node.operatorToken.kind);
    const [left, right] = [node.left, node.right].map((side) => (isChoice(side) ? `(${textOf(side)})` : textOf(side)));
    return other === undefined ? always : [...always, `${left} ${other} ${right}`];
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const drops = node.operator === ts.SyntaxKind.ExclamationToken || node.operator === ts.SyntaxKind.MinusToken;
    return drops ? [...always, textOf(node.operand)] : always;
  }
  if (ts.isCallExpression(node)) return [...always, ...changesOfCall(node, textOf)];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return ['false'];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return ['true'];
  if (ts.isNumericLiteral(node)) return [String(Number(node.text.replaceAll('_', '')) + 1)];
  if (ts.isStringLiteral(node)) return node.text === '' ? [] : ["''"];
  if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) return ["''"];
  if (ts.isRegularExpressionLiteral(node)) return changesOfPattern(textOf(node));
  if (ts.isArrayLiteralExpression(node) && node.elements.length > 1)
    return node.elements.map(
      (left) =>
        `[${node.elements
          .filter((each) => each !== left)
          .map(textOf)
          .join(', ')}]`,
    );
  return always;
}

function watchOf(node: ts.Node, replacement: string): Watch | undefined {
  if (ts.isRegularExpressionLiteral(node)) return 'pattern';
  const isLiteral = node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword;
  if (replacement === 'true' || replacement === 'false') return isLiteral ? undefined : 'constant';
  return (ts.isBinaryExpression(node) || ts.isCallExpression(node)) && isPure(node) ? 'pure' : undefined;
}

/** `??` may not stand beside `&&` without brackets. */
function isChoice(node: ts.Expression): boolean {
  return ts.isBinaryExpression(node) && ['??', '&&', '||'].includes(node.operatorToken.getText());
}

function changesOfCall(node: ts.CallExpression, textOf: (node: ts.Node) => string): readonly string[] {
  const changes = ts.isExpressionStatement(node.parent) ? ['undefined'] : [];
  const called = node.expression;
  if (!ts.isPropertyAccessExpression(called) || called.questionDotToken !== undefined) return changes;
  const { text: method } = called.name;
  const list = node.arguments.map(textOf).join(', ');
  const other = OTHER_METHOD.get(method);
  if (other !== undefined) changes.push(`${textOf(called.expression)}.${other}(${list})`);
  if (LEFT_OUT.has(method)) changes.push(textOf(called.expression));
  return changes;
}

/** A pattern without an anchor, or without one of the words among which it chooses. */
function changesOfPattern(pattern: string): readonly string[] {
  const changes = [];
  const flags = pattern.slice(pattern.lastIndexOf('/'));
  const body = pattern.slice(1, pattern.lastIndexOf('/'));
  if (body.startsWith('^')) changes.push(`/${body.slice(1)}${flags}`);
  if (body.endsWith('$') && !body.endsWith('\\$')) changes.push(`/${body.slice(0, -1)}${flags}`);
  for (const { index, 0: word } of body.matchAll(/(?<=[|(:])\p{Script=Han}+\|/gu))
    changes.push(`/${body.slice(0, index)}${body.slice(index + word.length)}${flags}`);
  return changes.filter((change) => !/^\/\/|^\/\*/.test(change) && isPattern(change));
}

function isPattern(text: string): boolean {
  const end = text.lastIndexOf('/');
  try {
    new RegExp(text.slice(1, end), text.slice(end + 1));
    return true;
  } catch {
    return false;
  }
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 100)}…${line.slice(-50)}` : line;
}
