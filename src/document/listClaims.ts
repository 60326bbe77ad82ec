import { listCriteria } from '../form/checkForm.ts';
import type { Criterion, Rubric } from '../form/rubricTypes.ts';
import type { Form } from '../form/types.ts';
import type { Declared, UnitYear } from '../model/types.ts';
import { refersTo } from '../scores/refersTo.ts';

/** Points of one criterion that somebody gave with a reason, where no table of the form prints that reason. */
export interface Claim {
  readonly declared: Declared;
  readonly index: number;
  readonly rubric: Rubric | undefined;
  readonly criterion: Criterion | undefined;
}

/** Lists these claims, for the sentences of a form; a table of the rubric prints reasons in a column of its own. */
export function listClaims(
  { declared }: Pick<UnitYear, 'declared'>,
  { rubrics, tables }: Pick<Form, 'rubrics' | 'tables'>,
): readonly Claim[] {
  return declared.flatMap((given, index): Claim[] => {
    const { criterion, reason, discretion } = given;
    if (criterion === undefined || (reason ?? discretion) === undefined) return [];
    const rubric = rubrics.find((one) => refersTo(given, one));
    const isPrinted = tables.some(
      ({ rows, columns }) =>
        rows.source === 'rubric' && rows.rubric === rubric?.id && columns.some(({ cell }) => cell === 'reason'),
    );
    const known = rubric && listCriteria(rubric).find(({ id }) => id === criterion.name);
    return isPrinted ? [] : [{ declared: given, index, rubric, criterion: known }];
  });
}

/** Joins what is said of declared points: why some were lost, and why they lie outside of the bands. */
export function joinReasons({ reason, discretion }: Pick<Declared, 'reason' | 'discretion'>): string {
  return [discretion, reason].filter((told) => told !== undefined).join('；');
}
