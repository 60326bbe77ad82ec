import type { Finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printNumber } from '../../quantity/print.ts';
import type { TypedAmount } from '../../reading/findAmounts.ts';
import { scopeAt } from '../../reading/yearScope.ts';
import { refersTo } from '../../scores/refersTo.ts';
import type { Scorecard, ScoreLine } from '../../scores/types.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { escapePattern } from './escapePattern.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

/** The file's own total: 自评总分为93分, 自评93分, 总得分93分. */
const TOTAL =
  /(?:自评(?:总分|总得分|得分|总评分|评分|分数|结果)?|自报(?:总分|得分)?|(?:自评)?(?:总分|总得分|综合得分|最终得分|评定总分))(?:共计|合计|共|为|是|达|得|：)*$/;
/** Other names of it, that say so without 自评; nothing but oneself may stand before them. */
const OTHER_TOTAL =
  /^(?:经?(?:综合)?(?:评价|评定|自查)，?|我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2}|本次|本年度?|(?:20\d\d)?年度?|部门|单位|整体支出|预算|绩效|最终|最后|总体)*(?:综合|评价|绩效|综合评价|绩效评价|自评综合|最终)(?:总)?(?:得分|评分|评价得分|评定得分|分数|成绩|分值)(?:共计|合计|共|为|是|达|得|：)*$/;
/** Who else gives points, and what else they are given for. */
const OF_OTHERS = /财政局|主管部门|考核组|第三方|复核|抽查|省里|市里|上级|专家组|科室|上年|去年/;
const OF_ONE_LINE = /指标(?!体系)|该项|一项|此项|单项|分项|每项|目标值/;
/** What a line or all of them can give. */
const FULL = /(?:满分|分值|权重|指标|该项|一项)(?:为|是|共|：)?$/;
/** The unit's performance, or a project, has a table and a total of its own. */
const OF_OTHER_TABLE = /自评表|产出|效益|项目(?!支出)/;
const OF_PERFORMANCE = /绩效自评得分/;

/**
 * SE421 figure-contradicted for points that the file declares or derives: the total, a group or an item of the rubric, and
 * the points lost of a full mark: `满分100分，自评93分，共扣5分`.
 */
export const checkDeclaredPoints: Check = (context) =>
  context.prose.sentences
    .filter(({ text }) => text.includes('分') && hasAny(text, ['自评', '自报', '得', '总分', '扣', '评分']))
    .flatMap((sentence) => [
      ...sentence.amounts.flatMap((amount) =>
        amount.unit !== '分' || amount.isVague
          ? []
          : [...checkTotal(sentence, amount, context), ...checkItem(sentence, amount, context)],
      ),
      ...checkLost(sentence),
    ]);

function checkTotal(sentence: Sentence, amount: TypedAmount, { year, form }: CheckContext): Finding[] {
  const { text } = sentence;
  const totals = year.declared.filter(({ criterion }) => criterion === undefined);
  const own = totals.find((declared) => form.rubrics.some((rubric) => refersTo(declared, rubric))) ?? totals[0];
  if (own === undefined || totals.some((declared) => declared.points.value.eq(amount.value))) return [];
  const lead = amount.lead;
  if ((scopeAt(sentence, amount.start)?.year ?? sentence.year) !== sentence.year) return [];
  if (
    !(OTHER_TOTAL.test(lead) || (TOTAL.test(lead) && hasAny(text, ['自评', '自报']))) ||
    [OF_OTHERS, OF_ONE_LINE, OF_OTHER_TABLE].some((other) => other.test(text)) ||
    (OF_PERFORMANCE.test(text) && !/整体支出绩效自评得分/.test(text))
  )
    return [];
  // `某项满分20分，自评17分`: of a line whose full mark is told, and not of all.
  const belongsToOneLine = sentence.amounts.some(
    ({ start, unit, value, lead: words }) =>
      unit === '分' && start < amount.start && FULL.test(words) && value.lt(own.points.value),
  );
  if (belongsToOneLine) return [];
  // What facts give and what people give are parts of it.
  if (/其中[^。；]*$/.test(text.slice(0, amount.start))) return [];
  // An item of the rubric may stand before the words: `…一项自评14分`.
  if (
    !/总/.test(lead) &&
    /[\u4e00-\u9fff]{2}(?:自评|自报)/.test(
      lead.replace(/[我本][\u4e00-\u9fff]{1,2}|本次|最终|经|单位|部门|整体支出|绩效|年度/g, ''),
    )
  )
    return [];
  return [differs(sentence, amount, '自报总分', own.points.value)];
}

