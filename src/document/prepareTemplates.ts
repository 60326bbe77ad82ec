import Handlebars from 'handlebars';
import type { Finding } from '../findings/types.ts';
import type { Form, TemplateText } from '../form/types.ts';
import { listTemplates } from './listTemplates.ts';
import { outlineTemplate } from './outlineTemplate.ts';
import { makePrints } from './places/makePrints.ts';
import { packPrints } from './places/packPrints.ts';
import { parseTemplate, TEMPLATE_OPTIONS } from './renderTemplate.ts';
import { type FieldsShape, lineShapeOf, viewShapeOf } from './viewShape.ts';

/**
 * Prepares a form's templates when the package is made.
 *
 * @returns the source of a module whose default export is the form's `PreparedTemplates`, what the form prints, packed, and
 * what is wrong with the templates
 */
export function prepareTemplates(form: Form): PreparedForm {
  const parsed = parseTemplates(form);
  const entries = parsed.flatMap(({ text, program }) =>
    program === undefined ? [] : [`[${JSON.stringify(text)}, ${Handlebars.precompile(program, TEMPLATE_OPTIONS)}]`],
  );
  const source = `export default new Map([\n${entries.join(',\n')}\n]);\n`;
  const steps = parsed.flatMap(({ program, shape }) =>
    program === undefined ? [] : [outlineTemplate(program, shape)],
  );
  return {
    source,
    prints: packPrints(makePrints(form, steps)),
    findings: parsed.flatMap(({ findings }) => findings),
  };
}

export interface PreparedForm {
  readonly source: string;
  readonly prints: string;
  readonly findings: readonly Finding[];
}

interface ParsedTemplate {
  readonly text: string;
  readonly shape: FieldsShape;
  readonly program: hbs.AST.Program | undefined;
  readonly findings: readonly Finding[];
}

function parseTemplates(form: Form): readonly ParsedTemplate[] {
  const shape = viewShapeOf(form);
  const lineShape = lineShapeOf(shape);
  const { report, lines } = listTemplates(form);
  const parsed = new Map<string, ParsedTemplate>();
  const add = (template: TemplateText, wanted: FieldsShape) => {
    if (parsed.has(template.text)) return;
    const { value, findings } = parseTemplate(template, wanted);
    parsed.set(template.text, { text: template.text, shape: wanted, program: value, findings });
  };
  for (const template of report) add(template, shape);
  for (const template of lines) add(template, lineShape);
  return [...parsed.values()];
}
