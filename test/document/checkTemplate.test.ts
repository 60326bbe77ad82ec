import { describe, expect, it } from 'vitest';
import { blockInsideSentence } from '../../src/document/findings/findings.ts';
import { prepareTemplates } from '../../src/document/prepareTemplates.ts';
import { compileTemplate } from '../../src/document/renderTemplate.ts';
import type { View } from '../../src/document/view/types.ts';
import { lineShapeOf, type Shape, viewShapeOf } from '../../src/document/viewShape.ts';
import type { TemplateText } from '../../src/form/types.ts';
import { SHIPPED_FORMS, shippedForm } from './shippedForms.ts';

const shape = viewShapeOf(shippedForm('yueyang-2023'));

function renderTemplate(template: TemplateText, view: View, wanted: Shape) {
  const { value, findings } = compileTemplate(template, wanted);
  return { value: value?.render(view), findings };
}

/** The faults of a template as `code words`, where the words are those at the place that is told. */
function faultsOf(text: string, wanted = shape): string[] {
  const { value, findings } = renderTemplate(
    { text, place: { file: 'report.hbs', path: '', start: 0, end: 0 } },
    {},
    wanted,
  );
  if (findings.length > 0) expect(value).toBeUndefined();
  return findings.map(({ code, places: [{ start, end }] }) => `${code} ${text.slice(start, end)}`);
}

describe.each(SHIPPED_FORMS)('the templates of %s', (id) => {
  it('are without fault', () => {
    expect(prepareTemplates(shippedForm(id)).findings).toEqual([]);
  });
});

describe('a fault that stands in many places', () => {
  it.each([
    ['{{tables.x}}', 'SE701'],
    ['{{log year}}', 'SE702'],
  ])('is told once, with the first of them: %s', (words, code) => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    const text = `${words}\n\n{{yaer}}\n\n${`${words}\n\n`.repeat(3000)}`;
    const { findings } = renderTemplate({ text, place }, {}, shape);
    expect(findings.map(({ code, places }) => [code, places.length])).toEqual([
      [code, 20],
      ['SE701', 1],
    ]);
    expect(findings[0]?.places[1]?.start).toBeGreaterThan(findings[1]?.places[0].start ?? 0);
  });
});

