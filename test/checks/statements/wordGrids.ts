import type { GridOfReport } from './judgeGroups.ts';

/**
 * Each word of a list that judges read by, once, in one plain sentence that is right and one that is wrong: a word that is
 * left out of its list is noticed by nothing else.
 */
function grid(ways: readonly string[], right: string, wrong: string): GridOfReport['cases'] {
  const say = (number: string) => ways.map((way) => way.replace('#', number));
  return { right: say(right), wrong: say(wrong) };
}

const each = (words: string, way: string) => words.split(' ').map((word) => way.replace('~', word));

/** 25.60 − 6.70 = 18.90. */
const OFFSETS = grid(
  [
    ...each(
      '追加 增加 调增 新增 增列 增 升 高 多 超 增支',
      '全年经费净增加#万元，是~25.60万元与收回6.70万元相抵的结果。',
    ),
    ...each(
      '收回 减少 调减 核减 压减 减 降 低 差 欠 少 节约 减支 退回 取消',
      '全年经费净增加#万元，是追加25.60万元与~6.70万元相抵的结果。',
    ),
    ...each(
      '净增 净增加 增加 净追加 追加 净调增 调增 净多 多 相差 差额',
      '全年经费~#万元，是追加25.60万元与收回6.70万元相抵的结果。',
    ),
    ...each('相抵 抵消 相减 冲抵 对冲 抵减 轧差', '全年经费净增加#万元，是追加25.60万元与收回6.70万元~的结果。'),
  ],
  '18.90',
  '18.60',
);

/** 60 − 45 = 15. */
const RESTS = grid(
  each(
    '尚余 还余 仍余 尚剩 还剩 仅剩 剩余 剩下 余下 其余 待办 待结 待验收 尚有 仍有 还有',
    '全年共收到申请60件，办结45件，~#件。',
  ),
  '15',
  '12',
);

/** 952.77 of 911.30 is 4.55 % more, 2.48 of 3.05 is 18.69 % less. */
const GREW = grid(
  [
    ...each('增幅 升幅 增长率 增速 增长幅度', '基本支出~最大，达到#%。'),
    ...each('最高 较大 明显 居首 居各项支出首位', '基本支出增幅~，达到#%。'),
    ...each('为 达 高达 仅为', '基本支出增幅最大，~#%。'),
    ...each('支出 经费', '基本~增幅最大，达到#%。').slice(0, 1),
  ],
  '4.55',
  '5.45',
);
const FELL = grid(
  [
    ...each('降幅 减幅 下降幅度', '公务接待费~最大，达到#%。'),
    ...each('最大 最高 居首', '公务接待费支出降幅~，达到#%。'),
  ],
  '18.69',
  '16.89',
);

/** Names with the level or the code of their account behind them. */
const LEVELS = grid(each('类 款 项 301 30101 3010101', '工资福利支出（~）支出决算为#万元。'), '381.95', '318.95');

/** Words before a name that make it another thing: only the name alone is held against the file. */
const OTHERS: GridOfReport['cases'] = {
  right: each(
    '重点 单个 跨年 延续性 其他 其它 上级 非重点 一次性 部分 基金 非税 自筹 债券 专户 往来 中央 省级 市级 县级 区级 上年 外事',
    '~项目支出168.50万元。',
  ),
  wrong: ['项目支出168.50万元。'],
};

/** Bodies that are not this unit: what they spent is theirs. */
const BODIES: GridOfReport['cases'] = {
  right: each(
    '园林局 机关党委 招商办 敬老院 某学校 某中学 某小学 某幼儿园 东区 某乡 某镇 某村 服务站 收费所 博物馆 服务中心 某公司 某企业 某协会 某支队 某大队 管理处 服务处 办事处 某分局 某分站 某分院 某联合会 某总队 某中队 某分校 东校区 某园区 某街道 某社区 某林场 某农场 某渔场 某牧场',
    '~全年基本支出168.50万元。',
  ),
  wrong: ['全年基本支出168.50万元。'],
};

/** What does not count is left out of a sum. */
const WITHOUT: GridOfReport['cases'] = {
  right: each('扣除 剔除 除去 不含 不算 不计 不考虑 不包括 去掉 抛开 撇开 排除', '~一次性支出后，基本支出468.50万元。'),
  wrong: ['基本支出468.50万元。'],
};

export const WORD_GRIDS: readonly GridOfReport[] = [
  { kind: 'what more and less come to', report: 'm/base2', cases: OFFSETS },
  { kind: 'what is left', report: 'm/base2', cases: RESTS },
  { kind: 'what grew most', report: 'm/base2', cases: GREW },
  { kind: 'what fell most', report: 'm/base2', cases: FELL },
  { kind: 'levels of accounts', report: '../base', cases: LEVELS },
  { kind: 'other things of a name', report: '../base', cases: OTHERS },
  { kind: 'other bodies', report: '../base', cases: BODIES },
  { kind: 'what is left out', report: '../base', cases: WITHOUT },
];
