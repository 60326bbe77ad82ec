import type {} from 'handlebars';
import { PIECES_OF_A_LINE } from './outputLimits.ts';
import type { FieldsShape, ListShape, Shape } from './viewShape.ts';

/** A checked template as steps: all that decides how much it prints, and nothing else. */
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
  /** Whole prose, or tables; else a figure or a short text. */
  readonly kind: 'prose' | 'table' | 'figure' | 'text';
  readonly location: hbs.AST.SourceLocation;
}

/** `#if`, and `#unless` with its two sides exchanged. */
export interface ChoiceStep {
  readonly type: 'choice';
  readonly path: ViewPath;
  readonly yes: readonly Step[];
  readonly no: readonly Step[];
  readonly location: hbs.AST.SourceLocation;
}

/** What names the fields of something else: `#each`, and `#with`. */
export interface InsideStep {
  readonly type: 'list' | 'fields';
  readonly path: ViewPath;
  readonly inside: readonly Step[];
  readonly otherwise: readonly Step[];
  readonly location: hbs.AST.SourceLocation;
}

export interface ViewPath {
  /** How many `../` there are before the names. */
  readonly depth: number;
  readonly names: readonly string[];
  /** `@first` and `@last` are about the list, not the view. */
  readonly position: 'first' | 'last' | undefined;
}

/** @param shape of the view; the template was checked against it. */
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

/** The shape that a path leads to, and of the fields that it is one of. */
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
    // They stand in the view and in each of its projects, and lists are only entered one by one.
    const areTables = shapes.some((one) => typeof one === 'object' && 'fields' in one && one.fields.tables === owner);
    return areTables ? 'table' : 'prose';
  }
  return isFigure(owner) ? 'figure' : 'text';
}

function isFigure(shape: Shape | undefined): boolean {
  return typeof shape === 'object' && 'fields' in shape && 'baseless' in shape.fields;
}
