import type { Place } from '../../findings/place.ts';
import type { Finding } from '../../findings/types.ts';
import { TOTALS, type TotalId } from '../../model/types.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { childOf, mapOf, textOf } from '../../source/query.ts';
import type { SourceEntry, SourceNode } from '../../source/types.ts';
import { InputFinder } from './findInputs.ts';
import { printedByOwnForm, typedNotPrinted } from './findings.ts';
import { addPattern } from './keyPatterns.ts';
import type { FormPrints, KeyPatterns } from './types.ts';

/**
 * SE706 typed-not-printed: what was typed stands under a key of which the form prints nothing, and from which it gives no
 * points. Told once for each section of the file, of the highest keys that are not printed. Keys that are there for something
 * else are used without being printed (`USED`), and so is what a sentence of the file prints by its name (`{{…}}`); what is
 * stated to be none is not lost.
 *
 * Where the report is made under another form than the file's own, what that one prints is not lost either: SE710
 * printed-by-own-form tells once how much of it this report leaves out.
 *
 * @param others the keys that each other installed form prints
 * @param ofOrigin what the file's own form prints, where this is another one
 */
export function findUnprinted(
  evaluation: Evaluation,
  prints: Pick<FormPrints, 'printed' | 'scored'>,
  others: () => ReadonlyMap<string, KeyPatterns>,
  ofOrigin?: Pick<FormPrints, 'printed' | 'scored'>,
): readonly Finding[] {
  const { year, form, origin } = evaluation;
  const slots = new Set(form.narrative.map(({ id }) => id));
  const useOf = rememberUses(prints);
  let unprinted = listUnprinted(year.root, '', useOf);
  if (unprinted.length > 0) {
    const named = listNamedKeys(evaluation);
    unprinted = listUnprinted(
      year.root,
      '',
      (pattern) => useOf(pattern) ?? (named.has(pattern) ? 'within' : undefined),
    );
  }
  const slotsOfOrigin = new Set(origin?.narrative.map(({ id }) => id));
  const isOfOrigin = (pattern: string, section: string, slot: string) =>
    section === 'narrative' ? slotsOfOrigin.has(slot) : ofOrigin?.printed.has(pattern) || ofOrigin?.scored.has(pattern);
  const bySection = new Map<string, Map<string, Place>>();
  const leftToOrigin = new Set<string>();
  for (const { pattern, place } of [...unprinted, ...listUnnamedResults(evaluation)]) {
    const [section = '', slot = ''] = pattern.split(/\.|\[\]/);
    if (isOfOrigin(pattern, section, slot)) {
      leftToOrigin.add(pattern);
      continue;
    }
    // A section of narrative that the form does not have is an error of its own.
    if (section === 'narrative' && !slots.has(slot)) continue;
    const own = bySection.get(section) ?? new Map<string, Place>();
    bySection.set(section, own.has(pattern) ? own : own.set(pattern, place));
  }
  const keysOfOrigin = [...leftToOrigin, ...listFactsOf(evaluation)];
  const ofOwnForm =
    origin === undefined || keysOfOrigin.length === 0
      ? []
      : [printedByOwnForm({ keys: keysOfOrigin, form: form.id, own: origin.id }, year.formPlace)];
  const lost = [...bySection.values()].flatMap((own): Finding[] => {
    const keys = [...own.keys()];
    const [place] = own.values();
    if (place === undefined) return [];
    const forms = [...others()].flatMap(([id, keysOfForm]) =>
      id !== form.id && keys.every((key) => keysOfForm.has(key)) ? [id] : [],
    );
    return [typedNotPrinted({ keys, form: form.id, forms }, place)];
  });
  return [...ofOwnForm, ...lost];
}

/** Lists the facts for which only the file's own form asks. */
function listFactsOf({ year, form, origin }: Evaluation): readonly string[] {
  const asked = new Set(form.facts.map(({ id }) => id));
  const others = new Set(origin?.facts.map(({ id }) => id));
  return (mapOf(year.facts)?.entries ?? []).flatMap(({ key }) =>
    others.has(key) && !asked.has(key) ? [`facts.${key}`] : [],
  );
}

/**
 * Keys that are there for something else than to be printed: to say what the file is, to name, group and refer, to be
 * compared (the amounts of an item with each other, points with the rubric's), or to say how others are to be read. What such a
 * key holds is compared or scored under every form. What one form prints and another does not is not among them: keys below one
 * that is not printed are told with it.
 */
const USED = new RegExp(
  [
    /^(?:selfeval|form|year|money|date|prior|units|title|calendar|evidence|stated|accepted|results|facts)$/,
    /^unit\.(?:name|selfReference|budgetUnits|divisionCount|budgetUnitCount)$|^staff\.authorizedPosts\.total$/,
    /^(?:basic\.items|projects|governmentFund|stateCapital|socialInsurance)\[\]\.(?:originalBudget|revisedBudget|actual|executionRate)$/,
    /^threePublic\.(?!vehicles\.|receptions)\w+\.\w+$|^threePublic\.(?:vehiclePurchaseAndOperation|total)$|^whole\.carryover$|^income\.total$|\[\]\.(?:name|part|type|direction)$/,
    /^problems\[\]\.(?:id|heading)$|^measures\[\]\.answers$|^disclosures\.\w+\.(?:what|where|status)$/,
    /^declared\[\]\.(?:rubric|criterion|points|by)$|\.reason\.(?:amount|covers)$/,
  ]
    .map(({ source }) => `(?:${source})`)
    .join('|'),
);

