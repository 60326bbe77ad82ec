import { describe, expect, it } from 'vitest';
import type { Band } from '../../src/form/rubricTypes.ts';
import type { ContentKey, FormSection } from '../../src/form/types.ts';
import type { UnitYear } from '../../src/model/types.ts';
import { Decimal } from '../../src/quantity/decimal.ts';
import { quantity } from '../../src/quantity/quantity.ts';
import { printLineReason } from '../../src/scores/printReason.ts';
import { scoreEither } from '../../src/scores/scoreEither.ts';
import { lateDayRows } from '../calendar/lateDayRows.ts';
import { entry, item, PLACE, yearOf } from '../figures/builders.ts';
import { criterion, declared, factsOf, score } from './builders.ts';

type Answer = boolean | undefined;
const YES = true;
const NO = false;
const SILENT = undefined;
/** Nothing is found there. */
const BAND_PLACES = { place: PLACE, places: { least: PLACE, most: PLACE, step: PLACE } };
const each = (points: string) => new Decimal(points);

describe('flag', () => {
  const flag = criterion('2', { kind: 'flag', fact: 'group' });
  const rows: readonly [Answer, ...string[]][] = [
    [YES, 'derived', '2', '2'],
    [NO, 'derived', '0', '0'],
    [SILENT, 'open', '0', '2'],
  ];

  it.each(rows)('%s: %s %s–%s', (group, ...shown) => {
    expect(score(flag, factsOf({ group })).shown).toEqual(shown);
  });
});

describe('missing', () => {
  /** Points, points off for each, answers → result. */
  const rows: readonly [points: string, off: string, answers: readonly Answer[], ...shown: string[]][] = [
    ['6', '1', [YES, YES, YES, YES, YES, YES], 'derived', '6', '6'],
    ['6', '1', [YES, YES, NO, YES, YES, YES], 'derived', '5', '5'],
    ['6', '1', [NO, NO, NO, NO, NO, NO], 'derived', '0', '0'],
    ['6', '1', [YES, YES, SILENT, YES, SILENT, NO], 'open', '3', '5'],
    ['6', '1', [SILENT, SILENT, SILENT, SILENT, SILENT, SILENT], 'open', '0', '6'],
    ['7', '2', [YES, YES, YES, YES], 'derived', '7', '7'],
    ['7', '2', [YES, YES, YES, NO], 'derived', '5', '5'],
    ['7', '2', [YES, YES, NO, NO], 'derived', '3', '3'],
    ['7', '2', [YES, NO, NO, NO], 'derived', '1', '1'],
    ['7', '2', [NO, NO, NO, NO], 'derived', '0', '0'],
    ['7', '2', [SILENT, SILENT, SILENT, SILENT], 'open', '0', '7'],
    ['7', '2', [YES, NO, NO, SILENT], 'open', '1', '3'],
    // Below zero nothing is left to lose: what is not answered changes nothing.
    ['3', '2', [NO, NO, SILENT], 'derived', '0', '0'],
    ['1', '0.5', [NO, SILENT, YES], 'open', '0', '0.5'],
    ['5', '1', [], 'derived', '5', '5'],
  ];

  it.each(rows)('%s points, %s off for each: %j', (points, off, elements, ...shown) => {
    const missing = criterion(points, { kind: 'missing', fact: 'parts', each: each(off) });
    expect(score(missing, factsOf({ parts: { elements } })).shown).toEqual(shown);
  });
});

