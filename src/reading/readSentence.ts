import { isPercentage } from './amountWords.ts';
import { type TypedAmount, yuanIn } from './findAmounts.ts';
import { partOf } from './nameThings.ts';
import { splitClauses } from './splitClauses.ts';
import type { Basis, Circumstance, Clause, Quotient, Statement, Thing, Token } from './types.ts';

/** What the clauses so far have said, and what holds for the next as long as it says nothing else. */
export interface Carried {
  readonly thing: Thing | undefined;
  readonly how: 'carried' | 'topic';
  /** The column of the last value. */
  readonly column: string | undefined;
  readonly basis: Basis | undefined;
  readonly year: number | undefined;
  /** After 主要原因是, numbers are of the reason. */
  readonly inReason: boolean;
  /** What was spoken of before the reason. */
  readonly outside: Thing | undefined;
  /** 主要用于: what money was for, and not why. */
  readonly isPurpose: boolean;
  /** No words of another matter have come between. */
  readonly isUnbroken: boolean;
  /** The last number was of a change: 其中 lists parts of that. */
  readonly ofChange: boolean;
  readonly hasValue: boolean;
  readonly inAmong: boolean;
  /** Budgets were compared with those of the year before. */
  readonly ofBudgets: boolean;
  /** Numbers are of one of many, as long as no other thing is named. */
  readonly ofEach: boolean;
  /** Numbers are of a part of the year, until the whole year is said. */
  readonly ofPartYear: boolean;
  /** 扣除购置费: numbers are of what is left, whatever is named. */
  readonly isWithout: boolean;
  /** What was named last stands beside others: 其中甲、乙. */
  readonly isInRow: boolean;
  /** The last value of the clause before. */
  readonly value: TypedAmount | undefined;
  /** Another body was named, and nobody has come back to oneself. */
  readonly ofOther: boolean;
  /** The budget unit that was named last, as long as nobody comes back to oneself. */
  readonly unit: Thing | undefined;
  /** The whole of which parts are told. */
  readonly head: Thing | undefined;
  /** Columns of one thing named one after the other, and those that 分别 still gives their numbers. */
  readonly columns: readonly string[];
  readonly columnQueue: readonly string[] | undefined;
  /** `公用经费176.85万元，含甲和乙`: the whole, as long as its parts are told. */
  readonly madeOf: Thing | undefined;
  /** Things named one after the other, before 分别 gives each its number; `unclear` where it cannot be told whose is which. */
  readonly listed: readonly Thing[];
  readonly queue: readonly Thing[] | 'unclear' | undefined;
  /** The rate of which 分别 gives each its number, as long as it does. */
  readonly rateQueued: string | undefined;
  /** 甲、乙等4个项目: of as many as there are, or of those. */
  readonly isOfSome: boolean;
  /** Nothing but years and words of the whole year has been said, at the head of a section that is about no table. */
  readonly isAtHead: boolean;
}

export const NOTHING_CARRIED: Carried = {
  thing: undefined,
  how: 'carried',
  column: undefined,
  basis: undefined,
  year: undefined,
  inReason: false,
  outside: undefined,
  isPurpose: false,
  isUnbroken: false,
  ofChange: false,
  hasValue: false,
  inAmong: false,
  ofBudgets: false,
  ofEach: false,
  ofPartYear: false,
  isWithout: false,
  isInRow: false,
  value: undefined,
  ofOther: false,
  unit: undefined,
  head: undefined,
  columns: [],
  columnQueue: undefined,
  madeOf: undefined,
  listed: [],
  queue: undefined,
  rateQueued: undefined,
  isOfSome: false,
  isAtHead: false,
};

export interface ReadSentence {
  readonly clauses: readonly Clause[];
  readonly statements: readonly Statement[];
  readonly carried: Carried;
}

/**
 * Reads the clauses of a sentence in order. What a bracket says ends with it.
 *
 * @param self how the unit calls itself without 我 or 本: 街道, 学院
 */
export function readSentence(tokens: readonly Token[], before: Carried, year: number, self = ''): ReadSentence {
  const clauses = splitClauses(tokens);
  const statements: Statement[] = [];
  const outside: Carried[] = [];
  let carried = before;
  let bracketYear: number | undefined;
  for (const clause of clauses) {
    while (outside.length < clause.depth) {
      outside.push(carried);
      // 与2021年（人员经费3999.03万元）相比: what stands in the bracket is of that year.
      carried = { ...carried, year: bracketYear ?? carried.year };
    }
    while (outside.length > clause.depth) carried = outside.pop() ?? carried;
    const read = new ClauseReader(clause, carried, year, self).read();
    statements.push(...read.statements);
    carried = read.carried;
    bracketYear = read.comparedYear;
  }
  return { clauses, statements, carried: outside[0] ?? carried };
}

const BUDGETS: Readonly<Record<string, Basis>> = {
  originalBudget: 'originalBudget',
  revisedBudget: 'revisedBudget',
  budget: 'budget',
  target: 'target',
};
const COMPARING: Readonly<Record<string, 1 | -1 | 0>> = {
  大于: 1,
  高于: 1,
  多于: 1,
  小于: -1,
  低于: -1,
  少于: -1,
  等于: 0,
};
const SIGNS: Readonly<Record<string, 1 | -1 | 0>> = { up: 1, down: -1, over: 1, under: -1, level: 0 };
/** Right before the name of a thing: whose it is. */
const OTHER_BODY =
  /(?:局|委|办|厅|院|校|中学|小学|大学|学院|幼儿园|县|区|乡|镇|市|省|村|站|所|馆|中心|机关|公司|企业|协会|支队|大队|系统|单位|项目组|秘书处|管理处|服务处|办事处|工作处|分局|分站|分院|委员会|联合会|总队|中队|分校|校区|园区|街道|社区|林场|农场|渔场|牧场)(?:的|本级|全年|年度|[当同今去上]?年|同?期|\d{4}年度?)?$/;
/** A budget that was moved; 追加 and 压减 are one step of several. */
const ADJUSTED = /调[增减]|核减/;
/** Right before the name of a thing: not all of it. */
const SOME_OF =
  /(?:重点|大额|单个|跨年|延续性?|其他|其它|上级|非重点|一次性|部分|基金|非税|自筹|债券|专户|往来|中央|省级|市级|县级|区级|上年|结转)(?:类|资金|安排)?(?:的)?$/;
/** May end the name of one project. */
const OF_ONE = /^项目/;
/** Words before 项目支出 that leave it of all of them. */
const OF_ALL_PROJECTS =
  /^(?:.?|.*(?:年度?|部门|单位|本级|一般公|预算|拨款|财政|资金|全部|所有|各项|各类|[我本全该].{1,2}|方面|支出|其中|构成|性质|实际|安排|看|的|用于|业务|专项|和|与|及|从|按|在|将|把|对|是|为|，|：|；))$/;
/** Oneself, as a unit calls itself. */
const SELF = /[我本全该](?:[局委办厅院校站所队处部镇乡]|中心|街道|学院|医院|学校|单位|部门|系统|校区|馆|社|会)/g;
/** Who approves posts, as people shorten it. */
const AUTHORITY = /[\u4e00-\u9fff]{0,6}?(?:编办|编委会?办?)/g;
/** Right before a number, as a part of it. */
const VAGUE = /^(?:将近|接近|近|不足|不到|逾|高达|至少)$/;
/** Links that name nothing. */
const LINKS =
  /^(?:加上|再加上?|另加|后|和|与|及|以及|而|则|但|因此|故|是|的|了|等|对|由|从|在|按|以|该|这|各|含|较|比|末|底)+$/;

/** What came in, right before its number. */
const MONEY_IN = new Set(['拨款', '财政拨款', '收入', '收入决算']);
/** Columns that say where money came from; a rate of those is of that money. */
const OF_SOURCE = new Set(['income', 'opening', 'added']);
/** Words of the lexicon for a part of a year, and for all of it. */
const PART_OF_YEAR = /半年|季度|当月|月份/;
/** What follows is of the rest, up to the end of the sentence. */
const WITHOUT = /^(?:扣除|剔除|除去|不含|不算|不计|不考虑|不包括|去掉|抛开|撇开|排除)/;
const WHOLE_YEAR = /^(?:全年|年末|年底|本年度?)/;
/** `截至9月30日`, `截至6月底`: not the end of the year. */
const MONTHS = /^(?:截[至止])?(?:\d{4}年)?(?:[1-9]|1[01])月(?:\d{1,2}日|底|末)/;

