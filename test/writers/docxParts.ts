import { strFromU8, unzipSync } from 'fflate';
import type { Block, Grid, ReportDocument } from '../../src/document/types.ts';
import { writeDocx } from '../../src/writers/writeDocx.ts';
import { childrenOf, type Element, findAll, readXml } from './readXml.ts';

export const META = { title: '题', author: '单位', year: '2023', date: '2024-06-11', draft: false };

export async function writeParts(document: ReportDocument): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(document));
  return Object.fromEntries(Object.entries(files).map(([path, data]) => [path, strFromU8(data)]));
}

export async function writeBody(...blocks: readonly Block[]): Promise<Element> {
  const parts = await writeParts({ meta: META, blocks });
  const body = childrenOf(readXml(parts['word/document.xml'] ?? ''), 'w:body')[0];
  if (!body) throw new Error('no body');
  return body;
}

export function tableOf(grid: Grid): Block {
  return { type: 'table', number: '', caption: '', unitNote: '', grid };
}

export function styleOf(paragraph: Element): string | undefined {
  return findAll(paragraph, 'w:pStyle')[0]?.attributes['w:val'];
}

export function hasProperty(paragraph: Element, name: string): boolean {
  return childrenOf(paragraph, 'w:pPr').some((properties) => childrenOf(properties, name).length > 0);
}
