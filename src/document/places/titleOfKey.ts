import { titleOf } from '../../figures/figureNames.ts';
import type { Evaluation } from '../../scores/evaluation.ts';

/**
 * Says in Chinese what belongs under a key of the file, from the outside in, with names that people typed in place of their
 * indexes: `基本支出：工资福利支出：决算数`.
 */
export function titleOfKey(key: string, { year, form }: Pick<Evaluation, 'year' | 'form'>): string {
  const [section = '', ...rest] = key.split('.');
  if (section === 'narrative') return form.narrative.find(({ id }) => id === rest[0])?.title ?? key;
  if (section === 'facts') {
    const title = form.facts.find(({ id }) => id === rest[0])?.title ?? rest[0] ?? '';
    return [title, ...rest.slice(1).map(titleOf)].join('：');
  }
  const names = [section, ...rest].flatMap((step, depth) => titleOfStep(step, depth, section));
  return names.join('：');

  function titleOfStep(step: string, depth: number, table: string): readonly string[] {
    const [, word = '', index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const above = depth === 0 ? '' : (rest[depth - 2] ?? section);
    const own = SILENT.has(word) ? [] : [TITLES[`${above}.${word}`] ?? TITLES[word] ?? titleOf(word)];
    if (index === undefined) return own;
    const name = nameOfItem(word, Number(index), depth, table);
    return name === undefined ? [`${own.join('')}第${Number(index) + 1}项`] : [...own, name];
  }

  function nameOfItem(word: string, index: number, depth: number, table: string): string | undefined {
    if (word === 'programmeHires') return year.staff.programmeHires[index]?.programme;
    if (word === 'indicators') {
      const [, project] = /\[(\d+)\]/.exec(key) ?? [];
      const owner = table === 'whole' ? year.whole : itemsOf('projects')[Number(project)]?.attainment;
      return owner?.indicators[index]?.name;
    }
    return depth <= 1 ? itemsOf(table)[index]?.name : undefined;
  }

  function itemsOf(table: string) {
    const listing =
      table === 'basic'
        ? year.basic.items
        : table === 'projects'
          ? year.projects
          : table === 'governmentFund' || table === 'stateCapital' || table === 'socialInsurance'
            ? year.funds[table]
            : undefined;
    return listing?.state === 'listed' ? listing.items : [];
  }
}

/** Keys that only lead to others. */
const SILENT: ReadonlySet<string> = new Set(['items', 'byUnit', 'unit']);

/** Names of keys that are no figures. */
const TITLES: Readonly<Record<string, string>> = {
  date: '报告日期',
  divisions: '内设机构',
  budgetUnits: '预算单位',
  programmeHires: '引才计划聘用',
  holdsPost: '是否占编',
  retirees: '离退休人员',
  'retirees.closing': '年末人数',
  'retirees.new': '本年新增',
  'retirees.left': '本年减少',
  bought: '购置数',
  kept: '年末保有数',
  reason: '原因',
  description: '说明',
  goals: '绩效目标',
  expected: '年度总体目标',
  reached: '实际完成情况',
  executionPoints: '预算执行率',
  part: '属于哪一部分',
  kind: '项目类别',
  problems: '存在的问题',
  measures: '改进措施',
  disclosures: '公开情况',
  otherMatters: '其他需要说明的情况',
  cause: '原因',
  text: '正文',
};
