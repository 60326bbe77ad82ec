import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { computeFigures } from '../../src/figures/computeFigures.ts';
import { listCriteria } from '../../src/form/checkForm.ts';
import type { Fact, Facts } from '../../src/form/readFacts.ts';
import { readFacts } from '../../src/form/readFacts.ts';
import type { FactSpec, Form } from '../../src/form/types.ts';
import type { Declared, UnitYear } from '../../src/model/types.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { printNumber } from '../../src/quantity/print.ts';
import { scoreUnit } from '../../src/scores/scoreUnit.ts';
import type { Scorecard } from '../../src/scores/types.ts';
import { loadExample, loadShippedForm } from '../support/loadExample.ts';
import { declared } from './builders.ts';

/* 附件5 as shipped: 自评工作考核评分表. */

// The same cases in every run; other ones are tried by changing the seed.
fc.configureGlobal({ seed: 20231231 });

const RUBRIC = 'yueyang-work';
let form: Form;
let seed: UnitYear;

beforeAll(async () => {
  form = await loadShippedForm('yueyang-2023');
  seed = (await loadExample('kejishiwu/2023')).evaluation.year;
});

function scoreSeed(
  change: Partial<UnitYear>,
  facts: Facts = readFacts(form.facts, undefined, '万元').facts,
): Scorecard {
  const year = { ...seed, ...change };
  const [card] = scoreUnit(year, form, facts, computeFigures(year, form, facts)).scorecards;
  if (card === undefined) throw new Error('no scorecard');
  return card;
}

function intervalOf(card: Scorecard, id: string): readonly [least: number, most: number] {
  const line = card.lines.find(({ criterion }) => criterion.id === id);
  if (line === undefined) throw new Error(`no criterion ${id}`);
  return [line.least.value.toNumber(), line.most.value.toNumber()];
}

describe('its points', () => {
  const expected: readonly [
    group: string,
    points: string,
    items: readonly [item: string, points: string, criteria: string][],
  ][] = [
    [
      '布置工作',
      '10',
      [
        ['自评通知', '8', '2 6'],
        ['工作小组', '2', '2'],
      ],
    ],
    [
      '实施评价',
      '20',
      [
        ['单位自查', '10', '10'],
        ['提交报告', '10', '10'],
      ],
    ],
    [
      '自评报告',
      '70',
      [
        ['完整性', '15', '8 7'],
        ['绩效自评表', '20', '5 5 5 3 2'],
        ['反映问题情况', '20', '20'],
        ['建议情况', '15', '15'],
      ],
    ],
  ];

  it('are those of the notice', () => {
    const found = form.rubrics[0]?.groups.map(({ title, points, items }) => [
      title,
      printNumber(points.value),
      items.map((item) => [
        item.title,
        printNumber(item.points.value),
        item.criteria.map((criterion) => printNumber(criterion.points.value)).join(' '),
      ]),
    ]);
    expect(found).toEqual(expected);
    expect(form.rubrics[0]?.points.value.toFixed()).toBe('100');
  });
});

describe('on the seed alone', () => {
  it('stands between 8 and 100: 8 derived, 92 open', () => {
    const { least, most, derived, declared: claimed, open } = scoreSeed({});
    expect([least, most, derived, claimed, open].map(({ value }) => printNumber(value))).toEqual([
      '8',
      '100',
      '8',
      '0',
      '92',
    ]);
  });
});

