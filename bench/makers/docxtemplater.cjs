// docxtemplater, as its manual has it: node docxtemplater.cjs COUNT, in the folder of templates and data.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const Docxtemplater = require('docxtemplater');
const PizZip = require('pizzip');

for (let index = 0; index < Number(process.argv[2]); index++) {
  const zip = new PizZip(readFileSync(`docxtemplater/${index}.docx`));
  const document = new Docxtemplater(zip, { paragraphLoop: true, linebreaks: true });
  document.render(JSON.parse(readFileSync(`data/${index}.json`, 'utf8')));
  const made = document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  writeFileSync(`made/docxtemplater${index}.docx`, made);
}
