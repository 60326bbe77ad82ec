import { printNumber } from '../quantity/print.ts';
import type { Quantity } from '../quantity/quantity.ts';
import type { CodeArgs, ExpectedKind, FoundKind } from './args.ts';
import {
  areFew,
  type CharacterKind,
  closeBraces,
  kindOfCharacter,
  narrowColon,
  printMegabytes,
  printWan,
  type Sentence,
  type Sentences,
  splitEntry,
} from './wording.ts';

export const zh: Sentences = {
  SE101: ({ detail }) => syntax[detail] ?? otherSyntax,
  SE102: ({ key }) => ({
    message: `“${key}”在同一处写了两次`,
    hint: '请只留一处；如果是两项不同的内容，请给其中一项换个名字。',
  }),
  SE103: ({ text }) => ({
    message: `“${text}”用了全角冒号“：”，程序认不出来`,
    hint: `请改成半角冒号，后面空一格：${narrowColon(text)}`,
  }),
  SE104: ({ encoding }) => ({
    message: encodings[encoding],
    hint: '请用编辑器重新打开，“另存为”时把编码选为 UTF-8，再检查一次。',
  }),
  SE105: ({ bytes, limit }) => ({
    message: `文件有 ${printMegabytes(bytes)} MB，超过了 ${printMegabytes(limit)} MB，没有读取`,
    hint: '一份报告只有几十 KB。请确认是不是选错了文件，或者把图片、原始数据粘进了文件。',
  }),
  SE106: ({ limit }) => ({
    message: `括号或缩进套了 ${limit} 层以上，没有继续读取`,
    hint: '报告用不到这么多层。请检查是不是多打了括号，或者粘贴了别的内容。',
  }),
  SE107: ({ name }) => ({
    message: `以星号开头的“*${name}”会被当作引用别处的内容，报告文件里不能这样写`,
    hint: `如果星号是文字的一部分，请给整个值加英文引号："*${name}"；如果是想引用别处，请把内容照写一遍。`,
  }),
  SE108: ({ tag }) => ({
    message: `以感叹号开头的“${tag}”是特殊标记，报告文件里不能用`,
    hint: '如果感叹号是文字的一部分，请给整个值加英文引号；如果不是，请删去这个标记。',
  }),
  SE109: ({ character }) => ({
    message: `这里有一个不能用的字符（${character}，${characterKinds[kindOfCharacter(character)]}）`,
    hint: '请删去这个字符，或用键盘重新输入这几个字；它多半是从别的文件粘贴来的。',
  }),
  SE110: ({ text }) => ({
    message: `值以“${text}”开头却没有加引号，程序会读错`,
    hint: `请给整个值加英文引号，例如："${closeBraces(text)}"`,
  }),
  SE111: () => ({
    message: '文件是空的',
    hint: '请填写内容；报告文件的第一行是 selfeval: 1。',
  }),
  SE112: () => ({
    message: '文件里用“---”隔出了不止一份内容',
    hint: '请删去这一行“---”；如果确实是两份报告，请分成两个文件。',
  }),

  SE201: ({ key, suggestion, known }) => ({
    message: `这里没有“${key}”这个键`,
    hint: chooseName(suggestion, known, '这里可以写'),
  }),
  SE202: ({ key, title }) => ({
    message: title === undefined ? `缺少“${key}”` : `缺少“${key}”（${title}）`,
    hint: `请在这里补上一行，用“${key}: ”开头。`,
  }),
  SE203: ({ text, suggestion, allowsNone }) => ({
    message: `“${text}”不是程序能认的数`,
    hint: joinSentences(
      suggestion === undefined ? '请只写半角数字和小数点，例如 12.5' : `请改成 ${suggestion}`,
      '不带逗号、单位、引号，也不用科学记数法',
      allowsNone ? '确实没有就写 none，不知道就空着' : undefined,
    ),
  }),
  SE204: ({ text, integerDigits, decimals }) => ({
    message: `“${text}”的位数太多`,
    hint:
      decimals === 0
        ? `这里要写整数，最多 ${integerDigits} 位。`
        : `整数部分最多 ${integerDigits} 位，小数最多 ${decimals} 位，请核对数字和全文的金额单位。`,
  }),
  SE205: ({ expected, found }) => ({
    message: `这里应当是${expectedWords[expected]}，现在是${foundWords[found]}`,
    hint: kindHint(expected, found),
  }),
  SE206: ({ text, allowed, suggestion }) => ({
    message: `“${text}”不在可选的范围内`,
    hint: `${suggestion === undefined ? '' : `请改成 ${suggestion}。`}只能写：${list(allowed)}。`,
  }),
  SE207: ({ text }) => ({
    message: text === '' ? '这里应当是一个日期' : `“${text}”不是日期，或者日历上没有这一天`,
    hint: '请写成四位年、两位月、两位日，用半角横线连接，例如 2024-06-11。',
  }),
  SE208: ({ key }) => ({
    message: key === '' ? '这里是空的' : `${entryName(key)}是空的`,
    hint: '请填上内容；暂时没有内容的，请把这一行删去。',
  }),
  SE209: ({ version, supported }) => ({
    message: `文件写的格式版本是“${version}”，这个程序只认 ${supported}`,
    hint: `请把第一行改成 selfeval: ${supported}；如果文件是按更新的版本写的，请先升级程序。`,
  }),
  SE210: ({ what, name }) => ({
    message: `${namedThings[what] ?? '名称'}“${name}”写了两次`,
    hint: '请合并成一处，或者给其中一个换个名称。',
  }),
  SE211: ({ name, suggestion, known }) => ({
    message: `“${name}”不在预算单位名单里`,
    hint: `${chooseName(suggestion, known, '名单里有')}确有这个单位的，请先写进 unit 下的 budgetUnits。`,
  }),
  SE212: () => ({
    message: '这不是报告文件：第一个键不是 selfeval',
    hint: '请在文件最前面加一行：selfeval: 1',
  }),
  SE213: ({ text, least, most }) => ({
    message: `${text} 超出了允许的范围`,
    hint:
      least !== undefined && most !== undefined
        ? `请填 ${least} 到 ${most} 之间的数。`
        : least !== undefined
          ? `请填不小于 ${least} 的数。`
          : most !== undefined
            ? `请填不大于 ${most} 的数。`
            : '请核对这个数。',
  }),
  SE214: ({ key }) => ({
    message: `这一项的数要按预算单位分开写，“${key}”不能直接写在这里`,
    hint: `请在这一项下面写 byUnit，再写各预算单位的名称，把 ${key} 移到单位名称下面。`,
  }),
  SE215: ({ id, suggestion, known }) => ({
    message: `“${id}”不是文件里已有的编号或名称`,
    hint:
      known.length === 0
        ? '文件里还没有可以引用的编号或名称：请先补上，或者删去这一处引用。'
        : chooseName(suggestion, known, '可以引用的有'),
  }),
  SE216: ({ keyword }) => violations[keyword] ?? otherViolation,
  SE218: ({ name }) => ({
    message: `“${name}”是合计，不能作为一个项目`,
    hint: '请删去这一项：合计由程序算出，写在这里会加两次。',
  }),

  SE301: ({ name, suggestion }) => ({
    message: `没有叫“${name}”的数`,
    hint: joinSentences(
      suggestion === undefined
        ? '请核对名称，或者在 results 下面先写上这个数'
        : `可能应为 {{${suggestion}}}，请核对后改正`,
      `要照原样印出的，请在前面加反斜杠：\\{{${name}}}`,
    ),
  }),
  SE302: ({ construct }) => ({
    message: `正文里不能用“${construct}”这样的写法`,
    hint: '正文只用段落、列表、小标题、加粗和 {{名称}}；要照原样印出的，请在符号前加反斜杠 \\ 。',
  }),
  SE303: ({ slot, suggestion, known }) => ({
    message: `这个报告格式的正文没有“${slot}”这一节`,
    hint: chooseName(suggestion, known, '可以写的有'),
  }),
  SE304: ({ start }) => ({
    message: `列表从 ${start} 开始编号，印出来会从 1 开始`,
    hint: `请改成从 1 开始；如果这一行不是列表，请在点号前加反斜杠：${start}\\.`,
  }),
  SE305: () => ({
    message: '“{{”后面在同一行里没有对应的“}}”',
    hint: '请在名称后面补上 }}；要照原样印出的，请写成 \\{{ 。',
  }),
  SE306: ({ depth, deepest }) => ({
    message: `层次太深：这里是第 ${depth} 层，最多印 ${deepest} 层`,
    hint: '请减少层次：把最里面的内容并入上一层，或者改写成段落。',
  }),

  SE401: ({ item, overspend }) => ({
    message: `“${item}”超支${money(overspend)}，没有说明原因`,
    hint: '请在这一项下面补上 reason，在 text 里写明原因；只能说明一部分的，再写 amount（金额）或 covers: part。',
  }),
  SE402: ({ item, actual }) => ({
    message: `“${item}”没有年初预算，支出了${money(actual)}，没有说明原因`,
    hint: '请核对年初预算是否漏填；没有漏填的，请补上 reason，在 text 里写明原因；年中追加的，再填 revisedBudget（调整预算数）。',
  }),
  SE403: ({ item, overspend, explained }) => ({
    message:
      explained === undefined
        ? `“${item}”超支${money(overspend)}，写了的原因只说明其中一部分，说明了多少没有写`
        : `“${item}”超支${money(overspend)}，写了的原因只说明其中${money(explained)}`,
    hint:
      explained === undefined
        ? '请在 reason 里用 amount 写明这个原因对应的金额，并补上其余部分的原因。'
        : '请在 reason 里补上其余部分的原因，并相应改写 amount。',
  }),
  SE404: ({ table, actual, budget, overspend }) => ({
    message: `${table}决算${money(actual)}，比年初预算${money(budget)}多${money(overspend)}，没有填调整预算数`,
    hint: '《预算法》要求支出以批准的预算为依据，超出的须先按程序调整预算。请填 revisedBudget（调整预算数，含追加和上年结转）；动用了上年结转的，再填 carryover 下的 opening。',
  }),
  SE405: ({ unknown }) => ({
    message: `三公经费的${unknown.map((key) => THREE_PUBLIC_BUDGETS[key]).join('、')}没有填全，算不出${unknown.includes('budget') ? '变动率和控制率' : '变动率'}`,
    hint: `请补上各项的 ${unknown.map((key) => `${key}（${THREE_PUBLIC_BUDGETS[key]}）`).join('和 ')}；没有安排的写 none。`,
  }),
  SE406: ({ points, by, rubric }) => ({
    message: `${by}评的${printNumber(points.value)}分用的是“${rubric}”，本格式没有这张评分表，分数无法核对`,
    hint: '名称写错的，请改成本格式评分表的编号；确实是另一张表的，不必改动。',
  }),
  SE407: ({ amount, money: unit }) => ({
    message: `金额是负数：${amount}${unit}`,
    hint: '收回或冲销以前的支出时可以是负数；不是的，请去掉负号。',
  }),
  SE408: ({ figure, stated, derived }) => ({
    message: `“${figure}”原文印的是 ${stated}，按文件里的数算出来是 ${derived}`,
    hint: '请核对原文和录入的数；原文确实印错的，不必改动。',
  }),

  SE501: ({ criterion, points, allowed }) => ({
    message: `“${criterion}”不能得${printNumber(points.value)}分`,
    hint: `可以得的分：${allowed}。酌情给分的，请用 discretion 写明理由。`,
  }),
  SE502: ({ criterion, suggestion, known }) => ({
    message: `评分表里没有“${criterion}”这一项`,
    hint: chooseName(suggestion, known, '评分项有'),
  }),
  SE503: ({ year }) => ({
    message: `程序里没有 ${year} 年的放假安排，算不出迟报了几个工作日`,
    hint: '请核对日期里的年份；年份没有错的，请升级程序，在此之前这一项不定分。',
  }),
  SE504: ({ criterion }) => ({
    message: `“${criterion}”的得分由文件里的事实算出，自报的分数不采用`,
    hint: '请删去这一条自报得分；算出的分数不对的，请改相应的事实。',
  }),

  SE601: ({ form, suggestion, known }) => ({
    message: `没有编号为“${form}”的报告格式`,
    hint: `${chooseName(suggestion, known, '现有的格式')}自己的格式请用 --form 指定它的文件夹。`,
  }),
  SE602: ({ path }) => ({
    message: `报告格式缺少文件 ${path}`,
    hint: '请补上这个文件，或者检查 --form 指定的文件夹对不对。',
  }),
  SE603: ({ form, year, years }) => ({
    message: `格式“${form}”用于 ${years} 年度，报告是 ${year} 年度的`,
    hint: '请核对 year（评价年度），或者把 form 改成这一年度的格式。',
  }),
  SE604: ({ rubric, stated, sum }) => ({
    message: `“${rubric}”写的是${printNumber(stated.value)}分，各部分加起来是${printNumber(sum.value)}分`,
    hint: '请对照印发的评分表，改正分值。',
  }),
  SE605: ({ name, suggestion }) => ({
    message: `这个报告格式不问“${name}”这一项`,
    hint:
      suggestion === undefined
        ? '请核对名称；格式没有问到的，请删去这一行。'
        : `可能应为 ${suggestion}，请核对后改正。`,
  }),
  SE606: ({ id, suggestion }) => ({
    message: `报告格式里没有定义“${id}”`,
    hint: suggestion === undefined ? '请在格式文件里补上它，或者改正名称。' : `可能应为 ${suggestion}，请核对后改正。`,
  }),

  SE701: ({ name, suggestion }) => ({
    message: `模板用到的“${name}”不存在`,
    hint: suggestion === undefined ? '请核对名称。' : `可能应为 ${suggestion}，请核对后改正。`,
  }),
  SE702: ({ construct }) => ({
    message: `模板里不能用“${construct}”`,
    hint: '模板只能取现成的值，用 #if、#unless、#each、#with 取舍；要算的数由程序算好。',
  }),
  SE703: ({ detail }) => ({
    message: `模板写得不对：${detail}`,
    hint: '请检查这里的花括号，以及 {{#if}} 和 {{/if}} 是否成对。',
  }),
  SE704: ({ name }) => ({
    message: `“${name}”是整段内容，不能放在句子中间`,
    hint: `请让 {{${name}}} 单独占一行，前后各空一行。`,
  }),

  SE901: ({ path }) => ({
    message: `找不到文件 ${path}`,
    hint: '请检查文件名和所在的文件夹。',
  }),
  SE902: ({ path }) => ({
    message: `${path} 不是文件`,
    hint: '请写出文件夹里具体的报告文件，例如 报告.yaml。',
  }),
  SE903: ({ path, reason }) => ({
    message: `读不了 ${path}：${systemReasons[reason] ?? reason}`,
    hint: '请确认您有权读取它，并且没有被别的程序占用。',
  }),
  SE904: ({ path, reason }) => ({
    message: `写不了 ${path}：${systemReasons[reason] ?? reason}`,
    hint: '原有的文件没有改动。请关闭正打开它的程序，或者用 -o 换一个可以写的文件夹。',
  }),
  SE905: ({ output, first, second }) => ({
    message: `${first} 和 ${second} 都要写成 ${output}，什么也没有写`,
    hint: '请给其中一个文件改名，或者分两次运行并用 -o 指定不同的文件夹。',
  }),
  SE906: ({ path }) => ({
    message: `${path} 下面没有报告文件`,
    hint: '报告文件以 .yaml 或 .yml 结尾，第一行是 selfeval: 1；请写出文件或文件夹。',
  }),
  SE907: ({ path }) => ({
    message: `结果会盖掉原来的文件 ${path}，没有写`,
    hint: '请用 -o 指定另一个文件夹。',
  }),
};

