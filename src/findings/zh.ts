import { printNumber, printRate } from '../quantity/print.ts';
import { type Quantity, quantity } from '../quantity/quantity.ts';
import type { BuiltDifference, CodeArgs, ExpectedKind, FoundKind, FullPointsDoubt } from './args.ts';
import {
  areFew,
  type CharacterKind,
  closeBraces,
  isDay,
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
    hint:
      encoding === 'binary'
        ? '请确认没有选错：报告文件是 .yaml 文本；Word、PDF 和图片读不了，Excel 表格用 selfeval import 导入。'
        : '请用编辑器重新打开，“另存为”时把编码选为 UTF-8，再检查一次。',
  }),
  SE105: ({ bytes, limit }) => ({
    message: `文件有 ${printMegabytes(bytes)} MB，超过了 ${printMegabytes(limit)} MB，没有读取`,
    hint: '报告和格式文件都只有几十 KB。请确认是不是选错了文件，或者把图片、原始数据粘进了文件。',
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
    message: decimals === 0 && text.includes('.') ? `“${text}”不是整数` : `“${text}”的位数太多`,
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
    message:
      version === supported
        ? `格式版本“${version}”写成了文字`
        : `文件写的格式版本是“${version}”，这个程序只认 ${supported}`,
    hint:
      version === supported
        ? `请去掉引号，第一行写 selfeval: ${supported}。`
        : `请把第一行改成 selfeval: ${supported}；如果文件是按更新的版本写的，请先升级程序。`,
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
  SE213: ({ text, least, most, above }) => ({
    message: `${text} 超出了允许的范围`,
    hint:
      least !== undefined && most !== undefined
        ? `请填 ${least} 到 ${most} 之间的${isDay(text) ? '日期' : '数'}。`
        : least !== undefined
          ? `请填不小于 ${least} 的数。`
          : most !== undefined
            ? `请填不大于 ${most} 的数。`
            : above !== undefined
              ? `请填大于 ${above} 的数。`
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
  SE216: ({ keyword, kind }) => patterns[kind ?? ''] ?? violations[keyword] ?? otherViolation,
  SE218: ({ name }) => ({
    message: `“${name}”是合计，不能作为一个项目`,
    hint: '请删去这一项：合计由程序算出，写在这里会加两次。',
  }),
  SE219: ({ key }) => ({
    message: `${entryName(key)}只能写一行，名称不能换行`,
    hint: '请写在冒号后面的同一行里，不用 | 和 > ；是几项的，请分开写。',
  }),
  SE220: ({ text }) => ({
    message: `“${text}”不是数`,
    hint: '不知道、不适用的，这一项请不写；确实没有的写 none；零写 0。',
  }),
  SE221: ({ direction }) => ({
    message: `定性指标的目标是文字，不能用 direction: ${direction} 比较`,
    hint: '请删去 direction；目标是数的，把 type 改成 numeric。',
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
  SE406: ({ points, by, rubric, doubt }) => ({
    message: `${by}评的${printNumber(points.value)}分用的是“${rubric}”，本格式没有这张评分表，分数无法核对${doubtOf(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID : ''}名称写错的，请改成本格式评分表的编号；确实是另一张表的，不必改动。`,
  }),
  SE407: ({ amount, money: unit }) => ({
    message: `金额是负数：${amount}${unit}`,
    hint: '收回或冲销以前的支出时可以是负数；不是的，请去掉负号。',
  }),
  SE408: ({ figure, stated, derived }) => ({
    message: `“${figure}”原文印的是 ${stated}，按文件里的数算出来是 ${derived}`,
    hint: '请核对原文和录入的数；原文确实印错的，不必改动。',
  }),
  SE409: ({ staff, posts }) => ({
    message: `在职${staff}人，多于编制${posts}名，文中没有说明`,
    hint: '请核对两个数；确实超编的，请在正文中说明超出多少、为什么、怎样消化。',
  }),
  SE410: ({ item, actual, revised }) => ({
    message: `“${item}”决算${money(actual)}，大于调整预算数${money(revised)}，预算执行率超过100%`,
    hint: '请核对决算数；动用上年结转或追加预算的，应计入 revisedBudget（调整预算数）。',
  }),
  SE411: ({ item, typed, other }) => ({
    message: `“${item}”的 ${typed} 是同一项另一个数 ${other} 的一千倍以上，可能用错了单位`,
    hint: '全文件的金额用同一个单位（money）：按元录入的，请换算后再填。',
  }),
  SE412: ({ points, least, most, doubt }) => ({
    message: `自报总分${printNumber(points.value)}分，按这张表只能是${least.value.eq(most.value) ? '' : `${printNumber(least.value)}—`}${printNumber(most.value)}分${doubtOf(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID : ''}请核对：用 selfeval score 看每一项的得分和理由。`,
  }),
  SE413: ({ typed, why }) => ({
    message: `“${typed}”与这一句里的分值、目标和实际值对不上：${POINTS_DOUBTS[why]}`,
    hint: '请核对得分；扣了分或没有达到目标的，请在同一句里写明原因。',
  }),
  SE414: ({ item, explained, overspend }) => ({
    message: overspend.value.isZero()
      ? `“${item}”没有超支，原因里却写明说明了超支${money(explained)}`
      : `“${item}”超支${money(overspend)}，原因里却写明说明了${money(explained)}`,
    hint: '请核对 reason 下的 amount 和这一项的预算数、决算数，看看是不是金额单位弄错了。',
  }),
  SE415: ({ item, units }) => ({
    message: `“${item}”没有写${list(units)}的数，这一项之和与合计都算不出`,
    hint: '这个单位有的，请补上；没有的，各栏写 none。',
  }),
  SE416: ({ item, revised, actual, closing }) => {
    const left = revised.value.minus(actual.value);
    return {
      message: `“${item}”调整预算数${money(revised)}－决算数${money(actual)}＝${money(quantity('yuan', left))}，年末结转结余填的是${money(closing)}，相差${money(quantity('yuan', left.minus(closing.value).abs()))}`,
      hint: left.gt(closing.value)
        ? '请核对三个数；被财政收回的，请在说明里写明，或者调减 revisedBudget（调整预算数）。'
        : '请核对三个数；动用上年结转或追加预算的，应计入 revisedBudget（调整预算数）。',
    };
  },
  SE417: ({ table, rate, points, derived, awarded }) => ({
    message: `“${table}”的预算执行率是${printRate(rate)}，${printNumber(points.value)}分的分值应得${printNumber(derived.value)}分，填的却是${printNumber(awarded.value)}分`,
    hint: '得分是执行率（超过100%的按100%，负的按0）乘以分值，保留两位小数；请核对 awarded 和预算数、决算数。',
  }),
  SE418: ({ bought, paid }) => ({
    message: paid.value.isZero()
      ? `购置公务用车${printNumber(bought.value)}辆，公务用车购置费的决算数却是零`
      : `公务用车购置费决算${money(paid)}，购置数却是零`,
    hint: '请核对 vehicles.bought 和 vehiclePurchase.actual；车款在别的年度支付、或者车是调拨来的，请在说明里写明。',
  }),
  SE419: ({ item, actual, budget }) => ({
    message: budget.value.isZero()
      ? `${item}本年没有预算，决算却有${money(actual)}`
      : `${item}决算${money(actual)}，超过本年预算数${money(budget)}，超出${money(quantity('yuan', actual.value.minus(budget.value)))}`,
    hint: '三公经费不得超预算：请核对，确实超的请在说明里写明原因和批准手续。',
  }),

  SE421: ({ figure, typed, derived }) => ({
    message: `“${typed}”与数据不符：${figure}是${derived}`,
    hint: '请核对哪一个对。数字写在数据里，正文用 {{名称}} 引用，就不会不一致。',
  }),
  SE422: ({ typed, derived }) => ({
    message: `“${typed}”的单位可能写错了，按数据是${derived}`,
    hint: '请核对元、万元、亿元和计量单位。',
  }),
  SE423: ({ figure, typed, derived }) => ({
    message: `“${typed}”的方向与数据相反：${figure}${derived}`,
    hint: '请改正增减、超支、结余这样的词，或者用 {{名称}} 引用，方向由程序写。',
  }),
  SE424: ({ figure, typed }) => ({
    message: `“${typed}”说到${figure}，但文件里没有这个数`,
    hint: '请把数补进文件；没有数的，请删去这句话。',
  }),
  SE425: ({ figure, typed, derived }) => ({
    message: `“${typed}”与数据不符：${figure}${derived}`,
    hint: '请核对数据，或者改正这句话。',
  }),
  SE426: ({ result, typed, achieved, target }) => ({
    message: `“${typed}”与数据不符：${result}完成${achieved}，目标${target}`,
    hint: '请按完成情况改写；没有达到的，请写明原因。',
  }),
  SE427: ({ typed, listed }) => ({
    message: `这里说“${typed}”，后面列了${listed}个`,
    hint: '请数一数，改正个数，或者补全、删去所列的内容。',
  }),
  SE428: ({ typed, sum }) => ({
    message: `“${typed}”与所列各部分之和${sum}对不上`,
    hint: '请核对合计和各部分。',
  }),
  SE429: ({ typed, name }) => ({
    message: `“${typed}”是手打的，数据里有这个数`,
    hint: `可以写成 {{${name}}}，数据改了正文会跟着改。`,
  }),
  SE430: ({ typed, year }) => ({
    message: `“${typed}”可能是陈旧的年份，这里应当是${year}年`,
    hint: '请核对是不是从上年的报告里带来的。',
  }),
  SE431: ({ typed, expected }) => ({
    message: expected === undefined ? `“${typed}”是手工编号` : `“${typed}”的编号不连续，这里应当是“${expected}”`,
    hint: '请用 # 小标题或列表（1. …），编号由程序生成。',
  }),
  SE432: ({ typed }) => ({
    message: `“${typed}”：带括号的编号后面不加标点`,
    hint: '请删去括号后面的标点（GB/T 9704）。',
  }),
  SE433: ({ typed, suggestion }) => ({
    message: `“${typed}”：文号的年份用六角括号`,
    hint: `请改成 ${suggestion}（GB/T 9704）。`,
  }),
  SE434: ({ typed }) => ({
    message: `“${typed}”像是没有改完的底稿`,
    hint: '请填写实际内容，或者删去。',
  }),
  SE435: ({ typed }) => ({
    message: `“${typed}”没有说明原因`,
    hint: '请写明实际原因；不知道的就不写这一项。',
  }),
  SE436: ({ typed }) => ({
    message: `“${typed}”：这里应当写数，不是词`,
    hint: '请写实际的数，例如 98.5%。',
  }),
  SE437: ({ typed, unit }) => ({
    message: `“${typed}”后面缺单位`,
    hint: `请写全，例如 ${typed}${unit}。`,
  }),
  SE438: ({ typed }) => ({
    message: `“${typed}”不是计量单位`,
    hint: '请写 项、场、万元、% 这样的单位；完成得怎样写在正文里。',
  }),
  SE439: ({ figure, typed }) => ({
    message: `“${typed}”：${figure}的基数是零，没有比率可算`,
    hint: '请写“上年未发生”或“年初没有预算”，不写百分比。',
  }),
  SE440: () => ({
    message: '正文里的表格会原样印成一行行竖线',
    hint: '表格由程序从数据生成；其他内容请写成句子或列表。',
  }),

  SE441: ({ accepted, path, suggestion }) => ({
    message: `这里接受的 ${accepted} 在“${path}”已经没有了`,
    hint: `${suggestion === undefined ? '' : `同一编号现在还有一个在 ${suggestion}：说的是它的，请改正 path。`}问题已经不在的，请删去这一条。`,
  }),
  SE442: ({ accepted }) => ({
    message: `${accepted} 不能接受，只能改正`,
    hint: '文件读不懂、填法不对、格式不符和没有生成好的，都要改正；请删去这一条，再按检查结果修改。',
  }),
  SE443: ({ accepted, suggestion }) => ({
    message: `没有“${accepted}”这个编号`,
    hint:
      suggestion === undefined
        ? '请照检查结果里的编号填写，例如 SE401。'
        : `可能应为 ${suggestion}，请对照检查结果改正。`,
  }),
  SE444: ({ text }) => ({
    message: text === '' ? '这里没有写理由' : `“${text}”说不清为什么不改`,
    hint: '请用一句话写明理由，例如：报告已于2023年9月公开，数字按印出的保留。',
  }),

  SE451: ({ typed, why }) => ({
    message: why === 'rate' ? `“${typed}”：部分不会超过整体的100%` : `“${typed}”：没有这一天`,
    hint: why === 'rate' ? '请核对分子和分母；超额完成的，写完成率。' : '请核对日期。',
  }),

  SE461: ({ cell, text }) => ({
    message: `${INDICATOR_CELLS[cell]}应当是数，现在写的是“${text}”`,
    hint:
      cell === 'points' || cell === 'awarded'
        ? '请只写分数，例如 10。'
        : '请写数，例如 46；本来就说不出数的，把 type 改成 qualitative。',
  }),
  SE462: ({ cell, text, suggestion }) => ({
    message: `${INDICATOR_CELLS[cell]}“${text}”里不只有数`,
    hint: joinSentences(
      suggestion === undefined ? '请只写数' : `请改成 ${suggestion}`,
      cell === 'points' || cell === 'awarded' ? undefined : '单位和 % 写在 measure，≥、≤ 写成 direction',
    ),
  }),
  SE463: ({ indicator, awarded, points }) => ({
    message: `${indicator === undefined ? '预算执行率' : `指标“${indicator}”`}得${printNumber(awarded.value)}分，高于分值${printNumber(points.value)}分`,
    hint: '请核对 points 和 awarded；超额完成也不能多得分。',
  }),
  SE464: ({ indicator, why }) => ({
    message: `指标“${indicator}”${POINTS_DOUBTS[why]}，没有说明原因`,
    hint:
      why === 'beatenByFar'
        ? '评分表要求说明；请核对目标值和实际完成值，没有错的，在 reason 里写明原因。'
        : '请核对得分；得分没有错的，在 reason 里写明原因和改进措施。',
  }),
  SE465: ({ table, sum }) => ({
    message: `${table}的分值合计${printNumber(sum.value)}分，不是100分`,
    hint: '请核对各指标的 points 和 executionPoints；执行率不计分的，executionPoints 的两项写 none。',
  }),
  SE466: ({ item, column, typed, sum }) => ({
    message: `“${item}”的${FUNDING_COLUMNS[column]}是${money(typed)}，各资金来源合计却是${money(sum)}`,
    hint: `请核对哪一个对；写了 funding 的项目可以不再写 ${column}，由程序合计。`,
  }),
  SE467: ({ whole, parts, sum, amount }) => ({
    message: `${parts.map((part) => `“${part}”`).join('、')}${parts.length > 1 ? '合计' : '是'}${money(sum)}，比“${whole}”的${money(amount)}还多`,
    hint: '“其中”各项是它的一部分，不能比它多；请核对各数，以及金额的单位。',
  }),

  SE481: ({ item, column, year, amount, before }) => ({
    message: `“${item}”的${lastYearColumns[column].here}填的是${money(amount)}，${year} 年度报告的${lastYearColumns[column].there}是${money(before)}`,
    hint: `请核对两处，改正填错的一处；口径有调整的，请在 accepted 里写明。`,
  }),
  SE482: ({ name, year, value, before }) => ({
    message: `“${name}”的上年值填的是 ${value}，${year} 年度报告里是 ${before}`,
    hint: '请核对两处，改正填错的一处；统计口径有变化的，请在 accepted 里写明。',
  }),
  SE483: ({ item, year, opening, closing }) => ({
    message:
      closing === undefined
        ? `“${item}”有上年结转${money(opening)}，${year} 年度报告里没有这一项`
        : `“${item}”的上年结转填的是${money(opening)}，${year} 年度报告的年末结转结余是${money(closing)}`,
    hint:
      closing === undefined
        ? '请核对名称和上年结转；年初由别的项目调入的，请在 accepted 里写明。'
        : '年初数应当等于上年年末数：请改正填错的一处；年初有调整的，请在 accepted 里写明。',
  }),
  SE484: ({ item, year, closing }) => ({
    message: `“${item}”在 ${year} 年末结转结余${money(closing)}，本年没有这一项`,
    hint: '请补上这一项，在 carryover 下填 opening（上年结转）；已经收回或并入别的项目的，请在说明里写明去向。',
  }),
  SE485: ({ year, before, added, left, closing }) => ({
    message:
      left === undefined
        ? `离退休人员年末 ${printNumber(closing.value)} 人，多于 ${year} 年末的 ${printNumber(before.value)} 人加本年新增的 ${printNumber(added.value)} 人`
        : `离退休人员对不上：${year} 年末 ${printNumber(before.value)} 人 + 新增 ${printNumber(added.value)} 人 − 减少 ${printNumber(left.value)} 人 = ${printNumber(before.value.plus(added.value).minus(left.value))} 人，年末填的是 ${printNumber(closing.value)} 人`,
    hint: '请核对 retirees 下的 closing、new、left 和上年的年末人数。',
  }),
  SE486: ({ year, unknown, implied }) => ({
    message: `离退休人员的${unknown.map((key) => retireeChanges[key]).join('和')}没有填，不能与 ${year} 年末人数核对`,
    hint:
      implied === undefined
        ? `请补上 ${unknown.join('、')}；没有的写 none。`
        : `按年末人数算，应为 ${printNumber(implied.value)} 人：核对无误的，请填 ${unknown.join('、')}。`,
  }),
  SE487: ({ table, year, items }) => ({
    message: `${table}里有 ${items.length} 项 ${year} 年度有、本年没有：${items.join('、')}`,
    hint: '请核对是否漏填；确实不再安排的，不必改动。',
  }),
  SE488: ({ item, before, year }) => ({
    message: `“${item}”上年没有，${year} 年度的“${before}”本年没有：是不是同一项`,
    hint: '是同一项的，请用同一个名称；不是的，请在 accepted 里写明。',
  }),
  SE489: ({ posts, year, before, after }) => ({
    message: `${posts}由 ${year} 年度的 ${printNumber(before.value)} 名变为 ${printNumber(after.value)} 名`,
    hint: '请核对机构编制部门的批复；确有调整的，不必改动。',
  }),
  SE490: ({ form, before, year }) => ({
    message: `报告格式由 ${year} 年度的“${before}”换成了“${form}”`,
    hint: '两年的表和评分表可能不同，得分不宜直接比较；格式没有选错的，不必改动。',
  }),
  SE491: ({ unit, before, year }) => ({
    message: `单位名称是“${unit}”，${year} 年度报告里是“${before}”`,
    hint: '请核对名称，以及 prior 写的是不是本单位的报告；单位更名的，请在 accepted 里写明。',
  }),
  SE492: ({ year, wanted, found }) => ({
    message: `本报告是 ${year} 年度的，prior 指的应是 ${wanted} 年度，那份报告是 ${found} 年度`,
    hint: `请把 prior 改成 ${wanted} 年度的报告；没有的写 none。`,
  }),
  SE493: ({ path, errors }) => ({
    message: `上年报告 ${path} 里有 ${errors} 个错误，没有与它核对`,
    hint: '请先检查并改正上年报告，再检查这一份。',
  }),
  SE494: ({ year }) => ({
    message: `没有 ${year} 年度的报告可以核对`,
    hint: '有上年报告的，请用 prior 写明它的位置，或者和它一起检查；没有的写 prior: none。',
  }),
  SE495: ({ year, files }) => ({
    message: `${year} 年度的报告有 ${files.length} 份，没有核对：${files.join('、')}`,
    hint: '请用 prior 写明是哪一份。',
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
    hint: `${chooseName(suggestion, known, '现有的格式')}自己的格式请写它的文件夹，例如 ./our-city。`,
  }),
  SE602: ({ path }) => ({
    message: `报告格式缺少文件 ${path}`,
    hint: '请补上这个文件，或者检查写的文件夹对不对：form 从报告所在的文件夹算起，--form 从当前文件夹算起。',
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
  SE606: ({ id, suggestion, types }) => ({
    message:
      types === undefined
        ? `报告格式里没有定义“${id}”`
        : `“${id}”在 facts 里是 type: ${types.given}，这里只能用 type: ${types.wanted}`,
    hint:
      suggestion !== undefined
        ? `可能应为 ${suggestion}，请核对后改正。`
        : types === undefined
          ? '请在格式文件里补上它，或者改正名称。'
          : '请改用别的事项，或者改这条标准的 kind。',
  }),
  SE607: ({ what }) => ({
    message: `这不是${FORM_FILES[what]}：它该有的键大多没有`,
    hint: `请检查 --form 指定的文件夹：这个文件的第一个键应是 ${what}: 1。自己做格式的，请从随程序安装的格式复制一份来改。`,
  }),
  SE608: ({ table, key }) => ({
    message: `表格“${table}”的数不是按预算单位填的，不能用 ${key}`,
    hint: `请删去 ${key}；只有基本支出、项目支出和各项基金的表可以按预算单位分列、分行。`,
  }),
  SE609: ({ why, first, second }) => ({
    message: {
      empty: `档次“${first}”里没有数，谁也评不到`,
      overlap: `档次“${first}”和“${second ?? ''}”重叠，重叠处不知道得几分`,
      gap:
        second === undefined
          ? `档次“${first}”以外的数没有说得几分`
          : `档次“${first}”和“${second}”之间有空当，空当里不知道得几分`,
    }[why],
    hint:
      why === 'gap'
        ? '请把档次接上，一端用方括号、一端用圆括号；有意留的空当，用 otherwise 写明得几分。'
        : '请改正范围：方括号含端点，圆括号不含，例如 "(0,10]"、"(10,20]"。',
  }),
  SE610: ({ rules }) => ({
    message: `一个评分项同时写了 ${rules.join('、')}，不知道按哪一个评分`,
    hint: '请只留一个；otherwise 只和 rateBands 一起用。',
  }),
  SE611: ({ rates }) => ({
    message: `比率绕了一圈，谁也算不出：${rates.join(' → ')}`,
    hint: '请把其中一个的分子、分母改成数或事实。',
  }),
  SE612: ({ rate }) => ({
    message: `比率“${rate}”里有的是金额，有的不是，比值没有意义`,
    hint: '金额用 amounts 类的事实或各表的数，不要用 number 类的事实。',
  }),
  SE620: ({ table, each }) => ({
    message: `表格“${table}”的行不是每个项目各有一套，不能用 each: ${each}`,
    hint: '请删去 each；只有 rows 是 indicators 或 funding 的表可以每个项目一张。',
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
    message: `“${name}”是整段内容，不能放在封面、标题、表头或加粗的文字里`,
    hint: `请把 {{${name}}} 放到 report.hbs 的正文里，单独占一行，前后各空一行。`,
  }),

  SE801: ({ why }) => ({
    message: TABLE_FAULTS[why],
    hint: '请用 Excel 或 WPS 打开这张表，另存为“Excel 工作簿（.xlsx）”或“CSV UTF-8”，再导入。',
  }),
  SE802: () => ({
    message: '这是旧格式的工作簿（.xls），不能导入',
    hint: '请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”，再导入。',
  }),
  SE803: () => ({
    message: '工作簿加了密，读不了',
    hint: '请用 Excel 或 WPS 打开，去掉打开密码（文件→信息→保护工作簿），另存一份再导入。',
  }),
  SE804: () => ({
    message: '工作簿带宏，没有读取',
    hint: '请用 Excel 或 WPS 打开，另存为不带宏的“Excel 工作簿（.xlsx）”，再导入。',
  }),
  SE805: (args) => ({
    message: tableTooLarge(args),
    hint: '公开的决算表只有几百 KB。请确认选对了文件，或者把要用的表复制到新的工作簿，再导入。',
  }),
  SE806: ({ sheet, cell }) => ({
    message: `“${sheet}”的 ${cell} 是公式，文件里没有存它的结果`,
    hint: '请用 Excel 或 WPS 打开这个文件，等公式算完后保存，再导入。',
  }),
  SE807: () => ({
    message: '工作簿里有指向别的工作簿的链接，没有读取',
    hint: '请在 Excel 或 WPS 的“数据→编辑链接”里断开链接（公式变成数），保存后再导入。',
  }),
  SE810: ({ sheets }) => ({
    message:
      sheets.length === 0
        ? '表里没有内容'
        : `没有能导入的数：${areFew(sheets) ? list(sheets) : `${list(sheets.slice(0, 8))}等`}`,
    hint: '能导入的是收入支出决算总表（公开01表）、基本支出决算表（公开06表）、“三公”经费支出决算表（公开09表），预算表也可以：请保留表名、表头和“单位：万元”一行。',
  }),
  SE811: ({ sheet, year }) => ({
    message: year === undefined ? `看不出“${sheet}”是预算还是决算` : `“${sheet}”是 ${year} 年度的，与报告的年度对不上`,
    hint: '请用 --column 说明是哪一栏：actual（决算数）、originalBudget（年初预算数）、revisedBudget（调整预算数）、lastYearActual（上年决算数）。',
  }),
  SE812: ({ name, suggestion, known }) => ({
    message: `没有名为“${name}”的工作表`,
    hint: chooseName(suggestion, known, '这个文件里有'),
  }),
  SE813: ({ sheet, unit }) => ({
    message: unit === undefined ? `“${sheet}”没有写明金额单位` : `“${sheet}”的金额单位是${unit}，只认元和万元`,
    hint:
      unit === undefined
        ? '请在表头上方写“单位：万元”或“单位：元”，或者加 --money 万元 或 --money 元。'
        : '请在表里换算成元或万元，改写“单位：”一行，再导入。',
  }),
  SE814: ({ error, path }) => ({
    message: `写进去以后报告文件会多出错误 ${error}${path === '' ? '' : `（${path}）`}，没有写`,
    hint: `请先改正报告文件里这一处，再导入；selfeval explain ${error} 说明这种错误。`,
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
  SE908: ({ output }) => ({
    message: `还没有生成 ${output}`,
    hint: '请运行 selfeval build，并把生成的文件一起提交。',
  }),
  SE909: ({ output, difference, more }) => ({
    message: `${output} 不是现在的文件生成的：${differenceWords(difference)}${more === 0 ? '' : `；不同的还有 ${more} 处`}`,
    hint: '请重新运行 selfeval build，并提交新生成的文件；源文件不该改动的，请改回去。',
  }),
};

const otherSyntax: Sentence = {
  message: '这里的写法程序读不懂',
  hint: '请对照上下几行，检查冒号、引号、括号和缩进。',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
const syntax: Readonly<Record<string, Sentence>> = {
  ALIAS_PROPS: {
    message: '以星号 * 开头的写法前面又有 & 或 ! 标记，程序读不懂',
    hint: '请去掉这些标记；符号是文字的一部分的，请给整个值加英文引号。',
  },
  ANCHOR: {
    message: '以 & 开头的文字会被当作标记，不会印出来',
    hint: '请删去 &；是文字一部分的，请给整个值加英文引号。',
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
  COLON_WITHOUT_SPACE: {
    message: '冒号后面没有空格，前后会被当作一个名称',
    hint: '请在冒号后面空一格。',
  },
  FULL_WIDTH_COMMA: {
    message: '这里用了全角逗号或顿号，前后会被当作一项',
    hint: '请改成半角逗号加空格；确是名称里的，请给它加英文引号。',
  },
  FULL_WIDTH_SPACE: {
    message: '这里用了全角空格或网页上的空格',
    hint: '请换成半角空格。',
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

/** The sentences of SE216 for texts of a shape of their own, by the `x-kind` of the schema. */
const patterns: Readonly<Record<string, Sentence>> = {
  range: {
    message: '这不是一个区间',
    hint: '请写一个数，或者写成 (0,10]、[80,90)、(,60) 这样：方括号包括端点，圆括号不包括，空着的一端没有界限。',
  },
  fileName: { message: '这里只写文件的名称', hint: '不带文件夹和 .yaml，例如 rubrics/a.yaml 写 a。' },
};

const otherViolation: Sentence = { message: '这里的写法不合格式的规定', hint: '请对照示例文件改正。' };

const encodings: Readonly<Record<CodeArgs['SE104']['encoding'], string>> = {
  gb18030: '文件的编码是 GBK（GB18030），不是 UTF-8，没有读取',
  'utf-16': '文件的编码是 UTF-16，不是 UTF-8，没有读取',
  binary: '这不是文本文件，没有读取',
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
  EEXIST: '同名的文件或文件夹已经有了',
  EMFILE: '打开的文件太多',
  ELOOP: '链接绕成了圈',
};

/** What would have to be true for a full score to stand. */
function doubtOf(doubt: FullPointsDoubt | undefined): string {
  if (doubt === undefined) return '';
  const share = doubt.rate === undefined ? '' : `（${printRate(doubt.rate)}）`;
  const told =
    doubt.carriedOver === undefined
      ? '没有写由什么安排'
      : `其中只有${money(doubt.carriedOver)}写了由上年结转安排，其余没有写`;
  return (
    `；决算比年初预算多${money(doubt.overspend)}${share}，${told}：` +
    `是追加的，预算调整一项拿不满分${mostOf(doubt, 'ifRaised')}；` +
    `既非追加也非上年结转的，就是无预算支出，资金使用一项拿不满分${mostOf(doubt, 'ifUnbudgeted')}；` +
    '全部由上年结转安排，满分才站得住'
  );
}

function mostOf({ most }: FullPointsDoubt, which: 'ifRaised' | 'ifUnbudgeted'): string {
  const told = most.flatMap((one) => {
    const points = one[which];
    return points === undefined ? [] : [`照${one.title}最多${printNumber(points.value)}分`];
  });
  return told.length === 0 ? '' : `（${told.join('，')}）`;
}

const SAY_WHAT_PAID = '请填追加后的预算（revisedBudget）或上年结转（carryover.opening）。';

function money(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)}万元`;
}

const characterKinds: Readonly<Record<CharacterKind, string>> = {
  lineBreak: '旧式的换行符',
  symbol: '只在某一种符号字体里才显示得对的字符',
  direction: '改变文字方向的隐藏字符',
  hidden: '什么也看不见的字符',
  lost: '代替认不出的字的乱码',
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

const TABLE_FAULTS = {
  damaged: '工作簿不完整，读不了',
  binary: '这是二进制工作簿（.xlsb），不能导入',
  other: '这个文件不是 .xlsx 工作簿，也不是 CSV 表格',
} as const;

function tableTooLarge(args: CodeArgs['SE805']): string {
  const { limit } = args;
  switch (args.what) {
    case 'file':
      return `文件超过了 ${printMegabytes(limit)} MB，没有读取`;
    case 'unpacked':
      return `工作簿解开以后超过 ${printMegabytes(limit)} MB，没有读取`;
    case 'ratio':
      return `工作簿里有压缩了 ${limit} 倍以上的内容，不像正常的表，没有读取`;
    case 'cells':
      return `表里有内容的格子一共超过 ${limit} 个，没有读取`;
    case 'rows':
      return `“${args.sheet}”的 ${args.cell} 有内容，在第 ${limit} 行以下，没有读取`;
    case 'columns':
      return `“${args.sheet}”的 ${args.cell} 有内容，在第 ${limit} 列以后，没有读取`;
  }
}

const FORM_FILES = { form: '报告格式文件', rubric: '评分表文件' } as const;

const THREE_PUBLIC_BUDGETS = { budget: '本年预算数', lastYearBudget: '上年预算数' } as const;

const lastYearColumns = {
  lastYearActual: { here: '上年决算数', there: '决算数' },
  lastYearBudget: { here: '上年预算数', there: '预算数' },
} as const;

const retireeChanges = { new: '本年新增人数', left: '本年减少人数' } as const;

function differenceWords(difference: BuiltDifference): string {
  switch (difference.kind) {
    case 'paragraph':
      return `${difference.near === '' ? '开头' : `“${difference.near}”下面`}${changeWords(difference, '一段')}`;
    case 'cell':
      return `“${difference.near}”第 ${difference.row} 行第 ${difference.column} 格${changeWords(difference, '一格')}`;
    case 'parts':
      return `文字相同，排版或属性不同（${difference.parts.join('、')}）`;
    case 'chart':
      return '图不同';
    case 'marks':
      return '文字相同，空行或标记不同';
    case 'unreadable':
      return '它不是完好的 Word 文档';
  }
}

function changeWords(
  { found, built }: { readonly found: string | undefined; readonly built: string | undefined },
  what: string,
): string {
  if (built === undefined) return `多了${what}：“${found}”`;
  return found === undefined ? `少了${what}：“${built}”` : `是“${found}”，现在应为“${built}”`;
}

const POINTS_DOUBTS = {
  above: '得分高于分值',
  metButCut: '达到了目标，却扣了分',
  missedButFull: '没有达到目标，却得了满分',
  beatenByFar: '超过目标太多',
} as const;

const INDICATOR_CELLS = { target: '指标值', actual: '实际完成值', points: '分值', awarded: '得分' } as const;

const FUNDING_COLUMNS = { originalBudget: '年初预算数', revisedBudget: '调整预算数', actual: '决算数' } as const;