/** 本年支出, 当年支出: not of the year that was spoken of before. */
const OF_THIS_YEAR = /^[本当]年/;
/** All of basic spending and of projects, or a part of basic spending. */
const OF_TOTALS = /^(?:projects\.total|basic\.[a-zA-Z]+)$/;
const OF_FUND = /^(?:governmentFund|stateCapital|socialInsurance)\./;

/** A budget that was moved to what stands behind it. */
const MOVED_TO = /^(?:调整|调增|调减|核减|追加)(?:后为?|为|到|至)$/;

/** Start a clause that says what was told in another measure: `，为预算11.80万元的94.56%`. */
const IS = new Set(['为', '是', '系', '仅为', '约为', '相当于', '等于']);

/** 全部6个项目, 我局6个项目. */
const OF_ALL = /^(?:全部|所有|上述|以上|这|全年|本年度?|[我本全][\u4e00-\u9fff]{1,2})+$/;

/** Tables of spending, each with a total of its own. */
const TABLES = ['basic.', 'projects.'];

const OF_FISCAL = /^(?:一般公共预算)?(?:财政拨款)?支出$/;

const TOGETHER: Thing = { words: '合计', prefixes: [], kind: 'unknown' };
/** `2.50万元预算`, `350人的年度目标`: may stand behind its number. */
const BUDGETS_BEHIND = new Set(['originalBudget', 'revisedBudget', 'budget', 'target']);
/** What is carried over, of all or of any of it. */
const ALL_SPENT: Thing = { words: '支出', prefixes: ['whole'], kind: 'loose' };
/** Nothing but a final account of spending. */
const DECIDED = /^(?:支出决算|决算支出)数?$/;
const SPENT = /^(?:支出|执行)(?:决算|总?额)?数?$/;
const ALL_CARRIED_OUT: Thing = {
  words: '全部执行数',
  prefixes: ['whole', 'projects.total'],
  kind: 'spending',
  isOfAny: true,
};
const CARRIED_OVER: Thing = {
  words: '结转结余',
  prefixes: ['whole', 'projects.total', 'basic.total'],
  kind: 'spending',
  isOfAny: true,
};
const THREE_PUBLIC: Thing = { words: '“三公”经费', prefixes: ['threePublic.total'], kind: 'threePublic' };
const STAFF: Thing = { words: '在职人员', prefixes: ['staff'], kind: 'people' };

/** One clause, token by token. */
class ClauseReader {
  readonly #clause: Clause;
  readonly #before: Carried;
  readonly #year: number;
  readonly #self: string;
  readonly #compares: boolean;
  readonly #inAmong: boolean;
  #isSelf = false;
  /** A budget unit of the file is named at its start. */
  #isNamedUnit = false;
  readonly #statements: Statement[] = [];
  readonly #circumstances = new Set<Circumstance>();
  #thing: Thing | undefined;
  /** Words of no row: before the thing, and behind it. */
  #leading = '';
  #trailing = '';
  #column: string | undefined;
  #columnBefore: string | undefined;
  #rate: string | undefined;
  #change: Token | undefined;
  #to = false;
  #basis: Basis | undefined;
  #isComparing: Token | undefined;
  #relation: Token | undefined;
  #whole: Thing | undefined;
  #wholeColumn: string | undefined;
  #isOf = false;
  /** How many signs of unknown words stood before 占 or 完成. */
  #wordsBeforeOf = 0;
  #yearSaid: number | undefined;
  #inReason: boolean;
  #last: TypedAmount | undefined;
  #isFrom = false;
  #ofPartYear: boolean;
  #isWithout = false;
  #comparedYear: number | undefined;
  #isTogether = false;
  #isSummed = false;
  #thingStart: number | undefined;
  #queue: readonly Thing[] | 'unclear' | undefined;
  #isOpening = false;
  #unit: Thing | undefined;
  #quotient: Quotient | undefined;
  #outside: Thing | undefined;
  #isPurpose: boolean;
  /** `比整体支出执行率97.86%低`: whose number follows. */
  #compared: Thing | undefined;
  /** `基本支出中，工资福利支出占86%`: of what shares are, where no whole is named. */
  #head: Thing | undefined;
  #columnQueue: readonly string[] | undefined;
  /** The column that follows was of the number before it. */
  #isColumnTaken = false;
  /** 和 stands right before. */
  #isLinked = false;
  /** `甲、乙和丙分别为`: 乙. */
  readonly #joined: Thing[] = [];
  #isOfSome = false;

  constructor(clause: Clause, before: Carried, year: number, self: string) {
    this.#clause = clause;
    this.#before = clause.opener === '，' ? leaveParts(before) : before;
    this.#year = year;
    this.#self = self;
    this.#inReason = before.inReason || clause.tokens.some(({ circumstance }) => circumstance === 'caused');
    this.#isPurpose = before.isPurpose;
    this.#ofPartYear = before.ofPartYear;
    this.#isWithout = before.isWithout && clause.opener !== '；';
    this.#inAmong = clause.isAmong || before.inAmong;
    this.#queue = clause.opener === '、' ? before.queue : undefined;
    this.#columnQueue = clause.opener === '、' ? before.columnQueue : undefined;
    this.#rate = clause.opener === '、' ? before.rateQueued : undefined;
    // 比上年多105.76万元，其中甲增加46.53万元，占44.00%: of what it grew.
    this.#head = clause.isAmong ? (before.ofChange ? undefined : before.thing) : before.head;
    this.#compares = clause.tokens.some(({ relation, change }) => relation === 'compared' || change === 'level');
  }

  /** `全部用于健身路径，完成预算的95.13%`, `…，比上年增加3万元`: what was for something is told, and it is of all again. */
  #leavesPurpose(): boolean {
    if (!this.#before.isPurpose || !this.#before.inReason || this.#clause.opener !== '，') return false;
    const [first, second] = this.#clause.tokens;
    if (first?.relation === 'yearOnYear' || first?.relation === 'of') return true;
    if (first?.relation === 'than') return second?.year !== undefined || second?.column !== undefined;
    return first?.relation === 'done' && second?.column !== undefined;
  }

