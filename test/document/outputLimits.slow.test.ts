import { describe, expect, it } from 'vitest';
import { buildView } from '../../src/document/buildView.ts';
import { composeDocument } from '../../src/document/composeDocument.ts';
import { findTableFaults } from '../../src/document/composeTables.ts';
import { templateOutputTooLarge } from '../../src/document/findings/findings.ts';
import { isPlainTemplate } from '../../src/document/isPlainTemplate.ts';
import { measureTemplate } from '../../src/document/measureTemplate.ts';
import { OUTPUT_LIMITS, type OutputLimits, OutputMeter, TokenWeights } from '../../src/document/outputLimits.ts';
import { OwnTemplates } from '../../src/document/ownTemplates.ts';
import { compileTemplate } from '../../src/document/renderTemplate.ts';
import { TokenTable } from '../../src/document/tokens.ts';
import { viewShapeOf } from '../../src/document/viewShape.ts';
import { isFinding } from '../../src/findings/define.ts';
import type { Form } from '../../src/form/types.ts';
import { EXAMPLES, evaluate, exampleText, LEAST } from './reports.ts';
import { readShippedForm, SHIPPED_FORMS, shippedForm } from './shippedForms.ts';

const LIST = 'threePublic.items';

/** A list within itself, so many times. */
function nest(times: number, body: string, list = LIST): string {
  const opened = Array.from({ length: times }, (_, depth) => `{{#each ${'../'.repeat(depth)}${list}}}`);
  return `${opened.join('')}${body}${'{{/each}}'.repeat(times)}`;
}

/** The shipped form with another template of the body, or of a part of `form.yaml`. */
function formWith(body: string, [from, to]: readonly [string, string] = ['', '']): Form {
  const { value, findings } = readShippedForm('yueyang-2023', (part, text) => {
    if (part === 'report.hbs') return body;
    if (part !== 'form.yaml') return text;
    expect(text).toContain(from);
    return text.replace(from, to);
  });
  if (value === undefined) throw new Error(JSON.stringify(findings));
  return value;
}

const THOUSAND_PROJECTS = JSON.stringify({
  ...LEAST,
  projects: Array.from({ length: 1000 }, (_, index) => ({ name: `项目${index}`, originalBudget: 1, actual: 2 })),
  narrative: { duties: '负责全市有关工作。'.repeat(200) },
});

/** What is too much under a form, each as `code file words`; nothing is made then. */
function excessOf(form: Form, text = JSON.stringify(LEAST), limits?: OutputLimits): string[] {
  const { evaluation } = evaluate(text, form);
  const { value, findings } = composeDocument(evaluation, { draft: false }, new OwnTemplates(form), limits);
  expect(value === undefined).toBe(findings.length > 0);
  return findings.map((found) => {
    if (!isFinding(found, templateOutputTooLarge)) return found.code;
    const [{ file, start, end, path }] = found.places;
    if (path === '') expect(form.body.text.slice(start, end)).toBe(found.args.construct);
    return `${file} ${path} ${found.args.construct} ${found.args.what}`;
  });
}

