import type { Form } from './types.ts';

/** What decides for which reports a form is: its years, its place, and what it reports on. */
export interface FormOutline extends Pick<Form, 'id' | 'title' | 'place' | 'isGeneral' | 'years'> {
  /** Whether it reports on the unit as a whole, or on projects alone. */
  readonly isOfUnit: boolean;
}

/** A form that was chosen for a unit's year, and why it was. */
export interface Choice {
  readonly form: FormOutline;
  /** `place`: it names the unit's place. `only`: no other is for the year. `general`: none names the place. `none`: none is for the year. */
  readonly why: 'place' | 'only' | 'general' | 'none';
  /** The other forms that are for the year, among which a person may know the right one. */
  readonly others: readonly FormOutline[];
}

/** Outlines a form. One that does not ask for basic spending reports on projects alone. */
export function outlineForm({ id, title, place, isGeneral, years, sections }: Form): FormOutline {
  const isOfUnit = sections.some(({ content }) => content.includes('basic'));
  return { id, title, place, isGeneral, years, isOfUnit };
}

export function coversYear({ years: { first, last } }: Pick<Form, 'years'>, year: string): boolean {
  return Number(first) <= Number(year) && Number(year) <= Number(last);
}

/**
 * Chooses the form of a unit's report as a whole: that of its place and year; else the general one; else the only one that is
 * for the year. A report on projects alone is something else, which nobody gets without asking for it.
 *
 * @returns `undefined` where no form is general, and several or none are for the year
 */
export function chooseForm(unit: string, year: string, installed: readonly FormOutline[]): Choice | undefined {
  const fitting = installed.filter((form) => coversYear(form, year));
  const ofUnit = fitting.filter((form) => form.isOfUnit);
  const choose = (form: FormOutline, why: Choice['why']): Choice => ({
    form,
    why,
    others: fitting.filter((other) => other !== form),
  });
  const [ofPlace] = ofUnit.filter((form) => isIn(unit, form)).sort((a, b) => b.place.length - a.place.length);
  if (ofPlace !== undefined) return choose(ofPlace, 'place');
  const general = ofUnit.find((form) => form.isGeneral);
  if (general !== undefined) return choose(general, 'general');
  const [only, another] = ofUnit;
  if (only !== undefined && another === undefined) return choose(only, 'only');
  const fallback = installed.find((form) => form.isGeneral);
  return fallback === undefined || only !== undefined ? undefined : choose(fallback, 'none');
}

/**
 * Finds the installed form that fits a year better than a form that is not for it: one of the same place, or the general one,
 * which reports on the same.
 */
export function findBetterForm(form: Form, year: string, installed: readonly FormOutline[]): FormOutline | undefined {
  const { place, isOfUnit } = outlineForm(form);
  const fitting = installed.filter((other) => other.isOfUnit === isOfUnit && coversYear(other, year));
  return fitting.find((other) => place !== '' && other.place === place) ?? fitting.find((other) => other.isGeneral);
}

/** Whether a unit's name tells that it is in a form's place; of a province and a city the city decides, which names begin with. */
function isIn(unit: string, { place }: FormOutline): boolean {
  const narrowest = place.match(/.+?(?:省|自治[区州]|[市县区盟旗])/gu)?.at(-1);
  return narrowest !== undefined && unit.includes(narrowest);
}
