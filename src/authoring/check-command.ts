// npm run check [FILE…] [-- --json]: what is wrong with scenarios, and what to write instead.
import { runCheck } from './check-run.ts';

process.exitCode = runCheck(process.argv.slice(2), {
  folders: [process.cwd(), ...(process.env['INIT_CWD'] === undefined ? [] : [process.env['INIT_CWD']])],
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
