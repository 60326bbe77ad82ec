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

export const en: Sentences = {
  SE101: ({ detail }) => syntax[detail] ?? otherSyntax,
  SE102: ({ key }) => ({
    message: `“${key}” stands twice in the same place`,
    hint: 'Keep one of them; if they are two different things, rename one.',
  }),
  SE103: ({ text }) => ({
    message: `“${text}” has a full-width colon “：”, which is not understood`,
    hint: `Type an ASCII colon and a space: ${narrowColon(text)}`,
  }),
  SE104: ({ encoding }) => ({
    message: encodings[encoding],
    hint:
      encoding === 'binary'
        ? 'Is it the right file? A report file is text, .yaml; Word, PDF and pictures cannot be read, and Excel goes through selfeval import.'
        : 'Open it in an editor, choose “Save as” with the encoding UTF-8, and check again.',
  }),
  SE105: ({ bytes, limit }) => ({
    message: `the file has ${printMegabytes(bytes)} MB, more than ${printMegabytes(limit)} MB; it was not read`,
    hint: 'A report, or a form, has a few dozen KB. Is this the right file, or were pictures or raw data pasted into it?',
  }),
  SE106: ({ limit }) => ({
    message: `brackets or indentation nest deeper than ${limit} levels; reading stopped here`,
    hint: 'No report needs so many levels. Look for surplus brackets or for something pasted by mistake.',
  }),
  SE107: ({ name }) => ({
    message: `“*${name}” with a star in front would be read as a reference, which a report file may not have`,
    hint: `If the star belongs to the text, quote the whole value: "*${name}"; if something else was meant, write it out.`,
  }),
  SE108: ({ tag }) => ({
    message: `“${tag}” with an exclamation mark in front is a tag, which a report file may not have`,
    hint: 'If the exclamation mark belongs to the text, quote the whole value; otherwise delete the tag.',
  }),
  SE109: ({ character }) => ({
    message: `a character that cannot be used (${character}, ${characterKinds[kindOfCharacter(character)]})`,
    hint: 'Delete it, or type these words anew; it probably came from another file by copy and paste.',
  }),
  SE110: ({ text }) => ({
    message: `the value starts with “${text}” without quotes and would be misread`,
    hint: `Quote the whole value, for example: "${closeBraces(text)}"`,
  }),
  SE111: () => ({
    message: 'the file is empty',
    hint: 'Fill it in; the first line of a report file is selfeval: 1',
  }),
  SE112: () => ({
    message: 'a line “---” divides the file into more than one document',
    hint: 'Delete the line “---”; if there are two reports, put them into two files.',
  }),

  SE201: ({ key, suggestion, known }) => ({
    message: `there is no key “${key}” here`,
    hint: chooseName(suggestion, known, 'Possible here'),
  }),
  SE202: ({ key, title }) => ({
    message: title === undefined ? `“${key}” is missing` : `“${key}” (${title}) is missing`,
    hint: `Add a line here that starts with “${key}: ”.`,
  }),
  SE203: ({ text, suggestion, allowsNone }) => ({
    message: `“${text}” is not a number as this file writes them`,
    hint: joinSentences(
      suggestion === undefined ? 'Use ASCII digits and a decimal point only, like 12.5' : `Write ${suggestion}`,
      'no thousands separators, units, quotes or exponents',
      allowsNone ? 'if there is none write none, if it is not known leave it empty' : undefined,
    ),
  }),
  SE204: ({ text, integerDigits, decimals }) => ({
    message: decimals === 0 && text.includes('.') ? `“${text}” is no whole number` : `“${text}” has too many digits`,
    hint:
      decimals === 0
        ? `A whole number of at most ${integerDigits} digits is wanted.`
        : `At most ${integerDigits} digits before the point and ${decimals} after it; check the number and the file’s money unit.`,
  }),
  SE205: ({ expected, found }) => ({
    message: `${expectedWords[expected]} is wanted here, not ${foundWords[found]}`,
    hint: kindHint(expected, found),
  }),
  SE206: ({ text, allowed, suggestion }) => ({
    message: `“${text}” is not one of the choices`,
    hint: `${suggestion === undefined ? '' : `Write ${suggestion}. `}The choices: ${list(allowed)}.`,
  }),
  SE207: ({ text }) => ({
    message: text === '' ? 'a date is wanted here' : `“${text}” is not a date, or no day of the calendar`,
    hint: 'Four digits for the year, two for the month, two for the day, with hyphens: 2024-06-11.',
  }),
  SE208: ({ key }) => ({
    message: key === '' ? 'there is nothing here' : `${entryName(key)} is empty`,
    hint: 'Fill it in, or delete the line as long as there is nothing to say.',
  }),
  SE209: ({ version, supported }) => ({
    message:
      version === supported
        ? `the format version “${version}” is written as text`
        : `the file states format version “${version}”; this program knows ${supported}`,
    hint:
      version === supported
        ? `Take the quotes off: the first line is selfeval: ${supported}.`
        : `Make the first line selfeval: ${supported}; if the file is written for a newer version, update the program.`,
  }),
  SE210: ({ what, name }) => ({
    message: `the ${namedThings[what] ?? 'name'} “${name}” is given twice`,
    hint: 'Make them one, or rename one of them.',
  }),
  SE211: ({ name, suggestion, known }) => ({
    message: `“${name}” is not in the list of budget units`,
    hint: `${chooseName(suggestion, known, 'The list has')} If there is such a unit, add it to budgetUnits under unit first.`,
  }),
  SE212: () => ({
    message: 'not a report file: its first key is not selfeval',
    hint: 'Add a first line: selfeval: 1',
  }),
  SE213: ({ text, least, most, above }) => ({
    message: `${text} is out of range`,
    hint:
      least !== undefined && most !== undefined
        ? `A ${isDay(text) ? 'date' : 'number'} from ${least} to ${most} is wanted.`
        : least !== undefined
          ? `A number not below ${least} is wanted.`
          : most !== undefined
            ? `A number not above ${most} is wanted.`
            : above !== undefined
              ? `A number above ${above} is wanted.`
              : 'Check the number.',
  }),
  SE214: ({ key }) => ({
    message: `the amounts of this item are given per budget unit, so “${key}” cannot stand here`,
    hint: `Write byUnit under the item, the names of the budget units under it, and move ${key} under the unit’s name.`,
  }),
  SE215: ({ id, suggestion, known }) => ({
    message: `the file has no id or name “${id}”`,
    hint:
      known.length === 0
        ? 'The file has nothing to refer to yet: add it first, or delete this reference.'
        : chooseName(suggestion, known, 'To choose from'),
  }),
  SE216: ({ keyword, kind }) => patterns[kind ?? ''] ?? violations[keyword] ?? otherViolation,
  SE218: ({ name }) => ({
    message: `“${name}” is a total and cannot be an item`,
    hint: 'Remove this item: totals are worked out, and this one would be added twice.',
  }),
  SE219: ({ key }) => ({
    message: `${entryName(key)} must be on one line: a name has no line breaks`,
    hint: 'Write it behind the colon on the same line, without | and >; if there are several, write them one by one.',
  }),
  SE220: ({ text }) => ({
    message: `“${text}” is not a number`,
    hint: 'What is not known, or does not apply, is left out; write none where there is none, and 0 for zero.',
  }),
  SE221: ({ direction }) => ({
    message: `the target of a qualitative indicator is words, which direction: ${direction} cannot compare`,
    hint: 'Delete direction; where the target is a number, make type numeric.',
  }),

  SE301: ({ name, suggestion }) => ({
    message: `there is no figure or result called “${name}”`,
    hint: joinSentences(
      suggestion === undefined
        ? 'Check the name, or put the number under results first'
        : `Did you mean {{${suggestion}}}? If so, correct it`,
      `to print the words as they stand, put a backslash in front: \\{{${name}}}`,
    ),
  }),
  SE302: ({ construct }) => ({
    message: `“${construct}” cannot be used in the text`,
    hint: 'Use paragraphs, lists, sub-headings, bold and {{name}} only; to print a sign as it stands, put a backslash \\ in front.',
  }),
  SE303: ({ slot, suggestion, known }) => ({
    message: `this form has no narrative “${slot}”`,
    hint: chooseName(suggestion, known, 'Possible are'),
  }),
  SE304: ({ start }) => ({
    message: `the list starts at ${start} but will be printed from 1`,
    hint: `Start it at 1; if this line is not a list, put a backslash before the full stop: ${start}\\.`,
  }),
  SE305: () => ({
    message: '“{{” without “}}” on the same line',
    hint: 'Add }} after the name; to print it as it stands, write \\{{',
  }),
  SE306: ({ depth, deepest }) => ({
    message: `nested too deep: this is level ${depth}, and at most ${deepest} are printed`,
    hint: 'Move the innermost part one level up, or make it a paragraph.',
  }),

  SE401: ({ item, overspend }) => ({
    message: `“${item}” is overspent by ${money(overspend)} without a reason`,
    hint: 'Add reason with its text under the item; if it covers only a part, add amount or covers: part.',
  }),
  SE402: ({ item, actual }) => ({
    message: `“${item}” had no original budget; ${money(actual)} was spent without a reason`,
    hint: 'Was the original budget left out? If not, add reason with its text; if money was added in the year, fill in revisedBudget.',
  }),
  SE403: ({ item, overspend, explained }) => ({
    message:
      explained === undefined
        ? `“${item}” is overspent by ${money(overspend)}; the reason covers a part of it, but not said how much`
        : `“${item}” is overspent by ${money(overspend)}; the reason covers only ${money(explained)} of it`,
    hint:
      explained === undefined
        ? 'Say in reason, with amount, how much it covers, and give the reason for the rest.'
        : 'Give the reason for the rest too, and correct amount.',
  }),
  SE404: ({ table, actual, budget, overspend }) => ({
    message: `the actual of ${table}, ${money(actual)}, is ${money(overspend)} above the original budget ${money(budget)}, and no revised budget is given`,
    hint: 'The Budget Law (预算法) wants spending to follow the approved budget, adjusted first where it is to be exceeded. Fill in revisedBudget (with what was added and carried over); if last year’s carry-over was used, also opening under carryover.',
  }),
  SE405: ({ unknown }) => ({
    message: `${unknown.map((key) => THREE_PUBLIC_BUDGETS[key]).join(' and ')} budgets of 三公 items are missing, so their ${unknown.includes('budget') ? 'change rate and control rate' : 'change rate'} cannot be worked out`,
    hint: `Fill in ${unknown.join(' and ')} of each item; write none where nothing was budgeted.`,
  }),
  SE406: ({ points, by, rubric, doubt }) => ({
    message: `the ${printNumber(points.value)} points given by ${by} are on “${rubric}”, a scorecard that this form does not have; they cannot be verified${doubtOf(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID : ''}If the name is wrong, write the id of the form’s rubric; if it really is another scorecard, leave it.`,
  }),
  SE407: ({ amount, money: unit }) => ({
    message: `a negative amount: ${amount}${unit}`,
    hint: 'Right where earlier spending was recovered or reversed; otherwise delete the minus sign.',
  }),
  SE408: ({ figure, stated, derived }) => ({
    message: `“${figure}” is printed as ${stated}, but the file’s numbers give ${derived}`,
    hint: 'Compare the publication with what was typed; if the publication is wrong, leave it.',
  }),
  SE409: ({ staff, posts }) => ({
    message: `${staff} people in post are more than the ${posts} authorized posts, and the text says nothing of it`,
    hint: 'Verify both numbers; if it is so, say in the text by how many, why, and how it will be settled.',
  }),
  SE410: ({ item, actual, revised }) => ({
    message: `the actual of “${item}”, ${money(actual)}, is above the revised budget ${money(revised)}: an execution rate over 100%`,
    hint: 'Verify the actual; carry-over used and additions granted belong into revisedBudget.',
  }),
  SE411: ({ item, typed, other }) => ({
    message: `${typed} of “${item}” is a thousand times its ${other} or more; the unit may be wrong`,
    hint: 'All amounts of a file are in one unit (money): convert what was given in yuan.',
  }),
  SE412: ({ points, least, most, doubt }) => ({
    message: `a total of ${printNumber(points.value)} points is claimed; on this rubric it can only be ${least.value.eq(most.value) ? '' : `${printNumber(least.value)}–`}${printNumber(most.value)}${doubtOf(doubt)}`,
    hint: `${doubt ? SAY_WHAT_PAID : ''}See the points of each line and their reasons with selfeval score.`,
  }),
  SE413: ({ typed, why }) => ({
    message: `“${typed}” does not agree with the weight, target and value in its sentence: ${POINTS_DOUBTS[why]}`,
    hint: 'Verify the points; where points were lost or the target missed, give the reason in the same sentence.',
  }),
  SE414: ({ item, explained, overspend }) => ({
    message: overspend.value.isZero()
      ? `“${item}” is not overspent, yet its reason accounts for ${money(explained)} of overspend`
      : `“${item}” is overspent by ${money(overspend)}, yet its reason accounts for ${money(explained)}`,
    hint: 'Check amount under reason, and the budget and actual of the item; amount may be in another unit of money.',
  }),
  SE415: ({ item, units }) => ({
    message: `“${item}” says nothing of ${list(units)}, so that neither its sum nor the total can be worked out`,
    hint: 'Give the amounts of that unit; write none where it has none.',
  }),
  SE416: ({ item, revised, actual, closing }) => {
    const left = revised.value.minus(actual.value);
    return {
      message: `“${item}”: revised budget ${money(revised)} − actual ${money(actual)} = ${money(quantity('yuan', left))}, but ${money(closing)} is given as carried over at the end of the year; they are ${money(quantity('yuan', left.minus(closing.value).abs()))} apart`,
      hint: left.gt(closing.value)
        ? 'Check the three numbers; if the treasury took money back, say so in the text, or lower revisedBudget.'
        : 'Check the three numbers; carry-over used and additions granted belong into revisedBudget.',
    };
  },
  SE417: ({ table, rate, points, derived, awarded }) => ({
    message: `the execution rate of “${table}” is ${printRate(rate)}, which of ${printNumber(points.value)} points earns ${printNumber(derived.value)}, not ${printNumber(awarded.value)}`,
    hint: 'The points are the rate (100% at most, 0 at least) times the weight, to two places; check awarded, and the budget and the actual.',
  }),
  SE418: ({ bought, paid }) => ({
    message: paid.value.isZero()
      ? `the number of official vehicles bought is ${printNumber(bought.value)}, yet nothing was spent on buying any`
      : `${money(paid)} was spent on buying official vehicles, yet none was bought`,
    hint: 'Check vehicles.bought and vehiclePurchase.actual; if a vehicle was paid for in another year, or handed over by another unit, say so in the text.',
  }),
  SE419: ({ item, actual, budget }) => ({
    message: budget.value.isZero()
      ? `${item} has no budget this year, yet ${money(actual)} was spent`
      : `the actual of ${item}, ${money(actual)}, is above this year’s budget ${money(budget)}, by ${money(quantity('yuan', actual.value.minus(budget.value)))}`,
    hint: '三公 expenses must stay within their budget: check both; where it really was exceeded, give the reason and the approval in the text.',
  }),

  SE421: ({ figure, typed, derived }) => ({
    message: `“${typed}” contradicts the data: ${figure} is ${derived}`,
    hint: 'Verify which is right. A number that stands in the data and is named by {{…}} in the text cannot differ.',
  }),
  SE422: ({ typed, derived }) => ({
    message: `the unit of “${typed}” may be wrong; by the data it is ${derived}`,
    hint: 'Verify 元, 万元, 亿元 and the measure.',
  }),
  SE423: ({ figure, typed, derived }) => ({
    message: `“${typed}” points the wrong way: ${figure} ${derived}`,
    hint: 'Correct the word of direction, or name the figure by {{…}}: then the program writes it.',
  }),
  SE424: ({ figure, typed }) => ({
    message: `“${typed}” speaks of ${figure}, which the file does not have`,
    hint: 'Add the number to the file, or remove the claim.',
  }),
  SE425: ({ figure, typed, derived }) => ({
    message: `“${typed}” contradicts the data: ${figure} ${derived}`,
    hint: 'Verify the data, or correct the sentence.',
  }),
  SE426: ({ result, typed, achieved, target }) => ({
    message: `“${typed}” contradicts the data: ${result} reached ${achieved}, its target is ${target}`,
    hint: 'Say what was reached; where it was not, say why.',
  }),
  SE427: ({ typed, listed }) => ({
    message: `“${typed}” is announced, ${listed} follow`,
    hint: 'Count again; correct the number or what is listed.',
  }),
  SE428: ({ typed, sum }) => ({
    message: `“${typed}” does not agree with the sum of its parts, ${sum}`,
    hint: 'Verify the total and the parts.',
  }),
  SE429: ({ typed, name }) => ({
    message: `“${typed}” is typed, and the data have this number`,
    hint: `It can be written {{${name}}}: then it follows the data.`,
  }),
  SE430: ({ typed, year }) => ({
    message: `“${typed}” may be a stale year; here it should be ${year}`,
    hint: 'Verify that it was not carried over from last year’s report.',
  }),
  SE431: ({ typed, expected }) => ({
    message:
      expected === undefined
        ? `“${typed}” is a number typed by hand`
        : `“${typed}” does not follow; here “${expected}” is due`,
    hint: 'Use # headings or a list (1. …): the program writes the numbers.',
  }),
  SE432: ({ typed }) => ({
    message: `“${typed}”: no punctuation follows a number in brackets`,
    hint: 'Remove the mark behind the bracket (GB/T 9704).',
  }),
  SE433: ({ typed, suggestion }) => ({
    message: `“${typed}”: the year of a document number stands in 〔〕`,
    hint: `Write ${suggestion} (GB/T 9704).`,
  }),
  SE434: ({ typed }) => ({
    message: `“${typed}” looks like a draft that was not finished`,
    hint: 'Write what is so, or remove it.',
  }),
  SE435: ({ typed }) => ({
    message: `“${typed}” gives no reason`,
    hint: 'Write the actual reason; if it is not known, leave the key out.',
  }),
  SE436: ({ typed }) => ({
    message: `“${typed}”: a number belongs here, not a word`,
    hint: 'Write the number, e.g. 98.5%.',
  }),
  SE437: ({ typed, unit }) => ({
    message: `“${typed}” lacks its unit`,
    hint: `Write it out, e.g. ${typed}${unit}.`,
  }),
  SE438: ({ typed }) => ({
    message: `“${typed}” is no measure`,
    hint: 'Write a unit such as 项, 场, 万元, %; how well it went belongs into the text.',
  }),
  SE439: ({ figure, typed }) => ({
    message: `“${typed}”: the base of ${figure} is zero, so there is no rate`,
    hint: 'Say that there was nothing last year, or no budget, without a percentage.',
  }),
  SE440: () => ({
    message: 'a table drawn in prose prints as lines of strokes',
    hint: 'Tables are made from data; write other things as sentences or a list.',
  }),

  SE441: ({ accepted, path, suggestion }) => ({
    message: `the accepted ${accepted} is no longer found at “${path}”`,
    hint: `${suggestion === undefined ? '' : `There is one at ${suggestion}: if that is meant, correct the path. `}If it was put right, delete this entry.`,
  }),
  SE442: ({ accepted }) => ({
    message: `${accepted} cannot be accepted, only corrected`,
    hint: 'Faults of syntax, schema, form and outputs have to be put right: delete this entry and follow the finding.',
  }),
  SE443: ({ accepted, suggestion }) => ({
    message: `there is no code “${accepted}”`,
    hint:
      suggestion === undefined
        ? 'Take the code from the result of a check, for example SE401.'
        : `Did you mean ${suggestion}? Compare with the result of a check.`,
  }),
  SE444: ({ text }) => ({
    message: text === '' ? 'the reason is missing here' : `“${text}” does not say why this stays`,
    hint: 'Give the reason in a sentence, for example: published in September 2023, kept as printed.',
  }),

  SE451: ({ typed, why }) => ({
    message:
      why === 'rate' ? `“${typed}”: a part is no more than 100% of its whole` : `“${typed}”: there is no such day`,
    hint:
      why === 'rate'
        ? 'Check both numbers of the rate; where more was done than planned, give the completion rate.'
        : 'Check the date.',
  }),

  SE461: ({ cell, text }) => ({
    message: `the ${INDICATOR_CELLS[cell]} must be a number, and says “${text}”`,
    hint:
      cell === 'points' || cell === 'awarded'
        ? 'Write the points alone, like 10.'
        : 'Write the number, like 46; where there is none by nature, make type qualitative.',
  }),
  SE462: ({ cell, text, suggestion }) => ({
    message: `the ${INDICATOR_CELLS[cell]} “${text}” holds more than a number`,
    hint: joinSentences(
      suggestion === undefined ? 'Write the number alone' : `Write ${suggestion}`,
      cell === 'points' || cell === 'awarded' ? undefined : 'its unit or % belongs in measure, ≥ and ≤ in direction',
    ),
  }),
  SE463: ({ indicator, awarded, points }) => ({
    message: `${indicator === undefined ? 'the execution rate' : `the indicator “${indicator}”`} is awarded ${printNumber(awarded.value)} points of ${printNumber(points.value)}`,
    hint: 'Check points and awarded; going beyond a target earns no more than all points.',
  }),
  SE464: ({ indicator, why }) => ({
    message: `of the indicator “${indicator}”, ${POINTS_DOUBTS[why]}, and no reason is given`,
    hint:
      why === 'beatenByFar'
        ? 'The rubric asks for one; check target and actual, and where they are right, give it under reason.'
        : 'Check the points; where they are right, give the reason and the remedy under reason.',
  }),
  SE465: ({ table, sum }) => ({
    message: `the points of “${table}” add up to ${printNumber(sum.value)}, not to 100`,
    hint: 'Check points of the indicators, and executionPoints; where the rate has no points, write none for both.',
  }),
  SE466: ({ item, column, typed, sum }) => ({
    message: `${column} of “${item}” is ${money(typed)}, but its sources of funding add up to ${money(sum)}`,
    hint: `Find out which is right; a project with funding need not say ${column}, which is added up then.`,
  }),
  SE467: ({ whole, parts, sum, amount }) => ({
    message: `${parts.map((part) => `“${part}”`).join(', ')} ${parts.length > 1 ? 'add up to' : 'is'} ${money(sum)}, which is more than the ${money(amount)} of “${whole}”`,
    hint: 'They are parts of it and cannot be more; check the numbers, and the unit of the amounts.',
  }),

  SE481: ({ item, column, year, amount, before }) => ({
    message: `last year’s ${lastYearColumns[column]} of “${item}” is given as ${money(amount)}, but the report of ${year} has ${money(before)}`,
    hint: 'Compare the two and correct the wrong one; if the basis was restated, say so in accepted.',
  }),
  SE482: ({ name, year, value, before }) => ({
    message: `last year’s value of “${name}” is given as ${value}, but the report of ${year} has ${before}`,
    hint: 'Compare the two and correct the wrong one; if it is counted in another way now, say so in accepted.',
  }),
  SE483: ({ item, year, opening, closing }) => ({
    message:
      closing === undefined
        ? `“${item}” opens with ${money(opening)} carried over, but the report of ${year} has no such item`
        : `“${item}” opens with ${money(opening)} carried over, but closed ${year} with ${money(closing)}`,
    hint:
      closing === undefined
        ? 'Check the name and the amount; if it was moved from another item, say so in accepted.'
        : 'A year opens as the one before closed: correct the wrong one; if the opening was adjusted, say so in accepted.',
  }),
  SE484: ({ item, year, closing }) => ({
    message: `“${item}” closed ${year} with ${money(closing)} carried over and is not there this year`,
    hint: 'Add the item with opening under carryover; if the money was returned or merged, say where it went.',
  }),
  SE485: ({ year, before, added, left, closing }) => ({
    message:
      left === undefined
        ? `${printNumber(closing.value)} retirees at the end of the year are more than the ${printNumber(before.value)} of ${year} and the ${printNumber(added.value)} new ones`
        : `retirees do not add up: ${printNumber(before.value)} in ${year} + ${printNumber(added.value)} new − ${printNumber(left.value)} left = ${printNumber(before.value.plus(added.value).minus(left.value))}, but ${printNumber(closing.value)} are given`,
    hint: 'Check closing, new and left under retirees, and last year’s closing number.',
  }),
  SE486: ({ year, unknown, implied }) => ({
    message: `${unknown.join(' and ')} of retirees not given, so that they cannot be compared with the end of ${year}`,
    hint:
      implied === undefined
        ? `Add ${unknown.join(' and ')}; write none if there were none.`
        : `By the closing numbers it would be ${printNumber(implied.value)}: if that is right, add ${unknown.join(' and ')}.`,
  }),
  SE487: ({ table, year, items }) => ({
    message: `${items.length} of ${table} in ${year} not there this year: ${items.join(', ')}`,
    hint: 'Check whether something was left out; if they have ended, nothing is to be done.',
  }),
  SE488: ({ item, before, year }) => ({
    message: `“${item}” is new and “${before}” of ${year} is gone: are they the same`,
    hint: 'If they are, give both the same name; if not, say so in accepted.',
  }),
  SE489: ({ posts, year, before, after }) => ({
    message: `authorized posts (${posts}) went from ${printNumber(before.value)} in ${year} to ${printNumber(after.value)}`,
    hint: 'Compare with the approval; if they were changed, nothing is to be done.',
  }),
  SE490: ({ form, before, year }) => ({
    message: `the form “${before}” of ${year} gave way to “${form}”`,
    hint: 'Tables and rubrics may differ, so points do not compare; if the form is right, nothing is to be done.',
  }),
  SE491: ({ unit, before, year }) => ({
    message: `the unit is called “${unit}”, in the report of ${year} “${before}”`,
    hint: 'Check the name, and whether prior is this unit’s report; if the unit was renamed, say so in accepted.',
  }),
  SE492: ({ year, wanted, found }) => ({
    message: `this report is for ${year}, so prior must be for ${wanted}, but it is for ${found}`,
    hint: `Let prior name the report for ${wanted}, or write none if there is none.`,
  }),
  SE493: ({ path, errors }) => ({
    message: `last year’s report ${path} has ${errors === 1 ? '1 error' : `${errors} errors`}; the years were not compared`,
    hint: 'Check and correct that report first, then check this one.',
  }),
  SE494: ({ year }) => ({
    message: `there is no report of ${year} to compare with`,
    hint: 'If there is one, name it under prior or check both together; if not, write prior: none',
  }),
  SE495: ({ year, files }) => ({
    message: `${files.length} reports of ${year}; none was compared: ${files.join(', ')}`,
    hint: 'Name the right one under prior.',
  }),

  SE501: ({ criterion, points, allowed }) => ({
    message: `“${criterion}” cannot have ${printNumber(points.value)} points`,
    hint: `Allowed points: ${allowed.replaceAll('、', ', ')}. For points at discretion give the reason with discretion.`,
  }),
  SE502: ({ criterion, suggestion, known }) => ({
    message: `the rubric has no criterion “${criterion}”`,
    hint: chooseName(suggestion, known, 'The criteria'),
  }),
  SE503: ({ year }) => ({
    message: `the program has no holiday list for ${year}, so the working days late cannot be counted`,
    hint: 'Check the year of the dates; if it is right, update the program. Until then these points stay open.',
  }),
  SE504: ({ criterion }) => ({
    message: `the points of “${criterion}” follow from the file’s facts; the declared points are not used`,
    hint: 'Delete the declared points; if the derived ones are wrong, correct the facts.',
  }),

  SE601: ({ form, suggestion, known }) => ({
    message: `there is no form “${form}”`,
    hint: `${chooseName(suggestion, known, 'The forms')} For a form of your own, write its folder, such as ./our-city.`,
  }),
  SE602: ({ path }) => ({
    message: `the form lacks the file ${path}`,
    hint: 'Add the file, or check the folder named: in form it starts from the report’s folder, after --form from the working folder.',
  }),
  SE603: ({ form, year, years }) => ({
    message: `form “${form}” is for ${years}, the report for ${year}`,
    hint: 'Check year, or name the form of that year in form.',
  }),
  SE604: ({ rubric, stated, sum }) => ({
    message: `“${rubric}” states ${printNumber(stated.value)} points, its parts add up to ${printNumber(sum.value)}`,
    hint: 'Correct the points after the issued rubric.',
  }),
  SE605: ({ name, suggestion }) => ({
    message: `this form does not ask for “${name}”`,
    hint: suggestion === undefined ? 'Check the name, or delete the line.' : `Did you mean ${suggestion}?`,
  }),
  SE606: ({ id, suggestion, types }) => ({
    message:
      types === undefined
        ? `the form does not define “${id}”`
        : `“${id}” has type: ${types.given} among the facts; only one with type: ${types.wanted} goes here`,
    hint:
      suggestion !== undefined
        ? `Did you mean ${suggestion}?`
        : types === undefined
          ? 'Define it in the form’s files, or correct the name.'
          : 'Name another fact, or change the kind of the criterion.',
  }),
  SE607: ({ what }) => ({
    message: `this is no ${what}: most of the keys that one has are missing`,
    hint: `Check the folder given with --form: the file should start with ${what}: 1. To make a form, copy one that is shipped.`,
  }),
  SE608: ({ table, key }) => ({
    message: `what the table “${table}” shows is not told by budget unit, so it cannot have ${key}`,
    hint: `Delete ${key}; only tables of basic spending, projects and funds have columns or rows of budget units.`,
  }),
  SE609: ({ why, first, second }) => ({
    message: {
      empty: `the band “${first}” holds no number; nobody can be in it`,
      overlap: `the bands “${first}” and “${second ?? ''}” overlap, so that the points there are not clear`,
      gap:
        second === undefined
          ? `nobody says how many points there are outside the band “${first}”`
          : `between the bands “${first}” and “${second}” there is a gap without points`,
    }[why],
    hint:
      why === 'gap'
        ? 'Let the bands meet, with a square bracket on one side and a round one on the other; give the points of a gap that is meant under otherwise.'
        : 'Correct the ranges: a square bracket includes the end, a round one does not, as in "(0,10]" and "(10,20]".',
  }),
  SE610: ({ rules }) => ({
    message: `one criterion has ${rules.join(' and ')}; which of them gives the points is not clear`,
    hint: 'Keep one of them; otherwise goes with rateBands alone.',
  }),
  SE611: ({ rates }) => ({
    message: `rates go in a circle, so that none can be worked out: ${rates.join(' → ')}`,
    hint: 'Make one of them of figures or facts.',
  }),
  SE612: ({ rate }) => ({
    message: `some terms of the rate “${rate}” are money and others are not; what they give has no meaning`,
    hint: 'For money use facts of the type amounts or figures of a table, not facts of the type number.',
  }),
  SE620: ({ table, each }) => ({
    message: `the rows of the table “${table}” are not there for each project, so it cannot have each: ${each}`,
    hint: 'Delete each; only a table whose rows are indicators or funding can stand once for each project.',
  }),

  SE701: ({ name, suggestion }) => ({
    message: `the template uses “${name}”, which does not exist`,
    hint: suggestion === undefined ? 'Check the name.' : `Did you mean ${suggestion}?`,
  }),
  SE702: ({ construct }) => ({
    message: `“${construct}” cannot be used in a template`,
    hint: 'A template takes ready values and chooses with #if, #unless, #each and #with; what is to be computed, the program computes.',
  }),
  SE703: ({ detail }) => ({
    message: `not a valid template: ${detail}`,
    hint: 'Check the braces here, and that each {{#if}} has its {{/if}}.',
  }),
  SE704: ({ name }) => ({
    message: `“${name}” is a whole block and cannot stand on the cover, in a title or heading, or in bold text`,
    hint: `Give {{${name}}} a line of its own in the text of report.hbs, with an empty line before and after.`,
  }),

  SE801: ({ why }) => ({
    message: TABLE_FAULTS[why],
    hint: 'Open the table in Excel or WPS, save it as an Excel workbook (.xlsx) or as CSV UTF-8, and import that.',
  }),
  SE802: () => ({
    message: 'this is a workbook in the old format (.xls), which cannot be imported',
    hint: 'Open it in Excel or WPS, save it as an Excel workbook (.xlsx), and import that.',
  }),
  SE803: () => ({
    message: 'the workbook is encrypted and cannot be read',
    hint: 'Open it in Excel or WPS, take its password away (File, Info, Protect Workbook), save a copy, and import that.',
  }),
  SE804: () => ({
    message: 'the workbook has macros and was not read',
    hint: 'Open it in Excel or WPS, save it as a workbook without macros (.xlsx), and import that.',
  }),
  SE805: (args) => ({
    message: tableTooLarge(args),
    hint: 'Published accounts have some hundred KB. Check that it is the right file, or copy the tables wanted to a new workbook.',
  }),
  SE806: ({ sheet, cell }) => ({
    message: `${cell} of “${sheet}” is a formula, and the file does not hold its value`,
    hint: 'Open the file in Excel or WPS, let it calculate, save it, and import it again.',
  }),
  SE807: () => ({
    message: 'the workbook has links to other workbooks and was not read',
    hint: 'Break the links in Excel or WPS (Data, Edit Links), so that formulas become numbers, save it, and import it again.',
  }),
  SE810: ({ sheets }) => ({
    message:
      sheets.length === 0
        ? 'the table is empty'
        : `there is no amount to import: ${areFew(sheets) ? list(sheets) : `${list(sheets.slice(0, 8))} and more`}`,
    hint: 'What can be imported: “收入支出决算总表” (公开01表), “基本支出决算表” (公开06表) and “三公经费支出决算表” (公开09表), or the budgets alike: keep the title, the header and the line “单位：万元”.',
  }),
  SE811: ({ sheet, year }) => ({
    message:
      year === undefined
        ? `cannot tell whether “${sheet}” is a budget or final accounts`
        : `“${sheet}” is of ${year}, which does not fit the report’s year`,
    hint: 'Say which column it is with --column: actual, originalBudget, revisedBudget or lastYearActual.',
  }),
  SE812: ({ name, suggestion, known }) => ({
    message: `there is no sheet “${name}”`,
    hint: chooseName(suggestion, known, 'The file has'),
  }),
  SE813: ({ sheet, unit }) => ({
    message:
      unit === undefined
        ? `“${sheet}” does not state its unit of money`
        : `“${sheet}” is in ${unit}; only 元 and 万元 are known`,
    hint:
      unit === undefined
        ? 'Write “单位：万元” or “单位：元” above the header, or add --money 万元 or --money 元.'
        : 'Convert the table to 元 or 万元, change its line “单位：”, and import it again.',
  }),
  SE814: ({ error, path }) => ({
    message: `with these amounts the report file would have one more error, ${error}${path === '' ? '' : ` at ${path}`}; nothing was written`,
    hint: `Correct this place of the report file first, then import again; selfeval explain ${error} says what it is about.`,
  }),

  SE901: ({ path }) => ({
    message: `there is no file ${path}`,
    hint: 'Check the file’s name and folder.',
  }),
  SE902: ({ path }) => ({
    message: `${path} is not a file`,
    hint: 'Name the report file inside the folder, for example report.yaml',
  }),
  SE903: ({ path, reason }) => ({
    message: `cannot read ${path}: ${systemReasons[reason] ?? reason}`,
    hint: 'Make sure that you may read it and that no other program holds it.',
  }),
  SE904: ({ path, reason }) => ({
    message: `cannot write ${path}: ${systemReasons[reason] ?? reason}`,
    hint: 'Files that were there are unchanged. Close the program that has it open, or choose a writable folder with -o.',
  }),
  SE905: ({ output, first, second }) => ({
    message: `${first} and ${second} would both become ${output}; nothing was written`,
    hint: 'Rename one of the files, or run twice with different folders for -o.',
  }),
  SE906: ({ path }) => ({
    message: `there is no report file below ${path}`,
    hint: 'A report file ends in .yaml or .yml and starts with selfeval: 1; name a file or folder.',
  }),
  SE907: ({ path }) => ({
    message: `the result would replace the input ${path}; it was not written`,
    hint: 'Choose another folder with -o.',
  }),
  SE908: ({ output }) => ({
    message: `${output} has not been built`,
    hint: 'Run selfeval build, and commit what it writes.',
  }),
  SE909: ({ output, difference, more }) => ({
    message: `${output} is not what the file builds now: ${differenceWords(difference)}${more === 0 ? '' : `; ${more} more`}`,
    hint: 'Run selfeval build again and commit what it writes; if the source should not have changed, change it back.',
  }),
};