/** An item or group of the rubric by its title, and its points: `…一项自评14分`, `…得9分`. */
function checkItem(sentence: Sentence, amount: TypedAmount, { scorecards }: CheckContext): Finding[] {
  const before = sentence.text.slice(Math.max(0, amount.start - 40), amount.start);
  return scorecards.flatMap((scorecard) =>
    partsOf(scorecard).flatMap(({ title, lines }): Finding[] => {
      const short = title.replace(/情况$/, '');
      const pattern = new RegExp(
        `(?:${escapePattern(title)}|(?<=[“”"，、；：]|^)${escapePattern(short)}(?=[”"]?(?:一项|部分|这一项)))[”"]?(?:一项|部分|这一项|方面)?(?:（\\d+分）|满分(?:为|是)?\\d+分)?，?(?:自评|自报|实|最终|应|共)*得?(?:分)?(?:为|是|：)?$`,
      );
      if (!/(?:得|自评|自报)(?:分)?(?:为|是|：)?$/.test(before) || !pattern.test(before)) return [];
      const [least, most] = [sum(lines, 'least'), sum(lines, 'most')];
      // More than it can have is not of this item: its title is that of something else too.
      const full = lines.reduce((total, { criterion }) => total.plus(criterion.points.value), new Decimal(0));
      if (!least.eq(most) || least.eq(amount.value) || amount.value.gt(full)) return [];
      return [differs(sentence, amount, `“${title}”的得分`, least)];
    }),
  );
}

function partsOf({ lines }: Scorecard): { title: string; lines: readonly ScoreLine[] }[] {
  const titles = [...new Set(lines.flatMap(({ group, item }) => [group, item]))];
  return titles.map((title) => ({
    title,
    lines: lines.filter(({ group, item }) => group === title || item === title),
  }));
}

function sum(lines: readonly ScoreLine[], bound: 'least' | 'most'): Decimal {
  return lines.reduce((total, line) => total.plus(line[bound].value), new Decimal(0));
}

/** One full mark, one mark given and one lost. */
function checkLost(sentence: Sentence): Finding[] {
  if (!sentence.text.includes('扣')) return [];
  const points = sentence.amounts.filter(({ unit }) => unit === '分');
  const lost = points.filter((amount) => /(?<!每[^，。；]{0,6})扣(?:除|掉|减|了|分)*$/.test(amount.lead));
  const full = points.filter((amount) => FULL.test(amount.lead));
  const given = points.filter((amount) => /(?:得|自评|自报|得分)(?:为|是|：)?$/.test(amount.lead));
  const [[cut], [whole], [mark]] = [lost, full, given];
  if (cut === undefined || whole === undefined || mark === undefined) return [];
  // `两项各扣1分`: several of them make what was lost.
  if (/[各均都每]|分别/.test(cut.lead)) return [];
  if (lost.length > 1 || full.length > 1 || given.length > 1 || cut.isVague || mark.value.gt(whole.value)) return [];
  const derived = whole.value.minus(mark.value);
  if (derived.eq(cut.value)) return [];
  // One reason of several may be told: fewer points than were lost in all.
  if (!/共|总|合计/.test(cut.lead) && cut.value.lt(derived) && /其中|主要/.test(sentence.text)) return [];
  const figure = `${printNumber(whole.value)}分与${printNumber(mark.value)}分之差`;
  return [differs(sentence, cut, figure, derived)];
}

function differs(sentence: Sentence, { start, end }: TypedAmount, figure: string, derived: Decimal): Finding {
  const typed = sentence.text.slice(start, end);
  return figureContradicted({ figure, typed, derived: `${printNumber(derived)}分` }, placeIn(sentence, start, end));
}
