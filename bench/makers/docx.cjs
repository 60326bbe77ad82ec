// The package docx alone: headings, paragraphs and tables of Markdown. node docx.cjs COUNT, in the folder of the texts.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun } = require('docx');

const LEVELS = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4];

/** @param {string} text */
function paragraph(text) {
  return new Paragraph({ children: [new TextRun(text)] });
}

/** @param {string[]} rows */
function table(rows) {
  return new Table({
    rows: rows
      .filter((row) => !/^\|[\s:|-]+\|$/.test(row))
      .map((row) => row.slice(1, -1).split('|'))
      .map((cells) => new TableRow({ children: cells.map((cell) => new TableCell({ children: [paragraph(cell.trim())] })) })),
  });
}

/** @param {string} markdown */
function blocksOf(markdown) {
  return markdown.split(/\n{2,}/).flatMap((block) => {
    const heading = /^(#{1,4}) (.*)/s.exec(block);
    if (heading !== null)
      return [new Paragraph({ text: heading[2], heading: LEVELS[(heading[1] ?? '').length - 1] })];
    return block.startsWith('|') ? [table(block.trim().split('\n'))] : block.split('\n').map(paragraph);
  });
}

async function make() {
  for (let index = 0; index < Number(process.argv[2]); index++) {
    const children = blocksOf(readFileSync(`markdown/${index}.md`, 'utf8'));
    writeFileSync(`made/docx${index}.docx`, await Packer.toBuffer(new Document({ sections: [{ children }] })));
  }
}

void make();
