import { describe, expect, test } from 'vitest';
import { encodingOf } from '../../src/results/encoding.ts';

const TEXT = '{"run":"plum-exchange~base~AAAAAAAAAAAAAAAA~hec","name":"Şule Ångström","note":"₹"}';

const bytesOf = (text: string, isLittle: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
};

const MARK = '\uFEFF';

describe('a text is read as it was written', () => {
  test.each([
    ['UTF-8', new TextEncoder().encode(TEXT)],
    ['UTF-8 with a mark', new TextEncoder().encode(MARK + TEXT)],
    ['UTF-16 of Windows', bytesOf(MARK + TEXT, true)],
    ['UTF-16 the other way round', bytesOf(MARK + TEXT, false)],
    ['UTF-16 of Windows without a mark', bytesOf(TEXT, true)],
    ['UTF-16 the other way round without a mark', bytesOf(TEXT, false)],
  ])('%s', (_, bytes) => {
    expect(new TextDecoder(encodingOf(bytes)).decode(bytes)).toBe(TEXT);
  });

  test('nothing at all', () => {
    expect(encodingOf(new Uint8Array())).toBe('utf-8');
  });
});
