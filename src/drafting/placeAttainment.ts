import type { MoneyUnit } from '../quantity/quantity.ts';
import type { WordCell } from '../wordfile/types.ts';
import { plainText } from '../workbooks/readAmount.ts';
import { type Drafting, EXACT, idOf } from './drafting.ts';
import { plain, words } from './draftTree.ts';
import { leaveRow, putAmount, stateCell } from './putCells.ts';
import type { TableGrid } from './tableGrid.ts';
import type { DraftNode, Path } from './types.ts';

/** Whose 绩效自评表 a table is part of: the unit's, or that of a project. */
export interface Owner {
  readonly path: Path;
  /** The prefix of its figures: `whole`, `projects.items.苗圃改造`. */
  readonly figures: string;
}

/** Finds the owner: the project that the caption or the section names; else the unit as a whole. */
export function ownerOf(title: string, { tree, form }: Drafting): Owner {
  const [name] = tree
    .namesIn(['projects'])
    // A short name stands in other words.
    .filter((each) => each.length >= SHORTEST_NAME && title.includes(each))
    .sort((a, b) => b.length - a.length);
  const isOfProjects = form.tables.some(({ each }) => each === 'projects');
  if (name === undefined || !isOfProjects) return { path: ['whole'], figures: 'whole' };
  return { path: tree.itemNamed(['projects'], name), figures: `projects.items.${idOf(name)}` };
}

const SHORTEST_NAME = 4;

const INDICATOR_COLUMNS: readonly (readonly [key: string, heading: RegExp])[] = [
  ['level1', /一级指标/],
  ['level2', /二级指标/],
  ['name', /三级指标|^指标名称$/],
  ['reason', /偏差|原因|改进措施|备注/],
  ['awarded', /得分/],
  ['points', /分值|权重|标准分/],
  ['measure', /(?:度量|计量)单位|^单位$/],
  ['actual', /完成值|实际完成|完成情况|实际值/],
  ['revisedTarget', /调整后?的?(?:年度)?(?:指标值|目标值)/],
  ['target', /指标值|目标值|预期值/],
];

const SIGNS: readonly (readonly [sign: RegExp, direction: string])[] = [
  [/^(?:≥|≧|>=|不低于|不少于|大于等于)/, 'atLeast'],
  [/^(?:≤|≦|<=|不高于|不超过|小于等于)/, 'atMost'],
  [/^(?:=|等于)/, 'exactly'],
];

