import type { Finding } from '../../findings/types.ts';
import { findAll } from '../../reading/findAll.ts';
import type { Check } from '../types.ts';
import { clauseBefore } from './clauses.ts';
import { hasAny } from './hasAny.ts';
import { placeIn } from './listPassages.ts';
import type { Passage, ProseIndex, Sentence } from './types.ts';
import { notAMeasure, tableInProse, unitMissing } from './wording/findings.ts';

/** What people put where a measure belongs. */
const NO_MEASURE = /^(?:完成|基本完成|已完成|达标|合格|满意|良好|优秀|正常|较好|较高|是|否|无|全部|√)$/;

/** SE437 unit-missing, SE438 not-a-measure, SE440 table-in-prose. */
export const checkUnits: Check = ({ year, prose }) => {
  let written: boolean | undefined;
  const isWritten = () => {
    written ??= writesMoney(prose);
    return written;
  };
  return [
    ...year.results
      .filter(({ measure }) => NO_MEASURE.test(measure.trim()))
      .map(({ measure, measurePlace }) => notAMeasure({ typed: measure }, measurePlace)),
    ...prose.passages.flatMap(findTable),
    ...prose.sentences.flatMap((sentence) => [
      ...(hasAny(sentence.text, ['万', '亿']) ? findShortUnits(sentence, isWritten) : []),
      ...(sentence.text.includes('.') &&
      !OF_ALL.test(sentence.passage.text.slice(0, sentence.start + sentence.text.length))
        ? findMissing(sentence)
        : []),
      ...(sentence.text.includes('占') ? findShares(sentence) : []),
    ]),
  ];
};

/** A table whose strokes do not make one prints as strokes: `>` of YAML has joined its lines, or a row has lost cells. */
function findTable({ kind, text, placeOf }: Passage): Finding[] {
  if (kind === 'table' || !text.includes('|')) return [];
  return /\|\s*:?-{2,}:?\s*\|/.test(text) ? [tableInProse({}, placeOf(0, text.length))] : [];
}

/** `150万` before a stop: 万 of what? Only of money, and only beside others that write 万元: 接待费3万，用车费4万 is how people talk. */
function findShortUnits(sentence: Sentence, isWritten: () => boolean): Finding[] {
  const { text } = sentence;
  const short = findAll(text, SHORT).filter(({ index }) => OF_MONEY.test(clauseBefore(text, index).text));
  if (short.length === 0 || !(WRITTEN.test(text) || (short.length === 1 && isWritten()))) return [];
  return short.map(({ 0: typed, index }) =>
    unitMissing({ typed, unit: '元' }, placeIn(sentence, index, index + typed.length)),
  );
}

const SHORT = /(?<![\d.])\d+(?:\.\d+)?[万亿](?=[，。；）)\n]|$|用于|购置|采购|投入|安排|支付)/g;
/** Words of money; what is counted may stand behind them: 资金惠及群众3万. */
const OF_MONEY =
  /(?:费|款|金|经费|预算|决算|支出|收入|投入|投资|金额|结余|结转|成本|造价|补助|补贴|安排|追加|调增|调减|采购|下达|拨付|到位|争取)(?:数|额|了|为|是|共|达|合计|共计|约|近|[上本当全去]年)*$/;
const WRITTEN = /\d(?:万元|亿元)/;

/** Whether the file's prose writes 万元 anywhere, or has it printed. */
function writesMoney({ passages }: ProseIndex): boolean {
  return passages.some(
    ({ text, references }) => WRITTEN.test(text) || references.some(({ name }) => OF_FIGURES.test(name)),
  );
}

const OF_FIGURES = /支出|预算|决算|三公|结转|结余/;

/** `占76.27；其余14块，占23.73%`: a share without its sign. */
function findShares(sentence: Sentence): Finding[] {
  return findAll(
    sentence.text,
    /(?<=占(?:比|总数的|总额的|全部的|全年的)?(?:为|约)?)\d{1,2}\.\d{1,2}(?=[，。；、）\n]|$)/g,
  ).map(({ 0: typed, index }) => unitMissing({ typed, unit: '%' }, placeIn(sentence, index, index + typed.length)));
}

/** `公务接待费1.86，`, `决算80.64，`, `预算执行率为99.31，`: a number with decimals that stops without a unit. */
/** 单位：万元 says it of all that follows. */
const OF_ALL = /单位[：:]\s*[万亿]?元|[（(](?:单位：)?[万亿]?元[）)]/;

function findMissing(sentence: Sentence): Finding[] {
  const { text } = sentence;
  return findAll(text, /(?<![\d.〔第])\d+\.\d{1,2}(?=[，。；\n]|$)/g).flatMap(({ 0: typed, index }): Finding[] => {
    const clause = clauseBefore(text, index);
    const named = sentence.mentions.some(({ end }) => end === index);
    const isRate = /(?:率|占比|比重|比例)(?:为|是|达到?)?$/.test(clause.text);
    const isMoney = named || /(?:预算|决算|支出|结转|结余|超支)(?:数|额|金额)?(?:为|是)?$/.test(clause.text);
    if (!isRate && !isMoney) return [];
    return [unitMissing({ typed, unit: isRate ? '%' : '万元' }, placeIn(sentence, index, index + typed.length))];
  });
}