const otherSyntax: Sentence = {
  message: '这里的写法程序读不懂',
  hint: '请对照上下几行，检查冒号、引号、括号和缩进。',
};

/** The sentences of SE101 by the parser's own codes. */
const syntax: Readonly<Record<string, Sentence>> = {
  ALIAS_PROPS: {
    message: '以星号 * 开头的写法前面又有 & 或 ! 标记，程序读不懂',
    hint: '请去掉这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  BAD_ALIAS: {
    message: '以星号 * 开头的值程序读不懂',
    hint: '星号是文字的一部分的，请给整个值加英文引号。',
  },
  BAD_COLLECTION_TYPE: {
    message: '这里的标记和内容的类型不符',
    hint: '请删去以感叹号开头的标记。',
  },
  BAD_DIRECTIVE: {
    message: '以百分号 % 开头的行有特殊含义，程序读不懂',
    hint: '请删去这一行；是文字的，请写在引号里。',
  },
  BAD_DQ_ESCAPE: {
    message: '双引号里的反斜杠 \\ 后面跟了不能用的字符',
    hint: '请把外面的英文双引号改成英文单引号，或者把 \\ 写成 \\\\ 。',
  },
  BAD_INDENT: {
    message: '缩进不对：这一行和同一组的其他行没有对齐，或者括号没有收尾',
    hint: '请用空格让同一组的行左边对齐；用了 [ 或 { 的，请检查后面有没有对应的 ] 或 } 。',
  },
  BAD_PROP_ORDER: {
    message: '以 & 或 ! 开头的标记放错了位置',
    hint: '请删去这个标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  BAD_SCALAR_START: {
    message: '值不能用这个符号开头',
    hint: '请给整个值加英文引号，例如："@…"',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: '一行里有两个“: ”，或者这一行的缩进与上一行不相称',
    hint: '值里本来就有冒号的，请给整个值加英文引号，或改用全角冒号；分属两层的，请另起一行并用空格缩进对齐。',
  },
  BLOCK_IN_FLOW: {
    message: '方括号或花括号里面不能再用换行缩进的写法',
    hint: '请在括号里用逗号隔开各项，或者去掉括号，改成每项一行。',
  },
  DUPLICATE_KEY: {
    message: '同一个名称写了两次',
    hint: '请只留一处。',
  },
  IMPOSSIBLE: otherSyntax,
  KEY_OVER_1024_CHARS: {
    message: '冒号前面的文字太长',
    hint: '请检查是不是整段文字里混进了半角冒号；是的话请给整段文字加英文引号。',
  },
  MISSING_CHAR: {
    message: '这里少了一个符号：引号或括号没有收尾，或者名称后面少了冒号',
    hint: '请检查英文引号、方括号、花括号是否成对，各项之间有没有逗号，名称后面有没有半角冒号加空格。',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: '这一行少了冒号，或者上一行的文字没有写完就换了行',
    hint: '请写成“名称: 内容”；文字有好几行的，请在名称后面写 | ，文字从下一行起多缩进两格。',
  },
  MULTIPLE_ANCHORS: {
    message: '以 & 开头的标记写了两个',
    hint: '请删去这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  MULTIPLE_DOCS: {
    message: '文件里有不止一份内容',
    hint: '请分成几个文件。',
  },
  MULTIPLE_TAGS: {
    message: '以感叹号开头的标记写了两个',
    hint: '请删去这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  NON_STRING_KEY: {
    message: '冒号前面应当是一个名称，现在是括号或列表',
    hint: '请在冒号前面写名称；括号是文字的一部分的，请加英文引号。',
  },
  RESOURCE_EXHAUSTION: {
    message: '内容套得太多，程序没有继续读取',
    hint: '请检查是不是多打了括号。',
  },
  TAB_AS_INDENT: {
    message: '缩进用了制表符（Tab 键）',
    hint: '请把行首的制表符换成空格，每层两个。',
  },
  TAG_RESOLVE_FAILED: {
    message: '以感叹号开头的标记程序不认识',
    hint: '请删去这个标记；感叹号是文字的一部分的，请给整个值加英文引号。',
  },
  UNEXPECTED_TOKEN: {
    message: '这里多出了内容，程序不知道它属于哪里',
    hint: '引号后面还有字的，请把引号移到最后；列表请另起一行写；多余的括号请删去；多行文字的 | 后面不要再写字。',
  },
};

