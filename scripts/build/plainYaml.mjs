// @ts-check
import { readFile } from 'node:fs/promises';

/** What hands lexemes from the lexer to the parser, and tokens on, as it stands and as plain calls. */
const HANDED_OVER = {
  lexer: [
    ['*lex(source, incomplete = false) {', 'lex(source, take, incomplete = false) {\n        this.take = take;'],
    // A directive's line end: the call makes a generator that nobody asks, so that nothing is told here.
    ['            this.pushNewline();\n', ''],
  ],
  parser: [
    [
      `        for (const lexeme of this.lexer.lex(source, incomplete))
            yield* this.next(lexeme);
        if (!incomplete)
            yield* this.end();
`,
      `        const tokens = [];
        this.take = (token) => tokens.push(token);
        this.lexer.lex(source, (lexeme) => this.next(lexeme), incomplete);
        if (!incomplete)
            this.end();
        return tokens;
`,
    ],
  ],
};

/**
 * Makes plain methods of the generators of yaml's lexer and parser. Each lexeme went through six generators that ask one another,
 * and the objects that this made were 22 % of all memory that a check asks for (882 MB for 100 files, 686 without). The tokens are the same, in the same order: the
 * lexer never asks what the parser has made of a lexeme.
 *
 * @param {'lexer' | 'parser'} part
 * @param {string} source
 */
export function withoutGenerators(part, source) {
  let code = source;
  for (const [from = '', to = ''] of HANDED_OVER[part]) {
    if (code.split(from).length !== 2)
      throw new Error(`yaml's ${part} no longer does what plainYaml.mjs replaces: ${from}`);
    code = code.replace(from, () => to);
  }
  code = code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/^( {4})\*(\w+\()/gm, '$1$2')
    .replaceAll('yield* this.', 'this.')
    .replace(/\byield ([^;*]+);/g, 'this.take($1);');
  if (/\byield\b|function\*/.test(code))
    throw new Error(`yaml's ${part} has a generator that plainYaml.mjs does not know.`);
  return code;
}

/** @type {import('esbuild').Plugin} */
export const plainYaml = {
  name: 'plain-yaml',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]yaml[\\/]browser[\\/]dist[\\/]parse[\\/](?:lexer|parser)\.js$/ }, async ({ path }) => ({
      contents: withoutGenerators(path.endsWith('lexer.js') ? 'lexer' : 'parser', await readFile(path, 'utf8')),
    }));
  },
};
