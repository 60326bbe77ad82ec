import type { IContext } from 'docx';
import type { ReportDocument } from '../document/types.ts';
import { type BlockElement, buildBlocks } from './docx/buildBlocks.ts';
import { listParts } from './docx/listParts.ts';
import { printXml } from './docx/printXml.ts';
import { zipFiles } from './docx/zipFiles.ts';

/**
 * The report as an office would hand it in, by GB/T 9704-2012. `docx` builds the body; the package around it is ours,
 * since its own stamps the clock and random ids into each file and spends half of a build's time on parts that never
 * change.
 */
export async function writeDocx(document: ReportDocument): Promise<Uint8Array> {
  const body = buildBlocks(document.blocks).map(printBlock).join('');
  const parts = listParts(document.meta, body, findDraftText(document));
  return zipFiles(parts.map((part) => ({ path: part.path, data: Buffer.from(part.xml, 'utf8') })));
}

/** Paragraphs and tables ask the context for nothing but a stack; links, pictures and lists would ask for the file. */
function printBlock(element: BlockElement): string {
  const context = { stack: [] } as unknown as IContext;
  return printXml(element.prepForXml(context) ?? {});
}

function findDraftText(document: ReportDocument): string {
  const mark = document.blocks.find((block) => block.type === 'draftMark');
  return document.meta.draft && mark !== undefined ? mark.text : '';
}
