// npm run check -- [FILE…] [--all] [--json]: what is wrong with scenarios, what is proved of them, and what to write instead.
import { runCheck } from './check-run.ts';

process.exitCode = runCheck(process.argv.slice(2), {
  folders: [process.cwd(), ...(process.env['INIT_CWD'] === undefined ? [] : [process.env['INIT_CWD']])],
  print: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(text),
});