const otherSyntax: Sentence = {
  message: 'this is not understood',
  hint: 'Check colons, quotes, brackets and indentation here and on the lines around.',
};

/** The sentences of SE101 by the parser's own codes, and ours for what the parser lets pass. */
const syntax: Readonly<Record<string, Sentence>> = {
  ALIAS_PROPS: {
    message: 'a word with a star * in front also has a mark & or !',
    hint: 'Delete the marks; if the signs belong to the text, quote the whole value.',
  },
  ANCHOR: {
    message: 'words that start with & are taken for a mark and would not be printed',
    hint: 'Delete the &; if it belongs to the text, quote the whole value.',
  },
  BAD_ALIAS: {
    message: 'a value that starts with a star * is not understood',
    hint: 'If the star belongs to the text, quote the whole value.',
  },
  BAD_COLLECTION_TYPE: {
    message: 'the tag does not fit what follows it',
    hint: 'Delete the tag with the exclamation mark.',
  },
  BAD_DIRECTIVE: {
    message: 'a line that starts with % has a special meaning and is not understood',
    hint: 'Delete the line; if it is text, put it in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'inside double quotes, a backslash \\ is followed by something it cannot be',
    hint: 'Use single quotes instead of the double ones, or write \\\\ for \\',
  },
  BAD_INDENT: {
    message: 'the indentation is wrong: the line is not level with others of its group, or a bracket was not closed',
    hint: 'Use spaces to make the lines of one group start in the same column; after [ or { look for its ] or }',
  },
  BAD_PROP_ORDER: {
    message: 'a mark & or ! stands in the wrong place',
    hint: 'Delete the mark; if the sign belongs to the text, quote the whole value.',
  },
  BAD_SCALAR_START: {
    message: 'a value cannot start with this sign',
    hint: 'Quote the whole value, for example: "@…"',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'there are two “: ” on one line, or the indentation does not go with the line above',
    hint: 'If the text itself has a colon, quote the whole value or use a full-width colon; if they are two levels, start a new line and indent it with spaces.',
  },
  BLOCK_IN_FLOW: {
    message: 'inside brackets there can be no indented lines of names or list items',
    hint: 'Separate the entries by commas, or drop the brackets and give each entry a line.',
  },
  DUPLICATE_KEY: { message: 'the same name stands twice', hint: 'Keep one of them.' },
  COLON_WITHOUT_SPACE: {
    message: 'there is no space after the colon, so that all of it is taken for one name',
    hint: 'Put a space after the colon.',
  },
  FULL_WIDTH_COMMA: {
    message: 'there is a Chinese comma, so that what it parts is taken for one entry',
    hint: 'Use an ASCII comma and a space; if the comma belongs to a name, quote the name.',
  },
  FULL_WIDTH_SPACE: {
    message: 'there is a full-width space, or one from a web page',
    hint: 'Replace it by an ordinary space.',
  },
  IMPOSSIBLE: otherSyntax,
  KEY_OVER_1024_CHARS: {
    message: 'the words before the colon are too long',
    hint: 'Is there an ASCII colon inside a long text? Then quote the whole text.',
  },
  MISSING_CHAR: {
    message: 'a sign is missing: a quote or bracket was not closed, or a name has no colon',
    hint: 'Check that quotes, brackets and braces come in pairs, that entries have commas between them, and names a colon and a space after them.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'the line has no colon, or the text of the line above goes on here',
    hint: 'Write “name: text”; for a text of several lines write | after the name and indent the text by two more spaces from the next line on.',
  },
  MULTIPLE_ANCHORS: {
    message: 'there are two marks with & in front',
    hint: 'Delete the marks; if the sign belongs to the text, quote the whole value.',
  },
  MULTIPLE_DOCS: { message: 'the file holds more than one document', hint: 'Make them separate files.' },
  MULTIPLE_TAGS: {
    message: 'there are two tags with an exclamation mark',
    hint: 'Delete the tags; if the sign belongs to the text, quote the whole value.',
  },
  NON_STRING_KEY: {
    message: 'a name is wanted before the colon, not brackets or a list',
    hint: 'Write a name before the colon; if the brackets belong to the text, put it in quotes.',
  },
  RESOURCE_EXHAUSTION: { message: 'nested too deep; reading stopped here', hint: 'Look for surplus brackets.' },
  TAB_AS_INDENT: {
    message: 'the indentation has a tab character',
    hint: 'Replace tabs at the start of lines by spaces, two for each level.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'an unknown tag with an exclamation mark',
    hint: 'Delete the tag; if the exclamation mark belongs to the text, quote the whole value.',
  },
  UNEXPECTED_TOKEN: {
    message: 'there is something here that belongs nowhere',
    hint: 'Move a closing quote behind the last word; start a list on a new line; delete a surplus bracket; write nothing after the | of a text of several lines.',
  },
};

