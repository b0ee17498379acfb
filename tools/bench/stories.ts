import { BEHAVIOURS, GOOD_BEHAVIOURS, type Behaviour } from '../../src/scenario/behaviour.ts';
import { buildScenario } from '../../src/scenario/reading/build.ts';
import { personaId } from '../../src/scenario/ids.ts';
import type { EffectTable } from '../../src/rubric/rubric.ts';
import { PHASES, WANTS, type Persona, type Scenario } from '../../src/scenario/model.ts';
import type { ReplyDraft, TurnDraft } from '../../src/scenario/reading/schema.ts';

/** A seeded linear congruential generator: the same numbers every time. */
export function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const CUSTOMER: Persona = {
  id: personaId('customer'),
  name: 'Customer',
  look: 'plain',
  pitch: 200,
  pace: 30,
  temper: 'dry',
  mood: 6,
  pronoun: 'they',
};

function story(id: string, turns: readonly TurnDraft[], facts: readonly string[]): Scenario {
  return buildScenario(
    {
      format: 1,
      id,
      title: id,
      summary: 'Written by the benchmark.',
      setting: 'plain',
      persona: 'customer',
      ...(facts.length > 0 && { facts: Object.fromEntries(facts.map((fact) => [fact, fact])) }),
      floor: 'gone',
      start: 'turn-0',
      turns: Object.fromEntries(turns.map((turn, index) => [`turn-${index}`, turn])),
      endings: {
        home: { title: 'Home', customer: 'stays', matter: 'settled' },
        gone: { title: 'Gone', customer: 'leaves', matter: 'open' },
      },
    },
    { personas: { customer: CUSTOMER } },
  );
}

/** One turn after the other, each with six replies of varied effects: only the meters must be remembered. */
export function chain(turns: number, behaviours: readonly Behaviour[] = BEHAVIOURS): Scenario {
  const below = generator(1);
  const reply = (to: string): ReplyDraft => ({
    say: 'So.',
    shows: [pick(behaviours, below)],
    ...(below(3) === 0 && { misses: [pick(GOOD_BEHAVIOURS, below)] }),
    to,
  });
  const draft = (index: number): TurnDraft => {
    const to = index + 1 < turns ? `turn-${index + 1}` : 'home';
    const replies = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, reply(to)] as const);
    return { phase: pick(PHASES, below), replies: Object.fromEntries(replies) };
  };
  return story(
    'chain',
    Array.from({ length: turns }, (_, index) => draft(index)),
    [],
  );
}

/** A chain in which nobody is driven away, so that every conversation passes through all its turns. */
export const lasting = (turns: number, effects: EffectTable): Scenario =>
  chain(
    turns,
    BEHAVIOURS.filter((behaviour) => (effects[behaviour].shown.mood ?? 0) >= 0),
  );

/** Lines to listen to, facts that replies need, conditions on the meters; and every fifth turn leads back once. */
export function tangle(turns: number): Scenario {
  const below = generator(1);
  const drafts = Array.from({ length: turns }, (_, index) => tangledTurn(index, turns, below));
  return story('tangle', drafts, FACTS);
}

const FACTS = ['first', 'second', 'third'];

function tangledTurn(index: number, turns: number, below: (below: number) => number): TurnDraft {
  const to = index + 1 < turns ? `turn-${index + 1}` : 'home';
  const fact = FACTS[index % FACTS.length] ?? '';
  const line = (text: string) => ({ line: text, wants: pick(WANTS, below) });
  const reply = (more: Partial<ReplyDraft>): ReplyDraft => ({
    say: 'So.',
    shows: [pick(BEHAVIOURS, below)],
    to,
    ...more,
  });
  return {
    phase: pick(PHASES, below),
    says: [
      line('One.'),
      { ...line('Two.'), reveals: fact },
      { line: 'Three.', when: { mood: { below: 3 } } },
    ],
    replies: {
      plain: reply({}),
      knowing: reply({ needs: fact }),
      warm: reply({ when: { missed: { warmth: { below: 8 } } } }),
      either: reply({ to: [{ to: 'gone', when: { missed: { patience: { atLeast: 12 } } } }, to] }),
      ...(index % 5 === 4 && { back: reply({ to: `turn-${index - 1}`, times: 1 }) }),
    },
  };
}

const pick = <Item>(items: readonly Item[], below: (below: number) => number): Item => {
  const item = items[below(items.length)];
  if (item === undefined) throw new RangeError('There is nothing to pick from');
  return item;
};