describe('what a form of one’s own may print', () => {
  const up = (times: number) => '../'.repeat(times);

  it.each([
    ['a list within itself', nest(20, '{{name}}'), `{{#each ${up(10)}${LIST}}}`],
    ['with nothing in it', nest(20, ''), `{{#each ${up(10)}${LIST}}}`],
    ['below choices', nest(20, '{{#if name}}{{#unless name}}{{/unless}}{{/if}}'), `{{#each ${up(10)}${LIST}}}`],
    ['of projects', nest(3, '{{name}}', 'projects.items'), '{{#each ../projects.items}}'],
    [
      'of the fields of the view',
      `{{#with basic}}${nest(12, '', `../${LIST}`)}{{/with}}`,
      `{{#each ${up(11)}${LIST}}}`,
    ],
    ['without a list', `甲${'\n'.repeat(50_001)}`, '甲'],
  ])('ends at once: %s', (_, template, words) => {
    const found = excessOf(formWith(template), THOUSAND_PROJECTS);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('report.hbs ');
    expect(found[0]).toContain(` ${words.slice(0, 8)}`);
    expect(found[0]).toMatch(/ (?:pieces|characters)$/);
  });

  it('counts what stands for a value: prose and tables', () => {
    const each = (value: string) => `{{#each projects.items}}\n\n${value}\n\n{{/each}}`;
    expect(excessOf(formWith(each('{{../tables.projects}}')), THOUSAND_PROJECTS)).toEqual([
      'report.hbs  {{#each projects.items}} pieces',
    ]);
    const twice = `{{#each projects.items}}{{#each ../${LIST}}}{{../../narrative.duties}}{{/each}}{{/each}}`;
    expect(excessOf(formWith(twice), THOUSAND_PROJECTS)).toEqual([`report.hbs  {{#each ../${LIST}}} characters`]);
    const words = `{{#each projects.items}}${'甲'.repeat(5001)}{{/each}}`;
    expect(excessOf(formWith(words), THOUSAND_PROJECTS)).toEqual(['report.hbs  {{#each projects.items}} characters']);
  });

  it('is less for lines, which are measured by their width', () => {
    const title = (times: number) => formWith('甲', ['titleLines:', `titleLines:\n  - "${nest(times, '{{name}}')}"`]);
    expect(excessOf(title(3))).toEqual([]);
    const [found = ''] = excessOf(title(12));
    expect(found).toContain('form.yaml titleLines[0] {{#each');
    const column = ['title: 预算项目', `title: "${nest(12, '甲')}"`] as const;
    expect(excessOf(formWith('甲', column), exampleText('kejishiwu/2023'))[0]).toContain('form.yaml tables.');
  });

  it('holds tables before they are made, and in annexes', () => {
    const columns = '      - { title: 项目, cell: name, width: 1 }\n'.repeat(400);
    const wide = ['      - { title: 项目名称, cell: name, width: 30 }\n', columns] as const;
    const limits = { ...OUTPUT_LIMITS, report: { pieces: 100_000, characters: 10_000_000 } };
    expect(excessOf(formWith('甲', wide), THOUSAND_PROJECTS, limits)).toEqual([
      'form.yaml tables.projects 项目支出预算执行情况 pieces',
    ]);
  });

  it('is told at its boundary', () => {
    const form: Form = { ...formWith(`{{#each ${LIST}}}甲{{/each}}`), annexes: [] };
    const at = (characters: number): OutputLimits => ({ ...OUTPUT_LIMITS, report: { pieces: 1000, characters } });
    const least = spentOf(form, JSON.stringify(LEAST));
    expect(excessOf(form, undefined, at(least))).toEqual([]);
    expect(excessOf(form, undefined, at(least - 1))).toEqual([`report.hbs  {{#each ${LIST}}} characters`]);
  });
});

/** The least limit of characters under which a report can be composed. */
function spentOf(form: Form, text: string): number {
  let low = 0;
  let high = OUTPUT_LIMITS.report.characters;
  const { evaluation } = evaluate(text, form);
  const templates = new OwnTemplates(form);
  while (low < high) {
    const characters = (low + high) >> 1;
    const limits: OutputLimits = { ...OUTPUT_LIMITS, report: { ...OUTPUT_LIMITS.report, characters } };
    if (composeDocument(evaluation, { draft: false }, templates, limits).value === undefined) low = characters + 1;
    else high = characters;
  }
  return low;
}

describe('the limits', () => {
  it.each(EXAMPLES)('are hundreds of times what %s prints', (name) => {
    const { evaluation } = evaluate(exampleText(name));
    const { report, lines } = OUTPUT_LIMITS;
    const limits = {
      report: { pieces: report.pieces / 100, characters: report.characters / 200 },
      lines: { pieces: lines.pieces / 100, characters: lines.characters / 100 },
    };
    const templates = new OwnTemplates(evaluation.form);
    expect(composeDocument(evaluation, { draft: false }, templates, limits).findings).toEqual([]);
  });

  it('are twice what the most units of the most items print', () => {
    const units = Array.from({ length: 500 }, (_, index) => `虚构市第${index}号单位`);
    const byUnit = Object.fromEntries(
      units.map((unit) => [unit, { originalBudget: 1234.5, revisedBudget: 1234.5, actual: 1234.56 }]),
    );
    const items = Array.from({ length: 20 }, (_, index) => ({ name: `支出${index}`, part: 'operating', byUnit }));
    const projects = items.map(({ name }) => ({ name: `项目${name}`, byUnit }));
    const text = JSON.stringify({
      ...LEAST,
      unit: { ...(LEAST.unit as object), budgetUnits: units },
      basic: { items },
      projects,
    });
    const { evaluation } = evaluate(text);
    const { report, lines } = OUTPUT_LIMITS;
    const limits = { lines, report: { pieces: report.pieces / 2, characters: report.characters / 2 } };
    const templates = new OwnTemplates(evaluation.form);
    expect(composeDocument(evaluation, { draft: false }, templates, limits).findings).toEqual([]);
  });
});

