// pandoc, a process for each document: node pandoc.cjs COUNT, in the folder of the texts.
'use strict';
const { spawnSync } = require('node:child_process');

for (let index = 0; index < Number(process.argv[2]); index++) {
  const { status } = spawnSync('pandoc', [`markdown/${index}.md`, '-o', `made/pandoc${index}.docx`]);
  if (status !== 0) process.exitCode = 1;
}
