import type { UnitYear } from '../../model/types.ts';
import { findAll } from '../../reading/findAll.ts';

/** Oneself, as a unit calls itself: 我局, 本中心, 全站; not 全县. */
const SELF =
  /[我本全](?![市县区省乡镇国系])[\u4e00-\u9fff]{0,4}?(?:局|委员会|委|办公室|办|厅|院|校|站|所|队|处|部门|部|中心|单位|街道|馆|社|会|场|园)(?:的)?/g;
/** Times and adverbs, which change nothing about whose it is. */
const TIMES =
  /(?:20)?\d{2}年度?(?:末|底)?|截[至止](?:\d{1,2}月\d{1,2}日|\d{1,2}月底)?|\d{1,2}月\d{1,2}日|全年度?|年初|期初|上年末?|去年末?|本年度?内?|当年度?|今年|年内|年中|年末|年底|年度|目前|现在|现有|现|实际|已经|已|均|都|也|并|且|又|既|还|同时|继续|始终|一直|共计|共有|总共|一共|共|经核定|根据三定方案|按照三定方案|其中|期间|收入支出决算情况|，/g;

/** What is left of words once oneself, times and adverbs are taken out: whoever else is named. */
export function othersIn(words: string, { unit }: Pick<UnitYear, 'unit'>): string {
  const plain = unit.name.replace(/[（(][^）)]*[）)]/g, '');
  const rest = words
    .replaceAll(unit.name, '')
    .replaceAll(plain, '')
    .replaceAll(unit.selfReference ?? '我单位', '')
    .replace(SELF, '')
    .replace(TIMES, '')
    .trim();
  // 管理处 for 某市灌区管理处.
  return rest.length >= 2 && plain.endsWith(rest) ? '' : rest;
}

/** Words of another body, or of some of one's own. */
const BODY =
  /[县区乡镇村市省](?:级|里|内)?[\u4e00-\u9fff]{0,8}?(?:站|局|所|办|中心|合作社|公司|农场|学校|协会|院|系统|单位|部门|馆|机构)|局机关|机关|本级|下属|所属|各[\u4e00-\u9fff]{0,4}(?:单位|部门|站所?|乡镇|科室)|兄弟|帮扶|[县区乡镇村](?:均|都|也)?$/;

/** Whether words tell of another body before a place, and nobody has come back to oneself. */
export function namesOthers(words: string, year: Pick<UnitYear, 'unit'>): boolean {
  const plain = year.unit.name.replace(/[（(][^）)]*[）)]/g, '');
  const rest = words.replaceAll(year.unit.name, '').replaceAll(plain, '');
  const self = findAll(rest, SELF).at(-1);
  const after = self === undefined ? rest : rest.slice(self.index + self[0].length);
  const { budgetUnits } = year.unit;
  return BODY.test(after) || (budgetUnits.length > 1 && budgetUnits.some(({ name }) => after.includes(name)));
}