describe('a name that the view does not have', () => {
  const cases: readonly [template: string, fault: string][] = [
    ['{{yaer}}', 'SE701 yaer'],
    ['甲\n乙{{unit.nmae}}丙', 'SE701 unit.nmae'],
    ['{{#if unit.divisions.knwon}}有{{/if}}', 'SE701 unit.divisions.knwon'],
    ['{{#unless staf.asOf}}无{{/unless}}', 'SE701 staf.asOf'],
    ['{{#each problem}}{{text}}{{/each}}', 'SE701 problem'],
    ['{{#each problems}}{{#each items}}{{txet}}{{/each}}{{/each}}', 'SE701 txet'],
    ['{{#each problems}}{{year}}{{/each}}', 'SE701 year'],
    ['{{#with project}}{{listed}}{{/with}}', 'SE701 project'],
    ['{{#if year}}{{else}}{{yaer}}{{/if}}', 'SE701 yaer'],
    ['{{#if year}}{{else if yaer}}{{/if}}', 'SE701 yaer'],
    ['{{#each problems}}{{else}}{{heading}}{{/each}}', 'SE701 heading'],
    ['{{narrative.dutys}}', 'SE701 narrative.dutys'],
    ['{{tables.basicbudget}}', 'SE701 tables.basicbudget'],
    ['{{sections.profil}}', 'SE701 sections.profil'],
    ['{{year.length}}', 'SE701 year.length'],
    ['{{problems.length}}', 'SE701 problems.length'],
    ['{{unit.constructor}}', 'SE701 unit.constructor'],
    ['{{unit.__proto__}}', 'SE701 unit.__proto__'],
    ['{{toString}}', 'SE701 toString'],
    ['{{../year}}', 'SE701 ../year'],
    ['{{..}}', 'SE701 ..'],
    ['{{#each problems}}{{../../year}}{{/each}}', 'SE701 ../../year'],
    ['{{#if year}}{{../year}}{{/if}}', 'SE701 ../year'],
    ['{{#with unit}}{{../../year}}{{/with}}', 'SE701 ../../year'],
    ['{{#each problems as |problem|}}{{problem.heading}}{{/each}}', 'SE701 problem.heading'],
  ];

  it.each(cases)('%s', (template, fault) => {
    expect(faultsOf(template)).toEqual([fault]);
  });

  it.each([
    ['{{unit.superviser}}', 'unit.superviser', 'unit.supervisor'],
    ['{{unti.nmae}}', 'unti.nmae', 'unit.name'],
    ['{{nmae}}', 'nmae', 'unit.name'],
    ['{{name}}', 'name', 'unit.name'],
    ['{{staffInPost}}', 'staffInPost', 'staff.staffInPost'],
    ['{{unit.staffInPost}}', 'unit.staffInPost', 'staff.staffInPost'],
    ['{{#each problems}}{{headin}}{{/each}}', 'headin', 'heading'],
    ['{{#each problems}}{{year}}{{/each}}', 'year', '../year'],
    ['{{#each problems}}{{supervisor}}{{/each}}', 'supervisor', '../unit.supervisor'],
    ['{{#each problems}}{{#each items}}{{headin}}{{/each}}{{/each}}', 'headin', '../heading'],
    ['{{../yaer}}', '../yaer', 'year'],
    // Several are as near; a list's own names have no path; nothing is like it.
    ['{{explainedShare}}', 'explainedShare', undefined],
    ['{{programme}}', 'programme', undefined],
    ['{{天气}}', '天气', undefined],
    ['{{..}}', '..', undefined],
  ])('is told with the name that was meant: %s', (text, name, suggestion) => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    const [found] = renderTemplate({ text, place }, {}, shape).findings;
    expect(found?.args).toEqual({ name, suggestion });
  });

  it('hides nothing else: each is told, with its own place', () => {
    expect(faultsOf('{{aa}}\n{{#if bb}}{{cc}}{{/if}}\n{{year}}')).toEqual(['SE701 aa', 'SE701 bb', 'SE701 cc']);
  });

  it('in a list that is not there does not count the list’s own names too', () => {
    expect(faultsOf('{{#each problemz}}{{text}}{{cause}}{{/each}}')).toEqual(['SE701 problemz']);
  });
});

