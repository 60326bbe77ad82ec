import { findAll } from '../../reading/findAll.ts';
import { readNumeral } from '../../reading/numerals.ts';
import { countDiffers } from '../prose/contradictions/findings.ts';
import { placeIn } from '../prose/listPassages.ts';
import type { Sentence } from '../prose/types.ts';
import type { Check } from '../types.ts';
import { namesOthers } from './ownWords.ts';

const NUMBER = '([0-9]{1,2}|[一二两三四五六七八九十]{1,2})';
const PUT =
  '(?:提出|制定|制订|拟定|明确|形成|研究提出|研究制定|列出|细化)(?:了)?(?:相应的?|以下|如下|具体|针对性的?|整改|改进|的)*';
const MEASURES = [
  new RegExp(`${PUT}${NUMBER}[条项个](?:具体|整改|改进|针对性的?|的)*(?:措施|举措)`, 'g'),
  new RegExp(`${PUT}(?:措施|举措)(?:共|共计)?${NUMBER}[条项个]`, 'g'),
];
const PROBLEMS = [
  new RegExp(
    `(?:针对|对照|围绕|对)(?:自评|自查|评价)?(?:中)?(?:存在|发现|查出|查摆出?|查找出?|梳理出?|的)*${NUMBER}(?:个|项|条|方面)(?:的)?问题`,
    'g',
  ),
  new RegExp(
    `自评(?:工作|报告)?(?:中)?(?:共|一共)?(?:发现|查出|查找出?|查摆出?|梳理出?|列出|指出)(?:了)?(?:存在)?(?:的)?${NUMBER}(?:个|项|条|方面)(?:的)?问题`,
    'g',
  ),
];
/** Problems that others found, those of one thing, and what was found before. */
const OTHERS =
  /审计|巡[察视]|督[查导]|检查|抽查|复核|评审|财政局|上年|去年|上一年|历年|项目负责|每个|各项目|其中|已整改|整改完成|办结|台账|安全|隐患|投诉|群众|调研|座谈|问卷/;

/** Problems of the self-evaluation: 上述问题, 存在的4个问题; not 防火问题. */
const OWN =
  /(?:上述|以上|存在|发现|查出|查找|查摆|这些|[0-9一二两三四五六七八九十][个项条])的?(?:主要|突出|[0-9一二两三四五六七八九十][个项条])?的?(?:问题|不足)|自评/;

/** SE427 count-differs for how many problems the self-evaluation found and how many measures it puts forward, against those that the file lists. */
export const judgeRecords: Check = ({ prose, year }) => {
  const records = [
    { patterns: MEASURES, listed: year.measures.length, isOf: (text: string) => OWN.test(text) },
    { patterns: PROBLEMS, listed: year.problems.length, isOf: (text: string) => /措施|举措|自评/.test(text) },
  ].filter(({ listed }) => listed > 0);
  return prose.sentences
    .filter(({ text, passage }) => /措施|举措|问题/.test(text) && !/^(?:problems|measures)\b/.test(passage.path))
    .flatMap((sentence) => {
      const counts = records.flatMap(({ patterns, listed, isOf }) =>
        isOf(sentence.text) ? patterns.flatMap((pattern) => countsIn(sentence, pattern, listed, year)).slice(0, 1) : [],
      );
      const wrong = counts.filter(({ isListed }) => !isListed);
      // Where both differ, the text speaks of other problems than the file.
      return wrong.length === 1 ? wrong.map(({ finding }) => finding) : [];
    });
};

function countsIn(sentence: Sentence, pattern: RegExp, listed: number, year: Parameters<typeof namesOthers>[1]) {
  const { text } = sentence;
  return findAll(text, pattern).flatMap(({ 0: typed, 1: count = '', index }) => {
    const number = readNumeral(count);
    const before = text.slice(0, index);
    // 三个问题：…: those that the text itself lists.
    if (number === undefined || /^(?:：|的)/.test(text.slice(index + typed.length))) return [];
    if (OTHERS.test(before) || OTHERS.test(typed) || namesOthers(before, year)) return [];
    const finding = countDiffers({ typed, listed }, placeIn(sentence, index, index + typed.length));
    return [{ isListed: number.eq(listed), finding }];
  });
}
