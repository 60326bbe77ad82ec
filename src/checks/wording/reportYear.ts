import type { Sentence } from '../prose/types.ts';

/** Before a year that is the report's own: 评价对象为我院, 评价时段为. */
const OBJECT =
  /(?:评价|自评)(?:的)?(?:对象|范围|内容)(?:为|是|：|包括)(?:[我本][\u4e00-\u9fff]{1,3}|[\u4e00-\u9fff]{2,20}(?:局|中心|院|处|站|所|馆|委|办公室))?$/;
const PERIOD = /(?:评价|自评)(?:的)?(?:时段|期间|期限|年度|时间|时间范围|周期|区间|基准年|基准日|基准期)(?:为|是|：)$/;
const OF_WHOLE = /^(?:部门|单位)?(?:整体支出|预算)/;
/** `对2022年度部门整体支出开展绩效自评`. */
const EVALUATED =
  /^(?:部门|单位)?整体支出(?:绩效)?(?:情况)?(?:开展|进行|组织|实施)(?:了)?(?:全.)?(?:绩效)?(?:自评|评价|自查)/;
const EVALUATION = /^(?:部门|单位)?整体支出(?:预算)?绩效(?:自评|评价)(?:工作|报告|情况)?/;
/** What was found in an earlier evaluation, and what came of it. */
const OF_HISTORY = /整改|已于|上次|上年|去年|此前|曾|发现|反馈|结果|应用|运用|复核|抽查|评为|获|参照|借鉴|月/;

/**
 * Whether a year can only be the one that is evaluated: the object and the period of this evaluation, and what it is that is
 * being evaluated. An earlier evaluation is told with its day, or with what came of it.
 */
export function isOfReport({ text, scopes, year }: Sentence, start: number, end: number): boolean {
  const before = text.slice(0, start);
  const after = text.slice(end);
  if (PERIOD.test(before)) return !/上年|上次|原/.test(before);
  if (OBJECT.test(before)) return OF_WHOLE.test(after) && !/上年|上次/.test(before);
  if (OF_HISTORY.test(text) || scopes.some((scope) => scope.start !== start && scope.year !== year)) return false;
  if (/对(?:[我本][\u4e00-\u9fff]{1,3})?$/.test(before) && EVALUATED.test(after)) return true;
  // 开展了2023年度部门整体支出绩效自评，现将情况报告如下.
  const isReported = /现将|报告如下|形成(?:了)?(?:本|此)|特(?:撰写|形成)/.test(text);
  if (isReported && /(?:开展|组织|完成|进行|对)(?:了)?$/.test(before) && EVALUATION.test(after)) return true;
  return /(?:本次|此次|现就|现对)[^，。；]{0,8}(?:开展|编制|形成|对)(?:的|了)?$/.test(before) && EVALUATION.test(after);
}