/** The sentences of SE216 by the keyword of the schema. */
const violations: Readonly<Record<string, Sentence>> = {
  minItems: { message: '列表里的项数太少', hint: '请至少写一项；没有内容的，请把整个列表删去。' },
  maxItems: { message: '列表里的项数太多', hint: '请合并或删去几项。' },
  uniqueItems: { message: '列表里有重复的项', hint: '请删去重复的一项。' },
  minLength: { message: '这里是空的', hint: '请填上内容；暂时没有内容的，请把这一行删去。' },
  maxLength: { message: '文字太长', hint: '请缩短；名称一类的文字最多 200 个字。' },
  pattern: { message: '这里的写法不合要求', hint: '请对照示例文件改正。' },
  propertyNames: { message: '这个名称里有不能用的字符', hint: '名称里不能有空格、点号和花括号。' },
  minProperties: { message: '这里一项内容也没有', hint: '请至少写一项，或者把整个部分删去。' },
  maxProperties: { message: '这里的内容太多', hint: '请删去多余的几项。' },
  minimum: { message: '数太小', hint: '请核对这个数。' },
  maximum: { message: '数太大', hint: '请核对这个数。' },
  not: { message: '这里不能这样写', hint: '请对照示例文件改正。' },
};

const otherViolation: Sentence = { message: '这里的写法不合格式的规定', hint: '请对照示例文件改正。' };

