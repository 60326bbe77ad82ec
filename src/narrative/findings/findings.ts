import { define } from '../../findings/define.ts';
import { markEn } from '../../findings/wordingEn.ts';

export const unsupportedMarkup = define('SE302', {
  name: 'unsupported-markup',
  severity: 'error',
  acceptable: true,
  restsOn: 'words',
  zh: ({ construct }: { readonly construct: string }) => ({
    message: `正文里不能用“${construct}”这样的写法`,
    hint: '正文只用段落、列表、小标题、表格、加粗和 {{名称}}；要照原样印出的，请在符号前加反斜杠 \\ 。',
  }),
  en: ({ construct }) => ({
    message: `“${construct}” cannot be used in the text`,
    hint: 'Use paragraphs, lists, sub-headings, tables, bold and {{name}} only; to print a sign as it stands, put a backslash \\ in front.',
  }),
});

export const listStartsElsewhere = define('SE304', {
  name: 'list-starts-elsewhere',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ start }: { readonly start: number }) => ({
    message: `列表从 ${start} 开始编号，印出来会从 1 开始`,
    hint: `请改成从 1 开始；如果这一行不是列表，请在点号前加反斜杠：${start}\\.`,
  }),
  en: ({ start }) => ({
    message: `the list starts at ${start} but will be printed from 1`,
    hint: `Start it at 1; if this line is not a list, put a backslash before the full stop: ${start}\\.`,
  }),
});

export const referenceNotClosed = define('SE305', {
  name: 'reference-not-closed',
  severity: 'error',
  acceptable: true,
  restsOn: 'words',
  zh: () => ({
    message: '“{{”后面在同一行里没有对应的“}}”',
    hint: '请在名称后面补上 }}；要照原样印出的，请写成 \\{{ 。',
  }),
  en: () => ({
    message: '“{{” without “}}” on the same line',
    hint: 'Add }} after the name; to print it as it stands, write \\{{',
  }),
});

export const fullWidthBraces = define('SE307', {
  name: 'full-width-braces',
  severity: 'error',
  acceptable: true,
  restsOn: 'words',
  zh: ({ text, name }: { readonly text: string; readonly name: string }) => ({
    message: `“${text}”用了全角花括号，会照原样印出，不会换成数`,
    hint: `请改成半角花括号：{{${name}}}；值不是用 | 另起一段写的，再给整个值加英文引号。不是引用的，请删去括号。`,
  }),
  en: ({ text, name }) => ({
    message: `“${text}” has full-width braces: it would be printed as it stands, not as a figure`,
    hint: `Type ASCII braces: ${markEn(`{{${name}}}`)}; unless the value is a block that starts with |, quote the whole of it too. If it is no reference, delete the braces.`,
  }),
});

export const headingTooDeep = define('SE306', {
  name: 'heading-too-deep',
  severity: 'error',
  acceptable: true,
  restsOn: 'words',
  zh: ({ depth, deepest }: { readonly depth: number; readonly deepest: number }) => ({
    message: `层次太深：这里是第 ${depth} 层，最多印 ${deepest} 层`,
    hint: '请减少层次：把最里面的内容并入上一层，或者改写成段落。',
  }),
  en: ({ depth, deepest }) => ({
    message: `nested too deep: this is level ${depth}, and at most ${deepest} are printed`,
    hint: 'Move the innermost part one level up, or make it a paragraph.',
  }),
});

type Length = { readonly most: number } & ({ readonly length: number } | { readonly passages: number });

export const proseTooLong = define('SE309', {
  name: 'prose-too-long',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  onlyOfReportFile: false,
  zh: (args: Length) => ({
    message:
      'length' in args
        ? `正文共${args.length}字，程序最多核对${args.most}字：从这里起没有核对`
        : `正文共${args.passages}段，程序最多核对${args.most}段：从这里起没有核对`,
    hint: '请检查是不是把别的文件也贴了进来；报告确实这么长的，这部分请人工核对。',
  }),
  en: (args) => ({
    message: `the texts have ${'length' in args ? `${args.length} characters` : `${args.passages} paragraphs and items`}, and at most ${args.most} are checked: nothing was from here on`,
    hint: 'See whether another document was pasted in; if the report is this long, check this part by hand.',
  }),
});
