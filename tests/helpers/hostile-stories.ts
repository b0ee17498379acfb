import { buildScenario } from '../../src/scenario/reading/build.ts';
import type { Scenario } from '../../src/scenario/model.ts';
import type {
  ReplyDraft,
  ScenarioDraft,
  TargetsDraft,
  TurnDraft,
} from '../../src/scenario/reading/schema.ts';
import { CAST } from './generate-scenario.ts';

/** A scenario of these turns, the first of which is `turn-0`; its endings are `home` and `gone`. */
export function story(turns: Readonly<Record<string, TurnDraft>>, facts: readonly string[] = []): Scenario {
  const draft: ScenarioDraft = {
    format: 1,
    id: 'hostile',
    title: 'Hostile',
    summary: 'Written to break the solver.',
    setting: 'plain',
    persona: 'mood-4',
    ...(facts.length > 0 && { facts: Object.fromEntries(facts.map((fact) => [fact, fact])) }),
    floor: 'gone',
    start: 'turn-0',
    turns,
    endings: {
      home: { title: 'Home', customer: 'stays', matter: 'settled' },
      gone: { title: 'Gone', customer: 'leaves', matter: 'open' },
    },
  };
  return buildScenario(draft, CAST);
}

export const reply = (to: TargetsDraft, more: Partial<ReplyDraft> = {}): ReplyDraft => ({
  say: 'So.',
  to,
  ...more,
});

/** Every reply of a circle may be given nine times: there are 10⁸ ways to remember how often each was. */
export const explodingScenario = (): Scenario =>
  story({
    'turn-0': {
      phase: 'hearing',
      replies: {
        ...Object.fromEntries(
          ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => [id, reply('turn-0', { times: 9 })]),
        ),
        end: reply('home'),
      },
    },
  });
