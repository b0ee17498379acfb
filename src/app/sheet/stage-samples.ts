import type { Ticker } from '../../basics/ticker.ts';
import { element } from '../../dialogue/parts/element.ts';
import { row, sample, section } from '../../dialogue/sheet/sheet.ts';
import type { StageView } from '../../presentation/play/stage-view.ts';
import { MOODS } from '../../scenario/meter.ts';
import { CHANNELS, OUTCOMES, PHASES } from '../../scenario/model.ts';
import { mountBackdrop } from '../../../scenes/backdrop.ts';
import { layoutFor, type Layout, type StagePlace } from '../../../scenes/layout.ts';
import { moodPose } from '../../../scenes/rig/moods.ts';
import { loadScenery, LOOK_NAMES, SET_NAMES, type Scenery } from '../../../scenes/scenery.ts';
import { drawStill, portraitLayout } from '../../../scenes/still.ts';

/** Pixels. */
const PORTRAIT = { width: 140, height: 190 } as const;
const SET = { width: 256, height: 160 } as const;

/** Canvas pixels for each pixel of the page. */
const densityOf = (): number => Math.min(2, Math.max(1, window.devicePixelRatio));

const WARY = MOODS.indexOf('wary');

const PLAIN: StageView = {
  setting: 'plain',
  channel: 'face',
  look: 'plain',
  mood: WARY,
  utterance: null,
  phase: 'opening',
  outcome: null,
};

/** What the picture shows, in words, and how. */
interface Sight {
  readonly label: string;
  readonly view: StageView;
}

export interface StageSamples {
  readonly sections: readonly HTMLElement[];
  /** Draws the pictures, one folder at a time, so that the page still answers. */
  readonly draw: (ticker: Ticker) => Promise<void>;
}

/** Every persona in every mood, and every set in every light: all that have a folder. */
export function createStageSamples(): StageSamples {
  const drawings: (() => Promise<void>)[] = [];
  const rowOf = (title: string, sights: readonly Sight[], frame: (sight: Sight) => Picture): HTMLElement => {
    const pictures = sights.map(frame);
    drawings.push(() => drawAll(pictures));
    return row(
      title,
      pictures.map(({ sight, element: picture }) => sample(sight.label, picture)),
    );
  };
  const sections = [
    section(
      'Personas by mood',
      'Each folder of scenes/personas, at rest. The stage looks alike in both colour schemes.',
      ...LOOK_NAMES.map((look) => rowOf(look, moodsOf(look), portrait)),
    ),
    section(
      'Sets by light',
      'Each folder of scenes/sets: in the light of each mood, with its props in each phase, with a customer who is elsewhere, and at each outcome.',
      ...SET_NAMES.map((name) => rowOf(name, lightsOf(name), viewOfSet)),
    ),
  ];
  return {
    sections,
    async draw(ticker) {
      for (const drawRow of drawings) {
        await drawRow();
        await new Promise<void>((resolve) => void ticker.request(() => resolve()));
      }
    },
  };
}

const moodsOf = (look: string): readonly Sight[] =>
  MOODS.map((name, mood) => ({ label: name, view: { ...PLAIN, look, mood } }));

const lightsOf = (setting: string): readonly Sight[] => [
  ...MOODS.map((name, mood) => ({ label: `light: ${name}`, view: { ...PLAIN, setting, mood } })),
  ...PHASES.map((phase) => ({ label: `phase: ${phase}`, view: { ...PLAIN, setting, phase } })),
  ...CHANNELS.map((channel) => ({ label: `channel: ${channel}`, view: { ...PLAIN, setting, channel } })),
  ...OUTCOMES.map((outcome) => ({
    label: `outcome: ${outcome}`,
    view: { ...PLAIN, setting, phase: 'closing' as const, outcome },
  })),
];

interface Picture {
  readonly sight: Sight;
  readonly element: HTMLElement;
  readonly canvas: HTMLCanvasElement;
  readonly place: StagePlace;
}

const portrait = (sight: Sight): Picture =>
  pictureOf(sight, sight.view.look, portraitLayout(PORTRAIT.width, PORTRAIT.height));

function viewOfSet(sight: Sight): Picture {
  const { setting, mood } = sight.view;
  const layout = layoutFor(SET.width, SET.height);
  const picture = pictureOf(sight, setting, layout);
  const behind = element('div', { 'aria-hidden': 'true' });
  const backdrop = mountBackdrop(behind);
  backdrop.show(setting);
  backdrop.light(moodPose(mood).warmth, true);
  backdrop.fit(layout);
  Object.assign(behind.style, { position: 'absolute', inset: '0' });
  picture.element.prepend(behind);
  return picture;
}

function pictureOf(sight: Sight, name: string, layout: Layout): Picture {
  const density = densityOf();
  const canvas = element('canvas', {
    role: 'img',
    'aria-label': `${name}, ${sight.label}`,
    width: `${layout.width * density}`,
    height: `${layout.height * density}`,
  });
  const frame = element('div', { class: 'sample-picture' }, canvas);
  Object.assign(frame.style, { width: `${layout.width}px`, height: `${layout.height}px` });
  return { sight, element: frame, canvas, place: { layout, density } };
}

async function drawAll(pictures: readonly Picture[]): Promise<void> {
  for (const picture of pictures) {
    const { view } = picture.sight;
    drawOne(picture, await loadScenery(view.look, view.setting));
  }
}

/** Without a canvas only the backdrops are seen, as on the stage. */
function drawOne({ sight, canvas, place }: Picture, scenery: Scenery): void {
  const context = canvas.getContext('2d');
  if (context !== null) drawStill(context, sight.view, scenery, place);
}
