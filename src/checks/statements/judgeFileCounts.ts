import type { Finding } from '../../findings/types.ts';
import { spendingTables } from '../../model/spendingTables.ts';
import { findAmounts } from '../../reading/findAmounts.ts';
import { countDiffers, figureContradicted } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import { agree } from '../prose/ties.ts';
import type { Check } from '../types.ts';

const COUNT = '([一二两三四五六七八九十]{1,3}|\\d{1,2})';
/** `自评中共梳理出五个方面的问题`, wherever it stands: the file lists them. */
const PROBLEMS = new RegExp(
  `(?:自评|自查)[^，。；：\\d]{0,8}?(?:梳理|查找|发现|查摆|归纳|排查|反映|找|查)(?:出|到)?(?:的|了|存在)?(?:主要)?${COUNT}(?:个|项|条|点|类)?(?:方面)?(?:的)?(?:主要|突出)?(?:问题|不足)(?!：|，(?:即|分别|一是|主要是|包括))`,
);
/** `2022年一般公共预算项目共七个`: of all, and nothing else is told of which. */
const PROJECTS = new RegExp(
  `(?:^|[，。；])(?:(?:20\\d\\d年度?|全年|本年度?|当年)?(?:[我本](?:局|委|办|厅|院|校|站|所|馆|中心|街道|单位|部门))?)(一般公共预算|财政拨款)?项目(?:支出)?(?:一?共|总共|合计|共有|共计|共安排|有|为)+${COUNT}(?:个|项)(?!子|二级|三级|工程|大类)(?![，：](?:分别|包括|即|具体))(?=[，。；：（]|$)`,
);
/** `对部门整体支出和四个项目开展了绩效自评`: there are not so many. */
const SELF_CHECKED = new RegExp(
  `${COUNT}(?:个|项)项目(?:支出)?(?:全部|均|都|已)*(?:开展|进行|实施|组织|纳入|完成)(?:了)?(?:绩效)?自评`,
);
/** What is not all of them. */
const SOME = /其中|新增|延续|结转|重点|跨年|追加|竣工|完工|[上去]年|明年|下年|拟|子项目|建设项目|部分/;

/** SE427 count-differs for problems that the file lists, and SE421 for its projects, where a text says how many there are. */
export const judgeFileCounts: Check = ({ prose, year }) => {
  const tables = spendingTables(year);
  const sizes = (isOwn: (table: string) => boolean) =>
    tables.filter(({ table }) => isOwn(table)).reduce((sum, { items }) => sum + items.length, 0);
  const projects = sizes((table) => table === 'projects');
  const all = sizes((table) => table !== 'basic');
  return prose.sentences.flatMap((sentence): readonly Finding[] => {
    const { text } = sentence;
    const findings: Finding[] = [];
    const problems = text.includes('自评') || text.includes('自查') ? PROBLEMS.exec(text) : null;
    if (
      problems !== null &&
      year.problems.length > 1 &&
      !/[上去]年|复[核评]|财政[局厅]|专家|第三方|主管/.test(text) &&
      sentence.scopes.every((one) => one.year === sentence.year)
    ) {
      const [start, typed, count] = locate(problems, 1);
      if (count === year.problems.length) agree(sentence, [{ start, end: start + typed.length }], { follows: 'count' });
      else if (count !== undefined)
        findings.push(
          countDiffers({ typed, listed: year.problems.length }, placeIn(sentence, start, start + typed.length)),
        );
    }
    const checked = text.includes('自评') ? SELF_CHECKED.exec(text) : null;
    if (checked !== null && all > 0 && !/[上去]年|二级|子项目|所属|全[县市区镇]/.test(text)) {
      const [start, typed, count] = locate(checked, 1);
      const figure = { what: 'projects' } as const;
      if (count !== undefined && count > all)
        findings.push(
          figureContradicted({ figure, typed, derived: `${all}个` }, placeIn(sentence, start, start + typed.length)),
        );
      else if (count === projects) agree(sentence, [{ start, end: start + typed.length }], { agrees: figure });
    }
    const match = text.includes('项目') ? PROJECTS.exec(text) : null;
    if (
      match === null ||
      projects < 2 ||
      sentence.topic !== undefined ||
      SOME.test(text.slice(0, match.index + match[0].length))
    )
      return findings;
    const [start, typed, count] = locate(match, 2);
    const right = new Set(match[1] === undefined ? [projects, all] : [projects]);
    if (count === undefined) return findings;
    const figure = { what: 'projects' } as const;
    if (right.has(count)) agree(sentence, [{ start, end: start + typed.length }], { agrees: figure });
    else
      findings.push(
        figureContradicted({ figure, typed, derived: `${projects}个` }, placeIn(sentence, start, start + typed.length)),
      );
    return findings;
  });
};

/** Where the number of a match starts, its words with the measure, and how many it is. */
function locate(
  match: RegExpExecArray,
  group: number,
): readonly [start: number, typed: string, count: number | undefined] {
  const number = match[group] ?? '';
  const from = match[0].lastIndexOf(number);
  const [unit = ''] = /^(?:个|项|条|点|类)?/.exec(match[0].slice(from + number.length)) ?? [];
  const [amount] = findAmounts(`${number}个`);
  return [match.index + from, number + unit, amount?.value.toNumber()];
}