/** The sentences of SE216 by the keyword of the schema. */
const violations: Readonly<Record<string, Sentence>> = {
  minItems: { message: 'the list has too few entries', hint: 'Write at least one, or delete the whole list.' },
  maxItems: { message: 'the list has too many entries', hint: 'Join or delete some.' },
  uniqueItems: { message: 'the list has an entry twice', hint: 'Delete one of them.' },
  minLength: {
    message: 'there is nothing here',
    hint: 'Fill it in, or delete the line as long as there is nothing to say.',
  },
  maxLength: { message: 'the text is too long', hint: 'Shorten it; a name has at most 200 characters.' },
  pattern: { message: 'this is not written as the format wants it', hint: 'Compare with an example file.' },
  propertyNames: {
    message: 'the name has a character that it cannot have',
    hint: 'A name has no spaces, full stops or braces.',
  },
  minProperties: { message: 'there is no entry here', hint: 'Write at least one, or delete the whole part.' },
  maxProperties: { message: 'there are too many entries here', hint: 'Delete some.' },
  minimum: { message: 'the number is too small', hint: 'Check the number.' },
  maximum: { message: 'the number is too large', hint: 'Check the number.' },
  not: { message: 'this cannot be written here', hint: 'Compare with an example file.' },
};

/** The sentences of SE216 for texts of a shape of their own, by the `x-kind` of the schema. */
const patterns: Readonly<Record<string, Sentence>> = {
  range: {
    message: 'this is no interval',
    hint: 'Write a number, or (0,10], [80,90), (,60): a square bracket takes its end in, a round one does not, and an end left empty has no bound.',
  },
  fileName: {
    message: 'only the name of a file goes here',
    hint: 'Without a folder and without .yaml: a for rubrics/a.yaml.',
  },
};

