import type { Channel } from '../scenario/model.ts';
import type { Cue } from '../presentation/play/cue.ts';
import { ROOM_TONES, type EffectName } from './files.ts';
import { planVoice, type PlannedSound } from './voice.ts';

/** What a batch of cues asks of the player. All times are counted from the moment it is given. */
export interface Plan {
  readonly room: { readonly tone: string } | 'silent' | 'unchanged';
  /** In the order of time. Null: nobody speaks anew, and who is speaking goes on. */
  readonly voice: readonly PlannedSound[] | null;
  /** In the order of time. */
  readonly effects: readonly PlannedSound[];
}

/** The tone of a setting that has none of its own. */
const TONE_OF_OTHERS = 'plain';

const ARRIVALS: Readonly<Record<Channel, EffectName>> = {
  face: 'bell',
  phone: 'ring',
  chat: 'mail',
  email: 'mail',
};

/** Nobody is heard to leave a chat or a correspondence. */
const DEPARTURES: Readonly<Record<Channel, EffectName | null>> = {
  face: 'door',
  phone: 'hang-up',
  chat: null,
  email: null,
};

/** How long what follows waits, in milliseconds, so that sounds overlap a little but do not cover each other. */
const ROOM_FOR: Readonly<Partial<Record<EffectName, number>>> = {
  bell: 450,
  ring: 800,
  mail: 350,
  better: 200,
  worse: 200,
  door: 1000,
  'hang-up': 650,
};

/** How much of a voice is heard before a door closes over it. */
const VOICE_BEFORE_DEPARTURE = 900;

type CueOf<Kind extends Cue['kind']> = Extract<Cue, { readonly kind: Kind }>;

/**
 * What a batch sounds like, whatever the order of its cues: someone arrives, the mood turns, the customer speaks, leaves,
 * and it is over. Of several cues of one kind the last counts, so no batch can pile up sounds.
 */
export function planCues(cues: readonly Cue[]): Plan {
  const before = inTurn([arrivalOf(cues), moodOf(cues)], 0);
  const voice = voiceOf(cues, before.until);
  const after = inTurn([departureOf(cues), endingOf(cues)], voiceUntil(voice) ?? before.until);
  return { room: roomOf(cues), voice, effects: [...before.sounds, ...after.sounds] };
}

function last<Kind extends Cue['kind']>(cues: readonly Cue[], kind: Kind): CueOf<Kind> | undefined {
  return cues.findLast((cue): cue is CueOf<Kind> => cue.kind === kind);
}

function roomOf(cues: readonly Cue[]): Plan['room'] {
  const cue = last(cues, 'room');
  if (cue === undefined) return 'unchanged';
  return cue.setting === null ? 'silent' : { tone: toneOf(cue.setting) };
}

const toneOf = (setting: string): string => (ROOM_TONES.has(setting) ? setting : TONE_OF_OTHERS);

function arrivalOf(cues: readonly Cue[]): EffectName | null {
  const cue = last(cues, 'arrival');
  return cue === undefined ? null : ARRIVALS[cue.channel];
}

function moodOf(cues: readonly Cue[]): EffectName | null {
  return last(cues, 'mood')?.change ?? null;
}

function departureOf(cues: readonly Cue[]): EffectName | null {
  const cue = last(cues, 'door');
  return cue === undefined ? null : DEPARTURES[cue.channel];
}

function endingOf(cues: readonly Cue[]): EffectName | null {
  return last(cues, 'ending')?.customer ?? null;
}

function voiceOf(cues: readonly Cue[], from: number): Plan['voice'] {
  const cue = last(cues, 'voice');
  return cue === undefined ? null : planVoice(cue, from);
}

/** When a departure may be heard over it. */
function voiceUntil(voice: Plan['voice']): number | null {
  const [first, final] = [voice?.[0], voice?.at(-1)];
  return first === undefined || final === undefined
    ? null
    : Math.min(final.at + 250, first.at + VOICE_BEFORE_DEPARTURE);
}

interface Sequence {
  readonly sounds: readonly PlannedSound[];
  readonly until: number;
}

/** One after the other; `until` is when the next may begin. */
function inTurn(names: readonly (EffectName | null)[], from: number): Sequence {
  const sounds: PlannedSound[] = [];
  let until = from;
  for (const sound of names) {
    if (sound === null) continue;
    sounds.push({ sound, at: until, rate: 1, volume: 1 });
    until += ROOM_FOR[sound] ?? 0;
  }
  return { sounds, until };
}
