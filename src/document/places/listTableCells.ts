import { nameIndicators } from '../../figures/addIndicators.ts';
import { findLineFigure } from '../../form/findLineFigure.ts';
import type { CardSpec, SpendingRows, TableSpec } from '../../form/types.ts';
import { type Cell, FUNDING_ROWS, type Indicator, POINTS_COLUMNS } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { itemsOf, listFigureRows } from '../listFigureRows.ts';
import { listOwners, listPossibleOwners, type TableOwner } from '../listOwners.ts';
import { listWantedByRubric } from './listWantedByRubric.ts';
import type { TableCells } from './types.ts';

/**
 * Lists what the cells of a form's table show this year, as far as it tells which keys they rest on: of items and of budget
 * units the totals alone.
 *
 * @param project the prefix of the project's figures, where only the table of one project is meant
 */
export function listTableCells(spec: TableSpec, evaluation: Evaluation, project: string | undefined): TableCells {
  const { year } = evaluation;
  const { rows, columns, total } = spec;
  const cells = columns.map(({ cell }) => cell).filter((cell) => cell !== 'name');
  switch (rows.source) {
    case 'rubric':
      // A table that shows a rubric without points asks for nothing.
      return cells.some((cell) => POINTED.has(cell))
        ? { ...NO_CELLS, ...listWantedByRubric(rows.rubric, evaluation), words: listClaims(year) }
        : NO_CELLS;
    case 'lines':
      return ofFigures(rows.lines.flatMap((line) => cells.flatMap((cell) => findLineFigure(line, cell) ?? [])));
    case 'threePublic':
      return ofTotal(rows.source, true);
    case 'basic':
    case 'projects':
    case 'governmentFund':
    case 'stateCapital':
    case 'socialInsurance': {
      const key = rows.source === 'basic' ? 'basic.items' : rows.source;
      const names = itemsOf(year, rows.source).map((_, index) => `${key}[${index}].name`);
      const units = spec.unitRows !== undefined || columns.some(({ eachUnit }) => eachUnit) ? ['unit.budgetUnits'] : [];
      const hasRows = names.length > 0 || year.totals[rows.source].byUnit.length > 0;
      return { ...ofTotal(rows.source, hasRows), words: [...names, ...units] };
    }
    case 'indicators':
      return join(owners().map((owner) => ofIndicators(owner, spec)));
    case 'funding':
      return join(owners().map((owner) => ofFunding(owner, cells, total !== undefined)));
    case 'card':
      return ofCard(rows.card);
  }

  /** The owners of whose table something is told. */
  function told(): ReadonlySet<string> {
    return new Set(listOwners(spec, year).map(({ prefix }) => prefix));
  }

  /** A card of projects shows those that have one, and wants it of the others where the form's indicators must be there. */
  function ofCard({ head, funding, indicators }: CardSpec): TableCells {
    const shown = (id: string) => evaluation.form.tables.filter((table) => table.id === id);
    const isRequired = shown(indicators.table).some(({ required }) => required);
    const own = isRequired ? owners() : owners().filter(({ prefix }) => told().has(prefix));
    const fields = head.flat().map(({ cell }) => cell);
    return join(
      own.flatMap((owner) => [
        ...shown(funding.table).map((table) =>
          ofFunding(
            owner,
            table.columns.map(({ cell }) => cell),
            table.total !== undefined,
          ),
        ),
        ...shown(indicators.table).map((table) => ofIndicators(owner, table)),
        ofGoals(owner),
        {
          ...NO_CELLS,
          words: [
            ...(fields.includes('department') ? ['unit.supervisor', ...ofItem(owner, 'department')] : []),
            ...(fields.includes('implementer') ? ofItem(owner, 'implementer') : []),
          ],
        },
      ]),
    );
  }

  /** A total that was typed is known whatever is missing from its lines. */
  function ofLines(table: SpendingRows | 'threePublic', cell: string): readonly string[] {
    const total = evaluation.figures.find(`${table}.total.${cell}`);
    if (total?.derivation.operation !== 'typed') return [];
    return listFigureRows(table, undefined, year).map((row) => row.idAt(cell, undefined));
  }

  /** A total is made of its items: it is unknown where one of them is, and leads to the same keys. */
  function ofTotal(table: SpendingRows | 'threePublic', hasRows: boolean): TableCells {
    if (!hasRows) return NO_CELLS;
    return ofFigures(cells.flatMap((cell) => [`${table}.total.${cell}`, ...ofLines(table, cell)]));
  }

  /** A form that prints the tables of all owners together wants those of projects; of other items, few have one. */
  function owners(): readonly TableOwner[] {
    const possible = listPossibleOwners(spec, year);
    if (project !== undefined) return possible.filter(({ prefix }) => prefix === project);
    const there = told();
    return possible.filter(
      ({ owner: [first], prefix }) => first === 'whole' || first === 'projects' || there.has(prefix),
    );
  }
}

