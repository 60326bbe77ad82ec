import { markEn, WAYS_EN } from '../../../findings/wordingEn.ts';
import type { AspectKind, Derived, SpokenOf, What } from './spoken.ts';

const ASPECTS: Readonly<Record<AspectKind, (name: string) => string>> = {
  againstLastYear: (name) => `${name}, against last year,`,
  budgetAgainstLastYear: (name) => `the budget of ${name}, against last year’s,`,
  againstBudget: (name) => `${name}, against the original budget,`,
  againstRevised: (name) => `${name}, against the revised budget,`,
  againstTarget: (name) => `${name}, against its target,`,
  againstOpening: (name) => `what is left of ${name}, against the start of the year,`,
  originalBudget: (name) => `the original budget of ${name}`,
  source: (name) => `the source of ${name}`,
  others: (name) => `what else there is of ${name}, for one,`,
  overBudget: (name) => `${name}, against the budget,`,
  budget: (name) => `the budget of ${name}`,
  lastYear: (name) => `last year’s value of ${name}`,
  target: (name) => `the target of ${name}`,
  completion: (name) => `the completion rate of ${name}`,
  ofTarget: (name) => `the part of its target that ${name} reached`,
  grade: (name) => `the grade of ${name}`,
  points: (name) => `the points of ${name}`,
  lostPoints: (name) => `the points that ${name} lost`,
  hires: (name) => `the number of people hired under ${name}`,
  hired: (name) => `the people hired under ${name}`,
  disclosure: (name) => `the day on which ${name} was published`,
};

const WHATS: Readonly<Record<What, string>> = {
  earlierDay: 'the earlier day',
  name: 'the name',
  people: 'the number of people in post',
  posts: 'the number of authorized posts',
  staff: 'the number of people in post',
  divisions: 'the division',
  changes: 'how many rose and fell',
  unitKind: 'the kind of the unit',
  funding: 'how the unit is funded',
  rank: 'the rank of the unit',
  supervisor: 'its supervisor',
  ownTotal: 'the declared total',
  sumOfLines: 'the sum of the lines',
  projects: 'the number of projects',
  budgetUnits: 'the number of budget units',
  year: 'the year evaluated',
  sumOfLost: 'the sum of the points lost',
  indicators: 'the number of indicators in the table',
  handedIn: 'the day on which the report was handed in',
  groupDay: 'the day of the document that set up the group',
  noticeDay: 'the day of the notice',
  reportDay: 'the day of the report',
};

const BASES = { lastYear: 'last year’s ', target: 'the target of ' } as const;

export function spokenEn(spoken: SpokenOf): string {
  if (typeof spoken === 'string') return spoken === '' ? 'what it compares' : amountsEn(spoken);
  if ('what' in spoken) return WHATS[spoken.what];
  if ('aspect' in spoken) return ASPECTS[spoken.aspect](amountsEn(spoken.name));
  const base = spoken.as === undefined ? '' : BASES[spoken.as];
  return `the difference between ${amountsEn(spoken.name)} and ${base}${amountsEn(spoken.to)}`;
}

/** With its verb, if it has to be one. */
export function derivedEn(derived: Derived): string {
  if (typeof derived === 'string') return amountsEn(derived);
  if ('way' in derived) return `${WAYS_EN[derived.way]} ${amountsEn(derived.by)}`.trim();
  if ('is' in derived) return `is ${amountsEn(derived.is)}`;
  if ('vacancies' in derived) {
    const { vacancies, count } = derived;
    if (vacancies === 'full') return 'equals the number of posts';
    return vacancies === 'free' ? `leaves ${count} posts free` : `is ${count} above the posts`;
  }
  if ('from' in derived) return `was revised from ${amountsEn(derived.from)} to ${amountsEn(derived.to)}`;
  if ('answered' in derived) return `is answered “${derived.answered ? '是' : '否'}”`;
  if ('holdsPost' in derived) return derived.holdsPost ? 'hold posts' : 'without posts';
  const day = derived.day === undefined ? '' : ` on ${markEn(derived.day)}`;
  return derived.disclosed ? `was published${day}` : `is not published yet, and planned to be${day}`;
}

const UNITS: readonly (readonly [typed: RegExp, printed: string])[] = [
  [/(?<=\d)万元/g, ' wan yuan'],
  [/(?<=\d)亿元/g, ' yi yuan'],
  [/(?<=\d)元/g, ' yuan'],
  [/(?<=\d)个?百分点/g, ' percentage points'],
  [/(?<=\d)分(?!钟)/g, ' points'],
];

/** Amounts and formulas of money, points and rates in English; names and other measures are the user's, and in marks. */
function amountsEn(text: string): string {
  const printed = UNITS.reduce((words, [typed, unit]) => words.replace(typed, unit), text);
  return /\p{Script=Han}/u.test(printed) ? markEn(text.replace(/[“”]/g, '')) : printed;
}
