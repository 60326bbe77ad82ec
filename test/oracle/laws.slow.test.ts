import { expect, test } from 'vitest';
import { evaluate } from '../../src/library.ts';
import { compare, countDecimals, type Fraction, fraction, multiply, printFixed, readDecimal } from './fraction.ts';
import { type Generated, generate } from './generate.ts';
import { Random } from './random.ts';
import { readForms } from './readForm.ts';
import { at, type Node, type Tree, Typed, tree, writeYaml } from './report.ts';
import { leaveOut, listPlaces, type Path } from './shrink.ts';

const forms = readForms();
const TIMES = 12;

/** So many reports that contradict nothing. */
function* reports(seed: number): Generator<Generated & { readonly random: Random }> {
  for (let index = 0, made = 0; made < TIMES; index += 1) {
    const random = new Random(seed, index);
    const generated = generate(random, forms);
    const { findings, evaluation } = evaluate({ text: writeYaml(generated.report) });
    const errors = ['SE213', 'SE445', 'SE446', 'SE448', 'SE466'];
    if (evaluation === undefined || findings.some(({ code }) => errors.includes(code))) continue;
    made += 1;
    yield { ...generated, random };
  }
}

function look(report: Tree) {
  const { evaluation } = evaluate({ text: writeYaml(report) });
  if (evaluation === undefined) throw new Error(`cannot be read:\n${writeYaml(report)}`);
  const figures = new Map(evaluation.figures.map(({ id, state, value, measure }) => [id, { state, value, measure }]));
  const cards = evaluation.scorecards.map(({ lines, totals }) => ({
    lines: lines.map(({ criterion, status, least, most, claimed }) => ({ criterion, status, least, most, claimed })),
    totals,
  }));
  return { figures, cards };
}

const sorted = ({ figures, cards }: ReturnType<typeof look>) => ({
  figures: [...figures].sort(([a], [b]) => (a < b ? -1 : 1)),
  cards,
});

/** Every amount of money changed; counts, rates, points and what indicators say stay. */
function changeMoney(node: Node, change: (amount: Fraction) => Fraction, path: readonly string[] = []): Node {
  const noMoney = [
    'selfeval',
    'year',
    'staff',
    'unit',
    'declared',
    'indicators',
    'executionPoints',
    'executionRate',
    'receptions',
    'vehicles',
  ];
  if (path.some((key) => noMoney.includes(key))) return node;
  if (node instanceof Typed) {
    if (path[0] === 'facts' && path.length < 3) return node;
    const amount = change(node.value);
    return new Typed(printFixed(amount, countDecimals(amount)));
  }
  if (Array.isArray(node)) return (node as readonly Node[]).map((one) => changeMoney(one, change, path));
  if (node === null || typeof node !== 'object') return node;
  return Object.fromEntries(Object.entries(node).map(([key, one]) => [key, changeMoney(one, change, [...path, key])]));
}

test('the order of items, projects and answers changes nothing', () => {
  for (const { report, random } of reports(31)) {
    const shuffle = (node: Node): Node => (Array.isArray(node) ? random.shuffle(node as readonly Node[]) : node);
    const other: Tree = {
      ...report,
      basic:
        report.basic === undefined
          ? undefined
          : { ...tree(report.basic), items: shuffle(at(report, 'basic', 'items')) },
      projects: shuffle(report.projects),
      governmentFund: shuffle(report.governmentFund),
      facts:
        report.facts === undefined ? undefined : Object.fromEntries(random.shuffle(Object.entries(tree(report.facts)))),
    };
    expect(sorted(look(other))).toEqual(sorted(look(report)));
  }
});

test('yuan or ten thousand yuan, it is the same money', () => {
  for (const { report } of reports(32)) {
    if (report.money === '元') continue;
    const other = tree(changeMoney({ ...report, money: '元' }, (amount) => multiply(amount, fraction(10_000n))));
    // More than 15 digits cannot be typed.
    if (/\d{16}/.test(writeYaml(other))) continue;
    expect(look(other)).toEqual(look(report));
  }
});

test('three times the money makes three times every amount, and no other rate or score', () => {
  for (const { report } of reports(33)) {
    const three = fraction(3n);
    const [before, after] = [look(report), look(tree(changeMoney(report, (amount) => multiply(amount, three))))];
    for (const [id, { state, value, measure }] of before.figures) {
      const grown = measure === 'yuan' && value !== null ? multiply(readDecimal(value), three) : undefined;
      const must = grown === undefined ? value : printFixed(grown, countDecimals(grown));
      expect({ id, ...after.figures.get(id) }).toEqual({ id, state, value: must, measure });
    }
    expect(after.cards).toEqual(before.cards);
  }
});

test('one more unit that has none of anything adds nothing', () => {
  const nothing = { originalBudget: 'none', revisedBudget: 'none', actual: 'none', lastYearActual: 'none' };
  const extend = (node: Node): Node => {
    if (Array.isArray(node)) return (node as readonly Node[]).map(extend);
    const byUnit = at(node, 'byUnit');
    return byUnit === undefined ? node : { ...tree(node), byUnit: { ...tree(byUnit), 新设单位: nothing } };
  };
  for (const { report } of reports(34)) {
    const units = at(report, 'unit', 'budgetUnits');
    if (!Array.isArray(units) || units.length < 2 || at(report, 'staff', 'byUnit') !== undefined) continue;
    const other: Tree = {
      ...report,
      unit: { ...tree(report.unit), budgetUnits: [...(units as readonly Node[]), '新设单位'] },
      basic:
        report.basic === undefined ? undefined : { ...tree(report.basic), items: extend(at(report, 'basic', 'items')) },
      projects: extend(report.projects),
      governmentFund: extend(report.governmentFund),
      stateCapital: extend(report.stateCapital),
      socialInsurance: extend(report.socialInsurance),
    };
    const [before, after] = [look(report), look(other)];
    for (const [id, figure] of before.figures)
      if (id !== 'unit.budgetUnits') expect({ id, ...after.figures.get(id) }).toEqual({ id, ...figure });
    expect(after.cards).toEqual(before.cards);
  }
});

test('a fact that is taken away only widens what a line can be', () => {
  const numbers = ['facts', 'basic', 'threePublic', 'projects', 'whole', 'staff'];
  const isFact = (report: Tree) => (place: Path) => {
    const node = place.reduce<Node>(
      (found, key) => (Array.isArray(found) ? (found as readonly Node[])[Number(key)] : tree(found)[String(key)]),
      report,
    );
    return numbers.includes(String(place[0])) && (node instanceof Typed || typeof node === 'boolean');
  };
  for (const { report, random } of reports(35)) {
    const places = listPlaces(report).filter(isFact(report));
    if (places.length === 0) continue;
    const before = look(report).cards.flatMap(({ lines }) => lines);
    for (let turn = 0; turn < 4; turn += 1) {
      const place = random.pick(places);
      const after = look(leaveOut(report, place)).cards.flatMap(({ lines }) => lines);
      for (const [index, line] of before.entries()) {
        const other = after[index];
        if (other === undefined || line.criterion === 'bodyComplete') continue;
        const isWider =
          compare(readDecimal(other.least), readDecimal(line.least)) <= 0 &&
          compare(readDecimal(other.most), readDecimal(line.most)) >= 0;
        expect({ place: place.join('.'), line, other, isWider }).toMatchObject({ isWider: true });
      }
    }
  }
});
