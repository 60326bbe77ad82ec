import {
  countDecimals,
  divide,
  type Fraction,
  fraction,
  hundred,
  multiply,
  one,
  printFixed,
  readDecimal,
  roundTo,
} from '../fraction.ts';
import type { Phrases } from '../readForm.ts';
import { at, cell, list, type Node, type Tree, Typed, tree } from '../report.ts';
import { either, quotient, readCell, type State, total, unknown } from '../sums.ts';
import type { UnitFigures } from './expectRollup.ts';

/** Where a number is told: among the results, in the table of the whole, or in that of a project. */
type Owner = { readonly of: 'results' | 'whole' } | { readonly of: 'project'; readonly name: string };

interface Told {
  readonly state: State;
  readonly decimals: number;
  readonly measure: string | undefined;
  readonly qualifier: string | undefined;
}

/** A number of the department, and what each unit tells of it, in the measure of the department. */
interface Worked extends Told {
  readonly parts: ReadonlyMap<string, State>;
}

const textOrNone = (node: Node) => (typeof node === 'string' ? node : undefined);

function readNumber(node: Node, entry: Node): Told {
  const decimals = node instanceof Typed ? (node.text.split('.')[1]?.length ?? 0) : 0;
  const [measure, qualifier] = [at(entry, 'measure'), at(entry, 'qualifier')].map(textOrNone);
  return { state: readCell(cell(node)), decimals, measure, qualifier };
}

const tableOf = (report: Tree | undefined, owner: Owner): Node =>
  owner.of === 'project' ? list(report?.projects).find((project) => at(project, 'name') === owner.name) : report?.whole;

function toldIn(report: Tree | undefined, owner: Owner, name: string): Told | undefined {
  if (owner.of === 'results') {
    const entry = at(report, 'results', name);
    return entry === undefined ? undefined : readNumber(at(entry, 'value'), entry);
  }
  const row = list(at(tableOf(report, owner), 'indicators')).find((each) => at(each, 'name') === name);
  return row === undefined || at(row, 'type') !== 'numeric' ? undefined : readNumber(at(row, 'actual'), row);
}

/** The unit's result or indicator of that name; the one of the same kind first. Of a project, those that have it are asked. */
function partsOf(units: readonly UnitFigures[], owner: Owner, name: string) {
  const others: readonly Owner[] = owner.of === 'project' ? [] : [{ of: owner.of === 'whole' ? 'results' : 'whole' }];
  return units.flatMap((unit) => {
    const { report, name: ofUnit } = unit;
    const isAsked =
      owner.of !== 'project' ||
      (report?.projects !== 'none' && !Array.isArray(report?.projects)) ||
      tableOf(report, owner) !== undefined;
    if (!isAsked) return [];
    const told = [owner, ...others].map((each) => toldIn(report, each, name)).find((each) => each !== undefined);
    return [{ unit: ofUnit, told }];
  });
}

/** Rates, marks and times do not add up, nor does a number of which nobody says what it counts. */
const adds = (measure: string | undefined): measure is string =>
  measure !== undefined && !['%', '‰', '天', '件/件'].includes(measure);

const scales: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };
const factorOf = (measure: string | undefined): Fraction => fraction(scales[measure?.[0] ?? ''] ?? 1n);
const baseOf = (measure: string | undefined) => measure?.replace(/^[万亿]/, '');

function convert(told: Told | undefined, measure: string): Pick<Told, 'state' | 'decimals'> {
  if (told?.state.is !== 'value' || told.measure === measure)
    return { state: told?.state ?? unknown, decimals: told?.decimals ?? 0 };
  if (told.measure === undefined || baseOf(told.measure) !== baseOf(measure)) return { state: unknown, decimals: 0 };
  const value = divide(multiply(told.state.value, factorOf(told.measure)), factorOf(measure));
  return { state: { is: 'value', value }, decimals: countDecimals(value) };
}

/** 近 with 余 is neither. */
function joinQualifiers(all: readonly (string | undefined)[]): string | undefined {
  const told = [...new Set(all.filter((each) => each !== undefined))];
  if (told.length < 2) return told[0];
  return told.every((each) => each === '余' || each === '多') ? '余' : '约';
}

function addUp(units: readonly UnitFigures[], owner: Owner, name: string, wanted: string | undefined): Worked {
  const all = partsOf(units, owner, name);
  const told = all.filter((part) => part.told !== undefined && part.told.state.is !== 'unknown');
  const nobody = {
    state: unknown,
    decimals: 0,
    measure: wanted,
    qualifier: undefined,
    parts: new Map<string, State>(),
  };
  const measure = wanted ?? told.find((part) => part.told?.measure !== undefined)?.told?.measure;
  if (told.length === 0 || !adds(measure)) return { ...nobody, measure };
  const parts = all.map((part) => ({ unit: part.unit, ...convert(part.told, measure) }));
  return {
    state: total(parts.map(({ state }) => state)),
    decimals: Math.max(...parts.map(({ decimals }) => decimals)),
    measure,
    qualifier: joinQualifiers(told.map((part) => part.told?.qualifier)),
    parts: new Map(parts.map(({ unit, state }) => [unit, state])),
  };
}

