import { printCell } from '../document/printFigure.ts';
import { hideControls, type Lang } from '../findings/printSentence.ts';
import { listUnitRows, type UnitState } from '../rollup/listUnitRows.ts';
import type { Evaluation } from '../scores/evaluation.ts';
import { displayWidth } from './displayWidth.ts';
import { wrapText } from './wrapText.ts';

/** Prints a row for each unit of a department, and the sum; the unit's name stands above its row where both do not fit. */
export function rollupTable(
  evaluation: Evaluation,
  { lang, width }: { readonly lang: Lang; readonly width: number },
): string {
  const words = WORDS[lang];
  const rows = listUnitRows(evaluation);
  const { money } = evaluation.form;
  const head = ['', ...words.columns, words.state];
  const body = rows.map((row) => [
    hideControls(row.unit ?? words.total),
    ...row.figures.map((figure) => (figure === undefined ? '' : printCell(figure, evaluation.form))),
    row.state === undefined ? '' : words.states[row.state],
  ]);
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
  const title = words.title(hideControls(evaluation.year.unit.name), rows.length - 1, money);
  return `${[...wrapText(title, width), '', ...printRow(head), ...body.flatMap(printRow)].join('\n')}\n`;
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
