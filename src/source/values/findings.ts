import { define } from '../../findings/define.ts';
import { isDay } from '../../findings/wording.ts';
import { entryNameEn, joinSentencesEn, listEn, markEn } from '../../findings/wordingEn.ts';
import { entryNameZh, joinSentencesZh, listZh } from '../../findings/wordingZh.ts';
import { readWithoutCommas } from '../plainNumber.ts';
import {
  type ExpectedKind,
  expectedWordsEn,
  expectedWordsZh,
  type FoundKind,
  foundWordsEn,
  foundWordsZh,
  kindHintEn,
  kindHintZh,
} from './kindWords.ts';
import {
  otherViolationEn,
  otherViolationZh,
  patternsEn,
  patternsZh,
  violationsEn,
  violationsZh,
} from './schemaSentences.ts';

export const notAPlainNumber = define('SE203', {
  name: 'not-a-plain-number',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({
    text,
    suggestion,
    allowsNone,
    money,
    unit,
    most,
  }: {
    readonly text: string;
    readonly suggestion: string | undefined;
    readonly allowsNone: boolean;
    /** The file's unit, into which the suggestion was converted. */
    readonly money?: string;
    /** The unit in which the number is counted, where the form says so. */
    readonly unit?: string | undefined;
    /** The most digits, where the number that is meant has more. */
    readonly most?: MostDigits;
  }) => ({
    message: `“${text}”不是程序能认的数`,
    hint: joinSentencesZh(
      unit === undefined ? undefined : `这个数的单位是${unit}`,
      wantNumberZh(text, suggestion, money, most),
      '不带逗号、单位、引号，也不用科学记数法',
      allowsNone ? '确实没有就写 none，不知道就空着' : undefined,
    ),
  }),
  en: ({ text, suggestion, allowsNone, money, unit, most }) => ({
    message: `“${text}” is not a number as this file writes them`,
    hint: joinSentencesEn(
      unit === undefined ? undefined : `The number is counted in ${markEn(unit)}`,
      wantNumberEn(text, suggestion, money, most),
      'no thousands separators, units, quotes or exponents',
      allowsNone ? 'if there is none write none, if it is not known leave it empty' : undefined,
    ),
  }),
});

/** The most digits that a number may have before and after its point. */
export interface MostDigits {
  readonly integerDigits: number;
  readonly decimals: number;
}

function wantNumberZh(
  text: string,
  suggestion: string | undefined,
  money: string | undefined,
  most: MostDigits | undefined,
): string {
  if (most?.decimals === 0) return `请只写半角数字，要整数，最多 ${most.integerDigits} 位`;
  if (most !== undefined) {
    return `请只写半角数字和小数点，整数部分最多 ${most.integerDigits} 位，小数最多 ${most.decimals} 位`;
  }
  const torn = suggestion === undefined ? readWithoutCommas(text) : undefined;
  if (torn !== undefined) {
    const { without, asPoint } = torn;
    return `逗号的位置对吗？${asPoint === undefined ? `去掉逗号是 ${without}` : `逗号是小数点的，写 ${asPoint}；是多打的，写 ${without}`}，请核对后改正`;
  }
  if (suggestion === undefined) return '请只写半角数字和小数点，例如 12.5';
  return `${money === undefined ? '' : `全文的金额单位是${money}，`}请改成 ${suggestion}`;
}

function wantNumberEn(
  text: string,
  suggestion: string | undefined,
  money: string | undefined,
  most: MostDigits | undefined,
): string {
  if (most?.decimals === 0) return `Use ASCII digits only, for a whole number of at most ${most.integerDigits} digits`;
  if (most !== undefined) {
    return `Use ASCII digits and a decimal point only, at most ${most.integerDigits} digits before the point and ${most.decimals} after it`;
  }
  const torn = suggestion === undefined ? readWithoutCommas(text) : undefined;
  if (torn !== undefined) {
    const { without, asPoint } = torn;
    return asPoint === undefined
      ? `Is the comma misplaced? Without it the number is ${without}: check, and correct it`
      : `If the comma is meant as a decimal point, write ${asPoint}; if it is one too many, ${without}`;
  }
  if (suggestion === undefined) return 'Use ASCII digits and a decimal point only, like 12.5';
  if (money === undefined) return `Write ${suggestion}`;
  return `All amounts of the file are in ${money === '元' ? 'yuan' : 'wan yuan'}: write ${suggestion}`;
}

