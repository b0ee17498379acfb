import { describe, expect, it, test } from 'vitest';
import { checkFile } from '../../src/workbench/check/files.ts';
import { decodeUtf8 } from '../../src/cli/files/encoding.ts';
import { fc, runs } from '../helpers/generated.ts';
import { GOOD_SCENARIO, LIBRARY } from '../helpers/scenario-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const bytes = (...all: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(all.flatMap((part) => (typeof part === 'string' ? [...utf8(part)] : part)));

function utf16(text: string, order: 'le' | 'be', mark = ''): Uint8Array {
  const units = Array.from({ length: (mark + text).length }, (_, index) => (mark + text).charCodeAt(index));
  return Uint8Array.from(
    units.flatMap((unit) => (order === 'le' ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
}

const faultOf = (file: Uint8Array): string => {
  const { fault } = decodeUtf8(file, 'cup.yaml');
  return fault === null ? 'none' : `${fault.line}:${fault.column} ${fault.code} ${fault.message}`;
};

const windows = GOOD_SCENARIO.replace("I'm sorry", 'I\u0092m sorry');

describe('a file that is not UTF-8', () => {
  test.each([
    ['UTF-16 LE with its mark', utf16(GOOD_SCENARIO, 'le', '\ufeff'), '1:1', /UTF-16 LE/],
    ['UTF-16 BE with its mark', utf16(GOOD_SCENARIO, 'be', '\ufeff'), '1:1', /UTF-16 BE/],
    ['UTF-16 LE without it', utf16(GOOD_SCENARIO, 'le'), '1:1', /UTF-16 LE/],
    ['UTF-16 BE without it', utf16(GOOD_SCENARIO, 'be'), '1:1', /UTF-16 BE/],
    [
      'UTF-16 of another script',
      utf16(GOOD_SCENARIO.replace('The cup', 'పాలు ఎక్కువ'), 'le'),
      '1:1',
      /UTF-16 LE/,
    ],
    ['UTF-32', bytes([0xff, 0xfe, 0, 0, 0x66, 0, 0, 0]), '1:1', /UTF-32/],
    ['Windows-1252', latin1(windows), '22:15', /Windows-1252 \(Notepad calls it "ANSI"\)/],
    ['Latin-1', latin1(GOOD_SCENARIO.replace('The cup', 'Le caf\u00e9 cr\u00e8me')), '3:14', /Latin-1/],
    [
      'Windows-1251',
      latin1(GOOD_SCENARIO.replace('The cup', '\u00d7\u00e0\u00f8\u00ea\u00e0')),
      '3:8',
      /another script/,
    ],
    ['an overlong sign', bytes('title: The ', [0xc0, 0xaf], ' cup'), '1:12', /damaged/],
    ['half of a pair', bytes('title: ', [0xed, 0xa0, 0x80]), '1:8', /damaged/],
    ['a character beyond all', bytes('a: b\ntitle: ', [0xf5, 0x80, 0x80, 0x80]), '2:8', /damaged/],
    ['letters of two encodings', bytes('title: café caf', [0xe9], '\n'), '1:16', /damaged/],
    ['a character that was cut off', bytes('title: é', [0xc3]), '1:9', /damaged/],
    ['no text at all', bytes([0x7f, 0, 0xff, 0, 0, 0x80, 0xe9, 1, 0, 7, 8]), '1:1', /not a text file/],
    ['a Word document', bytes([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), '1:1', /Word or Excel document/],
  ])('%s', (_, file, place, what) => {
    expect(faultOf(file).split(' ').slice(0, 2)).toEqual([place, 'wrong-encoding']);
    expect(faultOf(file)).toMatch(what);
    expect(faultOf(file)).toMatch(/Notepad.*Word.*Excel/);
  });

  it('gives one error and no other, whatever kind of file it is', () => {
    for (const path of ['cup.yaml', 'personas.yaml', 'rubric.yaml', 'cup.te.yaml']) {
      const file = { path, ...decodeUtf8(latin1(windows), path), isShipped: true, readBeside: () => null };
      const { diagnostics, scenario } = checkFile(file, { library: LIBRARY, rubric: null });
      expect([diagnostics.map(({ code }) => code), scenario]).toEqual([['wrong-encoding'], null]);
    }
  });

  it('counts columns as an editor does, after a mark at the beginning and in letters of several bytes', () => {
    expect(faultOf(bytes('\ufeffa: é😀', [0xff]))).toMatch(/^1:7 /);
  });
});

it('UTF-8 is read as it is, with its mark or without', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(!text.includes('\0'));
      const file = `# ${text}\n`;
      expect(decodeUtf8(utf8(file), 'cup.yaml')).toEqual({ text: file, fault: null });
      expect(decodeUtf8(utf8(`\ufeff${file}`), 'cup.yaml')).toEqual({ text: file, fault: null });
    }),
  );
});

it('any bytes give a text, and a place in it where they are no UTF-8', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 60 }), (file) => {
      const { text, fault } = decodeUtf8(file, 'cup.yaml');
      if (fault === null) expect(() => new TextDecoder('utf-8', { fatal: true }).decode(file)).not.toThrow();
      else expect(text.split('\n')[fault.line - 1]?.length ?? -1).toBeGreaterThanOrEqual(fault.column - 1);
    }),
    runs(1000),
  );
});
