import { printCell } from '../document/printFigure.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import type { Phrases } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { printNumber } from '../quantity/print.ts';
import { listResultsOfUnits, type NumberOfRow } from '../rollup/listResultsOfUnits.ts';
import { listUnitRows, type UnitState } from '../rollup/listUnitRows.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapText } from './wrapText.ts';

/**
 * Prints a row for each unit of a department, and the sum; the unit's name stands above its row where both do not fit. Below it,
 * what the units tell of the results and indicators that come from them.
 */
export function rollupTable(
  evaluation: Evaluation,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): string {
  const words = WORDS[lang];
  const { form, year } = evaluation;
  const rows = listUnitRows(evaluation);
  const names = rows.map(({ unit }) => hideControls(unit ?? words.total));
  const figures = printTable(
    ['', ...words.columns, words.state],
    rows.map((row, at) => [
      names[at] ?? '',
      ...row.figures.map((figure) => (figure === undefined ? '' : printCell(figure, form))),
      row.state === undefined ? '' : words.states[row.state],
    ]),
    width,
  );
  const title = words.title(hideControls(year.unit.name), rows.length - 1, form.money);
  const lines = [...wrapText(title, width), '', ...figures];
  for (const columns of groupColumns(listResultColumns(year, form.phrases), names, width)) {
    const head = ['', ...columns.map(({ title: of }) => of), ''];
    const body = names.map((name, at) => [name, ...columns.map(({ cells }) => cells[at] ?? ''), '']);
    lines.push('', ...printTable(head, body, width));
  }
  return `${lines.join('\n')}\n`;
}

interface ResultColumn {
  readonly title: string;
  /** What each unit tells, and last the department. */
  readonly cells: readonly string[];
}

function listResultColumns(year: UnitYear, phrases: Phrases): readonly ResultColumn[] {
  return listResultsOfUnits(year).map(({ name, measure, ofUnits, whole }): ResultColumn => {
    const say = ({ state, quantity }: NumberOfRow) =>
      state === 'value' ? printNumber(quantity.value) : phrases[state];
    const cells = [...ofUnits.map((one) => (one === undefined ? '' : say(one))), say(whole)].map(hideControls);
    return { title: hideControls(measure === undefined ? name : `${name}（${measure}）`), cells };
  });
}

/** As many columns in one table as fit beside the names, and the others below. */
function groupColumns(all: readonly ResultColumn[], names: readonly string[], width: number): ResultColumn[][] {
  const groups: ResultColumn[][] = [];
  const widest = Math.max(...names.map(displayWidth));
  let room = 0;
  for (const column of all) {
    const own = Math.max(...[column.title, ...column.cells].map(displayWidth)) + 2;
    const last = groups.at(-1);
    if (last === undefined || own > room) {
      groups.push([column]);
      room = width - widest - own;
    } else {
      last.push(column);
      room -= own;
    }
  }
  return groups;
}

/** Prints rows below their head: names to the left, numbers to the right, and what stands last to the left. */
function printTable(head: readonly string[], body: readonly (readonly string[])[], width: number): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(...[title, ...body.map((cells) => cells[column] ?? '')].map(displayWidth)),
  );
  const [widest = 0, ...others] = widths;
  const rest = others.reduce((sum, each) => sum + each + 2, 0);
  const isWide = widest + rest <= width;
  const pad = (text: string, column: number, size = widths[column] ?? 0) => {
    const gap = ' '.repeat(Math.max(size - displayWidth(text), 0));
    return column === 0 || column === head.length - 1 ? `${text}${gap}` : `${gap}${text}`;
  };
  const printRow = (cells: readonly string[]): string[] => {
    const [name = '', ...values] = cells;
    const line = values.map((text, at) => pad(text, at + 1)).join('  ');
    if (isWide) return [`${pad(name, 0)}  ${line}`.trimEnd()];
    return [...(name === '' ? [] : wrapText(name, width)), `  ${line}`.trimEnd()];
  };
  return [head, ...body].flatMap(printRow);
}

interface Words {
  readonly title: (name: string, units: number, money: string) => string;
  readonly columns: readonly string[];
  readonly state: string;
  readonly total: string;
  readonly states: Readonly<Record<UnitState, string>>;
}

const WORDS: Readonly<Record<Lang, Words>> = {
  zh: {
    title: (name, units, money) => `${name}：汇总 ${units} 个单位（金额单位：${money}）`,
    columns: ['年初预算', '调整预算', '决算', '执行率', '三公决算', '编制', '在职'],
    state: '标记',
    total: '合计',
    states: { unnoted: '未记', same: '一致', changed: '变了', none: '未自评', failed: '未加' },
  },
  en: {
    title: (name, units, money) => `${name}: ${units === 1 ? '1 unit' : `${units} units`} added up (money in ${money})`,
    columns: ['budget', 'revised', 'actual', 'rate', '三公', 'posts', 'people'],
    state: 'mark',
    total: 'total',
    states: { unnoted: 'not noted', same: 'same', changed: 'changed', none: 'no report', failed: 'not added' },
  },
};
