// @ts-check
/**
 * The files that are loaded at once when a source file is imported: its own chunk, and all that this imports statically.
 * @param {import('esbuild').Metafile} metafile
 * @param {string} source a source file that is an entry, or is imported lazily
 * @returns {string[]} names of outputs
 */
export function listChunks({ outputs }, source) {
  // `joinChunks` stands before some.
  const first = Object.keys(outputs).find((name) => outputs[name]?.entryPoint?.replace(/^joined:/, '') === source);
  if (first === undefined) throw new Error(`${source} is no entry, and nothing imports it lazily.`);
  const found = new Set([first]);
  // A set can grow while it is walked.
  for (const name of found) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === 'import-statement') found.add(path);
  }
  return [...found];
}
