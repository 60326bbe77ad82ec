import { describe, expect, it } from 'vitest';
import { FindingList } from '../../src/batch/findingList.ts';
import { wholeFile } from '../../src/findings/place.ts';
import type { Finding } from '../../src/findings/types.ts';
import { kindOfPostsMissing } from '../../src/model/findings/findings.ts';

const found = (file: string, ...missing: readonly string[]): Finding =>
  kindOfPostsMissing({ missing }, wholeFile(file));

describe('the findings of several reports', () => {
  const ofForm = found('form.yaml');
  const adding = (list: FindingList) => {
    list.add('a.yaml', [ofForm, found('a.yaml', 'x')], [found('report.hbs', 'x')]);
    // The same mistake in two rows, once more as it was found in the form, and a template's fault made anew.
    list.add(
      'b.yaml',
      [found('b.yaml', 'x'), found('b.yaml', 'x'), ofForm],
      [found('report.hbs', 'x'), found('b.yaml', 'y')],
    );
  };
  const namesOf = (findings: readonly Finding[]) => findings.map(({ places: [{ file }] }) => file);
  const ALL = ['folder', 'form.yaml', 'a.yaml', 'report.hbs', 'b.yaml', 'b.yaml', 'b.yaml'];

  it('tell a fault of a form once, and what is of one file each time', () => {
    const list = new FindingList([found('folder')]);
    adding(list);
    expect(namesOf(list.all)).toEqual(ALL);
  });

  it('are told as they come, and then not kept', () => {
    const told: string[][] = [];
    const list = new FindingList([found('folder')], (some) => told.push(namesOf(some)));
    adding(list);
    expect(told).toEqual([['folder'], ALL.slice(1, 4), ALL.slice(4)]);
    expect(list.all).toEqual([]);
  });
});
