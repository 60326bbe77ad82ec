import { describe, expect, it } from 'vitest';
import { SHIPPED_FORMS, shippedForm } from './shippedForms.ts';

/** What a form does not report on at all. */
const NOT_OF_FORM: Readonly<Record<string, readonly string[]>> = {
  // Projects alone.
  'national-project-2020': ['staff', 'basic', 'threePublic'],
  'pidu-project-2025': ['staff', 'basic', 'threePublic'],
  // One table.
  'anhui-unit': ['staff', 'basic', 'projects', 'threePublic', 'problems', 'measures', 'disclosures'],
};

describe.each(SHIPPED_FORMS)('the body of %s', (id) => {
  const { body, sections, narrative, tables, annexes } = shippedForm(id);
  const notes = annexes.flatMap(({ note }) => note ?? []);
  const named = (group: string) =>
    [
      ...[body, ...notes]
        .map(({ text }) => text)
        .join('\n')
        .matchAll(new RegExp(`\\b${group}\\.(\\w+)`, 'g')),
    ].map(([, name]) => name ?? '');

  it('has the form’s sections, each once and in order, and no other heading of the first level', () => {
    const headings = [...body.text.matchAll(/^# (.*)$/gm)].map(([, words]) => words);
    expect(headings).toEqual(sections.map((section) => `{{sections.${section.id}}}`));
  });

  it('has a place for every table that no annex shows', () => {
    const inAnnexes = annexes.flatMap((annex) => annex.tables);
    const inCards = tables.flatMap(({ rows }) =>
      rows.source === 'card' ? [rows.card.funding.table, rows.card.indicators.table] : [],
    );
    // A table may stand in two branches, of which a report takes one: with its lines, or with totals by budget unit.
    const places = new Set([...named('tables'), ...inAnnexes, ...inCards]);
    expect([...places].sort()).toEqual(tables.map((table) => table.id).sort());
  });

  it('has one place for every text that people may write', () => {
    expect(named('narrative').sort()).toEqual(narrative.map((slot) => slot.id).sort());
  });

  it('names every part of the view that holds what people state', () => {
    const stated = [
      'unit',
      'staff',
      'basic',
      'projects',
      'threePublic',
      'declared',
      'problems',
      'measures',
      'disclosures',
    ];
    expect(stated.filter((part) => !new RegExp(`\\b${part}\\b`).test(body.text))).toEqual(NOT_OF_FORM[id] ?? []);
  });
});