describe('what a criterion requires', () => {
  const missing = criterion('6', { kind: 'missing', fact: 'parts', each: each('1') }, 'notice');
  const flag = criterion('6', { kind: 'flag', fact: 'group' }, 'notice');
  const given = criterion(
    '6',
    {
      kind: 'declared',
      bands: [{ least: new Decimal(0), most: new Decimal(6), step: undefined, label: '', ...BAND_PLACES }],
    },
    'notice',
  );
  const all = { parts: { elements: [YES, YES, YES] }, group: YES };
  const year: UnitYear = { ...yearOf({}), declared: [declared('4')] };
  const rows: readonly [string, Answer, typeof flag, ...string[]][] = [
    ['missing', YES, missing, 'derived', '6', '6'],
    ['missing', NO, missing, 'derived', '0', '0'],
    ['missing', SILENT, missing, 'claimed', '0', '6'],
    ['flag', YES, flag, 'derived', '6', '6'],
    ['flag', NO, flag, 'derived', '0', '0'],
    ['flag', SILENT, flag, 'claimed', '0', '6'],
    ['declared', YES, given, 'declared', '4', '4'],
    ['declared', NO, given, 'derived', '0', '0'],
    ['declared', SILENT, given, 'claimed', '0', '4'],
  ];

  it.each(rows)('%s, the required fact being %s', (_, notice, required, ...shown) => {
    expect(score(required, factsOf({ ...all, notice }), { year }).shown).toEqual(shown);
  });

  it('loses nothing by an answer that cannot matter any more', () => {
    const facts = factsOf({ parts: { elements: [NO, NO, NO, NO, NO, NO] }, notice: SILENT });
    expect(score(missing, facts).shown).toEqual(['derived', '0', '0']);
  });
});

describe('populations', () => {
  /** Each list says of its units whether they did their part; `undefined` is a population that nobody told. */
  const rows: readonly [why: string, populations: readonly (readonly Answer[] | undefined)[], ...shown: string[]][] = [
    ['all did', [[YES, YES], [YES], [YES]], 'derived', '10', '10'],
    ['one did not', [[YES, YES], [NO, YES], [YES]], 'derived', '9', '9'],
    ['over all populations', [[NO], [NO, NO], [NO]], 'derived', '6', '6'],
    ['nobody had to', [[], [], []], 'derived', '10', '10'],
    ['more than there are points', [Array.from({ length: 12 }, () => NO), [], []], 'derived', '0', '0'],
    ['of two it is not known', [[YES, SILENT], [SILENT], [NO]], 'open', '7', '9'],
    ['a population is not told', [[YES], undefined, [NO]], 'open', '0', '9'],
    ['nothing is told', [undefined, undefined, undefined], 'open', '0', '10'],
    ['lost already', [Array.from({ length: 10 }, () => NO), undefined, []], 'derived', '0', '0'],
  ];
  const populations = criterion('10', { kind: 'populations', facts: ['a', 'b', 'c'], each: each('1') });

  it.each(rows)('%s', (_, [a, b, c], ...shown) => {
    expect(score(populations, factsOf({ a: { units: a }, b: { units: b }, c: { units: c } })).shown).toEqual(shown);
  });
});

