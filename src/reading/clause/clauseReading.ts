import type { TypedAmount } from '../findAmounts.ts';
import type { Basis, Circumstance, Clause, Quotient, Statement, Thing, Token } from '../types.ts';
import { type Carried, leaveParts } from './carried.ts';

/** What is known of one clause while it is read, token by token. */
export class ClauseReading {
  readonly clause: Clause;
  readonly before: Carried;
  readonly year: number;
  readonly self: string;
  readonly compares: boolean;
  readonly inAmong: boolean;
  isSelf = false;
  /** A budget unit of the file is named at its start. */
  isNamedUnit = false;
  readonly statements: Statement[] = [];
  readonly circumstances = new Set<Circumstance>();
  thing: Thing | undefined;
  /** Words of no row: before the thing, and behind it. */
  leading = '';
  trailing = '';
  column: string | undefined;
  columnBefore: string | undefined;
  rate: string | undefined;
  change: Token | undefined;
  to = false;
  basis: Basis | undefined;
  isComparing: Token | undefined;
  relation: Token | undefined;
  whole: Thing | undefined;
  wholeColumn: string | undefined;
  isOf = false;
  /** How many signs of unknown words stood before 占 or 完成. */
  wordsBeforeOf = 0;
  yearSaid: number | undefined;
  inReason: boolean;
  last: TypedAmount | undefined;
  isFrom = false;
  ofPartYear: boolean;
  isWithout = false;
  comparedYear: number | undefined;
  isTogether = false;
  isSummed = false;
  thingStart: number | undefined;
  queue: readonly Thing[] | 'unclear' | undefined;
  isOpening = false;
  unit: Thing | undefined;
  quotient: Quotient | undefined;
  outside: Thing | undefined;
  isPurpose: boolean;
  /** `比整体支出执行率97.86%低`: whose number follows. */
  compared: Thing | undefined;
  /** `基本支出中，工资福利支出占86%`: of what shares are, where no whole is named. */
  head: Thing | undefined;
  /** `调整后预算和决算依次为`: the columns before the last. */
  readonly columnsJoined: string[] = [];
  columnQueue: readonly string[] | undefined;
  /** The column that follows was of the number before it. */
  isColumnTaken = false;
  /** 和 stands right before. */
  isLinked = false;
  /** `甲、乙和丙分别为`: 乙. */
  readonly joined: Thing[] = [];
  isOfSome = false;

  constructor(clause: Clause, before: Carried, year: number, self: string) {
    this.clause = clause;
    this.before = clause.opener === '，' ? leaveParts(before) : before;
    this.year = year;
    this.self = self;
    this.inReason = before.inReason || clause.tokens.some(({ circumstance }) => circumstance === 'caused');
    this.isPurpose = before.isPurpose;
    this.ofPartYear = before.ofPartYear;
    this.isWithout = before.isWithout && clause.opener !== '；';
    this.inAmong = clause.isAmong || before.inAmong;
    this.queue = clause.opener === '、' ? before.queue : undefined;
    this.columnQueue = clause.opener === '、' ? before.columnQueue : undefined;
    this.rate = clause.opener === '、' ? before.rateQueued : undefined;
    // 比上年多105.76万元，其中甲增加46.53万元，占44.00%: of what it grew.
    this.head = clause.isAmong ? (before.ofChange ? undefined : before.thing) : before.head;
    this.compares = clause.tokens.some(({ relation, change }) => relation === 'compared' || change === 'level');
  }
}
