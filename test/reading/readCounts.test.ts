import { describe, expect, it } from 'vitest';
import { readCounts } from '../../src/reading/readCounts.ts';

/** What a sentence of 2023 counts, each as `figure number`. */
function countsOf(text: string, unit?: string): string[] {
  return readCounts(text, 2023, unit).map(({ id, value }) => `${id.replace(/^staff\.|^threePublic\./, '')} ${value}`);
}

describe('numbers of people, posts, vehicles and guests', () => {
  it.each([
    ['经区委编办核定，我处事业编制36名、工勤编制2名。', 'institutional 36, service 2'],
    ['机关行政编制人数为12名，其他编制2名，编制共14名。', 'administrative 12, other 2, authorizedPosts 14'],
    ['截至2023年12月31日，实有在编在岗人员33人，另有劳务派遣4人。', 'staffInPost 33, otherStaff.dispatched 4'],
    ['年末有31名在职人员。', 'staffInPost 31'],
    ['另聘用劳务派遣人员22人。', 'otherStaff.dispatched 22'],
    ['单位本级实际离退休人员共20人，新增1人。', 'retirees 20, newRetirees 1'],
    ['年末退休人员２７名，当年新退休 2 人，去世1人。', 'retired 27, newRetirees 2, leftRetirees 1'],
    ['上年末编制24名、在职22人。', 'lastYear.authorizedPosts 24, lastYear.staffInPost 22'],
    ['公务用车保有量为3辆，本年购置公务用车1辆。', 'vehiclesKept 3, vehiclesBought 1'],
    ['全年国内公务接待14批次、96人次。', 'receptionGroups 14, receptionPeople 96'],
  ])('are those of the unit and of this year: %s', (text, counts) => {
    expect(countsOf(text).join(', ')).toBe(counts);
  });

  it.each([
    '全县在职人员1200人。',
    '在职人员12人参加了培训。',
    '拟于下年购置公务用车1辆。',
    '在职人员近30人。',
    '下属单位单位本级在职人员30人。',
    '其中外事公务接待2批次、9人次。',
    '2021年末在职人员30人。',
  ])('are none of others, of some, or not meant exactly: %s', (text) => {
    expect(countsOf(text)).toEqual([]);
  });

  it('stand behind the name of the unit', () => {
    expect(countsOf('虚河县委办公室在职实有32人。')).toEqual([]);
    expect(countsOf('虚河县委办公室在职实有32人。', '虚河县委办公室')).toEqual(['staffInPost 32']);
  });

  it('say where they stand in the text as it was typed', () => {
    const text = '在职人员 １６ 人，离退休人员8人。';
    expect(readCounts(text, 2023).map(({ start, end }) => text.slice(start, end))).toEqual([
      '在职人员 １６ 人',
      '离退休人员8人',
    ]);
  });
});
