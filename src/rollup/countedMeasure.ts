import { Decimal } from '../quantity/decimal.ts';

/** Rates, marks and times: those of the whole are not the sum of those of its parts. Of a number without a measure nobody knows. */
const NOT_COUNTED = /[%％‰率/]|^(?:个?百分点|分|倍|折|天|日|个?工作日|年|个?月|小时|分钟|℃|摄氏度)$/;

/** Whether numbers of a measure add up over units. */
export function isCounted(measure: string | undefined): measure is string {
  return measure !== undefined && measure !== '' && !NOT_COUNTED.test(measure);
}

/** What a measure counts and by how much: 万人次 is 10,000 人次. 百 and 千 begin words of their own (千克, 百分点). */
export function splitMeasure(measure: string): { readonly base: string; readonly factor: Decimal } {
  const [, prefix = '', base = measure] = /^([万亿]{0,2})(.+)$/.exec(measure.trim()) ?? [];
  const zeros = [...prefix].reduce((sum, sign) => sum + (sign === '万' ? 4 : 8), 0);
  return { base: base === '' ? measure : base, factor: new Decimal(10).pow(zeros) };
}

/** What a quotient is to be multiplied by for its measure: 100 for a percentage, and 1 ÷ 10,000 for 万元/人. */
export function scaleOfRate(measure: string | undefined): Decimal {
  if (measure === undefined) return new Decimal(1);
  if (/[%％]/.test(measure)) return new Decimal(100);
  if (measure.includes('‰')) return new Decimal(1000);
  return new Decimal(1).div(splitMeasure(measure).factor);
}
