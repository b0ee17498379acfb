import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/workbench/check/report.ts';
import { loadLibrary } from '../../src/cli/files/library.ts';
import { reportOf } from '../../src/workbench/prove/json.ts';
import { prove, proofCount } from '../../src/workbench/prove/prove.ts';
import { proofLines } from '../../src/workbench/prove/lines.ts';
import { proofScreen } from '../../src/workbench/prove/screen.ts';
import { readScenario } from '../../src/scenario/reading/parse.ts';
import { readSource } from '../../src/scenario/reading/source.ts';
import type { TargetsDraft } from '../../src/scenario/reading/schema.ts';
import { DEFAULT_LIMITS } from '../../src/solver/solve.ts';
import { GOOD_SCENARIO, LIBRARY, broken, report } from '../helpers/scenario-text.ts';
import { chain } from '../helpers/chain.ts';
import { reply, story } from '../helpers/hostile-stories.ts';
import { proofOf, told } from '../helpers/proof.ts';

// Each test shows, whole, what an author reads of one fault that only the solved game shows.

/** All that `--all` tells of a scenario. */
function screenOf(text: string, limits = DEFAULT_LIMITS): string {
  const { scenario } = readScenario(text, 'cup.yaml', LIBRARY);
  const proof = proofOf(text, limits);
  return checkText([{ path: 'cup.yaml', text, diagnostics: [], scenario, proof, allowed: [] }], 'screen');
}

/** One of two replies leads to where nothing can be done. */
const STUCK = `format: 1
id: cup
title: A trap
summary: One way leads nowhere.
setting: coffee-bar
persona: samira
floor: gone
start: t0
turns:
  t0:
    phase: hearing
    replies:
      a: { say: A., to: t1 }
      b: { say: B., to: home }
  t1:
    phase: hearing
    replies:
      x: { say: X., when: { lastWords: { atLeast: 3 } }, to: home }
endings:
  gone: { title: Gone, customer: leaves, matter: open }
  home: { title: Home, customer: stays, matter: settled }
`;

describe('what nobody can meet', () => {
  it('unreachable-line: its condition never holds on entering', () => {
    const line = '- { line: "Lovely!", when: { mood: { atLeast: delighted } } }\n      - Well?';
    expect(told(broken('- Well?', line), 'unreachable-line')).toMatchInlineSnapshot(
      `"  cup.yaml:19:9 error unreachable-line: Nobody ever hears line 3 of turn "hello": its condition never holds on entering. Change the condition, or delete the line."`,
    );
  });

  it('unreachable-reply: its condition never holds there', () => {
    const text = broken('needs: third', 'when: { lastWords: { atLeast: 3 } }');
    expect(told(text, 'unreachable-reply')).toMatchInlineSnapshot(
      `"  cup.yaml:25:7 error unreachable-reply: Nobody can ever give reply "third-one" of turn "hello": its condition never holds there. Change the condition, or delete the reply."`,
    );
  });

  it('unreachable-turn: an arrow leads there, but nobody can take it', () => {
    const text = broken(
      'to: back }',
      'to: [{ when: { mood: { atLeast: delighted } }, to: more }, back] }',
    ).replace(
      'endings:',
      '  more:\n    phase: closing\n    replies: { bye: { say: Bye., to: back }, go: { say: Off., to: gone } }\nendings:',
    );
    expect(told(text, 'unreachable-turn')).toMatchInlineSnapshot(
      `"  cup.yaml:39:3 error unreachable-turn: Nobody can come to turn "more": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it."`,
    );
    expect(told(text, 'unreachable-reply')).toBe('');
  });

  it('unreachable-ending: an arrow leads there, but nobody can take it', () => {
    const text = broken(
      'to: back }',
      'to: [{ when: { mood: { atLeast: delighted } }, to: joy }, back] }',
    ).replace('endings:', 'endings:\n  joy: { title: Joy, customer: stays, matter: settled }');
    expect(told(text, 'unreachable-ending')).toMatchInlineSnapshot(
      `"  cup.yaml:40:3 error unreachable-ending: Nobody can come to ending "joy": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it."`,
    );
  });

  it('no-good-ending: the only arrow to a good one cannot be taken', () => {
    const text = GOOD_SCENARIO.replaceAll(
      'to: back }',
      'to: [{ when: { mood: { atLeast: delighted } }, to: back }, gone] }',
    );
    expect(told(text, 'no-good-ending')).toMatchInlineSnapshot(
      `"  cup.yaml:39:1 error no-good-ending: The customer stays at no ending that anybody can come to: nobody could do this well."`,
    );
  });

  it('never-revealed: only a line that nobody hears reveals it', () => {
    const text = broken('wants: sign', 'wants: sign\n        when: { mood: { atLeast: delighted } }');
    expect(told(text, 'never-revealed')).toMatchInlineSnapshot(
      `"  cup.yaml:8:3 error never-revealed: A condition asks for the fact "third", but nobody ever hears a line that reveals it."`,
    );
  });
});

