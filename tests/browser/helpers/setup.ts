import { buildIfStale } from '../../../tools/build-if-stale.mjs';
import { serve } from '../../../tools/serve.mjs';
import { oneFontAlone } from './fonts.ts';

/**
 * Serves dist/ at a port that is free, for all tests, from within the test runner: it ends when the runner ends, however
 * that comes about, so nothing is left that a later run could meet.
 */
export default async function serveDist(): Promise<void> {
  buildIfStale();
  process.env['TEST_ADDRESS'] = await serve(0);
  // The browsers inherit it.
  process.env['FONTCONFIG_FILE'] = await oneFontAlone();
}
