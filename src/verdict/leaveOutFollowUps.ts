import { declaredOutsideInterval, declaredWithoutScorecard } from '../checks/declaredScore/findings.ts';
import { unknownFigure } from '../checks/names/findings.ts';
import { targetClaimContradicted } from '../checks/prose/contradictions/findings.ts';
import { unitLeftOut } from '../checks/unitsTold/findings.ts';
import { titleOf } from '../figures/figureNames.ts';
import type { Figures } from '../figures/types.ts';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import { amountsNotPerUnit, unknownBudgetUnit } from '../model/findings/findings.ts';
import { FUNDS } from '../model/types.ts';
import { definitionOf } from '../registry.ts';
import { titlesWithGaps } from './titlesWithGaps.ts';

/**
 * Leaves out follow-ups: findings that may only be there because something else in the file could not be read, so that
 * one mistake is told once. What could not be read is unknown, and unknown values are not compared; so the follow-ups
 * are findings that rest on something being absent, and findings about the very entry. They are told once the mistake
 * is mended.
 *
 * @param unknown the findings about what could not be read
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
  const sections = new Set([...entries].map(sectionOf));
  const hidden = new Set(gaps.flatMap(({ entry, hidesNames }) => (hidesNames ? [sectionOf(entry)] : [])));
  const results = new Set([...entries].flatMap(listResultNames));
  const isUnitMisnamed =
    sections.has('unit') ||
    unknown.some((found) => isFinding(found, unknownBudgetUnit) || isFinding(found, amountsNotPerUnit));
  const titles = figures && titlesWithGaps(figures, isInGap);

  return findings.filter(standsAlone).map(withoutDoubt);

  /** Whether a finding would be there even if everything could be read. */
  function standsAlone(found: Finding): boolean {
    const { code, places } = found;
    const { restsOn, acceptable } = definitionOf(code);
    if (sections.has('accepted') && acceptable) return false;
    if (places.some(({ path }) => paths.has(path))) return false;
    if (isFinding(found, unknownFigure)) return !isHidden(found.args.name);
    // A unit whose name was mistyped has not been left out.
    if (isFinding(found, unitLeftOut) && isUnitMisnamed) return false;
    if (typeof restsOn === 'object') return !restsOn.absent.some((section) => sections.has(section));
    switch (restsOn) {
      case 'words':
        return true;
      case 'entry':
        return !places.some(({ path }) => isInGap(path));
      case 'row':
        return !places.some(({ path }) => isInGap(path) || hidden.has(sectionOf(path)));
      case 'table':
        return !places.some(({ path }) => sections.has(sectionOf(path)));
      case 'anything':
        return isFarFromGaps(found);
      case 'time':
        return isFarFromGaps(found) && !sections.has('year') && !sections.has('date');
      case 'years':
        return isFarFromGaps(found) && !['year', 'date', 'prior'].some((section) => sections.has(section));
    }
  }

  /** Whether everything that a finding may rest on could be read. */
  function isFarFromGaps(found: Finding): boolean {
    if (hidden.size > 0 || found.places.some(({ path }) => isInGap(path))) return false;
    if (isFinding(found, targetClaimContradicted)) return !results.has(found.args.result);
    return !speaksOfGap(found);
  }

  /** Whether a name may be defined in a part of the file that could not be read. */
  function isHidden(name: string): boolean {
    const [first = name] = name.split('.');
    if (first === name) return hidden.has('results') || results.has(name);
    return [...hidden].some(
      (section) => section === first || titleOf(section) === first || !SECTIONS.includes(section),
    );
  }

  /**
   * Removes the doubt about a full score where a row of its table could not be read, since the overspend is then
   * unknown.
   */
  function withoutDoubt(found: Finding): Finding {
    if (!TABLES.some((table) => sections.has(table)) && !sections.has('money')) return found;
    if (!isFinding(found, declaredWithoutScorecard) && !isFinding(found, declaredOutsideInterval)) return found;
    return { ...found, args: { ...found.args, doubt: undefined } };
  }

  function isInGap(path: string): boolean {
    return entries.has(path) || holders.has(path) || listHolders(path).some((holder) => entries.has(holder));
  }

  function speaksOfGap({ args }: Finding): boolean {
    if (titles === undefined || !('figure' in args)) return false;
    // The title is followed by the column, as in 工资福利支出决算数.
    const figure = String(args.figure);
    return Array.from(figure, (_, index) => figure.slice(0, index + 1)).some((title) => titles.has(title));
  }
}

/** A part of the file that could not be read. */
interface Gap {
  /** The path of the entry around it: an item, a result, or a whole section. */
  readonly entry: string;
  /** Whether it may hide names or whole rows that other parts of the file refer to. */
  readonly hidesNames: boolean;
}

const TABLES: readonly string[] = ['basic', 'projects', ...FUNDS];
/** Sections whose figures have names that begin with the section's own name. */
const SECTIONS: readonly string[] = [...TABLES, 'threePublic', 'staff', 'unit', 'results', 'money'];
/** Matches the row of a table or list, or the named entry of a section. */
const ENTRY =
  /^(?:(?:basic\.items|whole\.indicators|staff\.programmeHires|[^.[]+)\[\d+\]|(?:results|narrative|facts)\.[^.]+)(?=\.|$)/;
/** Matches sections whose names nothing else refers to, or only one other section. */
const NAMELESS =
  /^(?:threePublic|staff|whole|problems|measures|disclosures|declared|evidence|stated|title|otherMatters|date|year|form|prior|accepted|facts|narrative|basic\.carryover|unit\.(?!budgetUnits)\w+)(?![^.[])/;

function gapOf(path: string): Gap {
  const [entry] = ENTRY.exec(path) ?? [];
  if (entry === undefined) {
    const isNameless = NAMELESS.test(path);
    return { entry: isNameless && !path.startsWith('basic') ? sectionOf(path) : path, hidesNames: !isNameless };
  }
  const rest = path.slice(entry.length);
  return { entry, hidesNames: TABLES.includes(sectionOf(path)) && (rest === '' || rest === '.name') };
}

function sectionOf(path: string): string {
  return /^[^.[]*/.exec(path)?.[0] ?? '';
}

/** `basic.items[3].reason` → `basic.items[3]`, `basic.items`, `basic`. */
function listHolders(path: string): string[] {
  return Array.from(path.matchAll(/(?<=.)[.[]/g), ({ index }) => path.slice(0, index));
}

/**
 * Lists the names that an unreadable result may have: its own, and its own without what follows the colon, which may
 * have been taken for part of the name.
 */
function listResultNames(entry: string): string[] {
  const name = /^results\.(.+)$/.exec(entry)?.[1];
  return name === undefined ? [] : [name, name.replace(/[:：\s{].*$/s, '')];
}
