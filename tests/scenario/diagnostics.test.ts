import { describe, expect, it } from 'vitest';
import { replyCode } from '../../src/scenario/reply-code.ts';
import { GOOD_SCENARIO, broken, report } from '../helpers/scenario-text.ts';

// Each test breaks the good scenario in one place and shows, whole, what its author then reads.

const manyReplies = Array.from(
  { length: 10 },
  (_, index) => `      r${index}: { say: "${index}.", to: goodbye }\n`,
).join('');

/** Another name with the code of `sorry`; there are 99,944 codes, so a search finds one. */
const twinOfSorry = firstTwin('sorry');

function firstTwin(id: string): string {
  const code = replyCode(id);
  for (let number = 0; ; number++) if (replyCode(`twin-${number}`) === code) return `twin-${number}`;
}

describe('what an author reads', () => {
  it('too-large: a file larger than 2 MB', () => {
    expect(firstLine(report('x'.repeat(2_000_001)))).toMatchInlineSnapshot(
      `"cup.yaml:1:1 error too-large: This file is larger than 2 MB. Split it into several scenarios."`,
    );
  });

  it('too-large: far more parts than a conversation needs', () => {
    expect(firstLine(report('- a\n'.repeat(260_000)))).toMatchInlineSnapshot(
      `"cup.yaml:250001:1 error too-large: This file holds more than 1,000,000 parts (names, texts, signs, stretches of blanks), far more than a conversation needs. Split it into several scenarios."`,
    );
    expect(firstLine(report(`says: [${'a,'.repeat(6000)}]`))).toMatchInlineSnapshot(
      `"cup.yaml:1:10008 error too-large: This pair of brackets holds more than 10,000 parts (names, texts, signs, stretches of blanks), far more than a conversation needs. Write it on lines of its own."`,
    );
  });

  it('cannot-be-allowed: a fault with which there is nothing to play', () => {
    const allowing = 'allow: { stuck: Never mind., unread-file: It is. }\nfloor: gone';
    expect(report(broken('floor: gone', allowing))).toMatchInlineSnapshot(`
      "cup.yaml:9:10 error cannot-be-allowed: "stuck" cannot be allowed: with it a scenario cannot be played. Mend what it tells of instead.
        9 | allow: { stuck: Never mind., unread-file: It is. }
          |          ^^^^^

      cup.yaml:9:30 error cannot-be-allowed: "unread-file" cannot be allowed: it is not about what stands in a scenario.
        9 | allow: { stuck: Never mind., unread-file: It is. }
          |                              ^^^^^^^^^^^
      "
    `);
  });

  it('too-deep: brackets in brackets', () => {
    expect(report('['.repeat(40))).toMatchInlineSnapshot(`
      "cup.yaml:1:33 error too-deep: This is nested too deep. Indent by two spaces for each step.
        1 | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                 ^
      "
    `);
  });

  it('nul: a file that is no text', () => {
    expect(firstLine(report(broken('title: The cup', 'title: The \0cup')))).toMatchInlineSnapshot(
      `"cup.yaml:3:12 error nul: This file holds a NUL character: it is no text file, or damaged."`,
    );
  });

  it('control-character: a character that cannot be seen', () => {
    expect(firstLine(report(broken('title: The cup', 'title: The \u0007cup')))).toMatchInlineSnapshot(
      `"cup.yaml:3:12 error control-character: An unseen character (U+0007) stands here. Delete it."`,
    );
  });

  it('lost-character: what another program put where it could not read a letter', () => {
    expect(firstLine(report(broken('title: The cup', 'title: The c\ufffdp')))).toMatchInlineSnapshot(
      `"cup.yaml:3:13 error lost-character: A letter was lost here (U+FFFD): another program read this file in a wrong encoding and saved it. Type it anew, or go back to the file as it was before."`,
    );
  });

  it('bidi-control: a mark that turns the direction of reading', () => {
    expect(firstLine(report(broken('title: The cup', 'title: The \u202ecup')))).toMatchInlineSnapshot(
      `"cup.yaml:3:12 error bidi-control: An unseen mark (U+202E) turns the direction of reading here, so that the file is not what it looks like. Delete it."`,
    );
  });

  it('tab: a line indented with a tab', () => {
    expect(report(broken('    phase: opening', '\tphase: opening'))).toMatchInlineSnapshot(`
      "cup.yaml:13:1 error tab: This line is indented with a tab. Use spaces, two for each step.
        13 |  phase: opening
           | ^
      "
    `);
  });

  it('tab: many lines indented with tabs', () => {
    expect(report(GOOD_SCENARIO.replace(/^( {2})+/gm, (blanks) => '\t'.repeat(blanks.length / 2))))
      .toMatchInlineSnapshot(`
      "cup.yaml:8:1 error tab: 30 of the lines 8–41 are indented with tabs. Use spaces, two for each step.
        8 |  third: It is the third cup.
          | ^
      "
    `);
  });

  it('odd-space: a space pasted from another program', () => {
    expect(report(broken('        needs: third', '        needs:\u00a0third'))).toMatchInlineSnapshot(`
      "cup.yaml:26:15 error odd-space: What looks like a space here is another, unseen character (U+00A0), as Word and web pages have it. Type an ordinary space.
        26 |         needs: third
           |               ^
        instead:         needs: third
      "
    `);
  });

  it('directive: an order to YAML', () => {
    expect(report(`%YAML 1.1\n---\n${GOOD_SCENARIO}`)).toMatchInlineSnapshot(`
      "cup.yaml:1:1 error directive: A line that begins with % is an order to the tool that reads it. Delete it.
        1 | %YAML 1.1
          | ^^^^^^^^^
      "
    `);
  });

  it('alias: a text that begins with emphasis', () => {
    expect(report(broken('This one is too milky.', '*This* one is too milky.'))).toMatchInlineSnapshot(`
      "cup.yaml:15:9 error alias: A leading * has a meaning of its own here, other than emphasis. If it is a text, put it in quotes.
        15 |       - *This* one is too milky.
           |         ^^^^^^
        instead: - "*This* one is too milky."
      "
    `);
  });

  it('alias: a text that begins with &', () => {
    expect(report(broken('title: The cup', 'title: &The cup'))).toMatchInlineSnapshot(`
      "cup.yaml:3:8 error alias: A leading & has a meaning of its own here. If it is a text, put it in quotes.
        3 | title: &The cup
          |        ^^^^
        instead: title: "&The cup"
      "
    `);
  });

  it('tag: a text that begins with !', () => {
    expect(report(broken('title: The cup', 'title: !The cup'))).toMatchInlineSnapshot(`
      "cup.yaml:3:8 error tag: A leading ! has a meaning of its own here. If it is a text, put it in quotes.
        3 | title: !The cup
          |        ^^^^
        instead: title: "!The cup"
      "
    `);
  });

  it('unresolved-merge: the marks of git', () => {
    const merge = '<<<<<<< HEAD\ntitle: The cup\n=======\ntitle: A cup\n>>>>>>> theirs';
    expect(report(broken('title: The cup', merge))).toMatchInlineSnapshot(`
      "cup.yaml:3:1 error unresolved-merge: An unresolved merge: lines 3–7 hold two versions of the same place, the first in line 4, the second in line 6. Keep one version, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.
        3 | <<<<<<< HEAD
          | ^^^^^^^^^^^^
      "
    `);
  });

  it('shows-nothing: a reply whose "shows" was forgotten', () => {
    const judged = broken('        needs: third', '        shows: [listening]\n        needs: third');
    const text = judged.replace('      dry:', '      oh: { say: Oh., to: goodbye }\n      dry:');
    expect(report(text)).toMatchInlineSnapshot(`
      "cup.yaml:30:7 warning shows-nothing: reply "oh" shows nothing, so it changes no score. Add what it shows, as in "shows: [listening]"; if it is to show nothing, write "shows: []".
        30 |       oh: { say: Oh., to: goodbye }
           |       ^^
      "
    `);
  });

  it('several-documents: a line of hyphens', () => {
    expect(report(broken('turns:\n', '---\nturns:\n'))).toMatchInlineSnapshot(`
      "cup.yaml:11:1 error several-documents: A second document begins here. Write one scenario in a file; what looks like --- may only stand on top.
        11 | ---
           | ^^^
      "
    `);
  });

  it('yaml-syntax: a bracket that is never closed', () => {
    expect(report(broken('shows: [own-the-fault]', 'shows: [own-the-fault'))).toMatchInlineSnapshot(`
      "cup.yaml:23:16 error yaml-syntax: This bracket is never closed.
        23 |         shows: [own-the-fault
           |                ^
        instead: shows: [own-the-fault]
      "
    `);
  });

  it('yaml-syntax: a quote that is never closed', () => {
    expect(report(broken('title: The cup', 'title: "The cup'))).toMatchInlineSnapshot(`
      "cup.yaml:3:8 error yaml-syntax: This quote is never closed.
        3 | title: "The cup
          |        ^
        instead: title: "The cup"
      "
    `);
  });

  it('duplicate-key: a name given twice', () => {
    expect(report(broken('facts:\n', 'facts:\n  third: It is the third.\n'))).toMatchInlineSnapshot(`
      "cup.yaml:9:3 error duplicate-key: "third" stands here a second time; the first is in line 8. Only one could count. Delete one, or give it another name.
        9 |   third: It is the third cup.
          |   ^^^^^
      "
    `);
  });

  it('forbidden-key: a name that JavaScript would trip over', () => {
    expect(report(broken('facts:\n', 'facts:\n  __proto__: It is.\n'))).toMatchInlineSnapshot(`
      "cup.yaml:8:3 error forbidden-key: "__proto__" cannot be used as a name. Choose another.
        8 |   __proto__: It is.
          |   ^^^^^^^^^
      "
    `);
  });

  it('unknown-key: a slip in a key', () => {
    expect(report(broken('        shows: [own', '        shwos: [own'))).toMatchInlineSnapshot(`
      "cup.yaml:23:9 error unknown-key: reply "sorry" has no key "shwos". Did you mean "shows"?
        23 |         shwos: [own-the-fault]
           |         ^^^^^
        instead: shows: [own-the-fault]
      "
    `);
  });

  it('unknown-key: a turn at the margin', () => {
    expect(report(broken('  goodbye:\n', 'goodbye:\n'))).toContain(
      'this file has no key "goodbye". If it is a turn, indent it by two more spaces, like the others.',
    );
  });

  it('unknown-key: a key that is like no other', () => {
    expect(report(broken('    phase: closing\n', '    phase: closing\n    music: loud\n')))
      .toMatchInlineSnapshot(`
        "cup.yaml:35:5 error unknown-key: turn "goodbye" has no key "music". The keys here: phase, you, later, mood, says, replies, otherwise.
          35 |     music: loud
             |     ^^^^^
        "
      `);
  });

  it('missing-key: a reply that leads nowhere', () => {
    expect(
      report(
        broken('        shows: [own-the-fault]\n        to: goodbye\n', '        shows: [own-the-fault]\n'),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:21:7 error missing-key: reply "sorry" needs "to": the name of the turn or ending where it leads.
        21 |       sorry:
           |       ^^^^^
      "
    `);
  });

  it('missing-key: a reply without words', () => {
    expect(report(broken(`say: "See you tomorrow.", to`, 'to'))).toMatchInlineSnapshot(`
      "cup.yaml:37:7 error missing-key: reply "bye" needs "say" (words), "do" (an act), or both.
        37 |       bye: { to: back }
           |       ^^^
      "
    `);
  });

  it('missing-key: a turn that goes nowhere', () => {
    expect(report(broken('  goodbye:\n', '  nowhere:\n    phase: hearing\n  goodbye:\n')))
      .toMatchInlineSnapshot(`
        "cup.yaml:33:3 error missing-key: turn "nowhere" has no replies, so it needs "otherwise": where it goes on.
          33 |   nowhere:
             |   ^^^^^^^
        "
      `);
  });

  it('wrong-type: a text where a list must be', () => {
    expect(report(broken('shows: [own-the-fault]', 'shows: own-the-fault'))).toMatchInlineSnapshot(`
      "cup.yaml:23:16 error wrong-type: "shows" must be a list; here it is the text "own-the-fault". Put it in brackets.
        23 |         shows: own-the-fault
           |                ^^^^^^^^^^^^^
        instead: shows: [own-the-fault]
      "
    `);
  });

  it('wrong-type: a number where a text must be', () => {
    expect(report(broken('title: The cup', 'title: 1984'))).toMatchInlineSnapshot(`
      "cup.yaml:3:8 error wrong-type: "title" must be a text; here it is 1984. Put it in quotes.
        3 | title: 1984
          |        ^^^^
        instead: title: "1984"
      "
    `);
  });

  it('wrong-type: a map where a text must be', () => {
    expect(report(broken('start: hello', 'start: { turn: hello }'))).toMatchInlineSnapshot(`
      "cup.yaml:10:8 error wrong-type: "start" must be a text; here it is a group of keys.
        10 | start: { turn: hello }
           |        ^^^^^^^^^^^^^^^
      "
    `);
  });

  it('wrong-value: a phase that there is not', () => {
    expect(report(broken('phase: opening', 'phase: openning'))).toMatchInlineSnapshot(`
      "cup.yaml:13:12 error wrong-value: "phase" cannot be "openning". Did you mean "opening"?
        13 |     phase: openning
           |            ^^^^^^^^
        instead: phase: opening
      "
    `);
  });

  it('wrong-value: another version of the format', () => {
    expect(report(broken('format: 1', 'format: 2'))).toMatchInlineSnapshot(`
      "cup.yaml:1:9 error wrong-value: This tool reads format 1 and no other.
        1 | format: 2
          |         ^
      "
    `);
  });

  it('wrong-value: a mood that there is not', () => {
    expect(report(broken('below: wary', 'below: weary'))).toMatchInlineSnapshot(`
      "cup.yaml:32:39 error wrong-value: "below" cannot be "weary". Did you mean "wary"?
        32 |         to: [{ when: { mood: { below: weary } }, to: gone }, goodbye]
           |                                       ^^^^^
        instead: to: [{ when: { mood: { below: wary } }, to: gone }, goodbye]
      "
    `);
  });

  it('out-of-range: a reply given too often', () => {
    expect(report(broken('        needs: third\n', '        needs: third\n        times: 12\n')))
      .toMatchInlineSnapshot(`
      "cup.yaml:27:16 error out-of-range: "times" must be at most 9.
        27 |         times: 12
           |                ^^
      "
    `);
  });

  it('out-of-range: limits between which there is no value', () => {
    expect(report(broken('{ below: wary }', '{ atLeast: happy, below: wary }'))).toMatchInlineSnapshot(`
      "cup.yaml:32:30 error out-of-range: "mood" holds no value: its lower limit is not below its upper one.
        32 |         to: [{ when: { mood: { atLeast: happy, below: wary } }, to: gone }, goodbye]
           |                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  it('out-of-range: a range turned round', () => {
    const worth = 'worth: { amount: [20, 15], per: day, currency: USD }\nfacts:';
    expect(report(broken('facts:', worth))).toMatchInlineSnapshot(`
      "cup.yaml:7:18 error out-of-range: "amount" holds no value: its lower limit is not below its upper one.
        7 | worth: { amount: [20, 15], per: day, currency: USD }
          |                  ^^^^^^^^
      "
    `);
  });

  it('empty: a condition that says nothing', () => {
    expect(report(broken('{ mood: { below: wary } }', '{}'))).toMatchInlineSnapshot(`
      "cup.yaml:32:22 error empty: "when" has nothing in it. Leave it out, or fill it.
        32 |         to: [{ when: {}, to: gone }, goodbye]
           |                      ^^
      "
    `);
  });

  it('empty: limits that say nothing', () => {
    expect(report(broken('{ below: wary }', '{}'))).toMatchInlineSnapshot(`
      "cup.yaml:32:30 error empty: "mood" has nothing in it. Leave it out, or fill it.
        32 |         to: [{ when: { mood: {} }, to: gone }, goodbye]
           |                              ^^
      "
    `);
  });

  it('yaml-loss: a list of words', () => {
    expect(report(broken('      dry:\n', '      dry:\n        button: [really] dry\n')))
      .toMatchInlineSnapshot(`
        "cup.yaml:30:26 error yaml-loss: This text cannot be read whole. Put all of it in quotes.
          30 |         button: [really] dry
             |                          ^^^
          instead: button: "[really] dry"
        "
      `);
  });

  it('empty: a file with nothing in it', () => {
    expect(report('')).toMatchInlineSnapshot(`
      "cup.yaml:1:1 error empty: This file is empty. Begin with a copy of scenarios/_template.yaml.
        1 |
          | ^
      "
    `);
  });

  it('empty: a text of blanks', () => {
    expect(report(broken('title: The cup', 'title: " "'))).toMatchInlineSnapshot(`
      "cup.yaml:3:8 error empty: "title" has nothing in it. Leave it out, or fill it.
        3 | title: " "
          |        ^^^
      "
    `);
  });

  it('empty: a list with nothing in it', () => {
    expect(report(broken('needs: third', 'needs: []'))).toMatchInlineSnapshot(`
      "cup.yaml:26:16 error empty: "needs" has nothing in it. Leave it out, or fill it.
        26 |         needs: []
           |                ^^
      "
    `);
  });

  it('bad-id: a name with a blank', () => {
    expect(report(broken('  third-one:', '  Third one:'))).toMatchInlineSnapshot(`
      "cup.yaml:25:7 error bad-id: "Third one" cannot be a name here: use lower-case letters and digits in words joined by hyphens, at most 40 in all, and not hear, encourage or cut-in.
        25 |       Third one:
           |       ^^^^^^^^^
        instead: third-one:
      "
    `);
  });

  it('bad-id: a name that is a listening move', () => {
    expect(report(broken('  third-one:', '  hear:'))).toMatchInlineSnapshot(`
      "cup.yaml:25:7 error bad-id: "hear" cannot be a name here: use lower-case letters and digits in words joined by hyphens, at most 40 in all, and not hear, encourage or cut-in.
        25 |       hear:
           |       ^^^^
      "
    `);
  });

  it('same-id: a turn and an ending of one name', () => {
    expect(
      report(broken('endings:\n', 'endings:\n  hello: { title: Hello, customer: stays, matter: settled }\n')),
    ).toMatchInlineSnapshot(`
      "cup.yaml:40:3 error same-id: "hello" is also a turn; a turn and an ending must not share a name.
        40 |   hello: { title: Hello, customer: stays, matter: settled }
           |   ^^^^^
      "
    `);
  });

  it('unknown-turn: a slip in a target', () => {
    expect(
      report(
        broken(
          '        shows: [own-the-fault]\n        to: goodbye',
          '        shows: [own-the-fault]\n        to: goodby',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:24:13 error unknown-turn: reply "sorry" goes to "goodby", which is not a turn or an ending. Did you mean "goodbye"?
        24 |         to: goodby
           |             ^^^^^^
        instead: to: goodbye
      "
    `);
  });

  it('unknown-turn: a start that is no turn', () => {
    expect(report(broken('start: hello', 'start: arrival'))).toMatchInlineSnapshot(`
      "cup.yaml:10:8 error unknown-turn: "start" goes to "arrival", which is not a turn.
        10 | start: arrival
           |        ^^^^^^^
      "
    `);
  });

  it('unknown-ending: a floor that is a turn', () => {
    expect(report(broken('floor: gone', 'floor: hello'))).toMatchInlineSnapshot(`
      "cup.yaml:9:8 error unknown-ending: "floor" goes to "hello", which is not an ending.
        9 | floor: hello
          |        ^^^^^
      "
    `);
  });

  it('unknown-reply: a reply that was never there', () => {
    expect(report(broken('below: wary }', 'below: wary }, said: hello/sorri'))).toMatchInlineSnapshot(`
      "cup.yaml:32:53 error unknown-reply: reply "dry" asks whether "hello/sorri" was said, which is not a reply (turn/reply). Did you mean "hello/sorry"?
        32 |         to: [{ when: { mood: { below: wary }, said: hello/sorri }, to: gone }, goodbye]
           |                                                     ^^^^^^^^^^^
        instead: to: [{ when: { mood: { below: wary }, said: hello/sorry }, to: gone }, goodbye]
      "
    `);
  });

  it('unknown-fact: a slip in a fact', () => {
    expect(report(broken('needs: third', 'needs: thrid'))).toMatchInlineSnapshot(`
      "cup.yaml:26:16 error unknown-fact: reply "third-one" needs "thrid", which is not listed under "facts". Did you mean "third"?
        26 |         needs: thrid
           |                ^^^^^
        instead: needs: third
      "
    `);
  });

  it('unknown-fact: a line that reveals what is not listed', () => {
    expect(report(broken('reveals: third', 'reveals: fourth-cup'))).toMatchInlineSnapshot(`
      "cup.yaml:17:18 error unknown-fact: line 2 of turn "hello" reveals "fourth-cup", which is not listed under "facts".
        17 |         reveals: fourth-cup
           |                  ^^^^^^^^^^

      cup.yaml:26:16 error never-revealed: This asks for the fact "third", but no line reveals it. Add "reveals: third" to a line.
        26 |         needs: third
           |                ^^^^^
      "
    `);
  });

  it('unknown-behaviour: a slip in a behaviour', () => {
    expect(report(broken('[own-the-fault]', '[own-the-falt]'))).toMatchInlineSnapshot(`
      "cup.yaml:23:17 error unknown-behaviour: reply "sorry" has "own-the-falt" under "shows", which is not a behaviour. Did you mean "own-the-fault"?
        23 |         shows: [own-the-falt]
           |                 ^^^^^^^^^^^^
        instead: shows: [own-the-fault]
      "
    `);
  });

  it('wrong-behaviour: a good behaviour that cannot be remedied', () => {
    expect(report(broken('shows: [own-the-fault]', 'instead: promptness'))).toMatchInlineSnapshot(`
      "cup.yaml:23:18 error wrong-behaviour: "promptness" is a good behaviour; "instead" names a bad one whose remedy this reply is. Use "shows".
        23 |         instead: promptness
           |                  ^^^^^^^^^^
      "
    `);
  });

  it('wrong-behaviour: shown and missed at once', () => {
    expect(report(broken('shows: [own-the-fault]', 'shows: [own-the-fault]\n        misses: own-the-fault')))
      .toMatchInlineSnapshot(`
        "cup.yaml:24:17 error wrong-behaviour: reply "sorry" shows "own-the-fault" and also misses it; it cannot do both.
          24 |         misses: own-the-fault
             |                 ^^^^^^^^^^^^^
        "
      `);
  });

  it('unknown-persona: a customer who is not in the cast', () => {
    expect(report(broken('persona: samira', 'persona: samir'))).toMatchInlineSnapshot(`
      "cup.yaml:6:10 error unknown-persona: This file names the persona "samir", which is not in personas.yaml. Did you mean "samira"?
        6 | persona: samir
          |          ^^^^^
        instead: persona: samira
      "
    `);
  });

  it('too-many-replies: more replies than there are keys', () => {
    expect(
      report(broken('  goodbye:\n', `  many:\n    phase: hearing\n    replies:\n${manyReplies}  goodbye:\n`)),
    ).toMatchInlineSnapshot(`
      "cup.yaml:33:3 error too-many-replies: turn "many" has 10 replies; 9 are the most (the keys 1–9 choose).
        33 |   many:
           |   ^^^^

      cup.yaml:33:3 error unreachable-turn: Nothing leads to turn "many". Let a reply go there, or delete it.
        33 |   many:
           |   ^^^^
      "
    `);
  });

  it('same-text: two buttons that look alike', () => {
    expect(report(broken('You just like it dry.', "I'm sorry. I'll make another."))).toMatchInlineSnapshot(`
      "cup.yaml:29:7 error same-text: reply "dry" shows the same text as reply "sorry"; a trainee could not tell them apart.
        29 |       dry:
           |       ^^^
      "
    `);
  });

  it('same-code: two replies of one code', () => {
    expect(report(broken('dry:', `${twinOfSorry}:`))).toMatchInlineSnapshot(`
      "cup.yaml:29:7 error same-code: reply "twin-19161" and reply "sorry" would be the same three letters in a link. Rename one of them.
        29 |       twin-19161:
           |       ^^^^^^^^^^
      "
    `);
  });

  it('silence-speaks: silence with words', () => {
    expect(report(broken('{ do: nothing,', '{ do: nothing, say: Hm.,'))).toMatchInlineSnapshot(`
      "cup.yaml:38:31 error silence-speaks: reply "nothing" says nothing, so it can have neither "say" nor "button".
        38 |       nothing: { do: nothing, say: Hm., shows: [let-it-go], to: back }
           |                               ^^^
      "
    `);
  });

  it('last-target-conditional: no way on', () => {
    expect(report(broken('to: gone }, goodbye]', 'to: gone }]'))).toMatchInlineSnapshot(`
      "cup.yaml:32:14 error last-target-conditional: The last target of reply "dry" has a condition; where it does not hold, there is no way on.
        32 |         to: [{ when: { mood: { below: wary } }, to: gone }]
           |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  it('unconditional-target-not-last: a way that is never taken', () => {
    expect(report(broken('[{ when: { mood: { below: wary } }, to: gone }, goodbye]', '[goodbye, gone]')))
      .toMatchInlineSnapshot(`
      "cup.yaml:32:14 error unconditional-target-not-last: This target of reply "dry" has no condition, so those after it can never be reached. Put it last.
        32 |         to: [goodbye, gone]
           |              ^^^^^^^
      "
    `);
  });

  it('no-unconditional-line: a customer who might say nothing', () => {
    expect(
      report(
        broken(
          'says: [ "Thanks." ]',
          'says: [{ line: Thanks., needs: third }, { line: Bye., needs: third }]',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:35:5 error no-unconditional-line: Every line of turn "goodbye" has a condition, so the customer might say nothing. Leave one without.
        35 |     says: [{ line: Thanks., needs: third }, { line: Bye., needs: third }]
           |     ^^^^
      "
    `);
  });

  it('endless-otherwise: a circle of otherwise', () => {
    expect(
      report(
        broken('  goodbye:\n', '  goodbye:\n    otherwise: hello\n').replace(
          '  hello:\n',
          '  hello:\n    otherwise: goodbye\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:13:16 error endless-otherwise: turn "hello" leads back to itself by "otherwise" alone, so the conversation need never end.
        13 |     otherwise: goodbye
           |                ^^^^^^^
      "
    `);
  });

  it('unreachable-turn: a turn to which nothing leads', () => {
    expect(
      report(broken('  goodbye:\n', '  alone:\n    phase: hearing\n    otherwise: goodbye\n  goodbye:\n')),
    ).toMatchInlineSnapshot(`
      "cup.yaml:33:3 error unreachable-turn: Nothing leads to turn "alone". Let a reply go there, or delete it.
        33 |   alone:
           |   ^^^^^
      "
    `);
  });

  it('unreachable-ending: an ending to which nothing leads', () => {
    expect(
      report(broken('endings:\n', 'endings:\n  never: { title: Never, customer: stays, matter: settled }\n')),
    ).toMatchInlineSnapshot(`
      "cup.yaml:40:3 error unreachable-ending: Nothing leads to ending "never". Let a reply go there, or delete it.
        40 |   never: { title: Never, customer: stays, matter: settled }
           |   ^^^^^
      "
    `);
  });

  it('never-revealed: a fact that no line reveals', () => {
    expect(report(broken('        reveals: third\n', ''))).toMatchInlineSnapshot(`
      "cup.yaml:25:16 error never-revealed: This asks for the fact "third", but no line reveals it. Add "reveals: third" to a line.
        25 |         needs: third
           |                ^^^^^
      "
    `);
  });

  it('stuck: every reply leads back', () => {
    expect(
      report(
        GOOD_SCENARIO.replace(
          'bye: { say: "See you tomorrow.", to: back }',
          'bye: { say: Bye., to: goodbye }',
        )
          .replace('[let-it-go], to: back', '[let-it-go], to: goodbye')
          .replace('to: goodbye\n      third-one', 'to: back\n      third-one'),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:33:3 error stuck: Every reply of turn "goodbye" leads back to it, so that none is left in the end. Let one lead on, or give the turn "otherwise".
        33 |   goodbye:
           |   ^^^^^^^
      "
    `);
  });

  it('no-good-ending: an end where nobody stays', () => {
    expect(report(broken('customer: stays', 'customer: wavers'))).toMatchInlineSnapshot(`
      "cup.yaml:39:1 error no-good-ending: The customer stays at no ending that can be reached: nobody could do this well.
        39 | endings:
           | ^^^^^^^
      "
    `);
  });

  it('may-get-stuck: no reply without a condition', () => {
    expect(
      report(
        broken('bye: { say', 'bye: { needs: third, say').replace(
          'nothing: { do',
          'nothing: { needs: third, do',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:33:3 warning may-get-stuck: In turn "goodbye" it may come to pass that no reply is open. Give it a reply without a condition that leads on for good, or "otherwise".
        33 |   goodbye:
           |   ^^^^^^^
      "
    `);
  });

  it('long-reply: a button longer than a phone is wide', () => {
    expect(
      report(
        broken(
          'You just like it dry.',
          'You just like it dry, and so do a good many others who come here, since it was made right, you see.',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:30:14 warning long-reply: The button of reply "dry" shows 99 characters; 90 are the most that fit a phone. Shorten it, or give it a short "button".
        30 |         say: You just like it dry, and so do a good many others who come here, since it was made right, you see.
           |              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  it('many-replies: five replies', () => {
    expect(
      report(
        broken(
          '      dry:\n',
          '      four: { say: Four., to: goodbye }\n      five: { say: Five., to: goodbye }\n      dry:\n',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:20:5 warning many-replies: turn "hello" has 5 replies; more than 4 are hard to weigh on a small screen.
        20 |     replies:
           |     ^^^^^^^
      "
    `);
  });

  it('too-many-behaviours: more than a debrief can explain', () => {
    expect(report(broken('[own-the-fault]', '[own-the-fault, promptness, listening, positivity]')))
      .toMatchInlineSnapshot(`
        "cup.yaml:21:7 warning too-many-behaviours: reply "sorry" names 4 behaviours; a debrief can explain 3.
          21 |       sorry:
             |       ^^^^^
        "
      `);
  });

  it('unused-key: a wish that no move answers', () => {
    expect(report(broken('- Well?', '- { line: Well?, wants: sign }'))).toMatchInlineSnapshot(`
      "cup.yaml:19:24 warning unused-key: "wants" is of no use here: no listening move answers the last line of a turn.
        19 |       - { line: Well?, wants: sign }
           |                        ^^^^^
      "
    `);
  });

  it('echo-unheard: a word that nobody said', () => {
    expect(
      report(
        broken('        shows: [own-the-fault]\n', '        shows: [own-the-fault]\n        echo: another\n'),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:24:15 warning echo-unheard: reply "sorry" echoes "another", which the customer never says.
        24 |         echo: another
           |               ^^^^^^^
      "
    `);
  });

  it('echo-unheard: a word that the reply lacks', () => {
    expect(
      report(
        broken('        shows: [own-the-fault]\n', '        shows: [own-the-fault]\n        echo: milky\n'),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:24:15 warning echo-unheard: reply "sorry" claims to echo "milky" but does not say it.
        24 |         echo: milky
           |               ^^^^^
      "
    `);
  });

  it('unknown-setting: a backdrop that there is not', () => {
    expect(report(broken('coffee-bar', 'coffee-house'))).toMatchInlineSnapshot(`
      "cup.yaml:5:10 warning unknown-setting: There is no backdrop "coffee-house", so a plain room is shown. There are grocery, coffee-bar, mail-order, plain.
        5 | setting: coffee-house
          |          ^^^^^^^^^^^^
      "
    `);
  });

  it('yaml-word: a text that is read as a truth value', () => {
    expect(report(broken('"Thanks."', 'No'))).toMatchInlineSnapshot(`
      "cup.yaml:35:13 error yaml-word: Many tools take No for the answer to a question, or for nothing. Put it in quotes.
        35 |     says: [ No ]
           |             ^^
        instead: says: [ "No" ]
      "
    `);
  });

  it('yaml-word: a name that is read as a truth value', () => {
    expect(report(broken('      dry:', '      yes:'))).toMatchInlineSnapshot(`
      "cup.yaml:29:7 error yaml-word: As a name, many tools take "yes" for the answer to a question, or for nothing. Choose a longer one: say-yes.
        29 |       yes:
           |       ^^^
        instead: say-yes:
      "
    `);
  });

  it('yaml-loss: a key with nothing after it', () => {
    expect(report(broken("say: I'm sorry. I'll make another.", 'say:'))).toMatchInlineSnapshot(`
      "cup.yaml:22:9 error yaml-loss: "say" is empty. Write its text.
        22 |         say:
           |         ^^^
      "
    `);
  });

  it('yaml-loss: a text cut at a comma', () => {
    expect(report(broken('[ "Thanks." ]', '[ Well, thank you. ]'))).toMatchInlineSnapshot(`
      "cup.yaml:35:11 error yaml-loss: These are read as 2 texts, cut at the commas. Put each text in quotes, or write one on a line.
        35 |     says: [ Well, thank you. ]
           |           ^^^^^^^^^^^^^^^^^^^^
        instead: says: ["Well, thank you."]
      "
    `);
  });

  it('yaml-loss: a text cut at a comma in braces', () => {
    expect(report(broken('title: Back tomorrow,', 'title: Back, as ever,'))).toMatchInlineSnapshot(`
      "cup.yaml:40:24 error yaml-loss: The text of "title" is cut at the comma, since it stands in { … }. Put all of it in quotes.
        40 |   back: { title: Back, as ever, customer: stays, matter: settled }
           |                        ^^^^^^^
        instead: back: { title: "Back, as ever", customer: stays, matter: settled }
      "
    `);
  });

  it('yaml-loss: a text cut at #', () => {
    expect(report(broken("I'm sorry. I'll make another.", 'Cup #4 is on us.'))).toMatchInlineSnapshot(`
      "cup.yaml:22:14 error yaml-loss: What follows " #" is taken for a note to yourself and dropped. Put the text in quotes; before a note put two spaces, and one after its #.
        22 |         say: Cup #4 is on us.
           |              ^^^
        instead: say: "Cup #4 is on us."
      "
    `);
  });

  it('yaml-loss: a text that begins with #', () => {
    expect(report(broken("I'm sorry. I'll make another.", '#4 is on us.'))).toMatchInlineSnapshot(`
      "cup.yaml:22:9 error yaml-loss: "say" is empty: what follows # is taken for a note to yourself. Write its text.
        22 |         say: #4 is on us.
           |         ^^^
        instead: say: "#4 is on us."
      "
    `);
  });

  it('yaml-loss: a line read as a map', () => {
    expect(report(broken('- This one is too milky.', '- Listen: this one is too milky.')))
      .toMatchInlineSnapshot(`
        "cup.yaml:15:9 error yaml-loss: "Listen:" is read as a key, not as part of the text. Put the whole text in quotes.
          15 |       - Listen: this one is too milky.
             |         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          instead: - "Listen: this one is too milky."
        "
      `);
  });

  it('yaml-loss: a text read as a map', () => {
    expect(report(broken("say: I'm sorry. I'll make another.", "say: Sorry: I'll make another.")))
      .toMatchInlineSnapshot(`
        "cup.yaml:22:14 error yaml-loss: This text cannot be read whole. Put all of it in quotes.
          22 |         say: Sorry: I'll make another.
             |              ^
          instead: say: "Sorry: I'll make another."
        "
      `);
  });

  it('yaml-loss: a text that begins with a quote', () => {
    expect(report(broken('You just like it dry.', '"Dry," we call it.'))).toMatchInlineSnapshot(`
      "cup.yaml:30:21 error yaml-loss: This text cannot be read whole. Put all of it in quotes.
        30 |         say: "Dry," we call it.
           |                     ^^^^^^^^^^^
        instead: say: '"Dry," we call it.'
      "
    `);
  });

  it('yaml-loss: a line indented deeper than the one before', () => {
    expect(
      report(
        broken(
          '- This one is too milky.\n      - line',
          '- This one is too milky.\n       - It is.\n      - line',
        ),
      ),
    ).toMatchInlineSnapshot(`
      "cup.yaml:15:9 error yaml-loss: The next line begins with "- " but is indented deeper, so it is read as part of this text. Indent both alike.
        15 |       - This one is too milky.
           |         ^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });
});

/** Where the line itself would be noise. */
function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}
