import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import installedForms from '../../src/form/generated/installedForms.js';
import { EveryKey } from '../document/places/everyKey.ts';
import { patternOf } from '../document/places/everything.ts';

/** Keys without effect on the report or its points that nobody types to be printed. */
const USED_OTHERWISE: readonly RegExp[] = [
  // What the file is, and how it is read.
  /^(?:selfeval|form|money)$/,
  // Totals beside their parts are compared with them.
  /^unit\.(?:division|budgetUnit)Count$|^staff\.authorizedPosts\.total$|^staff\.byUnit\.[^.]+\.retirees$|^threePublic\.(?:total|vehiclePurchaseAndOperation)\./,
  /^whole\.carryover\.|^income\.total$/,
];

/** Keys of the schema that need not stand in a report in which everything is filled in. */
const BESIDES: readonly RegExp[] = [
  // Amounts of budget units are the item's own; items of the three funds are alike.
  /\.byUnit\./,
  // Not of the report: compared, or read before it. The schema says so of each.
  /^(?:title|prior|units|calendar|evidence|stated|accepted)\b|^results\.\*\.(?:qualifier|target|lastYear)$/,
  /^results\b.*(?:value|measure)$/,
  // A department takes the number from its units, in place of telling it.
  /^results\.\*\.(?:from|of|to)$|\.indicators\[\]\.(?:from|of|to)$/,
  // Projects are as the items of funds.
  // Items of funds have no card, in which these would stand.
  /^(?:governmentFund|stateCapital|socialInsurance)\[\]\.(?:department|implementer)$/,
  // Told where amounts or lines are not.
  /\.executionRate$|^totals\./,
  /\[\]\.kind$|^projects\[\]\.reason\.covers$/,
];

/** Numbers of which the format has no sum of its own to be typed in their place. */
const ONLY_PARTS = /^(?:staff\.authorizedPosts|threePublic)\./;

describe.each(installedForms.map(({ id }) => id))('a report under %s in which everything is filled in', (id) => {
  it('is finished, and is not once a key is deleted of whose place it says so', async () => {
    const every = await EveryKey.under(id);
    const whole = every.evaluate();
    expect(whole && every.unfilledOf(whole)).toEqual([]);
    expect(await every.listMissed(every.listOfEachPattern())).toEqual([]);
  });

  it('has every key of the schema, and prints it, gives points by it, or says that it does not', async () => {
    const every = await EveryKey.under(id);
    const whole = every.evaluate();
    const told = new Set(whole && every.unprintedOf(whole));
    const leaves = every.listOfEachPattern().filter(({ text }) => text !== undefined);
    const patterns = new Set(every.listEntries().map(({ path }) => patternOf(path)));
    const lacking = listSchemaLeaves().filter(
      (leaf) => !patterns.has(leaf.replace(/\[\]$/, '')) && !BESIDES.some((one) => one.test(leaf)) && !isOfForm(leaf),
    );
    expect(lacking).toEqual([]);

    const { none, some } = await every.sortByEffect(leaves);
    const isTold = (path: string) => stepsOf(path).some((step) => told.has(step));
    const lost = none.filter((path) => !isTold(path) && !USED_OTHERWISE.some((one) => one.test(patternOf(path))));
    expect(lost).toEqual([]);
    expect(some.filter(isTold)).toEqual([]);
  });

  it('prints numbers that enter a sum each, and not the sum alone', async () => {
    const every = await EveryKey.under(id);
    const whole = every.evaluate();
    const told = new Set(whole && every.unprintedOf(whole));
    const lost = await every.listOnlySummed();
    const isTold = (path: string) => stepsOf(path).some((step) => told.has(step));
    expect(lost.filter((path) => !isTold(path) && !ONLY_PARTS.test(path))).toEqual([]);
  });
});

/** The patterns of a key and of those above it. */
function stepsOf(path: string): readonly string[] {
  const steps = patternOf(path).split(/(?=\.|\[\])/);
  return steps.map((_, index) => steps.slice(0, index + 1).join(''));
}

/** Keys that a form gives its own names. */
function isOfForm(leaf: string): boolean {
  return /^(?:facts|narrative)\b/.test(leaf);
}

type Schema = { readonly [key: string]: unknown };

/** The keys of a report that hold no others, by the schema. */
function listSchemaLeaves(): readonly string[] {
  const schema: Schema = JSON.parse(readFileSync(new URL('../../schemas/report.schema.json', import.meta.url), 'utf8'));
  return [...new Set(leavesOf(schema, '', schema))];
}

function leavesOf(typed: Schema, path: string, root: Schema): string[] {
  const node = typeof typed.$ref === 'string' ? { ...follow(root, typed.$ref), ...typed } : typed;
  const {
    anyOf = [],
    oneOf = [],
    properties,
    items,
    additionalProperties,
  } = node as {
    anyOf?: Schema[];
    oneOf?: Schema[];
    properties?: Record<string, Schema | true>;
    items?: Schema;
    additionalProperties?: Schema | boolean;
  };
  const below = [
    ...[...anyOf, ...oneOf].flatMap((one) => leavesOf(one, path, root)),
    ...Object.entries(properties ?? {}).flatMap(([key, one]) =>
      leavesOf(one === true ? {} : one, path === '' ? key : `${path}.${key}`, root),
    ),
    ...(items === undefined ? [] : leavesOf(items, `${path}[]`, root)),
    ...(typeof additionalProperties === 'object' ? leavesOf(additionalProperties, `${path}.*`, root) : []),
  ];
  return below.length === 0 ? [path] : below;
}

function follow(root: Schema, pointer: string): Schema {
  let node: unknown = root;
  for (const step of pointer.split('/').slice(1)) node = (node as Schema)[step];
  return node as Schema;
}