describe('where one gets stuck', () => {
  const text = broken(
    'say: "See you tomorrow."',
    'say: "See you tomorrow.", when: { mood: { atLeast: happy } }',
  ).replace('nothing: { do: nothing,', 'nothing: { do: nothing, needs: third,');

  it('stuck: all is said and nothing is open', () => {
    expect(told(text, 'stuck')).toMatchInlineSnapshot(
      `"  cup.yaml:33:3 error stuck: In turn "goodbye" one can get stuck: all is said, no reply is open, and there is no "otherwise". Give it a reply that is always open, or "otherwise". Moves: cut-in,sorry"`,
    );
    expect(proofLines('cup', 1, 0, proofOf(text)).split('\n').at(-1)).toMatchInlineSnapshot(
      `"  One can get stuck: of 9 situations before an ending 1 has no way on. Proved."`,
    );
  });

  it('counts who gets stuck beside the endings, and below every pass mark', () => {
    const proof = proofOf(STUCK);
    if (proof.status === 'stopped') throw new Error(proof.because);
    const report = reportOf(proof);
    expect(report).toMatchObject({
      ways: '1',
      gettingStuck: { ways: '1', chance: '1', shortest: 1 },
      random: { whole: '2', stuck: '1' },
    });
    expect([report.percentiles?.[0], report.percentiles?.[1], report.percentiles?.[100]]).toEqual([
      0, 50, 50,
    ]);
    expect(screenOf(STUCK)).toMatchInlineSnapshot(`
      "A trap (cup)
        3 situations, 2 moves between them, 1 different conversation.
        One can get stuck: of 2 situations before an ending 1 has no way on. Proved.
        Length in moves: 1 to 1; 1.0 in the mean of random play.
        Overall, worst to best: 100 to 100.

        ending   customer  matter   ways  at random  shortest
        gone     leaves    open        0        0 %  never
        home     stays     settled     1    50.00 %  1 move
        (stuck)  –         –           1    50.00 %  1 move

        pass mark (overall)             30   40   50   60   70   80   90  100
        random play stays below, in %   50   50   50   50   50   50   50   50  (who gets stuck has 0)

        Of 3 different players who read nothing the best gets 100 of 100: one who takes the last reply.
        Points of no return: 1 move always, 0 depending on what went before. Always: t0/a.

        cup.yaml:15:3 error stuck: In turn "t1" one can get stuck: all is said, no reply is open, and there is no "otherwise". Give it a reply that is always open, or "otherwise". Moves: a
        cup.yaml:18:7 error unreachable-reply: Nobody can ever give reply "x" of turn "t1": its condition never holds there. Change the condition, or delete the reply.
        cup.yaml:9:1 warning mindless-short: Who takes the last reply gets 100 of 100 without reading a word. That is hard to avoid in so short a scenario. Moves: b

      1 file checked: 2 errors, 1 warning.
      "
    `);
  });

  it('promises nothing of endings that nobody can come to', () => {
    const text = STUCK.replace('      b: { say: B., to: home }\n', '');
    const proof = proofOf(text);
    if (proof.status === 'stopped') throw new Error(proof.because);
    expect(reportOf(proof)).toMatchObject({
      overall: null,
      length: null,
      percentiles: null,
      ways: '0',
      endings: [
        { ways: '0', chance: '0', shortest: null },
        { ways: '0', chance: '0', shortest: null },
      ],
    });
    expect(screenOf(text)).toMatchInlineSnapshot(`
      "A trap (cup)
        2 situations, 1 move between them, 0 different conversations.
        One can get stuck: of 2 situations before an ending 1 has no way on. Proved.
        No conversation can end.

        ending   customer  matter   ways  at random  shortest
        gone     leaves    open        0        0 %  never
        home     stays     settled     0        0 %  never
        (stuck)  –         –           1   100.00 %  1 move

        cup.yaml:14:3 error stuck: In turn "t1" one can get stuck: all is said, no reply is open, and there is no "otherwise". Give it a reply that is always open, or "otherwise". Moves: a
        cup.yaml:20:3 error unreachable-ending: Nobody can come to ending "home": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it.
        cup.yaml:18:1 error no-good-ending: The customer stays at no ending that anybody can come to: nobody could do this well.
        cup.yaml:17:7 error unreachable-reply: Nobody can ever give reply "x" of turn "t1": its condition never holds there. Change the condition, or delete the reply.

      1 file checked: 4 errors, 0 warnings.
      "
    `);
  });

  it('is settled either way, so that the doubt of the plain check need not be told', () => {
    expect(report(text)).toContain('may-get-stuck');
    expect(told(GOOD_SCENARIO, 'stuck')).toBe('');
  });
});

