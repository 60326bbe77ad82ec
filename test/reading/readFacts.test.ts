import { describe, expect, it } from 'vitest';
import { readDenials } from '../../src/reading/readDenials.ts';
import { readDisclosed } from '../../src/reading/readDisclosed.ts';
import { readRosters } from '../../src/reading/readRosters.ts';
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
  ])('is told in its own words: %s', (text, expected) => {
    expect(
      readUnitFacts(text)
        .map(({ fact, words }) => `${fact} ${words}`)
        .join(', '),
    ).toBe(expected);
  });
});
