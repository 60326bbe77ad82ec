import Handlebars from 'handlebars';
import type { Finding } from '../findings/types.ts';
import type { Form, TemplateText } from '../form/types.ts';
import { parseTemplate, TEMPLATE_OPTIONS } from './renderTemplate.ts';
import { lineShapeOf, viewShapeOf } from './viewShape.ts';

/** The source of a module whose default export is a form's `PreparedTemplates`, or what is wrong with its templates. */
export function prepareTemplates(form: Form): { readonly source: string; readonly findings: readonly Finding[] } {
  const shape = viewShapeOf(form);
  const lineShape = lineShapeOf(shape);
  const findings: Finding[] = [];
  const entries = listTemplates(form).flatMap((template) => {
    const program = parseTemplate(template, template === form.body ? shape : lineShape);
    findings.push(...program.findings);
    if (program.value === undefined) return [];
    return [`[${JSON.stringify(template.text)}, ${Handlebars.precompile(program.value, TEMPLATE_OPTIONS)}]`];
  });
  return { source: `export default new Map([\n${entries.join(',\n')}\n]);\n`, findings };
}

/** Every template of a form: the body, the lines above and of the title, the titles of columns. */
function listTemplates({ body, cover, titleLines, tables }: Form): readonly TemplateText[] {
  const columns = tables.flatMap((table) => [...table.columns, ...(table.unitRows ? [table.unitRows.column] : [])]);
  const all = [body, ...cover, ...titleLines.flat(), ...columns.map(({ title }) => title)];
  return all.filter(({ text }, index) => all.findIndex((other) => other.text === text) === index);
}