describe('what needs no reading', () => {
  it('mindless: a habit scores over 60', () => {
    expect(told(chain(8, ['good', 'bad']), 'mindless')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 error mindless: Who always keeps listening and takes the first reply gets 100 of 100 without reading a word. 5 others who read nothing get over 60, too. Moves: hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0"`,
    );
  });

  it('mindless-short: the same where there are few turns', () => {
    expect(told(GOOD_SCENARIO, 'mindless-short')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning mindless-short: Who always says "mm-hm" and says nothing wherever possible, else takes the first reply gets 100 of 100 without reading a word. 13 others who read nothing get over 60, too. That is hard to avoid in so short a scenario. Moves: encourage,encourage,sorry,nothing"`,
    );
  });

  it('always-best: one reply is best whatever went before', () => {
    expect(told(chain(6, ['good', 'bad']), 'always-best')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning always-best: In 6 of the 6 turns with a choice one reply is best whatever went before, so who has played once need not listen again. Let what was heard, said or felt decide more of them."`,
    );
  });

  it('position-tell: the best stands at the same place', () => {
    expect(told(chain(6, ['good', 'bad']), 'position-tell')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning position-tell: Taking the first reply is right in 100 % of the decisions where something is at stake, without reading. Shuffle the replies. Moves: cut-in,c0"`,
    );
  });

  it('length-tell: the best is the longest', () => {
    expect(told(chain(6, ['bad', 'good']), 'length-tell')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning length-tell: Taking the longest reply is right in 100 % of the decisions where something is at stake, without reading. Let good replies and bad ones be of a length. Moves: cut-in,c1"`,
    );
  });

  it('silence-always-right: saying nothing is best wherever it can be had', () => {
    expect(told(chain(3, ['bad', 'silence']), 'silence-always-right')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning silence-always-right: Saying nothing is right in 100 % of the decisions where something is at stake, without reading. Let silence sometimes be the wrong answer. Moves: cut-in,c1"`,
    );
  });

  it('needs-always-best: what listening unlocked is best wherever it is open', () => {
    expect(told(chain(3, ['bad', 'unlocked']), 'needs-always-best')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning needs-always-best: Saying what listening unlocked is right in 100 % of the decisions where something is at stake, without reading. Let what was heard sometimes be better left unsaid. Moves: cut-in,c1"`,
    );
  });
});

