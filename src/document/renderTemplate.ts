import Handlebars from 'handlebars';
import { type Finding, finding, type Result } from '../findings/types.ts';
import type { Place } from '../findings/place.ts';
import { lineStartsOf } from '../findings/place.ts';
import type { TemplateText } from '../form/types.ts';
import type { View } from './buildView.ts';
import { checkTemplate } from './checkTemplate.ts';
import type { Shape } from './viewShape.ts';

const OPTIONS = {
  // Every leaf is a token or empty, so that nothing is left to escape; the writers escape what they print.
  noEscape: true,
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: { if: true, unless: true, each: true, with: true, lookup: false, log: false },
} as const;

/** A template's Markdown for a view, or what is wrong with the template. */
export function renderTemplate({ text, place }: TemplateText, view: View, shape: Shape): Result<string> {
  let program: ReturnType<typeof Handlebars.parse>;
  try {
    program = Handlebars.parse(text);
  } catch (error) {
    return { value: undefined, findings: [explainParseError(error, text, place)] };
  }
  const findings = checkTemplate(program, shape, ({ start, end }) => {
    const lineStarts = lineStartsOf(text);
    const offset = ({ line, column }: typeof start) => (lineStarts[line - 1] ?? 0) + column;
    return within(place, offset(start), offset(end));
  });
  if (findings.length > 0) return { value: undefined, findings };
  return { value: Handlebars.compile(program, OPTIONS)(view), findings: [] };
}

/** Handlebars' parser throws an error that tells the line; the rest of its message is for its own developers. */
function explainParseError(error: unknown, text: string, place: Place): Finding {
  const line = Number(/line (\d+)/.exec(String(error))?.[1] ?? 1);
  const lineStarts = lineStartsOf(text);
  const start = lineStarts[line - 1] ?? 0;
  const detail = text.slice(start, lineStarts[line] ?? text.length).trim();
  return finding('SE703', { detail }, within(place, start, start + detail.length));
}

/** A stretch of a template; where the template is one value of a YAML file, the whole value. */
function within(place: Place, start: number, end: number): Place {
  return place.path === '' ? { ...place, start: place.start + start, end: place.start + end } : place;
}
