import { NO, NONE, YES } from './notes.ts';
import { escapeXml } from './sheetXml.ts';
import type { Field } from './types.ts';

/** The most characters that the list of a validation may have in the file itself. */
const LONGEST_LIST = 255;
/** And the most that the note shown beside a cell may have, title and text. */
const LONGEST_TITLE = 32;
const LONGEST_NOTE = 255;

/** A validation of cells: what they take, and the note that is shown beside them (ECMA-376 Part 1, §18.3.1.32). */
export function validationOf(field: Field, from: string, to: string): string {
  const { title, note } = field;
  const rule = ruleOf(field, from);
  const told = rule === undefined ? '' : ` showErrorMessage="1" errorTitle="填得不对" error="${escapeXml(rule.told)}"`;
  const prompt =
    note === ''
      ? ''
      : ` promptTitle="${escapeXml(title.slice(0, LONGEST_TITLE))}" prompt="${escapeXml(note.slice(0, LONGEST_NOTE))}"`;
  const range = from === to ? from : `${from}:${to}`;
  const type = rule === undefined ? '' : ` type="${rule.type}"`;
  const formula = rule === undefined ? '' : `<formula1>${escapeXml(rule.formula)}</formula1>`;
  return `<dataValidation${type} allowBlank="1" showInputMessage="1"${told}${prompt} sqref="${range}">${formula}</dataValidation>`;
}

interface Rule {
  readonly type: 'list' | 'custom';
  readonly formula: string;
  readonly told: string;
}

function ruleOf({ kind, choices, mayBeNone }: Field, cell: string): Rule | undefined {
  const orNone = (formula: string) => (mayBeNone ? `OR(${cell}="${NONE}",${formula})` : formula);
  const andNone = mayBeNone ? `，没有的写“${NONE}”` : '';
  switch (kind) {
    case 'amount':
    case 'number':
      return { type: 'custom', formula: orNone(`ISNUMBER(${cell})`), told: `这里填数，不带单位${andNone}。` };
    case 'count':
      return {
        type: 'custom',
        formula: orNone(`AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))`),
        told: `这里填整数，不带单位${andNone}。`,
      };
    case 'flag':
      return listRule([YES, NO]);
    case 'choice':
      return listRule(choices.map(({ title }) => title));
    case 'date':
      return { type: 'custom', formula: `LEN(${cell})>=5`, told: '这里填日期，写成 2024-06-11。' };
    case 'dates':
    case 'mixed':
    case 'code':
    case 'text':
    case 'prose':
    case 'names':
      return undefined;
  }
}

/** A list that is too long, or has a comma in it, is not offered; the reader of the workbook still refuses other words. */
function listRule(titles: readonly string[]): Rule | undefined {
  const list = titles.join(',');
  if (titles.length === 0 || list.length > LONGEST_LIST || titles.some((title) => /[,"]/.test(title))) return undefined;
  return { type: 'list', formula: `"${list}"`, told: '请从列表里选一个。' };
}
