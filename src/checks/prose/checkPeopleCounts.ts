import { quantityOf } from '../../figures/outcomes.ts';
import type { Finding } from '../../findings/types.ts';
import { printNumber } from '../../quantity/print.ts';
import { readNumeral } from '../../reading/numerals.ts';
import type { Check, CheckContext } from '../types.ts';
import { figureContradicted } from './contradictions/findings.ts';
import { escapePattern } from './escapePattern.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const COUNT = '([0-9０-９]+|[零一二三四五六七八九十百两]+)';
const OF_OTHERS = /[县区乡镇局校]|全市|全省|其中|每|各/;

/** Counts of people that stand for one moment or one programme, and the figure of each. */
interface PeopleWord {
  readonly pattern: RegExp;
  readonly id: string;
  readonly name: string;
}

/** SE421 figure-contradicted: retirees at the start of the year, those who left, and those hired under a programme. */
export const checkPeopleCounts: Check = (context) => {
  const words = wordsOf(context);
  return context.prose.sentences
    .filter(({ text }) => /退休|聘|引进|招录|计划/.test(text))
    .flatMap((sentence) => words.flatMap((word) => checkWord(sentence, word, context)));
};

function wordsOf({ year }: CheckContext): readonly PeopleWord[] {
  const last = Number(year.year) - 1;
  const hires = year.staff.programmeHires;
  const programmes = hires.filter(
    ({ programme }) => hires.filter((other) => other.programme === programme).length === 1,
  );
  return [
    {
      pattern: new RegExp(
        `(?:年初|上年末|去年末|${last}年末|${last}年底)(?:有|共有)?离退休(?:人员|职工|人数)?(?:为|有|共|是)?${COUNT}[名人]`,
        'g',
      ),
      id: 'staff.openingRetirees',
      name: '年初离退休人数',
    },
    {
      pattern: new RegExp(
        `(?:本年|当年|年内)(?:去世|减少)(?:的)?离?退休(?:人员|职工)?(?:为|有|共|是)?${COUNT}[名人]`,
        'g',
      ),
      id: 'staff.leftRetirees',
      name: '减少离退休人数',
    },
    ...programmes.map(({ programme }) => ({
      pattern: new RegExp(
        `${escapePattern(programme)}[”"]?(?:人才)?(?:计划|政策|项目)?(?:聘用|引进|招聘|录用|招录)(?:的)?(?:硕士|博士|研究生|技术人员|人员|人才)?(?:共)?${COUNT}[名人]`,
        'g',
      ),
      id: `staff.items.${programme.replaceAll('.', '．')}.hires`,
      name: `${programme}聘用人数`,
    })),
  ];
}

function checkWord(sentence: Sentence, { pattern, id, name }: PeopleWord, { figures }: CheckContext): Finding[] {
  const figure = figures.find(id);
  const known = figure && quantityOf(figure.outcome);
  if (known === undefined) return [];
  return Array.from(sentence.text.matchAll(pattern)).flatMap(({ 0: typed, 1: count = '', index }): Finding[] => {
    const value = readNumeral(count);
    const [clause = ''] = sentence.text
      .slice(0, index)
      .split(/[，。；]/)
      .slice(-1);
    if (value === undefined || value.eq(known.value) || OF_OTHERS.test(clause)) return [];
    const args = { figure: name, typed, derived: `${printNumber(known.value)}人` };
    return [figureContradicted(args, placeIn(sentence, index, index + typed.length))];
  });
}