export const tooManyDigits = define('SE204', {
  name: 'too-many-digits',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({
    text,
    integerDigits,
    decimals,
  }: {
    readonly text: string;
    readonly integerDigits: number;
    readonly decimals: number;
  }) => ({
    message: decimals === 0 && text.includes('.') ? `“${text}”不是整数` : `“${text}”的位数太多`,
    hint:
      decimals === 0
        ? `这里要写整数，最多 ${integerDigits} 位。`
        : `整数部分最多 ${integerDigits} 位，小数最多 ${decimals} 位，请核对数字和全文的金额单位。`,
  }),
  en: ({ text, integerDigits, decimals }) => ({
    message: decimals === 0 && text.includes('.') ? `“${text}” is no whole number` : `“${text}” has too many digits`,
    hint:
      decimals === 0
        ? `A whole number of at most ${integerDigits} digits is wanted.`
        : `At most ${integerDigits} digits before the point and ${decimals} after it; check the number and the file’s money unit.`,
  }),
});

export const wrongKind = define('SE205', {
  name: 'wrong-kind',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({
    expected,
    found,
    allowsNone = false,
  }: {
    readonly expected: ExpectedKind;
    readonly found: FoundKind;
    /** A list may be stated to be `none`: those of projects and funds. */
    readonly allowsNone?: boolean;
  }) => ({
    message: `这里应当是${expectedWordsZh[expected]}，现在是${foundWordsZh[found]}`,
    hint:
      found === 'none' ? (expected === 'text' ? noneTextHintZh : noneHintZh) : kindHintZh(expected, found, allowsNone),
  }),
  en: ({ expected, found, allowsNone = false }) => ({
    message: `${expectedWordsEn[expected]} is wanted here, not ${foundWordsEn[found]}`,
    hint:
      found === 'none' ? (expected === 'text' ? noneTextHintEn : noneHintEn) : kindHintEn(expected, found, allowsNone),
  }),
});

export const notAChoice = define('SE206', {
  name: 'not-a-choice',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({
    text,
    allowed,
    suggestion,
  }: {
    readonly text: string;
    readonly allowed: readonly string[];
    readonly suggestion: string | undefined;
  }) => ({
    message: `“${text}”不在可选的范围内`,
    hint:
      allowed.length === 0
        ? '这里没有可选的：格式没有列出来，请删去这一项。'
        : `${suggestion === undefined ? '' : `请改成 ${suggestion}。`}只能写：${listZh(allowed)}。`,
  }),
  en: ({ text, allowed, suggestion }) => ({
    message: `“${text}” is not one of the choices`,
    hint:
      allowed.length === 0
        ? 'There are no choices: the form lists none. Remove the entry.'
        : `${suggestion === undefined ? '' : `Write ${markEn(suggestion)}. `}The choices: ${listEn(allowed)}.`,
  }),
});

export const notADate = define('SE207', {
  name: 'not-a-date',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ text }: { readonly text: string }) => ({
    message: text === '' ? '这里应当是一个日期' : `“${text}”不是日期，或者日历上没有这一天`,
    hint: '请写成四位年、两位月、两位日，用半角横线连接，例如 2024-06-11。',
  }),
  en: ({ text }) => ({
    message: text === '' ? 'a date is wanted here' : `“${text}” is not a date, or no day of the calendar`,
    hint: 'Four digits for the year, two for the month, two for the day, with hyphens: 2024-06-11.',
  }),
});

