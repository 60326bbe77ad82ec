import { describe, expect, it } from 'vitest';
import { statedDiffers } from '../../src/checks/stated/findings.ts';
import type { Place } from '../../src/findings/place.ts';
import type { Finding } from '../../src/findings/types.ts';
import type { Accepted } from '../../src/model/types.ts';
import { definitionOf, definitions } from '../../src/registry.ts';
import { duplicateName } from '../../src/source/keys/findings.ts';
import { negativeActual } from '../../src/source/values/findings.ts';
import { applyAccepted } from '../../src/verdict/accepted/applyAccepted.ts';

const REASON = '报告已于2023年9月公开，按印出的保留。';
const at = (path: string, file = 'report.yaml'): Place => ({ file, path, start: 0, end: 1 });
const negative = (path: string, file?: string) => negativeActual({ amount: '-1', money: '元' }, at(path, file));
const entry = (code: string, path: string, reason = REASON): Accepted => ({
  code,
  codePlace: at('accepted[0].code'),
  path,
  pathPlace: at('accepted[0].path'),
  reason,
  reasonPlace: at('accepted[0].reason'),
});
const apply = (findings: readonly Finding[], entries: readonly Accepted[], looked = (_: string) => true) => {
  const result = applyAccepted(findings, 'report.yaml', entries, looked);
  return [result.findings.map(({ code, places: [place] }) => `${code} ${place.path}`), result.accepted];
};

describe('an accepted finding', () => {
  it('is left out and counted; nothing else is', () => {
    const found = [negative('a'), negative('b'), statedDiffers({ figure: 'x', stated: '1', derived: '2' }, at('a'))];
    expect(apply(found, [entry('SE407', 'a')])).toEqual([['SE407 b', 'SE408 a'], 1]);
    expect(apply(found, [])).toEqual([['SE407 a', 'SE407 b', 'SE408 a'], 0]);
  });

  it('is one finding for each entry, so that a further one in the same place is told', () => {
    const found = [negative('a'), negative('a')];
    expect(apply(found, [entry('SE407', 'a')])).toEqual([['SE407 a'], 1]);
    expect(apply(found, [entry('SE407', 'a'), entry('SE407', 'a')])).toEqual([[], 2]);
  });

  it('is one of this file, not of another that a finding starts in', () => {
    expect(apply([negative('a', 'form.yaml')], [entry('SE407', 'a')])).toEqual([
      ['SE407 a', 'SE441 accepted[0].path'],
      0,
    ]);
  });
});

it('asks each finding a few times, however many entries there are', () => {
  let asked = 0;
  const counted = (found: Finding): Finding =>
    Object.defineProperty({ ...found }, 'code', {
      get() {
        asked += 1;
        return found.code;
      },
    });
  const paths = Array.from({ length: 2000 }, (_, index) => `a[${index}]`);
  const found = paths.map((path) => counted(negative(path)));
  const entries = paths.flatMap((path, index) => [entry('SE407', path), entry('SE407', `b[${index}]`)]);
  expect(applyAccepted(found, 'report.yaml', entries, () => true).accepted).toBe(2000);
  expect(asked).toBeLessThan(10 * 2000);
});

describe('an entry that nothing matches', () => {
  it('is an error, and names the place where its code still is', () => {
    const { findings } = applyAccepted([negative('b')], 'report.yaml', [entry('SE407', 'a')], () => true);
    expect(findings[1]).toMatchObject({ code: 'SE441', args: { accepted: 'SE407', path: 'a', suggestion: 'b' } });
  });

  it('is not, where the code was not looked for', () => {
    expect(apply([], [entry('SE481', 'a')], (code) => code !== 'SE481')).toEqual([[], 0]);
  });

  it('is not, while the file cannot be read as it should', () => {
    const broken = duplicateName({ what: 'item', name: '甲' }, at('x'));
    expect(apply([broken], [entry('SE407', 'a')])).toEqual([['SE210 x'], 0]);
  });
});

describe('an entry', () => {
  const codes = definitions.map(({ code }) => code);
  const isAcceptable = (code: string) => definitionOf(code).acceptable;

  it('cannot accept what must be put right: syntax, schema, form, template, tables, files, and accepting itself', () => {
    const stages = new Set(codes.filter((code) => !isAcceptable(code)).map((code) => code.slice(0, 3)));
    expect([...stages].sort()).toEqual(['SE1', 'SE2', 'SE4', 'SE6', 'SE7', 'SE8', 'SE9']);
    expect(codes.filter((code) => code.startsWith('SE4') && !isAcceptable(code))).toEqual([
      'SE441',
      'SE442',
      'SE443',
      'SE444',
      'SE474',
      'SE475',
      'SE476',
      'SE477',
    ]);
    for (const code of codes.filter((each) => !isAcceptable(each))) {
      expect(apply([], [entry(code, 'a')])).toEqual([['SE442 accepted[0].code'], 0]);
    }
  });

  it('must have a code that exists', () => {
    const { findings } = applyAccepted([], 'report.yaml', [entry('SE4O1', 'a'), entry('超支', 'a')], () => true);
    expect(findings).toMatchObject([
      { code: 'SE443', args: { suggestion: 'SE401' } },
      { code: 'SE443', args: { suggestion: undefined } },
    ]);
  });

  it.each([
    '无',
    '无。',
    '没有',
    '暂无',
    'TODO',
    'todo: 以后再说明理由',
    '待填',
    '待补充说明',
    'XX',
    '同上',
    '略',
    '-',
    '。。。',
    '……',
    'ok',
    'N/A',
    'see above',
    '123456',
    '如上所述',
    '原因不明',
  ])('must have a reason, which “%s” is not', (reason) => {
    expect(apply([negative('a')], [entry('SE407', 'a', reason)])).toEqual([['SE407 a', 'SE444 accepted[0].reason'], 0]);
  });

  it.each([
    REASON,
    '已公开，不改。',
    '按财政局批复口径',
    '2022年起按新口径统计',
    'published, kept as printed',
    '见财综〔2022〕8号',
  ])('must have a reason, such as “%s”', (reason) => {
    expect(apply([negative('a')], [entry('SE407', 'a', reason)])).toEqual([[], 1]);
  });
});
