import type { Finding } from '../../findings/types.ts';
import type { Accepted } from '../../model/types.ts';
import { definitionOf, definitions, isCode } from '../../registry.ts';
import { suggestName } from '../../source/suggestName.ts';
import { changesFigures } from '../changesFigures.ts';
import { acceptedStale, acceptedUnknownCode, acceptedWithoutReason, cannotBeAccepted } from './findings.ts';

export interface Acceptance {
  /** The findings that are not accepted, and those about the accepted entries themselves. */
  readonly findings: readonly Finding[];
  /** How many findings are accepted, and therefore not shown. */
  readonly accepted: number;
}

/**
 * Leaves out the findings that a file accepts. An entry stands for one finding, known by its code and the path of its
 * first place. A second finding of the same code in the same place needs an entry of its own, so that nobody accepts
 * beforehand what comes later. SE441 accepted-stale, SE442 cannot-be-accepted, SE443 accepted-unknown-code, SE444
 * accepted-without-reason.
 *
 * @param wasLookedFor whether the run would have found a finding of this code if there were one; otherwise its entry
 * cannot be called stale
 */
export function applyAccepted(
  findings: readonly Finding[],
  file: string,
  entries: readonly Accepted[],
  wasLookedFor: (code: string) => boolean,
): Acceptance {
  const silenced = new Set<Finding>();
  const faults: Finding[] = [];
  const stale: Accepted[] = [];
  const groups = groupBy(findings, (found) => keyOf(found.code, pathIn(file, found)));
  // Each entry takes one finding of its group, the first one first.
  const waiting = new Map(Array.from(groups, ([key, group]) => [key, group.values()]));
  for (const entry of entries) {
    const fault = findFault(entry);
    if (fault !== undefined) {
      faults.push(fault);
      continue;
    }
    const match = waiting.get(keyOf(entry.code, entry.path))?.next().value;
    if (match !== undefined) silenced.add(match);
    else stale.push(entry);
  }
  const kept = findings.filter((found) => !silenced.has(found));
  // While the file cannot be read in full, not everything in it was checked, so no entry is called stale.
  const isBroken = kept.some(changesFigures);
  const left = groupBy(kept, ({ code }) => code);
  const old = stale
    .filter(({ code }) => !isBroken && wasLookedFor(code))
    .map((entry) => tellStale(entry, left.get(entry.code) ?? [], file));
  return { findings: [...kept, ...faults, ...old], accepted: silenced.size };
}

function findFault({ code, codePlace, reason, reasonPlace }: Accepted): Finding | undefined {
  if (!isCode(code)) {
    const acceptable = definitions.filter((each) => each.acceptable).map((each) => each.code);
    const suggestion = suggestName(code, acceptable);
    return acceptedUnknownCode({ accepted: code, suggestion }, codePlace);
  }
  if (!definitionOf(code).acceptable) return cannotBeAccepted({ accepted: code }, codePlace);
  return isSentence(reason) ? undefined : acceptedWithoutReason({ text: reason }, reasonPlace);
}

const PLACEHOLDERS = /TODO|TBD|FIXME|待[填补定]|[x×]{2,}|…{2,}|^(?:原因|理由|说明)?(?:如?上|同上|同前|略|不详|暂无)/i;

/** A reason has at least five Chinese characters or three words, and is no placeholder. */
function isSentence(reason: string): boolean {
  if (PLACEHOLDERS.test(reason)) return false;
  const han = reason.match(/\p{Script=Han}/gu)?.length ?? 0;
  const others = reason.match(/[\p{L}\p{N}]+/gu)?.filter((word) => !/\p{Script=Han}/u.test(word)).length ?? 0;
  return han >= 5 || others >= 3 || (han >= 3 && others >= 1);
}

/** @param left the findings of the same code that are not accepted */
function tellStale({ code, path, pathPlace }: Accepted, left: readonly Finding[], file: string): Finding {
  const [elsewhere] = left;
  const suggestion = left.length === 1 && elsewhere !== undefined ? pathIn(file, elsewhere) : undefined;
  return acceptedStale({ accepted: code, path, suggestion }, pathPlace);
}

function pathIn(file: string, { places: [place] }: Finding): string | undefined {
  return place.file === file ? place.path : undefined;
}

function keyOf(code: string, path: string | undefined): string {
  return `${code} ${path ?? ''}`;
}

function groupBy(findings: readonly Finding[], keyOf: (found: Finding) => string): ReadonlyMap<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const found of findings) {
    const key = keyOf(found);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [found]);
    else group.push(found);
  }
  return groups;
}
