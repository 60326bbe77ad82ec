import type { Lang } from '../../findings/printSentence.ts';
import type { Form } from '../../form/types.ts';
import { type FormReason, printFormReason } from './formWords.ts';
import { joinLast, type ListedFormat, listFormats } from './listFormats.ts';
import { type ManyFilesWords, manyFilesWords } from './manyFilesWords.ts';
import { type RollupWords, rollupWords } from './rollupWords.ts';

/** What help and usage errors say. */
export interface HelpWords {
  readonly program: string;
  readonly usage: string;
  readonly arguments: string;
  readonly options: string;
  readonly commands: string;
  readonly help: string;
  readonly version: string;
  readonly lang: string;
  /** @param published the endings of what is written unless something else is asked for. */
  readonly build: (published: readonly string[]) => string;
  readonly check: string;
  readonly explain: string;
  readonly score: string;
  /** Below the options of a command. */
  readonly examples: Readonly<Record<'build' | 'check' | 'score' | 'explain' | 'preview', string>>;
  readonly init: string;
  readonly unit: string;
  readonly year: string;
  readonly from: string;
  readonly initOutput: string;
  readonly initUnits: string;
  readonly unitsWithoutFrom: string;
  readonly noUnitsThere: (file: string) => string;
  readonly unitElsewhere: (report: string) => string;
  readonly initExample: string;
  readonly askUnit: string;
  readonly askYear: string;
  /** @param usual the form that an empty answer takes. */
  readonly askForm: (forms: readonly Pick<Form, 'id' | 'title'>[], usual: string | undefined) => string;
  readonly fileExists: (file: string) => string;
  readonly notAFileName: (folder: string) => string;
  readonly missingOption: (option: string) => string;
  readonly notAYear: (text: string) => string;
  readonly forbiddenCharacter: (option: string, character: string) => string;
  readonly noForm: (form: string, known: readonly string[]) => string;
  readonly whichForm: (year: string, forms: readonly string[]) => string;
  readonly initDone: (file: string) => string;
  /** Which form a new report is begun under, and why. */
  readonly formChosen: (form: Pick<Form, 'id' | 'place'>, reason: FormReason, year: string) => string;
  /** The report that goes on is not of the year before. */
  readonly notNextYear: (file: string, before: string, year: string) => string;
  /** The form is for other years than the report: `check` will say so. */
  readonly otherYears: (form: Pick<Form, 'id' | 'years'>, better: string | undefined) => string;
  readonly figures: string;
  readonly figureName: string;
  readonly figuresExample: string;
  readonly noFigure: (name: string, suggestion: string | undefined) => string;
  readonly diff: string;
  readonly diffExample: string;
  readonly all: string;
  readonly preview: string;
  readonly port: string;
  readonly withCharts: string;
  readonly force: string;
  readonly watch: string;
  readonly watching: string;
  readonly previewing: string;
  readonly notAPort: (text: string) => string;
  readonly portTaken: (port: number, code: string) => string;
  /** The group of commands about forms. */
  readonly forms: string;
  readonly formList: string;
  readonly formListExample: string;
  /** A form in the list, without its title. */
  readonly formListed: (form: Pick<Form, 'id' | 'place' | 'years'>) => string;
  readonly formCopy: string;
  readonly formCopyExample: string;
  readonly formToCopy: string;
  readonly folderOfCopy: string;
  readonly yearsOfCopy: string;
  readonly idOfCopy: string;
  readonly notYears: (text: string) => string;
  readonly idTaken: (id: string) => string;
  readonly notAnId: (id: string) => string;
  /** What to do with a copy; `written` is how a report beside its folder names it. */
  readonly formCopied: (
    copy: { readonly id: string; readonly from: string; readonly years: Form['years']; readonly main: string },
    written: string,
  ) => readonly string[];
  readonly schema: string;
  readonly schemaOutput: string;
  readonly schemaExample: string;
  readonly schemaDone: string;
  readonly writeSheet: string;
  readonly sheetOf: string;
  readonly sheetOutput: string;
  readonly sheetUnit: string;
  readonly sheetExample: string;
  readonly notASheetName: (folder: string) => string;
  readonly notXlsx: (file: string) => string;
  readonly noBudgetUnit: (unit: string, known: readonly string[], suggestion: string | undefined) => string;
  readonly sheetDone: (file: string, tables: number) => string;
  readonly importTable: string;
  readonly wordFileAlone: (file: string) => string;
  readonly draftOutput: string;
  readonly helpCommand: string;
  readonly files: string;
  readonly paths: string;
  readonly file: string;
  readonly output: string;
  readonly formats: (formats: readonly ListedFormat[]) => string;
  readonly format: (names: readonly string[]) => string;
  readonly checkFormat: (formats: readonly ListedFormat[]) => string;
  readonly checkOutput: string;
  readonly failOn: (severities: readonly string[]) => string;
  readonly quiet: string;
  readonly built: (published: readonly string[]) => string;
  readonly builtIn: string;
  readonly builtCharts: string;
  readonly chartsWithoutBuilt: string;
  readonly todo: string;
  readonly coverage: string;
  readonly coverageAll: string;
  readonly allWithoutCoverage: string;
  readonly bind: string;
  readonly bindWrite: string;
  readonly writeWithoutBind: string;
  /** What is listed in place of findings, by its option. */
  readonly listFormats: (option: string, formats: readonly string[]) => string;
  readonly oneList: (options: readonly string[]) => string;
  readonly codes: string;
  readonly draft: string;
  readonly form: string;
  readonly rubric: string;
  readonly table: string;
  readonly to: string;
  readonly column: string;
  readonly sheet: string;
  readonly money: string;
  readonly unitOfTable: string;
  readonly write: string;
  readonly importExample: string;
  readonly exitCodes: string;
  readonly unknownCommand: (name: string) => string;
  readonly unknownOption: (name: string) => string;
  readonly missingArgument: (name: string) => string;
  readonly missingValue: (name: string) => string;
  readonly emptyName: string;
  readonly severalFiles: (pattern: string, files: readonly string[]) => string;
  readonly excessArguments: string;
  readonly notAChoice: (option: string, value: string, choices: readonly string[]) => string;
  readonly outputWithoutFormat: (file: string) => string;
  readonly severalToStdout: (formats: readonly string[]) => string;
  readonly sameTarget: (file: string) => string;
  readonly unknownCode: (code: string, suggestion: string | undefined) => string;
  readonly manyFiles: ManyFilesWords;
  readonly rollup: RollupWords;
  readonly seeHelp: string;
  readonly bug: (message: string) => string;
}