export const outOfRange = define('SE213', {
  name: 'out-of-range',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({
    text,
    least,
    most,
    above,
    of,
  }: {
    readonly text: string;
    readonly least: string | undefined;
    readonly most: string | undefined;
    /** What the number must be greater than, where there is no least one. */
    readonly above?: string;
    /** The name of the other number than which it may not be more. */
    readonly of?: string;
  }) => ({
    message: of === undefined ? `${text} 超出了允许的范围` : `${text} 多于“${of}”的 ${most ?? ''}`,
    hint:
      of !== undefined
        ? '请核对这两个数。'
        : least !== undefined && most !== undefined
          ? `请填 ${least} 到 ${most} 之间的${isDay(text) ? '日期' : '数'}。`
          : least !== undefined
            ? `请填不小于 ${least} 的数。`
            : most !== undefined
              ? `请填不大于 ${most} 的数。`
              : above !== undefined
                ? `请填大于 ${above} 的数。`
                : '请核对这个数。',
  }),
  en: ({ text, least, most, above, of }) => ({
    message: of === undefined ? `${text} is out of range` : `${text} is more than the ${most ?? ''} of “${of}”`,
    hint:
      of !== undefined
        ? 'Check both numbers.'
        : least !== undefined && most !== undefined
          ? `A ${isDay(text) ? 'date' : 'number'} from ${least} to ${most} is wanted.`
          : least !== undefined
            ? `A number not below ${least} is wanted.`
            : most !== undefined
              ? `A number not above ${most} is wanted.`
              : above !== undefined
                ? `A number above ${above} is wanted.`
                : 'Check the number.',
  }),
});

export const schemaViolation = define('SE216', {
  name: 'schema-violation',
  severity: 'error',
  acceptable: false,
  restsOn: 'anything',
  zh: ({
    keyword,
    kind,
  }: {
    readonly keyword: string;
    /** The `x-kind` of the schema, of a text that has a shape of its own. */
    readonly kind?: string;
  }) => patternsZh[kind ?? ''] ?? violationsZh[keyword] ?? otherViolationZh,
  en: ({ keyword, kind }) => patternsEn[kind ?? ''] ?? violationsEn[keyword] ?? otherViolationEn,
});

export const severalLines = define('SE219', {
  name: 'several-lines',
  severity: 'error',
  acceptable: false,
  restsOn: 'words',
  zh: ({ key }: { readonly key: string }) => ({
    message: `${entryNameZh(key)}只能写一行，名称不能换行`,
    hint: '请写在冒号后面的同一行里，不用 | 和 > ；是几项的，请分开写。',
  }),
  en: ({ key }) => ({
    message: `${entryNameEn(key)} must be on one line: a name has no line breaks`,
    hint: 'Write it behind the colon on the same line, without | and >; if there are several, write them one by one.',
  }),
});

export const negativeActual = define('SE407', {
  name: 'negative-actual',
  severity: 'warning',
  acceptable: true,
  restsOn: 'words',
  zh: ({ amount, money: unit }: { readonly amount: string; readonly money: string }) => ({
    message: `金额是负数：${amount}${unit}`,
    hint: '收回或冲销以前的支出时可以是负数；不是的，请去掉负号。',
  }),
  en: ({ amount, money: unit }) => ({
    message: `a negative amount: ${amount} ${unit === '元' ? 'yuan' : 'wan yuan'}`,
    hint: 'Right where earlier spending was recovered or reversed; otherwise delete the minus sign.',
  }),
});

/** A report that states no problems, measures, results or disclosures does not do what the notices ask for. */
const noneHintZh = '这一部分不能写 none：请写出内容；暂时没有内容的，请把它整个删去。';

const noneHintEn = 'This part cannot be none: write what there is, or delete it as long as there is nothing to say.';

/** Words are printed as they stand; `none` is for amounts, counts and lists. */
const noneTextHintZh = '这里写的字会照样印出，none 只用于数和列表：请写出文字；没有要写的，删去这一项。';

const noneTextHintEn =
  'What stands here is printed as it is, and none is for numbers and lists: write the words, or delete the key if there is nothing to say.';
