import { describe, expect, it } from 'vitest';
import { findAmounts, yuanIn } from '../../src/reading/findAmounts.ts';
import { findFractions } from '../../src/reading/findFractions.ts';

/* Numbers as prose writes them: each unit once, each way of being vague once, and what is no number of anything. */

const show = (text: string) =>
  findAmounts(text).map(({ value, unit, vagueness, isNear }) =>
    [value.toFixed(), unit, vagueness, isNear ? 'near' : undefined].filter((one) => one !== undefined).join(' '),
  );

const UNITS =
  '个百分点 百分点 平方公里 万平方米 平方米 立方米 万千瓦时 千瓦时 千克 千米 厘米 万人次 万公里 百万元 千万元 亿元 万元 千元 人次 ' +
  '万户 万亩 万吨 万人 万份 公里 公斤 公顷 批次 册次 家次 户次 头次 剂次 车次 台次 架次 班次 场次 % ％ 元 亩 吨 场 次 名 人 个 ' +
  '项 条 点 件 份 辆 家 户 分 种 批 类 步 册 台 斤 升 所 处 座 篇 期 位 只 头 株 米 张 本 笔 套 间 片 宗 棵 页 卷 例 顶 盏 尾 羽 盒 ' +
  '瓶 袋 箱 枚 艘 块 幅 栋 幢';
const OF_DIGITS =
  '分钟 小时 个工作日 工作日 课时 学时 工时 倍 ‰ 起 天 字 桶 趟 支 副 根 扇 对 口 眼 门 部 针 节 堂 床 辆次 件次 人天 方';

describe('a number of each unit', () => {
  it.each(UNITS.split(' '))('12%s', (unit) => {
    expect(show(`共12${unit}，`)).toEqual([`12 ${unit}`]);
  });

  it.each(OF_DIGITS.split(' '))('12%s, behind digits alone', (unit) => {
    expect(show(`共12${unit}，`)).toEqual([`12 ${unit}`]);
    expect(show(`十二${unit}，`).filter((one) => one.endsWith(` ${unit}`))).toEqual([]);
  });

  it.each(UNITS.split(' ').filter((unit) => !/^[万百千亿%％]|点$/.test(unit)))('十二%s, in words', (unit) => {
    expect(show(`共十二${unit}，`)).toEqual([`12 ${unit}`]);
  });

  // The next sign makes another word of it.
  it.each([
    ['3起点', '3'],
    ['3起步', '3'],
    ['3支出', '3'],
    ['3支付', '3'],
    ['3支撑', '3'],
    ['3副市长', '3'],
    ['3副主任', '3'],
    ['3对口', '3'],
    ['3口径', '3'],
    ['3门诊', '3'],
    ['3门店', '3'],
    ['3部门', '3'],
    ['3部委', '3'],
    ['3节约', '3'],
    ['3节能', '3'],
    ['3堂食', '3'],
    ['3方面', '3'],
    ['3方案', '3'],
    ['3对夫妻', '3 对'],
    ['3对新人', '3 对'],
  ])('%s', (text, shown) => {
    expect(show(`共${text}`).map((one) => one.trim())).toEqual([shown]);
  });
});

describe('how sure a number is', () => {
  it.each([
    ['近300件', '300 件 below near'],
    ['约300件', '300 件 about'],
    ['超过300件', '300 件 above'],
    ['逾300件', '300 件 above'],
    ['不足300件', '300 件 below'],
    ['不到300件', '300 件 below'],
    ['达到300件', '300 件'],
    ['达到近300件', '300 件 below near'],
    ['至少300件', '300 件 above'],
    ['300余件', '300 件 above'],
    ['300多件', '300 件 above'],
    ['300来件', '300 件 above'],
    ['3万余件', '3 万件 above'],
    ['300件左右', '300 件 about'],
    ['300件上下', '300 件 about'],
    ['300件以上', '300 件 above'],
    ['300件以下', '300 件 below'],
    ['近300件左右', '300 件 about near'],
    ['节约300元', '300 元'],
    ['三四次', '34 次 about'],
    ['上百人', '100 人 about'],
    ['近两千人', '2000 人 below near'],
    ['约三百二十人', '320 人 about'],
    ['一百余人', '100 人 above'],
    ['300件', '300 件'],
  ])('%s', (text, shown) => {
    expect(show(text)).toEqual([shown]);
  });
});

