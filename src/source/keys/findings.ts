import { define } from '../../findings/define.ts';
import { chooseNameEn, entryNameEn } from '../../findings/wordingEn.ts';
import { chooseNameZh, entryNameZh } from '../../findings/wordingZh.ts';

export const unknownKey = define('SE201', {
  name: 'unknown-key',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    key,
    suggestion,
    known,
    elsewhere = [],
  }: {
    readonly key: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
    /** Where the key belongs: `narrative.duties`. */
    readonly elsewhere?: readonly string[];
  }) => ({
    message: `这里没有“${key}”这个键`,
    hint:
      elsewhere.length === 0
        ? chooseNameZh(suggestion, known, '这里可以写')
        : `这个键写在别处：${elsewhere.join('、')}，请移过去。`,
  }),
  en: ({ key, suggestion, known, elsewhere = [] }) => ({
    message: `there is no key “${key}” here`,
    hint:
      elsewhere.length === 0
        ? chooseNameEn(suggestion, known, 'Possible here')
        : `It belongs elsewhere: ${elsewhere.join(', ')}. Move it there.`,
  }),
});

export const missingKey = define('SE202', {
  name: 'missing-key',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ key, title }: { readonly key: string; readonly title: string | undefined }) => ({
    message: title === undefined ? `缺少“${key}”` : `缺少“${key}”（${title}）`,
    hint: `请在这里补上一行，用“${key}: ”开头。`,
  }),
  en: ({ key, title }) => ({
    message: title === undefined ? `“${key}” is missing` : `“${key}” (“${title}”) is missing`,
    hint: `Add a line here that starts with “${key}: ”.`,
  }),
});

export const emptyValue = define('SE208', {
  name: 'empty-value',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ key, isRequired }: { readonly key: string; readonly isRequired?: boolean }) => ({
    message: key === '' ? '这里是空的' : `${entryNameZh(key)}是空的`,
    hint: isRequired === true ? '这一项不能空着，请填上内容。' : '请填上内容；暂时没有内容的，请把这一行删去。',
  }),
  en: ({ key, isRequired }) => ({
    message: key === '' ? 'there is nothing here' : `${entryNameEn(key)} is empty`,
    hint:
      isRequired === true
        ? 'Fill it in: it cannot be left out.'
        : 'Fill it in, or delete the line as long as there is nothing to say.',
  }),
});

export const unsupportedVersion = define('SE209', {
  name: 'unsupported-version',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ version, supported }: { readonly version: string; readonly supported: string }) => ({
    message:
      version === supported
        ? `格式版本“${version}”写成了文字`
        : `文件写的格式版本是“${version}”，这个程序只认 ${supported}`,
    hint:
      version === supported
        ? `请去掉引号，第一行写 selfeval: ${supported}。`
        : `请把第一行改成 selfeval: ${supported}；如果文件是按更新的版本写的，请先升级程序。`,
  }),
  en: ({ version, supported }) => ({
    message:
      version === supported
        ? `the format version “${version}” is written as text`
        : `the file states format version “${version}”; this program knows ${supported}`,
    hint:
      version === supported
        ? `Take the quotes off: the first line is selfeval: ${supported}.`
        : `Make the first line selfeval: ${supported}; if the file is written for a newer version, update the program.`,
  }),
});

export const duplicateName = define('SE210', {
  name: 'duplicate-name',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ what, name }: { readonly what: string; readonly name: string }) => ({
    message: `${namedThingsZh[what] ?? '名称'}“${name}”写了两次`,
    hint: '请合并成一处，或者给其中一个换个名称。',
  }),
  en: ({ what, name }) => ({
    message: `the ${namedThingsEn[what] ?? 'name'} “${name}” is given twice`,
    hint: 'Make them one, or rename one of them.',
  }),
});

export const notAReport = define('SE212', {
  name: 'not-a-report',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ why = 'unlike', key = '' }: NoReport) => {
    switch (why) {
      case 'mistyped':
        return { message: `看来是报告文件，但第一个键是“${key}”，不是 selfeval`, hint: '请把这一行改成 selfeval: 1' };
      case 'missing':
        return {
          message: `看来是报告文件，但第一个键是“${key}”，不是 selfeval`,
          hint: '请在文件最前面加一行：selfeval: 1',
        };
      case 'later':
        return { message: 'selfeval 不是第一个键', hint: '请把这一行移到文件最前面。' };
      case 'unlike':
        return {
          message: '这不是报告文件：第一个键不是 selfeval',
          hint: '是报告的，请在文件最前面加一行：selfeval: 1',
        };
    }
  },
  en: ({ why = 'unlike', key = '' }) => {
    switch (why) {
      case 'mistyped':
        return {
          message: `this looks like a report file, but its first key is “${key}”, not selfeval`,
          hint: 'Make this line selfeval: 1',
        };
      case 'missing':
        return {
          message: `this looks like a report file, but its first key is “${key}”, not selfeval`,
          hint: 'Add a first line: selfeval: 1',
        };
      case 'later':
        return { message: 'selfeval is not the first key', hint: 'Move this line to the top of the file.' };
      case 'unlike':
        return {
          message: 'not a report file: its first key is not selfeval',
          hint: 'If it is a report, add a first line: selfeval: 1',
        };
    }
  },
});

/** How a file shows that it was meant as a report, though it does not start as one. */
interface NoReport {
  readonly why?: 'mistyped' | 'missing' | 'later' | 'unlike';
  readonly key?: string;
}

export const unknownReference = define('SE215', {
  name: 'unknown-reference',
  severity: 'error',
  acceptable: false,
  restsOn: { absent: ['problems'] },
  zh: ({
    id,
    suggestion,
    known,
  }: {
    readonly id: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `“${id}”不是文件里已有的编号或名称`,
    hint:
      known.length === 0
        ? '文件里还没有可以引用的编号或名称：请先补上，或者删去这一处引用。'
        : chooseNameZh(suggestion, known, '可以引用的有'),
  }),
  en: ({ id, suggestion, known }) => ({
    message: `the file has no id or name “${id}”`,
    hint:
      known.length === 0
        ? 'The file has nothing to refer to yet: add it first, or delete this reference.'
        : chooseNameEn(suggestion, known, 'To choose from'),
  }),
});

const namedThingsZh: Readonly<Record<string, string>> = {
  item: '支出项目',
  division: '内设机构',
  budgetUnit: '预算单位',
  problem: '问题编号',
  measure: '措施',
  result: '成果',
  fact: '事实',
  criterion: '评分项',
};

const namedThingsEn: Readonly<Record<string, string>> = {
  item: 'spending item',
  division: 'division',
  budgetUnit: 'budget unit',
  problem: 'problem id',
  measure: 'measure',
  result: 'result',
  fact: 'fact',
  criterion: 'criterion',
};