describe('either', () => {
  const option = (choice: string, only: ReturnType<typeof criterion>) => ({
    choice,
    criterion: only,
    places: { choice: PLACE },
  });
  const either = criterion('6', {
    kind: 'either',
    fact: 'rule',
    options: [
      option('a', criterion('6', { kind: 'missing', fact: 'parts', each: each('2') })),
      option('b', criterion('6', { kind: 'flag', fact: 'group' })),
    ],
  });
  /** What is chosen, and the answers for either rule. */
  const rows: readonly [chosen: string | undefined, parts: readonly Answer[], group: Answer, ...string[]][] = [
    ['a', [YES, NO], NO, 'derived', '4', '4'],
    ['b', [YES, NO], NO, 'derived', '0', '0'],
    ['b', [YES, NO], YES, 'derived', '6', '6'],
    ['b', [YES, NO], SILENT, 'open', '0', '6'],
    // Not chosen: what either of them gives.
    [undefined, [YES, NO], NO, 'open', '0', '4'],
    [undefined, [YES, NO], YES, 'open', '4', '6'],
    [undefined, [SILENT, NO], YES, 'open', '2', '6'],
    // The same either way, and still nobody has said by which rule.
    [undefined, [YES, YES], YES, 'open', '6', '6'],
  ];

  it.each(rows)('%s, %j, %s', (chosen, elements, group, ...shown) => {
    expect(score(either, factsOf({ rule: { chosen }, parts: { elements }, group })).shown).toEqual(shown);
  });

  it('says what was chosen, and asks first for the choice', () => {
    const facts = { parts: { elements: [YES, NO] }, group: NO };
    const { line } = score(either, factsOf({ ...facts, rule: { chosen: 'a' } }));
    expect(printLineReason(line, 'zh')).toBe('本单位选择按选项a评分；6 − 2 × 1 = 4：缺第2项');
    expect(printLineReason(line, 'en')).toBe('scored by the unit’s choice, “选项a”; 6 − 2 × 1 = 4: missing “第2项”');
    const { line: open } = score(either, factsOf({ ...facts, rule: { chosen: undefined } }));
    expect([open.missing, printLineReason(open, 'zh')]).toEqual([['facts.rule'], '待填：rule']);
  });

  it('may win all by a rule that does not apply, which takes no points away', () => {
    const points = (value: string) => quantity('point', value);
    const reason = { type: 'unknownFacts', facts: [] } as const;
    const known = { status: 'derived', least: points('3'), most: points('5'), reason } as const;
    const outside = { status: 'notApplicable', least: points('0'), most: points('0'), reason } as const;
    if (either.kind !== 'either') throw new Error(either.kind);
    const ends = (...options: Parameters<typeof scoreEither>[2]) => {
      const { least, most } = scoreEither(either, { facts: new Map() } as never, options);
      return [least.value.toFixed(), most.value.toFixed()];
    };
    expect(ends(known, known)).toEqual(['3', '5']);
    expect(ends(known, outside)).toEqual(['0', '6']);
  });

  it('keeps points that are given to what either rule allows', () => {
    const facts = factsOf({ rule: { chosen: undefined }, parts: { elements: [YES, NO] }, group: NO });
    const give = (points: string) => score(either, facts, { year: { ...yearOf({}), declared: [declared(points)] } });
    expect([give('4').shown, give('4').codes]).toEqual([['claimed', '0', '4'], []]);
    expect(give('5').codes).toEqual(['SE505']);
  });
});

describe('late', () => {
  const late = (moveDeadline: boolean) =>
    criterion('10', { kind: 'late', deadline: 'deadline', submitted: 'submitted', each: each('1'), moveDeadline });
  const pointsFor = (days: number) => `${Math.max(0, 10 - days)}`;

  it.each(lateDayRows)('%s → %s: %i days', (deadline, submitted, days) => {
    const { line, shown } = score(late(false), factsOf({ deadline, submitted }));
    expect(shown).toEqual(['derived', pointsFor(days), pointsFor(days)]);
    expect(line.reason).toMatchObject({ type: 'late', deadline, submitted, days });
  });

  it.each(lateDayRows)('%s → %s and a deadline that moves: %i days, %i', (deadline, submitted, _, moved) => {
    expect(score(late(true), factsOf({ deadline, submitted })).shown).toEqual([
      'derived',
      pointsFor(moved),
      pointsFor(moved),
    ]);
  });

  // The points of the worked table, not by our own arithmetic.
  const points: readonly [deadline: string, submitted: string, points: string][] = [
    ['2024-05-31', '2024-06-11', '4'],
    ['2024-06-07', '2024-06-11', '9'],
    ['2024-06-09', '2024-06-11', '9'],
    ['2024-06-11', '2024-06-11', '10'],
    ['2024-05-10', '2024-05-11', '9'],
    ['2024-05-10', '2024-05-13', '8'],
    ['2024-04-26', '2024-05-06', '6'],
    ['2024-03-31', '2024-04-08', '5'],
    ['2024-09-30', '2024-10-12', '5'],
    ['2024-04-30', '2024-06-11', '0'],
    ['2024-06-11', '2024-06-01', '10'],
    ['2024-04-30', '2024-05-08', '7'],
  ];

  it.each(points)('%s → %s: %s points', (deadline, submitted, awarded) => {
    expect(score(late(false), factsOf({ deadline, submitted })).shown).toEqual(['derived', awarded, awarded]);
  });

  it('gives 10 on a Sunday that moves', () => {
    expect(score(late(true), factsOf({ deadline: '2024-06-09', submitted: '2024-06-11' })).shown).toEqual([
      'derived',
      '10',
      '10',
    ]);
  });

  const unknown: readonly [deadline: string, submitted: string, facts: readonly string[]][] = [
    ['', '2024-06-11', ['deadline']],
    ['2024-05-31', '', ['submitted']],
    ['', '', ['deadline', 'submitted']],
  ];

  it.each(unknown)('is open without both dates: %j, %j', (deadline, submitted, facts) => {
    const { line, shown } = score(late(false), factsOf({ deadline, submitted }));
    expect(shown).toEqual(['open', '0', '10']);
    expect(line.reason).toEqual({ type: 'unknownFacts', facts });
  });

  it('is open, with a warning, in a year of which the days off are not known', () => {
    const { shown, codes } = score(late(false), factsOf({ deadline: '2091-05-31', submitted: '2091-06-11' }));
    expect([shown, codes]).toEqual([['open', '0', '10'], ['SE503']]);
  });
});