const otherViolation: Sentence = {
  message: 'this is not as the format wants it',
  hint: 'Compare with an example file.',
};

const encodings: Readonly<Record<CodeArgs['SE104']['encoding'], string>> = {
  gb18030: 'the file is encoded in GBK (GB18030), not UTF-8; it was not read',
  'utf-16': 'the file is encoded in UTF-16, not UTF-8; it was not read',
  binary: 'this is no text file; it was not read',
  unknown: 'the file is not text in UTF-8; it was not read',
};

const expectedWords: Readonly<Record<ExpectedKind, string>> = {
  map: 'a group of “name: text” lines',
  list: 'a list',
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  date: 'a date',
  amount: 'a number or none',
  value: 'a single value',
};

const foundWords: Readonly<Record<FoundKind, string>> = {
  map: 'a group of “name: text” lines',
  list: 'a list',
  text: 'text',
  number: 'a number',
  flag: 'true or false',
  empty: 'nothing',
};

function kindHint(expected: ExpectedKind, found: FoundKind): string {
  switch (expected) {
    case 'text':
      if (found === 'map') return 'If the text has “: ” in it, quote the whole text.';
      if (found === 'list')
        return 'Write one text; for lines that start with “- ”, write | after the name and start a new line.';
      return found === 'empty' ? 'Fill in the text.' : 'Put it in quotes, for example: "2023" or "true"';
    case 'flag':
      return 'Write true for yes, false for no, nothing if it is not known; without quotes.';
    case 'date':
      return 'Write a date like 2024-06-11.';
    case 'amount':
      return 'Use ASCII digits and a decimal point only, like 12.5; if there is none write none, if it is not known leave it empty.';
    case 'number':
      return 'Use ASCII digits and a decimal point only, like 12.5';
    case 'list':
      return 'Give each entry a line that starts with “- ”; for projects and funds, write none if there are none.';
    case 'map':
      return 'Start a new line, indent by two spaces, and write one “name: text” on each line.';
    case 'value':
      return 'Write a single value, no list and no further level.';
  }
}

