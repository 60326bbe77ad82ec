import { describe, expect, it } from 'vitest';
import { readUnitDescription } from '../../src/reading/readUnitDescription.ts';
import { readUnitFacts } from '../../src/reading/readUnitFacts.ts';

/* What a sentence says that a unit is, each word of each fact once. */

const factsOf = (text: string) => readUnitFacts(text).map(({ fact, words }) => `${fact} ${words}`);
const describedBy = (text: string) => readUnitDescription(text).map(({ fact, words }) => `${fact} ${words}`);

describe('facts of a unit', () => {
  it.each([
    ...[
      '行政机关',
      '事业单位',
      '群团组织',
      '群团机关',
      '人民团体',
      '国有企业',
      '企业',
      '政府工作部门',
      '政府组成部门',
    ].flatMap((kind) => [
      [`我单位是${kind}。`, [`kind ${kind}`]] as const,
      [`我单位属于${kind}（正科级）`, [`kind ${kind}`]] as const,
    ]),
    ['我单位是事业单位会计制度的试点', []],
    ['是公益一类', ['benefit 一类']],
    ['公益二类、公益三类', ['benefit 二类', 'benefit 三类']],
    ['规格为正科级', ['rank 正科级']],
    ['级别相当于副处级', ['rank 副处级']],
    ['建制正股级', ['rank 正股级']],
    ['规格：正厅级、级别是正局级、建制属正县级', ['rank 正厅级', 'rank 正局级', 'rank 正县级']],
    ['规格为科级', []],
    ['经费来源为财政全额拨款', ['funding 财政全额拨款']],
    ['经费形式是差额补助', ['funding 差额补助']],
    ['经费渠道：全额保障', ['funding 全额保障']],
    ['经费保障形式为全额供给', ['funding 全额供给']],
    ['经费供给形式为全额供养', ['funding 全额供养']],
    ['经费性质为自收自支', ['funding 自收自支']],
    ['经费来源为经费自理', ['funding 经费自理']],
    ['经费来源为财政全额', ['funding 财政全额']],
    ['主管部门是某市教育局。', ['supervisor 某市教育局']],
    ['上级主管单位为某市城市管理委员会，', ['supervisor 某市城市管理委员会']],
    ['隶属于某市教育局管理', ['supervisor 某市教育局']],
    ['直属于某省教育厅', ['supervisor 某省教育厅']],
    ['归口于某市人民政府领导', ['supervisor 某市人民政府']],
    ['是某市教育局主管的', ['supervisor 某市教育局']],
    ['为某市教育局直属的', ['supervisor 某市教育局']],
    ['系某市教育局所属的', ['supervisor 某市教育局']],
    ['系某市教育局下属的', ['supervisor 某市教育局']],
    ['是某市人民政府办公室管理的', ['supervisor 某市人民政府办公室']],
    ['我局按要求报送', []],
  ] as const)('%s', (text, facts) => {
    expect(factsOf(text)).toEqual(facts);
  });
});

describe('a unit as one clause describes it', () => {
  it.each([
    [
      '我中心是某市科技局所属的正科级公益一类事业单位，经费来源为财政全额拨款，执行政府会计制度。',
      [
        'supervisor 某市科技局',
        'supervisor 某市科技局',
        'rank 正科级',
        'kind 公益一类事业单位',
        'funding 财政全额拨款',
        'funding 财政全额拨款',
        'accounting 政府会计制度',
      ],
    ],
    ...[
      '省部级',
      '厅局级',
      '地厅级',
      '县处级',
      '乡科级',
      '副厅级',
      '正局级',
      '处级',
      '县级',
      '科级',
      '股级',
      '正乡级',
    ].map((rank) => [`我局是${rank}单位。`, [`rank ${rank}`]] as const),
    ...[
      '参照公务员法管理的事业单位',
      '公益二类事业单位',
      '行政单位',
      '行政机关',
      '政府工作部门',
      '党委部门',
      '群团组织部门',
      '参公管理事业单位',
      '参公单位',
    ].map((kind) => [`我处为${kind}。`, [`kind ${kind.replace('组织部门', '组织')}`]] as const),
    ['我处为行政单位会计核算的部门。', []],
    ['机构规格为副处级，', ['rank 副处级', 'rank 副处级']],
    ['机构规格是相当正科级。', ['rank 相当正科级']],
    ['实行差额补助。', ['funding 差额补助']],
    ['经费自理。', ['funding 经费自理']],
    ['自收自支。', ['funding 自收自支']],
    ['经费来源是上级拨付', ['funding 上级拨付']],
    ['适用事业单位会计准则制度，', ['accounting 事业单位会计准则制度']],
    ['采用企业会计准则', ['accounting 企业会计准则']],
    ['实行医院会计制度', ['accounting 医院会计制度']],
    // What defines no unit tells of none of it.
    ['正科级干部三名。', []],
  ] as const)('%s', (text, facts) => {
    expect(describedBy(text).filter((one) => !/^(?:kind|rank) (?:undefined)$/.test(one))).toEqual(facts);
  });
});
