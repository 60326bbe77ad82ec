import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import type { ValueSaid } from '../../reading/types.ts';
import { partsDiffer } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Sentence } from '../prose/types.ts';
import type { PassageRead } from './readProse.ts';
import { factorOf, isAlike, toleranceOf, yuanOf } from './slack.ts';

interface Value {
  readonly statement: ValueSaid;
  readonly sentence: Sentence;
}

/** 收入总计, 支出总计, 收、支总计: both sides of an account come to this. */
const TOTAL = /(?:收入|支出|收[、]?支|收入支出)总(?:计|额)[^，。；：（）\d]{0,6}$/;

/**
 * SE428 parts-differ for the two sides of an account: `收、支总计均为862.10万元，其中：本年收入854.10万元，年初结转和结余8.00万元；本年支出
 * 851.57万元，年末结转和结余10.53万元`. Income and what was there make the total, and so do spending and what is left.
 */
export function judgeBalance(passage: PassageRead, findings: Finding[]): void {
  const values = passage.flatMap(({ sentence, statements }) =>
    statements.flatMap((statement): readonly Value[] =>
      statement.kind === 'value' && !statement.amount.isVague && statement.amount.unit !== ''
        ? [{ statement, sentence }]
        : [],
    ),
  );
  const totals = values.filter(({ statement, sentence }) =>
    TOTAL.test(sentence.text.slice(0, statement.start).slice(-14)),
  );
  const [total] = totals;
  if (total === undefined || totals.length > 1) return;
  const rest = values.slice(values.indexOf(total) + 1);
  const sides: readonly (readonly [flow: RegExp, stock: string])[] = [
    [/收入/, 'opening'],
    [/支出/, 'closing'],
  ];
  for (const [flow, stock] of sides) {
    const flows = rest.filter(
      (one) =>
        flow.test(wordsBefore(one)) && !/结转|结余|总计/.test(wordsBefore(one)) && !isOfLastYear(wordsBefore(one), one),
    );
    const stocks = rest.filter(({ statement }) => statement.column === stock);
    const [own, ...others] = flows;
    const [left, ...more] = stocks;
    if (own === undefined || left === undefined || others.length > 0 || more.length > 0) continue;
    const parts = [own, left];
    if (parts.some(({ statement }) => !isAlike(statement.amount, total.statement.amount))) continue;
    // 用事业基金弥补收支差额, 结余分配: more than the two.
    const between = rest.slice(
      Math.min(...parts.map((one) => rest.indexOf(one))),
      1 + Math.max(...parts.map((one) => rest.indexOf(one))),
    );
    if (between.length > 2) continue;
    const sum = yuanOf(own.statement.amount).plus(yuanOf(left.statement.amount));
    const amounts = [total, ...parts].map(({ statement }) => statement.amount);
    if (sum.minus(yuanOf(total.statement.amount)).abs().lte(toleranceOf(amounts, 2))) {
      for (const one of [total, ...parts]) agree(one.sentence, [one.statement.amount], { follows: 'balance' });
      continue;
    }
    const { sentence, statement } = own;
    const typed = total.sentence.text.slice(total.statement.start, total.statement.end);
    const args = { typed, sum: `${printNumber(sum.div(factorOf(statement.amount)))}${statement.amount.unit}` };
    findings.push(partsDiffer(args, placeIn(sentence, statement.start, statement.end), placeOf(left), placeOf(total)));
  }
}

/** 与2024年度支出决算3729.80万元口径不同: of another account. */
function isOfLastYear(words: string, { sentence }: Value): boolean {
  return /[上去]年/.test(words) || words.includes(`${sentence.year - 1}年`);
}

function placeOf({ sentence, statement }: Value): Finding['places'][0] {
  return placeIn(sentence, statement.start, statement.end);
}

/** The words of the clause up to the number. */
function wordsBefore({ sentence, statement }: Value): string {
  return sentence.text.slice(statement.clause.start, statement.start);
}
