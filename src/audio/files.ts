import coffeeBarMp3 from '../../assets/sounds/coffee-bar.mp3?url&no-inline';
import coffeeBarWebm from '../../assets/sounds/coffee-bar.webm?url&no-inline';
import effectsMp3 from '../../assets/sounds/effects.mp3?url&no-inline';
import effectsWebm from '../../assets/sounds/effects.webm?url&no-inline';
import groceryMp3 from '../../assets/sounds/grocery.mp3?url&no-inline';
import groceryWebm from '../../assets/sounds/grocery.webm?url&no-inline';
import mailOrderMp3 from '../../assets/sounds/mail-order.mp3?url&no-inline';
import mailOrderWebm from '../../assets/sounds/mail-order.webm?url&no-inline';
import plainMp3 from '../../assets/sounds/plain.mp3?url&no-inline';
import plainWebm from '../../assets/sounds/plain.webm?url&no-inline';
import sounds from '../../assets/sounds/sounds.json';

export type EffectName = keyof typeof sounds.effects;
export type RoomName = keyof typeof sounds.rooms;

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

export const ROOM_SOURCES: Readonly<Record<RoomName, Sources>> = {
  grocery: sources(groceryWebm, groceryMp3),
  'coffee-bar': sources(coffeeBarWebm, coffeeBarMp3),
  'mail-order': sources(mailOrderWebm, mailOrderMp3),
  plain: sources(plainWebm, plainMp3),
};
/** The slot is one turn of the loop; the file goes on a little at either end, so that the loop closes anywhere. */
export const ROOM_SLOTS: Readonly<Record<RoomName, Slot>> = sounds.rooms;
