import type { CohortView, ProblemsView } from '../../presentation/cohort/cohort-view.ts';
import type { CohortMessages } from '../../presentation/messages/cohort.ts';
import { button, element, setText } from '../parts/element.ts';

export interface CohortOptions {
  readonly messages: CohortMessages;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onCancel: () => void;
  readonly onForget: () => void;
}

/** The page for trainers: a place to put files, and room for the report. */
export interface CohortPage {
  /** How far the work is, 0–1, and in words; null when it is done. */
  readonly setBusy: (busy: { readonly text: string; readonly share: number } | null) => void;
  /** Says politely how it went. */
  readonly say: (text: string) => void;
  /** Shows what was loaded; null for nothing. */
  readonly show: (view: CohortView | null, results: readonly HTMLElement[]) => void;
}

export function createCohort(root: HTMLElement, options: CohortOptions): CohortPage {
  const { messages } = options;
  const heading = element('h1', { tabindex: '-1' }, messages.title);
  const intake = createIntake(options);
  const status = element('p', { role: 'status', class: 'cohort-status' });
  const notes = element('div', { class: 'cohort-notes' });
  const results = element('div', { class: 'cohort-results' });
  const main = element(
    'main',
    { class: 'cohort' },
    element('p', { class: 'cohort-way' }, element('a', { href: '#/' }, messages.home)),
    heading,
    element('p', { class: 'tagline' }, messages.intro),
    intake.element,
    status,
    notes,
    results,
  );
  acceptDrops(main, options.onFiles);
  root.replaceChildren(main);
  if (document.readyState === 'complete') heading.focus({ preventScroll: true });
  return {
    setBusy(busy) {
      main.setAttribute('aria-busy', String(busy !== null));
      intake.setBusy(busy);
    },
    say: (text) => setText(status, text),
    show(view, parts) {
      intake.setFilled(view !== null);
      notes.replaceChildren(...(view === null ? [] : renderNotes(view)));
      results.replaceChildren(...parts);
    },
  };
}

interface Intake {
  readonly element: HTMLElement;
  readonly setBusy: CohortPage['setBusy'];
  /** Whether something is loaded: then the explanation makes room. */
  readonly setFilled: (isFilled: boolean) => void;
}

function createIntake({ messages, onFiles, onCancel, onForget }: CohortOptions): Intake {
  const input = element('input', {
    type: 'file',
    multiple: '',
    hidden: '',
    accept: '.json,.ndjson,.jsonl,.txt,application/json,text/plain',
  });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    // So that the same file can be chosen again.
    input.value = '';
    if (files.length > 0) onFiles(files);
  });
  const choose = button({ class: 'primary' }, () => input.click(), messages.choose);
  const forget = button({ class: 'secondary' }, onForget, messages.forget);
  const cancel = button({ class: 'secondary' }, onCancel, messages.cancel);
  const howTo = element('p', {}, messages.howTo);
  const progress = element('progress', { max: '1', 'aria-label': messages.title });
  const words = element('p', {});
  const busyRow = element('div', { class: 'cohort-busy', hidden: '' }, words, progress, cancel);
  const ways = element(
    'div',
    { class: 'cohort-ways-in' },
    choose,
    forget,
    element('span', { class: 'cohort-soft' }, messages.dropHere),
    input,
  );
  forget.hidden = true;
  return {
    element: element(
      'div',
      { class: 'cohort-intake cohort-screen' },
      howTo,
      ways,
      busyRow,
      element('p', { class: 'cohort-soft' }, messages.privacy),
    ),
    setBusy(busy) {
      const hadFocus = busyRow.contains(document.activeElement);
      const isStarting = busy !== null && busyRow.hidden;
      busyRow.hidden = busy === null;
      ways.hidden = busy !== null;
      if (busy !== null) {
        progress.value = busy.share;
        setText(words, busy.text);
      }
      if (isStarting) cancel.focus();
      if (hadFocus && busy === null) choose.focus();
    },
    setFilled(isFilled) {
      howTo.hidden = isFilled;
      forget.hidden = !isFilled;
      setText(choose, isFilled ? messages.addMore : messages.choose);
    },
  };
}

/** Files may be dropped anywhere on the page. */
function acceptDrops(main: HTMLElement, onFiles: (files: readonly File[]) => void): void {
  const mark = (isOver: boolean): void => void main.classList.toggle('dropping', isOver);
  main.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  main.addEventListener('dragleave', () => mark(false));
  main.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length > 0) onFiles(files);
  });
}

const renderNotes = ({ toldOtherwise, problems }: CohortView): readonly HTMLElement[] => [
  ...(toldOtherwise === null ? [] : [element('p', { class: 'cohort-note' }, toldOtherwise)]),
  ...(problems === null ? [] : [renderProblems(problems)]),
];

const renderProblems = ({ title, items, more }: ProblemsView): HTMLElement =>
  element(
    'details',
    { class: 'cohort-note' },
    element('summary', {}, title),
    element(
      'ul',
      {},
      ...items.map(({ place, sentence }) => element('li', {}, element('bdi', {}, place), ` – ${sentence}`)),
    ),
    ...(more === null ? [] : [element('p', {}, more)]),
  );
