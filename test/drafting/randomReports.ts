import fc from 'fast-check';

/* Random reports of each shipped form, with nothing in them but what that form prints. */

const wan = (least: number, most: number) =>
  fc.integer({ min: least * 100, max: most * 100 }).map((each) => (each / 100).toFixed(2));
const amount = wan(100, 9000);
/** Less than all spending, as everywhere. */
const small = wan(0.01, 20);
const maybe = (part: fc.Arbitrary<string>) => fc.oneof({ weight: 5, arbitrary: part }, fc.constant('none'));
const count = (max: number) => fc.integer({ min: 1, max });

const NOUNS = ['预算', '合同', '设备', '台账', '值班', '培训', '线路', '档案', '窗口', '水质'];
const VERBS = ['编制不够细', '管理要加强', '更新不及时', '标签不全', '记录不完整', '安排偏紧'];
const DONE = ['按计划完成', '按季度检查', '逐项登记', '及时公布', '全部归档', '进展平稳'];
const pair = (verbs: readonly string[]) =>
  fc.tuple(fc.constantFrom(...NOUNS), fc.constantFrom(...verbs)).map(([noun, verb]) => noun + verb);
const distinct = (verbs: readonly string[], least: number, most: number) =>
  fc.uniqueArray(pair(verbs), { minLength: least, maxLength: most });

/** Amounts of a row in the columns that a form prints. */
function rowOf(columns: readonly string[], value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .array(value, { minLength: columns.length, maxLength: columns.length })
    .map((values) => columns.map((column, index) => `${column}: ${values[index]}`).join(', '));
}

const basic = ({ basic: columns }: Columns) =>
  fc.tuple(rowOf(columns, amount), rowOf(columns, amount)).map(
    ([wages, goods]) => `basic:
  items:
    - { name: 工资福利支出, part: personnel, ${wages} }
    - { name: 商品和服务支出, part: operating, ${goods} }
`,
  );

const threePublic = ({ threePublic: columns }: Columns) => {
  const item = rowOf(columns, maybe(small));
  return fc.tuple(item, item, item, item, count(9)).map(
    ([reception, operation, travel, purchase, kept]) => `threePublic:
  officialReception: { ${reception} }
  vehicleOperation: { ${operation} }
  overseasTravel: { ${travel} }
  vehiclePurchase: { ${purchase} }
  vehicles: { bought: 1, kept: ${kept + 1} }
`,
  );
};

const PROJECTS = ['档案修复', '馆舍维修', '设备更新', '数字化加工'];

const projects = ({ projects: columns }: Columns) =>
  fc
    .uniqueArray(fc.constantFrom(...PROJECTS), { minLength: 1, maxLength: 3 })
    .chain((names) =>
      fc
        .array(rowOf(columns, amount), { minLength: names.length, maxLength: names.length })
        .map((rows) => rows.map((row, index) => `  - { name: ${names[index]}, ${row} }\n`)),
    )
    .map((rows) => `projects:\n${rows.join('')}`);

const people = ({ year, columns }: FormFrame) =>
  fc.tuple(count(60), count(30), count(70), count(40), count(5)).map(
    ([administrative, institutional, inPost, closing, fresh]) => `staff:
  asOf: ${year}-12-31
  authorizedPosts: { administrative: ${columns.kinds ? administrative : 'none'}, institutional: ${institutional}, service: none, other: none }
  staffInPost: ${inPost}
  retirees: { closing: ${closing + fresh}, new: ${fresh} }
`,
  );

