import { describe, expect, it } from 'vitest';
import { loadExamples } from '../../src/explanations.ts';
import { definitions, sentenceOf } from '../../src/registry.ts';
import { cases } from './allCases.ts';

/*
 * English findings are in English. Chinese stands there only where it is the user's own text, or the name of a figure or of a
 * form, and then in marks: “办公费”.
 */
const examples = await loadExamples();

const codes = definitions.map(({ code }) => code);

function chineseIn(sentence: string): string[] {
  return sentence.replace(/“[^”]*”/g, '“”').match(/\S*\p{Script=Han}\S*/gu) ?? [];
}

/** What was printed, without the lines of the file that it shows and the places that it names. */
function sentencesOf(printed: string): string {
  return printed
    .split('\n')
    .filter((line) => !/^\s*\d*\s+\|/.test(line) && !/^\s+see also /.test(line))
    .map((line) => line.replace(/^\S+ (?=(?:heading )?“|(?:error|warning|note) SE\d)/, '').trim())
    .join(' ');
}

describe('in English', () => {
  it.each(codes)('%s is told without Chinese', (code) => {
    expect(chineseIn(sentencesOf(examples[code]?.output.en ?? ''))).toEqual([]);
  });

  it.each(cases.map((one) => [one.code, one] as const))('%s has a sentence without Chinese', (_, one) => {
    const { message, hint } = sentenceOf(one, 'en');
    expect(chineseIn(message)).toEqual([]);
    expect(chineseIn(hint)).toEqual([]);
  });
});
