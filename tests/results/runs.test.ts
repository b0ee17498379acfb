import { describe, expect, test } from 'vitest';
import { encodeRun } from '../../src/basics/run.ts';
import { onlyRunIn, runsIn } from '../../src/results/runs.ts';
import { fc } from '../helpers/generated.ts';

const RUN = 'plum-exchange~base~Ab-_AAAAAAAAAAA9~hecA1bh';
const OTHER = 'cappuccino~base~BBBBBBBBBBBBBBBB~eZz9';
const LINK = `https://example.org/game/#/debrief/${RUN}`;

const found = (text: string): readonly string[] => runsIn(text).runs.map(encodeRun);

describe('a link is read whatever was added to it', () => {
  test.each([
    ['a full stop', `${LINK}.`],
    ['more of a sentence', `It is ${LINK}, and I am proud of it!`],
    ['brackets', `(${LINK})`],
    ['square brackets', `[${LINK}]`],
    ['angle brackets', `<${LINK}>`],
    ['an address in angle brackets', `<URL:${LINK}>`],
    ['quotes', `"${LINK}"`],
    ['typographic quotes', `“${LINK}”`],
    ['French quotes', `«\u00a0${LINK}\u00a0»`],
    ['escaped blanks', `${LINK}%20%20`],
    ['an escaped bracket', `${LINK}%3E`],
    ['what a network adds', `${LINK}?fbclid=IwAR0abcDEF_-123`],
    ['what a newsletter adds', `${LINK}&utm_source=mail&utm_medium=A1b`],
    ['a slash', `${LINK}/`],
    ['Markdown', `[my run](${LINK})`],
    ['a link in HTML', `<a href="${LINK}">${'here'}</a>`],
    ['HTML that was escaped', `&lt;${LINK}&gt;`],
    ['emphasis', `_${LINK}_ *${OTHER.slice(0, 3)}*`],
    ['the sign of a quoted mail', `> ${LINK}`],
    ['escapes', LINK.replaceAll('~', '%7E')],
    ['escapes of everything', encodeURIComponent(LINK)],
    [
      'a link that guards it',
      `https://eur01.safelinks.example.com/?url=${encodeURIComponent(LINK)}&data=05%7C01%7Cme%40example.org`,
    ],
    [
      'a link that guards a guarding one',
      encodeURIComponent(encodeURIComponent(LINK.replaceAll('~', '%7E'))),
    ],
    ['nothing of a link', RUN],
    ['a name before it', `Asha: ${RUN}`],
    ['a cell of a table', `Asha;${LINK};2026`],
  ])('%s', (_, text) => {
    expect(found(text)).toEqual([RUN]);
    expect(runsIn(text).broken).toEqual([]);
    expect(onlyRunIn(text)).not.toBeNull();
  });

  test.each([' ', '\t', ', ', ',', ';', ' | ', '><', '" "', ' and '])('two, with “%s” between', (between) => {
    const other = LINK.replace(RUN, OTHER);
    expect(found(`${LINK}${between}${other}`)).toEqual([RUN, OTHER]);
    expect(onlyRunIn(`${LINK}${between}${other}`)).toBeNull();
  });
});

describe('of a run that was damaged', () => {
  test.each([
    ['its end was altered', `${RUN}Z`],
    ['its end was cut within a move', RUN.replace(/A1bh$/, 'A1')],
    ['a part is missing', 'plum-exchange~base~hec'],
    ['its hash was cut', LINK.slice(0, LINK.indexOf('AAAA') + 3)],
    ['it goes on after its end', `${RUN}~x`],
    ['all but its beginning is gone', 'https://example.org/#/debrief/plum'],
  ])('nothing is made, and it is told, where %s', (_, text) => {
    expect(found(text)).toEqual([]);
    expect(runsIn(text).broken).toHaveLength(1);
  });

  test('it is told beside a whole one, too', () => {
    expect(runsIn(`${LINK},${OTHER}Z`)).toMatchObject({
      runs: [{ scenario: 'plum-exchange' }],
      broken: [`${OTHER}Z`],
    });
  });

  test('no other run is made by one sign that was altered within it', () => {
    fc.assert(
      // At its very end a sign may be one that somebody has added.
      fc.property(fc.nat(RUN.length - 2), fc.constantFrom(...'ab~AZ09_-'), (at, sign) => {
        const altered = RUN.slice(0, at) + sign + RUN.slice(at + 1);
        const runs = found(`${altered} `);
        expect(runs.filter((run) => run.length < altered.length)).toEqual([]);
      }),
    );
  });
});

test('words are no runs', () => {
  for (const text of ['', 'Dear trainer,', 'about ~5 minutes', '~~gone~~', 'see #/play/cappuccino']) {
    expect(runsIn(text)).toEqual({ runs: [], broken: [] });
  }
});

test('a long text without blanks is read in a time that grows with its length', () => {
  const long = `${'a~'.repeat(200_000)}/#/debrief/`;
  expect(runsIn(long).runs).toEqual([]);
});