/** Lists the words about points that people give: whose they are, and why. */
function listClaims({ declared }: Evaluation['year']): readonly string[] {
  return declared.flatMap((_, index) => ['by', 'discretion', 'reason'].map((key) => `declared[${index}].${key}`));
}

const NO_CELLS: TableCells = { figures: [], typed: [], wanted: [], words: [] };

/** The cells of a rubric's table that show points. */
const POINTED: ReadonlySet<string> = new Set(['awarded', 'reason']);

function ofFigures(figures: readonly string[]): TableCells {
  return { ...NO_CELLS, figures };
}

function join(parts: readonly TableCells[]): TableCells {
  return {
    figures: parts.flatMap(({ figures }) => figures),
    typed: parts.flatMap(({ typed }) => typed),
    wanted: parts.flatMap(({ wanted }) => wanted),
    words: parts.flatMap(({ words }) => words),
  };
}

/** The key of a word that a project may have of its own. */
function ofItem({ key, item }: TableOwner, word: 'department' | 'implementer'): readonly string[] {
  return item === undefined ? [] : [`${key}.${word}`];
}

/** Lists the goals of an owner: a card has a cell for each. */
function ofGoals({ key, attainment: { goals } }: TableOwner): TableCells {
  const keys = (['expected', 'reached'] as const).map((goal) => ({ goal, key: `${key}.goals.${goal}` }));
  return {
    ...NO_CELLS,
    wanted: keys.flatMap((one) =>
      goals[one.goal] === undefined ? [{ key: one.key, of: undefined, isText: true }] : [],
    ),
    words: keys.map((one) => one.key),
  };
}

/** Lists the cells of an owner's indicators. Without any there is no table, which says nothing of it. */
function ofIndicators({ key, prefix, attainment: { indicators } }: TableOwner, spec: TableSpec): TableCells {
  if (indicators.length === 0) return { ...NO_CELLS, wanted: [{ key: `${key}.indicators`, of: undefined }] };
  const cells = spec.columns.map(({ cell }) => cell);
  const rates = cells.includes('completion')
    ? nameIndicators(indicators).map((name) => `${prefix}.indicators.items.${name}.completion`)
    : [];
  const sums = spec.total === undefined ? [] : POINTS_COLUMNS.filter((column) => cells.includes(column));
  return {
    figures: [...rates, ...sums.map((column) => `${prefix}.marks.total.${column}`)],
    typed: indicators.flatMap((indicator) => cells.flatMap((cell) => typedCells(indicator, cell))),
    wanted: [],
    words: [
      ...(spec.each === undefined ? [] : [`${key}.name`]),
      ...indicators.flatMap((_, index) =>
        cells.flatMap((cell) => (WORDS[cell] ?? []).map((word) => `${key}.indicators[${index}].${word}`)),
      ),
    ],
  };
}

/** The keys of the words in the cells of an indicator. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  level1: ['level1'],
  level2: ['level2'],
  name: ['name'],
  type: ['type'],
  direction: ['type', 'direction'],
  targetWithSign: ['direction', 'revisedTarget'],
  measure: ['measure'],
  reason: ['reason'],
};

function typedCells(indicator: Indicator, cell: string): readonly Cell<'count' | 'point'>[] {
  switch (cell) {
    case 'target':
    case 'targetWithSign':
      return indicator.originalTarget === undefined ? [indicator.target] : [indicator.originalTarget, indicator.target];
    case 'actual':
    case 'points':
    case 'awarded':
      return [indicator[cell]];
    default:
      return [];
  }
}

/** Lists the cells of an owner's money. Where no source of it is told, all their rows are empty, or there is no table at all. */
function ofFunding({ key, prefix, attainment }: TableOwner, cells: readonly string[], hasTotal: boolean): TableCells {
  const { funding, executionPoints } = attainment;
  const isTold = funding !== undefined;
  const amounts = cells.filter((cell) => AMOUNTS.has(cell));
  const rows = isTold ? FUNDING_ROWS.map((row) => `${prefix}.funding.${row}`) : [];
  const sums = hasTotal ? [isTold ? `${prefix}.funding.total` : prefix] : [];
  return {
    figures: [...rows, ...sums].flatMap((row) => amounts.map((cell) => `${row}.${cell}`)),
    // Points stand in the row of the sum.
    typed: hasTotal ? POINTS_COLUMNS.flatMap((column) => (cells.includes(column) ? executionPoints[column] : [])) : [],
    wanted: isTold || amounts.length === 0 ? [] : [{ key: `${key}.funding`, of: undefined }],
    words: [],
  };
}

const AMOUNTS: ReadonlySet<string> = new Set(['originalBudget', 'revisedBudget', 'actual', 'executionRate']);
