import { describe, expect, it } from 'vitest';
import { readDenials } from '../../src/reading/readDenials.ts';
import { readDisclosed } from '../../src/reading/readDisclosed.ts';
import { readHires } from '../../src/reading/readHires.ts';
import { readRosters } from '../../src/reading/readRosters.ts';
import { readUnitDescription } from '../../src/reading/readUnitDescription.ts';
import { readUnitFacts } from '../../src/reading/readUnitFacts.ts';

/* What sentences say of a unit besides numbers: for checks, and for drafts from Word files. */

describe('divisions and budget units', () => {
  it.each([
    ['内设机构3个，分别是：办公室、测验股、情报股。', '3: 办公室 测验股 情报股'],
    ['我处下设综合科、养护科和航标科等3个科室。', '3: 综合科 养护科 航标科'],
    ['我馆内设机构共5个，分别为办公室、培训部、演艺部、保护部、开放部。', '5: 办公室 培训部 演艺部 保护部 开放部'],
    ['设职能科室2个：办公室、财务科；临床科室3个：内科、外科、儿科。', '2: 办公室 财务科'],
    ['内设机构有办公室、财务科。', ': 办公室 财务科'],
    ['内设机构共6个。', '6: '],
  ])('are named or counted: %s', (text, expected) => {
    const [roster] = readRosters(text);
    expect(`${roster?.count ?? ''}: ${roster?.names.join(' ')}`).toBe(expected);
  });

  it('are none where a count stands for a name', () => {
    const [roster] = readRosters('纳入决算编报的预算单位1个，即虚河市水文站本级。');
    expect([roster?.of, roster?.names]).toEqual(['budgetUnits', ['虚河市水文站本级']]);
  });
});

describe('what is denied', () => {
  it.each([
    ['本年度没有新购公务用车。', '新购 vehicles'],
    ['年末无公务用车。', ' vehicles'],
    ['没有政府性基金预算支出和国有资本经营预算支出。', ' governmentFund.total stateCapital.total'],
    ['没有公务用车的单位不填。', ''],
  ])('is all that stands behind the word: %s', (text, expected) => {
    const denials = readDenials(text, () => undefined);
    expect(denials.map(({ verb, objects }) => `${verb} ${objects.flatMap(({ ids }) => ids).join(' ')}`).join()).toBe(
      expected,
    );
  });
});

describe('what was made public', () => {
  it('is told with its place, its day, and whether it is only planned', () => {
    const text = '部门预决算已于2023年2月20日在虚河市人民政府网公开，自评结果拟在市水利局官网公示。';
    expect(readDisclosed(text)).toMatchObject([
      { kinds: ['budget', 'finalAccounts'], where: '虚河市人民政府网站', day: '2023-02-20', isPlanned: false },
      { kinds: ['selfEvaluation'], where: '市水利局官网', day: undefined, isPlanned: true },
    ]);
    expect(readDisclosed('各单位应当公开预算。')).toEqual([]);
  });
});

describe('what a unit is', () => {
  it.each([
    ['我处隶属于虚河市交通运输局，机构规格为正科级。', 'rank 正科级, supervisor 虚河市交通运输局'],
    ['我馆是虚河市文化局管理的公益一类事业单位。', 'kind 事业单位, benefit 一类, supervisor 虚河市文化局'],
    ['我处经费来源为财政差额补助。', 'funding 财政差额补助'],
  ])('is told in its own words: %s', (text, expected) => {
    expect(
      readUnitFacts(text)
        .map(({ fact, words }) => `${fact} ${words}`)
        .join(', '),
    ).toBe(expected);
  });
});

describe('a unit that a sentence describes', () => {
  it.each([
    [
      '我馆是虚河市文化局所属的正科级公益一类事业单位，经费来源为全额拨款，执行政府会计准则制度。',
      'supervisor 虚河市文化局, rank 正科级, kind 公益一类事业单位, funding 全额拨款, funding 全额拨款, accounting 政府会计准则制度',
    ],
    ['我单位经费来源为非税收入。', 'funding 非税收入'],
    ['全年完成测验146次。', ''],
  ])('has its rank, kind, supervisor, funding and accounts in it: %s', (text, expected) => {
    const said = readUnitDescription(text).filter(
      ({ fact }, index, all) => all[index - 1]?.fact !== fact || fact === 'funding',
    );
    expect(said.map(({ fact, words }) => `${fact} ${words}`).join(', ')).toBe(expected);
  });
});

describe('people that a programme hired', () => {
  it.each([
    ['通过“三支一扶”计划招聘2人。', '三支一扶 2 '],
    ['其中有三名是按“引才”计划引进的，不占编制。', '引才 3 false'],
    ['招聘2人。', ''],
  ])('are counted under its name: %s', (text, expected) => {
    const said = readHires(text).map(({ programme, count, holdsPost }) => `${programme} ${count} ${holdsPost ?? ''}`);
    expect(said.join()).toBe(expected);
  });
});
