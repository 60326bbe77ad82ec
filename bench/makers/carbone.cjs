// carbone, as its manual has it: node carbone.cjs COUNT, in the folder of templates and data.
'use strict';
const { readFileSync, writeFileSync } = require('node:fs');
const { promisify } = require('node:util');
const carbone = require('carbone');

const render = promisify(carbone.render);

async function make() {
  for (let index = 0; index < Number(process.argv[2]); index++) {
    const data = JSON.parse(readFileSync(`data/${index}.json`, 'utf8'));
    writeFileSync(`made/carbone${index}.docx`, await render(`carbone/${index}.docx`, data, {}));
  }
}

// It keeps a process running for documents that need LibreOffice.
make().then(() => process.exit(0));