const namedThings: Readonly<Record<string, string>> = {
  item: 'spending item',
  division: 'division',
  budgetUnit: 'budget unit',
  problem: 'problem id',
  measure: 'measure',
  result: 'result',
  fact: 'fact',
  criterion: 'criterion',
};

const systemReasons: Readonly<Record<string, string>> = {
  EACCES: 'no permission',
  EPERM: 'the system does not allow it',
  EBUSY: 'another program holds it',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'its folder does not exist',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  ENAMETOOLONG: 'the name is too long',
  EEXIST: 'there is already a file or folder of that name',
  EMFILE: 'too many files are open',
  ELOOP: 'links lead in a circle',
};

/** What would have to be true for a full score to stand. */
function doubtOf(doubt: FullPointsDoubt | undefined): string {
  if (doubt === undefined) return '';
  const share = doubt.rate === undefined ? '' : ` (${printRate(doubt.rate)})`;
  const told =
    doubt.carriedOver === undefined
      ? 'and what paid for it is not told'
      : `of which only ${money(doubt.carriedOver)} is told to have been carried over, and the rest is not told`;
  return (
    `; ${money(doubt.overspend)}${share} more than the original budget was spent, ${told}: if the ` +
    `budget was raised, the adjustment costs points${mostOf(doubt, 'ifRaised')}; if it was neither raised nor carried over, ` +
    `spending without a budget does${mostOf(doubt, 'ifUnbudgeted')}; ` +
    'only if all of it was carried over can a full score stand'
  );
}

