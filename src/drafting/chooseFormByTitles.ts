import { chooseForm, coversYear, outlineForm as outlineYears } from '../form/chooseForm.ts';
import type { Form } from '../form/types.ts';
import type { WordDocument } from '../wordfile/types.ts';
import { likeness } from './titles.ts';
import type { ChosenForm } from './types.ts';

/** Below this, two titles are of different sections. */
const ALIKE = 0.55;

/** Forms with less than this share of their sections in the file are none that it was written by. */
const LEAST = 0.3;

/** A form of fewer sections has one that other forms have as well (其他需要说明的情况): that a file has it says little. */
const FEW = 3;

/** A form that is not for the year must be clearly nearer than one that is. */
const OTHER_YEAR = 0.12;

/** A report of all that a unit spends is none of its projects, whatever its sections are called. */
const OTHER_KIND = 0.5;
const KINDS = [/整体支出/, /项目支出/] as const;

function isOfOtherKind({ title }: Form, document: WordDocument): boolean {
  const own = KINDS.findIndex((kind) => kind.test(document.title ?? ''));
  const ofForm = KINDS.findIndex((kind) => kind.test(title));
  return own !== -1 && ofForm !== -1 && own !== ofForm;
}

/**
 * Chooses the form by the titles of the file's sections: the form most of whose sections the file has, in words most like
 * its own. Of forms that are equally near, the one for the year and the place of the unit is taken.
 */
export function chooseFormByTitles(
  document: WordDocument,
  forms: readonly Form[],
  unit: string,
  year: string,
): ChosenForm | undefined {
  const titles = listTitles(document);
  const rated = forms
    .map((form) => ({ form, ...rate(form, titles), isForYear: coversYear(form, year) }))
    .map((each) => ({
      ...each,
      near:
        each.share * Math.min(1, each.form.sections.length / FEW) -
        (each.isForYear ? 0 : OTHER_YEAR) -
        (isOfOtherKind(each.form, document) ? OTHER_KIND : 0),
    }))
    .sort((a, b) => b.near - a.near);
  const [first] = rated;
  const byUnit = chooseForm(unit, year, forms.map(outlineYears))?.form.id;
  const best = rated.find(({ form, near }) => form.id === byUnit && near > (first?.near ?? 0) - 0.02) ?? first;
  if (best !== undefined && best.share >= LEAST) {
    return { form: best.form, why: 'titles', found: best.found, of: best.form.sections.length };
  }
  const other = rated.find(({ form }) => form.id === byUnit) ?? first;
  return other && { form: other.form, why: 'unit', found: other.found, of: other.form.sections.length };
}

/** How many sections of a form a file has. */
export function countSections(form: Form, document: WordDocument): number {
  return rate(form, listTitles(document)).found;
}

function listTitles({ blocks }: WordDocument): readonly string[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' && block.role.type === 'heading' && block.role.level <= 2 ? [block.words] : [],
  );
}

function rate(form: Form, titles: readonly string[]): { readonly share: number; readonly found: number } {
  const best = form.sections.map(({ title }) => Math.max(0, ...titles.map((each) => likeness(each, title))));
  const alike = best.filter((each) => each >= ALIKE);
  const sum = alike.reduce((total, each) => total + each, 0);
  return { share: form.sections.length === 0 ? 0 : sum / form.sections.length, found: alike.length };
}
