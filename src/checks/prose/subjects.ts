import { idOf } from '../../figures/addSpending.ts';
import { titleOf } from '../../figures/figureNames.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { THREE_PUBLIC_ITEMS, type UnitYear } from '../../model/types.ts';
import { NameFinder } from '../../reading/nameFinder.ts';

/** What a sentence may speak of: the figures under one prefix, by the names that people use for them. */
export interface Subject {
  /** `basic.total`, `basic.items.工资福利支出`, `threePublic.officialReception`, `results.示范面积`. */
  readonly prefix: string;
  readonly kind: 'spending' | 'threePublic' | 'result';
  /** `两个项目`: named by how many they are. */
  readonly isTogether?: true;
  /** `全年支出`: of the whole, or of what was spoken of before by another name. */
  readonly isLoose?: true;
}

export interface Mention {
  readonly subject: Subject;
  readonly start: number;
  readonly end: number;
}

/** Names people use beside the official ones. */
const THREE_PUBLIC_ALIASES: Readonly<Record<(typeof THREE_PUBLIC_ITEMS)[number], readonly string[]>> = {
  officialReception: ['公务接待费', '公务接待支出', '接待费'],
  vehicleOperation: [
    '公务用车运行维护费',
    '公务用车运行费',
    '公务用车运维费',
    '公车运行维护费',
    '公车运行费',
    '公车运维费',
  ],
  overseasTravel: [
    '因公出国（境）费用',
    '因公出国（境）费',
    '因公出国(境)费',
    '因公出国费用',
    '因公出国费',
    '出国（境）费',
    '出国费',
  ],
  vehiclePurchase: ['公务用车购置费', '公务车购置费', '公车购置费'],
};

const NUMERALS: readonly string[] = ['', '', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** In the description of an item they are its own spending. */
const WHOLE_OR_OWN = ['全年支出', '全年总支出'];

/** What a stretch of a file is about: an item in its own description and reason, a table in its section. */
const TOPICS: Readonly<Record<string, Subject>> = {
  'narrative.basicSpending': { prefix: 'basic.total', kind: 'spending' },
  'narrative.projects': { prefix: 'projects.total', kind: 'spending' },
  'narrative.threePublic': { prefix: 'threePublic.total', kind: 'threePublic' },
};
const ITEM_PATH = /^(\w+)(?:\.items)?\[(\d+)\]\./;

/** Finds what the words of a text speak of; made once for a year. */
export class SubjectFinder {
  readonly #finder: NameFinder<Subject>;
  readonly #items = new Map<string, Subject>();

  /** The report's. */
  readonly year: number;

  constructor(year: UnitYear) {
    this.year = Number(year.year);
    const byName = new Map<string, Subject>();
    const add = (name: string, subject: Subject) => {
      if (!byName.has(name)) byName.set(name, subject);
    };
    for (const { table, items } of spendingTables(year)) {
      for (const [index, { name }] of items.entries()) {
        const subject: Subject = { prefix: idOf(table, 'items', name), kind: 'spending' };
        add(name, subject);
        this.#items.set(`${table}[${index}]`, subject);
      }
      // A project is often called without its last word.
      for (const { name } of items) {
        if (name.length > 6)
          add(name.replace(/(?:项目|支出|专项|经费)$/, ''), { prefix: idOf(table, 'items', name), kind: 'spending' });
      }
    }
    const totals: [string, readonly string[]][] = [
      ['basic.total', ['基本支出']],
      ['projects.total', ['项目支出']],
      ['whole', ['部门整体支出', '整体支出']],
      ['basic.personnel', ['人员经费']],
      ['basic.operating', ['日常公用经费', '公用经费']],
      ['governmentFund.total', ['政府性基金预算支出', '政府性基金']],
      ['stateCapital.total', ['国有资本经营预算支出', '国有资本经营支出']],
      ['socialInsurance.total', ['社会保险基金预算支出', '社会保险基金支出']],
    ];
    for (const [prefix, names] of totals) for (const name of names) add(name, { prefix, kind: 'spending' });
    for (const name of WHOLE_OR_OWN) add(name, { prefix: 'whole', kind: 'spending', isLoose: true });
    const projects = year.projects.state === 'listed' ? year.projects.items.length : 0;
    const together = projects < 2 ? [] : [`${projects}个项目`, `${NUMERALS[projects] ?? projects}个项目`];
    for (const name of together) add(name, { prefix: 'projects.total', kind: 'spending', isTogether: true });
    const all = ['“三公”经费', '“三公经费”', '三公经费', '"三公"经费', '"三公经费"', '“三公”支出'];
    for (const name of all) add(name, { prefix: 'threePublic.total', kind: 'threePublic' });
    for (const id of THREE_PUBLIC_ITEMS) {
      for (const name of [titleOf(id), ...THREE_PUBLIC_ALIASES[id]]) {
        add(name, { prefix: `threePublic.${id}`, kind: 'threePublic' });
      }
    }
    for (const { name } of year.results) add(name, { prefix: `results.${name}`, kind: 'result' });
    this.#finder = new NameFinder(byName);
  }

  /** What the value at a path is about. */
  topicOf(path: string): Subject | undefined {
    const [, table = '', index = ''] = ITEM_PATH.exec(path) ?? [];
    return TOPICS[path] ?? this.#items.get(`${table}[${index}]`);
  }

  /** Mentions in a text, in order; the longest name wins, and none overlaps another. */
  find(text: string, topic?: Subject): readonly Mention[] {
    const found = this.#finder.find(text);
    // `…项目全年支出` speaks of the project, not of the whole; `一个项目支出…` of one project.
    return found
      .filter(
        ({ value, start }) =>
          !(text.charAt(start - 1) === '个' && text.startsWith('项目支出', start)) &&
          (value.prefix !== 'whole' || !found.some(({ end }) => end === start)),
      )
      .map(({ value, start, end }) => ({
        subject: subjectOf(value, text.slice(start, end), topic),
        start,
        end: end + levelAfter(text, end),
      }));
  }
}

/** `工资福利支出（301）`, `行政运行（项）`: the code or level of what is named belongs to its name. */
const LEVEL = /（(?:\d{3}|\d{5}|\d{7}|类|款|项)）/y;

function levelAfter(text: string, end: number): number {
  if (text.charAt(end) !== '（') return 0;
  LEVEL.lastIndex = end;
  return LEVEL.exec(text)?.[0].length ?? 0;
}

/** In the description of an item, `全年支出` is its own. */
function subjectOf(named: Subject, name: string, topic: Subject | undefined): Subject {
  return topic?.prefix.includes('.items.') && WHOLE_OR_OWN.includes(name) ? topic : named;
}