describe('sections', () => {
  const section = (content: readonly ContentKey[], mayBeNone: readonly ContentKey[] = []): FormSection => ({
    id: content.join(),
    title: content.join(),
    content,
    mayBeNone,
    required: false,
    place: PLACE,
  });
  const empty = yearOf({});
  const told: UnitYear = {
    ...yearOf({ basic: [item('甲', [['1', '1', '1']])], projects: 'none' }),
    otherMatters: { state: 'none' },
    staff: {
      ...empty.staff,
      staffInPost: entry('person', '3'),
      authorizedPosts: [{ kind: 'other', count: entry('post', '3') }],
    },
  };
  const rows: readonly [why: string, year: UnitYear, sections: readonly FormSection[], ...shown: string[]][] = [
    ['content is there', told, [section(['basic'])], 'derived', '8', '8'],
    ['content is not there', empty, [section(['basic'])], 'derived', '6', '6'],
    ['none where it may be', told, [section(['projects'], ['projects'])], 'derived', '8', '8'],
    ['none where it may not be', told, [section(['projects'])], 'derived', '6', '6'],
    ['silence where none may be', empty, [section(['projects'], ['projects'])], 'derived', '6', '6'],
    ['all that a section asks for', told, [section(['basic', 'staff'])], 'derived', '8', '8'],
    ['one of its keys', told, [section(['basic', 'narrative.duties'])], 'derived', '8', '8'],
    ['none of its keys', empty, [section(['basic', 'narrative.duties'])], 'derived', '6', '6'],
    ['none of what may be, and silence', empty, [section(['basic', 'projects'], ['projects'])], 'derived', '6', '6'],
    [
      'none, and no prose beside it',
      told,
      [section(['projects', 'narrative.projects'], ['projects'])],
      'derived',
      '8',
      '8',
    ],
    ['other matters may be none', told, [section(['otherMatters'], ['otherMatters'])], 'derived', '8', '8'],
    ['two lacking', empty, [section(['basic']), section(['staff'])], 'derived', '4', '4'],
    ['five lacking', empty, Array.from({ length: 5 }, () => section(['basic'])), 'derived', '0', '0'],
    ['no sections', empty, [], 'derived', '8', '8'],
  ];
  const sectionsKind = criterion('8', { kind: 'sections', each: each('2') });

  it.each(rows)('%s', (_, year, sections, ...shown) => {
    expect(score(sectionsKind, factsOf({}), { year, sections }).shown).toEqual(shown);
  });
});

