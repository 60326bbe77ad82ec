import type { Finding } from '../../findings/types.ts';
import { isPlaceholderDate } from '../../model/placeholderDate.ts';
import type { Evaluation } from '../../scores/evaluation.ts';
import { locateKey } from '../../source/locateKey.ts';
import { placeholderDateLeft, requiredPartMissing, requiredPartOpen, tableUnfilled } from './findings.ts';
import { isBelow } from './keyPatterns.ts';
import { listMissingParts } from './listMissingParts.ts';
import type { Unfilled } from './types.ts';

/** Keys that a finding about tables names; `check --todo` lists the others. */
const NAMED = 3;

/**
 * SE707 table-unfilled and SE708 placeholder-date: what a table prints as not filled in, each key with the first table that
 * prints it, and a date that stands for none.
 *
 * @param isTold whether another finding has told that a key is missing
 */
export function findGaps(
  { year, form }: Pick<Evaluation, 'year' | 'form'>,
  unfilled: readonly Unfilled[],
  isTold: (key: string) => boolean,
): readonly Finding[] {
  const findings: Finding[] = [];
  if (isPlaceholderDate(year)) {
    findings.push(placeholderDateLeft({ date: year.date }, locateKey(year.root, 'date').place));
  }
  for (const { id, caption } of form.tables) {
    const own = unfilled.filter(({ key, table }) => table === id && !isTold(key));
    const [first] = own;
    if (first === undefined) continue;
    const keys = own.slice(0, NAMED).map(({ key }) => key);
    const annex = form.annexes.find(({ tables }) => tables.includes(id));
    findings.push(tableUnfilled({ table: caption || (annex?.title ?? ''), keys, count: own.length }, first.place));
  }
  return findings;
}

/** Sections whose numbers are added up over the reports of units. */
const OF_UNITS = /^(?:basic|projects|governmentFund|stateCapital|socialInsurance|threePublic|staff|income|frugality)\b/;

function isOfUnits(key: string): boolean {
  return OF_UNITS.test(key);
}

/**
 * SE709 required-part-missing: what the form requires and nobody has begun; only a draft is built without it. It names the keys
 * below which something is unfilled, as `check --todo` does. Under another form than the file's own it is SE711
 * required-part-open, a warning: the file was made for the other form, and what this one asks beyond it is printed as 未填. Where the
 * report of a unit could not be added, what it may tell is not called missing: why it could not has been told.
 */
export function findMissingParts(evaluation: Evaluation, unfilled: readonly Unfilled[]): readonly Finding[] {
  const { unitReports, isRolledUp } = evaluation.year;
  const isUnitLost = isRolledUp && unitReports.some(({ report, mark }) => report !== 'none' && mark === undefined);
  const missing = listMissingParts(evaluation).filter(({ keys }) => !isUnitLost || !keys.some(isOfUnits));
  return missing.map(({ part, title, keys: [first, ...others] }) => {
    const [key = first, ...more] = [first, ...others].filter((above) =>
      unfilled.some((one) => isBelow(one.key, above)),
    );
    const tell = evaluation.origin === undefined ? requiredPartMissing : requiredPartOpen;
    return tell({ part, title, keys: [key, ...more] }, locateKey(evaluation.year.root, key).place);
  });
}
