import { define } from '../../findings/define.ts';
import {
  type CharacterKind,
  closeBraces,
  kindOfCharacter,
  narrowColon,
  printMegabytes,
} from '../../findings/wording.ts';
import { markEn } from '../../findings/wordingEn.ts';
import { otherSyntaxEn, otherSyntaxZh, syntaxEn, syntaxZh } from './parserSentences.ts';

export const notYaml = define('SE101', {
  name: 'not-yaml',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ detail }: { readonly detail: string }) => syntaxZh[detail] ?? otherSyntaxZh,
  en: ({ detail }) => syntaxEn[detail] ?? otherSyntaxEn,
});

export const duplicateKey = define('SE102', {
  name: 'duplicate-key',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ key }: { readonly key: string }) => ({
    message: `“${key}”在同一处写了两次`,
    hint: '请只留一处；如果是两项不同的内容，请给其中一项换个名字。',
  }),
  en: ({ key }) => ({
    message: `“${key}” stands twice in the same place`,
    hint: 'Keep one of them; if they are two different things, rename one.',
  }),
});

export const fullWidthColon = define('SE103', {
  name: 'full-width-colon',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ text }: { readonly text: string }) => ({
    message: `“${text}”用了全角冒号“：”，程序认不出来`,
    hint: `请改成半角冒号，后面空一格：${narrowColon(text)}`,
  }),
  en: ({ text }) => ({
    message: `“${text}” has a full-width colon “：”, which is not understood`,
    hint: `Type an ASCII colon and a space: ${markEn(narrowColon(text))}`,
  }),
});

export const notUtf8 = define('SE104', {
  name: 'not-utf8',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ encoding }: { readonly encoding: 'gb18030' | 'utf-16' | 'binary' | 'unknown' }) => ({
    message: encodingsZh[encoding],
    hint:
      encoding === 'binary'
        ? '请确认没有选错：报告文件是 .yaml 文本；Word、PDF 和图片读不了，Excel 表格用 selfeval import 导入。'
        : '请用编辑器重新打开，“另存为”时把编码选为 UTF-8，再检查一次。',
  }),
  en: ({ encoding }) => ({
    message: encodingsEn[encoding],
    hint:
      encoding === 'binary'
        ? 'Is it the right file? A report file is text, .yaml; Word, PDF and pictures cannot be read, and Excel goes through selfeval import.'
        : 'Open it in an editor, choose “Save as” with the encoding UTF-8, and check again.',
  }),
});

export const fileTooLarge = define('SE105', {
  name: 'file-too-large',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ bytes, limit }: { readonly bytes: number; readonly limit: number }) => ({
    message: `文件有 ${printMegabytes(bytes)} MB，超过了 ${printMegabytes(limit)} MB，没有读取`,
    hint: '报告和格式文件都只有几十 KB。请确认是不是选错了文件，或者把图片、原始数据粘进了文件。',
  }),
  en: ({ bytes, limit }) => ({
    message: `the file has ${printMegabytes(bytes)} MB, more than ${printMegabytes(limit)} MB; it was not read`,
    hint: 'A report, or a form, has a few dozen KB. Is this the right file, or were pictures or raw data pasted into it?',
  }),
});

export const nestedTooDeep = define('SE106', {
  name: 'nested-too-deep',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ limit }: { readonly limit: number }) => ({
    message: `括号或缩进套了 ${limit} 层以上，没有继续读取`,
    hint: '报告用不到这么多层。请检查是不是多打了括号，或者粘贴了别的内容。',
  }),
  en: ({ limit }) => ({
    message: `brackets or indentation nest deeper than ${limit} levels; reading stopped here`,
    hint: 'No report needs so many levels. Look for surplus brackets or for something pasted by mistake.',
  }),
});

export const aliasUsed = define('SE107', {
  name: 'alias-used',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ name }: { readonly name: string }) => ({
    message: `以星号开头的“*${name}”会被当作引用别处的内容，报告文件里不能这样写`,
    hint: `如果星号是文字的一部分，请给整个值加英文引号："*${name}"；如果是想引用别处，请把内容照写一遍。`,
  }),
  en: ({ name }) => ({
    message: `“*${name}” with a star in front would be read as a reference, which a report file may not have`,
    hint: `If the star belongs to the text, quote the whole value: ${markEn(`"*${name}"`)}; if something else was meant, write it out.`,
  }),
});

export const tagUsed = define('SE108', {
  name: 'tag-used',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ tag }: { readonly tag: string }) => ({
    message: `以感叹号开头的“${tag}”是特殊标记，报告文件里不能用`,
    hint: '如果感叹号是文字的一部分，请给整个值加英文引号；如果不是，请删去这个标记。',
  }),
  en: ({ tag }) => ({
    message: `“${tag}” with an exclamation mark in front is a tag, which a report file may not have`,
    hint: 'If the exclamation mark belongs to the text, quote the whole value; otherwise delete the tag.',
  }),
});

export const controlCharacter = define('SE109', {
  name: 'control-character',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ character }: { readonly character: string }) => ({
    message: `这里有一个不能用的字符（${character}，${characterKindsZh[kindOfCharacter(character)]}）`,
    hint: '请删去这个字符，或用键盘重新输入这几个字；它多半是从别的文件粘贴来的。',
  }),
  en: ({ character }) => ({
    message: `a character that cannot be used (${character}, ${characterKindsEn[kindOfCharacter(character)]})`,
    hint: 'Delete it, or type these words anew; it probably came from another file by copy and paste.',
  }),
});

