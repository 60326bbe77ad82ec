import type { Finding, Result } from '../findings/types.ts';
import type { Form, TemplateText } from '../form/types.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { OutputBound } from './boundOutput.ts';
import { findTableFaults } from './composeTables.ts';
import type { Renderer } from './composeWith.ts';
import { isPlainTemplate } from './isPlainTemplate.ts';
import { listTemplates } from './listTemplates.ts';
import type { Step } from './outlineTemplate.ts';
import { OUTPUT_LIMITS } from './outputLimits.ts';
import { makePrints } from './places/makePrints.ts';
import type { FormPrints } from './places/types.ts';
import { type CompiledTemplate, compileTemplate, renderCompiled } from './renderTemplate.ts';
import { type FieldsShape, lineShapeOf, viewShapeOf } from './viewShape.ts';

/**
 * The templates of a form from outside the package. They are checked and compiled once, however many reports use the
 * form.
 */
export class OwnTemplates {
  /** The faults of all templates, whether or not a report needs them; with any fault no template is rendered. */
  readonly findings: readonly Finding[];
  readonly #report: TemplateSet;
  readonly #lines: TemplateSet;
  /** What the form prints; `undefined` where its templates are wrong. */
  readonly prints: FormPrints | undefined;
  /** `undefined` where the output of the templates has to be parsed to know whether its Markdown is right. */
  readonly #bound: OutputBound | undefined;

  constructor(form: Form) {
    const { report, lines } = listTemplates(form);
    const shape = viewShapeOf(form);
    this.#report = new TemplateSet(report, shape);
    this.#lines = new TemplateSet(lines, lineShapeOf(shape));
    this.findings = [...this.#report.findings, ...this.#lines.findings];
    const printed = [this.#report.outlines(), this.#lines.outlines()] as const;
    this.prints = this.findings.length === 0 ? makePrints(form, printed.flat()) : undefined;
    const arePlain = this.findings.length === 0 && printed.flat().every(isPlainTemplate);
    this.#bound = arePlain ? new OutputBound(form, ...printed) : undefined;
  }

  readonly render: Renderer = (template, view, metering) => {
    const compiled = (metering.isLine ? this.#lines : this.#report).find(template);
    return renderCompiled(compiled, template, view, metering);
  };

  /**
   * Returns what composing the report of a year would report, where this is certain without composing it: the
   * templates' faults are known, so only the tables' faults are left. `undefined` where the report has to be composed.
   */
  foresee(evaluation: Evaluation, limits = OUTPUT_LIMITS): readonly Finding[] | undefined {
    return this.#bound?.isFarWithin(limits, evaluation.year) ? findTableFaults(evaluation) : undefined;
  }
}

/** Templates for one shape of the view; those with the same text are one. */
class TemplateSet {
  readonly findings: Finding[] = [];
  readonly #templates: readonly TemplateText[];
  readonly #compiled = new Map<string, Result<CompiledTemplate>>();

  constructor(templates: readonly TemplateText[], shape: FieldsShape) {
    this.#templates = templates;
    for (const template of templates) {
      if (this.#compiled.has(template.text)) continue;
      const compiled = compileTemplate(template, shape);
      this.#compiled.set(template.text, compiled);
      this.findings.push(...compiled.findings);
    }
  }

  /** @throws Error where the template is not of this set or has faults, which is a bug */
  find({ text }: TemplateText): CompiledTemplate {
    const compiled = this.#compiled.get(text)?.value;
    if (compiled === undefined) throw new Error(`template was not compiled: ${text.slice(0, 40)}`);
    return compiled;
  }

  /** Returns the steps of each template, as often as it is printed. */
  outlines(): readonly (readonly Step[])[] {
    return this.#templates.flatMap(({ text }) => {
      const compiled = this.#compiled.get(text)?.value;
      return compiled === undefined ? [] : [compiled.steps];
    });
  }
}
