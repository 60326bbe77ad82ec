import { Decimal } from '../quantity/decimal.ts';
import { findAll } from './findAll.ts';
import type { TypedAmount, Vagueness } from './findAmounts.ts';
import { readNumeral } from './numerals.ts';

/** 三分之一, 不足九成, 八成以上, 过半: a share in words. 成 of 成立, 完成 and 成员 is none. */
const FRACTION =
  /(约|近|接近|将近|超过|超|逾|不足|不到|高达)?(?:([二三四五六七八九十])分之([一二两三四五六七八九])|([一二两三四五六七八九])成(半)?(?![立员效果本为])|(一半|半数|过半))(多|以上|左右|以下)?/g;
/** Words before which a fraction says how large a share, a change or a rate is. */
const LED = /(?:占|比重|比例|[增减降升涨压缩]|完成|执行|达)[^，。；：]{0,20}$/;

/** Shares in words as percentages, each with the words that make it vague. */
export function findFractions(text: string): readonly TypedAmount[] {
  if (!/成|分之|半/.test(text)) return [];
  return findAll(text, FRACTION).flatMap((match): TypedAmount[] => {
    const [whole, before = '', below, above, tenths, half, all, after = ''] = match;
    const start = match.index;
    if (!LED.test(text.slice(0, start))) return [];
    const share = readShare(below, above, tenths, half);
    if (share === undefined) return [];
    const end = start + whole.length;
    return [
      {
        start,
        end,
        unitStart: end,
        value: share.times(100),
        decimals: 0,
        unit: '%',
        isVague: true,
        vagueness: vaguenessOf(before, after, all),
        isFraction: true,
        ...(before.endsWith('近') ? { isNear: true } : {}),
        lead: text.slice(Math.max(...[...'，。；：、（'].map((sign) => text.lastIndexOf(sign, start - 1))) + 1, start),
      },
    ];
  });
}

/** What a fraction comes to: 三分之一 of its two numbers, 六成半 of its tenths, else a half; `undefined` where it is more than all. */
export function readShare(
  below: string | undefined,
  above = '',
  tenths: string | undefined,
  half: string | undefined,
): Decimal | undefined {
  const share =
    below !== undefined
      ? readNumeral(above)?.div(readNumeral(below) ?? 1)
      : tenths !== undefined
        ? readNumeral(tenths)
            ?.plus(half === undefined ? 0 : '0.5')
            .div(10)
        : new Decimal('0.5');
  return share?.gt(1) ? undefined : share;
}

function vaguenessOf(before: string, after: string, all: string | undefined): Vagueness {
  if (/超|逾|高达/.test(before) || /多|以上/.test(after) || all === '过半') return 'above';
  if (/近$|不/.test(before) || after === '以下') return 'below';
  return 'about';
}