/** The rate of two sums, in its measure, with two decimals. */
function divideSums(above: Told, below: Told, measure: string | undefined): Worked {
  const plain = ({ state, measure: own }: Told): State =>
    state.is === 'value' ? { is: 'value', value: multiply(state.value, factorOf(own)) } : state;
  const rate = quotient(plain(above), plain(below));
  const qualifier = above.qualifier !== undefined || below.qualifier !== undefined ? '约' : undefined;
  const nothing = { decimals: 0, measure, qualifier, parts: new Map<string, State>() };
  if (rate.is !== 'value') return { ...nothing, state: rate };
  const scale = measure === '%' ? hundred : measure === '‰' ? fraction(1000n) : one;
  const value = roundTo(multiply(rate.value, scale), readDecimal('0.01'));
  return { ...nothing, state: { is: 'value', value }, decimals: countDecimals(value) };
}

interface Results {
  /** The department's report with what came of its numbers. */
  readonly report: Tree;
  /** The parts of units, by the ids of their figures. */
  readonly parts: ReadonlyMap<string, State>;
  /** How prose prints each result. */
  readonly printed: ReadonlyMap<string, string>;
}

const textOf = ({ state, decimals }: Told) => (state.is === 'value' ? printFixed(state.value, decimals) : '');

/** Works out the results and indicators that a department takes from its units. */
export function expectResults(report: Tree, units: readonly UnitFigures[], phrases: Phrases): Results {
  const known = new Map<string, Told>();
  const parts = new Map<string, State>();
  const keyOf = (owner: Owner, name: string) => `${owner.of} ${owner.of === 'project' ? owner.name : ''} ${name}`;
  const termOf = (owner: Owner, name: string): Told => {
    const owners: readonly Owner[] =
      owner.of === 'results' ? [owner, { of: 'whole' }] : owner.of === 'whole' ? [owner, { of: 'results' }] : [owner];
    const own = owners.map((each) => known.get(keyOf(each, name))).find((each) => each !== undefined);
    return own ?? addUp(units, owner, name, undefined);
  };
  /** What came of a number, and beside an unknown one what is typed. */
  const work = (owner: Owner, name: string, entry: Node, typed: Told, isRate: boolean): void => {
    const [of, to] = [at(entry, 'of'), at(entry, 'to')];
    if ((typeof of === 'string') !== isRate) return;
    const key = keyOf(owner, name);
    if (at(entry, 'from') === undefined) {
      known.set(key, typed);
      return;
    }
    const found = isRate
      ? divideSums(termOf(owner, String(of)), termOf(owner, String(to)), typed.measure)
      : addUp(units, owner, name, typed.measure ?? '');
    for (const [unit, state] of found.parts) parts.set(`${key} ${unit}`, state);
    known.set(key, found.state.is === 'unknown' ? { ...typed, state: either(found.state, typed.state) } : found);
  };
  const tables: readonly (readonly [Owner, Node])[] = [
    [{ of: 'whole' }, report.whole],
    ...list(report.projects).map((project): readonly [Owner, Node] => [
      { of: 'project', name: String(at(project, 'name')) },
      project,
    ]),
  ];
  for (const isRate of [false, true]) {
    for (const [name, entry] of Object.entries(tree(report.results)))
      work({ of: 'results' }, name, entry, readNumber(at(entry, 'value'), entry), isRate);
    for (const [owner, table] of tables)
      for (const row of list(at(table, 'indicators')))
        if (at(row, 'type') === 'numeric')
          work(owner, String(at(row, 'name')), row, readNumber(at(row, 'actual'), row), isRate);
  }
  const fill = (owner: Owner, table: Node): Node => {
    if (at(table, 'indicators') === undefined) return table;
    const indicators = list(at(table, 'indicators')).map((row): Node => {
      const found = known.get(keyOf(owner, String(at(row, 'name'))));
      if (at(row, 'from') === undefined || found === undefined) return row;
      return { ...tree(row), actual: actualOf(found, phrases) };
    });
    return { ...tree(table), indicators };
  };
  const printed = Object.entries(tree(report.results)).map(([name]): [string, string] => {
    const found = known.get(keyOf({ of: 'results' }, name));
    return [name, found === undefined ? '' : printResult(found, phrases)];
  });
  const ids = [...parts].map(([key, state]): [string, State] => {
    const [of, project, name, unit] = key.split(' ');
    const row = of === 'project' ? `projects.items.${project}` : of;
    return [`${row}.indicators.items.${name}.units.${unit}.actual`, state];
  });
  return {
    report: {
      ...report,
      ...(report.whole === undefined ? {} : { whole: fill({ of: 'whole' }, report.whole) }),
      ...(Array.isArray(report.projects)
        ? { projects: tables.slice(1).map(([owner, project]) => fill(owner, project)) }
        : {}),
    },
    parts: new Map(ids),
    printed: new Map(printed),
  };
}

/** A rate over nothing prints the form's word for it, and is no figure. */
function actualOf(found: Told, phrases: Phrases): Node {
  const { state } = found;
  if (state.is === 'value') return new Typed(textOf(found));
  return state.is === 'none' ? 'none' : state.is === 'undefined' ? phrases.undefined : undefined;
}

/** 近 and 约 stand before the number, 余 and 多 behind it, but before what is counted: 197亿余元. */
function printResult(found: Told, phrases: Phrases): string {
  const { state, measure = '', qualifier } = found;
  if (state.is !== 'value') return phrases[state.is];
  const text = textOf(found);
  if (qualifier === undefined) return `${text}${measure}`;
  if (qualifier === '近' || qualifier === '约') return `${qualifier}${text}${measure}`;
  const large = /^[万亿]/.exec(measure)?.[0] ?? '';
  return `${text}${large}${qualifier}${measure.slice(large.length)}`;
}
