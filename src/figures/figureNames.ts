/** The Chinese name of each segment of a figure's id; names that the user typed are used as they are. */
const SEGMENTS: Readonly<Record<string, string>> = {
  basic: '基本支出',
  projects: '项目支出',
  governmentFund: '政府性基金',
  stateCapital: '国有资本经营',
  socialInsurance: '社会保险基金',
  whole: '整体支出',
  'whole+funds': '整体支出（含各项基金）',
  threePublic: '三公经费',
  staff: '人员',
  unit: '单位',

  total: '合计',
  personnel: '人员经费',
  operating: '公用经费',
  operatingExcludingCapital: '公用经费（不含资本性支出）',
  operatingIncludingCapital: '公用经费（含资本性支出）',
  frugality: '过紧日子',
  generalExpenses: '一般性支出',
  propertyManagement: '物业管理费',
  income: '收入',
  officialReception: '公务接待费',
  vehicleOperation: '公务用车运行维护费',
  overseasTravel: '因公出国（境）费',
  vehiclePurchase: '公务用车购置费',
  business: '业务工作专项',
  operation: '运行维护专项',
  vehicles: '公务用车购置和运行维护费',
  carryover: '结转结余',
  funding: '资金来源',
  currentAppropriation: '当年财政拨款',
  carriedOver: '上年结转资金',
  otherFunds: '其他资金',
  indicators: '绩效指标',
  marks: '自评',
  execution: '执行率',

  originalBudget: '年初预算数',
  revisedBudget: '调整预算数',
  actual: '决算数',
  variance: '差异',
  varianceRate: '差异率',
  varianceToRevised: '与调整预算的差异',
  executionRate: '预算执行率',
  completionRate: '预算完成率',
  share: '占比',
  opening: '上年结转',
  closing: '年末结转结余',
  target: '指标值',
  completion: '完成率',
  points: '分值',
  awarded: '得分',

  grossOverspend: '超支总额',
  grossSaving: '结余总额',
  explained: '已说明的超支',
  partlyExplained: '部分说明的超支',
  unexplained: '未说明的超支',
  explainedShare: '已说明的超支占比',
  partlyExplainedShare: '部分说明的超支占比',
  unexplainedShare: '未说明的超支占比',

  lastYearBudget: '上年预算数',
  budget: '本年预算数',
  lastYearActual: '上年决算数',
  change: '决算数增减',
  changeRate: '决算数增减率',
  budgetChange: '预算数增减',
  budgetChangeRate: '变动率',
  controlRate: '控制率',
  vehiclesBought: '公务用车购置数',
  vehiclesKept: '公务用车保有量',
  receptionGroups: '公务接待批次',
  receptionPeople: '公务接待人次',

  authorizedPosts: '编制数',
  administrative: '行政编制',
  institutional: '事业编制',
  service: '工勤编制',
  other: '其他编制',
  staffInPost: '在职人数',
  vacancies: '空编数',
  hires: '聘用人数',
  postlessHires: '未占编聘用人数',
  postHolders: '占编人数',
  staffControlRate: '在职人员控制率',
  postHolderControlRate: '占编人员控制率',
  unsureHires: '不确定占编聘用人数',
  sureHolders: '确定占编人数',
  sureHolderControlRate: '确定占编人员控制率',
  retirees: '离退休人数',
  newRetirees: '新增离退休人数',
  leftRetirees: '减少离退休人数',
  openingRetirees: '年初离退休人数',
  otherStaff: '编外人员',
  temporary: '临时人员',
  dispatched: '劳务派遣人员',
  lastYear: '上年',
  postsChange: '编制数增减',
  inPostChange: '在职人数增减',
  divisions: '内设机构数',
  budgetUnits: '预算单位数',
};

const titles: ReadonlyMap<string, string> = new Map(Object.entries(SEGMENTS));

/** Segments that only separate kinds of names; Chinese names leave them out. */
const SILENT = new Set(['items', 'units', 'facts', 'rates']);

/** A segment of a figure's id, with a Chinese title if a form gives it one. */
export type Segment = string | { readonly id: string; readonly title: string };

/** Makes a figure's id and Chinese name from its segments; a dot inside a typed name becomes a full-width dot. */
export function nameFigure(segments: readonly Segment[]): { readonly id: string; readonly name: string } {
  let id = '';
  let name = '';
  let before = '';
  let isTyped = false;
  for (const segment of segments) {
    if (typeof segment !== 'string') {
      id = id === '' ? segment.id : `${id}.${segment.id}`;
      const title = segment.title.replaceAll('.', '．');
      name = name === '' ? title : `${name}.${title}`;
      before = segment.id;
      continue;
    }
    const safe = segment.includes('.') ? segment.replaceAll('.', '．') : segment;
    // The segment after `items` or `units` is a name from the file, even if it is one of our own words.
    isTyped = SILENT.has(before) && !isTyped;
    id = id === '' ? safe : `${id}.${safe}`;
    if (isTyped || !SILENT.has(safe)) name = name === '' ? titleOf(safe) : `${name}.${titleOf(safe)}`;
    before = safe;
  }
  return { id, name };
}

/** Translates one segment of an id, e.g. `officialReception` → 公务接待费; any other text stays as it is. */
export function titleOf(segment: string): string {
  return titles.get(segment) ?? segment;
}