function mostOf({ most }: FullPointsDoubt, which: 'ifRaised' | 'ifUnbudgeted'): string {
  const told = most.flatMap((one) => {
    const points = one[which];
    return points === undefined ? [] : [`at most ${printNumber(points.value)} on “${one.title}”`];
  });
  return told.length === 0 ? '' : ` (${told.join(', ')})`;
}

const SAY_WHAT_PAID = 'Give the revised budget (revisedBudget) or what was carried over (carryover.opening). ';

function money(amount: Quantity<'yuan'>): string {
  return `${printWan(amount)} 万元`;
}

const characterKinds: Readonly<Record<CharacterKind, string>> = {
  lineBreak: 'an old kind of line break',
  symbol: 'which shows rightly in one symbol font only',
  direction: 'a hidden mark that turns the direction of writing',
  hidden: 'of which nothing is seen',
  lost: 'which stands for one that a program could not read',
  half: 'half a character',
  control: 'an invisible control character',
};

function entryName(key: string): string {
  const entry = splitEntry(key);
  return entry === undefined ? `“${key}”` : `entry ${entry.position} of “${entry.list}”`;
}

function chooseName(suggestion: string | undefined, known: readonly string[], introduction: string): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return areFew(known) ? `${introduction}: ${list(known)}.` : 'Check the spelling, or compare with an example file.';
}

