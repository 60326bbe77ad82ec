import { describe, expect, it } from 'vitest';
import { chooseForm, type FormOutline, findBetterForm, outlineForm } from '../../src/form/chooseForm.ts';
import { shippedForm } from '../document/shippedForms.ts';

function outline(id: string, first: number, last: number, more: Partial<FormOutline> = {}): FormOutline {
  const years = { first: String(first), last: String(last) };
  return { id, title: id, place: '', isGeneral: false, years, isOfUnit: true, ...more };
}

const GENERAL = outline('general', 2019, 2030, { isGeneral: true });
const PROJECTS = outline('projects', 2020, 2026, { place: '全国', isOfUnit: false });
const PROVINCE = outline('province', 2017, 2023, { place: '甲省' });
const CITY = outline('city', 2023, 2023, { place: '甲省乙市' });
const ALL = [CITY, PROJECTS, PROVINCE, GENERAL];

describe('the form that is chosen for a unit’s year', () => {
  it.each([
    ['甲省档案馆', '2022', 'province', 'place'],
    ['乙市档案馆', '2023', 'city', 'place'],
    // The name of a city’s unit does not tell its province.
    ['乙市档案馆', '2022', 'general', 'general'],
    ['丙县档案馆', '2023', 'general', 'general'],
    ['丙县档案馆', '2019', 'general', 'general'],
    ['丙县档案馆', '2030', 'general', 'general'],
    ['丙县档案馆', '2018', 'province', 'only'],
    ['丙县档案馆', '2016', 'general', 'none'],
    ['丙县档案馆', '2031', 'general', 'none'],
    ['全国档案学会', '2024', 'general', 'general'],
  ])('of %s in %s is %s: %s', (unit, year, id, why) => {
    const choice = chooseForm(unit, year, ALL);
    expect([choice?.form.id, choice?.why]).toEqual([id, why]);
  });

  it('of a unit in both a province and its city is the city’s, in whatever order they are installed', () => {
    for (const installed of [
      [CITY, PROVINCE],
      [PROVINCE, CITY],
    ])
      expect(chooseForm('甲省乙市档案馆', '2023', installed)?.form).toBe(CITY);
  });

  it('comes with the others that are for the year', () => {
    expect(chooseForm('丙县档案馆', '2023', ALL)?.others).toEqual([CITY, PROJECTS, PROVINCE]);
    expect(chooseForm('丙县档案馆', '2018', ALL)?.others).toEqual([]);
  });

  it('is nobody’s to guess among several of which none is general, or where there is none', () => {
    const another = outline('another', 2017, 2018, { place: '丁省' });
    expect(chooseForm('丙县档案馆', '2018', [PROVINCE, another])).toBeUndefined();
    expect(chooseForm('丙县档案馆', '2018', [PROVINCE, another, GENERAL])).toBeUndefined();
    expect(chooseForm('丙县档案馆', '2016', [PROVINCE])).toBeUndefined();
  });

  it('is never one for projects alone', () => {
    expect(chooseForm('丙县档案馆', '2024', [PROJECTS])).toBeUndefined();
  });
});

describe('a form that fits a year better', () => {
  const city = shippedForm('yueyang-2023');
  const projects = shippedForm('national-project-2020');

  it.each([
    ['one of the same place', [GENERAL, outline('next', 2024, 2024, { place: city.place })], '2024', 'next'],
    ['else the general one', [CITY, GENERAL], '2024', 'general'],
    ['not one that is for other years', [GENERAL], '2031', undefined],
    ['not one of another place', [PROVINCE], '2022', undefined],
    ['not one for projects', [{ ...PROJECTS, place: city.place }], '2024', undefined],
  ])('is %s', (_, installed, year, id) => {
    expect(findBetterForm(city, year, installed)?.id).toBe(id);
  });

  it('of a form for projects is none for the unit', () => {
    expect(findBetterForm(projects, '2019', [GENERAL])).toBeUndefined();
  });

  it('tells forms for projects alone by what they ask for', () => {
    const ids = ['yueyang-2023', 'hunan-2018', 'unit-general', 'national-project-2020'];
    expect(ids.map((id) => outlineForm(shippedForm(id)).isOfUnit)).toEqual([true, true, true, false]);
    expect(ids.map((id) => outlineForm(shippedForm(id)).isGeneral)).toEqual([false, false, true, false]);
  });
});
