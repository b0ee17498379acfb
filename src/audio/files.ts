import effectsMp3 from '../../assets/sounds/effects.mp3?url&no-inline';
import effectsWebm from '../../assets/sounds/effects.webm?url&no-inline';
import sounds from '../../assets/sounds/sounds.json';

export type EffectName = keyof typeof sounds.effects;

/** Where a sound lies within its file, in milliseconds. */
export interface Slot {
  readonly start: number;
  readonly length: number;
}

/** One recording in several codecs, the best first. */
export type Sources = readonly { readonly format: 'webm' | 'mp3'; readonly url: string }[];

const sources = (webm: string, mp3: string): Sources => [
  { format: 'webm', url: webm },
  { format: 'mp3', url: mp3 },
];

/** All effects lie in one file. */
export const EFFECT_SOURCES: Sources = sources(effectsWebm, effectsMp3);
export const EFFECT_SLOTS: Readonly<Record<EffectName, Slot>> = sounds.effects;

/** What is heard of a room as long as one is in it. */
export interface Tone {
  readonly sources: Sources;
  /** One turn of the loop; the file goes on a little at either end, so that the loop closes anywhere. */
  readonly slot: Slot;
}

const SLOTS = import.meta.glob<Slot>('../../scenes/sets/*/room-tone.json', {
  eager: true,
  import: 'default',
});
const WEBMS = import.meta.glob<string>('../../scenes/sets/*/room-tone.webm', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
});
const MP3S = import.meta.glob<string>('../../scenes/sets/*/room-tone.mp3', {
  eager: true,
  import: 'default',
  query: '?url&no-inline',
});

/** The room tones, by the name of the folder that each lies in. */
export const ROOM_TONES: ReadonlyMap<string, Tone> = new Map(
  Object.entries(SLOTS).flatMap(([path, slot]): [string, Tone][] => {
    const folder = path.slice(0, path.lastIndexOf('/'));
    const [webm, mp3] = [WEBMS[`${folder}/room-tone.webm`], MP3S[`${folder}/room-tone.mp3`]];
    if (webm === undefined || mp3 === undefined) return [];
    return [[folder.slice(folder.lastIndexOf('/') + 1), { sources: sources(webm, mp3), slot }]];
  }),
);