/** A 绩效自评表: goals, where the money came from, and indicators with their points. */
const attainment = fc
  .tuple(
    fc.array(fc.tuple(amount, amount, amount), { minLength: 2, maxLength: 2 }),
    fc.uniqueArray(fc.constantFrom('农资储备', '抽检批次', '新建站点', '培训场次'), { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(count(900), count(900), count(20)), { minLength: 3, maxLength: 3 }),
    pair(DONE),
  )
  .map(([[own, other], names, numbers, reached]) => {
    const funding = (values: readonly string[] | undefined) =>
      `{ originalBudget: ${values?.[0]}, revisedBudget: ${values?.[1]}, actual: ${values?.[2]} }`;
    const indicators = names.map((name, index) => {
      const [target, actual, points] = numbers[index] ?? [1, 1, 1];
      return `    - { level1: 产出指标, level2: 数量指标, name: ${name}, type: numeric, direction: atLeast, target: ${target}, measure: 次, actual: ${actual}, points: ${points}, awarded: ${points} }`;
    });
    return `  goals:
    expected: 办好群众需要的服务。
    reached: ${reached}。
  funding:
    currentAppropriation: ${funding(own)}
    carriedOver: { originalBudget: none, revisedBudget: none, actual: none }
    otherFunds: ${funding(other)}
  executionPoints: { points: 10, awarded: 9.5 }
  indicators:
${indicators.join('\n')}
`;
  });

/** The columns that a form prints of a unit’s tables. */
interface Columns {
  readonly basic: readonly string[];
  readonly projects: readonly string[];
  readonly threePublic: readonly string[];
  /** Whether it prints posts by their kinds. */
  readonly kinds: boolean;
}

const TWO = ['originalBudget', 'actual'];
const THREE = ['originalBudget', 'revisedBudget', 'actual'];
const ALL: Columns = {
  basic: THREE,
  projects: THREE,
  threePublic: ['lastYearBudget', 'budget', 'lastYearActual', 'actual'],
  kinds: true,
};

interface FormFrame {
  readonly columns: Columns;
  readonly year: number;
  /** The texts that the form has places for. */
  readonly texts: readonly string[];
  readonly headings: readonly string[];
  readonly of: 'unit' | 'projects' | 'project' | 'whole';
  /** Keys that the form asks for and prints. */
  readonly more: string;
}

const LISTS = 'governmentFund: none\nstateCapital: none\nsocialInsurance: none\n';
const DISCLOSED = 'disclosures:\n  - { what: budget, where: 虚溪市人民政府网站, status: done }\n';

export const FORMS: Readonly<Record<string, FormFrame>> = {
  'unit-general': {
    columns: ALL,
    year: 2023,
    texts: ['introduction', 'duties', 'management', 'outputs', 'effectiveness'],
    headings: ['goals', 'assets'],
    of: 'unit',
    more: `${LISTS}otherMatters: none\n${DISCLOSED}`,
  },
  'yueyang-2023': {
    columns: { basic: TWO, projects: THREE, threePublic: ['lastYearActual', 'actual'], kinds: true },
    year: 2023,
    texts: ['introduction', 'duties', 'management', 'performance', 'effectiveness'],
    headings: ['duties', 'assets'],
    of: 'unit',
    more: `${LISTS}otherMatters: none\n${DISCLOSED}`,
  },
  'hunan-2018': {
    columns: { basic: TWO, projects: TWO, threePublic: ['budget', 'lastYearActual', 'actual'], kinds: false },
    year: 2018,
    texts: ['introduction', 'duties', 'organization', 'assets', 'effects'],
    headings: ['planning', 'performance'],
    of: 'unit',
    more: '',
  },
  'pidu-2025': {
    columns: ALL,
    year: 2025,
    texts: ['introduction', 'duties', 'budgetManagement', 'completion', 'effects'],
    headings: ['running', 'duties'],
    of: 'unit',
    more: LISTS,
  },
  'national-project-2020': {
    columns: ALL,
    year: 2023,
    // Its 项目总体情况 stands right behind its profile, and looks like a part of that.
    texts: ['introduction', 'profile'],
    headings: ['goals', 'effects'],
    of: 'projects',
    more: DISCLOSED,
  },
  'pidu-project-2025': {
    columns: ALL,
    year: 2025,
    texts: ['introduction', 'profile', 'conclusion', 'projectDecision', 'outputs'],
    headings: ['implementation', 'results'],
    of: 'project',
    more: '',
  },
  'anhui-unit': {
    columns: ALL,
    year: 2023,
    texts: ['introduction', 'funds', 'goals'],
    headings: [],
    of: 'whole',
    more: '',
  },
};

/** Of two headings as many: where a form prints none, one alone beside a numbered list would be read as part of that. */
const problemsOf = fc.constantFrom(2, 4).chain((many) => distinct(VERBS, many, many));

/** Prose, a list within it, problems and measures. */
function textsOf({ texts, headings }: FormFrame): fc.Arbitrary<string> {
  return fc
    .tuple(distinct(DONE, texts.length + 2, texts.length + 2), problemsOf, distinct(VERBS, 2, 4))
    .map(([sentences, problems, measures]) => {
      const [one = '', other = '', ...rest] = sentences;
      const prose = texts.map((id, index) => `  ${id}: 我馆的${rest[index]}。\n`);
      const last = texts.at(-1);
      if (last !== undefined && headings.length > 0) {
        prose[prose.length - 1] =
          `  ${last}: |\n    全年工作**做了以下安排**：\n\n    1. ${one}。\n    2. ${other}。\n`;
      }
      const listed = problems.map((text, index) => {
        const heading = headings[index * 2 < problems.length ? 0 : 1];
        return `  - { id: p${index + 1}, heading: ${heading}, text: ${text}。 }\n`;
      });
      const steps = measures.map((text) => `  - { text: 解决${text}的问题。 }\n`);
      const lists = headings.length === 0 ? '' : `problems:\n${listed.join('')}measures:\n${steps.join('')}`;
      return `narrative:\n${prose.join('')}${lists}`;
    });
}

function indent(text: string): string {
  return text.replace(/^ {2}/gm, '    ');
}

/** A report of a form, as somebody would type it. */
export function reportOf(form: string): fc.Arbitrary<string> {
  const frame = FORMS[form];
  if (frame === undefined) throw new Error(form);
  const parts: Readonly<Record<FormFrame['of'], readonly fc.Arbitrary<string>[]>> = {
    unit: [people(frame), basic(frame.columns), threePublic(frame.columns), projects(frame.columns)],
    whole: [attainment.map((text) => `whole:\n${text}`)],
    project: [attainment.map((text) => `projects:\n  - name: 站点建设\n${indent(text)}`)],
    projects: [
      fc
        .tuple(attainment, attainment)
        .map(([one, other]) => `projects:\n  - name: 站点建设\n${indent(one)}  - name: 设备更新\n${indent(other)}`),
    ],
  };
  const unit = frame.of === 'unit' ? '  budgetUnits: [虚溪市档案馆本级]\n  divisions: [办公室, 保管科]\n' : '';
  return fc.tuple(...parts[frame.of], textsOf(frame)).map(
    (all) => `selfeval: 1
form: ${form}
year: ${frame.year}
money: 万元
date: ${frame.year + 1}-05-08
prior: none
unit:
  name: 虚溪市档案馆
  selfReference: 我馆
${unit}${all.join('')}${frame.more}`,
  );
}
