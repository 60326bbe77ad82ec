import type { ResultItem } from '../../../model/types.ts';
import { type Outcome, RESTRICTING } from '../../../reading/readOutcomes.ts';

/** Before a result's name: a plan, a part, another body's. */
export const NOT_ALL =
  /计划|拟|将|新增|新建|原有|已有|累计|[近前][一二两三四五]年|历年|增加|减少|每|其中|另|目标|年初|上年|去年|20\d\d年|与|[县区乡镇省站]|全市|各|共建|假期|春节|国庆|五一|黄金周|期间|[单首当]日|半年|季度|周末|林场|农场|苗圃|分局|分馆|大队|支队|公司|合作社|协会|[中小]学/;

/** The words beside a number, but those of its name, speak of a part, another body, another time. */
export function isRestricted({ isHeld, words }: Outcome, result: ResultItem | undefined): boolean {
  const rest = result === undefined ? words : words.replace(result.name, '');
  return isHeld || RESTRICTING.test(rest.replace(/计划(?=.{0,4}$)/, ''));
}
