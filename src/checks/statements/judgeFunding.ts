import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureOf } from './figureOf.ts';
import { rosterOf } from './rosters.ts';
import { standsFor } from './slack.ts';

/** The rows of a 自评表's money by their names in texts, whole clauses of them only. */
const ROWS: readonly { readonly words: RegExp; readonly rows: readonly (readonly string[])[] }[] = [
  { words: /^(?:当年|本年)财政拨款$/, rows: [['currentAppropriation']] },
  {
    words: /^财政(?:拨款|资金)$/,
    rows: [['currentAppropriation'], ['currentAppropriation', 'carriedOver']],
  },
  { words: /^(?:上年|上年度)?结转(?:和结余)?(?:资金)?$/, rows: [['carriedOver']] },
  { words: /^(?:其他|自筹|其它)(?:资金)?$/, rows: [['otherFunds']] },
];
const COLUMNS: readonly { readonly words: RegExp; readonly columns: readonly string[] }[] = [
  { words: /^年初(?:预算|安排)(?:数|为)*$/, columns: ['originalBudget'] },
  { words: /^(?:全年|调整)?预算(?:数|为)*$/, columns: ['originalBudget', 'revisedBudget'] },
  { words: /^(?:全年|实际)?(?:执行|支出|决算)(?:数|为)*$/, columns: ['actual'] },
  { words: /^$/, columns: ['originalBudget', 'revisedBudget', 'actual'] },
];
const NAME =
  /^(.*?)((?:当年|本年|上年度?)?(?:财政拨款|财政资金|结转(?:和结余)?资金|结转和结余|结转|其[他它]资金|自筹资金|自筹))(?:（[^）]*）)?(.*)$/;

/**
 * SE421 figure-contradicted for where the money of the projects came from, told in a row: 财政拨款全年预算…、执行…, 其他资金执行…. The row
 * is known to be of the file's sources where two of its other numbers are, of one project or of all.
 */
export const judgeFunding: Check = (context) => {
  const sentences = context.prose.sentences.filter(
    ({ text, amounts }) => amounts.length > 2 && /其[他它]资金|自筹/.test(text) && /财政/.test(text),
  );
  if (sentences.length === 0) return [];
  const owners = ownersOf(context);
  return owners.length === 0 ? [] : sentences.flatMap((sentence) => judgeOne(sentence, owners));
};

type ValueOf = (row: string, column: string) => Decimal | undefined;

/** All projects together, and each of them. */
function ownersOf({ year, figures }: CheckContext): readonly ValueOf[] {
  const projects = rosterOf('projects.items.', year).map(
    ({ prefix }): ValueOf =>
      (row, column) => {
        const known = figureOf(figures, `${prefix}.funding.${row}.${column}`);
        return known.state === 'none' ? new Decimal(0) : known.state === 'value' ? known.value : undefined;
      },
  );
  const all: ValueOf = (row, column) =>
    projects.reduce<Decimal | undefined>((sum, one) => {
      const own = one(row, column);
      return own && sum?.plus(own);
    }, new Decimal(0));
  const whole: ValueOf = (row, column) => {
    const known = figureOf(figures, `whole.funding.${row}.${column}`);
    return known.state === 'value' ? known.value : undefined;
  };
  return [all, whole, ...projects].filter((one) => one('currentAppropriation', 'actual') !== undefined);
}

function judgeOne(sentence: Sentence, owners: readonly ValueOf[]): Finding[] {
  const { text, amounts } = sentence;
  let rows: readonly (readonly string[])[] | undefined;
  const said = amounts.flatMap((amount, at) => {
    const before = text.slice(amounts[at - 1]?.end ?? 0, amount.start).replace(/^[，、；：]/, '');
    const words = before.slice(
      Math.max(before.lastIndexOf('，'), before.lastIndexOf('：'), before.lastIndexOf('；')) + 1,
    );
    const [, lead = '', name, rest = words] = NAME.exec(words) ?? [];
    if (name !== undefined) rows = lead === '' ? ROWS.find((one) => one.words.test(name))?.rows : undefined;
    else if (!/^(?:全年|实际)?(?:执行|支出|预算|决算)/.test(words)) rows = undefined;
    const columns = COLUMNS.find((one) => one.words.test(rest.trim()))?.columns;
    if (rows === undefined || columns === undefined || amount.isVague || yuanIn(amount.unit) === undefined) return [];
    return [{ amount, rows, columns }];
  });
  if (said.length < 3) return [];
  // The owner of which most are, all but one.
  const judged = owners.map((owner) => {
    const wrong = said.filter(
      ({ amount, rows: of, columns }) =>
        !of.some((parts) =>
          columns.some((column) => {
            const value = sumOf(owner, parts, column);
            return value !== undefined && standsFor(amount, value);
          }),
        ),
    );
    return { owner, wrong };
  });
  if (judged.some(({ wrong }) => wrong.length === 0)) return [];
  const [best] = judged.filter(({ wrong }) => wrong.length === 1);
  const [odd] = best?.wrong ?? [];
  if (best === undefined || odd === undefined) return [];
  const value = sumOf(best.owner, odd.rows[0] ?? [], odd.columns.at(-1) ?? '');
  if (value === undefined) return [];
  const { start, end } = odd.amount;
  const derived = `${printMoney({ measure: 'yuan', value })}万元`;
  return [
    figureContradicted({ figure: '资金来源', typed: text.slice(start, end), derived }, placeIn(sentence, start, end)),
  ];
}

function sumOf(owner: ValueOf, parts: readonly string[], column: string): Decimal | undefined {
  return parts.reduce<Decimal | undefined>((sum, row) => {
    const own = owner(row, column);
    return own && sum?.plus(own);
  }, new Decimal(0));
}