describe('what makes choices idle', () => {
  it('twin-replies: same effects, same target', () => {
    const text = broken('say: "See you tomorrow."', 'say: "See you tomorrow.", shows: [let-it-go]');
    expect(told(text, 'twin-replies')).toMatchInlineSnapshot(
      `"  cup.yaml:38:7 warning twin-replies: replies "bye" and "nothing" of turn "goodbye" do the same and lead to the same: the choice between them is none. Let them differ in what they show, or keep one. Moves: cut-in,sorry"`,
    );
  });

  it('keeps quiet about twins that a condition tells apart', () => {
    const text = broken('say: "See you tomorrow."', 'say: "See you tomorrow.", shows: [let-it-go]').replace(
      '[ "Thanks." ]',
      '[ "Thanks.", { line: Again?, when: { said: goodbye/bye } } ]',
    );
    expect(told(text, 'twin-replies')).toBe('');
  });

  it('staying-scores-less: the best conversation does not keep the customer', () => {
    const text = chain(12, ['good', 'bad']).replaceAll(/(c0: .*), to: \w+ /g, '$1, to: doubt ');
    const doubt = '  doubt: { title: Perhaps, customer: wavers, matter: settled }\n';
    expect(told(text + doubt, 'staying-scores-less')).toMatchInlineSnapshot(
      `"  cup.yaml:87:3 warning staying-scores-less: The best conversation scores 75 and comes to ending "doubt", where the customer wavers; the best in which the customer stays scores 64 (moves: hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1,hear,c1). So the moves graded best do not keep the customer. Let good behaviour lead to where the customer stays. Moves: hear,c0"`,
    );
  });

  it('no-way-back: after one slip the rest is for nothing', () => {
    const text = broken(
      'shows: [last-word]\n        to: [{ when: { mood: { below: wary } }, to: gone }, goodbye]',
      'to: late',
    ).replace(
      'endings:',
      '  late:\n    phase: closing\n    replies: { bye: { say: Bye., to: gone }, go: { say: Off., to: gone } }\nendings:',
    );
    expect(told(text, 'no-way-back')).toMatchInlineSnapshot(
      `"  cup.yaml:29:7 warning no-way-back: In turn "hello" one "dry" loses the customer for good even after nothing but best moves, and the conversation goes on for nothing. Let something win the customer back, or end it there. Moves: hear,hear,dry"`,
    );
  });

  it('padding-pays: going round scores', () => {
    const text = broken(
      'say: "See you tomorrow."',
      'say: Anything else?, shows: [listening], times: 3',
    ).replace('to: back }\n      nothing', 'to: goodbye }\n      nothing');
    expect(told(text, 'padding-pays')).toMatchInlineSnapshot(
      `"  cup.yaml:33:3 warning padding-pays: The best way to ending "back" goes round to turn "goodbye" more often than needed: it scores 100, the shortest way 95. Let going round bring nothing more. Moves: hear,encourage,sorry,bye,bye,bye,nothing"`,
    );
  });

  it('saturated: a meter sits at its end', () => {
    const quick = chain(12, ['good']).replaceAll('shows: [personalisation]', 'shows: [promptness]');
    expect(told(quick, 'saturated')).toMatchInlineSnapshot(
      `"  cup.yaml:11:1 warning saturated: The mood sits at its highest in 52 % of random play, where nothing can raise it any more. Let fewer replies raise it. Moves: hear,c0,hear,c0,hear,c0"`,
    );
  });

  it('saturated: nothing can be lost', () => {
    expect(told(chain(6, ['plain', 'plain']), 'saturated')).toMatchInlineSnapshot(
      `"  cup.yaml:12:3 warning saturated: In 100 % of the decisions of random play every reply leaves the same best score in reach, so nothing can be lost; most of all in "t0", "t1" and "t2". Let the replies there differ in what they bring. Moves: cut-in"`,
    );
  });

  it('rare-ending: random play hardly comes there', () => {
    const text = chain(14, ['plain', 'last-word']).replace(
      /to: back \}(?=\n *c1)/,
      'to: [{ when: { lastWords: { below: 1 } }, to: rare }, back] }',
    );
    const ending = '  rare: { title: Rare, customer: stays, matter: settled }\n';
    expect(told(text + ending, 'rare-ending')).toMatchInlineSnapshot(`
      "  cup.yaml:98:3 warning rare-ending: Of random plays only about one in 12,100 comes to ending "back". Hardly anybody will see it: loosen what leads there. Moves: cut-in,c0,cut-in,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c1
        cup.yaml:99:3 warning rare-ending: Of random plays only about one in 156,000 comes to ending "rare". Hardly anybody will see it: loosen what leads there. Moves: cut-in,c0,cut-in,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0,hear,c0"
    `);
  });

  it('echo-too-soon: a word is mirrored that was not heard', () => {
    const text = broken("say: I'm sorry. I'll make another.", 'say: The third? Sorry.\n        echo: third');
    expect(told(text, 'echo-too-soon')).toMatchInlineSnapshot(
      `"  cup.yaml:23:15 warning echo-too-soon: reply "sorry" mirrors "third", but can be given when that word was not heard. Let it need the fact that comes with the word, or let an earlier line say it. Moves: cut-in,sorry"`,
    );
  });

  it('is quiet where every way lets the word be heard', () => {
    const text = broken("say: I'm sorry. I'll make another.", 'say: Milky? Sorry.\n        echo: milky');
    expect(told(text, 'echo-too-soon')).toBe('');
  });
});

