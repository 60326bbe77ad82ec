/** Late days by the State Council's list: as counted from the deadline as it stands, and from a moved one (顺延). */
export const lateDayRows: readonly [deadline: string, submitted: string, late: number, moved: number, why: string][] = [
  ['2024-05-31', '2024-06-11', 6, 6, '06-10 is Dragon Boat Day'],
  ['2024-06-07', '2024-06-11', 1, 1, 'weekend and Dragon Boat Day'],
  ['2024-06-09', '2024-06-11', 1, 0, 'the deadline is a Sunday'],
  ['2024-06-11', '2024-06-11', 0, 0, 'on the day'],
  ['2024-05-10', '2024-05-11', 1, 1, 'a make-up Saturday'],
  ['2024-05-10', '2024-05-13', 2, 2, 'a make-up Saturday and a Monday'],
  ['2024-04-26', '2024-05-06', 4, 4, '04-28 is made up, 1 to 5 May off'],
  ['2024-03-31', '2024-04-08', 5, 4, 'the deadline is a Sunday, 04-07 is made up'],
  ['2024-09-30', '2024-10-12', 5, 5, 'ends on a make-up Saturday'],
  ['2024-04-30', '2024-06-11', 27, 27, 'more than any rubric takes off'],
];
