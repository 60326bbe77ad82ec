import { expect, it } from 'vitest';
import { nameBeside } from '../../src/findings/nameBeside.ts';

it.each([
  ['report.yaml', 'report.yaml', 'report.yaml'],
  ['/home/me/2023/report.yaml', '/home/me/2023/report.yaml', 'report.yaml'],
  ['2023/report.yaml', '2023/form/report.hbs', 'form/report.hbs'],
  ['C:\\表\\2023\\report.yaml', 'C:\\表\\2023\\report.yaml', 'report.yaml'],
  // The same from whichever folder it is built.
  ['2023/report.yaml', '2022/report.yaml', '2022/report.yaml'],
  ['/home/me/2023/report.yaml', '/home/me/2022/report.yaml', '2022/report.yaml'],
  ['report.yaml', '../2022/report.yaml', '2022/report.yaml'],
])('beside %s, %s is called %s', (report, file, name) => {
  expect(nameBeside(report, file)).toBe(name);
});
