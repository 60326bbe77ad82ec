/* The kinds of values that SE205 tells apart, and what it calls them. */

export type ExpectedKind =
  | 'map'
  | 'list'
  | 'text'
  | 'number'
  | 'whole'
  | 'year'
  | 'flag'
  | 'date'
  | 'amount'
  | 'count'
  | 'value';

export type FoundKind = 'map' | 'list' | 'text' | 'number' | 'flag' | 'none' | 'empty';

export const expectedWordsZh: Readonly<Record<ExpectedKind, string>> = {
  map: '一组“名称: 内容”',
  list: '一个列表',
  text: '文字',
  number: '一个数',
  whole: '一个整数',
  year: '一个年份',
  flag: ' true 或 false',
  date: '一个日期',
  amount: '一个数或 none',
  count: '一个整数或 none',
  value: '一个值',
};

export const foundWordsZh: Readonly<Record<FoundKind, string>> = {
  map: '一组“名称: 内容”',
  list: '一个列表',
  text: '文字',
  number: '一个数',
  flag: ' true 或 false',
  none: ' none',
  empty: '空白',
};

export function kindHintZh(expected: ExpectedKind, found: FoundKind, allowsNone: boolean): string {
  switch (expected) {
    case 'text':
      if (found === 'map') return '文字里有“: ”的，请给整段文字加英文引号。';
      if (found === 'list') return '请写成一段文字；以“- ”开头的多行文字，请在名称后面写 | ，再另起一行。';
      return found === 'empty' ? '请填上文字。' : '请给它加英文引号，例如："2023" 或 "true"';
    case 'flag':
      return '是就写 true，不是就写 false，不知道就不写；不加引号。';
    case 'date':
      return '请写成 2024-06-11 这样的日期。';
    case 'amount':
      return '请只写半角数字和小数点，例如 12.5；确实没有就写 none，不知道就空着。';
    case 'count':
      return '请只写半角数字，例如 12；确实没有就写 none，不知道就空着。';
    case 'number':
      return '请只写半角数字和小数点，例如 12.5';
    case 'whole':
      return '请只写半角数字，例如 12';
    case 'year':
      return '请写四位的年份，只写半角数字，例如 2025';
    case 'list':
      return `请每项另起一行，行首写“- ”${allowsNone ? '；确实没有的写 none' : ''}。`;
    case 'map':
      return '请另起一行，缩进两格，每行写一个“名称: 内容”。';
    case 'value':
      return '请直接写一个值，不要列表，也不要下一层内容。';
  }
}

export const expectedWordsEn: Readonly<Record<ExpectedKind, string>> = {
  map: 'a group of “name: text” lines',
  list: 'a list',
  text: 'text',
  number: 'a number',
  whole: 'a whole number',
  year: 'a year',
  flag: 'true or false',
  date: 'a date',
  amount: 'a number or none',
  count: 'a whole number or none',
  value: 'a single value',
};

export const foundWordsEn: Readonly<Record<FoundKind, string>> = {
  map: 'a group of “name: text” lines',
  list: 'a list',
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  none: 'none',
  empty: 'nothing',
};

export function kindHintEn(expected: ExpectedKind, found: FoundKind, allowsNone: boolean): string {
  switch (expected) {
    case 'text':
      if (found === 'map') return 'If the text has “: ” in it, quote the whole text.';
      if (found === 'list')
        return 'Write one text; for lines that start with “- ”, write | after the name and start a new line.';
      return found === 'empty' ? 'Fill in the text.' : 'Put it in quotes, for example: "2023" or "true"';
    case 'flag':
      return 'Write true for yes, false for no, nothing if it is not known; without quotes.';
    case 'date':
      return 'Write a date like 2024-06-11.';
    case 'amount':
      return 'Use ASCII digits and a decimal point only, like 12.5; if there is none write none, if it is not known leave it empty.';
    case 'count':
      return 'Use ASCII digits only, like 12; if there is none write none, if it is not known leave it empty.';
    case 'number':
      return 'Use ASCII digits and a decimal point only, like 12.5';
    case 'whole':
      return 'Use ASCII digits only, like 12';
    case 'year':
      return 'Write the four digits of the year in ASCII, like 2025';
    case 'list':
      return `Give each entry a line that starts with “- ”${allowsNone ? '; if there are none write none' : ''}.`;
    case 'map':
      return 'Start a new line, indent by two spaces, and write one “name: text” on each line.';
    case 'value':
      return 'Write a single value, no list and no further level.';
  }
}
