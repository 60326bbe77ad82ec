import type { ExtraDays } from '../calendar/types.ts';
import type { Figures } from '../figures/types.ts';
import type { Finding } from '../findings/types.ts';
import { listCriteria } from '../form/checkForm.ts';
import { listAlternatives } from '../form/listAlternatives.ts';
import type { Facts } from '../form/readFacts.ts';
import type { Criterion, Rubric } from '../form/rubricTypes.ts';
import type { Form, LocalDays } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { quantity } from '../quantity/quantity.ts';
import { suggestName } from '../source/suggestName.ts';
import { type Assessment, derived, open, type ScoreContext } from './assessment.ts';
import { chooseCriterion } from './chooseCriterion.ts';
import { compareDeclared } from './compareDeclared.ts';
import { findDeclaredTwice } from './findDeclaredTwice.ts';
import { unknownCriterion } from './findings/findings.ts';
import { listMissingKeys } from './listMissingKeys.ts';
import { listSources } from './listSources.ts';
import { measureCap } from './measureCap.ts';
import { refersTo } from './refersTo.ts';
import { scoreDeclared } from './scoreDeclared.ts';
import { scoreEither } from './scoreEither.ts';
import { scoreFlag } from './scoreFlag.ts';
import { scoreIndicators } from './scoreIndicators.ts';
import { scoreLate } from './scoreLate.ts';
import { scoreMissing, scorePopulations, scoreSections } from './scoreMissing.ts';
import { scoreOccurrences } from './scoreOccurrences.ts';
import { checkRateNames, scoreRate } from './scoreRate.ts';
import { totalUp } from './totals.ts';
import type { Reason, Scorecard, ScoreLine } from './types.ts';

/**
 * Applies a form's rubrics to a year. Points follow from data, or are declared by a person within what is allowed, or stay
 * open. SE501 to SE506.
 *
 * @param origin the rubrics of the file's own form, where this is another one
 */
export function scoreUnit(
  year: UnitYear,
  form: Form,
  facts: Facts,
  figures: Figures,
  origin: readonly Rubric[] = [],
): { scorecards: Scorecard[]; findings: Finding[] } {
  const findings = form.rubrics.length === 0 ? [] : checkCriterionNames(year, form.rubrics, origin);
  findings.push(...findDeclaredTwice(year.declared, form.rubrics));
  const calendar = joinDays(form.calendar, year.calendar);
  const scorecards = form.rubrics.map((rubric) => {
    const lines = rubric.groups.flatMap((group) =>
      group.items.flatMap((item) =>
        item.criteria.map((listed): ScoreLine => {
          const { criterion, chosen } = chooseCriterion(listed, facts);
          findings.push(...checkOptions(listed, criterion, figures));
          const all = year.declared.filter(
            (other) => refersTo(other, rubric) && other.criterion?.name === criterion.id,
          );
          const [declared] = all;
          // A rule that was chosen goes by the name of the choice in what is said of it.
          const assessed = assess(chosen === undefined ? criterion : { ...criterion, title: chosen.title }, {
            year,
            facts,
            figures,
            sections: form.sections,
            declared,
            calendar,
            roundTo: rubric.roundTo,
          });
          const { findings: found, ...compared } = compareDeclared(criterion, assessed, all);
          findings.push(...found);
          const evidence = year.evidence
            .filter((other) => other.criterion.name === criterion.id)
            .map(({ document, date }) => ({ document: document.name, date }));
          const given = isGiven(compared.status) ? declared : undefined;
          const sources = [...(chosen?.sources ?? []), ...listSources(criterion, year, figures, facts, given)];
          const missing = compared.missing ?? listMissingKeys(criterion, compared, facts, figures);
          return {
            criterion,
            group: group.title,
            item: item.title,
            ...compared,
            chosen: chosen?.title,
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

/** Checks the names in the criteria that were not chosen, or not yet: they are the form's faults whichever the unit takes. */
function checkOptions(listed: Criterion, scored: Criterion, figures: Figures): Finding[] {
  return listAlternatives(listed)
    .filter((option) => option !== scored)
    .flatMap((option) => (option.kind === 'rate' ? checkRateNames(option, figures) : []));
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
    case 'occurrences':
    case 'rate':
    case 'rateWithoutBase':
    case 'yearNotListed':
    case 'indicators':
    case 'otherWeight':
    case 'noWeights':
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
    case 'occurrences':
      return scoreOccurrences(criterion, context);
    case 'either':
      return scoreEither(
        criterion,
        context,
        listAlternatives(criterion).map((option) => assessByKind(option, context)),
      );
    case 'rate':
      return scoreRate(criterion, context);
    case 'indicators':
      return scoreIndicators(criterion, context);
    case 'declared':
      return scoreDeclared(criterion, context);
  }
}

/** Requires that declared points and documents are for criteria that exist. SE502 unknown-criterion. */
function checkCriterionNames(year: UnitYear, rubrics: readonly Rubric[], origin: readonly Rubric[]): Finding[] {
  const idsOf = (some: readonly Rubric[]) => some.flatMap((rubric) => listCriteria(rubric).map(({ id }) => id));
  const known = idsOf(rubrics);
  const elsewhere = new Set(idsOf(origin));
  const used = [
    ...year.declared.filter((declared) => rubrics.some((rubric) => refersTo(declared, rubric))),
    ...year.evidence,
  ].flatMap(({ criterion }) => criterion ?? []);
  return used
    .filter(({ name }) => !known.includes(name) && !elsewhere.has(name))
    .map(({ name, place }) =>
      unknownCriterion({ criterion: name, suggestion: suggestName(name, known), known }, place),
    );
}
