/**
 * Two words of which one should have been struck out: `增加（减少）`, `高于/低于`, `是/否`. Words of one group exclude each other.
 * 和（或）, 借用（归还） and 2021/2022 belong to none.
 */
const OPPOSITES: readonly string[] = [
  '增加|增长|增|上升|升|提高|扩大|超支|超出|超过|突破|减少|减|下降|降低|降|缩小|压减|结余|节约|节余',
  '高于|低于|多于|少于|大于|小于|早于|晚于|优于|劣于|等于',
  '以上|以下|以内|以外',
  '超编|空编|满编|缺编',
  '提前|推迟|滞后|按时|延期',
  '是|否|不是',
  '有|无|没有',
  '已|未|已经|尚未',
];

/** Beside a slash even one sign is enough; beside brackets the bracket holds the other word and nothing else. */
export const UNDECIDED: readonly RegExp[] = [
  ...OPPOSITES.flatMap((words) => [
    new RegExp(`(?:${words})(?:（(?:${words})）|\\((?:${words})\\))`),
    new RegExp(`(?:${words})[/／](?:${words})(?![\\u4e00-\\u9fff]{0,2}[/／])`),
  ]),
  // `达到/未达到`, `合格（不合格）`.
  /([\u4e00-\u9fff]{2,4})(?:[/／](?:不|未|没有?|非)\1|[（(](?:不|未|没有?|非)\1[）)])/,
];
