import { fade, glow, sweep } from './artwork.ts';
import type { Layer } from './artwork.ts';

/** The round window through which someone far away is seen: its middle and radius, in figure units. */
export const WINDOW = { y: -342, radius: 242 } as const;

/** The other end of the line: a sitting room in lamplight. Drawn around the window's middle. */
export const FAR_ROOM: readonly Layer[] = [
  { path: 'M-270,-270 H270 V270 H-270Z', fill: sweep([-200, -250], [200, 250], '#e9cfa2', '#c58f63') },
  {
    path: [-220, -160, -100, -40, 20, 80, 140, 200].map((x) => `M${x},-270 V270`).join(' '),
    line: '#f3deb8',
    width: 12,
    alpha: 0.4,
  },
  { path: 'M-230,-196 H-118 V-66 H-230Z', fill: '#8a5a3a' },
  { path: 'M-220,-186 H-128 V-76 H-220Z', fill: fade(-186, -76, '#8fb4c4', '#e8c797') },
  {
    path: 'M-220,-104 C-196,-128 -176,-96 -158,-112 C-146,-120 -136,-108 -128,-112 V-76 H-220Z',
    fill: '#5f7f68',
  },
  { path: 'M120,-40 H262 V-26 H120Z', fill: '#7a4d30' },
  {
    path: 'M134,-40 V-128 H150 V-40Z M152,-40 V-118 H166 V-40Z M168,-40 V-134 H186 V-40Z M188,-40 L200,-116 L214,-114 L204,-40Z',
    fill: '#a5503f',
  },
  { path: 'M152,-40 V-118 H166 V-40Z', fill: '#3f6f6a' },
  { path: 'M168,-40 V-134 H186 V-40Z', fill: '#d0a04c' },
  {
    path: 'M-186,270 V60 C-186,0 -120,-30 0,-30 C120,-30 186,0 186,60 V270Z',
    fill: sweep([-150, -20], [150, 200], '#7c4b4a', '#57302f'),
  },
  {
    path: 'M-150,270 V70 C-150,24 -100,2 0,2 C100,2 150,24 150,70 V270',
    line: '#93605c',
    width: 4,
    alpha: 0.7,
  },
  {
    path: 'M-260,-280 H260 V280 H-260Z',
    fill: glow(-40, -40, 330, 'rgba(255,236,190,0.5)', 'rgba(255,220,160,0.12)', 'rgba(70,30,20,0.38)'),
  },
];
