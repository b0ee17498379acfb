import { expect, test } from 'vitest';
import { withColours } from '../../tools/test/colours.mjs';

const COLOURED = { FORCE_COLOR: '1' };
const PLAIN = { NO_COLOR: '1' };

test.each([
  ['a terminal', {}, true, COLOURED],
  ['no terminal', {}, false, PLAIN],
  ['no terminal on a build server', { CI: 'true' }, false, { CI: 'true', ...PLAIN }],
  ['a terminal that wants none', { NO_COLOR: '1' }, true, PLAIN],
  ['a terminal with an empty NO_COLOR', { NO_COLOR: '' }, true, COLOURED],
  ['no terminal that wants them', { FORCE_COLOR: '3' }, false, COLOURED],
  ['a terminal that forces none', { FORCE_COLOR: '0' }, true, PLAIN],
  ['no terminal that is told both', { FORCE_COLOR: '1', NO_COLOR: '1' }, false, COLOURED],
])('%s', (_, environment, isTerminal, expected) => {
  expect(withColours(environment, isTerminal)).toEqual(expected);
});
