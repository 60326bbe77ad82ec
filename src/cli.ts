import { runCli } from './commands/runCli.ts';

process.exitCode = await runCli(process.argv.slice(2), process);
