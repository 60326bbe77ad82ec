import { titleOf } from '../figures/figureNames.ts';
import type { Lang } from '../findings/printSentence.ts';
import type { Form } from '../form/types.ts';
import type { NamePart, Step } from '../source/compareTyped.ts';

/** The forms of the reports in which something stands, the one whose words go first at the front. */
export type Forms = readonly Form[];

/** Names what leads to a value: in Chinese by the titles of the schema and of the forms, in English by the keys. */
export function nameSteps(steps: readonly Step[], forms: Forms, lang: Lang): string {
  if (lang === 'en') return steps.map(({ key }) => key).join('.');
  return steps.map((_, at) => titleStep(steps, at, forms)).join('.');
}

/** Names one step; what forms name by ids of their own is called as they call it. */
export function titleStep(steps: readonly Step[], at: number, forms: Forms): string {
  const [section] = steps;
  const step = steps[at];
  if (section === undefined || step === undefined) return '';
  if (step.parts.length > 0) {
    const parts = step.parts.map((part) => titlePart(part, section.key, forms));
    return `${parts.join(' · ')}${step.number > 1 ? `（${step.number}）` : ''}`;
  }
  const [, name] = steps;
  if (section.key === 'narrative' && at === 1) {
    return firstOf(forms, ({ narrative }) => narrative.find(({ id }) => id === step.key)?.title) ?? step.title;
  }
  if (section.key !== 'facts' || name === undefined || at === 0) return step.title;
  const fact = firstOf(forms, ({ facts }) => facts.find(({ id }) => id === name.key));
  if (at === 1) return fact?.title ?? step.title;
  switch (fact?.type) {
    case 'amounts':
      return titleOf(step.key);
    case 'checklist':
      return fact.elements.find(({ id }) => id === step.key)?.title ?? step.title;
    case 'population':
      return at === 2 ? (POPULATION[step.key] ?? step.title) : step.title;
    case 'flag':
    case 'date':
    case 'number':
    case 'choice':
    case undefined:
      return step.title;
  }
}

const POPULATION: Readonly<Record<string, string>> = { must: '应做的', done: '已做的' };

/** Prints a value, or a part of a name, that is an id of a form or one of the schema's words, as people call it. */
export function titlePart({ key, text, kind }: NamePart, section: string, forms: Forms): string {
  return kind.choices.get(text) ?? titleOfId(key, text, section, forms) ?? text;
}

function titleOfId(key: string, id: string, section: string, forms: Forms): string | undefined {
  switch (`${section}.${key}`) {
    case 'declared.criterion':
    case 'evidence.criterion':
      return firstOf(
        forms,
        ({ rubrics }) =>
          rubrics
            .flatMap(({ groups }) => groups.flatMap(({ items }) => items.flatMap(({ criteria }) => criteria)))
            .find((criterion) => criterion.id === id)?.title,
      );
    case 'declared.rubric':
      return firstOf(forms, ({ rubrics }) => rubrics.find((rubric) => rubric.id === id)?.title);
    case 'problems.heading':
      return firstOf(forms, ({ problemHeadings }) => problemHeadings.find((heading) => heading.id === id)?.title);
  }
  return undefined;
}

function firstOf<T>(forms: Forms, find: (form: Form) => T | undefined): T | undefined {
  for (const form of forms) {
    const found = find(form);
    if (found !== undefined) return found;
  }
  return undefined;
}