describe('what is a number', () => {
  it.each([
    ['１２．５万元', ['12.5 万元']],
    ['12.50亿元', ['12.5 亿元']],
    ['百分之九十八点六', ['98.6 %']],
    ['十二点五万元', ['12.5 万元']],
    ['两万五千人', ['25000 人']],
    ['一百零五件', ['105 件']],
    ['共300', ['300 ']],
    ['12件、3场', ['12 件', '3 场']],
    // Years, days, hours, ranges, and what stands in an order.
    ['2023年', []],
    ['5月', []],
    ['12日', []],
    ['9时', []],
    ['3号', []],
    ['第12届', []],
    ['5-7件', []],
    ['第300件', []],
    ['〔12〕号', []],
    ['百分制', []],
    ['百分比', []],
    ['没有', []],
  ])('%s', (text, shown) => {
    expect(show(text)).toEqual(shown);
  });

  it('is led by the words before it, up to a stop or another number', () => {
    expect(findAmounts('全年，接待来访60人次、咨询80件（含电话12件）').map(({ lead }) => lead)).toEqual([
      '接待来访',
      '咨询',
      '含电话',
    ]);
    expect(findAmounts('办结60件和80件').map(({ lead }) => lead)).toEqual(['办结', '和']);
  });

  it('has decimals as it was typed, and its unit where that begins', () => {
    const [amount] = findAmounts('支出12.50余万元');
    expect([amount?.decimals, amount?.start, amount?.unitStart, amount?.end]).toEqual([2, 2, 8, 10]);
  });
});

describe('money', () => {
  it.each([
    ['元', '1'],
    ['千元', '1000'],
    ['万元', '10000'],
    ['百万元', '1000000'],
    ['千万元', '10000000'],
    ['亿元', '100000000'],
    ['件', undefined],
  ])('one %s is %s yuan', (unit, yuan) => {
    expect(yuanIn(unit)).toBe(yuan);
  });
});

describe('a share in words', () => {
  it.each([
    ['占三分之一', '33.33 ', undefined],
    ['占四分之三', '75 ', undefined],
    ['占九成', '90 ', undefined],
    ['占七成半', '75 ', undefined],
    ['占一半', '50 ', undefined],
    ['占半数', '50 ', undefined],
  ])('%s', (text, start) => {
    const [found] = findFractions(text);
    expect(`${found?.value.toDecimalPlaces(2).toFixed()} `).toBe(start);
  });

  it.each([
    ['占约九成', 'about'],
    ['占近九成', 'below'],
    ['占接近九成', 'below'],
    ['占将近九成', 'below'],
    ['占不足九成', 'below'],
    ['占不到九成', 'below'],
    ['占超过九成', 'above'],
    ['占超九成', 'above'],
    ['占逾九成', 'above'],
    ['占九成多', 'above'],
    ['占九成以上', 'above'],
    ['占九成左右', 'about'],
    ['占九成以下', 'below'],
    ['占过半', 'above'],
  ])('%s', (text, vagueness) => {
    expect(findFractions(text).map((one) => one.vagueness)).toEqual([vagueness]);
  });

  it.each(['三成立', '一成员', '八成效', '一成果', '一成本', '三成为', '全县九成', '三分之十'])(
    '%s is none',
    (text) => {
      expect(findFractions(text.startsWith('全') ? text : `占${text}`)).toEqual([]);
    },
  );

  it.each(['占', '比重为', '比例达', '增长', '减少', '下降', '升至', '上涨', '压缩', '完成', '执行了', '达到'])(
    'is said after %s',
    (lead) => {
      expect(findFractions(`${lead}九成`)).toHaveLength(1);
    },
  );
});
