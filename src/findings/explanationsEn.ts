import type { Explanations } from './explanations.ts';

export const explanationsEn: Explanations = {
  SE101: {
    what: 'This line is not written as YAML is, so the program does not understand it.',
    why: 'Colons, quotes, brackets and indentation decide which number belongs to which item; a wrong guess would put it elsewhere, so none is made.',
    remedy:
      'Look at the place shown and at the line above: a space after each colon, indentation with spaces, quotes and brackets in pairs; put longer text under |.',
  },
  SE102: {
    what: 'A key stands twice in the same place.',
    why: 'Only one of the values can be used, and the program cannot decide which; many YAML programs silently take the last.',
    remedy: 'Keep one. If they are two different things, rename one, or make them two entries of a list.',
  },
  SE103: {
    what: 'A key is followed by a full-width colon “：”.',
    why: 'YAML knows only the ASCII colon with a space; otherwise the whole line is taken for text and the number in it is lost.',
    remedy: 'Type an ASCII colon and a space. Full-width colons inside texts are fine.',
  },
  SE104: {
    what: 'The file is not encoded in UTF-8.',
    why: 'Read with the wrong encoding, Chinese turns to garbage while the numbers still look right; so such a file is not read.',
    remedy: 'In an editor choose “Save as” with the encoding UTF-8.',
  },
  SE105: {
    what: 'The file is too large and was not read.',
    why: 'A report, or a form, has a few dozen KB; one as large as this is mostly the wrong file, or something was pasted into it.',
    remedy: 'Check the file’s name and take out pictures or raw data; keep evidence in files of its own and name them.',
  },
  SE106: {
    what: 'Brackets or indentation nest so deep that reading stopped.',
    why: 'A report needs a few levels; more are mostly surplus brackets, and to read on would use up the memory.',
    remedy: 'Look for brackets without a partner and for pasted text.',
  },
  SE107: {
    what: 'A value starts with a star, which in YAML refers to something elsewhere; a report file may not do that.',
    why: 'A reference hides where a number comes from, so that nobody can check it line by line. More often, bold text was meant.',
    remedy: 'If the star belongs to the text, quote the whole value; otherwise write out what is referred to.',
  },
  SE108: {
    what: 'A value starts with an exclamation mark, which in YAML is a tag; a report file may not have one.',
    why: 'A tag changes the type of what follows and can turn a number into text; the word after the mark is lost.',
    remedy: 'If the mark belongs to the text, quote the whole value; otherwise delete the tag.',
  },
  SE109: {
    what: 'The text holds a character that cannot be used: a control, one that nothing is seen of, a change of writing direction, a sign of one symbol font only, the sign for a lost one.',
    why: 'Such characters are invisible, or look different on another computer: in published reports “≤” became a Q, or vanished, in this way.',
    remedy: 'Delete it, or type these words anew; enter ≤ and ≥ with the keyboard.',
  },
  SE110: {
    what: 'A value starts with “{{” without quotes.',
    why: 'YAML reads braces as a map, and the name inside is lost.',
    remedy: 'Quote the whole value, or write it under |.',
  },
  SE111: {
    what: 'The file holds nothing.',
    why: 'There is nothing to check, which is not the same as nothing wrong.',
    remedy: 'Fill it in, starting with selfeval: 1; delete a file that is not needed.',
  },
  SE112: {
    what: 'A line “---” divides the file into more than one document.',
    why: 'A file is one unit’s report for one year; what follows would silently be left out.',
    remedy: 'Delete the line; if there are two reports, make them two files.',
  },

  SE201: {
    what: 'The format has no such key here.',
    why: 'A mistyped key would not be read and its number would be missing from the report; so no unknown key passes.',
    remedy: 'Correct the spelling, move the key to its level, or put what has no place into the text.',
  },
  SE202: {
    what: 'Something that must be there is missing.',
    why: 'Without it a part of the report is missing, or other numbers cannot be understood (the unit of money, for one).',
    remedy: 'Add the line at the place shown.',
  },
  SE203: {
    what: 'A number is wanted here, and what stands here is not one that the program knows.',
    why: 'Commas, units, full-width digits and exponents can be read in several ways; amounts are taken digit by digit, never guessed and never rounded.',
    remedy:
      'ASCII digits and a decimal point only; the unit of money stands once under money. Write none for none; leave empty what is unknown.',
  },
  SE204: {
    what: 'The number has more digits than are allowed.',
    why: 'Yuan have two decimals, 万元 at most six; more come from a wrong unit or from a pasted intermediate result.',
    remedy: 'Check the number and the file’s unit of money; people are whole numbers.',
  },
  SE205: {
    what: 'Another kind of thing is wanted: a number, not text; a list, not one value.',
    why: 'What is of the wrong kind cannot be put into its place in the report.',
    remedy: 'Rewrite it as told; quote a text that looks like a number or like true.',
  },
  SE206: {
    what: 'Only certain words can stand here, and this is not one of them.',
    why: 'The word decides where something stands in the report and how it is summed up.',
    remedy: 'Choose from the list; where no word fits, say it in the text.',
  },
  SE207: {
    what: 'This is not a date, or the calendar has no such day.',
    why: 'Days late are counted from dates, and another notation would be counted wrongly.',
    remedy: 'Write 2024-06-11: four, two and two digits with hyphens.',
  },
  SE208: {
    what: 'A key has nothing after it.',
    why: 'Nobody can tell whether it was forgotten or is really nothing; printed, it leaves a gap.',
    remedy: 'Fill it in, or delete the line. Only amounts may be left empty: they are then unknown.',
  },
  SE209: {
    what: 'The file is of another version of the format than the program supports.',
    why: 'In another version the same key may mean something else.',
    remedy: 'Make the first line selfeval: 1; if the file is written for a newer version, update the program.',
  },
  SE210: {
    what: 'A name or id is given twice.',
    why: 'Two items of one name are summed twice, and a reference to them is ambiguous.',
    remedy: 'Make one of what is the same; name differently what is not.',
  },
  SE211: {
    what: 'Amounts per unit name a unit that is not in the list of budget units.',
    why: 'The list says what is to be consolidated: of a unit outside it nobody would miss the numbers.',
    remedy: 'Correct the name, or add the unit to budgetUnits under unit.',
  },
  SE212: {
    what: 'The file’s first key is not selfeval, so it is no report file.',
    why: 'To read another kind of file as a report would give a heap of errors without meaning.',
    remedy: 'Check the file; if it is a report, add a first line selfeval: 1.',
  },
  SE213: {
    what: 'The number or date is outside of what is possible here.',
    why: 'A negative number of people, more people hired than are in post, a year of the eleventh century or a report from before its year began is a slip of the keyboard, or was left from last year.',
    remedy: 'Compare the number with its source.',
  },
  SE214: {
    what: 'An item gives its amounts per unit and also an amount of its own.',
    why: 'Its total would then have two sources, and nobody knows which to believe.',
    remedy: 'Move the amount under a unit’s name in byUnit; the program adds them up.',
  },
  SE215: {
    what: 'The file has nothing of the id or name that is referred to.',
    why: 'Measures answer problems; when the reference leads nowhere, no reader sees what a measure is for.',
    remedy: 'Correct the reference, or add what it refers to.',
  },
  SE216: {
    what: 'Another rule of the format is broken: a list too short, a text too long, a name with signs that it cannot have.',
    why: 'These rules make sure that everything fits into the report and can be named in the text.',
    remedy: 'Correct it as told. All rules are in schemas/report.schema.json, which editors apply while you type.',
  },
  SE218: {
    what: 'A total is listed as if it were an item.',
    why: 'Totals are worked out; one more in the list is added a second time.',
    remedy: 'Delete the item. A total printed in a publication belongs under stated, where it is compared.',
  },
  SE219: {
    what: 'A name, or something like it, was written on several lines.',
    why: 'Names are printed in tables and sentences and used in references; with a line break in it, neither works.',
    remedy: 'Write it on one line, without | and >; if they are several, make them several.',
  },
  SE220: {
    what: 'A sign such as “—”, “/” or “*” stands where an indicator has a number.',
    why: 'In one table the sign means that there is none, in another that nobody knows, in a third that it does not apply; it cannot be guessed, and least of all added up as zero.',
    remedy:
      'Leave out what is not known or does not apply; write none where there is none, and 0 for zero. Dashes in tables are printed as the form has them.',
  },
  SE221: {
    what: 'A qualitative indicator has a direction.',
    why: 'Words are neither above nor below other words, and a sign before them means nothing.',
    remedy: 'Delete direction; where target and actual are numbers, make type numeric.',
  },
  SE222: {
    what: 'Some kinds of posts are told and others are left out.',
    why: 'What is left out is unknown, not none: with a kind forgotten there would seem to be fewer posts, the control rate would rise, and full points would become none. So the number of all posts is unknown.',
    remedy: 'Tell every kind; write none for those the unit does not have, which are not printed in the report.',
  },

  SE301: {
    what: 'The text names with {{…}} a figure that does not exist.',
    why: 'A number would be missing in print. Naming figures keeps text and data the same, so the name must be right.',
    remedy:
      'Correct the name as told; put a number of your own under results; to print the braces themselves, put a backslash in front.',
  },
  SE302: {
    what: 'The text uses what it cannot: a statement of templates such as {{#if}}, or an empty {{}}.',
    why: 'Double braces in the text only name figures of the data; with statements the text could work out numbers of its own, and differ from the data again.',
    remedy:
      'Use {{name}} only; to print braces as they are, put a backslash in front. Markup of pictures, links and tables has no effect and is printed as it stands.',
  },
  SE303: {
    what: 'The report’s form has no such section.',
    why: 'What is written there would not be printed.',
    remedy: 'Correct the name, or move the text to the section that fits best or to otherMatters.',
  },
  SE304: {
    what: 'A list does not start at 1.',
    why: 'Numbers are made anew from 1, so that a mention of “item 3” would be wrong. Or it is no list but a sentence that starts with “3.”.',
    remedy: 'Start at 1; if it is no list, put a backslash before the full stop.',
  },
  SE305: {
    what: 'There is “{{” without “}}” on the same line.',
    why: 'Half a pair of braces would be printed.',
    remedy: 'Add “}}”; to print the braces as they are, write \\{{ instead.',
  },
  SE306: {
    what: 'A sub-heading or list lies too deep.',
    why: 'Official documents have four levels (GB/T 9704); there is no number for a fifth.',
    remedy: 'Move the innermost part up, or make it a paragraph.',
  },

  SE401: {
    what: 'An item’s actual is above its original budget, and no reason is given.',
    why: 'Budget Law (预算法), Article 13: spending follows the approved budget. A self-evaluation has to say where execution deviates and why; an overspend without a reason is what comes back most often.',
    remedy:
      'Write reason under the item; if it covers only a part, add amount or covers: part. If money was added in the year, fill in revisedBudget too.',
  },
  SE402: {
    what: 'An item had no original budget, yet money was spent, and no reason is given.',
    why: 'Budget Law (预算法), Article 13: what is not budgeted may not be spent. Either money was added in the year or the budget was left out; the reader has to see which.',
    remedy:
      'Check whether the budget was left out; if money was added, fill in revisedBudget and name the ground in reason.',
  },
  SE403: {
    what: 'The reason of an overspend covers less than the overspend.',
    why: 'A reason for a part passes for the reason of all of it.',
    remedy: 'Give the reason for the rest, or correct amount in reason.',
  },
  SE404: {
    what: 'A spending table’s actual is above the original budget, and no revised budget is given.',
    why: 'Budget Law (预算法), Article 13: an approved budget is not changed without due procedure. Without the revised budget nobody sees whether the excess had a ground, and the execution rate, whose base it is, cannot be worked out.',
    remedy:
      'Fill in revisedBudget of each item (with additions and carry-over); if carry-over was used, also opening under carryover.',
  },
  SE405: {
    what: 'Of the 三公 expenses only the actuals are given, not all budgets.',
    why: 'Their change rate compares two years’ budgets, their control rate the actual with the budget; with actuals alone, “the budget fell” has no ground.',
    remedy: 'Fill in budget and lastYearBudget of each item; write none where nothing was budgeted.',
  },
  SE406: {
    what: 'The declared points are on a scorecard that the form does not have.',
    why: 'Points can be verified only line by line on their own scorecard; a full score without one cannot be redone by anyone.',
    remedy:
      'If the name is wrong, write the id of the form’s rubric; if it is another scorecard, publish it beside the report and leave this as it is.',
  },
  SE407: {
    what: 'An actual is negative.',
    why: 'It can be, where spending of earlier years was recovered or reversed; more often a minus sign slipped in, and the total is off by twice the amount.',
    remedy: 'Check the vouchers; if it was recovered or reversed, leave it, and best say so in reason.',
  },
  SE408: {
    what: 'A number printed in the publication differs from what the file’s numbers give.',
    why: 'It was mistyped, or the publication is wrong, for instance in a total. Rounding may leave (addends + 1) × half a unit of the last digit; only more than that is told.',
    remedy: 'Compare what was typed; if the publication is wrong, leave it: this finding is the record of it.',
  },
  SE409: {
    what: 'More people are in post than there are authorized posts, and the text says nothing of it.',
    why: 'Authorized posts (编制), people present (实有) and people in post (在职) are three numbers; a control rate over 100% has to be accounted for.',
    remedy:
      'Check what both numbers count (retirees hold no post); if it is so, say by how many, why, and how it will be settled.',
  },
  SE410: {
    what: 'An item’s actual is above its revised budget: an execution rate over 100%.',
    why: 'The revised budget holds the original budget, additions and carry-over; nothing can be spent beyond it. Either the actual is wrong or a part of the revised budget is missing.',
    remedy: 'Check the actual; count carry-over used and additions granted into revisedBudget.',
  },
  SE411: {
    what: 'Two numbers of one item differ a thousandfold or more.',
    why: 'Nearly always the unit is wrong: some amounts were typed in 元, some in 万元.',
    remedy:
      'Use the one unit that money names; divide by ten thousand what was typed in 元. If both are right, leave them.',
  },

  SE412: {
    what: 'The declared total lies outside of what the rubric can give.',
    why: 'What is already derived and what is still open bound the total; beyond these bounds no scoring of the open lines leads to it.',
    remedy: 'See each line and its reason with selfeval score; correct the total or the facts.',
  },
  SE413: {
    what: 'A sentence tells an indicator’s weight, target, value and points, and they do not agree.',
    why: 'Points cannot exceed the weight; points lost on a target that was met, or all points on one that was missed, need a reason.',
    remedy: 'Verify the points; if there is a reason, give it in the same sentence.',
  },
  SE414: {
    what: 'The amount in a reason is more than the item’s overspend.',
    why: 'Where more is explained than there is, the budget, the actual or amount is wrong; and as printed, all of the overspend seems to be accounted for.',
    remedy:
      'Check amount under reason, and the item’s budget and actual, and correct the one that is wrong; delete amount where nothing is overspent.',
  },
  SE415: {
    what: 'Of several budget units, an item of spending leaves one out.',
    why: 'Silence is not zero: the item’s sum and the totals are printed as not filled in, also where the text refers to them.',
    remedy: 'Give the unit’s amounts; write none where there are none.',
  },
  SE416: {
    what: 'The revised budget less the actual, of basic spending, a project or an item of a fund, is not what is carried over at the end of the year.',
    why: 'The revised budget holds carry-over and additions, so what was not spent is carried over or was taken back by the treasury. Where they differ one of the three numbers is wrong, and next year’s opening carry-over with it.',
    remedy:
      'Check revisedBudget, actual and carryover.closing, and correct the one that is wrong; if money was taken back, say so in the text, or lower revisedBudget.',
  },
  SE417: {
    what: 'The points awarded for the execution rate are not what the rate earns.',
    why: 'Nobody judges this line: its points are the rate times the weight, a rate over 100% counting as 100%. Where they differ the points are wrong, or the budget or the actual was changed later; whoever reviews the table works it out again.',
    remedy:
      'Check awarded and write what the rate earns, or correct the budget or the actual. If the rubric in use has another rule, leave it.',
  },
  SE418: {
    what: 'Official vehicles were bought and nothing was spent on buying any, or money was spent and none was bought.',
    why: 'Both numbers stand in one report and tell of one thing; 三公 expenses are what readers look at first, and they see at once that this cannot be.',
    remedy:
      'Check vehicles.bought and vehiclePurchase.actual and correct the one that is wrong. A vehicle handed over by another unit was not bought; if it was paid for in another year, say so in the text.',
  },
  SE419: {
    what: 'One of the 三公 items spent more than its budget of the year, or spent without one.',
    why: '三公 expenses are controlled item by item and must not exceed their budget; a budget that was adjusted is given as adjusted. A total within its budget does not excuse an item beyond.',
    remedy:
      'Check budget and actual of the item; where it really was exceeded, give the reason and the approval in the text.',
  },
  SE421: {
    what: 'An amount, rate, number, mark or day in the text contradicts the data it speaks of, or the numbers of its own sentence.',
    why: 'One fact with one number in the text and another in the table is the most common fault of published reports: the table was corrected, the text forgotten.',
    remedy: 'Find out which is right and correct the other; named by {{…}} they cannot differ again.',
  },
  SE422: {
    what: 'A number in the text is that of the data, its unit is not.',
    why: '万元 for 元 is ten thousand times the amount; with the digits right, proof-readers miss it.',
    remedy: 'Check 元, 万元, 亿元 and measures; of a figure named by {{…}} the program writes the unit.',
  },
  SE423: {
    what: 'A word such as 增加, 减少, 超支 or 结余 goes against the sign of the data.',
    why: 'The text says less where the data say more, and the conclusion is turned round; paragraphs kept from last year do this.',
    remedy: 'Correct the word, or name the figure by {{…}}: then the program writes the direction.',
  },
  SE424: {
    what: 'The text speaks of a number that the file does not have.',
    why: 'A claim without data cannot be verified, such as a fall of the 三公 budget where no budget is given.',
    remedy: 'Add the data, or remove the claim.',
  },
  SE425: {
    what: 'The text says that there is none (no overspend, no travel, no carry-over), and the data have some; or that something is disclosed, and the data say planned.',
    why: 'Such phrases are copied from year to year and are the first to contradict the year’s data.',
    remedy: 'Check the data; if they are right, rewrite the sentence.',
  },
  SE426: {
    what: 'The text says that a target was met (or missed), against its target and what was achieved.',
    why: 'Whether an objective was reached follows from the indicator’s values; where it was not, a reason is due, not a general success.',
    remedy: 'Say what was achieved, and why a target was missed; if the achieved value was mistyped, correct it.',
  },
  SE427: {
    what: 'The text announces N aspects or items, and another number of them follows.',
    why: '“In three respects”, and four follow: something was added or taken out, and the number was not.',
    remedy: 'Count again; correct the number or the list.',
  },
  SE428: {
    what: 'A total in the text is not the sum of the parts named with it.',
    why: 'One of them is wrong; what the rounding of printed parts can explain is already allowed for.',
    remedy: 'Check the total and the parts; name figures by {{…}} where the data have them.',
  },
  SE429: {
    what: 'A number typed in the text equals one of the data.',
    why: 'It is right today, but will not follow when the data change.',
    remedy: 'Write the {{name}} that is offered. If it is a coincidence, leave it.',
  },
  SE430: {
    what: 'A year in the text or the data makes no sense where it stands and may come from an earlier report.',
    why: 'A report speaks of its own year, of the year before in comparisons, and of the year of filing; years of plans, of documents and in titles do not count.',
    remedy: 'Check which year is meant; if it is the one that stands there, leave it.',
  },
  SE431: {
    what: 'A number was typed by hand before a heading or item, or the numbers repeat or skip.',
    why: 'Typed numbers go wrong with every change. The levels of an official document are 一、（一）1.（1） (GB/T 9704), and the program makes them.',
    remedy: 'Delete the typed number and use # headings or lists.',
  },
  SE432: {
    what: 'A number in brackets is followed by punctuation.',
    why: 'By GB/T 9704 nothing follows the brackets of （一） and （1）.',
    remedy: 'Delete the mark behind the bracket.',
  },
  SE433: {
    what: 'The year of a document number is not in 〔〕.',
    why: 'By GB/T 9704 it stands in 〔〕, not in 【】, [] or round brackets.',
    remedy: 'Write it as offered.',
  },
  SE434: {
    what: 'The text has leftovers of a draft: “增（减）”, XX, ×××, 待填, TODO.',
    why: 'Choices and blanks of a template that were left in make a published report hard to trust.',
    remedy: 'Write what is so, or delete it; if it is meant as it stands, leave it.',
  },
  SE435: {
    what: 'A reason is given whose words say nothing: 无, 略, “/”.',
    why: 'A reason that is not empty passes for an explanation; this one is none.',
    remedy: 'Write the actual reason; if it is not known, delete reason, so that its lack is shown.',
  },
  SE436: {
    what: 'A word stands where a number belongs, such as 完成 for what an indicator achieved.',
    why: 'Against a target of ≤ 30 万元, “done” can neither be judged nor scored.',
    remedy: 'Write the number, e.g. 28.5; say in the text what cannot be counted.',
  },
  SE437: {
    what: 'A number lacks its unit.',
    why: 'Is “150万” money or people? The reader has to guess; money is given in 元 or 万元.',
    remedy: 'Write the unit out as offered.',
  },
  SE438: {
    what: 'What is given as a measure is none.',
    why: 'A measure is printed behind its number, where 优秀 or 已完成 makes no sense.',
    remedy: 'Write a measure such as 项, 场, 人次, 万元, %; praise belongs into the text.',
  },
  SE439: {
    what: 'A percentage is given although its base is zero.',
    why: 'From zero there is no rate of growth, so “up 100%” is wrong; without a budget there is no execution rate.',
    remedy: 'Say that there was nothing last year, or no budget, and give the amount without a percentage.',
  },
  SE440: {
    what: 'A table was drawn in prose with strokes.',
    why: 'Prose knows paragraphs, lists and headings; a drawn table prints as strokes.',
    remedy: 'Tables are made from data; write other things as sentences or a list.',
  },

  SE441: {
    what: 'An entry of accepted names a finding that is no longer there.',
    why: 'An entry is for one finding; when it outlives it, the next fault at that place would pass in silence.',
    remedy: 'Delete the entry; if the finding has moved, correct path (what check prints behind or under ^~~~).',
  },
  SE442: {
    what: 'An entry of accepted names a finding that cannot be accepted.',
    why: 'Of a file that is not understood or does not follow the format, nothing else can be trusted; and a stale build only has to be made anew. Only what the report says can be accepted, with a reason.',
    remedy: 'Delete the entry and correct what the finding tells.',
  },
  SE443: {
    what: 'An entry of accepted has a code that does not exist.',
    why: 'It accepts nothing, and only seems to have settled something.',
    remedy: 'Write the code as the finding shows it.',
  },
  SE444: {
    what: 'An entry of accepted has no reason, or one that says nothing.',
    why: 'A fault in a published report may stay, but someone has to say why; without that nobody knows a year later.',
    remedy: 'Give the reason in a sentence: when the report was published, and why its number stays.',
  },

  SE451: {
    what: 'A number that cannot be: a part of more than 100% of its whole (98 of 95 satisfied), or a day that no month has.',
    why: 'Both come from a slip in typing or from a rate over the wrong base, and readers see them at once.',
    remedy:
      'Check both numbers of the rate, or the date; where more was done than planned, give the completion rate instead.',
  },

  SE461: {
    what: 'A target, an actual value, a weight or a score of a numeric indicator is words such as “已完成”.',
    why: 'Done does not say how much: no rate of completion and no total can be worked out, and the table will be sent back.',
    remedy:
      'Write the number; where there is none by nature, make type qualitative and write words for target and actual.',
  },
  SE462: {
    what: 'A target, an actual value, a weight or a score of a numeric indicator holds a unit, a % or a sign.',
    why: 'The table has a column of its own for the unit, and points are no percentages; mixed up, neither rates nor the total can be worked out.',
    remedy: 'Write the number alone: unit and % go into measure, ≥ and ≤ into direction, points are points.',
  },
  SE463: {
    what: 'An indicator, or the execution rate, is awarded more points than it has.',
    why: 'Points never exceed the weight, not even beyond the target; the total would be too high.',
    remedy: 'Check points and awarded; one of them may belong to another row.',
  },
  SE464: {
    what: 'A target was met and points were lost, or it was missed and all points were given, or beaten so far that the rubric wants it explained, without a reason.',
    why: 'All of it can be right, but must be accounted for; the last column of the table is there for it.',
    remedy:
      'Check target, actual, direction and points; where they are right, give the reason and the remedy under reason.',
  },
  SE465: {
    what: 'The points of a table, those of the execution rate included, do not add up to 100.',
    why: 'These tables are of 100 points; an indicator is likely to be missing, or a weight to be wrong.',
    remedy:
      'Check points of the indicators, and executionPoints; where the rate has no points, write none for both of them.',
  },
  SE466: {
    what: 'A budget or an actual of a project differs from the sum of its sources of funding.',
    why: 'The table of projects prints the one and the project’s own table the other: two numbers in one report.',
    remedy:
      'Find out which is right and correct the other; a project with funding need not say the three amounts, which are added up then.',
  },
  SE467: {
    what: 'The rows of a table that are a part of another row are more than that row.',
    why: 'Running costs of 98 with utilities and meetings of 120 among them: at least one of the numbers is wrong.',
    remedy:
      'Check the parts and what they belong to; often the unit is wrong, or money of other kinds was counted among them.',
  },

  SE481: {
    what: 'A number given for last year differs from last year’s report.',
    why: 'Last year’s actuals and budgets are settled, so both reports have to agree; otherwise every comparison of the years is wrong.',
    remedy: 'Compare the reports and correct the one that is wrong; if the scope was changed, say so in accepted.',
  },
  SE482: {
    what: 'A result’s value of last year differs from last year’s report.',
    why: 'A number reported twice in two ways makes its change meaningless; a new way of counting has to be told.',
    remedy: 'Compare the reports and correct the one that is wrong; if it is counted anew, say so in accepted.',
  },
  SE483: {
    what: 'The opening carry-over differs from the closing one of last year’s report.',
    why: 'What was left at the end of a year is what the next one starts with: it is the same money.',
    remedy: 'Correct the report that is wrong; if there was an adjustment, say so in accepted.',
  },
  SE484: {
    what: 'An item that closed last year with carry-over is not there this year.',
    why: 'Money does not vanish: an item was left out, or the money was recovered or moved, and the reader has to see where.',
    remedy: 'Add the item with its opening carry-over; if the money was recovered or moved, say where.',
  },
  SE485: {
    what: 'The retirees at the end of the year are not last year’s plus the new minus those who left.',
    why: 'One year follows the other; where they do not, one of the numbers is wrong.',
    remedy: 'Check last year’s closing, the new, those who left, and this year’s closing.',
  },
  SE486: {
    what: 'The changes of retirees are not complete, so they cannot be compared with last year.',
    why: 'Where one number is missing, the others can only be believed.',
    remedy: 'Fill in what is missing; write none where there was no change.',
  },
  SE487: {
    what: 'Items of last year are not there this year.',
    why: 'Projects end; but an item that was left out looks the same, so it is worth a look.',
    remedy: 'Check whether it was left out; if it is really over, leave it.',
  },
  SE488: {
    what: 'An item seems to have been renamed: last year’s is gone, and a similar one is new.',
    why: 'Under another name the years do not connect, and carry-over does not either.',
    remedy: 'If it is the same, use the same name; if not, say so in accepted.',
  },
  SE489: {
    what: 'The authorized posts differ from last year’s report.',
    why: 'They are set by the authority for posts and seldom change; when they do, the text mostly has to say so.',
    remedy: 'Compare the approval; if they were changed, leave it.',
  },
  SE490: {
    what: 'The report’s form is not last year’s.',
    why: 'Tables and rubrics of two forms may differ, so that points cannot be compared; or the wrong form was chosen.',
    remedy: 'Check form; if it is right, leave it.',
  },
  SE491: {
    what: 'The unit’s name is not that of last year’s report.',
    why: 'Either it was renamed, or prior leads to another unit’s report and the comparison means nothing.',
    remedy: 'Check the name and prior; if the unit was renamed, say so in accepted.',
  },
  SE492: {
    what: 'prior names a report that is not of the year before.',
    why: 'Years that are not neighbours do not connect, and all that a comparison finds is false.',
    remedy: 'Name the report of the year before in prior, or write none.',
  },
  SE493: {
    what: 'Last year’s report has errors and was not compared.',
    why: 'Its numbers cannot be relied on, and would put this year’s in the wrong.',
    remedy: 'Correct last year’s report first, then check this one.',
  },
  SE494: {
    what: 'There is no report of the year before, so the years were not compared.',
    why: 'Whether carry-over, last year’s numbers and retirees connect shows only when both reports lie side by side.',
    remedy: 'Name last year’s report in prior, or check both together; write prior: none if there is none.',
  },
  SE495: {
    what: 'There is more than one report of the year before, so the years were not compared.',
    why: 'Nobody knows which of them was really filed.',
    remedy: 'Name it in prior.',
  },

  SE501: {
    what: 'The declared points are not among those that the criterion can give.',
    why: 'A standard with bands has no points between them (19, say), and nothing gives more than the full points.',
    remedy: 'Declare points that are allowed; if they were given at discretion, give the reason with discretion.',
  },
  SE502: {
    what: 'The rubric has no criterion of the declared id.',
    why: 'Points without a criterion cannot be added to a total.',
    remedy: 'Correct the id as told.',
  },
  SE503: {
    what: 'The program has no holiday list of the State Council for this year.',
    why: 'Lateness is counted in working days, which nobody knows without the list; the points stay open rather than guessed.',
    remedy: 'Check the year of the dates; if it is right, update the program.',
  },
  SE504: {
    what: 'Points are declared for a criterion that follows from the file’s facts.',
    why: 'Facts win over declarations; with both, a reader may take the declared points for the valid ones.',
    remedy: 'Delete the declared points; if the derived ones are wrong, correct the facts.',
  },

  SE601: {
    what: 'There is no form of this id.',
    why: 'The form decides sections, tables and rubrics; without it nothing can be checked.',
    remedy: 'Correct form as told; for a form of your own, name its folder in form or with --form.',
  },
  SE602: {
    what: 'The folder of the form lacks a file.',
    why: 'A form is form.yaml, report.hbs and rubrics; without one of them it cannot be read.',
    remedy: 'Add the file, or check the folder: form starts from the report’s folder, --form from the working folder.',
  },
  SE603: {
    what: 'The report’s year is not one that the form is for.',
    why: 'Each year’s notice changes sections and points. A published year keeps the form of its year for ever.',
    remedy: 'Check year; if it is right, name the form of that year in form.',
  },
  SE604: {
    what: 'A rubric states points that are not the sum of its parts.',
    why: 'A total on a rubric that does not add up means nothing.',
    remedy: 'Compare it with the issued rubric and correct the points.',
  },
  SE605: {
    what: 'Under facts stands something that the form does not ask.',
    why: 'It takes no part in the scores; and of a fact that was mistyped, the points stay open.',
    remedy: 'Correct the name as told, or delete the line.',
  },
  SE606: {
    what: 'A file of the form refers to an id that the form does not define.',
    why: 'A reference that leads nowhere leaves a criterion without points or a column empty for ever.',
    remedy: 'Define it in the form, or correct the id. The fault is the form’s, not the report’s.',
  },
  SE607: {
    what: 'The file is not a form, or not a rubric.',
    why: 'It lacks most of the keys of one, so the folder is most likely wrong, and to read it as a form would give a heap of errors without meaning.',
    remedy:
      'Check the folder given with --form; for a form of your own, start from a copy of a form that the program brings.',
  },
  SE608: {
    what: 'A form wants columns or rows of budget units in a table whose numbers are not told by unit.',
    why: 'The 三公 expenses are told for the whole only, and a rubric holds no money: every unit would show the same number, or none.',
    remedy: 'Delete eachUnit or unitRows. The fault is the form’s, not the report’s.',
  },
  SE609: {
    what: 'The bands of a rate in a rubric are empty, overlap, or leave a gap.',
    why: 'A rate in two bands, or in none, gets the points that somebody likes; in an issued notice it is too late to find out.',
    remedy:
      'Correct the ranges so that each band starts where the one before ends; give the points of a gap that is meant under otherwise. The fault is the form’s, not the report’s.',
  },
  SE610: {
    what: 'One criterion of a rubric has several rules by which a rate gives points.',
    why: 'Only one of them could be followed; the other would be dropped in silence, and the points would not be those of the printed standard.',
    remedy: 'Keep one: deduct, ratio or rateBands. The fault is the form’s, not the report’s.',
  },
  SE611: {
    what: 'A rate of the form is made of another one, which is made of the first.',
    why: 'Each waits for the other, so none can be worked out, and criteria that look at them stay open for ever.',
    remedy: 'Make one of them of figures and facts alone. The fault is the form’s, not the report’s.',
  },
  SE612: {
    what: 'Of the terms of a rate some are money and others are counts or areas.',
    why: 'Money is in yuan inside the program and a count has no unit, so that the result may be ten thousand times off and nobody would see it.',
    remedy:
      'Ask for money by facts of the type amounts; else see whether the right figure is named. The fault is the form’s.',
  },
  SE620: {
    what: 'A form wants a table for each project whose rows are not there for each.',
    why: 'Only indicators and funding are a project’s own; any other table would be the same for all.',
    remedy: 'Delete each, or make rows indicators or funding. The fault is the form’s, not the report’s.',
  },

  SE701: {
    what: 'The template uses a name that does not exist.',
    why: 'It would print nothing, and nobody would notice that a number is missing.',
    remedy: 'Correct the name as told. The fault is the form’s, not the report’s.',
  },
  SE702: {
    what: 'The template uses a statement that is not allowed.',
    why: 'A template only takes ready values; if it computed, a number would have a second source.',
    remedy: 'Use #if, #unless, #each and #with; what is to be computed, the program computes.',
  },
  SE703: {
    what: 'The template’s braces do not match, or a statement does not end.',
    why: 'No report can be made from a template that cannot be read.',
    remedy: 'Check the place shown, and that each {{#if}} has its {{/if}}.',
  },
  SE704: {
    what: 'The template puts a whole block where only a line is printed: on the cover, in a title or heading, or in bold text.',
    why: 'Paragraphs, lists and tables cannot be printed within a line; they would vanish, and nobody would notice.',
    remedy:
      'Give it a line of its own in the text of report.hbs, with an empty line before and after. The fault is the form’s, not the report’s.',
  },

  SE801: {
    what: 'The file given to import is no table that can be read.',
    why: 'Only .xlsx workbooks and CSV in UTF-8 are read: their formats are public, and every cell can be read just as it stands.',
    remedy:
      'Open it in Excel or WPS and save it as .xlsx or as CSV UTF-8. If the file is damaged, download it or save it again.',
  },
  SE802: {
    what: 'The file is a workbook in the old format (.xls).',
    why: 'That format is binary and takes a large program to read, while whatever opens it can save it in the new one.',
    remedy:
      'Open it in Excel or WPS and save it as an Excel workbook (.xlsx). Changing the ending of its name is not enough.',
  },
  SE803: {
    what: 'The workbook has a password.',
    why: 'Encrypted, the file holds no table that can be read; the program neither asks for passwords nor keeps any.',
    remedy: 'Take the password away, save a copy, and import that; the copy can be deleted afterwards.',
  },
  SE804: {
    what: 'The workbook has macros (.xlsm).',
    why: 'Macros may change cells when the file is opened, so what is stored need not be what people see; and they often carry malware.',
    remedy: 'Save it as .xlsx without macros, check that the numbers are the same, and import that.',
  },
  SE805: {
    what: 'The table is too large, or would be when unpacked, and was not read.',
    why: 'A whole set of published accounts has some hundred KB; anything so large is the wrong file, or made to use up memory.',
    remedy: 'Check the file; if it is needed, copy the tables wanted to a new workbook.',
  },
  SE806: {
    what: 'A cell that is needed is a formula, and the file does not hold its value.',
    why: 'Some programs write formulas only, which Excel works out when it opens the file; to work them out here might give something else than people see.',
    remedy: 'Open the file in Excel or WPS, save it once, and import it again.',
  },
  SE807: {
    what: 'The workbook has links to other workbooks.',
    why: 'Such numbers were taken from another file and may be old ones, without anybody seeing it.',
    remedy: 'Break the links, so that formulas become numbers, check them, save, and import again.',
  },
  SE810: {
    what: 'The table was read, but no sheet of it, or no number, can be imported.',
    why: 'Tables are known by their title and header, not by position: one cell off, and an amount would land elsewhere.',
    remedy:
      'Keep the title, the header and the unit of money; where there are many sheets, name one with --sheet. What was not understood is listed above, with the reason.',
  },
  SE811: {
    what: 'It cannot be told into which column the amounts belong, or the table is of another year than the report.',
    why: 'Budget and accounts, this year and last, differ only by some words of the title; in the wrong column, every difference and rate is wrong.',
    remedy: 'Check that it is the right file; if it is, say with --column which column it is.',
  },
  SE812: {
    what: 'The file has no sheet of the name given with --sheet.',
    why: 'Only by its very name is it known which sheet to read.',
    remedy: 'Write one of the names listed; put a name with spaces in quotes.',
  },
  SE813: {
    what: 'It cannot be told whether the amounts are in 元 or 万元.',
    why: 'Ten thousand times more or less looks as real; published tables state their unit, and what does not is not guessed at.',
    remedy: 'Write “单位：万元” or “单位：元” on the sheet, or say it with --money.',
  },
  SE814: {
    what: 'With the amounts of the table the report file would have errors that it does not have now, so nothing was written.',
    why: 'Importing changes amounts only and must not break a file; mostly the place told is written in an unusual way.',
    remedy:
      'Write that place in the usual way, one amount a line, and import again; or type the amounts listed by hand.',
  },

  SE901: {
    what: 'There is no such file.',
    why: 'A file that was not read was not checked, so the exit code is 2.',
    remedy: 'Check the file’s name, its ending and its folder.',
  },
  SE902: {
    what: 'The path is not a file but a folder or a device.',
    why: 'build and score want one report file; check also takes folders.',
    remedy: 'Name the file inside the folder.',
  },
  SE903: {
    what: 'The file is there but cannot be read.',
    why: 'A file that was not read was not checked, so the exit code is 2.',
    remedy: 'Check the permissions, and whether another program holds the file.',
  },
  SE904: {
    what: 'A result cannot be written.',
    why: 'All results are written first and then put in place together: when that fails, what was there is unchanged and no half report is left.',
    remedy: 'Close the program that has it open, check permissions and disk space, or choose another place with -o.',
  },
  SE905: {
    what: 'Two reports would become the same file.',
    why: 'The second would replace the first, so neither is written.',
    remedy: 'Rename one, or run twice with different folders for -o.',
  },
  SE906: {
    what: 'There is no report file below the folder.',
    why: 'Nothing was checked, which is no pass: in CI a mistyped path must not look like success.',
    remedy: 'Check the path; a report file ends in .yaml or .yml and starts with selfeval: 1.',
  },
  SE907: {
    what: 'The result would replace a report file.',
    why: 'The report file is the only source; once replaced it is gone.',
    remedy: 'Choose another place with -o.',
  },
  SE908: {
    what: 'The report was not built, or does not lie where it should.',
    why: 'check --built compares what was committed with its source; without it, readers do not see today’s state.',
    remedy: 'Run selfeval build and commit what it makes.',
  },
  SE909: {
    what: 'The committed report is not what the source builds now.',
    why: 'Either the source was changed and not built, or someone edited the result; in both cases what is published has parted from the data.',
    remedy:
      'Run selfeval build again and commit it; if the source should not have changed (a published year), change it back.',
  },
  SE910: {
    what: 'A part of a form’s folder, or a built report, is a link that leads out of its folder.',
    why: 'A folder got from others may hold links that bring other files of this machine into a report, or into what is shown; such a file is neither read nor shown.',
    remedy: 'Put the file itself into the folder; the folder of a form may be a link as a whole.',
  },
};
