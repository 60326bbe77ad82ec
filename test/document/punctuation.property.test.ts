import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../src/document/types.ts';
import { compose, composeReport, EXAMPLES, exampleText, LEAST, type Report, textsOf } from './reports.ts';

/** What no reader of Chinese should ever meet, and what no program should ever print. */
const WRONG =
  /[，、；：。][，、；：。]|（[）。，]|“”|^[，、；：。）]|[，、；]$|—|undefined|null|NaN|\[object|\{\{|token|\s{2}/;

/** A finished paragraph; a colon before a list is one too. */
const FINISHED = /(?:[。？！]”?|：|。）)$/;

const amount = fc.option(fc.oneof(fc.constant('none'), fc.constant(0), fc.integer({ min: -3, max: 9 })), {
  nil: undefined,
});
const count = fc.option(fc.oneof(fc.constant('none'), fc.integer({ min: 0, max: 4 })), { nil: undefined });
/** Where the key must stand, though its value may be empty. */
const stated = count.map((value) => value ?? null);
/** As people end a text: with a stop, without, with the wrong one, or with a list. */
const words = fc.constantFrom(
  '甲',
  '甲。',
  '甲；',
  '甲，',
  '他说：“甲。”',
  '甲（乙）',
  '甲：\n\n1. 子。\n2. 丑。',
  '甲。\n\n乙',
  '**甲**',
);
const told = fc.constantFrom('甲。', '甲。\n\n乙。', '甲：\n\n- 子。\n- 丑。', '# 子\n\n甲。');
const name = fc.constantFrom('甲', '乙', '丙');

function some<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

const reason = fc.record({
  text: words,
  amount: some(fc.integer({ min: 1, max: 5 })),
  covers: some(fc.constantFrom('all', 'part')),
});
const amounts = { originalBudget: amount, revisedBudget: amount, actual: amount, reason: some(reason) };
const listed = (shape: Record<string, fc.Arbitrary<unknown>>) =>
  fc.uniqueArray(fc.record({ name, ...shape }), { selector: (item) => item.name, minLength: 1, maxLength: 3 });
const listing = some(fc.oneof(fc.constant('none'), listed({ ...amounts, description: some(words) })));
const threePublicItem = fc.record({ lastYearBudget: amount, budget: amount, lastYearActual: amount, actual: amount });
const disclosure = fc.record({
  what: fc.constantFrom('budget', 'finalAccounts', 'threePublic', 'selfEvaluation'),
  where: fc.constant('网站'),
  scope: some(fc.constant('全部资金')),
  status: fc.constantFrom('done', 'planned'),
  date: some(fc.constant('2024-07-01')),
});

const report: fc.Arbitrary<Report> = fc.record({
  unit: fc.record({
    name: fc.constant('某中心'),
    selfReference: some(fc.constant('我中心')),
    supervisor: some(fc.constant('某局')),
    kind: some(fc.constant('事业单位')),
    rank: some(fc.constant('正科级')),
    funding: some(fc.constant('全额拨款')),
    accounting: some(fc.constant('政府会计制度')),
    divisions: some(fc.constant(['综合室', '一室'])),
    budgetUnits: some(fc.constant(['本级'])),
  }),
  staff: some(
    fc.record({
      asOf: some(fc.constant('2023-12-31')),
      authorizedPosts: some(fc.record({ administrative: stated, other: count })),
      staffInPost: count,
      programmeHires: some(
        fc.array(fc.record({ programme: fc.constant('计划'), count: stated, holdsPost: some(fc.boolean()) }), {
          maxLength: 2,
        }),
      ),
      retirees: fc.record({ closing: count, new: count, left: count }),
    }),
  ),
  basic: some(
    listed({ ...amounts, part: some(fc.constantFrom('personnel', 'operating', 'capital')) }).map((items) => ({
      items,
    })),
  ),
  threePublic: some(
    fc.record({
      officialReception: threePublicItem,
      vehicleOperation: threePublicItem,
      overseasTravel: threePublicItem,
      vehiclePurchase: threePublicItem,
      vehicles: fc.record({ bought: count, kept: count }),
    }),
  ),
  projects: listing,
  governmentFund: listing,
  stateCapital: listing,
  socialInsurance: listing,
  narrative: some(
    fc.record({
      profile: some(told),
      duties: some(told),
      management: some(told),
      basicSpending: some(told),
      threePublic: some(told),
      projects: some(told),
      performance: some(told),
      budgetExecution: some(words),
      budgetManagement: some(words),
      assetManagement: some(words),
      effectiveness: some(told),
      problems: some(told),
      measures: some(told),
      disclosure: some(told),
    }),
  ),
  problems: some(
    fc.array(fc.record({ heading: fc.constantFrom('budget', 'duties', 'funds'), text: words, cause: some(words) }), {
      minLength: 1,
      maxLength: 3,
    }),
  ),
  measures: some(fc.array(fc.record({ text: words }), { minLength: 1, maxLength: 2 })),
  disclosures: some(fc.array(disclosure, { minLength: 1, maxLength: 3 })),
  otherMatters: some(fc.oneof(fc.constant('none'), told)),
  declared: some(
    fc.array(
      fc.record({ rubric: fc.constant('评分表'), points: fc.integer({ min: 0, max: 100 }), by: fc.constant('本单位') }),
      { maxLength: 2 },
    ),
  ),
});

describe('every report, whatever is known', () => {
  it('is punctuated rightly, finishes its paragraphs, and says something under every heading', () => {
    fc.assert(
      fc.property(report, (parts) => {
        const { blocks } = composeReport(parts);
        expect(blocks.flatMap(textsOf).filter((text) => WRONG.test(text))).toEqual([]);
        expect(unfinished(blocks)).toEqual([]);
        expect(bareHeadings(blocks)).toEqual([]);
      }),
      { numRuns: 150, seed: 20231231 },
    );
  });

  it.each([
    ...EXAMPLES.map((example) => [example, exampleText(example)] as const),
    ['the least', JSON.stringify(LEAST)] as const,
  ])('%s too', (_, text) => {
    const { blocks } = compose(text);
    const wrong = /[，、；：。][，、；：。]|（）|undefined|\[object|\{\{/;
    expect(blocks.flatMap(textsOf).filter((words) => wrong.test(words))).toEqual([]);
    // A list that people wrote may run on from entry to entry.
    expect(unfinished(blocks).filter((words) => !words.endsWith('；'))).toEqual([]);
    expect(bareHeadings(blocks)).toEqual([]);
  });
});

/** Paragraphs of the body that do not end as a paragraph does. */
function unfinished(blocks: readonly Block[]): string[] {
  const body = blocks.slice(
    0,
    blocks.findIndex(({ type }) => type === 'annexStart'),
  );
  return body
    .filter(({ type }) => type === 'paragraph')
    .flatMap(textsOf)
    .filter((text) => !FINISHED.test(text));
}

/** Headings with nothing below them. */
function bareHeadings(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, index) => {
    const next = blocks[index + 1];
    if (block.type !== 'heading') return false;
    return next === undefined || next.type === 'annexStart' || (next.type === 'heading' && next.level <= block.level);
  });
}