describe('a construct that templates may not use', () => {
  const cases: readonly [name: string, template: string, fault: string][] = [
    ['a partial', '甲{{> footer}}', 'SE702 {{> footer}}'],
    ['a partial from data', '{{> (lookup . "year")}}', 'SE702 {{> (lookup . "year")}}'],
    ['a partial with a block', '{{#> layout}}甲{{/layout}}', 'SE702 {{#> layout}}甲{{/layout}}'],
    ['a decorator', '{{* log}}', 'SE702 {{* log}}'],
    ['a block of a decorator', '{{#*inline "x"}}甲{{/inline}}', 'SE702 {{#*inline "x"}}甲{{/inline}}'],
    ['an unknown helper', '{{upper year}}', 'SE702 {{upper year}}'],
    ['a known helper that is not for us', '{{lookup unit "name"}}', 'SE702 {{lookup unit "name"}}'],
    ['a helper with a hash', '{{year length=4}}', 'SE702 {{year length=4}}'],
    ['an unknown block', '{{#ifEqual year}}甲{{/ifEqual}}', 'SE702 {{#ifEqual year}}甲{{/ifEqual}}'],
    ['a block without a word', '{{#problems}}甲{{/problems}}', 'SE702 {{#problems}}甲{{/problems}}'],
    ['an inverse block without a word', '{{^problems}}甲{{/problems}}', 'SE702 {{^problems}}甲{{/problems}}'],
    ['a test of two things', '{{#if year date}}甲{{/if}}', 'SE702 {{#if year date}}甲{{/if}}'],
    ['a test with a hash', '{{#if year includeZero=true}}甲{{/if}}', 'SE702 {{#if year includeZero=true}}甲{{/if}}'],
    ['a subexpression', '{{#if (lookup unit "name")}}甲{{/if}}', 'SE702 (lookup unit "name")'],
    ['triple braces', '{{{year}}}', 'SE702 {{{year}}}'],
    ['an ampersand', '{{&year}}', 'SE702 {{&year}}'],
    ['raw output', '{{{{raw}}}}甲{{{{/raw}}}}', 'SE702 {{{{raw}}}}甲{{{{/raw}}}}'],
    ['a literal', '{{"year"}}', 'SE702 "year"'],
    ['a test of a literal', '{{#if true}}甲{{/if}}', 'SE702 true'],
    ['the root', '{{#each problems}}{{@root.year}}{{/each}}', 'SE702 @root.year'],
    ['a counter', '{{#each problems}}{{@index}}{{/each}}', 'SE702 @index'],
    ['the first entry outside a list', '{{#if @first}}甲{{/if}}', 'SE702 @first'],
    [
      'the last entry where the list is empty',
      '{{#each problems}}{{else}}{{#if @last}}甲{{/if}}{{/each}}',
      'SE702 @last',
    ],
    ['the first entry of a list around', '{{#each problems}}{{#if @../first}}甲{{/if}}{{/each}}', 'SE702 @../first'],
    ['printing a flag', '{{unit.divisions.known}}', 'SE702 {{unit.divisions.known}}'],
    ['printing a list', '{{problems}}', 'SE702 {{problems}}'],
    ['printing a figure as such', '{{whole.actual}}', 'SE702 {{whole.actual}}'],
    ['printing an entry as such', '{{#each problems}}{{this}}{{/each}}', 'SE702 {{this}}'],
    ['testing a list', '{{#if problems}}甲{{/if}}', 'SE702 {{#if problems}}甲{{/if}}'],
    ['testing a figure as such', '{{#if whole.actual}}甲{{/if}}', 'SE702 {{#if whole.actual}}甲{{/if}}'],
    ['going through no list', '{{#each unit}}甲{{/each}}', 'SE702 {{#each unit}}甲{{/each}}'],
    ['going through a text', '{{#each year}}甲{{/each}}', 'SE702 {{#each year}}甲{{/each}}'],
    ['a value that is made literal', '甲\\\\{{year}}', 'SE702 甲\\\\'],
    ['a value that is typed', '\\{{token 0}}', 'SE702 {{token 0}}'],
    ['a value in two halves', '甲{ {{~!--乙--}}{token 0}}', 'SE702 甲{ '],
    ['a value in the halves of blocks', '{{#if year}}甲{ {{~/if}}{token 0}}', 'SE702 甲{ '],
    ['a value in two halves within its braces', '\\{{to {{~!--乙--}}ken 0}}', 'SE702 {{to '],
    ['a backslash at the end of a block', '{{#if year}}\\\\{{/if}}{{year}}', 'SE702 \\\\'],
    ['opening no fields', '{{#with problems}}甲{{/with}}', 'SE702 {{#with problems}}甲{{/with}}'],
  ];

  it.each(cases)('%s', (_, template, fault) => {
    expect(faultsOf(template)).toEqual([fault]);
  });

  it('is told by its opening', () => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    const [found] = renderTemplate({ text: '{{#ifEqual year}}甲\n乙{{/ifEqual}}', place }, {}, shape).findings;
    expect(found?.args).toEqual({ construct: '{{#ifEqual year}}' });
  });
});

