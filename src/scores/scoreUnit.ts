import type { ExtraDays } from '../calendar/types.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { listCriteria } from '../form/checkForm.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Criterion, Rubric } from '../form/rubricTypes.ts';
import type { Form, LocalDays } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { quantity } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';
import { compareDeclared } from './compareDeclared.ts';
import { findDeclaredTwice } from './findDeclaredTwice.ts';
import { unknownCriterion } from './findings/findings.ts';
import { listMissingKeys } from './listMissingKeys.ts';
import { listSources } from './listSources.ts';
import { measureCap } from './measureCap.ts';
import { refersTo } from './refersTo.ts';
import { scoreDeclared } from './scoreDeclared.ts';
import { scoreFlag } from './scoreFlag.ts';
import { scoreIndicators } from './scoreIndicators.ts';
import { scoreLate } from './scoreLate.ts';
import { scoreMissing, scorePopulations, scoreSections } from './scoreMissing.ts';
import { scoreRate } from './scoreRate.ts';
import { totalUp } from './totals.ts';
import type { Reason, Scorecard, ScoreLine } from './types.ts';

/**
 * Applies a form's rubrics to a year. Points follow from data, or are declared by a person within what is allowed, or stay
 * open. SE501 to SE506.
 */
export function scoreUnit(
  year: UnitYear,
  form: Form,
  facts: Facts,
  figures: Figures,
): { scorecards: Scorecard[]; findings: Finding[] } {
  const findings = form.rubrics.length === 0 ? [] : checkCriterionNames(year, form.rubrics);
  findings.push(...findDeclaredTwice(year.declared, form.rubrics));
  const scorecards = form.rubrics.map((rubric) => {
    const lines = rubric.groups.flatMap((group) =>
      group.items.flatMap((item) =>
        item.criteria.map((criterion): ScoreLine => {
          const given = year.declared.filter(
            (other) => refersTo(other, rubric) && other.criterion?.name === criterion.id,
          );
          const [declared] = given;
          const assessed = assess(criterion, {
            year,
            facts,
            figures,
            sections: form.sections,
            declared,
            calendar: joinDays(form.calendar, year.calendar),
            roundTo: rubric.roundTo,
          });
          const { findings: found, ...compared } = compareDeclared(criterion, assessed, given);
          findings.push(...found);
          const evidence = year.evidence
            .filter((other) => other.criterion.name === criterion.id)
            .map(({ document, date }) => ({ document: document.name, date }));
          const sources = listSources(criterion, year, figures, facts, isGiven(compared.status) ? declared : undefined);
          const missing = compared.missing ?? listMissingKeys(criterion, compared, facts, figures);
          return {
            criterion,
            group: group.title,
            item: item.title,
            ...compared,
            explanation: declared?.reason,
            missing,
            evidence,
            sources,
          };
        }),
      ),
    );
    const { outcome: cap, findings: capFindings } = measureCap(rubric.cap, figures);
    findings.push(...capFindings);
    return totalUp(rubric, lines, cap);
  });
  return { scorecards, findings };
}

/** Joins the local days of form and file; about the same day, the file overrides the form. */
function joinDays(formDays: LocalDays, fileDays: LocalDays): ExtraDays {
  const [holidays, workdays] = [new Set(fileDays.holidays), new Set(fileDays.workdays)];
  return {
    holidays: [...holidays, ...formDays.holidays.filter((day) => !workdays.has(day))],
    workdays: [...workdays, ...formDays.workdays.filter((day) => !holidays.has(day))],
  };
}

/** Whether the points of a line are those that a person gives: points that follow from data do not rest on them. */
function isGiven(status: ScoreLine['status']): boolean {
  return status === 'declared' || status === 'claimed';
}

/** Assesses a criterion. If it requires a flag, it scores nothing where the flag is false, and is open while it is unknown. */
function assess(criterion: Criterion, context: ScoreContext): Assessment {
  const required = criterion.requires === undefined ? undefined : context.facts.get(criterion.requires);
  const assessment = assessByKind(criterion, context);
  if (required?.type !== 'flag' || required.value === true) return assessment;
  const nothing = quantity('point', 0);
  if (required.value === false) return derived(nothing, { type: 'flagFalse', fact: required.title });
  if (assessment.most.value.isZero()) return assessment;
  return { ...assessment, ...open(nothing, assessment.most, addUnknown(assessment.reason, required.title)) };
}

/** Adds an unknown fact to a reason. */
function addUnknown(reason: Reason, fact: string): Reason {
  switch (reason.type) {
    case 'missing':
      return { ...reason, unknown: [fact, ...reason.unknown] };
    case 'unknownFacts':
      return { ...reason, facts: [fact, ...reason.facts] };
    case 'flagTrue':
    case 'flagFalse':
    case 'late':
    case 'rate':
    case 'rateWithoutBase':
    case 'yearNotListed':
    case 'indicators':
    case 'otherWeight':
    case 'declared':
    case 'notDeclared':
      return { type: 'unknownFacts', facts: [fact] };
  }
}

function assessByKind(criterion: Criterion, context: ScoreContext): Assessment {
  switch (criterion.kind) {
    case 'flag':
      return scoreFlag(criterion, context);
    case 'missing':
      return scoreMissing(criterion, context);
    case 'populations':
      return scorePopulations(criterion, context);
    case 'sections':
      return scoreSections(criterion, context);
    case 'late':
      return scoreLate(criterion, context);
    case 'rate':
      return scoreRate(criterion, context);
    case 'indicators':
      return scoreIndicators(criterion, context);
    case 'declared':
      return scoreDeclared(criterion, context);
  }
}

/** Requires that declared points and documents are for criteria that exist. SE502 unknown-criterion. */
function checkCriterionNames(year: UnitYear, rubrics: readonly Rubric[]): Finding[] {
  const known = rubrics.flatMap((rubric) => listCriteria(rubric).map(({ id }) => id));
  const used = [
    ...year.declared.filter((declared) => rubrics.some((rubric) => refersTo(declared, rubric))),
    ...year.evidence,
  ].flatMap(({ criterion }) => criterion ?? []);
  return used
    .filter(({ name }) => !known.includes(name))
    .map(({ name, place }) =>
      unknownCriterion({ criterion: name, suggestion: suggestName(name, known), known }, place),
    );
}