function list(names: readonly string[]): string {
  return names.join(', ');
}

function joinSentences(...parts: readonly (string | undefined)[]): string {
  return `${parts.filter((part) => part !== undefined).join('; ')}.`;
}

const TABLE_FAULTS = {
  damaged: 'the workbook is damaged and cannot be read',
  binary: 'this is a binary workbook (.xlsb), which cannot be imported',
  other: 'this file is neither an .xlsx workbook nor a CSV table',
} as const;

function tableTooLarge(args: CodeArgs['SE805']): string {
  const { limit } = args;
  switch (args.what) {
    case 'file':
      return `the file is larger than ${printMegabytes(limit)} MB and was not read`;
    case 'unpacked':
      return `unpacked, the workbook is larger than ${printMegabytes(limit)} MB; it was not read`;
    case 'ratio':
      return `something in the workbook is packed more than ${limit} times smaller, as no table is; it was not read`;
    case 'cells':
      return `the table has more than ${limit} cells with contents in all; it was not read`;
    case 'rows':
      return `${args.cell} of “${args.sheet}” holds something below row ${limit}; the table was not read`;
    case 'columns':
      return `${args.cell} of “${args.sheet}” holds something beyond column ${limit}; the table was not read`;
  }
}

const THREE_PUBLIC_BUDGETS = { budget: 'this year’s', lastYearBudget: 'last year’s' } as const;

