// @ts-check
// node --require usage.cjs …: at its end, a process tells what it and the programs that it ran took, on file descriptor 3.
'use strict';
const { readFileSync, writeSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');
const { cpuOfPrograms } = require('./cpuOfPrograms.cjs');

if (isMainThread) {
  process.once('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const cpu = (userCPUTime + systemCPUTime) / 1e6 + cpuOfPrograms();
    writeSync(3, JSON.stringify({ cpu, megabytes: atPeak() }));
  });
}

/** What the system calls the most of a process counts what the bench itself had when it started the process. */
function atPeak() {
  try {
    const [, kilobytes = ''] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}
