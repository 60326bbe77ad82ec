import type { Sentence } from '../../findings/wording.ts';

/* What SE216 says by the keyword of the schema that a value breaks, or by the shape that its schema names. */

/** The sentences of SE216 by the keyword of the schema. */
export const violationsZh: Readonly<Record<string, Sentence>> = {
  minItems: { message: '列表里的项数太少', hint: '请至少写一项；没有内容的，请把整个列表删去。' },
  maxItems: { message: '列表里的项数太多', hint: '请合并或删去几项。' },
  uniqueItems: { message: '列表里有重复的项', hint: '请删去重复的一项。' },
  minLength: { message: '这里是空的', hint: '请填上内容；暂时没有内容的，请把这一行删去。' },
  maxLength: { message: '文字太长', hint: '请缩短；名称一类的文字最多 200 个字。' },
  pattern: { message: '这里的写法不合要求', hint: '请对照示例文件改正。' },
  propertyNames: { message: '这个名称里有不能用的字符', hint: '名称里不能有空格、点号和花括号。' },
  minProperties: { message: '这里一项内容也没有', hint: '请至少写一项，或者把整个部分删去。' },
  maxProperties: { message: '这里的内容太多', hint: '请删去多余的几项。' },
  minimum: { message: '数太小', hint: '请核对这个数。' },
  maximum: { message: '数太大', hint: '请核对这个数。' },
  not: { message: '这里不能这样写', hint: '请对照示例文件改正。' },
};

/** The sentences of SE216 for texts of a shape of their own, by the `x-kind` of the schema. */
export const patternsZh: Readonly<Record<string, Sentence>> = {
  range: {
    message: '这不是一个区间',
    hint: '请写一个数，或者写成 (0,10]、[80,90)、(,60) 这样：方括号包括端点，圆括号不包括，空着的一端没有界限。',
  },
  id: {
    message: '编号里有不能用的字符',
    hint: '编号用字母、数字、汉字和 - _ 组成，第一个字符是字母、数字或汉字，例如 our-city-2025。',
  },
  fileName: { message: '这里只写文件的名称', hint: '不带文件夹和 .yaml，例如 rubrics/a.yaml 写 a。' },
};

export const otherViolationZh: Sentence = { message: '这里的写法不合格式的规定', hint: '请对照示例文件改正。' };

/** The sentences of SE216 by the keyword of the schema. */
export const violationsEn: Readonly<Record<string, Sentence>> = {
  minItems: { message: 'the list has too few entries', hint: 'Write at least one, or delete the whole list.' },
  maxItems: { message: 'the list has too many entries', hint: 'Join or delete some.' },
  uniqueItems: { message: 'the list has an entry twice', hint: 'Delete one of them.' },
  minLength: {
    message: 'there is nothing here',
    hint: 'Fill it in, or delete the line as long as there is nothing to say.',
  },
  maxLength: { message: 'the text is too long', hint: 'Shorten it; a name has at most 200 characters.' },
  pattern: { message: 'this is not written as the format wants it', hint: 'Compare with an example file.' },
  propertyNames: {
    message: 'the name has a character that it cannot have',
    hint: 'A name has no spaces, full stops or braces.',
  },
  minProperties: { message: 'there is no entry here', hint: 'Write at least one, or delete the whole part.' },
  maxProperties: { message: 'there are too many entries here', hint: 'Delete some.' },
  minimum: { message: 'the number is too small', hint: 'Check the number.' },
  maximum: { message: 'the number is too large', hint: 'Check the number.' },
  not: { message: 'this cannot be written here', hint: 'Compare with an example file.' },
};

/** The sentences of SE216 for texts of a shape of their own, by the `x-kind` of the schema. */
export const patternsEn: Readonly<Record<string, Sentence>> = {
  range: {
    message: 'this is no interval',
    hint: 'Write a number, or (0,10], [80,90), (,60): a square bracket takes its end in, a round one does not, and an end left empty has no bound.',
  },
  id: {
    message: 'the id has a character that it cannot have',
    hint: 'An id is made of letters, digits, Chinese characters and - _ and begins with one of the first three, as our-city-2025 does.',
  },
  fileName: {
    message: 'only the name of a file goes here',
    hint: 'Without a folder and without .yaml: a for rubrics/a.yaml.',
  },
};

export const otherViolationEn: Sentence = {
  message: 'this is not as the format wants it',
  hint: 'Compare with an example file.',
};
