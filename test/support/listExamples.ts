import path from 'node:path';
import { listFiles, ROOT } from '../house/sources.ts';

/** The folders `examples/SE401-name` that lie beside the definitions of codes, by their names. */
export function listExamples(): string[] {
  const folders = new Set(
    listFiles('src')
      .filter((file) => /\/examples\/SE\d{3}-[^/]+\/[^/]+$/.test(file))
      .map((file) => path.join(ROOT, 'src', path.dirname(file))),
  );
  return [...folders].sort((one, other) => (path.basename(one) < path.basename(other) ? -1 : 1));
}
