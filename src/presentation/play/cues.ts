import { latestMoment, type Attempt } from '../../session/session.ts';
import { endingNamed } from '../../scenario/lookup.ts';
import { MOODS } from '../../scenario/meter.ts';
import type { Cue } from './cue.ts';
import type { PlayMessages } from '../messages/play.ts';
import { customersWords, syllablesOf } from './present-stage.ts';
import { faceOf, toneOf } from './present-turn.ts';

/** All sounds of an attempt that is opened, or opened again. */
export function cuesOnOpening(attempt: Attempt, messages: PlayMessages): readonly Cue[] {
  const { setting, channel } = attempt.player.scenario;
  const arrival: readonly Cue[] = attempt.moves.length === 0 ? [{ kind: 'arrival', channel }] : [];
  return [{ kind: 'room', setting, channel }, ...arrival, ...voice(attempt, messages)];
}

/** The sounds of the move that turned one attempt into the other. */
export function cuesAfterMove(before: Attempt, after: Attempt, messages: PlayMessages): readonly Cue[] {
  return [...moodChange(before, after), ...voice(after, messages), ...ending(after)];
}

function moodChange(before: Attempt, after: Attempt): readonly Cue[] {
  const change = latestMoment(after).context.meters.mood - latestMoment(before).context.meters.mood;
  return change === 0 ? [] : [{ kind: 'mood', change: change > 0 ? 'better' : 'worse' }];
}

function voice(attempt: Attempt, messages: PlayMessages): readonly Cue[] {
  const words = customersWords(attempt, messages);
  const { pitch, pace } = attempt.player.scenario.persona;
  const mood = MOODS.indexOf(faceOf(attempt));
  return words.length === 0
    ? []
    : [{ kind: 'voice', pitch, pace, mood, syllables: syllablesOf(words), tone: toneOf(attempt) }];
}

function ending(attempt: Attempt): readonly Cue[] {
  const { scenario } = attempt.player;
  const { ending } = latestMoment(attempt);
  if (ending === null) return [];
  const { customer } = endingNamed(scenario, ending);
  const { channel } = scenario;
  return [
    ...(customer === 'leaves' ? [{ kind: 'door', channel } as const] : []),
    { kind: 'ending', customer },
  ];
}