const lastYearColumns = { lastYearActual: 'actual', lastYearBudget: 'budget' } as const;

function differenceWords(difference: BuiltDifference): string {
  switch (difference.kind) {
    case 'paragraph':
      return `${difference.near === '' ? 'at the beginning' : `under “${difference.near}”`} ${changeWords(difference)}`;
    case 'cell':
      return `in “${difference.near}”, row ${difference.row}, cell ${difference.column}, ${changeWords(difference)}`;
    case 'parts':
      return `the words are the same, layout or properties differ (${difference.parts.join(', ')})`;
    case 'chart':
      return 'the chart differs';
    case 'marks':
      return 'the words are the same, blank lines or marks differ';
    case 'unreadable':
      return 'it is not a sound Word document';
  }
}

function changeWords({
  found,
  built,
}: {
  readonly found: string | undefined;
  readonly built: string | undefined;
}): string {
  if (built === undefined) return `it has “${found}”, which is no longer there`;
  return found === undefined ? `it lacks “${built}”` : `it has “${found}”, now “${built}”`;
}

const POINTS_DOUBTS = {
  above: 'more points than the weight',
  metButCut: 'the target was met, points were lost',
  missedButFull: 'the target was missed, all points were given',
  beatenByFar: 'the target was beaten by far',
} as const;

const INDICATOR_CELLS = { target: 'target', actual: 'actual value', points: 'weight', awarded: 'score' } as const;
