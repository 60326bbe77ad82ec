import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkIndicatorReasons } from '../../src/checks/indicatorPoints/checkIndicatorReasons.ts';
import { composeRubricRows } from '../../src/document/composeRubricRows.ts';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { listCriteria } from '../../src/form/checkForm.ts';
import { parseForm } from '../../src/form/parseForm.ts';
import { readFacts } from '../../src/form/readFacts.ts';
import { readForm } from '../../src/form/readForm.ts';
import type { Rubric } from '../../src/form/rubricTypes.ts';
import type { Form } from '../../src/form/types.ts';
import type { UnitYear } from '../../src/model/types.ts';
import { readReport } from '../../src/pipeline.ts';
import { printNumber } from '../../src/quantity/print.ts';
import type { Quantity } from '../../src/quantity/quantity.ts';
import { printReason } from '../../src/scores/printReason.ts';
import { scoreUnit } from '../../src/scores/scoreUnit.ts';
import type { Scorecard } from '../../src/scores/types.ts';

/* Rubrics of other places as whole tables: they prove that the kinds of criteria say what the notices say. None is shipped. */

type Fields = Readonly<Record<string, unknown>>;
type Numbers = Readonly<Record<string, number | string>>;

/** A year as report.yaml has it, but for its money, indicators and declared points, which are typed in short. */
interface Typed {
  readonly spent?: string;
  readonly indicators?: Readonly<Record<string, string>>;
  readonly actual?: Numbers;
  readonly explained?: Readonly<Record<string, string>>;
  readonly given?: Numbers;
  readonly staff?: Fields;
  readonly threePublic?: Fields;
  readonly carryover?: Fields;
  readonly facts?: Fields;
}

interface Year extends Typed {
  readonly year: string;
  readonly lines: Readonly<Record<string, string>>;
  readonly total?: string;
  readonly cap?: string;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly findings?: readonly string[];
  /** What is found in reading the year; nothing where it is left out. */
  readonly reads?: readonly string[];
}

interface Variant {
  readonly rubric: string;
  readonly parts: Readonly<Record<string, readonly number[]>>;
  readonly facts?: Fields;
  readonly indicators?: Readonly<Record<string, string>>;
  readonly usual: Typed;
  readonly years: readonly Year[];
}

const textOf = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8');
const VARIANTS = parse(textOf('variants.yaml'), { merge: true }) as readonly Variant[];
const FORM = '../../templates/national-project-2020';

/** A form with this rubric alone, which asks for its facts and prints it. */
function readFormOf({ rubric, facts = {} }: Variant): Form {
  const { value: files, findings: invalid } = parseForm({
    nameOf: (part) => part,
    read: (part) => ({ value: Buffer.from(textOfPart(part)), findings: [] }),
    keepText: () => {},
  });
  expect(invalid).toEqual([]);
  if (files === undefined) throw new Error('not parsed');
  const { value, findings } = readForm(files);
  expect(findings).toEqual([]);
  if (value === undefined) throw new Error('not read');
  return value;

  function textOfPart(part: string): string {
    if (part.startsWith('rubrics/')) return textOf(part);
    const text = textOf(`${FORM}/${part}`);
    if (part !== 'form.yaml') return text;
    const form = parse(text) as Fields & { readonly tables: Fields };
    const columns = ['group', 'awarded'].map((cell) => ({ title: cell, cell, width: 10 }));
    const score = { caption: '', rows: { rubric }, total: '合计', columns };
    return stringify({ ...form, facts, tables: { ...form.tables, score }, rubrics: [rubric] });
  }
}

function readYear({ rubric, indicators, usual }: Variant, year: Year): UnitYear {
  const spent = (year.spent ?? usual.spent)?.split(' / ');
  const [actual, revisedBudget, originalBudget = revisedBudget] = spent ?? [];
  const amounts = known({ originalBudget, revisedBudget, actual });
  const items = [{ name: '全部支出', part: 'operating', ...amounts }];
  const directions = { ...indicators, ...year.indicators };
  const reached = known({ ...usual.actual, ...year.actual });
  const report = {
    selfeval: 1,
    form: 'national-project-2020',
    year: 2023,
    money: '元',
    date: '2024-03-20',
    prior: 'none',
    unit: { name: '虚构单位' },
    staff: year.staff ?? usual.staff,
    basic: spent && known({ items, carryover: year.carryover ?? usual.carryover }),
    projects: spent && 'none',
    threePublic: usual.threePublic && { ...usual.threePublic, ...year.threePublic },
    whole: indicators && {
      indicators: Object.entries(directions).map(([name, typed]) => {
        const [direction, target] = typed.split(' ');
        const reason = year.explained?.[name];
        return known({ name, type: 'numeric', direction, target, actual: reached[name], reason });
      }),
    },
    facts: usual.facts && known({ ...usual.facts, ...year.facts }),
    declared: Object.entries({ ...usual.given, ...year.given }).map(([criterion, points]) => {
      return { rubric, criterion, points, by: '本单位' };
    }),
  };
  const { year: read, findings } = readReport('report.yaml', Buffer.from(stringify(known(report))));
  expect(findings.map(({ code }) => code)).toEqual(year.reads ?? []);
  if (read === undefined) throw new Error('no year');
  return read;
}

