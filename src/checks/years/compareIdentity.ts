import { finding } from '../../findings/types.ts';
import type { Comparison } from './types.ts';

/** SE490 form-changed: the two years are reported under two forms. SE491 unit-renamed: the unit has another name now. */
export const compareIdentity: Comparison = (previous, current) => {
  const { year } = previous;
  return [
    ...(previous.form === current.form
      ? []
      : [finding('SE490', { form: current.form, before: previous.form, year }, current.formPlace, previous.formPlace)]),
    ...(previous.unit.name === current.unit.name
      ? []
      : [
          finding(
            'SE491',
            { unit: current.unit.name, before: previous.unit.name, year },
            current.unit.namePlace,
            previous.unit.namePlace,
          ),
        ]),
  ];
};
