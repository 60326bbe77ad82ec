import { define } from '../../findings/define.ts';
import {
  type CharacterKind,
  closeBraces,
  kindOfCharacter,
  narrowColon,
  printMegabytes,
  type Sentence,
} from '../../findings/wording.ts';
import { markEn } from '../../findings/wordingEn.ts';

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
  }: {
    readonly text: string;
    /** The whole value, where the reference does not start it. */
    readonly value?: string;
  }) => ({
    message:
      value === undefined
        ? `值以“${text}”开头却没有加引号，程序会读错`
        : `一行里的列表或括号中，值里有“${text}”却没有加英文引号，程序会读错`,
    hint: `请给整个值加英文引号，例如："${value ?? closeBraces(text)}"`,
  }),
  en: ({ text, value }) => ({
    message:
      value === undefined
        ? `the value starts with “${text}” without quotes and would be misread`
        : `in a list or map on one line, the value has “${text}” without ASCII quotes and would be misread`,
    hint: `Quote the whole value, for example: ${markEn(`"${value ?? closeBraces(text)}"`)}`,
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

const otherSyntaxZh: Sentence = {
  message: '这里的写法程序读不懂',
  hint: '请对照上下几行，检查冒号、引号、括号和缩进。',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
const syntaxZh: Readonly<Record<string, Sentence>> = {
  ALIAS_PROPS: {
    message: '以星号 * 开头的写法前面又有 & 或 ! 标记，程序读不懂',
    hint: '请去掉这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  ANCHOR: {
    message: '以 & 开头的文字会被当作标记，不会印出来',
    hint: '请删去 &；是文字一部分的，请给整个值加英文引号。',
  },
  BAD_ALIAS: {
    message: '以星号 * 开头的值程序读不懂',
    hint: '星号是文字的一部分的，请给整个值加英文引号。',
  },
  BAD_COLLECTION_TYPE: {
    message: '这里的标记和内容的类型不符',
    hint: '请删去以感叹号开头的标记。',
  },
  BAD_DIRECTIVE: {
    message: '以百分号 % 开头的行有特殊含义，程序读不懂',
    hint: '请删去这一行；是文字的，请写在引号里。',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜杠 \\ 后面跟了不能用的字符',
    hint: '请把外面的英文双引号改成英文单引号，或者把 \\ 写成 \\\\ 。',
  },
  BAD_INDENT: {
    message: '缩进不对：这一行和同一组的其他行没有对齐，或者括号没有收尾',
    hint: '请用空格让同一组的行左边对齐；用了 [ 或 { 的，请检查后面有没有对应的 ] 或 } 。',
  },
  BAD_PROP_ORDER: {
    message: '以 & 或 ! 开头的标记放错了位置',
    hint: '请删去这个标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  BAD_SCALAR_START: {
    message: '值不能用这个符号开头',
    hint: '请给整个值加英文引号，例如："@…"',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '一行里有两个“: ”，或者这一行的缩进与上一行不相称',
    hint: '值里本来就有冒号的，请给整个值加英文引号，或改用全角冒号；分属两层的，请另起一行并用空格缩进对齐。',
  },
  BLOCK_IN_FLOW: {
    message: '方括号或花括号里面不能再用换行缩进的写法',
    hint: '请在括号里用逗号隔开各项，或者去掉括号，改成每项一行。',
  },
  DUPLICATE_KEY: {
    message: '同一个名称写了两次',
    hint: '请只留一处。',
  },
  COLON_WITHOUT_SPACE: {
    message: '冒号后面没有空格，前后会被当作一个名称',
    hint: '请在冒号后面空一格。',
  },
  COMMENT_IN_BRACKETS: {
    message: '“#”前面有空格，从它起到行末会被当作注释，前面的括号因此没有收尾',
    hint: '# 是文字的一部分的，请给整个值加英文引号；是注释的，请另起一行写。',
  },
  FULL_WIDTH_COMMA: {
    message: '这里用了全角逗号或顿号，前后会被当作一项',
    hint: '请改成半角逗号加空格；确是名称里的，请给它加英文引号。',
  },
  FULL_WIDTH_SPACE: {
    message: '这里用了全角空格或网页上的空格',
    hint: '请换成半角空格。',
  },
  IMPOSSIBLE: otherSyntaxZh,
  KEY_OVER_1024_CHARS: {
    message: '冒号前面的文字太长',
    hint: '请检查是不是整段文字里混进了半角冒号；是的话请给整段文字加英文引号。',
  },
  MISSING_CHAR: {
    message: '这里少了一个符号：引号或括号没有收尾，或者名称后面少了冒号',
    hint: '请检查英文引号、方括号、花括号是否成对，各项之间有没有逗号，名称后面有没有半角冒号加空格。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行少了冒号，或者上一行的文字没有写完就换了行',
    hint: '请写成“名称: 内容”；文字有好几行的，请在名称后面写 | ，文字从下一行起多缩进两格。',
  },
  MULTIPLE_ANCHORS: {
    message: '以 & 开头的标记写了两个',
    hint: '请删去这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  MULTIPLE_DOCS: {
    message: '文件里有不止一份内容',
    hint: '请分成几个文件。',
  },
  MULTIPLE_TAGS: {
    message: '以感叹号开头的标记写了两个',
    hint: '请删去这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  NON_STRING_KEY: {
    message: '冒号前面应当是一个名称，现在是括号或列表',
    hint: '请在冒号前面写名称；括号是文字的一部分的，请加英文引号。',
  },
  RESOURCE_EXHAUSTION: {
    message: '内容套得太多，程序没有继续读取',
    hint: '请检查是不是多打了括号。',
  },
  TAB_AS_INDENT: {
    message: '缩进用了制表符（Tab 键）',
    hint: '请把行首的制表符换成空格，每层两个。',
  },
  TAG_RESOLVE_FAILED: {
    message: '以感叹号开头的标记程序不认识',
    hint: '请删去这个标记；感叹号是文字的一部分的，请给整个值加英文引号。',
  },
  UNEXPECTED_TOKEN: {
    message: '这里多出了内容，程序不知道它属于哪里',
    hint: '引号后面还有字的，请把引号移到最后；列表请另起一行写；多余的括号请删去；多行文字的 | 后面不要再写字。',
  },
};

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

const otherSyntaxEn: Sentence = {
  message: 'this is not understood',
  hint: 'Check colons, quotes, brackets and indentation here and on the lines around.',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
const syntaxEn: Readonly<Record<string, Sentence>> = {
  ALIAS_PROPS: {
    message: 'a word with a star * in front also has a mark & or !',
    hint: 'Delete the marks; if the signs belong to the text, quote the whole value.',
  },
  ANCHOR: {
    message: 'words that start with & are taken for a mark and would not be printed',
    hint: 'Delete the &; if it belongs to the text, quote the whole value.',
  },
  BAD_ALIAS: {
    message: 'a value that starts with a star * is not understood',
    hint: 'If the star belongs to the text, quote the whole value.',
  },
  BAD_COLLECTION_TYPE: {
    message: 'the tag does not fit what follows it',
    hint: 'Delete the tag with the exclamation mark.',
  },
  BAD_DIRECTIVE: {
    message: 'a line that starts with % has a special meaning and is not understood',
    hint: 'Delete the line; if it is text, put it in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'inside double quotes, a backslash \\ is followed by something it cannot be',
    hint: 'Use single quotes instead of the double ones, or write \\\\ for \\',
  },
  BAD_INDENT: {
    message: 'the indentation is wrong: the line is not level with others of its group, or a bracket was not closed',
    hint: 'Use spaces to make the lines of one group start in the same column; after [ or { look for its ] or }',
  },
  BAD_PROP_ORDER: {
    message: 'a mark & or ! stands in the wrong place',
    hint: 'Delete the mark; if the sign belongs to the text, quote the whole value.',
  },
  BAD_SCALAR_START: {
    message: 'a value cannot start with this sign',
    hint: 'Quote the whole value, for example: "@…"',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'there are two “: ” on one line, or the indentation does not go with the line above',
    hint: 'If the text itself has a colon, quote the whole value or use a full-width colon; if they are two levels, start a new line and indent it with spaces.',
  },
  BLOCK_IN_FLOW: {
    message: 'inside brackets there can be no indented lines of names or list items',
    hint: 'Separate the entries by commas, or drop the brackets and give each entry a line.',
  },
  DUPLICATE_KEY: { message: 'the same name stands twice', hint: 'Keep one of them.' },
  COLON_WITHOUT_SPACE: {
    message: 'there is no space after the colon, so that all of it is taken for one name',
    hint: 'Put a space after the colon.',
  },
  COMMENT_IN_BRACKETS: {
    message:
      'there is a space before “#”, so that the rest of the line is taken for a comment and the bracket before it is not closed',
    hint: 'If the # belongs to the text, quote the whole value; a comment goes on a line of its own.',
  },
  FULL_WIDTH_COMMA: {
    message: 'there is a Chinese comma, so that what it parts is taken for one entry',
    hint: 'Use an ASCII comma and a space; if the comma belongs to a name, quote the name.',
  },
  FULL_WIDTH_SPACE: {
    message: 'there is a full-width space, or one from a web page',
    hint: 'Replace it by an ordinary space.',
  },
  IMPOSSIBLE: otherSyntaxEn,
  KEY_OVER_1024_CHARS: {
    message: 'the words before the colon are too long',
    hint: 'Is there an ASCII colon inside a long text? Then quote the whole text.',
  },
  MISSING_CHAR: {
    message: 'a sign is missing: a quote or bracket was not closed, or a name has no colon',
    hint: 'Check that quotes, brackets and braces come in pairs, that entries have commas between them, and names a colon and a space after them.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'the line has no colon, or the text of the line above goes on here',
    hint: 'Write “name: text”; for a text of several lines write | after the name and indent the text by two more spaces from the next line on.',
  },
  MULTIPLE_ANCHORS: {
    message: 'there are two marks with & in front',
    hint: 'Delete the marks; if the sign belongs to the text, quote the whole value.',
  },
  MULTIPLE_DOCS: { message: 'the file holds more than one document', hint: 'Make them separate files.' },
  MULTIPLE_TAGS: {
    message: 'there are two tags with an exclamation mark',
    hint: 'Delete the tags; if the sign belongs to the text, quote the whole value.',
  },
  NON_STRING_KEY: {
    message: 'a name is wanted before the colon, not brackets or a list',
    hint: 'Write a name before the colon; if the brackets belong to the text, put it in quotes.',
  },
  RESOURCE_EXHAUSTION: { message: 'nested too deep; reading stopped here', hint: 'Look for surplus brackets.' },
  TAB_AS_INDENT: {
    message: 'the indentation has a tab character',
    hint: 'Replace tabs at the start of lines by spaces, two for each level.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'an unknown tag with an exclamation mark',
    hint: 'Delete the tag; if the exclamation mark belongs to the text, quote the whole value.',
  },
  UNEXPECTED_TOKEN: {
    message: 'there is something here that belongs nowhere',
    hint: 'Move a closing quote behind the last word; start a list on a new line; delete a surplus bracket; write nothing after the | of a text of several lines.',
  },
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