describe('declared', () => {
  const band = (least: string, most: string, step: string | undefined = '1', label = ''): Band => ({
    least: new Decimal(least),
    most: new Decimal(most),
    step: step === undefined ? undefined : new Decimal(step),
    label,
    ...BAND_PLACES,
  });
  const BANDS = [
    band('20', '20', '1', '全面'),
    band('16', '18', '1', '较全面'),
    band('10', '15', '0.5', '不全面'),
    band('0', '0'),
  ];
  const ANY = [{ ...band('0', '5'), step: undefined }];
  const banded = criterion('20', { kind: 'declared', bands: BANDS });
  const any = criterion('5', { kind: 'declared', bands: ANY });

  /** Points, with a reason for discretion or without → result, and what is found fault with. */
  const rows: readonly [
    kind: typeof banded,
    points: string,
    discretion: string | undefined,
    shown: string[],
    codes: string[],
  ][] = [
    [banded, '20', undefined, ['declared', '20', '20'], []],
    [banded, '18', undefined, ['declared', '18', '18'], []],
    [banded, '16', undefined, ['declared', '16', '16'], []],
    [banded, '12.5', undefined, ['declared', '12.5', '12.5'], []],
    [banded, '0', undefined, ['declared', '0', '0'], []],
    // Between bands, between steps, outside all bands.
    [banded, '19', undefined, ['open', '0', '20'], ['SE501']],
    [banded, '17.5', undefined, ['open', '0', '20'], ['SE501']],
    [banded, '12.25', undefined, ['open', '0', '20'], ['SE501']],
    [banded, '9', undefined, ['open', '0', '20'], ['SE501']],
    [banded, '19', '理由', ['declared', '19', '19'], []],
    [banded, '17.5', '理由', ['declared', '17.5', '17.5'], []],
    [banded, '9', '理由', ['declared', '9', '9'], []],
    [banded, '18', '理由', ['declared', '18', '18'], []],
    // More than there are, or fewer than none, by no reason.
    [banded, '21', undefined, ['open', '0', '20'], ['SE501']],
    [banded, '21', '理由', ['open', '0', '20'], ['SE501']],
    [banded, '20.01', '理由', ['open', '0', '20'], ['SE501']],
    [banded, '-1', '理由', ['open', '0', '20'], ['SE501']],
    [any, '4.999', undefined, ['declared', '4.999', '4.999'], []],
    [any, '5', undefined, ['declared', '5', '5'], []],
    [any, '5.001', undefined, ['open', '0', '5'], ['SE501']],
  ];

  it.each(rows)('%# %s', (kind, points, discretion, shown, codes) => {
    const year = { ...yearOf({}), declared: [declared(points, discretion === undefined ? {} : { discretion })] };
    const scored = score(kind, factsOf({}), { year });
    expect([scored.shown, scored.codes]).toEqual([shown, codes]);
  });

  it('is open where nobody has declared points', () => {
    const { line, shown } = score(banded, factsOf({}));
    expect(shown).toEqual(['open', '0', '20']);
    expect(line.reason).toEqual({
      type: 'notDeclared',
      allowed: ['20', '16–18', '10–15', '0'],
      isRefused: false,
    });
  });

  it('tells band, person and discretion', () => {
    const reasonOf = (points: string, discretion?: string) => {
      const year = { ...yearOf({}), declared: [declared(points, discretion === undefined ? {} : { discretion })] };
      return score(banded, factsOf({}), { year }).line.reason;
    };
    expect(reasonOf('17')).toEqual({ type: 'declared', by: '本单位', band: '较全面', discretion: undefined });
    expect(reasonOf('19', '理由')).toEqual({ type: 'declared', by: '本单位', band: '', discretion: '理由' });
  });

  const elsewhere: readonly [why: string, options: Parameters<typeof declared>[1], shown: string[], codes: string[]][] =
    [
      ['by the title of the rubric', { rubric: '评分表' }, ['declared', '20', '20'], []],
      ['under another rubric', { rubric: '别的评分表' }, ['open', '0', '20'], []],
      ['for a criterion that is not there', { criterion: 'critreion' }, ['open', '0', '20'], ['SE502']],
    ];

  it.each(elsewhere)('%s', (_, options, shown, codes) => {
    const scored = score(banded, factsOf({}), { year: { ...yearOf({}), declared: [declared('20', options)] } });
    expect([scored.shown, scored.codes]).toEqual([shown, codes]);
  });

  it('warns of points declared for what the data settle, and keeps to the data', () => {
    const flag = criterion('2', { kind: 'flag', fact: 'group' });
    const scored = score(flag, factsOf({ group: NO }), { year: { ...yearOf({}), declared: [declared('2')] } });
    expect([scored.shown, scored.codes]).toEqual([['derived', '0', '0'], ['SE505']]);
  });
});

