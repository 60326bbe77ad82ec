/** A difference stands right behind: 少42人, 只减少0.15万元, 相差3个百分点. */
const OF_GAP =
  /(?:多|少|增加|减少|增长|下降|上升|提高|降低|净增|净减|扩大|压减|压缩|节约|结余|超支|超出|超|高|低|相差|差额|差)(?:出|了|约|仅|也|共|为|支|计)?$/;
/** What several come to, or what is left of all of them. */
const OF_SUM = /(?:合计|共计|共|总计|总数|总额|累计|两项|二者|两者|三者|剔除|扣除|不计|不含|其余|余下|剩余|另有)/;
/** What is left when all else is told. */
const OF_REST = /另有|其余|余下|剩余|还有/;

export function isSaidGap(lead: string): boolean {
  return OF_GAP.test(lead);
}

export function isSaidSum(lead: string): boolean {
  return OF_SUM.test(lead);
}

export function isSaidRest(lead: string): boolean {
  return OF_REST.test(lead);
}
