import { type Finding, finding } from '../../findings/types.ts';
import { Decimal } from '../../quantity/decimal.ts';
import { printFixed } from '../../quantity/print.ts';
import type { Check } from '../types.ts';
import { placeIn } from './listPassages.ts';
import type { Sentence } from './types.ts';

const FROM_TO =
  /[由从](?:上年的?|去年的?|\d{4}年的?)?(\d+(?:\.\d+)?)[^\d，。；%]{0,4}(?:增加|增长|提高|上升|减少|下降|降低|降)(?:到|至|为)(?:本年的?|今年的?)?(\d+(?:\.\d+)?)[^\d，。；%]{0,4}，[^，。；]{0,8}?(?:增长|增加|提高|下降|减少|降低|增幅|降幅)(?:为|达|了)?(\d+(?:\.(\d+))?)%/;

/** SE421 figure-contradicted for a rate whose two numbers stand beside it: `由上年的41场增加到46场，增长10.87%`. */
export const checkGrowth: Check = ({ prose }) =>
  prose.sentences.filter(({ text }) => text.includes('%')).flatMap(checkSentence);

function checkSentence(sentence: Sentence): Finding[] {
  const match = FROM_TO.exec(sentence.text);
  if (match === null) return [];
  const [whole, from = '', to = '', rate = '', decimals = ''] = match;
  const base = new Decimal(from);
  if (base.isZero()) return [];
  const derived = new Decimal(to).minus(base).div(base).times(100).abs();
  const tolerance = new Decimal(10).pow(-decimals.length).div(2);
  if (derived.minus(rate).abs().lte(tolerance)) return [];
  const end = match.index + whole.length;
  const typed = `${rate}%`;
  const args = { figure: `由${from}到${to}的变化`, typed, derived: `${printFixed(derived, 2)}%` };
  return [finding('SE421', args, placeIn(sentence, end - typed.length, end))];
}
