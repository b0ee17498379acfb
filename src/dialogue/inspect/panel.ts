import { element } from '../parts/element.ts';

/** What the panel shows of a moment; an author can read every string. */
export interface PanelView {
  readonly where: string;
  readonly meters: readonly (readonly [name: string, value: string])[];
  readonly facts: readonly { readonly id: string; readonly isKnown: boolean }[];
  readonly allowed: readonly {
    readonly move: string;
    readonly worth: string | null;
    readonly isBest: boolean;
  }[];
  readonly locked: readonly { readonly move: string; readonly why: string }[];
  readonly bestLine: readonly string[] | null;
}

export interface Panel {
  readonly show: (view: PanelView) => void;
  /** Adds a line to the list of what happened. */
  readonly log: (text: string) => void;
}

/** The panel over the page beside the game. It can be folded; it takes no focus and is no live region. */
export function createPanel(root: HTMLElement): Panel {
  const content = element('div', { class: 'inspect-content' }, 'Nothing is being played.');
  const list = element('ol', { class: 'inspect-log', 'aria-label': 'Event log' });
  const events = element('details', {}, element('summary', {}, 'What happened'), list);
  const fold = element(
    'details',
    { class: 'inspect-fold', open: '' },
    element('summary', {}, 'Inspect'),
    content,
    events,
  );
  root.after(element('aside', { class: 'inspect', 'aria-label': 'Inspect', lang: 'en', dir: 'ltr' }, fold));
  return {
    show: (view) => content.replaceChildren(...renderView(view)),
    log: (text) => list.append(element('li', {}, text)),
  };
}

const renderView = ({ where, meters, facts, allowed, locked, bestLine }: PanelView): readonly Node[] => [
  element('p', { class: 'inspect-where' }, where),
  element(
    'dl',
    {},
    ...meters.flatMap(([name, value]) => [element('dt', {}, name), element('dd', {}, value)]),
  ),
  ...titled(
    'Facts',
    facts.map(({ id, isKnown }) => `${isKnown ? '✓' : '·'} ${id}${isKnown ? '' : ' (not known)'}`),
  ),
  ...titled(
    'Allowed now',
    allowed.map(
      ({ move, worth, isBest }) => `${isBest ? '★' : '·'} ${move}${worth === null ? '' : `: ${worth}`}`,
    ),
  ),
  ...titled(
    'Locked',
    locked.map(({ move, why }) => `· ${move}: ${why}`),
  ),
  ...titled('Best way on', bestLine === null ? ['not known (yet)'] : [bestLine.join(' → ') || 'it is over']),
];

const titled = (title: string, items: readonly string[]): readonly Node[] =>
  items.length === 0
    ? []
    : [element('h2', {}, title), element('ul', {}, ...items.map((item) => element('li', {}, item)))];
