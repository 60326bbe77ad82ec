import { fraction, printFixed, printShort, readDecimal } from './fraction.ts';
import type { Random } from './random.ts';
import { type Cell, Typed } from './report.ts';

/** How one generated report is: how much of it is known, and how its numbers look. */
export interface Shape {
  readonly random: Random;
  readonly money: '万元' | '元';
  /** The share of cells that are unknown, none, and 0. */
  readonly unknown: number;
  readonly none: number;
  readonly zero: number;
  /** Decimals as long as the format allows, or two of them. */
  readonly long: boolean;
  /** The most digits before the point. */
  readonly digits: number;
  readonly units: readonly string[];
}

export function chooseShape(random: Random): Shape {
  const unitCount = random.pick([0, 0, 0, 1, 2, 2, 3, 3, 4, 5, 6, 9]);
  return {
    random,
    money: random.chance(0.7) ? '万元' : '元',
    unknown: random.pick([0, 0, 0, 0.03, 0.1, 0.4, 0.85]),
    none: random.pick([0, 0.05, 0.1, 0.3, 0.9]),
    zero: random.pick([0, 0.03, 0.2]),
    long: random.chance(0.3),
    digits: random.pick([2, 3, 3, 4, 5, 5, 8, 12]),
    units: random
      .shuffle(['本级', '服务中心', '事务所', '研究所', '监测站', '执法队', '档案馆', '培训中心', '信息中心'])
      .slice(0, unitCount),
  };
}

/** Unknown, none, 0, or what `make` makes; an unknown cell is an absent key or an empty one. */
function chooseState(shape: Shape, make: () => string): Cell {
  const { random } = shape;
  if (random.chance(shape.unknown)) return random.chance(0.5) ? null : undefined;
  if (random.chance(shape.none)) return 'none';
  if (random.chance(shape.zero)) return new Typed(random.pick(['0', '0.00', '0.0']));
  return new Typed(make());
}

function plainAmount({ random, money, long, digits }: Shape): string {
  const whole =
    String(random.whole(1, 9)) + String(random.whole(0, 10 ** (digits - 1))).slice(0, random.whole(0, digits - 1));
  const decimals = money === '元' ? random.whole(0, 2) : long ? random.whole(0, 6) : 2;
  if (decimals === 0) return whole;
  return `${whole}.${String(random.whole(0, 10 ** decimals - 1)).padStart(decimals, '0')}`;
}

/** An amount that has nothing to do with another. */
export const amount = (shape: Shape): Cell => chooseState(shape, () => plainAmount(shape));

const shares = [100, 100, 100, 99, 95, 90, 70, 130, 101, 105, 110, 120, 150, 40, 200];

/** An amount about as much as another one: often exactly so many per cent of it, where the bands of the scorecards end. */
export function amountNear(shape: Shape, other: Cell): Cell {
  if (!(other instanceof Typed)) return amount(shape);
  return chooseState(shape, () => {
    const { random } = shape;
    const share = random.chance(0.6) ? random.pick(shares) * 1000 : random.whole(1, 250_000);
    const near = { above: other.value.above * BigInt(share), below: other.value.below * 100_000n };
    const decimals = shape.money === '元' ? 2 : shape.long ? 6 : 2;
    const text = printFixed(fraction(near.above, near.below), decimals);
    return random.chance(0.5) ? text : printShort(readDecimal(text), decimals);
  });
}

export const count = (shape: Shape, most: number): Cell => {
  const { random } = shape;
  if (random.chance(shape.unknown)) return random.chance(0.5) ? null : undefined;
  if (random.chance(shape.none / 2)) return 'none';
  return new Typed(String(random.chance(shape.zero) ? 0 : random.whole(0, most)));
};

/** A rate in per cent, of what nobody knows the amounts. */
export const percent = ({ random }: Shape): Cell =>
  new Typed(random.pick(['100', '97.94', '88.5', '103.333333', '0', String(random.whole(1, 140))]));
