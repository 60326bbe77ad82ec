import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { UnitYear } from '../../src/model/types.ts';
import { compareYears, readReport } from '../../src/pipeline.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import type { MoneyUnit } from '../../src/quantity/quantity.ts';

/** What of a year is carried over into the next, in fen. `undefined` is `none`. */
interface Carried {
  readonly actual: readonly (number | undefined)[];
  readonly budget: readonly (number | undefined)[];
  readonly closing: number | undefined;
  readonly retirees: number;
  readonly contracts: number;
}

const fen = fc.option(fc.integer({ min: 0, max: 2_000_000_000 }), { nil: undefined, freq: 4 });
const four = fc.array(fen, { minLength: 4, maxLength: 4 });
const carried: fc.Arbitrary<Carried> = fc.record({
  actual: four,
  budget: four,
  closing: fen,
  retirees: fc.nat(500),
  contracts: fc.nat(9999),
});

const unit = fc.constantFrom<MoneyUnit>('元', '万元');
const ITEMS = ['officialReception', 'vehicleOperation', 'overseasTravel', 'vehiclePurchase'];

/** An amount as a file gives it: in its unit, rounded to some places. */
function printIn(amount: number | undefined, money: MoneyUnit, places: number): string {
  if (amount === undefined) return 'none';
  const value = new Decimal(amount).div(money === '元' ? 100 : 1_000_000);
  return value.toFixed(money === '元' ? Math.min(places, 2) : places);
}

function read(lines: readonly string[]): UnitYear {
  const { year, findings } = readReport('report.yaml', Buffer.from(lines.join('\n')));
  if (year === undefined) throw new Error(JSON.stringify(findings));
  return year;
}

function head(year: number, money: MoneyUnit): string[] {
  return ['selfeval: 1', 'form: f', `year: ${year}`, `money: ${money}`, 'date: 2024-05-20', 'unit: { name: 某中心 }'];
}

function previousYear({ actual, budget, closing, retirees, contracts }: Carried, money: MoneyUnit): UnitYear {
  const print = (amount: number | undefined) => printIn(amount, money, 6);
  return read([
    ...head(2022, money),
    `staff: { retirees: { closing: ${retirees} } }`,
    `basic: { items: [{ name: 甲 }], carryover: { closing: ${print(closing)} } }`,
    'threePublic:',
    ...ITEMS.map((id, index) => `  ${id}: { budget: ${print(budget[index])}, actual: ${print(actual[index])} }`),
    `results: { 合同: { value: ${contracts}, measure: 项 } }`,
  ]);
}

/** The year after, which takes over from the one before what it must, rounded to as many places as it gives. */
function nextYear(
  { actual, budget, closing, retirees, contracts }: Carried,
  { money, places, added, left }: { money: MoneyUnit; places: number; added: number; left: number },
): UnitYear {
  const print = (amount: number | undefined) => printIn(amount, money, places);
  return read([
    ...head(2023, money),
    `staff: { retirees: { closing: ${retirees + added - left}, new: ${added}, left: ${left} } }`,
    `basic: { items: [{ name: 甲 }], carryover: { opening: ${print(closing)} } }`,
    'threePublic:',
    ...ITEMS.map(
      (id, index) => `  ${id}: { lastYearBudget: ${print(budget[index])}, lastYearActual: ${print(actual[index])} }`,
    ),
    `results: { 合同: { value: 1, measure: 项, lastYear: ${contracts} } }`,
  ]);
}

describe('two years', () => {
  it('of which the later takes over what it must say nothing of each other, in whatever unit and to whatever place', () => {
    fc.assert(
      fc.property(
        carried,
        unit,
        unit,
        fc.integer({ min: 2, max: 6 }),
        fc.nat(9),
        (state, before, after, places, people) => {
          const added = people;
          const left = Math.min(people, state.retirees);
          const findings = compareYears(
            previousYear(state, before),
            nextYear(state, { money: after, places, added, left }),
          );
          expect(findings).toEqual([]);
        },
      ),
    );
  });

  it('tell of any amount that is off by more than one unit in the last place given, and of no other', () => {
    fc.assert(
      fc.property(carried, unit, fc.nat(3), fc.integer({ min: 10_001, max: 1_000_000 }), (state, before, item, off) => {
        // To two places of 万元, whose last is 10 000 fen.
        const wrong = state.actual.map((amount, index) => (index === item ? (amount ?? 0) + off : amount));
        const later = nextYear({ ...state, actual: wrong }, { money: '万元', places: 2, added: 0, left: 0 });
        const findings = compareYears(previousYear(state, before), later);
        expect(findings.map(({ code, places: [{ path }] }) => [code, path])).toEqual([
          ['SE481', `threePublic.${ITEMS[item]}.lastYearActual`],
        ]);
      }),
    );
  });

  it('never fail, whatever is known of either', () => {
    fc.assert(
      fc.property(carried, unit, (state, money) => {
        const [year, next] = [previousYear(state, money), read(head(2023, money))];
        expect(compareYears(year, next)).toEqual([]);
        expect(compareYears(read(head(2021, money)), year).map(({ code }) => code)).toEqual([]);
      }),
    );
  });
});
