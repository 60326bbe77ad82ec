import { titleOf } from '../../figures/figureNames.ts';
import { isLeftOpen } from '../../model/leftOpen.ts';
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
  const names = [section, ...rest].flatMap((step, depth) => titleOfStep(step, depth));
  return names.join('：');

  function titleOfStep(step: string, depth: number): readonly string[] {
    const [, word = '', index] = /^([^[]*)(?:\[(\d+)\])?$/.exec(step) ?? [];
    const above = depth <= 1 ? (depth === 0 ? '' : section) : (rest[depth - 2] ?? '');
    const parent = above.replace(/\[\d+\]$/, '');
    const table = tableOf([section, ...rest].slice(0, depth));
    const title = titleOfColumn(table, word) ?? TITLES[`${parent}.${word}`] ?? TITLES[word] ?? titleOf(word);
    const own = SILENT.has(word) ? [] : [title];
    if (index === undefined) return own;
    const name = nameOfItem(word, Number(index), depth, section.replace(/\[\d+\]$/, ''));
    return name === undefined || isLeftOpen(name) ? [`${own.join('')}第${Number(index) + 1}项`] : [...own, name];
  }

  /** A number of a table is called what the form's column of it is. */
  function titleOfColumn(table: string | undefined, cell: string): string | undefined {
    const columns = form.tables.find(({ rows }) => rows.source === table)?.columns;
    const title = columns?.find((column) => column.cell === cell || column.cell === `${cell}WithSign`)?.title.text;
    // One that names the year is no name of a key.
    return title?.includes('{{') ? undefined : title;
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

/** The table, by the source of its rows, that shows the values under some keys. */
function tableOf(above: readonly string[]): string | undefined {
  const [last = '', before] = above.toReversed();
  if (last.startsWith('indicators[')) return 'indicators';
  if (before === 'funding' || last === 'executionPoints') return 'funding';
  const [first = ''] = above;
  if (first === 'basic' && last.startsWith('items[')) return 'basic';
  return above.length === 1 && first.endsWith(']') ? first.replace(/\[\d+\]$/, '') : undefined;
}

/** Keys that only lead to others. */
const SILENT: ReadonlySet<string> = new Set(['items', 'byUnit', 'unit']);

/** Names of keys that are no figures. */
const TITLES: Readonly<Record<string, string>> = {
  date: '报告日期',
  divisions: '内设机构',
  divisionCount: '内设机构数',
  budgetUnitCount: '预算单位数',
  budgetCode: '预算编码',
  contact: '联系人',
  phone: '联系电话',
  budgetUnits: '预算单位',
  programmeHires: '引才计划聘用',
  holdsPost: '是否占编',
  retirees: '离退休人员',
  'retirees.closing': '年末人数',
  'retirees.new': '本年新增',
  'retirees.left': '本年减少',
  bought: '购置数',
  receptions: '公务接待',
  groups: '批次',
  conclusion: '自评结论',
  department: '主管部门',
  implementer: '实施单位',
  revisedTarget: '调整指标值',
  income: '收入',
  'income.generalBudget': '一般公共预算拨款收入',
  'income.governmentFund': '政府性基金拨款收入',
  'income.stateCapital': '国有资本经营拨款收入',
  'income.nonTax': '专户管理的非税收入',
  'income.business': '事业收入',
  'income.other': '其他收入',
  totals: '未分项的合计',
  people: '人次',
  vehiclePurchaseAndOperation: '公务用车购置和运行维护费',
  kept: '年末保有数',
  reason: '原因',
  description: '说明',
  goals: '绩效目标',
  expected: '年度总体目标',
  reached: '实际完成情况',
  executionPoints: '预算执行率',
  part: '属于哪一部分',
  kind: '项目类别',
  title: '标题',
  name: '名称',
  'unit.name': '单位名称',
  selfReference: '单位自称',
  supervisor: '主管部门',
  'unit.kind': '单位性质',
  rank: '机构规格',
  'unit.funding': '经费来源',
  accounting: '会计制度',
  programme: '计划名称',
  count: '人数',
  'indicators.actual': '全年实际值',
  level1: '一级指标',
  level2: '二级指标',
  measure: '度量单位',
  direction: '指标性质',
  type: '指标类型',
  results: '成果',
  value: '数值',
  qualifier: '约数',
  lastYear: '上年数',
  where: '公开的地方',
  scope: '公开的范围',
  status: '公开的状态',
  answers: '针对的问题',
  heading: '方面',
  declared: '由人评定的分',
  rubric: '评分表',
  criterion: '评分项',
  by: '评分人',
  discretion: '酌情理由',
  staff: '人员',
  asOf: '截止日期',
  problems: '存在的问题',
  measures: '改进措施',
  disclosures: '公开情况',
  otherMatters: '其他需要说明的情况',
  cause: '原因',
  amount: '说明的金额',
  text: '正文',
};
