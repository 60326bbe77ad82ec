import Handlebars from 'handlebars';
import { lineStartsOf, type Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import type { TemplateText } from '../form/types.ts';
import { BLOCK_HELPERS } from './blockHelpers.ts';
import type { View } from './buildView.ts';
import { checkTemplate } from './checkTemplate.ts';
import { notATemplate } from './findings/findings.ts';
import type { Shape } from './viewShape.ts';

export const TEMPLATE_OPTIONS = {
  // Every leaf is a token or empty, so that nothing is left to escape; the writers escape what they print.
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true, lookup: false, log: false },
} as const;

/** A template's Markdown for a view, or what is wrong with the template. */
export function renderTemplate(template: TemplateText, view: View, shape: Shape): Result<string> {
  const { value: program, findings } = parseTemplate(template, shape);
  if (program === undefined) return { value: undefined, findings };
  const render = Handlebars.compile(program, TEMPLATE_OPTIONS);
  return { value: render(view, { helpers: BLOCK_HELPERS }), findings };
}

/** A template's syntax tree, in which every name is one that the view has. */
export function parseTemplate({ text, place }: TemplateText, shape: Shape): Result<hbs.AST.Program> {
  const deepest = findDeepBlock(text);
  if (deepest !== undefined) {
    return { value: undefined, findings: [notATemplate({ detail: deepest[0] }, withinMatch(place, deepest))] };
  }
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    return { value: undefined, findings: [explainParseError(error, text, place)] };
  }
  const lineStarts = lineStartsOf(text);
  const offset = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column;
  const findings = checkTemplate(program, shape, (location) => {
    const [start, end] = [offset(location.start), offset(location.end)];
    const stretch = text.slice(start, end);
    // Of a block, its opening.
    return { words: /^.*?\}{2,}/.exec(stretch)?.[0] ?? stretch, place: within(place, start, end) };
  });
  return { value: findings.length > 0 ? undefined : program, findings };
}

/** Handlebars' parser throws errors that tell the line, in two ways; the rest of the message is for its own developers. */
function explainParseError(error: unknown, text: string, place: Place): Finding {
  const line: number = error instanceof Handlebars.Exception ? error.lineNumber : lineInMessage(error);
  const lineStarts = lineStartsOf(text);
  // An unclosed block is noticed at the end, where the line may be empty.
  const end = text.slice(0, lineStarts[line] ?? text.length).trimEnd().length;
  const start = Math.max(0, ...lineStarts.filter((offset) => offset <= end));
  const detail = text.slice(start, end).trim();
  return notATemplate({ detail }, within(place, end - detail.length, end));
}

/** The parser needs quadratic time for blocks within blocks; a form has two or three, and more were never closed. */
function findDeepBlock(text: string): RegExpExecArray | undefined {
  let depth = 0;
  for (const match of text.matchAll(/\{\{~?([#^/])[^{}]{0,80}\}{0,2}/g)) {
    depth += match[1] === '/' ? -1 : 1;
    if (depth > DEEPEST_BLOCK) return match;
  }
  return undefined;
}

const DEEPEST_BLOCK = 50;

function withinMatch(place: Place, { 0: words, index }: RegExpExecArray): Place {
  return within(place, index, index + words.length);
}

function lineInMessage(error: unknown): number {
  return Number(/line (\d+)/.exec(String(error))?.[1] ?? 1);
}

/** A stretch of a template; where the template is one value of a YAML file, the whole value. */
function within(place: Place, start: number, end: number): Place {
  return place.path === '' ? { ...place, start: place.start + start, end: place.start + end } : place;
}
