import type { StageView } from '../../src/presentation/play/stage-view.ts';
import { COFFEE } from './coffee.ts';
import { PARCEL, TELEPHONE } from './parcel.ts';
import { PLUMS } from './plums.ts';
import type { Prop } from './prop.ts';

const STOCK: ReadonlyMap<string, readonly Prop[]> = new Map([
  ['grocery', PLUMS],
  ['coffee-bar', COFFEE],
  ['mail-order', PARCEL],
]);

/** What lies on the counter, from back to front. */
export const propsOf = (view: StageView): readonly Prop[] => [
  ...(STOCK.get(view.setting) ?? []),
  ...(view.channel === 'phone' ? TELEPHONE : []),
];
