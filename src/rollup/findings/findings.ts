import { define } from '../../findings/define.ts';
import { listEn, markEn, moneyEn } from '../../findings/wordingEn.ts';
import { listZh, moneyZh } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

export const selfCheckContradicted = define('SE470', {
  name: 'self-check-contradicted',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ fact, unit, done }: { readonly fact: string; readonly unit: string; readonly done: boolean }) => ({
    message: done
      ? `“${fact}”说“${unit}”做了，units 里却写着它没有报告`
      : `“${fact}”说“${unit}”没有做，units 里却有它的报告`,
    hint: '请核对两处，改正错的一处；这一项可以不答，程序按 units 里有没有报告来算。',
  }),
  en: ({ fact, unit, done }) => ({
    message: done
      ? `“${fact}” says that “${unit}” did its part, but under units it has no report`
      : `“${fact}” says that “${unit}” did not do its part, but its report stands under units`,
    hint: 'Check both and correct the one that is wrong; this need not be answered, since units says who has a report.',
  }),
});

export const unitReportHasErrors = define('SE474', {
  name: 'unit-report-has-errors',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ path, errors }: { readonly path: string; readonly errors: number }) => ({
    message: `单位的报告 ${path} 里有 ${errors} 个错误，没有把它的数加进来`,
    hint: '请先检查并改正那份报告，再检查这一份；相加的数在此之前都是未知。',
  }),
  en: ({ path, errors }) => ({
    message: `the unit’s report ${markEn(path)} has ${errors === 1 ? '1 error' : `${errors} errors`}; its numbers were not added`,
    hint: 'Check and correct that report first, then check this one; until then the sums are unknown.',
  }),
});

export const unitOfAnotherYear = define('SE475', {
  name: 'unit-of-another-year',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ path, year, found }: { readonly path: string; readonly year: string; readonly found: string }) => ({
    message: `本报告是 ${year} 年度的，单位的报告 ${path} 是 ${found} 年度，没有把它的数加进来`,
    hint: `请改成该单位 ${year} 年度的报告；还没有自评的写 report: none。`,
  }),
  en: ({ path, year, found }) => ({
    message: `this report is for ${year}, but the unit’s report ${markEn(path)} is for ${found}; its numbers were not added`,
    hint: `Name the unit’s report for ${year}, or write report: none if it has not evaluated itself yet.`,
  }),
});

export const unitNamedTwice = define('SE476', {
  name: 'unit-named-twice',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ name, same }: { readonly name: string; readonly same: 'file' | 'name' }) => ({
    message:
      same === 'file'
        ? `报告 ${name} 已经加过一次，这里又写了一次，没有再加`
        : `单位“${name}”已经加过一次，这里又有一份它的报告，没有再加`,
    hint: '请只留一处；确是两个单位的，请把两份报告里的 unit.name 写得不一样。',
  }),
  en: ({ name, same }) => ({
    message:
      same === 'file'
        ? `the report ${markEn(name)} has been added already; it is named here again and was not added twice`
        : `the unit “${name}” has been added already; another report of it is named here and was not added`,
    hint: 'Keep one of the two; if they are two units, tell them apart by unit.name in their reports.',
  }),
});

export const unitsInCircle = define('SE477', {
  name: 'units-in-a-circle',
  severity: 'error',
  acceptable: false,
  restsOn: 'entry',
  zh: ({ path, why }: { readonly path: string; readonly why: CircleReason }) => ({
    message: CIRCLE_ZH[why](path),
    hint: '请从 units 里删去这一项，或者改成下级单位的报告。',
  }),
  en: ({ path, why }) => ({
    message: CIRCLE_EN[why](markEn(path)),
    hint: 'Delete this entry of units, or name the report of a unit below.',
  }),
});

/** The report names itself; one of its units adds up this very report; or reports are nested too deep. */
export type CircleReason = 'itself' | 'circle' | 'depth';

const CIRCLE_ZH: Readonly<Record<CircleReason, (path: string) => string>> = {
  itself: (path) => `units 里写的 ${path} 就是本报告自己`,
  circle: (path) => `${path} 又把上级的报告加了进来，绕成了一圈`,
  depth: (path) => `${path} 已经是第六层汇总，不再往下加`,
};

