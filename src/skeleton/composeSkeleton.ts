import { titleOf } from '../figures/figureNames.ts';
import type { Criterion } from '../form/rubricTypes.ts';
import type { Form } from '../form/types.ts';
import { FUNDING_ROWS, FUNDS, POST_KINDS, THREE_PUBLIC_ITEMS } from '../model/types.ts';
import type { MoneyUnit } from '../quantity/quantity.ts';
import { childOf, entryOf, listOf, mapOf, scalarOf, textOf } from '../source/query.ts';
import type { SourceMap, SourceNode } from '../source/types.ts';
import { commented, line, oneLine, yamlOf, yamlText } from './yaml.ts';

export interface SkeletonOptions {
  readonly unit: string;
  readonly year: string;
  readonly money: MoneyUnit;
  /** Address of the schema, from the file that is to be. */
  readonly schema: string;
  /** The report of the year before, from that file; `none`: there is none. */
  readonly prior: string;
  /** The tree of that report: what it knows goes on. */
  readonly from: SourceNode | undefined;
}

/**
 * A report file to be filled in, as its form wants it: every key with what belongs there, nothing invented. What is not known is
 * left empty, which is unknown and never zero; what needs words is a comment until it has some.
 */
export function composeSkeleton(form: Form, options: SkeletonOptions): string {
  return `${new SkeletonComposer(form, options).compose().join('\n')}\n`;
}

class SkeletonComposer {
  readonly #form: Form;
  readonly #options: SkeletonOptions;
  readonly #from: SourceNode | undefined;

  constructor(form: Form, options: SkeletonOptions) {
    this.#form = form;
    this.#options = options;
    this.#from = options.from;
  }