  read(): { statements: readonly Statement[]; carried: Carried; comparedYear: number | undefined } {
    const { tokens } = this.#clause;
    if (this.#leavesPurpose()) this.#endReason();
    for (const [at, token] of tokens.entries()) this.#take(token, tokens[at + 1], tokens[at + 2]);
    this.#sayBare();
    const comparedYear = tokens.at(-1)?.year === undefined ? undefined : this.#comparedYear;
    return { statements: this.#statements, carried: this.#carry(), comparedYear };
  }

  /** `比上年有所减少`: more or less, and nobody says by how much. */
  #sayBare(): void {
    const word = this.#change;
    if (word === undefined || this.#to || this.#basis === undefined || this.#basis === 'other') return;
    const sign = word.change === 'up' ? 1 : word.change === 'down' ? -1 : undefined;
    const after = this.#clause.tokens.filter(({ start }) => start >= word.end);
    if (sign === undefined || after.some(({ text }) => !/^(?:较多|较大|明显|了|的)$/.test(text))) return;
    this.#say({ ...word, start: this.#isComparing?.start ?? word.start }, word.end, sign, undefined);
  }

  #take(token: Token, next: Token | undefined, after: Token | undefined): void {
    // 该项目有4.36万元: some of it.
    if (WHOLE_YEAR.test(token.text) && !this.#before.isWithout) this.#ofPartYear = false;
    if (token.text === '有' && this.#thing !== undefined && this.#thing.kind !== 'people') this.#trailing += token.text;
    if (token.amount !== undefined) return this.#takeAmount(token.amount, next, after);
    if (token.year !== undefined) return this.#takeYear(token, next);
    if (token.thing !== undefined) return this.#takeThing(token.thing, token.start);
    if (token.rate !== undefined) {
      // 当年财政拨款执行率: of some of the money.
      if (OF_SOURCE.has(this.#column ?? '')) this.#circumstances.add('part');
      this.#rate = token.rate;
      if (token.text.includes('三公')) this.#takeThing(THREE_PUBLIC, token.start);
      if (token.rate === 'staffControlRate' || token.rate === 'vacancyRate') this.#takeThing(STAFF, token.start);
      return;
    }
    // 只用了年初预算486.70万元的95.12%: how much of it.
    if (token.column === 'spent' && token.relation === 'done' && (next?.column ?? '') in BUDGETS && after?.amount)
      return this.#takeRelation(token, next);
    if (token.column !== undefined && !this.#isVerb(token, next)) return this.#takeColumn(token, next);
    if (token.change !== undefined && (token.change !== 'to' || this.#change !== undefined))
      return this.#takeChange(token, next);
    if (token.relation !== undefined) return this.#takeRelation(token, next);
    if (token.circumstance !== undefined) {
      if (token.circumstance === 'reason') {
        if (!this.#inReason) this.#outside = this.#thing ?? this.#before.thing;
        this.#inReason = true;
        this.#isPurpose = token.text.includes('用');
      } else this.#circumstances.add(token.circumstance as Circumstance);
      if (PART_OF_YEAR.test(token.text) || WITHOUT.test(token.text)) this.#ofPartYear = true;
      if (WITHOUT.test(token.text)) this.#isWithout = true;
      return;
    }
    if (token.other === true && VAGUE.test(token.text) && next?.amount !== undefined) return;
    if (token.other === true) this.#takeOther(token);
    else if (token.text === '系统') this.#takeOther(token);
    // 中共某市委机构编制委员会核定: who approves is no body that has them.
    else if (token.filler !== undefined && token.text.includes('编制')) this.#leading = '';
  }

  /** 新增, 追加 as what was done, not as a column: where a thing or words of none follow. */
  #isVerb(token: Token, next: Token | undefined): boolean {
    if (next?.amount !== undefined && MONEY_IN.has(token.text)) return false;
    return token.column === 'income' && this.#thing !== undefined;
  }

  #takeOther({ text }: Token): void {
    if (MONTHS.test(text)) this.#ofPartYear = true;
    const words = this.#withoutSelf(text.replace(AUTHORITY, '').replace(SELF, ''));
    // 占全馆公用经费的26.86%: of what a unit has a share, and still of that unit.
    if (words !== text && this.#relation?.relation !== 'of') this.#isSelf = true;
    this.#isLinked = /^(?:和|与|及|以及)$/.test(words);
    const isSomeOf =
      /^[前后两二三]者/.test(words) || (/^中/.test(words) && this.#thing === undefined && this.#last !== undefined);
    if (isSomeOf) this.#circumstances.add('part');
    if (words === '' || LINKS.test(words)) return;
    if (
      this.#isComparing !== undefined &&
      this.#basis === undefined &&
      /^(?:年初|期初|上年末|去年末)数?$/.test(words)
    ) {
      this.#basis = 'other';
      return;
    }
    // 升级台账系统5.6万元: of another word than 升; 多办4场 is more.
    if (!(this.#change !== undefined && /^[多少]$/.test(this.#change.text) && words.length <= 2))
      this.#change = undefined;
    if (/^中/.test(words) && this.#thing !== undefined) this.#head = this.#thing;
    if (this.#thing === undefined) this.#leading += words;
    else this.#trailing += words;
  }

  /** `街道公务用车保有量`: a clause starts with oneself. */
  #withoutSelf(words: string): string {
    const isFirst = this.#leading === '' && this.#thing === undefined && this.#last === undefined;
    if (!isFirst || this.#self === '' || !words.startsWith(this.#self)) return words;
    this.#isSelf = true;
    return words.slice(this.#self.length);
  }

  #takeYear({ year, end }: Token, next: Token | undefined): void {
    if (year === undefined) return;
    if (this.#isComparing !== undefined || year.isComparison) {
      this.#basis = year.year === this.#year - 1 ? 'lastYear' : 'other';
      this.#comparedYear = year.year;
      // 基本支出低于上年: and nobody says by how much.
      const sign = this.#isComparing && COMPARING[this.#isComparing.text];
      if (this.#isComparing !== undefined && sign !== undefined && next === undefined && this.#basis === 'lastYear')
        this.#say(this.#isComparing, end, sign, undefined);
      return;
    }
    this.#yearSaid = year.year;
  }

  #takeThing(named: Thing, start: number): void {
    // 新增6个项目: of other ones than all that there are.
    if (named.isAll === true && !this.#isAtHead(start)) {
      this.#leading += named.words;
      this.#isOfSome = true;
      return;
    }
    let thing = named;
    // 其中一个项目支出…: of one of them.
    if (this.#last?.end === start && this.#last.unit === '个') {
      this.#leading += '一个';
      return;
    }
    if (this.#relation?.relation === 'of' || this.#relation?.relation === 'done') {
      // 占一般公共预算项目支出的100%: of some of what is named.
      const isQualified = (this.#leading + this.#trailing).length > this.#wordsBeforeOf + 1;
      this.#whole = isQualified ? { ...thing, kind: 'unclear', prefixes: [] } : this.#wholeOf(thing);
      // 完成巡查98次: done, and not a rate of anything.
      if (this.#relation.relation === 'of' || this.#thing !== undefined) return;
    }
    if (this.#isComparing !== undefined && this.#basis === undefined) {
      this.#basis = 'other';
      this.#compared = thing;
      return;
    }
    // 较核定编制空编3名: of what is named last.
    if (thing.kind === 'people') this.#compared = undefined;
    // 甲、乙等4个项目，总支出133.83万元: of those.
    const isOfSome = this.#before.isOfSome || /^[个项]$/.test(this.#before.value?.unit ?? '');
    if (/^总|合计$/.test(thing.words) && isOfSome && this.#leading === '') this.#circumstances.add('part');
    if (SOME_OF.test(this.#leading)) {
      this.#circumstances.add('part');
      // 基金项目支出占9.88%，完成率102.17%: what follows is of those, too.
      if (thing.kind === 'spending') return this.#takeSome(thing, start);
    }
    // 饮水安全项目支出236.40万元: of a project whose name the file has longer, or not at all.
    if (thing.prefixes[0] === 'projects.total' && OF_ONE.test(thing.words) && !OF_ALL_PROJECTS.test(this.#leading))
      return this.#takeSome(thing, start);
    // 本年支出169.56万元 behind what another thing had: of that, or of all; where the clause names one of its own, of that.
    // 6个项目一般公共预算支出: of those, and whose money.
    if (OF_FISCAL.test(thing.words) && this.#thing?.kind === 'spending' && this.#last === undefined) {
      this.#column = 'spent';
      return;
    }
    if (OF_FISCAL.test(thing.words) && (this.#leading !== '' || this.#last !== undefined))
      this.#circumstances.add('part');
    // 5个项目全年预算合计1789.49万元，支出合计1655.13万元: of those, or of all.
    const { thing: before, column: said } = this.#before;
    if (thing.words === '支出合计' && before?.kind === 'spending' && (said ?? '') in BUDGETS && this.#leading === '') {
      this.#thing = { ...before, prefixes: [...new Set([...before.prefixes, ...thing.prefixes])] };
      this.#thingStart = start;
      this.#column = 'spent';
      return;
    }
    // 我街道全年完成支出: of all that the unit spent.
    if (thing.kind === 'loose' && this.#isSelf && this.#before.thing === undefined && this.#thing === undefined)
      thing = { ...thing, kind: 'spending' };
    if (thing.kind === 'loose' && this.#isHeadOfSection()) thing = { ...thing, kind: 'spending', isByPlace: true };
    const namesOwn = this.#thing?.kind === 'spending' || this.#thing?.kind === 'threePublic';
    if (
      !namesOwn &&
      thing.kind === 'loose' &&
      this.#before.how === 'carried' &&
      this.#before.thing?.kind === 'spending'
    ) {
      const { kind, prefixes } = this.#before.thing;
      this.#thing = { words: thing.words, kind, prefixes: [...prefixes, ...thing.prefixes] };
      if (OF_THIS_YEAR.test(thing.words)) this.#yearSaid = this.#year;
      this.#thingStart = start;
      this.#column = 'spent';
      return;
    }
    if (thing.kind === 'people') this.#leading = this.#leading.replace(/[年期]初/, '');
    // 政府性基金支出868.42万元，其中项目支出868.42万元: of the fund's money.
    const isOfTotals = thing.prefixes.every((prefix) => OF_TOTALS.test(prefix)) && thing.unit === undefined;
    if (thing.kind === 'spending' && isOfTotals && this.#isOfFund()) this.#circumstances.add('part');
    if (OTHER_BODY.test(this.#leading) || (thing.kind === 'people' && this.#leading.length > 1))
      this.#circumstances.add('other');
    if (thing.unit !== undefined) this.#takeUnit(thing);
    // 其中日常巡查80次: of one kind of them.
    if (thing.kind === 'result' && this.#inAmong) this.#circumstances.add('part');
    if (thing.kind === 'loose') this.#endReason();
    if (thing.kind === 'loose' && OF_THIS_YEAR.test(thing.words)) this.#yearSaid = this.#year;
    // 全年支出134.52万元 where an item is described: what was spent on that.
    const isOfItem = this.#before.thing?.prefixes.every((prefix) => prefix.includes('.items.')) === true;
    if (thing.kind === 'loose' && this.#before.how === 'topic' && isOfItem) {
      this.#column = 'actual';
      return;
    }
    // 公务接待费全年支出4.96万元: what was spent on it.
    if (thing.kind === 'loose' && (this.#thing?.kind === 'spending' || this.#thing?.kind === 'threePublic')) {
      this.#column = 'spent';
      return;
    }
    // 三家单位在职人员: of several together.
    if (thing.kind === 'people' && this.#last !== undefined && /^[家所处个]$/.test(this.#last.unit))
      this.#circumstances.add('other');
    if (this.#thing !== undefined && !this.#isLinked) this.#columnBefore = undefined;
    const joined = this.#isLinked ? this.#thing : undefined;
    this.#isLinked = false;
    this.#columnBefore = this.#column ?? this.#columnBefore;
    this.#column = undefined;
    this.#thing = joined === undefined ? this.#ofUnit(thing) : this.#join(joined, this.#ofUnit(thing));
    this.#thingStart = start;
    this.#leading = '';
    this.#trailing = '';
  }

  /** `基本支出占全年支出的36.55%`: of all that was spent, or of the table that the thing is a row of. */
  #wholeOf(thing: Thing): Thing {
    if (thing.kind !== 'loose' || this.#relation?.relation !== 'of') return thing;
    const of = this.#thing ?? this.#before.thing;
    if (of?.kind !== 'spending' || of.unit !== undefined || of.prefixes.length === 0) return thing;
    const tables = of.prefixes.flatMap((prefix) =>
      TABLES.filter((one) => prefix.startsWith(one) && prefix !== `${one}total`),
    );
    return { ...thing, kind: 'spending', prefixes: ['whole', ...tables.map((one) => `${one}total`)], isOfEither: true };
  }

  /** `全年支出1234.51万元` where a section starts that is about no table: of all that was spent. */
  #isHeadOfSection(): boolean {
    return this.#before.isAtHead && this.#thing === undefined && this.#last === undefined && this.#leading === '';
  }

  /** Nothing but a year, oneself or words of all of them stands before. */
  #isAtHead(start: number): boolean {
    return this.#clause.tokens
      .filter(({ end }) => end <= start)
      .every(({ year, filler, text }) => year !== undefined || filler !== undefined || OF_ALL.test(text));
  }

  #takeSome(thing: Thing, start: number): void {
    this.#thing = { words: this.#leading + thing.words, prefixes: [], kind: 'unclear' };
    this.#thingStart = start;
    this.#column = undefined;
    this.#leading = '';
    this.#trailing = '';
    this.#isLinked = false;
  }

  /** What was spoken of is one of the three funds, and nobody has come back to all. */
  #isOfFund(): boolean {
    const { thing, head, how, inAmong } = this.#before;
    const whole = inAmong ? head : thing;
    if (how === 'topic' || whole === undefined || !(this.#clause.isAmong || inAmong)) return false;
    return whole.prefixes.some((prefix) => OF_FUND.test(prefix));
  }

  /** `商品和服务支出与资本性支出合计`: what both of them come to; not 均为0. */
  #join(one: Thing, other: Thing): Thing {
    const isEach = this.#clause.tokens.some(
      ({ text, relation, circumstance }) =>
        EACH_OF.test(text) || relation === 'respectively' || relation === 'whole' || circumstance === 'denied',
    );
    if (isEach) this.#joined.push(one);
    if (isEach || !isOfMoney(one) || !isOfMoney(other)) return other;
    return { words: `${one.words}和${other.words}`, prefixes: [], kind: 'unknown' };
  }

  /** 下达青峰林场60万元, 青峰林场设备购置: what is done to it, or with some of its money. */
  #takeUnit(thing: Thing): void {
    if (this.#leading !== '' || this.#column !== undefined || this.#thing !== undefined)
      this.#circumstances.add('part');
    this.#unit = thing;
  }

  /** Whose part of a thing is meant: the unit's that stands before it, or either where that was named in a clause before. */
  #ofUnit(thing: Thing): Thing {
    const unit = this.#unit ?? (this.#isSelf ? undefined : this.#before.unit);
    if (thing.unit !== undefined) return this.#partOfBefore(thing);
    if (unit === undefined) return thing;
    // 所属单位中，养护中心工资福利支出…: one of the file's own, and what of it.
    if (this.#unit !== undefined && thing.kind === 'spending') this.#isNamedUnit = true;
    if (thing.kind === 'spending' || thing.kind === 'loose') {
      const part = partOf(thing, unit);
      return this.#unit === undefined ? { ...part, prefixes: [...part.prefixes, ...thing.prefixes] } : part;
    }
    // Of people, results and the three public expenses the file has no parts.
    this.#circumstances.add('other');
    return thing;
  }

  /** `工资福利支出超支98.18万元，其中局本级超24.14万元`: of what was spoken of, or of all that the unit spends. */
  #partOfBefore(unit: Thing): Thing {
    const { thing, how, hasValue } = this.#before;
    if (thing === undefined || how === 'topic') return unit;
    if (thing.prefixes.length === 0) {
      // 会议费3.42万元，养护中心2.10万元: of that, too.
      if (hasValue) this.#circumstances.add('other');
      return unit;
    }
    if (thing.unit !== undefined && thing.whole === undefined) return unit;
    if (thing.kind !== 'spending' && thing.kind !== 'loose') {
      this.#circumstances.add('other');
      return unit;
    }
    const whole = thing.whole ?? thing;
    const part = partOf(whole, unit);
    return { ...part, prefixes: [...part.prefixes, ...unit.prefixes], whole };
  }

  #wordsUntil(last: Token | undefined): string {
    const { tokens } = this.#clause;
    return tokens
      .slice(0, last === undefined ? 0 : tokens.indexOf(last) + 1)
      .map(({ text }) => text)
      .join('');
  }

  /** `年初安排168.00万元、结转11.54万元`: behind a budget it may be what was there, or what is left. */
  #columnOf({ text, column = '' }: Token): string {
    if (column !== 'closing' || !/^结转(?:和?结余)?(?:资金)?$/.test(text)) return column;
    const words = this.#wordsUntil(this.#clause.tokens.at(-1));
    if (/[年期][末底]|下年/.test(words)) return column;
    if (/[年期]初|上年|[使动利]用|消化/.test(words)) return 'opening';
    return this.#column === undefined && (this.#before.column ?? '') in BUDGETS && this.#last === undefined
      ? 'carryover'
      : column;
  }

  #takeColumn(token: Token, next: Token | undefined): void {
    // 一般公共预算项目支出3331.01万元: whose money, and no budget.
    const isOfMoney = next?.thing !== undefined || (next?.amount !== undefined && !isPercentage(next.amount));
    if (token.column === 'budget' && isOfMoney && (this.#leading + this.#trailing).endsWith('一般公')) return;
    const column = this.#columnOf(token);
    if (/^(?:本年|当年|今年)/.test(token.text)) this.#yearSaid = this.#year;
    // 业务结构调整后，支出5万元: no budget.
    if (MOVED_TO.test(token.text) && next?.amount === undefined && next?.relation !== 'is') return;
    if (this.#isColumnTaken) {
      this.#isColumnTaken = false;
      return;
    }
    if (this.#relation?.relation === 'of' && SPENT.test(token.text) && this.#isSaidOfAll()) {
      this.#whole = this.#wholeOf(ALL_SPENT);
      return;
    }
    // 占全部执行数的70.81%: of all that the unit spent, or of all of its projects.
    const isOfAllDone = this.#relation?.relation === 'of' && this.#whole === undefined && token.text.endsWith('执行数');
    if (isOfAllDone && /(?:全部|全年)执行数$/.test(this.#wordsUntil(token))) {
      this.#whole = ALL_CARRIED_OUT;
      return;
    }
    if (this.#relation?.relation === 'of' || this.#relation?.relation === 'done') {
      this.#wholeColumn = column;
      return;
    }
    if (this.#isComparing !== undefined && this.#change === undefined) {
      const budget = BUDGETS[column];
      // 比上年预算: last year's budget, and of budgets; 比预算: of what was spent.
      if (this.#basis === undefined) {
        this.#basis = budget ?? 'other';
        const sign = COMPARING[this.#isComparing.text];
        if (
          sign !== undefined &&
          budget !== undefined &&
          next?.amount === undefined &&
          next?.other !== true &&
          this.#rate === undefined
        )
          this.#say(this.#isComparing, token.end, sign, undefined);
      } else if (this.#basis === 'lastYear' && budget !== undefined) this.#column ??= 'budget';
      return;
    }
    // 用于人员经费，年末结转结余3.94万元: of what was spoken of before.
    if (column === 'closing' && this.#thing === undefined && this.#inReason) this.#endReason();
    // 预算1860.00万元，因上级追加调整为2314.75万元，实际支出…: of what the budget was of, and no reason.
    if (this.#inReason && this.#thing?.kind !== 'spending' && this.#isBackFromReason(token)) {
      this.#inReason = false;
      this.#thing = this.#outside ?? this.#before.outside ?? this.#before.thing;
      this.#leading = '';
      this.#trailing = '';
    }
    // 超过调整后预算3.49万元: with what it is compared.
    if (this.#change?.change === 'over' && column in BUDGETS) {
      this.#basis = BUDGETS[column];
      if (next?.amount !== undefined) return;
      if (next === undefined || next.other !== true) this.#sayBeyond(token);
      return;
    }
    // 支出预算, 收入决算: of two that stand together the second tells; 年初预算支出 stays a budget.
    if (column === 'spent' && this.#column !== undefined && this.#column !== 'income') return;
    const isOf = this.#thing !== undefined || IS.has(this.#clause.tokens[0]?.text ?? '');
    if (next?.relation === 'the' && isOf) this.#wholeColumn = column;
    // 预算年中有所调增: without a number, of all of the year.
    if (next === undefined && ADJUSTED.test(token.text) && this.#thing !== undefined && this.#last === undefined) {
      this.#basis = 'adjusted';
      return this.#say(token, token.end, column === 'added' ? 1 : -1, undefined);
    }
    this.#column = column;
    // 年末结转和结余21.60万元, where nobody has said of what.
    const isOfAll =
      (column === 'closing' || column === 'opening') && /[年期][初末底]|上年/.test(this.#wordsUntil(token));
    const isNamed = this.#thing !== undefined || this.#leading !== '' || this.#before.thing !== undefined;
    // 我局支出1234.51万元
    const isOfSelf = this.#isSelf ? SPENT.test(token.text) && next?.amount !== undefined : DECIDED.test(token.text);
    if (isOfSelf && this.#isHeadOfSection()) {
      this.#thing = { ...ALL_SPENT, kind: 'spending', isByPlace: true };
      this.#thingStart = token.start;
    }
    if (isOfAll && !isNamed && !this.#inAmong && this.#before.unit === undefined) this.#thing = CARRIED_OVER;
  }

  /** 占全局支出的, 占支出的: nothing stands between but words of all, or of oneself. */
  #isSaidOfAll(): boolean {
    return (this.#leading + this.#trailing).length <= this.#wordsBeforeOf && this.#whole === undefined;
  }

  /** Behind a budget of something: to what that was moved, or what was spent of it. */
  #isBackFromReason({ text, start }: Token): boolean {
    if (!((this.#before.column ?? '') in BUDGETS) || this.#clause.opener !== '，' || this.#isPurpose) return false;
    if (/^(?:调整|调增|追加)(?:后)?(?:为|到|至)$/.test(text)) return true;
    return /^(?:实际支出|实际执行|实际完成|决算数?|支出决算数?)$/.test(text) && start === this.#clause.tokens[0]?.start;
  }

  /** What was told as the reason of something is over; numbers are of that again. */
  #endReason(): void {
    if (!this.#inReason || this.#clause.tokens.some(({ circumstance }) => circumstance === 'reason')) return;
    this.#inReason = false;
    if (this.#before.how !== 'topic') this.#thing ??= this.#before.outside;
  }

  /** `超过年初预算`, `没有突破预算`: above a budget, or not. */
  #sayBeyond({ end }: Token): void {
    const word = this.#change;
    if (word === undefined) return;
    const isDenied = this.#circumstances.delete('denied');
    const denied = isDenied
      ? this.#clause.tokens.findLast((one) => one.circumstance === 'denied' && one.end <= word.start)
      : undefined;
    this.#say(
      denied === undefined ? word : { ...word, start: denied.start },
      end,
      isDenied ? -1 : 1,
      undefined,
      isDenied,
    );
    this.#change = undefined;
  }

  #takeChange(token: Token, next: Token | undefined): void {
    // 超过300人: how many at least, and not by how many more.
    if (token.change === 'over' && token.text.startsWith('超过') && next?.column === undefined) return;

    if (token.change === 'to') {
      this.#to = true;
      return;
    }
    if (token.change === 'level') {
      if (this.#basis !== undefined || this.#before.basis !== undefined) this.#say(token, token.end, 0, undefined);
      return;
    }
    this.#change = token;
    this.#to = false;
  }

  #takeRelation(token: Token, next: Token | undefined): void {
    switch (token.relation) {
      case 'than':
        if (/[与同]$/.test(token.text) && !this.#compares) {
          this.#isLinked = true;
          return;
        }
        if (next !== undefined) this.#isComparing = token;
        return;

      case 'yearOnYear':
        this.#basis = 'lastYear';
        return;
      case 'of':
      case 'done':
        this.#relation = token;
        this.#wordsBeforeOf = (this.#leading + this.#trailing).length;
        this.#whole = undefined;
        this.#wholeColumn = undefined;
        return;
      case 'the':
        this.#isOf = true;
        return;
      case 'from':
        this.#isFrom = true;
        return;
      case 'rest':
        if (this.#thing === undefined) this.#circumstances.add('part');
        return;
      case 'respectively':
        this.#share();
        return;
      case 'whole':
        if (/^(?:分别|各|依次)[为是]/.test(token.text)) this.#share();
        return;
      case 'opening':
        return this.#takeOpening(token, next);
      case 'sum':
        this.#isTogether = true;
        this.#isSummed = true;
        return;

      default:
    }
  }

  /** `实训基地建设：年初1260.00万元，上年结转…`: its first budget, where nothing but its name stands before. */
  #isBareBudget(next: Token | undefined): boolean {
    const { thing, hasValue } = this.#before;
    const of = this.#thing ?? (hasValue ? undefined : thing);
    if (of?.kind !== 'spending' || next?.amount === undefined || !isMoney(next.amount)) return false;
    return this.#isComparing === undefined && !this.#isFrom && this.#column === undefined && this.#leading === '';
  }

  /** 年初: of people it is the end of the year before. */
  #takeOpening(token: Token, next: Token | undefined): void {
    if (this.#isBareBudget(next)) {
      this.#column = 'originalBudget';
      return;
    }
    const isOfPeople = (this.#thing ?? this.#before.thing)?.kind === 'people';
    if (this.#isComparing !== undefined && this.#basis === undefined) {
      // 年末结转21.60万元，比年初增加19.23万元: what is left, with what there was.
      const column = this.#column ?? (this.#thing === undefined ? this.#before.column : undefined) ?? '';
      const isOfCarryover = column === 'closing' || column === 'opening';
      this.#basis = isOfPeople ? 'lastYear' : isOfCarryover ? 'opening' : 'other';
      if (!isOfCarryover || isOfPeople) this.#comparedYear = this.#year - 1;
      return;
    }
    this.#isOpening = true;
    if (!isOfPeople) this.#takeOther(token);
  }

  /** `年初预算、调整后预算、决算分别为`, `基本支出、项目支出分别为`: whose the numbers are that follow. */
  #share(): void {
    const { columns, listed } = this.#before;
    if (columns.length > 0 && this.#column !== undefined && listed.length <= 1)
      this.#columnQueue = [...columns, this.#column];
    else this.#queue = this.#queueOf();
  }

  /** The things that 分别 gives their numbers; a whole and its parts are no such row. */
  #queueOf(): readonly Thing[] | 'unclear' | undefined {
    const listed = [...this.#before.listed, ...this.#joined];
    if (listed.length === 0) return 'unclear';
    if (this.#thing === undefined) return 'unclear';
    const { whole } = this.#thing;
    const isUnit = ({ unit, whole: own }: Thing) => unit !== undefined && own === undefined;
    // 局本级、养护中心工资福利支出分别为: of each unit that.
    const parts = whole === undefined ? listed : listed.map((one) => (isUnit(one) ? partOf(whole, one) : one));
    return [...parts, this.#thing];
  }

  #takeAmount(amount: TypedAmount, next: Token | undefined, after: Token | undefined): void {
    const isMoney = yuanIn(amount.unit) !== undefined;
    const isRate = isPercentage(amount);
    // 占两项支出合计10904.03万元的15.35%: how many they are.
    if (this.#relation?.relation === 'of' && /^[项个家类]$/.test(amount.unit) && next?.relation !== 'the') return;
    if (this.#isBase(amount, next, after)) return this.#takeBase(amount);
    // 占全部增加额226.03万元的比重超过100%: what a share is of, and no change that is told of anything.
    if (isMoney && this.#relation?.relation === 'of' && this.#change !== undefined) {
      this.#change = undefined;
      this.#relation = undefined;
      this.#whole = undefined;
      this.#last = amount;
      return;
    }
    // 超年初预算1198.78万元35.67万元: above what, and by how much.
    if (this.#change?.change === 'over' && (this.#basis ?? '') in BUDGETS && next?.amount !== undefined) {
      this.#sayValue(amount, undefined, { thing: undefined, column: this.#basis });
      this.#last = amount;
      return;
    }
    // 没有突破9万元的预算: what it is held against, and not by how much.
    if (isMoney && this.#change?.change === 'over' && next?.relation === 'the' && isBudgetBehind(after)) {
      this.#circumstances.delete('denied');
      this.#change = undefined;
    }
    const noun = next?.relation === 'the' || (next?.filler !== undefined && next.thing === undefined) ? after : next;
    if (isRate && this.#relation?.relation === 'of') this.#sayShare(amount);
    else if (isRate && this.#rate !== undefined) this.#sayRate(amount, this.#rate);
    else if (isRate && this.#wholeColumn !== undefined && (this.#isOf || this.#relation !== undefined))
      this.#sayRate(amount, RATE_OF[this.#wholeColumn] ?? 'otherRate');
    else if (this.#change !== undefined && (!this.#to || isRate)) {
      this.#say(this.#change, amount.end, SIGNS[this.#change.change ?? ''] ?? 0, amount);
    } else if (
      this.#isComparing !== undefined &&
      this.#basis !== undefined &&
      COMPARING[this.#isComparing.text] !== undefined
    ) {
      this.#say(this.#isComparing, amount.end, COMPARING[this.#isComparing.text] ?? 0, amount);
    } else if (isRate && this.#quotient !== undefined) this.#sayShare(amount);
    else if (isMoney || !isRate) this.#sayValue(amount, noun, undefined, next?.relation === 'the' ? after : next);
    this.#last = amount;
    this.#quotient = undefined;
    this.#change = undefined;
    this.#to = false;
    if (this.#queue === undefined || this.#queue === 'unclear' || this.#queue.length === 0) this.#rate = undefined;
    this.#relation = undefined;
    this.#isOf = false;
    this.#wholeColumn = undefined;
    this.#whole = undefined;
    this.#isComparing = undefined;
    this.#compared = undefined;
    this.#comparedYear = undefined;
    // 由上年的9.60万元调整为12.10万元: what follows is of this year again.
    if (this.#isFrom) this.#yearSaid = undefined;
    this.#isFrom = false;
    this.#isColumnTaken = isBudgetBehind(next?.relation === 'the' ? after : next);
    this.#isOpening = false;
    this.#trailing = '';
    // 两项, 三个项目 in front of 合计: of several things together.
    this.#isTogether =
      this.#thing === undefined &&
      /^[前后上]?$/.test(this.#leading) &&
      /^[项个家]$/.test(amount.unit) &&
      amount.decimals === 0;
  }

  /** `完成采购预算62.00万元的93%`, `为目标1200亩的101.47%`: what the rate that follows is of, and what was told before. */
  #takeBase(base: TypedAmount): void {
    const part = this.#last ?? (this.#isTold() ? undefined : this.#before.value);
    this.#wholeColumn ??= this.#column;
    this.#sayValue(base, undefined, { thing: this.#whole, column: this.#wholeColumn });
    this.#quotient = part && { part, base };
    this.#last = base;
  }

  /** A thing of its own, of which no number was told. */
  #isTold(): boolean {
    return this.#thing !== undefined && this.#thing !== this.#whole;
  }

  #isBase(amount: TypedAmount, next: Token | undefined, after: Token | undefined): boolean {
    if (isPercentage(amount) || amount.unit === '' || next?.relation !== 'the' || after?.amount === undefined)
      return false;
    const [first] = this.#clause.tokens;
    // 为年初预算919.50万元的106.87%、调整后预算1034.30万元的95.01%
    const isNext = this.#clause.opener === '、' && (this.#column ?? '') in BUDGETS;
    return isPercentage(after.amount) && (this.#relation !== undefined || isNext || IS.has(first?.text ?? ''));
  }

  #sayValue(
    amount: TypedAmount,
    noun: Token | undefined,
    base?: { readonly thing: Thing | undefined; readonly column: string | undefined },
    next?: Token,
  ): void {
    const isNoun = noun?.thing?.kind === 'people' && !(noun.thing.isCountedFirst === true && noun.isLed === true);
    const counted = isNoun && this.#thing === undefined ? noun.thing : undefined;
    if (counted !== undefined && this.#leading.length > 1) this.#circumstances.add('other');
    // 比上年预算10.80万元: what is compared with, not what is.
    const isOfBudget = isBudgetBehind(next);
    if (
      this.#isComparing !== undefined &&
      this.#basis === undefined &&
      !isOfBudget &&
      !/[与同]$/.test(this.#isComparing.text)
    ) {
      this.#basis = 'other';
      this.#comparedYear = 0;
    }
    const compared = this.#isComparing === undefined ? undefined : this.#basis;
    const [queued, ...rest] = this.#columnQueue ?? [];
    const behind = isOfBudget ? next?.column : undefined;
    if (this.#columnQueue !== undefined) this.#columnQueue = rest.length === 0 ? undefined : rest;
    const column =
      queued ??
      (base === undefined && this.#isMoved(amount) ? 'revisedBudget' : undefined) ??
      base?.column ??
      behind ??
      (compared !== undefined && compared in BUDGETS ? compared : undefined) ??
      (compared === 'opening' ? 'opening' : undefined) ??
      (compared === 'lastYear' && isMoney(amount) ? (this.#column ?? this.#spentBefore()) : undefined) ??
      this.#column ??
      this.#columnBefore;
    const said = this.#said(amount.start, amount.end, counted ?? base?.thing ?? this.#nextOfQueue());
    // 增加48.83万元，分单位为馆本级37.45万元、陈列馆11.38万元: of what it grew.
    const isOfChange = this.#inAmong || this.#thing?.whole !== undefined;
    if (isOfChange && this.#before.ofChange && this.#column === undefined) said.circumstances.add('part');
    // 信息化建设合同金额168.40万元: neither granted nor spent.
    if (this.#clause.tokens.some(({ text, end }) => end <= amount.start && OF_CONTRACT.test(text)))
      said.circumstances.add('part');
    // 三家分别增加10.39万元、2.96万元: each is a change.
    if (this.#before.ofChange && this.#isBare()) said.circumstances.add('part');
    // 甲的300万元追加, 甲的530万元专项: of what stands behind it.
    if (this.#isAttribute(amount)) said.circumstances.add('part');
    // 执行数1288.07万元=1191.55万元+96.52万元: of what the first is made of.
    if (this.#isAdded(amount)) said.circumstances.add('part');
    // 117.36万元未支出: what was not.
    if (next?.circumstance === 'denied') said.circumstances.add('denied');
    // 接收调研12批次，公务接待费支出0.80万元: what that one thing cost.
    const isCost = column === undefined || column === 'spent';
    if (
      isCost &&
      isMoney(amount) &&
      !this.#inAmong &&
      this.#before.thing?.kind === 'unknown' &&
      this.#before.value !== undefined &&
      isCount(this.#before.value)
    )
      said.circumstances.add('part');
    // 2025年，“三公”经费预算压减至120万元: of a year that is yet to come.
    const isMovedNow = this.#to && (said.year === undefined || said.year <= this.#year);
    const told = isMovedNow ? undefined : compared === undefined ? said.year : (this.#comparedYear ?? said.year);
    const isOfPeople = said.thing?.kind === 'people';
    const year = this.#isOpening && isOfPeople ? this.#year - 1 : told;
    this.#statements.push({
      kind: 'value',
      ...said,
      year,
      isFrom: this.#isFrom,
      isBase: base !== undefined,
      amount,
      column,
      carried: this.#before.column,
      toStart: this.#to ? (this.#change?.start ?? amount.start) : amount.start,
      to: this.#to ? (SIGNS[this.#change?.change ?? ''] ?? 0) : undefined,
    });
  }

  /** Behind 的 and right before a noun, as `的300万元追加`. */
  #isAttribute({ start, end }: TypedAmount): boolean {
    const { tokens } = this.#clause;
    const at = tokens.findIndex((one) => one.start === start);
    const [before, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
    if (before?.text !== '的' || before.end !== start || next?.start !== end || this.#relation !== undefined)
      return false;
    if (this.#column !== undefined || this.#isComparing !== undefined) return false;
    if (next.column !== undefined)
      return !(next.column in BUDGETS) && next.column !== 'spent' && next.column !== 'actual';
    return OF_NOUN.test(next.text) || (next.change !== undefined && /^[量额幅]/.test(after?.text ?? ''));
  }

  /** `=1191.55万元+96.52万元`: nothing but a sign stands between it and the number before. */
  #isAdded({ start }: TypedAmount): boolean {
    const end = this.#last?.end;
    if (end === undefined) return false;
    const between = this.#clause.tokens.filter((one) => one.start >= end && one.end <= start).map(({ text }) => text);
    return /^[=＝+＋-]$/.test(between.join(''));
  }

  /** 支出18.37万元，较上年的12.45万元: of what the number before it was. */
  #spentBefore(): string | undefined {
    const { column, hasValue } = this.#before;
    if (!hasValue || this.#before.ofChange) return undefined;
    return column === undefined || column === 'spent' || column === 'actual' ? 'actual' : undefined;
  }

  /** `调减4.80万元后为42.30万元`, `调增5.35万元至129.85万元`: to what the budget came. */
  #isMoved({ start }: TypedAmount): boolean {
    if (this.#last === undefined || (this.#column !== 'added' && this.#column !== 'cut')) return false;
    const { end } = this.#last;
    const between = this.#clause.tokens.filter((one) => one.start >= end && one.end <= start).map(({ text }) => text);
    return /^(?:之?后)?(?:预算)?(?:为|达到?|至|到|增至|减至)$/.test(between.join(''));
  }

  #say(word: Token, end: number, sign: 1 | -1 | 0, amount: TypedAmount | undefined, isOrLevel = false): void {
    const column =
      this.#column ?? (this.#thing === undefined || this.#clause.isAmong ? this.#before.column : undefined);
    // 预算10.50万元，比上年减少0.50万元。其中公务接待费2.50万元，比上年减少…: all of them of budgets.
    const isOfBudget = ((this.#inAmong ? column : this.#column) ?? '') in BUDGETS;
    const isNearBudget = column !== undefined && column in BUDGETS;
    this.#statements.push({
      kind: 'change',
      ...this.#said(word.start, end, this.#nextOfQueue() ?? this.#partOrHead()),
      amount,
      word: word.text,
      wordStart: word.start,
      sign,
      basis:
        this.#basis ??
        (word.change === 'over' || word.change === 'under' ? undefined : this.#before.basis) ??
        // 占比由87.02%升到87.88%: to what, and not by how much.
        (this.#to ? 'other' : undefined),
      ofBudget: isOfBudget || ((isNearBudget || this.#ofBudgets(column)) && 'carried'),
      isVariance: word.change === 'over' || word.change === 'under',
      isOrLevel,
    });
  }

  /** `结转10.53万元，其中基本支出3.48万元，比年初增加2.53万元`: of the part, or of the head again. */
  #partOrHead(): Thing | undefined {
    const { thing, head, inAmong } = this.#before;
    if (this.#thing !== undefined || !inAmong) return undefined;
    if (this.#basis !== 'opening' && !this.#before.isInRow) return undefined;
    if (this.#clause.isAmong || this.#clause.opener !== '，') return undefined;
    if (thing === undefined || head === undefined || head === thing || this.#leading.length > 1) return undefined;
    if (thing.prefixes.length === 0) return undefined;
    // 财政拨款支出1568.52万元，其中甲、乙，比年初预算增加133.70万元: of what the file does not have, as well as may be.
    if (head.prefixes.length === 0) return { ...head, kind: 'unclear' };
    return { ...thing, prefixes: [...new Set([...thing.prefixes, ...head.prefixes])] };
  }

  #sayRate(amount: TypedAmount, rate: string): void {
    const said = this.#said(amount.start, amount.end, this.#nextOfQueue() ?? this.#partOrHead());
    // 三个执行率达到100%: of some of them.
    // 六个项目执行率在83.63%—100%之间: of each, unless they are added up.
    const isOfEach = said.thing?.isAll === true && !this.#isSummed;
    if (isOfEach || /^[个项家]$/.test(this.#last?.unit ?? '')) said.circumstances.add('each');
    this.#statements.push({ kind: 'rate', ...said, amount, rate, quotient: this.#quotient });
  }

  /** 占增量的44.00%: a whole in words of which nothing is known. */
  #isOfWords(from: number, until: number): boolean {
    return this.#clause.tokens.some(({ other, start, end }) => other === true && start >= from && end <= until);
  }

  #sayShare(amount: TypedAmount): void {
    const from = this.#relation?.end ?? amount.start;
    this.#statements.push({
      kind: 'share',
      ...this.#said(amount.start, amount.end, undefined),
      amount,
      of: this.#clause.tokens
        .filter(({ start, end }) => start >= from && end <= amount.start)
        .map(({ text }) => text)
        .join(''),
      whole:
        this.#whole ??
        (this.#wholeColumn === undefined && !this.#isOfWords(from, amount.start) ? this.#head : undefined),
      wholeColumn: this.#wholeColumn,
      part: this.#quotient?.part ?? this.#last ?? this.#before.value,
      quotient: this.#quotient,
    });
  }

  /** What a statement at a place is of, and what keeps it from being held against the file. */
  #said(start: number, end: number, counted: Thing | undefined) {
    const circumstances = new Set(this.#circumstances);
    if (this.#inReason) circumstances.add('reason');
    if (this.#isOther()) circumstances.add('other');
    if (this.#trailing !== '' || this.#queue === 'unclear') circumstances.add('unknownWords');
    if (this.#isOfSeveral()) circumstances.add('part');
    if (this.#ofPartYear) circumstances.add('part');
    const year = this.#yearSaid ?? this.#before.year;
    const own = counted ?? this.#compared ?? this.#thing ?? this.#unknownThing();
    if (own === undefined && this.#before.ofEach) circumstances.add('each');
    const thing = own ?? this.#before.thing;
    // 基本支出：532.80万元.
    const isHeaded = this.#clause.opener === '：' && this.#before.listed.length === 1;
    const how = own !== undefined || isHeaded ? ('named' as const) : this.#before.how;
    const thingStart = counted === undefined ? this.#thingStart : undefined;
    return { start, end, thingStart, thing, how, circumstances, year, clause: this.#clause };
  }

  /** `甲与乙两项执行821.53万元`: of them together, though the file knows but the last by its name. */
  #isOfSeveral(): boolean {
    const last = this.#last;
    const { prefixes = [], kind } = this.#thing ?? {};
    if (last === undefined || kind !== 'spending' || (this.#thingStart ?? 0) > last.start) return false;
    return prefixes.some((one) => one.includes('.items.')) && /^[项个家类者笔]$/.test(last.unit) && last.value.gt(1);
  }

  /** 全市共有公园45个，在职人员1200人: what another body has, until 我, 本 or the unit comes back. */
  #isOther(): boolean {
    return this.#circumstances.has('other') || (this.#before.ofOther && !this.#isSelf && !this.#isNamedUnit);
  }

  /** Behind 、, and a number alone. */
  #isBare(): boolean {
    return this.#clause.opener === '、' && this.#thing === undefined && this.#leading === '';
  }

  /** 比上年减少0.71万元，其中…: where no value of the thing itself was told, numbers behind 其中 are of the change. */
  #ofChange(last: Statement | undefined): boolean {
    if (this.#inAmong || last === undefined) return this.#before.ofChange;
    const isNew = this.#thing !== undefined;
    // 三家分别增加10.39万元、2.96万元: how many there are is no value.
    const values = this.#statements.filter(
      ({ kind, amount }) => kind === 'value' && !/^[家个项类处]$/.test(amount?.unit ?? ''),
    );
    if (values.some(({ circumstances }) => !circumstances.has('part'))) return false;
    if (values.length > 0) return this.#before.ofChange && (this.#thing?.whole !== undefined || this.#isBare());
    return last.kind === 'change' && (isNew || this.#before.ofChange || !this.#before.hasValue);
  }

  /** 预算比上年预算压减0.50万元，其中公务接待费压减0.20万元: of budgets, as long as no other comparison is made. */
  #ofBudgets(column: string | undefined): boolean {
    return this.#basis === undefined && this.#before.ofBudgets && (column === undefined || column in BUDGETS);
  }

  #comparesBudgets(): boolean {
    if (this.#basis !== undefined) return this.#basis === 'lastYear' && (this.#column ?? '') in BUDGETS;
    return this.#before.ofBudgets;
  }

  /** 福利院运行维护项目: words behind a unit that name what it spent on. */
  #namesWork(): boolean {
    const from = this.#thingStart ?? 0;
    const until = this.#statements[0]?.start ?? this.#clause.end;
    return this.#clause.tokens.some(({ start, text }) => start > from && start < until && OF_WORK.test(text));
  }

  #nextOfQueue(): Thing | undefined {
    if (this.#queue === undefined || this.#queue === 'unclear') return undefined;
    const [next, ...rest] = this.#queue;
    this.#queue = next === undefined ? 'unclear' : rest;
    return next;
  }

  #unknownThing(): Thing | undefined {
    const words = this.#leading;
    if (this.#isTogether) return TOGETHER;
    return words.length < 2 ? undefined : { words, prefixes: [], kind: 'unknown' };
  }

  #madeOf(): Thing | undefined {
    const { opener, tokens } = this.#clause;
    if (opener === '、') return this.#before.madeOf;
    const isPart = opener === '，' && MADE_OF.test(tokens[0]?.text ?? '') && this.#statements.length > 0;
    return isPart && this.#before.hasValue ? this.#before.thing : undefined;
  }

  /** `减少的是产业发展专项，少支60.63万元`: what is pointed at, and not what was spoken of before. */
  #pointedAt(): Thing | undefined {
    if (this.#statements.length > 0 || this.#leading.length < 2) return undefined;
    const words = /的[是有]([\u4e00-\u9fff]{2,})$/.exec(this.#clause.tokens.map(({ text }) => text).join(''))?.[1];
    return words === undefined ? undefined : { words, prefixes: [], kind: 'unknown' };
  }

  /** `年末结转结余，一般公共预算332.66万元，政府性基金…`: a column alone, whose rows follow. */
  #isHead(): boolean {
    const isAlone = this.#statements.length === 0 && this.#leading + this.#trailing === '';
    return isAlone && this.#clause.index === 0 && (this.#column === 'closing' || this.#column === 'opening');
  }

  #carry(): Carried {
    // 合计减少1.00万元，下降6.45%: of all of them together.
    const isSummed = this.#isSummed && (this.#statements.length > 0 || this.#thing === undefined);
    const own =
      this.#thing ??
      (isSummed ? TOGETHER : undefined) ??
      this.#pointedAt() ??
      (this.#statements.length > 0 || this.#column !== undefined ? this.#unknownThing() : undefined);
    const values = this.#statements.filter(({ kind }) => kind === 'value');
    const last = this.#statements.at(-1);
    const isAside =
      this.#yearSaid === this.#year - 1 &&
      this.#before.year !== this.#yearSaid &&
      this.#thing === undefined &&
      values.length > 0 &&
      this.#before.hasValue &&
      this.#clause.opener === '，';
    // 含政府性基金在内，部门全年预算9218.43万元: of all, and not of that.
    const isIncluded =
      this.#clause.index === 0 && /^(?:含|包含|算上|加上|连同)$/.test(this.#clause.tokens[0]?.text ?? '');
    // 福利院运行维护项目227.94万元，较年初预算多9.94万元: of something of the unit, and not of all that it spent.
    const isOfPart =
      own?.unit !== undefined &&
      own.whole === undefined &&
      values.length > 0 &&
      (this.#trailing !== '' || this.#namesWork());
    return {
      thing: isOfPart
        ? { ...own, prefixes: [], kind: 'unclear' }
        : isIncluded
          ? this.#before.thing
          : (own ?? this.#before.thing),
      how: own === undefined ? this.#before.how : 'carried',
      column:
        values.length > 0 || this.#isHead()
          ? (this.#column ?? this.#columnBefore ?? this.#before.column)
          : this.#before.column,
      basis: this.#basis ?? this.#before.basis,
      // ，上年3.27万元；…: of that number alone.
      year: isAside ? this.#before.year : (this.#yearSaid ?? this.#before.year),
      inReason: this.#inReason && this.#clause.opener !== '；',
      outside: this.#outside ?? this.#before.outside,
      isPurpose: this.#isPurpose,
      isUnbroken: this.#statements.length > 0 || own !== undefined || this.#leading.length < 2,
      ofChange: this.#ofChange(last),
      hasValue:
        this.#statements.some(({ kind }) => kind === 'value') || (this.#before.hasValue && this.#thing === undefined),
      inAmong: this.#inAmong,
      ofBudgets: this.#comparesBudgets(),
      ofEach: this.#circumstances.has('each') || (own === undefined && this.#before.ofEach),
      ofPartYear: this.#ofPartYear,
      isWithout: this.#isWithout,
      isInRow: this.#thing === undefined ? this.#before.isInRow : this.#clause.opener === '、',
      value: last?.kind === 'rate' && last.quotient !== undefined ? last.quotient.part : this.#last,
      ofOther: this.#isOther(),
      unit: this.#unit ?? (this.#isSelf || this.#isSummed ? undefined : this.#before.unit),
      listed:
        this.#statements.length > 0 || this.#thing === undefined
          ? []
          : [...(this.#clause.opener === '、' ? this.#before.listed : []), ...this.#joined, this.#thing],
      queue: this.#queue,
      rateQueued: Array.isArray(this.#queue) && this.#queue.length > 0 ? this.#rate : undefined,
      isOfSome: this.#isOfSome,
      isAtHead: this.#before.isAtHead && own === undefined && last === undefined && this.#leading === '',
      head: this.#head,
      madeOf: this.#madeOf(),
      columns:
        this.#statements.length > 0 || this.#column === undefined
          ? []
          : [...(this.#clause.opener === '、' ? this.#before.columns : []), this.#column],
      columnQueue: this.#columnQueue,
    };
  }
}

/** What a number behind 的 and the name of a project may be of, and not of all of it. */
const OF_NOUN =
  /^(?:追加|增量|增加额|专项|缺口|尾款|余款|余额|质保金|保证金|补助|补贴|差额|差距|首付|预付|进度款|工程款|货款|合同|订单|配套|结转|结余|罚款|欠款|赞助|捐款|债券|资金|经费|投入|投资|指标|额度|[\u4e00-\u9fff]{1,4}[费款金])/;
const OF_CONTRACT = /^(?:合同(?:价款?|总?额|总?金额|总价)?|中标价?|成交价?|控制价|概算|估算|结算价)$/;

/** Start a clause of the parts of what was told. */
const MADE_OF = /^(?:包?含|包括|内含|由|分为|分别是|即|也就是)/;

/** Behind the parts of a whole, what has no name of its own is of the last of them, or of the whole again. */
function leaveParts(before: Carried): Carried {
  const { madeOf, thing } = before;
  if (madeOf === undefined || thing === undefined) return before;
  const both = { ...thing, prefixes: [...new Set([...thing.prefixes, ...madeOf.prefixes])] };
  return { ...before, thing: madeOf.prefixes.length === 0 ? { ...madeOf, kind: 'unclear' } : both };
}

/** 均, 都, 双双: what is told of each of several. */
const EACH_OF = /^(?:均|都|各|皆|双双|同时|分别)/;

function isOfMoney({ kind }: Thing): boolean {
  return kind === 'spending' || kind === 'threePublic';
}

/** What a unit may spend some of its money on. */
const OF_WORK = /项目|运行|维护|设备|工程|专项|活动/;

/** How often something took place, or for how many; not of vehicles, whose costs are a whole item. */
function isCount(amount: TypedAmount): boolean {
  return !/^[辆台]?$/.test(amount.unit) && !isPercentage(amount) && yuanIn(amount.unit) === undefined;
}

/** `2.50万元预算`; not 由135万元调减为120万元. */
function isBudgetBehind(token: Token | undefined): boolean {
  return token !== undefined && BUDGETS_BEHIND.has(token.column ?? '') && !MOVED_TO.test(token.text);
}

function isMoney({ unit }: TypedAmount): boolean {
  return yuanIn(unit) !== undefined;
}

/** The rate that is meant by `完成…的` a budget. */
const RATE_OF: Readonly<Record<string, string>> = {
  originalBudget: 'completionRate',
  revisedBudget: 'executionRate',
  budget: 'anyRate',
  target: 'targetRate',
};
