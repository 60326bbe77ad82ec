import type { Form } from '../form/types.ts';
import type { OutlineField } from './outline.ts';
import type { Choice, Path } from './types.ts';

/** Gives a field the names that a form has for what stands there: headings of problems, rubrics, criteria. */
export function nameByForm(form: Form, list: Path, field: OutlineField): OutlineField {
  const key = field.path[0];
  switch (list[0]) {
    case 'problems': {
      if (key !== 'heading' || form.problemHeadings.length === 0) return field;
      const choices = form.problemHeadings.map(({ id, title }) => ({ value: id, title }));
      return { ...field, kind: 'choice', note: '从列表里选一个', choices };
    }
    case 'declared':
      return { ...field, choices: nameScored(form, key) };
    case 'evidence': {
      const choices = nameScored(form, key);
      return choices.length === 0
        ? field
        : { ...field, note: '灰色的几行是评分表要材料的；再加的写评分项编号', choices };
    }
    default:
      return field;
  }
}

/** In signs. */
const LONGEST_TITLE = 40;

/** What the form calls its rubrics and their criteria; a title that two of them have says nothing. */
function nameScored({ rubrics }: Form, key: Path[number] | undefined): readonly Choice[] {
  const named =
    key === 'rubric'
      ? rubrics.map(({ id, title }) => ({ value: id, title }))
      : key === 'criterion'
        ? rubrics.flatMap(({ groups }) =>
            groups.flatMap(({ items }) =>
              items.flatMap(({ title, criteria }) =>
                criteria.map(({ id, standard }) => ({ value: id, title: shorten(`${title}：${standard}`) })),
              ),
            ),
          )
        : [];
  return named.filter(({ title }) => named.filter((other) => other.title === title).length === 1);
}

function shorten(text: string): string {
  const signs = [...text.replace(/\s+/g, '')];
  return signs.length > LONGEST_TITLE ? `${signs.slice(0, LONGEST_TITLE).join('')}…` : signs.join('');
}
