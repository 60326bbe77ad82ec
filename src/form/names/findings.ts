import { define } from '../../findings/define.ts';
import { chooseNameEn, markEn } from '../../findings/wordingEn.ts';
import { chooseNameZh } from '../../findings/wordingZh.ts';

export const unknownForm = define('SE601', {
  name: 'unknown-form',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    form,
    suggestion,
    known,
  }: {
    readonly form: string;
    readonly suggestion: string | undefined;
    readonly known: readonly string[];
  }) => ({
    message: `没有编号为“${form}”的报告格式`,
    hint: `${chooseNameZh(suggestion, known, '现有的格式')}自己的格式请写它的文件夹，例如 ./our-city。`,
  }),
  en: ({ form, suggestion, known }) => ({
    message: `there is no form “${form}”`,
    hint: `${chooseNameEn(suggestion, known, 'The forms')} For a form of your own, write its folder, such as ./our-city.`,
  }),
});

export const formFileMissing = define('SE602', {
  name: 'form-file-missing',
  severity: 'error',
  acceptable: false,
  unreadable: true,
  restsOn: 'anything',
  zh: ({ path }: { readonly path: string }) => ({
    message: `报告格式缺少文件 ${path}`,
    hint: '请补上这个文件，或者检查写的文件夹对不对：form 从报告所在的文件夹算起，--form 从当前文件夹算起。',
  }),
  en: ({ path }) => ({
    message: `the form lacks the file ${markEn(path)}`,
    hint: 'Add the file, or check the folder named: in form it starts from the report’s folder, after --form from the working folder.',
  }),
});

export const formForAnotherYear = define('SE603', {
  name: 'form-for-another-year',
  severity: 'error',
  acceptable: false,
  restsOn: 'time',
  zh: ({
    form,
    year,
    years,
    better,
  }: {
    readonly form: string;
    readonly year: string;
    readonly years: string;
    readonly better: string;
  }) => ({
    message: `格式“${form}”用于 ${years} 年度，报告是 ${year} 年度的`,
    hint: `请核对 year（评价年度）；年度没有错的，把 form 改成这一年度的格式，例如 ${better}。`,
  }),
  en: ({ form, year, years, better }) => ({
    message: `form “${form}” is for ${years}, the report for ${year}`,
    hint: `Check year; if it is right, name a form of that year in form, such as ${better}.`,
  }),
});

export const noFormForYear = define('SE613', {
  name: 'no-form-for-year',
  severity: 'warning',
  acceptable: true,
  restsOn: 'time',
  zh: ({ form, year, years }: { readonly form: string; readonly year: string; readonly years: string }) => ({
    message: `格式“${form}”用于 ${years} 年度，报告是 ${year} 年度的，现有的格式没有更合适的`,
    hint: '请核对 year（评价年度）；年度没有错的，对照当年的通知，章节、指标或分值变了的，用 selfeval form copy 复制一份来改。',
  }),
  en: ({ form, year, years }) => ({
    message: `form “${form}” is for ${years}, the report for ${year}, and no form here fits better`,
    hint: 'Check year; if it is right, compare that year’s notice: where it changed sections, indicators or points, change a copy that selfeval form copy makes.',
  }),
});

export const shippedIdKept = define('SE614', {
  name: 'shipped-id-kept',
  severity: 'warning',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    id,
    folder,
    used,
  }: {
    readonly id: string;
    readonly folder: string;
    /** Which of the two the report is under. */
    readonly used: 'own' | 'shipped';
  }) =>
    used === 'own'
      ? {
          message: `文件夹 ${folder} 里自己的格式，编号“${id}”和随程序安装的格式相同；这里用的是自己的`,
          hint: '请在 form.yaml 里给 id 换一个自己的编号：结果里只写编号，两种格式会分不清。',
        }
      : {
          message: `“${id}”是随程序安装的格式，用的是它；文件夹 ${folder} 里同名的格式没有用`,
          hint: `要用自己的，请写它的路径，例如 ./${id}，并在它的 form.yaml 里给 id 换一个编号；不用的，请给文件夹改名。`,
        },
  en: ({ id, folder, used }) =>
    used === 'own'
      ? {
          message: `the form in the folder ${markEn(folder)} has the id “${id}” of a shipped form; it is the folder’s that is used`,
          hint: 'Give it an id of its own in form.yaml: results name forms by their ids alone, and nobody could tell the two apart.',
        }
      : {
          message: `“${id}” is a shipped form, and that is used; the form of that name in the folder ${markEn(folder)} is not`,
          hint: `For your own form write its path, such as ./${id}, and give it another id in its form.yaml; otherwise rename the folder.`,
        },
});

export const unknownFact = define('SE605', {
  name: 'unknown-fact',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ name, suggestion }: { readonly name: string; readonly suggestion: string | undefined }) => ({
    message: `这个报告格式不问“${name}”这一项`,
    hint:
      suggestion === undefined
        ? '请核对名称；格式没有问到的，请删去这一行。'
        : `可能应为 ${suggestion}，请核对后改正。`,
  }),
  en: ({ name, suggestion }) => ({
    message: `this form does not ask for “${name}”`,
    hint: suggestion === undefined ? 'Check the name, or delete the line.' : `Did you mean ${markEn(suggestion)}?`,
  }),
});

export const unknownFormName = define('SE606', {
  name: 'unknown-form-name',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    id,
    suggestion,
    types,
  }: {
    readonly id: string;
    readonly suggestion: string | undefined;
    /** There is a fact of the name, but of another type. */
    readonly types?: { readonly given: string; readonly wanted: string };
  }) => ({
    message:
      types === undefined
        ? `报告格式里没有定义“${id}”`
        : `“${id}”在 facts 里是 type: ${types.given}，这里只能用 type: ${types.wanted}`,
    hint:
      suggestion !== undefined
        ? `可能应为 ${suggestion}，请核对后改正。`
        : types === undefined
          ? '请在格式文件里补上它，或者改正名称。'
          : '请改用别的事项，或者改这条标准的 kind。',
  }),
  en: ({ id, suggestion, types }) => ({
    message:
      types === undefined
        ? `the form does not define “${id}”`
        : `“${id}” has type: ${types.given} among the facts; only one with type: ${types.wanted} goes here`,
    hint:
      suggestion !== undefined
        ? `Did you mean ${markEn(suggestion)}?`
        : types === undefined
          ? 'Define it in the form’s files, or correct the name.'
          : 'Name another fact, or change the kind of the criterion.',
  }),
});

export const notAForm = define('SE607', {
  name: 'not-a-form',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({ what }: { readonly what: 'form' | 'rubric' }) => ({
    message: `这不是${FORM_FILES_ZH[what]}：它该有的键大多没有`,
    hint: `请检查 --form 指定的文件夹：这个文件的第一个键应是 ${what}: 1。自己做格式的，请用 selfeval form copy 复制一份来改。`,
  }),
  en: ({ what }) => ({
    message: `this is no ${what}: most of the keys that one has are missing`,
    hint: `Check the folder given with --form: the file should start with ${what}: 1. To make a form, copy one with selfeval form copy.`,
  }),
});

const FORM_FILES_ZH = { form: '报告格式文件', rubric: '评分表文件' } as const;
