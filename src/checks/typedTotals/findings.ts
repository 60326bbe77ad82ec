import { define } from '../../findings/define.ts';
import { moneyEn } from '../../findings/wordingEn.ts';
import { moneyZh } from '../../findings/wordingZh.ts';
import { printNumber } from '../../quantity/print.ts';
import type { Quantity } from '../../quantity/quantity.ts';

/** Of what a total that was typed is made: names that are listed, kinds, budget units, or lines of money. */
export type Parts = 'names' | 'kinds' | 'units' | 'lines';

export const typedTotalDiffers = define('SE445', {
  name: 'typed-total-differs',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({
    name,
    typed,
    parts,
    sum,
  }: {
    readonly name: string;
    readonly typed: Quantity;
    readonly parts: Parts;
    readonly sum: Quantity;
  }) => ({
    message: `“${name}”填的是${printZh(typed)}，${PARTS_ZH[parts]}是${printZh(sum)}`,
    hint: '请核对两处，改正错的一处；报告里印相加的数，总数可以不写。',
  }),
  en: ({ name, typed, parts, sum }) => ({
    message: `“${name}” is given as ${printEn(typed)}, but ${PARTS_EN[parts]} ${printEn(sum)}`,
    hint: 'Check both and correct the one that is wrong; the report prints what the parts come to, and the total need not be written.',
  }),
});

export const partsAboveTotal = define('SE446', {
  name: 'parts-above-typed-total',
  severity: 'error',
  acceptable: true,
  restsOn: 'anything',
  zh: ({ name, typed, sum }: { readonly name: string; readonly typed: Quantity; readonly sum: Quantity }) => ({
    message: `“${name}”的合计填的是${printZh(typed)}，已经写出的各项相加就有${printZh(sum)}`,
    hint: '其余各项不会是负数；请核对合计和已经写出的各项。',
  }),
  en: ({ name, typed, sum }) => ({
    message: `“${name}” is given as ${printEn(typed)} in all, yet the parts that are told come to ${printEn(sum)} already`,
    hint: 'The other parts are not below zero: check the total and the parts that are told.',
  }),
});

const PARTS_ZH: Readonly<Record<Parts, string>> = {
  names: '列出的名称',
  kinds: '各类相加',
  units: '各预算单位相加',
  lines: '各项相加',
};

const PARTS_EN: Readonly<Record<Parts, string>> = {
  names: 'the names listed are',
  kinds: 'the kinds come to',
  units: 'the budget units come to',
  lines: 'the lines come to',
};

function printZh(value: Quantity): string {
  return value.measure === 'yuan'
    ? moneyZh({ measure: 'yuan', value: value.value })
    : `${printNumber(value.value)}${COUNTED[value.measure]}`;
}

function printEn(value: Quantity): string {
  return value.measure === 'yuan' ? moneyEn({ measure: 'yuan', value: value.value }) : printNumber(value.value);
}

const COUNTED: Readonly<Record<Exclude<Quantity['measure'], 'yuan'>, string>> = {
  post: '名',
  person: '人',
  count: '个',
  ratio: '',
  point: '分',
};
