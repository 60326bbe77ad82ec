import Handlebars from 'handlebars';
import type { Finding } from '../findings/types.ts';
import type { Form, TemplateText } from '../form/types.ts';
import { parseTemplate, TEMPLATE_OPTIONS } from './renderTemplate.ts';
import { lineShapeOf, viewShapeOf } from './viewShape.ts';

/** The source of a module whose default export is a form's `PreparedTemplates`, or what is wrong with its templates. */
export function prepareTemplates(form: Form): { readonly source: string; readonly findings: readonly Finding[] } {
  const parsed = parseTemplates(form);
  const entries = parsed.flatMap(({ text, program }) =>
    program === undefined ? [] : [`[${JSON.stringify(text)}, ${Handlebars.precompile(program, TEMPLATE_OPTIONS)}]`],
  );
  const source = `export default new Map([\n${entries.join(',\n')}\n]);\n`;
  return { source, findings: parsed.flatMap(({ findings }) => findings) };
}

/** What is wrong with the templates of a form, whether or not a report needs them. */
export function checkTemplates(form: Form): readonly Finding[] {
  return parseTemplates(form).flatMap(({ findings }) => findings);
}

interface ParsedTemplate {
  readonly text: string;
  readonly program: hbs.AST.Program | undefined;
  readonly findings: readonly Finding[];
}

function parseTemplates(form: Form): readonly ParsedTemplate[] {
  const shape = viewShapeOf(form);
  const lineShape = lineShapeOf(shape);
  return listTemplates(form).map((template) => {
    const isWhole = template === form.body || form.annexes.some(({ note }) => note === template);
    const { value, findings } = parseTemplate(template, isWhole ? shape : lineShape);
    return { text: template.text, program: value, findings };
  });
}

/** Every template of a form: the body, the lines above and of the title, the titles of columns. */
function listTemplates({ body, cover, titleLines, tables, annexes }: Form): readonly TemplateText[] {
  const columns = tables.flatMap((table) => [...table.columns, ...(table.unitRows ? [table.unitRows.column] : [])]);
  const notes = annexes.flatMap(({ note }) => note ?? []);
  const all = [body, ...notes, ...cover, ...titleLines.flat(), ...columns.map(({ title }) => title)];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}
