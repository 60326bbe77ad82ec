import { Figures } from './figures.ts';
import type { FormData, RateData } from './readForm.ts';
import { at, cell, list, type Node, type Tree, tree } from './report.ts';
import { amountColumns, deriveRow, noRows, readItems, readProjects, sumRows } from './spendingFigures.ts';
import { difference, either, none, quotient, type State, total, unknown } from './sums.ts';
import { readTable } from './tableFigures.ts';
import { readFrugality, readIncome, readStaff, readThreePublic, readUnit } from './yearFigures.ts';

const funds = ['governmentFund', 'stateCapital', 'socialInsurance'] as const;

function readParts(figures: Figures, items: readonly Tree[], rows: readonly string[], totals: Node): void {
  const of = (...parts: readonly string[]) => rows.filter((_, index) => parts.includes(String(items[index]?.part)));
  const isSplit = items.every(({ part }) => part !== undefined);
  const sumOf = (id: string, parts: readonly string[], typed: Node) =>
    isSplit && items.length > 0 && of(...parts).length === 0
      ? noRows(figures, `basic.${id}`)
      : sumRows(figures, `basic.${id}`, isSplit ? of(...parts) : [], typed);
  sumOf('personnel', ['personnel'], at(totals, 'personnel'));
  const withCapital = ['operating', 'capital'];
  sumOf('operating', figures.form.capitalIsOperating ? withCapital : ['operating'], at(totals, 'operating'));
  sumOf('operatingExcludingCapital', ['operating'], undefined);
  sumOf('operatingIncludingCapital', withCapital, undefined);
}

function readWhole(figures: Figures, report: Tree, units: readonly string[], rows: readonly string[]): void {
  for (const column of amountColumns) {
    const sum = total([figures.get(`basic.total.${column}`), figures.get(`projects.total.${column}`)]);
    figures.set(`whole.${column}`, either(sum, figures.yuan(at(report, 'totals', 'whole', column))));
  }
  deriveRow(figures, 'whole', figures.percent(at(report, 'totals', 'whole', 'executionRate')));
  for (const unit of units) {
    sumRows(figures, `whole.units.${unit}`, [`basic.units.${unit}`, `projects.units.${unit}`]);
  }
  for (const end of ['opening', 'closing']) {
    figures.set(`basic.carryover.${end}`, figures.yuan(at(report, 'basic', 'carryover', end)));
    const ofProjects =
      report.projects === 'none'
        ? none
        : rows.length === 0
          ? unknown
          : total(rows.map((row) => figures.get(`${row}.carryover.${end}`)));
    figures.set(`projects.carryover.${end}`, ofProjects);
    const sum = total([figures.get(`basic.carryover.${end}`), ofProjects]);
    figures.set(`whole.carryover.${end}`, either(sum, figures.yuan(at(report, 'whole', 'carryover', end))));
  }
}

/** What a fact leaves out is taken from where the form says that it may stand besides. */
function readFacts(figures: Figures, form: FormData, report: Tree): void {
  const { facts } = report;
  for (const [id, fact] of Object.entries(form.facts ?? {})) {
    if (fact.type === 'number') figures.number(`facts.${id}`, cell(at(facts, id)));
    if (fact.type === 'amounts')
      for (const column of fact.columns ?? [])
        figures.set(
          `facts.${id}.${column}`,
          figures.yuan(at(facts, id, column) ?? at(report, ...(fact.from ?? '').split('.'), column)),
        );
  }
}

/** One side of a rate of the form: names added up, those after a minus sign taken off. */
export function readSide(figures: Figures, terms: readonly string[]): State {
  const name = (term: string) => {
    const id = term.replace(/^-/, '');
    return figures.all.has(id) ? id : `facts.${id}`;
  };
  const plus = terms.filter((term) => !term.startsWith('-')).map((term) => figures.get(name(term)));
  const minus = terms.filter((term) => term.startsWith('-')).map((term) => figures.get(name(term)));
  return minus.length === 0 ? total(plus) : difference(total(plus), total(minus));
}

/** That there was no budget is said of one budget alone; a sum of several is a base of 0. */
export const readRate = (figures: Figures, { of, to }: RateData): State =>
  quotient(readSide(figures, of), readSide(figures, to), to.length === 1 && /budget$/i.test(to[0] ?? ''));

function readRates(figures: Figures, form: FormData): void {
  for (const [id, rate] of Object.entries(form.rates ?? {})) {
    if (rate.of.length > 1) figures.set(`rates.${id}.above`, readSide(figures, rate.of));
    if (rate.to.length > 1) figures.set(`rates.${id}.below`, readSide(figures, rate.to));
    figures.set(`rates.${id}`, readRate(figures, rate));
  }
}

/** Works out every figure of a report from what is typed, by the format's description and the form's data alone. */
export function expectFigures(
  form: FormData,
  report: Tree,
  figures = new Figures(form, report.money === '元' ? '元' : '万元'),
): Figures {
  const units = list(at(report, 'unit', 'budgetUnits')).map(String);
  const totals = report.totals;
  readUnit(figures, report.unit);
  readStaff(figures, report.staff, units);
  const items = list(at(report, 'basic', 'items')).map(tree);
  const rows = items.length > 0 ? readItems(figures, 'basic', items, units, at(totals, 'basic')) : [];
  if (items.length === 0) sumRows(figures, 'basic.total', [], at(totals, 'basic'));
  readParts(figures, items, rows, totals);
  const projects = readProjects(figures, 'projects', report.projects, units, at(totals, 'projects'));
  for (const fund of funds) readProjects(figures, fund, report[fund], units, at(totals, fund));
  for (const kind of ['business', 'operation']) {
    const all = list(report.projects);
    const isSplit = all.every((project) => at(project, 'kind') !== undefined);
    const of = projects.filter((_, index) => at(all[index], 'kind') === kind);
    if (report.projects === 'none') noRows(figures, `projects.${kind}`, ['lastYearActual']);
    else if (isSplit && all.length > 0 && of.length === 0) noRows(figures, `projects.${kind}`);
    else sumRows(figures, `projects.${kind}`, isSplit ? of : []);
  }
  readWhole(figures, report, units, projects);
  readThreePublic(figures, report.threePublic);
  readFrugality(figures, report.frugality);
  readIncome(figures, report.income);
  readTable(figures, 'whole', report.whole);
  for (const group of ['projects', ...funds])
    for (const project of list(report[group]))
      readTable(figures, `${group}.items.${String(at(project, 'name'))}`, project);
  readFacts(figures, form, report);
  readRates(figures, form);
  return figures;
}
