import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { ROOT } from './sources.ts';

/* A closed set of ours is closed by the compiler: a member that is added to it does not compile until all that must know it do. */

interface ClosedSet {
  readonly what: string;
  /** The file that declares the set, from `src/`, with the words that stand there and what they become. */
  readonly file: string;
  readonly words: string;
  readonly grown: string;
  /** Where the compiler must complain: files, and the declarations in them. */
  readonly places: Readonly<Record<string, readonly string[]>>;
}

const SETS: readonly ClosedSet[] = [
  {
    what: 'a kind of criterion',
    file: 'form/rubricTypes.ts',
    words: "| { readonly kind: 'flag';",
    grown: "| { readonly kind: 'added' } | { readonly kind: 'flag';",
    places: {
      'form/criterionFacts.ts': ['listScoredFacts'],
      'form/readRubric.ts': ['READERS'],
      'scores/scoreUnit.ts': ['assessByKind'],
    },
  },
  {
    what: 'a rule of a rate',
    file: 'form/rubricTypes.ts',
    words: 'export type RateRule =',
    grown: "export type RateRule = | { readonly type: 'added' }",
    places: { 'form/checkRate.ts': ['checkRate'], 'scores/scoreRate.ts': ['awardPoints'] },
  },
  {
    what: 'rows of spending',
    file: 'form/types.ts',
    words: 'SPENDING_ROWS = [',
    grown: "SPENDING_ROWS = ['added', ",
    places: {
      'document/composeTable.ts': ['composeTable'],
      'model/listingOf.ts': ['listingOf'],
      'document/measureTable.ts': ['countCells', 'hasRows'],
      'document/composeTables.ts': ['findTableFaults'],
      'form/checkTable.ts': ['CELLS'],
      'form/readForm.ts': ['ROW_READERS'],
    },
  },
  {
    what: 'rows of an 绩效自评表',
    file: 'form/types.ts',
    words: 'ATTAINMENT_ROWS = [',
    grown: "ATTAINMENT_ROWS = ['added', ",
    places: {
      'document/composeAttainmentTable.ts': ['PARTS'],
      'document/composeTables.ts': ['ROW_COUNTS', 'findTableFaults'],
      'form/checkTable.ts': ['CELLS'],
      'form/readForm.ts': ['ROW_READERS'],
    },
  },
  {
    what: 'a source of rows',
    file: 'form/types.ts',
    words: "| { readonly source: 'threePublic' }",
    grown: "| { readonly source: 'threePublic' } | { readonly source: 'added' }",
    places: {
      'document/composeTable.ts': ['composeTable'],
      'document/measureTable.ts': ['countCells', 'hasRows'],
      'document/composeTables.ts': ['findTableFaults'],
      'form/checkTable.ts': ['CELLS'],
      'form/readForm.ts': ['ROW_READERS'],
    },
  },
  {
    what: 'a type of facts',
    file: 'form/types.ts',
    words: "| { readonly type: 'checklist';",
    grown: "| { readonly type: 'added' } | { readonly type: 'checklist';",
    places: {
      'document/buildView.ts': ['viewFacts'],
      'document/viewShape.ts': ['factsShape'],
      'form/readFacts.ts': ['readFact'],
      'form/readForm.ts': ['readFactSpec'],
      'newReport/composeAnswersPart.ts': ['composeFacts'],
    },
  },
  {
    what: 'a kind of content',
    file: 'form/types.ts',
    words: "  'unit.divisions',",
    grown: "  'added', 'unit.divisions',",
    places: { 'model/findContentState.ts': ['findContentState'] },
  },
  {
    what: 'a cell of rubrics',
    file: 'form/types.ts',
    words: 'RUBRIC_CELLS = [',
    grown: "RUBRIC_CELLS = ['added', ",
    places: { 'document/composeRubricRows.ts': ['composeRubricRows', 'printOfLine'] },
  },
  {
    what: 'a cell of indicators',
    file: 'form/types.ts',
    words: 'INDICATOR_CELLS = [',
    grown: "INDICATOR_CELLS = ['added', ",
    places: { 'document/composeIndicatorRows.ts': ['composeIndicatorRows'] },
  },
  {
    what: 'a cell of funding',
    file: 'form/types.ts',
    words: 'FUNDING_CELLS = [',
    grown: "FUNDING_CELLS = ['added', ",
    places: { 'document/composeFundingRows.ts': ['composeFundingRows'] },
  },
  {
    what: 'a reason of points',
    file: 'scores/types.ts',
    words: "| { readonly type: 'flagTrue';",
    grown: "| { readonly type: 'added' } | { readonly type: 'flagTrue';",
    places: {
      'scores/printReason.ts': ['inChinese', 'inEnglish'],
      'scores/listGains.ts': ['needOf'],
      'scores/scoreUnit.ts': ['addUnknown'],
    },
  },
  {
    what: 'a way in which points follow from a rate',
    file: 'scores/types.ts',
    words: "| { readonly type: 'within';",
    grown: "| { readonly type: 'added' } | { readonly type: 'within';",
    places: { 'scores/printRateReason.ts': ['tellRule'] },
  },
  {
    what: 'a status of points',
    file: 'scores/types.ts',
    words: "LineStatus = 'derived'",
    grown: "LineStatus = 'added' | 'derived'",
    places: {
      'formats/scoreJson.ts': ['lineToJson'],
      'terminal/scoreTable.ts': ['statusPaint'],
      'terminal/words.ts': ['words'],
    },
  },
  {
    what: 'an operation of figures',
    file: 'figures/types.ts',
    words: "| { readonly operation: 'typed';",
    grown: "| { readonly operation: 'added' } | { readonly operation: 'typed';",
    places: {
      'figures/listInputs.ts': ['listInputs'],
      'formats/evaluationJson.ts': ['inputsToJson', 'printFormula'],
      'page/composeFigureNotes.ts': ['printFormula'],
      'terminal/figureTree.ts': ['figureTree'],
      'verdict/titlesWithGaps.ts': ['titlesWithGaps'],
    },
  },
  {
    what: 'a measure',
    file: 'quantity/quantity.ts',
    words: "Measure = 'yuan'",
    grown: "Measure = 'added' | 'yuan'",
    places: {
      'document/printFigure.ts': ['printQuantity'],
      'formats/evaluationJson.ts': ['figuresToJson'],
      'terminal/compareFigures.ts': ['printDifference'],
    },
  },
  {
    what: 'a block of the document',
    file: 'document/types.ts',
    words: 'export type Block =',
    grown: "export type Block = | { readonly type: 'added' }",
    places: {
      'page/listFigures.ts': ['listFigures'],
      'writers/docx/printBlocks.ts': ['printBlock'],
      'writers/html/buildBlocks.ts': ['buildBlock'],
      'writers/markdown/buildRoot.ts': ['buildBlock'],
    },
  },
  {
    what: 'a language',
    file: 'findings/printSentence.ts',
    words: "Lang = 'zh'",
    grown: "Lang = 'added' | 'zh'",
    places: {
      'commands/commandLine/helpWords.ts': ['helpWords'],
      'commands/commandLine/listFormats.ts': ['MARKS'],
      'commands/outputFormats/html.ts': ['html'],
      'scores/printRateReason.ts': ['WORDS'],
      'scores/printReason.ts': ['CHOSEN', 'CLAIMED', 'COUNTED', 'PRINTERS', 'printLineReason'],
      'explanations.ts': ['LOADERS'],
      'findings/printSentence.ts': ['printSentence'],
      'formats/formatWords.ts': ['formatWords'],
      'page/pageWords.ts': ['pageWords', 'summaryFolded', 'summaryPageWords'],
      'terminal/diffPage.ts': ['WORDS'],
      'terminal/draftWords.ts': ['draftWords'],
      'terminal/importWords.ts': ['importWords'],
      'terminal/scoreCoach.ts': ['WORDS'],
      'terminal/words.ts': ['words'],
    },
  },
  {
    what: 'a format of build that nothing writes',
    file: 'commands/outputFormats/outputFormats.ts',
    words: 'OUTPUT_FORMATS = [',
    grown:
      "OUTPUT_FORMATS = [{ name: 'added', note: undefined, isPublished: false, writeCompanions: undefined } as const, ",
    places: { 'commands/outputFormats/outputFormats.ts': ['OUTPUT_FORMATS'] },
  },
  {
    what: 'a format of build without its note for help',
    file: 'commands/outputFormats/json.ts',
    words: '  note: undefined,\n',
    grown: '',
    places: {
      'commands/outputFormats/json.ts': ['json'],
      'commands/outputFormats/outputFormats.ts': ['OUTPUT_FORMATS'],
    },
  },
  {
    what: 'a published format that nothing compares',
    file: 'commands/outputFormats/outputFormats.ts',
    words: 'OUTPUT_FORMATS = [',
    grown: "OUTPUT_FORMATS = [{ ...markdown, name: 'added' } as const, ",
    places: { 'commands/check/built/compareBuilt.ts': ['COMPARERS'] },
  },
  {
    what: 'a format of check',
    file: 'commands/check/checkFormats.ts',
    words: 'CHECK_FORMATS = [',
    grown: "CHECK_FORMATS = [{ name: 'added', note: undefined },",
    places: { 'commands/check/openPrinter.ts': ['PRINTERS'] },
  },
  {
    what: 'a format of diff',
    file: 'commands/diff/diffFormats.ts',
    words: 'DIFF_FORMATS = [',
    grown: "DIFF_FORMATS = ['added', ",
    places: { 'commands/diff/diff.ts': ['PRINTERS'] },
  },
  {
    what: 'a format of the screen',
    file: 'commands/commandLine/commandOptions.ts',
    words: 'SCREEN_FORMATS = [',
    grown: "SCREEN_FORMATS = ['added', ",
    places: {
      'commands/figures/figures.ts': ['PRINTERS'],
      'commands/import/importTables.ts': ['importTables'],
      'commands/score/score.ts': ['PRINTERS'],
    },
  },
];