describe('measuring a template', () => {
  it.each(EXAMPLES)('counts the characters that Handlebars makes: %s', (name) => {
    const { evaluation } = evaluate(exampleText(name));
    const { form } = evaluation;
    const tokens = new TokenTable();
    const view = buildView(evaluation, tokens);
    const { value: template } = compileTemplate(form.body, viewShapeOf(form));
    const meter = new OutputMeter(OUTPUT_LIMITS.report);
    // Tokens that stand for nothing weigh what they are.
    expect(measureTemplate(template?.steps ?? [], view, meter, new TokenWeights(new TokenTable()))).toBeUndefined();
    expect(meter.spent.characters).toBe(template?.render(view).length);
  });
});

describe('what composing would tell', () => {
  it.each(SHIPPED_FORMS)('is known without composing under a copy of %s', (id) => {
    const form = shippedForm(id);
    const templates = new OwnTemplates(form);
    const open: string[] = [];
    for (const name of EXAMPLES) {
      const { evaluation } = evaluate(exampleText(name), form);
      const foreseen = templates.foresee(evaluation);
      if (foreseen === undefined) open.push(name);
      expect(foreseen ?? []).toEqual([]);
      expect(composeDocument(evaluation, { draft: false }, templates).findings).toEqual([]);
    }
    // What nothing bounds well enough is composed: one report of many lists, at most.
    expect(open.length).toBeLessThanOrEqual(1);
  });

  it('is the same of tables', () => {
    const form = formWith('甲', ['cell: actual,', 'cell: actuall,']);
    const { evaluation } = evaluate(exampleText('kejishiwu/2023'), form);
    const { findings } = composeDocument(evaluation, { draft: false });
    expect(findings.map(({ code }) => code)).toEqual(['SE606']);
    expect(findTableFaults(evaluation)).toEqual(findings);
    expect(new OwnTemplates(form).foresee(evaluation)).toEqual(findings);
  });

  it.each([
    ['what may be too much', nest(4, '{{name}}', 'projects.items')],
    ['a list in a list', '- 甲\n  - 乙'],
    ['a list that does not start at 1', '2. 甲'],
    ['many marks', `{{#each projects.items}}**{{name}}**{{/each}}`],
    ['braces', '\\{{year}}'],
  ])('is not known of %s', (_, body) => {
    const form = formWith(body);
    const { evaluation } = evaluate(THOUSAND_PROJECTS, form);
    expect(new OwnTemplates(form).foresee(evaluation)).toBeUndefined();
  });
});

describe('a template whose Markdown cannot be wrong', () => {
  const shape = viewShapeOf(shippedForm('yueyang-2023'));
  const isPlain = (text: string) => {
    const { value } = compileTemplate({ text, place: { file: 'report.hbs', path: '', start: 0, end: 0 } }, shape);
    return value && isPlainTemplate(value.steps);
  };

  it.each([
    '# {{year}}\n\n甲{{year}}乙',
    '1. {{year}}\n1. 甲',
    '- 甲\n- 乙\n\n* 丙',
    '甲\n2023年2.5%，-3',
    '{{#each problems}}\n1. {{heading}}\n{{/each}}',
    '{{year}}- 甲'.replace('{{year}}', '甲{{year}}'),
  ])('%j', (text) => expect(isPlain(text)).toBe(true));

  it.each([
    '{{year}}- - 甲',
    '2. 甲',
    '甲\n  - 乙',
    '{{#if year}}2{{/if}}. 甲',
    '{{#each problems}}- {{/each}}',
    '- 1. 甲',
    '\\{{year}}',
    '11. 甲',
    '甲\n2.',
    '{{#each problems}}\n{{#if several}}  {{/if}}- 甲\n{{/each}}',
  ])('is not, or not surely: %j', (text) => expect(isPlain(text)).toBe(false));
});
