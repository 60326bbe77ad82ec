import type { FactData, Form, RubricData } from './readForm.ts';
import { type Node, type Tree, Typed } from './report.ts';
import { amount, amountNear, type Shape } from './shape.ts';

function yesOrNo({ random, unknown }: Shape): boolean | null | undefined {
  if (random.chance(Math.max(unknown, 0.05))) return random.chance(0.5) ? null : undefined;
  return random.chance(0.75);
}

const day = (year: number, { random }: Shape) =>
  `${year}-0${random.whole(1, 9)}-${String(random.whole(1, 28)).padStart(2, '0')}`;

function answer(shape: Shape, fact: FactData, year: number, answers: Record<string, Node>): Node {
  const { random } = shape;
  if (random.chance(0.08)) return undefined;
  switch (fact.type) {
    case 'flag':
      return yesOrNo(shape);
    case 'date':
      return random.chance(shape.unknown) ? null : day(year + 1, shape);
    case 'number': {
      const limit = typeof fact.most === 'string' ? answers[fact.most] : undefined;
      if (random.chance(shape.unknown)) return null;
      const most = limit instanceof Typed ? Number(limit.text) : 600;
      const whole = random.chance(0.1)
        ? 0
        : random.chance(0.3)
          ? Math.floor((most * random.pick([70, 80, 90, 95, 100])) / 100)
          : random.whole(0, most);
      return new Typed(fact.decimals === 0 || random.chance(0.6) ? String(whole) : `${whole}.${random.whole(1, 99)}`);
    }
    case 'amounts': {
      const first = amount(shape);
      return Object.fromEntries(
        (fact.columns ?? []).map((column, index) => [column, index === 0 ? first : amountNear(shape, first)]),
      );
    }
    case 'checklist':
      return Object.fromEntries(Object.keys(fact.elements ?? {}).map((element) => [element, yesOrNo(shape)]));
    case 'population': {
      const must = ['甲单位', '乙单位', '丙单位', '丁单位'].slice(0, random.whole(1, 4));
      if (random.chance(0.1)) return 'none';
      if (random.chance(0.1)) return { must };
      return { must, done: must.filter(() => random.chance(0.7)) };
    }
    case 'choice':
      return random.pick(Object.keys(fact.options ?? {}));
  }
}

export function generateFacts(shape: Shape, { data }: Form, year: number): Tree | undefined {
  if (data.facts === undefined || shape.random.chance(0.08)) return undefined;
  const answers: Record<string, Node> = {};
  // A number that another one limits comes first.
  const limits = Object.entries(data.facts).filter(([, fact]) => typeof fact.most !== 'string');
  const limited = Object.entries(data.facts).filter(([, fact]) => typeof fact.most === 'string');
  for (const [id, fact] of [...limits, ...limited]) answers[id] = answer(shape, fact, year, answers);
  return answers;
}

/** Points that somebody gives: in a band or, with a reason, outside; for lines that facts decide, too; and a total. */
export function generateDeclared(shape: Shape, rubrics: readonly RubricData[]): Tree[] | undefined {
  const { random } = shape;
  const share = random.pick([0, 0.1, 0.5, 1]);
  const declared: Tree[] = [];
  for (const rubric of rubrics) {
    for (const criterion of rubric.groups.flatMap(({ items }) => items).flatMap(({ criteria }) => criteria)) {
      if (!random.chance(criterion.kind === 'declared' ? share : share / 3)) continue;
      const band = criterion.bands && random.chance(0.8) ? random.pick(criterion.bands) : undefined;
      const any = band?.step === 'any' || band === undefined;
      const [least, most] = band ? [band.least, band.most] : [0, criterion.points];
      const points = any ? String(random.whole(least * 10, most * 10) / 10) : String(random.whole(least, most));
      declared.push({
        rubric: rubric.id,
        criterion: criterion.id,
        points: new Typed(points),
        by: '自评小组',
        discretion: band === undefined && criterion.bands ? '情况特殊' : undefined,
        reason: random.chance(0.2) ? '个别工作推迟' : undefined,
      });
    }
    if (random.chance(0.1))
      declared.push({ rubric: rubric.id, points: new Typed(String(random.whole(60, 100))), by: '自评小组' });
  }
  return declared.length > 0 ? declared : undefined;
}
