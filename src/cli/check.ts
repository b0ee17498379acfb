// npm run check -- [FILE…] [--all] [--json]: what is wrong with scenarios, what is proved of them, and what to write instead.
import { runCheck } from './run-check.ts';
import { terminal } from './command.ts';

/** Without `--` before them npm keeps flags for itself, and passes them in the environment. */
const kept = ['json', 'all'].filter((flag) => process.env[`npm_config_${flag}`] === 'true');
const words = [...process.argv.slice(2), ...kept.map((flag) => `--${flag}`)];

process.exitCode = runCheck(words, terminal());