describe('blocks within blocks', () => {
  const nested = (depth: number) => `甲${'{{#if year}}'.repeat(depth)}乙${'{{/if}}'.repeat(depth)}`;

  it('may be fifty deep', () => {
    expect(faultsOf(nested(50))).toEqual([]);
  });

  it('are told at the first that is too deep, at once', () => {
    expect(faultsOf(nested(51))).toEqual(['SE703 {{#if year}}']);
    const { findings } = renderTemplate(
      { text: nested(20_000), place: { file: 'report.hbs', path: '', start: 0, end: 0 } },
      {},
      shape,
    );
    expect(findings.map(({ places: [{ start }] }) => start)).toEqual([1 + 50 * '{{#if year}}'.length]);
  });
});

describe('a whole block where only a line is printed', () => {
  it.each([
    ['a heading', '# {{tables.projects}}', 'tables.projects'],
    ['a heading with words', '甲\n\n### 乙{{tables.projects}}丙\n\n丁', 'tables.projects'],
    ['bold', '甲**{{tables.projects}}**', 'tables.projects'],
    ['italics', '_{{tables.projects}}_', 'tables.projects'],
    ['bold in a list', '1. 甲**乙{{tables.projects}}**', 'tables.projects'],
    ['bold that spans lines', '**甲\n{{tables.projects}}\n乙**', 'tables.projects'],
    ['a heading with prose, whose lists would be lost', '# {{narrative.duties}}', 'narrative.duties'],
    ['a block of a block', '{{#if year}}\n## {{#with otherMatters}}{{text}}{{/with}}\n{{/if}}', 'text'],
    ['an entry of a list', '{{#each problems}}{{#each items}}**{{cause}}**{{/each}}{{/each}}', 'cause'],
    ['another branch', '{{#if year}}甲{{else}}**{{tables.projects}}**{{/if}}', 'tables.projects'],
    ['a line that whitespace control joins', '# 甲\n{{~tables.projects}}', 'tables.projects'],
  ])('is told: %s', (_, template, name) => {
    expect(faultsOf(template)).toEqual([`SE704 ${name}`]);
  });

  it.each([
    '# 甲\n{{tables.projects}}',
    '# {{sections.profile}}{{year}}\n\n**{{unit.name}}**\n\n{{tables.projects}}',
    '1. {{tables.projects}}\n2. {{narrative.duties}}。',
    '甲{{tables.projects}}乙',
    '\\# {{tables.projects}}\n\\*\\*{{narrative.duties}}\\*\\*',
    '# \\{{tables.projects}}',
  ])('is not what this is: %j', (template) => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    expect(prepareTemplates({ ...shippedForm('yueyang-2023'), body: { text: template, place } }).findings).toEqual([]);
  });
});

describe('what templates may use', () => {
  const cases: readonly string[] = [
    '',
    '只有文字 { } }} \\{{year}}',
    '{{! 注 }}{{!-- {{yaer}} --}}',
    '{{year}}{{this.year}}{{./year}}{{unit.name}}{{ year }}{{~year~}}{{[year]}}',
    '{{#if year}}甲{{else if date}}乙{{else}}丙{{/if}}{{#unless money}}丁{{/unless}}',
    '{{#each problems}}{{heading}}{{#each items}}{{text}}{{../heading}}{{../../year}}{{#if ../several}}甲{{/if}}{{/each}}{{/each}}',
    '{{#each problems}}{{#if @first}}甲{{/if}}{{#unless @last}}、{{/unless}}{{else}}{{year}}{{/each}}',
    '{{#each problems}}{{#with ../unit}}{{name}}{{../heading}}{{#if @last}}。{{/if}}{{/with}}{{/each}}',
    '{{#with unit}}{{name}}{{../year}}{{#if kind}}{{../year}}{{/if}}{{else}}{{year}}{{/with}}',
    '{{narrative.duties}}{{tables.projects}}{{#if has.duties}}甲{{/if}}{{sections.profile}}',
  ];

  it.each(cases)('%s', (template) => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    expect(prepareTemplates({ ...shippedForm('yueyang-2023'), body: { text: template, place } }).findings).toEqual([]);
  });
});

