import { describe, expect, it } from 'vitest';
import { replyCode } from '../../src/scenario/reply-code.ts';

describe('replyCode', () => {
  // Golden: a changed code would change what every shared link means.
  it.each([
    ['own-it', 'own-it'],
    ['let-go', 'let-go'],
    ['a', 'a'],
  ])('of %s never changes', (id) => {
    expect(replyCode(id)).toMatchSnapshot();
  });

  it('begins with a capital, so that it is no listening move', () => {
    for (let number = 0; number < 500; number++)
      expect(replyCode(`r${number}`)).toMatch(/^[A-Z][A-Za-z0-9]{2}$/);
  });
});
