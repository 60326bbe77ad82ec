import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printMoney } from '../../quantity/print.ts';
import { findAll } from '../../reading/findAll.ts';
import { yuanIn } from '../../reading/findAmounts.ts';
import { deniedThoughThere, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureOf } from './figureOf.ts';
import { type Member, rosterOf } from './rosters.ts';
import { memberOf } from './shortNames.ts';
import { standsFor } from './slack.ts';

const NOT = '(?:没有|未|无|不涉及)(?:再|另)?(?:使用|安排|动用|投入|列支|涉及)?(?:任何)?';
/** The rows of a 自评表's money that a text may say there are none of, by their names. */
const ROWS: readonly { readonly name: string; readonly words: string; readonly row: string }[] = [
  { name: '当年财政拨款', words: '(?:当年|本年)财政拨款(?:资金)?', row: 'currentAppropriation' },
  { name: '上年结转资金', words: '上年度?结转(?:和结余)?(?:资金)?', row: 'carriedOver' },
  { name: '其他资金', words: '(?:其[他它]资金|自筹资金)', row: 'otherFunds' },
];
/** The same with what may be said of each, put together once. */
const SOURCES = ROWS.map(({ words, ...one }) => ({
  ...one,
  denied: new RegExp(`也?(?<said>${NOT}${words})(?=[，。；、]|$)`, 'g'),
  spentOn: new RegExp(
    `${words}[^，。；]{0,14}，?(?:全部|均|全额)(?:用于|安排给|是)(?<on>[^，。；、和及]{4,24}?)(?:项目|支出)?(?=[，。；]|$)`,
  ),
  amount: new RegExp(`(?:^|[，。；、：中])${words}(?:预算|执行|支出|安排|为|是|数|共|计)*$`),
}));
/** 没有使用上年结转资金，也…: what was denied before goes on with the same owner. */
const DENIED_BEFORE = new RegExp(`${NOT}[^，。；]*，$`);
const COLUMNS = ['originalBudget', 'revisedBudget', 'actual'];
/** Of all projects, in so many words or none. */
const OF_ALL =
  /^(?:\d{4}年度?|全年|本年度?|[一二三四五六七八九\d]+个项目|全部项目|各个?项目|所有项目|项目|资金|预算|支出|中|的|均|都|全部|，|、|在|其中)*$/;

/** What a project, or all of them, has of a source, whatever the column. */
type AmountsOf = (row: string) => readonly Decimal[];

interface Owner {
  readonly name: string;
  readonly amountsOf: AmountsOf;
}

/**
 * SE421 figure-contradicted, SE425 denied-though-there for one source of the money of projects: `没有使用上年结转资金`, `资金全部为财政拨款`, `上年结转资金全部用于甲`, and an
 * amount that is that of another source.
 */
export const judgeFundSources: Check = (context) => {
  const sentences = context.prose.sentences.filter(
    ({ text, scopes, year }) =>
      /结转|其[他它]资金|自筹|财政拨款/.test(text) &&
      scopes.every((scope) => scope.year === year || scope.year === year - 1),
  );
  if (sentences.length === 0) return [];
  const projects = rosterOf('projects.items.', context.year);
  if (projects.length > MOST) return [];
  const owners = projects.map((one) => ownerOf(one, context));
  if (owners.every(({ amountsOf }) => ROWS.every(({ row }) => amountsOf(row).length === 0))) return [];
  const all: Owner = { name: '项目', amountsOf: (row) => sumOf(owners, row) };
  return sentences.flatMap((sentence) => {
    const named = (words: string) => {
      if (OF_ALL.test(words)) return all;
      const member = memberOf(
        words.replace(/^.*[，；]/, '').replace(/(?:项目)?(?:的)?(?:资金|中|预算)*$/, ''),
        projects,
      );
      return member && owners[projects.indexOf(member)];
    };
    return [
      ...judgeDenied(sentence, named),
      ...judgeOnly(sentence, named),
      ...judgeSpentOn(sentence, projects, owners),
      ...judgeAmounts(sentence, named),
    ];
  });
};

/** More are a table, not prose. */
const MOST = 60;

function ownerOf({ name, prefix }: Member, { figures }: CheckContext): Owner {
  const amountsOf = (row: string) =>
    COLUMNS.flatMap((column) => {
      const known = figureOf(figures, `${prefix}.funding.${row}.${column}`);
      return known.state === 'value' ? [known.value] : known.state === 'none' ? [new Decimal(0)] : [];
    });
  return { name, amountsOf };
}

function sumOf(owners: readonly Owner[], row: string): readonly Decimal[] {
  const rows = owners.map(({ amountsOf }) => amountsOf(row));
  if (rows.some(({ length }) => length < COLUMNS.length)) return [];
  return COLUMNS.map((_, at) => rows.reduce((sum, one) => sum.plus(one[at] ?? 0), new Decimal(0)));
}