/** Without what is not told, and numbers as numbers. */
function known(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== undefined && value !== 'unknown')
      .map(([key, value]) => [key, numberOf(value)]),
  );
}

function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^[\d.]+$/.test(value) ? Number(value) : value;
}

function scoreYear(form: Form, year: UnitYear) {
  const read = readFacts(form.facts, year.facts, year.money);
  const figures = computeFigures(year, form, read.facts);
  const { scorecards, findings } = scoreUnit(year, form, read.facts, figures);
  const [card] = scorecards;
  if (card === undefined) throw new Error('no scorecard');
  const evaluation = { year, form, facts: read.facts, figures, scorecards };
  const table = form.tables.find(({ id }) => id === 'score');
  const rows = table && composeRubricRows(table, card.rubric.id, evaluation);
  return {
    card,
    codes: [...read.findings, ...findings, ...checkIndicatorReasons(evaluation)].map(({ code }) => code),
    hasTotalRow: rows?.some(({ isTotal }) => isTotal),
  };
}

/** `8`; `0–8` where somebody must still say. */
function printEnds({ least, most }: { readonly least: Quantity<'point'>; readonly most: Quantity<'point'> }): string {
  const [one, other] = [printNumber(least.value), printNumber(most.value)];
  return one === other ? one : `${one}–${other}`;
}

function printTotal(card: Scorecard): string {
  const { least = '', most = '' } = card.grades ?? {};
  return `${printEnds(card)} ${least === most ? least : `${least}–${most}`}`;
}

function printCap({ cap }: Scorecard): string | undefined {
  if (cap === undefined) return undefined;
  if (cap.state === 'open') return `open ${cap.title} ${printNumber(cap.lowest.value)}`;
  return `${cap.title} ${printNumber(cap.percent)} ${cap.range.range} ${printNumber(cap.most.value)}`;
}

describe.each(VARIANTS)('$rubric', (variant) => {
  const form = readFormOf(variant);
  const rubric = form.rubrics[0] as Rubric;

  it('is read without a finding, and its points are those of its notice', () => {
    const { parts } = variant;
    const found = rubric.groups.map(({ title, points, items }) => [
      `${title} ${printNumber(points.value)}`,
      items.map((item) => item.points.value.toNumber()),
    ]);
    expect(Object.fromEntries(found)).toEqual(parts);
    const sum = listCriteria(rubric).reduce((total, { points }) => total + points.value.toNumber(), 0);
    expect(sum).toBe(rubric.points.value.toNumber());
    expect(sum).toBe(
      Object.values(parts)
        .flat()
        .reduce((total, points) => total + points, 0),
    );
  });

  it('shows every line in its first year', () => {
    const ids = listCriteria(rubric).map(({ id }) => id);
    expect(Object.keys(variant.years[0]?.lines ?? {})).toEqual(ids);
  });

  it.each(variant.years)('$year', (expected) => {
    const { card, codes, hasTotalRow } = scoreYear(form, readYear(variant, expected));
    const { lines, reasons = {}, findings = [], total, cap } = expected;
    const lineOf = (id: string) => card.lines.find(({ criterion }) => criterion.id === id);
    const shown = Object.keys(lines).map((id) => {
      const line = lineOf(id);
      return [id, line && `${line.status} ${printEnds(line)}`];
    });
    expect(Object.fromEntries(shown)).toEqual(lines);
    const told = Object.keys(reasons).map((id) => {
      const line = lineOf(id);
      return [id, line && printReason(line.reason, 'zh')];
    });
    expect(Object.fromEntries(told)).toEqual(reasons);
    expect(codes).toEqual(findings);
    // A rubric that nobody has seen whole has no total and no grade.
    const isWhole = rubric.status !== 'partial';
    expect(isWhole ? printTotal(card) : card.grades).toBe(total);
    expect(hasTotalRow).toBe(isWhole);
    expect(printCap(card)).toBe(cap);
  });
});