const encodings: Readonly<Record<CodeArgs['SE104']['encoding'], string>> = {
  gb18030: '文件的编码是 GBK（GB18030），不是 UTF-8，没有读取',
  'utf-16': '文件的编码是 UTF-16，不是 UTF-8，没有读取',
  unknown: '文件不是 UTF-8 编码的文本，没有读取',
};

const expectedWords: Readonly<Record<ExpectedKind, string>> = {
  map: '一组“名称: 内容”',
  list: '一个列表',
  text: '文字',
  number: '一个数',
  flag: ' true 或 false',
  date: '一个日期',
  amount: '一个数或 none',
  value: '一个值',
};

const foundWords: Readonly<Record<FoundKind, string>> = {
  map: '一组“名称: 内容”',
  list: '一个列表',
  text: '文字',
  number: '一个数',
  flag: ' true 或 false',
  empty: '空白',
};

function kindHint(expected: ExpectedKind, found: FoundKind): string {
  switch (expected) {
    case 'text':
      if (found === 'map') return '文字里有“: ”的，请给整段文字加英文引号。';
      if (found === 'list') return '请写成一段文字；以“- ”开头的多行文字，请在名称后面写 | ，再另起一行。';
      return found === 'empty' ? '请填上文字。' : '请给它加英文引号，例如："2023" 或 "true"';
    case 'flag':
      return '是就写 true，不是就写 false，不知道就不写；不加引号。';
    case 'date':
      return '请写成 2024-06-11 这样的日期。';
    case 'amount':
      return '请只写半角数字和小数点，例如 12.5；确实没有就写 none，不知道就空着。';
    case 'number':
      return '请只写半角数字和小数点，例如 12.5';
    case 'list':
      return '请每项另起一行，行首写“- ”；项目、基金确实没有的写 none。';
    case 'map':
      return '请另起一行，缩进两格，每行写一个“名称: 内容”。';
    case 'value':
      return '请直接写一个值，不要列表，也不要下一层内容。';
  }
}