const CIRCLE_EN: Readonly<Record<CircleReason, (path: string) => string>> = {
  itself: (path) => `${path} under units is this very report`,
  circle: (path) => `${path} adds up a report above it, so the reports go in a circle`,
  depth: (path) => `${path} is the sixth level of reports that add up others; nothing below it was added`,
};

export const unitLeavesSumUnknown = define('SE478', {
  name: 'unit-leaves-sum-unknown',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ unit, keys, count, notAdded, isRate }: UnknownKeys) => ({
    message:
      notAdded !== undefined
        ? `“${notAdded}”有${count}个单位填了，各单位的不能相加，也不能平均，汇总的数因此未知`
        : count === 0
          ? `“${unit}”没有自评报告，汇总的数因此未知`
          : `“${unit}”没有填 ${listZh(keys)}${count > keys.length ? `等 ${count} 处` : ''}，汇总的数因此未知`,
    hint:
      notAdded !== undefined
        ? `请在本报告里写 ${listZh(keys)}，写整个部门的；没有的写 none。${isRate === true ? '由两个数相除的，也可以用 of 和 to 写明是哪两个，程序先相加再相除。' : ''}`
        : count === 0
          ? '请催报后写上报告文件；等不到的，可以在本报告里直接写汇总的数。'
          : '请在该单位的报告里填上；没有发生的写 none，不要空着。',
  }),
  en: ({ unit, keys, count, notAdded, isRate }) => ({
    message:
      notAdded !== undefined
        ? `“${notAdded}” is told by ${count === 1 ? '1 unit' : `${count} units`}; theirs can neither be added nor averaged, so that of the whole is unknown`
        : count === 0
          ? `“${unit}” has made no report, so the sums over the units are unknown`
          : `“${unit}” leaves out ${listEn(keys)}${count > keys.length ? ` and ${count - keys.length} more` : ''}, so the sums over the units are unknown`,
    hint:
      notAdded !== undefined
        ? `Write ${listEn(keys)} of the whole department in this report; write none if there is none.${isRate === true ? ' Where it is one number over another, of and to may name the two, which are added first and divided then.' : ''}`
        : count === 0
          ? 'Ask for its report and name the file; if there will be none, the sums may be written in this report.'
          : 'Fill them in in the report of that unit; write none for what there is not.',
  }),
});

interface UnknownKeys {
  readonly unit: string;
  /** The first few of them; none where the unit has made no report. */
  readonly keys: readonly string[];
  readonly count: number;
  /** The title of a fact, or the name of a result, that cannot be added; `unit` is one of the `count` units that tell it. */
  readonly notAdded?: string;
  /** Whether it may be told as one number over another: a result, not a fact. */
  readonly isRate?: boolean;
}

export const differsFromUnits = define('SE479', {
  name: 'differs-from-units',
  severity: 'error',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ figure, typed, sum }: TypedBesideSum) => ({
    message: `“${figure}”填的是${printZh(typed)}，各单位的报告相加是${printZh(sum)}`,
    hint: '请核对本报告和各单位的报告，改正错的一处；本报告印相加的数，这里可以不写。',
  }),
  en: ({ figure, typed, sum }) => ({
    message: `“${figure}” is given as ${printEn(typed)}, but the reports of the units come to ${printEn(sum)}`,
    hint: 'Check this report and those of the units, and correct the one that is wrong; this report prints the sum, so nothing need be written here.',
  }),
});

interface TypedBesideSum {
  readonly figure: string;
  readonly typed: Quantity | 'none';
  readonly sum: Quantity | 'none';
}

export const unitChanged = define('SE480', {
  name: 'unit-changed',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ unit, path }: { readonly unit: string; readonly path: string }) => ({
    message: `“${unit}”的报告 ${path} 里的数，在上次核对之后变了`,
    hint: '合计已经按新的数算；请核对正文里写的数和已经印出的报告，然后运行 selfeval rollup 本文件 --take。',
  }),
  en: ({ unit, path }) => ({
    message: `the numbers in the report of “${unit}” (${markEn(path)}) have changed since they were last checked`,
    hint: 'The sums follow the new numbers already: check what the text says and what was printed, then run selfeval rollup THIS-FILE --take.',
  }),
});