/** Places a table of indicators with what was aimed at, what was reached, and the points. */
export function placeIndicators(grid: TableGrid, { path, figures }: Owner, drafting: Drafting): void {
  const { tree, ledger } = drafting;
  for (const cell of grid.headerCells()) ledger.place(cell);
  const columns = new Map<string, number>();
  for (const [column, heading] of grid.headings().entries()) {
    const key = INDICATOR_COLUMNS.find(([each, pattern]) => !columns.has(each) && pattern.test(heading))?.[0];
    if (key !== undefined) columns.set(key, column);
  }
  let before = '';
  const remarks: WordCell[] = [];
  for (const row of grid.rows) {
    const at = (key: string) => {
      const column = columns.get(key);
      return column === undefined ? undefined : grid.cell(row, column);
    };
    const text = (key: string) => (at(key)?.text ?? '').replace(/\s*\n\s*/g, '').trim();
    const place = (...keys: readonly string[]) => {
      for (const key of keys) {
        const cell = at(key);
        if (cell !== undefined) ledger.place(cell);
      }
    };
    if (/^(?:[合总]计|总分|总得分|得分合计)(?:$|[（(])/.test(grid.text(row, 0))) {
      placeCell(grid.cell(row, 0), drafting);
      for (const key of ['points', 'awarded']) {
        const cell = at(key);
        if (cell !== undefined && cell.text.trim() !== '') {
          stateCell(cell, `${figures}.marks.total.${key}`, drafting.money, drafting);
        }
      }
      continue;
    }
    const name = text('name');
    const nameCell = at('name');
    if (name === '' || nameCell === undefined) {
      leaveRow(grid, row, drafting);
      continue;
    }
    // 未完成原因, 偏差说明: a remark on the whole, over all columns.
    const isRemark = ['target', 'actual', 'points'].every((key) => at(key) === undefined || at(key) === nameCell);
    if (isRemark) {
      remarks.push(nameCell);
      placeCell(grid.cell(row, 0), drafting);
      continue;
    }
    const entries = new Map<string, DraftNode>();
    const level1 = text('level1');
    if (level1 !== '' && level1 !== before) entries.set('level1', words(level1));
    before = level1 === '' ? before : level1;
    if (text('level2') !== '') entries.set('level2', words(text('level2')));
    entries.set('name', words(name, { place: nameCell.place, text: '' }));
    const target = readTarget(text('target'));
    const measure = text('measure') === '' ? target.measure : text('measure');
    entries.set('type', plain(target.number === undefined ? 'qualitative' : 'numeric', undefined));
    if (target.direction !== undefined) entries.set('direction', plain(target.direction, undefined));
    if (target.text !== '')
      entries.set('target', target.number === undefined ? words(target.text) : plain(target.number, undefined));
    const revised = readTarget(text('revisedTarget'));
    const isNumber = target.number !== undefined && revised.number !== undefined;
    if (revised.text !== '')
      entries.set('revisedTarget', isNumber ? plain(revised.number ?? '', undefined) : words(revised.text));
    if (measure !== '') entries.set('measure', words(measure));
    const actual = text('actual');
    const reached = target.number === undefined ? undefined : numberIn(actual, measure);
    if (actual !== '') entries.set('actual', reached === undefined ? words(actual) : plain(reached, undefined));
    for (const key of ['points', 'awarded']) {
      const value = numberIn(text(key), '分');
      if (value !== undefined) entries.set(key, plain(value, undefined));
      else if (text(key) !== '') ledger.leave(at(key)?.place ?? nameCell.place, text(key), 'notNumber');
      if (value !== undefined) place(key);
    }
    if (text('reason') !== '') entries.set('reason', words(text('reason')));
    place('level1', 'level2', 'name', 'target', 'revisedTarget', 'measure', 'actual', 'reason');
    tree.push([...path, 'indicators'], entries);
  }
  for (const remark of remarks) placeRemark(remark, path, drafting);
}

/** A remark below the indicators gives the reason of those that lost points and that it names; of the only one, in any words. */
function placeRemark(cell: WordCell, path: Path, { tree, ledger }: Drafting): void {
  const list = tree.get([...path, 'indicators']);
  const cut = (list?.kind === 'list' ? list.items : []).flatMap((item) => {
    if (item.kind !== 'map' || item.entries.has('reason')) return [];
    const [points, awarded] = ['points', 'awarded'].map((key) => scalarOf(item.entries.get(key)));
    return points !== undefined && awarded !== undefined && Number(awarded) < Number(points) ? [item.entries] : [];
  });
  const named = cut.filter((entries) => sharesWords(scalarOf(entries.get('name')) ?? '', cell.text));
  const meant = named.length > 0 ? named : cut.length === 1 ? cut : [];
  for (const entries of meant) entries.set('reason', words(cell.text, { place: cell.place, text: '' }));
  if (meant.length > 0) ledger.place(cell);
  else ledger.leave(cell.place, cell.text, 'noPlace');
}

/** Whether a text has four signs of a name in a row. */
function sharesWords(name: string, text: string): boolean {
  return Array.from({ length: Math.max(0, name.length - 3) }, (_, index) => name.slice(index, index + 4)).some((each) =>
    text.includes(each),
  );
}

function scalarOf(node: DraftNode | undefined): string | undefined {
  return node?.kind === 'scalar' ? node.text : undefined;
}

interface Target {
  readonly text: string;
  readonly number: string | undefined;
  readonly direction: string | undefined;
  readonly measure: string;
}

/** Reads what was aimed at: ≥95%, 不低于12次, or words. */
function readTarget(typed: string): Target {
  const text = typed.normalize('NFKC').trim();
  const sign = SIGNS.find(([pattern]) => pattern.test(text));
  const rest = sign === undefined ? text : text.replace(sign[0], '').trim();
  const match = /^(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*([^\d\s]{0,8})$/u.exec(rest);
  if (match === null) return { text: typed, number: undefined, direction: undefined, measure: '' };
  const [, number = '', narrow = ''] = match;
  // The text has 台（套） in the brackets of Chinese.
  const measure = narrow.replaceAll('(', '（').replaceAll(')', '）');
  // 10月底前完成 is a time, and no number of anything.
  if (sign === undefined && /[年月日号前后底完达成]/u.test(measure)) {
    return { text: typed, number: undefined, direction: undefined, measure: '' };
  }
  return { text: typed, number: number.replaceAll(',', ''), direction: sign?.[1], measure };
}

function numberIn(typed: string, measure: string): string | undefined {
  const text = plainText(typed);
  const bare = measure !== '' && text.endsWith(plainText(measure)) ? text.slice(0, -plainText(measure).length) : text;
  return /^-?\d+(?:,\d{3})*(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : undefined;
}

const FUNDING_ROWS: readonly (readonly [key: string, name: RegExp])[] = [
  ['total', /资金总额|年度资金$|^[合总]计$/],
  ['carriedOver', /上年结转/],
  ['otherFunds', /其他资金/],
  ['currentAppropriation', /财政拨款/],
];

const FUNDING_COLUMNS: readonly (readonly [key: string, heading: RegExp])[] = [
  ['executionRate', /执行率/],
  ['awarded', /得分/],
  ['points', /分值|权重/],
  ['actual', /执行数|决算数|支出数/],
  ['revisedBudget', /全年预算|调整/],
  ['originalBudget', /年初预算|预算数/],
];

/** Places a table of the sources of money, with the points for spending it. */
export function placeFunding(grid: TableGrid, { path, figures }: Owner, money: MoneyUnit, drafting: Drafting): void {
  const { tree, ledger } = drafting;
  for (const cell of grid.headerCells()) ledger.place(cell);
  const columns = grid.headings().map((heading, column) => {
    return column === 0 ? undefined : FUNDING_COLUMNS.find(([, pattern]) => pattern.test(heading))?.[0];
  });
  for (const row of grid.rows) {
    const key = FUNDING_ROWS.find(([, pattern]) => pattern.test(grid.text(row, 0)))?.[0];
    if (key === undefined) {
      const part =
        path[0] === 'whole' ? PARTS_OF_WHOLE.find(([, pattern]) => pattern.test(grid.text(row, 0)))?.[0] : undefined;
      if (part === undefined) leaveRow(grid, row, drafting);
      else placePart(grid, row, part, columns, money, drafting);
      continue;
    }
    placeCell(grid.cell(row, 0), drafting);
    for (const [index, column] of columns.entries()) {
      const cell = grid.own(row, index);
      if (cell === undefined || column === undefined || cell.text.trim() === '') continue;
      if (column === 'points' || column === 'awarded') {
        // A dash in the row of the sum says that spending has no points of its own.
        const typed = /^[-—–―]+$/.test(plainText(cell.text)) ? 'none' : numberIn(cell.text, '分');
        const origin = { place: cell.place, text: '' };
        const isOwn = key === 'total' && typed !== undefined;
        const isPut = isOwn ? tree.putPlain([...path, 'executionPoints', column], typed, origin) : typed === 'none';
        if (isPut) ledger.place(cell);
        else if (typed === undefined) ledger.leave(cell.place, cell.text, 'notNumber');
        else ledger.contradict(cell.place, cell.text, tree.originAt([...path, 'executionPoints', column]));
      } else if (key === 'total' || column === 'executionRate') {
        stateCell(cell, `${figures}.funding.${key}.${column}`, money, drafting);
      } else putAmount(cell, [...path, 'funding', key, column], money, drafting);
    }
  }
}

/** What a unit spends, in a table of the whole: its basic spending and its projects, each a sum that the report works out. */
const PARTS_OF_WHOLE: readonly (readonly [figure: string, name: RegExp])[] = [
  ['basic.total', /^(?:其中[:：])?基本支出$/],
  ['projects.total', /^(?:其中[:：])?项目支出$/],
];

function placePart(
  grid: TableGrid,
  row: number,
  figure: string,
  columns: readonly (string | undefined)[],
  money: MoneyUnit,
  drafting: Drafting,
): void {
  placeCell(grid.cell(row, 0), drafting);
  for (const [index, column] of columns.entries()) {
    const cell = grid.own(row, index);
    if (cell === undefined || column === undefined || cell.text.trim() === '') continue;
    if (column === 'points' || column === 'awarded') placeCell(cell, drafting);
    else stateCell(cell, `${figure}.${column}`, money, drafting);
  }
}

/** Amounts of an item that its sources make up are their sums, and not typed twice. */
export function leaveSums(drafting: Drafting): void {
  const { tree } = drafting;
  for (const name of tree.namesIn(['projects'])) {
    const item = tree.get(tree.itemNamed(['projects'], name));
    if (item?.kind !== 'map' || !item.entries.has('funding')) continue;
    for (const key of ['originalBudget', 'revisedBudget', 'actual']) {
      const amount = item.entries.get(key);
      if (amount?.kind !== 'scalar' || amount.origin === undefined) continue;
      item.entries.delete(key);
      if (amount.text === 'none') continue;
      const figure = `projects.items.${idOf(name)}.${key}`;
      drafting.stated.set(figure, {
        value: amount.text,
        where: placeWords(amount.origin.place),
        origin: amount.origin,
        slack: EXACT,
      });
    }
  }
}

function placeWords(place: {
  readonly in: string;
  readonly table?: number;
  readonly row?: number;
  readonly column?: number;
}): string {
  return `第${place.table ?? ''}个表，第${place.row ?? ''}行第${place.column ?? ''}列`;
}

function placeCell(cell: WordCell | undefined, { ledger }: Drafting): void {
  if (cell !== undefined) ledger.place(cell);
}
