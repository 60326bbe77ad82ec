import path from 'node:path';
import ts from 'typescript';

/** The compiler over `src/` as it would be with some files written or changed, none of which is written to the disk. */
export class Compiler {
  readonly #root: string;
  readonly #service: ts.LanguageService;
  #overlay: ReadonlyMap<string, string> = new Map();
  #version = 0;

  constructor(root: string) {
    this.#root = root;
    const { config } = ts.readConfigFile(path.join(root, 'tsconfig.json'), ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, root);
    const names = fileNames.filter((name) => name.startsWith(path.join(root, 'src/')));
    const read = (name: string) => this.#overlay.get(name) ?? ts.sys.readFile(name);
    this.#service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getCurrentDirectory: () => root,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getScriptFileNames: () => [...new Set([...names, ...this.#overlay.keys()])],
      getScriptVersion: (name) => (this.#overlay.has(name) ? String(this.#version) : '0'),
      getScriptSnapshot: (name) => {
        const text = read(name);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      fileExists: (name) => this.#overlay.has(name) || ts.sys.fileExists(name),
      readFile: read,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    });
  }

  /** Which of the files have errors with these texts in place of what is on the disk; names are from the root, sorted. */
  findFaults(overlay: ReadonlyMap<string, string>, files: readonly string[]): string[] {
    this.#overlay = new Map(Array.from(overlay, ([name, text]) => [path.join(this.#root, name), text]));
    this.#version += 1;
    return files
      .filter((name) => {
        const file = path.join(this.#root, name);
        if (!this.#overlay.has(file) && !ts.sys.fileExists(file)) return false;
        return (
          [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)].length > 0
        );
      })
      .sort();
  }
}
