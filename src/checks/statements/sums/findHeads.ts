import { isPercentage } from '../../../reading/amountWords.ts';
import { type At, isChange, isValue, type Stretch } from '../joinSentences.ts';
import type { Head } from './types.ts';

export function headsOf({ clauses, statements }: Stretch): readonly Head[] {
  return clauses.flatMap(({ clause, sentence }, index): Head[] => {
    const all = clause.tokens.some(({ relation }) => relation === 'whole');
    const isFrom = clause.tokens[0]?.relation === 'from' && all;
    const isListed = clause.opener === '：' && index > 0;
    const isOf = clause.opener === '，' && OF_THEM.test(clauses[index - 1]?.clause.tokens.at(-1)?.text ?? '');
    const isBy = clause.opener === '，' && isDividedBy(clauses[index - 1]);
    if (!clause.isAmong && !isListed && !isOf && !isBy && !all) return [];
    const before = statements.filter(
      (at) => at.clause < index && ((isValue(at) && !at.statement.isBase) || isChange(at)),
    );
    const outer = clause.opener === '（' ? clause.depth - 1 : clause.depth;
    const whole = before
      .filter(({ statement }) => statement.clause.depth === outer)
      .findLast(
        (at) => !isRateOf(at) && !isOfLastYear(at, index) && !isHeldAgainst(at) && !isOneOfRow(at, clause.isAmong),
      );
    const amount =
      whole?.statement.kind === 'value' || whole?.statement.kind === 'change' ? whole.statement.amount : undefined;
    if (whole === undefined || amount === undefined || amount.unit === '' || isPercentage(amount)) return [];
    if (amount.isVague && amount.vagueness !== 'above') return [];
    // Another sentence's, or a whole with much said of it, is not what a colon or 分别为 lists.
    const gap = whole.sentence === sentence ? sentence.text.slice(whole.statement.end, clause.start) : '';
    if (isBy && whole.clause !== index - 1) return [];
    const between = gap
      .replace(/（[^（）]*）/g, '')
      .replace(FOLLOWING, '')
      .replace(BY_GAP, '');
    if (!clause.isAmong && (whole.sentence !== sentence || between.length > GAP)) return [];
    return [
      {
        whole,
        amount,
        from: index,
        depth: clause.depth,
        isAll: isBy || (all && (isFrom || !clause.isAmong || gap.length <= GAP)),
      },
    ];
  });
}

/** `，主要用于以下方面：`, `，按功能分类：`. */
const FOLLOWING =
  /，?(?:主要)?(?:用于|包括|构成|分为|按[^，。；：]{2,8})?(?:以下|如下|下列)?[一二两三四五六七八九十几\d]*个?(?:方面|用途|部分|支出|科目|分类|情况|处|块|类|项|点)?(?=：$)/;

/** `100.08万元按用途分，伙食补助…`: nothing is left out. */
function isDividedBy(before: Stretch['clauses'][number] | undefined): boolean {
  return before !== undefined && BY.test(before.sentence.text.slice(before.clause.start, before.clause.end));
}

const BY_GAP = /^按[^，。；：\d]{1,6}(?:分|划分|来分|分类|看)，$/;
const BY = /\d[^，。；：\d]{1,6}按[^，。；：\d]{1,6}(?:分|划分|来分|分类|看)$/;

/** `在职61人中，专业技术36人、…`. */
const OF_THEM = /^(?:当)?中$/;

/** `比上年917.50万元增加33.90万元。其中…`: what was compared with is not what is divided. */
function isOfLastYear({ statement, sentence, clause }: At, index: number): boolean {
  return statement.kind === 'value' && statement.year === sentence.year - 1 && clause < index - 1;
}

/** `较上年的16个多2个，其中…`: with what it is compared, and not what is divided. */
function isHeldAgainst({ statement, sentence }: At): boolean {
  // 人均12.25万元；其中…: nor is what each got.
  if (statement.circumstances.has('each')) return true;
  if (statement.kind !== 'value') return false;
  return COMPARED_WITH.test(sentence.text.slice(statement.clause.start, statement.amount.start));
}

/** `人均12.25万元`, `33个：8个、6个、4个。其中…`: what one has, or one of a row without names, is not what is divided. */
function isOneOfRow({ statement, sentence }: At, isAmong: boolean): boolean {
  if (statement.kind !== 'value') return false;
  const { clause, amount, end } = statement;
  const isRow = clause.opener === '、' || /^、\d/.test(sentence.text.slice(end));
  // 自评得分均在90分以上，其中…: a bound of each.
  if (/均|平均|每|都|各/.test(amount.lead)) return true;
  // 中央320万元、市级180万元、本级312.35万元，支出分别为…: a row, of which none is divided.
  if (clause.opener === '、' && !isAmong) return true;
  return isRow && !/[^，。；：、\s]/.test(sentence.text.slice(clause.start, amount.start));
}

const COMPARED_WITH = /(?:^|[^对])[比较](?:上年|去年|年初|上期|同期|计划|目标|20\d\d年)?(?:度|末|初|同期)?的?$/;

/** A colon, and a noun of two signs behind a number. */
const GAP = 5;

function isRateOf({ statement }: At): boolean {
  return (
    statement.kind === 'change' &&
    (statement.amount === undefined || isPercentage(statement.amount) || statement.basis !== undefined)
  );
}
