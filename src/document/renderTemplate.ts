import Handlebars from 'handlebars';
import { listLineStarts, type Place } from '../findings/place.ts';
import type { Finding, Result } from '../findings/types.ts';
import type { TemplateText } from '../form/types.ts';
import { BLOCK_HELPERS } from './blockHelpers.ts';
import type { View } from './buildView.ts';
import { checkTemplate } from './checkTemplate.ts';
import type { Metering } from './composeWith.ts';
import { notATemplate, templateOutputTooLarge } from './findings/findings.ts';
import { measureTemplate } from './measureTemplate.ts';
import { outlineTemplate, type Step } from './outlineTemplate.ts';
import type { Shape } from './viewShape.ts';

export const TEMPLATE_OPTIONS = {
  // Every leaf is a token or empty, so that nothing is left to escape; the writers escape what they print.
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true, lookup: false, log: false },
} as const;

/** A template that was checked: its steps, and how it is rendered; Handlebars compiles it when it is first needed. */
export interface CompiledTemplate {
  readonly steps: readonly Step[];
  readonly render: (view: View) => string;
}

/** A template compiled for any view of a shape, or what is wrong with it. */
export function compileTemplate(template: TemplateText, shape: Shape): Result<CompiledTemplate> {
  const { value: program, findings } = parseTemplate(template, shape);
  if (program === undefined) return { value: undefined, findings };
  const render = Handlebars.compile(program, TEMPLATE_OPTIONS);
  const steps = outlineTemplate(program, shape);
  return { value: { steps, render: (view) => render(view, { helpers: BLOCK_HELPERS }) }, findings };
}

/** A template's Markdown for a view; what would be too much is told, and not made. */
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
  const quote = quoteStretches({ text, place });
  const findings = checkTemplate(program, shape, quote);
  return { value: findings.length > 0 ? undefined : program, findings };
}

/** The words of a stretch, of a block those of its opening; and the place of the stretch. */
function quoteStretches({ text, place }: TemplateText) {
  const lineStarts = listLineStarts(text);
  const offset = ({ line, column }: hbs.AST.Position) => (lineStarts[line - 1] ?? 0) + column;
  return (location: hbs.AST.SourceLocation) => {
    const [start, end] = [offset(location.start), offset(location.end)];
    const stretch = text.slice(start, end);
    return { words: OPENING.exec(stretch)?.[0] ?? stretch, place: within(place, start, end) };
  };
}

/** The same, at the place of the opening alone, since what the block holds may be right; of plain text its beginning. */
function quoteOpening(template: TemplateText, location: hbs.AST.SourceLocation) {
  const { words: stretch, place } = quoteStretches(template)(location);
  const words = stretch.slice(0, LONGEST_QUOTE);
  return { words, place: place === template.place ? place : { ...place, end: place.start + words.length } };
}

/** A block with its path; nobody needs more of a text to find it. */
const LONGEST_QUOTE = 80;

const OPENING = /^.*?\}{2,}/;

/** Handlebars' parser throws errors that tell the line, in two ways; the rest of the message is for its own developers. */
function explainParseError(error: unknown, text: string, place: Place): Finding {
  const line: number = error instanceof Handlebars.Exception ? error.lineNumber : lineInMessage(error);
  const lineStarts = listLineStarts(text);
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