export const helpWords: Readonly<Record<Lang, HelpWords>> = {
  zh: {
    program: '把一个单位一年的事实（report.yaml）变成部门整体支出绩效自评报告：核对、计算、评分、出 Markdown 和 Word。',
    usage: '用法：',
    arguments: '参数：',
    options: '选项：',
    commands: '命令：',
    help: '显示帮助',
    version: '显示版本',
    lang: '语言：zh 或 en（也可用环境变量 SELFEVAL_LANG）',
    build: (published) =>
      `生成报告（${published.map((ending) => `.${ending}`).join('、')}），写在源文件旁边或 -o 指定的文件夹`,
    check: '检查报告文件，列出全部问题和未填的处数；不写路径时检查当前文件夹下所有报告',
    explain: '说明一种问题：是什么、为什么、例子、怎么改；不写编号时列出全部',
    score: '按格式的评分表预估得分：能证明的、自报的、待定的',
    examples: {
      build:
        '例如：selfeval build report.yaml --format md,docx,html --charts\n　　　selfeval build 2025/*.yaml -o 上报',
      check: '例如：selfeval check 2024 2025\n　　　selfeval check --format sarif -o check.sarif --built',
      score: '例如：selfeval score report.yaml --format json',
      explain: '例如：selfeval explain SE401',
      preview: '例如：selfeval preview report.yaml',
    },
    init: '写一份待填的报告文件；加 --from 把上年的报告接续到今年',
    unit: '单位名称',
    year: '年度，例如 2025',
    from: '上年的报告文件：决算变成上年数，人员和结构留下，正文留作注释',
    initOutput: '写到哪个文件；已经有的不改动',
    initUnits: '同 --from 一起用：上年报告汇总的各单位，本年的报告文件也一起写',
    unitsWithoutFrom: '--units 要同 --from 一起用：写上年的部门报告',
    noUnitsThere: (file) => `${file} 没有写 units，没有要接着写的单位报告：请去掉 --units`,
    unitElsewhere: (report) =>
      `上年的单位报告 ${report} 不在部门报告的文件夹里，不知道本年的写到哪里：请去掉 --units，各单位分别用 selfeval init --from`,
    initExample:
      '例如：selfeval init --unit 某市科技局 --year 2025\n　　　selfeval init --from 2025/report.yaml -o 2026/report.yaml',
    askUnit: '单位名称：',
    askYear: '年度（例如 2025）：',
    askForm: (forms, usual) =>
      `报告格式，写编号${usual === undefined ? '' : `，直接按回车用 ${usual}`}：\n${forms.map(({ id, title }) => `  ${id}　${title}\n`).join('')}`,
    fileExists: (file) => `${file} 已经有了，没有改动：请用 -o 换一个文件名`,
    notAFileName: (folder) => `${folder} 是文件夹，-o 要写文件名，例如 ${folder.replace(/[\\/]+$/, '')}/report.yaml`,
    missingOption: (option) => `不在终端里运行时要写 ${option}`,
    notAYear: (text) => `“${text}”不是年度：请写四位数，例如 2025`,
    forbiddenCharacter: (option, character) =>
      `${option} 里有一个报告文件不能用的字符（${character}，多半看不见）：请用键盘重新输入，不要粘贴`,
    noForm: (form, known) =>
      `没有编号为“${form}”的报告格式，现有的：${known.join('、')}（selfeval form list）；自己的格式请写它的文件夹`,
    whichForm: (year, forms) => `${year}年用哪种报告格式？请用 --form 写一个：${forms.join('、')}`,
    formChosen: (form, reason, year) => `格式 ${form.id}：${printFormReason(form, reason, year, 'zh')}。`,
    otherYears: ({ id, years }, better) =>
      `注意：${id} 只管${printYears(years, '—')}年度。请把 form 改成这一年度的格式${better === undefined ? '' : `，例如 ${better}`}；还没有的，复制一份来改，用文件夹的路径作 form：`,
    notNextYear: (file, before, year) =>
      `注意：${file} 是${before}年度的，不是${Number(year) - 1}年度的。接过来的是单位、编制、支出项目、指标和文字；上年的数、年初结转、在职人数和 prior 没有接过来，请照${Number(year) - 1}年度的报告填。`,
    initDone: (file) => `请在编辑器里打开 ${file}，填好“待填”的地方，再运行：`,
    figures: '列出正文 {{…}} 里可以用的名称和它们的值；写一个名称，就看它是怎样算出来的',
    figureName: '一个名称，例如 基本支出.合计.差异',
    figuresExample: '例如：selfeval figures report.yaml 基本支出.合计.差异',
    noFigure: (name, suggestion) =>
      `没有叫“${name}”的数${suggestion === undefined ? '' : `，可能应为 ${suggestion}`}；不写名称，就列出全部`,
    diff: '两个年度，或者一份文件的两个版本，有哪些不同：先列填写的，再列由此算出的数和评分；后一个是 .docx 时，列出在 Word 里改了什么',
    diffExample: '例如：selfeval diff 2024/report.yaml 2025/report.yaml',
    all: '相同的也列出',
    preview: '在本机的浏览器里看报告，文件一保存就更新；每个数点一下能看到来历',
    port: '端口；不写则任选一个空闲的',
    withCharts: '报告最后附图：Word 里是能编辑的图，Markdown 旁边是 SVG 文件',
    force: '生成以后有人改过的 Word 文件也覆盖',
    watch: '文件一保存就再生成，按 Ctrl+C 停止',
    watching: '文件保存后会再次生成。按 Ctrl+C 停止。',
    previewing: '请在浏览器里打开上面的地址（只有本机能打开）。按 Ctrl+C 停止。',
    notAPort: (text) => `选项 --port 要写 0 到 65535 的整数，不能是“${text}”`,
    portTaken: (port, code) => `用不了端口 ${port}（${code}）：请用 --port 换一个，或者不写`,
    forms: '报告格式：列出随程序安装的，复制一种做自己的',
    formList: '列出随程序安装的报告格式：编号、地方、年度',
    formListExample: '例如：selfeval form list',
    formListed: ({ id, place, years }) =>
      `${id}（${place === '' ? '不分地方' : place}，${printYears(years, '—')}年度）`,
    formCopy: '把一种报告格式复制到自己的文件夹里来改；文件夹里已经有文件的不动',
    formCopyExample: '例如：selfeval form copy ./our-city ./our-city-2027 --years 2027',
    formToCopy: '格式的编号（用 selfeval form list 查），或自己的格式的文件夹',
    folderOfCopy: '复制到哪个文件夹：空的，或者还没有的',
    yearsOfCopy: '自己的格式用于哪些年度，例如 2024-2026 或 2024；不写就照原来的',
    idOfCopy: '自己的格式的编号；不写就用文件夹的名称',
    notYears: (text) => `选项 --years 不能是“${text}”：请写年度，例如 2024-2026 或 2024，前一年在前`,
    idTaken: (id) => `“${id}”是随程序安装的格式的编号：请给自己的格式换一个编号`,
    notAnId: (id) =>
      `“${id}”不能作编号：编号用字母、数字、汉字和 - _ 组成，第一个字符是字母、数字或汉字，例如 our-city-2025`,
    formCopied: ({ id, from, years, main }, written) => [
      `格式 ${id}：从 ${from} 复制的，用于${printYears(years, '—')}年度。`,
      `请打开 ${main}，改 title、notice、source 和与当地通知不同的地方。`,
      `报告里写 form: ${written}（从报告所在的文件夹算起）。`,
      `命令里写 --form ${written}`,
    ],
    schema: '把报告文件的 schema（编辑器据此提示）复制到自己的文件夹；仓库里的文件用它，就不指向某台机器',
    schemaOutput: '复制到哪个文件；原来的副本会更新',
    schemaExample: '例如：selfeval schema -o report.schema.json',
    schemaDone: '同一文件夹里的报告文件，第一行写：（以后 init 新建的报告会自己用这份副本）',
    writeSheet: '写一份待填的 Excel 填报表：报告格式要的各张表，已经知道的填好；填好用 import 导入',
    sheetOf: '报告文件；不写时是当前文件夹的 report.yaml',
    sheetOutput: '写到哪个 .xlsx 文件；不写时与报告文件同名；已经有的不改动',
    sheetUnit: '只要一个预算单位填的数：它的名称',
    sheetExample:
      '例如：selfeval sheet report.yaml -o 填报表.xlsx\n　　　selfeval sheet report.yaml --unit 局机关 -o 局机关.xlsx',
    notASheetName: (folder) => `${folder} 是文件夹，-o 要写文件名，例如 ${folder.replace(/[\\/]+$/, '')}/填报表.xlsx`,
    notXlsx: (file) => `填报表是 .xlsx 文件，不能写成 ${file}：请用 -o 写一个以 .xlsx 结尾的文件名`,
    noBudgetUnit: (unit, known, suggestion) =>
      known.length === 0
        ? `报告只有一个预算单位（unit.budgetUnits），不用写 --unit`
        : `报告里没有预算单位“${unit}”${suggestion === undefined ? '' : `，可能应为“${suggestion}”`}，有：${known.slice(0, 12).join('、')}${known.length > 12 ? ' 等' : ''}`,
    sheetDone: (file, tables) => `${tables} 张表。请用 Excel、WPS 或 LibreOffice 打开 ${file} 填写，存盘后导入：`,
    importTable:
      '把预算表、决算表（.csv、.xlsx）里的数导入报告文件：先列出改动，加 --write 才写；从 Word 文件（.docx）起草一份报告文件',
    wordFileAlone: (file) => `${file} 要单独导入：从 Word 文件起草的是另一份报告文件`,
    draftOutput: '从 Word 文件起草的报告文件；不写时同 --to。已经有的文件只补没有写的，先列出改动',
    helpCommand: '显示某个命令的帮助',
    files: '报告文件或文件夹',
    paths: '报告文件或文件夹',
    file: '报告文件',
    output: '输出文件夹',
    formats: (formats) => `输出格式，用逗号分隔：${listFormats(formats, 'zh')}`,
    format: (names) => `输出样式：${joinLast(names, '、', ' 或 ')}`,
    checkFormat: (formats) => `输出样式：${listFormats(formats, 'zh')}；可以写几个，每个后面用 -o 指定文件`,
    checkOutput: '把前面的 --format 写进这个文件，不显示在屏幕上',
    failOn: (severities) => `从哪一级起算不通过（退出码 1）：${joinLast(severities, '、', ' 或 ')}`,
    quiet: '只列问题，不写最后的结论；没有问题时什么也不显示',
    built: (published) =>
      `同时核对源文件旁边的 ${published.map((ending) => `.${ending}`).join('、')} 是不是现在的源文件生成的`,
    builtIn: '同 --built，核对这个文件夹里的',
    builtCharts: '和 --built、--built-in 一起用：是用 --charts 生成的',
    chartsWithoutBuilt: '--charts 要和 --built 或 --built-in 一起用',
    todo: '不列问题，列出报告里要印而还没有填的各处，要紧的在前',
    coverage: '不列问题，列出正文里的数各有什么依据，没有核对的在前',
    coverageAll: '与 --coverage 一起用：有依据的数和不是数据的也逐个列出',
    bind: '不列问题，列出手打的数里可以换成 {{名称}} 的，和换了以后的样子',
    bindWrite: '与 --bind 一起用：写进文件；不写只看改动',
    writeWithoutBind: '--write 要与 --bind 一起用',
    allWithoutCoverage: '--all 要与 --coverage 一起用',
    listFormats: (option, formats) => `${option} 只有一种输出样式：${joinLast(formats, '、', ' 或 ')}`,
    oneList: (options) => `${joinLast(options, '、', ' 和 ')} 一次只能用一个`,
    codes: '问题的编号或名称，例如 SE401；不写时列出全部',
    draft: '有错误、缺必须有的部分也生成草稿（读不懂的除外），文件名为 <名称>.draft.*，文中标明“草稿”',
    form: '用另一种报告格式，不用文件里写的：编号，或格式文件夹的路径（从当前文件夹算起）',
    rubric: '只看一张评分表：它的编号',
    table:
      '表格文件，可以几个：.xlsx、.csv（UTF-8 或 GBK）、填好的填报表，装有 LibreOffice 时也可以是 .xls、.et；或者上年的报告：.docx',
    to: '报告文件；不写时是当前文件夹的 report.yaml',
    column:
      '表里是哪一栏的数：originalBudget（年初预算数）、revisedBudget（调整预算数）、actual（决算数）或 lastYearActual（上年决算数）；不写时按表名和表头判断',
    sheet: '只导入这一张工作表',
    money: '表里金额的单位：元 或 万元；不写时按表上的“单位：”',
    unitOfTable: '表是哪个预算单位的；不写时按表上的“部门：”',
    write: '写进报告文件；不加时只列出改动',
    importExample: `例子：
  selfeval import 决算表.xlsx --to 2025/report.yaml           看看会改什么
  selfeval import 决算表.xlsx --to 2025/report.yaml --write   写入
  selfeval import 2024年度自评报告.docx -o 2024/report.yaml   从 Word 起草`,
    exitCodes: '退出码：0 没有错误；1 有错误；2 用法不对，或有文件读不了、写不了',
    unknownCommand: (name) => `没有“${name}”这个命令`,
    unknownOption: (name) => `没有“${name}”这个选项`,
    missingArgument: (name) => `缺少参数：${name}`,
    missingValue: (name) => `选项 ${name} 后面要写一个值`,
    emptyName: '文件名是空的：请写出要用的文件',
    severalFiles: (pattern, files) =>
      `“${pattern}”匹配 ${files.length} 个文件，这里只能写一个：${files.slice(0, 5).join('、')}${files.length > 5 ? ' 等' : ''}`,
    excessArguments: '参数太多',
    notAChoice: (option, value, choices) => `选项 ${option} 不能是“${value}”，可以是：${choices.join('、')}`,
    outputWithoutFormat: (file) => `-o ${file} 前面要有它自己的 --format`,
    severalToStdout: (formats) => `${formats.join('、')} 不能都显示在屏幕上：请在 --format 后面用 -o 指定文件`,
    sameTarget: (file) => `两种样式不能写进同一个文件：${file}`,
    unknownCode: (code, suggestion) =>
      `没有“${code}”这个编号或名称${suggestion === undefined ? '' : `，可能应为 ${suggestion}`}`,
    manyFiles: manyFilesWords.zh,
    rollup: rollupWords.zh,
    seeHelp: '用 --help 查看用法',
    bug: (message) => `程序内部出错，这不是您的错：${message}。请把这个文件和这句话发给维护者。`,
  },
  en: {
    program:
      'Turns the facts of one unit’s year (report.yaml) into its self-evaluation report: checks, computes, scores, writes Markdown and Word.',
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    commands: 'Commands:',
    help: 'show help',
    version: 'show the version',
    lang: 'language: zh or en (or the environment variable SELFEVAL_LANG)',
    build: (published) =>
      `make the report (${published.map((ending) => `.${ending}`).join(', ')}) beside its source, or in the folder given by -o`,
    check: 'check report files and tell everything that is wrong; without a path, all below this folder',
    explain: 'explain a kind of finding: what, why, an example, the remedy; without a code, list them all',
    score: 'preview the points of the form’s rubrics: proved, declared, open',
    examples: {
      build:
        'For example: selfeval build report.yaml --format md,docx,html --charts\n             selfeval build 2025/*.yaml -o submitted',
      check: 'For example: selfeval check 2024 2025\n             selfeval check --format sarif -o check.sarif --built',
      score: 'For example: selfeval score report.yaml --format json',
      explain: 'For example: selfeval explain SE401',
      preview: 'For example: selfeval preview report.yaml',
    },
    init: 'write a report file to be filled in; with --from, carry last year’s report over',
    unit: 'the name of the unit',
    year: 'the year, such as 2025',
    from: 'last year’s report: actuals become last year’s, staff and structure stay, texts stay as comments',
    initOutput: 'the file to write; one that is there is left alone',
    initUnits: 'with --from: write this year’s files of the units that last year’s report adds up, too',
    unitsWithoutFrom: '--units goes with --from: name last year’s report of the department',
    noUnitsThere: (file) => `${file} has no units, so no report of a unit goes on: leave out --units`,
    unitElsewhere: (report) =>
      `last year’s report of a unit, ${report}, does not lie in the folder of the department’s report, so where this year’s belongs is not known: leave out --units, and use selfeval init --from for each unit`,
    initExample:
      'For example: selfeval init --unit 某市科技局 --year 2025\n             selfeval init --from 2025/report.yaml -o 2026/report.yaml',
    askUnit: 'Name of the unit: ',
    askYear: 'Year (such as 2025): ',
    askForm: (forms, usual) =>
      `Form, by its id${usual === undefined ? '' : `; Enter alone takes ${usual}`}:\n${forms.map(({ id, title }) => `  ${id}  ${title}\n`).join('')}`,
    notAFileName: (folder) =>
      `${folder} is a folder, and -o wants the name of a file, such as ${folder.replace(/[\\/]+$/, '')}/report.yaml`,
    fileExists: (file) => `${file} is there already and was left alone: choose another name with -o`,
    missingOption: (option) => `without a terminal, ${option} is needed`,
    notAYear: (text) => `“${text}” is no year: write four digits, such as 2025`,
    forbiddenCharacter: (option, character) =>
      `${option} holds a character that no report file may hold (${character}, probably invisible): type it anew instead of pasting it`,
    noForm: (form, known) =>
      `there is no form “${form}”; there are ${known.join(', ')} (selfeval form list); for one of your own, write its folder`,
    whichForm: (year, forms) => `which form is for ${year}? Say one with --form: ${forms.join(', ')}`,
    formChosen: (form, reason, year) => `Form ${form.id}: ${printFormReason(form, reason, year, 'en')}.`,
    otherYears: ({ id, years }, better) =>
      `Note: ${id} is for ${printYears(years, ' to ')} only. Name this year’s form in form${better === undefined ? '' : `, such as ${better}`}; if there is none yet, change a copy, and name its folder:`,
    notNextYear: (file, before, year) =>
      `Note: ${file} is the report of ${before}, not of ${Number(year) - 1}. What goes on is the unit, its posts, the items of spending, the indicators and the texts; last year’s amounts, opening carryovers, the number of staff and prior do not: fill them in from the report of ${Number(year) - 1}.`,
    initDone: (file) => `Open ${file} in an editor, fill in what says 待填, then run:`,
    figures: 'list the names that prose may use in {{…}}, with their values; with a name, how it is worked out',
    figureName: 'a name, such as 基本支出.合计.差异 or basic.total.variance',
    figuresExample: 'For example: selfeval figures report.yaml basic.total.variance',
    noFigure: (name, suggestion) =>
      `there is no figure “${name}”${suggestion === undefined ? '.' : `; did you mean ${suggestion}?`} Without a name all are listed.`,
    diff: 'tell two years, or two versions of a file, apart: what was typed, then the figures and points that follow; what was edited in Word where the second is a .docx',
    diffExample: 'For example: selfeval diff 2024/report.yaml 2025/report.yaml',
    all: 'also list what is the same',
    preview:
      'show the report in a browser on this machine, made anew on every save; a click on a number shows where it comes from',
    port: 'the port; any that is free if not given',
    withCharts: 'end the report with charts: native ones in Word, SVG files beside Markdown',
    force: 'replace Word files even if somebody edited them since',
    watch: 'build again whenever a file is saved, until Ctrl+C',
    watching: 'Builds again when a file is saved. Stop with Ctrl+C.',
    previewing: 'Open the address above in a browser (on this machine only). Stop with Ctrl+C.',
    notAPort: (text) => `option --port takes a whole number from 0 to 65535, not “${text}”`,
    portTaken: (port, code) => `port ${port} cannot be used (${code}): choose another one with --port, or none`,
    forms: 'forms of reports: list those that are shipped, copy one to make your own',
    formList: 'list the forms that are shipped: id, place, years',
    formListExample: 'For example: selfeval form list',
    formListed: ({ id, place, years }) => `${id} (${place === '' ? 'any place' : place}, ${printYears(years, '–')})`,
    formCopy: 'copy a form into a folder of your own, to be changed; a folder that has files is left alone',
    formCopyExample: 'For example: selfeval form copy ./our-city ./our-city-2027 --years 2027',
    formToCopy: 'the id of a form (see selfeval form list), or the folder of one of your own',
    folderOfCopy: 'the folder to copy to: one that is empty, or not there yet',
    yearsOfCopy: 'the years that your form is for, such as 2024-2026 or 2024; as before if left out',
    idOfCopy: 'the id of your form; the name of its folder if left out',
    notYears: (text) =>
      `option --years cannot be “${text}”: write years such as 2024-2026 or 2024, the first one first`,
    idTaken: (id) => `“${id}” is the id of a shipped form: choose another one for your own`,
    notAnId: (id) =>
      `“${id}” is no id: letters, digits, Chinese characters and - _ make one, and it begins with one of the first three, as our-city-2025 does`,
    formCopied: ({ id, from, years, main }, written) => [
      `Form ${id}: copied from ${from}, for ${printYears(years, '–')}.`,
      `Open ${main} and change title, notice, source, and what your place’s notice says otherwise.`,
      `A report names it by form: ${written} (from the report’s folder).`,
      `A command names it by --form ${written}`,
    ],
    schema: 'copy the schema of report files, by which editors help, so that files do not point to one machine',
    schemaOutput: 'the file to copy it to; an earlier copy is brought up to date',
    schemaExample: 'For example: selfeval schema -o report.schema.json',
    schemaDone: 'Report files in the same folder begin with this line (what init makes from now on uses the copy):',
    writeSheet:
      'write a workbook to be filled in: the tables that the form asks for, with what is known; import takes it back',
    sheetOf: 'a report file; report.yaml in this folder if left out',
    sheetOutput: 'the .xlsx to write; named as the report file if left out; one that is there is left alone',
    sheetUnit: 'the amounts of one budget unit only: its name',
    sheetExample:
      'For example: selfeval sheet report.yaml -o fill.xlsx\n             selfeval sheet report.yaml --unit 局机关 -o unit.xlsx',
    notASheetName: (folder) =>
      `${folder} is a folder, and -o wants the name of a file, such as ${folder.replace(/[\\/]+$/, '')}/fill.xlsx`,
    notXlsx: (file) => `the workbook is an .xlsx file and cannot be ${file}: name one that ends with .xlsx with -o`,
    noBudgetUnit: (unit, known, suggestion) =>
      known.length === 0
        ? 'the report has one budget unit only (unit.budgetUnits), so leave --unit out'
        : `the report has no budget unit “${unit}”${suggestion === undefined ? '' : `; did you mean “${suggestion}”?`} It has ${known.slice(0, 12).join(', ')}${known.length > 12 ? ' and more' : ''}`,
    sheetDone: (file, tables) =>
      `${tables} tables. Fill in ${file} in Excel, WPS or LibreOffice, save it, and import it:`,
    importTable:
      'take amounts of a budget or accounts table (.csv, .xlsx) over into a report file: shown first, written with --write; or draft a report file from a Word file (.docx)',
    wordFileAlone: (file) => `import ${file} alone: a report file drafted from a Word file is another one`,
    draftOutput:
      'the report file that is drafted from a Word file; as --to if left out. One that is there only gets what it lacks, shown first',
    helpCommand: 'show help for a command',
    files: 'report files or folders',
    paths: 'report files or folders',
    file: 'a report file',
    output: 'folder for the outputs',
    formats: (formats) => `what to write, separated by commas: ${listFormats(formats, 'en')}`,
    format: (names) => `how to print: ${joinLast(names, ', ', ' or ')}`,
    checkFormat: (formats) => `how to print: ${listFormats(formats, 'en')}; may be repeated, each followed by -o`,
    checkOutput: 'write the --format before it to this file, not to the screen',
    failOn: (severities) => `from which severity on a run fails (exit code 1): ${joinLast(severities, ', ', ' or ')}`,
    quiet: 'findings only, without the closing line; nothing where there are none',
    built: (published) =>
      `also tell whether the ${joinLast(
        published.map((ending) => `.${ending}`),
        ', ',
        ' and ',
      )} beside each file are what it builds now`,
    builtIn: 'the same as --built, for those in this folder',
    builtCharts: 'with --built or --built-in: they were built with --charts',
    chartsWithoutBuilt: '--charts goes with --built or --built-in',
    todo: 'list what the report prints and is not filled in yet, most important first, in place of the findings',
    coverage: 'list what the numbers of the text rest on, in place of the findings; those not checked come first',
    coverageAll: 'with --coverage: list grounded numbers too, and those that are no figures',
    bind: 'list typed numbers for which a {{name}} can stand, and how the file would read, in place of the findings',
    bindWrite: 'with --bind: write the file; without it, changes are only shown',
    writeWithoutBind: '--write goes with --bind',
    allWithoutCoverage: '--all goes with --coverage',
    listFormats: (option, formats) => `${option} has one format: ${joinLast(formats, ', ', ' or ')}`,
    oneList: (options) => `${joinLast(options, ', ', ' and ')} cannot be used together`,
    codes: 'codes or names of findings, such as SE401; without any, all are listed',
    draft:
      'make a draft in spite of errors (not of what cannot be read) and of missing required parts, as <name>.draft.*, marked 草稿',
    form: 'use this form, not the one named in the file: an id, or the path to a form’s folder from the working folder',
    rubric: 'one of the rubrics only: its id',
    table:
      'tables: .xlsx, .csv (UTF-8 or GBK), filled workbooks of selfeval sheet, and .xls or .et where LibreOffice is installed; or last year’s report: .docx',
    to: 'the report file; report.yaml in this folder if left out',
    column:
      'which column the table is: originalBudget, revisedBudget, actual or lastYearActual; by its title and header if left out',
    sheet: 'this sheet only',
    money: 'the table’s unit of money: 元 or 万元; by its line “单位：” if left out',
    unitOfTable: 'the budget unit whose tables they are; by their line “部门：” if left out',
    write: 'write the report file; without it, changes are only shown',
    importExample: `Example:
  selfeval import accounts.xlsx --to 2025/report.yaml           see what changes
  selfeval import accounts.xlsx --to 2025/report.yaml --write   write it
  selfeval import report-2024.docx -o 2024/report.yaml          drafts it`,
    exitCodes: 'Exit codes: 0 no errors; 1 errors found; 2 wrong usage, or a file that cannot be read or written',
    unknownCommand: (name) => `there is no command “${name}”`,
    unknownOption: (name) => `there is no option “${name}”`,
    missingArgument: (name) => `missing argument: ${name}`,
    missingValue: (name) => `option ${name} needs a value`,
    emptyName: 'the name of a file is empty: say which file',
    severalFiles: (pattern, files) =>
      `“${pattern}” matches ${files.length} files, and only one may be named here: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ' and more' : ''}`,
    excessArguments: 'too many arguments',
    notAChoice: (option, value, choices) => `option ${option} cannot be “${value}”; choose from ${choices.join(', ')}`,
    outputWithoutFormat: (file) => `-o ${file} needs a --format of its own before it`,
    severalToStdout: (formats) => `${formats.join(' and ')} cannot share the screen: put -o FILE after a --format`,
    sameTarget: (file) => `two formats cannot go to one file: ${file}`,
    unknownCode: (code, suggestion) =>
      `there is no code or name “${code}”${suggestion === undefined ? '' : `; did you mean ${suggestion}?`}`,
    manyFiles: manyFilesWords.en,
    rollup: rollupWords.en,
    seeHelp: 'see --help',
    bug: (message) =>
      `internal error, not your fault: ${message}. Please send this file and this line to the maintainers.`,
  },
};

function printYears({ first, last }: Form['years'], dash: string): string {
  return first === last ? first : `${first}${dash}${last}`;
}
