import type { Comparison } from '../types.ts';
import { formChanged, unitRenamed } from './findings.ts';
import { isSameForm } from './isSameForm.ts';

/** SE490 form-changed: the two years are reported under two forms. SE491 unit-renamed: the unit's name has changed. */
export const compareIdentity: Comparison = (previous, current) => {
  const { year } = previous;
  return [
    ...(isSameForm(previous, current)
      ? []
      : [formChanged({ form: current.form, before: previous.form, year }, current.formPlace, previous.formPlace)]),
    ...(previous.unit.name === current.unit.name
      ? []
      : [
          unitRenamed(
            { unit: current.unit.name, before: previous.unit.name, year },
            current.unit.namePlace,
            previous.unit.namePlace,
          ),
        ]),
  ];
};