describe('正文', () => {
  const without = (...slots: readonly string[]) =>
    new Map([...seed.narrative].filter(([slot]) => !slots.includes(slot)));
  /** Takes away the content of so many sections: their own keys, and the prose that is typed for them. */
  const losses: readonly (() => Partial<UnitYear>)[] = [
    () => ({ problems: [], narrative: without('problems') }),
    () => ({ measures: [], narrative: without('problems', 'measures') }),
    () => ({ disclosures: [], narrative: without('problems', 'measures', 'disclosure') }),
    () => ({ otherMatters: { state: 'absent' } }),
    () => ({ narrative: new Map() }),
  ];
  const lose = (sections: number): Partial<UnitYear> =>
    Object.assign({}, ...losses.slice(0, sections).map((take) => take()));
  const steps = [8, 6, 4, 2, 0];

  it.each(steps.map((points, lost) => [lost, points] as const))('%i sections lost: %i points', (lost, points) => {
    expect(intervalOf(scoreSeed(lose(lost)), 'bodyComplete')).toEqual([points, points]);
  });

  it('counts a section by whichever key it is filled: problems and measures may be typed as prose', () => {
    expect(intervalOf(scoreSeed({ problems: [], measures: [] }), 'bodyComplete')).toEqual([8, 8]);
    expect(intervalOf(scoreSeed({ narrative: without('problems', 'measures') }), 'bodyComplete')).toEqual([8, 8]);
  });

  it('never falls below 0', () => {
    const change = {
      ...lose(5),
      otherMatters: { state: 'absent' as const },
      projects: { state: 'absent' as const, place: seed.place },
    };
    expect(intervalOf(scoreSeed({ ...change, funds: absentFunds() }), 'bodyComplete')).toEqual([0, 0]);
  });

  it('counts 无 for funds, projects and other matters only', () => {
    const absent = { state: 'absent', place: seed.place } as const;
    const none = { state: 'none', place: seed.place } as const;
    const untold = JSON.parse(
      JSON.stringify(seed.threePublic, (_, value) =>
        value?.place === undefined ? value : { ...value, state: 'absent' },
      ),
    ) as UnitYear['threePublic'];
    const rows: readonly [Partial<UnitYear>, number][] = [
      [{ projects: none }, 8],
      // The general budget is told by its basic spending.
      [{ projects: absent }, 8],
      [{ funds: { ...seed.funds, governmentFund: absent } }, 6],
      [{ otherMatters: { state: 'none' } }, 8],
      [{ basic: { ...seed.basic, items: none } }, 8],
      [
        {
          basic: { ...seed.basic, items: none },
          threePublic: untold,
          narrative: new Map(),
        },
        4,
      ],
    ];
    expect(rows.map(([change]) => intervalOf(scoreSeed(change), 'bodyComplete')[0])).toEqual(
      rows.map(([, points]) => points),
    );
  });
});

function absentFunds(): UnitYear['funds'] {
  const absent = { state: 'absent', place: seed.place } as const;
  return { governmentFund: absent, stateCapital: absent, socialInsurance: absent };
}

describe('附件', () => {
  it.each([
    [0, 7],
    [1, 5],
    [2, 3],
    [3, 1],
    [4, 0],
  ])('%i parts missing: %i points', (missing, points) => {
    const facts = new Map(readFacts(form.facts, undefined, '万元').facts);
    const attachments = facts.get('attachments');
    if (attachments?.type !== 'checklist') throw new Error('no checklist');
    const elements = attachments.elements.map((element, index) => ({ ...element, there: index >= missing }));
    facts.set('attachments', { ...attachments, elements });
    expect(intervalOf(scoreSeed({}, facts), 'annexComplete')).toEqual([points, points]);
  });
});

describe('points that a person may give', () => {
  const halves = Array.from({ length: 47 }, (_, index) => (index - 2) / 2);
  const from = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, index) => least + index);
  const rows: readonly [id: string, allowed: readonly number[]][] = [
    ['problems', [0, ...from(10, 18), 20]],
    ['suggestions', [0, ...from(6, 15)]],
    ['weights', halves.filter((points) => points >= 0 && points <= 5)],
    ['thirdLevel', from(0, 5)],
    ['measurable', from(0, 5)],
    ['concise', from(0, 3)],
    ['relevant', from(0, 2)],
  ];

  function accepts(id: string, points: number, discretion?: string): boolean {
    const facts = new Map(readFacts(form.facts, undefined, '万元').facts);
    const table = facts.get('indicatorTable');
    if (table?.type !== 'flag') throw new Error('no flag');
    facts.set('indicatorTable', { ...table, value: true });
    const options = { rubric: RUBRIC, criterion: id, ...(discretion === undefined ? {} : { discretion }) };
    const { lines } = scoreSeed({ declared: [declared(`${points}`, options)] }, facts);
    return lines.find(({ criterion }) => criterion.id === id)?.status === 'declared';
  }

  it.each(rows)('%s: %j', (id, allowed) => {
    expect(halves.filter((points) => accepts(id, points))).toEqual(allowed);
  });

  it.each(rows)('%s with discretion: anything from 0 to the most', (id, allowed) => {
    const most = Math.max(...allowed);
    const possible = halves.filter((points) => points >= 0 && points <= most);
    expect(halves.filter((points) => accepts(id, points, '理由'))).toEqual(possible);
  });
});