type Naming = (words: string) => Owner | undefined;

function judgeDenied(sentence: Sentence, named: Naming): readonly Finding[] {
  const { text } = sentence;
  return SOURCES.flatMap(({ name, denied, row }) =>
    findAll(text, denied).flatMap((match): Finding[] => {
      const said = match.groups?.said ?? '';
      const start = match.index + match[0].length - said.length;
      const before = text.slice(0, match.index).replace(DENIED_BEFORE, '');
      const owner = named(before);
      const most = owner && mostOf(owner.amountsOf(row));
      if (most === undefined || most.lte(0)) return [];
      const args = {
        figure: `${owner?.name === '项目' ? '' : (owner?.name ?? '')}${name}`,
        typed: said,
        derived: { is: print(most) },
      };
      return [deniedThoughThere(args, placeIn(sentence, start, start + said.length))];
    }),
  );
}

/** `资金全部为财政拨款`, though a part is of other money. */
function judgeOnly(sentence: Sentence, named: Naming): readonly Finding[] {
  const { text } = sentence;
  const match =
    /(?<owner>[^，。；]*?)(?:的?资金|经费)?(?<said>(?:全部|均|全额)(?:为|是|来自|来源于|由)(?:本级|县级|市级|区级)?(?:财政拨款|财政资金|财政)(?:安排|保障|解决)?)(?=[，。；]|$)/.exec(
      text,
    );
  const owner = match?.groups && named(match.groups.owner ?? '');
  const most = owner && mostOf(owner.amountsOf('otherFunds'));
  if (match?.groups === undefined || most === undefined || most.lte(0)) return [];
  const said = match.groups.said ?? '';
  const start = match.index + match[0].length - said.length;
  const args = {
    figure: `${owner?.name === '项目' ? '' : (owner?.name ?? '')}其他资金`,
    typed: said,
    derived: { is: print(most) },
  };
  return [deniedThoughThere(args, placeIn(sentence, start, start + said.length))];
}

/** `上年结转资金5.00万元，全部用于康复设备更新`, of which that project has nothing. */
function judgeSpentOn(sentence: Sentence, projects: readonly Member[], owners: readonly Owner[]): readonly Finding[] {
  const { text } = sentence;
  return SOURCES.slice(1).flatMap(({ name, spentOn, row }): Finding[] => {
    const match = spentOn.exec(text);
    const on = match?.groups?.on ?? '';
    const member = match === null ? undefined : memberOf(on, projects);
    const owner = member && owners[projects.indexOf(member)];
    const most = owner && mostOf(owner.amountsOf(row));
    if (match === null || most === undefined || !most.isZero()) return [];
    const with_ = owners.filter(({ amountsOf }) => mostOf(amountsOf(row))?.gt(0) === true);
    const [only, ...more] = with_;
    if (only === undefined || more.length > 0) return [];
    const start = text.indexOf(on, match.index);
    return [
      figureContradicted({ figure: name, typed: on, derived: only.name }, placeIn(sentence, start, start + on.length)),
    ];
  });
}

/** `上年结转资金20.00万元`, which is what there is of another source. */
function judgeAmounts(sentence: Sentence, named: Naming): readonly Finding[] {
  const { text, amounts } = sentence;
  return amounts.flatMap((amount): readonly Finding[] => {
    if (amount.isVague || yuanIn(amount.unit) === undefined) return [];
    const before = text.slice(0, amount.start);
    const source = SOURCES.find(({ amount: named }) => named.test(before));
    if (source === undefined) return [];
    const head = before.slice(0, before.lastIndexOf(/(?:当年|本年|上年|其|自)[^，。；、：]*$/.exec(before)?.[0] ?? ''));
    // What another source has, right before, says nothing of whose money it is.
    const owner = named(head.replace(/[^，。；：]*[\d.]+(?:万元|元|亿元)[，、]/g, ''));
    const own = owner?.amountsOf(source.row) ?? [];
    if (owner === undefined || own.length === 0 || own.some((value) => standsFor(amount, value))) return [];
    const isOthers = ROWS.some(
      ({ row }) => row !== source.row && owner.amountsOf(row).some((value) => value.gt(0) && standsFor(amount, value)),
    );
    // 供水管网改造支出500万元，其中其他资金96万元: of money of which it has none.
    const hasNone = own.every((value) => value.isZero());
    if (!isOthers && !hasNone) return [];
    const typed = text.slice(amount.start, amount.end);
    const derived = print(mostOf(own) ?? new Decimal(0));
    return [figureContradicted({ figure: source.name, typed, derived }, placeIn(sentence, amount.start, amount.end))];
  });
}

function mostOf(amounts: readonly Decimal[]): Decimal | undefined {
  return amounts.length === 0 ? undefined : Decimal.max(...amounts);
}

function print(value: Decimal): string {
  return `${printMoney({ measure: 'yuan', value })}万元`;
}
