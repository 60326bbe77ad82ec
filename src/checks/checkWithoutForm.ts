import { computeFigures } from '../figures/computeFigures.ts';
import { isFinding } from '../findings/define.ts';
import type { Finding } from '../findings/types.ts';
import type { Form } from '../form/types.ts';
import type { UnitYear } from '../model/types.ts';
import { notAChoice } from '../source/values/findings.ts';
import { declaredOutsideInterval, declaredWithoutScorecard } from './declaredScore/findings.ts';
import { unknownFigure, unknownNarrative } from './names/findings.ts';
import { indicatorPointsDoubtful } from './prose/contradictions/findings.ts';
import { runChecks } from './runChecks.ts';

/** Checks a year whose form is unknown, and drops every finding that depends on a choice of the form. */
export function checkWithoutForm(year: UnitYear): readonly Finding[] {
  const figures = computeFigures(year, NO_FORM);
  const { findings } = runChecks({ year, form: NO_FORM, facts: new Map(), figures, scorecards: [] }, 'everything');
  return findings.filter((found) => {
    if (NEEDS_FORM.has(found.code)) return false;
    // A form has rates, facts and scores of its own, which may be stated too.
    if (isFinding(found, unknownFigure) && found.args.isStated === true) return false;
    // The form decides whether 资本性支出 counts as 公用经费.
    return !('figure' in found.args && String(found.args.figure).includes('公用经费'));
  });
}

/** Codes that depend on the headings, narrative or rubrics of a form. */
const NEEDS_FORM: ReadonlySet<string> = new Set(
  [notAChoice, unknownNarrative, declaredWithoutScorecard, declaredOutsideInterval, indicatorPointsDoubtful].map(
    ({ definition }) => definition.code,
  ),
);

const NOWHERE = { file: '', path: '', start: 0, end: 0 };

const NO_FORM: Form = {
  id: '',
  title: '',
  place: '',
  isGeneral: false,
  years: { first: '', last: '' },
  notice: '',
  status: 'partial',
  cover: [],
  calendar: { holidays: [], workdays: [] },
  titleLines: [],
  body: { text: '', place: NOWHERE },
  money: '万元',
  capitalIsOperating: false,
  asks: [],
  requires: [],
  phrases: {
    none: '',
    unknown: '',
    undefined: '',
    noBudget: '',
    zeroByZero: '',
    zero: '',
    overspent: '',
    overspentWithinRevised: '',
  },
  sections: [],
  narrative: [],
  problemHeadings: [],
  facts: [],
  rates: [],
  overspendLosses: [],
  lengths: { reason: undefined, problems: undefined },
  tables: [],
  annexes: [],
  annexList: '',
  signature: undefined,
  charts: false,
  rubrics: [],
};