describe('allow', () => {
  const allowing = broken('floor: gone', 'allow: { mindless-short: It is a sketch. }\nfloor: gone');

  it('silences a finding, and says so', () => {
    const proof = proofOf(allowing);
    expect(told(allowing, 'mindless-short')).toBe('');
    expect(proof).toMatchObject({
      allowed: [{ code: 'mindless-short', reason: 'It is a sketch.', count: 1 }],
    });
  });

  it('wants a reason, and a code that can be allowed', () => {
    expect(report(broken('floor: gone', 'allow: { mindless: "" }\nfloor: gone'))).toContain('error empty:');
    expect(report(broken('floor: gone', 'allow: { stuk: Never mind. }\nfloor: gone'))).toContain(
      'error unknown-key: "allow" has no key "stuk".',
    );
  });

  it('changes nothing of the game', () => {
    const strip = (text: string) => readScenario(text, 'cup.yaml', LIBRARY).scenario;
    expect(strip(allowing)).toEqual(strip(GOOD_SCENARIO));
  });
});

describe('a scenario that is too large', () => {
  it('is said to be so, with what is then not known', () => {
    const proof = proofOf(GOOD_SCENARIO, { ...DEFAULT_LIMITS, places: 3 });
    expect(proofLines('cup', 0, 0, proof)).toMatchInlineSnapshot(`
      "cup: 0 errors, 0 warnings.
        Stopped, nothing proved. This scenario is too large to be solved: it has more than 3 combinations of line, facts known and replies given. Fewer circles of turns, facts and conditions make it smaller. Not known: whether anybody can get stuck, what can be reached, who wins without reading. It is scored as exactly as any other."
    `);
  });
});

describe('a scenario whose moves are too many to be written out', () => {
  const tight = { ...DEFAULT_LIMITS, edges: 10 };

  it('has that told which its situations show', () => {
    const proof = proofOf(GOOD_SCENARIO, tight);
    expect(proofLines('cup', 0, 0, proof)).toMatchInlineSnapshot(`
      "cup: 0 errors, 0 warnings.
        Nobody can get stuck: all 8 situations before an ending have a way on. Proved.
        Not known, since its situations have more than 10 moves together: who wins without reading, what gives itself away; --all says more."
    `);
    expect(screenOf(GOOD_SCENARIO, tight)).toMatchInlineSnapshot(`
      "The cup (cup)
        13 situations, 20 moves between them.
        Nobody can get stuck: all 8 situations before an ending have a way on. Proved.
        Length in moves: 2 or more.
        Not known, since its situations have more than 10 moves together: what of its lines and replies can be met, how many ways lead to each ending and how likely, pass marks, the lowest and the highest overall, points of no return, who wins without reading.

        ending  customer  matter   ways  at random  shortest
        back    stays     settled     ?          ?  3 moves
        gone    leaves    open        ?          ?  2 moves


      1 file checked: 0 errors, 0 warnings.
      "
    `);
  });

  it('has no bounds promised where no conversation can end', () => {
    const text = STUCK.replace('      b: { say: B., to: home }\n', '');
    expect(proofLines('cup', 0, 0, proofOf(text, { ...DEFAULT_LIMITS, edges: 0 }))).toMatch(
      /\n {2}No conversation can end\. Not known, since .*$/,
    );
  });

  it('has the same counts and lengths as where they are written out', () => {
    const whole = proofOf(GOOD_SCENARIO);
    const part = proofOf(GOOD_SCENARIO, tight);
    if (whole.status === 'stopped' || part.status === 'stopped') throw new Error('Stopped');
    const { states, edges, length } = reportOf(whole);
    expect(reportOf(part)).toMatchObject({ states, edges, overall: null });
    expect(reportOf(part).length).toEqual({ shortest: length?.shortest, mean: null, longest: null });
  });

  it('has errors that are certain told, without the moves that show them', () => {
    const proof = proofOf(STUCK.replace('to: home }\n  t1', 'to: gone }\n  t1'), {
      ...DEFAULT_LIMITS,
      edges: 1,
    });
    expect(proofCount(proof, 'error')).toBe(3);
    expect(proofLines('cup', 3, 0, proof)).toMatchInlineSnapshot(`
      "cup: 3 errors, 0 warnings. The 2 findings that matter most; --all tells 1 more.
        cup.yaml:15:3 error stuck: In turn "t1" one can get stuck: all is said, no reply is open, and there is no "otherwise". Give it a reply that is always open, or "otherwise".
        cup.yaml:21:3 error unreachable-ending: Nobody can come to ending "home": on every way there a condition fails or the mood gives out. Loosen what leads to it, or delete it.
        One can get stuck: of 2 situations before an ending 1 has no way on. Proved.
        Not known, since its situations have more than 1 moves together: who wins without reading, what gives itself away; --all says more."
    `);
  });

  it('has every finding told that is told where they are written out, of those that need no moves', () => {
    const codes = new Set(['stuck', 'unreachable-turn', 'unreachable-ending', 'no-good-ending']);
    const toldIn = (text: string, limits = DEFAULT_LIMITS) => {
      const proof = proofOf(text, limits);
      if (proof.status === 'stopped') throw new Error(proof.because);
      return proof.findings
        .map(({ diagnostic }) => diagnostic)
        .filter(({ code }) => codes.has(code))
        .toSorted((one, other) => one.line - other.line);
    };
    const orphan = broken(
      'to: back }',
      'to: [{ when: { mood: { atLeast: delighted } }, to: more }, back] }',
    ).replace(
      'endings:',
      '  more:\n    phase: closing\n    replies: { bye: { say: Bye., to: back }, go: { say: Off., to: gone } }\nendings:',
    );
    for (const text of [STUCK, orphan, GOOD_SCENARIO]) {
      expect(toldIn(text, { ...DEFAULT_LIMITS, edges: 1 })).toEqual(toldIn(text));
    }
  });
});

