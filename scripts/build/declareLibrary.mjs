// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';

/** Who writes the library's types in full: the second one imports nothing but the first. */
const SOURCES = ['src/formats/types.ts', 'src/library.ts'];

/**
 * The library's types as one file that refers to nothing outside it.
 * @param {string} root
 */
export async function declareLibrary(root) {
  const parts = await Promise.all(
    SOURCES.map(async (name) => declare(name, await readFile(path.join(root, name), 'utf8'))),
  );
  const text = parts.join('\n').replace(/^(?:import|export) type .* from '\.\/formats\/types\.ts';\n/gm, '');
  const stranger = /^(?:import|export)\b.*\bfrom\b.*$|\bimport\(.*/m.exec(text)?.[0];
  if (stranger !== undefined) throw new Error(`The library's types refer to what is not published: ${stranger}`);
  return text;
}

/**
 * @param {string} fileName
 * @param {string} source
 */
function declare(fileName, source) {
  const { outputText, diagnostics = [] } = ts.transpileDeclaration(source, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { target: ts.ScriptTarget.ES2022, isolatedDeclarations: true, declaration: true },
  });
  const [first] = diagnostics;
  if (first !== undefined) throw new Error(`${fileName}: ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
  return outputText;
}
