import type { AttemptView, HistoryView } from '../../presentation/practice/history-view.ts';
import type { PracticeMessages } from '../../presentation/messages/practice.ts';
import type { DrillsView } from '../../presentation/practice/practice-view.ts';
import { element } from '../parts/element.ts';
import { renderHistory } from './history.ts';
import { renderKeeping, type KeepingOptions } from './keeping.ts';

export interface PracticeView {
  readonly drills: DrillsView;
  readonly histories: readonly HistoryView[];
  /** How safely all this is kept, in sentences. */
  readonly health: readonly string[];
}

export interface PracticeOptions extends KeepingOptions {
  readonly messages: PracticeMessages;
  /** The address to look at an attempt or go on with it. */
  readonly hrefOf: (attempt: AttemptView) => string | null;
  readonly drillHref: string;
  /** What was just done; empty for nothing. */
  readonly told: string;
}

/** The page with all attempts, what will come back, and where it is kept. */
export function renderPractice(root: HTMLElement, view: PracticeView, options: PracticeOptions): void {
  const { messages, told } = options;
  const heading = element('h1', { tabindex: '-1' }, messages.title);
  root.replaceChildren(
    element(
      'main',
      { class: 'practice' },
      element(
        'div',
        { class: 'practice-head' },
        heading,
        element('a', { class: 'secondary', href: '#/' }, messages.home),
      ),
      renderDrills(view.drills, options),
      renderHistories(view.histories, options),
      renderKeeping(view.health, options, told),
    ),
  );
  // After an action, the status says what was done, and the page does not scroll.
  if (told !== '') return void root.querySelector<HTMLElement>('.keeping-status')?.focus();
  if (document.readyState === 'complete') heading.focus({ preventScroll: true });
  scrollTo(0, 0);
}

function renderDrills(view: DrillsView, { messages, drillHref }: PracticeOptions): HTMLElement {
  return element(
    'section',
    { class: `drills${view.due > 0 ? ' waiting' : ''}` },
    element('h2', {}, messages.drills.title),
    element('p', { class: 'drills-due' }, view.sentence),
    ...view.coming.map((sentence) => element('p', { class: 'drills-coming' }, sentence)),
    ...(view.due === 0
      ? []
      : [element('a', { class: 'start-drill', href: drillHref }, messages.drills.start)]),
  );
}

function renderHistories(histories: readonly HistoryView[], options: PracticeOptions): HTMLElement {
  const { messages, hrefOf } = options;
  const { history } = messages;
  return element(
    'section',
    { class: 'histories' },
    element('h2', {}, history.title),
    ...(histories.length === 0
      ? [
          element('p', {}, history.empty),
          element('p', { class: 'ways' }, element('a', { class: 'secondary', href: '#/' }, history.begin)),
        ]
      : histories.map((view) => renderHistory(view, hrefOf, messages))),
  );
}