/** What was missed is asked for at the end, so that it tells situations apart all the way. */
const AT_LAST: TargetsDraft = [
  { to: 'gone', when: { missed: { patience: { atLeast: 20 }, warmth: { atLeast: 20 } } } },
  'home',
];

describe('a scenario whose conversations are too many to be counted', () => {
  it('has all else told, and what is not known', () => {
    const long = story(
      Object.fromEntries(
        Array.from({ length: 2300 }, (_, index) => {
          const next = index < 2299 ? `turn-${index + 1}` : AT_LAST;
          const replies = {
            kind: reply(next, { shows: ['approachability'] }),
            cool: reply(next, { misses: ['personalisation'] }),
            slow: reply(next, { misses: ['listening'] }),
          };
          return [`turn-${index}`, { phase: 'fixing', replies }];
        }),
      ),
    );
    const effects = loadLibrary('scenarios').rubric?.effects;
    if (effects === undefined) throw new Error('The rubric has errors');
    const proof = prove(long, effects, readSource('', 'long.yaml'), DEFAULT_LIMITS);
    if (proof.status !== 'proved') throw new Error(proof.status);
    const report = reportOf(proof);
    expect(report).toMatchObject({
      ways: (3n ** 2300n).toString(),
      random: null,
      percentiles: null,
      length: { shortest: 2300, mean: null, longest: 2300 },
      // The first reply, the last, or one at random: the replies are alike, so every other habit comes to the first.
      mindless: { length: 3 },
      notKnown:
        'Not known, since the conversations are too many to be counted in memory: how likely random play comes to each ending, its pass marks, its mean length.',
    });
    const screen = proofScreen(long, proof, report);
    expect(screen).toContain(`  ${report.notKnown}\n`);
    expect(screen).toMatch(/, 2\.\d\d × 10\^1097 different conversations\.\n/);
    expect(proof.findings.length).toBeGreaterThan(3);
    for (const { diagnostic } of proof.findings) expect(screen).toContain(diagnostic.message);
  });
});

it('tells in five lines at the most what matters most', () => {
  const lines = proofLines('chain', 1, 6, proofOf(chain(8, ['good', 'bad']))).split('\n');
  expect(lines).toHaveLength(5);
  expect(lines[0]).toBe('chain: 1 error, 6 warnings. The 3 findings that matter most; --all tells 1 more.');
  expect(lines[1]).toContain('error mindless:');
  expect(lines[4]).toContain('Nobody can get stuck');
});