export const unquotedReference = define('SE110', {
  name: 'unquoted-reference',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    text,
    value,
    rest = '',
  }: {
    readonly text: string;
    /** The whole value, where the reference does not start it. */
    readonly value?: string;
    /** What follows the reference, where it starts the value. */
    readonly rest?: string;
  }) => ({
    message:
      value === undefined
        ? `值以“${text}”开头却没有加引号，程序会读错`
        : `一行里的列表或括号中，值里有“${text}”却没有加英文引号，程序会读错`,
    hint: `请给整个值加英文引号，例如："${value ?? `${closeBraces(text)}${rest}`}"`,
  }),
  en: ({ text, value, rest = '' }) => ({
    message:
      value === undefined
        ? `the value starts with “${text}” without quotes and would be misread`
        : `in a list or map on one line, the value has “${text}” without ASCII quotes and would be misread`,
    hint: `Quote the whole value, for example: ${markEn(`"${value ?? `${closeBraces(text)}${rest}`}"`)}`,
  }),
});

export const emptyFile = define('SE111', {
  name: 'empty-file',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: () => ({
    message: '文件是空的',
    hint: '请填写内容；报告文件的第一行是 selfeval: 1。',
  }),
  en: () => ({
    message: 'the file is empty',
    hint: 'Fill it in; the first line of a report file is selfeval: 1',
  }),
});

export const severalDocuments = define('SE112', {
  name: 'several-documents',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: (_: { readonly detail: string }) => ({
    message: '文件里用“---”隔出了不止一份内容',
    hint: '请删去这一行“---”；如果确实是两份报告，请分成两个文件。',
  }),
  en: () => ({
    message: 'a line “---” divides the file into more than one document',
    hint: 'Delete the line “---”; if there are two reports, put them into two files.',
  }),
});

export const textAfterHash = define('SE113', {
  name: 'text-after-hash',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ words }: { readonly words: string }) => ({
    message: `“#”前面有空格，从它起的“#${words}”会被当作注释，不会印出来`,
    hint: '是正文的，请给整个值加英文引号；是注释的，请在 # 后面空一格。',
  }),
  en: ({ words }) => ({
    message: `there is a space before “#”, so that “#${words}” is taken for a comment and not printed`,
    hint: 'If it is text, quote the whole value; if it is a comment, put a space after the #.',
  }),
});

export const listFolded = define('SE114', {
  name: 'list-folded',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ line, isBlock }: FoldedList) => ({
    message: `这里的几行会接成一段：“${startOf(line)}”前面不换行`,
    hint: `列表、编号和小标题要各占一行：请把名称后面的${isBlock ? ' > 改成 |' : '文字移到下一行，名称后面写 |'}。`,
  }),
  en: ({ line, isBlock }) => ({
    message: `these lines are joined into one paragraph: no line begins at “${startOf(line)}”`,
    hint: `Lists, numbered lines and headings want lines of their own: ${isBlock ? 'write | in place of > behind the key' : 'move the text to the next line, and write | behind the key'}.`,
  }),
});

interface FoldedList {
  /** The line that was meant to stand by itself. */
  readonly line: string;
  /** Whether the text is a block (`>`). */
  readonly isBlock: boolean;
}

/** So many characters show which line is meant. */
const SHOWN = 12;

function startOf(line: string): string {
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : line;
}

const encodingsZh: Readonly<Record<'gb18030' | 'utf-16' | 'binary' | 'unknown', string>> = {
  gb18030: '文件的编码是 GBK（GB18030），不是 UTF-8，没有读取',
  'utf-16': '文件的编码是 UTF-16，不是 UTF-8，没有读取',
  binary: '这不是文本文件，没有读取',
  unknown: '文件不是 UTF-8 编码的文本，没有读取',
};

const characterKindsZh: Readonly<Record<CharacterKind, string>> = {
  lineBreak: '旧式的换行符',
  symbol: '只在某一种符号字体里才显示得对的字符',
  direction: '改变文字方向的隐藏字符',
  hidden: '什么也看不见的字符',
  lost: '代替认不出的字的乱码',
  half: '半个字符',
  control: '看不见的控制字符',
};

const encodingsEn: Readonly<Record<'gb18030' | 'utf-16' | 'binary' | 'unknown', string>> = {
  gb18030: 'the file is encoded in GBK (GB18030), not UTF-8; it was not read',
  'utf-16': 'the file is encoded in UTF-16, not UTF-8; it was not read',
  binary: 'this is no text file; it was not read',
  unknown: 'the file is not text in UTF-8; it was not read',
};

const characterKindsEn: Readonly<Record<CharacterKind, string>> = {
  lineBreak: 'an old kind of line break',
  symbol: 'which shows rightly in one symbol font only',
  direction: 'a hidden mark that turns the direction of writing',
  hidden: 'of which nothing is seen',
  lost: 'which stands for one that a program could not read',
  half: 'half a character',
  control: 'an invisible control character',
};