describe('an absent fact', () => {
  const answer = fc.constantFrom(true, false, undefined);
  const dates = fc.constantFrom('2024-04-26', '2024-05-06', '2024-05-31', '2024-06-11', '2091-06-01', undefined);

  function factArbitrary(spec: FactSpec): fc.Arbitrary<Fact> {
    switch (spec.type) {
      case 'flag':
        return answer.map((value) => ({ type: 'flag', value }));
      case 'number':
        return fc.constantFrom(new Decimal(3), 'none' as const, undefined).map((value) => ({ type: 'number', value }));
      case 'date':
        return dates.map((value) => ({ type: 'date', value }));
      case 'checklist':
        return fc.tuple(...spec.elements.map(() => answer)).map((there) => ({
          type: 'checklist',
          elements: spec.elements.map((element, index) => ({ ...element, there: there[index] })),
        }));
      case 'choice':
        return fc.constantFrom(...spec.options, undefined).map((chosen) => ({ type: 'choice', chosen }));
      case 'amounts':
        return fc.constant({ type: 'amounts', amounts: new Map() });
      case 'population':
        return fc.option(fc.array(answer, { maxLength: 12 }), { nil: undefined }).map((units) => ({
          type: 'population',
          units: units?.map((done, index) => ({ name: `单位${index}`, done })),
        }));
    }
  }

  /** The same fact with less said about it: one answer less, or nothing at all. */
  function forget(fact: Fact, at: number, all: boolean): Fact {
    const keep = (index: number, length: number) => !all && index !== at % length;
    switch (fact.type) {
      case 'flag':
      case 'number':
      case 'date':
        return { ...fact, value: undefined };
      case 'choice':
        return { ...fact, chosen: undefined };
      case 'amounts':
        return fact;
      case 'checklist': {
        const { elements } = fact;
        return {
          ...fact,
          elements: elements.map((element, index) =>
            keep(index, elements.length) ? element : { ...element, there: undefined },
          ),
        };
      }
      case 'population': {
        const { units } = fact;
        if (all || units === undefined || units.length === 0) return { ...fact, units: undefined };
        return {
          ...fact,
          units: units.map((unit, index) => (keep(index, units.length) ? unit : { ...unit, done: undefined })),
        };
      }
    }
  }

  it('only widens the interval of every line and of the total', () => {
    const points = fc.constantFrom('0', '1', '2', '3', '5', '13', '19');
    const claims = fc.array(fc.tuple(fc.nat(), points, fc.boolean()), { maxLength: 8 }).map((list) =>
      list.map(([index, given, isDiscretion]): Declared => {
        const criteria = form.rubrics.flatMap(listCriteria);
        const id = criteria[index % criteria.length]?.id ?? '';
        return declared(given, { rubric: RUBRIC, criterion: id, ...(isDiscretion ? { discretion: '理由' } : {}) });
      }),
    );
    const facts = fc.tuple(...form.facts.map(factArbitrary));
    fc.assert(
      fc.property(facts, claims, fc.nat(), fc.nat(), fc.boolean(), (values, claimed, anyFact, at, all) => {
        const forgotten = anyFact % form.facts.length;
        const factsWith = (change: (fact: Fact, index: number) => Fact): Facts =>
          new Map(
            form.facts.map(({ id, title }, index) => {
              const value = values[index];
              if (value === undefined) throw new Error(id);
              return [id, { ...change(value, index), title, place: undefined }];
            }),
          );
        const known = scoreSeed(
          { declared: claimed },
          factsWith((fact) => fact),
        );
        const less = scoreSeed(
          { declared: claimed },
          factsWith((fact, index) => (index === forgotten ? forget(fact, at, all) : fact)),
        );
        const contains = (outer: Pick<Scorecard, 'least' | 'most'>, inner: Pick<Scorecard, 'least' | 'most'>) =>
          outer.least.value.lte(inner.least.value) && outer.most.value.gte(inner.most.value);
        const narrowed = less.lines.filter((line, index) => {
          const before = known.lines[index];
          return before === undefined || !contains(line, before);
        });
        expect(narrowed.map(({ criterion }) => criterion.id)).toEqual([]);
        expect(contains(less, known)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves totals that add up: what is certain is the least, and with what is open the most', () => {
    fc.assert(
      fc.property(fc.tuple(...form.facts.map(factArbitrary)), fc.constantFrom('0', '13', '19'), (values, points) => {
        const facts: Facts = new Map(
          form.facts.flatMap(({ id, title }, index) => {
            const value = values[index];
            return value === undefined ? [] : [[id, { ...value, title, place: undefined }] as const];
          }),
        );
        const card = scoreSeed(
          { declared: [declared(points, { rubric: RUBRIC, criterion: 'suggestions', discretion: '理由' })] },
          facts,
        );
        const { least, most, derived, declared: claimed, open } = card;
        expect(derived.value.plus(claimed.value).toFixed()).toBe(least.value.toFixed());
        expect(least.value.plus(open.value).toFixed()).toBe(most.value.toFixed());
      }),
    );
  });
});
