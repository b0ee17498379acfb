// npm run verify -- FILE|LINK|RUN… [--json]: computes the scores of finished conversations again.
import { terminal } from './command.ts';
import { runVerify } from './run-verify.ts';

/** Without `--` before them npm keeps flags for itself, and passes them in the environment. */
const words = [...process.argv.slice(2), ...(process.env['npm_config_json'] === 'true' ? ['--json'] : [])];

process.exitCode = runVerify(words, terminal());
