import type { Sentence } from '../../findings/wording.ts';

/* What SE101 says of each code of the YAML parser, and of ours for what the parser lets pass. */

export const otherSyntaxZh: Sentence = {
  message: '这里的写法程序读不懂',
  hint: '请对照上下几行，检查冒号、引号、括号和缩进。',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
export const syntaxZh: Readonly<Record<string, Sentence>> = {
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

export const otherSyntaxEn: Sentence = {
  message: 'this is not understood',
  hint: 'Check colons, quotes, brackets and indentation here and on the lines around.',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
export const syntaxEn: Readonly<Record<string, Sentence>> = {
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