/** The keys above some of them. */
const USED_WITHIN: ReadonlySet<string> = new Set(['declared', 'totals']);

/** Under which key the lines of a total stand: it is used by every form that has them. That of the whole is compared. */
const LINES_OF: Readonly<Record<TotalId, string | undefined>> = {
  basic: 'basic',
  personnel: 'basic',
  operating: 'basic',
  projects: 'projects',
  governmentFund: 'governmentFund',
  stateCapital: 'stateCapital',
  socialInsurance: 'socialInsurance',
  whole: undefined,
};

/** Whether a key is used with all below it, or within, by some of the keys below it; or not at all. */
type Use = 'whole' | 'within' | undefined;
type UseOf = (pattern: string) => Use;

/** The reports of a form have much the same keys. */
const KNOWN = new WeakMap<object, Map<string, Use>>();

function rememberUses(prints: Pick<FormPrints, 'printed' | 'scored'>): UseOf {
  const known = KNOWN.get(prints) ?? new Map<string, Use>();
  KNOWN.set(prints, known);
  return (pattern) => {
    if (known.has(pattern)) return known.get(pattern);
    const isPrinted = (key: string) => prints.printed.has(key) || prints.scored.has(key);
    const isWithin = USED_WITHIN.has(pattern) || isPrinted(pattern);
    const total = TOTALS.find((id) => pattern === `totals.${id}`);
    const lines = total && LINES_OF[total];
    const isWhole = USED.test(pattern) || (total !== undefined && (lines === undefined || isPrinted(lines)));
    const use = isWhole ? 'whole' : isWithin ? 'within' : undefined;
    if (known.size < MOST_KNOWN) known.set(pattern, use);
    return use;
  };
}

/** More patterns than a format has keys are names that people typed in place of keys. */
const MOST_KNOWN = 1000;

interface Unprinted {
  readonly pattern: string;
  readonly place: Place;
}

function listUnprinted(node: SourceNode, above: string, useOf: UseOf): readonly Unprinted[] {
  switch (node.kind) {
    case 'scalar':
      return [];
    case 'list':
      return node.items.flatMap((item) => {
        if (above !== 'disclosures') return listUnprinted(item, `${above}[]`, useOf);
        const what = childOf(item, 'what');
        const pattern = `${above}.${textOf(what) ?? ''}`;
        if (useOf(pattern) === undefined && what !== undefined) return [{ pattern, place: what.place }];
        return listUnprinted(item, pattern, useOf);
      });
    case 'map':
      return node.entries.flatMap((entry): readonly Unprinted[] => {
        const pattern = above === '' ? entry.key : `${above}.${entry.key}`;
        if (entry.key === 'byUnit') return listOfUnits(entry, above, useOf);
        const use = useOf(pattern);
        if (use === 'whole') return [];
        if (use === 'within') return listUnprinted(entry.value, pattern, useOf);
        return isTyped(entry.value) ? [{ pattern, place: entry.keyPlace }] : [];
      });
  }
}

/** The amounts of budget units are printed as the item's own are. */
function listOfUnits({ value }: SourceEntry, item: string, useOf: UseOf): readonly Unprinted[] {
  return value.kind === 'map' ? value.entries.flatMap((unit) => listUnprinted(unit.value, item, useOf)) : [];
}

/** Whether something was typed, and not only that there is none. */
function isTyped(node: SourceNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.type !== 'null' && node.text.trim() !== '' && node.text.trim() !== 'none';
    case 'list':
      return node.items.some(isTyped);
    case 'map':
      return node.entries.some(({ value }) => isTyped(value));
  }
}

/** Lists the keys of the figures that sentences of the file name. */
function listNamedKeys(evaluation: Evaluation): KeyPatterns {
  const named = new Set<string>();
  const inputs = new InputFinder(evaluation, 'all');
  for (const name of listNames(evaluation.year.root)) {
    const id = evaluation.figures.find(name)?.id;
    if (id !== undefined) for (const { key } of inputs.list(id)) addPattern(named, key, evaluation.year);
  }
  return named;
}

/**
 * Lists the results of the year that no text of the file names, and whose number stands in none: a result is printed where a
 * sentence names it, and compared with sentences that tell it in their own words. None where a sentence names what is not
 * there (SE301): it may mean any of them.
 */
function listUnnamedResults({ year: { root, results }, figures }: Evaluation): readonly Unprinted[] {
  if (results.length === 0) return [];
  const names = new Set(results.map(({ name }) => name));
  if (listNames(root).some((name) => !names.has(name) && figures.find(name) === undefined)) return [];
  const told = listTexts(root).join('\n');
  return results.flatMap(({ name, text, place }) =>
    told.includes(name) || told.includes(text) ? [] : [{ pattern: `results.${name}`, place }],
  );
}

/** Lists the texts of a file that are more than a name or a number. */
function listTexts(node: SourceNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'string' ? [node.text] : [];
    case 'list':
      return node.items.flatMap(listTexts);
    case 'map':
      return node.entries.flatMap(({ key, value }) => (key === 'results' ? [] : listTexts(value)));
  }
}

function listNames(node: SourceNode): readonly string[] {
  switch (node.kind) {
    case 'scalar':
      if (!node.text.includes('{{')) return [];
      return Array.from(node.text.matchAll(/\{\{([^{}]+)\}\}/g), ([, name = '']) => name.trim());
    case 'list':
      return node.items.flatMap(listNames);
    case 'map':
      return node.entries.flatMap(({ value }) => listNames(value));
  }
}
