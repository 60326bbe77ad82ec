import { findAll } from '../../reading/findAll.ts';

/** Words of a form to whoever fills it in, and of colleagues to each other, which stand in brackets. */
const IN_BRACKETS: readonly RegExp[] = [
  /^请(?!示|假|求|辞|客|教|专家|第三方|机构|上级|农户|公司).{0,12}(?:填|写|补充|补齐|附|修改|完善|删|列明|列出|说明|注明|勾选|确认|提供|核实|核对|根据|按照|参照|结合|简述|描述)/,
  /^(?:本栏|此栏|此处(?:填|写|插|附|补|略|空|需|应|请)|填表|填报(?:说明|要求|口径)|填写)/,
  /^(?!.*[每篇条稿]).*(?:字数|(?:不超过|不少于|不得超过|限)[\d一二三四五六七八九十百千]+字|[\d一二三四五六七八九十百千]字(?:以内|左右|以上|以下))/,
  /^(?:如有|若有|如适用|如需要?|选填|必填|可选|单选|可?多选|二选一|可另?附页|可加行|略|自行填?写?|视情况.{0,6}|根据实际.{0,10})$/,
  /^(?:如无|若无|没有)[^，]{0,6}(?:填|写)/,
  /^(?:尚?待)(?:填写?|补充?|补齐|补全|核实?|核对|定|附|完善|确认|更新)(?:数据|数字|金额|内容|说明|情况|文号|日期|名称)?$|^待(?:财务|领导)/,
  /^(?:说明|注|备注|要求|提示|注意)[：:].*(?:填写|填报|填列|字数|列明|阐述|简述|概述|请)/,
  /^(?:简述|概述|(?:简要|详细|具体|重点|逐项)(?:说明|介绍|概括|阐述|描述|列明|填列|填写)|写明)(?!.*见)/,
  /^等?(?:财务|领导|科室|业务科|办公室).{0,4}(?:再|请|待|一下|来补|提供后)/,
  /^(?!.*(?:什么|怎|如何|吗|呢|谁)).{1,6}[?？]$/,
];

const BRACKETS = /[（(【[［]([^（()）【】[\]［］]{1,40})[）)】\]］]/g;

/** Stretches in brackets that speak to the writer, not to the reader. */
export function findInstructions(text: string): readonly { readonly typed: string; readonly index: number }[] {
  return findAll(text, BRACKETS).flatMap(({ 0: typed, 1: inside = '', index }) =>
    IN_BRACKETS.some((pattern) => pattern.test(inside.trim())) ? [{ typed, index }] : [],
  );
}