export const unitItemsDiffer = define('SE498', {
  name: 'unit-items-differ',
  severity: 'warning',
  acceptable: true,
  restsOn: 'entry',
  zh: ({ item, key, measures }: ItemsThatDiffer) =>
    measures === undefined
      ? {
          message: `各单位的“${item}”写的 ${key} 不一样，分不清它算在哪一类`,
          hint: `请核对各单位报告里这一项的 ${key}，改成一样的；确实不是一回事的，请用不同的名称。`,
        }
      : {
          message: `“${item}”${measures.found === undefined ? '在一个单位的报告里没有写计量单位' : `在一个单位的报告里按“${measures.found}”计`}，本报告按“${measures.wanted}”计，不能相加，汇总的数因此未知`,
          hint: `请核对两份报告的 ${key}，改成一样的；只差万、亿的不用改。`,
        },
  en: ({ item, key, measures }) =>
    measures === undefined
      ? {
          message: `the units give “${item}” another ${key} each, so it is unclear where it counts`,
          hint: `Check its ${key} in the reports of the units and make it the same; if these are different things, give them different names.`,
        }
      : {
          message: `“${item}” is counted ${measures.found === undefined ? 'in nothing that a unit’s report names' : `in “${measures.found}” by a unit`}, and in “${measures.wanted}” here: they cannot be added, so the sum is unknown`,
          hint: `Check ${key} in both reports and make it the same; those that differ by a factor of ten thousand or a hundred million need no change.`,
        },
});

interface ItemsThatDiffer {
  readonly item: string;
  readonly key: 'part' | 'kind' | 'measure';
  /** What a number is counted in, here and in the report of one unit (`undefined`: it does not say). */
  readonly measures?: { readonly wanted: string; readonly found: string | undefined };
}

export const numberOfNoUnit = define('SE310', {
  name: 'number-of-no-unit',
  severity: 'warning',
  acceptable: true,
  restsOn: { absent: ['units'] },
  zh: ({ name, suggestion }: { readonly name: string; readonly suggestion: string | undefined }) => ({
    message: `没有一个单位的报告写了“${name}”，要从各单位来的数因此未知`,
    hint: `${suggestion === undefined ? '请核对名称，要和各单位报告里成果或者指标的名称一样' : `是不是“${suggestion}”？名称要和各单位报告里的一样`}；各单位都没有写的，请在本报告里直接写数。`,
  }),
  en: ({ name, suggestion }) => ({
    message: `no unit’s report tells “${name}”, so the number that is to come from the units is unknown`,
    hint: `${suggestion === undefined ? 'Check the name, which must be that of a result or an indicator in their reports' : `Is it “${suggestion}”? The name must be that in their reports`}; if none of them tells it, write the number in this report.`,
  }),
});

export const unitListDiffers = define('SE499', {
  name: 'unit-list-differs',
  severity: 'warning',
  acceptable: true,
  restsOn: { absent: ['unit', 'units'] },
  zh: ({ missing, others }: UnitLists) => ({
    message: [
      missing.length > 0 ? `预算单位 ${listZh(missing)} 在 units 里没有报告` : '',
      others.length > 0 ? `units 里的 ${listZh(others)} 不在预算单位名单里` : '',
    ]
      .filter((part) => part !== '')
      .join('；'),
    hint: '请核对 unit.budgetUnits 和 units；没有自评的单位，在 units 里写 name 和 report: none。有 units 的，budgetUnits 可以不写。',
  }),
  en: ({ missing, others }) => ({
    message: [
      missing.length > 0 ? `no report under units is of the budget units ${listEn(missing)}` : '',
      others.length > 0 ? `the units ${listEn(others)} are not in the list of budget units` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
    hint: 'Check unit.budgetUnits and units. A unit that has not evaluated itself stands under units with its name and report: none. With units, budgetUnits need not be written.',
  }),
});

interface UnitLists {
  /** The first few of each. */
  readonly missing: readonly string[];
  readonly others: readonly string[];
}

function printZh(value: Quantity | 'none'): string {
  if (value === 'none') return ' none';
  return isMoney(value) ? moneyZh(value) : printNumber(value.value);
}

function printEn(value: Quantity | 'none'): string {
  if (value === 'none') return 'none';
  return isMoney(value) ? moneyEn(value) : printNumber(value.value);
}

function isMoney(value: Quantity): value is Quantity<'yuan'> {
  return value.measure === 'yuan';
}
