import Handlebars from 'handlebars';
import { listLineStarts, type Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import type { TemplateText } from '../form/types.ts';
import { BLOCK_HELPERS } from './blockHelpers.ts';
import { checkTemplate } from './checkTemplate.ts';
import type { Metering } from './composeWith.ts';
import { notATemplate, templateOutputTooLarge } from './findings/findings.ts';
import { measureTemplate } from './measureTemplate.ts';
import { outlineTemplate, type Step } from './outlineTemplate.ts';
import type { View } from './view/types.ts';
import type { Shape } from './viewShape.ts';

export const TEMPLATE_OPTIONS = {
  // Every leaf of the view is a token or empty, so nothing needs escaping; the writers escape what they print.
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true, lookup: false, log: false },
} as const;

/** A checked template: its steps, and its renderer, which Handlebars compiles when it is first called. */
export interface CompiledTemplate {
  readonly steps: readonly Step[];
  readonly render: (view: View) => string;
}

/** Compiles a template for any view of a shape, or returns what is wrong with it. */
export function compileTemplate(template: TemplateText, shape: Shape): Result<CompiledTemplate> {
  const { value: program, findings } = parseTemplate(template, shape);
  if (program === undefined) return { value: undefined, findings };
  const render = Handlebars.compile(program, TEMPLATE_OPTIONS);
  const steps = outlineTemplate(program, shape);
  return { value: { steps, render: (view) => render(view, { helpers: BLOCK_HELPERS }) }, findings };
}

/** Renders a template's Markdown for a view; too much output is reported instead of made. */
export function renderCompiled(
  { steps, render }: CompiledTemplate,
  template: TemplateText,
  view: View,
  { meter, weights }: Metering,
): Result<string> {
  const over = measureTemplate(steps, view, meter, weights);
  if (over === undefined) return { value: render(view), findings: [] };
  const { words, place } = quoteOpening(template, over.location);
  return { value: undefined, findings: [templateOutputTooLarge({ construct: words, ...meter.excess }, place)] };
}

/** Parses a template into a syntax tree in which every name exists in the view. */
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
  const quote = quoteStretches({ text, place });
  const findings = checkTemplate(program, shape, quote);
  return { value: findings.length > 0 ? undefined : program, findings };
}

/**
 * Returns a function that quotes the words of a stretch (for a block, of its opening) and gives the place of the
 * stretch.
 */
function quoteStretches({ text, place }: TemplateText) {
  const lineStarts = listLineStarts(text);
  const offset = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column;
  return (location: hbs.AST.SourceLocation) => {
    const [start, end] = [offset(location.start), offset(location.end)];
    const stretch = text.slice(start, end);
    return { words: OPENING.exec(stretch)?.[0] ?? stretch, place: within(place, start, end) };
  };
}

/**
 * Quotes the opening of a block with the place of the opening only, since the block's content may be right; for plain
 * text, its beginning.
 */
function quoteOpening(template: TemplateText, location: hbs.AST.SourceLocation) {
  const { words: stretch, place } = quoteStretches(template)(location);
  const words = stretch.slice(0, LONGEST_QUOTE);
  return { words, place: place === template.place ? place : { ...place, end: place.start + words.length } };
}

/** The most characters of a quote; a block with its path needs no more. */
const LONGEST_QUOTE = 80;

const OPENING = /^.*?\}{2,}/;

/**
 * Turns an error of Handlebars' parser into a finding. The error tells its line in one of two ways; the rest of its
 * message is for Handlebars' own developers.
 */
function explainParseError(error: unknown, text: string, place: Place): Finding {
  const line: number = error instanceof Handlebars.Exception ? error.lineNumber : lineInMessage(error);
  const lineStarts = listLineStarts(text);
  // An unclosed block is noticed at the end, where the line may be empty.
  const end = text.slice(0, lineStarts[line] ?? text.length).trimEnd().length;
  const start = Math.max(0, ...lineStarts.filter((offset) => offset <= end));
  const detail = text.slice(start, end).trim();
  return notATemplate({ detail }, within(place, end - detail.length, end));
}

/**
 * Finds a block that is nested too deep. The parser takes quadratic time for nested blocks; a form has two or three
 * levels, and more were never closed.
 */
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

/**
 * Returns the place of a stretch of a template; where the template is one value of a YAML file, the place of the whole
 * value.
 */
function within(place: Place, start: number, end: number): Place {
  return place.path === '' ? { ...place, start: place.start + start, end: place.start + end } : place;
}
