import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import type { Code, Finding } from '../findings/types.ts';
import { FUNDS } from '../model/types.ts';
import { titlesWithGaps } from './titlesWithGaps.ts';

/**
 * Leaves out what is found only because something else in the file cannot be read: one mistake is told once. What is not
 * read is unknown, and nothing is compared with it; so these are findings that rest on something not being there, and those
 * about the very entry. Whoever mends the mistake is told them then.
 *
 * @param unknown the findings that say what could not be read.
 */
export function leaveOutFollowUps(
  findings: readonly Finding[],
  unknown: readonly Finding[],
  figures?: Figures,
): readonly Finding[] {
  if (unknown.length === 0 || findings.length === 0) return findings;
  const paths = new Set(unknown.map(({ places: [{ path }] }) => path));
  const gaps = [...paths].map(gapOf);
  const entries = new Set(gaps.map(({ entry }) => entry));
  const holders = new Set([...entries].flatMap(listHolders));
  const sections = new Set([...entries].map(firstOf));
  const hidden = new Set(gaps.flatMap(({ entry, hidesNames }) => (hidesNames ? [firstOf(entry)] : [])));
  const results = new Set([...entries].flatMap(resultIn));
  const isUnitMisnamed = sections.has('unit') || unknown.some(({ code }) => code === 'SE211' || code === 'SE214');
  const titles = figures && titlesWithGaps(figures, isInGap);

  return findings.filter(isOfItself).map(withoutDoubt);

  function isOfItself(found: Finding): boolean {
    const { code, places } = found;
    if (sections.has('accepted') && /^SE[345]/.test(code)) return false;
    if (places.some(({ path }) => paths.has(path))) return false;
    if (OF_WORDS.test(code)) return true;
    if (OF_ENTRY.test(code)) return !places.some(({ path }) => isInGap(path));
    if (found.code === 'SE301') return !isHidden(found.args.name);
    // Under a name that is none of theirs, a unit is not left out.
    if (code === 'SE415' && isUnitMisnamed) return false;
    if (OF_ROW.test(code)) return !places.some(({ path }) => isInGap(path) || hidden.has(firstOf(path)));
    if (WHEN_ABSENT[code] !== undefined) return !WHEN_ABSENT[code].some((section) => sections.has(section));
    if (OF_TABLE.test(code)) return !places.some(({ path }) => sections.has(firstOf(path)));
    if (hidden.size > 0 || places.some(({ path }) => isInGap(path))) return false;
    if (OF_TIME.test(code) && (sections.has('year') || sections.has('date'))) return false;
    if (OF_TWO_YEARS.test(code) && sections.has('prior')) return false;
    if (found.code === 'SE426') return !results.has(found.args.result);
    return !speaksOfGap(found);
  }

  /** Whether a name may be one of those that could not be read. */
  function isHidden(name: string): boolean {
    const [first = name] = name.split('.');
    if (first === name) return hidden.has('results') || results.has(name);
    return [...hidden].some(
      (section) => section === first || titleOf(section) === first || !SECTIONS.includes(section),
    );
  }

  /** What was spent above the budget is not known where a row of it is not. */
  function withoutDoubt(found: Finding): Finding {
    if (!TABLES.some((table) => sections.has(table)) && !sections.has('money')) return found;
    if (found.code === 'SE406') return { ...found, args: { ...found.args, doubt: undefined } };
    return found.code === 'SE412' ? { ...found, args: { ...found.args, doubt: undefined } } : found;
  }

  function isInGap(path: string): boolean {
    return entries.has(path) || holders.has(path) || listHolders(path).some((holder) => entries.has(holder));
  }

  function speaksOfGap({ args }: Finding): boolean {
    if (titles === undefined || !('figure' in args)) return false;
    // A title is followed by what of it is meant: 工资福利支出决算数.
    return Array.from(args.figure, (_, index) => args.figure.slice(0, index + 1)).some((title) => titles.has(title));
  }
}

/** Something that could not be read. */
interface Gap {
  /** The path of the entry that it belongs to: an item, a result, a section of its own. */
  readonly entry: string;
  /** Whether names or whole rows may be missing, of which other parts of the file speak. */
  readonly hidesNames: boolean;
}

const TABLES: readonly string[] = ['basic', 'projects', ...FUNDS];
/** Sections whose names begin with their own. */
const SECTIONS: readonly string[] = [...TABLES, 'threePublic', 'staff', 'unit', 'results', 'money'];
/** A row of a table or a list, or a named entry of a section. */
const ENTRY =
  /^(?:(?:basic\.items|whole\.indicators|staff\.programmeHires|[^.[]+)\[\d+\]|(?:results|narrative|facts)\.[^.]+)(?=\.|$)/;
/** Sections that lend no names to the rest of the file, or only to one other. */
const NAMELESS =
  /^(?:threePublic|staff|whole|problems|measures|disclosures|declared|evidence|stated|title|otherMatters|date|year|form|prior|accepted|facts|narrative|basic\.carryover|unit\.(?!budgetUnits)\w+)(?![^.[])/;

function gapOf(path: string): Gap {
  const [entry] = ENTRY.exec(path) ?? [];
  if (entry === undefined) {
    const isNameless = NAMELESS.test(path);
    return { entry: isNameless && !path.startsWith('basic') ? firstOf(path) : path, hidesNames: !isNameless };
  }
  const rest = path.slice(entry.length);
  return { entry, hidesNames: TABLES.includes(firstOf(path)) && (rest === '' || rest === '.name') };
}

function firstOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? '';
}

/** `basic.items[3].reason` → `basic.items[3]`, `basic.items`, `basic`. */
function listHolders(path: string): string[] {
  return Array.from(path.matchAll(/(?<=.)[.[]/g), ({ index }) => path.slice(0, index));
}

/** The name of a result that could not be read; what follows its colon may have been taken for part of it. */
function resultIn(entry: string): string[] {
  const name = /^results\.(.+)$/.exec(entry)?.[1];
  return name === undefined ? [] : [name, name.replace(/[:：\s{].*$/s, '')];
}

/** Rest on nothing but the words in which they are found, and on the form. */
const OF_WORDS = /^SE(?:20[3457]|21[0389]|22[01]|30[2-6]|407|427|428|43[1-8]|44[0234]|451|605)$/;

/** Rest on their own entry and on the form. */
const OF_ENTRY = /^SE(?:202|206|208|50[12])$/;

/** Rest on one row of a table, whose figures are known by its name. */
const OF_ROW = /^SE(?:40[123]|41[0145689]|46[1-4])$/;

/** Rest on all of a table. */
const OF_TABLE = /^SE(?:404|46[56])$/;

/** Rest on the year, or on the day of the report. */
const OF_TIME = /^SE(?:430|4[89]\d|503|603)$/;
const OF_TWO_YEARS = /^SE4[89]/;

/** Say that something is not there, and in which sections it would stand. */
const WHEN_ABSENT: { readonly [C in Code]?: readonly string[] } = {
  SE211: ['unit'],
  SE214: ['unit'],
  SE215: ['problems'],
  SE405: ['threePublic'],
  SE406: ['declared'],
  SE412: ['declared', 'facts', 'evidence'],
  SE486: ['staff'],
};
