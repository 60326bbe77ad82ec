// @ts-check
'use strict';
const { readFileSync } = require('node:fs');

/**
 * What the programs that this one ran took of the processor, in seconds: Linux tells it in hundredths, behind the name, which may
 * hold blanks and brackets.
 */
function cpuOfPrograms() {
  try {
    const stat = readFileSync('/proc/self/stat', 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}

module.exports = { cpuOfPrograms };