  compose(): string[] {
    const { unit, year, money, schema, prior } = this.#options;
    return [
      `# yaml-language-server: $schema=${schema}`,
      commented(0, oneLine(`${this.#form.title}。写着“待填”的地方请填写；没有的写 none，不知道的空着，不要写 0。`)),
      commented(0, '合计、差异、比率、得分都不写，由程序算出。改好后运行 selfeval check。'),
      line(0, 'selfeval', '1'),
      line(0, 'form', yamlText(this.#form.id), this.#formNote()),
      line(0, 'year', year),
      line(0, 'money', money, '全文金额的单位：万元 或 元'),
      line(0, 'date', `${Number(year) + 1}-01-01`, '待填：报告日期，现在的日期只是占个位置'),
      line(
        0,
        'prior',
        prior === 'none' ? 'none' : yamlText(prior),
        prior === 'none' ? '上年的报告文件，没有写 none' : '上年的报告，检查时对照',
      ),
      '',
      ...this.#unit(unit),
      ...this.#unlessLeftOut('staff', () => this.#staff()),
      ...this.#unlessLeftOut('basic', () => this.#basic()),
      ...this.#unlessLeftOut('threePublic', () => this.#threePublic()),
      '',
      ...this.#spendingList('projects'),
      ...FUNDS.flatMap((fund) => ['', ...this.#spendingList(fund)]),
      ...this.#whole(),
      '',
      ...this.#results(),
      '',
      ...this.#narrative(),
      '',
      ...this.#problems(),
      '',
      ...this.#rest(),
      ...this.#facts(),
      ...this.#scored(),
    ];
  }

  /** What last year's report did not tell of is left out of this year's too. */
  #unlessLeftOut(key: string, compose: () => string[]): string[] {
    return this.#from !== undefined && childOf(this.#from, key) === undefined ? [] : ['', ...compose()];
  }

  #formNote(): string {
    const { first, last } = this.#form.years;
    const year = Number(this.#options.year);
    return year < Number(first) || year > Number(last) ? `待填：这个格式只管${first}—${last}年，请换成这一年的` : '';
  }

  #unit(name: string): string[] {
    const known = mapOf(childOf(this.#from, 'unit'));
    if (known === undefined) {
      return [
        'unit:',
        line(1, 'name', yamlText(name)),
        commented(1, 'selfReference: 我单位        # 正文里怎样称呼自己'),
        commented(1, 'supervisor: 待填            # 主管部门全称'),
        commented(1, 'kind: 待填                  # 单位性质，例如 公益一类事业单位'),
        commented(1, 'divisions: [待填]           # 内设机构的名称'),
        commented(1, 'budgetUnits: [待填]         # 纳入本报告的预算单位；只有本级可以不写'),
      ];
    }
    return ['unit:', ...known.entries.map(({ key, value }) => line(1, key, yamlOf(value)))];
  }

  #staff(): string[] {
    const known = childOf(this.#from, 'staff');
    const posts = mapOf(childOf(known, 'authorizedPosts'))?.entries.filter(({ key }) =>
      POST_KINDS.some((kind) => kind === key),
    );
    const hires = listOf(childOf(known, 'programmeHires'))?.items ?? [];
    const closing = yamlOf(childOf(childOf(known, 'retirees'), 'closing'));
    return [
      'staff:',
      line(1, 'asOf', `${this.#options.year}-12-31`, '人员数的截止日期'),
      '  authorizedPosts:',
      ...(posts === undefined || posts.length === 0
        ? [line(2, 'administrative', '', '行政编制，没有的删去'), line(2, 'institutional', '', '事业编制，没有的删去')]
        : posts.map(({ key, value }) => line(2, key, yamlOf(value), `${titleOf(key)}，请核对`))),
      line(
        1,
        'staffInPost',
        yamlOf(childOf(known, 'staffInPost')),
        known === undefined ? '在职人数' : '在职人数，上年的数，请核对',
      ),
      ...(hires.length === 0 ? [] : ['  programmeHires:', ...hires.map((hire) => `    - ${yamlOf(hire)}   # 请核对`)]),
      `  retirees: { closing: , new: , left: }   # 待填：离退休年末人数、本年新增、本年减少${closing === '' ? '' : `；上年末${closing}人`}`,
    ];
  }

  #basic(): string[] {
    const known = childOf(this.#from, 'basic');
    const closing = yamlOf(childOf(childOf(known, 'carryover'), 'closing'));
    const items = (listOf(childOf(known, 'items'))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
    return [
      'basic:',
      `  carryover: { opening: ${closing}, closing: }   # ${closing === '' ? '待填：上年结转、年末结转结余' : '上年结转取自上年的年末结转结余；年末待填'}`,
      '  items:',
      ...(items.length === 0
        ? STANDARD_ITEMS.flatMap(([name, part]) => this.#item(name, [line(3, 'part', part)], undefined))
        : items.flatMap((item) => this.#item(nameOf(item), this.#kept(item, ['part'], 3), item))),
    ];
  }

  /** One item of basic spending or a project, its amounts to be filled in. */
  #item(name: string, kept: readonly string[], known: SourceMap | undefined, depth = 2): string[] {
    const byUnit = mapOf(childOf(known, 'byUnit'));
    const amounts = (node: SourceNode | undefined, at: number) => [
      line(at, 'originalBudget', '', '年初预算数'),
      line(at, 'revisedBudget', '', '调整后的全年预算数，含追加和上年结转'),
      line(at, 'actual', '', '决算数'),
      ...this.#lastYear(node, at),
    ];
    return [
      `${'  '.repeat(depth)}- name: ${yamlText(name)}`,
      ...kept,
      ...(byUnit === undefined
        ? amounts(known, depth + 1)
        : [
            `${'  '.repeat(depth + 1)}byUnit:`,
            ...byUnit.entries.flatMap(({ key, value }) => [
              `${'  '.repeat(depth + 2)}${yamlText(key)}:`,
              ...amounts(value, depth + 3),
            ]),
          ]),
    ];
  }

  #lastYear(node: SourceNode | undefined, depth: number): string[] {
    const actual = yamlOf(childOf(node, 'actual'));
    if (actual !== '') return [line(depth, 'lastYearActual', actual, '上年决算数')];
    return this.#form.asks.includes('lastYear') ? [line(depth, 'lastYearActual', '', '上年决算数')] : [];
  }

  #kept(item: SourceMap, keys: readonly string[], depth: number): string[] {
    return keys.flatMap((key) => {
      const value = yamlOf(childOf(item, key));
      return value === '' ? [] : [line(depth, key, value)];
    });
  }

  #threePublic(): string[] {
    const known = childOf(this.#from, 'threePublic');
    return [
      `threePublic:   # 待填：三公经费，没有的写 none`,
      ...THREE_PUBLIC_ITEMS.map((id) => {
        const item = childOf(known, id);
        const [budget, actual] = ['budget', 'actual'].map((key) => yamlOf(childOf(item, key)));
        return `  ${id}: { lastYearBudget: ${budget}, budget: , lastYearActual: ${actual}, actual: }   # ${titleOf(id)}`;
      }),
      '  vehicles: { bought: , kept: }   # 待填：购置和年末保有的公务用车',
    ];
  }

  #spendingList(key: 'projects' | (typeof FUNDS)[number]): string[] {
    const items = (listOf(childOf(this.#from, key))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
    const title = titleOf(key);
    if (items.length > 0) return [`${key}:   # ${title}`, ...items.flatMap((item) => this.#spending(key, item))];
    const kind = key === 'projects' && this.#form.asks.includes('projectKinds') ? 'kind: business, ' : '';
    const name = key === 'projects' ? '项目名称' : '科目或项目名称';
    return [
      line(0, key, '', `${title}，没有写 none`),
      commented(1, `- { name: ${name}, ${kind}originalBudget: , revisedBudget: , actual: }`),
    ];
  }

  #spending(table: string, item: SourceMap): string[] {
    const closing = yamlOf(childOf(childOf(item, 'carryover'), 'closing'));
    const isFunded = childOf(item, 'funding') !== undefined;
    const kept = this.#kept(item, ['kind'], 2);
    if (table === 'projects' && kept.length === 0 && this.#form.asks.includes('projectKinds')) {
      kept.push(commented(2, 'kind: business   # 待填：business 业务工作专项，operation 运行维护专项'));
    }
    const amounts = isFunded
      ? [
          `  - name: ${yamlText(nameOf(item))}`,
          ...kept,
          '    funding:',
          ...FUNDING_ROWS.map(
            (row) => `      ${row}: { originalBudget: , revisedBudget: , actual: }   # 待填：${titleOf(row)}`,
          ),
        ]
      : this.#item(nameOf(item), kept, item, 1);
    return [
      ...amounts,
      ...(closing === ''
        ? []
        : [`    carryover: { opening: ${closing}, closing: }   # 上年结转取自上年的年末结转结余；年末待填`]),
      ...this.#wordsOf(item, 'description', 2),
      ...this.#attainment(item, 2),
    ];
  }

  /** The 绩效自评表 that goes on: what was planned stays, what came of it is to be filled in. */
  #attainment(node: SourceNode, depth: number): string[] {
    const indent = '  '.repeat(depth);
    const goals = childOf(node, 'goals');
    const indicators = (listOf(childOf(node, 'indicators'))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
    const points = yamlOf(childOf(childOf(node, 'executionPoints'), 'points'));
    return [
      ...(goals === undefined
        ? []
        : [
            commented(depth, 'goals:'),
            commented(
              depth,
              `  expected: ${oneLine(yamlOf(childOf(goals, 'expected')))}   # 待填：本年的目标，上年是这样写的`,
            ),
          ]),
      ...(points === '' ? [] : [`${indent}executionPoints: { points: ${points}, awarded: }   # 执行率的得分待填`]),
      ...(indicators.length === 0
        ? []
        : [
            `${indent}indicators:   # 完成值、得分和原因待填，指标值请核对`,
            ...indicators.map((indicator) => {
              const told = indicator.entries
                .filter(({ key, value }) => KEPT_OF_INDICATOR.includes(key) && yamlOf(value) !== '')
                .map(({ key, value }) => `${key}: ${yamlOf(value)}`);
              return `${indent}  - { ${told.join(', ')}, actual: , awarded: }`;
            }),
          ]),
    ];
  }

  #wordsOf(node: SourceNode, key: string, depth: number): string[] {
    const text = scalarOf(childOf(node, key))?.text;
    return text === undefined ? [] : [commented(depth, `${key}: ${oneLine(text)}   # 待填：上年是这样写的`)];
  }

  #whole(): string[] {
    const known = childOf(this.#from, 'whole');
    return known === undefined ? [] : ['', 'whole:   # 部门整体支出绩效自评表', ...this.#attainment(known, 1)];
  }

  #results(): string[] {
    const known = mapOf(childOf(this.#from, 'results'))?.entries ?? [];
    return [
      commented(0, 'results:   # 待填：本年做成的事，正文里用 {{名称}} 引用'),
      ...(known.length === 0
        ? [commented(0, '  培训人次: { value: 待填, measure: 人次, target: 待填 }')]
        : known.map(({ key, value }) => {
            const measure = yamlOf(childOf(value, 'measure'));
            return commented(
              0,
              `  ${yamlText(key)}: { value: 待填, measure: ${measure}, lastYear: ${yamlOf(childOf(value, 'value'))} }`,
            );
          })),
    ];
  }

  #narrative(): string[] {
    const known = childOf(this.#from, 'narrative');
    return [
      commented(0, 'narrative:   # 去掉这一行和一段前面的 # 再写；不写的段落印“未填”'),
      ...this.#form.narrative.flatMap(({ id, title }) => {
        const before = scalarOf(entryOf(known, id)?.value)?.text;
        return [
          commented(1, `${id}: |   # ${title}`),
          before === undefined
            ? commented(1, '  待填')
            : commented(1, `  ${before.trimEnd().split('\n').join('\n  ')}`),
        ];
      }),
    ];
  }

  #problems(): string[] {
    const headings = this.#form.problemHeadings.map(({ id, title }) => `${id} ${title}`).join('；');
    const list = (key: string) => (listOf(childOf(this.#from, key))?.items ?? []).flatMap((item) => mapOf(item) ?? []);
    const problems = list('problems');
    const measures = list('measures');
    return [
      commented(0, `problems:   # 待填：问题，heading 可以是：${headings}`),
      ...(problems.length === 0
        ? [
            commented(
              0,
              `  - { id: one, heading: ${this.#form.problemHeadings[0]?.id ?? '待填'}, text: 待填, cause: 待填 }`,
            ),
          ]
        : problems.map((problem) => commented(0, `  - ${oneLine(yamlOf(problem))}   # 上年的`))),
      commented(0, 'measures:   # 待填：改进措施，answers 写它针对的问题的 id'),
      ...(measures.length === 0
        ? [commented(0, '  - { answers: [one], text: 待填 }')]
        : measures.map((measure) => commented(0, `  - ${oneLine(yamlOf(measure))}   # 上年的`))),
    ];
  }

  #rest(): string[] {
    return [
      commented(0, 'disclosures:   # 待填：在哪里公开，what 可以是 budget、finalAccounts、threePublic、selfEvaluation'),
      commented(0, '  - { what: selfEvaluation, where: 待填, scope: 待填, status: planned }'),
      commented(0, 'otherMatters: none   # 待填：其他需要说明的情况，没有写 none'),
    ];
  }

  #facts(): string[] {
    if (this.#form.facts.length === 0) return [];
    const known = childOf(this.#from, 'facts');
    return [
      '',
      'facts:   # 这种格式要如实回答的事；不知道的空着',
      ...this.#form.facts.flatMap((fact): string[] => {
        switch (fact.type) {
          case 'flag':
            return [line(1, fact.id, '', `${fact.title}，写 true 或 false`)];
          case 'date':
            return [line(1, fact.id, '', `${fact.title}，写成 2024-05-31`)];
          case 'number':
            return [line(1, fact.id, '', `${fact.title}，没有写 none`)];
          case 'population':
            return [line(1, fact.id, '', `${fact.title}：{ must: [应做的单位], done: [已做的单位] }，没有写 none`)];
          case 'amounts': {
            const before = childOf(known, fact.id);
            const [budget, actual] = ['budget', 'actual'].map((key) => yamlOf(childOf(before, key)));
            const values: Readonly<Record<string, string | undefined>> = {
              lastYearBudget: budget,
              lastYearActual: actual,
            };
            const columns = fact.columns.map((column) => `${column}: ${values[column] ?? ''}`);
            return [`  ${fact.id}: { ${columns.join(', ')} }   # 待填：${fact.title}，没有写 none`];
          }
          case 'checklist':
            return [
              `  ${fact.id}:   # ${fact.title}，各项写 true 或 false`,
              ...fact.elements.map(({ id, title }) => line(2, id, '', title)),
            ];
        }
      }),
    ];
  }

  /** Points that people give, and documents that are asked for. */
  #scored(): string[] {
    const given = this.#form.rubrics.flatMap(({ id, groups }) =>
      groups.flatMap(({ items }) =>
        items.flatMap(({ criteria }) => criteria.filter(isGiven).map((one) => ({ rubric: id, ...one }))),
      ),
    );
    const asked = this.#form.rubrics.flatMap(({ groups }) =>
      groups.flatMap(({ items }) => items.filter(({ evidence }) => evidence !== '')),
    );
    return [
      ...(given.length === 0 ? [] : ['', commented(0, 'declared:   # 待填：由人评定的分')]),
      ...given.map(({ rubric, id, standard }) =>
        commented(0, `  - { rubric: ${rubric}, criterion: ${id}, points: 待填, by: 待填 }   # ${oneLine(standard)}`),
      ),
      ...(asked.length === 0 ? [] : ['', commented(0, 'evidence:   # 待填：佐证材料')]),
      ...asked.map(({ evidence, criteria }) =>
        commented(0, `  - { criterion: ${criteria[0]?.id ?? ''}, document: 待填 }   # ${oneLine(evidence)}`),
      ),
    ];
  }
}

const STANDARD_ITEMS = [
  ['工资福利支出', 'personnel'],
  ['商品和服务支出', 'operating'],
  ['对个人和家庭的补助', 'personnel'],
  ['资本性支出', 'capital'],
] as const;

const KEPT_OF_INDICATOR: readonly string[] = [
  'level1',
  'level2',
  'name',
  'type',
  'direction',
  'target',
  'measure',
  'points',
];

function nameOf(item: SourceMap): string {
  return textOf(childOf(item, 'name')) ?? '';
}

function isGiven({ kind }: Criterion): boolean {
  return kind === 'declared';
}
