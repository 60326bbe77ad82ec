import type {} from 'handlebars';
import type { Place } from '../findings/place.ts';
import type { Finding } from '../findings/types.ts';
import { parseMarkdown } from '../narrative/parseMarkdown.ts';
import type { ProseBlock, ProseInline } from '../narrative/types.ts';
import { blockInsideSentence, templateConstructForbidden, unknownTemplateName } from './findings/findings.ts';
import { suggestPath } from './suggestPath.ts';
import type { Shape } from './viewShape.ts';

/** What names mean at one place of a template. */
interface Scope {
  /** The shapes of the view there, the innermost first, for `../`. */
  readonly shapes: readonly Shape[];
  /** Whether the place is in a list; only there do `@first` and `@last` have a meaning. */
  readonly isInList: boolean;
  /**
   * Block parameters (`as |name|`). Handlebars takes such a name for the parameter, whatever field has the same name.
   */
  readonly given: readonly string[];
}

/**
 * Checks a template against the shape of the view. Handlebars' own strict mode ignores unknown names inside `#if`,
 * `#each` and `#with`, so that a misspelt name would silently print nothing for ever.
 *
 * @param quote returns the words of a stretch of the template, and where they stand in the form's files
 */
export function checkTemplate(
  program: hbs.AST.Program,
  shape: Shape,
  quote: (location: hbs.AST.SourceLocation) => { readonly words: string; readonly place: Place },
): Finding[] {
  const findings: Finding[] = [];
  const told = new Map<string, { readonly at: number; readonly places: [Place, ...Place[]] }>();
  /** The template in one pass, with every branch and each list once, and its values as numbered references. */
  let markdown = '';
  const values: { readonly path: hbs.AST.Expression; readonly isBlock: boolean }[] = [];
  walkProgram(program, { shapes: [shape], isInList: false, given: [] });
  tellSwallowedBlocks();
  return findings;

  /** Reports tables and prose in headings or bold text, of which little or nothing would be printed. */
  function tellSwallowedBlocks(): void {
    const { value: blocks = [] } = parseMarkdown(markdown, () => ({ file: '', path: '', start: 0, end: 0 }));
    for (const name of blocks.flatMap(listNamesInLines)) {
      const value = values[Number(/^value (\d+)$/.exec(name)?.[1])];
      if (value?.isBlock) tellMisplaced(value.path);
    }
  }

  function walkProgram(block: hbs.AST.Program | undefined, scope: Scope): void {
    const { body = [], blockParams = [] } = block ?? {};
    const inside = blockParams.length === 0 ? scope : { ...scope, given: [...scope.given, ...blockParams] };
    for (const statement of body) walkStatement(statement, inside);
  }

  /** Walks a block that changes what names mean; outside names can still be reached by `../`. */
  function walkInside(block: hbs.AST.Program | undefined, shapeInside: Shape, scope: Scope, isInList: boolean): void {
    walkProgram(block, { shapes: [shapeInside, ...scope.shapes], isInList, given: scope.given });
  }

  function walkStatement(statement: hbs.AST.Statement, scope: Scope): void {
    switch (statement.type) {
      case 'ContentStatement':
        return walkContent(statement as hbs.AST.ContentStatement);
      case 'CommentStatement':
        return;
      case 'MustacheStatement':
        return walkMustache(statement as hbs.AST.MustacheStatement, scope);
      case 'BlockStatement':
        return walkBlock(statement as hbs.AST.BlockStatement, scope);
      default:
        forbid(statement.loc);
    }
  }

  /**
   * Values are tokens in braces until the rendered text is parsed. No literal text may become a token, as `\{{token
   * 0}}` would, not even in two halves; and no value may become literal text, as it would after a backslash.
   */
  function walkContent({ value, loc }: hbs.AST.ContentStatement): void {
    const isOpen = value.lastIndexOf('{{') > value.lastIndexOf('}}');
    if (isOpen || /\{\{\s*token\b|[{\\]$/.test(value)) return forbid(loc);
    markdown += value;
  }

  function walkMustache(statement: hbs.AST.MustacheStatement, scope: Scope): void {
    if (statement.params.length > 0 || statement.hash !== undefined || !statement.escaped) {
      return forbid(statement.loc);
    }
    const shapeThere = resolve(statement.path, scope);
    markdown += `{{value ${values.length}}}`;
    values.push({ path: statement.path, isBlock: shapeThere === 'block' });
    if (shapeThere === 'misplacedBlock') {
      tellMisplaced(statement.path);
    } else if (shapeThere !== undefined && shapeThere !== 'text' && shapeThere !== 'block') {
      forbid(statement.loc);
    }
  }

  function walkBlock(statement: hbs.AST.BlockStatement, scope: Scope): void {
    const name = statement.path.type === 'PathExpression' ? (statement.path as hbs.AST.PathExpression).original : '';
    const [argument] = statement.params;
    if (argument === undefined || statement.params.length > 1 || statement.hash !== undefined) {
      return forbid(statement.loc);
    }
    const shapeThere = resolve(argument, scope);
    switch (name) {
      case 'if':
      case 'unless':
        if (isList(shapeThere) || isFields(shapeThere)) forbid(statement.loc);
        walkProgram(statement.program, scope);
        return walkProgram(statement.inverse, scope);
      case 'each':
        if (shapeThere !== undefined && !isList(shapeThere)) forbid(statement.loc);
        if (isList(shapeThere)) walkInside(statement.program, shapeThere.each, scope, true);
        return walkProgram(statement.inverse, scope);
      case 'with':
        if (shapeThere !== undefined && !isFields(shapeThere)) forbid(statement.loc);
        if (isFields(shapeThere)) walkInside(statement.program, shapeThere, scope, scope.isInList);
        return walkProgram(statement.inverse, scope);
      default:
        forbid(statement.loc);
    }
  }

  /** Returns the shape that a path leads to; reports an unknown name and returns `undefined` for it. */
  function resolve(expression: hbs.AST.Expression, scope: Scope): Shape | undefined {
    if (expression.type !== 'PathExpression') {
      forbid(expression.loc);
      return undefined;
    }
    const path = expression as hbs.AST.PathExpression;
    if (path.data) {
      if (scope.isInList && (path.original === '@first' || path.original === '@last')) return 'flag';
      forbid(path.loc);
      return undefined;
    }
    const parts = path.parts.map(String);
    let shapeThere = scope.shapes[path.depth];
    for (const name of parts) {
      const known: Readonly<Record<string, Shape>> = isFields(shapeThere) ? shapeThere.fields : {};
      shapeThere = Object.hasOwn(known, name) ? known[name] : undefined;
    }
    if (shapeThere === undefined) {
      const suggestion = suggestPath(scope.shapes, path.depth, parts);
      const args = { name: path.original, suggestion };
      tellOnce(`name ${path.original} ${suggestion}`, quote(path.loc).place, (...places) =>
        unknownTemplateName(args, ...places),
      );
    } else if (path.depth === 0 && !/^(?:\.|this\b)/.test(path.original) && scope.given.includes(parts[0] ?? '')) {
      forbid(path.loc);
    }
    return shapeThere;
  }

  function tellMisplaced(path: hbs.AST.Expression): void {
    const { words, place } = quote(path.loc);
    findings.push(blockInsideSentence({ name: words }, place));
  }

  function forbid(location: hbs.AST.SourceLocation): void {
    const { words, place } = quote(location);
    tellOnce(`construct ${words}`, place, (...places) => templateConstructForbidden({ construct: words }, ...places));
  }

  /** Tells a mistake once, with the first places of many: a name mistyped in every row is one mistake. */
  function tellOnce(key: string, place: Place, tell: (...places: [Place, ...Place[]]) => Finding): void {
    const before = told.get(key);
    if (before !== undefined && before.places.length === MOST_PLACES) return;
    const { at, places } = before ?? { at: findings.length, places: [place] as [Place, ...Place[]] };
    if (before === undefined) told.set(key, { at, places });
    else places.push(place);
    findings[at] = tell(...places);
  }
}

/** A longer list of places would help nobody. */
const MOST_PLACES = 20;

/** Lists the names in headings and in bold or slanted text. */
function listNamesInLines(block: ProseBlock): string[] {
  switch (block.type) {
    case 'heading':
      return listNames(block.content);
    case 'paragraph':
      return block.content.flatMap((inline) => ('content' in inline ? listNames(inline.content) : []));
    case 'table':
      return listNames(block.content);
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(listNamesInLines));
  }
}

function listNames(content: readonly ProseInline[]): string[] {
  return content.flatMap((inline) => {
    if (inline.type === 'reference') return [inline.name];
    return 'content' in inline ? listNames(inline.content) : [];
  });
}

function isList(shape: Shape | undefined): shape is { readonly each: Shape } {
  return typeof shape === 'object' && 'each' in shape;
}

function isFields(shape: Shape | undefined): shape is { readonly fields: Readonly<Record<string, Shape>> } {
  return typeof shape === 'object' && 'fields' in shape;
}
