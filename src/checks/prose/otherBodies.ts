import type { UnitYear } from '../../model/types.ts';
import type { Sentence } from './types.ts';

/** `没有计入我中心的培训数`, `不在我中心统计之内`. */
const NOT_COUNTED = /(?:没有|没|未|不|均未|并未)(?:再|另|能|予)?(?:计入|列入|纳入|算入|包含在|统计在|计算在|在)[我本]/;

/** A body at the start of a sentence, as the one that does what is told: `青禾区农技站自行组织…`. */
const BODY =
  /^(?:此外|另外|同时|全年|本年|当年|20\d\d年度?|，)*(?!在|与|和|同|由|经|对|向|为|依托|联合|会同|组织|通过|按|根据|协助|指导|帮助|委托|配合|支持)([\u4e00-\u9fff]{0,10}[县区乡镇村市省][\u4e00-\u9fff]{0,8}?(?:站|局|所|办|中心|合作社|公司|农场|学校|协会|院))(?!的)(?![\u4e00-\u9fff]{0,6}(?:配合|协助|支持|参与|联合|合作|指导|下达|安排|要求))/;

/** What every such sentence has, and few others have: most need not be tried. */
const PLACE = /[县区乡镇村市省]/;

const LATEST = 8;

/** `市消委秘书处调解投诉1286件`: the sentence starts with a budget unit, shortened to the end of its name or not. */
function startsWith(text: string, unit: string): boolean {
  const tail = unit.slice(-3);
  const at = text.indexOf(tail);
  if (/本级|机关|中心/.test(tail) || at === -1 || at > LATEST) return false;
  return Array.from(text.slice(0, at)).every((sign) => unit.includes(sign));
}

/** Whether a sentence tells what another body did, by its subject or by saying that it is not counted as the unit's. */
export function describesAnotherBody({ text }: Sentence, { name, budgetUnits }: UnitYear['unit']): boolean {
  if (NOT_COUNTED.test(text)) return true;
  const isOfUnit =
    budgetUnits.length > 1 && budgetUnits.some((unit) => unit.name !== name && startsWith(text, unit.name));
  if (isOfUnit) return true;
  const [, body] = (PLACE.test(text) ? BODY.exec(text) : undefined) ?? [];
  return body !== undefined && !name.includes(body) && !/[我本](?:单位|中心|局|站|所|院|校|办|部门|委)/.test(text);
}
