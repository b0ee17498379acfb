import { isDeepStrictEqual } from 'node:util';
import { plainText } from '../../src/presentation/markup.ts';
import { play } from '../../src/presentation/messages/en/play.ts';
import { presentTurn } from '../../src/presentation/play/present-turn.ts';
import { endingNamed } from '../../src/scenario/lookup.ts';
import { latestMoment, type Attempt } from '../../src/session/session.ts';
import { addressOf, keyFor, until as after } from '../../tests/browser/helpers/script.ts';
import type { Engine } from './engine.ts';
import { until } from './until.ts';

/** All entries of the conversation. */
const SHOWN = `({
  lines: [...document.querySelectorAll('[role=log] .words')].map((one) => one.textContent.replace(/\\s+/g, ' ').trim()),
  choices: [...document.querySelectorAll('[role=group] button .words')].map((one) => one.textContent.replace(/\\s+/g, ' ').trim()),
})`;

/** Anything that a person has to scroll sideways to see, and replies whose number does not show. */
const WRONG = `[
  ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
  ...[...document.querySelectorAll('.reply')].filter((reply) => {
    const number = reply.querySelector('.badge');
    const box = number?.getBoundingClientRect();
    return !box || box.width < 6 || box.right > innerWidth || getComputedStyle(number).visibility !== 'visible';
  }).map((reply) => 'no number beside: ' + reply.textContent),
]`;

const IS_TYPED = `globalThis.CSS.highlights?.has('untyped') !== true`;

const IS_REVIEWED = `document.querySelector('.curve > svg') !== null`;

/** Plays an attempt from its first line to its review with the keyboard. The engine says what each move leads to. */
export async function playThrough(
  engine: Engine,
  origin: string,
  attempt: Attempt,
  look: (what: string) => Promise<void>,
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const { scenario } = attempt.player;
  const check = async (where: string): Promise<void> => {
    for (const what of (await engine.ask(WRONG)) as readonly string[]) wrong.push(`${where}: ${what}`);
    await until('all of it is typed out', async () => (await engine.ask(IS_TYPED)) === true);
    await look(where);
  };
  await engine.go('about:blank');
  await engine.go(`${origin}/${addressOf(after(attempt, 0))}`);
  for (let step = 0; step < attempt.moves.length; step += 1) {
    await expectAt(engine, after(attempt, step));
    if (step === 0 || step === Math.floor(attempt.moves.length / 2)) await check(`move ${step + 1}`);
    await engine.press(keyFor(attempt, step));
  }
  const { ending } = latestMoment(attempt);
  const title = ending === null ? '' : endingNamed(scenario, ending).title;
  await until(`the debrief of "${scenario.id}" stands there`, async () => {
    const heading = await engine.ask(`document.querySelector('main h1')?.textContent ?? ''`);
    return heading === title;
  });
  await until('it is reviewed', async () => (await engine.ask(IS_REVIEWED)) === true);
  await check('debrief');
  await engine.ask(`document.querySelector('.curve').scrollIntoView()`);
  await check('review');
  return wrong;
}

async function expectAt(engine: Engine, attempt: Attempt): Promise<void> {
  const { entries, choices } = presentTurn(attempt, play);
  const expected = {
    lines: entries.map(({ words }) => inOneLine(plainText(words))),
    choices: choices.map(({ words }) => inOneLine(plainText(words))),
  };
  await until(
    `the page shows move ${attempt.moves.length + 1} of "${attempt.player.scenario.id}"`,
    async () => isDeepStrictEqual(await engine.ask(SHOWN), expected),
  );
}

const inOneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
