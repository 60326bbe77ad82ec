import type {} from 'handlebars';
import type { Place } from '../findings/place.ts';
import { type Finding, finding } from '../findings/types.ts';
import { suggestName } from '../source/suggestName.ts';
import type { Shape } from './viewShape.ts';

/** The view as it stands at some place of a template: the innermost first, for `../`. */
type Scope = readonly Shape[];

/**
 * Walks a template against the shape of the view. Handlebars' own strict mode is silent on unknown names inside `#if`,
 * `#each` and `#with`, so that a misspelt name would print nothing for ever.
 */
export function checkTemplate(program: hbs.AST.Program, shape: Shape, placeAt: (location: hbs.AST.SourceLocation) => Place): Finding[] {
  const findings: Finding[] = [];
  walkProgram(program, [shape]);
  return findings;

  function walkProgram(block: hbs.AST.Program | undefined, scope: Scope): void {
    for (const statement of block?.body ?? []) walkStatement(statement, scope);
  }

  function walkStatement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return walkMustache(statement as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return walkBlock(statement as hbs.AST.BlockStatement, scope);
      default:
        forbid(statement.type, statement.loc);
    }
  }

  function walkMustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (statement.params.length > 0 || statement.hash !== undefined || !statement.escaped) {
      return forbid('MustacheStatement', statement.loc);
    }
    const shapeThere = resolve(statement.path, scope);
    if (shapeThere !== undefined && shapeThere !== 'text' && shapeThere !== 'block') forbid('NotPrintable', statement.loc);
  }

  function walkBlock(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const name = statement.path.type === 'PathExpression' ? (statement.path as hbs.AST.PathExpression).original : '';
    const [argument] = statement.params;
    if (argument === undefined || statement.params.length > 1 || statement.hash !== undefined) {
      return forbid('BlockStatement', statement.loc);
    }
    const shapeThere = resolve(argument, scope);
    switch (name) {
      case 'if':
      case 'unless':
        if (isList(shapeThere) || isFields(shapeThere)) forbid('NotATest', statement.loc);
        walkProgram(statement.program, scope);
        return walkProgram(statement.inverse, scope);
      case 'each':
        if (shapeThere !== undefined && !isList(shapeThere)) forbid('NotAList', statement.loc);
        if (isList(shapeThere)) walkProgram(statement.program, [shapeThere.each, ...scope]);
        return walkProgram(statement.inverse, scope);
      case 'with':
        if (shapeThere !== undefined && !isFields(shapeThere)) forbid('NotFields', statement.loc);
        if (isFields(shapeThere)) walkProgram(statement.program, [shapeThere, ...scope]);
        return walkProgram(statement.inverse, scope);
      default:
        forbid('BlockStatement', statement.loc);
    }
  }

  /** The shape that a path leads to; a name that is not there is told, and answered with `undefined`. */
  function resolve(expression: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (expression.type !== 'PathExpression') {
      forbid(expression.type, expression.loc);
      return undefined;
    }
    const path = expression as hbs.AST.PathExpression;
    if (path.data) {
      if (path.original === '@first' || path.original === '@last') return 'flag';
      forbid('DataVariable', path.loc);
      return undefined;
    }
    let shapeThere: Shape | undefined = scope[path.depth];
    for (const name of path.parts) {
      const known: Readonly<Record<string, Shape>> = isFields(shapeThere) ? shapeThere.fields : {};
      if (typeof name !== 'string' || !Object.hasOwn(known, name)) {
        const suggestion = suggestName(String(name), Object.keys(known));
        findings.push(finding('SE701', { name: path.original, suggestion }, placeAt(path.loc)));
        return undefined;
      }
      shapeThere = known[name];
    }
    return shapeThere;
  }

  function forbid(construct: string, location: hbs.AST.SourceLocation): void {
    findings.push(finding('SE702', { construct }, placeAt(location)));
  }
}

function isList(shape: Shape | undefined): shape is { readonly each: Shape } {
  return typeof shape === 'object' && 'each' in shape;
}

function isFields(shape: Shape | undefined): shape is { readonly fields: Readonly<Record<string, Shape>> } {
  return typeof shape === 'object' && 'fields' in shape;
}
