import ts from 'typescript';

/** Methods that only look. A pattern with `g` remembers where it was, but nobody asks one by `test`. */
const LOOKING = new Set(
  [
    'includes',
    'test',
    'startsWith',
    'endsWith',
    'has',
    'get',
    'at',
    'indexOf',
    'lastIndexOf',
    'slice',
    'trim',
    'some',
  ].concat(
    ['every', 'filter', 'map', 'find', 'join', 'toSorted', 'toReversed', 'plus', 'minus', 'times', 'div', 'abs', 'neg'],
    [
      'negated',
      'eq',
      'gt',
      'gte',
      'lt',
      'lte',
      'isZero',
      'isNegative',
      'isPositive',
      'isInteger',
      'toFixed',
      'max',
      'min',
    ],
  ),
);

/** Whether an expression can be reckoned once more without changing anything: it only looks. */
export function isPure(node: ts.Node): boolean {
  if (ts.isIdentifier(node) || ts.isLiteralExpression(node) || ts.isTypeNode(node)) return true;
  if (isWord(node.kind) || ts.isToken(node)) return true;
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return !assigns && isPure(node.left) && isPure(node.right);
  }
  if (ts.isPrefixUnaryExpression(node))
    return (
      node.operator !== ts.SyntaxKind.PlusPlusToken &&
      node.operator !== ts.SyntaxKind.MinusMinusToken &&
      isPure(node.operand)
    );
  if (ts.isCallExpression(node))
    return (
      ts.isPropertyAccessExpression(node.expression) &&
      LOOKING.has(node.expression.name.text) &&
      isPure(node.expression.expression) &&
      node.arguments.every(isPure)
    );
  if (ts.isArrowFunction(node)) return !ts.isBlock(node.body) && isPure(node.body);
  const isMadeOfParts =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isParenthesizedExpression(node) ||
    ts.isConditionalExpression(node) ||
    ts.isArrayLiteralExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeOfExpression(node) ||
    ts.isTemplateExpression(node) ||
    ts.isTemplateSpan(node);
  return isMadeOfParts && !ts.forEachChild(node, (child) => !isPure(child));
}

function isWord(kind: ts.SyntaxKind): boolean {
  return [ts.SyntaxKind.TrueKeyword, ts.SyntaxKind.FalseKeyword, ts.SyntaxKind.NullKeyword].includes(kind);
}