describe('points declared beside a rule', () => {
  const flag = criterion('2', { kind: 'flag', fact: 'group' });
  const missing = criterion('6', { kind: 'missing', fact: 'parts', each: each('1') });
  const rate = criterion('5', {
    kind: 'rate',
    rate: { figure: 'projects.total.executionRate' },
    rule: {
      type: 'ratio',
      target: new Decimal(100),
      direction: 'forward',
      excess: undefined,
      shortage: undefined,
      window: { least: undefined, most: undefined },
      places: { target: PLACE, far: PLACE, short: PLACE, off: PLACE, least: PLACE, most: PLACE },
    },
    typedRules: ['ratio'],
    whenUndefined: 'notApplicable',
    by: undefined,
  });
  const noProjects = { projects: { state: 'none', place: PLACE } } as const;
  /** What is given, what the facts say, and then: status, interval, what is claimed, and the codes. */
  const rows: readonly [
    why: string,
    typeof flag,
    Answer[],
    points: string,
    shown: string[],
    claim: string | undefined,
    codes: string[],
  ][] = [
    ['nothing is known', flag, [SILENT], '2', ['claimed', '0', '2'], '2', []],
    ['the facts agree', flag, [YES], '2', ['derived', '2', '2'], undefined, []],
    ['the facts differ', flag, [NO], '2', ['derived', '0', '0'], undefined, ['SE505']],
    ['less than the facts give', flag, [YES], '1', ['derived', '2', '2'], undefined, ['SE505']],
    ['more than there are', flag, [SILENT], '2.5', ['open', '0', '2'], undefined, ['SE501']],
    ['within what the known facts leave', missing, [NO, SILENT, YES], '5', ['claimed', '4', '5'], '5', []],
    ['at its lower end', missing, [NO, SILENT, YES], '4', ['claimed', '4', '5'], '4', []],
    ['above it', missing, [NO, SILENT, YES], '6', ['open', '4', '5'], undefined, ['SE505']],
    ['below it', missing, [NO, SILENT, YES], '3.5', ['open', '4', '5'], undefined, ['SE505']],
    ['what does not apply', rate, [], '5', ['notApplicable', '0', '0'], undefined, ['SE504']],
  ];

  it.each(rows)('%s', (_, only, answers, points, shown, claim, codes) => {
    const facts = factsOf({ group: answers[0], parts: { elements: answers } });
    const scored = score(only, facts, { year: { ...yearOf({}), ...noProjects, declared: [declared(points)] } });
    expect(scored.shown).toEqual(shown);
    expect(scored.line.claim?.points.value.toFixed()).toBe(claim);
    expect(scored.codes).toEqual(codes);
  });

  it('keep the reason that is given for them', () => {
    const year = { ...yearOf({}), declared: [declared('1', { reason: '成立得晚' })] };
    const { line } = score(flag, factsOf({ group: SILENT }), { year });
    expect(printLineReason(line, 'zh')).toBe('本单位自评，没有事实可以核对；待填：group；成立得晚');
    expect(printLineReason(line, 'en')).toContain('claimed by 本单位');
  });

  it('are compared one by one, where several people give them, and told', () => {
    const year = { ...yearOf({}), declared: [declared('2'), declared('1'), declared('2')] };
    expect(score(flag, factsOf({ group: YES }), { year }).codes).toEqual(['SE506', 'SE506', 'SE505']);
  });
});

describe('evidence', () => {
  it('lists the documents named for a criterion', () => {
    const evidence = ['criterion', 'other'].map((name) => ({
      criterion: { name, place: PLACE },
      document: { name: `${name}的文件`, place: PLACE },
      date: undefined,
    }));
    const scored = score(criterion('2', { kind: 'flag', fact: 'group' }), factsOf({ group: YES }), {
      year: { ...yearOf({}), evidence },
    });
    expect([scored.line.evidence, scored.codes]).toEqual([
      [{ document: 'criterion的文件', date: undefined }],
      ['SE502'],
    ]);
  });
});