const namedThings: Readonly<Record<string, string>> = {
  item: '支出项目',
  division: '内设机构',
  budgetUnit: '预算单位',
  problem: '问题编号',
  measure: '措施',
  result: '成果',
  fact: '事实',
  criterion: '评分项',
};

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: '没有权限',
  EPERM: '系统不允许',
  EBUSY: '正被别的程序占用',
  EISDIR: '它是一个文件夹',
  ENOTDIR: '路径中间有一段不是文件夹',
  ENOENT: '所在的文件夹不存在',
  ENOSPC: '磁盘已满',
  EROFS: '磁盘是只读的',
  ENAMETOOLONG: '文件名太长',
  EMFILE: '打开的文件太多',
  ELOOP: '链接绕成了圈',
};

function money(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)}万元`;
}

const characterKinds: Readonly<Record<CharacterKind, string>> = {
  lineBreak: '旧式的换行符',
  symbol: '只在某一种符号字体里才显示得对的字符',
  direction: '改变文字方向的隐藏字符',
  half: '半个字符',
  control: '看不见的控制字符',
};

function entryName(key: string): string {
  const entry = splitEntry(key);
  return entry === undefined ? `“${key}”` : `“${entry.list}”的第 ${entry.position} 项`;
}

function chooseName(suggestion: string | undefined, known: readonly string[], introduction: string): string {
  if (suggestion !== undefined) return `可能应为 ${suggestion}，请核对后改正。`;
  return areFew(known) ? `${introduction}：${list(known)}。` : '请核对拼写，或者对照示例文件。';
}

function list(names: readonly string[]): string {
  return names.join('、');
}

function joinSentences(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('；')}。`;
}

const THREE_PUBLIC_BUDGETS = { budget: '本年预算数', lastYearBudget: '上年预算数' } as const;
