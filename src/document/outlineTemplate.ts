import type {} from 'handlebars';
import { PIECES_OF_A_LINE } from './outputLimits.ts';
import type { FieldsShape, ListShape, Shape } from './viewShape.ts';

/** One step of a checked template: everything that decides how much is printed, and nothing else. */
export type Step = TextStep | ValueStep | ChoiceStep | InsideStep;

export interface TextStep {
  readonly type: 'text';
  readonly value: string;
  readonly pieces: number;
  readonly location: hbs.AST.SourceLocation;
}

export interface ValueStep {
  readonly type: 'value';
  readonly path: ViewPath;
  /** `prose` and `table` stand for whole blocks; the others are short. */
  readonly kind: 'prose' | 'table' | 'figure' | 'text';
  readonly location: hbs.AST.SourceLocation;
}

/** `#if`, or `#unless` with its two sides exchanged. */
export interface ChoiceStep {
  readonly type: 'choice';
  readonly path: ViewPath;
  readonly yes: readonly Step[];
  readonly no: readonly Step[];
  readonly location: hbs.AST.SourceLocation;
}

/** A block that changes what names mean: `#each` (`list`) or `#with` (`fields`). */
export interface InsideStep {
  readonly type: 'list' | 'fields';
  readonly path: ViewPath;
  readonly inside: readonly Step[];
  readonly otherwise: readonly Step[];
  readonly location: hbs.AST.SourceLocation;
}

export interface ViewPath {
  /** How many `../` stand before the names. */
  readonly depth: number;
  readonly names: readonly string[];
  /** `@first` or `@last`, which is about the list and not the view. */
  readonly position: 'first' | 'last' | undefined;
}

/**
 * Outlines a template as steps.
 *
 * @param shape the shape of the view, which the template was checked against
 */
export function outlineTemplate(program: hbs.AST.Program, shape: Shape): readonly Step[] {
  return outlineProgram(program, [shape]);
}

function outlineProgram(program: hbs.AST.Program | undefined, shapes: readonly Shape[]): readonly Step[] {
  return (program?.body ?? []).flatMap((statement) => outlineStatement(statement, shapes));
}

function outlineStatement(statement: hbs.AST.Statement, shapes: readonly Shape[]): Step[] {
  const location = statement.loc;
  switch (statement.type) {
    case 'ContentStatement': {
      const { value } = statement as hbs.AST.ContentStatement;
      const lines = value.split('\n').length - 1;
      return [{ type: 'text', value, pieces: 1 + lines * PIECES_OF_A_LINE, location }];
    }
    case 'MustacheStatement': {
      const path = pathOf((statement as hbs.AST.MustacheStatement).path);
      return [{ type: 'value', path, kind: kindOf(follow(path, shapes), shapes), location }];
    }
    case 'BlockStatement':
      return [outlineBlock(statement as hbs.AST.BlockStatement, shapes)];
    default:
      return [];
  }
}

function outlineBlock(
  { path: name, params, program, inverse, loc }: hbs.AST.BlockStatement,
  shapes: readonly Shape[],
): Step {
  const path = pathOf(params[0]);
  const otherwise = outlineProgram(inverse, shapes);
  const { original } = name as hbs.AST.PathExpression;
  if (original === 'if' || original === 'unless') {
    const then = outlineProgram(program, shapes);
    const [yes, no] = original === 'if' ? [then, otherwise] : [otherwise, then];
    return { type: 'choice', path, yes, no, location: loc };
  }
  const { shape } = follow(path, shapes);
  const inner = original === 'each' ? (shape as ListShape).each : (shape as FieldsShape);
  const inside = outlineProgram(program, [inner, ...shapes]);
  return { type: original === 'each' ? 'list' : 'fields', path, inside, otherwise, location: loc };
}

function pathOf(expression: hbs.AST.Expression | undefined): ViewPath {
  const { depth, parts, data, original } = expression as hbs.AST.PathExpression;
  const position = data ? (original === '@first' ? 'first' : 'last') : undefined;
  return { depth, names: parts.map(String), position };
}

/** Returns the shape that a path leads to, and the shape of the fields around it. */
function follow({ depth, names, position }: ViewPath, shapes: readonly Shape[]) {
  let shape: Shape | undefined = position === undefined ? shapes[depth] : 'flag';
  let owner: Shape | undefined;
  if (position === undefined) {
    for (const name of names) {
      owner = shape;
      shape = typeof owner === 'object' && 'fields' in owner ? owner.fields[name] : undefined;
    }
  }
  return { shape, owner: names.length === 1 && position === undefined ? shapes[depth] : owner };
}

function kindOf({ shape, owner }: ReturnType<typeof follow>, shapes: readonly Shape[]): ValueStep['kind'] {
  if (shape === 'block') {
    // `tables` is a field of the view and of each of its projects; lists are only entered one by one.
    const areTables = shapes.some((one) => typeof one === 'object' && 'fields' in one && one.fields.tables === owner);
    return areTables ? 'table' : 'prose';
  }
  return isFigure(owner) ? 'figure' : 'text';
}

function isFigure(shape: Shape | undefined): boolean {
  return typeof shape === 'object' && 'fields' in shape && 'baseless' in shape.fields;
}
