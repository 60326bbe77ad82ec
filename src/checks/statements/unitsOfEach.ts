/** Measures of which one is meant by 每, as a pattern. */
export const UNIT_OF_EACH =
  '人次|批次|车次|台次|家次|户次|班次|场次|册次|头次|剂次|平方米|立方米|公里|[人名户辆台套场次亩件份家个只头处株册卷页吨张座间所条项批班期位块顶起幅盏次口眼孔根盘面扇门把双支艘架匹畦垛栋片]';

/** People may be counted in any of these. */
export const PEOPLE = new Set(['人', '名', '位', '人次']);
