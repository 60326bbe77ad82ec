import { listTermNames } from '../figures/addFacts.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { unknownFormName } from '../form/names/findings.ts';
import type { Cap } from '../form/rubricTypes.ts';
import { suggestName } from '../source/suggestName.ts';
import { measureRate } from './measureRate.ts';
import { findUnknownNames, isInRange } from './scoreRate.ts';
import type { CapOutcome } from './types.ts';

/** Applies a rubric's cap to a year; there is no outcome where the rate lies in no band. SE606 unknown-form-name. */
export function measureCap(
  cap: Cap | undefined,
  figures: Figures,
): { readonly outcome: CapOutcome | undefined; readonly findings: readonly Finding[] } {
  if (cap === undefined) return { outcome: undefined, findings: [] };
  const [first, ...others] = cap.bands.map(({ most }) => most);
  const lowest = others.reduce((low, most) => (low?.value.lte(most.value) ? low : most), first);
  const unknown = findUnknownNames(cap.rate, figures);
  if (unknown.length > 0 && lowest !== undefined) {
    const known = listTermNames(figures);
    const findings = unknown.map((id) => unknownFormName({ id, suggestion: suggestName(id, known) }, cap.place));
    return { outcome: { state: 'open', title: unknown.join('、'), lowest }, findings };
  }
  const rate = measureRate(cap.rate, figures);
  if (rate.state !== 'value') {
    return { outcome: lowest && { state: 'open', title: rate.title, lowest }, findings: [] };
  }
  const { title, percent } = rate;
  const band = cap.bands.find((candidate) => isInRange(percent, candidate));
  const outcome: CapOutcome | undefined = band && {
    state: 'value',
    title,
    percent,
    range: band,
    most: band.most,
  };
  return { outcome, findings: [] };
}