describe('a name that a block gives to what it holds', () => {
  it.each([
    ['{{#each problems as |items|}}{{#each items}}{{text}}{{/each}}{{/each}}', 'SE702 items'],
    ['{{#each problems as |heading|}}{{#if several}}{{heading}}{{/if}}{{/each}}', 'SE702 heading'],
  ])('may not be that of a field which is used: %s', (text, fault) => {
    expect(faultsOf(text)).toEqual([fault]);
  });

  it.each([
    '{{#each problems as |one|}}{{heading}}{{/each}}',
    '{{#each problems as |items|}}{{heading}}{{/each}}{{#each problems}}{{#each items}}{{text}}{{/each}}{{/each}}',
    '{{#each problems as |heading|}}{{this.heading}}{{#each items}}{{../heading}}{{/each}}{{/each}}',
  ])('may be any other: %s', (text) => {
    expect(faultsOf(text)).toEqual([]);
  });
});

describe('what is no template', () => {
  const cases: readonly [template: string, words: string][] = [
    ['甲\n{{#if year}}\n乙', '乙'],
    ['甲\n{{#if year}}乙\n\n\n', '{{#if year}}乙'],
    ['甲\n乙{{year\n', '乙{{year'],
    ['甲\r\n{{}}', '{{}}'],
    ['甲\n\n{{/if}} 乙\n丙', '{{/if}} 乙'],
    ['甲\n\n{{#if year}}乙{{/unless}}\n丙', '{{#if year}}乙{{/unless}}'],
    ['{{#if year}}{{else}}{{else}}{{/if}}', '{{#if year}}{{else}}{{else}}{{/if}}'],
    ['甲\n  {{year/../unit}}', '{{year/../unit}}'],
    ['甲\n{{{year}}', '{{{year}}'],
  ];

  it.each(cases)('%j', (template, words) => {
    expect(faultsOf(template)).toEqual([`SE703 ${words}`]);
  });
});

describe('a template of one line', () => {
  const line = lineShapeOf(shape);

  it('takes texts', () => {
    expect(faultsOf('{{#each problems}}{{heading}}{{/each}}{{yaer}}', line)).toEqual(['SE701 yaer']);
  });

  it.each([
    ['{{narrative.duties}}', 'narrative.duties'],
    ['甲{{tables.projects}}', 'tables.projects'],
    ['{{#each measures}}{{text}}{{/each}}', 'text'],
  ])('has no place for prose and tables: %s', (template, name) => {
    expect(faultsOf(template, line)).toEqual([`SE704 ${name}`]);
  });

  it('is told where it stands in the form', () => {
    const form = shippedForm('yueyang-2023');
    const place = { file: 'form.yaml', path: 'cover[0]', start: 30, end: 50 };
    const { findings } = prepareTemplates({ ...form, cover: [{ text: '甲{{narrative.duties}}', place }] });
    expect(findings).toEqual([blockInsideSentence({ name: 'narrative.duties' }, place)]);
  });
});

describe('a level for ../', () => {
  const view = { year: '2023', basic: { total: '甲' }, problems: [{ heading: '一' }, { heading: '二' }] };

  it.each([
    ['{{#with basic}}{{#with ../basic}}{{../../year}}{{/with}}{{/with}}', '2023'],
    ['{{#each problems}}{{#each ../problems}}{{../heading}}{{heading}} {{/each}}{{/each}}', '一一 一二 二一 二二 '],
    ['{{#with basic}}{{#with ../basic}}{{#if ../../year}}有{{/if}}{{/with}}{{/with}}', '有'],
    ['{{#each problems}}{{#unless @first}}、{{/unless}}{{heading}}{{#if @last}}。{{/if}}{{/each}}', '一、二。'],
  ])('is opened by a block within the same thing: %s', (text, printed) => {
    const place = { file: 'report.hbs', path: '', start: 0, end: 0 };
    expect(renderTemplate({ text, place }, view, shape)).toEqual({ value: printed, findings: [] });
  });
});