const SRC = path.join(ROOT, 'src');
const { options } = ts.convertCompilerOptionsFromJson(readConfig(), ROOT);
const host = ts.createCompilerHost(options);
const readFromDisk = host.getSourceFile.bind(host);
const read = new Map<string, ts.SourceFile | undefined>();
let program: ts.Program | undefined;

/** Compiles `src/` with other words in one of its files; files that are the same are parsed once. */
function compile(changed: { readonly file: string; readonly text: string }): ts.Program {
  host.getSourceFile = (name, languageVersion) => {
    if (path.resolve(name) === path.join(SRC, changed.file)) {
      return ts.createSourceFile(name, changed.text, languageVersion, true);
    }
    if (!read.has(name)) read.set(name, readFromDisk(name, languageVersion));
    return read.get(name);
  };
  const roots = ts.sys.readDirectory(SRC, ['.ts']).filter((name) => !name.includes('/generated/'));
  program = ts.createProgram(roots, options, host, program);
  return program;
}

/** The declarations of a file in which the compiler finds something wrong; without the new member it finds nothing (`tsc`). */
function listErrors(of: ts.Program, file: string): string[] {
  const source = of.getSourceFile(path.join(SRC, file));
  if (source === undefined) throw new Error(`there is no src/${file}`);
  const found = of.getSemanticDiagnostics(source).map(({ start = 0 }) => {
    const statement = source.statements.find((each) => each.getStart(source) <= start && start < each.getEnd());
    return statement === undefined ? '' : nameOf(statement);
  });
  return [...new Set(found)].sort();
}

function nameOf(statement: ts.Statement): string {
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations[0]?.name.getText() ?? '';
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) return statement.name?.text ?? '';
  return statement.getText();
}

function readConfig(): unknown {
  const { config } = ts.readConfigFile(path.join(ROOT, 'tsconfig.json'), ts.sys.readFile) as {
    config: { readonly compilerOptions: unknown };
  };
  return config.compilerOptions;
}

describe('a closed set', () => {
  it.each(SETS)('does not compile with $what more', ({ file, words, grown, places }) => {
    const text = ts.sys.readFile(path.join(SRC, file)) ?? '';
    expect(text.split(words).length).toBe(2);
    const changed = compile({ file, text: text.replace(words, () => grown) });
    const found = Object.fromEntries(Object.keys(places).map((each) => [each, listErrors(changed, each)]));
    expect(found).toEqual(places);
  });
});
