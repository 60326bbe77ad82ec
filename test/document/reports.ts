import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { composeDocument } from '../../src/document/composeDocument.ts';
import { composeWith } from '../../src/document/composeWith.ts';
import { prepareTemplates } from '../../src/document/prepareTemplates.ts';
import { type PreparedTemplates, renderPrepared } from '../../src/document/renderPrepared.ts';
import { plainText } from '../../src/document/text.ts';
import type { Block, ReportDocument } from '../../src/document/types.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Form } from '../../src/form/types.ts';
import { evaluateYear, readReport } from '../../src/pipeline.ts';
import type { Evaluation } from '../../src/scores/evaluation.ts';
import { SHIPPED_FORMS, shippedForm } from './shippedForms.ts';

/** A report file as an object: JSON is YAML too. Numbers that must keep their digits belong in a text file. */
export type Report = Readonly<Record<string, unknown>>;

/** The least that a report of the shipped form must say: everything else is unknown. */
export const LEAST: Report = {
  selfeval: 1,
  form: 'yueyang-2023',
  year: 2023,
  money: '万元',
  date: '2024-06-11',
  unit: { name: '某市科技事务中心', selfReference: '我中心' },
};

/** The shipped forms' templates, compiled once as they are for the package: a build of its own for each case is slow. */
const PREPARED: ReadonlyMap<Form, PreparedTemplates> = new Map(
  await Promise.all(
    SHIPPED_FORMS.map(shippedForm).map(async (form) => {
      const { source } = prepareTemplates(form);
      const module = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as {
        default: PreparedTemplates;
      };
      return [form, module.default] as const;
    }),
  ),
);

export interface Evaluated {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
}

export function evaluate(text: string, form?: Form): Evaluated {
  const read = readReport('report.yaml', Buffer.from(text));
  if (read.year === undefined) throw new Error(JSON.stringify(read.findings));
  const { evaluation, findings } = evaluateYear(read.year, form ?? shippedForm(read.year.form));
  return { evaluation, findings: [...read.findings, ...findings] };
}

export function compose(text: string, form?: Form): ReportDocument {
  const { evaluation } = evaluate(text, form);
  const prepared = PREPARED.get(evaluation.form);
  const { value, findings } =
    prepared === undefined
      ? composeDocument(evaluation, { draft: false })
      : composeWith(renderPrepared(prepared), evaluation, { draft: false }, undefined);
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

/** The document of a report that says these things beside the least. */
export function composeReport(parts: Report): ReportDocument {
  return compose(JSON.stringify({ ...LEAST, ...parts }));
}

/** Plain texts of the paragraphs and bullets under a heading, down to the next heading of its level or above. */
export function textsUnder({ blocks }: ReportDocument, title: string): string[] {
  const start = blocks.findIndex((block) => block.type === 'heading' && plainText(block.content) === title);
  const heading = blocks[start];
  if (heading?.type !== 'heading') throw new Error(`no heading ${title}`);
  const rest = blocks.slice(start + 1);
  const end = rest.findIndex(
    (block) => block.type === 'annexStart' || (block.type === 'heading' && block.level <= heading.level),
  );
  return rest.slice(0, end === -1 ? rest.length : end).flatMap(textsOf);
}

/** What a block says, without tables; a run-in number stands before its paragraph. */
export function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'paragraph':
      return [`${block.number ?? ''}${plainText(block.content)}`];
    case 'heading':
    case 'bullet':
    case 'coverLine':
      return [plainText(block.content)];
    case 'title':
      return block.lines.map(plainText);
    default:
      return [];
  }
}

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** Every example by its path, e.g. `kejishiwu/2023`, so that a new one joins all tests by being there. */
export const EXAMPLES: readonly string[] = readdirSync(examples, { recursive: true, encoding: 'utf8' })
  .filter((file) => path.basename(file) === 'report.yaml')
  .map((file) => path.dirname(file).split(path.sep).join('/'))
  .sort();

export function exampleText(name: string): string {
  return readFileSync(path.join(examples, name, 'report.yaml'), 'utf8');
}
